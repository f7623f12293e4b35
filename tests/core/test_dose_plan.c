/* The ladder, its limits, and the steps of a day that only lower. */
#include "dose_help.h"

static struct dose plan_level(struct dose_bounds bounds, int level)
{
	struct dose_place place = place_at(level);
	struct dose_today today = dose_today_init(DAY);

	place.level[bounds.purpose] = place.level[PURPOSE_DAILY];
	return dose_plan(&place, &bounds, &today);
}

/* What the table of levels and purposes comes to, second by second. */
static void ladder_and_purposes(void **state)
{
	static const struct {
		enum purpose purpose;
		int hold, level, hold_s, sets, pressure;
	} cases[] = {
		{ PURPOSE_DAILY, 60, 1, 30, 1, 2 },       { PURPOSE_DAILY, 60, 2, 45, 1, 3 },
		{ PURPOSE_DAILY, 60, 3, 60, 1, 4 },       { PURPOSE_DAILY, 60, 4, 45, 2, 4 },
		{ PURPOSE_DAILY, 60, 5, 60, 2, 4 },       { PURPOSE_DAILY, 60, 6, 40, 3, 4 },
		{ PURPOSE_DAILY, 30, 2, 25, 1, 3 },       { PURPOSE_DAILY, 30, 1, 15, 1, 2 },
		{ PURPOSE_DAILY, 45, 1, 25, 1, 2 },       { PURPOSE_DAILY, 43, 1, 20, 1, 2 },
		{ PURPOSE_DAILY, 5, 1, 5, 1, 2 },         { PURPOSE_DAILY, 12, 3, 10, 1, 4 },
		{ PURPOSE_DAILY, 13, 3, 15, 1, 4 },       { PURPOSE_DAILY, 600, 1, 120, 1, 2 },
		{ PURPOSE_DAILY, 600, 3, 120, 1, 3 },     { PURPOSE_DAILY, 115, 3, 115, 1, 4 },
		{ PURPOSE_DAILY, 118, 3, 120, 1, 3 },     { PURPOSE_WARM_UP, 30, 3, 30, 1, 4 },
		{ PURPOSE_WARM_UP, 60, 4, 60, 1, 4 },     { PURPOSE_WARM_UP, 60, 6, 60, 1, 4 },
		{ PURPOSE_RECOVERY, 90, 5, 90, 2, 5 },    { PURPOSE_RECOVERY, 120, 5, 90, 2, 5 },
		{ PURPOSE_RECOVERY, 90, 6, 60, 3, 5 },    { PURPOSE_RECOVERY, 120, 3, 120, 1, 3 },
		{ PURPOSE_RECOVERY, 110, 3, 110, 1, 4 },  { PURPOSE_RELEASE, 300, 3, 300, 1, 3 },
		{ PURPOSE_RELEASE, 300, 4, 150, 2, 3 },   { PURPOSE_RELEASE, 120, 6, 100, 3, 3 },
		{ PURPOSE_RELEASE, 120, 1, 60, 1, 2 },    { PURPOSE_WIND_DOWN, 60, 5, 60, 2, 3 },
		{ PURPOSE_WIND_DOWN, 120, 3, 120, 1, 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose_bounds bounds = dose_bounds_init(cases[i].purpose);
		struct dose dose;

		bounds.hold_s = cases[i].hold;
		dose = plan_level(bounds, cases[i].level);
		if (dose.hold_s != cases[i].hold_s || dose.sets != cases[i].sets ||
		    dose.pressure != cases[i].pressure)
			fail_msg("case %zu: %d s x %d at %d", i, dose.hold_s, dose.sets,
			         dose.pressure);
		assert_int_equal(dose.status, DOSE_DO);
	}
}

static void bounds_of_step_and_patient(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_RECOVERY);
	struct dose dose;

	(void)state;
	bounds.hold_s = 40;
	assert_int_equal(plan_level(bounds, 6).sets, 3);
	for (int sets = 1; sets <= 6; sets++) {
		bounds.sets_max = sets;
		assert_int_equal(plan_level(bounds, 6).sets, sets < 3 ? sets : 3);
		assert_int_equal(plan_level(bounds, 3).sets, 1);
	}
	bounds.sets_max = 0;
	for (int pressure = 1; pressure <= 5; pressure++) {
		bounds.pressure = pressure;
		assert_int_equal(plan_level(bounds, 6).pressure, pressure);
		assert_int_equal(plan_level(bounds, 1).pressure, pressure < 2 ? 1 : 2);
	}
	for (int pain = 1; pain <= 10; pain++) {
		bounds.stop_pain = pain;
		assert_int_equal(plan_level(bounds, 6).pressure, pain < 5 ? pain : 5);
	}
	for (int most = 1; most <= 6; most++) {
		bounds.level_max = most;
		dose = plan_level(bounds, 4);
		assert_int_equal(dose.level, most < 4 ? most : 4);
		assert_int_equal(dose.reason.rule, most < 4 ? RULE_BOUNDS : RULE_REPEAT);
	}
}

