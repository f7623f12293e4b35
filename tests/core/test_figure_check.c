/* What figure_check says of figures that nobody could do, and where what was left open comes to lie. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "figure_works.h"

static void test_check_words(void **state)
{
	struct exercise e = make_exercise(AREA_CALF, TOOL_FOAM_ROLLER, SIDES_EACH, PLACE_FLOOR);
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("sit-long"));
	assert_clean(&figure, &e, "calf");
	figure.has_tool = true;
	figure.tool = TOOL_PEANUT;
	assert_says(&figure, &e, "tool", "none of the exercise's");
	figure.has_tool = false;
	figure.has_touch = true;
	figure.touch = AREA_HAMSTRINGS;
	assert_says(&figure, &e, "touch", "another area than \"calf\"");
	figure.has_touch = false;
	e.place = PLACE_WALL;
	assert_says(&figure, &e, "base", "\"wall\"");
	e.place = PLACE_BED;
	assert_says(&figure, &e, "base", "\"bed\"");
	figure.on_bed = true;
	assert_clean(&figure, &e, "bed");
	e.place = PLACE_FLOOR;
	assert_says(&figure, &e, "base", "\"floor\"");
}

static void set_angle(struct figure *figure, const char *name, float angle)
{
	int slot, slots;

	assert_true(figure_angle_from_name(name, &slot, &slots));
	for (int i = 0; i < 2 * slots; i++) {
		figure->pose[i % 2].angle[slot + i / 2] = angle;
		figure->pose[i % 2].set |= UINT64_C(1) << (slot + i / 2);
	}
}

static void set_rests(struct figure *figure, const char *const *text)
{
	for (int p = 0; p < 2; p++) {
		struct figure_pose *pose = &figure->pose[p];

		pose->rest_count = 0;
		for (int i = 0; text[i] != NULL; i++) {
			enum figure_names wrong;
			char word[ID_MAX];
			int rows = figure_rests_from_text(text[i], &pose->rest[pose->rest_count],
			                                  &wrong, word);

			assert_true(rows > 0);
			pose->rest_count += rows;
		}
	}
}

static void test_check_contacts(void **state)
{
	static const char *const wall[] = { "buttocks", "back on wall", NULL };
	static const char *const far[] = { "feet", "hand-left on foot-left", NULL };
	struct exercise e = make_exercise(AREA_CALF, TOOL_NONE, SIDES_EACH, PLACE_FLOOR);
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("supine"));
	set_rests(&figure, wall);
	assert_says(&figure, &e, "rest", "no wall");
	e.place = PLACE_BED;
	figure.on_bed = true;
	assert_says(&figure, &e, "rest", "no wall");

	e.place = PLACE_STANDING;
	figure_init(&figure, base_row("stand"));
	set_rests(&figure, far);
	set_angle(&figure, "spine", 0);
	set_angle(&figure, "lean", 0);
	set_angle(&figure, "hip", 0);
	set_angle(&figure, "knee", 0);
	assert_says(&figure, &e, "rest", "hand-left cannot reach");
}

/* A tool cannot be behind a back that leans there itself. */
static void test_check_room(void **state)
{
	static const char *const back[] = { "feet", "low-back", NULL };
	struct exercise e = make_exercise(AREA_LOW_BACK, TOOL_FOAM_ROLLER, SIDES_BOTH, PLACE_WALL);
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("stand-wall-back"));
	assert_clean(&figure, &e, "the base gives way");
	set_rests(&figure, back);
	assert_says(&figure, &e, "rest", "cannot lie between the area and the wall");
	assert_says(&figure, &e, "rest", "low-back does not rest on the wall");
}

