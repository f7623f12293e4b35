#include "core/session.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "core/phrase.h"
#include "core/session_marks.h"
#include "core/session_parts.h"

enum {
	FINISHED_MS = 30000, /* room for the last words */
	STALE_MS = 500       /* a tick this late says nothing true any more */
};

void session_emit(struct effects *fx, struct effect effect)
{
	assert(fx->count < EFFECTS_MAX);
	fx->list[fx->count++] = effect;
}

void session_hush(struct session *s, struct effects *fx, int64_t now)
{
	if (now < s->unsure_ms || s->cut)
		session_emit(fx, (struct effect){ .kind = EFFECT_HUSH });
	if (now < s->spoken_ms || s->cut)
		session_marks_untold(s);
	s->spoken_ms = s->unsure_ms = 0;
	s->later_ms = -1;
	s->cut = false;
}

void session_sound(struct session *s, struct effects *fx, enum cue cue, int64_t now)
{
	session_hush(s, fx, now);
	s->sounding = cue;
	s->quiet_ms = now + cue_info[cue].ms + SESSION_SOUND_GAP_MS;
	session_emit(fx, (struct effect){ .kind = EFFECT_CUE, .cue = cue, .item = s->at });
}

void session_say(struct effects *fx, enum phrase phrase, int item, int n)
{
	session_emit(fx, (struct effect){ .kind = EFFECT_SAY, .phrase = phrase, .item = item, .n = n });
}

/* Words sound from at on for ms, by estimate; or for twice as long. */
static void words_last(struct session *s, int64_t at, int64_t ms)
{
	s->spoken_ms = at + ms;
	s->unsure_ms = at + 2 * ms;
}

void session_say_after(struct session *s, struct effects *fx, enum phrase phrase, int item,
                       int64_t now)
{
	if (!s->spoken) {
		session_say(fx, phrase, item, 0);
		return;
	}
	s->later = phrase;
	s->later_item = item;
	s->later_ms = now < s->quiet_ms ? s->quiet_ms : now;
	words_last(s, s->later_ms, phrase_ms(&s->item[item], phrase, 0, s->speech_rate));
	s->told_last = -1;
}

void session_record(struct effects *fx, int item)
{
	session_emit(fx, (struct effect){ .kind = EFFECT_RECORD, .item = item });
}

const struct session_item *session_item(const struct session *s)
{
	return &s->item[s->at];
}

bool session_presses(const struct session_item *item)
{
	return item->kind == STEP_WORK && technique_presses(item->exercise->technique);
}

bool session_running(const struct session *s)
{
	return s->state != SESSION_IDLE && s->state != SESSION_FINISHED;
}

bool session_open_item(const struct session *s, int i)
{
	return s->result[i].outcome == OUTCOME_NONE;
}

/* The first follows nothing, whatever a journal from elsewhere says of it. */
static bool changes_sides(const struct session *s, int i)
{
	return i > 0 && s->item[i].same_place && s->result[i - 1].held_ms > 0;
}

int session_open_from(const struct session *s, int from)
{
	int rest = -1;

	for (int i = from; i < s->item_count; i++) {
		if (!session_open_item(s, i))
			continue;
		if (s->item[i].kind == STEP_WORK)
			return rest >= 0 ? rest : i;
		if (rest < 0)
			rest = i;
	}
	return -1; /* a rest with nothing after it is no rest */
}

int session_next_item(const struct session *s)
{
	return s->state == SESSION_IDLE ? session_open_from(s, 0) : session_open_from(s, s->at + 1);
}

int64_t session_length(const struct session *s)
{
	const struct session_item *item = session_item(s);
	const int64_t length[SESSION_STATE_COUNT] = {
		[SESSION_READY] = item->lead_in_ms,
		[SESSION_CHANGE] = item->lead_in_ms,
		[SESSION_HOLD] = item->hold_ms,
		[SESSION_BREAK] = item->hold_ms,
		[SESSION_SET_REST] = item->rest_ms,
		[SESSION_RATE] = SESSION_RATE_MS,
		[SESSION_FINISHED] = FINISHED_MS,
	};

	return length[s->state];
}

void session_enter(struct session *s, enum session_state state, int64_t at_ms, bool after_hold)
{
	s->state = state;
	s->began_ms = at_ms;
	s->length_ms = session_length(s);
	session_marks_reset(s);
	if (s->later_ms < 0 && s->spoken_ms > at_ms) {
		s->spoken_ms = at_ms; /* they give way to the first tone */
		s->cut = true;
	}
	session_marks_build(s, after_hold, 0);
}

void session_finish(struct session *s, struct effects *fx, int64_t at_ms, bool complete,
                   bool after_hold)
{
	session_enter(s, SESSION_FINISHED, at_ms, after_hold);
	if (!complete)
		s->mark_count = 0;
	session_emit(fx, (struct effect){ .kind = EFFECT_FINISHED, .value = complete });
}

