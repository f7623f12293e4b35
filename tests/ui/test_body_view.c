/* The body map in cells: what is chosen shows at any size, numbers stand where their colour is, and a
 * click finds what is drawn there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/answer.h"
#include "ui/body_view.h"

static void start(struct grid *grid, int rows, int cols)
{
	memset(grid, 0, sizeof *grid);
	assert_true(grid_resize(grid, rows, cols));
	grid_clear(grid);
}

static int cells_of(const struct grid *grid, enum style style)
{
	int count = 0;

	for (int i = 0; i < grid->rows * grid->cols; i++)
		count += grid->cell[i].style == (uint8_t)style;
	return count;
}

static void every_chosen_place_shows(void **state)
{
	static const int sizes[][2] = { { 1, 28 }, { 3, 28 }, { 7, 38 }, { 18, 38 }, { 44, 90 } };

	(void)state;
	for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++)
		for (int place = 0; place < bodymap_count(); place++) {
			enum area_map map = bodymap_place(place).view;
			struct body_view view;
			struct body_frame frame;
			struct grid grid;

			start(&grid, sizes[k][0], sizes[k][1]);
			body_view_init(&view);
			view.chosen = place;
			frame = body_view_frame(&view, map, 0, 0, grid.rows, grid.cols);
			body_view_draw(&grid, &view, map, &frame);
			assert_true(cells_of(&grid, STYLE_SELECTED) > 0);
			grid_finish(&grid);
		}
}

static void a_click_finds_what_is_chosen(void **state)
{
	(void)state;
	for (int place = 0; place < bodymap_count(); place++) {
		enum area_map map = bodymap_place(place).view;
		struct body_view view;
		struct body_frame frame;
		struct grid grid;

		start(&grid, 18, 38);
		body_view_init(&view);
		view.chosen = place;
		frame = body_view_frame(&view, map, 0, 0, grid.rows, grid.cols);
		body_view_draw(&grid, &view, map, &frame);
		for (int row = 0; row < grid.rows; row++)
			for (int col = 0; col < grid.cols; col++)
				if (grid.cell[row * grid.cols + col].style == STYLE_SELECTED)
					assert_int_equal(body_view_hit(&frame, map, row, col),
					                 place);
		assert_int_equal(body_view_hit(&frame, map, -1, 3), -1);
		assert_int_equal(body_view_hit(&frame, map, 0, 200), -1);
		grid_finish(&grid);
	}
}

static void a_number_stands_in_its_colour(void **state)
{
	(void)state;
	for (int value = 0; value <= RATING_MAX; value++) {
		int place = bodymap_find(AREA_CALF, SIDE_LEFT);
		char text[16], row_text[256];
		struct body_view view;
		struct grid grid;
		bool found = false;

		start(&grid, 14, 60);
		grid.ascii = true;
		body_view_init(&view);
		view.value[place] = value;
		body_view_both(&grid, 0, 0, grid.rows, grid.cols, &view);
		snprintf(text, sizeof text, "%d", value);
		assert_true(cells_of(&grid, style_sore(value)) >= (int)strlen(text));
		for (int row = 0; row < grid.rows; row++)
			found = found || strstr(grid_row_text(&grid, row, row_text, sizeof row_text),
			                        text);
		assert_true(found);
		grid_finish(&grid);
	}
}

static void the_sorer_one_counts(void **state)
{
	struct body_view view;
	struct grid grid;

	(void)state;
	start(&grid, 1, 4); /* all places share a few cells */
	body_view_init(&view);
	for (int i = 0; i < bodymap_count(); i++)
		view.value[i] = i % 9;
	view.value[bodymap_find(AREA_QUADS, SIDE_LEFT)] = RATING_MAX;
	struct body_frame frame = body_view_frame(&view, MAP_FRONT, 0, 0, 1, 4);
	body_view_draw(&grid, &view, MAP_FRONT, &frame);
	assert_true(cells_of(&grid, style_sore(RATING_MAX)) > 0);
	grid_finish(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_chosen_place_shows),
		cmocka_unit_test(a_click_finds_what_is_chosen),
		cmocka_unit_test(a_number_stands_in_its_colour),
		cmocka_unit_test(the_sorer_one_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
