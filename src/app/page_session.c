#include <stdlib.h>
#include <string.h>

#include "app/motion.h"
#include "app/pages.h"
#include "app/play.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "ui/figure_view.h"
#include "ui/screen_list.h"
#include "ui/screen_session.h"

enum { LAST_SECONDS = 5, BREATH_DOTS = 7 };

static int64_t ceil_s(int64_t ms)
{
	return ms > 0 ? (ms + 999) / 1000 : 0;
}

static int step_count(const struct session *s)
{
	return s->item[s->item_count - 1].step;
}

/* Whether another set of the same place follows. */
static bool more_sets(const struct session *s)
{
	return s->state == SESSION_SET_REST ||
	       (s->state == SESSION_HOLD && s->set + 1 < s->item[s->at].sets);
}

static const char *hold_text(struct app *app, const struct session_item *item)
{
	int seconds = (int)(item->hold_ms / 1000);

	return item->sets > 1 ? app_text(app, _("%d x %d s"), item->sets, seconds)
	                      : app_text(app, _("%d s"), seconds);
}

static const char *next_text(struct app *app)
{
	const struct session *s = &app->play.session;
	int next = session_next_item(s);
	char place[PHRASE_NAME_MAX];

	if (more_sets(s) && s->state == SESSION_HOLD)
		return app_text(app, _("Then: %d s of rest, then set %d of %d."),
		                (int)(s->item[s->at].rest_ms / 1000), s->set + 2,
		                s->item[s->at].sets);
	if (more_sets(s))
		return app_text(app, _("Then: set %d of %d."), s->set + 1, s->item[s->at].sets);
	if (s->state == SESSION_READY || s->state == SESSION_CHANGE)
		return app_text(app, _("%s. Then: %s."), hold_text(app, &s->item[s->at]),
		                next < 0                          ? _("the end")
		                : s->item[next].kind == STEP_REST ? _("rest")
		                                                  : phrase_place(place, sizeof place,
		                                                                 &s->item[next]));
	if (next < 0)
		return _("Then: the end.");
	if (s->item[next].kind == STEP_REST)
		return app_text(app, _("Then: rest, %d s."), (int)(s->item[next].hold_ms / 1000));
	phrase_place(place, sizeof place, &s->item[next]);
	return app_text(app, s->item[next].same_place ? _("Then: %s. %d s to change.")
	                                              : _("Then: %s. %d s to get ready."),
	                place, (int)(s->item[next].lead_in_ms / 1000));
}

static int shown_item(const struct session *s)
{
	return s->state == SESSION_RATE && s->rated >= 0 ? s->rated : s->at;
}

static const char *instruction(struct app *app)
{
	const struct session *s = &app->play.session;
	const struct session_item *item = &s->item[s->at];

	if (s->state == SESSION_BREAK)
		return item->note[0] ? item->note : _("Rest.");
	if (s->state == SESSION_SET_REST)
		return _("Ease off and breathe. The same place once more.");
	if (s->state == SESSION_READY || s->state == SESSION_CHANGE)
		return item->note[0] ? app_text(app, "%s %s", item->exercise->position, item->note)
		                     : item->exercise->position;
	return item->exercise->movement;
}

/* Full dots, more while the breath goes in and fewer while it goes out; negative: out. */
static int breath(const struct session *s, int64_t elapsed)
{
	const struct session_item *item = &s->item[s->at];
	int64_t whole = item->breath_in_ms + item->breath_out_ms;
	int64_t at;

	if (s->state != SESSION_HOLD || whole <= 0)
		return 0;
	at = elapsed % whole;
	if (at < item->breath_in_ms)
		return 1 + (int)(at * (BREATH_DOTS - 1) / item->breath_in_ms);
	return -BREATH_DOTS + (int)((at - item->breath_in_ms) * BREATH_DOTS / item->breath_out_ms);
}

static const char *caution(struct app *app)
{
	const struct session_item *item = &app->play.session.item[app->play.session.at];

	if (item->kind != STEP_WORK)
		return "";
	return app_text(app, _("Stop: %s"), item->exercise->stop);
}

