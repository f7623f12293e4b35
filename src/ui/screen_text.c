#include "ui/screen_text.h"

#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

enum { LINE_MAX = 1024 };

int text_page(const struct grid *grid)
{
	return grid->rows > 3 ? grid->rows - 3 : 1;
}

/* Goes through the wrapped lines and draws those that show; a NULL grid only counts. */
static int walk(struct grid *grid, int width, int page, const struct text_view *view)
{
	const char *at = view->text;
	int row = 0;
	char line[LINE_MAX];

	while (*at) {
		size_t left = strcspn(at, "\n");
		enum style style = at[0] == '#' ? STYLE_TITLE : STYLE_TEXT;

		if (at[0] == '#') {
			size_t sign = strspn(at, "# ");

			at += sign;
			left -= sign;
		}
		do {
			size_t next, bytes;
			size_t kept = left < sizeof line ? left : sizeof line - 1;

			memcpy(line, at, kept);
			line[kept] = '\0';
			bytes = text_wrap(line, width, &next);
			line[bytes] = '\0';
			if (grid && row >= view->scroll && row < view->scroll + page)
				grid_text(grid, 2 + row - view->scroll, 1, width, style, line);
			row++;
			at += next;
			left -= next;
		} while (left > 0);
		at += *at == '\n';
	}
	return row;
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
	if (view->notice[0])
		screen_notice(grid, view->notice);
	else
		keys_footer(grid, grid->rows - 1, map, actions);
	grid->cursor_row = 2;
	grid->cursor_col = 1;
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
