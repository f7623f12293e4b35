#include "ui/screen_session.h"

#include <stdio.h>
#include <string.h>

#include "core/answer.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/digits.h"

/* What goes first when rows are short: the figure (it wants 46 more columns and 10 rows), then the
 * breath, the caution, what comes next, the instruction, the bar. What stays to the end is the
 * place, the time and the limit; below SMALL_ROWS or SMALL_COLS one line says them. */
enum {
	SMALL_ROWS = 8,
	SMALL_COLS = 30,
	NARROW = 60,
	FIGURE_COLS = 28,
	FIGURE_MIN_ROWS = 9,
	FIGURE_MAX_ROWS = 40,
	BREATH_DOTS = 7
};

/* The order is the footer's, which shows as many as fit: what protects comes first. */
static const enum action actions[] = { ACTION_PAUSE,   ACTION_HURTS, ACTION_EMERGENCY,
	                               ACTION_FEEL,    ACTION_SKIP,  ACTION_RELEASED,
	                               ACTION_LONGER,  ACTION_BACK,  ACTION_QUIT,
	                               ACTION_SHORTER, ACTION_HELP,  ACTION_NONE };

static enum style state_style(const struct session_view *view)
{
	if (view->halt != HALT_NONE)
		return STYLE_PAUSED;
	if (view->last)
		return STYLE_LAST;
	switch (view->state) {
	case SESSION_HOLD:
		return STYLE_WORK;
	case SESSION_SET_REST:
	case SESSION_BREAK:
		return STYLE_REST;
	default:
		return STYLE_READY;
	}
}

static const char *state_name(const struct session_view *view)
{
	static const char *const names[SESSION_STATE_COUNT] = {
		[SESSION_IDLE] = "",
		[SESSION_READY] = N_("Get ready"),
		[SESSION_CHANGE] = N_("Change sides"),
		[SESSION_HOLD] = N_("Hold"),
		[SESSION_SET_REST] = N_("Rest"),
		[SESSION_BREAK] = N_("Rest"),
		[SESSION_RATE] = N_("How strong was it?"),
		[SESSION_FINISHED] = N_("Done"),
	};

	if (view->halt == HALT_ASLEEP)
		return _("Paused: the machine was asleep");
	if (view->halt != HALT_NONE)
		return _("Paused");
	if (view->state == SESSION_RATE && view->rated_hurts)
		return _("Come off and rest");
	return _(names[view->state]);
}

