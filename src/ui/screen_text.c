#include "ui/screen_text.h"

#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

enum { LINE_MAX = 1024, NARROW = 60, HANG = 15, HANG_NARROW = 11 };

int text_page(const struct grid *grid)
{
	return grid->rows > 3 ? grid->rows - 3 : 1;
}

/* Where wrapped lines go; with a NULL grid they are only counted. */
struct walk {
	struct grid *grid;
	int width, page, scroll;
	int row; /* of the text */
};

static void put(const struct walk *w, int col, enum style style, const char *line)
{
	if (w->grid && w->row >= w->scroll && w->row < w->scroll + w->page)
		grid_text(w->grid, 2 + w->row - w->scroll, 1 + col, w->width - col, style, line);
}

/* A paragraph of `left` bytes, indented. */
static void walk_lines(struct walk *w, int indent, enum style style, const char *at, size_t left)
{
	char line[LINE_MAX];

	do {
		size_t next, bytes;
		size_t kept = left < sizeof line ? left : sizeof line - 1;

		memcpy(line, at, kept);
		line[kept] = '\0';
		bytes = text_wrap(line, w->width - indent, &next);
		line[bytes] = '\0';
		put(w, indent, style, line);
		w->row++;
		at += next;
		left -= next;
	} while (left > 0);
}

/* A word before a tab hangs out on the left; a long one has a line of its own. */
static void walk_paragraph(struct walk *w, const char *at, size_t left)
{
	const char *tab = memchr(at, '\t', left);
	int indent = w->width < NARROW ? HANG_NARROW : HANG;
	char word[LINE_MAX];

	if (at[0] == '#') {
		size_t sign = strspn(at, "# ");

		walk_lines(w, 0, STYLE_TITLE, at + sign, left - sign);
		return;
	}
	if (!tab || tab - at >= LINE_MAX) {
		walk_lines(w, 0, STYLE_TEXT, at, left);
		return;
	}
	memcpy(word, at, (size_t)(tab - at));
	word[tab - at] = '\0';
	put(w, 0, STYLE_KEY, word);
	if (text_width(word) >= indent)
		w->row++;
	walk_lines(w, indent, STYLE_TEXT, tab + 1, left - (size_t)(tab + 1 - at));
}

/* Returns the rows of the whole text. */
static int walk(struct grid *grid, int width, int page, const struct text_view *view)
{
	struct walk w = { .grid = grid, .width = width, .page = page, .scroll = view->scroll };

	for (const char *at = view->text; *at; at += *at == '\n') {
		size_t left = strcspn(at, "\n");

		walk_paragraph(&w, at, left);
		at += left;
	}
	return w.row;
}

int text_rows(const struct grid *grid, const struct text_view *view)
{
	return walk(NULL, grid->cols - 2, 0, view);
}

static void draw_text(struct grid *grid, const struct keymap *map, const struct text_view *view,
                      const enum action *actions)
{
	int page = text_page(grid);
	int rows = text_rows(grid, view);

	screen_head(grid, view->title, view->right);
	walk(grid, grid->cols - 2, page, view);
	if (rows > view->scroll + page)
		grid_right(grid, grid->rows - 2, grid->cols - 1, STYLE_KEY, "\u2193");
	if (view->scroll > 0)
		grid_right(grid, 2, grid->cols - 1, STYLE_KEY, "\u2191");
	grid->cursor_row = 2;
	grid->cursor_col = 1;
	screen_notice(grid, view->notice);
	keys_footer(grid, grid->rows - 1, map, actions);
}

#define MOVES                                                                                      \
	ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST

/* One text screen: its symbol, title and actions. */
#define TEXT_SCREEN(name, heading, ...)                                                            \
	static const enum action name##_actions[] = { __VA_ARGS__, MOVES, ACTION_NONE };           \
	static void draw_##name(struct grid *grid, const struct keymap *map, const void *view)     \
	{                                                                                          \
		draw_text(grid, map, view, name##_actions);                                        \
	}                                                                                          \
	const struct screen screen_##name = {                                                      \
		.id = #name, .title = heading, .actions = name##_actions, .draw = draw_##name      \
	};

TEXT_SCREEN(help, N_("Help"), ACTION_LEAVE)
TEXT_SCREEN(summary, N_("Summary"), ACTION_DONE, ACTION_LEAVE, ACTION_HELP)
TEXT_SCREEN(resume, N_("Go on?"), ACTION_RESUME, ACTION_START_OVER, ACTION_KEEP, ACTION_LEAVE,
            ACTION_HELP)
TEXT_SCREEN(settled, N_("One question"), ACTION_YES, ACTION_NO, ACTION_DONE, ACTION_LEAVE,
            ACTION_HELP)
TEXT_SCREEN(gone, N_("Is it gone?"), ACTION_YES, ACTION_NO, ACTION_LEAVE, ACTION_HELP)
TEXT_SCREEN(why, N_("Why"), ACTION_LEAVE, ACTION_HELP)
TEXT_SCREEN(stop, N_("Please wait with this"), ACTION_HEALTH, ACTION_LEAVE, ACTION_HELP)
