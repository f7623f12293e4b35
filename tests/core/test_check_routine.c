/* What is checked of a routine, and how long it is reckoned to take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/check.h"
#include "core/estimate.h"
#include "core/session.h"

static char told[1024];

static void note(void *ctx, enum check_rule rule, const void *object, const char *key, int item,
                 const char *message, const char *hint)
{
	(void)ctx, (void)object, (void)item;
	assert_true(*message && *hint);
	snprintf(told + strlen(told), sizeof told - strlen(told), " %s:%s", check_info[rule].name,
	         key ? key : "");
}

static const struct check_sink sink = { note, NULL, NULL };

/* An exercise, a routine with one step of it, and room for more. */
struct model {
	struct exercise exercise, second;
	struct step steps[4];
	struct phase phases[2];
	struct routine routine;
};

static void set_up(struct model *model)
{
	memset(model, 0, sizeof *model);
	model->exercise = (struct exercise){
		.id = "a",
		.title = "A",
		.area = AREA_CALF,
		.near = AREA_CALF,
		.site = "",
		.sides = SIDES_EACH,
		.tools = { TOOL_FOAM_ROLLER },
		.tool_count = 1,
		.technique = TECHNIQUE_ROLL,
		.hold_s = 60,
		.pressure = 4,
		.lead_in_s = 10,
		.rest_s = 15,
	};
	model->second = model->exercise;
	model->second.id = "b";
	model->second.area = model->second.near = AREA_FOOT;
	for (int i = 0; i < 4; i++)
		model->steps[i] = (struct step){
			.exercise_id = "a", .exercise = &model->exercise, .note = "", .say = ""
		};
	model->routine = (struct routine){ .id = "r",
		                           .purpose = PURPOSE_DAILY,
		                           .level_max = LEVEL_MAX,
		                           .steps = model->steps,
		                           .step_count = 1 };
}

static const char *tell(const struct model *model)
{
	told[0] = '\0';
	check_routine(&model->routine, &sink);
	return told;
}

static void test_plain(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	assert_string_equal(tell(&model), "");
	model.routine.step_count = 0;
	assert_string_equal(tell(&model), " empty:steps");
	model.steps[0].kind = STEP_REST;
	model.routine.step_count = 1;
	assert_string_equal(tell(&model), " empty:steps");
}

static void test_phases(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.phases[0] = (struct phase){ 2, model.steps, 1 };
	model.phases[1] = (struct phase){ 2, model.steps + 1, 0 };
	model.routine.phases = model.phases;
	model.routine.phase_count = 1;
	assert_string_equal(tell(&model), "");
	model.routine.phase_count = 2;
	assert_string_equal(tell(&model), " empty:steps");
	model.routine.phase_count = 1;
	model.routine.steps = model.steps + 2;
	assert_string_equal(tell(&model), " misplaced:phases");
}

