#include "ui/screen_progress.h"

#include "core/i18n.h"
#include "core/text.h"

/* What goes first when there is too little room: the parts after the chosen one, the last of them
 * first; then what of the chosen one is below, which the arrow keys bring up. Wide screens have two
 * columns with a fixed pair of parts each, as long as the chosen part is whole there. */
enum {
	HEAD_ROWS = 2,
	SMALL_ROWS = 16,
	WIDE = 120,
	GAP = 3,
	SPARK_COLS = 14,
	VALUE_COLS = 3,
	INDENT = 2,
	USUAL_WEEKS = 12,
	VERDICT_ROWS = 3
};

/* Columns of a part. */
struct span {
	int col, cols;
	bool words; /* read aloud: no pictures */
};

static const char *const part_name[PROGRESS_COUNT] = {
#define X(sym, name) [PROGRESS_##sym] = name,
	PROGRESS_TABLE(X)
#undef X
};

/* ---- Series: places and check-ins ----------------------------------------------------------- */

/* Several series below each other, with one scale for all. */
struct list {
	const struct progress_series *series;
	int count, chosen; /* -1: none */
	const char *none;
	int names, top; /* columns of a name, the value that is as high as a row */
};

static void set_scale(struct list *list, struct span at)
{
	int room = at.cols - INDENT - VALUE_COLS - SPARK_COLS;

	list->top = CHART_TOP_LEAST;
	for (int i = 0; i < list->count; i++) {
		const struct progress_series *series = &list->series[i];
		int width = text_width(series->name) + 1;

		list->names = width > list->names ? width : list->names;
		for (int k = 0; k < series->count; k++)
			list->top = series->value[k] > list->top ? series->value[k] : list->top;
	}
	list->names = list->names < room ? list->names : room;
}

static struct list list_of(const struct progress_view *view, enum progress_part part, struct span at)
{
	struct list list = { .chosen = view->part == part ? view->at[part] : -1 };
	int told = 0;

	for (int i = 0; i < view->checkins; i++)
		told += view->checkin[i].count;
	if (part == PROGRESS_PLACES) {
		list.series = view->place;
		list.count = view->places;
		list.none = _("No place was marked yet. What you mark before a session shows here, "
		              "and from five marks on whether it gets better.");
	} else {
		list.series = view->checkin;
		list.count = told ? view->checkins : 0;
		list.none = _("No check-in yet. Once a week you are asked for five numbers; leave "
		              "out what you like.");
	}
	set_scale(&list, at);
	return list;
}

/* Whether its plot takes a row of its own, as wide as there is: the chosen one, when that shows more. */
static bool has_row(struct span at, const struct list *list, int i)
{
	return i == list->chosen &&
	       list->series[i].count > at.cols - INDENT - list->names - VALUE_COLS;
}

/* Sentences below a series; with a NULL grid they are only counted. */
static int draw_words(struct grid *grid, int row, struct span at, const struct list *list, int i)
{
	const struct progress_series *series = &list->series[i];
	int used = grid_wrap(grid, row, at.col + 2 * INDENT, at.cols - 2 * INDENT, VERDICT_ROWS,
	                     grid ? series->style : STYLE_COUNT, series->verdict);

	if (i != list->chosen)
		return used;
	return used + grid_wrap(grid, row + used, at.col + 2 * INDENT, at.cols - 2 * INDENT,
	                        VERDICT_ROWS, grid ? STYLE_CAUTION : STYLE_COUNT, series->advice);
}

static int item_rows(struct span at, const struct list *list, int i)
{
	return 1 + has_row(at, list, i) + draw_words(NULL, 0, at, list, i);
}