static const char *doing(enum technique technique)
{
	switch (technique) {
	case TECHNIQUE_ROLL:
	case TECHNIQUE_SKIN_ROLL:
		return _("Roll");
	case TECHNIQUE_PIN_AND_MOVE:
	case TECHNIQUE_MOVE:
		return _("Move");
	case TECHNIQUE_STRETCH:
		return _("Stretch");
	case TECHNIQUE_BREATHE:
		return _("Breathe");
	default:
		return _("Hold");
	}
}

static void fill_item(struct app *app, struct session_view *view, const struct session_item *item)
{
	char place[PHRASE_NAME_MAX];

	if (item->kind == STEP_REST) {
		view->place = _("Rest");
		view->tool = view->technique = view->doing = "";
		return;
	}
	view->place = app_text(app, "%s", phrase_place(place, sizeof place, item));
	view->tool = item->tool == TOOL_NONE ? "" : _(tool_name(item->tool));
	view->technique = _(technique_name(item->exercise->technique));
	view->doing = doing(item->exercise->technique);
	view->pressure = technique_presses(item->exercise->technique) ? item->pressure : 0;
}

/* Whether the body is told to come off what the figure shows it on. */
static bool comes_off(const struct session *s)
{
	return s->state == SESSION_SET_REST ||
	       (s->state == SESSION_RATE && s->result[shown_item(s)].outcome == OUTCOME_HURTS);
}

/* What the page keeps: the figure, and where all was drawn. */
struct kept {
	struct motion motion;
	struct session_layout layout;
};

/* The figure of the exercise at hand; NULL when there is none, it is off or it would mislead. */
static struct motion *motion_of(struct app *app)
{
	const struct session *s = &app->play.session;
	const struct session_item *item = &s->item[shown_item(s)];
	struct kept *kept = app->page_state;

	if (!kept || item->kind != STEP_WORK || comes_off(s) ||
	    !settings_flag(&app->coach.settings, SETTING_FIGURE) ||
	    !motion_stage(&kept->motion, item->exercise, item->side))
		return NULL;
	return &kept->motion;
}

static void fill_figure(struct app *app, struct session_view *view)
{
	const struct session *s = &app->play.session;
	struct motion *motion = motion_of(app);
	struct figure_shot *figure;

	if (!motion)
		return;
	figure = app_frame(app, sizeof *figure);
	motion->shown = false;
	*figure = (struct figure_shot){ .scene = &motion->scene,
		                        .frames = &motion->frames,
		                        .shown = &motion->shown };
	if (s->state == SESSION_HOLD)
		figure->t = motion_at(motion, session_elapsed_ms(s, app->now_ms));
	view->figure = figure_view_draw;
	view->figure_ctx = figure;
}

static const void *session_view_of(struct app *app)
{
	struct play *play = &app->play;
	const struct session *s = &play->session;
	int64_t elapsed = session_elapsed_ms(s, app->now_ms);
	int shown = shown_item(s);
	struct session_view *view = app_frame(app, sizeof *view);
	struct kept *kept = app->page_state;

	*view = (struct session_view){
		.title = play->plan->routine ? play->plan->routine->title : "",
		.step = s->item[s->at].step,
		.steps = step_count(s),
		.left_s = ceil_s(session_left_ms(s, app->now_ms)),
		.sound = app->stage.sound(app->stage.self),
		.notice = play->trouble[0] ? play->trouble : app->notice,
		.state = s->state,
		.halt = s->halt,
		.set = s->set + 1,
		.sets = s->item[s->at].sets,
		.left_in_state_s = (int)ceil_s(s->length_ms - elapsed),
		.length_s = (int)ceil_s(s->length_ms),
		.caution = s->state == SESSION_READY ? caution(app) : "",
		.instruction = instruction(app),
		.next = next_text(app),
		.rating = s->result[shown].peak,
		.quality = s->result[shown].quality,
		.rated_hurts = s->result[shown].outcome == OUTCOME_HURTS,
		.usual_tingling = safety_usual_tingling(&app->coach.safety, s->item[shown].area),
		.breath = breath(s, elapsed),
		.flash = play->flash,
		.quit_asked = play->quit_asked,
		.layout = kept ? &kept->layout : NULL,
	};
	view->elapsed_s = view->length_s - view->left_in_state_s;
	view->last = s->state == SESSION_HOLD && view->left_in_state_s <= LAST_SECONDS;
	fill_item(app, view, &s->item[shown]);
	fill_figure(app, view);
	return view;
}

