#include "ui/figure_view.h"

/* A figure gains nothing from being larger than this. */
enum { COLS_MAX = 110, ROWS_MAX = 44 };
_Static_assert(COLS_MAX * ROWS_MAX <= FIGURE_FRAME_CELLS, "one at least is kept");

static const enum style styles[] = {
	[CANVAS_EMPTY] = STYLE_TEXT, [CANVAS_SUPPORT] = STYLE_SUPPORT,
	[CANVAS_BODY] = STYLE_BODY,  [CANVAS_TOOL] = STYLE_TOOL,
	[CANVAS_AREA] = STYLE_AREA,  [CANVAS_MARK] = STYLE_SELECTED,
};

void figure_view_put(struct grid *grid, int row, int col, const struct canvas *canvas)
{
	const struct canvas_cell *cell = canvas->cell;

	for (int y = 0; y < canvas->rows; y++)
		for (int x = 0; x < canvas->cols; x++, cell++)
			if (cell->dots)
				grid_fill(grid, row + y, col + x, 1, styles[cell->tag],
				          canvas_char(canvas, x, y, grid->ascii));
}

double figure_view_shape(const struct figure_shot *shot)
{
	const double *box = shot->scene->box;

	return (box[3] - box[1]) / (box[2] - box[0]) * CANVAS_DOTS_X / CANVAS_DOTS_Y;
}

/* The drawing at t, from those that are kept or made now. */
static struct canvas frame_at(const struct figure_shot *shot, int cols, int rows)
{
	struct figure_frames *frames = shot->frames;
	int kept = FIGURE_FRAME_CELLS / (cols * rows);
	int slot = (int)(shot->t * FIGURE_STEPS + 0.5) % (kept <= FIGURE_STEPS ? kept : FIGURE_STEPS + 1);
	struct canvas canvas = { &frames->cell[slot * cols * rows], cols, rows, CANVAS_BODY };

	if (frames->cols != cols || frames->rows != rows) {
		for (int i = 0; i <= FIGURE_STEPS; i++)
			frames->t[i] = -1;
		frames->cols = cols;
		frames->rows = rows;
	}
	if (frames->t[slot] != shot->t) {
		canvas_clear(&canvas);
		figure_draw(&canvas, shot->scene, shot->t);
		frames->t[slot] = shot->t;
	}
	return canvas;
}

void figure_view_draw(struct grid *grid, int row, int col, int rows, int cols, const void *ctx)
{
	const struct figure_shot *shot = ctx;
	struct canvas canvas;

	if (rows > ROWS_MAX)
		rows = ROWS_MAX;
	if (cols > COLS_MAX) {
		col += (cols - COLS_MAX) / 2;
		cols = COLS_MAX;
	}
	if (rows < 1 || cols < 1 || grid->words)
		return;
	canvas = frame_at(shot, cols, rows);
	figure_view_put(grid, row, col, &canvas);
	if (shot->shown)
		*shot->shown = true;
}
