/* The selection from the library, against trying everything. */
#include "plan_help.h"

#include "core/plan_choose.h"

static struct choose_work work;
static struct person person;
static struct plan plan;
static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static void random_items(int count)
{
	int class_no = 0;

	work.item_count = count;
	for (int i = 0; i < count; i++) {
		class_no += i > 0 && below(2);
		work.item[i] = (struct choose_item){ .class_no = class_no,
			                             .seconds = 1 + below(60),
			                             .value = 1 + below(12),
			                             .place = (enum place)below(3),
			                             .tool = (enum tool)below(3) };
	}
}

/* The best of all subsets; bit 31 - i for item i, so that the higher number has the earlier ones. */
static int32_t try_all(int limit_s, uint32_t *set)
{
	int32_t best = 0;

	*set = 0;
	for (uint32_t mask = 1; mask < 1u << work.item_count; mask++) {
		int seconds = 0, last = -1;
		int32_t value = 0;
		uint32_t bits = 0;
		bool fits = true;

		for (int i = 0; i < work.item_count; i++) {
			if (!(mask >> i & 1))
				continue;
			fits = fits && work.item[i].class_no != last;
			last = work.item[i].class_no;
			seconds += work.item[i].seconds;
			value += work.item[i].value;
			bits |= 1u << (31 - i);
		}
		if (!fits || seconds > limit_s || value < best || (value == best && bits < *set))
			continue;
		best = value;
		*set = bits;
	}
	return best;
}

static void knapsack_is_exact(void **state)
{
	(void)state;
	seed = 7;
	memset(&work, 0x11, sizeof work); /* what was there before does not count */
	for (int i = 0; i < 10000; i++) {
		int limit_s = below(200);
		uint32_t expected, bits = 0;
		int32_t best;

		random_items(1 + below(9));
		best = try_all(limit_s, &expected);
		assert_int_equal(choose_best(&work, limit_s), best);
		for (int k = 0; k < work.chosen_count; k++)
			bits |= 1u << (31 - work.chosen[k]);
		assert_int_equal(bits, expected);
	}
}

/* The fewest changes over all orders from `at` on. */
static int fewest(int at)
{
	int least = 1000;

	if (at >= work.chosen_count)
		return choose_changes(&work);
	for (int i = at; i < work.chosen_count; i++) {
		int kept = work.chosen[at], n;

		work.chosen[at] = work.chosen[i];
		work.chosen[i] = kept;
		n = fewest(at + 1);
		least = n < least ? n : least;
		work.chosen[i] = work.chosen[at];
		work.chosen[at] = kept;
	}
	return least;
}

static void order_is_exact(void **state)
{
	(void)state;
	seed = 11;
	for (int i = 0; i < 2000; i++) {
		int count = 1 + below(7), least, seen = 0;

		random_items(count);
		work.chosen_count = count;
		for (int k = 0; k < count; k++)
			work.chosen[k] = count - 1 - k;
		least = fewest(0);
		choose_order(&work);
		assert_int_equal(choose_changes(&work), least);
		for (int k = 0; k < count; k++)
			seen |= 1 << work.chosen[k];
		assert_int_equal(seen, (1 << count) - 1);
	}
	/* More kinds than are ordered exactly: still each once, and not many changes. */
	work.item_count = work.chosen_count = 36;
	for (int k = 0; k < 36; k++) {
		work.item[k].place = (enum place)(k % 6);
		work.item[k].tool = (enum tool)(k * 5 % 9);
		work.chosen[k] = k;
	}
	choose_order(&work);
	assert_true(choose_changes(&work) <= 36);
}

enum { LIBRARY = 60 };

static struct exercise exercise[LIBRARY];
static const struct exercise *list[LIBRARY];

static void random_library(void)
{
	for (int i = 0; i < LIBRARY; i++) {
		enum area area = (enum area)below(AREA_OTHER);

		exercise[i] = exercise_of("e", area,
		                          area_info[area].shape == SHAPE_MIDLINE ? SIDES_MIDLINE
		                                                                  : SIDES_EACH,
		                          30 + 5 * below(12));
		exercise[i].tools[0] = (enum tool)below(TOOL_COUNT);
		exercise[i].tool_count = 1;
		exercise[i].place = (enum place)below(PLACE_COUNT);
		exercise[i].technique = (enum technique)below(TECHNIQUE_COUNT);
		list[i] = &exercise[i];
	}
}

