#include "ui/screen_library.h"

#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

/* Details stand beside the list from SIDE_COLS on and below it otherwise, from BELOW_ROWS on. The
 * figure goes first when there is little room, then the details, then the filters not in use. */
enum {
	TOP = 2,
	SIDE_COLS = 76,
	BELOW_ROWS = 10,
	FIGURE_ROWS = 8,
	FIGURE_SIDE_COLS = 70,
	TEXT_ROWS = 6,
	FACT_ROWS = 5,
	FILTER_GAP = 3,
	RIGHT_COLS = 50, /* of the list, for what stands on the right of it */
	LINE_BYTES = 1024
};

static const enum action library_actions[] = {
	ACTION_OPEN,  ACTION_LESS, ACTION_MORE,    ACTION_FILTER,    ACTION_LEAVE, ACTION_HELP,
	ACTION_UP,    ACTION_DOWN,   ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST,
	ACTION_NONE
};

static const enum action exercise_actions[] = {
	ACTION_PREVIOUS,  ACTION_NEXT,  ACTION_LEAVE, ACTION_HELP, ACTION_UP, ACTION_DOWN,
	ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST, ACTION_NONE
};

/* ---- Text ---------------------------------------------------------------------------------- */

/* A text that is walked through in wrapped lines, drawn from `scroll` on, at most `rows`; without a grid
 * it is only counted. */
struct walk {
	struct grid *grid;
	int row, col, width, rows, scroll;
	bool cut;  /* what goes on below ends with an ellipsis */
	int count; /* of lines so far */
};

/* One line; `rest` is what follows it. */
static void put_line(const struct walk *w, enum style style, const char *line, const char *rest)
{
	int at = w->row + w->count - w->scroll, used;

	if (!w->grid || w->count < w->scroll || w->count >= w->scroll + w->rows)
		return;
	used = grid_text(w->grid, at, w->col, w->width, style, line);
	if (w->cut && w->count == w->scroll + w->rows - 1 && *rest)
		grid_text(w->grid, at, w->col + (used < w->width ? used : w->width - 1), 1, style,
		          "\u2026");
}

/* Returns all rows. */
static int walk(struct walk w, const char *text)
{
	while (*text) {
		size_t left = strcspn(text, "\n");
		enum style style = *text == '#' ? STYLE_KEY : STYLE_TEXT;
		char line[LINE_BYTES];

		if (*text == '#') {
			size_t sign = strspn(text, "# ");

			text += sign;
			left -= sign;
		}
		do {
			size_t kept = left < sizeof line ? left : sizeof line - 1, next, bytes;

			memcpy(line, text, kept);
			line[kept] = '\0';
			bytes = text_wrap(line, w.width > 0 ? w.width : 1, &next);
			line[bytes] = '\0';
			text += next;
			left -= next;
			put_line(&w, style, line, text);
			w.count++;
		} while (left > 0);
		text += *text == '\n';
	}
	return w.count;
}

static int text_lines(const char *text, int cols)
{
	return walk((struct walk){ .width = cols }, text);
}

/* ---- The list ------------------------------------------------------------------------------ */

/* One filter, at col when there is a grid. Returns its columns. */
static int draw_filter(struct grid *grid, int row, int col, const struct library_filter *f,
                       bool active)
{
	const char *const before = active ? " < " : f->on ? ": " : " ", *const after = active ? " >" : "";

	if (grid) {
		int at = col + grid_text(grid, row, col, -1, STYLE_DIM, f->name);

		at += grid_text(grid, row, at, -1, active ? STYLE_KEY : STYLE_DIM, before);
		at += grid_text(grid, row, at, -1, f->on ? STYLE_TITLE : STYLE_TEXT, f->value);
		grid_text(grid, row, at, -1, STYLE_KEY, after);
	}
	return text_width(f->name) + text_width(before) + text_width(f->value) + text_width(after);
}

/* All filters in a row where they fit. Else the active one and those in use, on as many rows as they
 * take, and of the others what there is room for. Without a grid it only counts. Returns the rows. */