static bool session_again(struct app *app)
{
	return screen_session_again(&app->grid, session_view_of(app));
}

static void session_enter(struct app *app)
{
	app_state(app, sizeof(struct kept));
}

/* When the figure on the screen moves next; -1: not by itself. */
static int64_t frame_ms(struct app *app, int64_t elapsed)
{
	const struct motion *motion;

	if (app->play.session.state != SESSION_HOLD)
		return -1;
	motion = motion_of(app);
	return motion && motion->shown ? motion_next_ms(motion, elapsed) : -1;
}

/* The next moment at which a number on the screen changes or the figure moves. */
static int64_t session_news(struct app *app)
{
	const struct session *s = &app->play.session;
	int64_t elapsed, left, wait, frame;

	if (!session_running(s) || s->halt != HALT_NONE || s->state == SESSION_RATE)
		return -1;
	elapsed = session_elapsed_ms(s, app->now_ms);
	left = s->length_ms - elapsed;
	if (left <= 0)
		return -1;
	wait = (left - 1) % 1000 + 1;
	frame = frame_ms(app, elapsed);
	return app->now_ms + (frame >= 0 && frame < wait ? frame : wait);
}

static void over(struct app *app)
{
	struct err err;
	bool worked = false;

	for (int i = 0; i < app->play.session.item_count; i++)
		worked = worked || session_worked(&app->play.session.result[i]);
	play_end(app, &err);
	if (!worked) {
		app_home(app);
		app_notice(app, err.code ? err.msg : _("Stopped before anything was done."));
		return;
	}
	app->depth = 1;
	app_push(app, &page_settled);
	if (err.code)
		app_notice(app, err.msg);
}

/* In that question the keys of what it felt like come before all others. */
static bool quality_key(struct app *app, const struct term_key *key)
{
	int at = key ? keymap_number(&app->keymap, ACTION_QUALITY, key->key) : -1;

	if (app->play.session.state != SESSION_RATE || at < 0)
		return false;
	play_event(app, (struct session_event){ .kind = EVENT_QUALITY, .value = at + 1 });
	return true;
}

static const struct {
	enum action action;
	enum session_event_kind event;
} events[] = {
	{ ACTION_PAUSE, EVENT_PAUSE },     { ACTION_RELEASED, EVENT_RELEASED },
	{ ACTION_SKIP, EVENT_SKIP },       { ACTION_BACK, EVENT_BACK },
	{ ACTION_LONGER, EVENT_LONGER },   { ACTION_SHORTER, EVENT_SHORTER },
	{ ACTION_HURTS, EVENT_HURTS },
};

/* An answer about the place before is not on the screen any more: it is told above the footer. */
static void tell_rating(struct app *app)
{
	const struct session *s = &app->play.session;
	char place[PHRASE_NAME_MAX];

	if (s->rated < 0 || s->result[s->rated].peak == RATING_UNKNOWN || s->halt != HALT_NONE ||
	    (s->state != SESSION_READY && s->state != SESSION_CHANGE && s->state != SESSION_BREAK))
		return;
	app_notice(app, app_text(app, _("Noted for %s: %d of 10."),
	                         phrase_place(place, sizeof place, &s->item[s->rated]),
	                         s->result[s->rated].peak));
}

