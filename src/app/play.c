#include "app/play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/phrase.h"

enum { FLASH_MS = 400 };

static bool same_result(const struct session_result *a, const struct session_result *b)
{
	return a->outcome == b->outcome && a->held_ms == b->held_ms &&
	       a->sets_done == b->sets_done && a->peak == b->peak && a->quality == b->quality;
}

static bool save_item(struct app *app, int i, struct err *err)
{
	struct play *play = &app->play;
	const struct session_result *now = &play->session.result[i];
	struct session_result *saved = &play->saved[i];

	if (same_result(now, saved))
		return true;
	if ((now->outcome != saved->outcome || now->held_ms != saved->held_ms ||
	     now->sets_done != saved->sets_done) &&
	    !coach_record(&app->coach, play->plan, play->id, i, now, err))
		return false;
	if ((now->peak != saved->peak || now->quality != saved->quality) &&
	    !coach_rate(&app->coach, play->plan, play->id, i, RATING_PEAK, now->peak, now->quality,
	                err))
		return false;
	*saved = *now;
	return true;
}

bool play_save(struct app *app)
{
	struct play *play = &app->play;
	struct err err = { ERR_NONE, "" };

	if (!play->active || play->ended)
		return true;
	for (int i = 0; i < play->session.item_count; i++) {
		if (!save_item(app, i, &err)) {
			snprintf(play->trouble, sizeof play->trouble,
			         _("Not saved yet: %s It is tried again."), err.msg);
			return false;
		}
	}
	play->trouble[0] = '\0';
	return true;
}

void play_unheard(struct app *app)
{
	app->play.flash = true;
	app->play.flash_until = app->now_ms + FLASH_MS;
}

static void perform(struct app *app, const struct effect *effect)
{
	struct play *play = &app->play;
	const struct stage *stage = &app->stage;
	char text[PHRASE_TEXT_MAX];

	switch (effect->kind) {
	case EFFECT_CUE:
		if (!stage->cue(stage->self, effect->cue, app->now_ms, app->now_ms))
			play_unheard(app);
		break;
	case EFFECT_SAY:
		phrase_text(text, sizeof text, &play->session.item[effect->item], effect->phrase,
		            effect->n);
		if (text[0])
			stage->say(stage->self, text, app->now_ms, app->now_ms);
		break;
	case EFFECT_HUSH:
		stage->hush(stage->self, app->now_ms);
		break;
	case EFFECT_RECORD:
	case EFFECT_RATING:
	case EFFECT_QUALITY:
		play_save(app);
		break;
	case EFFECT_FINISHED:
		play->complete = effect->value != 0;
		break;
	}
}

void play_event(struct app *app, struct session_event event)
{
	struct play *play = &app->play;

	if (app->now_ms >= play->flash_until)
		play->flash = false;
	if (!play->active)
		return;
	struct effects fx = session_step(&play->session, event, app->now_ms);

	if (fx.count > 0 || event.kind != EVENT_TICK)
		app->changed = true;
	for (int i = 0; i < fx.count; i++)
		perform(app, &fx.list[i]);
	if (play->trouble[0])
		play_save(app);
	if (play->ended && session_deadline(&play->session) < 0)
		play->active = false;
}

static bool take_lock(struct app *app, struct err *err)
{
	char started[STAMP_TEXT];

	stamp_format_local(&app->coach.now, started);
	return lock_session(app->ctx->data_dir, started, &app->play.lock, err);
}

static void start(struct app *app, struct coach_plan *plan)
{
	struct play *play = &app->play;

	if (play->plan != plan)
		free(play->plan);
	play->plan = plan;
	play->active = true;
	play->ended = false;
	play->complete = play->quit_asked = play->flash = false;
	play->trouble[0] = '\0';
	session_init(&play->session, plan->item, plan->count, app->stage.spoken,
	             settings_number(&app->coach.settings, SETTING_SPEECH_RATE));
	memcpy(play->saved, play->session.result, sizeof play->saved);
	app->stage.session(app->stage.self, true, app->now_ms);
}

bool play_begin(struct app *app, struct coach_plan *plan, struct err *err)
{
	if (!take_lock(app, err))
		return false;
	if (!coach_begin(&app->coach, plan, app->play.id, err)) {
		lock_session_release(&app->play.lock);
		return false;
	}
	start(app, plan);
	play_event(app, (struct session_event){ .kind = EVENT_START });
	return true;
}

bool play_resume(struct app *app, struct coach_plan *plan, const char *id,
                 const struct session_result *result, struct err *err)
{
	struct play *play = &app->play;

	if (!take_lock(app, err))
		return false;
	snprintf(play->id, sizeof play->id, "%s", id);
	start(app, plan);
	memcpy(play->session.result, result, sizeof play->session.result);
	memcpy(play->saved, result, sizeof play->saved);
	play_event(app, (struct session_event){ .kind = EVENT_START });
	return true;
}

void play_end(struct app *app, struct err *err)
{
	struct play *play = &app->play;

	err->code = ERR_NONE;
	if (!play->active || play->ended)
		return;
	if (!play_save(app))
		err_set(err, ERR_IO, "%s", play->trouble);
	else
		coach_end(&app->coach, play->id, play->complete, err);
	app->stage.session(app->stage.self, false, app->now_ms);
	lock_session_release(&play->lock);
	play->ended = true;
}
