/* A screen in memory: cells with a character and a style. Screens draw on it; the terminal shows
 * what has changed, a test saves it, a script needs no terminal at all. */
#ifndef UNKNOT_UI_GRID_H
#define UNKNOT_UI_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/style.h"

enum { GRID_ROWS_MAX = 500, GRID_COLS_MAX = 1000 };

struct cell {
	uint32_t code; /* 0: the right half of a wide character */
	uint32_t mark; /* one combining mark, or 0 */
	uint32_t style; /* enum style; as wide as the others, so that cells compare as bytes */
};

/* Cells that do something when they are clicked. */
struct hot {
	int row, col, cols;
	int does; /* an enum action */
};

enum { GRID_HOT_MAX = 24 };

struct grid {
	int rows, cols;
	struct cell *cell;
	bool ascii;
	bool words; /* read aloud: no pictures */
	/* Where the news is, for screen readers: a cell, or any of so many rows and columns. */
	int cursor_row, cursor_col, cursor_rows, cursor_cols;
	struct hot hot[GRID_HOT_MAX];
	int hot_count;
};

/* Makes the grid rows x cols (bounded by the maxima, at least 1 x 1) and blank; also resizes one.
 * false: out of memory, the grid is as it was. */
bool grid_resize(struct grid *grid, int rows, int cols);

/* Frees the cells. Takes a zeroed grid too. */
void grid_finish(struct grid *grid);

void grid_clear(struct grid *grid);

/* Blanks some rows, all of which must be there. */
void grid_clear_rows(struct grid *grid, int row, int rows);

/* Puts text at row, col; cut at `width` columns (-1: at the right edge) and at the edges. Returns
 * the columns used. Controls and, in an ASCII grid, other characters are replaced. */
int grid_text(struct grid *grid, int row, int col, int width, enum style style, const char *text);

/* The same, formatted; at most 511 bytes. */
int grid_printf(struct grid *grid, int row, int col, int width, enum style style, const char *fmt,
                ...) __attribute__((format(printf, 6, 7)));

/* Text that ends before column `right`. */
void grid_right(struct grid *grid, int row, int right, enum style style, const char *text);

/* Text broken into lines of `width` columns, at most max_rows. Returns the rows used; cut text ends
 * with an ellipsis. With a style of STYLE_COUNT nothing is drawn: it measures. */
int grid_wrap(struct grid *grid, int row, int col, int width, int max_rows, enum style style,
              const char *text);

/* One character, `count` times to the right. */
void grid_fill(struct grid *grid, int row, int col, int count, enum style style, uint32_t code);

/* A horizontal rule. */
void grid_rule(struct grid *grid, int row, int col, int count);

/* A bar `width` columns wide, filled by part of whole; its own characters tell the fill apart. */
void grid_bar(struct grid *grid, int row, int col, int width, int64_t part, int64_t whole,
              enum style style);

/* Sets the style of a span that is already drawn. */
void grid_restyle(struct grid *grid, int row, int col, int count, enum style style);

/* Lets a click on these cells do something; as many as there is room for. */
void grid_hot(struct grid *grid, int row, int col, int cols, int does);

/* The rows from `row` on as a grid of its own, which cuts what is drawn above and below them. It
 * shares the cells; what is clicked and the cursor are its own. */
struct grid grid_window(const struct grid *grid, int row, int rows);

/* What a click at a cell does, 0: nothing. */
int grid_hot_at(const struct grid *grid, int row, int col);

/* The characters of a row as UTF-8, spaces at the end left out. Returns buf. */
char *grid_row_text(const struct grid *grid, int row, char *buf, size_t size);

#endif
