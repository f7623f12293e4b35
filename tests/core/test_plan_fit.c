/* Fitting to the minutes: optional steps go first, then sets, then the areas with the least need.
 */
#include "plan_help.h"

enum { STEPS = 8, FIRST = AREA_CHEST }; /* not the neck, which has a limit of its own */

static struct person person;
static struct plan plan;
static uint64_t seed;

static int below(int n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((seed >> 33) % (uint64_t)n);
}

/* Steps for different areas of the midline, none of them ever worked. */
struct day {
	struct exercise exercise[STEPS];
	struct step step[STEPS];
	struct routine routine;
	struct plan_request request;
};

static void day_init(struct day *day, int count)
{
	person_init(&person);
	day->routine = routine_of(PURPOSE_DAILY);
	for (int i = 0; i < count; i++) {
		day->exercise[i] = exercise_of("e", (enum area)(FIRST + i), SIDES_MIDLINE, 60);
		day->step[i] = step_of(&day->exercise[i]);
	}
	day->request = request_of(&day->routine, day->step, count, &person);
}

static struct dose_place *place_of(int i)
{
	return &person.place[FIRST + i][SIDE_MIDLINE];
}

static bool done(int i)
{
	return plan.item[i].dose.status == DOSE_DO;
}

/* With ten minutes many places with one set each come before few with two or three. */
static void sets_go_before_areas(void **state)
{
	struct day day;

	(void)state;
	day_init(&day, STEPS);
	for (int i = 0; i < STEPS; i++)
		*place_of(i) = place_at(5); /* 10 + 60 + 15 + 60 + 6: 151 s, or 76 s with one set */
	day.request.minutes = 10;
	plan_build(&plan, &day.request);
	for (int i = 0; i < STEPS; i++) {
		assert_int_equal(done(i), i < 7); /* 7 times 76 s */
		assert_int_equal(plan.item[i].whole.sets, 2);
		assert_int_equal(done(i) ? plan.item[i].dose.sets : 1, 1);
	}
	day.request.minutes = 15; /* 8 times 76 s, and three second sets */
	plan_build(&plan, &day.request);
	for (int i = 0; i < STEPS; i++)
		assert_int_equal(plan.item[i].dose.sets, i < 3 ? 2 : 1);
}

/* Soreness now counts more than any number of days; then those that wait longest come. */
static void need_is_soreness_then_days(void **state)
{
	static const int days[STEPS] = { 1, 9, 3, 60, 2, 30, 4, 1 };
	static const int order[STEPS] = { 7, 3, 5, 1, 6, 2, 4, 0 }; /* the last is sore */
	struct day day;

	(void)state;
	day_init(&day, STEPS);
	for (int i = 0; i < STEPS; i++) {
		*place_of(i) = place_at(2);
		place_of(i)->treated = DAY - days[i];
	}
	person.mark[FIRST + 7][SIDE_MIDLINE] = 1;
	for (int minutes = 2, fit; minutes <= 8; minutes++) {
		day.request.minutes = minutes;
		plan_build(&plan, &day.request);
		fit = minutes * 60 / 61;
		for (int i = 0; i < STEPS; i++)
			assert_int_equal(done(order[i]), i < fit);
	}
}

/* What was left out yesterday comes today. */
static void areas_take_turns(void **state)
{
	int worked[STEPS] = { 0 };
	struct day day;

	(void)state;
	day_init(&day, STEPS);
	for (int i = 0; i < STEPS; i++)
		*place_of(i) = place_at(2);
	for (int date = 0; date < STEPS; date++) {
		day.request.date = DAY + date;
		day.request.minutes = 3;
		plan_build(&plan, &day.request);
		for (int i = 0; i < STEPS; i++) {
			if (!done(i))
				continue;
			worked[i]++;
			place_of(i)->treated = DAY + date;
		}
	}
	for (int i = 0; i < STEPS; i++)
		assert_int_equal(worked[i], 2); /* 8 days, two a day */
}

/* As it would be with one set: each other one takes its hold and a rest of 15 s. */
static int one_set(const struct plan_item *item)
{
	return item->seconds - (item->dose.sets - 1) * (item->dose.hold_s + 15);
}

