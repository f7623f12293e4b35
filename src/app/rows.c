#include "app/rows.h"

#include <stdio.h>

#include "core/i18n.h"
#include "core/phrase.h"

struct list_row rows_place(struct app *app, const struct session_item *item)
{
	char name[PHRASE_NAME_MAX];
	const char *text = app_text(app, "%s", phrase_place(name, sizeof name, item));

	return (struct list_row){
		.text = text, .kept = screen_side(text), .right = "", .rating = RATING_UNKNOWN
	};
}

struct list_row rows_site(struct app *app, enum area area, const char *site, enum side side)
{
	struct exercise where = { .site = site };
	struct session_item item = { .exercise = &where, .area = area, .side = side };

	return rows_place(app, &item);
}

const struct list_view *rows_areas(struct app *app, const char *title, const char *intro,
                                   uint64_t ticked)
{
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, AREA_COUNT * sizeof *row);

	for (int i = 0; i < AREA_COUNT; i++)
		row[i] = (struct list_row){
			.text = _(area_info[i].name),
			.right = "",
			.rating = RATING_UNKNOWN,
			.mark = ticked & AREA_BIT(i) ? MARK_ON : MARK_OFF,
		};
	*view = (struct list_view){
		.title = title,
		.right = _("where?"),
		.intro = intro,
		.row = row,
		.count = AREA_COUNT,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

const char *rows_area_names(struct app *app, uint64_t ticked)
{
	char text[APP_TEXT_MAX] = "";
	size_t used = 0;

	if (!ticked)
		return _("everywhere");
	for (int i = 0; i < AREA_COUNT && used < sizeof text; i++)
		if (ticked & AREA_BIT(i))
			used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
			                         used ? ", " : "", _(area_info[i].name));
	return app_text(app, "%s", text);
}

bool rows_move(struct app *app, const struct list_view *view, enum action action)
{
	int page = action == ACTION_PAGE_UP ? -10 : action == ACTION_PAGE_DOWN ? 10 : 0;
	int end = action == ACTION_FIRST ? -view->count : action == ACTION_LAST ? view->count : 0;
	int by = action == ACTION_UP ? -1 : action == ACTION_DOWN ? 1 : page + end;

	if (by)
		*app_chosen(app) = list_move(view, by);
	return by != 0;
}

bool rows_scroll(struct app *app, const struct text_view *view, enum action action)
{
	int page = text_page(&app->grid), rows = text_rows(&app->grid, view);

	return app_move(app, action, rows > page ? rows - page + 1 : 1, page);
}