/* What is chosen fits, is owned, is planned as it was weighed, and is the same each time. */
static void from_no_routine(void **state)
{
	(void)state;
	for (seed = 1; seed < 60; seed++) {
		uint64_t kept = seed;
		struct step step[CHOOSE_CLASSES_MAX], again[CHOOSE_CLASSES_MAX];
		struct routine routine = routine_of((enum purpose)below(PURPOSE_COUNT));
		struct plan_request r = request_of(&routine, NULL, 0, &person);

		random_library();
		person_init(&person);
		for (int i = 0; i < 6; i++)
			person.mark[below(AREA_OTHER)][below(2)] = below(9);
		r.minutes = 1 + below(20);
		r.tools = (uint32_t)below(1 << TOOL_COUNT);
		r.step_count = plan_choose(&work, &r, list, LIBRARY, step);
		assert_int_equal(plan_choose(&work, &r, list, LIBRARY, again), r.step_count);
		r.steps = step;
		for (int i = 0; i < r.step_count; i++) {
			assert_ptr_equal(step[i].exercise, again[i].exercise);
			assert_true(plan_owned(step[i].exercise, r.tools));
			assert_int_not_equal(step[i].exercise->technique, TECHNIQUE_BREATHE);
			for (int k = 0; k < i; k++)
				assert_int_not_equal(step[k].exercise->area, step[i].exercise->area);
		}
		plan_build(&plan, &r);
		assert_true(plan.seconds <= r.minutes * 60);
		for (int i = 0; i < plan.count; i++)
			assert_int_not_equal(plan.item[i].dose.status, DOSE_LEFT_OUT);
		seed = kept;
	}
}

/* The index in work.chosen of what item i could stand in for: the same area, the same worth; -1. */
static int could_replace(int i)
{
	for (int k = 0; k < work.chosen_count; k++) {
		const struct choose_item *item = &work.item[work.chosen[k]];

		if (item->class_no == work.item[i].class_no)
			return item->value == work.item[i].value ? k : -1;
	}
	return -1;
}

static int seconds_of_chosen(void)
{
	int sum = 0;

	for (int k = 0; k < work.chosen_count; k++)
		sum += work.item[work.chosen[k]].seconds;
	return sum;
}

/* When all is chosen, no exercise in the place of another of the same worth saves a change. */
static void nothing_saves_a_change(void **state)
{
	(void)state;
	for (seed = 1; seed < 400; seed++) {
		uint64_t kept = seed;
		struct routine routine = routine_of(PURPOSE_DAILY);
		struct plan_request r = request_of(&routine, NULL, 0, &person);
		struct step step[CHOOSE_CLASSES_MAX];
		int changes;

		random_library();
		for (int i = 0; i < LIBRARY; i++)
			exercise[i].area = exercise[i].near = (enum area)(AREA_CALF - i % 6);
		person_init(&person);
		r.minutes = 4 + below(20);
		plan_choose(&work, &r, list, LIBRARY, step);
		changes = choose_changes(&work);
		for (int i = 0; i < work.item_count; i++) {
			int before[CHOOSE_CLASSES_MAX], at = could_replace(i);

			if (at < 0)
				continue;
			memcpy(before, work.chosen, sizeof before);
			work.chosen[at] = i;
			choose_order(&work);
			assert_true(choose_changes(&work) >= changes ||
			            seconds_of_chosen() > r.minutes * 60);
			memcpy(work.chosen, before, sizeof before);
		}
		seed = kept;
	}
}

static void sore_comes_first(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise foot = exercise_of("foot", AREA_FOOT, SIDES_EACH, 60);
	struct exercise quads = exercise_of("quads", AREA_QUADS, SIDES_EACH, 60);
	struct exercise wall = exercise_of("wall", AREA_CALF, SIDES_EACH, 60);
	const struct exercise *all[] = { &quads, &foot, &calf, &wall };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, NULL, 0, &person);
	struct step step[CHOOSE_CLASSES_MAX];

	(void)state;
	person_init(&person);
	r.minutes = 3;
	assert_int_equal(plan_choose(&work, &r, all, 4, step), 1);
	assert_ptr_equal(step[0].exercise, &quads); /* nothing is sore: from head to foot */
	person.mark[AREA_CALF][SIDE_RIGHT] = 3;
	assert_int_equal(plan_choose(&work, &r, all, 4, step), 1);
	assert_ptr_equal(step[0].exercise, &calf);
	r.minutes = 5; /* and then what is often sore with it */
	assert_int_equal(plan_choose(&work, &r, all, 4, step), 2);
	assert_ptr_equal(step[1].exercise, &foot);
	/* Of two that are worth the same, the one that saves a change. */
	calf.place = PLACE_CHAIR;
	assert_int_equal(plan_choose(&work, &r, all, 4, step), 2);
	assert_ptr_equal(step[0].exercise, &wall);
	person.mark[AREA_CALF][SIDE_RIGHT] = person.mark[AREA_CALF][SIDE_LEFT] = 8;
	r.minutes = 0; /* too sore today */
	assert_int_equal(plan_choose(&work, &r, all, 4, step), 2);
}

