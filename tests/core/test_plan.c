/* Today's plan: doses on both sides, the minutes, the tools, the caps. */
#include "plan_help.h"

static struct person person;
static struct plan plan, again;
static struct session_item items[SESSION_ITEMS_MAX];
static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static void a_routine(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise back = exercise_of("back", AREA_UPPER_BACK, SIDES_MIDLINE, 40);
	struct step steps[] = { rest_step_of(99), step_of(&calf), rest_step_of(20), rest_step_of(30),
		                step_of(&back), rest_step_of(50) };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, steps, 6, &person);
	int64_t ms = 0;
	int count;

	(void)state;
	person_init(&person);
	plan_build(&plan, &r);
	assert_int_equal(plan.count, 3);
	assert_int_equal(plan.item[0].dose.hold_s, 45);
	assert_int_equal(plan.item[1].side, SIDE_RIGHT);
	assert_true(plan.item[1].same_place);
	assert_int_equal(plan.item[2].dose.hold_s, 30);
	/* Lead-in, hold, rating: 61 a side, 46; of the rests only the last between. */
	assert_int_equal(plan.seconds, 61 + 61 + 30 + 46);
	count = plan_session(&plan, &r, items);
	assert_int_equal(count, 4);
	assert_int_equal(items[2].kind, STEP_REST);
	assert_int_equal(items[2].hold_ms, 30000);
	for (int i = 0; i < count; i++)
		ms += items[i].lead_in_ms + items[i].hold_ms +
		      (items[i].kind == STEP_WORK ? SESSION_RATE_MS : 0);
	assert_int_equal(ms, plan.seconds * 1000);
	assert_int_equal(items[0].hold_max_ms, 120000);
	assert_int_equal(items[0].breath_in_ms, 0);
}

static void pacing_and_words(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct step step = step_of(&calf);
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, &step, 1, &person);

	(void)state;
	person_init(&person);
	r.breath_in_s = 4;
	r.breath_out_s = 6;
	for (int t = 0; t < TECHNIQUE_COUNT; t++) {
		bool paced = t == TECHNIQUE_HOLD || t == TECHNIQUE_SINK || t == TECHNIQUE_BREATHE ||
		             t == TECHNIQUE_STRETCH;

		calf.technique = (enum technique)t;
		plan_build(&plan, &r);
		plan_session(&plan, &r, items);
		assert_int_equal(items[0].breath_in_ms, paced ? 4000 : 0);
		assert_int_equal(items[0].breath_out_ms, paced ? 6000 : 0);
	}
	calf.technique = TECHNIQUE_ROLL;
	calf.lead_in_s = 2;
	calf.position = "Sit on the floor with the roller under the calf, hands behind you.";
	plan_build(&plan, &r);
	plan_session(&plan, &r, items);
	assert_int_equal(items[0].lead_in_ms, 2000);
	assert_int_equal(items[1].lead_in_ms, 5000); /* a change of sides has its own time */
	r.spoken = true;
	plan_build(&plan, &r);
	plan_session(&plan, &r, items);
	assert_in_range(items[0].lead_in_ms, 8000, 15000);
	calf.position = "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. "
	                "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long.";
	plan_build(&plan, &r);
	plan_session(&plan, &r, items);
	assert_int_equal(items[0].lead_in_ms, 45000);
	assert_in_range(items[1].lead_in_ms, 5000, 12000);
}

