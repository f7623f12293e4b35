/* check, list, show, new and add, run in the program's own way on files of the test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "../io/scratch.h"
#include "cmd/cmd.h"
#include "core/check.h"
#include "core/text.h"

#define EXERCISE(id, more)                                                                         \
	"{ id = \"" id "\"; title = \"Exercise " id                                                \
	"\"; area = \"calf\"; tools = [ \"tennis-ball\" ];"                                        \
	" technique = \"hold\"; place = \"wall\"; hold = 40; pressure = 3; position = \"Stand.\";" \
	" stop = \"Stop.\"; source = \"Book\"; " more " }"

static const char good[] = "format = 1;\nexercises = ( " EXERCISE(
    "own", "") " );\n"
               "routine = { id = \"good\"; title = \"Good one\"; purpose = \"daily\";\n"
               "  audience = [ \"desk\" ]; conditions = [ \"headache\" ]; summary = \"Sum.\";\n"
               "  steps = ( { exercise = \"own\"; }, { rest = 5; say = \"Breathe.\"; },\n"
               "            { exercise = \"lib\"; hold = 45; note = \"Slowly.\"; } ); };\n";
static const char warned[] =
    "format = 1;\nexercises = ( " EXERCISE("own", "sides = \"midline\";") " );\n";
static const char wrong[] = "format = 1;\nexercises = ( " EXERCISE(
    "own", "\n\thold2 = \"\xE7\xAD\x8B\";") " );\n"
                                            "# \x1b]0;evil\x07\n";

static char *out_text, *err_text;
static size_t out_size, err_size;

/* Runs a subcommand with its options' values in order; returns its exit code. */
static int run(const struct cmd *cmd, const char *input, const char *const *value, int argc, ...)
{
	struct cmd_context ctx = { .library_dir = scratch_path("lib"),
		                   .data_dir = scratch_path("data") };
	const char *none[CMD_OPTIONS_MAX] = { 0 };
	char *argv[8], copy[8][512];
	va_list args;

	free(out_text);
	free(err_text);
	va_start(args, argc);
	for (int i = 0; i < argc; i++) {
		snprintf(copy[i], sizeof copy[i], "%s", va_arg(args, const char *));
		argv[i] = copy[i];
	}
	va_end(args);
	ctx.in = tmpfile();
	fputs(input, ctx.in);
	rewind(ctx.in);
	ctx.out = open_memstream(&out_text, &out_size);
	ctx.err = open_memstream(&err_text, &err_size);
	int status = cmd->run(&ctx, argc, argv, value ? value : none);
	fclose(ctx.in);
	fclose(ctx.out);
	fclose(ctx.err);
	return status;
}

static int set_up(void **state)
{
	if (scratch_make(state) != 0)
		return -1;
	scratch_put("lib/routines/exercises/lib.cfg",
	            "format = 1;\nexercises = ( " EXERCISE(
	                "lib", "figure = { base = \"stand-wall-back\"; };") " );\n");
	scratch_put("lib/routines/installed.cfg",
	            "format = 1;\nroutine = { id = \"installed\"; title = \"Installed\"; purpose = "
	            "\"release\";\n"
	            "  allow = [ \"purpose-range\" ]; steps = ( { exercise = \"lib\"; } ); };\n");
	scratch_put("in/good.cfg", good);
	scratch_put("in/warned.cfg", warned);
	scratch_put("in/wrong.cfg", wrong);
	return 0;
}

static int tear_down(void **state)
{
	free(out_text);
	free(err_text);
	return scratch_remove(state);
}

