#include "ui/screen_session.h"

#include <stdio.h>
#include <string.h>

#include "core/answer.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/digits.h"

/* What goes first when rows are short: the figure (it wants 46 more columns and 10 rows), then the
 * breath, the caution, what comes next, the instruction, the bar; before a hold and in a question
 * the words stay and the large digits go. What stays to the end is the place, the time and the
 * limit; below SMALL_ROWS or SMALL_COLS one line says them. */
enum {
	SMALL_ROWS = 8,
	SMALL_COLS = 30,
	NARROW = 60,
	STATE_ROW = 3,
	FIGURE_COLS = 28,
	FIGURE_MIN_ROWS = 9,
	FIGURE_MAX_ROWS = 40,
	BREATH_DOTS = 7
};

/* All of them, as the help lists them. */
static const enum action actions[] = { ACTION_PAUSE,   ACTION_HURTS, ACTION_EMERGENCY,
	                               ACTION_FEEL,    ACTION_SKIP,  ACTION_RELEASED,
	                               ACTION_BACK,    ACTION_LONGER, ACTION_SHORTER,
	                               ACTION_QUALITY, ACTION_QUIT,  ACTION_HELP,
	                               ACTION_NONE };

/* Those of the footer, which shows as many as fit: in a hold what protects comes first. */
static const enum action hold_footer[] = { ACTION_PAUSE,    ACTION_HURTS, ACTION_EMERGENCY,
	                                   ACTION_FEEL,     ACTION_SKIP,  ACTION_RELEASED,
	                                   ACTION_BACK,     ACTION_LONGER, ACTION_HELP,
	                                   ACTION_QUIT,     ACTION_NONE };
static const enum action wait_footer[] = { ACTION_PAUSE, ACTION_EMERGENCY, ACTION_SKIP,
	                                   ACTION_BACK,  ACTION_LONGER,    ACTION_HURTS,
	                                   ACTION_FEEL,  ACTION_HELP,      ACTION_QUIT,
	                                   ACTION_NONE };
static const enum action rate_footer[] = { ACTION_FEEL,  ACTION_EMERGENCY, ACTION_SKIP,
	                                   ACTION_PAUSE, ACTION_HURTS,     ACTION_BACK,
	                                   ACTION_HELP,  ACTION_QUIT,      ACTION_NONE };

static const enum action *footer_of(const struct session_view *view)
{
	switch (view->state) {
	case SESSION_HOLD:
	case SESSION_SET_REST:
		return hold_footer;
	case SESSION_RATE:
		return rate_footer;
	default:
		return wait_footer;
	}
}

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
		[SESSION_SET_REST] = N_("Rest"),
		[SESSION_BREAK] = N_("Until the next place"),
		[SESSION_RATE] = N_("How strong was it?"),
		[SESSION_FINISHED] = N_("Done"),
	};

	if (view->halt == HALT_ASLEEP)
		return _("Paused: the machine was asleep");
	if (view->halt != HALT_NONE)
		return _("Paused");
	if (view->state == SESSION_RATE && view->rated_hurts)
		return _("Come off and rest");
	return view->state == SESSION_HOLD ? view->doing : _(names[view->state]);
}

