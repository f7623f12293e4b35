/* Answers that come later: the decision made again. */
#include "dose_help.h"

static struct dose_answers good(void)
{
	return answers_of(3, 2, 2, 2);
}

static void late_answers_need_their_session(void **state)
{
	struct dose_place place = place_at(3), fresh;
	struct dose_answers late = answers_of(U, U, U, 2);
	struct dose_decision d;

	(void)state;
	dose_place_init(&fresh);
	assert_false(dose_late(&fresh, PURPOSE_DAILY, DAY, &late, &d));
	answer(&place, DAY, 3, good());
	assert_false(dose_late(&place, PURPOSE_DAILY, DAY - 3, &late, &d));
	assert_false(dose_late(&place, PURPOSE_RELEASE, DAY, &late, &d));
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
}

static void a_day_off_is_never_shortened(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_session session = session_of(DAY, 3, answers_of(2, 2, 2, 6));
	struct dose_place place = place_at(3);
	struct dose_answers late = dose_answers_none();
	struct dose_decision d;

	(void)state;
	d = answer(&place, DAY, 3, answers_of(2, 2, 2, 6));
	assert_int_equal(d.reason.rule, RULE_NEXT_DAY);
	assert_int_equal(d.not_before, DAY + 2);
	assert_int_equal(d.off_until, DAY + 2);
	late.cause = CAUSE_TRAINING;
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(d.reason.rule, RULE_REPEAT);
	assert_int_equal(d.level, 3);
	assert_int_equal(d.not_before, DAY + 2);
	assert_int_equal(d.off_until, DATE_NONE);
	assert_int_equal(place.firing_count, 0);
	assert_int_equal(place.rest.rule, RULE_NEXT_DAY);
	/* The same when the days between end on that very day. */
	place = place_at(3);
	bounds.days_between = 2;
	dose_answer(&place, &bounds, &session);
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(place.rest.rule, RULE_NEXT_DAY);
}

static void marks_come_late_too(void **state)
{
	struct dose_place place = place_at(3);
	struct dose_answers late = dose_answers_none();
	struct dose_decision d;

	(void)state;
	answer(&place, DAY, 3, answers_of(U, 2, 2, 2));
	assert_int_equal(place.mark_count, 0);
	late.before = 3;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(d.reason.rule, RULE_PROGRESS);
	assert_int_equal(place.mark_count, 1);
	late.before = 2;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(place.mark_count, 1);
	assert_int_equal(place.mark[0].before, 2);
	/* Another mark of that day is left alone. */
	dose_mark(&place, DAY, 9);
	late.before = 1;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(place.mark[0].before, 1);
	assert_int_equal(place.mark[1].before, 9);
}

/* Whether somebody gave a number comes with it, and makes no other dose; it is written down and read. */
static void settled_comes_with_its_number(void **state)
{
	struct dose_place place = place_at(3), plain = place_at(3), back;
	struct dose_answers settled = answers_of(3, 3, 3, U), late = dose_answers_none();
	struct dose_decision d, other;
	char text[DOSE_TEXT_MAX];

	(void)state;
	settled.settled = 1U << RATING_PEAK | 1U << RATING_AFTER;
	answer(&place, DAY, 3, settled);
	answer(&plain, DAY, 3, answers_of(3, 3, 3, U));
	late.next_day = 3;
	late.settled = 1U << RATING_NEXT_DAY;
	late.peak = 2;
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	late.settled = 0;
	assert_true(dose_late(&plain, PURPOSE_DAILY, DAY, &late, &other));
	assert_int_equal(d.reason.settled, 1U << RATING_AFTER | 1U << RATING_NEXT_DAY);
	assert_int_equal(d.reason.rule, other.reason.rule);
	assert_int_equal(d.level, other.level);
	assert_true(dose_encode(text, sizeof text, &place));
	assert_true(dose_decode(&back, text));
	assert_int_equal(back.level[PURPOSE_DAILY].last.session.answers.settled, d.reason.settled);
	assert_int_equal(back.level[PURPOSE_DAILY].reason.settled, d.reason.settled);
}

