/* A figure in cells: the person, the tool, the support and the working area, each in its style. */
#ifndef UNKNOT_UI_FIGURE_VIEW_H
#define UNKNOT_UI_FIGURE_VIEW_H

#include "core/figure.h"
#include "ui/grid.h"

struct canvas;

struct figure_shot {
	const struct figure_scene *scene;
	double t; /* 0, the first pose, to 1, the second */
	bool *shown; /* becomes true when it is drawn; NULL: nobody asks */
};

/* Draws the figure as large as rows x cols at row, col allow; ctx is a struct figure_shot. */
void figure_view_draw(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);

/* How many rows the figure wants for each column. */
double figure_view_shape(const struct figure_shot *shot);

/* Puts the cells of a canvas on the grid; empty ones leave what is there. */
void figure_view_put(struct grid *grid, int row, int col, const struct canvas *canvas);

#endif