static int filters(struct grid *grid, int cols, const struct library_view *view)
{
	int row = 0, col = 1, wide = 1;

	for (int i = 0; i < LIBRARY_FILTERS; i++)
		wide += draw_filter(NULL, 0, 0, &view->filter[i], i == view->active) + FILTER_GAP;
	for (int turn = 0; turn < 2 * LIBRARY_FILTERS; turn++) {
		bool all = wide - FILTER_GAP < cols, unused = turn >= LIBRARY_FILTERS;
		int i = (turn + (all ? 0 : view->active)) % LIBRARY_FILTERS;
		const struct library_filter *f = &view->filter[i];
		bool active = i == view->active;
		int width = draw_filter(NULL, 0, 0, f, active);

		if (all ? unused : (active || f->on) == unused)
			continue;
		if (col > 1 && col + width >= cols) {
			if (unused)
				continue;
			row++;
			col = 1;
		}
		draw_filter(grid, TOP + row, col, f, active);
		col += width + FILTER_GAP;
	}
	return row + 1;
}

struct layout {
	int list_row, list_rows, list_cols;
	int detail_row, detail_col, detail_rows, detail_cols; /* rows 0: none */
};

static struct layout lay_out(const struct grid *grid, const struct library_view *view)
{
	struct layout l = { .list_row = TOP + filters(NULL, grid->cols, view),
		            .list_cols = grid->cols };
	int bottom = grid->rows - 1;

	l.list_rows = bottom - l.list_row;
	if (grid->cols >= SIDE_COLS && !grid->words) {
		l.list_cols = grid->cols * 9 / 20;
		l.detail_row = l.list_row;
		l.detail_rows = l.list_rows;
		l.detail_col = l.list_cols + 2;
		l.detail_cols = grid->cols - l.detail_col - 1;
	} else if (grid->rows >= BELOW_ROWS) {
		l.detail_rows = l.list_rows < 12 ? 2 : l.list_rows / 2;
		l.list_rows -= l.detail_rows;
		l.detail_row = bottom - l.detail_rows;
		l.detail_col = 1;
		l.detail_cols = grid->cols - 2;
	}
	if (l.list_rows < 1)
		l.list_rows = 1;
	return l;
}

static void draw_rows(struct grid *grid, const struct library_view *view, const struct layout *l)
{
	int first = screen_scroll(view->rows, view->chosen, l->list_rows);

	for (int i = 0; i < l->list_rows && first + i < view->rows; i++) {
		const struct library_row *row = &view->row[first + i];
		bool chosen = first + i == view->chosen;
		enum style style = chosen ? STYLE_SELECTED : STYLE_TEXT;
		int at = l->list_row + i, right = text_width(row->right);
		bool fits = l->list_cols >= RIGHT_COLS;

		if (chosen) {
			grid_fill(grid, at, 0, l->list_cols, STYLE_SELECTED, ' ');
			grid_text(grid, at, 1, 1, STYLE_SELECTED, "\u25b6");
			grid->cursor_row = at;
			grid->cursor_col = 1;
		}
		grid_wrap(grid, at, 3, l->list_cols - 4 - (fits ? right + 1 : 0), 1, style,
		          row->title);
		if (fits)
			grid_right(grid, at, l->list_cols - 1, chosen ? style : STYLE_DIM,
			           row->right);
	}
	if (view->rows == 0)
		grid_wrap(grid, l->list_row, 3, l->list_cols - 4, 2, STYLE_CAUTION,
		          _("No exercise is left. Left and right change this filter."));
}

/* Rows of the figure in at most rows x cols. */
static int figure_rows(const struct exercise_view *view, int rows, int cols)
{
	int wanted = (int)(view->figure_shape * cols) + 1;

	return wanted < rows ? wanted : rows;
}

/* Title and facts, the figure where there is room, the text. */
static void draw_detail(struct grid *grid, const struct exercise_view *view, int row, int col,
                        int rows, int cols)
{
	int end = row + rows, used, figure;

	if (rows > 4) {
		row += grid_wrap(grid, row, col, cols, 2, STYLE_TITLE, view->title);
		row += grid_wrap(grid, row, col, cols, FACT_ROWS, STYLE_DIM, view->facts);
	}
	used = text_lines(view->text, cols);
	figure = end - row - used - 1;
	if (figure < FIGURE_ROWS)
		figure = end - row - TEXT_ROWS - 1;
	if (view->figure && figure >= FIGURE_ROWS) {
		figure = figure_rows(view, figure, cols);
		view->figure(grid, row, col, figure, cols, view->figure_ctx);
		row += figure + 1;
	}
	walk((struct walk){ .grid = grid, .row = row, .col = col, .width = cols, .rows = end - row,
	                    .scroll = view->scroll, .cut = true },
	     view->text);
}

