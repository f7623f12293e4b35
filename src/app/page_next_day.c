/* The days after: was a place sorer than before it was rolled, is it still? Asked once; nothing here
 * is needed. */
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/rows.h"
#include "core/i18n.h"

enum { PLACES_MAX = 2 * AREA_COUNT, NARROW = 60 };

struct next_day {
	struct coach_next_day place[PLACES_MAX];
	int value[PLACES_MAX];
	enum cause cause[PLACES_MAX];
	bool answered[PLACES_MAX], limping[PLACES_MAX];
	int count;
};

bool next_day_due(struct app *app)
{
	struct coach_next_day *place = malloc(PLACES_MAX * sizeof *place);
	bool due = place && coach_next_day(&app->coach, place, PLACES_MAX) > 0;

	free(place);
	return due;
}

static void next_day_enter(struct app *app)
{
	struct next_day *form = app_state(app, sizeof *form);

	form->count = coach_next_day(&app->coach, form->place, PLACES_MAX);
	for (int i = 0; i < form->count; i++)
		form->value[i] = RATING_UNKNOWN;
}

static const char *answer_text(struct app *app, const struct next_day *form, int i)
{
	static const char *const cause[CAUSE_COUNT] = {
		[CAUSE_UNKNOWN] = N_("sorer"),
		[CAUSE_TRAINING] = N_("sorer, from training or work"),
		[CAUSE_ROLLING] = N_("sorer, from the rolling"),
	};
	const struct coach_next_day *place = &form->place[i];
	bool narrow = app->grid.cols < NARROW;

	if (form->limping[i])
		return _("limping");
	if (!form->answered[i] && place->lasting)
		return narrow ? _("still?") : _("still sore from the rolling?");
	if (!form->answered[i] && place->number)
		return narrow ? _("0-10?") : _("how sore now, 0 to 10?");
	if (!form->answered[i])
		return place->before == RATING_UNKNOWN ? ""
		                                       : app_text(app, _("was %d"), place->before);
	if (narrow)
		return form->cause[i] == CAUSE_TRAINING  ? _("training")
		       : form->cause[i] == CAUSE_ROLLING ? _("rolling")
		                                         : _(cause[CAUSE_UNKNOWN]);
	if (place->lasting)
		return form->cause[i] == CAUSE_ROLLING ? _("still sore from the rolling")
		                                       : _("from training or work");
	return _(cause[form->cause[i]]);
}

/* What the chosen row asks. */
static const char *detail_text(struct app *app, const struct next_day *form, int i)
{
	char date[DATE_WORDS];

	if (i >= form->count)
		return "";
	if (form->place[i].lasting)
		return app_text(app, _("It was sore from the rolling of %s. %s: it still is."),
		                date_words(form->place[i].done, date),
		                app_key_of(app, ACTION_FROM_ROLLING));
	if (form->place[i].number && form->value[i] == RATING_UNKNOWN)
		return app_text(app,
		                _("Half of what was prescribed until two sessions went well: how sore "
		                  "is it now, 0 to 10 (%s)?"),
		                app_ten(app, ACTION_NUMBER));
	return form->answered[i] && form->value[i] == RATING_UNKNOWN
	           ? app_text(app, _("How sore is it now? 0 to 10 (%s)."),
	                      app_ten(app, ACTION_NUMBER))
	           : "";
}

/* Where it is asked whether it is still sore, no number is. */
static const enum action lasting_footer[] = {
	ACTION_DONE,   ACTION_FROM_ROLLING, ACTION_LIMPING, ACTION_FROM_TRAINING,
	ACTION_UNMARK, ACTION_LEAVE,        ACTION_HELP,    ACTION_NONE
};

static const void *next_day_view(struct app *app)
{
	const struct next_day *form = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)(form->count + 1) * sizeof *row);
	int at = *app_chosen(app);

	for (int i = 0; i < form->count; i++) {
		const struct coach_next_day *place = &form->place[i];

		row[i] = rows_site(app, place->area, place->site, place->side);
		row[i].right = answer_text(app, form, i);
		row[i].style = form->answered[i] ? STYLE_CAUTION : STYLE_DIM;
		row[i].rating = form->value[i];
	}
	*view = (struct list_view){
		.title = _("Since last time"),
		.right = "",
		.intro = app_text(app,
		                  _("Sorer than before you rolled? %s: no. %s: from training or work. "
		                    "%s: from the rolling. %s: and limping."),
		                  app_key_of(app, ACTION_DONE), app_key_of(app, ACTION_FROM_TRAINING),
		                  app_key_of(app, ACTION_FROM_ROLLING),
		                  app_key_of(app, ACTION_LIMPING)),
		.row = row,
		.count = form->count,
		.chosen = at,
		.rated = true,
		.footer = at < form->count && form->place[at].lasting ? lasting_footer : NULL,
		.detail = detail_text(app, form, at),
		.notice = app->notice,
	};
	return view;
}

