#include "core/session.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "core/session_marks.h"
#include "core/session_parts.h"

enum { FINISHED_MS = 10000 }; /* room for the last words */

void session_emit(struct effects *fx, struct effect effect)
{
	assert(fx->count < EFFECTS_MAX);
	fx->list[fx->count++] = effect;
}

void session_hush(struct session *s, struct effects *fx, int64_t now)
{
	if (now < s->spoken_ms)
		session_emit(fx, (struct effect){ .kind = EFFECT_HUSH });
	s->spoken_ms = 0;
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

void session_record(struct effects *fx, int item)
{
	session_emit(fx, (struct effect){ .kind = EFFECT_RECORD, .item = item });
}

static const struct session_item *item_at(const struct session *s)
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
	return s->result[i].outcome == OUTCOME_NONE && !s->result[i].dropped_by;
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

static int64_t state_length(const struct session *s)
{
	const struct session_item *item = item_at(s);

	switch (s->state) {
	case SESSION_READY:
	case SESSION_CHANGE:
		return item->lead_in_ms;
	case SESSION_HOLD:
	case SESSION_BREAK:
		return item->hold_ms;
	case SESSION_SET_REST:
		return item->rest_ms;
	case SESSION_RATE:
		return SESSION_RATE_MS;
	case SESSION_FINISHED:
		return FINISHED_MS;
	case SESSION_IDLE:
	case SESSION_STATE_COUNT:
		break;
	}
	return 0;
}

void session_enter(struct session *s, enum session_state state, int64_t at_ms, bool after_hold)
{
	s->state = state;
	s->began_ms = at_ms;
	s->length_ms = state_length(s);
	s->half_told = false;
	session_marks_build(s, after_hold, 0);
}

static void finish(struct session *s, struct effects *fx, int64_t at_ms, bool complete,
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
		finish(s, fx, at_ms, true, after_hold);
		return;
	}
	bool change = s->state != SESSION_IDLE && s->item[i].same_place && before == i - 1;

	s->at = i;
	s->set = 0;
	if (s->item[i].kind == STEP_REST)
		session_enter(s, SESSION_BREAK, at_ms, after_hold);
	else if (s->item[i].lead_in_ms <= 0)
		session_enter(s, SESSION_HOLD, at_ms, after_hold);
	else
		session_enter(s, change ? SESSION_CHANGE : SESSION_READY, at_ms, after_hold);
}

static void next_item(struct session *s, struct effects *fx, int64_t at_ms, bool after_hold)
{
	session_go_to(s, fx, session_next_item(s), at_ms, after_hold);
}

/* The item is over, whatever became of it: ask how it felt, or go on. */
static void close_item(struct session *s, struct effects *fx, enum outcome outcome, int64_t at_ms,
                       bool after_hold)
{
	s->result[s->at].outcome = outcome;
	session_record(fx, s->at);
	if (session_presses(item_at(s)) && outcome != OUTCOME_SKIPPED) {
		s->rated = s->at;
		session_enter(s, SESSION_RATE, at_ms, after_hold);
	} else {
		next_item(s, fx, at_ms, after_hold);
	}
}

static void end_hold(struct session *s, struct effects *fx, int64_t at_ms)
{
	struct session_result *result = &s->result[s->at];
	const struct session_item *item = item_at(s);

	result->held_ms += at_ms - s->began_ms;
	result->sets_done++;
	if (s->set + 1 >= item->sets) {
		close_item(s, fx, OUTCOME_DONE, at_ms, true);
		return;
	}
	session_record(fx, s->at);
	s->set++;
	session_enter(s, item->rest_ms > 0 ? SESSION_SET_REST : SESSION_HOLD, at_ms, true);
}

static void end_state(struct session *s, struct effects *fx)
{
	int64_t at = s->began_ms + s->length_ms;

	switch (s->state) {
	case SESSION_READY:
	case SESSION_CHANGE:
	case SESSION_SET_REST:
		session_enter(s, SESSION_HOLD, at, false);
		break;
	case SESSION_HOLD:
		end_hold(s, fx, at);
		break;
	case SESSION_BREAK:
		s->result[s->at].outcome = OUTCOME_DONE;
		next_item(s, fx, at, false);
		break;
	case SESSION_RATE:
		next_item(s, fx, at, false);
		break;
	case SESSION_IDLE:
	case SESSION_FINISHED:
	case SESSION_STATE_COUNT:
		break;
	}
}

