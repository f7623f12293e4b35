#include "ui/screen.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

enum { NOTICE_ROWS = 3, NAME_BYTES = 512 };

void screen_head(struct grid *grid, const char *left, const char *right)
{
	int right_width = text_width(right);
	int room = grid->cols - 2;

	if (right_width + text_width(left) + 2 > room)
		right_width = 0;
	grid_wrap(grid, 0, 1, room - (right_width ? right_width + 2 : 0), 1, STYLE_TITLE, left);
	if (right_width)
		grid_right(grid, 0, grid->cols - 1, STYLE_DIM, right);
	grid_rule(grid, 1, 0, grid->cols);
}

int screen_notice_rows(const struct grid *grid, const char *text)
{
	return grid_wrap(NULL, 0, 0, grid->cols - 2, NOTICE_ROWS, STYLE_COUNT, text);
}

/* Ends before the row `end`. */
static void message(struct grid *grid, int end, const char *text)
{
	int width = grid->cols - 2;
	int rows = screen_notice_rows(grid, text);

	if (rows > end)
		end = rows;
	for (int row = end - rows; row < end; row++)
		grid_fill(grid, row, 0, grid->cols, STYLE_CAUTION, ' ');
	grid_wrap(grid, end - rows, 1, width, rows, STYLE_CAUTION, text);
	if (rows > 0) { /* it is the news */
		grid->cursor_row = end - rows;
		grid->cursor_col = 1;
		grid->cursor_rows = grid->cursor_cols = 1;
	}
}

void screen_notice(struct grid *grid, const char *text)
{
	message(grid, grid->rows - 1, text);
}

void screen_question(struct grid *grid, const char *text)
{
	message(grid, grid->rows, text);
}

const char *screen_side(const char *place)
{
	return strrchr(place, ',');
}

void screen_cut(struct grid *grid, int row, int col, int width, enum style style, const char *text,
                const char *kept)
{
	char name[NAME_BYTES];
	int room = kept ? width - text_width(kept) : width, wide;

	if (!kept || text_width(text) <= width) {
		grid_wrap(grid, row, col, width, 1, style, text);
		return;
	}
	if (room < width / 3)
		room = width / 3;
	snprintf(name, sizeof name, "%.*s", (int)(kept - text), text);
	wide = text_width(name) < room ? text_width(name) : room;
	grid_wrap(grid, row, col, wide, 1, style, name);
	grid_wrap(grid, row, col + wide, width - wide, 1, style, kept);
}

void screen_place(struct grid *grid, int row, int col, int width, enum style style,
                  const char *place)
{
	screen_cut(grid, row, col, width, style, place, screen_side(place));
}

int screen_scroll(int count, int chosen, int rows)
{
	int top = chosen - rows / 2;

	if (top > count - rows)
		top = count - rows;
	return top > 0 ? top : 0;
}