static void clock_text(char *buf, size_t size, int64_t seconds)
{
	snprintf(buf, size, "%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

static void draw_head(struct grid *grid, const struct session_view *view)
{
	char left[256], right[128], time[16];

	clock_text(time, sizeof time, view->left_s);
	snprintf(left, sizeof left, _("%s   %d of %d"), view->title, view->step, view->steps);
	snprintf(right, sizeof right, _("%s left   %s"), time, view->sound);
	if (text_width(left) + text_width(right) + 4 > grid->cols)
		snprintf(right, sizeof right, _("%s left"), time);
	screen_head(grid, left, right);
}

static void draw_what(struct grid *grid, int row, const struct session_view *view)
{
	char limit[64] = "";
	int col = 1, right;

	if (view->pressure > 0)
		snprintf(limit, sizeof limit, _("up to %d/10"), view->pressure);
	right = grid->cols - 1 - text_width(limit);
	grid_text(grid, row, right, -1, STYLE_CAUTION, limit);
	grid_wrap(grid, row, col, right - 2, 1, STYLE_TITLE, view->place);
	col += text_width(view->place);
	if (col + text_width(view->tool) + text_width(view->technique) + 10 > right)
		return;
	if (view->tool[0])
		col += 4 + grid_text(grid, row, col + 4, -1, STYLE_TEXT, view->tool);
	grid_text(grid, row, col + 4, -1, STYLE_TEXT, view->technique);
}

/* The state in words, since colour alone says nothing to some. */
static void draw_state(struct grid *grid, int row, const struct session_view *view)
{
	char text[128];

	if (view->sets > 1 && view->state == SESSION_HOLD)
		snprintf(text, sizeof text, _("%s   set %d of %d"), state_name(view), view->set,
		         view->sets);
	else
		snprintf(text, sizeof text, "%s", state_name(view));
	if (view->rating != RATING_UNKNOWN && view->state != SESSION_RATE)
		snprintf(text + strlen(text), sizeof text - strlen(text), _("   felt %d/10"),
		         view->rating);
	grid_text(grid, row, 1, grid->cols - 2, state_style(view), text);
	grid->cursor_row = row;
	grid->cursor_col = 1;
}

static void draw_bar(struct grid *grid, int row, int width, const struct session_view *view)
{
	char elapsed[16], length[16], text[40];
	int bar;

	clock_text(elapsed, sizeof elapsed, view->elapsed_s);
	clock_text(length, sizeof length, view->length_s);
	snprintf(text, sizeof text, _("%s of %s"), elapsed, length);
	bar = width - text_width(text) - 4;
	grid_bar(grid, row, 1, bar, view->elapsed_s, view->length_s, state_style(view));
	grid_text(grid, row, bar + 3, -1, STYLE_TEXT, text);
}

static void draw_breath(struct grid *grid, int row, const struct session_view *view)
{
	bool in = view->breath > 0;
	int full = in ? view->breath : -view->breath;
	int col = 1;

	col += 1 + grid_text(grid, row, col, -1, STYLE_REST, in ? _("breathe in") : _("breathe out"));
	grid_fill(grid, row, col, full, STYLE_REST, 0x25cf);
	grid_fill(grid, row, col + full, BREATH_DOTS - full, STYLE_DIM, 0x25cb);
}

static void draw_rating(struct grid *grid, int row, int rows, int width,
                        const struct session_view *view)
{
	char text[256];
	size_t used = 0;

	if (view->rating == RATING_UNKNOWN)
		grid_wrap(grid, row, 1, width, 1, STYLE_TEXT,
		          _("0 nothing to 10 worst, full stop for 10. No answer is fine."));
	else
		grid_printf(grid, row, 1, width, STYLE_GOOD,
		            width < NARROW ? _("Noted: %d of 10.")
		                           : _("Noted: %d of 10. Another digit changes it."),
		            view->rating);
	/* what is not normal to feel comes first after "hurts"; a no-break space keeps a key with its word */
	for (int round = 0; round < 2; round++) {
		for (int i = QUALITY_NONE + 1; i < QUALITY_COUNT && used < sizeof text; i++)
			if (quality_info[i].normal == (view->rated_hurts == (round == 1)))
				used += (size_t)snprintf(text + used, sizeof text - used,
				                         "%s%c\u00a0%s", used ? "  " : "",
				                         quality_info[i].key, _(quality_info[i].name));
	}
	if (rows < 2)
		return;
	if (view->quality != QUALITY_NONE)
		grid_printf(grid, row + 1, 1, width, STYLE_GOOD, _("Noted: %s."),
		            _(quality_info[view->quality].name));
	else
		grid_wrap(grid, row + 1, 1, width, rows - 1, STYLE_DIM, text);
}

static void draw_small(struct grid *grid, const struct session_view *view)
{
	char time[16], text[256];

	clock_text(time, sizeof time, view->left_in_state_s);
	snprintf(text, sizeof text, "%s %s %s", time,
	         view->halt != HALT_NONE ? _("Paused") : view->place, view->next);
	grid_text(grid, 0, 0, grid->cols, state_style(view), text);
	grid->cursor_row = 0;
}

/* Rows above the digits: head, rule, what, state. Below: bar, text, caution, next, footer. */
struct layout {
	int digits_row, digits_size, width;
	int bar_row, text_row, text_rows, caution_row, caution_rows; /* 0: left out */
	int breath_row, next_row;
	int figure_col, figure_rows;
};

/* Takes what is wanted from the rows that are free, as far as they go. */
static int take(int *free_rows, int wanted)
{
	int got = wanted < *free_rows ? wanted : *free_rows;

	got = got > 0 ? got : 0;
	*free_rows -= got;
	return got;
}

static int wanted_text(const struct grid *grid, const struct session_view *view)
{
	if (view->state == SESSION_RATE)
		return 3;
	return grid_wrap(NULL, 0, 0, grid->cols - 2, 4, STYLE_COUNT, view->instruction);
}

/* The columns and rows of the figure and of the digits beside it, in `block` rows. Without a figure
 * the digits take what they need. Returns the rows that the two use. */
static int place_block(struct layout *l, const struct grid *grid, const struct session_view *view,
                       const char *time, int block)
{
	if (view->figure && grid->cols >= 40 + FIGURE_COLS && block + 1 >= FIGURE_MIN_ROWS) {
		int most = block + 1 < FIGURE_MAX_ROWS ? block + 1 : FIGURE_MAX_ROWS;

		l->figure_rows = most;
		l->figure_col = grid->cols - (grid->cols > 110 ? grid->cols / 2 : FIGURE_COLS + 6);
		l->width = l->figure_col - 3;
	}
	l->digits_size = digits_fit(time, block, l->width);
	int digits = l->digits_size ? l->digits_size * DIGIT_ROWS : 1;

	return l->figure_rows > digits ? l->figure_rows - 1 : digits;
}

/* Hands out the rows, the most needed first: what is left goes to the digits and the figure. */
static struct layout lay_out(const struct grid *grid, const struct session_view *view,
                             const char *time)
{
	struct layout l = { .width = grid->cols - 2 };
	int row = 4, used;
	int free_rows = grid->rows - 1 - row - 1; /* the footer, and one row for the time */
	bool roomy = grid->rows >= 20;
	int breath, next, bar;
	bool small;

	/* the question needs its words more than large digits */
	if (view->state == SESSION_RATE)
		l.text_rows = take(&free_rows, wanted_text(grid, view));
	small = free_rows >= DIGIT_ROWS - 1;
	if (small)
		take(&free_rows, DIGIT_ROWS - 1);
	bar = take(&free_rows, 1);
	if (view->state != SESSION_RATE)
		l.text_rows = take(&free_rows, wanted_text(grid, view));
	next = take(&free_rows, 1);
	l.caution_rows = take(&free_rows, grid_wrap(NULL, 0, 0, grid->cols - 2, 2, STYLE_COUNT,
	                                            view->caution));
	breath = take(&free_rows, view->breath != 0);
	if (roomy)
		take(&free_rows, 2); /* blank rows around the bar */
	used = place_block(&l, grid, view, time, small ? free_rows + DIGIT_ROWS : 1);
	l.digits_row = row + (roomy && l.digits_size > 0);
	row = l.digits_row + used + (roomy && !l.figure_rows);
	if (bar)
		l.bar_row = row++;
	row += roomy;
	l.text_row = row;
	row += l.text_rows;
	l.breath_row = breath ? row++ : 0;
	l.caution_row = row;
	row += l.caution_rows;
	l.next_row = next ? row : 0;
	return l;
}

static void draw_body(struct grid *grid, const struct session_view *view)
{
	char time[16];
	struct layout l;

	clock_text(time, sizeof time, view->left_in_state_s);
	l = lay_out(grid, view, time);
	if (l.digits_size)
		digits_draw(grid, l.digits_row, 2, l.digits_size, state_style(view), time);
	else
		grid_text(grid, l.digits_row, 2, -1, state_style(view), time);
	if (l.figure_col)
		view->figure(grid, 3, l.figure_col, l.figure_rows, grid->cols - l.figure_col - 1,
		             view->figure_ctx);
	if (l.bar_row)
		draw_bar(grid, l.bar_row, grid->cols - 2, view);
	if (l.text_rows && view->state == SESSION_RATE)
		draw_rating(grid, l.text_row, l.text_rows, grid->cols - 2, view);
	else if (l.text_rows)
		grid_wrap(grid, l.text_row, 1, grid->cols - 2, l.text_rows, STYLE_TEXT,
		          view->instruction);
	if (l.breath_row)
		draw_breath(grid, l.breath_row, view);
	if (l.caution_row)
		grid_wrap(grid, l.caution_row, 1, grid->cols - 2, l.caution_rows, STYLE_CAUTION,
		          view->caution);
	if (l.next_row && view->next[0])
		grid_text(grid, l.next_row, 1, grid->cols - 2, STYLE_DIM, view->next);
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct session_view *view = data;

	if (grid->rows < SMALL_ROWS || grid->cols < SMALL_COLS) {
		draw_small(grid, view);
		return;
	}
	draw_head(grid, view);
	draw_what(grid, 2, view);
	draw_state(grid, 3, view);
	draw_body(grid, view);
	if (view->flash)
		for (int row = 0; row < 2; row++)
			grid_restyle(grid, row, 0, grid->cols, STYLE_FLASH);
	if (view->quit_asked)
		screen_notice(grid,
		              _("Stop here? y: stop, what you did is kept.  Any other key: go on."));
	else if (view->notice[0])
		screen_notice(grid, view->notice);
	else
		keys_footer(grid, grid->rows - 1, map, actions);
}

const struct screen screen_session = {
	.id = "session",
	.title = N_("Session"),
	.actions = actions,
	.draw = draw,
};