/* A tone of less weight than one that still sounds is dropped; only a key can bring that about. */
static void fire_mark(struct session *s, struct effects *fx)
{
	const struct session_mark *mark = &s->mark[s->mark_next++];
	int64_t at = s->began_ms + mark->at_ms;

	if (mark->speech) {
		s->spoken_ms = at + mark->ms;
		session_say(fx, mark->phrase, mark->phrase == PHRASE_NEXT ? mark->n : s->at, mark->n);
		return;
	}
	if (mark->cue == CUE_HALF)
		s->half_told = true;
	if (at < s->quiet_ms && cue_info[mark->cue].priority < cue_info[s->sounding].priority)
		return;
	session_sound(s, fx, mark->cue, at);
}

int64_t session_deadline(const struct session *s)
{
	int64_t mark = -1;

	if (s->state == SESSION_IDLE || s->halt != HALT_NONE)
		return -1;
	if (s->mark_next < s->mark_count)
		mark = s->began_ms + s->mark[s->mark_next].at_ms;
	if (s->state == SESSION_FINISHED)
		return mark;
	int64_t end = s->began_ms + s->length_ms;

	return mark >= 0 && mark < end ? mark : end;
}

static void halt(struct session *s, enum session_halt kind, int64_t at_ms)
{
	s->halt = kind;
	s->halted_ms = at_ms < s->began_ms ? s->began_ms : at_ms;
}

static void fall_asleep(struct session *s, struct effects *fx, int64_t at_ms, int64_t now)
{
	if (!session_running(s) || s->halt != HALT_NONE)
		return;
	halt(s, HALT_ASLEEP, at_ms);
	session_sound(s, fx, CUE_PAUSE, now);
	session_say(fx, PHRASE_ASLEEP, s->at, 0);
}

/* Everything that is due by now, in order; stops early rather than overflow the effects, the
 * deadline then lies in the past and the caller comes again at once. */
static void run_due(struct session *s, struct effects *fx, int64_t now)
{
	for (;;) {
		int64_t due = session_deadline(s);

		if (due < 0 || due > now || fx->count > EFFECTS_MAX / 2)
			return;
		if (now - due > SESSION_LATE_MS && s->seen_ms <= due && session_running(s)) {
			fall_asleep(s, fx, s->seen_ms, now);
			return;
		}
		if (s->mark_next < s->mark_count &&
		    s->began_ms + s->mark[s->mark_next].at_ms == due &&
		    (s->state == SESSION_FINISHED || s->mark[s->mark_next].at_ms < s->length_ms))
			fire_mark(s, fx);
		else
			end_state(s, fx);
	}
}

static void go_on(struct session *s, struct effects *fx, int64_t now)
{
	s->began_ms += now - s->halted_ms;
	s->halt = HALT_NONE;
	session_sound(s, fx, CUE_RESUME, now);
	if (s->state == SESSION_READY || s->state == SESSION_CHANGE) {
		s->began_ms = now; /* there is a position to get back into */
		session_marks_build(s, false, 0);
	}
}

static void on_pause(struct session *s, struct effects *fx, enum session_halt kind, int64_t now)
{
	halt(s, kind, now);
	session_sound(s, fx, CUE_PAUSE, now);
	session_say(fx, PHRASE_PAUSED, s->at, 0);
}

/* Leaves the hold at once, with what was held counted. */
void session_leave_hold(struct session *s, int64_t now)
{
	if (s->state != SESSION_HOLD)
		return;
	s->result[s->at].held_ms += now - s->began_ms;
	s->began_ms = now;
}

static void on_released(struct session *s, struct effects *fx, int64_t now)
{
	if (s->state != SESSION_HOLD && s->state != SESSION_SET_REST)
		return;
	if (s->state == SESSION_HOLD)
		s->result[s->at].sets_done++;
	session_leave_hold(s, now);
	close_item(s, fx, OUTCOME_RELEASED, now, true);
}

static void on_skip(struct session *s, struct effects *fx, int64_t now)
{
	session_hush(s, fx, now);
	session_leave_hold(s, now);
	if (s->state == SESSION_RATE)
		next_item(s, fx, now, false);
	else
		close_item(s, fx, OUTCOME_SKIPPED, now, false);
}

