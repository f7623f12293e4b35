/* The dot canvas: what is drawn, what is left out, how it is shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "core/canvas.h"

enum { COLS = 10, ROWS = 5, GUARD = 7 };

static struct canvas_cell cells[COLS * ROWS + 2];

static struct canvas fresh(void)
{
	struct canvas canvas;

	cells[0].dots = cells[COLS * ROWS + 1].dots = GUARD;
	canvas_init(&canvas, cells + 1, COLS, ROWS);
	return canvas;
}

static int dots(const struct canvas *canvas)
{
	int count = 0;

	for (int y = 0; y < canvas_height(canvas); y++) {
		for (int x = 0; x < canvas_width(canvas); x++)
			count += canvas_has_dot(canvas, x, y);
	}
	return count;
}

static void test_dots_are_braille(void **state)
{
	static const struct {
		int x, y;
		uint32_t shown;
	} rows[] = {
		{ 0, 0, 0x2801 }, { 0, 1, 0x2802 }, { 0, 2, 0x2804 }, { 1, 0, 0x2808 },
		{ 1, 1, 0x2810 }, { 1, 2, 0x2820 }, { 0, 3, 0x2840 }, { 1, 3, 0x2880 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct canvas canvas = fresh();

		assert_int_equal(canvas_char(&canvas, 0, 0, false), ' ');
		canvas_dot(&canvas, rows[i].x, rows[i].y);
		assert_int_equal(canvas_char(&canvas, 0, 0, false), rows[i].shown);
		assert_int_equal(dots(&canvas), 1);
		canvas_dot(&canvas, rows[i].x + 2 * 3, rows[i].y + 4 * 2);
		assert_int_equal(canvas_char(&canvas, 3, 2, false), rows[i].shown);
	}
}

static void test_outside_is_left_out(void **state)
{
	static const double far[] = { -1e9, -100, -0.001, 20, 100, 1e9 };
	struct canvas canvas = fresh();

	(void)state;
	for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
		for (size_t k = 0; k < sizeof far / sizeof *far; k++) {
			canvas_dot(&canvas, (int)far[i], (int)far[k]);
			canvas_disc(&canvas, far[i], far[k], 0.5);
			canvas_erase(&canvas, far[i], far[k], 1, far[k], far[i], 2);
			canvas_line(&canvas, far[i], far[k], far[i], far[k]);
		}
	}
	canvas_clear(&canvas);
	canvas_line(&canvas, -1e8, 10.5, 1e8, 10.5);
	assert_int_equal(dots(&canvas), 2 * COLS);
	assert_true(canvas_has_dot(&canvas, 0, 10) && canvas_has_dot(&canvas, 2 * COLS - 1, 10));
	canvas_line(&canvas, -5, -5, -1, 300);
	assert_int_equal(dots(&canvas), 2 * COLS);
	assert_false(canvas_has_dot(&canvas, -1, 0) || canvas_has_dot(&canvas, 0, 4 * ROWS));
	assert_int_equal(cells[0].dots, GUARD);
	assert_int_equal(cells[COLS * ROWS + 1].dots, GUARD);
}

/* Every line is connected and has both its ends. */
static void test_lines_have_no_gaps(void **state)
{
	(void)state;
	for (int x0 = 0; x0 < 20; x0 += 3) {
		for (int x1 = 0; x1 < 20; x1 += 2) {
			for (int y1 = 0; y1 < 20; y1++) {
				struct canvas canvas = fresh();
				int dx = abs(x1 - x0), dy = abs(y1 - 9);

				canvas_line(&canvas, x0 + 0.5, 9.5, x1 + 0.5, y1 + 0.5);
				assert_true(canvas_has_dot(&canvas, x0, 9));
				assert_true(canvas_has_dot(&canvas, x1, y1));
				assert_int_equal(dots(&canvas), (dx > dy ? dx : dy) + 1);
			}
		}
	}
}

