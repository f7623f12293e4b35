/* Decisions: at the end of a session, when answers come later, and the questions of the next day.
 */
#include <stdio.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

enum { NEXT_DAY_MS = 36 * 3600 * 1000, ASK_LEVEL = 2 };

/* Whether a session is the last one in the order of the journal, so that it can be added to what is
 * remembered; a clock that was set back puts it elsewhere. */
struct order {
	const char *id;
	bool last;
};

static bool is_first(void *ctx, const struct journal_session *session)
{
	struct order *order = ctx;

	if (session->state == JOURNAL_OPEN)
		return true;
	order->last = strcmp(session->id, order->id) == 0;
	return false;
}

static bool is_last(struct coach *coach, const char *id, bool *last, struct err *err)
{
	struct order order = { .id = id };
	struct journal_filter filter = JOURNAL_ALL;
	bool ok;

	filter.newest_first = true;
	filter.bare = true;
	filter.limit = 4;
	ok = journal_sessions(coach->journal, &filter, is_first, &order, err);
	*last = order.last;
	return ok;
}

static bool store(struct coach *coach, struct coach_places *places,
                  const struct coach_answers *answers, const char *id, struct err *err)
{
	for (int i = 0; i < answers->count; i++) {
		struct journal_decision decision;

		if (!answers->item[i].said.worked || answers->item[i].said.imported)
			continue;
		decision = coach_decision(places, &answers->item[i], &coach->now);
		if (!journal_decision(coach->journal, id, &decision, err))
			return false;
	}
	return coach_write_locks(coach, places, err) &&
	       coach_places_save(places, coach->journal, err);
}

/* What is to be decided. */
struct task {
	const char *id;
	const enum journal_state *end;     /* ends the session so; NULL: it is over */
	const struct coach_next_day *only; /* the place with news; NULL: any */
};

static void keep_only(struct coach_answers *answers, const struct coach_next_day *only)
{
	int kept = 0;

	for (int i = 0; only && i < answers->count; i++) {
		const struct journal_answer *said = &answers->item[i].said;

		if (said->area != only->area || said->side != only->side ||
		    strcmp(said->site, only->site) != 0)
			continue;
		answers->item[kept] = answers->item[i];
		if (answers->item[kept].bounds.ladder)
			answers->item[kept].bounds.ladder = answers->item[kept].ladder;
		kept++;
	}
	if (only)
		answers->count = kept;
}

/* Decides for a session that is over. What cannot be added to what is remembered is made again from
 * the beginning. */
static bool decide(struct coach *coach, struct coach_places *places, const struct task *task,
                   bool whole, struct err *err)
{
	bool fresh = task->end != NULL;
	struct arena arena = { 0 };
	struct coach_answers answers = { 0 };
	struct journal_session session;
	bool last = true, ok, added = false;

	ok = journal_session_get(coach->journal, task->id, &arena, &session, err) &&
	     coach_gather(&answers, coach, &session, err) &&
	     (!fresh || is_last(coach, task->id, &last, err));
	keep_only(&answers, task->only);
	if (ok && whole && last && !session.imported) {
		added =
		    fresh ? coach_apply(places, &answers, err) : coach_apply_late(places, &answers);
		ok = added || !fresh;
	}
	if (ok && added) {
		ok = store(coach, places, &answers, task->id, err);
	} else if (ok) {
		coach_places_finish(places);
		ok = coach_rebuild_all(coach, places, err);
	}
	coach_answers_finish(&answers);
	arena_finish(&arena);
	return ok;
}

/* What is remembered by the journal, which another instance may have added to. whole: decisions can
 * be added to it. */
static bool remembered(struct coach *coach, struct coach_places *places, bool *whole,
                       struct err *err)
{
	bool stale;

	if (!journal_is_stale(coach->journal, &stale, err) ||
	    !coach_places_load(places, coach->journal, whole, err))
		return false;
	*whole = *whole && !stale;
	return true;
}

static bool end_and_decide(struct coach *coach, struct coach_places *places,
                           const struct task *task, struct err *err)
{
	bool whole;

	return (!task->end ||
	        journal_session_end(coach->journal, task->id, *task->end, &coach->now, err)) &&
	       remembered(coach, places, &whole, err) && decide(coach, places, task, whole, err);
}

/* In one transaction; a failure leaves all as it was. */
static bool decide_whole(struct coach *coach, const struct task *task, struct err *err)
{
	struct coach_places places = { 0 };
	bool ok;

	if (!journal_begin(coach->journal, err))
		return false;
	ok = end_and_decide(coach, &places, task, err);
	if (ok)
		ok = journal_commit(coach->journal, err);
	else
		journal_rollback(coach->journal);
	if (ok)
		coach_memory_take(coach->memory, &places);
	coach_places_finish(&places);
	return ok;
}

bool coach_end(struct coach *coach, const char *id, bool finished, struct err *err)
{
	enum journal_state state = finished ? JOURNAL_FINISHED : JOURNAL_STOPPED;

	return decide_whole(coach, &(struct task){ .id = id, .end = &state }, err);
}

bool coach_decide(struct coach *coach, const char *id, struct err *err)
{
	return decide_whole(coach, &(struct task){ .id = id }, err);
}

