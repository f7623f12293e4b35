/* The days after: was a place sorer than before it was rolled, is it still? Asked once; nothing here
 * is needed. */
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "ui/screen_list.h"

enum { PLACES_MAX = 2 * AREA_COUNT };

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
	bool narrow = app->grid.cols < 60;

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
		return app_text(app, _("It was sore from the rolling of %s. r: it still is."),
		                date_words(form->place[i].done, date));
	if (form->place[i].number && form->value[i] == RATING_UNKNOWN)
		return _("Half of what was prescribed until two sessions went well: how sore is it "
		         "now, 0 to 10 (full stop)?");
	return form->answered[i] && form->value[i] == RATING_UNKNOWN
	           ? _("How sore is it now? 0 to 10 (full stop).")
	           : "";
}

static const void *next_day_view(struct app *app)
{
	const struct next_day *form = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)(form->count + 1) * sizeof *row);
	int at = *app_chosen(app);
	char name[PHRASE_NAME_MAX];

	for (int i = 0; i < form->count; i++) {
		struct exercise where = { .site = form->place[i].site };
		struct session_item item = { .exercise = &where,
			                     .area = form->place[i].area,
			                     .side = form->place[i].side };

		row[i] = (struct list_row){
			.text = app_text(app, "%s", phrase_place(name, sizeof name, &item)),
			.right = answer_text(app, form, i),
			.style = form->answered[i] ? STYLE_CAUTION : STYLE_DIM,
			.rating = form->value[i],
		};
	}
	*view = (struct list_view){
		.title = _("Since last time"),
		.right = "",
		.intro = _("Sorer than before you rolled? Enter: no. t: from training or work. "
		           "r: from the rolling. l: and limping."),
		.row = row,
		.count = form->count,
		.chosen = at,
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

/* Each answer is kept at once, so that a cause without a number counts too. */
static void answer(struct app *app, int value, enum cause cause)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);
	bool lasting = i < form->count && form->place[i].lasting;
	struct err err;

	if (i >= form->count || (lasting && value != RATING_UNKNOWN))
		return;
	if (lasting ? cause == CAUSE_ROLLING &&
	                  !coach_still_sore(&app->coach, &form->place[i], false, &err)
	            : !coach_next_day_answer(&app->coach, &form->place[i], value, cause, &err)) {
		app_notice(app, err.msg);
		return;
	}
	form->answered[i] = true;
	form->cause[i] = cause;
	form->value[i] = value;
	if (lasting || value != RATING_UNKNOWN)
		go_on(app, form);
}

static void limping(struct app *app)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);
	struct err err;

	if (i >= form->count)
		return;
	if (!coach_still_sore(&app->coach, &form->place[i], true, &err)) {
		app_notice(app, err.msg);
		return;
	}
	form->answered[i] = form->limping[i] = true;
	form->cause[i] = CAUSE_ROLLING;
	if (form->place[i].lasting)
		go_on(app, form);
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
	int at = *app_chosen(app);

	if (app_move(app, action, form->count, 10))
		return;
	switch (action) {
	case ACTION_FROM_TRAINING:
		answer(app, RATING_UNKNOWN, CAUSE_TRAINING);
		break;
	case ACTION_FROM_ROLLING:
		answer(app, RATING_UNKNOWN, CAUSE_ROLLING);
		break;
	case ACTION_LIMPING:
		limping(app);
		break;
	case ACTION_NUMBER:
		answer(app, app_number(app, action, key), form->cause[at]);
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