static void test_circles(void **state)
{
	struct canvas canvas = fresh();
	int filled;

	(void)state;
	canvas_disc(&canvas, 10, 10, 6);
	filled = dots(&canvas);
	assert_in_range(filled, 100, 126);
	assert_true(canvas_has_dot(&canvas, 10, 10) && !canvas_has_dot(&canvas, 3, 10));
	canvas_clear(&canvas);
	canvas_circle(&canvas, 10, 10, 6);
	assert_in_range(dots(&canvas), 28, 50);
	assert_false(canvas_has_dot(&canvas, 10, 10));
	canvas_clear(&canvas);
	canvas_disc(&canvas, 10, 10, -1);
	assert_in_range(dots(&canvas), 0, 1);
}

static void test_capsules(void **state)
{
	struct canvas canvas = fresh();

	(void)state;
	canvas_capsule(&canvas, 5, 10, 4, 15, 10, 1);
	assert_true(canvas_has_dot(&canvas, 5, 7) && canvas_has_dot(&canvas, 5, 12));
	assert_true(canvas_has_dot(&canvas, 15, 10));
	assert_false(canvas_has_dot(&canvas, 15, 7));
	canvas_erase(&canvas, 5, 10, 3, 15, 10, 0);
	assert_false(canvas_has_dot(&canvas, 5, 10));
	assert_true(canvas_has_dot(&canvas, 5, 6));
	canvas_clear(&canvas);
	canvas_capsule(&canvas, 0.5, 0.5, 0, 19.5, 19.5, 0);
	assert_int_equal(dots(&canvas), 20);
}

static void test_polylines(void **state)
{
	static const struct canvas_point square[] = {
		{ 2.5, 2.5 }, { 8.5, 2.5 }, { 8.5, 8.5 }, { 2.5, 8.5 }
	};
	struct canvas canvas = fresh();

	(void)state;
	canvas_polyline(&canvas, square, 4, true);
	assert_int_equal(dots(&canvas), 24);
	canvas_clear(&canvas);
	canvas_polyline(&canvas, square, 4, false);
	assert_int_equal(dots(&canvas), 19);
	canvas_clear(&canvas);
	canvas_polyline(&canvas, square, 1, true);
	assert_int_equal(dots(&canvas), 0);
}

/* The later tag of the order wins, and goes with the last dot. */
static void test_tags(void **state)
{
	struct canvas canvas = fresh();

	(void)state;
	assert_int_equal(canvas_tag_at(&canvas, 0, 0), CANVAS_EMPTY);
	canvas.pen = CANVAS_AREA;
	canvas_dot(&canvas, 0, 0);
	canvas.pen = CANVAS_BODY;
	canvas_dot(&canvas, 1, 0);
	assert_int_equal(canvas_tag_at(&canvas, 0, 0), CANVAS_AREA);
	canvas_erase(&canvas, 1.5, 0.5, 0.2, 1.5, 0.5, 0.2);
	assert_int_equal(canvas_tag_at(&canvas, 0, 0), CANVAS_AREA);
	canvas_erase(&canvas, 1, 1, 3, 1, 1, 3);
	assert_int_equal(canvas_tag_at(&canvas, 0, 0), CANVAS_EMPTY);
	assert_int_equal(canvas_char(&canvas, 0, 0, true), ' ');
}

static void test_ascii(void **state)
{
	static const struct {
		uint8_t dots;
		char shown;
	} rows[] = {
		{ 0x47, '|' }, { 0xb8, '|' },  { 0x12, '-' }, { 0x24, '-' }, { 0xc0, '_' },
		{ 0x54, '/' }, { 0xa1, '\\' }, { 0xff, '#' }, { 0x40, '.' }, { 0x01, '\'' },
	};
	struct canvas canvas = fresh();

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		canvas.cell[0].dots = rows[i].dots;
		assert_int_equal(canvas_char(&canvas, 0, 0, true), rows[i].shown);
	}
	for (int dots = 1; dots < 256; dots++) {
		canvas.cell[0].dots = (uint8_t)dots;
		assert_in_range(canvas_char(&canvas, 0, 0, true), '!', '~');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dots_are_braille),
		cmocka_unit_test(test_outside_is_left_out),
		cmocka_unit_test(test_lines_have_no_gaps),
		cmocka_unit_test(test_circles),
		cmocka_unit_test(test_capsules),
		cmocka_unit_test(test_polylines),
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