static void draw_library(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct library_view *view = data;
	struct layout l = lay_out(grid, view);

	screen_head(grid, _("Library"), view->count);
	filters(grid, grid->cols, view);
	draw_rows(grid, view, &l);
	if (l.detail_rows > 0 && view->rows > 0) {
		if (l.detail_col == 1 && l.detail_rows > 4)
			grid_rule(grid, l.detail_row++, 0, grid->cols);
		draw_detail(grid, &view->detail, l.detail_row, l.detail_col,
		            grid->rows - 1 - l.detail_row, l.detail_cols);
	}
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, library_actions);
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct library_view *view = data;
	struct layout l = lay_out(grid, view);
	int at = screen_scroll(view->rows, view->chosen, l.list_rows) + row - l.list_row;

	if (row < l.list_row || row >= l.list_row + l.list_rows || col >= l.list_cols ||
	    at >= view->rows)
		return -1;
	return at;
}

const struct screen screen_library = {
	.id = "library",
	.title = N_("Library"),
	.actions = library_actions,
	.draw = draw_library,
	.hit = hit,
};

/* ---- One exercise -------------------------------------------------------------------------- */

/* Where the text of an exercise stands, and the figure. */
struct page_layout {
	int text_row, text_rows, text_cols;
	int figure_row, figure_col, figure_rows, figure_cols; /* rows 0: none */
};

static struct page_layout lay_page(const struct grid *grid, const struct exercise_view *view)
{
	struct page_layout l = { .text_row = TOP, .text_cols = grid->cols - 2 };
	int room = grid->rows - 1 - TOP;

	if (view->figure && grid->cols >= FIGURE_SIDE_COLS && room >= FIGURE_ROWS) {
		l.text_cols = grid->cols / 2 - 2;
		l.figure_row = TOP;
		l.figure_col = grid->cols / 2 + 1;
		l.figure_cols = grid->cols - l.figure_col - 1;
		l.figure_rows = figure_rows(view, room, l.figure_cols);
	} else if (view->figure && room >= FIGURE_ROWS + TEXT_ROWS + 2) {
		l.figure_row = TOP;
		l.figure_col = 1;
		l.figure_cols = grid->cols - 2;
		l.figure_rows = figure_rows(view, room / 2, l.figure_cols);
		l.text_row = TOP + l.figure_rows + 1;
	}
	l.text_row += grid_wrap(NULL, 0, 0, l.text_cols, FACT_ROWS, STYLE_COUNT, view->facts);
	l.text_rows = grid->rows - 1 - l.text_row;
	return l;
}

int exercise_scroll_max(const struct grid *grid, const struct exercise_view *view)
{
	struct page_layout l = lay_page(grid, view);
	int rows = text_lines(view->text, l.text_cols);

	return rows > l.text_rows ? rows - l.text_rows : 0;
}

static void draw_exercise(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct exercise_view *view = data;
	struct page_layout l = lay_page(grid, view);
	int facts = grid_wrap(NULL, 0, 0, l.text_cols, FACT_ROWS, STYLE_COUNT, view->facts);

	screen_head(grid, view->title, "");
	grid_wrap(grid, l.text_row - facts, 1, l.text_cols, facts, STYLE_DIM, view->facts);
	walk((struct walk){ .grid = grid, .row = l.text_row, .col = 1, .width = l.text_cols,
	                    .rows = l.text_rows, .scroll = view->scroll },
	     view->text);
	if (l.figure_rows > 0)
		view->figure(grid, l.figure_row, l.figure_col, l.figure_rows, l.figure_cols,
		             view->figure_ctx);
	if (view->scroll < exercise_scroll_max(grid, view))
		grid_right(grid, grid->rows - 2, l.text_cols + 2, STYLE_KEY, "\u2193");
	if (view->scroll > 0)
		grid_right(grid, l.text_row, l.text_cols + 2, STYLE_KEY, "\u2191");
	grid->cursor_row = l.text_row;
	grid->cursor_col = 1;
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, exercise_actions);
}

const struct screen screen_exercise = {
	.id = "exercise",
	.title = N_("Exercise"),
	.actions = exercise_actions,
	.draw = draw_exercise,
};
