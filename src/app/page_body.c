/* The body map and the history of a place on it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/soreness.h"
#include "core/i18n.h"
#include "core/rule.h"
#include "ui/screen_body.h"
#include "ui/screen_text.h"

enum { HISTORY_ROWS = 14, HISTORY_BYTES = 8192 };

/* The first of two letters; freed with the page. */
struct letters {
	char first;
};

static struct bodymap_place chosen_place(struct app *app)
{
	return bodymap_place(*app_chosen(app));
}

static void body_enter(struct app *app)
{
	struct soreness_map map;

	soreness_map(app, &map);

	app_state(app, sizeof(struct letters));
	*app_chosen(app) = map.sorest >= 0 ? map.sorest : bodymap_find(AREA_UPPER_TRAP, SIDE_LEFT);
}

/* Why a place is not worked now, or "". */
static const char *standing_text(struct app *app, const struct bodymap_place *place)
{
	const struct dose_place *memory = coach_place(&app->coach, place->area, "", place->side);
	char sentence[256];

	if (memory->locked) {
		rule_sentence(sentence, sizeof sentence, &memory->lock);
		return app_text(app, _("locked: %s"), sentence);
	}
	if (memory->not_before != DATE_NONE && memory->not_before > app->coach.now.local_date)
		return app_text(app, _("rests to %s"), soreness_day(app, memory->not_before));
	return "";
}

static const char *last_text(struct app *app, const struct soreness *last)
{
	const char *settled = soreness_settled(app, last);

	if (last->value == RATING_UNKNOWN)
		return settled[0] ? settled : _("not rated yet");
	return app_text(app, _("last rating %d of 10, %s"), last->value,
	                soreness_day(app, last->date));
}

/* The first that there is: why it is not worked, that it settled since it was rated, how it went. */
static const char *more_text(struct app *app, const struct bodymap_place *place,
                             const struct soreness *last)
{
	const char *standing = standing_text(app, place), *course;

	if (standing[0])
		return standing;
	if (last->value != RATING_UNKNOWN && last->most != RATING_UNKNOWN)
		return soreness_settled(app, last);
	if (last->value == RATING_UNKNOWN)
		return "";
	course = soreness_course(app, place, last);
	return strcmp(course, soreness_text(app, last->value, last->date)) == 0 ? "" : course;
}

static const void *body_view_of(struct app *app)
{
	struct body_screen_view *view = app_frame(app, sizeof *view);
	struct bodymap_place place = chosen_place(app);
	const struct letters *letters = app->page_state;
	struct soreness last = soreness_at(app, &place);
	struct soreness_map map;

	*view = (struct body_screen_view){
		.right = app_text(app, _("a number marks it, 0 to 10 (%s)"), app_ten(app, ACTION_SORE)),
		.name = app_text(app, "%s (%s)", soreness_name(app, &place),
		                 bodymap_code(place.area)),
		.mark = coach_marked(&app->coach, place.area, "", place.side),
		.last = last_text(app, &last),
		.more = more_text(app, &place, &last),
		.notice = app->notice,
	};
	if (!app->notice[0] && letters && letters->first)
		view->notice = app_text(app, _("%c and ... a second letter"), letters->first);
	soreness_map(app, &map);
	view->body = map.body;
	view->body.chosen = *app_chosen(app);
	return view;
}

static void leave(struct app *app)
{
	app_pop(app);
	app_plan_today(app); /* marks change what is done */
}

/* Two letters choose a place. */
static void type_letter(struct app *app, uint32_t key)
{
	struct letters *letters = app->page_state;
	char code[3] = "";
	int place;

	if (!letters)
		return;
	if (key < 'a' || key > 'z') {
		letters->first = '\0';
		return;
	}
	if (!letters->first) {
		letters->first = (char)key;
		return;
	}
	code[0] = letters->first;
	code[1] = (char)key;
	letters->first = '\0';
	place = bodymap_jump(*app_chosen(app), code);
	if (place >= 0)
		*app_chosen(app) = place;
	else
		app_notice(app, app_text(app, _("No place is called \"%s\"."), code));
}

