/* Verdicts, advice, weeks, streak, check-in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/trend.h"

enum { MONDAY = 20458 /* 2026-01-05 */ };

static struct trend trend(const char *digits, bool higher_is_better)
{
	struct trend_point point[64];
	size_t count = strlen(digits);

	for (size_t i = 0; i < count; i++)
		point[i] = (struct trend_point){ MONDAY + (int32_t)i,
			                         digits[i] == 'x' ? 10 : digits[i] - '0' };
	return trend_of(point, count, higher_is_better);
}

static void verdicts(void **state)
{
	static const struct {
		const char *digits;
		bool higher;
		enum verdict verdict;
		bool provisional;
		const char *sentence;
	} cases[] = {
		{ "", false, VERDICT_NONE, false, "" },
		{ "5555", false, VERDICT_NONE, false, "" },
		/* ten: 1.5 and 30 % down, on both sides of each */
		{ "5555533333", false, VERDICT_BETTER, false, "better, 5.0 to 3.0" },
		{ "5555544333", false, VERDICT_BETTER, false, "better, 5.0 to 3.4" },
		{ "5555544443", false, VERDICT_NO_CHANGE, false, "no clear change, 5.0 to 3.8" },
		{ "5555544433", false, VERDICT_NO_CHANGE, false, "no clear change, 5.0 to 3.6" },
		{ "4444433322", false, VERDICT_NO_CHANGE, false, "no clear change, 4.0 to 2.6" },
		{ "4444433222", false, VERDICT_BETTER, false, "better, 4.0 to 2.4" },
		{ "7777755555", false, VERDICT_NO_CHANGE, false, "no clear change, 7.0 to 5.0" },
		{ "7777755554", false, VERDICT_BETTER, false, "better, 7.0 to 4.8" },
		{ "7777755555", true, VERDICT_WORSE, false, "worse, 7.0 to 5.0" },
		{ "xxxxx77777", false, VERDICT_BETTER, false, "better, 10.0 to 7.0" },
		{ "0000000000", false, VERDICT_NO_CHANGE, false, "no clear change, 0.0 to 0.0" },
		/* up by 1.5 */
		{ "3333344455", false, VERDICT_NO_CHANGE, false, "no clear change, 3.0 to 4.4" },
		{ "3333344555", false, VERDICT_WORSE, false, "worse, 3.0 to 4.6" },
		/* more is better */
		{ "3333355555", true, VERDICT_NO_CHANGE, false, "no clear change, 3.0 to 5.0" },
		{ "3333355556", true, VERDICT_BETTER, false, "better, 3.0 to 5.2" },
		{ "5555533333", true, VERDICT_WORSE, false, "worse, 5.0 to 3.0" },
		/* the middle does not count, and the two fives never overlap */
		{ "555550000055555", false, VERDICT_NO_CHANGE, false,
		  "no clear change, 5.0 to 5.0" },
		{ "55555933333", false, VERDICT_BETTER, false, "better, 5.0 to 3.0" },
		/* five to nine: called provisional */
		{ "55933", false, VERDICT_BETTER, true, "better so far, 5.0 to 3.0 (provisional)" },
		{ "55943", false, VERDICT_BETTER, true, "better so far, 5.0 to 3.5 (provisional)" },
		{ "55944", false, VERDICT_NO_CHANGE, true,
		  "no clear change so far, 5.0 to 4.0 (provisional)" },
		{ "33945", false, VERDICT_WORSE, true, "worse so far, 3.0 to 4.5 (provisional)" },
		{ "33944", false, VERDICT_NO_CHANGE, true,
		  "no clear change so far, 3.0 to 4.0 (provisional)" },
		{ "55955", false, VERDICT_NO_CHANGE, true,
		  "no clear change so far, 5.0 to 5.0 (provisional)" },
		{ "333377778", false, VERDICT_WORSE, true,
		  "worse so far, 3.0 to 7.3 (provisional)" },
	};
	char text[100];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct trend t = trend(cases[i].digits, cases[i].higher);

		if (t.verdict != cases[i].verdict || t.provisional != cases[i].provisional)
			fail_msg("case %zu: verdict %d", i, t.verdict);
		assert_int_equal(t.count, strlen(cases[i].digits));
		assert_string_equal(trend_sentence(text, sizeof text, &t), cases[i].sentence);
	}
}

