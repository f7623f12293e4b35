/* A place as text: what is written is read, and nothing else is. */
#include "dose_help.h"

/* A place in which everything is set. */
static struct dose_place full_place(void)
{
	struct dose_place place = place_at(5);
	struct dose_answers bad = answers_of(7, 9, 8, 10);

	bad.quality = QUALITY_NUMB;
	bad.last_sore = DAY + 4;
	bad.cause = CAUSE_ROLLING;
	for (int i = 0; i < DOSE_MARKS_MAX; i++)
		dose_mark(&place, DAY - 20 + i / 4, 10 - i % 11);
	for (int i = 0; i < 2 * DOSE_FIRINGS_MAX; i++)
		answer(&place, DAY + i, 5, bad);
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		place.level[i] = place.level[PURPOSE_DAILY];
		place.level[i].step = place.level[i].rising = DAY;
	}
	dose_clear(&place, DAY + 99);
	dose_lock(&place, DAY + 99, RULE_RED_FLAG);
	return place;
}

static void what_is_written_is_read(void **state)
{
	struct dose_place places[4], back;
	char text[DOSE_TEXT_MAX], again[DOSE_TEXT_MAX];

	(void)state;
	dose_place_init(&places[0]);
	places[1] = place_at(3);
	places[2] = full_place();
	places[3] = places[0];
	dose_clear(&places[3], DAY);
	for (int i = 0; i < 4; i++) {
		assert_true(dose_encode(text, sizeof text, &places[i]));
		memset(&back, 0x5a, sizeof back);
		assert_true(dose_decode(&back, text));
		assert_true(dose_encode(again, sizeof again, &back));
		assert_string_equal(text, again);
		assert_int_equal(back.mark_count, places[i].mark_count);
		assert_int_equal(back.firing_count, places[i].firing_count);
		assert_int_equal(back.cleared, places[i].cleared);
		assert_int_equal(back.level[0].standing, places[i].level[0].standing);
	}
}

static void a_small_buffer_is_refused(void **state)
{
	struct dose_place place = full_place();
	char text[DOSE_TEXT_MAX];
	size_t length;

	(void)state;
	assert_true(dose_encode(text, sizeof text, &place));
	length = strlen(text);
	assert_true(dose_encode(text, length + 1, &place));
	for (size_t size = 0; size <= length; size++)
		assert_false(dose_encode(text, size, &place));
}

/* The widest numbers that can be stored still fit. */
static void the_buffer_is_large_enough(void **state)
{
	struct dose_place place = full_place();
	char text[DOSE_TEXT_MAX];

	(void)state;
	place.serial = INT32_MAX;
	place.mark_count = DOSE_MARKS_MAX;
	place.firing_count = DOSE_FIRINGS_MAX;
	for (int i = 0; i < DOSE_MARKS_MAX; i++)
		place.mark[i] = (struct dose_mark){ 2932896, 10 };
	for (int i = 0; i < DOSE_FIRINGS_MAX; i++)
		place.firing[i] =
		    (struct dose_firing){ 2932896, RULE_RISING, 6, 3660, true, INT32_MAX };
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		struct dose_level *level = &place.level[i];

		level->full = level->clean = level->last.full = level->last.clean = INT32_MAX;
		level->last.serial = level->reason.held_pct = level->reason.days = INT32_MAX;
		level->last.session.held_pct = INT32_MAX;
	}
	assert_true(dose_encode(text, sizeof text, &place));
	assert_true(strlen(text) < DOSE_TEXT_MAX / 2);
	assert_true(dose_decode(&place, text));
}

static void anything_else_is_refused(void **state)
{
	static const char *const wrong[] = { "",  " ",  "1",   "2",    "x",
		                             "-", "01", "1 0", "1  0", "99999999999999999999 0" };
	struct dose_place place = full_place();
	char text[DOSE_TEXT_MAX], changed[2 * DOSE_TEXT_MAX];
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(dose_decode(&place, wrong[i]));
	dose_encode(text, sizeof text, &place);
	length = strlen(text);
	for (size_t cut = 0; cut < length; cut++) {
		memcpy(changed, text, cut);
		changed[cut] = '\0';
		assert_false(dose_decode(&place, changed));
	}
	snprintf(changed, sizeof changed, "%s ", text);
	assert_false(dose_decode(&place, changed));
	snprintf(changed, sizeof changed, "%s 0", text);
	assert_false(dose_decode(&place, changed));
	snprintf(changed, sizeof changed, "2%s", text + 1);
	assert_false(dose_decode(&place, changed));
	assert_true(dose_encode(changed, sizeof changed, &place));
	assert_string_equal(changed, text);
}

/* Every change of one byte is refused, or is itself what would be written. */
static void one_wrong_byte(void **state)
{
	static const char bytes[] = "0159- x\n\t+.\x80";
	struct dose_place place = full_place();
	char text[DOSE_TEXT_MAX], changed[DOSE_TEXT_MAX], again[DOSE_TEXT_MAX];

	(void)state;
	dose_encode(text, sizeof text, &place);
	for (size_t at = 0; text[at]; at++) {
		for (size_t b = 0; b < sizeof bytes - 1; b++) {
			memcpy(changed, text, sizeof changed);
			changed[at] = bytes[b];
			if (!dose_decode(&place, changed))
				continue;
			assert_true(dose_encode(again, sizeof again, &place));
			assert_string_equal(again, changed);
		}
	}
}

/* A number of the first fields replaced: out of range, with a zero in front, too long. */
static void numbers_out_of_range(void **state)
{
	static const char *const wrong[] = {
		"1 -1 -",          "1 00 -",          "1 +1 -",      "1 2147483648 -",
		"1 -2147483649 -", "1 0 2932897",     "1 0 -719163", "1 0 --",
		"1 0 -0",          "1 0 12345678901", "1 0 -x",
	};
	struct dose_place place;
	char text[DOSE_TEXT_MAX], changed[2 * DOSE_TEXT_MAX];
	const char *rest;

	(void)state;
	dose_place_init(&place);
	dose_encode(text, sizeof text, &place);
	assert_memory_equal(text, "1 0 - ", 6);
	rest = text + 5;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(changed, sizeof changed, "%s%s", wrong[i], rest);
		assert_false(dose_decode(&place, changed));
	}
	snprintf(changed, sizeof changed, "1 7 2932896%s", rest);
	assert_true(dose_decode(&place, changed));
	assert_int_equal(place.serial, 7);
}

/* A session without a day, or a level without a session, is no place. */
static void parts_that_do_not_fit(void **state)
{
	struct dose_place place = place_at(3);
	char text[DOSE_TEXT_MAX];

	(void)state;
	place.level[PURPOSE_DAILY].last.session.date = DATE_NONE;
	dose_encode(text, sizeof text, &place);
	assert_false(dose_decode(&place, text));
	place = place_at(3);
	place.level[PURPOSE_DAILY].last.serial = 0;
	dose_encode(text, sizeof text, &place);
	assert_false(dose_decode(&place, text));
	place = place_at(3);
	dose_mark(&place, DAY, 1);
	dose_mark(&place, DAY + 1, 1);
	place.mark[1].date = DAY - 1;
	dose_encode(text, sizeof text, &place);
	assert_false(dose_decode(&place, text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(a_small_buffer_is_refused),
		cmocka_unit_test(the_buffer_is_large_enough),
		cmocka_unit_test(anything_else_is_refused),
		cmocka_unit_test(one_wrong_byte),
		cmocka_unit_test(numbers_out_of_range),
		cmocka_unit_test(parts_that_do_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