/* Goes to item i; the other side of the item just before only changes sides. */
void session_go_to(struct session *s, struct effects *fx, int i, int64_t at_ms, bool after_hold)
{
	int before = s->at;

	if (i < 0) {
		session_finish(s, fx, at_ms, true, after_hold);
		return;
	}
	bool change = s->state != SESSION_IDLE && before == i - 1 && changes_sides(s, i);

	s->at = i;
	s->set = 0;
	s->changing = change;
	if (s->item[i].kind == STEP_REST)
		session_enter(s, SESSION_BREAK, at_ms, after_hold);
	else if (s->item[i].lead_in_ms <= 0)
		session_enter(s, SESSION_HOLD, at_ms, after_hold);
	else
		session_enter(s, change ? SESSION_CHANGE : SESSION_READY, at_ms, after_hold);
}

void session_next(struct session *s, struct effects *fx, int64_t at_ms, bool after_hold)
{
	session_go_to(s, fx, session_next_item(s), at_ms, after_hold);
}

/* The item is over, whatever became of it: ask how it felt, or go on. */
void session_close_item(struct session *s, struct effects *fx, enum outcome outcome, int64_t at_ms,
                       bool after_hold)
{
	s->result[s->at].outcome = outcome;
	if (session_item(s)->kind == STEP_WORK)
		session_record(fx, s->at);
	if (session_presses(session_item(s)) && outcome != OUTCOME_SKIPPED) {
		s->rated = s->at;
		session_enter(s, SESSION_RATE, at_ms, after_hold);
	} else {
		session_next(s, fx, at_ms, after_hold);
	}
}

static void end_hold(struct session *s, struct effects *fx, int64_t at_ms)
{
	struct session_result *result = &s->result[s->at];
	const struct session_item *item = session_item(s);

	result->held_ms += at_ms - s->began_ms;
	result->sets_done++;
	if (s->set + 1 >= item->sets) {
		session_close_item(s, fx, OUTCOME_DONE, at_ms, true);
		return;
	}
	session_record(fx, s->at);
	s->set++;
	session_enter(s, item->rest_ms > 0 ? SESSION_SET_REST : SESSION_HOLD, at_ms, true);
}

static void end_state(struct session *s, struct effects *fx)
{
	int64_t at = s->began_ms + s->length_ms;

	assert(session_running(s));
	if (s->state == SESSION_BREAK)
		s->result[s->at].outcome = OUTCOME_DONE;
	if (s->state == SESSION_HOLD)
		end_hold(s, fx, at);
	else if (s->state == SESSION_BREAK || s->state == SESSION_RATE)
		session_next(s, fx, at, false);
	else
		session_enter(s, SESSION_HOLD, at, false);
}

/* What comes next may have changed since its mark was laid out: an answer that is corrected gives
 * back work, never a rest. */
static void fire_words(struct session *s, struct effects *fx, const struct session_mark *mark)
{
	int item = mark->phrase == PHRASE_NEXT ? session_next_item(s) : s->at;

	assert(item >= 0 && (mark->phrase != PHRASE_NEXT || s->item[item].kind == STEP_WORK));
	words_last(s, s->began_ms + mark->at_ms, mark->ms);
	s->cut = mark->cut;
	session_say(fx, mark->phrase, item, mark->n);
}

/* A tone of less weight than one that still sounds is dropped, and so is a late one that tells the
 * time; only a key or a slow machine can bring that about. */
static void fire_tone(struct session *s, struct effects *fx, const struct session_mark *mark,
                      int64_t now)
{
	const struct cue_info *info = &cue_info[mark->cue];
	int64_t at = s->began_ms + mark->at_ms;

	if (at < s->quiet_ms && info->priority < cue_info[s->sounding].priority)
		return;
	if (now - at > STALE_MS && !info->waits && info->priority < cue_info[CUE_STOP].priority)
		return;
	session_sound(s, fx, mark->cue, at);
}

static void fire_mark(struct session *s, struct effects *fx, int64_t now)
{
	const struct session_mark *mark = &s->mark[s->mark_next++];

	if (mark->speech)
		fire_words(s, fx, mark);
	else
		fire_tone(s, fx, mark, now);
	session_marks_told(s, mark);
}

static bool mark_is_next(const struct session *s)
{
	return s->mark_next < s->mark_count &&
	       (s->state == SESSION_FINISHED || s->mark[s->mark_next].at_ms < s->length_ms);
}

/* When the state's own clock wants something; -1: never. */
static int64_t state_deadline(const struct session *s)
{
	if (s->state == SESSION_IDLE || s->halt != HALT_NONE)
		return -1;
	if (mark_is_next(s))
		return s->began_ms + s->mark[s->mark_next].at_ms;
	return s->state == SESSION_FINISHED ? -1 : s->began_ms + s->length_ms;
}

