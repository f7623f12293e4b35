/* unknot check. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "command.h"
#include "core/check.h"
#include "core/text.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check_clean),   cmocka_unit_test(test_check_text),
		cmocka_unit_test(test_check_gcc),     cmocka_unit_test(test_check_strict),
		cmocka_unit_test(test_check_many),    cmocka_unit_test(test_check_bad_format),
		cmocka_unit_test(test_check_json),    cmocka_unit_test(test_check_sarif),
		cmocka_unit_test(test_check_is_safe), cmocka_unit_test(test_check_long_line),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