static void what_is_not_done(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise foot = exercise_of("foot", AREA_FOOT, SIDES_BOTH, 60);
	struct exercise quads = exercise_of("quads", AREA_QUADS, SIDES_EACH, 60);
	struct step steps[] = { step_of(&calf), step_of(&foot), step_of(&quads) };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, steps, 3, &person);

	(void)state;
	person_init(&person);
	person.mark[AREA_CALF][SIDE_LEFT] = 6;
	person.safety[AREA_QUADS] = PLAN_BLOCKED;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.status, DOSE_SKIP);
	assert_int_equal(plan.item[1].dose.status, DOSE_DO);
	assert_false(plan.item[1].same_place); /* nobody lies there yet */
	assert_int_equal(plan.item[2].dose.level, 1); /* the foot is related */
	assert_int_equal(plan.item[2].dose.reason.rule, RULE_RELATED);
	assert_int_equal(plan.item[3].dose.status, DOSE_LOCKED);
	assert_int_equal(plan_session(&plan, &r, items), 2);
	/* Related to a place that the routine does not work. */
	r.steps = &steps[1];
	r.step_count = 1;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.reason.rule, RULE_RELATED);
	/* Both sides at once: the halt of one holds for both. */
	person.mark[AREA_CALF][SIDE_LEFT] = RATING_UNKNOWN;
	person.mark[AREA_FOOT][SIDE_RIGHT] = 7;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.status, DOSE_SKIP);
	assert_int_equal(plan.item[0].need, 760);
	/* Breathing is for everyone but where it is blocked. */
	foot.technique = TECHNIQUE_BREATHE;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.status, DOSE_DO);
	person.safety[AREA_FOOT] = PLAN_BLOCKED;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.status, DOSE_LOCKED);
	person.safety[AREA_FOOT] = PLAN_CAUTION;
	plan_build(&plan, &r);
	assert_true(plan.item[0].caution);
}

/* Seconds of one place add up over steps; the neck has its own cap. */
static void caps(void **state)
{
	static const struct {
		enum area area;
		enum purpose purpose;
		int hold_s, first, second, max_ms;
	} cases[] = {
		{ AREA_CALF, PURPOSE_DAILY, 60, 45, 45, 60000 },
		{ AREA_CALF, PURPOSE_DAILY, 110, 85, 0, 120000 }, /* 35 s are less than level 1's 55 */
		{ AREA_CALF, PURPOSE_DAILY, 100, 75, 0, 120000 },
		{ AREA_CALF, PURPOSE_DAILY, 80, 60, 60, 60000 },
		{ AREA_CALF, PURPOSE_WARM_UP, 60, 45, 0, 60000 },
		{ AREA_NECK, PURPOSE_DAILY, 60, 45, 0, 60000 },
		{ AREA_SUBOCCIPITALS, PURPOSE_RELEASE, 300, 60, 0, 60000 },
		{ AREA_NECK, PURPOSE_RELEASE, 40, 30, 30, 30000 },
	};

	(void)state;
	person_init(&person);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool midline = area_info[cases[i].area].shape == SHAPE_MIDLINE;
		struct exercise one = exercise_of("one", cases[i].area,
		                                  midline ? SIDES_MIDLINE : SIDES_BOTH,
		                                  cases[i].hold_s);
		struct step steps[2] = { step_of(&one), step_of(&one) };
		struct routine routine = routine_of(cases[i].purpose);
		struct plan_request r = request_of(&routine, steps, 2, &person);

		plan_build(&plan, &r);
		assert_int_equal(plan.item[0].dose.hold_s, cases[i].first);
		if (cases[i].second)
			assert_int_equal(plan.item[1].dose.hold_s, cases[i].second);
		assert_int_equal(plan.item[1].dose.status,
		                 cases[i].second ? DOSE_DO : DOSE_LEFT_OUT);
		plan_session(&plan, &r, items);
		assert_int_equal(items[0].hold_max_ms, cases[i].max_ms);
	}
}

static void plan_with(struct plan_request *r, uint32_t owned)
{
	r->tools = owned;
	plan_build(&plan, r);
}