/* No step is left out that would have fitted with one set for everything, and none for one that is
 * optional. */
static void nothing_is_left_out_for_a_set(void **state)
{
	(void)state;
	for (uint64_t n = 1; n < 3000; n++) {
		struct day day;
		int required = 0;

		seed = n;
		day_init(&day, STEPS);
		for (int i = 0; i < STEPS; i++) {
			*place_of(i) = place_at(1 + below(6));
			place_of(i)->treated = DAY - 1 - below(20);
			if (below(4) == 0)
				person.mark[FIRST + i][SIDE_MIDLINE] = below(5);
			day.step[i].optional = below(4) == 0;
		}
		day.request.minutes = 2 + below(12);
		plan_build(&plan, &day.request);
		for (int i = 0; i < STEPS; i++) {
			if (done(i) && !day.step[i].optional)
				required += one_set(&plan.item[i]);
		}
		for (int i = 0; i < STEPS; i++) {
			const struct plan_item *item = &plan.item[i];
			int own = one_set(item);

			if (done(i) || day.step[i].optional || item->whole.status != DOSE_DO)
				continue;
			assert_true(required + own > day.request.minutes * 60);
		}
	}
}

/* Breathing is done whatever rests, and says so; pressing the same place is not. */
static void breathing_never_rests(void **state)
{
	struct day day;

	(void)state;
	day_init(&day, 2);
	day.exercise[1].area = day.exercise[0].area;
	day.exercise[1].technique = TECHNIQUE_BREATHE;
	*place_of(0) = place_at(3);
	place_of(0)->not_before = DAY + 2;
	plan_build(&plan, &day.request);
	assert_int_equal(plan.item[0].dose.status, DOSE_REST);
	assert_int_equal(plan.item[1].dose.status, DOSE_DO);
	assert_int_equal(plan.item[1].dose.reason.rule, RULE_BREATHING);
	place_of(0)->locked = true;
	plan_build(&plan, &day.request);
	assert_int_equal(plan.item[1].dose.status, DOSE_LOCKED);
}

/* The neck's own limit is no reason to leave out what would be longer elsewhere. */
static void a_long_hold_on_the_neck(void **state)
{
	struct day day;

	(void)state;
	day_init(&day, 1);
	day.exercise[0] = exercise_of("neck", AREA_NECK, SIDES_MIDLINE, 180);
	plan_build(&plan, &day.request);
	assert_int_equal(plan.item[0].dose.status, DOSE_DO);
	assert_int_equal(plan.item[0].dose.hold_s * plan.item[0].dose.sets, PLAN_NECK_S);
}

static void areas_and_minutes_as_told(void **state)
{
	static const struct {
		enum area area;
		enum dose_status status;
	} items[] = {
		{ AREA_GLUTE_MAX, DOSE_DO }, { AREA_CALF, DOSE_DO },   { AREA_CHEST, DOSE_REST },
		{ AREA_CALF, DOSE_DO },      { AREA_NECK, DOSE_LOCKED }, { AREA_CHEST, DOSE_DO },
	};

	(void)state;
	memset(&plan, 0, sizeof plan);
	assert_int_equal(plan_areas(&plan), 0);
	for (int i = 0; i < 6; i++) {
		plan.item[i].area = items[i].area;
		plan.item[i].dose.status = items[i].status;
	}
	plan.count = 5;
	assert_int_equal(plan_areas(&plan), 2);
	plan.count = 6;
	assert_int_equal(plan_areas(&plan), 3);
	assert_int_equal(plan_minutes(0), 0);
	assert_int_equal(plan_minutes(60), 1);
	assert_int_equal(plan_minutes(61), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(areas_and_minutes_as_told),
		cmocka_unit_test(breathing_never_rests),
		cmocka_unit_test(sets_go_before_areas),
		cmocka_unit_test(need_is_soreness_then_days),
		cmocka_unit_test(areas_take_turns),
		cmocka_unit_test(a_long_hold_on_the_neck),
		cmocka_unit_test(nothing_is_left_out_for_a_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
