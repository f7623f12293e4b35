/* The body map in cells: outlines from the front and the back, each place with its soreness as a
 * number and a colour. */
#ifndef UNKNOT_UI_BODY_VIEW_H
#define UNKNOT_UI_BODY_VIEW_H

#include "core/bodymap.h"
#include "ui/grid.h"

enum {
	BODY_PLACES_MAX = 80,
	BODY_WINDOW_ROWS = 17 /* a map to choose on is never squeezed below this, but scrolled */
};

struct body_view {
	int value[BODY_PLACES_MAX]; /* per place of the map: 0-10 or RATING_UNKNOWN */
	int chosen;                 /* a place; -1: nothing is chosen here, numbers only */
};

/* Nothing is known and nothing chosen. */
void body_view_init(struct body_view *view);

/* Where the map of one view lies when it is drawn into rows x cols at row, col. */
struct body_frame {
	int row, col;       /* of the window on the screen */
	int rows, cols;     /* of the window */
	int map_rows;       /* of the whole map, more than rows when it is scrolled */
	int first;          /* row of the map in the first row of the window */
};

struct body_frame body_view_frame(const struct body_view *view, enum area_map map, int row,
                                  int col, int rows, int cols);

/* Draws one view. */
void body_view_draw(struct grid *grid, const struct body_view *view, enum area_map map,
                    const struct body_frame *frame);

/* Draws front and back side by side into rows x cols; ctx is a struct body_view. */
void body_view_both(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);

/* The place that a cell of the screen stands for; -1: none. */
int body_view_hit(const struct body_frame *frame, enum area_map map, int row, int col);

#endif