static int lines_of(const char *text)
{
	int lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

static void test_check_clean(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_check, "", NULL, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	assert_string_equal(out_text, "");
	assert_non_null(strstr(err_text, "1 file: "));
	assert_int_equal(run(&cmd_check, good, NULL, 1, "-"), EXIT_DONE);
}

static void test_check_text(void **state)
{
	char want[2048];

	(void)state;
	assert_int_equal(run(&cmd_check, "", NULL, 1, scratch_path("in/wrong.cfg")), EXIT_NO);
	snprintf(want, sizeof want,
	         "%s:3:2: error: \"hold2\" is no key of an exercise; did you mean \"hold\"? "
	         "[unknown-key]\n"
	         "     3 |  hold2 = \"\xE7\xAD\x8B\"; } );\n"
	         "       |  ^~~~~~~~~~~~\n"
	         "       | hint: write hold\n"
	         "%s:4:3: error: control character U+001B [control]\n"
	         "     4 | # \xEF\xBF\xBD]0;evil\xEF\xBF\xBD\n"
	         "       |   ^\n"
	         "       | hint: delete it\n",
	         scratch_path("in/wrong.cfg"), scratch_path("in/wrong.cfg"));
	assert_string_equal(out_text, want);
	assert_non_null(strstr(err_text, "1 file: 2 errors, 0 warnings\n"));
}

static void test_check_gcc(void **state)
{
	const char *const value[] = { NULL, "gcc" };

	(void)state;
	assert_int_equal(run(&cmd_check, "", value, 1, scratch_path("in/wrong.cfg")), EXIT_NO);
	assert_int_equal(lines_of(out_text), 2);
	assert_string_equal(err_text, "");
}

static void test_check_strict(void **state)
{
	const char *const strict[] = { "", NULL };

	(void)state;
	assert_int_equal(run(&cmd_check, "", NULL, 1, scratch_path("in/warned.cfg")), EXIT_DONE);
	assert_non_null(strstr(out_text, "[sides]"));
	assert_int_equal(run(&cmd_check, "", strict, 1, scratch_path("in/warned.cfg")), EXIT_NO);
	assert_int_equal(run(&cmd_check, "", strict, 1, scratch_path("in/good.cfg")), EXIT_DONE);
}

static void test_check_many(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_check, "", NULL, 1, scratch_path("in")), EXIT_NO);
	assert_non_null(strstr(err_text, "3 files: 2 errors, 1 warning\n"));
	assert_int_equal(run(&cmd_check, "", NULL, 2, scratch_path("in/good.cfg"),
	                     scratch_path("in/nowhere.cfg")),
	                 EXIT_NO);
	assert_non_null(strstr(err_text, "nowhere.cfg"));
	assert_int_equal(run(&cmd_check, "", NULL, 1, "/dev/zero"), EXIT_NO);
}

static void test_check_bad_format(void **state)
{
	const char *const value[] = { NULL, "yaml" };

	(void)state;
	assert_int_equal(run(&cmd_check, "", value, 1, scratch_path("in")), EXIT_USAGE);
	assert_string_equal(out_text, "");
}

static void test_check_json(void **state)
{
	const char *const value[] = { NULL, "json" };

	(void)state;
	assert_int_equal(run(&cmd_check, "", value, 1, scratch_path("in")), EXIT_NO);
	json_t *root = json_loads(out_text, 0, NULL);
	assert_non_null(root);
	assert_int_equal(json_integer_value(json_object_get(root, "files")), 3);
	assert_int_equal(json_integer_value(json_object_get(root, "errors")), 2);
	assert_int_equal(json_integer_value(json_object_get(root, "warnings")), 1);
	json_t *findings = json_object_get(root, "findings");
	assert_int_equal(json_array_size(findings), 3);
	json_t *last = json_array_get(findings, 2);
	assert_string_equal(json_string_value(json_object_get(last, "rule")), "control");
	assert_int_equal(json_integer_value(json_object_get(last, "line")), 4);
	assert_int_equal(json_integer_value(json_object_get(last, "column")), 3);
	assert_string_equal(json_string_value(json_object_get(last, "hint")), "delete it");
	json_decref(root);
}

