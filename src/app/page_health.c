/* Health: what is locked and what holds, since when, and what may be changed about it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/health_rows.h"
#include "app/pages.h"
#include "app/rows.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "core/rule.h"

enum { NARROW = 60 };

/* What the pages on top of this one are about. */
struct health_child {
	enum condition condition;
	uint64_t areas;
	enum area area;
	enum side side;
	char site[TEXT_MAX + 1]; /* of a lock at a place of the user's own, else "" */
	char what[APP_TEXT_MAX];
};

/* ---- What is shown --------------------------------------------------------------------------- */

/* A place and what holds there, the part of it that a long name must not hide. */
static struct list_row place_row(struct app *app, const struct health_row *row)
{
	bool sided = row->side < SIDE_BOTH || row->side == SIDE_MIDLINE;
	struct list_row out = { .right = "", .rating = RATING_UNKNOWN };

	if (row->area == AREA_COUNT)
		out.text = _("Everything");
	else if (sided)
		out = rows_site(app, row->area, row->site, row->side);
	else
		out.text = row->site[0] ? row->site : _(area_info[row->area].name);
	return out;
}

static struct list_row row_of(struct app *app, const struct health_row *row)
{
	struct list_row out = { .right = "", .rating = RATING_UNKNOWN };
	bool condition = row->kind != HEALTH_ROW_HEADING && row->condition != CONDITION_COUNT;

	if (row->kind == HEALTH_ROW_HEADING) {
		out.text = _(row->heading);
	} else if (!condition) {
		out = place_row(app, row);
	} else if (row->area != AREA_COUNT) {
		const char *place = place_row(app, row).text;

		out.text = app_text(app, "%s: %s", place, _(condition_info[row->condition].question));
		out.kept = out.text + strlen(place);
	} else {
		out.text = _(condition_info[row->condition].question);
	}
	return out;
}

/* Since when; with a year where that is not this one's. */
static const char *when_text(struct app *app, const struct health_row *row, bool sentence)
{
	char date[DATE_WORDS];

	date_words_of(row->since, app->coach.now.local_date, date);
	if (row->kind == HEALTH_ROW_LOCK)
		return app_text(app, _("locked %s"), date);
	if (row->kind == HEALTH_ROW_OPENED || row->state == HEALTH_CLEARED)
		return app_text(app, sentence ? _("Cleared %s. ") : _("cleared %s"), date);
	if (row->state == HEALTH_NO)
		return app_text(app, sentence ? _("Ended %s. ") : _("ended %s"), date);
	return app_text(app, sentence ? _("Since %s. ") : _("since %s"), date);
}

/* Where there is no room beside a condition, its date is in the detail. */
static bool date_beside(const struct app *app, const struct health_row *row)
{
	return app->grid.cols >= NARROW || row->condition == CONDITION_COUNT;
}

static bool dated(const struct health_row *row)
{
	return row->kind != HEALTH_ROW_HEADING && row->kind != HEALTH_ROW_OTHER;
}

static bool may_clear(const struct health_row *row)
{
	if (row->kind == HEALTH_ROW_LOCK)
		return true;
	return row->kind == HEALTH_ROW_HOLD && row->state == HEALTH_YES &&
	       condition_info[row->condition].effect == EFFECT_BLOCK;
}

static const char *lock_text(struct app *app, const struct health_row *row)
{
	const char *key = app_key_of(app, ACTION_CLEAR);
	const struct dose_place *place;
	char text[APP_TEXT_MAX];

	if (row->area == AREA_COUNT) {
		coach_blocked(&app->coach, text, sizeof text);
		return app_text(app, _("%s %s: a clinician examined you and said that you may."), text,
		                key);
	}
	place = coach_place(&app->coach, row->area, row->site,
	                    row->side >= SIDE_COUNT ? SIDE_BOTH : row->side);
	if (!place || !place->locked)
		return app_text(app,
		                _("A clinician should look at it first. %s: one did, and said that you "
		                  "may."),
		                key);
	rule_sentence(text, sizeof text, &place->lock);
	return app_text(app, _("%s. %s: a clinician examined it and said that you may."), text, key);
}

