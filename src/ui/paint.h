/* Turns the difference between two screens into as few bytes as will do, for terminals that speak
 * ECMA-48. Knows no terminal: whoever owns one hands in its words and takes the bytes. */
#ifndef UNKNOT_UI_PAINT_H
#define UNKNOT_UI_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/grid.h"

enum { PAINT_PEN_MAX = 48, PAINT_BUFFER = 4096 };

/* Zero-initialise, then set the members up to pen and call paint_size. */
struct paint {
	void (*write)(void *ctx, const char *bytes, size_t size);
	void *ctx;
	bool line_feed; /* a line feed goes straight down */
	bool bare[STYLE_COUNT]; /* a blank in this style shows nothing, not even a background */
	bool erases;    /* ESC [ n X blanks n cells */
	/* Of a style, and of its blocks: what stands between ESC [ and m to have it from any other,
	 * "" for the plain one, else starting with ';'. */
	char pen[STYLE_COUNT][2][PAINT_PEN_MAX];

	struct cell *shown; /* what the terminal was last told */
	int rows, cols;
	int row, col; /* where the cursor is; row -1: not known */
	const char *now; /* the pen in use; NULL: not known */
	size_t used;
	char buffer[PAINT_BUFFER];
};

/* The terminal has this size now, and is blank. False: out of memory, and nothing is painted. */
bool paint_size(struct paint *paint, int rows, int cols);

/* The terminal was cleared, with every mode as at its start: all is painted next. */
void paint_forget(struct paint *paint);

/* Writes what makes the terminal look like grid. Blocks (U+2588) become reversed blanks, which look
 * the same and are one byte. Nothing is written when nothing changed. */
void paint_show(struct paint *paint, const struct grid *grid);

/* Leaves the terminal with a plain pen, for others to write. */
void paint_plain(struct paint *paint);

void paint_finish(struct paint *paint);

#endif