static void tools(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise hands = exercise_of("hands", AREA_CALF, SIDES_EACH, 60);
	struct exercise ball = exercise_of("ball", AREA_CALF, SIDES_EACH, 60);
	struct exercise other = exercise_of("other", AREA_CALF, SIDES_BOTH, 60);
	struct exercise pull = exercise_of("pull", AREA_CALF, SIDES_EACH, 60);
	const struct exercise *library[] = { &calf, &pull, &other, &ball, &hands };
	struct step step = step_of(&calf);
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, &step, 1, &person);

	(void)state;
	person_init(&person);
	person.library = library;
	person.library_count = 5;
	ball.tools[0] = TOOL_TENNIS_BALL;
	ball.tool_count = 1;
	ball.place = PLACE_WALL;
	hands.tools[0] = TOOL_HANDS;
	hands.tool_count = 1;
	other.tools[0] = TOOL_HANDS;
	pull.technique = TECHNIQUE_STRETCH;
	pull.tools[0] = TOOL_NONE;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].tool, TOOL_FOAM_ROLLER);
	plan_with(&r, 1 << TOOL_MASSAGE_STICK | 1 << TOOL_TENNIS_BALL);
	assert_int_equal(plan.item[0].tool, TOOL_MASSAGE_STICK);
	step.has_tool = true;
	step.tool = TOOL_FOAM_ROLLER;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].tool, TOOL_MASSAGE_STICK);
	plan_with(&r, r.tools | 1 << TOOL_FOAM_ROLLER);
	assert_int_equal(plan.item[0].tool, TOOL_FOAM_ROLLER);
	/* None of its tools, and nobody to ask. */
	plan_with(&r, 1 << TOOL_TENNIS_BALL);
	assert_int_equal(plan.item[0].dose.status, DOSE_LEFT_OUT);
	assert_int_equal(plan.item[0].dose.reason.rule, RULE_NO_TOOL);
	assert_int_equal(plan.seconds, 0);
	r.substitute = person_substitute;
	plan_build(&plan, &r);
	assert_ptr_equal(plan.item[0].exercise, &ball); /* a tool before bare hands */
	plan_with(&r, 1 << TOOL_PEANUT);
	assert_ptr_equal(plan.item[0].exercise, &hands);
	assert_int_equal(plan.item[0].tool, TOOL_HANDS);
	person.library_count = 4;
	plan_with(&r, 1 << TOOL_TENNIS_BALL);
	assert_ptr_equal(plan.item[0].exercise, &ball);
	assert_int_equal(plan.item[0].tool, TOOL_TENNIS_BALL);
	assert_int_equal(plan_session(&plan, &r, items), 2);
	assert_ptr_equal(items[0].exercise, &ball);
	person.library_count = 3;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.reason.rule, RULE_NO_TOOL);
	calf.area = AREA_OTHER;
	assert_null(plan_substitute(library, 5, &calf, r.tools));
}

static void minutes_in_order(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_MIDLINE, 60);
	struct exercise foot = exercise_of("foot", AREA_FOOT, SIDES_MIDLINE, 60);
	struct exercise quads = exercise_of("quads", AREA_QUADS, SIDES_MIDLINE, 60);
	struct step steps[] = { step_of(&calf), step_of(&foot), step_of(&quads) };
	struct routine routine = routine_of(PURPOSE_DAILY);
	struct plan_request r = request_of(&routine, steps, 3, &person);

	(void)state;
	person_init(&person);
	steps[1].optional = true;
	person.place[AREA_CALF][SIDE_MIDLINE] = place_at(5); /* 2 sets of 60: 10+60+15+60+6 */
	person.mark[AREA_QUADS][SIDE_MIDLINE] = 2;
	plan_build(&plan, &r);
	assert_int_equal(plan.seconds, 151 + 61 + 61);
	r.minutes = 4; /* 240: the optional step goes */
	plan_build(&plan, &r);
	assert_int_equal(plan.seconds, 212);
	assert_int_equal(plan.item[1].dose.reason.rule, RULE_LEFT_OUT);
	assert_int_equal(plan.item[1].dose.basis.rule, RULE_START);
	r.minutes = 3; /* 180: then a set, and then there is no room for the optional one */
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.sets, 1);
	assert_int_equal(plan.item[0].dose.hold_s, 60);
	assert_int_equal(plan.item[0].dose.reason.rule, RULE_CUT);
	assert_int_equal(plan.seconds, 76 + 61);
	r.minutes = 2; /* 120: the calf, which is needed least */
	plan_build(&plan, &r);
	assert_int_equal(plan.item[0].dose.status, DOSE_LEFT_OUT);
	assert_int_equal(plan.item[2].dose.status, DOSE_DO);
	assert_int_equal(plan.seconds, 61);
	r.minutes = 1; /* nothing fits: the shortest stays */
	plan_build(&plan, &r);
	assert_int_equal(plan.seconds, 61);
	assert_int_equal(plan.item[1].dose.status, DOSE_DO);
}

