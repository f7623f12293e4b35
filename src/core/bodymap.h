/* The body map: where each area lies on a drawing of a person from the front and from the back, how
 * arrow keys go from one to the next, and the outline. A grid of cells that scales to any size. */
#ifndef UNKNOT_CORE_BODYMAP_H
#define UNKNOT_CORE_BODYMAP_H

#include <stdbool.h>

#include "core/body.h"

struct canvas;

/* The grid of one view. At this size every area has cells of its own; smaller maps still keep each
 * area's middle, larger ones give it more room. */
enum { BODYMAP_COLS = 28, BODYMAP_ROWS = 20 };

/* An area on one side. The left of the body is on the right of the front view. AREA_OTHER has no
 * place of its own: it is shown where the area near it is. */
struct bodymap_place {
	enum area area;
	enum side side; /* left, right or midline */
	enum area_map view;
	int col, row, cols, rows; /* in the grid */
};

struct bodymap_rect {
	int col, row, cols, rows;
};

enum bodymap_way { BODYMAP_UP, BODYMAP_DOWN, BODYMAP_LEFT, BODYMAP_RIGHT };

/* Places are numbered from 0 in reading order, the front view before the back one in each row. */
int bodymap_count(void);
struct bodymap_place bodymap_place(int place);

/* The number of an area's place; -1 when it has none. Side both is the left. */
int bodymap_find(enum area area, enum side side);

/* Where an arrow key leads. Left and right go through all places row by row, across both views, so
 * that every one is reached; up and down go to the nearest in the view, or stay. */
int bodymap_move(int place, enum bodymap_way way);

/* The two letters an area is called by, and the place they lead to from where one is: the area's
 * left side, or its other side when one is there already. -1 when there is no such area. */
const char *bodymap_code(enum area area);
int bodymap_jump(int place, const char *code);

/* The cells of a place in a view of cols x rows cells; at least one. */
struct bodymap_rect bodymap_rect(int place, int cols, int rows);

/* The place at a cell of a view, or the nearest within a cell of it; -1 when there is none. */
int bodymap_at(enum area_map view, int cols, int rows, int col, int row);

/* Draws the outline of a view, filling the canvas, with its pen. */
void bodymap_draw(struct canvas *canvas, enum area_map view);

#endif