static void seconds_left_for_the_area(void **state)
{
	static const struct {
		int cap, hold_s, sets;
		enum dose_status status;
	} cases[] = {
		{ 0, 40, 3, DOSE_DO }, { 300, 40, 3, DOSE_DO },    { 119, 55, 2, DOSE_DO },
		{ 15, 5, 3, DOSE_DO }, { 14, 5, 2, DOSE_DO },      { 9, 5, 1, DOSE_DO },
		{ 5, 5, 1, DOSE_DO },  { 4, 5, 1, DOSE_LEFT_OUT }, { 1, 5, 1, DOSE_LEFT_OUT },
	};
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose dose;

		bounds.cap_s = cases[i].cap;
		dose = plan_level(bounds, 6);
		assert_int_equal(dose.hold_s, cases[i].hold_s);
		assert_int_equal(dose.sets, cases[i].sets);
		assert_int_equal(dose.status, cases[i].status);
		if (dose.status == DOSE_LEFT_OUT)
			assert_int_equal(dose.reason.rule, RULE_LEFT_OUT);
	}
}

static void no_long_still_hold_in_a_warm_up(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_WARM_UP);

	(void)state;
	assert_int_equal(plan_level(bounds, 3).hold_s, 60);
	bounds.still = true;
	assert_int_equal(plan_level(bounds, 3).hold_s, 30);
	bounds.purpose = PURPOSE_DAILY;
	assert_int_equal(plan_level(bounds, 3).hold_s, 60);
}

static void the_authors_ladder(void **state)
{
	static const struct ladder_row rows[] = { { 7, 1, 1 }, { 33, 2, 3 }, { 90, 6, 5 } };
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose dose;

	(void)state;
	bounds.ladder = rows;
	bounds.ladder_count = 3;
	bounds.start_level = 1;
	dose = plan_level(bounds, 1);
	assert_int_equal(dose.hold_s, 7);
	assert_int_equal(dose.pressure, 1);
	dose = plan_level(bounds, 2);
	assert_int_equal(dose.hold_s, 33);
	assert_int_equal(dose.sets, 2);
	assert_int_equal(dose.pressure, 3);
	for (int level = 3; level <= 6; level++) {
		dose = plan_level(bounds, level);
		assert_int_equal(dose.level, 3);
		assert_int_equal(dose.hold_s, 20);
		assert_int_equal(dose.sets, 6);
		assert_int_equal(dose.pressure, 4);
	}
	bounds.purpose = PURPOSE_WARM_UP;
	dose = plan_level(bounds, 3);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.hold_s, 60);
}

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
	assert_int_equal(dose_side_level(&place, &bounds, &today), 5);
	bounds.purpose = PURPOSE_RELEASE;
	assert_int_equal(dose_side_level(&place, &bounds, &today), 0);
	bounds.purpose = PURPOSE_DAILY;
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
}

static void sets_may_be_cut(void **state)
{
	struct dose_place place = place_at(6);
	struct dose dose = plan_on(&place, DAY, U);

	(void)state;
	dose_cut(&dose, 3);
	assert_int_equal(dose.reason.rule, RULE_REPEAT);
	dose_cut(&dose, 1);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.level, 6);
	assert_int_equal(dose.reason.rule, RULE_CUT);
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
		cmocka_unit_test(ladder_and_purposes),
		cmocka_unit_test(bounds_of_step_and_patient),
		cmocka_unit_test(seconds_left_for_the_area),
		cmocka_unit_test(no_long_still_hold_in_a_warm_up),
		cmocka_unit_test(the_authors_ladder),
		cmocka_unit_test(the_first_time),
		cmocka_unit_test(layoff),
		cmocka_unit_test(marks_of_today),
		cmocka_unit_test(sore_today_is_told_at_a_low_level_too),
		cmocka_unit_test(three_skipped_days_ask_for_a_clinician),
		cmocka_unit_test(what_the_day_brings),
		cmocka_unit_test(the_other_side),
		cmocka_unit_test(rest),
		cmocka_unit_test(no_day_between),
		cmocka_unit_test(both_sides_at_once),
		cmocka_unit_test(sets_may_be_cut),
		cmocka_unit_test(statuses_have_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
