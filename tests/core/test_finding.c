/* The list of findings, grown one by one and with memory that runs out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* How many more times memory can be had; below 0: always. */
static int granted = -1;

static void *sparing_realloc(void *memory, size_t size)
{
	if (granted == 0)
		return NULL;
	granted -= granted > 0;
	return realloc(memory, size);
}

#define FINDING_BLOCK 1
#define realloc       sparing_realloc
#include "../../src/core/finding.c"
#undef realloc

static const struct spot spot = { 3, 5, 2 };

static void test_list(void **state)
{
	struct finding_list list = { 0 };

	(void)state;
	finding_list_sort(&list);
	finding_list_finish(&list);
	finding_add(&list, CHECK_MINUTES, spot, NULL, "%s %d", "about", 5);
	finding_list_sort(&list);
	finding_add(&list, CHECK_RANGE, spot, "hint", "esc \x1b[31m and \xff");
	finding_add(&list, CHECK_TYPE, (struct spot){ 1, 9, 0 }, "", "first");
	assert_int_equal(finding_list_errors(&list), 2);
	finding_list_sort(&list);
	assert_string_equal(list.item[0].message, "first");
	assert_string_equal(list.item[1].rule, "range");
	assert_string_equal(list.item[1].hint, "hint");
	assert_string_equal(list.item[1].message, "esc \xEF\xBF\xBD[31m and \xEF\xBF\xBD");
	assert_string_equal(list.item[2].message, "about 5");
	assert_int_equal(list.item[2].severity, SEVERITY_WARNING);
	finding_list_drop(&list, "range");
	assert_int_equal(list.count, 3);
	finding_list_drop(&list, "minutes");
	assert_int_equal(list.count, 2);
	finding_list_finish(&list);
	assert_null(list.item);
}

/* Line, column, errors first, rule, message: whatever the order they came in. */
static void test_order(void **state)
{
	static const struct {
		struct spot spot;
		enum check_rule rule;
		const char *message;
	} rows[] = {
		{ { 1, 1, 0 }, CHECK_TYPE, "x" },    { { 1, 2, 0 }, CHECK_TYPE, "x" },
		{ { 2, 1, 0 }, CHECK_RANGE, "x" },   { { 2, 1, 0 }, CHECK_TYPE, "a" },
		{ { 2, 1, 0 }, CHECK_TYPE, "b" },    { { 2, 1, 0 }, CHECK_CUE_GAP, "x" },
		{ { 2, 1, 0 }, CHECK_MINUTES, "x" }, { { 3, 1, 0 }, CHECK_TYPE, "x" },
	};
	enum { ROWS = sizeof rows / sizeof *rows };

	(void)state;
	for (size_t shift = 0; shift < ROWS; shift++) {
		for (size_t step = 1; step < ROWS; step += 2) {
			struct finding_list list = { 0 };

			for (size_t i = 0; i < ROWS; i++) {
				size_t row = (shift + i * step) % ROWS;

				finding_add(&list, rows[row].rule, rows[row].spot, NULL, "%s",
				            rows[row].message);
			}
			finding_list_sort(&list);
			for (size_t i = 0; i < ROWS; i++) {
				assert_int_equal(list.item[i].line, rows[i].spot.line);
				assert_int_equal(list.item[i].col, rows[i].spot.col);
				assert_string_equal(list.item[i].rule,
				                    check_info[rows[i].rule].name);
				assert_string_equal(list.item[i].message, rows[i].message);
			}
			finding_list_finish(&list);
		}
	}
}

/* Cut between characters, whatever the length. */
static void test_cut(void **state)
{
	static const char *const units[] = { "\xC3\xBC", "\xE7\xAD\x8B", "\xF0\x9F\xA6\xB5", "x" };
	char text[FINDING_TEXT + 64];

	(void)state;
	for (size_t unit = 0; unit < 4; unit++) {
		for (size_t lead = 0; lead < 5; lead++) {
			struct finding_list list = { 0 };
			size_t len = lead, size = strlen(units[unit]);

			memset(text, '-', lead);
			for (; len < FINDING_TEXT + 40; len += size)
				memcpy(text + len, units[unit], size + 1);
			finding_add(&list, CHECK_TYPE, spot, text, "%s", text);
			size_t kept = strlen(list.item[0].message);
			assert_true(kept < FINDING_TEXT && kept + size >= FINDING_TEXT);
			assert_memory_equal(list.item[0].message, text, kept);
			assert_int_equal(text_check(text, kept, NULL), TEXT_OK);
			assert_string_equal(list.item[0].hint, list.item[0].message);
			finding_list_finish(&list);
		}
	}
}

/* Wrong bytes near the end of a short text are shown as such, not cut off. */
static void test_wrong_bytes(void **state)
{
	struct finding_list list = { 0 };
	char text[FINDING_TEXT];

	(void)state;
	finding_add(&list, CHECK_TYPE, spot, NULL, "a\xC3");
	assert_string_equal(list.item[0].message, "a\xEF\xBF\xBD");
	memset(text, 'a', sizeof text);
	text[sizeof text - 1] = '\0';
	text[100] = '\xff';
	finding_add(&list, CHECK_TYPE, spot, NULL, "%s", text);
	assert_memory_equal(list.item[1].message + 100,
	                    "\xEF\xBF\xBD"
	                    "aaa",
	                    6);
	finding_list_finish(&list);
}

static void test_too_many(void **state)
{
	struct finding_list list = { 0 };

	(void)state;
	for (int i = 0; i < FINDINGS_MAX + 5; i++)
		finding_add(&list, CHECK_MINUTES, (struct spot){ i, 1, 0 }, NULL, "x");
	assert_int_equal(list.count, FINDINGS_MAX);
	assert_string_equal(list.item[FINDINGS_MAX - 1].rule, "too-many");
	assert_int_equal(finding_list_errors(&list), 1);
	finding_list_finish(&list);
}

static void test_memory_out(void **state)
{
	struct finding_list list = { 0 };

	(void)state;
	granted = 2;
	for (int i = 0; i < 5; i++)
		finding_add(&list, CHECK_TYPE, spot, NULL, "x");
	granted = -1;
	assert_int_equal(list.count, 2);
	assert_true(list.out_of_memory);
	finding_list_finish(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_list),     cmocka_unit_test(test_order),
		cmocka_unit_test(test_cut),      cmocka_unit_test(test_wrong_bytes),
		cmocka_unit_test(test_too_many), cmocka_unit_test(test_memory_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
