/* The ladder and its limits. */
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
	assert_int_equal(dose_bounds_init(PURPOSE_DAILY).hold_s, 60);
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

/* A pressure of 1 gets no lighter, and what is long is light: the row below is no heavier for it.
 */
static void pressure_of_the_authors_ladder(void **state)
{
	static const struct ladder_row rows[] = { { 20, 1, 1 }, { 100, 1, 4 }, { 150, 1, 4 } };
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_RECOVERY);
	struct dose_place place = place_at(1);
	struct dose_today today = dose_today_init(DAY);

	(void)state;
	bounds.ladder = rows;
	bounds.ladder_count = 3;
	assert_int_equal(plan_level(bounds, 3).pressure, 3);
	assert_int_equal(plan_level(bounds, 2).pressure, 3);
	bounds.level_max = 2;
	assert_int_equal(plan_level(bounds, 2).pressure, 4);
	place.level[PURPOSE_RECOVERY] = place.level[PURPOSE_DAILY];
	place.level[PURPOSE_RECOVERY].lighter = true;
	assert_int_equal(dose_plan(&place, &bounds, &today).pressure, 1);
}

/* A ladder from long and gentle to short and firm is the author's word. */
static void the_author_may_go_from_long_to_short(void **state)
{
	static const struct ladder_row rows[] = { { 90, 1, 2 }, { 30, 2, 4 }, { 20, 1, 3 } };
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	bounds.ladder = rows;
	bounds.ladder_count = 3;
	for (int level = 1; level <= 3; level++) {
		struct dose dose = plan_level(bounds, level);

		assert_int_equal(dose.hold_s, rows[level - 1].hold_s);
		assert_int_equal(dose.sets, rows[level - 1].sets);
		assert_int_equal(dose.pressure, rows[level - 1].pressure);
	}
}

/* One set at most: level 4 has the time of level 3, not less. */
static void a_step_up_is_never_less(void **state)
{
	static const int hold[] = { 30, 45, 60, 60, 60, 60 };
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	bounds.sets_max = 1;
	for (int level = 1; level <= 6; level++)
		assert_int_equal(plan_level(bounds, level).hold_s, hold[level - 1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ladder_and_purposes),
		cmocka_unit_test(bounds_of_step_and_patient),
		cmocka_unit_test(seconds_left_for_the_area),
		cmocka_unit_test(no_long_still_hold_in_a_warm_up),
		cmocka_unit_test(the_authors_ladder),
		cmocka_unit_test(pressure_of_the_authors_ladder),
		cmocka_unit_test(the_author_may_go_from_long_to_short),
		cmocka_unit_test(a_step_up_is_never_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
