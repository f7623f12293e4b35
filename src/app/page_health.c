/* Health: what is locked and what holds, since when, and what may be changed about it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "core/rule.h"
#include "ui/screen_list.h"

enum row_kind { ROW_HEADING, ROW_LOCK, ROW_HOLD, ROW_OTHER };
enum { ROWS_MAX = 160, NARROW = 60 };

struct health_row {
	enum row_kind kind;
	const char *heading;
	enum condition condition;
	enum area area;   /* AREA_COUNT: everything */
	enum side side;   /* of a lock */
	const char *site; /* of a lock */
	enum journal_health_state state;
	int32_t since;    /* when it began, or was said */
	int32_t opens;    /* DATE_NONE: not by itself */
};

struct health_rows {
	struct app *app;
	struct health_row row[ROWS_MAX];
	int count;
};

/* What the pages on top of this one are about. */
struct health_child {
	enum condition condition;
	uint64_t areas;
	enum area area;
	enum side side;
	char site[TEXT_MAX + 1]; /* of a lock at a place of the user's own, else "" */
	char what[APP_TEXT_MAX];
};

/* ---- Rows ------------------------------------------------------------------------------------ */

static void add(struct health_rows *rows, struct health_row row)
{
	if (rows->count < ROWS_MAX)
		rows->row[rows->count++] = row;
}

static bool take_lock(void *ctx, const struct journal_lock *lock)
{
	struct health_rows *rows = ctx;

	add(rows, (struct health_row){ .kind = ROW_LOCK,
	                               .area = lock->area,
	                               .side = lock->side,
	                               .site = app_text(rows->app, "%s", lock->site),
	                               .since = lock->from.local_date,
	                               .opens = DATE_NONE });
	return true;
}

/* A later answer takes the place of an earlier one; one about everything, of all of them. */
static void replace(struct health_rows *rows, enum condition condition, enum area area, bool all)
{
	int kept = 0;

	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		if (row->kind != ROW_HOLD || row->condition != condition ||
		    (row->area != area && !all))
			rows->row[kept++] = *row;
	}
	rows->count = kept;
}

static bool take_answer(void *ctx, const struct journal_health *health)
{
	struct health_rows *rows = ctx;
	struct health_row row = { .kind = ROW_HOLD,
		                  .area = health->area,
		                  .side = SIDE_BOTH,
		                  .site = "",
		                  .state = health->state,
		                  .since = health->since != DATE_NONE ? health->since
		                                                      : health->at.local_date,
		                  .opens = DATE_NONE };

	if (!condition_from_id(health->code, &row.condition))
		return true;
	replace(rows, row.condition, row.area, row.area == AREA_COUNT && row.state != HEALTH_YES);
	if (row.state != HEALTH_NO || row.condition == CONDITION_FEVER)
		add(rows, row);
	return true;
}

/* Whether an answer still means something today; also the day it stops to. */
static bool holds(const struct safety *safety, struct health_row *row)
{
	for (int i = 0; i < safety->count; i++) {
		const struct safety_hold *hold = &safety->hold[i];

		if (hold->condition != row->condition ||
		    (row->area != AREA_COUNT && !(hold->areas & AREA_BIT(row->area))))
			continue;
		row->opens = hold->opens;
		return true;
	}
	return false;
}

static void drop_past(struct health_rows *rows, const struct safety *safety)
{
	int kept = 0;

	for (int i = 0; i < rows->count; i++)
		if (rows->row[i].kind != ROW_HOLD || holds(safety, &rows->row[i]))
			rows->row[kept++] = rows->row[i];
	rows->count = kept;
}

/* An area condition may always come at another place; the others only once. */
static bool is_new(const struct health_rows *rows, enum condition condition)
{
	if (condition_info[condition].scope == SCOPE_AREA)
		return true;
	for (int i = 0; i < rows->count; i++)
		if (rows->row[i].kind == ROW_HOLD && rows->row[i].condition == condition)
			return false;
	return true;
}

static struct health_rows *health_rows(struct app *app)
{
	struct health_rows *rows = app_frame(app, sizeof *rows);
	struct journal *journal = app->coach.journal;
	struct err err;

