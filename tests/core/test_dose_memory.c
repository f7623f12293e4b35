/* Closed levels, locks, what clears them, groups, bounded memory. */
#include "dose_help.h"

static struct dose_answers too_much(void)
{
	return answers_of(3, 7, 3, U);
}

static struct dose_answers good(void)
{
	return answers_of(3, 2, 2, 2);
}

/* ---- Closed levels ------------------------------------------------------------------------- */

static void a_level_that_was_too_much_is_closed(void **state)
{
	struct dose_place place = place_at(3);
	struct dose dose;

	(void)state;
	answer(&place, DAY, 3, too_much());
	assert_int_equal(place.firing[0].closed, 14);
	/* S is put up again as if it had climbed by itself: it is the memory that holds it down. */
	place.level[PURPOSE_DAILY].standing = 4;
	for (int day = 3; day <= 16; day++) {
		place.level[PURPOSE_DAILY].last.session.date = DAY + day - 1;
		dose = plan_on(&place, DAY + day, 0);
		assert_int_equal(dose.level, day <= 14 ? 2 : 4);
		if (day <= 14) {
			assert_int_equal(dose.reason.rule, RULE_CLOSED);
			assert_int_equal(dose.reason.date, DAY + 14);
			assert_int_equal(dose.reason.was, 3);
		}
	}
}

static void a_closed_level_is_not_stepped_up_to(void **state)
{
	(void)state;
	for (int day = 10; day <= 16; day++) {
		struct dose_place place = place_at(3);
		struct dose_decision d;

		answer(&place, DAY, 3, too_much());
		answer(&place, DAY + 9, 2, answers_of(2, 1, 1, U));
		d = answer(&place, DAY + day, 2, good());
		assert_int_equal(d.level, day <= 14 ? 2 : 3);
		assert_int_equal(d.reason.rule, day <= 14 ? RULE_CLOSED : RULE_PROGRESS);
		if (day <= 14) {
			assert_int_equal(d.reason.date, DAY + 14);
			assert_int_equal(d.reason.was, 3);
		}
	}
}

/* What a fixed prescription closed is closed for the ladder. */
static void closed_by_a_prescription(void **state)
{
	struct dose_place place = place_at(2);

	(void)state;
	answer(&place, DAY, 2, answers_of(2, 1, 1, U));
	place.firing[place.firing_count++] = (struct dose_firing){ .date = DAY,
		                                                   .rule = RULE_WORSE,
		                                                   .level = 3,
		                                                   .closed = 14,
		                                                   .fixed = true,
		                                                   .serial = 9 };
	assert_int_equal(answer(&place, DAY + 1, 2, good()).reason.rule, RULE_CLOSED);
}

static void closed_for_longer_the_second_time(void **state)
{
	(void)state;
	for (int days = 89; days <= 91; days++) {
		struct dose_place place = place_at(5);
		struct dose_answers late = dose_answers_none();
		struct dose_decision d;

		answer(&place, DAY, 5, too_much());
		place.level[PURPOSE_DAILY].last.session.date = DAY + days - 1;
		place.level[PURPOSE_DAILY].standing = 4;
		answer(&place, DAY + days, 4, too_much());
		assert_int_equal(place.firing[place.firing_count - 1].closed, days <= 90 ? 28 : 14);
		late.next_day = 1;
		assert_true(dose_late(&place, PURPOSE_DAILY, DAY + days, &late, &d));
		assert_int_equal(place.firing[place.firing_count - 1].closed, days <= 90 ? 28 : 14);
	}
}

static void the_lowest_closed_level_and_its_last_day(void **state)
{
	struct dose_place place = place_at(5);
	struct dose dose;

	(void)state;
	place.firing[place.firing_count++] = (struct dose_firing){
		.date = DAY, .rule = RULE_WORSE, .level = 4, .closed = 28, .serial = 7
	};
	place.firing[place.firing_count++] = (struct dose_firing){
		.date = DAY - 10, .rule = RULE_WORSE, .level = 3, .closed = 14, .serial = 5
	};
	place.firing[place.firing_count++] = (struct dose_firing){
		.date = DAY - 8, .rule = RULE_WORSE, .level = 3, .closed = 14, .serial = 6
	};
	place.firing[place.firing_count++] = (struct dose_firing){
		.date = DAY - 9, .rule = RULE_WORSE, .level = 3, .closed = 14, .serial = 4
	};
	place.firing[place.firing_count++] = (struct dose_firing){
		.date = DAY, .rule = RULE_WORSE, .level = 5, .closed = 28, .serial = 8
	};
	place.level[PURPOSE_DAILY].last.session.date = DAY + 1;
	dose = plan_on(&place, DAY + 2, 0);
	assert_int_equal(dose.level, 2);
	assert_int_equal(dose.reason.date, DAY + 6);
	dose = plan_on(&place, DAY + 7, 0);
	assert_int_equal(dose.level, 3);
	assert_int_equal(dose.reason.date, DAY + 28);
}

