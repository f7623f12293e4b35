#include "ui/screen_progress.h"

#include "core/i18n.h"
#include "core/text.h"

/* The chosen part comes first and whole; the others follow where there is room for them, in a
 * second column too on wide screens. */
enum {
	HEAD_ROWS = 2,
	SMALL_ROWS = 16,
	WIDE = 120,
	ONE_LINE = 96,
	VERDICT_COLS = 50,
	NAME_COLS = 28,
	SPARK_COLS = 14
};

struct box {
	int row, col, rows, cols;
};

static const char *const part_name[PROGRESS_COUNT] = {
#define X(sym, name) [PROGRESS_##sym] = name,
	PROGRESS_TABLE(X)
#undef X
};

/* ---- Series: places and check-ins ----------------------------------------------------------- */

static int series_lines(const struct box *box)
{
	return box->cols >= ONE_LINE ? 1 : 2;
}

static void draw_series(struct grid *grid, const struct box *box, int row,
                        const struct progress_series *series, bool chosen)
{
	bool one = series_lines(box) == 1;
	int names = box->cols - 2 - 3 - SPARK_COLS;
	int col = box->col + 2;
	int value = series->count ? series->value[series->count - 1] : -1;

	if (names > NAME_COLS)
		names = NAME_COLS;
	if (chosen) {
		grid_text(grid, row, box->col, 1, STYLE_KEY, "\u25b6");
		grid->cursor_row = row;
		grid->cursor_col = box->col;
	}
	grid_wrap(grid, row, col, names - 1, 1, chosen ? STYLE_TITLE : STYLE_TEXT, series->name);
	col += names;
	if (value >= 0)
		grid_printf(grid, row, col, 2, series->ramp ? style_sore(value) : STYLE_TEXT, "%2d",
		            value);
	col += 3;
	chart_spark(grid, row, col, box->col + box->cols - col - (one ? VERDICT_COLS : 0),
	            series->value, series->count);
	if (one)
		grid_text(grid, row, box->col + box->cols - VERDICT_COLS + 1, VERDICT_COLS - 1,
		          series->style, series->verdict);
	else
		grid_wrap(grid, row + 1, box->col + 4, box->cols - 4, 1, series->style,
		          series->verdict);
}

static int draw_places(struct grid *grid, const struct box *box, const struct progress_view *view)
{
	bool on = view->part == PROGRESS_PLACES;
	const char *advice = on && view->places ? view->place[view->chosen].advice : "";
	int lines = series_lines(box);
	int room = box->rows - (advice[0] ? 2 : 0);
	int rows = room / lines > 0 ? room / lines : 1;
	int first = screen_scroll(view->places, on ? view->chosen : 0, rows);
	int used = 0;

	if (!view->places)
		return grid_wrap(grid, box->row, box->col + 2, box->cols - 2, box->rows, STYLE_DIM,
		                 _("No place was marked yet. What you mark before a session shows here, "
		                   "and from five marks on whether it gets better."));
	for (int i = first; i < view->places && i < first + rows; i++, used += lines)
		draw_series(grid, box, box->row + used, &view->place[i], on && i == view->chosen);
	if (advice[0])
		used += grid_wrap(grid, box->row + used, box->col + 2, box->cols - 2,
		                  box->rows - used, STYLE_CAUTION, advice);
	return used;
}

