#include "ui/screen_list.h"

#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

enum { INTRO_MAX = 6, DETAIL_MAX = 5, NARROW = 60 };

/* The rows of the screen that the list may use. */
struct frame {
	int top, rows, detail_row, detail_rows;
	const char *detail;
};

/* Columns for the text of a row, and where they begin. */
static int text_room(const struct grid *grid, const struct list_row *row, int *col)
{
	int right = text_width(row->right);

	*col = row->heading ? 1 : 3;
	*col += row->mark != MARK_NONE ? 4 : 0;
	*col += row->rating != RATING_UNKNOWN ? 3 : 0;
	return grid->cols - 1 - *col - (right ? right + 2 : 0);
}

/* Below the list: what the view says, or the chosen row in full when it is cut. */
static const char *detail_of(const struct grid *grid, const struct list_view *view)
{
	int col;

	if (view->detail[0] || view->chosen < 0 || view->chosen >= view->count)
		return view->detail;
	const struct list_row *row = &view->row[view->chosen];

	return text_width(row->text) > text_room(grid, row, &col) ? row->text : "";
}

static struct frame frame_of(const struct grid *grid, const struct list_view *view)
{
	struct frame f = { .top = 2, .detail = detail_of(grid, view) };
	int width = grid->cols - 2;
	int room = grid->rows - 3;
	int intro = grid_wrap(NULL, 0, 0, width, room > 12 ? INTRO_MAX : 3, STYLE_COUNT, view->intro);

	f.top += intro + (intro && room > 12);
	f.detail_rows =
	    grid_wrap(NULL, 0, 0, width, room > 12 ? DETAIL_MAX : 2, STYLE_COUNT, f.detail);
	f.rows = grid->rows - 1 - f.top - f.detail_rows - (f.detail_rows && room > 12);
	if (f.rows < 2) {
		f.rows += f.detail_rows;
		f.detail_rows = 0;
	}
	if (f.rows < 1)
		f.rows = 1;
	f.detail_row = grid->rows - 1 - f.detail_rows;
	return f;
}

static void draw_row(struct grid *grid, int at, const struct list_row *row, bool chosen)
{
	enum style style = row->heading ? STYLE_TITLE : STYLE_TEXT;
	int col, room = text_room(grid, row, &col);
	int start = row->heading ? 1 : 3;

	if (chosen) {
		grid_fill(grid, at, 0, grid->cols, STYLE_SELECTED, ' ');
		grid_text(grid, at, 1, 1, STYLE_SELECTED, "\u25b6");
		style = STYLE_SELECTED;
		grid->cursor_row = at;
		grid->cursor_col = 1;
	}
	if (row->mark != MARK_NONE)
		start += 1 + grid_text(grid, at, start, 3, style, row->mark == MARK_ON ? "[x]" : "[ ]");
	if (row->rating != RATING_UNKNOWN)
		grid_printf(grid, at, start, 2, style_sore(row->rating), "%2d", row->rating);
	grid_wrap(grid, at, col, room, 1, style, row->text);
	if (row->right[0])
		grid_right(grid, at, grid->cols - 1, chosen ? STYLE_SELECTED : row->style, row->right);
}

static void draw_list(struct grid *grid, const struct keymap *map, const struct list_view *view,
                      const enum action *actions)
{
	struct frame f = frame_of(grid, view);
	int first = screen_scroll(view->count, view->chosen, f.rows);

	screen_head(grid, view->title, view->right);
	grid_wrap(grid, 2, 1, grid->cols - 2, f.top - 2, STYLE_TEXT, view->intro);
	for (int i = 0; i < f.rows && first + i < view->count; i++)
		draw_row(grid, f.top + i, &view->row[first + i], first + i == view->chosen);
	if (first > 0)
		grid_right(grid, f.top, grid->cols, STYLE_KEY, "\u2191");
	if (first + f.rows < view->count)
		grid_right(grid, f.top + f.rows - 1, grid->cols, STYLE_KEY, "\u2193");
	grid_wrap(grid, f.detail_row, 1, grid->cols - 2, f.detail_rows, STYLE_DIM, f.detail);
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, actions);
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct list_view *view = data;
	struct frame f = frame_of(grid, view);
	int at = screen_scroll(view->count, view->chosen, f.rows) + row - f.top;

	(void)col;
	if (row < f.top || row >= f.top + f.rows || at >= view->count || view->row[at].heading)
		return -1;
	return at;
}

