/* The painter against a terminal of a few lines: whatever was shown before, it shows the grid after. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/text.h"
#include "ui/paint.h"

enum { ROWS = 12, COLS = 37, BLOCK = 0x2588 };

/* Understands what the painter writes; anything else fails. Pens are kept as their texts. */
static struct {
	int row, col;
	char pen[PAINT_PEN_MAX];
	uint32_t code[ROWS][COLS];
	char look[ROWS][COLS][PAINT_PEN_MAX];
	size_t bytes;
} term;

static struct paint paint;

/* Half a wide character cannot be overwritten: the other half goes too. */
static void break_wide(int row, int col)
{
	if (term.code[row][col] == 0 && col > 0)
		term.code[row][col - 1] = ' ';
	if (col + 1 < COLS && term.code[row][col + 1] == 0)
		term.code[row][col + 1] = ' ';
}

static void set(int row, int col, uint32_t code)
{
	assert_true(row >= 0 && row < ROWS && col >= 0 && col < COLS);
	break_wide(row, col);
	term.code[row][col] = code;
	snprintf(term.look[row][col], PAINT_PEN_MAX, "%s", term.pen);
}

static void clear(void)
{
	term.pen[0] = '\0';
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS; col++)
			set(row, col, ' ');
	term.row = term.col = 0;
	paint_forget(&paint);
}

/* A pen begins anew with ';' (and is plain without anything); else it is added to. */
static void take_pen(const char *text, size_t len)
{
	size_t used = len == 0 || text[0] == ';' ? 0 : strlen(term.pen);

	snprintf(term.pen + used, sizeof term.pen - used, "%s%.*s", used || (len && text[0] != ';') ? ";" : "",
	         (int)len, text);
}

static size_t sequence(const char *bytes)
{
	size_t len = 2 + strspn(bytes + 2, "0123456789;");
	int a = 0, b = 0;
	int count = sscanf(bytes + 2, "%d;%d", &a, &b);

	if (bytes[1] == 'M') {
		assert_true(term.row > 0); /* it would scroll */
		term.row--;
		return 2;
	}
	assert_int_equal(bytes[1], '[');
	switch (bytes[len]) {
	case 'A':
		term.row -= count > 0 ? a : 1;
		break;
	case 'B':
		term.row += count > 0 ? a : 1;
		break;
	case 'H':
		term.row = (count > 0 ? a : 1) - 1;
		term.col = (count > 1 ? b : 1) - 1;
		break;
	case 'C':
		term.col += count > 0 ? a : 1;
		break;
	case 'D':
		term.col -= count > 0 ? a : 1;
		break;
	case 'K':
		for (int col = term.col; col < COLS; col++)
			set(term.row, col, ' ');
		break;
	case 'X':
		assert_true(paint.erases);
		for (int col = term.col; col < term.col + a; col++)
			set(term.row, col, ' ');
		break;
	case 'm':
		take_pen(bytes + 2, len - 2);
		break;
	default:
		fail_msg("unknown: ESC %s", bytes + 1);
	}
	return len + 1;
}

static void character(uint32_t code)
{
	int width = text_cp_width(code);

	set(term.row, term.col, code);
	if (width == 2) {
		set(term.row, term.col + 1, ' ');
		term.code[term.row][term.col + 1] = 0;
	}
	term.col += width;
}

static void receive(void *ctx, const char *bytes, size_t size)
{
	static char all[3 * PAINT_BUFFER];
	uint32_t code;

	(void)ctx;
	assert_true(size < sizeof all);
	memcpy(all, bytes, size);
	all[size] = '\0';
	term.bytes += size;
	for (size_t i = 0; i < size;) {
		switch (all[i]) {
		case '\x1b':
			i += sequence(all + i);
			break;
		case '\n':
			assert_true(paint.line_feed && term.row < ROWS - 1);
			term.row++;
			i++;
			break;
		case '\r':
			term.col = 0;
			i++;
			break;
		case '\b':
			term.col--;
			i++;
			break;
		default:
			i += text_decode(all + i, size - i, &code);
			character(code);
		}
	}
}

