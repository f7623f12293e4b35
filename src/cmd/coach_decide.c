/* Decisions: at the end of a session, and when answers come later. */
#include <stdio.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

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

/* Decides for a session that is over: its answers are added to what is remembered, or the session is
 * made again where it was the last; what can be neither is made again from the beginning. */
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
		ok = added || (!fresh && coach_gather(&answers, coach, &session, err));
		if (ok && !added)
			added = coach_apply_again(places, &answers, err);
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

/* Ends the transaction; a failure leaves all as it was. */
static bool keep(struct coach *coach, struct coach_places *places, bool ok, struct err *err)
{
	if (ok)
		ok = journal_commit(coach->journal, err);
	else
		journal_rollback(coach->journal);
	if (ok)
		coach_memory_take(coach->memory, places);
	coach_places_finish(places);
	return ok;
}

static bool decide_whole(struct coach *coach, const struct task *task, struct err *err)
{
	struct coach_places places = { 0 };

	if (!journal_begin(coach->journal, err))
		return false;
	return keep(coach, &places, end_and_decide(coach, &places, task, err), err);
}

bool coach_keep_marks(struct coach *coach, struct err *err)
{
	enum journal_state stopped = JOURNAL_STOPPED;
	struct coach_places places = { 0 };
	char id[JOURNAL_ID];
	struct task task = { .id = id };
	bool fresh, ok;

	if (coach->memory->mark_count == 0)
		return true;
	if (!journal_begin(coach->journal, err))
		return false;
	ok = coach_write_marks(coach, id, &fresh, err);
	if (ok && fresh)
		task.end = &stopped;
	return keep(coach, &places, ok && end_and_decide(coach, &places, &task, err), err);
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

bool coach_decide_place(struct coach *coach, const struct coach_next_day *place, struct err *err)
{
	return decide_whole(coach, &(struct task){ .id = place->id, .only = place }, err);
}