int list_move(const struct list_view *view, int by)
{
	int way = by < 0 ? -1 : 1;
	int at = view->chosen;

	for (int left = by < 0 ? -by : by; left > 0; left--) {
		int next = at + way;

		while (next >= 0 && next < view->count && view->row[next].heading)
			next += way;
		if (next < 0 || next >= view->count)
			break;
		at = next;
	}
	return at;
}

#define MOVES                                                                                      \
	ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST

/* One list screen: its symbol, title and actions. */
#define LIST_SCREEN(name, heading, ...)                                                            \
	static const enum action name##_actions[] = { __VA_ARGS__, MOVES, ACTION_HELP, ACTION_NONE }; \
	static void draw_##name(struct grid *grid, const struct keymap *map, const void *view)     \
	{                                                                                          \
		draw_list(grid, map, view, name##_actions);                                        \
	}                                                                                          \
	const struct screen screen_##name = {                                                      \
		.id = #name, .title = heading, .actions = name##_actions, .draw = draw_##name,     \
		.hit = hit                                                                         \
	};

LIST_SCREEN(routines, N_("Routines"), ACTION_TAKE, ACTION_LEAVE)
LIST_SCREEN(safety, N_("Safety"), ACTION_NONE_OF_THESE, ACTION_TOGGLE, ACTION_DONE, ACTION_LEAVE)
LIST_SCREEN(safety_area, N_("Safety: where"), ACTION_TOGGLE, ACTION_DONE, ACTION_LEAVE)
LIST_SCREEN(before, N_("Before"), ACTION_START, ACTION_SORE, ACTION_BODY, ACTION_UNMARK,
            ACTION_LEAVE)
LIST_SCREEN(after, N_("After"), ACTION_DONE, ACTION_NUMBER, ACTION_NEXT_FIELD, ACTION_LEAVE)
LIST_SCREEN(next_day, N_("Since last time"), ACTION_DONE, ACTION_FROM_TRAINING,
            ACTION_FROM_ROLLING, ACTION_LIMPING, ACTION_NUMBER, ACTION_LEAVE)
LIST_SCREEN(emergency, N_("Signs that need a doctor"), ACTION_YES, ACTION_NONE_OF_THESE,
            ACTION_LEAVE)
LIST_SCREEN(settings, N_("Settings"), ACTION_CHANGE, ACTION_LEFT, ACTION_RIGHT, ACTION_LEAVE)
LIST_SCREEN(words, N_("Settings: a choice of several"), ACTION_TOGGLE, ACTION_DONE, ACTION_LEAVE)
LIST_SCREEN(health, N_("Health"), ACTION_TOGGLE, ACTION_CLEAR, ACTION_QUESTIONS, ACTION_LEAVE)
LIST_SCREEN(clear, N_("A clinician's word"), ACTION_YES, ACTION_NO, ACTION_LEAVE)
LIST_SCREEN(confirm, N_("From your therapist"), ACTION_YES, ACTION_NO, ACTION_LEAVE)
LIST_SCREEN(checkin, N_("Once a week"), ACTION_DONE, ACTION_NUMBER, ACTION_UNMARK, ACTION_LEAVE)

/* Every letter belongs to the text: no other keys. */
static const enum action typing_actions[] = { ACTION_KEEP_TEXT, ACTION_CANCEL, ACTION_NONE };

static void draw_typing(struct grid *grid, const struct keymap *map, const void *view)
{
	draw_list(grid, map, view, typing_actions);
}

const struct screen screen_typing = { .id = "typing",
	                              .title = N_("Settings: a text"),
	                              .actions = typing_actions,
	                              .draw = draw_typing };
