/* The weekly check-in: five numbers, each of which may be left out. */
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "core/trend.h"
#include "ui/screen_list.h"

static bool take_session(void *ctx, const struct journal_session *session)
{
	bool *any = ctx;

	(void)session;
	*any = true;
	return false;
}

/* On the first day nothing is asked that need not be. */
static bool began_earlier(struct app *app)
{
	struct journal_filter filter = JOURNAL_ALL;
	struct err ignored;
	bool any = false;

	filter.until = app->coach.now.local_date - 1;
	filter.limit = 1;
	filter.bare = true;
	return journal_sessions(app->coach.journal, &filter, take_session, &any, &ignored) && any;
}

bool checkin_due(struct app *app)
{
	return coach_checkin_due(&app->coach, false) && began_earlier(app);
}

static void checkin_enter(struct app *app)
{
	int *value = app_state(app, CHECKIN_COUNT * sizeof *value);

	for (int i = 0; i < CHECKIN_COUNT; i++)
		value[i] = RATING_UNKNOWN;
}

static const void *checkin_view(struct app *app)
{
	static const char *const question[CHECKIN_COUNT] = {
		[CHECKIN_PAIN] = N_("Pain, in the last 24 hours"),
		[CHECKIN_MOVEMENT] = N_("How freely you move"),
		[CHECKIN_SLEEP] = N_("How well you sleep"),
		[CHECKIN_ENERGY] = N_("How much energy you have"),
		[CHECKIN_PERFORMANCE] = N_("How well training or work goes"),
	};
	const int *value = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, CHECKIN_COUNT * sizeof *row);

	for (int i = 0; i < CHECKIN_COUNT; i++)
		row[i] = (struct list_row){
			.text = _(question[i]),
			.right = value[i] == RATING_UNKNOWN ? "-" : app_text(app, "%d", value[i]),
			.style = value[i] == RATING_UNKNOWN ? STYLE_DIM : STYLE_TITLE,
			.rating = RATING_UNKNOWN,
		};
	*view = (struct list_view){
		.title = _("Once a week: how are you?"),
		.right = "",
		.intro = app_text(app,
		                  _("A digit for each, %s for 10: 0 is none or bad, 10 the most or "
		                    "the best. %s goes on, with or without."),
		                  app_ten(app, ACTION_NUMBER), app_key_of(app, ACTION_DONE)),
		.row = row,
		.count = CHECKIN_COUNT,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void finish(struct app *app, bool keep)
{
	struct err err;
	int *value = app->page_state;
	bool ok;

	for (int i = 0; i < CHECKIN_COUNT && !keep; i++)
		value[i] = RATING_UNKNOWN;
	ok = coach_checkin(&app->coach, value, &err);
	app_pop(app);
	if (ok)
		app_begin(app);
	else
		app_notice(app, err.msg);
}

static void checkin_act(struct app *app, enum action action, const struct term_key *key)
{
	int *value = app->page_state;
	int at = *app_chosen(app);

	if (app_move(app, action, CHECKIN_COUNT, CHECKIN_COUNT))
		return;
	switch (action) {
	case ACTION_NUMBER:
		value[at] = app_number(app, action, key);
		if (at + 1 < CHECKIN_COUNT)
			++*app_chosen(app);
		break;
	case ACTION_UNMARK:
		value[at] = RATING_UNKNOWN;
		break;
	case ACTION_DONE:
	case ACTION_LEAVE:
		finish(app, action == ACTION_DONE);
		break;
	default:
		break;
	}
}

const struct page page_checkin = { .screen = &screen_checkin,
	                           .view = checkin_view,
	                           .act = checkin_act,
	                           .enter = checkin_enter };