/* The first area has its related ones too: the jaw the upper trapezius, not the neck. */
static void sore_jaw(void **state)
{
	struct exercise neck = exercise_of("neck", AREA_NECK, SIDES_EACH, 60);
	struct exercise trap = exercise_of("trap", AREA_UPPER_TRAP, SIDES_EACH, 60);
	const struct exercise *all[] = { &neck, &trap };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, NULL, 0, &person);
	struct step step[CHOOSE_CLASSES_MAX];

	(void)state;
	person_init(&person);
	r.minutes = 3;
	assert_int_equal(plan_choose(&work, &r, all, 2, step), 1);
	assert_ptr_equal(step[0].exercise, &neck);
	person.mark[AREA_JAW][SIDE_LEFT] = 3;
	assert_int_equal(plan_choose(&work, &r, all, 2, step), 1);
	assert_ptr_equal(step[0].exercise, &trap);
}

/* More exercises than are looked at, and more minutes than there are. */
static void too_much(void **state)
{
	static struct exercise many[CHOOSE_ITEMS_MAX + 2];
	static const struct exercise *all[CHOOSE_ITEMS_MAX + 2];
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, NULL, 0, &person);
	struct step step[CHOOSE_CLASSES_MAX];

	(void)state;
	person_init(&person);
	for (int i = 0; i < CHOOSE_ITEMS_MAX + 2; i++) {
		many[i] = exercise_of("x", AREA_CALF, SIDES_EACH, 60);
		all[i] = &many[i];
	}
	r.minutes = 1000;
	assert_int_equal(plan_choose(&work, &r, all, CHOOSE_ITEMS_MAX + 2, step), 1);
	assert_int_equal(work.item_count, CHOOSE_ITEMS_MAX);
}

/* An exercise in the place of another: with a tool that is owned before the same technique, that
 * before the same place; of equals the first. */
static void the_nearest_substitute(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise bare = calf, sink = calf, sink_wall = calf, wall = calf, second = calf;
	const struct exercise *const pairs[][2] = {
		{ &bare, &sink_wall }, { &bare, &wall },   { &sink, &wall },
		{ &sink_wall, &sink }, { &bare, &second },
	};

	(void)state;
	bare.tools[0] = TOOL_HANDS;
	bare.tools[1] = TOOL_FOAM_ROLLER; /* behind its last */
	bare.tool_count = 1;
	second.tools[0] = TOOL_PEANUT;
	second.tools[1] = TOOL_FOAM_ROLLER;
	second.technique = TECHNIQUE_SINK;
	second.place = PLACE_WALL;
	sink.technique = sink_wall.technique = TECHNIQUE_SINK;
	wall.place = sink_wall.place = PLACE_WALL;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct exercise *turned[] = { pairs[i][1], pairs[i][0] };
		uint32_t tools = 1u << TOOL_FOAM_ROLLER;

		assert_ptr_equal(plan_substitute(pairs[i], 2, &calf, tools), pairs[i][1]);
		assert_ptr_equal(plan_substitute(turned, 2, &calf, tools), pairs[i][1]);
	}
	assert_ptr_equal(plan_substitute(pairs[0], 1, &calf, 1u << TOOL_PEANUT), &bare);
}

/* What an exercise is worth is what all of it is worth: it is not chosen for half of its sets. */
static void weighed_as_a_whole(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_MIDLINE, 60);
	struct exercise foot = exercise_of("foot", AREA_FOOT, SIDES_MIDLINE, 60);
	const struct exercise *all[] = { &calf, &foot };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, NULL, 0, &person);
	struct step step[CHOOSE_CLASSES_MAX];

	(void)state;
	person_init(&person);
	person.place[AREA_CALF][SIDE_MIDLINE] = place_at(5); /* 151 s */
	r.minutes = 2;
	assert_int_equal(plan_choose(&work, &r, all, 2, step), 1);
	assert_ptr_equal(step[0].exercise, &foot);
	r.minutes = 3;
	assert_int_equal(plan_choose(&work, &r, all, 1, step), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knapsack_is_exact), cmocka_unit_test(order_is_exact),
		cmocka_unit_test(from_no_routine),   cmocka_unit_test(sore_comes_first),
		cmocka_unit_test(sore_jaw),          cmocka_unit_test(too_much),
		cmocka_unit_test(the_nearest_substitute),
		cmocka_unit_test(weighed_as_a_whole), cmocka_unit_test(nothing_saves_a_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
