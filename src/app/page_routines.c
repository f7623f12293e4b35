/* The routines that are there, with how long each would take today. */
#include <stdlib.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "ui/screen_list.h"

enum { ROUTINES_SHOWN = 200 };

/* What each takes as it would be planned today, as home tells it; freed with the page. */
struct routine_minutes {
	int minutes[ROUTINES_SHOWN];
};

static int shown(int count)
{
	return count < ROUTINES_SHOWN ? count : ROUTINES_SHOWN;
}

static void routines_enter(struct app *app)
{
	int count;
	const struct routine *const *all = library_routines(&app->coach.library, &count);
	struct routine_minutes *state = app_state(app, sizeof *state);
	struct coach_plan *plan = malloc(sizeof *plan);

	for (int i = 0; plan && i < shown(count); i++) {
		app_plan(app, all[i], all[i] == app->routine ? app->minutes : 0, plan);
		state->minutes[i] = plan_minutes(plan->plan.seconds);
	}
	free(plan);
	for (int i = 0; i < count; i++)
		if (all[i] == app->routine)
			*app_chosen(app) = i + 1;
}

static const char *routine_text(struct app *app, const struct routine *routine, int minutes)
{
	const char *purpose = _(purpose_info[routine->purpose].name);

	if (minutes == 0)
		return app_text(app, _("%s   nothing due"), purpose);
	return app_text(app, _("%s   %d min"), purpose, minutes);
}

static const void *routines_view(struct app *app)
{
	int count;
	const struct routine *const *all = library_routines(&app->coach.library, &count);
	struct list_view *view = app_frame(app, sizeof *view);
	const struct routine_minutes *state = app->page_state;

	count = shown(count);
	struct list_row *row = app_frame(app, (size_t)(count + 1) * sizeof *row);

	row[0] = (struct list_row){ .text = _("For what is sore today"),
		                    .right = _("from the library"),
		                    .style = STYLE_DIM,
		                    .rating = RATING_UNKNOWN };
	for (int i = 0; i < count; i++)
		row[i + 1] = (struct list_row){
			.text = all[i]->title,
			.right = routine_text(app, all[i], state->minutes[i]),
			.style = STYLE_DIM,
			.rating = RATING_UNKNOWN,
		};
	*view = (struct list_view){ .title = _("Routines"),
		                    .right = "",
		                    .intro = "",
		                    .row = row,
		                    .count = count + 1,
		                    .chosen = *app_chosen(app),
		                    .detail = *app_chosen(app)
		                                  ? all[*app_chosen(app) - 1]->summary
		                                  : _("Chosen for the places you marked on the body "
		                                      "map today and the tools you own."),
		                    .notice = app->notice };
	return view;
}

static void routines_act(struct app *app, enum action action, const struct term_key *key)
{
	int count;
	const struct routine *const *all = library_routines(&app->coach.library, &count);
	struct err err;

	(void)key;
	if (app_move(app, action, count + 1, 10))
		return;
	if (action == ACTION_TAKE) {
		const struct routine *routine =
		    *app_chosen(app) ? all[*app_chosen(app) - 1]
		                     : coach_choose(&app->coach, app->minutes, &err);

		if (!routine) {
			app_notice(app, err.msg);
			return;
		}
		app->routine = routine;
		app->minutes = 0;
		app_home(app);
	} else if (action == ACTION_LEAVE) {
		app_pop(app);
	}
}

const struct page page_routines = { .screen = &screen_routines,
	                            .view = routines_view,
	                            .act = routines_act,
	                            .enter = routines_enter };