static int draw_checkins(struct grid *grid, const struct box *box, const struct progress_view *view)
{
	int lines = series_lines(box);
	bool any = false;

	for (int i = 0; i < view->checkins; i++)
		any = any || view->checkin[i].count > 0;
	if (!any)
		return grid_wrap(grid, box->row, box->col + 2, box->cols - 2, box->rows, STYLE_DIM,
		                 _("No check-in yet. Once a week you are asked for five numbers; leave "
		                   "out what you like."));
	for (int i = 0; i < view->checkins && (i + 1) * lines <= box->rows; i++)
		draw_series(grid, box, box->row + i * lines, &view->checkin[i], false);
	return view->checkins * lines;
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

static int draw_weeks(struct grid *grid, const struct box *box, const struct progress_view *view)
{
	enum { LABEL = 8, NUMBERS = 16, LONGEST = 60 };
	int bar = box->cols - 2 - LABEL - NUMBERS;
	int first = view->weeks > box->rows ? view->weeks - box->rows : 0;
	int most = 1;

	if (bar > LONGEST)
		bar = LONGEST;
	for (int i = first; i < view->weeks; i++)
		most = view->week[i].minutes > most ? view->week[i].minutes : most;
	for (int i = first; i < view->weeks; i++) {
		const struct progress_week *week = &view->week[i];
		int row = box->row + i - first;
		int col = box->col + 2 + LABEL;

		grid_text(grid, row, box->col + 2, LABEL - 1, STYLE_DIM, week->label);
		chart_bar(grid, row, col, bar, week->minutes, most, STYLE_WORK);
		col += 1 + (int)((int64_t)week->minutes * bar / most) + (week->minutes > 0);
		if (week->days)
			grid_printf(grid, row, col, NUMBERS - 1, STYLE_TEXT,
			            i18n_count("%d min, %d day", "%d min, %d days",
			                       (unsigned long)week->days),
			            week->minutes, week->days);
		else
			grid_text(grid, row, col - 1, 1, STYLE_DIM, "-");
	}
	return view->weeks - first;
}

static int draw_year(struct grid *grid, const struct box *box, const struct progress_view *view)
{
	int used = grid->words ? 0 : chart_calendar(grid, box->row, box->col + 2, box->cols - 2, &view->calendar);

	if (used < box->rows)
		used += grid_wrap(grid, box->row + used, box->col + 2, box->cols - 2,
		                  box->rows - used, STYLE_TEXT, view->year);
	return used;
}

/* ---- The parts together ------------------------------------------------------------------------ */

static const struct {
	int (*draw)(struct grid *grid, const struct box *box, const struct progress_view *view);
	int least[2]; /* rows without which it is left out: on one line a row, on two */
} parts[PROGRESS_COUNT] = {
	[PROGRESS_PLACES] = { draw_places, { 3, 4 } },
	[PROGRESS_WEEKS] = { draw_weeks, { 4, 4 } },
	[PROGRESS_YEAR] = { draw_year, { 10, 10 } },
	[PROGRESS_CHECKINS] = { draw_checkins, { 5, 10 } },
};

static void draw_tabs(struct grid *grid, int row, enum progress_part part)
{
	int col = 1;

	for (int i = 0; i < PROGRESS_COUNT; i++) {
		bool on = i == (int)part;

		col += 1 + grid_printf(grid, row, col, -1, on ? STYLE_SELECTED : STYLE_DIM,
		                       on ? "[%s]" : " %s ", _(part_name[i]));
	}
}

static void draw_parts(struct grid *grid, const struct progress_view *view, struct box box)
{
	struct box column = box;
	bool second = grid->cols >= WIDE && !grid->words;

	if (second)
		box.cols = column.cols = (box.cols - 3) / 2;
	for (int i = 0; i < PROGRESS_COUNT; i++) {
		int part = ((int)view->part + i) % PROGRESS_COUNT;
		int least = parts[part].least[series_lines(&box) - 1] + (i > 0);

		if (i > 0 && box.rows < least && second) {
			second = false;
			box = column;
			box.col += column.cols + 3;
		}
		if (i > 0 && box.rows < least)
			continue;
		if (i > 0) {
			grid_text(grid, box.row, box.col + 1, box.cols - 1, STYLE_TITLE,
			          _(part_name[part]));
			box.row++;
			box.rows--;
		}
		int used = parts[part].draw(grid, &box, view) + 1;

		box.row += used;
		box.rows -= used;
	}
}

static const enum action actions[] = { ACTION_NEXT_FIELD, ACTION_PREV_FIELD, ACTION_UP,
	                               ACTION_DOWN,       ACTION_PAGE_UP,    ACTION_PAGE_DOWN,
	                               ACTION_FIRST,      ACTION_LAST,       ACTION_LEAVE,
	                               ACTION_HELP,       ACTION_NONE };

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct progress_view *view = data;
	int top = HEAD_ROWS + 1 + (grid->rows >= SMALL_ROWS);

	screen_head(grid, _("Progress"), "");
	draw_tabs(grid, HEAD_ROWS, view->part);
	draw_parts(grid, view,
	           (struct box){ .row = top,
	                         .col = 0,
	                         .rows = grid->rows - 1 - top,
	                         .cols = grid->cols - 1 });
	/* what does not fit ends above the footer */
	grid_fill(grid, grid->rows - 1, 0, grid->cols, STYLE_TEXT, ' ');
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, actions);
}

const struct screen screen_progress = {
	.id = "progress", .title = N_("Progress"), .actions = actions, .draw = draw
};