static void advice(void **state)
{
	static const struct {
		const char *digits;
		int sessions, days;
		enum trend_advice advice;
	} cases[] = {
		{ "5555", 9, 99, ADVICE_NONE },        { "555555", 5, 27, ADVICE_NONE },
		{ "555555", 6, 27, ADVICE_VARIATION }, { "555555", 6, 28, ADVICE_CLINICIAN },
		{ "555555", 5, 28, ADVICE_CLINICIAN }, { "555222", 9, 99, ADVICE_NONE },
		{ "222555", 6, 5, ADVICE_WORSE },      { "111111", 9, 99, ADVICE_NONE },
		{ "222555", 5, 27, ADVICE_NONE },      { "222555", 5, 28, ADVICE_WORSE },
		{ "221122", 9, 99, ADVICE_CLINICIAN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct trend t = trend(cases[i].digits, false);

		assert_int_equal(
		    trend_advice(&t, cases[i].sessions, MONDAY, MONDAY + cases[i].days),
		    cases[i].advice);
	}
	assert_string_equal(trend_advice_text(ADVICE_NONE), "");
	assert_non_null(strstr(trend_advice_text(ADVICE_VARIATION), "another exercise"));
	assert_non_null(strstr(trend_advice_text(ADVICE_CLINICIAN), "clinician"));
	assert_non_null(strstr(trend_advice_text(ADVICE_WORSE), "clinician"));
}

static void weeks(void **state)
{
	static const struct trend_day days[] = {
		{ MONDAY - 8, 1, 1000 }, { MONDAY - 7, 1, 2000 }, { MONDAY - 1, 2, 3000 },
		{ MONDAY, 1, 4000 },     { MONDAY + 6, 1, 5000 }, { MONDAY + 7, 1, 6000 },
		{ MONDAY + 2, 0, 0 },
	};
	struct trend_week week[2];

	(void)state;
	assert_int_equal(trend_week_start(MONDAY, 0), MONDAY);
	assert_int_equal(trend_week_start(MONDAY + 6, 0), MONDAY);
	assert_int_equal(trend_week_start(MONDAY, 6), MONDAY - 1);
	assert_int_equal(trend_week_start(MONDAY + 5, 6), MONDAY - 1);
	assert_int_equal(trend_week_start(MONDAY + 6, 6), MONDAY + 6);
	trend_weeks(week, 2, days, 7, MONDAY + 3, 0);
	assert_int_equal(week[0].start, MONDAY - 7);
	assert_int_equal(week[0].days, 2);
	assert_int_equal(week[0].sessions, 3);
	assert_int_equal(week[0].held_ms, 5000);
	assert_int_equal(week[1].start, MONDAY);
	assert_int_equal(week[1].days, 2);
	assert_int_equal(week[1].held_ms, 9000);
	trend_weeks(week, 2, days, 7, MONDAY + 3, 6);
	assert_int_equal(week[1].start, MONDAY - 1);
	assert_int_equal(week[1].held_ms, 7000);
	assert_int_equal(week[0].held_ms, 3000);
}

static void streaks(void **state)
{
	static const struct {
		int offset[6], count, days, since;
	} cases[] = {
		{ { 0 }, 0, 0, 0 },
		{ { 0 }, 1, 1, 0 },
		{ { -3 }, 1, 1, -3 },
		{ { -4 }, 1, 0, 0 },
		{ { -6, -3, 0 }, 3, 3, -6 },
		{ { -7, -3, 0 }, 3, 2, -3 },
		{ { -2, -1, 0, 1 }, 4, 3, -2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct trend_day day[6];
		struct trend_streak streak;

		for (int k = 0; k < cases[i].count; k++)
			day[k] = (struct trend_day){ MONDAY + cases[i].offset[k], 1, 1000 };
		streak = trend_streak(day, (size_t)cases[i].count, MONDAY);
		assert_int_equal(streak.days, cases[i].days);
		assert_int_equal(streak.since, cases[i].days ? MONDAY + cases[i].since : DATE_NONE);
		/* A day without a session in it changes nothing. */
		day[0].sessions = 0;
		assert_true(trend_streak(day, 1, MONDAY).days == 0);
	}
}

static void checkin(void **state)
{
	(void)state;
	assert_true(trend_checkin_due(DATE_NONE, MONDAY));
	assert_false(trend_checkin_due(MONDAY, MONDAY + 6));
	assert_true(trend_checkin_due(MONDAY, MONDAY + 7));
	assert_string_equal(checkin_info[CHECKIN_PAIN].id, "pain");
	assert_false(checkin_info[CHECKIN_PAIN].higher_is_better);
	for (int i = CHECKIN_MOVEMENT; i < CHECKIN_COUNT; i++)
		assert_true(checkin_info[i].higher_is_better);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verdicts), cmocka_unit_test(advice),  cmocka_unit_test(weeks),
		cmocka_unit_test(streaks),  cmocka_unit_test(checkin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
