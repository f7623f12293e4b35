#include "ui/screen_watch.h"

#include "core/i18n.h"

enum { TOP = 2, FIGURE_ROWS_LEAST = 6, FIGURE_ROWS_MOST = 20, HINT_INDENT = 2 };

/* A part of the screen. */
struct pane {
	int row, col, rows, cols;
};

/* Draws one finding in what is left of the pane; with measure set it only counts. Returns its rows.
 */
static int draw_finding(struct grid *grid, const struct watch_finding *finding, int row,
                        const struct pane *pane, bool measure)
{
	int left = pane->row + pane->rows - row;
	enum style style = finding->error ? STYLE_BAD : STYLE_CAUTION;
	int used = grid_wrap(grid, row, pane->col, pane->cols, left, measure ? STYLE_COUNT : style,
	                     finding->text);

	if (finding->hint[0] && left > used)
		used +=
		    grid_wrap(grid, row + used, pane->col + HINT_INDENT, pane->cols - HINT_INDENT,
		              left - used, measure ? STYLE_COUNT : STYLE_DIM, finding->hint);
	return used;
}

/* As many findings as there is room for, and how many more there are. Returns the rows. */
static int draw_findings(struct grid *grid, const struct watch_view *view, const struct pane *pane,
                         bool measure)
{
	int row = pane->row, end = pane->row + pane->rows;

	if (view->finding_count == 0 && !measure)
		grid_text(grid, row, pane->col, pane->cols, STYLE_GOOD, view->state);
	for (int i = 0; i < view->finding_count; i++) {
		int more = view->finding_count - i;

		if (row >= end - 1 && more > 1) {
			if (!measure)
				grid_printf(grid, end - 1, pane->col, pane->cols, STYLE_DIM,
				            i18n_count("%d more", "%d more", (unsigned long)more),
				            more);
			return pane->rows;
		}
		row += draw_finding(grid, &view->finding[i], row, pane, measure);
	}
	return row > pane->row ? row - pane->row : 1;
}

static int draw_steps(struct grid *grid, const struct watch_view *view, const struct pane *pane)
{
	int rows = view->step_count < pane->rows ? view->step_count : pane->rows;
	int first = screen_scroll(view->step_count, view->chosen, rows);

	for (int i = first; i < first + rows && i < view->step_count; i++) {
		int row = pane->row + i - first;

		grid_text(grid, row, pane->col, pane->cols, STYLE_TEXT, view->step[i]);
		if (i == view->chosen) {
			grid_restyle(grid, row, pane->col, pane->cols, STYLE_SELECTED);
			grid->cursor_row = row;
			grid->cursor_col = pane->col;
		}
	}
	return rows;
}

/* The steps, then how the chosen one is done and looks. */
static void draw_preview(struct grid *grid, const struct watch_view *view, struct pane pane)
{
	struct pane steps = pane;
	int used = 0, left;

	if (view->note[0])
		used = grid_wrap(grid, pane.row, pane.col, pane.cols, 2, STYLE_DIM, view->note);
	steps.row += used;
	steps.rows -= used;
	if (view->figure_ctx && steps.rows > 2 * FIGURE_ROWS_LEAST)
		steps.rows /= 2;
	if (steps.rows <= 0)
		return;
	used += draw_steps(grid, view, &steps);
	left = pane.rows - used - 1;
	if (left > 0 && view->detail[0]) {
		int most =
		    view->figure_ctx && left > FIGURE_ROWS_LEAST ? left - FIGURE_ROWS_LEAST : left;

		used += 1 + grid_wrap(grid, pane.row + used + 1, pane.col, pane.cols, most,
		                      STYLE_TEXT, view->detail);
	}
	left = pane.rows - used;
	if (left > FIGURE_ROWS_MOST)
		left = FIGURE_ROWS_MOST;
	if (view->figure_ctx && left >= FIGURE_ROWS_LEAST)
		view->figure(grid, pane.row + used, pane.col, left, pane.cols, view->figure_ctx);
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct watch_view *view = data;
	struct pane findings = { TOP, 1, grid->rows - TOP - 1, grid->cols - 2 };
	struct pane preview = findings;

	screen_head(grid, view->path, view->state);
	if (grid->cols >= WATCH_WIDE) {
		findings.cols = grid->cols / 2 - 2;
		preview.col = grid->cols / 2 + 1;
		preview.cols = grid->cols - preview.col - 1;
		for (int row = TOP; row < grid->rows - 1; row++)
			grid_fill(grid, row, grid->cols / 2 - 1, 1, STYLE_RULE,
			          grid->ascii ? '|' : 0x2502);
		draw_findings(grid, view, &findings, false);
	} else {
		if (view->step_count > 0)
			findings.rows /= 2;
		findings.rows = draw_findings(grid, view, &findings, true);
		draw_findings(grid, view, &findings, false);
		grid_rule(grid, findings.row + findings.rows, 0, grid->cols);
		preview.row += findings.rows + 1;
		preview.rows -= findings.rows + 1;
	}
	draw_preview(grid, view, preview);
	keys_footer(grid, grid->rows - 1, map, screen_watch.actions);
}

static const enum action actions[] = { ACTION_UP,   ACTION_DOWN, ACTION_FIRST,
	                               ACTION_LAST, ACTION_QUIT, ACTION_NONE };

const struct screen screen_watch = {
	.id = "watch",
	.title = N_("Preview of a routine file"),
	.actions = actions,
	.draw = draw,
};
