/* Figures as pictures: dots, SVG, mirrored; and the names that authors write. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "figure_works.h"

enum { COLS = 30, ROWS = 12, SIZES_MOST = 200 * 60 };

/* The other side is the same picture turned round. */
static void test_left_is_the_mirror_image(void **state)
{
	static struct canvas_cell right[COLS * ROWS], left[COLS * ROWS];
	int different = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		struct canvas a, b;

		stage_work(&works[i], &figure, &exercise, &scene);
		canvas_init(&a, right, COLS, ROWS);
		figure_draw(&a, &scene, 0);
		figure_stage(&scene, &figure, &exercise, SIDE_LEFT);
		canvas_init(&b, left, COLS, ROWS);
		figure_draw(&b, &scene, 0);
		for (int y = 0; y < canvas_height(&a); y++) {
			for (int x = 0; x < canvas_width(&a); x++)
				different += canvas_has_dot(&a, x, y) !=
				             canvas_has_dot(&b, canvas_width(&a) - 1 - x, y);
		}
	}
	/* Rounding may move a dot of an edge. */
	assert_in_range(different, 0, 12 * (int)COUNT(works));
}

static void test_drawing_has_all_its_parts(void **state)
{
	static struct canvas_cell cells[COLS * ROWS];

	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		int tags[CANVAS_MARK + 1] = { 0 };
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		struct canvas canvas;

		stage_work(&works[i], &figure, &exercise, &scene);
		canvas_init(&canvas, cells, COLS, ROWS);
		figure_draw(&canvas, &scene, 1);
		for (int c = 0; c < COLS * ROWS; c++)
			tags[canvas_tag_at(&canvas, c % COLS, c / COLS)]++;
		assert_true(tags[CANVAS_BODY] > 20 && tags[CANVAS_AREA] > 0);
		assert_true(scene.figure->zoom == ZOOM_HEAD || tags[CANVAS_SUPPORT] > 0);
		assert_true(works[i].tool == TOOL_HANDS ||
		            tags[CANVAS_TOOL] + tags[CANVAS_AREA] > 2);
	}
}

/* Columns and rows of dots without a drawing at each side, of both poses. */
static void margins_of(const struct figure_scene *scene, int cols, int rows, int margin[4])
{
	static struct canvas_cell cells[SIZES_MOST];
	struct canvas canvas;

	margin[0] = margin[1] = 2 * cols;
	margin[2] = margin[3] = 4 * rows;
	for (int pose = 0; pose < 2; pose++) {
		canvas_init(&canvas, cells, cols, rows);
		figure_draw(&canvas, scene, pose);
		for (int y = 0; y < canvas_height(&canvas); y++)
			for (int x = 0; x < canvas_width(&canvas); x++) {
				int free[4] = { x, canvas_width(&canvas) - 1 - x, y,
					        canvas_height(&canvas) - 1 - y };

				for (int i = 0; canvas_has_dot(&canvas, x, y) && i < 4; i++)
					margin[i] = free[i] < margin[i] ? free[i] : margin[i];
			}
	}
}

/* A part of the body stands in the middle, and one side at least is used to the end. */
static void test_zoomed_drawings_are_centred(void **state)
{
	static const int sizes[][2] = { { 33, 16 }, { 58, 33 }, { 98, 44 } };

	(void)state;
	for (size_t i = 0; i < COUNT(works) * COUNT(sizes); i++) {
		const int *size = sizes[i % COUNT(sizes)];
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		int m[4];

		stage_work(&works[i / COUNT(sizes)], &figure, &exercise, &scene);
		if (figure.zoom == ZOOM_ALL)
			continue;
		margins_of(&scene, size[0], size[1], m);
		if (abs(m[0] - m[1]) > size[0] / 7 || abs(m[2] - m[3]) > 8 ||
		    (m[0] + m[1] > 12 && m[2] + m[3] > 12))
			fail_msg("%s at %dx%d: free left %d, right %d, above %d, below %d",
			         works[i / COUNT(sizes)].base, size[0], size[1], m[0], m[1], m[2],
			         m[3]);
	}
}

static void test_drawing_fits_any_size(void **state)
{
	static struct canvas_cell cells[SIZES_MOST + 1];
	static const int sizes[][2] = { { 1, 1 },  { 2, 30 },  { 40, 1 },
		                        { 13, 6 }, { 80, 24 }, { 200, 60 } };

	(void)state;
	for (size_t i = 0; i < COUNT(works) * COUNT(sizes); i++) {
		const int *size = sizes[i % COUNT(sizes)];
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		struct canvas canvas;

		stage_work(&works[i / COUNT(sizes)], &figure, &exercise, &scene);
		cells[size[0] * size[1]].dots = 0x55;
		canvas_init(&canvas, cells, size[0], size[1]);
		figure_draw(&canvas, &scene, 0.3);
		assert_int_equal(cells[size[0] * size[1]].dots, 0x55);
	}
}