/* Furniture ends: the seat before the knee, the back of a chair below the head. */
static void test_check_furniture_ends(void **state)
{
	static const char *const floor[] = { "feet", "buttocks on floor", NULL };
	static const char *const away[] = { "feet", "buttocks on floor", "head on wall", NULL };
	struct exercise e = make_exercise(AREA_HAMSTRINGS, TOOL_MASSAGE_BALL, SIDES_EACH, PLACE_CHAIR);
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("sit-chair"));
	figure.against = AGAINST_SEAT;
	assert_clean(&figure, &e, "under the thigh");
	figure.slide[0] = figure.slide[1] = 1;
	assert_says(&figure, &e, "slide", "beyond the edge of the chair");
	figure.on_bed = true;
	e.place = PLACE_BED;
	assert_says(&figure, &e, "slide", "beyond the edge of the bed");

	e.place = PLACE_CHAIR;
	e.area = e.near = AREA_SUBOCCIPITALS;
	figure_init(&figure, base_row("sit-chair-back"));
	figure.against = AGAINST_WALL;
	assert_says(&figure, &e, "slide", "beyond the edge of the back of the chair");

	e.area = e.near = AREA_LOW_BACK;
	assert_clean(&figure, &e, "at the low back");

	/* Nobody sits where the seat is; in front of it one may. */
	e = make_exercise(AREA_CALF, TOOL_NONE, SIDES_EACH, PLACE_CHAIR);
	set_rests(&figure, floor);
	assert_says(&figure, &e, "", "into the chair");
	set_rests(&figure, away);
	set_angle(&figure, "lean", -60);
	assert_clean(&figure, &e, "in front of the chair");
}

/* Where a tool and what rests come to lie when the author does not say. */
static void test_defaults(void **state)
{
	static const struct {
		const char *base, *rest;
		enum area area;
		enum figure_against against;
		enum figure_surface surface;
	} rows[] = {
		{ "stand-wall-back", "back", AREA_GLUTE_MAX, AGAINST_WALL, SURFACE_WALL },
		{ "stand-wall-back", "foot-left", AREA_FOOT, AGAINST_FLOOR, SURFACE_FLOOR },
		{ "sit-chair-back", "hand-left", AREA_RHOMBOIDS, AGAINST_WALL, SURFACE_WALL },
		{ "sit-chair-back", "thigh-left", AREA_GLUTE_MAX, AGAINST_SEAT, SURFACE_SEAT },
		{ "sit-chair", "pelvis", AREA_HAMSTRINGS, AGAINST_SEAT, SURFACE_SEAT },
		{ "sit-chair", "thigh-left", AREA_HAMSTRINGS, AGAINST_SEAT, SURFACE_SEAT },
		{ "sit-chair", "buttock-left", AREA_HAMSTRINGS, AGAINST_SEAT, SURFACE_SEAT },
		{ "sit-chair", "foot-left", AREA_CALF, AGAINST_HAND_RIGHT, SURFACE_FLOOR },
		{ "sit-table", "forearm-left", AREA_FOREARM_FLEXORS, AGAINST_TABLE, SURFACE_TABLE },
		{ "stand-table", "foot-left", AREA_QUADS, AGAINST_HAND_RIGHT, SURFACE_FLOOR },
		{ "lying-calves-on-chair", "pelvis", AREA_GLUTE_MAX, AGAINST_FLOOR, SURFACE_FLOOR },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *rests[] = { rows[i].rest, NULL };
		struct exercise e =
		    make_exercise(rows[i].area, TOOL_MASSAGE_BALL, SIDES_EACH, PLACE_FLOOR);
		struct figure_scene scene;
		struct figure figure;

		figure_init(&figure, base_row(rows[i].base));
		set_rests(&figure, rests);
		figure_stage(&scene, &figure, &e, SIDE_RIGHT);
		if (scene.against != rows[i].against ||
		    scene.contact[scene.contact_count - 1].surface != rows[i].surface)
			fail_msg("%s, %s: %d, %s: %d", rows[i].base, area_id(rows[i].area),
			         (int)scene.against, rows[i].rest,
			         (int)scene.contact[scene.contact_count - 1].surface);
	}
}

