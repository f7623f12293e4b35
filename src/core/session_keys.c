/* What the keys do to a session that runs. */
#include "core/session_marks.h"
#include "core/session_parts.h"

/* In a hold the clock goes on where it stood; a position is taken again from its start. */
static void go_on(struct session *s, struct effects *fx, int64_t now)
{
	bool again = s->state == SESSION_READY || s->state == SESSION_CHANGE;

	s->began_ms += now - s->halted_ms;
	s->halt = HALT_NONE;
	session_sound(s, fx, CUE_RESUME, now);
	if (again) {
		s->began_ms = now;
		session_marks_reset(s);
	}
	if (!again || !s->spoken)
		session_say_after(s, fx, PHRASE_RESUMED, s->at, now);
	session_marks_build(s, false, now - s->began_ms);
}

static void on_pause(struct session *s, struct effects *fx, enum session_halt kind, int64_t now)
{
	session_halt(s, kind, now);
	session_sound(s, fx, CUE_PAUSE, now);
	session_say_after(s, fx, PHRASE_PAUSED, s->at, now);
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
	bool held = s->state == SESSION_HOLD;

	s->result[s->at].sets_done += held;
	session_leave_hold(s, now);
	session_close_item(s, fx, OUTCOME_RELEASED, now, held);
}

static void on_skip(struct session *s, struct effects *fx, int64_t now)
{
	session_hush(s, fx, now);
	session_leave_hold(s, now);
	if (s->state == SESSION_RATE)
		session_next(s, fx, now, false);
	else
		session_close_item(s, fx, OUTCOME_SKIPPED, now, false);
}

static void on_nudge(struct session *s, int64_t by, int64_t now)
{
	const struct session_item *item = session_item(s);
	int64_t elapsed = now - s->began_ms;
	int64_t length = s->length_ms + by;
	int64_t most = session_length(s) + 8 * (int64_t)SESSION_NUDGE_MS;

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
	session_finish(s, fx, now, false, false);
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
		on_nudge(s, SESSION_NUDGE_MS, now);
		break;
	case EVENT_SHORTER:
		on_nudge(s, -SESSION_NUDGE_MS, now);
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
	default: /* a tick, the start, asleep: what is due was done */
		break;
	}
}

/* The state's clock goes on from where it stood. */
static void wake(struct session *s, int64_t now)
{
	s->began_ms += now - s->halted_ms;
	s->halted_ms = now;
	s->halt = HALT_NONE;
}

static void answer_halted(struct session *s, struct effects *fx, struct session_event event,
                          int64_t now)
{
	enum session_halt was = s->halt;

	wake(s, now);
	if (!session_answer(s, fx, event, now))
		s->halt = was;
}

/* While halted only these do anything; the clock of the state stands at halted_ms. */
static void step_halted(struct session *s, struct effects *fx, struct session_event event,
                        int64_t now)
{
	if (event.kind == EVENT_PAUSE) {
		go_on(s, fx, now);
	} else if (event.kind == EVENT_QUIT) {
		wake(s, now);
		on_quit(s, fx, now);
	} else if (event.kind == EVENT_EMERGENCY) {
		s->halt = HALT_EMERGENCY;
	}
	if (s->halt != HALT_PAUSED && s->halt != HALT_ASLEEP)
		return;
	switch (event.kind) {
	case EVENT_HURTS:
	case EVENT_SKIP:
	case EVENT_BACK:
		wake(s, now);
		step_running(s, fx, event, now);
		break;
	case EVENT_RATE:
	case EVENT_QUALITY:
		answer_halted(s, fx, event, now);
		break;
	default:
		break;
	}
}

void session_take(struct session *s, struct effects *fx, struct session_event event, int64_t now)
{
	if (s->halt != HALT_NONE)
		step_halted(s, fx, event, now);
	else
		step_running(s, fx, event, now);
}