static void go_on(struct app *app, const struct next_day *form)
{
	if (*app_chosen(app) + 1 < form->count)
		++*app_chosen(app);
}

/* As it was when the page came up. */
static bool take_back(struct app *app, struct next_day *form, int i, struct err *err)
{
	if (form->answered[i] && !coach_next_day_unsay(&app->coach, &form->place[i], err))
		return false;
	form->answered[i] = form->limping[i] = false;
	form->cause[i] = CAUSE_UNKNOWN;
	form->value[i] = RATING_UNKNOWN;
	return true;
}

/* What the journal is told; of a place that is not sore from the rolling any more, nothing. */
static bool keep(struct app *app, const struct next_day *form, int i, int value, enum cause cause,
                 bool limping, struct err *err)
{
	const struct coach_next_day *place = &form->place[i];

	if (limping || (place->lasting && cause == CAUSE_ROLLING))
		return coach_still_sore(&app->coach, place, limping, err) &&
		       (value == RATING_UNKNOWN ||
		        coach_next_day_answer(&app->coach, place, value, cause, err));
	return place->lasting || coach_next_day_answer(&app->coach, place, value, cause, err);
}

/* Whether what was said must be taken back first: a journal adds to an answer. */
static bool contradicts(const struct next_day *form, int i, enum cause cause, bool limping)
{
	return (form->limping[i] && !limping) ||
	       (form->place[i].lasting && form->cause[i] == CAUSE_ROLLING && cause != CAUSE_ROLLING);
}

/* Each answer is kept at once, so that a cause without a number counts too. */
static void answer(struct app *app, int value, enum cause cause, bool limping)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);
	struct err err;

	if (i >= form->count)
		return;
	if ((contradicts(form, i, cause, limping) && !take_back(app, form, i, &err)) ||
	    !keep(app, form, i, value, cause, limping, &err)) {
		app_notice(app, err.msg);
		return;
	}
	form->answered[i] = true;
	form->limping[i] = limping;
	form->cause[i] = cause;
	form->value[i] = value;
}

static void number(struct app *app, int value)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);

	if (i < form->count && form->place[i].lasting) {
		app_notice(app, app_text(app,
		                         _("No number is asked for here. %s: still sore from the "
		                           "rolling."),
		                         app_key_of(app, ACTION_FROM_ROLLING)));
		return;
	}
	answer(app, value, form->cause[i], form->limping[i]);
	go_on(app, form);
}

/* The number said before stays; where none is asked for, the next place comes. */
static void cause_of(struct app *app, enum cause cause, bool limping)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);

	if (i >= form->count)
		return;
	answer(app, form->value[i], cause, limping);
	if (form->place[i].lasting)
		go_on(app, form);
}

static void unmark(struct app *app)
{
	struct next_day *form = app->page_state;
	struct err err;

	if (*app_chosen(app) < form->count && !take_back(app, form, *app_chosen(app), &err))
		app_notice(app, err.msg);
}

/* One that is still sore is asked about again on another day. */
static bool asked(struct app *app, const struct next_day *form, int i, struct err *err)
{
	const struct coach_next_day *place = &form->place[i];
	bool again = place->lasting && form->answered[i] && form->cause[i] == CAUSE_ROLLING;

	return again || coach_next_day_asked(&app->coach, place, err);
}

/* The rest is not sorer (when that was said), and none of it is asked again. */
static void finish(struct app *app, bool not_sorer)
{
	struct next_day *form = app->page_state;
	struct err err;
	bool ok = true;

	for (int i = 0; ok && not_sorer && i < form->count; i++)
		ok = form->answered[i] || form->place[i].lasting ||
		     coach_next_day_answer(&app->coach, &form->place[i], RATING_UNKNOWN,
		                           CAUSE_UNKNOWN, &err);
	for (int i = 0; ok && i < form->count; i++)
		ok = asked(app, form, i, &err);
	app_pop(app);
	app_plan_today(app);
	if (ok)
		app_begin(app);
	else
		app_notice(app, err.msg);
}

static void next_day_act(struct app *app, enum action action, const struct term_key *key)
{
	struct next_day *form = app->page_state;

	if (app_move(app, action, form->count, 10))
		return;
	switch (action) {
	case ACTION_FROM_TRAINING:
		cause_of(app, CAUSE_TRAINING, false);
		break;
	case ACTION_FROM_ROLLING:
		cause_of(app, CAUSE_ROLLING, false);
		break;
	case ACTION_LIMPING:
		cause_of(app, CAUSE_ROLLING, true);
		break;
	case ACTION_NUMBER:
		number(app, app_number(app, action, key));
		break;
	case ACTION_UNMARK:
		unmark(app);
		break;
	case ACTION_DONE:
		finish(app, true);
		break;
	case ACTION_LEAVE:
		finish(app, false);
		break;
	default:
		break;
	}
}

const struct page page_next_day = { .screen = &screen_next_day,
	                            .view = next_day_view,
	                            .act = next_day_act,
	                            .enter = next_day_enter };