static void closed_for_every_purpose(void **state)
{
	struct dose_place place = place_at(4);
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_RECOVERY);
	struct dose_today today = dose_today_init(DAY + 5);

	(void)state;
	bounds.start_level = 5;
	answer(&place, DAY, 4, too_much());
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 3);
	today.date = DAY + 2;
	assert_int_equal(dose_plan(&place, &bounds, &today).status, DOSE_REST);
}

/* ---- Locks --------------------------------------------------------------------------------- */

static void a_second_nerve_sign_locks(void **state)
{
	struct dose_answers sharp = good();

	(void)state;
	sharp.quality = QUALITY_SHARP;
	for (int days = 27; days <= 29; days++) {
		struct dose_place place = place_at(6);
		struct dose_decision d = answer(&place, DAY, 6, sharp);

		assert_false(d.locked);
		place.level[PURPOSE_DAILY].last.session.date = DAY + days - 1;
		d = answer(&place, DAY + days, 4, sharp);
		assert_int_equal(d.reason.rule, RULE_NERVE);
		assert_int_equal(d.locked, days <= 28);
		assert_int_equal(d.refer, days <= 28);
		assert_int_equal(plan_on(&place, DAY + days + 9, 0).status,
		                 days <= 28 ? DOSE_LOCKED : DOSE_DO);
	}
}

static void another_rule_is_no_second_nerve_sign(void **state)
{
	struct dose_place place = place_at(6);
	struct dose_answers sharp = good();

	(void)state;
	sharp.quality = QUALITY_SHARP;
	answer(&place, DAY, 6, too_much());
	assert_false(answer(&place, DAY + 5, 5, sharp).locked);
	assert_int_equal(place.firing_count, 2);
}

static void two_firings_at_level_one_lock(void **state)
{
	(void)state;
	for (int days = 27; days <= 29; days++) {
		struct dose_place place = place_at(1);
		struct dose_decision d = answer(&place, DAY, 1, too_much());

		assert_false(d.locked);
		assert_int_equal(place.firing[0].closed, 0);
		place.level[PURPOSE_DAILY].last.session.date = DAY + days - 1;
		d = answer(&place, DAY + days, 1, answers_of(5, 1, 6, U));
		assert_int_equal(d.reason.rule, RULE_WORSE);
		assert_int_equal(d.locked, days <= 28);
	}
}

static void a_firing_above_level_one_does_not_lock(void **state)
{
	struct dose_place place = place_at(2);

	(void)state;
	answer(&place, DAY, 2, too_much());
	assert_false(answer(&place, DAY + 4, 1, too_much()).locked);
	assert_false(answer(&place, DAY + 7, 1, good()).locked);
	assert_true(answer(&place, DAY + 8, 1, too_much()).locked);
}

/* Done on a day of rest, skip or lock it counts as level 1, under level 1's limit. */
static void done_when_it_should_not_be(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_place place = place_at(4);
	struct dose_session against;
	struct dose_decision d;

	(void)state;
	answer(&place, DAY, 4, answers_of(2, 2, 2, 2));
	d = answer(&place, DAY, 4, answers_of(2, 3, 2, 2));
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.level, 1);
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.limit, 2);
	assert_int_equal(d.reason.rule, RULE_ACCEPTABLE);
	place = place_at(4);
	d = answer(&place, DAY, 2, answers_of(6, 7, 6, U));
	assert_int_equal(place.firing[0].level, 1);
	assert_int_equal(d.level, 1);
	place = place_at(4);
	dose_lock(&place, DAY - 1, RULE_NERVE);
	answer(&place, DAY, 4, good());
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.level, 1);
	place = place_at(4);
	against = session_of(DAY, 4, good());
	against.against = true;
	dose_answer(&place, &bounds, &against);
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.level, 1);
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.limit, 2);
	/* Never above S, never under 1, whatever is told. */
	place = place_at(3);
	answer(&place, DAY, 6, good());
	assert_int_equal(place.level[PURPOSE_DAILY].last.session.level, 3);
	place = place_at(3);
	answer(&place, DAY, 1, good());
	place.level[PURPOSE_DAILY].last.session.level = 0;
	assert_int_equal(place.level[PURPOSE_DAILY].standing, 3);
}

