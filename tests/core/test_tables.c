/* The small things: ids of every table, dates, memory, messages, translation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/answer.h"
#include "core/arena.h"
#include "core/body.h"
#include "core/condition.h"
#include "core/cue.h"
#include "core/date.h"
#include "core/err.h"
#include "core/i18n.h"

/* Every row is found by its id, and nothing else is. */
#define IDS(type, count, id_of)                                                                    \
	do {                                                                                       \
		enum type found = (enum type)0;                                                    \
                                                                                                   \
		for (int i = 0; i < (count); i++) {                                                \
			assert_true(type##_from_id(id_of, &found));                                \
			assert_int_equal(found, i);                                                \
		}                                                                                  \
		assert_false(type##_from_id("no-such-id", &found));                                \
	} while (0)

static void ids(void **state)
{
	(void)state;
	IDS(area, AREA_COUNT, area_info[i].id);
	IDS(side, SIDE_COUNT, side_id((enum side)i));
	IDS(tool, TOOL_COUNT, tool_id((enum tool)i));
	IDS(technique, TECHNIQUE_COUNT, technique_id((enum technique)i));
	IDS(place, PLACE_COUNT, place_id((enum place)i));
	IDS(purpose, PURPOSE_COUNT, purpose_info[i].id);
	IDS(condition, CONDITION_COUNT, condition_info[i].id);
	IDS(cue, CUE_COUNT, cue_info[i].id);
	IDS(quality, QUALITY_COUNT, quality_info[i].id);
	IDS(rating_kind, RATING_KIND_COUNT, rating_kind_id((enum rating_kind)i));
	IDS(cause, CAUSE_COUNT, cause_id((enum cause)i));
	IDS(outcome, OUTCOME_COUNT, outcome_id((enum outcome)i));
}

/* Every day of ten thousand years there and back; each follows the one before. */
static void days(void **state)
{
	int32_t date = date_from_civil(1, 1, 1);
	int year = 0, month = 0, day = 0, weekday = date_weekday(date);

	(void)state;
	for (int y = 1; y <= 9999; y += y % 400 > 4 && y % 400 < 396 ? 37 : 1) {
		date = date_from_civil(y, 1, 1);
		weekday = date_weekday(date);
		for (int i = 0; i < 365; i++, date++, weekday = (weekday + 1) % 7) {
			date_to_civil(date, &year, &month, &day);
			assert_int_equal(date_from_civil(year, month, day), date);
			assert_int_equal(year, y);
			assert_int_equal(date_weekday(date), weekday);
		}
	}
	assert_int_equal(date_from_civil(1970, 1, 1), 0);
	assert_int_equal(date_weekday(0), 3);
	date_to_civil(-800000, &year, &month, &day);
	assert_true(year < 1);
}

static void dates_that_are_not(void **state)
{
	static const int wrong[][3] = { { 0, 1, 1 },     { 10000, 1, 1 }, { 2026, 0, 1 },
		                        { 2026, 13, 1 }, { 2026, 1, 0 },  { 2026, 1, 32 },
		                        { 2026, 2, 29 }, { 1900, 2, 29 }, { 2026, 4, 31 } };
	static const char *const texts[] = { "",           "2026",       "2026-1-05",  "2026-02-30",
		                             "2026/01-05", "2026-01/05", "2026-01-0x", "2026-01-055",
		                             "-026-01-05", "2026-01-:5" };
	int32_t date = 7;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(date_from_civil(wrong[i][0], wrong[i][1], wrong[i][2]), DATE_NONE);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_false(date_parse(texts[i], &date));
	assert_int_equal(date, 7);
	assert_true(date_parse("2000-02-29", &date));
	assert_int_not_equal(date_from_civil(2000, 2, 29), DATE_NONE);
}

static void dates_as_text(void **state)
{
	char text[DATE_TEXT], words[DATE_WORDS];

	(void)state;
	assert_string_equal(date_format(date_from_civil(2026, 1, 5), text), "2026-01-05");
	assert_string_equal(date_format(DATE_NONE, text), "");
	assert_string_equal(date_format(-800000, text), "");
	assert_string_equal(date_format(4000000, text), "");
	assert_string_equal(date_words(DATE_NONE, words), "");
	assert_string_equal(date_words(date_from_civil(2026, 1, 5), words), "Mon 5 Jan");
	assert_string_equal(date_words_of(date_from_civil(2026, 1, 5), date_from_civil(2026, 12, 31), words),
	                    "Mon 5 Jan");
	assert_string_equal(date_words_of(date_from_civil(2025, 12, 31), date_from_civil(2026, 1, 1), words),
	                    "Wed 31 Dec 2025");
	assert_string_equal(date_words_of(date_from_civil(2025, 12, 31), DATE_NONE, words), "Wed 31 Dec");
	assert_string_equal(date_words_of(DATE_NONE, date_from_civil(2026, 1, 1), words), "");
}

static void minutes(void **state)
{
	static const struct {
		const char *text;
		int minute; /* -1: none */
	} cases[] = { { "00:00", 0 },   { "23:59", 1439 }, { "24:00", -1 }, { "12:60", -1 },
		      { "1:00", -1 },   { "12:0", -1 },    { "12-00", -1 }, { "12:000", -1 },
		      { "ab:cd", -1 },  { "/2:00", -1 },   { ":2:00", -1 }, { "", -1 } };
	static const struct {
		int minute, from, to;
		bool within;
	} spans[] = { { 10, 10, 20, true },     { 20, 10, 20, false },     { 9, 10, 20, false },
		      { 1300, 1260, 480, true }, { 479, 1260, 480, true }, { 480, 1260, 480, false },
		      { 700, 1260, 480, false }, { 5, 5, 5, false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int minute = -1;

		assert_int_equal(date_parse_minute(cases[i].text, &minute), cases[i].minute >= 0);
		assert_int_equal(minute, cases[i].minute);
	}
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
		assert_int_equal(date_minute_within(spans[i].minute, spans[i].from, spans[i].to),
		                 spans[i].within);
}

/* Each piece is zero, aligned, and apart from the others, across blocks. */
static void memory(void **state)
{
	struct arena arena = { 0 };
	unsigned char *before = NULL;

	(void)state;
	for (size_t size = 1; size < 30000; size = size * 3 / 2 + 1) {
		unsigned char *at = arena_alloc(&arena, size);

		assert_non_null(at);
		assert_int_equal((uintptr_t)at % sizeof(void *), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(at[i], 0);
		memset(at, 0xA5, size);
		assert_true(before != at);
		before = at;
	}
	assert_string_equal(arena_text(&arena, "abcdef", 3), "abc");
	assert_null(arena_alloc(&arena, SIZE_MAX - 100));
#ifndef __SANITIZE_ADDRESS__ /* it stops at what is too much */
	assert_null(arena_alloc(&arena, SIZE_MAX / 2));
	assert_null(arena_text(&arena, "", SIZE_MAX / 2));
#endif
	arena_finish(&arena);
	arena_finish(&arena);
}

static void messages(void **state)
{
	struct err err;
	char longest[sizeof err.msg * 2];

	(void)state;
	assert_false(err_set(&err, ERR_FULL, "%s %d", "a", 7));
	assert_int_equal(err.code, ERR_FULL);
	assert_string_equal(err.msg, "a 7");
	assert_false(err_set(NULL, ERR_FULL, "%s", "a"));
	memset(longest, 'x', sizeof longest);
	longest[sizeof longest - 1] = '\0';
	err_set(&err, ERR_IO, "%s", longest);
	assert_int_equal(strlen(err.msg), sizeof err.msg - 1);
}

static const char *shout(const char *text)
{
	return strcmp(text, "quiet") == 0 ? "QUIET" : text;
}

static const char *count(const char *one, const char *many, unsigned long n)
{
	return n % 10 == 1 ? one : many;
}

static void translation(void **state)
{
	(void)state;
	assert_string_equal(i18n_text("quiet"), "quiet");
	assert_string_equal(i18n_count("one", "many", 1), "one");
	assert_string_equal(i18n_count("one", "many", 21), "many");
	i18n_install(shout, count);
	assert_string_equal(i18n_text("quiet"), "QUIET");
	assert_string_equal(i18n_text("other"), "other");
	assert_string_equal(i18n_text("place\004other"), "other");
	assert_string_equal(i18n_text(""), "");
	assert_string_equal(i18n_count("one", "many", 21), "one");
	i18n_install(NULL, NULL);
	assert_string_equal(i18n_text("quiet"), "quiet");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids),      cmocka_unit_test(days),
		cmocka_unit_test(dates_that_are_not), cmocka_unit_test(dates_as_text),
		cmocka_unit_test(minutes),  cmocka_unit_test(memory),
		cmocka_unit_test(messages), cmocka_unit_test(translation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