static void draw_item(struct grid *grid, int row, struct span at, const struct list *list, int i)
{
	const struct progress_series *series = &list->series[i];
	bool chosen = i == list->chosen, below = has_row(at, list, i);
	int names = below ? at.cols - INDENT - VALUE_COLS : list->names;
	int col = at.col + INDENT;

	if (chosen) {
		grid_text(grid, row, at.col, 1, STYLE_KEY, "\u25b6");
		grid->cursor_row = row;
		grid->cursor_col = at.col;
	}
	screen_place(grid, row, col, names - 1, chosen ? STYLE_TITLE : STYLE_TEXT, series->name);
	if (below && text_width(series->name) + 1 < names)
		names = text_width(series->name) + 1 > list->names ? text_width(series->name) + 1
		                                                   : list->names;
	col += names;
	if (series->count)
		grid_printf(grid, row, col, 2,
		            series->ramp ? style_sore(series->value[series->count - 1]) : STYLE_TEXT,
		            "%2d", series->value[series->count - 1]);
	else
		grid_text(grid, row, col, 2, STYLE_DIM, " -");
	col = below ? at.col + 2 * INDENT : col + VALUE_COLS;
	row += below;
	chart_spark(grid, row, col, at.col + at.cols - col, series->value, series->count, list->top);
	draw_words(grid, row + 1, at, list, i);
}

/* Rows from the first of the list to the end of item i. */
static int rows_to(struct span at, const struct list *list, int i)
{
	int rows = 0;

	for (int k = 0; k <= i && k < list->count; k++)
		rows += item_rows(at, list, k);
	return rows;
}

static int list_rows(const struct progress_view *view, enum progress_part part, struct span at)
{
	struct list list = list_of(view, part, at);

	if (!list.count)
		return grid_wrap(NULL, 0, 0, at.cols - INDENT, 8, STYLE_COUNT, list.none);
	return rows_to(at, &list, list.count - 1);
}

/* The row to begin with, that of an item, so that the chosen one shows and the next one too. */
static int list_scroll(const struct progress_view *view, enum progress_part part, struct span at,
                       int rows)
{
	struct list list = list_of(view, part, at);
	int end = rows_to(at, &list, list.chosen + 1), first = 0;

	while (first < list.chosen && end - rows_to(at, &list, first - 1) > rows)
		first++;
	return rows_to(at, &list, first - 1);
}

static void draw_list(struct grid *grid, int row, const struct progress_view *view,
                      enum progress_part part, struct span at)
{
	struct list list = list_of(view, part, at);

	if (!list.count)
		grid_wrap(grid, row, at.col + INDENT, at.cols - INDENT, 8, STYLE_DIM, list.none);
	for (int i = 0; i < list.count; i++) {
		draw_item(grid, row, at, &list, i);
		row += item_rows(at, &list, i);
	}
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

static int weeks_rows(const struct progress_view *view, enum progress_part part, struct span at)
{
	(void)part;
	(void)at;
	return view->weeks ? view->weeks : 1;
}

static void draw_week(struct grid *grid, int row, struct span at, const struct progress_week *week,
                      int most)
{
	enum { LABEL = 8, NUMBERS = 17 };
	int bar = at.cols - INDENT - LABEL - NUMBERS;
	int col = at.col + INDENT;

	grid_text(grid, row, col, LABEL - 1, STYLE_DIM, week->label);
	col += LABEL;
	if (!week->days) {
		grid_text(grid, row, col, 1, STYLE_DIM, "-");
		return;
	}
	chart_bar(grid, row, col, bar, week->minutes, most, STYLE_WORK);
	if (!at.words && week->minutes > 0)
		col += 2 + (int)((int64_t)week->minutes * bar / most);
	grid_printf(grid, row, col, NUMBERS - 1, STYLE_TEXT,
	            i18n_count("%d min, %d day", "%d min, %d days", (unsigned long)week->days),
	            week->minutes, week->days);
}

static void draw_weeks(struct grid *grid, int row, const struct progress_view *view,
                       enum progress_part part, struct span at)
{
	int most = 1;