/* What SARIF 2.1.0 requires, and that every result names a rule of the driver. */
static void test_check_sarif(void **state)
{
	const char *const value[] = { NULL, "sarif" };
	json_t *result, *rules;
	size_t i;

	(void)state;
	scratch_put("odd/a b%\xC3\xBC.cfg", wrong);
	assert_int_equal(run(&cmd_check, "", value, 1, scratch_path("odd")), EXIT_NO);
	json_t *root = json_loads(out_text, 0, NULL);
	assert_string_equal(json_string_value(json_object_get(root, "version")), "2.1.0");
	json_t *one = json_array_get(json_object_get(root, "runs"), 0);
	json_t *driver = json_object_get(json_object_get(one, "tool"), "driver");
	assert_string_equal(json_string_value(json_object_get(driver, "name")), "unknot");
	rules = json_object_get(driver, "rules");
	assert_int_equal(json_array_size(rules), CHECK_COUNT);
	assert_int_equal(json_array_size(json_object_get(one, "results")), 2);
	json_array_foreach(json_object_get(one, "results"), i, result)
	{
		json_t *rule = json_array_get(
		    rules, (size_t)json_integer_value(json_object_get(result, "ruleIndex")));
		json_t *place = json_object_get(
		    json_array_get(json_object_get(result, "locations"), 0), "physicalLocation");
		const char *uri = json_string_value(
		    json_object_get(json_object_get(place, "artifactLocation"), "uri"));
		json_t *region = json_object_get(place, "region");

		assert_string_equal(json_string_value(json_object_get(result, "ruleId")),
		                    json_string_value(json_object_get(rule, "id")));
		assert_string_equal(json_string_value(json_object_get(result, "level")), "error");
		assert_true(json_string_length(
		                json_object_get(json_object_get(result, "message"), "text")) > 0);
		assert_non_null(strstr(uri, "/odd/a%20b%25%C3%BC.cfg"));
		assert_true(json_integer_value(json_object_get(region, "startLine")) >= 3);
		assert_true(json_integer_value(json_object_get(region, "endColumn")) >
		            json_integer_value(json_object_get(region, "startColumn")));
	}
	json_decref(root);
}

/* Nothing from a file or a file's name reaches the terminal as it is. */
static void test_check_is_safe(void **state)
{
	const char *const gcc[] = { NULL, "gcc" };

	(void)state;
	scratch_put("esc/\x1b[31m\n.cfg",
	            "format = 1;\n\"\x1b[2J\" = \"\xC2\x9B\";\n\xE2\x80\xAE = 5;\n");
	for (int i = 0; i < 2; i++) {
		assert_int_equal(run(&cmd_check, "", i ? gcc : NULL, 1, scratch_path("esc")),
		                 EXIT_NO);
		for (size_t at = 0; at < out_size; at++)
			out_text[at] = out_text[at] == '\n' ? ' ' : out_text[at];
		assert_int_equal(text_check(out_text, out_size, NULL), TEXT_OK);
	}
}

/* A column far to the right in a very long line is still shown, with its caret under it. */
static void test_check_long_line(void **state)
{
	char text[9000], *caret, *line;
	int at = 0;

	(void)state;
	at += snprintf(text, sizeof text, "format = 1; /*");
	while (at < 8000)
		at += snprintf(text + at, sizeof text - (size_t)at, " \xC3\xBC\xff");
	snprintf(text + at, sizeof text - (size_t)at, "*/ routin = 5;\n");
	scratch_put("long/long.cfg", text);
	assert_int_equal(run(&cmd_check, "", NULL, 1, scratch_path("long")), EXIT_NO);
	line = strstr(out_text, "did you mean \"routine\"");
	assert_non_null(line);
	line = strchr(line, '\n') + 1;
	caret = strchr(line, '\n') + 1;
	char *word = strstr(line, "routin = 5");
	assert_true(word && word < caret);
	*word = '\0';
	assert_int_equal(text_width(line), (int)(strchr(caret, '^') - caret));
}

