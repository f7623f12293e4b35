#include "ui/screen_body.h"

#include <stdio.h>

#include "core/answer.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/screen_text.h"

/* Both views side by side from this width on; else the one of the chosen place. What goes first
 * when rows are short: what else is known, then how it was last; the map is scrolled to the place. */
enum { BOTH_COLS = 2 * BODYMAP_COLS + 4, TOP = 2, SHORT_ROWS = 16 };

static const enum action actions[] = { ACTION_OPEN,       ACTION_SORE,   ACTION_LEAVE,
	                               ACTION_NEXT_FIELD, ACTION_UNMARK, ACTION_UP,
	                               ACTION_DOWN,       ACTION_LEFT,  ACTION_RIGHT,
	                               ACTION_LETTERS,    ACTION_HELP,  ACTION_NONE };

static int info_rows(const struct grid *grid)
{
	return grid->rows < SHORT_ROWS ? 2 : 3;
}

/* The map of one view; false when it is not shown. */
static bool frame_of(const struct grid *grid, const struct body_screen_view *view,
                     enum area_map map, struct body_frame *frame)
{
	int rows = grid->rows - TOP - info_rows(grid) - 1;
	int half = (grid->cols - 4) / 2;

	if (grid->cols >= BOTH_COLS) {
		*frame = body_view_frame(&view->body, map, TOP, map == MAP_FRONT ? 1 : 3 + half,
		                         rows, half);
		return true;
	}
	*frame = body_view_frame(&view->body, map, TOP, 1, rows, grid->cols - 2);
	return bodymap_place(view->body.chosen).view == map;
}

/* The place with what it is today at the right; where its name is long that goes a row below. */
static void draw_info(struct grid *grid, const struct body_screen_view *view)
{
	int rows = info_rows(grid);
	int row = grid->rows - 1 - rows, right = grid->cols - 1;
	const char *today = view->mark == RATING_UNKNOWN ? _("no mark") : _("today");
	char mark[8] = "";

	if (view->mark != RATING_UNKNOWN)
		snprintf(mark, sizeof mark, " %2d", view->mark);
	int width = text_width(today) + text_width(mark);
	int beside = 1 + text_width(view->name) + 2 + width <= right ? row : row + 1;

	grid_wrap(grid, row, 1, grid->cols - 2, 1, STYLE_TITLE, view->name);
	grid_text(grid, row + 1, 1, grid->cols - 2, STYLE_TEXT, view->last);
	if (rows > 2)
		grid_text(grid, row + 2, 1, grid->cols - 2, STYLE_DIM, view->more);
	grid_right(grid, beside, right - text_width(mark), STYLE_DIM, today);
	grid_right(grid, beside, right, style_sore(view->mark), mark);
}

/* At the right of the head: where the map is scrolled, the word above it that is out of sight. */
static const char *head_right(const struct grid *grid, const struct body_screen_view *view)
{
	enum area_map map = bodymap_place(view->body.chosen).view;
	struct body_frame frame;

	if (!frame_of(grid, view, map, &frame) || frame.first == 0)
		return view->right;
	return map == MAP_FRONT ? _("front") : _("back");
}

static void draw(struct grid *grid, const struct keymap *map, const void *data)
{
	const struct body_screen_view *view = data;
	struct body_frame frame;

	screen_head(grid, _("Where is it sore?"), head_right(grid, view));
	draw_info(grid, view);
	for (int side = MAP_FRONT; side <= MAP_BACK; side++)
		if (frame_of(grid, view, (enum area_map)side, &frame))
			body_view_draw(grid, &view->body, (enum area_map)side, &frame);
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, actions);
}

static int hit(const struct grid *grid, const void *data, int row, int col)
{
	const struct body_screen_view *view = data;
	struct body_frame frame;
	int place = -1;

	for (int side = MAP_FRONT; side <= MAP_BACK && place < 0; side++)
		if (frame_of(grid, view, (enum area_map)side, &frame))
			place = body_view_hit(&frame, (enum area_map)side, row, col);
	return place;
}

const struct screen screen_body = {
	.id = "body",
	.title = N_("Body map"),
	.actions = actions,
	.draw = draw,
	.hit = hit,
};

static const enum action area_actions[] = { ACTION_LEAVE, ACTION_HELP,      ACTION_UP,
	                                    ACTION_DOWN,  ACTION_PAGE_UP,   ACTION_PAGE_DOWN,
	                                    ACTION_FIRST, ACTION_LAST,      ACTION_NONE };

static void draw_area(struct grid *grid, const struct keymap *map, const void *view)
{
	screen_why.draw(grid, map, view);
}

const struct screen screen_area = {
	.id = "area",
	.title = N_("How a place went"),
	.actions = area_actions,
	.draw = draw_area,
};