static void on_nudge(struct session *s, struct effects *fx, int64_t by, int64_t now)
{
	const struct session_item *item = item_at(s);
	int64_t elapsed = now - s->began_ms;
	int64_t length = s->length_ms + by;
	int64_t most = state_length(s) + 8 * (int64_t)SESSION_NUDGE_MS;

	if (s->state == SESSION_RATE)
		return;
	if (s->state == SESSION_HOLD)
		most = item->hold_max_ms > s->length_ms ? item->hold_max_ms : s->length_ms;
	if (length > most)
		length = most;
	if (length < elapsed)
		length = elapsed;
	s->length_ms = length;
	session_marks_build(s, false, elapsed);
	run_due(s, fx, now);
}

static void on_quit(struct session *s, struct effects *fx, int64_t now)
{
	bool begun = s->result[s->at].held_ms > 0 || s->state == SESSION_HOLD;

	s->halt = HALT_NONE;
	session_leave_hold(s, now);
	if (begun && s->result[s->at].outcome == OUTCOME_NONE) {
		s->result[s->at].outcome = OUTCOME_STOPPED;
		session_record(fx, s->at);
	}
	session_hush(s, fx, now);
	session_say(fx, PHRASE_STOPPED, s->at, 0);
	finish(s, fx, now, false, false);
}

/* While halted only these do anything; the clock of the state stands at halted_ms. */
static void step_halted(struct session *s, struct effects *fx, struct session_event event,
                        int64_t now)
{
	int64_t halted = s->halted_ms;

	switch (event.kind) {
	case EVENT_PAUSE:
		go_on(s, fx, now);
		break;
	case EVENT_EMERGENCY:
		s->halt = HALT_EMERGENCY;
		break;
	case EVENT_QUIT:
		s->began_ms += now - halted;
		on_quit(s, fx, now);
		break;
	case EVENT_HURTS:
		s->began_ms += now - halted;
		s->halt = HALT_NONE;
		session_hurts(s, fx, now);
		break;
	case EVENT_SKIP:
	case EVENT_BACK:
		s->began_ms += now - halted;
		s->halt = HALT_NONE;
		(event.kind == EVENT_SKIP ? on_skip : session_back)(s, fx, now);
		break;
	case EVENT_RATE:
	case EVENT_QUALITY:
		s->began_ms += now - halted;
		s->halted_ms = now;
		if (session_answer(s, fx, event, now))
			s->halt = HALT_NONE;
		break;
	default:
		break;
	}
}

static void step_running(struct session *s, struct effects *fx, struct session_event event,
                         int64_t now)
{
	switch (event.kind) {
	case EVENT_PAUSE:
		on_pause(s, fx, HALT_PAUSED, now);
		break;
	case EVENT_EMERGENCY:
		on_pause(s, fx, HALT_EMERGENCY, now);
		break;
	case EVENT_RELEASED:
		on_released(s, fx, now);
		break;
	case EVENT_SKIP:
		on_skip(s, fx, now);
		break;
	case EVENT_BACK:
		session_back(s, fx, now);
		break;
	case EVENT_LONGER:
		on_nudge(s, fx, SESSION_NUDGE_MS, now);
		break;
	case EVENT_SHORTER:
		on_nudge(s, fx, -SESSION_NUDGE_MS, now);
		break;
	case EVENT_HURTS:
		session_hurts(s, fx, now);
		break;
	case EVENT_RATE:
	case EVENT_QUALITY:
		session_answer(s, fx, event, now);
		break;
	case EVENT_QUIT:
		on_quit(s, fx, now);
		break;
	case EVENT_TICK:
	case EVENT_START:
	case EVENT_ASLEEP:
		break;
	}
}

struct effects session_step(struct session *s, struct session_event event, int64_t now)
{
	struct effects fx = { .count = 0 };

	if (event.kind == EVENT_START && s->state == SESSION_IDLE) {
		s->seen_ms = now;
		next_item(s, &fx, now, false);
	}
	if (event.kind == EVENT_ASLEEP) {
		run_due(s, &fx, event.at_ms);
		fall_asleep(s, &fx, event.at_ms, now);
	}
	run_due(s, &fx, now);
	if (session_running(s)) {
		if (s->halt != HALT_NONE)
			step_halted(s, &fx, event, now);
		else
			step_running(s, &fx, event, now);
		run_due(s, &fx, now);
	}
	if (now > s->seen_ms)
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
	for (int i = 0; i < item_count; i++)
		s->result[i].peak = RATING_UNKNOWN;
}

void session_leave(struct session *s, int64_t now)
{
	if (session_running(s))
		session_leave_hold(s, s->halt != HALT_NONE ? s->halted_ms : now);
}