/* As much as a file can say: every rest has its contacts, and each pose its own. */
static void test_most_contacts(void **state)
{
	struct exercise e = make_exercise(AREA_CALF, TOOL_FOAM_ROLLER, SIDES_BOTH, PLACE_FLOOR);
	struct figure_scene scene;
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("sit-long"));
	for (int p = 0; p < 2; p++) {
		figure.pose[p].rest_count = FIGURE_RESTS_MAX;
		for (int i = 0; i < FIGURE_RESTS_MAX; i++)
			figure.pose[p].rest[i] = (struct figure_rest){ .part = PART_FOOT,
				                                       .side = (uint8_t)(i % 2),
				                                       .surface = SURFACE_FLOOR };
	}
	/* The same in both: planted, with more to keep than is looked at. */
	figure_stage(&scene, &figure, &e, SIDE_RIGHT);
	assert_int_equal(scene.contact_count, 2 * FIGURE_RESTS_MAX + 2);
	assert_true(scene.contact[2].planted && scene.contact[2].poses == 3);
	for (int i = 0; i < FIGURE_RESTS_MAX; i++)
		figure.pose[1].rest[i].onto_side = 1;
	figure_stage(&scene, &figure, &e, SIDE_RIGHT);
	assert_int_equal(scene.contact_count, FIGURE_CONTACTS_MAX);
	assert_true(scene.contact[2].poses == 1 && !scene.contact[2].planted);
}

/* What the drawing and the bases take for granted of their tables. */
static void test_tables_of_the_body(void **state)
{
	(void)state;
	for (int i = 0; i < figure_capsule_count; i++) {
		const struct capsule *c = &figure_capsule[i];

		if (!bone_is_paired(c->bone) && c->a.z == 0)
			assert_true(c->b.z == 0);
	}
	for (int i = 0; i < figure_base_count; i++)
		assert_int_equal(figure_base[i].rest[FIGURE_RESTS_MAX].surface, SURFACE_DEFAULT);
}

/* The tool would have to be on the side that is up. */
static void test_check_facing(void **state)
{
	struct exercise e = make_exercise(AREA_CALF, TOOL_MASSAGE_BALL, SIDES_EACH, PLACE_FLOOR);
	struct figure figure;

	(void)state;
	figure_init(&figure, base_row("prone"));
	figure.against = AGAINST_FLOOR;
	assert_says(&figure, &e, "to.knee-right", "contact bends it");
	e.area = e.near = AREA_CHEST;
	figure_init(&figure, base_row("supine"));
	figure.against = AGAINST_FLOOR;
	assert_says(&figure, &e, "touch", "faces away from the floor");
	figure.on_bed = true;
	e.place = PLACE_BED;
	assert_says(&figure, &e, "touch", "faces away from the bed");
	figure.against = AGAINST_TABLE;
	assert_says(&figure, &e, "against", "no table");
}

/* Standing on tiptoe and leaning far forwards falls over. */
static void test_check_balance(void **state)
{
	static const char *const toes[] = { "toes", NULL };
	static const char *const forearms[] = { "feet", "forearms", NULL };
	struct exercise e = make_exercise(AREA_CALF, TOOL_NONE, SIDES_EACH, PLACE_STANDING);
	struct figure figure;
	struct said said = { .count = 0 };

	(void)state;
	figure_init(&figure, base_row("stand"));
	set_rests(&figure, toes);
	assert_clean(&figure, &e, "tiptoe");
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		figure.pose[0].set |= UINT64_C(1) << slot;
		figure.pose[1].set |= UINT64_C(1) << slot;
	}
	set_angle(&figure, "lean", 110);
	set_angle(&figure, "hip", 0);
	assert_false(figure_check(&figure, &e, hear, &said));
	figure.pose[0].rest_count = figure.pose[1].rest_count = 0;
	assert_says(&figure, &e, "rest", "nothing carries the body");
	/* Head down with the forearms still on the table. */
	e = make_exercise(AREA_FRONT_SHOULDER, TOOL_MASSAGE_BALL, SIDES_BOTH, PLACE_TABLE);
	figure_init(&figure, base_row("stand-forearm-table"));
	set_rests(&figure, forearms);
	figure.against = AGAINST_FLOOR;
	assert_says(&figure, &e, "rest", "nobody could hold this");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check_words),
		cmocka_unit_test(test_check_contacts),
		cmocka_unit_test(test_check_room),
		cmocka_unit_test(test_check_furniture_ends),
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_most_contacts),
		cmocka_unit_test(test_tables_of_the_body),
		cmocka_unit_test(test_check_facing),
		cmocka_unit_test(test_check_balance),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
