/* The body map: every area has a place of its own that arrows, letters and the mouse reach. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/bodymap.h"
#include "core/canvas.h"

enum { PLACES_MOST = 128 };

static void test_every_area_has_its_places(void **state)
{
	int sides = 0;

	(void)state;
	for (int area = 0; area < AREA_COUNT; area++) {
		bool paired = area_info[area].shape == SHAPE_PAIRED;
		int left = bodymap_find((enum area)area, SIDE_LEFT);
		int right = bodymap_find((enum area)area, SIDE_RIGHT);

		if (area == AREA_OTHER) {
			assert_int_equal(left, -1);
			continue;
		}
		sides += paired ? 2 : 1;
		assert_in_range(left, 0, bodymap_count() - 1);
		assert_in_range(right, 0, bodymap_count() - 1);
		assert_int_equal(left == right, !paired);
		assert_int_equal(bodymap_place(left).area, area);
		assert_int_equal(bodymap_place(left).side, paired ? SIDE_LEFT : SIDE_MIDLINE);
		assert_int_equal(bodymap_place(right).side, paired ? SIDE_RIGHT : SIDE_MIDLINE);
		assert_int_equal(bodymap_place(left).view, area_info[area].map);
		assert_int_equal(bodymap_find((enum area)area, SIDE_BOTH), left);
	}
	assert_int_equal(bodymap_count(), sides);
}

/* In front the left of the body is on the right, behind it is on the left; both halves mirror. */
static void test_sides_are_where_they_are_seen(void **state)
{
	(void)state;
	for (int i = 0; i < bodymap_count(); i++) {
		struct bodymap_place p = bodymap_place(i), q;

		if (p.side != SIDE_LEFT) {
			assert_true(p.side == SIDE_RIGHT || 2 * p.col + p.cols == BODYMAP_COLS);
			continue;
		}
		q = bodymap_place(bodymap_find(p.area, SIDE_RIGHT));
		assert_int_equal(p.col > q.col, p.view == MAP_FRONT);
		assert_int_equal(2 * p.col + p.cols + 2 * q.col + q.cols, 2 * BODYMAP_COLS);
		assert_int_equal(p.row, q.row);
	}
}

static bool overlap(struct bodymap_rect a, struct bodymap_rect b)
{
	return a.col < b.col + b.cols && b.col < a.col + a.cols && a.row < b.row + b.rows &&
	       b.row < a.row + a.rows;
}

static void test_places_do_not_overlap(void **state)
{
	static const int sizes[][2] = { { BODYMAP_COLS, BODYMAP_ROWS }, { 42, 30 }, { 56, 40 } };

	(void)state;
	for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
		for (int i = 0; i < bodymap_count(); i++) {
			struct bodymap_rect a = bodymap_rect(i, sizes[s][0], sizes[s][1]);

			assert_true(a.cols >= 2 && a.rows >= 1);
			for (int k = 0; k < i; k++) {
				struct bodymap_rect b = bodymap_rect(k, sizes[s][0], sizes[s][1]);

				assert_false(bodymap_place(i).view == bodymap_place(k).view &&
				             overlap(a, b));
			}
		}
	}
}

static void test_places_stay_inside(void **state)
{
	(void)state;
	for (int cols = 8; cols < 120; cols += 7) {
		for (int rows = 6; rows < 60; rows += 5) {
			for (int i = 0; i < bodymap_count(); i++) {
				struct bodymap_rect r = bodymap_rect(i, cols, rows);

				assert_true(r.col >= 0 && r.col + r.cols <= cols);
				assert_true(r.row >= 0 && r.row + r.rows <= rows);
				assert_true(r.cols >= 1 && r.rows >= 1);
			}
		}
	}
}

static int reached_from(int start, const enum bodymap_way *ways, int way_count)
{
	bool seen[PLACES_MOST] = { false };
	int queue[PLACES_MOST], count = 1;

	queue[0] = start;
	seen[start] = true;
	for (int at = 0; at < count; at++) {
		for (int w = 0; w < way_count; w++) {
			int next = bodymap_move(queue[at], ways[w]);

			assert_in_range(next, 0, bodymap_count() - 1);
			if (!seen[next])
				queue[count++] = next;
			seen[next] = true;
		}
	}
	return count;
}

