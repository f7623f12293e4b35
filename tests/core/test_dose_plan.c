/* The steps of a day, which only lower. */
#include "dose_help.h"

static void the_first_time(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;
	struct dose dose;

	(void)state;
	dose_place_init(&place);
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.status, DOSE_DO);
	assert_int_equal(dose.level, 2);
	assert_int_equal(dose.not_before, DAY);
	assert_int_equal(dose.reason.rule, RULE_START);
	bounds.start_level = 4;
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 4);
	bounds.level_max = 3;
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 3);
	bounds.start_level = 1;
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 1);
	bounds = dose_bounds_init(PURPOSE_WARM_UP);
	bounds.start_level = 6;
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 3);
}

static void layoff(void **state)
{
	static const struct {
		int days, standing, level;
	} cases[] = {
		{ 14, 6, 6 }, { 15, 6, 5 }, { 28, 6, 5 }, { 29, 6, 2 },  { 14, 2, 2 }, { 15, 2, 1 },
		{ 29, 2, 1 }, { 15, 1, 1 }, { 29, 1, 1 }, { 400, 5, 2 }, { 29, 3, 2 }, { 28, 3, 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose_place place = place_at(cases[i].standing);
		int32_t date = DAY - 3 + cases[i].days;
		struct dose dose = plan_on(&place, date, U);

		assert_int_equal(dose.level, cases[i].level);
		assert_int_equal(dose.reason.rule,
		                 cases[i].level < cases[i].standing ? RULE_LAYOFF : RULE_REPEAT);
		assert_int_equal(place.level[PURPOSE_DAILY].standing, cases[i].standing);
		/* Only doing it changes S. */
		assert_int_equal(answer(&place, date, cases[i].level, answers_of(U, U, U, U)).level,
		                 cases[i].level);
		assert_int_equal(plan_on(&place, date + 1, U).level, cases[i].level);
	}
}

static void marks_of_today(void **state)
{
	(void)state;
	for (int before = U; before <= 10; before++) {
		struct dose_place place = place_at(4);
		struct dose dose = plan_on(&place, DAY, before);

		assert_int_equal(dose.status, before >= 6 ? DOSE_SKIP : DOSE_DO);
		assert_int_equal(dose.level, before >= 4 ? 2 : 4);
		assert_int_equal(dose.pressure, before >= 4 ? 2 : 4);
		assert_int_equal(dose.refer, before >= 8);
		assert_int_equal(dose.reason.rule, before >= 6   ? RULE_SORE_NOW
		                                   : before >= 4 ? RULE_SORE_TODAY
		                                                 : RULE_REPEAT);
		if (before >= 6)
			assert_int_equal(dose.not_before, DAY + 1);
	}
}

static void sore_today_is_told_at_a_low_level_too(void **state)
{
	struct dose_place place = place_at(1);
	struct dose dose = plan_on(&place, DAY, 4);

	(void)state;
	assert_int_equal(dose.level, 1);
	assert_int_equal(dose.reason.rule, RULE_SORE_TODAY);
}

static void three_skipped_days_ask_for_a_clinician(void **state)
{
	struct dose_place place = place_at(3), twice = place_at(3), old = place_at(3);

	(void)state;
	dose_mark(&place, DAY - 13, 6);
	dose_mark(&place, DAY - 5, 7);
	assert_false(plan_on(&place, DAY - 1, 0).refer);
	assert_true(plan_on(&place, DAY, 6).refer);
	dose_mark(&place, DAY, 6);
	assert_true(plan_on(&place, DAY, 0).refer);
	assert_false(plan_on(&place, DAY + 1, 0).refer);
	dose_mark(&twice, DAY - 5, 6);
	dose_mark(&twice, DAY - 5, 7);
	dose_mark(&twice, DAY, 6);
	assert_false(plan_on(&twice, DAY, 6).refer);
	dose_mark(&old, DAY - 14, 6);
	dose_mark(&old, DAY - 5, 6);
	dose_mark(&old, DAY - 4, 5);
	assert_false(plan_on(&old, DAY, 6).refer);
	dose_mark(&old, DAY, 8);
	assert_true(plan_on(&old, DAY + 13, 0).refer);
	assert_false(plan_on(&old, DAY + 14, 0).refer);
	dose_clear(&old, DAY + 1);
	assert_false(plan_on(&old, DAY + 2, 0).refer);
}

static void what_the_day_brings(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place = place_at(5);
	struct dose dose;

	(void)state;
	today.caution = true;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.level, 2);
	assert_int_equal(dose.reason.rule, RULE_CAUTION);
	assert_int_equal(dose.basis.rule, RULE_REPEAT);
	today.caution = false;
	today.related_sore = true;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.level, 1);
	assert_int_equal(dose.reason.rule, RULE_RELATED);
	today.related_sore = false;
	for (int other = 0; other <= 6; other++) {
		today.other_level = other;
		dose = dose_plan(&place, &bounds, &today);
		assert_int_equal(dose.level, other > 0 && other < 3 ? other + 2 : 5);
		assert_int_equal(dose.reason.rule,
		                 other > 0 && other < 3 ? RULE_SIDES : RULE_REPEAT);
	}
	today.other_level = 0;
	today.blocked = true;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.status, DOSE_LOCKED);
	assert_int_equal(dose.reason.rule, RULE_BLOCKED);
}

