/* What time alone changes, drawn on the last drawing of a session, gives what drawing all would give. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/screen_session.h"

/* A figure of which each second shows another part. */
static void figure(struct grid *grid, int row, int col, int rows, int cols, const void *ctx)
{
	int at = *(const int *)ctx;

	for (int y = at % 3; y < rows; y += 3)
		grid_fill(grid, row + y, col + at % 5, cols / 2, STYLE_BODY, '*');
}

static struct session_view view_of(int left, int length, struct session_layout *layout)
{
	return (struct session_view){
		.title = "Desk reset",
		.step = 1,
		.steps = 6,
		.left_s = left + 40,
		.sound = "sound on",
		.notice = "",
		.state = SESSION_HOLD,
		.place = "Calf, left",
		.tool = "foam roller",
		.technique = "slow roll",
		.doing = "Roll",
		.pressure = 3,
		.set = 1,
		.sets = 2,
		.left_in_state_s = left,
		.elapsed_s = length - left,
		.length_s = length,
		.last = left <= 5,
		.instruction = "Roll slowly from a hand above the heel to a hand below the knee.",
		.caution = "",
		.next = "Then: the end.",
		.rating = RATING_UNKNOWN,
		.layout = layout,
	};
}

static void equal(const struct grid *a, const struct grid *b)
{
	assert_memory_equal(a->cell, b->cell, (size_t)(a->rows * a->cols) * sizeof *a->cell);
	assert_int_equal(a->hot_count, b->hot_count);
}

static void gives_what_drawing_all_gives(void **state)
{
	static struct keymap map;
	int alone = 0;

	(void)state;
	keymap_init(&map);
	srand(1);
	for (int i = 0; i < 400; i++) {
		struct grid grid = { 0 }, all = { 0 };
		struct session_layout layout = { .known = false };
		int rows = 4 + rand() % 60, cols = 20 + rand() % 160, length = 12 + rand() % 700;
		bool pictured = rand() % 2;

		assert_true(grid_resize(&grid, rows, cols));
		for (int left = length; left > 0; left -= 1 + rand() % 7) {
			struct session_view view = view_of(left, length, &layout);

			view.notice = rand() % 20 ? "" : "The sound server is gone: the bell rings instead.";
			view.flash = rand() % 20 == 0;
			view.quit_asked = rand() % 20 == 0;
			view.breath = rand() % 40 == 0;
			view.figure = pictured && rand() % 40 ? figure : NULL;
			view.figure_ctx = &left;
			if (screen_session_again(&grid, &view)) {
				alone++;
			} else {
				grid_clear(&grid);
				screen_session.draw(&grid, &map, &view);
			}
			view.layout = NULL;
			assert_true(grid_resize(&all, rows, cols));
			screen_session.draw(&all, &map, &view);
			equal(&grid, &all);
		}
		grid_finish(&grid);
		grid_finish(&all);
	}
	assert_true(alone > 5000);
}

static void another_state_is_drawn_whole(void **state)
{
	static struct keymap map;
	struct grid grid = { 0 };
	struct session_layout layout = { .known = false };
	struct session_view view = view_of(30, 45, &layout);

	(void)state;
	keymap_init(&map);
	assert_true(grid_resize(&grid, 24, 80));
	assert_false(screen_session_again(&grid, &view));
	screen_session.draw(&grid, &map, &view);
	assert_true(screen_session_again(&grid, &view));
	view.halt = HALT_PAUSED;
	assert_false(screen_session_again(&grid, &view));
	view.halt = HALT_NONE;
	view.sound = "bell";
	assert_false(screen_session_again(&grid, &view));
	grid_finish(&grid);
}

/* A new state is the news once, then the time is. */
static void the_cursor_is_where_the_news_is(void **state)
{
	static struct keymap map;
	struct grid grid = { 0 };
	struct session_layout layout = { .known = false };
	struct session_view view = view_of(30, 45, &layout);

	(void)state;
	keymap_init(&map);
	assert_true(grid_resize(&grid, 24, 80));
	screen_session.draw(&grid, &map, &view);
	for (int i = 0; i < 4; i++)
		assert_int_equal(grid.cell[grid.cursor_row * grid.cols + grid.cursor_col + i].code,
		                 "Roll"[i]);
	assert_int_equal(grid.cursor_rows * grid.cursor_cols, 1);
	view.left_in_state_s--;
	view.elapsed_s++;
	assert_true(screen_session_again(&grid, &view));
	assert_int_equal(grid.cursor_row, layout.digits_row);
	assert_true(grid.cursor_rows > 1 && grid.cursor_cols > 1);
	grid_finish(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_what_drawing_all_gives),
		cmocka_unit_test(another_state_is_drawn_whole),
		cmocka_unit_test(the_cursor_is_where_the_news_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
