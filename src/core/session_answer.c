#include <stddef.h>

#include "core/session_marks.h"
#include "core/session_parts.h"

enum {
	AFTER_RATING_MS = 2500, /* left of the window once a rating is in: time to add a word */
	BACK_MS = 3000,         /* "back" this early in a hold means the item before */
	TOO_MUCH = 6            /* of 10; the pain-monitoring model: above 5 is not acceptable */
};

static bool sides_meet(enum side a, enum side b)
{
	return a == b || a > SIDE_RIGHT || b > SIDE_RIGHT;
}

static bool bad(const struct session_result *result)
{
	return result->outcome == OUTCOME_HURTS || result->peak >= TOO_MUCH ||
	       !quality_info[result->quality].normal;
}

static bool takes_with_it(const struct session *s, int i, int k)
{
	const struct session_item *item = &s->item[k];

	return k != i && item->kind == STEP_WORK && session_open_item(s, k) &&
	       area_info[item->area].group == area_info[s->item[i].area].group &&
	       sides_meet(item->side, s->item[i].side);
}

/* A bad answer about item i ends all that is left of its group and side today. */
static void drop_group(struct session *s, int i)
{
	for (int k = 0; k < s->item_count; k++) {
		if (takes_with_it(s, i, k)) {
			s->result[k].dropped_by = i + 1;
			s->result[k].outcome = OUTCOME_SKIPPED;
		}
	}
}

/* A corrected one gives it back, but for what another answer ends. */
static void give_back(struct session *s, int i)
{
	for (int k = 0; k < s->item_count; k++) {
		if (s->result[k].dropped_by == i + 1) {
			s->result[k].dropped_by = 0;
			s->result[k].outcome = OUTCOME_NONE;
		}
	}
	for (int j = 0; j < s->item_count; j++)
		if (j != i && bad(&s->result[j]))
			drop_group(s, j);
}

static void reconsider(struct session *s, struct effects *fx, int i)
{
	if (bad(&s->result[i]))
		drop_group(s, i);
	else
		give_back(s, i);
	session_record(fx, -1);
}

/* The item that an answer is about: the one at work, else the last that was worked. */
static int answered_item(const struct session *s)
{
	if (s->state == SESSION_HOLD || s->state == SESSION_SET_REST)
		return s->at;
	return s->rated;
}

/* An answer about the present work that ends it. */
static void end_for_pain(struct session *s, struct effects *fx, int i, enum outcome outcome,
                         int64_t now)
{
	session_leave_hold(s, now);
	s->result[i].outcome = outcome;
	reconsider(s, fx, i);
	session_sound(s, fx, CUE_SOFTEN, now);
	session_say_after(s, fx, PHRASE_HURTS, i, now);
	s->rated = i;
	s->at = i;
	session_enter(s, SESSION_RATE, now, false);
	s->length_ms = SESSION_HURTS_MS;
	if (s->length_ms < s->spoken_ms + SESSION_WORD_GAP_MS - now)
		s->length_ms = s->spoken_ms + SESSION_WORD_GAP_MS - now;
	session_marks_build(s, false, 0);
}

void session_hurts(struct session *s, struct effects *fx, int64_t now)
{
	int i = answered_item(s);

	if (i < 0)
		i = s->at; /* it hurts to get into position */
	if (s->item[i].kind == STEP_WORK)
		end_for_pain(s, fx, i, OUTCOME_HURTS, now);
}

bool session_answer(struct session *s, struct effects *fx, struct session_event event,
                    int64_t now)
{
	int i = answered_item(s);
	bool rating = event.kind == EVENT_RATE;

	if (i < 0 || !session_presses(&s->item[i]))
		return false;
	bool was_bad = bad(&s->result[i]);

	if (rating)
		s->result[i].peak = event.value;
	else
		s->result[i].quality = (enum quality)event.value;
	session_emit(fx, (struct effect){ .kind = rating ? EFFECT_RATING : EFFECT_QUALITY,
	                          .item = i,
	                          .value = event.value });
	bool is_bad = bad(&s->result[i]);

	if (is_bad && !was_bad) {
		bool at_work = s->state == SESSION_HOLD || s->state == SESSION_SET_REST;

		end_for_pain(s, fx, i, at_work ? OUTCOME_STOPPED : s->result[i].outcome, now);
		return true;
	}
	if (was_bad && !is_bad)
		reconsider(s, fx, i);
	if (!is_bad && s->state == SESSION_RATE && s->length_ms > now - s->began_ms + AFTER_RATING_MS)
		s->length_ms = now - s->began_ms + AFTER_RATING_MS;
	return false;
}

static int item_before(const struct session *s, int i)
{
	while (--i >= 0)
		if (s->item[i].kind == STEP_WORK && !s->result[i].dropped_by)
			return i;
	return -1;
}

/* To the start of this item, or early in it to the one before; also takes back what ended it. */
void session_back(struct session *s, struct effects *fx, int64_t now)
{
	int i = s->at;

	if (s->state != SESSION_RATE &&
	    (s->state != SESSION_HOLD || s->set > 0 || now - s->began_ms < BACK_MS)) {
		int before = item_before(s, i);

		if (s->state != SESSION_SET_REST && s->set == 0 && before >= 0)
			i = before;
	}
	session_leave_hold(s, now);
	session_hush(s, fx, now);
	if (bad(&s->result[i])) {
		s->result[i].peak = RATING_UNKNOWN;
		s->result[i].quality = QUALITY_NONE;
		s->result[i].outcome = OUTCOME_NONE;
		session_emit(fx, (struct effect){ .kind = EFFECT_RATING, .item = i, .value = RATING_UNKNOWN });
		session_emit(fx, (struct effect){ .kind = EFFECT_QUALITY, .item = i, .value = QUALITY_NONE });
		reconsider(s, fx, i);
	}
	for (int k = i; k <= s->at; k++)
		if (!s->result[k].dropped_by)
			s->result[k].outcome = OUTCOME_NONE;
	s->result[i].sets_done = 0;
	if (s->rated >= i)
		s->rated = -1;
	session_record(fx, -1);
	session_go_to(s, fx, i, now, false);
}