static void the_other_side(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;

	(void)state;
	dose_place_init(&place);
	assert_int_equal(dose_side_level(&place, &bounds, &today), 0);
	place = place_at(5);
	assert_int_equal(dose_side_level(&place, &bounds, &today), 5);
	bounds.level_max = 1;
	today.other_level = 1;
	assert_int_equal(dose_side_level(&place, &bounds, &today), 5);
	today.other_level = 0;
	bounds.purpose = PURPOSE_RELEASE;
	assert_int_equal(dose_side_level(&place, &bounds, &today), 0);
	bounds.purpose = PURPOSE_DAILY;
	today.caution = true;
	assert_int_equal(dose_side_level(&place, &bounds, &today), 2);
	today.caution = false;
	today.before = 5;
	assert_int_equal(dose_side_level(&place, &bounds, &today), 2);
	dose_lock(&place, DAY, RULE_NERVE);
	assert_int_equal(dose_side_level(&place, &bounds, &today), 1);
}

static void rest(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place = place_at(3);
	struct dose_session session = session_of(DAY, 3, answers_of(2, 2, 2, 2));
	struct dose dose;

	(void)state;
	dose_answer(&place, &bounds, &session);
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.status, DOSE_REST);
	assert_int_equal(dose.reason.rule, RULE_REST);
	assert_int_equal(dose.not_before, DAY + 1);
	today.ignore_rest = true;
	assert_int_equal(dose_plan(&place, &bounds, &today).status, DOSE_DO);
	today.ignore_rest = false;
	today.date = DAY + 1;
	assert_int_equal(dose_plan(&place, &bounds, &today).status, DOSE_DO);
	/* The routine at hand may ask for more days for its own purpose, but not for another's. */
	bounds.days_between = 3;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.status, DOSE_REST);
	assert_int_equal(dose.reason.rule, RULE_REST);
	assert_int_equal(dose.reason.from, DAY);
	assert_int_equal(dose.not_before, DAY + 3);
	bounds.purpose = PURPOSE_RECOVERY;
	assert_int_equal(dose_plan(&place, &bounds, &today).status, DOSE_DO);
}

/* Days off and days between that end together: the rule is told. */
static void the_rule_is_told_when_both_end_together(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY + 1);
	struct dose_session session = session_of(DAY, 3, answers_of(2, 7, 2, 2));

	(void)state;
	for (int days = 2; days <= 4; days++) {
		struct dose_place place = place_at(3);
		struct dose dose;

		bounds.days_between = days;
		dose_answer(&place, &bounds, &session);
		dose = dose_plan(&place, &bounds, &today);
		assert_int_equal(dose.not_before, DAY + (days > 3 ? days : 3));
		assert_int_equal(dose.reason.rule, days > 3 ? RULE_REST : RULE_TOO_MUCH);
	}
}

