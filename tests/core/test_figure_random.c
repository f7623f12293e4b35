/* Figures as nobody would draw them: whatever a file says, numbers stay finite, drawings stay inside
 * their bounds, and what is said can be printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "core/canvas.h"
#include "core/text.h"
#include "figure_works.h"

enum { COLS = 40, ROWS = 16 };

static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static bool one_in(int n)
{
	return below(n) == 0;
}

static void some_rest(struct figure_rest *rest)
{
	*rest = (struct figure_rest){ .part = (uint8_t)below(PART_COUNT),
		                      .side = (uint8_t)below(FIGURE_SIDES),
		                      .surface = (uint8_t)below(SURFACE_COUNT),
		                      .onto = (uint8_t)below(PART_COUNT),
		                      .onto_side = (uint8_t)below(FIGURE_SIDES),
		                      .glides = one_in(3) };
}

static void some_pose(struct figure_pose *pose)
{
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		float least, most;

		if (!one_in(6))
			continue;
		figure_angle_range(slot, &least, &most);
		pose->angle[slot] = least + (most - least) * (float)below(101) / 100;
		pose->set |= UINT64_C(1) << slot;
	}
	while (pose->rest_count < FIGURE_RESTS_MAX && !one_in(3))
		some_rest(&pose->rest[pose->rest_count++]);
	if (one_in(3) && pose->rest_count > 0)
		some_rest(&pose->rest[below(pose->rest_count)]);
}

static void some_figure(struct figure *figure)
{
	figure_init(figure, below(figure_base_count));
	figure->view = (enum figure_view)below(3);
	figure->zoom = (enum figure_zoom)below(ZOOM_FOOT + 1);
	figure->on_bed = one_in(3);
	some_pose(&figure->pose[0]);
	if (one_in(2))
		some_pose(&figure->pose[1]);
	else if (one_in(2))
		figure->pose[1] = figure->pose[0];
	if (one_in(4) && figure->pose[1].rest_count > 0) /* the same, but for where it rests */
		some_rest(&figure->pose[1].rest[figure->pose[1].rest_count - 1]);
	else if (one_in(4) && figure->pose[1].rest_count > 0)
		figure->pose[1].rest_count--;
	figure->has_tool = one_in(2);
	figure->tool = (enum tool)below(TOOL_COUNT);
	figure->size = one_in(3) ? (float)below(30) : 0;
	figure->has_touch = one_in(2);
	figure->touch = (enum area)below(AREA_COUNT);
	figure->touch_side = (enum figure_touch_side)below(4);
	figure->against = (enum figure_against)below(AGAINST_COUNT);
	figure->slide[0] = (float)below(101) / 100;
	figure->slide[1] = one_in(2) ? figure->slide[0] : (float)below(101) / 100;
}

static void listen(void *ctx, const char *where, const char *message, const char *hint)
{
	int *count = ctx;

	++*count;
	assert_int_equal(text_check(where, strlen(where), NULL), TEXT_OK);
	assert_int_equal(text_check(message, strlen(message), NULL), TEXT_OK);
	assert_int_equal(text_check(hint, strlen(hint), NULL), TEXT_OK);
	assert_true(*message);
}

/* As it is staged, drawn and written, for an exercise or (NULL) for none. */
static void show(const struct figure *figure, const struct exercise *exercise, enum side side)
{
	static struct canvas_cell cell[COLS * ROWS];
	static char text[200000];
	struct figure_scene scene;
	struct canvas canvas;

	figure_stage(&scene, figure, exercise, side);
	assert_in_range(scene.contact_count, 0, FIGURE_CONTACTS_MAX);
	for (int i = 0; i < 4; i++)
		assert_true(isfinite(scene.box[i]));
	for (int pose = 0; pose < 2; pose++)
		for (int i = 0; i < FIGURE_DOFS; i++)
			assert_true(isfinite(scene.end[pose].q[i]));
	canvas_init(&canvas, cell, COLS, ROWS);
	figure_draw(&canvas, &scene, (double)below(101) / 100);
	size_t length = figure_svg(text, sizeof text, &scene, "<&\">");

	assert_in_range(length, 1, sizeof text - 1);
	assert_null(strstr(text, "nan"));
	assert_null(strstr(text, "inf"));
	assert_int_equal(figure_svg(text, 10, &scene, "<&\">"), length);
}

static void as_nobody_would_draw_them(void **state)
{
	(void)state;
	for (int i = 0; i < 80; i++) {
		struct exercise exercise;
		struct figure figure;
		int said = 0;

		seed = (uint64_t)i + 1;
		some_figure(&figure);
		exercise = make_exercise((enum area)below(AREA_COUNT), (enum tool)below(TOOL_COUNT),
		                         (enum sides)below(3), (enum place)below(PLACE_COUNT));
		exercise.near = exercise.area == AREA_OTHER ? AREA_CALF : exercise.area;
		exercise.technique = (enum technique)below(TECHNIQUE_COUNT);
		if (one_in(4))
			figure_mirror(&figure);
		show(&figure, &exercise, (enum side)below(SIDE_COUNT));
		show(&figure, NULL, SIDE_RIGHT);
		bool clean = figure_check(&figure, &exercise, listen, &said);

		assert_int_equal(clean, said == 0);
	}
}

static void names_that_are_none(void **state)
{
	static const char *const longest =
	    "a-name-that-is-longer-than-any-name-can-be-and-then-some-more-and-some-more-of-it";
	struct figure_rest rest[FIGURE_SIDES];
	enum figure_touch_side side;
	enum figure_names wrong;
	char word[ID_MAX];
	enum area area;

	(void)state;
	assert_false(figure_area_from_name(longest, &area, &side));
	assert_false(figure_area_from_name("other", &area, &side));
	for (int i = 0; i < AREA_COUNT; i++) {
		char name[100];

		snprintf(name, sizeof name, "%s-left", area_info[i].id);
		assert_int_equal(figure_area_from_name(name, &area, &side),
		                 i != AREA_OTHER && area_info[i].shape != SHAPE_MIDLINE);
		assert_int_equal(figure_area_from_name(area_info[i].id, &area, &side),
		                 i != AREA_OTHER);
	}
	assert_null(figure_nearest(NAMES_BASE, longest));
	assert_int_equal(figure_rests_from_text(longest, rest, &wrong, word), 0);
	assert_int_equal(wrong, NAMES_PART);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_nobody_would_draw_them),
		cmocka_unit_test(names_that_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