	(void)part;
	for (int i = 0; i < view->weeks; i++)
		most = view->week[i].minutes > most ? view->week[i].minutes : most;
	for (int i = 0; i < view->weeks; i++)
		draw_week(grid, row + i, at, &view->week[i], most);
	if (!view->weeks)
		grid_text(grid, row, at.col + INDENT, at.cols - INDENT, STYLE_DIM,
		          _("No sessions yet."));
}

/* ---- The year: the newest weeks, what it comes to, the older weeks where they need rows more ---- */

static int bands(const struct progress_view *view, struct span at)
{
	return at.words ? 0 : chart_bands(at.cols - INDENT, &view->calendar);
}

/* The sentence; with a NULL grid it is only counted. */
static int draw_sum(struct grid *grid, int row, struct span at, const struct progress_view *view)
{
	return grid_wrap(grid, row, at.col + INDENT, at.cols - INDENT, 8,
	                 grid ? STYLE_TEXT : STYLE_COUNT, view->year);
}

static int year_rows(const struct progress_view *view, enum progress_part part, struct span at)
{
	(void)part;
	return bands(view, at) * (CHART_BAND_ROWS + 1) + draw_sum(NULL, 0, at, view);
}

static void draw_year(struct grid *grid, int row, const struct progress_view *view,
                      enum progress_part part, struct span at)
{
	int col = at.col + INDENT, cols = at.cols - INDENT;
	int count = bands(view, at);

