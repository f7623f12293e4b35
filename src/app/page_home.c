#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/rows.h"
#include "app/soreness.h"
#include "core/i18n.h"
#include "core/rule.h"
#include "core/trend.h"
#include "ui/body_view.h"
#include "ui/screen_home.h"
#include "ui/screen_text.h"

enum { HOME_ROWS_MAX = PLAN_ITEMS_MAX, STREAK_DAYS = 60 };

void app_plan(struct app *app, const struct routine *routine, int minutes, struct coach_plan *plan)
{
	coach_plan(&app->coach, routine,
	           minutes ? minutes : settings_number(&app->coach.settings, SETTING_MINUTES),
	           app->stage.spoken, plan);
}

void app_plan_today(struct app *app)
{
	app->new_day = false;
	if (app->routine)
		app_plan(app, app->routine, app->minutes, app->today);
}

/* "Mon 5 Jan" of a local day. */
static const char *day_text(struct app *app, int32_t date)
{
	char words[DATE_WORDS];

	return app_text(app, "%s", date_words(date, words));
}

/* A day to come: within a week its name is enough. */
static const char *until_text(struct app *app, int32_t date)
{
	int32_t ahead = date - app->coach.now.local_date;

	return ahead >= 0 && ahead < 7 ? _(date_weekday_name(date_weekday(date))) : day_text(app, date);
}

static const char *now_text(struct app *app)
{
	const struct stamp *now = &app->coach.now;
	int64_t minutes = now->utc_ms / 60000 + now->offset_min;
	int of_day = (int)((minutes % 1440 + 1440) % 1440);

	return app_text(app, "%s  %02d:%02d", day_text(app, now->local_date), of_day / 60,
	                of_day % 60);
}

static const char *dose_text(struct app *app, const struct dose *dose)
{
	switch (dose->status) {
	case DOSE_DO:
		if (dose->sets > 1)
			return app_text(app, _("%d x %d s"), dose->sets, dose->hold_s);
		return app_text(app, _("%d s"), dose->hold_s);
	case DOSE_REST:
		return app_text(app, _("rests until %s"), until_text(app, dose->not_before));
	case DOSE_LOCKED:
		return _("locked");
	case DOSE_SKIP:
		return _("not today");
	default:
		return _("left out");
	}
}

static const char *side_letters(enum side side, bool both_rows)
{
	if (both_rows || side == SIDE_BOTH)
		return _("L R");
	return side == SIDE_LEFT ? _("L") : side == SIDE_RIGHT ? _("R") : "";
}

/* Both sides of a step that are told the same. */
static bool same_dose(const struct plan_item *a, const struct plan_item *b)
{
	const struct dose *x = &a->dose, *y = &b->dose;
	char why[256], other[256];

	return a->step == b->step && x->status == y->status && x->hold_s == y->hold_s &&
	       x->sets == y->sets && x->pressure == y->pressure && x->refer == y->refer &&
	       x->not_before == y->not_before &&
	       strcmp(rule_sentence(why, sizeof why, &x->reason),
	              rule_sentence(other, sizeof other, &y->reason)) == 0;
}

static const char *place_name_of(const struct plan_item *item)
{
	const struct exercise *exercise = item->exercise;

	return item->area == AREA_OTHER && exercise->site[0] ? exercise->site
	                                                      : _(area_info[item->area].name);
}

/* A lock says so itself. */
static bool asks_clinician(const struct plan_item *item)
{
	return item->dose.refer && item->dose.status != DOSE_LOCKED;
}

static void fill_row(struct app *app, struct home_row *row, const struct plan_item *item,
                     bool both_rows)
{
	char reason[256], brief[256];
	bool press = technique_presses(item->exercise->technique);

	rule_sentence(reason, sizeof reason, &item->dose.reason);
	snprintf(brief, sizeof brief, "%s", reason);
	if (item->dose.status == DOSE_REST) /* until when stands beside it */
		brief[strcspn(brief, ":")] = '\0';
	*row = (struct home_row){
		.place = place_name_of(item),
		.side = side_letters(item->side, both_rows),
		.dose = dose_text(app, &item->dose),
		.limit = press && item->dose.status == DOSE_DO
		             ? app_text(app, _("up to %d/10"), item->dose.pressure)
		             : "",
		.reason = asks_clinician(item) ? app_text(app, _("see a clinician first; %s"), reason)
		                               : app_text(app, "%s", reason),
		.brief = app_text(app, "%s", brief),
		.style = item->dose.status == DOSE_DO       ? STYLE_GOOD
		         : item->dose.status == DOSE_LOCKED ? STYLE_BAD
		                                            : STYLE_DIM,
	};
}