static void no_day_between(void **state)
{
	struct dose_bounds warm_up = dose_bounds_init(PURPOSE_WARM_UP);
	struct dose_bounds recovery = dose_bounds_init(PURPOSE_RECOVERY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place = place_at(3);
	struct dose_session session = session_of(DAY, 2, answers_of(2, 2, 2, U));

	(void)state;
	warm_up.days_between = 0;
	assert_int_equal(dose_answer(&place, &warm_up, &session).not_before, DAY);
	assert_int_equal(dose_plan(&place, &warm_up, &today).status, DOSE_DO);
	assert_int_equal(dose_plan(&place, &recovery, &today).status, DOSE_DO);
	assert_int_equal(dose_answer(&place, &recovery, &session).not_before, DAY + 1);
	assert_int_equal(dose_plan(&place, &warm_up, &today).status, DOSE_REST);
}

static void both_sides_at_once(void **state)
{
	struct dose_place low = place_at(3), high = place_at(5);
	struct dose left = plan_on(&low, DAY, U), right = plan_on(&high, DAY, U), dose;

	(void)state;
	dose = dose_both(&left, &right);
	assert_int_equal(dose.level, 3);
	assert_int_equal(dose.hold_s, 60);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.status, DOSE_DO);
	dose = dose_both(&right, &left);
	assert_int_equal(dose.level, 3);
	left.sets = 3; /* of either side the least */
	assert_int_equal(dose_both(&left, &right).sets, right.sets);
	assert_int_equal(dose_both(&right, &left).sets, right.sets);
	right.status = DOSE_REST;
	right.reason = reason_of(RULE_REST);
	right.not_before = DAY + 4;
	right.refer = true;
	dose = dose_both(&left, &right);
	assert_int_equal(dose.status, DOSE_REST);
	assert_int_equal(dose.reason.rule, RULE_REST);
	assert_int_equal(dose.not_before, DAY + 4);
	assert_true(dose.refer);
	left.status = DOSE_LOCKED;
	left.reason = reason_of(RULE_NERVE);
	assert_int_equal(dose_both(&left, &right).status, DOSE_LOCKED);
	assert_int_equal(dose_both(&right, &left).reason.rule, RULE_NERVE);
	left.status = DOSE_SKIP;
	assert_int_equal(dose_both(&left, &right).status, DOSE_REST);
	right.status = DOSE_LEFT_OUT;
	assert_int_equal(dose_both(&left, &right).status, DOSE_SKIP);
	assert_int_equal(dose_both(&right, &left).status, DOSE_SKIP);
	left.status = DOSE_DO;
	assert_int_equal(dose_both(&left, &right).status, DOSE_LEFT_OUT);
	assert_int_equal(dose_both(&right, &left).status, DOSE_LEFT_OUT);
}

/* Fewer sets are done at the level that their seconds are, so that they lead no further up. */
static void sets_may_be_cut(void **state)
{
	static const struct {
		int standing, sets, level;
	} cuts[] = { { 4, 1, 2 }, { 5, 1, 3 }, { 6, 2, 3 }, { 6, 1, 1 } };
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;
	struct dose dose;

	(void)state;
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
		place = place_at(cuts[i].standing);
		dose = plan_on(&place, DAY, U);
		dose_cut(&dose, &bounds, 3);
		assert_int_equal(dose.reason.rule, RULE_REPEAT);
		assert_int_equal(dose.level, cuts[i].standing);
		dose_cut(&dose, &bounds, cuts[i].sets);
		assert_int_equal(dose.sets, cuts[i].sets);
		assert_int_equal(dose.level, cuts[i].level);
		assert_int_equal(dose.reason.rule, RULE_CUT);
	}
	bounds.fixed = true;
	bounds.sets_max = 3;
	dose_place_init(&place);
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.level, 6);
	dose_cut(&dose, &bounds, 2);
	assert_int_equal(dose.level, 5);
	dose_cut(&dose, &bounds, 1);
	assert_int_equal(dose.level, 3);
}

static void statuses_have_ids(void **state)
{
	(void)state;
	assert_string_equal(dose_status_id(DOSE_DO), "do");
	assert_string_equal(dose_status_id(DOSE_REST), "rest");
	assert_string_equal(dose_status_id(DOSE_LOCKED), "locked");
	assert_string_equal(dose_status_id(DOSE_SKIP), "skip");
	assert_string_equal(dose_status_id(DOSE_LEFT_OUT), "left-out");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_time),
		cmocka_unit_test(layoff),
		cmocka_unit_test(marks_of_today),
		cmocka_unit_test(sore_today_is_told_at_a_low_level_too),
		cmocka_unit_test(three_skipped_days_ask_for_a_clinician),
		cmocka_unit_test(what_the_day_brings),
		cmocka_unit_test(the_other_side),
		cmocka_unit_test(rest),
		cmocka_unit_test(the_rule_is_told_when_both_end_together),
		cmocka_unit_test(no_day_between),
		cmocka_unit_test(both_sides_at_once),
		cmocka_unit_test(sets_may_be_cut),
		cmocka_unit_test(statuses_have_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
