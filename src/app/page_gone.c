/* Before a place that hurt is worked again: is it completely gone? */
#include <stdlib.h>

#include "app/pages.h"
#include "app/rows.h"
#include "core/i18n.h"
#include "core/phrase.h"

bool gone_due(struct app *app)
{
	struct coach_gone *place = malloc(sizeof *place);
	bool due = place && coach_gone_due(&app->coach, place);

	free(place);
	return due;
}

static void gone_enter(struct app *app)
{
	app_state(app, sizeof(struct coach_gone));
	if (!coach_gone_due(&app->coach, app->page_state))
		app_pop(app);
}

static const void *gone_view(struct app *app)
{
	const struct coach_gone *gone = app->page_state;
	struct text_view *view = app_frame(app, sizeof *view);
	struct exercise where = { .site = gone->site };
	struct session_item item = { .exercise = &where, .area = gone->area, .side = gone->side };
	char name[PHRASE_NAME_MAX], day[DATE_WORDS];

	phrase_place(name, sizeof name, &item);
	*view = (struct text_view){
		.title = _("Before it is worked again"),
		.right = "",
		.text = app_text(app,
		                 safety_usual_tingling(&app->coach.safety, gone->area)
		                     ? _("# %s\n\nIt was too much on %s. Is it more than your usual "
		                         "now, or weak?\n\n%s\tNo more than my usual, and no "
		                         "weakness.\n%s\tIt is more, or weak. Then a doctor should "
		                         "see it before you go on.")
		                     : _("# %s\n\nIt was too much on %s. Is it completely gone, "
		                         "with no weakness?\n\n%s\tYes, completely gone.\n%s\tNo. "
		                         "Then a doctor should see it before you go on."),
		                 name, date_words(gone->since, day), app_key_of(app, ACTION_YES),
		                 app_key_of(app, ACTION_NO)),
		.scroll = *app_chosen(app),
		.notice = app->notice,
	};
	return view;
}

static void gone_act(struct app *app, enum action action, const struct term_key *key)
{
	struct err err;

	(void)key;
	if (rows_scroll(app, gone_view(app), action))
		return;
	if (action == ACTION_LEAVE) {
		app->start_asked = false;
		app_pop(app);
		return;
	}
	if (action != ACTION_YES && action != ACTION_NO)
		return;
	if (!coach_gone_answer(&app->coach, app->page_state, action == ACTION_YES, &err)) {
		app_notice(app, err.msg);
		return;
	}
	app_pop(app);
	app_plan_today(app);
	app_begin(app);
}

const struct page page_gone = { .screen = &screen_gone,
	                        .view = gone_view,
	                        .act = gone_act,
	                        .enter = gone_enter };
