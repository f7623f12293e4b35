/* A figure in cells: the person, the tool, the support and the working area, each in its style. */
#ifndef UNKNOT_UI_FIGURE_VIEW_H
#define UNKNOT_UI_FIGURE_VIEW_H

#include "core/canvas.h"
#include "core/figure.h"
#include "ui/grid.h"

enum { FIGURE_STEPS = 32, FIGURE_FRAME_CELLS = 24 * 1024 };

/* Drawings of a figure that moves to and fro, kept since each comes again: FIGURE_STEPS + 1 at most,
 * fewer of large ones. Zeroed: none yet. */
struct figure_frames {
	int cols, rows;
	double t[FIGURE_STEPS + 1]; /* of each that is kept; below 0: none */
	struct canvas_cell cell[FIGURE_FRAME_CELLS];
};

struct figure_shot {
	const struct figure_scene *scene;
	double t; /* 0, the first pose, to 1, the second */
	struct figure_frames *frames; /* of this scene */
	bool *shown; /* becomes true when it is drawn; NULL: nobody asks */
};

/* Draws the figure as large as rows x cols at row, col allow; ctx is a struct figure_shot. */
void figure_view_draw(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);

/* How many rows the figure wants for each column. */
double figure_view_shape(const struct figure_shot *shot);

/* Puts the cells of a canvas on the grid; empty ones leave what is there. */
void figure_view_put(struct grid *grid, int row, int col, const struct canvas *canvas);

#endif