/* What exercise, step and routine say becomes the bounds of the dose. */
static void bounds(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct step step = step_of(&calf);
	struct routine routine = routine_of(PURPOSE_RELEASE);
	struct dose_bounds b = plan_bounds(&routine, &step);

	(void)state;
	assert_int_equal(b.purpose, PURPOSE_RELEASE);
	assert_int_equal(b.hold_s, 60);
	assert_int_equal(b.sets_max, 0);
	assert_int_equal(b.pressure, 4);
	assert_int_equal(b.level_max, 6);
	assert_false(b.still || b.fixed);
	assert_null(b.ladder);
	step.hold_s = 90;
	step.sets = 2;
	step.pressure = 5;
	step.level_max = 4;
	step.start_level = 3;
	calf.technique = TECHNIQUE_SINK;
	routine.stop_pain = 2;
	routine.start_level = 1;
	routine.days_between = 3;
	routine.progression = PROGRESSION_FIXED;
	routine.ladder_count = 2;
	b = plan_bounds(&routine, &step);
	assert_int_equal(b.hold_s, 90);
	assert_int_equal(b.sets_max, 2);
	assert_int_equal(b.pressure, 4); /* the exercise's ceiling holds */
	assert_int_equal(b.level_max, 4);
	assert_int_equal(b.start_level, 3);
	assert_int_equal(b.stop_pain, 2);
	assert_int_equal(b.days_between, 3);
	assert_true(b.still && b.fixed);
	assert_ptr_equal(b.ladder, routine.ladder);
	assert_int_equal(b.ladder_count, 2);
	step.pressure = 2;
	step.level_max = 0;
	step.start_level = 0;
	routine.level_max = 0;
	step.reps = 10;
	step.rep_ms = 3500;
	calf.technique = TECHNIQUE_HOLD;
	b = plan_bounds(&routine, &step);
	assert_int_equal(b.pressure, 2);
	assert_int_equal(b.level_max, 0);
	assert_int_equal(b.start_level, 1);
	assert_int_equal(b.hold_s, 35);
	assert_true(b.still);
	step.level_max = 5;
	assert_int_equal(plan_bounds(&routine, &step).level_max, 5);
	routine.level_max = 3;
	assert_int_equal(plan_bounds(&routine, &step).level_max, 3);
}

/* A side may be asked for alone; places of one's own are told apart by their names. */
static void sides_and_sites(void **state)
{
	struct exercise calf = exercise_of("calf", AREA_CALF, SIDES_EACH, 60);
	struct exercise scar = exercise_of("scar", AREA_OTHER, SIDES_MIDLINE, 60);
	struct exercise burn = scar;
	struct step steps[] = { step_of(&calf), step_of(&calf), step_of(&scar), step_of(&burn) };
	struct routine routine = routine_of(PURPOSE_WARM_UP);
	struct plan_request r = request_of(&routine, steps, 4, &person);

	(void)state;
	person_init(&person);
	scar.site = "Scar";
	burn.site = "Burn";
	steps[0].has_sides = steps[1].has_sides = true;
	steps[0].sides = SIDES_LEFT;
	steps[1].sides = SIDES_RIGHT;
	plan_build(&plan, &r);
	assert_int_equal(plan.count, 4);
	assert_int_equal(plan.item[0].side, SIDE_LEFT);
	assert_int_equal(plan.item[1].side, SIDE_RIGHT);
	assert_false(plan.item[1].same_place);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(plan.item[i].dose.status, DOSE_DO);
		assert_int_equal(plan.item[i].dose.hold_s, 45);
	}
	burn.site = "Scar";
	plan_build(&plan, &r);
	assert_int_equal(plan.item[3].dose.status, DOSE_LEFT_OUT);
	person.mark[AREA_OTHER][SIDE_MIDLINE] = 6;
	plan_build(&plan, &r);
	assert_int_equal(plan.item[2].dose.status, DOSE_SKIP);
}

static struct exercise random_exercise(void)
{
	struct exercise e = exercise_of("e", (enum area)below(AREA_OTHER), SIDES_EACH, 10 + below(120));

	e.sides = area_info[e.area].shape == SHAPE_MIDLINE ? SIDES_MIDLINE
	          : below(4)                                ? SIDES_EACH
	                                                    : SIDES_BOTH;
	e.tools[0] = (enum tool)below(TOOL_COUNT);
	e.tool_count = 1;
	e.technique = (enum technique)below(TECHNIQUE_COUNT);
	return e;
}