/* Marks after the session do not change what is decided about it. */
static void later_marks_do_not_count(void **state)
{
	struct dose_place place = place_at(3), rising = place_at(3);
	struct dose_answers late = answers_of(U, U, 1, 1);
	struct dose_decision d;

	(void)state;
	for (int i = 0; i < 4; i++)
		dose_mark(&place, DAY - 9 + i, 1);
	answer(&place, DAY, 3, answers_of(1, 1, U, U));
	dose_mark(&place, DAY + 1, 7);
	dose_mark(&place, DAY + 2, 8);
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(d.reason.rule, RULE_MAINTAIN);
	assert_false(d.refer);
	for (int i = 0; i < 3; i++) {
		dose_mark(&rising, DAY - 20 + 7 * i, 1 + i);
		dose_mark(&rising, DAY - 19 + 7 * i, 1 + i);
	}
	answer(&rising, DAY, 3, answers_of(U, 1, U, U));
	assert_int_equal(rising.level[PURPOSE_DAILY].reason.rule, RULE_RISING);
	dose_mark(&rising, DAY + 1, 0);
	assert_true(dose_late(&rising, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(d.reason.rule, RULE_RISING);
}

/* A mark that was pushed out by many others cannot be corrected, and is not missed. */
static void a_mark_that_is_gone_stays_gone(void **state)
{
	struct dose_place place = place_at(3);
	struct dose_answers late = answers_of(2, U, U, U);
	struct dose_decision d;

	(void)state;
	answer(&place, DAY, 3, answers_of(3, 1, U, U));
	for (int i = 0; i < DOSE_MARKS_MAX; i++)
		dose_mark(&place, DAY, 1);
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(place.mark_count, DOSE_MARKS_MAX);
	for (int i = 0; i < DOSE_MARKS_MAX; i++)
		assert_int_equal(place.mark[i].before, 1);
	answer(&place, DAY + 1, 3, answers_of(3, 1, U, U));
	for (int i = 0; i < DOSE_MARKS_MAX; i++)
		dose_mark(&place, DAY + 2, 1);
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY + 1, &late, &d));
	assert_int_equal(place.mark[0].before, 1);
}

static void what_was_bad_stays_bad(void **state)
{
	struct dose_place place = place_at(5);
	struct dose_answers sharp = good(), late = dose_answers_none();
	struct dose_decision d;

	(void)state;
	sharp.quality = QUALITY_SHARP;
	sharp.hurts = true;
	answer(&place, DAY, 5, sharp);
	late.quality = QUALITY_WARMTH;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(d.reason.rule, RULE_NERVE);
	assert_true(d.ends_group);
	late.quality = QUALITY_NUMB;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.answers.quality, QUALITY_SHARP);
	late.limping = late.red_flag = true;
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(d.reason.rule, RULE_RED_FLAG);
	late = dose_answers_none();
	dose_late(&place, PURPOSE_DAILY, DAY, &late, &d);
	assert_int_equal(d.reason.rule, RULE_RED_FLAG);
	assert_true(place.level[PURPOSE_DAILY].last.session.answers.limping);
	assert_true(d.locked);
}

static void late_answers_to_a_cleared_session_only_add_days_off(void **state)
{
	struct dose_place place = place_at(3);
	struct dose_answers late = dose_answers_none();
	struct dose_decision d;

	(void)state;
	answer(&place, DAY, 3, answers_of(3, 2, 2, U));
	dose_clear(&place, DAY);
	late.next_day = 2;
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(d.level, 1);
	assert_int_equal(d.not_before, DAY + 1);
	late.last_sore = DAY + 3;
	assert_true(dose_late(&place, PURPOSE_DAILY, DAY, &late, &d));
	assert_int_equal(d.level, 1);
	assert_int_equal(d.not_before, DAY + 6);
	assert_int_equal(place.firing_count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(late_answers_need_their_session),
		cmocka_unit_test(a_day_off_is_never_shortened),
		cmocka_unit_test(marks_come_late_too),
		cmocka_unit_test(settled_comes_with_its_number),
		cmocka_unit_test(later_marks_do_not_count),
		cmocka_unit_test(a_mark_that_is_gone_stays_gone),
		cmocka_unit_test(what_was_bad_stays_bad),
		cmocka_unit_test(late_answers_to_a_cleared_session_only_add_days_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