static void test_purpose_range(void **state)
{
	static const struct {
		enum purpose purpose;
		enum technique technique;
		enum area area;
		int hold_s;
		const char *told;
	} rows[] = {
		{ PURPOSE_DAILY, TECHNIQUE_ROLL, AREA_CALF, 29, " purpose-range:hold" },
		{ PURPOSE_DAILY, TECHNIQUE_ROLL, AREA_CALF, 30, "" },
		{ PURPOSE_DAILY, TECHNIQUE_ROLL, AREA_CALF, 60, "" },
		{ PURPOSE_DAILY, TECHNIQUE_ROLL, AREA_CALF, 61, " purpose-range:hold" },
		{ PURPOSE_DAILY, TECHNIQUE_MOVE, AREA_CALF, 200, "" },
		{ PURPOSE_RECOVERY, TECHNIQUE_ROLL, AREA_CALF, 89, " purpose-range:hold" },
		{ PURPOSE_RECOVERY, TECHNIQUE_ROLL, AREA_CALF, 120, "" },
		{ PURPOSE_RELEASE, TECHNIQUE_HOLD, AREA_CALF, 300, "" },
		{ PURPOSE_RELEASE, TECHNIQUE_HOLD, AREA_CALF, 301, " purpose-range:hold" },
		{ PURPOSE_WIND_DOWN, TECHNIQUE_HOLD, AREA_CALF, 59, " purpose-range:hold" },
		{ PURPOSE_WARM_UP, TECHNIQUE_HOLD, AREA_CALF, 30, "" },
		{ PURPOSE_WARM_UP, TECHNIQUE_HOLD, AREA_CALF, 31, " purpose-range:hold" },
		{ PURPOSE_WARM_UP, TECHNIQUE_ROLL, AREA_CALF, 60, "" },
		{ PURPOSE_DAILY, TECHNIQUE_HOLD, AREA_JAW, 15, "" },
		{ PURPOSE_DAILY, TECHNIQUE_HOLD, AREA_JAW, 20, "" },
		{ PURPOSE_DAILY, TECHNIQUE_HOLD, AREA_JAW, 21, " purpose-range:hold" },
		{ PURPOSE_RELEASE, TECHNIQUE_HOLD, AREA_SUBOCCIPITALS, 60, "" },
		{ PURPOSE_RELEASE, TECHNIQUE_HOLD, AREA_SUBOCCIPITALS, 61, " purpose-range:hold" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct model model;

		set_up(&model);
		model.routine.purpose = rows[i].purpose;
		model.exercise.technique = rows[i].technique;
		model.exercise.area = rows[i].area;
		model.exercise.hold_s = 45;
		model.steps[0].hold_s = rows[i].hold_s;
		assert_string_equal(tell(&model), rows[i].told);
		model.exercise.hold_s = rows[i].hold_s;
		model.steps[0].hold_s = 0;
		assert_string_equal(tell(&model), *rows[i].told ? " purpose-range:exercise" : "");
		/* A ladder of the author's own stands for itself. */
		model.routine.ladder[0] = (struct ladder_row){ 20, 1, 2 };
		model.routine.ladder_count = model.routine.start_level = 1;
		assert_string_equal(tell(&model), "");
	}
}

static void test_one_sided(void **state)
{
	static const struct {
		int count;
		enum sides sides[3];
		const char *told;
	} rows[] = {
		{ 1, { SIDES_LEFT }, " one-sided:sides" },
		{ 1, { SIDES_RIGHT }, " one-sided:sides" },
		{ 2, { SIDES_LEFT, SIDES_RIGHT }, "" },
		{ 2, { SIDES_LEFT, SIDES_LEFT }, " one-sided:sides one-sided:sides" },
		{ 2, { SIDES_LEFT, SIDES_EACH }, "" },
		{ 3, { SIDES_RIGHT, SIDES_RIGHT, SIDES_LEFT }, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct model model;

		set_up(&model);
		model.routine.step_count = rows[i].count;
		for (int k = 0; k < rows[i].count; k++) {
			model.steps[k].has_sides = true;
			model.steps[k].sides = rows[i].sides[k];
		}
		assert_string_equal(tell(&model), rows[i].told);
	}
}

/* Another exercise of the same area does for the other side; another area does not. */
static void test_one_sided_by_area(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.routine.step_count = 2;
	for (int i = 0; i < 2; i++)
		model.steps[i].has_sides = true;
	model.steps[1].sides = SIDES_RIGHT;
	model.steps[0].sides = SIDES_LEFT;
	model.steps[1].exercise = &model.second;
	assert_string_equal(tell(&model), " one-sided:sides one-sided:sides");
	model.second.area = AREA_CALF;
	assert_string_equal(tell(&model), "");
	model.exercise.area = model.second.area = AREA_OTHER;
	model.second.site = "Elsewhere";
	assert_string_equal(tell(&model), " one-sided:sides one-sided:sides");
}

/* Rests and steps that could not be resolved are passed over. */
static void test_one_sided_with_others(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.routine.step_count = 4;
	model.steps[0].has_sides = true;
	model.steps[0].sides = SIDES_LEFT;
	model.steps[1].kind = STEP_REST;
	model.steps[2].exercise = NULL;
	model.steps[3].exercise = &model.second;
	assert_string_equal(tell(&model), " one-sided:sides");
	model.steps[3].exercise = &model.exercise; /* on both sides */
	assert_string_equal(tell(&model), "");
	model.exercise.sides = SIDES_BOTH;
	model.steps[0].exercise = &model.second;
	model.second.area = AREA_CALF;
	assert_string_equal(tell(&model), "");
	model.exercise.sides = SIDES_MIDLINE;
	assert_string_equal(tell(&model), " one-sided:sides");
}

static void test_step_sides(void **state)
{
	static const struct {
		enum sides own, step;
		const char *told;
	} rows[] = {
		{ SIDES_EACH, SIDES_BOTH, " sides:sides" },
		{ SIDES_EACH, SIDES_MIDLINE, " sides:sides" },
		{ SIDES_EACH, SIDES_EACH, "" },
		{ SIDES_MIDLINE, SIDES_EACH, " sides:sides" },
		{ SIDES_MIDLINE, SIDES_MIDLINE, "" },
		{ SIDES_BOTH, SIDES_EACH, "" },
		{ SIDES_BOTH, SIDES_BOTH, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct model model;

		set_up(&model);
		model.exercise.sides = rows[i].own;
		model.steps[0].has_sides = true;
		model.steps[0].sides = rows[i].step;
		assert_string_equal(tell(&model), rows[i].told);
	}
}

static void test_tool(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.steps[0].has_tool = true;
	model.steps[0].tool = TOOL_FOAM_ROLLER;
	assert_string_equal(tell(&model), "");
	model.steps[0].tool = TOOL_PEANUT;
	assert_string_equal(tell(&model), " unused-tool:tool");
}

static void test_cue_after_a_shorter_hold(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.exercise.cue_count = 1;
	model.exercise.cues[0] = (struct spoken_cue){ CUE_AT_TIME, 45, "x" };
	model.steps[0].hold_s = 46;
	assert_string_equal(tell(&model), "");
	model.steps[0].hold_s = 45;
	assert_string_equal(tell(&model), " cue-late:hold");
	model.exercise.cues[0].at_s = 60;
	assert_string_equal(tell(&model), ""); /* late in the exercise itself, and told there */
	model.exercise.cues[0].at = CUE_AT_HALF;
	assert_string_equal(tell(&model), "");
}

static void test_reps(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.exercise.technique = TECHNIQUE_MOVE;
	model.steps[0].reps = 10;
	assert_string_equal(tell(&model), " missing:reps");
	model.steps[0].rep_ms = 4000;
	assert_string_equal(tell(&model), "");
	model.exercise.technique = TECHNIQUE_STRETCH;
	assert_string_equal(tell(&model), "");
	model.steps[0].hold_s = 40;
	assert_string_equal(tell(&model), " misplaced:hold");
	model.steps[0].hold_s = model.steps[0].reps = 0;
	assert_string_equal(tell(&model), " missing:rep_seconds");
	model.steps[0].reps = 10;
	model.exercise.technique = TECHNIQUE_ROLL;
	assert_string_equal(tell(&model), " misplaced:reps");
	model.steps[0].exercise = NULL;
	assert_string_equal(tell(&model), "");
}

static void test_levels(void **state)
{
	struct model model;

	(void)state;
	set_up(&model);
	model.routine.start_level = 4;
	model.routine.level_max = 4;
	assert_string_equal(tell(&model), "");
	model.routine.level_max = 3;
	assert_string_equal(tell(&model), " range:start_level");
	model.routine.level_max = 6;
	model.routine.ladder[0] = (struct ladder_row){ 30, 1, 2 };
	model.routine.ladder_count = 1;
	assert_string_equal(tell(&model), " range:start_level");
	model.routine.start_level = 0;
	assert_string_equal(tell(&model), " missing:ladder");
	model.routine.start_level = 1;
	assert_string_equal(tell(&model), "");
}

/* One exercise on two sides at level 2: 2 x (10 + 45 + 6) s. */
static void test_minutes(void **state)
{
	static const struct {
		double minutes;
		const char *told;
	} rows[] = {
		{ 0, "" },    { 1.62, " minutes:minutes" }, { 1.63, "" }, { 2, "" },
		{ 2.43, "" }, { 2.45, " minutes:minutes" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct model model;

		set_up(&model);
		assert_int_equal(estimate_routine_ms(&model.routine), 122000);
		model.routine.minutes = rows[i].minutes;
		assert_string_equal(tell(&model), rows[i].told);
		model.steps[1] = (struct step){ .kind = STEP_REST, .note = "", .say = "" };
		model.routine.step_count = 2;
		assert_string_equal(tell(&model), rows[i].told);
		model.routine.step_count = 1;
		/* What cannot be known is not complained about. */
		model.steps[0].exercise = NULL;
		assert_string_equal(tell(&model), "");
	}
}

static bool not_this(void *ctx, const void *object)
{
	return object != ctx;
}

/* What could not be read makes the minutes unknown, and is not looked at further. */
static void test_unsound(void **state)
{
	struct model model;
	struct check_sink picky = { note, not_this, NULL };

	(void)state;
	set_up(&model);
	model.routine.minutes = 60;
	model.routine.ladder[0] = model.routine.ladder[1] = (struct ladder_row){ 30, 1, 2 };
	model.routine.ladder_count = 2;
	model.routine.start_level = 1;
	model.routine.step_count = 2;
	model.steps[0].has_tool = true;
	model.steps[0].tool = TOOL_PEANUT;
	assert_string_equal(tell(&model), " unused-tool:tool minutes:minutes");
	void *const objects[] = { &model.routine, &model.routine.ladder[0], &model.steps[1] };
	for (size_t i = 0; i < 3; i++) {
		picky.ctx = objects[i];
		told[0] = '\0';
		check_routine(&model.routine, &picky);
		assert_string_equal(told, " unused-tool:tool");
	}
	picky.ctx = &model.steps[0];
	told[0] = '\0';
	check_routine(&model.routine, &picky);
	assert_string_equal(told, "");
	/* A phase without steps that could be read has been told already. */
	model.routine.phases = model.phases;
	model.routine.phase_count = 1;
	model.phases[0] = (struct phase){ 1, model.steps, 0 };
	model.routine.step_count = 0;
	picky.ctx = &model.phases[0];
	check_routine(&model.routine, &picky);
	assert_string_equal(told, "");
}

static void test_estimate(void **state)
{
	struct model model;
	struct step *step = &model.steps[0];

	(void)state;
	set_up(&model);
	const struct routine *routine = &model.routine;
	/* Sides. */
	step->has_sides = true;
	step->sides = SIDES_LEFT;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 45000 + SESSION_RATE_MS);
	/* 0.75 of 30 is 22.5, which rounds up to 25. */
	step->hold_s = 30;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 25000 + SESSION_RATE_MS);
	/* What does not press is not rated. */
	model.exercise.technique = TECHNIQUE_STRETCH;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 25000);
	/* Level 1 is half. */
	step->level_max = 1;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 15000);
	step->level_max = 0;
	step->hold_s = 0;
	step->reps = 10;
	step->rep_ms = 4000;
	assert_int_equal(estimate_hold_ms(step), 40000);
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 30000);
	/* The purpose's seconds for an area bind. */
	step->reps = 100;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 120000);
	/* Fixed: as written. */
	step->reps = 0;
	step->hold_s = 60;
	step->sets = 2;
	model.routine.progression = PROGRESSION_FIXED;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 2 * 60000 + 15000);
	step->sets = 0;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 60000);
}