static json_t *list_json(const char *kind, const char *area, const char *tool, const char *word)
{
	const char *const value[] = { area, tool, word, "" };

	if (kind)
		run(&cmd_list, "", value, 1, kind);
	else
		run(&cmd_list, "", value, 0);
	return json_loads(out_text, 0, NULL);
}

static int count_of(json_t *root, const char *kind)
{
	json_t *counts = json_object_get(root, "counts");

	assert_int_equal(json_integer_value(json_object_get(counts, kind)),
	                 json_array_size(json_object_get(root, kind)));
	return (int)json_integer_value(json_object_get(counts, kind));
}

static void test_list(void **state)
{
	const char *const no_area[] = { "calff", NULL, NULL, NULL };
	const char *const nothing[] = { "foot", NULL, NULL, NULL };

	(void)state;
	json_t *root = list_json(NULL, NULL, NULL, NULL);
	assert_int_equal(count_of(root, "routines"), 1);
	assert_int_equal(count_of(root, "exercises"), 1);
	assert_int_equal(count_of(root, "areas"), AREA_COUNT);
	assert_int_equal(count_of(root, "tools"), TOOL_COUNT);
	json_decref(root);
	root = list_json("exercises", "calf", "tennis-ball", NULL);
	assert_int_equal(count_of(root, "exercises"), 1);
	assert_null(json_object_get(root, "routines"));
	json_decref(root);
	root = list_json("routines", NULL, "peanut", NULL);
	assert_int_equal(count_of(root, "routines"), 0);
	json_decref(root);
	root = list_json("routines", NULL, NULL, "RELEASE");
	assert_int_equal(count_of(root, "routines"), 1);
	json_decref(root);
	assert_int_equal(run(&cmd_list, "", NULL, 0), EXIT_DONE);
	assert_int_equal(lines_of(out_text), 1);
	assert_memory_equal(out_text, "installed  ", 11);
	assert_int_equal(run(&cmd_list, "", NULL, 1, "areas"), EXIT_DONE);
	assert_int_equal(lines_of(out_text), AREA_COUNT);
	assert_int_equal(run(&cmd_list, "", no_area, 0), EXIT_USAGE);
	assert_non_null(strstr(err_text, "did you mean \"calf\"?"));
	assert_int_equal(run(&cmd_list, "", nothing, 0), EXIT_NO);
	assert_int_equal(run(&cmd_list, "", NULL, 1, "toools"), EXIT_USAGE);
	assert_non_null(strstr(err_text, "did you mean \"tools\"?"));
}

static void test_show(void **state)
{
	static const char *const parts[] = { "Good one (good)",
		                             "Sum.",
		                             "daily, 3 minutes",
		                             "desk, headache",
		                             "Exercise own: each side, 40 s, up to 3/10",
		                             "rest 5 s. Breathe.",
		                             "45 s",
		                             "Slowly." };

	(void)state;
	assert_int_equal(run(&cmd_show, "", NULL, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!strstr(out_text, parts[i]))
			fail_msg("no \"%s\" in\n%s", parts[i], out_text);
	}
	assert_int_equal(run(&cmd_show, "", NULL, 1, "lib"), EXIT_DONE);
	assert_non_null(strstr(out_text, "Exercise lib (lib)"));
	assert_non_null(strstr(out_text, "\xE2\xA3")); /* braille: the figure */
	assert_int_equal(run(&cmd_show, "", NULL, 1, "instaled"), EXIT_NO);
	assert_non_null(strstr(err_text, "did you mean \"installed\"?"));
	assert_int_equal(run(&cmd_show, "", NULL, 1, scratch_path("in/wrong.cfg")), EXIT_NO);
	assert_string_equal(out_text, "");
	assert_non_null(strstr(err_text, "[unknown-key]"));
}