/* When words that may still sound have to stop for the next tone of this state, or of the one that
 * follows it; -1: there is time enough. */
static int64_t hush_deadline(const struct session *s)
{
	int64_t at = s->length_ms;

	if (s->halt != HALT_NONE || !session_running(s) || (s->unsure_ms == 0 && !s->cut))
		return -1;
	for (int i = s->mark_next; i < s->mark_count; i++) {
		if (!s->mark[i].speech) {
			at = s->mark[i].at_ms;
			break;
		}
	}
	at += s->began_ms - SESSION_HUSH_MS;
	return s->cut || at < s->unsure_ms ? at : -1;
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b >= 0 && b < a ? b : a;
}

int64_t session_deadline(const struct session *s)
{
	return sooner(sooner(state_deadline(s), hush_deadline(s)), s->later_ms);
}

void session_halt(struct session *s, enum session_halt kind, int64_t at_ms)
{
	s->halt = kind;
	s->halted_ms = at_ms < s->began_ms ? s->began_ms : at_ms;
}

static void fall_asleep(struct session *s, struct effects *fx, int64_t at_ms, int64_t now)
{
	session_halt(s, HALT_ASLEEP, at_ms);
	session_sound(s, fx, CUE_PAUSE, now);
	session_say_after(s, fx, PHRASE_ASLEEP, s->at, now);
}

static void run_later(struct session *s, struct effects *fx, int64_t now)
{
	if (s->later_ms < 0 || s->later_ms > now)
		return;
	s->later_ms = -1;
	session_say(fx, s->later, s->later_item, 0);
}

/* Whether words were stopped, because a tone comes before anything else does. */
static bool run_hush(struct session *s, struct effects *fx, int64_t due, int64_t now)
{
	int64_t hush = hush_deadline(s);

	if (hush < 0 || hush > now || due < hush)
		return false;
	session_emit(fx, (struct effect){ .kind = EFFECT_HUSH });
	s->unsure_ms = 0;
	s->cut = false;
	return true;
}

/* Everything that is due by now, in order; stops early rather than overflow the effects, the
 * deadline then lies in the past and the caller comes again at once. */
static void run_due(struct session *s, struct effects *fx, int64_t now)
{
	run_later(s, fx, now);
	for (;;) {
		int64_t due = state_deadline(s);

		if (fx->count <= EFFECTS_MAX / 2 && run_hush(s, fx, due, now))
			continue;
		if (due < 0 || due > now || fx->count > EFFECTS_MAX / 2)
			return;
		if (now - due > SESSION_LATE_MS && session_running(s)) {
			fall_asleep(s, fx, s->seen_ms, now);
			return;
		}
		if (mark_is_next(s))
			fire_mark(s, fx, now);
		else
			end_state(s, fx);
	}
}

static void sleep_until(struct session *s, struct effects *fx, int64_t awake_ms, int64_t now)
{
	if (awake_ms < s->seen_ms)
		awake_ms = s->seen_ms;
	if (awake_ms > now)
		awake_ms = now;
	run_due(s, fx, awake_ms);
	if (session_running(s) && s->halt == HALT_NONE)
		fall_asleep(s, fx, awake_ms, now);
}

static bool sensible(struct session_event event)
{
	if (event.kind == EVENT_RATE)
		return event.value >= 0 && event.value <= RATING_MAX;
	if (event.kind == EVENT_QUALITY)
		return event.value >= 0 && event.value < QUALITY_COUNT;
	return true;
}

struct effects session_step(struct session *s, struct session_event event, int64_t now)
{
	struct effects fx = { .count = 0 };

	if (now < s->seen_ms)
		now = s->seen_ms;
	if (event.kind == EVENT_START && s->state == SESSION_IDLE) {
		s->seen_ms = now;
		session_next(s, &fx, now, false);
	}
	if (event.kind == EVENT_ASLEEP)
		sleep_until(s, &fx, event.at_ms, now);
	run_due(s, &fx, now);
	if (session_running(s) && sensible(event)) {
		session_take(s, &fx, event, now);
		run_due(s, &fx, now);
	}
	s->seen_ms = now;
	return fx;
}

void session_init(struct session *s, const struct session_item *item, int item_count,
                  bool spoken, int speech_rate)
{
	assert(item_count > 0 && item_count <= SESSION_ITEMS_MAX);
	memset(s, 0, sizeof *s);
	s->item = item;
	s->item_count = item_count;
	s->spoken = spoken;
	s->speech_rate = speech_rate;
	s->rated = -1;
	s->later_ms = -1;
	session_marks_reset(s);
	for (int i = 0; i < item_count; i++)
		s->result[i].peak = RATING_UNKNOWN;
}

void session_leave(struct session *s, int64_t now)
{
	if (session_running(s))
		session_leave_hold(s, s->halt != HALT_NONE ? s->halted_ms : now);
}