static const char *hold_text(struct app *app, const struct health_row *row)
{
	const char *key = app_key_of(app, ACTION_TOGGLE), *note = _(safety_note(row->condition));
	enum condition_effect effect = condition_info[row->condition].effect;
	char date[DATE_WORDS];

	if (row->opens != DATE_NONE)
		return app_text(app, _("Held back until %s, then it opens by itself."),
		                date_words(row->opens, date));
	if (effect == EFFECT_ASK)
		return app_text(app, _("%s %s: it no longer holds."), note, key);
	if (row->state == HEALTH_CLEARED || effect == EFFECT_CAUTION)
		return app_text(app, _("Level 2 at most. %s %s: it no longer holds."), note, key);
	if (row->condition == CONDITION_FEVER)
		return app_text(app,
		                _("Nothing is rolled. %s: it is over; two days later it opens by "
		                  "itself."),
		                key);
	return app_text(app,
	                _("Not rolled. %s: it no longer holds. %s: a clinician examined it and said "
	                  "that you may."),
	                key, app_key_of(app, ACTION_CLEAR));
}

static const char *row_detail(struct app *app, const struct health_row *row)
{
	const char *when = date_beside(app, row) ? "" : when_text(app, row, true);

	switch (row->kind) {
	case HEALTH_ROW_LOCK:
		return lock_text(app, row);
	case HEALTH_ROW_HOLD:
		return app_text(app, "%s%s", when, hold_text(app, row));
	case HEALTH_ROW_OPENED:
		return app_text(app, "%s%s", when,
		                _("It began again at level 1. If it comes back, say so below."));
	case HEALTH_ROW_OTHER:
		return app_text(app,
		                condition_info[row->condition].scope == SCOPE_AREA
		                    ? _("%s: it has come; then say where.")
		                    : _("%s: it has come."),
		                app_key_of(app, ACTION_TOGGLE));
	default:
		return "";
	}
}

static const void *health_view(struct app *app)
{
	struct health_rows *rows = health_rows(app);
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *out = app_frame(app, (size_t)rows->count * sizeof *out);
	char date[DATE_WORDS];
	int *at = app_chosen(app);

	if (*at >= rows->count)
		*at = rows->count - 1;
	while (rows->row[*at].kind == HEALTH_ROW_HEADING)
		++*at; /* the last heading always has rows */
	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		out[i] = row_of(app, row);
		if (dated(row) && date_beside(app, row))
			out[i].right = when_text(app, row, false);
		out[i].style = may_clear(row)                      ? STYLE_BAD
		               : row->kind == HEALTH_ROW_OPENED ? STYLE_DIM
		                                                  : STYLE_CAUTION;
		out[i].heading = row->kind == HEALTH_ROW_HEADING;
		out[i].mark = row->kind == HEALTH_ROW_OTHER                              ? MARK_OFF
		              : row->kind == HEALTH_ROW_HOLD && row->state != HEALTH_NO ? MARK_ON
		                                                                         : MARK_NONE;
	}
	*view = (struct list_view){
		.title = _("Health"),
		.right = app->coach.safety_asked == DATE_NONE
		             ? ""
		             : app_text(app, _("asked %s"),
		                        date_words_of(app->coach.safety_asked,
		                                      app->coach.now.local_date, date)),
		.intro = "",
		.row = out,
		.count = rows->count,
		.chosen = *at,
		.detail = row_detail(app, &rows->row[*at]),
		.notice = app->notice,
	};
	return view;
}

/* ---- What is done ---------------------------------------------------------------------------- */

/* Opens a page about a row. */
static void open_child(struct app *app, const struct health_row *row, const struct page *page)
{
	struct health_child *made = app_state(app, sizeof *made);

	made->condition = row->condition;
	made->area = row->area;
	made->side = row->side >= SIDE_COUNT ? SIDE_BOTH : row->side;
	snprintf(made->site, sizeof made->site, "%s", row->condition == CONDITION_COUNT ? row->site : "");
	snprintf(made->what, sizeof made->what, "%s", row_of(app, row).text);
	app_push(app, page);
}

/* The rows have changed places: the one that was chosen stays so, lest a second press means another. */
static void follow(struct app *app, enum condition condition, enum area area)
{
	const struct health_rows *rows = health_rows(app);
	int found = -1;

	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		if ((row->kind == HEALTH_ROW_HOLD || row->kind == HEALTH_ROW_OTHER) &&
		    row->condition == condition && (found < 0 || row->area == area) &&
		    (found < 0 || rows->row[found].area != area))
			found = i;
	}
	if (found >= 0)
		*app_chosen(app) = found;
}