	(void)part;
	for (int i = 0; i < count; i++) {
		chart_band(grid, row, col, cols, &view->calendar, i);
		row += CHART_BAND_ROWS;
		if (i == 0) {
			chart_legend(grid, row, col, cols);
			row++;
			row += draw_sum(grid, row, at, view);
		}
		row++;
	}
	if (!count)
		draw_sum(grid, row, at, view);
}

/* ---- The parts together ------------------------------------------------------------------------ */

static int plain_scroll(const struct progress_view *view, enum progress_part part, struct span at,
                        int rows)
{
	(void)at;
	(void)rows;
	return view->part == part ? view->at[part] : 0;
}

static const struct {
	int (*rows)(const struct progress_view *view, enum progress_part part, struct span at);
	int (*scroll)(const struct progress_view *view, enum progress_part part, struct span at,
	              int rows);
	/* from `row` on, which may be above the grid */
	void (*draw)(struct grid *grid, int row, const struct progress_view *view,
	             enum progress_part part, struct span at);
	int least; /* rows without which it is left out, unless it is chosen */
	int usual; /* rows it wants before others get theirs; 0: all of its own */
} parts[PROGRESS_COUNT] = {
	[PROGRESS_PLACES] = { list_rows, list_scroll, draw_list, 4, 0 },
	[PROGRESS_WEEKS] = { weeks_rows, plain_scroll, draw_weeks, 4, USUAL_WEEKS },
	[PROGRESS_YEAR] = { year_rows, plain_scroll, draw_year, 10, 0 },
	[PROGRESS_CHECKINS] = { list_rows, list_scroll, draw_list, 6, 0 },
};

static int least_of(int a, int b)
{
	return a < b ? a : b;
}

/* One part in its place on the screen. */
struct box {
	enum progress_part part;
	struct span at;
	int row, rows, all; /* given, and wanted for all of it; 0 given: left out */
	bool head;
};

/* Parts below each other from the row `top` on, in so many rows. */
static void stack(struct box *box, int count, int top, int rows)
{
	for (int i = 0; i < count; i++) {
		int usual = parts[box[i].part].usual;
		int wants = usual ? least_of(usual, box[i].all) : box[i].all;
		int room = rows - box[i].head - (i > 0);

		box[i].rows = 0;
		if (i > 0 && room < least_of(parts[box[i].part].least, wants))
			continue;
		box[i].rows = least_of(wants, room);
		rows = room - box[i].rows;
	}
	for (int i = 0; i < count; i++) {
		int more = box[i].rows ? least_of(rows, box[i].all - box[i].rows) : 0;

		box[i].rows += more;
		rows -= more;
		box[i].row = top + box[i].head;
		if (box[i].rows)
			top = box[i].row + box[i].rows + 1;
	}
}

static int lay_out_wide(struct box *box, const struct progress_view *view, int cols, int top,
                        int rows)
{
	static const enum progress_part column[2][2] = { { PROGRESS_PLACES, PROGRESS_CHECKINS },
		                                         { PROGRESS_YEAR, PROGRESS_WEEKS } };
	int half = (cols - GAP) / 2;

	for (int i = 0; i < 4; i++) {
		struct span at = { i < 2 ? 0 : half + GAP, half, false };
		enum progress_part part = column[i / 2][i % 2];

		box[i] = (struct box){ .part = part, .at = at, .head = true };
		box[i].all = parts[part].rows(view, part, at);
	}
	for (int i = 0; i < 4; i += 2) {
		stack(box + i, 2, top, rows);
		if (box[i + 1].part == view->part &&
		    box[i + 1].rows < least_of(box[i + 1].all, USUAL_WEEKS)) {
			struct box swap = box[i];

			box[i] = box[i + 1];
			box[i + 1] = swap;
			stack(box + i, 2, top, rows);
		}
	}
	return 4;
}

/* The parts of a screen: how many there are. */
static int lay_out(struct box box[PROGRESS_COUNT], const struct grid *grid,
                   const struct progress_view *view)
{
	int top = HEAD_ROWS + 1 + (grid->rows >= SMALL_ROWS);
	int rows = grid->rows - 1 - top;

	if (grid->cols >= WIDE && !grid->words)
		return lay_out_wide(box, view, grid->cols - 1, top, rows);
	for (int i = 0; i < PROGRESS_COUNT; i++) {
		enum progress_part part = ((int)view->part + i) % PROGRESS_COUNT;
		struct span at = { 0, grid->cols - 1, grid->words };

		box[i] = (struct box){ .part = part, .at = at, .head = i > 0 };
		box[i].all = parts[part].rows(view, part, at);
	}
	stack(box, PROGRESS_COUNT, top, rows);
	return PROGRESS_COUNT;
}

int progress_positions(const struct grid *grid, const struct progress_view *view)
{
	struct box box[PROGRESS_COUNT];
	int count = lay_out(box, grid, view), most = 0;

	if (view->part == PROGRESS_PLACES)
		most = view->places;
	else if (view->part == PROGRESS_CHECKINS)
		most = view->checkins;
	else
		for (int i = 0; i < count; i++)
			if (box[i].part == view->part)
				most = box[i].all - box[i].rows + 1;
	return most > 1 ? most : 1;
}

static void draw_box(struct grid *grid, const struct box *box, const struct progress_view *view)
{
	struct grid window = grid_window(grid, box->row, box->rows);
	int from = parts[box->part].scroll(view, box->part, box->at, box->rows);
	int right = box->at.col + box->at.cols + 1;

	if (from > box->all - box->rows && parts[box->part].scroll == plain_scroll)
		from = box->all - box->rows; /* the screen has grown */
	if (box->head)
		grid_text(grid, box->row - 1, box->at.col + 1, box->at.cols - 1,
		          box->part == view->part ? STYLE_SELECTED : STYLE_TITLE,
		          _(part_name[box->part]));
	parts[box->part].draw(&window, -from, view, box->part, box->at);
	if (window.cursor_row >= 0) {
		grid->cursor_row = box->row + window.cursor_row;
		grid->cursor_col = window.cursor_col;
	}
	if (from > 0)
		grid_right(grid, box->row, right, STYLE_KEY, "\u2191");
	if (from + box->rows < box->all)
		grid_right(grid, box->row + box->rows - 1, right, STYLE_KEY, "\u2193");
}

static void draw_tabs(struct grid *grid, int row, enum progress_part part)
{
	int col = 1;

	for (int i = 0; i < PROGRESS_COUNT; i++) {
		bool on = i == (int)part;

		col += 1 + grid_printf(grid, row, col, -1, on ? STYLE_SELECTED : STYLE_DIM,
		                       on ? "[%s]" : " %s ", _(part_name[i]));
	}
}

static const enum action actions[] = { ACTION_NEXT_FIELD, ACTION_PREV_FIELD, ACTION_UP,
	                               ACTION_DOWN,       ACTION_PAGE_UP,    ACTION_PAGE_DOWN,
	                               ACTION_FIRST,      ACTION_LAST,       ACTION_LEAVE,
	                               ACTION_HELP,       ACTION_NONE };

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct progress_view *view = data;
	struct box box[PROGRESS_COUNT];
	int count = lay_out(box, grid, view);

	screen_head(grid, _("Progress"), "");
	draw_tabs(grid, HEAD_ROWS, view->part);
	for (int i = 0; i < count; i++)
		if (box[i].rows > 0)
			draw_box(grid, &box[i], view);
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, actions);
}

const struct screen screen_progress = {
	.id = "progress", .title = N_("Progress"), .actions = actions, .draw = draw
};