	rows->app = app;
	rows->count = 0;
	add(rows, (struct health_row){ .heading = N_("Locked or holding now") });
	if (!journal_lock_each(journal, true, take_lock, rows, &err) ||
	    !journal_health_each(journal, true, take_answer, rows, &err))
		app_notice(app, err.msg);
	drop_past(rows, &app->coach.safety);
	if (rows->count == 1)
		rows->row[0].heading = N_("Nothing is locked or held back");
	add(rows, (struct health_row){ .heading = N_("Has one of these come?") });
	for (int i = 0; i < CONDITION_COUNT; i++)
		if (is_new(rows, (enum condition)i))
			add(rows, (struct health_row){ .kind = ROW_OTHER,
			                               .condition = (enum condition)i,
			                               .area = AREA_COUNT,
			                               .site = "" });
	return rows;
}

/* ---- What is shown --------------------------------------------------------------------------- */

static const char *place_text(struct app *app, const struct health_row *row)
{
	struct exercise where = { .site = row->site };
	struct session_item item = { .exercise = &where, .area = row->area, .side = row->side };
	char name[PHRASE_NAME_MAX];

	if (row->area == AREA_COUNT)
		return _("Everything");
	if (row->side == SIDE_BOTH || row->side >= SIDE_COUNT)
		return row->site[0] ? row->site : _(area_info[row->area].name);
	return app_text(app, "%s", phrase_place(name, sizeof name, &item));
}

static const char *row_text(struct app *app, const struct health_row *row)
{
	if (row->kind == ROW_HEADING)
		return _(row->heading);
	if (row->kind == ROW_LOCK)
		return place_text(app, row);
	if (row->kind == ROW_HOLD && row->area != AREA_COUNT)
		return app_text(app, "%s: %s", place_text(app, row),
		                _(condition_info[row->condition].question));
	return _(condition_info[row->condition].question);
}

static const char *row_right(struct app *app, const struct health_row *row)
{
	char date[DATE_TEXT];

	if (row->kind == ROW_LOCK)
		return app_text(app, _("locked %s"), date_format(row->since, date));
	if (row->kind != ROW_HOLD)
		return "";
	date_format(row->since, date);
	if (app->grid.cols < NARROW)
		return app_text(app, "%s", date);
	if (row->state == HEALTH_CLEARED)
		return app_text(app, _("cleared %s"), date);
	return app_text(app, row->state == HEALTH_NO ? _("ended %s") : _("since %s"), date);
}

static bool may_clear(const struct health_row *row)
{
	if (row->kind == ROW_LOCK)
		return true;
	return row->kind == ROW_HOLD && row->state == HEALTH_YES &&
	       condition_info[row->condition].effect == EFFECT_BLOCK;
}

static const char *lock_text(struct app *app, const struct health_row *row)
{
	const struct dose_place *place;
	char text[APP_TEXT_MAX];

	if (row->area == AREA_COUNT) {
		coach_blocked(&app->coach, text, sizeof text);
		return app_text(app, _("c: a clinician examined you and said that you may. %s"), text);
	}
	place = coach_place(&app->coach, row->area, row->site,
	                    row->side >= SIDE_COUNT ? SIDE_BOTH : row->side);
	if (!place || !place->locked)
		return _("A clinician should look at it first. c: one did, and said that you may.");
	rule_sentence(text, sizeof text, &place->lock);
	return app_text(app, _("%s. c: a clinician examined it and said that you may."), text);
}

static const char *row_detail(struct app *app, const struct health_row *row)
{
	const char *note;
	char date[DATE_TEXT];

	if (row->kind == ROW_LOCK)
		return lock_text(app, row);
	if (row->kind == ROW_HEADING)
		return "";
	if (row->kind == ROW_OTHER)
		return condition_info[row->condition].scope == SCOPE_AREA
		           ? _("Space: it does; then say where.")
		           : _("Space: it does.");
	if (row->opens != DATE_NONE)
		return app_text(app, _("Held back until %s, then it opens by itself."),
		                date_format(row->opens, date));
	note = _(safety_note(row->condition));
	if (condition_info[row->condition].effect == EFFECT_ASK)
		return app_text(app, _("%s Space: it no longer holds."), note);
	if (row->state == HEALTH_CLEARED ||
	    condition_info[row->condition].effect == EFFECT_CAUTION)
		return app_text(app, _("Level 2 at most. %s Space: it no longer holds."), note);
	return _("Not rolled. Space: it no longer holds. c: a clinician examined it and said that "
	         "you may.");
}