static void random_person(void)
{
	person_init(&person);
	for (int area = 0; area < AREA_COUNT; area++) {
		for (int side = 0; side < SIDE_COUNT; side++) {
			if (below(3) == 0)
				person.place[area][side] = place_at(1 + below(6));
			if (below(4) == 0)
				person.mark[area][side] = below(8);
		}
		person.safety[area] = below(12) ? PLAN_SAFE : PLAN_CAUTION;
	}
}

/* Seconds of pressure on one place and side, of the whole plan. */
static int pressed(enum area area, enum side side)
{
	int sum = 0;

	for (int i = 0; i < plan.count; i++) {
		const struct plan_item *item = &plan.item[i];

		if (item->area == area && item->dose.status == DOSE_DO &&
		    technique_presses(item->exercise->technique) &&
		    (item->side == side || item->side > SIDE_RIGHT))
			sum += item->dose.hold_s * item->dose.sets;
	}
	return sum;
}

static void check_plan(const struct plan_request *r, enum purpose purpose)
{
	int done_steps = 0, last = 0;

	for (int i = 0; i < plan.count; i++) {
		const struct plan_item *item = &plan.item[i];
		const struct plan_item *twin = i > 0 ? &plan.item[i - 1] : NULL;

		assert_int_equal(item->dose.hold_s, item->whole.hold_s); /* only sets are cut */
		assert_true(item->dose.sets >= 1 && item->dose.sets <= item->whole.sets);
		if (item->whole.status != DOSE_DO)
			assert_int_equal(item->dose.status, item->whole.status);
		if (twin && twin->step_no == item->step_no && twin->whole.status == DOSE_DO &&
		    item->whole.status == DOSE_DO)
			assert_int_equal(twin->dose.status, item->dose.status);
		if (item->dose.status == DOSE_DO && item->step_no != last) {
			done_steps++;
			last = item->step_no;
		}
	}
	if (r->minutes > 0 && plan.seconds > r->minutes * 60)
		assert_int_equal(done_steps, 1);
	for (int area = 0; area < AREA_COUNT; area++) {
		bool neck = area == AREA_NECK || area == AREA_SUBOCCIPITALS;
		int cap = purpose_info[purpose].cap_s;

		for (int side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
			assert_true(pressed((enum area)area, (enum side)side) <=
			            (neck && cap > 60 ? 60 : cap));
	}
}

static void properties(void **state)
{
	(void)state;
	for (seed = 1; seed < 4000; seed++) {
		uint64_t kept = seed;
		struct exercise exercise[12];
		struct step steps[12];
		struct routine routine = routine_of((enum purpose)below(PURPOSE_COUNT));
		struct plan_request r = request_of(&routine, steps, 1 + below(12), &person);
		int64_t ms = 0;
		int count;

		random_person();
		for (int i = 0; i < r.step_count; i++) {
			exercise[i] = random_exercise();
			steps[i] = i > 0 && below(5) == 0 ? rest_step_of(below(60)) : step_of(&exercise[i]);
			steps[i].optional = below(4) == 0;
		}
		r.minutes = below(15);
		r.tools = below(2) ? 0 : (uint32_t)below(1 << TOOL_COUNT);
		r.spoken = below(2);
		plan_build(&plan, &r);
		check_plan(&r, routine.purpose);
		plan_build(&again, &r);
		assert_int_equal(again.seconds, plan.seconds);
		count = plan_session(&plan, &r, items);
		assert_int_equal(plan_session(&again, &r, items), count);
		for (int i = 0; i < count; i++) {
			bool work = items[i].kind == STEP_WORK;

			assert_true(items[i].hold_max_ms >= (work ? items[i].hold_ms : 0));
			ms += items[i].lead_in_ms + items[i].sets * items[i].hold_ms +
			      (items[i].sets - 1) * items[i].rest_ms;
			if (work && technique_presses(items[i].exercise->technique))
				ms += SESSION_RATE_MS;
		}
		assert_true(ms <= plan.seconds * INT64_C(1000));
		assert_true(ms > (plan.seconds - plan.count - 1) * INT64_C(1000));
		seed = kept;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_routine),        cmocka_unit_test(pacing_and_words),
		cmocka_unit_test(what_is_not_done), cmocka_unit_test(caps),
		cmocka_unit_test(tools),            cmocka_unit_test(minutes_in_order),
		cmocka_unit_test(properties),       cmocka_unit_test(bounds),
		cmocka_unit_test(sides_and_sites),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