/* A second letter is one even when its key does something else as the first one. */
static bool waits_for_letter(const struct app *app, const struct term_key *key)
{
	const struct letters *letters = app->page_state;

	return letters && letters->first && key && key->key >= 'a' && key->key <= 'z';
}

/* The place of the other view that lies about behind it, or in front. */
static int across(int from)
{
	struct bodymap_place here = bodymap_place(from);
	int best = from, least = 1 << 20;

	for (int i = 0; i < bodymap_count(); i++) {
		struct bodymap_place there = bodymap_place(i);
		int mirrored = BODYMAP_COLS - there.col - there.cols;
		int off = 2 * abs(there.row - here.row) + abs(mirrored - here.col);

		if (there.view != here.view && off < least) {
			least = off;
			best = i;
		}
	}
	return best;
}

static bool move(struct app *app, enum action action)
{
	int *chosen = app_chosen(app);

	switch (action) {
	case ACTION_UP:
		*chosen = bodymap_move(*chosen, BODYMAP_UP);
		return true;
	case ACTION_DOWN:
		*chosen = bodymap_move(*chosen, BODYMAP_DOWN);
		return true;
	case ACTION_LEFT:
		*chosen = bodymap_move(*chosen, BODYMAP_LEFT);
		return true;
	case ACTION_RIGHT:
		*chosen = bodymap_move(*chosen, BODYMAP_RIGHT);
		return true;
	case ACTION_NEXT_FIELD:
		*chosen = across(*chosen);
		return true;
	default:
		return false;
	}
}

static void body_act(struct app *app, enum action action, const struct term_key *key)
{
	struct bodymap_place place = chosen_place(app);

	app->frame_used = 0;
	if (action == ACTION_LETTERS || waits_for_letter(app, key)) {
		type_letter(app, key->key);
		return;
	}
	type_letter(app, KEYCODE_NONE);
	if (move(app, action))
		return;
	switch (action) {
	case ACTION_SORE:
		coach_mark(&app->coach, place.area, "", place.side,
		           app_number(app, action, key));
		break;
	case ACTION_UNMARK:
		coach_mark(&app->coach, place.area, "", place.side, RATING_UNKNOWN);
		break;
	case ACTION_OPEN:
		app_push(app, &page_area);
		break;
	case ACTION_LEAVE:
		leave(app);
		break;
	default:
		break;
	}
}

const struct page page_body = { .screen = &screen_body,
	                        .view = body_view_of,
	                        .act = body_act,
	                        .enter = body_enter };

/* ---- A place ------------------------------------------------------------------------------- */

struct text {
	char *buf;
	size_t used;
};

static void add(struct text *text, const char *line)
{
	if (text->used < HISTORY_BYTES)
		text->used += (size_t)snprintf(text->buf + text->used, HISTORY_BYTES - text->used,
		                               "%s\n", line);
}

static void add_kind(struct app *app, struct text *text, const struct bodymap_place *place,
                     enum rating_kind kind, const char *name)
{
	const char *trend = soreness_trend(app, place, kind);

	if (trend[0])
		add(text, app_text(app, _("%s: %s"), name, trend));
}

/* What was said about the place on one day. */
struct history_row {
	int32_t date;
	int value[RATING_KIND_COUNT];
	bool settled[RATING_KIND_COUNT];
};

/* The last ones, oldest first. */
struct history {
	const struct bodymap_place *place;
	struct history_row row[HISTORY_ROWS];
	int count;
};

static struct history_row *history_row(struct history *history, int32_t date)
{
	struct history_row *row = history->row;

	if (history->count == HISTORY_ROWS)
		memmove(row, row + 1, (size_t)--history->count * sizeof *row);
	row += history->count++;
	*row = (struct history_row){ .date = date };
	for (int kind = 0; kind < RATING_KIND_COUNT; kind++)
		row->value[kind] = RATING_UNKNOWN;
	return row;
}

/* A second session of a day has a row of its own. */
static bool take_history(void *ctx, const struct journal_rating *r, int32_t date)
{
	struct history *history = ctx;
	struct history_row *row = NULL;

	if (!soreness_is_of(r, history->place))
		return true;
	for (int i = 0; i < history->count; i++)
		if (history->row[i].date == date &&
		    history->row[i].value[r->kind] == RATING_UNKNOWN)
			row = &history->row[i];
	if (!row)
		row = history_row(history, date);
	row->value[r->kind] = r->value;
	row->settled[r->kind] = r->settled;
	return true;
}