static void a_red_flag_locks(void **state)
{
	struct dose_place place = place_at(4);
	struct dose_answers flag = good();
	struct dose_decision d;

	(void)state;
	flag.red_flag = true;
	d = answer(&place, DAY, 4, flag);
	assert_true(d.locked);
	assert_int_equal(d.level, 1);
	assert_int_equal(place.firing_count, 0);
	place = place_at(4);
	dose_lock(&place, DAY, RULE_RED_FLAG);
	dose_lock(&place, DAY + 1, RULE_NERVE);
	assert_int_equal(place.lock.rule, RULE_RED_FLAG);
	assert_int_equal(plan_on(&place, DAY + 50, 0).status, DOSE_LOCKED);
	assert_int_equal(plan_on(&place, DAY + 50, 0).level, 1);
}

static void the_first_lock_is_the_one_told(void **state)
{
	struct dose_place place = place_at(4);
	struct dose_answers flag = good();
	struct dose_decision d;

	(void)state;
	dose_lock(&place, DAY - 1, RULE_NERVE);
	flag.red_flag = true;
	d = answer(&place, DAY, 4, flag);
	assert_int_equal(d.reason.rule, RULE_RED_FLAG);
	assert_int_equal(d.reason.locked, DAY);
	assert_int_equal(place.lock.rule, RULE_NERVE);
	assert_int_equal(place.lock.locked, DAY - 1);
}

static void a_clinicians_word_opens_it_at_level_one(void **state)
{
	struct dose_place place = place_at(4);
	struct dose_bounds release = dose_bounds_init(PURPOSE_RELEASE);
	struct dose_today today = dose_today_init(DAY + 10);
	struct dose dose;

	(void)state;
	dose_lock(&place, DAY, RULE_NERVE);
	dose_clear(&place, DAY + 9);
	dose = plan_on(&place, DAY + 10, 0);
	assert_int_equal(dose.status, DOSE_DO);
	assert_int_equal(dose.level, 1);
	assert_int_equal(dose.reason.rule, RULE_CLEARED);
	assert_int_equal(dose.reason.from, DAY + 9);
	assert_false(dose.refer);
	assert_int_equal(place.level[PURPOSE_DAILY].full, 0);
	/* Purposes that were never begun start at 1 as well. */
	release.start_level = 3;
	dose = dose_plan(&place, &release, &today);
	assert_int_equal(dose.level, 1);
	assert_int_equal(dose.reason.rule, RULE_CLEARED);
}

/* ---- Groups -------------------------------------------------------------------------------- */

static void what_hurts_takes_its_group_along(void **state)
{
	struct dose_place hurt = place_at(3), neighbour = place_at(4);
	struct dose_decision d = answer(&hurt, DAY, 3, too_much());
	struct dose dose;

	(void)state;
	assert_true(d.ends_group);
	assert_int_equal(d.off_until, DAY + 3);
	dose_rest(&neighbour, DAY, d.off_until);
	dose = plan_on(&neighbour, DAY + 2, 0);
	assert_int_equal(dose.status, DOSE_REST);
	assert_int_equal(dose.reason.rule, RULE_GROUP);
	assert_int_equal(plan_on(&neighbour, DAY + 3, 0).status, DOSE_DO);
	assert_int_equal(plan_on(&neighbour, DAY + 3, 0).level, 4);
	dose_rest(&neighbour, DAY, DAY + 1);
	assert_int_equal(neighbour.not_before, DAY + 3);
	dose_rest(&neighbour, DAY + 1, DAY + 3);
	assert_int_equal(neighbour.rest.from, DAY);
	hurt = place_at(3);
	assert_true(answer(&hurt, DAY, 3, answers_of(3, 6, 3, U)).ends_group);
	hurt = place_at(3);
	assert_false(answer(&hurt, DAY, 3, answers_of(3, 5, 3, U)).ends_group);
	assert_false(answer(&neighbour, DAY + 3, 4, answers_of(5, 5, 6, 8)).ends_group);
}

