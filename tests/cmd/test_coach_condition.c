/* Conditions that come and go one at a time: what is then worked, blocked, or opens by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "coach_fixture.h"

static struct coach coach;

static int setup(void **state)
{
	bool holds[CONDITION_COUNT] = { false };
	uint64_t areas[CONDITION_COUNT] = { 0 };
	struct err err;

	if (fixture_setup(state) != 0)
		return -1;
	fixture_coach(&coach, false, fixture_morning(0));
	WORK(err, coach_safety_answer(&coach, holds, areas, &err));
	return 0;
}

static int teardown(void **state)
{
	coach_close(&coach);
	return fixture_teardown(state);
}

static void tell(enum condition condition, enum area area, bool holds)
{
	struct err err;

	WORK(err, coach_condition(&coach, condition, area, holds, &err));
}

static bool blocked(void)
{
	char text[1024];
	bool is = coach_blocked(&coach, text, sizeof text);

	assert_int_equal(is, text[0] != '\0');
	return is;
}

/* What today's desk reset does at an area. */
static enum dose_status status_of(enum area area)
{
	const struct plan *plan = &fixture_plan(&coach, "desk-reset")->plan;

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].area == area)
			return plan->item[i].dose.status;
	fail_msg("%s is not in the routine", area_id(area));
	return DOSE_DO;
}

static void what_blocks_everything_comes_and_goes(void **state)
{
	static const enum condition all[] = { CONDITION_CLOT, CONDITION_CANCER,
		                              CONDITION_OSTEOPOROSIS, CONDITION_BLEEDING };

	(void)state;
	assert_false(blocked());
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		tell(all[i], AREA_COUNT, true);
		assert_true(blocked());
		tell(all[i], AREA_COUNT, false);
		assert_false(blocked());
	}
}

static void a_place_is_left_out_alone(void **state)
{
	(void)state;
	assert_int_equal(status_of(AREA_CHEST), DOSE_DO);
	tell(CONDITION_WOUND, AREA_CHEST, true);
	assert_false(blocked());
	assert_int_equal(status_of(AREA_CHEST), DOSE_LOCKED);
	assert_int_equal(status_of(AREA_UPPER_TRAP), DOSE_DO);
	tell(CONDITION_SKIN_INFECTION, AREA_CHEST, true);
	tell(CONDITION_WOUND, AREA_CHEST, false);
	assert_int_equal(status_of(AREA_CHEST), DOSE_LOCKED); /* the other one still holds */
	tell(CONDITION_SKIN_INFECTION, AREA_CHEST, false);
	assert_int_equal(status_of(AREA_CHEST), DOSE_DO);
}

static void without_a_place_it_holds_everywhere(void **state)
{
	(void)state;
	tell(CONDITION_WOUND, AREA_COUNT, true);
	assert_int_equal(status_of(AREA_CHEST), DOSE_LOCKED);
	assert_int_equal(status_of(AREA_UPPER_TRAP), DOSE_LOCKED);
}

/* A fever that ended opens by itself 48 hours later: the day it ended, and two more. */
static void a_fever_opens_by_itself(void **state)
{
	(void)state;
	tell(CONDITION_FEVER, AREA_COUNT, true);
	coach_tell_time(&coach, fixture_morning(9));
	assert_true(blocked()); /* as long as it is not told */
	tell(CONDITION_FEVER, AREA_COUNT, false);
	assert_true(blocked());
	coach_tell_time(&coach, fixture_morning(11));
	assert_true(blocked());
	coach_tell_time(&coach, fixture_morning(12));
	assert_false(blocked());
}

static void it_is_there_at_the_next_start(void **state)
{
	(void)state;
	tell(CONDITION_CLOT, AREA_COUNT, true);
	tell(CONDITION_WOUND, AREA_CHEST, true);
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(1));
	assert_true(blocked());
	tell(CONDITION_CLOT, AREA_COUNT, false);
	assert_false(blocked());
	assert_int_equal(status_of(AREA_CHEST), DOSE_LOCKED);
	assert_false(coach_safety_due(&coach));
}

static void caution_holds_the_level(void **state)
{
	(void)state;
	tell(CONDITION_THINNERS, AREA_COUNT, true);
	assert_false(blocked());
	assert_int_equal(status_of(AREA_CHEST), DOSE_DO);
	assert_true(fixture_plan(&coach, "desk-reset")->plan.item[0].dose.level <= 2);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_blocks_everything_comes_and_goes),
		TEST(a_place_is_left_out_alone),
		TEST(without_a_place_it_holds_everywhere),
		TEST(a_fever_opens_by_itself),
		TEST(it_is_there_at_the_next_start),
		TEST(caution_holds_the_level),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