static void test_estimate_by_ladder(void **state)
{
	struct model model;
	struct step *step = &model.steps[0];
	const struct routine *routine = &model.routine;

	(void)state;
	set_up(&model);
	step->has_sides = true;
	step->sides = SIDES_LEFT;
	step->sets = 2;
	model.exercise.technique = TECHNIQUE_STRETCH;
	model.routine.ladder[0] = (struct ladder_row){ 20, 3, 2 };
	model.routine.ladder_count = 1;
	model.routine.start_level = 1;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 2 * 20000 + 15000);
	model.steps[1] = (struct step){ .kind = STEP_REST, .rest_s = 30 };
	assert_int_equal(estimate_steps_ms(routine, model.steps + 1, 1), 30000);
	/* Its sets are bounded by the step's; a row that is not there is the last one. */
	model.routine.start_level = 5;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 2 * 20000 + 15000);
	model.routine.start_level = 0;
	step->sets = 4;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 3 * 20000 + 2 * 15000);
	step->sets = 0;
	model.routine.ladder[0].sets = 0;
	assert_int_equal(estimate_step_ms(routine, step), 10000 + 20000);
	step->exercise = NULL;
	assert_int_equal(estimate_step_ms(routine, step), 0);
	step->hold_s = 0;
	assert_int_equal(estimate_hold_ms(step), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_phases),
		cmocka_unit_test(test_purpose_range),
		cmocka_unit_test(test_one_sided),
		cmocka_unit_test(test_one_sided_by_area),
		cmocka_unit_test(test_one_sided_with_others),
		cmocka_unit_test(test_step_sides),
		cmocka_unit_test(test_tool),
		cmocka_unit_test(test_cue_after_a_shorter_hold),
		cmocka_unit_test(test_reps),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_minutes),
		cmocka_unit_test(test_unsound),
		cmocka_unit_test(test_estimate),
		cmocka_unit_test(test_estimate_by_ladder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