static const void *health_view(struct app *app)
{
	struct health_rows *rows = health_rows(app);
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *out = app_frame(app, (size_t)rows->count * sizeof *out);
	char date[DATE_TEXT];
	int *at = app_chosen(app);

	if (*at >= rows->count)
		*at = rows->count - 1;
	while (rows->row[*at].kind == ROW_HEADING)
		++*at; /* the last heading always has rows */
	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		out[i] = (struct list_row){
			.text = row_text(app, row),
			.right = row_right(app, row),
			.style = may_clear(row) ? STYLE_BAD : STYLE_CAUTION,
			.rating = RATING_UNKNOWN,
			.heading = row->kind == ROW_HEADING,
			.mark = row->kind == ROW_OTHER                              ? MARK_OFF
			        : row->kind == ROW_HOLD && row->state != HEALTH_NO ? MARK_ON
			                                                            : MARK_NONE,
		};
	}
	*view = (struct list_view){
		.title = _("Health"),
		.right = app->coach.safety_asked == DATE_NONE
		             ? ""
		             : app_text(app, _("asked %s"), date_format(app->coach.safety_asked, date)),
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
	snprintf(made->site, sizeof made->site, "%s", row->kind == ROW_LOCK ? row->site : "");
	snprintf(made->what, sizeof made->what, "%s", row_text(app, row));
	app_push(app, page);
}

/* The rows have changed places: the one that was chosen stays so, lest a second press means another. */
static void follow(struct app *app, enum condition condition, enum area area)
{
	const struct health_rows *rows = health_rows(app);
	int found = -1;

	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		if ((row->kind == ROW_HOLD || row->kind == ROW_OTHER) &&
		    row->condition == condition && (found < 0 || row->area == area) &&
		    (found < 0 || rows->row[found].area != area))
			found = i;
	}
	if (found >= 0)
		*app_chosen(app) = found;
}

static void toggle(struct app *app, const struct health_row *row)
{
	bool on = row->kind == ROW_OTHER;
	struct err err;

	if (row->kind == ROW_LOCK) {
		app_notice(app, _("A lock opens with c, when a clinician examined it."));
	} else if (row->kind == ROW_HOLD && row->state == HEALTH_NO) {
		app_notice(app, _("It is over; the days after it pass by themselves."));
	} else if (on && condition_info[row->condition].scope == SCOPE_AREA) {
		open_child(app, row, &page_health_area);
	} else if (row->kind != ROW_HEADING &&
	           !coach_condition(&app->coach, row->condition, row->area, on, &err)) {
		app_notice(app, err.msg);
	} else {
		follow(app, row->condition, row->area);
	}
}

static void health_act(struct app *app, enum action action, const struct term_key *key)
{
	static const int steps[ACTION_COUNT] = {
		[ACTION_UP] = -1,       [ACTION_DOWN] = 1,         [ACTION_PAGE_UP] = -10,
		[ACTION_PAGE_DOWN] = 10, [ACTION_FIRST] = -ROWS_MAX, [ACTION_LAST] = ROWS_MAX,
	};
	struct list_view view = *(const struct list_view *)health_view(app);
	struct health_rows *rows = health_rows(app);
	const struct health_row *row = &rows->row[*app_chosen(app)];

	(void)key;
	if (steps[action]) {
		*app_chosen(app) = list_move(&view, steps[action]);
		return;
	}
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
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, AREA_COUNT * sizeof *row);

	for (int i = 0; i < AREA_COUNT; i++)
		row[i] = (struct list_row){
			.text = _(area_info[i].name),
			.right = "",
			.rating = RATING_UNKNOWN,
			.mark = about->areas & AREA_BIT(i) ? MARK_ON : MARK_OFF,
		};
	*view = (struct list_view){
		.title = about->what,
		.right = _("where?"),
		.intro = _("Tick the places with space, then Enter. Esc: it did not come."),
		.row = row,
		.count = AREA_COUNT,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void store_areas(struct app *app)
{
	const struct health_child *about = app->page_state;
	struct err err;
	enum area first = AREA_COUNT;
	bool ok = true;

	if (!about->areas) {
		app_notice(app, _("Nothing is ticked. Tick a place, or leave with Esc."));
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
		.intro = _("\"A clinician examined this and said I may roll it.\" y: yes, and it "
		           "starts again at level 1. n: no."),
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