/* ---- The next day ---------------------------------------------------------------------------- */

struct asking {
	struct coach *coach;
	struct coach_answers answers;
	struct coach_next_day *out;
	int count, max;
	bool ok;
};

static bool is_asked(const struct journal_answer *said)
{
	return (said->value[RATING_BEFORE] > 0 || (said->worked && said->level > ASK_LEVEL)) &&
	       said->value[RATING_NEXT_DAY] == RATING_UNKNOWN;
}

static bool ask_session(void *ctx, const struct journal_session *session)
{
	struct asking *asking = ctx;
	const struct stamp *now = &asking->coach->now;
	struct err ignored;

	if (session->state == JOURNAL_OPEN || session->imported || session->next_asked ||
	    session->started.local_date >= now->local_date ||
	    now->utc_ms - session->ended.utc_ms > NEXT_DAY_MS)
		return true;
	asking->ok = coach_gather(&asking->answers, asking->coach, session, &ignored);
	for (int i = 0; asking->ok && i < asking->answers.count; i++) {
		const struct journal_answer *said = &asking->answers.item[i].said;
		struct coach_next_day *next = &asking->out[asking->count];

		if (asking->count == asking->max || !is_asked(said))
			continue;
		*next = (struct coach_next_day){
			.area = said->area,
			.side = said->side,
			.before = said->value[RATING_BEFORE],
			.after = said->value[RATING_AFTER],
		};
		snprintf(next->id, sizeof next->id, "%s", session->id);
		snprintf(next->site, sizeof next->site, "%s", said->site);
		asking->count++;
	}
	return asking->ok;
}

int coach_next_day(struct coach *coach, struct coach_next_day *out, int max)
{
	struct asking asking = { .coach = coach, .out = out, .max = max, .ok = true };
	struct journal_filter filter = JOURNAL_ALL;
	struct err ignored;

	filter.since = coach->now.local_date - 3;
	journal_sessions(coach->journal, &filter, ask_session, &asking, &ignored);
	coach_answers_finish(&asking.answers);
	return asking.count;
}

bool coach_next_day_answer(struct coach *coach, const struct coach_next_day *place, int value,
                           enum cause cause, struct err *err)
{
	struct journal_rating rating = {
		.area = place->area,
		.site = place->site,
		.side = place->side,
		.kind = RATING_NEXT_DAY,
		.value = value,
		.cause = cause,
		.lasting = DATE_NONE,
		.at = coach->now,
	};

	if (value == RATING_UNKNOWN && cause == CAUSE_UNKNOWN)
		rating.value = place->before;
	if (rating.value == RATING_UNKNOWN && cause == CAUSE_UNKNOWN)
		return true;
	return journal_rating(coach->journal, place->id, &rating, err) &&
	       decide_whole(coach, &(struct task){ .id = place->id, .only = place }, err);
}

bool coach_next_day_asked(struct coach *coach, const char *id, struct err *err)
{
	return journal_next_asked(coach->journal, id, err);
}

/* The last day that a rule fired after which the place must be quite well before it is worked. */
static int32_t hurt_day(const struct dose_place *place)
{
	int32_t day = DATE_NONE;

	for (int i = 0; i < place->firing_count; i++) {
		const struct dose_firing *firing = &place->firing[i];

		if ((firing->rule == RULE_NERVE || firing->rule == RULE_TOO_MUCH) &&
		    (day == DATE_NONE || firing->date > day))
			day = firing->date;
	}
	return place->cleared != DATE_NONE && place->cleared >= day ? DATE_NONE : day;
}

static void gone_key(char *buf, size_t size, enum area area, enum side side, const char *site)
{
	snprintf(buf, size, "gone %s %s %.100s", area_id(area), side_id(side), site);
}

bool coach_gone_due(struct coach *coach, struct coach_gone *out)
{
	const struct coach_places *places = &coach->memory->places;

	for (int i = 0; i < places->count; i++) {
		const struct coach_row *row = places->row[i];
		int32_t day = hurt_day(&row->place);
		char key[256], told[DATE_TEXT], want[DATE_TEXT];
		struct err err;

		if (day == DATE_NONE || row->place.locked ||
		    (row->place.not_before != DATE_NONE &&
		     row->place.not_before > coach->now.local_date))
			continue;
		gone_key(key, sizeof key, row->area, row->side, row->site);
		if (!journal_note_get(coach->journal, key, told, sizeof told, &err) ||
		    strcmp(told, date_format(day, want)) == 0)
			continue;
		*out = (struct coach_gone){ .area = row->area, .side = row->side, .since = day };
		snprintf(out->site, sizeof out->site, "%s", row->site);
		return true;
	}
	return false;
}

bool coach_gone_answer(struct coach *coach, const struct coach_gone *place, bool gone,
                       struct err *err)
{
	char key[256], day[DATE_TEXT];

	gone_key(key, sizeof key, place->area, place->side, place->site);
	if (!journal_note_set(coach->journal, key, date_format(place->since, day), err))
		return false;
	return gone || coach_red_flag(coach, RED_FLAG_STILL_THERE, err);
}