/* Tags are closed, and nothing but numbers is in the paths. */
static void assert_well_formed(const char *svg)
{
	int open = 0;

	for (const char *at = strchr(svg, '<'); at != NULL; at = strchr(at + 1, '<')) {
		const char *end = strchr(at, '>');

		assert_non_null(end);
		if (at[1] == '/')
			open--;
		else if (end[-1] != '/')
			open++;
	}
	assert_int_equal(open, 0);
	assert_null(strstr(svg, "nan"));
	assert_null(strstr(svg, "inf"));
}

static void test_svg(void **state)
{
	static char svg[64 * 1024], part[64 * 1024];

	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		size_t len, cut = 100 + i * 40;

		stage_work(&works[i], &figure, &exercise, &scene);
		len = figure_svg(svg, sizeof svg, &scene, "<Calf> & \"roll\" it's \x1b[31m\xff");
		assert_true(len > 500 && len < sizeof svg);
		assert_int_equal(strlen(svg), len);
		assert_well_formed(svg);
		assert_non_null(
		    strstr(svg, "<title>&lt;Calf&gt; &amp; &quot;roll&quot; it&#39;s  [31m </title>"));
		assert_int_equal(figure_svg(part, cut, &scene, "x") +
		                     strlen("&lt;Calf&gt; &amp; "
		                            "&quot;roll&quot; it&#39;s  [31m ") -
		                     1,
		                 len);
		assert_int_equal(strlen(part), cut - 1);
		assert_true(figure_svg(NULL, 0, &scene, "") > 500);
	}
}

static void test_names(void **state)
{
	char name[64];

	(void)state;
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		int found, slots;

		figure_angle_name(name, sizeof name, slot);
		assert_true(figure_angle_from_name(name, &found, &slots));
		assert_int_equal(found, slot);
		assert_int_equal(slots, 1);
	}
	for (int part = 0; part < PART_COUNT; part++) {
		enum figure_part found;
		unsigned sides;

		figure_part_name(name, sizeof name, (enum figure_part)part, FIGURE_LEFT);
		assert_true(figure_part_from_name(name, &found, &sides));
		assert_int_equal(found, part);
	}
	assert_string_equal(figure_nearest(NAMES_BASE, "sit-lang"), "sit-long");
	assert_string_equal(figure_nearest(NAMES_ANGLE, "sholder-left"), "shoulder");
	assert_string_equal(figure_nearest(NAMES_PART, "heal"), "heel");
	assert_string_equal(figure_nearest(NAMES_KEY, "sllide"), "slide");
	assert_string_equal(figure_nearest(NAMES_ZOOM, "heat"), "head");
	assert_string_equal(figure_nearest(NAMES_SURFACE, "chiar"), "chair");
	assert_string_equal(figure_nearest(NAMES_SURFACE, "thig"), "thigh");
	assert_string_equal(figure_nearest(NAMES_AGAINST, "hnads"), "hands");
	assert_null(figure_nearest(NAMES_VIEW, "upside-down"));
}

static void test_unknown_names(void **state)
{
	enum figure_against against;
	enum figure_surface surface;
	enum figure_view view;
	enum figure_zoom zoom;
	int base;

	(void)state;
	assert_true(figure_view_from_name("back", &view) && view == FIGURE_VIEW_BACK);
	assert_true(figure_zoom_from_name("leg", &zoom) && zoom == ZOOM_LEG);
	assert_true(figure_surface_from_name("chair", &surface) && surface == SURFACE_SEAT);
	assert_true(figure_against_from_name("hands", &against) && against == AGAINST_HANDS);
	assert_false(figure_base_from_name("", &base));
	assert_false(figure_view_from_name("top", &view));
	assert_false(figure_zoom_from_name("", &zoom));
	assert_false(figure_surface_from_name("", &surface));
	assert_false(figure_against_from_name("body", &against));
}

