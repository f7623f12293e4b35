/* What comes between home and the session: going on with an interrupted one, the author's own
 * questions, and what is sore today. */
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/play.h"
#include "app/rows.h"
#include "core/i18n.h"
#include "core/phrase.h"

/* What a clinician should see first is told when the session begins: the first such place. */
static void tell_referral(struct app *app)
{
	const struct plan *plan = &app->play.plan->plan;
	char name[PHRASE_NAME_MAX];

	for (int i = 0; i < plan->count; i++) {
		struct session_item item = { .exercise = plan->item[i].exercise,
			                     .area = plan->item[i].area,
			                     .side = plan->item[i].side };

		if (!plan->item[i].dose.refer)
			continue;
		app_notice(app, app_text(app, _("%s: see a clinician before you roll this."),
		                         phrase_place(name, sizeof name, &item)));
		return;
	}
}

/* The marks are kept, so that they count for another day. */
static void nothing_due(struct app *app)
{
	struct err err;
	bool kept = coach_keep_marks(&app->coach, &err);

	app_home(app);
	app_notice(app, kept ? _("Nothing is due today: what was worked or is very sore rests. Your "
	                         "marks are kept.")
	                     : err.msg);
}

void app_start_session(struct app *app)
{
	struct coach_plan *plan = malloc(sizeof *plan);
	struct err err = { ERR_MEMORY, "" };
	char text[APP_TEXT_MAX];

	app_plan_today(app);
	if (!coach_may_start(&app->coach, app->routine, text, sizeof text)) {
		free(plan);
		app_home(app);
		return;
	}
	if (plan)
		memcpy(plan, app->today, sizeof *plan);
	if (plan && app->today->count == 0) {
		free(plan);
		nothing_due(app);
		return;
	}
	if (!plan || !play_begin(app, plan, &err)) {
		free(plan);
		app_home(app);
		app_notice(app, err.msg);
		return;
	}
	app_replace(app, &page_session);
	tell_referral(app);
}

/* ---- Resume -------------------------------------------------------------------------------- */

struct interrupted {
	struct coach_plan plan;
	struct session_result result[SESSION_ITEMS_MAX];
	char id[JOURNAL_ID];
	struct stamp started;
	int next; /* index of the first item that is not done; count when there is none */
};

static void resume_enter(struct app *app)
{
	struct interrupted *old = app_state(app, sizeof *old);
	struct err err = { ERR_NONE, "" };

	if (!coach_interrupted(&app->coach, &old->plan, old->id, &old->started, old->result,
	                               &err)) {
		app_pop(app);
		return;
	}
	while (old->next < old->plan.count && old->result[old->next].outcome != OUTCOME_NONE)
		old->next++;
}

static const void *resume_view(struct app *app)
{
	const struct interrupted *old = app->page_state;
	struct text_view *view = app_frame(app, sizeof *view);
	char place[PHRASE_NAME_MAX] = "", day[DATE_WORDS], when[STAMP_TEXT];
	const char *next = _("Everything in it was done.");

	stamp_format_local(&old->started, when);
	date_words_of(old->started.local_date, app->coach.now.local_date, day);
	if (old->next < old->plan.count) {
		const struct session_item *item = &old->plan.item[old->next];

		next = app_text(app, _("It stopped at step %d: %s."), item->step,
		                item->kind == STEP_WORK ? phrase_place(place, sizeof place, item)
		                                        : _("Rest"));
	}
	*view = (struct text_view){
		.title = _("A session was interrupted"),
		.right = "",
		.text = app_text(app,
		                 _("# %s\nStarted on %s at %s. %s\nEverything up to there is "
		                   "kept.\n\n%s\tGo on where it stopped.\n%s\tStart it over.\n%s\tKeep "
		                   "it and end it."),
		                 old->plan.routine ? old->plan.routine->title : "", day,
		                 when + DATE_TEXT, next, app_key_of(app, ACTION_RESUME),
		                 app_key_of(app, ACTION_START_OVER), app_key_of(app, ACTION_KEEP)),
		.scroll = *app_chosen(app),
		.notice = app->notice,
	};
	return view;
}

static void keep(struct app *app, const struct interrupted *old)
{
	struct err err;

	if (!coach_end(&app->coach, old->id, old->next >= old->plan.count, &err)) {
		app_notice(app, err.msg);
		return;
	}
	bool again = app->start_asked;

	app_home(app);
	app->start_asked = again;
	if (again)
		app_begin(app);
}

static void resume_act(struct app *app, enum action action, const struct term_key *key)
{
	struct interrupted *old = app->page_state;
	struct coach_plan *plan;
	struct err err = { ERR_MEMORY, "" };

	(void)key;
	if (rows_scroll(app, resume_view(app), action))
		return;
	switch (action) {
	case ACTION_RESUME:
		plan = malloc(sizeof *plan);
		if (plan)
			*plan = old->plan;
		app->start_asked = false;
		if (!plan || old->next >= old->plan.count ||
		    !play_resume(app, plan, old->id, old->result, &err)) {
			free(plan);
			if (old->next >= old->plan.count)
				keep(app, old);
			else
				app_notice(app, err.msg);
			break;
		}
		app_replace(app, &page_session);
		break;
	case ACTION_START_OVER:
		if (old->plan.routine)
			app->routine = old->plan.routine;
		app->start_asked = true;
		keep(app, old);
		break;
	case ACTION_KEEP:
		keep(app, old);
		break;
	case ACTION_LEAVE:
		app->start_asked = false;
		app_pop(app);
		break;
	default:
		break;
	}
}