/* Rows of home, and which item of the plan each stands for. */
static int home_rows(struct app *app, struct home_row *row, int *item)
{
	const struct plan *plan = &app->today->plan;
	int count = 0;

	for (int i = 0; i < plan->count; i++) {
		bool pair = i + 1 < plan->count && same_dose(&plan->item[i], &plan->item[i + 1]);

		if (row)
			fill_row(app, &row[count], &plan->item[i], pair);
		item[count++] = i;
		i += pair;
	}
	return count;
}

/* The days that home looks back on: the week, and as much of a streak as is told. */
struct lately {
	struct trend_day day[STREAK_DAYS];
	size_t count;
};

static bool add_day(void *ctx, const struct journal_day *day)
{
	struct lately *lately = ctx;

	if (lately->count == STREAK_DAYS) /* the wall clock was set back */
		return false;
	lately->day[lately->count++] =
	    (struct trend_day){ day->date, day->sessions, day->held_ms };
	return true;
}

static const char *streak_text(struct app *app, const struct lately *lately)
{
	struct trend_streak streak =
	    trend_streak(lately->day, lately->count, app->coach.now.local_date);

	if (streak.days < 2)
		return "";
	return app_text(app, _("Streak: %d days, since %s"), streak.days,
	                soreness_day(app, streak.since));
}

static void fill_week(struct app *app, struct home_view *view)
{
	static const int weekday[] = { 0, 6, 5 };
	int first = settings_number(&app->coach.settings, SETTING_WEEK_START);
	int32_t today = app->coach.now.local_date;
	struct lately lately = { .count = 0 };
	struct trend_week week;
	struct err err;

	view->streak = "";
	if (!journal_days(app->coach.journal, today - STREAK_DAYS + 1, add_day, &lately, &err)) {
		view->week = app_text(app, "%s", err.msg);
		return;
	}
	trend_weeks(&week, 1, lately.day, lately.count, today, weekday[first]);
	view->streak = streak_text(app, &lately);
	view->week = week.sessions
	                 ? app_text(app,
	                            i18n_count("This week: %d min of work in %d session",
	                                       "This week: %d min of work in %d sessions",
	                                       (unsigned long)week.sessions),
	                            (int)((week.held_ms + 30000) / 60000), week.sessions)
	                 : _("This week: no session yet");
}

static const char *home_news(struct app *app)
{
	char text[APP_TEXT_MAX];

	if (coach_blocked(&app->coach, text, sizeof text))
		return app_text(app, "%s", text);
	if (app->notice[0])
		return app->notice;
	if (!coach_may_start(&app->coach, app->routine, text, sizeof text))
		return app_text(app, "%s", text);
	if (app->today->count == 0)
		return _("Nothing is due today: what was worked rests.");
	return app_text(app, "%s", journal_news(app->coach.journal));
}

/* The map, and how the sorest places went. */
static void fill_body(struct app *app, struct home_view *view)
{
	struct soreness_map *map = app_frame(app, sizeof *map);
	const char *trend[HOME_TRENDS];
	int at[HOME_TRENDS];

	soreness_map(app, map);
	view->body = app->grid.words ? NULL : body_view_both;
	view->body_ctx = &map->body;
	view->trends = soreness_trends(app, map, HOME_TRENDS, at, trend);
	for (int i = 0; i < view->trends; i++) {
		struct bodymap_place place = bodymap_place(at[i]);

		view->trend[i] = (struct home_trend){ soreness_name(app, &place), trend[i] };
	}
}

static const void *home_view(struct app *app)
{
	struct home_view *view = app_frame(app, sizeof *view);
	struct home_row *row = app_frame(app, HOME_ROWS_MAX * sizeof *row);
	int *item = app_frame(app, HOME_ROWS_MAX * sizeof *item);
	const struct plan *plan = &app->today->plan;
	int areas = plan_areas(plan);

	*view = (struct home_view){
		.now = now_text(app),
		.routine = app->routine->title,
		.row = row,
		.count = home_rows(app, row, item),
		.chosen = *app_chosen(app),
		.can_start = app->today->count > 0,
	};
	view->length = view->can_start
	                   ? app_text(app,
	                              i18n_count("%d min   %d area", "%d min   %d areas",
	                                         (unsigned long)areas),
	                              plan_minutes(plan->seconds), areas)
	                   : _("nothing due");
	fill_week(app, view);
	view->news = home_news(app);
	fill_body(app, view);
	return view;
}

