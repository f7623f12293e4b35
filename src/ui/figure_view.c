#include "ui/figure_view.h"

#include "core/canvas.h"

/* A figure gains nothing from being larger than this. */
enum { COLS_MAX = 110, ROWS_MAX = 44 };

static const enum style styles[] = {
	[CANVAS_EMPTY] = STYLE_TEXT, [CANVAS_SUPPORT] = STYLE_SUPPORT,
	[CANVAS_BODY] = STYLE_BODY,  [CANVAS_TOOL] = STYLE_TOOL,
	[CANVAS_AREA] = STYLE_AREA,  [CANVAS_MARK] = STYLE_SELECTED,
};

void figure_view_put(struct grid *grid, int row, int col, const struct canvas *canvas)
{
	for (int y = 0; y < canvas->rows; y++)
		for (int x = 0; x < canvas->cols; x++) {
			uint32_t code = canvas_char(canvas, x, y, grid->ascii);

			if (code != ' ')
				grid_fill(grid, row + y, col + x, 1,
				          styles[canvas_tag_at(canvas, x, y)], code);
		}
}

double figure_view_shape(const struct figure_shot *shot)
{
	const double *box = shot->scene->box;

	return (box[3] - box[1]) / (box[2] - box[0]) * CANVAS_DOTS_X / CANVAS_DOTS_Y;
}

void figure_view_draw(struct grid *grid, int row, int col, int rows, int cols, const void *ctx)
{
	const struct figure_shot *view = ctx;
	struct canvas_cell cell[ROWS_MAX * COLS_MAX];
	struct canvas canvas;

	if (rows > ROWS_MAX)
		rows = ROWS_MAX;
	if (cols > COLS_MAX) {
		col += (cols - COLS_MAX) / 2;
		cols = COLS_MAX;
	}
	if (rows < 1 || cols < 1 || grid->words)
		return;
	canvas_init(&canvas, cell, cols, rows);
	figure_draw(&canvas, view->scene, view->t);
	figure_view_put(grid, row, col, &canvas);
	if (view->shown)
		*view->shown = true;
}