static void clock_text(char *buf, size_t size, int64_t seconds)
{
	snprintf(buf, size, "%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

static int64_t minutes_left(const struct session_view *view)
{
	return (view->left_s + 59) / 60;
}

static void draw_head(struct grid *grid, const struct session_view *view)
{
	char left[256], right[128], time[64];

	snprintf(time, sizeof time, _("%d min left"), (int)minutes_left(view));
	snprintf(left, sizeof left, _("%s   %d of %d"), view->title, view->step, view->steps);
	snprintf(right, sizeof right, "%s   %s", time, view->sound);
	if (text_width(left) + text_width(right) + 4 > grid->cols)
		snprintf(right, sizeof right, "%s", time);
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
	screen_place(grid, row, col, right - 2, STYLE_TITLE, view->place);
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
	char more[128] = "";
	int col = 1;

	if (view->rating != RATING_UNKNOWN && view->state != SESSION_RATE)
		snprintf(more, sizeof more, _("felt %d/10"), view->rating);
	else if (view->sets > 1 && view->state == SESSION_HOLD)
		snprintf(more, sizeof more, _("set %d of %d"), view->set, view->sets);
	col += 3 + grid_text(grid, row, col, grid->cols - 2, state_style(view), state_name(view));
	if (col + text_width(more) < grid->cols)
		grid_text(grid, row, col, -1, state_style(view), more);
	grid->cursor_row = row;
	grid->cursor_col = 1;
}

/* It goes in steps: what moves each second keeps slow links and screen readers busy, and the digits
 * tell the seconds. */
static int bar_seconds(const struct session_view *view)
{
	int step = view->last || view->length_s < 20 ? 1 : view->length_s < 45 ? 5 : 10;

	return view->elapsed_s - view->elapsed_s % step;
}

static void draw_bar(struct grid *grid, int row, int width, const struct session_view *view)
{
	char length[16], text[40];
	int bar;

	clock_text(length, sizeof length, view->length_s);
	snprintf(text, sizeof text, _("of %s"), length);
	bar = width - text_width(text) - 4;
	grid_bar(grid, row, 1, bar, bar_seconds(view), view->length_s, state_style(view));
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

/* The word for a quality at the place on the screen. */
static const char *quality_name(const struct session_view *view, int quality)
{
	if (quality == QUALITY_TINGLING && view->usual_tingling)
		return _("more than your usual tingling");
	return _(quality_info[quality].name);
}

/* What was answered, or how to answer: the number, then what it was like. */
static void rating_texts(const struct session_view *view, const struct keymap *map, int width,
                         char number[256], char quality[256])
{
	char key[16];
	size_t used = 0;

	if (view->rating == RATING_UNKNOWN)
		snprintf(number, 256, _("0 nothing to 10 worst (%s for 10). No answer is fine."),
		         keys_name(map->key[ACTION_FEEL][RATING_MAX], key, sizeof key));
	else
		snprintf(number, 256,
		         width < NARROW ? _("Noted: %d of 10.")
		                        : _("Noted: %d of 10. Another digit changes it."),
		         view->rating);
	quality[0] = '\0';
	if (view->quality != QUALITY_NONE) {
		snprintf(quality, 256, _("Noted: %s."), quality_name(view, (int)view->quality));
		return;
	}
	/* what is not normal to feel comes first after "hurts"; a no-break space keeps a key with its word */
	for (int round = 0; round < 2; round++)
		for (int i = QUALITY_NONE + 1; i < QUALITY_COUNT && used < 256; i++)
			if (quality_info[i].normal == (view->rated_hurts == (round == 1)))
				used += (size_t)snprintf(
				    quality + used, 256 - used, "%s%s\u00a0%s", used ? "  " : "",
				    keys_name(map->key[ACTION_QUALITY][i - 1], key, sizeof key),
				    quality_name(view, i));
}

/* Returns the rows it takes; draws unless grid is NULL. */
static int draw_rating(struct grid *grid, int row, int rows, int width,
                       const struct session_view *view, const struct keymap *map)
{
	char number[256], quality[256];
	int used;

	rating_texts(view, map, width, number, quality);
	used = grid_wrap(grid, row, 1, width, 2,
	                 !grid                            ? STYLE_COUNT
	                 : view->rating == RATING_UNKNOWN ? STYLE_TEXT
	                                                  : STYLE_GOOD,
	                 number);
	return used + grid_wrap(grid, row + used, 1, width, rows - used,
	                        !grid                           ? STYLE_COUNT
	                        : view->quality == QUALITY_NONE ? STYLE_DIM
	                                                        : STYLE_GOOD,
	                        quality);
}

static void draw_small(struct grid *grid, const struct session_view *view)
{
	char time[16], text[256];

	clock_text(time, sizeof time, view->left_in_state_s);
	snprintf(text, sizeof text, "%s %s %s", view->state == SESSION_RATE ? state_name(view) : time,
	         view->halt != HALT_NONE ? _("Paused") : view->place, view->next);
	grid_text(grid, 0, 0, grid->cols, state_style(view), text);
	grid->cursor_row = 0;
}

/* ---- Where what goes. Above the digits: head, rule, what, state. Below: bar, text, caution, next, footer */

/* Takes what is wanted from the rows that are free, as far as they go. */
static int take(int *free_rows, int wanted)
{
	int got = wanted < *free_rows ? wanted : *free_rows;

	got = got > 0 ? got : 0;
	*free_rows -= got;
	return got;
}

static int wanted_text(const struct grid *grid, const struct session_view *view,
                       const struct keymap *map)
{
	if (view->state == SESSION_RATE)
		return draw_rating(NULL, 0, 8, grid->cols - 2, view, map);
	return grid_wrap(NULL, 0, 0, grid->cols - 2, 4, STYLE_COUNT, view->instruction);
}

/* The figure and the digits beside it, in `block` rows; returns those that the two use. Large digits take
 * half at most: five rows can be read from the floor, and more cost more each second. */
static int place_block(struct session_layout *l, const struct grid *grid, const struct session_view *view,
                       const char *time, int block)
{
	if (view->figure && grid->cols >= 40 + FIGURE_COLS && block + 1 >= FIGURE_MIN_ROWS) {
		int most = block + 1 < FIGURE_MAX_ROWS ? block + 1 : FIGURE_MAX_ROWS;

		l->figure_rows = most;
		l->figure_col = grid->cols - (grid->cols > 110 ? grid->cols / 2 : FIGURE_COLS + 6);
		l->width = l->figure_col - 3;
	}
	l->digits_size = digits_fit(time, block < 2 * DIGIT_ROWS ? block : block / 2, l->width);
	int digits = l->digits_size ? l->digits_size * DIGIT_ROWS : 1;

	return l->figure_rows > digits ? l->figure_rows - 1 : digits;
}

/* Hands out the rows, the most needed first: what is left goes to the digits and the figure. */
static struct session_layout lay_out(const struct grid *grid, const struct session_view *view,
                             const struct keymap *map, const char *time)
{
	struct session_layout l = { .width = grid->cols - 2 };
	int row = STATE_ROW + 1, used;
	int free_rows = grid->rows - 1 - row - 1; /* the footer, and one row for the time */
	bool roomy = grid->rows >= 20;
	bool words = view->state == SESSION_RATE || view->state == SESSION_READY ||
	             view->state == SESSION_CHANGE;
	int caution = grid_wrap(NULL, 0, 0, grid->cols - 2, 3, STYLE_COUNT, view->caution);
	int breath, next, bar;
	bool small;

	/* a question, how to lie, and when to stop need their words more than large digits */
	if (words) {
		l.text_rows = take(&free_rows, wanted_text(grid, view, map));
		l.caution_rows = take(&free_rows, caution);
	}
	small = free_rows >= DIGIT_ROWS - 1;
	if (small)
		take(&free_rows, DIGIT_ROWS - 1);
	bar = take(&free_rows, 1);
	if (!words)
		l.text_rows = take(&free_rows, wanted_text(grid, view, map));
	next = take(&free_rows, 1);
	if (!words)
		l.caution_rows = take(&free_rows, caution);
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

/* The last seconds are one large figure. A rating does not hurry: the digits show the answer. */
static void time_text(const struct session_view *view, char time[16])
{
	if (view->state == SESSION_RATE && view->rating == RATING_UNKNOWN)
		time[0] = '\0';
	else if (view->state == SESSION_RATE)
		snprintf(time, 16, "%d", view->rating);
	else if (view->last)
		snprintf(time, 16, "%d", view->left_in_state_s);
	else
		clock_text(time, 16, view->left_in_state_s);
}

static void draw_time(struct grid *grid, const struct session_layout *l, const struct session_view *view,
                      const char *time)
{
	int col = 2;

	if (l->digits_size) {
		if (view->last)
			col += (l->width - digits_width(time, l->digits_size)) / 2;
		digits_draw(grid, l->digits_row, col, l->digits_size, state_style(view), time);
	} else {
		grid_printf(grid, l->digits_row, col, -1, state_style(view),
		            view->last ? ">>> %s <<<" : "%s", time);
	}
}

/* The state and what moves below it, down to the first row of text. */
static void draw_moving(struct grid *grid, const struct session_layout *l,
                        const struct session_view *view, const char *time)
{
	draw_state(grid, STATE_ROW, view);
	draw_time(grid, l, view, time);
	if (l->figure_col)
		view->figure(grid, STATE_ROW, l->figure_col, l->figure_rows,
		             grid->cols - l->figure_col - 1, view->figure_ctx);
	if (l->bar_row && view->state != SESSION_RATE)
		draw_bar(grid, l->bar_row, grid->cols - 2, view);
}

static void draw_words(struct grid *grid, const struct session_layout *l,
                       const struct session_view *view, const struct keymap *map)
{
	if (l->text_rows && view->state == SESSION_RATE)
		draw_rating(grid, l->text_row, l->text_rows, grid->cols - 2, view, map);
	else if (l->text_rows)
		grid_wrap(grid, l->text_row, 1, grid->cols - 2, l->text_rows, STYLE_TEXT,
		          view->instruction);
	if (l->breath_row)
		draw_breath(grid, l->breath_row, view);
	if (l->caution_row)
		grid_wrap(grid, l->caution_row, 1, grid->cols - 2, l->caution_rows, STYLE_CAUTION,
		          view->caution);
	if (l->next_row && view->next[0])
		screen_place(grid, l->next_row, 1, grid->cols - 2, STYLE_DIM, view->next);
}

static bool stands_over(const struct session_view *view)
{
	return view->quit_asked || view->flash || view->notice[0];
}

static void draw_body(struct grid *grid, const struct session_view *view, const struct keymap *map)
{
	char time[16];
	struct session_layout l;

	time_text(view, time);
	l = lay_out(grid, view, map, time);
	draw_moving(grid, &l, view, time);
	draw_words(grid, &l, view, map);
	l.known = !stands_over(view);
	l.time_size = strlen(time);
	l.minutes_left = minutes_left(view);
	l.step = view->step;
	l.set = view->set;
	l.length_s = view->length_s;
	l.breath = view->breath;
	l.state = view->state;
	l.halt = view->halt;
	l.last = view->last;
	l.pictured = view->figure != NULL;
	l.sound = view->sound;
	if (view->layout)
		*view->layout = l;
}

static bool only_time_passed(const struct session_layout *l, const struct session_view *view,
                             const char *time)
{
	return l->known && !stands_over(view) && l->time_size == strlen(time) &&
	       l->minutes_left == minutes_left(view) && l->step == view->step &&
	       l->set == view->set && l->length_s == view->length_s && l->breath == view->breath &&
	       l->state == view->state && l->halt == view->halt && l->last == view->last &&
	       l->pictured == (view->figure != NULL) && l->sound == view->sound;
}

bool screen_session_again(struct grid *grid, const struct session_view *view)
{
	char time[16];

	time_text(view, time);
	if (!view->layout || !only_time_passed(view->layout, view, time))
		return false;
	grid_clear_rows(grid, STATE_ROW, view->layout->text_row - STATE_ROW);
	draw_moving(grid, view->layout, view, time);
	/* A new state is the news once, with the cursor on it; then the time is. */
	grid->cursor_row = view->layout->digits_row;
	if (view->layout->digits_size) {
		grid->cursor_rows = view->layout->digits_size * DIGIT_ROWS;
		grid->cursor_cols = view->layout->width;
	}
	return true;
}

static void draw_foot(struct grid *grid, const struct keymap *map, const struct session_view *view)
{
	char yes[16], quit[16], question[256];

	if (view->quit_asked) {
		snprintf(question, sizeof question,
		         _("Stop here? %s or %s: stop, what you did is kept.  Any other key: go on."),
		         keys_first(map, ACTION_YES, yes, sizeof yes),
		         keys_first(map, ACTION_QUIT, quit, sizeof quit));
		screen_question(grid, question);
		return;
	}
	screen_notice(grid, view->notice);
	if (view->halt != HALT_NONE)
		keys_footer_as(grid, grid->rows - 1, map, footer_of(view), ACTION_PAUSE, _("resume"));
	else
		keys_footer(grid, grid->rows - 1, map, footer_of(view));
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct session_view *view = data;

	if (grid->rows < SMALL_ROWS || grid->cols < SMALL_COLS) {
		if (view->layout)
			view->layout->known = false;
		draw_small(grid, view);
		return;
	}
	draw_head(grid, view);
	draw_what(grid, 2, view);
	draw_body(grid, view, map);
	if (view->flash)
		for (int row = 0; row < 2; row++)
			grid_restyle(grid, row, 0, grid->cols, STYLE_FLASH);
	draw_foot(grid, map, view);
}

const struct screen screen_session = {
	.id = "session",
	.title = N_("Session"),
	.actions = actions,
	.draw = draw,
};