static void home_act(struct app *app, enum action action, const struct term_key *key)
{
	int *item = app_frame(app, HOME_ROWS_MAX * sizeof *item);

	(void)key;
	if (app_move(app, action, home_rows(app, NULL, item), 10))
		return;
	switch (action) {
	case ACTION_START:
		app->start_asked = true;
		app_begin(app);
		break;
	case ACTION_ROUTINES:
		app_push(app, &page_routines);
		break;
	case ACTION_BODY:
		app_push(app, &page_body);
		break;
	case ACTION_LIBRARY:
		app_push(app, &page_library);
		break;
	case ACTION_WHY:
		app_push(app, &page_why);
		break;
	case ACTION_PROGRESS:
		app_push(app, &page_progress);
		break;
	case ACTION_SETTINGS:
		app_push(app, &page_settings);
		break;
	case ACTION_HEALTH:
		app_push(app, &page_health);
		break;
	case ACTION_QUIT:
		app->quit = true;
		break;
	default:
		break;
	}
}

const struct page page_home = { .screen = &screen_home, .view = home_view, .act = home_act };

/* ---- Why ----------------------------------------------------------------------------------- */

/* The safety answer behind a place that is left out or held back; "" when it is something else. */
static const char *answer_behind(struct app *app, const struct plan_item *it)
{
	enum rule rule = it->dose.reason.rule;
	struct safety_verdict verdict = safety_of_exercise(&app->coach.safety, it->exercise);

	if ((rule != RULE_BLOCKED && rule != RULE_CAUTION) || verdict.level == SAFETY_FREE)
		return "";
	return app_text(app, _("Your safety answer: %s.\n"),
	                _(condition_info[verdict.condition].question));
}

static const void *why_view(struct app *app)
{
	struct text_view *view = app_frame(app, sizeof *view);
	int *item = app_frame(app, HOME_ROWS_MAX * sizeof *item);
	int count = home_rows(app, NULL, item);
	int at = app->chosen[0] < count ? app->chosen[0] : 0;
	char why[2048], basis[1024] = "";
	char *text = app_frame(app, 4096);

	text[0] = '\0';
	if (count > 0) {
		const struct plan_item *it = &app->today->plan.item[item[at]];

		rule_why(why, sizeof why, &it->dose.reason);
		if (it->dose.basis.rule != it->dose.reason.rule)
			rule_why(basis, sizeof basis, &it->dose.basis);
		snprintf(text, 4096, "# %s%s%s\n\n%s%s%s\n\n%s", place_name_of(it),
		         it->side < SIDE_BOTH ? ", " : "",
		         it->side < SIDE_BOTH ? _(side_name(it->side)) : "",
		         asks_clinician(it) ? _("See a clinician before you roll this.\n") : "",
		         answer_behind(app, it), why, basis);
	}
	*view = (struct text_view){ .title = _("Why this dose"),
		                    .right = "",
		                    .text = text,
		                    .scroll = *app_chosen(app),
		                    .notice = "" };
	return view;
}

/* Scrolls a page of text, or leaves it. */
static void text_act(struct app *app, const struct text_view *view, enum action action)
{
	if (!rows_scroll(app, view, action) &&
	    (action == ACTION_LEAVE || action == ACTION_DONE))
		app_pop(app);
}

static void why_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	text_act(app, why_view(app), action);
}

const struct page page_why = { .screen = &screen_why, .view = why_view, .act = why_act };

/* ---- Help ---------------------------------------------------------------------------------- */

/* The help of a screen is its own list of actions with the keys that are bound to them. */
static const void *help_view(struct app *app)
{
	const struct screen *about = app->stack[app->depth > 1 ? app->depth - 2 : 0]->screen;
	struct text_view *view = app_frame(app, sizeof *view);
	size_t size = 8192, used;
	char *text = app_frame(app, size);

	used = (size_t)snprintf(text, size, "# %s\n\n", _(about->title));
	for (const enum action *a = about->actions; *a != ACTION_NONE && used < size - 256; a++) {
		char keys[64];

		keys_all(&app->keymap, *a, keys, sizeof keys);
		used += (size_t)snprintf(text + used, size - used, "%s\t%s\n", keys,
		                         _(action_info[*a].help));
	}
	snprintf(text + used, size - used, "\n%s\n",
	         _("This is guidance for healthy self-care, not medical advice. When something is "
	           "sharp, burning, numb or simply worries you, stop and ask a clinician."));
	*view = (struct text_view){ .title = _("Help"),
		                    .right = "",
		                    .text = text,
		                    .scroll = *app_chosen(app),
		                    .notice = "" };
	return view;
}

static void help_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	text_act(app, help_view(app), action);
}

const struct page page_help = { .screen = &screen_help, .view = help_view, .act = help_act };