/* What stands before the number, or "". "settled" tells of the worst and of just after. */
static const char *answer_words(const struct history_row *row, int kind)
{
	static const char *const given[RATING_KIND_COUNT] = {
		[RATING_BEFORE] = N_("before"),
		[RATING_PEAK] = N_("at its worst"),
		[RATING_AFTER] = N_("after"),
		[RATING_NEXT_DAY] = N_("next day"),
	};

	if (row->value[kind] == RATING_UNKNOWN ||
	    (kind == RATING_AFTER && row->settled[kind] && row->settled[RATING_PEAK]))
		return "";
	if (!row->settled[kind])
		return _(given[kind]);
	return kind == RATING_NEXT_DAY ? _("next day no sorer, at most")
	       : kind == RATING_AFTER  ? _("settled, after at most")
	                               : _("settled, at most");
}

static void add_row(struct app *app, struct text *text, const struct history_row *row)
{
	char line[256];
	size_t used = (size_t)snprintf(line, sizeof line, "%s:", soreness_day(app, row->date));

	for (int kind = 0; kind < RATING_KIND_COUNT; kind++) {
		const char *words = answer_words(row, kind);

		if (words[0])
			used += (size_t)snprintf(line + used, sizeof line - used, "  %s %d",
			                         words, row->value[kind]);
	}
	add(text, line);
}

/* The last days with an answer, newest first. */
static void add_days(struct app *app, struct text *text, const struct bodymap_place *place)
{
	struct history history = { .place = place };
	struct err err;

	if (!journal_ratings(app->coach.journal, DATE_NONE, place->area, take_history, &history,
	                     &err)) {
		add(text, err.msg);
		return;
	}
	if (history.count) {
		add(text, "");
		add(text, _("# The last ratings"));
	}
	for (int i = history.count; i-- > 0;)
		add_row(app, text, &history.row[i]);
}

static void add_related(struct app *app, struct text *text, enum area area)
{
	uint64_t related = area_info[area].related;

	if (!related)
		return;
	add(text, "");
	add(text, _("# Often related, not a cause"));
	for (int i = 0; i < AREA_COUNT; i++)
		if (related & AREA_BIT(i))
			add(text, app_text(app, "%s", _(area_info[i].name)));
}

static const void *area_view(struct app *app)
{
	struct bodymap_place place = bodymap_place(app->chosen[app->depth - 2]);
	struct text_view *view = app_frame(app, sizeof *view);
	struct text text = { .buf = app_frame(app, HISTORY_BYTES) };
	const char *standing = standing_text(app, &place);
	struct soreness last = soreness_at(app, &place);
	size_t before;

	text.buf[0] = '\0';
	if (standing[0]) {
		add(&text, standing);
		add(&text, "");
	}
	before = text.used;
	add_kind(app, &text, &place, RATING_BEFORE, _("Sore before"));
	add_kind(app, &text, &place, RATING_PEAK, _("At its worst"));
	add_kind(app, &text, &place, RATING_AFTER, _("After"));
	add_kind(app, &text, &place, RATING_NEXT_DAY, _("The next day"));
	add_days(app, &text, &place);
	if (text.used == before)
		add(&text, _("It was not rated in any session yet."));
	add_related(app, &text, place.area);
	if (area_info[place.area].keep_off[0]) {
		add(&text, "");
		add(&text, app_text(app, _("Keep off: %s."), _(area_info[place.area].keep_off)));
	}
	*view = (struct text_view){ .title = soreness_name(app, &place),
		                    .right = last_text(app, &last),
		                    .text = text.buf,
		                    .scroll = *app_chosen(app),
		                    .notice = app->notice };
	return view;
}

static void area_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct text_view *view = area_view(app);
	int page = text_page(&app->grid), rows = text_rows(&app->grid, view);

	(void)key;
	if (!app_move(app, action, rows > page ? rows - page + 1 : 1, page) &&
	    action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_area = { .screen = &screen_area, .view = area_view, .act = area_act };
