/* Fixed prescriptions: as written, or half the seconds in one set. */
#include "dose_help.h"

static struct dose_answers too_much(void)
{
	return answers_of(3, 7, 3, U);
}

static struct dose_answers good(void)
{
	return answers_of(3, 2, 2, 2);
}

static struct dose_decision fixed_session(struct dose_place *place, int32_t date, int sets,
                                          struct dose_answers answers, struct dose *dose)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(date);
	struct dose_session session;

	bounds.fixed = true;
	bounds.hold_s = 31;
	bounds.sets_max = sets;
	today.before = answers.before;
	*dose = dose_plan(place, &bounds, &today);
	session = (struct dose_session){ date, dose->level, dose->pressure, 100, false, answers };
	return dose_answer(place, &bounds, &session);
}

static void a_prescription_is_given_as_written(void **state)
{
	struct dose_place place;
	struct dose dose;

	(void)state;
	for (int sets = 0; sets <= 6; sets++) {
		dose_place_init(&place);
		for (int day = 0; day < 20; day++) {
			fixed_session(&place, DAY + day, sets, good(), &dose);
			assert_int_equal(dose.status, DOSE_DO);
			assert_int_equal(dose.hold_s, sets < 4   ? 31
			                              : sets < 5 ? 30
			                              : sets < 6 ? 20
			                                         : 20);
			assert_int_equal(dose.sets, sets == 0 ? 1 : sets);
			assert_int_equal(dose.level, sets < 2 ? 3 : sets == 2 ? 5 : 6);
			assert_int_equal(dose.pressure, 4);
			assert_int_equal(dose.reason.rule, RULE_FIXED);
		}
	}
}

static void a_prescription_is_halved_until_two_clean_sessions(void **state)
{
	struct dose_place place;
	struct dose dose;
	struct dose_answers silent = dose_answers_none();

	(void)state;
	dose_place_init(&place);
	fixed_session(&place, DAY, 2, too_much(), &dose);
	assert_int_equal(dose.hold_s, 31);
	fixed_session(&place, DAY + 3, 2, silent, &dose);
	assert_int_equal(dose.hold_s, 15);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.level, 1);
	assert_int_equal(dose.pressure, 3);
	assert_int_equal(dose.reason.rule, RULE_TOO_MUCH);
	fixed_session(&place, DAY + 4, 2, good(), &dose);
	assert_int_equal(dose.hold_s, 15);
	assert_int_equal(dose.reason.rule, RULE_EASED);
	fixed_session(&place, DAY + 5, 2, silent, &dose);
	assert_int_equal(dose.hold_s, 15);
	fixed_session(&place, DAY + 6, 2, good(), &dose);
	assert_int_equal(dose.hold_s, 15);
	assert_int_equal(dose.pressure, 3);
	fixed_session(&place, DAY + 7, 2, good(), &dose);
	assert_int_equal(dose.hold_s, 31);
	assert_int_equal(dose.sets, 2);
	assert_int_equal(dose.pressure, 4);
	assert_int_equal(dose.reason.rule, RULE_FIXED);
}

static void what_is_not_clean(void **state)
{
	static const struct {
		int before, peak, after, next;
		bool clean;
	} cases[] = {
		{ 2, 2, 2, 3, true },  { 2, 2, 3, 3, false }, { 2, 2, 2, 4, false },
		{ U, 2, 3, 3, true },  { U, 2, 4, 3, false }, { U, 2, 3, 4, false },
		{ 2, 4, 2, 2, false }, { 2, U, 2, 2, false }, { 2, 2, U, 2, false },
		{ 2, 2, 2, U, false }, { 4, 2, 2, 2, false }, { 0, 2, 0, 1, true },
		{ 0, 2, 1, 0, false }, { 0, 2, 0, 2, false }, { 3, 2, 3, 4, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose_place place;
		struct dose dose;

		dose_place_init(&place);
		fixed_session(&place, DAY, 1, too_much(), &dose);
		for (int day = 3; day < 5; day++)
			fixed_session(&place, DAY + day, 1,
			              answers_of(cases[i].before, cases[i].peak, cases[i].after,
			                         cases[i].next),
			              &dose);
		if (place.level[PURPOSE_DAILY].eased == cases[i].clean)
			fail_msg("case %zu", i);
	}
}

static void half_held_is_not_clean(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_place place;

	(void)state;
	bounds.fixed = true;
	for (int held = 79; held <= 80; held++) {
		dose_place_init(&place);
		place.level[PURPOSE_DAILY].eased = true;
		for (int day = 0; day < 2; day++) {
			struct dose_session session = { DAY + day, 1, 4, held, false, good() };

			dose_answer(&place, &bounds, &session);
		}
		assert_int_equal(place.level[PURPOSE_DAILY].eased, held < 80);
	}
}

static void all_that_lowers_halves_a_prescription(void **state)
{
	struct dose_place place = place_at(3);
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_answers late = good();
	struct dose dose;

	(void)state;
	bounds.fixed = true;
	bounds.sets_max = 3;
	bounds.hold_s = 40;
	today.caution = true;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.hold_s * dose.sets, 20);
	assert_int_equal(dose.reason.rule, RULE_CAUTION);
	today = dose_today_init(DAY);
	today.before = 4;
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 20);
	assert_int_equal(dose_plan(&place, &bounds, &today).pressure, 2);
	today = dose_today_init(DAY);
	today.other_level = 1;
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 20);
	today = dose_today_init(DAY + 12);
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 20);
	assert_int_equal(dose_plan(&place, &bounds, &today).reason.rule, RULE_LAYOFF);
	today = dose_today_init(DAY + 11);
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 40);
	/* After a layoff it stays halved for two clean sessions. */
	fixed_session(&place, DAY + 12, 3, late, &dose);
	assert_int_equal(dose.level, 1);
	fixed_session(&place, DAY + 13, 3, late, &dose);
	assert_int_equal(dose.level, 1);
	fixed_session(&place, DAY + 14, 3, late, &dose);
	assert_int_equal(dose.level, 6);
	/* Levels closed by an adaptive routine hold; those it closed itself do not. */
	answer(&place, DAY + 15, 2, too_much());
	place.level[PURPOSE_DAILY].eased = false;
	today = dose_today_init(DAY + 20);
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 1);
	assert_int_equal(dose_plan(&place, &bounds, &today).reason.rule, RULE_CLOSED);
	place.firing[0].fixed = true;
	assert_int_equal(dose_plan(&place, &bounds, &today).level, 6);
}

