#include "ui/screen_home.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

/* When rows are short the body map goes first (it wants BODY_ROWS), then the streak, the week, the
 * soreness, the reason of the chosen row, the end of the news; then the list scrolls. When columns
 * are short the reasons in the list go first, then the limits, then the ends of long names: all
 * three then stand below the list, for the chosen row. */
enum {
	PLACE_COLS = 28,
	PLACE_COLS_NARROW = 17,
	SIDE_COLS = 4,
	DOSE_COLS = 10,
	BRIEF_MIN = 16,
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

/* Where there is no room for all of a reason, what it is because of; the rest is told of the chosen
 * row. */
static void draw_brief(struct grid *grid, int at, int col, enum style style, const char *reason)
{
	char text[256];
	int room = grid->cols - col - 1;

	if (room < BRIEF_MIN)
		return;
	snprintf(text, sizeof text, "%s", reason);
	if (text_width(text) > room)
		text[strcspn(text, ":")] = '\0';
	grid_wrap(grid, at, col, room, 1, style, text);
}

/* told: its reason stands below the list. */
static void draw_row(struct grid *grid, int at, const struct home_row *row, int places, bool chosen,
                     bool told)
{
	int col = 3;
	enum style style = chosen ? STYLE_SELECTED : STYLE_TEXT;

	if (chosen) {
		grid_fill(grid, at, 1, grid->cols - 2, STYLE_SELECTED, ' ');
		grid_text(grid, at, 1, 1, STYLE_SELECTED, "\u25b6");
		grid->cursor_row = at;
		grid->cursor_col = 1;
	}
	grid_wrap(grid, at, col, places - 1, 1, style, row->place);
	col += places;
	grid_text(grid, at, col, SIDE_COLS - 1, style, row->side);
	col += SIDE_COLS;
	int dose = grid_text(grid, at, col, grid->cols - col - 1, chosen ? style : row->style,
	                     row->dose);

	/* A day that it rests until takes the columns of the limit, too. */
	int reason = col + DOSE_COLS + LIMIT_COLS;

	if (reason < col + dose + 2)
		reason = col + dose + 2;
	if (row->limit[0] && col + dose + 1 + LIMIT_COLS < grid->cols)
		grid_text(grid, at, col + (dose < DOSE_COLS ? DOSE_COLS : dose + 1), LIMIT_COLS,
		          style, row->limit);
	if (!told)
		draw_brief(grid, at, reason, chosen ? style : STYLE_DIM, row->brief);
}

/* The title with its length, and how to start. Returns whether that was told. */
static bool draw_start(struct grid *grid, const struct keymap *map, const struct home_view *view)
{
	char key[16], text[64] = "";
	int col = 1, room, width;

	col += 3 + grid_text(grid, 2, col, -1, STYLE_KEY, _("TODAY"));
	room = grid->cols - col - text_width(view->length) - 4;
	room = room > grid->cols / 2 ? grid->cols / 2 : room > 1 ? room : 1;
	width = text_width(view->routine);
	grid_wrap(grid, 2, col, room, 1, STYLE_TITLE, view->routine);
	col += 3 + (width < room ? width : room);
	keys_name(map->key[ACTION_START][0], key, sizeof key);
	if (view->can_start)
		snprintf(text, sizeof text, "[%s] %s", key, _("start"));
	if (col + text_width(view->length) + text_width(text) + 3 > grid->cols)
		text[0] = '\0'; /* the footer says it */
	grid_right(grid, 2, grid->cols - 1, STYLE_GOOD, text);
	grid_hot(grid, 2, grid->cols - 1 - text_width(text), text_width(text), ACTION_START);
	grid_wrap(grid, 2, col, grid->cols - col - 1, 1, STYLE_TEXT, view->length);
	return text[0] || !view->can_start;
}

/* What the list has no room for, of the chosen row. */
static void reason_text(const struct grid *grid, const struct home_view *view, char *text,
                        size_t size)
{
	const struct home_row *row = &view->row[view->chosen];

	if (grid->cols < NARROW)
		snprintf(text, size, "%s%s%s: %s", row->place, row->limit[0] ? ", " : "",
		         row->limit, row->reason);
	else
		snprintf(text, size, "%s", row->reason);
}

static int draw_reason(struct grid *grid, int cols, int row, int rows, const struct home_view *view)
{
	char text[512];
	struct grid shape = { .cols = cols };

	if (view->chosen >= view->count)
		return 0;
	reason_text(grid ? grid : &shape, view, text, sizeof text);
	return grid_wrap(grid, row, 3, cols - 4, rows, grid ? STYLE_DIM : STYLE_COUNT, text);
}

static void draw_list(struct grid *grid, const struct home_view *view, int row, int rows, bool told)
{
	int first = screen_scroll(view->count, view->chosen, rows);

	for (int i = 0; i < rows; i++)
		draw_row(grid, row + i, &view->row[first + i], place_cols(grid, view),
		         first + i == view->chosen, told && first + i == view->chosen);
	if (first > 0)
		grid_right(grid, row, grid->cols - 1, STYLE_KEY, "\u2191");
	if (first + rows < view->count)
		grid_right(grid, row + rows - 1, grid->cols - 1, STYLE_KEY, "\u2193");
}

/* Beside the body map: how sore it was and what was done. */
static void draw_beside(struct grid *grid, const struct keymap *map, const struct home_view *view,
                        int row, int col)
{
	int width = grid->cols - col - 1, end = grid->rows - 3;
	char key[16], text[128];

	grid_wrap(grid, row++, col, width, 1, STYLE_TITLE, _("Soreness, 14 days"));
	if (!view->trends) {
		snprintf(text, sizeof text, _("Nothing rated lately. %s: mark where it is sore."),
		         keys_name(map->key[ACTION_BODY][0], key, sizeof key));
		row += grid_wrap(grid, row, col, width, 2, STYLE_DIM, text);
	}
	for (int i = 0; i < view->trends && row + 1 < end; i++) {
		grid_wrap(grid, row++, col, width, 1, STYLE_DIM, view->trend[i].name);
		row +=
		    grid_wrap(grid, row, col + 2, width - 2, 2, STYLE_TEXT, view->trend[i].trend);
	}
	row += row < end;
	row += grid_wrap(grid, row, col, width, 2, STYLE_TEXT, view->week);
	grid_wrap(grid, row, col, width, 1, STYLE_TEXT, view->streak);
}

static void draw_body(struct grid *grid, const struct keymap *map, const struct home_view *view,
                      int row)
{
	int left = grid->cols / 2 + 1;

	grid_rule(grid, row, 1, grid->cols - 2);
	view->body(grid, row + 1, 1, grid->rows - 2 - row, left - 3, view->body_ctx);
	draw_beside(grid, map, view, row + 1, left);
}

/* The same in a line each, as far as the rows go. */
static void draw_lines(struct grid *grid, const struct home_view *view, int row, int rows)
{
	char text[512];

	if (rows > 0 && view->trends) {
		snprintf(text, sizeof text, "%s: %s", view->trend[0].name, view->trend[0].trend);
		grid_wrap(grid, row++, 1, grid->cols - 2, 1, STYLE_DIM, text);
		rows--;
	}
	if (rows > 0 && view->week[0]) {
		grid_wrap(grid, row++, 1, grid->cols - 2, 1, STYLE_DIM, view->week);
		rows--;
	}
	if (rows > 0)
		grid_wrap(grid, row, 1, grid->cols - 2, 1, STYLE_DIM, view->streak);
}

static int news_rows(const struct grid *grid, const struct home_view *view)
{
	int most = grid->rows - 4 - view->count; /* without pushing the list out */

	most = most < 1 ? 1 : most > NEWS_MAX ? NEWS_MAX : most;
	return grid_wrap(NULL, 0, 0, grid->cols - 2, most, STYLE_COUNT, view->news);
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct home_view *view = data;
	int row = 3 + news_rows(grid, view), bottom = grid->rows - 1;
	int rows, left, reason;
	bool told;

	screen_head(grid, "unknot", view->now);
	told = draw_start(grid, map, view);
	grid_wrap(grid, 3, 1, grid->cols - 2, row - 3, STYLE_CAUTION, view->news);
	rows = view->count < bottom - row ? view->count : bottom - row;
	left = bottom - row - rows;
	reason = draw_reason(NULL, grid->cols, 0, left < REASON_MAX ? left : REASON_MAX, view);
	draw_list(grid, view, row, rows, reason > 0);
	row += rows;
	draw_reason(grid, grid->cols, row, reason, view);
	row += reason;
	left -= reason;
	if (view->body && left >= BODY_ROWS)
		draw_body(grid, map, view, row);
	else
		draw_lines(grid, view, row + (left > 3), left - (left > 3));
	keys_footer(grid, bottom, map,
	            told ? actions + 1 : actions); /* start is the first of them */
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct home_view *view = data;
	int top = 3 + news_rows(grid, view), rows = grid->rows - 1 - top;

	(void)col;
	rows = view->count < rows ? view->count : rows;
	if (row < top || row >= top + rows)
		return -1;
	return screen_scroll(view->count, view->chosen, rows) + row - top;
}

const struct screen screen_home = {
	.id = "home",
	.title = N_("Home"),
	.actions = actions,
	.draw = draw,
	.hit = hit,
};