static int set_up(void **state)
{
	(void)state;
	memset(&paint, 0, sizeof paint);
	memset(&term, 0, sizeof term);
	paint.write = receive;
	paint.line_feed = true;
	for (int i = 0; i < STYLE_COUNT; i++) {
		paint.bare[i] = i % 4 != 3;
		snprintf(paint.pen[i][0], PAINT_PEN_MAX, i % 4 == 3 ? ";7;4%d" : i % 3 ? ";3%d" : "",
		         i % 8);
		snprintf(paint.pen[i][1], PAINT_PEN_MAX, i % 2 ? ";7;3%d" : ";3%d;7", i % 8);
	}
	assert_true(paint_size(&paint, ROWS, COLS));
	clear();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	paint_finish(&paint);
	return 0;
}

static void shows(const struct grid *grid)
{
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS; col++) {
			const struct cell *cell = &grid->cell[row * COLS + col];
			bool block = cell->code == BLOCK;

			assert_int_equal(term.code[row][col], block ? ' ' : cell->code);
			if (cell->code == ' ' && paint.bare[cell->style])
				assert_null(strstr(term.look[row][col], ";7"));
			else if (cell->code)
				assert_string_equal(term.look[row][col],
				                    paint.pen[cell->style][block]);
		}
	assert_in_range(term.row, grid->cursor_row, grid->cursor_row + grid->cursor_rows - 1);
	assert_in_range(term.col, grid->cursor_col, grid->cursor_col + grid->cursor_cols - 1);
}

static void scribble(struct grid *grid)
{
	static const char *const words[] = { "Hold", "0:45", "  ", "\u2588\u2588\u2588\u2588", "\u2591",
		                             "\u754c\u754c", "\u00fc", "        ", "e" };
	int count = rand() % 8;

	if (rand() % 20 == 0)
		grid_clear(grid);
	for (int i = 0; i < count; i++)
		grid_text(grid, rand() % ROWS, rand() % COLS, -1, (enum style)(rand() % STYLE_COUNT),
		          words[(size_t)rand() % (sizeof words / sizeof *words)]);
	if (rand() % 3 == 0)
		grid_fill(grid, rand() % ROWS, rand() % COLS, COLS, STYLE_TEXT, ' ');
	grid->cursor_row = rand() % 3;
	grid->cursor_col = rand() % 2;
	grid->cursor_rows = 1 + rand() % 6;
	grid->cursor_cols = 1 + rand() % 9;
}

static void always_shows_the_grid(void **state)
{
	struct grid grid = { 0 };

	(void)state;
	srand(1);
	assert_true(grid_resize(&grid, ROWS, COLS));
	for (int i = 0; i < 20000; i++) {
		if (rand() % 50 == 0)
			clear();
		paint.line_feed = rand() % 2;
		paint.erases = rand() % 2;
		scribble(&grid);
		paint_show(&paint, &grid);
		shows(&grid);
		if (rand() % 9 == 0) {
			paint_plain(&paint);
			assert_string_equal(term.pen, "");
		}
	}
	grid_finish(&grid);
}

static void says_nothing_without_news(void **state)
{
	struct grid grid = { 0 };

	(void)state;
	assert_true(grid_resize(&grid, ROWS, COLS));
	grid_text(&grid, 1, 1, -1, STYLE_TITLE, "Hold");
	paint_show(&paint, &grid);
	assert_int_not_equal(term.bytes, 0);
	term.bytes = 0;
	paint_show(&paint, &grid);
	grid_text(&grid, 5, 5, -1, STYLE_DIM, "  "); /* looks like what is there */
	paint_show(&paint, &grid);
	assert_int_equal(term.bytes, 0);
	grid_text(&grid, 1, 1, -1, STYLE_TITLE, "h");
	paint_show(&paint, &grid);
	assert_in_range(term.bytes, 1, 24);
	grid_finish(&grid);
}

static void a_smaller_grid_stays_inside(void **state)
{
	struct grid grid = { 0 };

	(void)state;
	assert_true(grid_resize(&grid, 2, 5));
	grid_text(&grid, 1, 0, -1, STYLE_TEXT, "12345");
	grid.cursor_row = 40;
	grid.cursor_col = 90;
	paint_show(&paint, &grid);
	assert_int_equal(term.code[1][4], '5');
	assert_int_equal(term.row, 1);
	assert_int_equal(term.col, 4);
	grid_finish(&grid);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(always_shows_the_grid),
		TEST(says_nothing_without_news),
		TEST(a_smaller_grid_stays_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