static void who_is_in_the_group(void **state)
{
	(void)state;
	assert_true(dose_same_group(AREA_CALF, SIDE_LEFT, AREA_SOLEUS, SIDE_LEFT));
	assert_true(dose_same_group(AREA_CALF, SIDE_LEFT, AREA_CALF, SIDE_LEFT));
	assert_false(dose_same_group(AREA_CALF, SIDE_LEFT, AREA_SOLEUS, SIDE_RIGHT));
	assert_false(dose_same_group(AREA_CALF, SIDE_LEFT, AREA_FOOT, SIDE_LEFT));
	assert_true(dose_same_group(AREA_NECK, SIDE_LEFT, AREA_SUBOCCIPITALS, SIDE_MIDLINE));
	assert_true(dose_same_group(AREA_SUBOCCIPITALS, SIDE_MIDLINE, AREA_JAW, SIDE_RIGHT));
	assert_true(dose_same_group(AREA_CALF, SIDE_BOTH, AREA_SHIN, SIDE_RIGHT));
	assert_true(dose_same_group(AREA_CALF, SIDE_RIGHT, AREA_SHIN, SIDE_BOTH));
	assert_true(dose_same_group(AREA_GLUTE_MAX, SIDE_LEFT, AREA_HAMSTRINGS, SIDE_LEFT));
	assert_true(dose_same_group(AREA_LATS, SIDE_LEFT, AREA_UPPER_BACK, SIDE_MIDLINE));
}

/* ---- Bounded memory ------------------------------------------------------------------------ */

static void marks_are_bounded(void **state)
{
	struct dose_place place;

	(void)state;
	dose_place_init(&place);
	for (int i = 0; i < 500; i++) {
		dose_mark(&place, DAY + i / 4, i % 11);
		assert_in_range(place.mark_count, 1, DOSE_MARKS_MAX);
	}
	dose_mark(&place, DAY + 400, 3);
	assert_int_equal(place.mark_count, 6);
	dose_mark(&place, DAY + 401, 4);
	dose_mark(&place, DAY + 399, 2);
	for (int i = 0; i < 3; i++)
		assert_int_equal(place.mark[place.mark_count - 3 + i].before, 2 + i);
	for (int i = 1; i < place.mark_count; i++)
		assert_true(place.mark[i - 1].date <= place.mark[i].date);
}

static void firings_are_bounded(void **state)
{
	struct dose_place place = place_at(6);

	(void)state;
	for (int i = 0; i < 40; i++) {
		answer(&place, DAY + i, i < 6 ? 6 : 1, too_much());
		assert_in_range(place.firing_count, 1, DOSE_FIRINGS_MAX);
	}
	/* What closes a level was kept, what closes nothing went. */
	assert_int_equal(place.firing[0].level, 6);
	for (int i = 0; i < place.firing_count; i++)
		place.firing[i].closed = 14;
	answer(&place, DAY + 41, 1, too_much());
	assert_int_equal(place.firing_count, DOSE_FIRINGS_MAX);
	assert_int_equal(place.firing[0].level, 1);
	answer(&place, DAY + 200, 1, too_much());
	assert_int_equal(place.firing_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_level_that_was_too_much_is_closed),
		cmocka_unit_test(a_closed_level_is_not_stepped_up_to),
		cmocka_unit_test(closed_by_a_prescription),
		cmocka_unit_test(closed_for_longer_the_second_time),
		cmocka_unit_test(the_lowest_closed_level_and_its_last_day),
		cmocka_unit_test(closed_for_every_purpose),
		cmocka_unit_test(a_second_nerve_sign_locks),
		cmocka_unit_test(another_rule_is_no_second_nerve_sign),
		cmocka_unit_test(two_firings_at_level_one_lock),
		cmocka_unit_test(a_firing_above_level_one_does_not_lock),
		cmocka_unit_test(done_when_it_should_not_be),
		cmocka_unit_test(a_red_flag_locks),
		cmocka_unit_test(the_first_lock_is_the_one_told),
		cmocka_unit_test(a_clinicians_word_opens_it_at_level_one),
		cmocka_unit_test(what_hurts_takes_its_group_along),
		cmocka_unit_test(who_is_in_the_group),
		cmocka_unit_test(marks_are_bounded),
		cmocka_unit_test(firings_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