static void session_act(struct app *app, enum action action, const struct term_key *key)
{
	struct play *play = &app->play;

	if (play->session.state == SESSION_FINISHED) {
		over(app);
		return;
	}
	if (play->quit_asked) {
		play->quit_asked = false;
		if (action == ACTION_QUIT ||
		    (key && keymap_number(&app->keymap, ACTION_YES, key->key) >= 0))
			play_event(app, (struct session_event){ .kind = EVENT_QUIT });
		return;
	}
	if (quality_key(app, key))
		return;
	for (size_t i = 0; i < sizeof events / sizeof *events; i++)
		if (events[i].action == action)
			play_event(app, (struct session_event){ .kind = events[i].event });
	if (action == ACTION_FEEL) {
		play_event(app, (struct session_event){
		                    .kind = EVENT_RATE,
		                    .value = app_number(app, action, key) });
		tell_rating(app);
	}
	if (action == ACTION_QUIT)
		play->quit_asked = true;
	if (action == ACTION_EMERGENCY) {
		play_event(app, (struct session_event){ .kind = EVENT_EMERGENCY });
		app_push(app, &page_emergency);
	}
}

const struct page page_session = { .screen = &screen_session,
	                           .view = session_view_of,
	                           .again = session_again,
	                           .act = session_act,
	                           .enter = session_enter,
	                           .deadline = session_news };

/* ---- Emergency ----------------------------------------------------------------------------- */

enum { EMERGENCY_ROWS = RED_FLAG_COUNT + 2 };

static int emergency_rows(int flag[EMERGENCY_ROWS])
{
	int count = 0;

	for (int list = RED_FLAG_NOW; list <= RED_FLAG_TODAY; list++) {
		flag[count++] = -1 - list;
		for (int i = 0; i < RED_FLAG_COUNT; i++)
			if (red_flag_info[i].list == (enum red_flag_list)list)
				flag[count++] = i;
	}
	return count;
}

static const void *emergency_view(struct app *app)
{
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, EMERGENCY_ROWS * sizeof *row);
	int flag[EMERGENCY_ROWS];
	int count = emergency_rows(flag);

	if (*app_chosen(app) == 0)
		*app_chosen(app) = 1;
	for (int i = 0; i < count; i++)
		row[i] = (struct list_row){
			.text = flag[i] < 0 ? red_flag_advice((enum red_flag_list)(-1 - flag[i]))
			                    : _(red_flag_info[flag[i]].text),
			.right = "",
			.rating = RATING_UNKNOWN,
			.heading = flag[i] < 0,
		};
	*view = (struct list_view){
		.title = _("Does one of these hold?"),
		.right = _("paused"),
		.intro = app_text(app,
		                  _("Go to it and press %s: the session ends. %s: none of these, back to "
		                    "the paused session."),
		                  app_key_of(app, ACTION_YES), app_key_of(app, ACTION_NONE_OF_THESE)),
		.row = row,
		.count = count,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void emergency_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct list_view *view = emergency_view(app);
	int flag[EMERGENCY_ROWS];
	struct err err;

	(void)key;
	emergency_rows(flag);
	switch (action) {
	case ACTION_UP:
	case ACTION_PAGE_UP:
	case ACTION_FIRST:
		*app_chosen(app) = list_move(view, action == ACTION_UP ? -1 : -10);
		break;
	case ACTION_DOWN:
	case ACTION_PAGE_DOWN:
	case ACTION_LAST:
		*app_chosen(app) = list_move(view, action == ACTION_DOWN ? 1 : 10);
		break;
	case ACTION_YES:
		if (!coach_red_flag(&app->coach, (enum red_flag)flag[*app_chosen(app)], &err))
			app_notice(app, err.msg);
		play_event(app, (struct session_event){ .kind = EVENT_QUIT });
		play_end(app, &err);
		app_home(app);
		app_push(app, &page_stop);
		break;
	case ACTION_NONE_OF_THESE:
	case ACTION_LEAVE:
		app_pop(app);
		break;
	default:
		break;
	}
}

const struct page page_emergency = { .screen = &screen_emergency,
	                             .view = emergency_view,
	                             .act = emergency_act };