static void a_cleared_prescription_starts_halved(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY + 1);
	struct dose_place place;

	(void)state;
	bounds.fixed = true;
	dose_place_init(&place);
	dose_lock(&place, DAY, RULE_RED_FLAG);
	dose_clear(&place, DAY);
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 30);
	assert_int_equal(dose_plan(&place, &bounds, &today).reason.rule, RULE_CLEARED);
	assert_int_equal(dose_side_level(&place, &bounds, &today), 0);
}

static void a_prescription_before_training_is_one_set(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_WARM_UP);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;
	struct dose dose;

	(void)state;
	bounds.fixed = true;
	bounds.sets_max = 3;
	dose_place_init(&place);
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.hold_s, 60);
	assert_int_equal(dose.level, 3);
}

static void a_long_prescription_is_light(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_RECOVERY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;

	(void)state;
	bounds.fixed = true;
	dose_place_init(&place);
	{
		struct dose_session session = session_of(DAY, 3, answers_of(2, 5, 2, 2));

		session.limit = 5;
		assert_int_equal(dose_answer(&place, &bounds, &session).reason.rule, RULE_REPEAT);
		assert_int_equal(place.level[PURPOSE_RECOVERY].last.session.limit, 5);
		dose_place_init(&place);
	}
	for (bounds.hold_s = 118; bounds.hold_s <= 121; bounds.hold_s++)
		assert_int_equal(dose_plan(&place, &bounds, &today).pressure,
		                 bounds.hold_s < 120 ? 5 : 3);
}

/* The other side of what hurt comes down to its half, and the reason says so. */
static void sides_come_down_to_half(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;
	struct dose dose;

	(void)state;
	bounds.fixed = true;
	bounds.sets_max = 2;
	dose_place_init(&place);
	today.other_level = 3;
	assert_int_equal(dose_plan(&place, &bounds, &today).sets, 2);
	today.other_level = 1;
	dose = dose_plan(&place, &bounds, &today);
	assert_int_equal(dose.sets, 1);
	assert_int_equal(dose.hold_s, 30);
	assert_int_equal(dose.reason.rule, RULE_SIDES);
	assert_int_equal(dose.reason.level, 1);
}

/* Half of what was written is never more than what the seconds left allow of the whole. */
static void half_is_never_more_than_the_whole(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(DAY);
	struct dose_place place;

	(void)state;
	bounds.fixed = true;
	bounds.sets_max = 3;
	bounds.cap_s = 20;
	dose_place_init(&place);
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 5);
	assert_int_equal(dose_plan(&place, &bounds, &today).sets, 3);
	today.caution = true;
	assert_int_equal(dose_plan(&place, &bounds, &today).hold_s, 15);
	assert_int_equal(dose_plan(&place, &bounds, &today).sets, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_prescription_is_given_as_written),
		cmocka_unit_test(a_prescription_is_halved_until_two_clean_sessions),
		cmocka_unit_test(what_is_not_clean),
		cmocka_unit_test(half_held_is_not_clean),
		cmocka_unit_test(all_that_lowers_halves_a_prescription),
		cmocka_unit_test(a_cleared_prescription_starts_halved),
		cmocka_unit_test(a_prescription_before_training_is_one_set),
		cmocka_unit_test(a_long_prescription_is_light),
		cmocka_unit_test(sides_come_down_to_half),
		cmocka_unit_test(half_is_never_more_than_the_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