/* "hands on thighs": right on right; a part there is one of, or one side, takes both. */
static void test_rests_on_parts(void **state)
{
	static const struct {
		const char *text;
		int rows, onto[2];
		enum figure_names wrong;
		const char *word;
	} rows[] = {
		{ "hands on thighs", 2, { 0, 1 }, NAMES_PART, "" },
		{ "hands on belly", 2, { 0, 0 }, NAMES_PART, "" },
		{ "hands on thigh-left", 2, { 1, 1 }, NAMES_PART, "" },
		{ "hand-left on knee-right", 1, { 0, 0 }, NAMES_PART, "" },
		{ "hands on nose", 0, { 0, 0 }, NAMES_SURFACE, "nose" },
		{ "paws on thighs", 0, { 0, 0 }, NAMES_PART, "paws" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct figure_rest rest[FIGURE_SIDES] = { 0 };
		enum figure_names wrong = NAMES_PART;
		char word[ID_MAX] = "";

		assert_int_equal(figure_rests_from_text(rows[i].text, rest, &wrong, word),
		                 rows[i].rows);
		for (int k = 0; k < rows[i].rows; k++) {
			assert_int_equal(rest[k].surface, SURFACE_BODY);
			assert_int_equal(rest[k].onto_side, rows[i].onto[k]);
		}
		assert_int_equal(wrong, rows[i].wrong);
		assert_string_equal(word, rows[i].word);
	}
}

/* The guide for authors names everything there is, with its range. */
static void test_guide_is_complete(void **state)
{
	static char guide[32 * 1024];
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char path[512], row[96];
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/man/figure.inc.md", srcdir == NULL ? "." : srcdir);
	file = fopen(path, "r");
	if (file == NULL)
		fail_msg("%s cannot be read", path);
	guide[fread(guide, 1, sizeof guide - 1, file)] = '\0';
	fclose(file);
	for (int i = 0; i < figure_base_count; i++) {
		snprintf(row, sizeof row, "| %s |", figure_base[i].name);
		assert_non_null(strstr(guide, row));
	}
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		float least, most;
		char name[48];

		figure_angle_range(slot, &least, &most);
		figure_angle_name(name, sizeof name, slot);
		if (slot >= TRUNK_ANGLE_COUNT)
			*strrchr(name, '-') = '\0';
		snprintf(row, sizeof row, "| %s | %.0f to %.0f |", name, (double)least,
		         (double)most);
		assert_non_null(strstr(guide, row));
	}
	for (int part = 0; part < PART_COUNT; part++) {
		char name[48];

		figure_part_name(name, sizeof name, (enum figure_part)part, FIGURE_RIGHT);
		if (strstr(name, "-right") != NULL)
			*strrchr(name, '-') = '\0';
		assert_non_null(strstr(strstr(guide, "## Parts"), name));
	}
}

static void test_name_sides(void **state)
{
	enum figure_touch_side side;
	enum figure_part part;
	enum area area;
	unsigned sides;
	int slot, slots;

	(void)state;
	assert_true(figure_angle_from_name("knee", &slot, &slots));
	assert_int_equal(slots, 2);
	assert_int_equal(slot, LIMB_SLOT(ANGLE_KNEE, FIGURE_RIGHT));
	assert_false(figure_angle_from_name("spine-left", &slot, &slots));
	assert_false(figure_angle_from_name("", &slot, &slots));
	assert_true(figure_part_from_name("feet", &part, &sides));
	assert_int_equal(sides, 3);
	assert_false(figure_part_from_name("feet-left", &part, &sides));
	assert_false(figure_part_from_name("head-left", &part, &sides));
	assert_true(figure_area_from_name("calf-left", &area, &side));
	assert_true(area == AREA_CALF && side == TOUCH_LEFT);
	assert_true(figure_area_from_name("low-back", &area, &side) && side == TOUCH_BOTH);
	assert_false(figure_area_from_name("upper-back-left", &area, &side));
	assert_true(figure_area_from_name("calf-right", &area, &side) && side == TOUCH_RIGHT);
	assert_false(figure_area_from_name("other", &area, &side));
	assert_false(figure_area_from_name("nose", &area, &side));
}

static void test_mirror(void **state)
{
	(void)state;
	for (int i = 0; i < figure_base_count; i++) {
		struct figure figure, twice;

		figure_init(&figure, i);
		figure.touch_side = TOUCH_LEFT;
		figure.against = AGAINST_HAND_RIGHT;
		twice = figure;
		figure_mirror(&twice);
		assert_int_equal(twice.touch_side, TOUCH_RIGHT);
		assert_int_equal(twice.against, AGAINST_HAND_LEFT);
		figure_mirror(&twice);
		for (int slot = 0; slot < ANGLE_SLOTS; slot++)
			assert_true(figure.pose[0].angle[slot] == twice.pose[0].angle[slot]);
		assert_memory_equal(figure.pose[1].rest, twice.pose[1].rest,
		                    sizeof twice.pose[1].rest);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_left_is_the_mirror_image),
		cmocka_unit_test(test_drawing_has_all_its_parts),
		cmocka_unit_test(test_zoomed_drawings_are_centred),
		cmocka_unit_test(test_drawing_fits_any_size),
		cmocka_unit_test(test_svg),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_unknown_names),
		cmocka_unit_test(test_rests_on_parts),
		cmocka_unit_test(test_guide_is_complete),
		cmocka_unit_test(test_name_sides),
		cmocka_unit_test(test_mirror),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