static void test_arrows_reach_everything(void **state)
{
	static const enum bodymap_way all[] = { BODYMAP_UP, BODYMAP_DOWN, BODYMAP_LEFT,
		                                BODYMAP_RIGHT };

	(void)state;
	for (int i = 0; i < bodymap_count(); i++) {
		assert_int_equal(reached_from(i, all, 4), bodymap_count());
		assert_int_equal(bodymap_move(bodymap_move(i, BODYMAP_LEFT), BODYMAP_RIGHT), i);
	}
	assert_int_equal(reached_from(0, &all[3], 1), bodymap_count());
}

static void test_up_and_down_stay_in_the_view(void **state)
{
	int ends = 0;

	(void)state;
	for (int i = 0; i < bodymap_count(); i++) {
		struct bodymap_place from = bodymap_place(i);
		struct bodymap_place up = bodymap_place(bodymap_move(i, BODYMAP_UP));
		struct bodymap_place down = bodymap_place(bodymap_move(i, BODYMAP_DOWN));

		assert_true(up.view == from.view && down.view == from.view);
		assert_true(up.row <= from.row && down.row >= from.row);
		ends += bodymap_move(i, BODYMAP_UP) == i;
	}
	assert_in_range(ends, 1, 6);
}

static void test_codes(void **state)
{
	(void)state;
	for (int area = 0; area < AREA_OTHER; area++) {
		const char *code = bodymap_code((enum area)area);
		int left, again;

		assert_int_equal(strlen(code), 2);
		for (int other = 0; other < area; other++)
			assert_string_not_equal(code, bodymap_code((enum area)other));
		left = bodymap_jump(0, code);
		if (bodymap_place(0).area == (enum area)area)
			continue;
		assert_int_equal(left, bodymap_find((enum area)area, SIDE_LEFT));
		again = bodymap_jump(left, code);
		assert_int_equal(again, bodymap_find((enum area)area, SIDE_RIGHT));
		assert_int_equal(bodymap_jump(again, code), left);
	}
	assert_string_equal(bodymap_code(AREA_OTHER), "");
	assert_int_equal(bodymap_jump(0, "zz"), -1);
	assert_int_equal(bodymap_jump(0, ""), -1);
}

static void test_mouse(void **state)
{
	(void)state;
	for (int i = 0; i < bodymap_count(); i++) {
		struct bodymap_rect r = bodymap_rect(i, BODYMAP_COLS, BODYMAP_ROWS);

		for (int cell = 0; cell < r.cols * r.rows; cell++)
			assert_int_equal(bodymap_at(bodymap_place(i).view, BODYMAP_COLS,
			                            BODYMAP_ROWS, r.col + cell % r.cols,
			                            r.row + cell / r.cols),
			                 i);
	}
	assert_int_equal(bodymap_at(MAP_FRONT, BODYMAP_COLS, BODYMAP_ROWS, 0, 0), -1);
	assert_int_equal(bodymap_at(MAP_FRONT, BODYMAP_COLS, BODYMAP_ROWS, 12, 0),
	                 bodymap_find(AREA_JAW, SIDE_RIGHT));
}

/* The outline mirrors, and differs from front to back. */
static void test_outline(void **state)
{
	static struct canvas_cell front[28 * 20], back[28 * 20];
	struct canvas a, b;
	int dots = 0, different = 0;

	(void)state;
	canvas_init(&a, front, 28, 20);
	canvas_init(&b, back, 28, 20);
	bodymap_draw(&a, MAP_FRONT);
	bodymap_draw(&b, MAP_BACK);
	for (int y = 0; y < canvas_height(&a); y++) {
		for (int x = 0; x < canvas_width(&a); x++) {
			dots += canvas_has_dot(&a, x, y);
			different += canvas_has_dot(&a, x, y) != canvas_has_dot(&b, x, y);
		}
	}
	assert_in_range(dots, 200, 900);
	assert_in_range(different, 10, 200);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_area_has_its_places),
		cmocka_unit_test(test_sides_are_where_they_are_seen),
		cmocka_unit_test(test_places_do_not_overlap),
		cmocka_unit_test(test_places_stay_inside),
		cmocka_unit_test(test_arrows_reach_everything),
		cmocka_unit_test(test_up_and_down_stay_in_the_view),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_mouse),
		cmocka_unit_test(test_outline),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