static void toggle(struct app *app, const struct health_row *row)
{
	bool on = row->kind == HEALTH_ROW_OTHER;
	struct err err;

	if (row->kind == HEALTH_ROW_LOCK) {
		app_notice(app, app_text(app, _("A lock opens with %s, when a clinician examined it."),
		                         app_key_of(app, ACTION_CLEAR)));
	} else if (row->kind == HEALTH_ROW_OPENED) {
		app_notice(app, _("It is open already. If it comes back, say so below."));
	} else if (row->kind == HEALTH_ROW_HOLD && row->state == HEALTH_NO) {
		app_notice(app, _("It is over; the days after it pass by themselves."));
	} else if (on && condition_info[row->condition].scope == SCOPE_AREA) {
		open_child(app, row, &page_health_area);
	} else if (row->kind != HEALTH_ROW_HEADING &&
	           !coach_condition(&app->coach, row->condition, row->area, on, &err)) {
		app_notice(app, err.msg);
	} else {
		follow(app, row->condition, row->area);
	}
}

static void health_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct list_view *view = health_view(app);
	struct health_rows *rows = health_rows(app);
	const struct health_row *row = &rows->row[*app_chosen(app)];

	(void)key;
	if (rows_move(app, view, action))
		return;
	if (action == ACTION_TOGGLE)
		toggle(app, row);
	else if (action == ACTION_CLEAR && !may_clear(row))
		app_notice(app, _("Nothing is locked here."));
	else if (action == ACTION_CLEAR)
		open_child(app, row, &page_clear);
	else if (action == ACTION_QUESTIONS)
		app_push(app, &page_safety);
	else if (action == ACTION_LEAVE || action == ACTION_DONE)
		app_home(app);
}

const struct page page_health = { .screen = &screen_health,
	                          .view = health_view,
	                          .act = health_act };

/* ---- Where it came --------------------------------------------------------------------------- */

static const void *area_view(struct app *app)
{
	const struct health_child *about = app->page_state;

	return rows_areas(app, about->what,
	                  app_text(app, _("Tick the places with %s, then %s. %s: it did not come."),
	                           app_key_of(app, ACTION_TOGGLE), app_key_of(app, ACTION_DONE),
	                           app_key_of(app, ACTION_LEAVE)),
	                  about->areas);
}

static void store_areas(struct app *app)
{
	const struct health_child *about = app->page_state;
	struct err err;
	enum area first = AREA_COUNT;
	bool ok = true;

	if (!about->areas) {
		app_notice(app, app_text(app, _("Nothing is ticked. Tick a place, or leave with %s."),
		                         app_key_of(app, ACTION_LEAVE)));
		return;
	}
	for (int i = AREA_COUNT - 1; ok && i >= 0; i--) {
		if (!(about->areas & AREA_BIT(i)))
			continue;
		first = (enum area)i;
		ok = coach_condition(&app->coach, about->condition, first, true, &err);
	}
	app_pop(app);
	if (ok)
		follow(app, about->condition, first);
	else
		app_notice(app, err.msg);
}

static void area_act(struct app *app, enum action action, const struct term_key *key)
{
	struct health_child *about = app->page_state;

	(void)key;
	if (app_move(app, action, AREA_COUNT, 10))
		return;
	if (action == ACTION_TOGGLE)
		about->areas ^= AREA_BIT(*app_chosen(app));
	else if (action == ACTION_DONE)
		store_areas(app);
	else if (action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_health_area = { .screen = &screen_safety_area,
	                               .view = area_view,
	                               .act = area_act };

/* ---- A clinician's word ---------------------------------------------------------------------- */

static const void *clear_view(struct app *app)
{
	const struct health_child *about = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, sizeof *row);

	*row = (struct list_row){ .text = about->what, .right = "", .rating = RATING_UNKNOWN };
	*view = (struct list_view){
		.title = _("A clinician's word"),
		.right = "",
		.intro = app_text(app,
		                  _("\"A clinician examined this and said I may roll it.\" %s: yes, and "
		                    "it starts again at level 1. %s: no."),
		                  app_key_of(app, ACTION_YES), app_key_of(app, ACTION_NO)),
		.row = row,
		.count = 1,
		.chosen = -1,
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void clear_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct health_child *about = app->page_state;
	struct err err;
	int opened = 0;

	(void)key;
	if (action == ACTION_NO || action == ACTION_LEAVE) {
		app_pop(app);
	} else if (action == ACTION_YES) {
		bool ok = coach_clear(&app->coach, about->area, about->site[0] ? about->site : NULL,
		                      about->side, &opened, &err);

		app_pop(app);
		*app_chosen(app) = 0; /* the row is gone: lest a key means the one in its place */
		app_notice(app, !ok      ? err.msg
		                : opened ? _("Open again, from level 1. Your word is kept with today's date.")
		                         : _("Nothing was locked there."));
	}
}

const struct page page_clear = { .screen = &screen_clear, .view = clear_view, .act = clear_act };