const struct page page_resume = { .screen = &screen_resume,
	                          .view = resume_view,
	                          .act = resume_act,
	                          .enter = resume_enter };

/* ---- Before -------------------------------------------------------------------------------- */

/* One row per place that today's plan touches. */
struct place_row {
	const struct plan_item *item;
	enum side side;
};

static int place_rows(struct app *app, struct place_row row[PLAN_ITEMS_MAX])
{
	const struct plan *plan = &app->today->plan;
	int count = 0;

	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];
		bool known = !technique_presses(item->exercise->technique);

		for (int k = 0; k < count && !known; k++)
			known = row[k].item->area == item->area && row[k].side == item->side &&
			        strcmp(row[k].item->exercise->site,
			               item->exercise->site) == 0;
		if (!known)
			row[count++] = (struct place_row){ item, item->side };
	}
	return count;
}

static int mark_of(const struct app *app, const struct place_row *row)
{
	return coach_marked(&app->coach, row->item->area, row->item->exercise->site,
	                    row->side == SIDE_BOTH ? SIDE_LEFT : row->side);
}

static const void *before_view(struct app *app)
{
	struct place_row *place = app_frame(app, PLAN_ITEMS_MAX * sizeof *place);
	int count = place_rows(app, place);
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)(count + 1) * sizeof *row);

	for (int i = 0; i < count; i++) {
		struct session_item item = { .exercise = place[i].item->exercise,
			                     .area = place[i].item->area,
			                     .side = place[i].side };

		row[i] = rows_place(app, &item);
		row[i].rating = mark_of(app, &place[i]);
	}
	*view = (struct list_view){
		.title = _("Is something sore?"),
		.right = app->routine->title,
		.intro = app_text(app,
		                  _("%s when nothing is. Else go to it and give a number, 0 nothing to "
		                    "10 (%s) the worst."),
		                  app_key_of(app, ACTION_START), app_ten(app, ACTION_SORE)),
		.row = row,
		.count = count,
		.chosen = *app_chosen(app),
		.rated = true,
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void before_act(struct app *app, enum action action, const struct term_key *key)
{
	struct place_row *place = app_frame(app, PLAN_ITEMS_MAX * sizeof *place);
	int count = place_rows(app, place);
	int at = *app_chosen(app);

	if (app_move(app, action, count, 10))
		return;
	switch (action) {
	case ACTION_SORE:
	case ACTION_UNMARK:
		if (at < count)
			coach_mark(&app->coach, place[at].item->area,
			           place[at].item->exercise->site, place[at].side,
			           action == ACTION_UNMARK ? RATING_UNKNOWN : app_number(app, action, key));
		if (action == ACTION_SORE && at + 1 < count)
			++*app_chosen(app);
		break;
	case ACTION_BODY:
		app_push(app, &page_body);
		break;
	case ACTION_START:
		app_start_session(app);
		break;
	case ACTION_LEAVE:
		app_home(app);
		break;
	default:
		break;
	}
}

/* The author's own questions come first, once for a routine. */
static void before_enter(struct app *app)
{
	if (!coach_confirmed(&app->coach, app->routine))
		app_replace(app, &page_confirm);
}

const struct page page_before = { .screen = &screen_before,
	                          .view = before_view,
	                          .act = before_act,
	                          .enter = before_enter };

/* ---- Confirm ------------------------------------------------------------------------------- */

static const void *confirm_view(struct app *app)
{
	const struct text_list *confirm = &app->routine->confirm;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)(confirm->count + 1) * sizeof *row);

	for (int i = 0; i < confirm->count; i++)
		row[i] = (struct list_row){ .text = confirm->item[i],
			                    .right = i < *app_chosen(app) ? _("yes") : "",
			                    .style = STYLE_GOOD,
			                    .rating = RATING_UNKNOWN };
	*view = (struct list_view){
		.title = app->routine->title,
		.right = app->routine->author,
		.intro = app_text(app,
		                  _("Your therapist asks you to read this. %s: yes, it is so. %s: no; "
		                    "the session does not start."),
		                  app_key_of(app, ACTION_YES), app_key_of(app, ACTION_NO)),
		.row = row,
		.count = confirm->count,
		.chosen = *app_chosen(app),
		.detail = confirm->item[*app_chosen(app)],
		.notice = app->notice,
	};
	return view;
}

static void confirm_act(struct app *app, enum action action, const struct term_key *key)
{
	struct err err;

	(void)key;
	if (action == ACTION_YES) {
		if (++*app_chosen(app) < app->routine->confirm.count)
			return;
		--*app_chosen(app);
		if (!coach_confirm(&app->coach, app->routine, &err)) {
			app_notice(app, err.msg);
			return;
		}
		app_replace(app, &page_before);
	} else if (action == ACTION_NO || action == ACTION_LEAVE) {
		app_home(app);
		if (action == ACTION_NO)
			app_notice(app, app->routine->contact[0]
			                    ? app->routine->contact
			                    : _("Not started. Talk to your therapist first."));
	}
}

const struct page page_confirm = { .screen = &screen_confirm,
	                           .view = confirm_view,
	                           .act = confirm_act };
