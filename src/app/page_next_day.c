/* The day after: was a place sorer than before it was rolled? Asked once; nothing here is needed. */
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
	bool answered[PLACES_MAX];
	int count;
};

bool next_day_due(struct app *app)
{
	struct coach_next_day *one = malloc(sizeof *one);
	bool due = one && coach_next_day(&app->coach, one, 1) > 0;

	free(one);
	return due;
}

static void next_day_enter(struct app *app)
{
	struct next_day *form = calloc(1, sizeof *form);

	free(app->page_state);
	app->page_state = form;
	if (!form) {
		app->quit = true;
		return;
	}
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

	if (!form->answered[i])
		return form->place[i].before == RATING_UNKNOWN
		           ? ""
		           : app_text(app, _("was %d"), form->place[i].before);
	if (app->grid.cols < 60)
		return form->cause[i] == CAUSE_TRAINING  ? _("training")
		       : form->cause[i] == CAUSE_ROLLING ? _("rolling")
		                                         : _(cause[CAUSE_UNKNOWN]);
	return _(cause[form->cause[i]]);
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
		.intro = _("Sorer than before you rolled? Enter: no. t: yes, from training or work. "
		           "r: yes, from the rolling."),
		.row = row,
		.count = form->count,
		.chosen = at,
		.detail = at < form->count && form->answered[at] && form->value[at] == RATING_UNKNOWN
		              ? _("How sore is it now? 0 to 10 (full stop).")
		              : "",
		.notice = app->notice,
	};
	return view;
}

/* Each answer is kept at once, so that a cause without a number counts too. */
static void answer(struct app *app, int value, enum cause cause)
{
	struct next_day *form = app->page_state;
	int i = *app_chosen(app);
	struct err err;

	if (i >= form->count)
		return;
	if (!coach_next_day_answer(&app->coach, &form->place[i], value, cause, &err)) {
		app_notice(app, err.msg);
		return;
	}
	form->answered[i] = true;
	form->cause[i] = cause;
	if (value == RATING_UNKNOWN)
		return;
	form->value[i] = value;
	if (i + 1 < form->count)
		++*app_chosen(app);
}

/* The rest is not sorer (when that was said), and none of it is asked again. */
static void finish(struct app *app, bool not_sorer)
{
	struct next_day *form = app->page_state;
	struct err err;
	bool ok = true;

	for (int i = 0; ok && not_sorer && i < form->count; i++)
		ok = form->answered[i] ||
		     coach_next_day_answer(&app->coach, &form->place[i], RATING_UNKNOWN,
		                           CAUSE_UNKNOWN, &err);
	for (int i = 0; ok && i < form->count; i++)
		if (i == 0 || strcmp(form->place[i].id, form->place[i - 1].id) != 0)
			ok = coach_next_day_asked(&app->coach, form->place[i].id, &err);
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
