#include "ui/screen_list.h"

#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

/* Wider than COLS_MAX a value is hard to follow to its label. In SMALL_ROWS or less a notice takes the
 * place of the detail. A detail often ends with when not to roll: for it the list goes down to
 * LEAST_ROWS. */
enum {
	COLS_MAX = 100,
	SMALL_ROWS = 12,
	INTRO_MAX = 6,
	INTRO_SMALL = 3,
	DETAIL_MAX = 8,
	LEAST_ROWS = 1,
	RATING_COLS = 3
};

/* The rows of the screen that the list may use, and what stands below it: the chosen row in full when
 * it is cut, and what the view says of it. */
struct frame {
	int cols, edge; /* of the list; where the text of its rows ends */
	int top, rows, intro_rows;
	int detail_row, whole_rows, detail_rows;
	const char *whole, *detail;
};

/* Columns for the text of a row, and where they begin. */
static int text_room(const struct frame *f, const struct list_view *view,
                     const struct list_row *row, int *col)
{
	int right = text_width(row->right);

	*col = row->heading ? 1 : 3;
	*col += row->mark != MARK_NONE ? 4 : 0;
	*col += view->rated && !row->heading ? RATING_COLS : 0;
	return right ? f->edge - *col - right - 2 : f->cols - 1 - *col;
}

/* The chosen row when it is cut. */
static const char *whole_of(const struct frame *f, const struct list_view *view)
{
	int col;

	if (view->chosen < 0 || view->chosen >= view->count)
		return "";
	const struct list_row *row = &view->row[view->chosen];

	return text_width(row->text) > text_room(f, view, row, &col) ? row->text : "";
}

static int bounded(int value, int least, int most)
{
	return value > most ? most : value < least ? least : value;
}

static struct frame frame_of(const struct grid *grid, const struct list_view *view)
{
	struct frame f = { .cols = bounded(grid->cols, 1, COLS_MAX), .detail = view->detail };
	int notice = screen_notice_rows(grid, view->notice);
	int room = grid->rows - 3, width = f.cols - 2, most;
	bool small = room <= SMALL_ROWS;

	f.intro_rows = grid_wrap(NULL, 0, 0, width, small ? INTRO_SMALL : INTRO_MAX, STYLE_COUNT,
	                         view->intro);
	f.top = 2 + f.intro_rows + (f.intro_rows && !small);
	room -= f.top - 2 + notice;
	f.edge = f.cols - 1 - (view->count > room);
	f.whole = whole_of(&f, view);
	if (notice && small)
		f.whole = f.detail = "";
	most = bounded(DETAIL_MAX, 0, room - LEAST_ROWS);
	if (most < room - view->count)
		most = room - view->count;
	f.whole_rows = grid_wrap(NULL, 0, 0, width, bounded(2, 0, most), STYLE_COUNT, f.whole);
	f.detail_rows = grid_wrap(NULL, 0, 0, width, most - f.whole_rows, STYLE_COUNT, f.detail);
	room -= f.whole_rows + f.detail_rows;
	f.rows = bounded(room - (f.whole_rows + f.detail_rows && !small), 1, view->count);
	f.detail_row = f.top + f.rows + (room > f.rows);
	return f;
}

static void draw_row(struct grid *grid, const struct frame *f, int at,
                     const struct list_view *view, int index, bool arrow)
{
	const struct list_row *row = &view->row[index];
	bool chosen = index == view->chosen;
	enum style style = row->heading ? STYLE_TITLE : STYLE_TEXT;
	int col, room = text_room(f, view, row, &col);
	int start = row->heading ? 1 : 3;

	if (chosen) {
		grid_fill(grid, at, 0, f->cols, STYLE_SELECTED, ' ');
		grid_text(grid, at, 1, 1, STYLE_SELECTED, "\u25b6");
		style = STYLE_SELECTED;
		grid->cursor_row = at;
		grid->cursor_col = 1;
	}
	if (row->mark != MARK_NONE)
		start += 1 + grid_text(grid, at, start, 3, style, row->mark == MARK_ON ? "[x]" : "[ ]");
	if (row->rating != RATING_UNKNOWN)
		grid_printf(grid, at, start, 2, style_sore(row->rating), "%2d", row->rating);
	screen_cut(grid, at, col, room - (arrow && !row->right[0]), style, row->text, row->kept);
	if (row->right[0])
		grid_right(grid, at, f->edge, chosen ? STYLE_SELECTED : row->style, row->right);
}

static void draw_list(struct grid *grid, const struct keymap *map, const struct list_view *view,
                      const enum action *actions)
{
	struct frame f = frame_of(grid, view);
	int first = screen_scroll(view->count, view->chosen, f.rows);
	bool more = first + f.rows < view->count;

	screen_head(grid, view->title, view->right);
	grid_wrap(grid, 2, 1, f.cols - 2, f.intro_rows, STYLE_TEXT, view->intro);
	for (int i = 0; i < f.rows && first + i < view->count; i++)
		draw_row(grid, &f, f.top + i, view, first + i,
		         (i == 0 && first > 0) || (i == f.rows - 1 && more));
	if (first > 0)
		grid_right(grid, f.top, f.cols, STYLE_KEY, "\u2191");
	if (more)
		grid_right(grid, f.top + f.rows - 1, f.cols, STYLE_KEY, "\u2193");
	grid_wrap(grid, f.detail_row, 1, f.cols - 2, f.whole_rows, STYLE_TEXT, f.whole);
	grid_wrap(grid, f.detail_row + f.whole_rows, 1, f.cols - 2, f.detail_rows, STYLE_DIM,
	          f.detail);
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, view->footer ? view->footer : actions);
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct list_view *view = data;
	struct frame f = frame_of(grid, view);
	int at = screen_scroll(view->count, view->chosen, f.rows) + row - f.top;

	if (row < f.top || row >= f.top + f.rows || col >= f.cols || at >= view->count ||
	    view->row[at].heading)
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
#define LIST_SCREEN(name, heading, ...) FIXED_SCREEN(name, heading, __VA_ARGS__, MOVES)

/* The same where nothing is to be chosen. */
#define FIXED_SCREEN(name, heading, ...)                                                           \
	static const enum action name##_actions[] = { __VA_ARGS__, ACTION_HELP, ACTION_NONE };     \
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
            ACTION_FROM_ROLLING, ACTION_LIMPING, ACTION_NUMBER, ACTION_UNMARK, ACTION_LEAVE)
LIST_SCREEN(emergency, N_("Signs that need a doctor"), ACTION_YES, ACTION_NONE_OF_THESE,
            ACTION_LEAVE)
LIST_SCREEN(settings, N_("Settings"), ACTION_CHANGE, ACTION_LESS, ACTION_MORE, ACTION_LEAVE)
LIST_SCREEN(words, N_("Settings: a choice of several"), ACTION_TOGGLE, ACTION_DONE, ACTION_LEAVE)
LIST_SCREEN(health, N_("Health"), ACTION_TOGGLE, ACTION_CLEAR, ACTION_QUESTIONS, ACTION_LEAVE)
FIXED_SCREEN(clear, N_("A clinician's word"), ACTION_YES, ACTION_NO, ACTION_LEAVE)
FIXED_SCREEN(confirm, N_("From your therapist"), ACTION_YES, ACTION_NO, ACTION_LEAVE)
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
