#include "ui/screen.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

enum { NOTICE_ROWS = 3 };

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

void screen_place(struct grid *grid, int row, int col, int width, enum style style,
                  const char *place)
{
	const char *side = text_width(place) > width ? strrchr(place, ',') : NULL;
	char name[128];

	if (!side) {
		grid_wrap(grid, row, col, width, 1, style, place);
		return;
	}
	snprintf(name, sizeof name, "%.*s", (int)(side - place), place);
	width -= text_width(side);
	grid_wrap(grid, row, col, width, 1, style, name);
	grid_text(grid, row, col + width, -1, style, side);
}

/* Ends before the row `end`. */
static void message(struct grid *grid, int end, const char *text)
{
	int width = grid->cols - 2;
	int rows = grid_wrap(NULL, 0, 0, width, NOTICE_ROWS, STYLE_COUNT, text);

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

int screen_scroll(int count, int chosen, int rows)
{
	int top = chosen - rows / 2;

	if (top > count - rows)
		top = count - rows;
	return top > 0 ? top : 0;
}
