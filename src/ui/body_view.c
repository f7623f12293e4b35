#include "ui/body_view.h"

#include <stdio.h>
#include <string.h>

#include "core/answer.h"
#include "core/canvas.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/figure_view.h"

enum { COLS_MAX = 64, ROWS_MAX = 44, LABEL_COLS = 24, SIDE_COLS = 7 };

void body_view_init(struct body_view *view)
{
	for (int i = 0; i < BODY_PLACES_MAX; i++)
		view->value[i] = RATING_UNKNOWN;
	view->chosen = -1;
}

static int at_most(int value, int most)
{
	return value < most ? value : most;
}

struct body_frame body_view_frame(const struct body_view *view, enum area_map map, int row,
                                  int col, int rows, int cols)
{
	struct body_frame f = { .row = row, .rows = at_most(rows, ROWS_MAX) };
	int wide;

	f.map_rows = f.rows;
	if (view->chosen >= 0 && f.rows < BODY_WINDOW_ROWS)
		f.map_rows = BODY_WINDOW_ROWS;
	wide = f.map_rows * 3 / 2;
	if (view->chosen >= 0 && wide < BODYMAP_COLS)
		wide = BODYMAP_COLS; /* so that every place has two columns */
	f.cols = at_most(at_most(wide, cols), COLS_MAX);
	if (f.map_rows > (3 * f.cols + 3) / 4) /* nobody is that long */
		f.rows = f.map_rows = (3 * f.cols + 3) / 4;
	f.col = col + (cols - f.cols) / 2;
	if (f.map_rows > f.rows && bodymap_place(view->chosen).view == map) {
		struct bodymap_rect r = bodymap_rect(view->chosen, f.cols, f.map_rows);

		f.first = r.row + r.rows / 2 - f.rows / 2;
		if (f.first > f.map_rows - f.rows)
			f.first = f.map_rows - f.rows;
		if (f.first < 0)
			f.first = 0;
	}
	return f;
}

/* A cell of the map, where it shows in the window. */
static void put(struct grid *grid, const struct body_frame *frame, int row, int col, int width,
                enum style style, const char *text)
{
	row -= frame->first;
	if (row >= 0 && row < frame->rows)
		grid_text(grid, frame->row + row, frame->col + col, width, style, text);
}

static void draw_outline(struct grid *grid, enum area_map map, const struct body_frame *frame)
{
	struct canvas_cell cell[ROWS_MAX * COLS_MAX];
	struct canvas canvas;

	canvas_init(&canvas, cell, frame->cols, frame->map_rows);
	bodymap_draw(&canvas, map);
	canvas.cell += frame->first * frame->cols;
	canvas.rows = frame->rows;
	figure_view_put(grid, frame->row, frame->col, &canvas);
}

/* The number of a place, or the letters that lead to it; the colour fills all its cells. */
static void draw_place(struct grid *grid, const struct body_view *view, int place,
                       const struct body_frame *frame)
{
	struct bodymap_rect r = bodymap_rect(place, frame->cols, frame->map_rows);
	int value = view->value[place];
	bool chosen = place == view->chosen;
	enum style style = value != RATING_UNKNOWN ? style_sore(value)
	                   : bodymap_place(place).col / 2 % 2 ? STYLE_TEXT /* apart from the next */
	                                                      : STYLE_DIM;
	char text[8];
	int middle = r.row + (r.rows - 1) / 2, width;

	if (value == RATING_UNKNOWN && view->chosen < 0)
		return;
	if (value != RATING_UNKNOWN)
		snprintf(text, sizeof text, "%d", value);
	else
		snprintf(text, sizeof text, "%s", bodymap_code(bodymap_place(place).area));
	if (chosen)
		style = STYLE_SELECTED;
	width = text_width(text);
	for (int y = r.row - frame->first; y < r.row - frame->first + r.rows; y++)
		if ((value != RATING_UNKNOWN || chosen) && y >= 0 && y < frame->rows)
			grid_restyle(grid, frame->row + y, frame->col + r.col, r.cols, style);
	put(grid, frame, middle, r.col + (r.cols > width ? (r.cols - width) / 2 : 0), width, style,
	    text);
	if (chosen && middle >= frame->first && middle < frame->first + frame->rows) {
		grid->cursor_row = frame->row + middle - frame->first;
		grid->cursor_col = frame->col + r.col;
	}
}

/* What one looks at, and which side of it is left. */
static void draw_labels(struct grid *grid, enum area_map map, const struct body_frame *frame)
{
	bool words = frame->cols >= LABEL_COLS && text_width(_("left")) <= SIDE_COLS &&
	             text_width(_("right")) <= SIDE_COLS; /* beside the shoulders, not over them */
	const char *left = map == MAP_FRONT ? words ? _("right") : _("R") : words ? _("left") : _("L");
	const char *right = map == MAP_FRONT ? words ? _("left") : _("L") : words ? _("right") : _("R");

	put(grid, frame, 0, 0, frame->cols / 2 - 3, STYLE_TITLE,
	    map == MAP_FRONT ? _("front") : _("back"));
	if (frame->map_rows < 6)
		return;
	put(grid, frame, 2, 0, frame->cols / 2 - 3, STYLE_DIM, left);
	put(grid, frame, 2, frame->cols - text_width(right), -1, STYLE_DIM, right);
}

void body_view_draw(struct grid *grid, const struct body_view *view, enum area_map map,
                    const struct body_frame *frame)
{
	int count = at_most(bodymap_count(), BODY_PLACES_MAX);

	if (frame->rows < 1 || frame->cols < 1 || grid->words)
		return;
	draw_outline(grid, map, frame);
	draw_labels(grid, map, frame);
	/* Where places share a cell the sorer one counts, and before all the chosen one. */
	for (int value = RATING_UNKNOWN; value <= RATING_MAX; value++)
		for (int i = 0; i < count; i++)
			if (view->value[i] == value && i != view->chosen &&
			    bodymap_place(i).view == map)
				draw_place(grid, view, i, frame);
	if (view->chosen >= 0 && bodymap_place(view->chosen).view == map)
		draw_place(grid, view, view->chosen, frame);
}

void body_view_both(struct grid *grid, int row, int col, int rows, int cols, const void *ctx)
{
	const struct body_view *view = ctx;
	int half = (cols - 2) / 2;

	for (int map = MAP_FRONT; map <= MAP_BACK; map++) {
		struct body_frame frame = body_view_frame(view, (enum area_map)map, row,
		                                          col + map * (half + 2), rows, half);

		body_view_draw(grid, view, (enum area_map)map, &frame);
	}
}

int body_view_hit(const struct body_frame *frame, enum area_map map, int row, int col)
{
	row -= frame->row;
	col -= frame->col;
	if (row < 0 || row >= frame->rows || col < 0 || col >= frame->cols)
		return -1;
	return bodymap_at(map, frame->cols, frame->map_rows, col, row + frame->first);
}