static void test_show_json(void **state)
{
	const char *const json[] = { "" };

	(void)state;
	assert_int_equal(run(&cmd_show, "", json, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	json_t *root = json_loads(out_text, 0, NULL);
	assert_string_equal(json_string_value(json_object_get(root, "id")), "good");
	assert_int_equal(json_array_size(json_object_get(root, "steps")), 3);
	assert_int_equal(json_array_size(json_object_get(root, "exercises")), 2);
	json_t *step = json_array_get(json_object_get(root, "steps"), 2);
	assert_string_equal(json_string_value(json_object_get(step, "exercise")), "lib");
	assert_int_equal(json_integer_value(json_object_get(step, "hold")), 45);
	assert_null(json_object_get(step, "sides"));
	json_decref(root);
}

static void test_new(void **state)
{
	const char *const from[] = { "installed" }, *const from_none[] = { "instaled" };

	(void)state;
	assert_int_equal(run(&cmd_new, "", NULL, 1, scratch_path("fresh.cfg")), EXIT_DONE);
	assert_int_equal(
	    run(&cmd_check, "", (const char *const[]){ "", NULL }, 1, scratch_path("fresh.cfg")),
	    EXIT_DONE);
	assert_int_equal(run(&cmd_new, "", NULL, 1, scratch_path("fresh.cfg")), EXIT_NO);
	assert_int_equal(run(&cmd_new, "", NULL, 1, scratch_path("fresh")), EXIT_USAGE);
	assert_int_equal(run(&cmd_new, "", from, 1, scratch_path("copy.cfg")), EXIT_DONE);
	assert_int_equal(run(&cmd_show, "", NULL, 1, scratch_path("copy.cfg")), EXIT_DONE);
	assert_non_null(strstr(out_text, "Installed (copy)"));
	assert_int_equal(run(&cmd_new, "", from_none, 1, scratch_path("none.cfg")), EXIT_NO);
	assert_non_null(strstr(err_text, "did you mean \"installed\"?"));
}

static void test_add(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_add, "", NULL, 1, scratch_path("in/wrong.cfg")), EXIT_NO);
	assert_int_equal(run(&cmd_add, "", NULL, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	assert_non_null(strstr(out_text, "unknot run good"));
	assert_int_equal(access(scratch_path("data/routines/good.cfg"), F_OK), 0);
	assert_int_equal(run(&cmd_show, "", NULL, 1, "good"), EXIT_DONE);
	assert_int_equal(run(&cmd_add, "", NULL, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	scratch_put("again/good.cfg",
	            "format = 1;\n# changed\nroutine = { id = \"good\"; title = \"Changed\";\n"
	            "purpose = \"daily\"; steps = ( { exercise = \"lib\"; } ); };\n");
	assert_int_equal(run(&cmd_add, "", NULL, 1, scratch_path("again")), EXIT_NO);
	assert_int_equal(run(&cmd_add, "n\n", NULL, 1, scratch_path("again")), EXIT_NO);
	assert_int_equal(run(&cmd_show, "", NULL, 1, "good"), EXIT_DONE);
	assert_non_null(strstr(out_text, "Good one"));
	assert_int_equal(run(&cmd_add, "y\n", NULL, 1, scratch_path("again")), EXIT_DONE);
	assert_int_equal(run(&cmd_show, "", NULL, 1, "good"), EXIT_DONE);
	assert_non_null(strstr(out_text, "Changed"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check_clean),   cmocka_unit_test(test_check_text),
		cmocka_unit_test(test_check_gcc),     cmocka_unit_test(test_check_strict),
		cmocka_unit_test(test_check_many),    cmocka_unit_test(test_check_bad_format),
		cmocka_unit_test(test_check_json),    cmocka_unit_test(test_check_sarif),
		cmocka_unit_test(test_check_is_safe), cmocka_unit_test(test_check_long_line),
		cmocka_unit_test(test_list),          cmocka_unit_test(test_show),
		cmocka_unit_test(test_show_json),     cmocka_unit_test(test_new),
		cmocka_unit_test(test_add),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
