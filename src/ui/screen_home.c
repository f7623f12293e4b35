#include "ui/screen_home.h"

#include <stdio.h>

#include "core/i18n.h"
#include "core/text.h"

/* When rows are short the body map goes first (it wants BODY_ROWS), then the week, the verdict,
 * the news; when columns are short the reasons go first, then the limits. */
enum {
	PLACE_COLS = 28,
	PLACE_COLS_NARROW = 18,
	SIDE_COLS = 4,
	DOSE_COLS = 11,
	LIMIT_COLS = 12,
	BODY_ROWS = 12,
	NARROW = 60,
	NEWS_MAX = 3,
	REASON_MAX = 2
};

static const enum action actions[] = {
	ACTION_START,   ACTION_ROUTINES, ACTION_BODY,    ACTION_PROGRESS,  ACTION_LIBRARY,
	ACTION_HEALTH,  ACTION_SETTINGS, ACTION_WHY,     ACTION_HELP,      ACTION_QUIT,
	ACTION_UP,      ACTION_DOWN,     ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
	ACTION_LAST,    ACTION_NONE
};

/* As wide as the longest place, within bounds. */
static int place_cols(const struct grid *grid, const struct home_view *view)
{
	int most = grid->cols < NARROW ? PLACE_COLS_NARROW : PLACE_COLS;
	int widest = 0;

	for (int i = 0; i < view->count; i++) {
		int width = text_width(view->row[i].place) + 1;

		widest = width > widest ? width : widest;
	}
	return widest < most ? widest : most;
}

static void draw_row(struct grid *grid, int at, const struct home_row *row, int places, bool chosen)
{
	int col = 3;
	enum style style = chosen ? STYLE_SELECTED : STYLE_TEXT;

	if (chosen) {
		grid_fill(grid, at, 1, grid->cols - 2, STYLE_SELECTED, ' ');
		grid->cursor_row = at;
		grid->cursor_col = 1;
	}
	grid_text(grid, at, col, places - 1, style, row->place);
	col += places;
	grid_text(grid, at, col, SIDE_COLS - 1, style, row->side);
	col += SIDE_COLS;
	int dose = grid_text(grid, at, col, grid->cols - col - 1, chosen ? style : row->style,
	                     row->dose);

	col += dose < DOSE_COLS ? DOSE_COLS : dose + 1;
	if (col + LIMIT_COLS < grid->cols) {
		grid_text(grid, at, col, LIMIT_COLS, style, row->limit);
		col += dose <= DOSE_COLS ? LIMIT_COLS : 0;
	}
	if (grid->cols - col > 16)
		grid_wrap(grid, at, col, grid->cols - col - 1, 1, chosen ? style : STYLE_DIM,
		          row->reason);
}

static void draw_start(struct grid *grid, const struct keymap *map, const struct home_view *view)
{
	char key[16], text[64];
	int col = 1;

	col += 3 + grid_text(grid, 2, col, -1, STYLE_KEY, _("TODAY"));
	col += 3 + grid_text(grid, 2, col, grid->cols / 2 - col, STYLE_TITLE, view->routine);
	keys_name(map->key[ACTION_START][0], key, sizeof key);
	text[0] = '\0';
	if (view->can_start)
		snprintf(text, sizeof text, "[%s] %s", key, _("start"));
	/* the footer says it as well */
	if (col + text_width(view->length) + text_width(text) + 3 > grid->cols)
		text[0] = '\0';
	grid_right(grid, 2, grid->cols - 1, STYLE_GOOD, text);
	grid_wrap(grid, 2, col, grid->cols - col - 1, 1, STYLE_TEXT, view->length);
}

/* The sentence of the chosen row, in full: in the list it may be cut. */
static int reason_rows(const struct grid *grid, const struct home_view *view)
{
	if (grid->rows <= 14 || view->chosen >= view->count)
		return 0;
	return grid_wrap(NULL, 0, 0, grid->cols - 4, REASON_MAX, STYLE_COUNT,
	                 view->row[view->chosen].reason);
}

static int draw_list(struct grid *grid, const struct home_view *view, int row, int rows)
{
	int first = screen_scroll(view->count, view->chosen, rows);
	int reason = reason_rows(grid, view);

	for (int i = 0; i < rows; i++)
		draw_row(grid, row + i, &view->row[first + i], place_cols(grid, view),
		         first + i == view->chosen);
	if (first + rows < view->count)
		grid_right(grid, row + rows - 1, grid->cols - 1, STYLE_KEY, "\u2193");
	row += rows;
	if (reason)
		grid_wrap(grid, row, 3, grid->cols - 4, reason, STYLE_DIM,
		          view->row[view->chosen].reason);
	return row + reason;
}

static void draw_below(struct grid *grid, const struct home_view *view, int row, bool body)
{
	int bottom = grid->rows - 1, left = grid->cols / 2;

	if (body) {
		grid_rule(grid, row, 1, grid->cols - 2);
		view->body(grid, row + 1, 1, bottom - row - 1, left - 2, view->body_ctx);
		grid_wrap(grid, row + 2, left, grid->cols - left - 1, 2, STYLE_TEXT, view->verdict);
		grid_wrap(grid, row + 5, left, grid->cols - left - 1, 2, STYLE_TEXT, view->week);
	} else if (grid->rows > 14) {
		if (view->verdict[0] && row < bottom)
			grid_text(grid, row++, 1, grid->cols - 2, STYLE_DIM, view->verdict);
		if (view->week[0] && row < bottom)
			grid_text(grid, row, 1, grid->cols - 2, STYLE_DIM, view->week);
	}
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct home_view *view = data;
	int row = 3, bottom = grid->rows - 1;
	int below = (view->verdict[0] != 0) + (view->week[0] != 0);
	int rows, reason = reason_rows(grid, view);
	bool body;

	screen_head(grid, "unknot", view->now);
	draw_start(grid, map, view);
	row += grid_wrap(grid, row, 1, grid->cols - 2, grid->rows > 14 ? NEWS_MAX : 1,
	                 STYLE_CAUTION, view->news);
	body = view->body && bottom - row - view->count - reason >= BODY_ROWS;
	rows = bottom - row - reason - (body ? BODY_ROWS : grid->rows > 14 ? below : 0);
	if (rows > view->count)
		rows = view->count;
	row = draw_list(grid, view, row, rows);
	draw_below(grid, view, row, body);
	keys_footer(grid, bottom, map, actions);
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct home_view *view = data;
	int news = grid_wrap(NULL, 0, 0, grid->cols - 2, grid->rows > 14 ? NEWS_MAX : 1,
	                     STYLE_COUNT, view->news);

	(void)col;
	row -= 3 + news;
	return row >= 0 && row < view->count ? row : -1;
}

const struct screen screen_home = {
	.id = "home",
	.title = N_("Home"),
	.actions = actions,
	.draw = draw,
	.hit = hit,
};
