/* unknot list, show, new and add. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <jansson.h>

#include "command.h"
#include "core/body.h"
#include "core/text.h"

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

/* Every good file can be shown, as text and as JSON, and nothing in it says anything to a terminal.
 */
static void test_show_everything(void **state)
{
	const char *const json[CMD_OPTIONS_MAX] = { "" }, *const strict[] = { "", NULL };
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char folder[1024], path[2048];
	struct dirent **entry;

	(void)state;
	snprintf(folder, sizeof folder, "%s/tests/data/routines/good", srcdir ? srcdir : ".");
	assert_int_equal(run(&cmd_check, "", strict, 1, folder), EXIT_DONE);
	int count = scandir(folder, &entry, NULL, alphasort);
	assert_true(count > 10);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, entry[i]->d_name);
		free(entry[i]);
		if (strstr(path, ".de.cfg") || !strstr(path, ".cfg"))
			continue;
		assert_int_equal(run(&cmd_show, "", NULL, 1, path), EXIT_DONE);
		for (size_t at = 0; at < out_size; at++)
			out_text[at] = out_text[at] == '\n' ? ' ' : out_text[at];
		assert_int_equal(text_check(out_text, out_size, NULL), TEXT_OK);
		assert_int_equal(run(&cmd_show, "", json, 1, path), EXIT_DONE);
		json_t *root = json_loads(out_text, JSON_DISABLE_EOF_CHECK, NULL);
		assert_true(root || out_size == 0);
		json_decref(root);
	}
	free(entry);
}

/* Line ends and rows of blanks become one blank. */
static void squeeze(char *text)
{
	char *to = text;

	for (; *text; text++) {
		char c = *text == '\n' ? ' ' : *text;

		if (c != ' ' || to[-1] != ' ')
			*to++ = c;
	}
	*to = '\0';
}

/* What an author may bound, in words. */
static void test_show_bounds(void **state)
{
	static const char *const parts[] = {
		"A, 2",
		"P. P.",
		"the dose as written; level 3 at most; starts at level 1;",
		"2 days between",
		"1 session a day",
		"never above 2/10",
		"reviewed after 9",
		"until 2027-01-31",
		"Level 1",
		"2 sets of 20 s, up to 1/10",
		"Phase 1, 1 week",
		"Phase 2, 2 weeks",
		"2 sets at most",
		"optional",
		"8 times 2.5 s",
		"Sure.",
		"Call.",
		"Walk.",
		"Breathe.",
	};
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char path[2048];
	const char *const json[CMD_OPTIONS_MAX] = { "" };

	(void)state;
	snprintf(path, sizeof path, "%s/tests/data/routines/good/bounds.cfg",
	         srcdir ? srcdir : ".");
	assert_int_equal(run(&cmd_show, "", NULL, 1, path), EXIT_DONE);
	squeeze(out_text + 1);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!strstr(out_text, parts[i]))
			fail_msg("no \"%s\" in\n%s", parts[i], out_text);
	}
	assert_int_equal(run(&cmd_show, "", json, 1, path), EXIT_DONE);
	json_t *root = json_loads(out_text, 0, NULL);
	assert_int_equal(json_array_size(json_object_get(root, "phases")), 2);
	assert_int_equal(json_array_size(json_object_get(root, "exercises")), 2);
	assert_string_equal(json_string_value(json_object_get(root, "valid_until")), "2027-01-31");
	assert_null(json_object_get(root, "steps"));
	json_decref(root);
}

static void test_show_json(void **state)
{
	const char *const json[CMD_OPTIONS_MAX] = { "" };

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
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_show),
		cmocka_unit_test(test_show_everything),
		cmocka_unit_test(test_show_bounds),
		cmocka_unit_test(test_show_json),
		cmocka_unit_test(test_new),
		cmocka_unit_test(test_add),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
