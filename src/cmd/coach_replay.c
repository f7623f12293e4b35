/* Every decision made again from what the journal says: sessions in their order, with the locks and
 * a clinician's words between them. What is remembered is a function of the journal alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

/* A lock as it was written. */
struct lock {
	enum area area; /* AREA_COUNT: everything */
	enum side side; /* SIDE_COUNT: all */
	char site[TEXT_MAX + 1];
	enum rule why;
	int64_t from_ms, cleared_ms; /* INT64_MAX while it holds */
	int32_t from, cleared;
};

/* A lock begins or is cleared. */
struct event {
	int64_t ms;
	int lock;
	bool clears;
};

struct replay {
	struct coach *coach;
	struct coach_places *places;
	struct coach_rebuild *rebuild;
	struct coach_answers answers;
	struct lock *lock;
	int lock_count, lock_size;
	struct event *event;
	int event_count, event_at;
	bool ok;
	struct err *err;
};

static bool out_of_memory(struct replay *r)
{
	r->ok = err_set(r->err, ERR_MEMORY, _("There is not enough memory."));
	return false;
}

static bool take_lock(void *ctx, const struct journal_lock *from)
{
	struct replay *r = ctx;
	struct lock *lock;

	if (r->lock_count == r->lock_size) {
		int size = r->lock_size ? 2 * r->lock_size : 16;

		lock = realloc(r->lock, (size_t)size * sizeof *lock);
		if (!lock)
			return out_of_memory(r);
		r->lock = lock;
		r->lock_size = size;
	}
	lock = &r->lock[r->lock_count++];
	*lock = (struct lock){
		.area = from->area,
		.side = from->side,
		.why = RULE_LOCKED,
		.from_ms = from->from.utc_ms,
		.from = from->from.local_date,
		.cleared_ms = INT64_MAX,
		.cleared = from->cleared.local_date,
	};
	if (from->cleared.local_date != DATE_NONE)
		lock->cleared_ms = from->cleared.utc_ms;
	snprintf(lock->site, sizeof lock->site, "%s", from->site);
	rule_from_id(from->why, &lock->why);
	return true;
}

static int by_time(const void *a, const void *b)
{
	const struct event *x = a, *y = b;

	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	if (x->clears != y->clears)
		return x->clears ? 1 : -1;
	return x->lock < y->lock ? -1 : x->lock > y->lock;
}

static bool make_events(struct replay *r)
{
	if (r->lock_count == 0)
		return true;
	r->event = malloc(2 * (size_t)r->lock_count * sizeof *r->event);
	if (!r->event)
		return out_of_memory(r);
	for (int i = 0; i < r->lock_count; i++) {
		const struct lock *lock = &r->lock[i];

		r->event[r->event_count++] = (struct event){ lock->from_ms, i, false };
		if (lock->cleared_ms != INT64_MAX)
			r->event[r->event_count++] = (struct event){ lock->cleared_ms, i, true };
	}
	qsort(r->event, (size_t)r->event_count, sizeof *r->event, by_time);
	return true;
}

static bool covers(const struct lock *lock, const struct coach_row *row)
{
	if (lock->area == AREA_COUNT)
		return true;
	if (lock->area != row->area || (*lock->site && strcmp(lock->site, row->site) != 0))
		return false;
	return lock->side >= SIDE_COUNT || coach_side(lock->area, lock->side) == row->side ||
	       (lock->side == SIDE_BOTH && row->side != SIDE_MIDLINE);
}

/* The places of an area that are not there yet; all of its sides are its left and right. */
static bool make_area(struct replay *r, enum area area, enum side side, const char *site)
{
	enum side sides[2];
	int count = coach_sides(area, side >= SIDE_COUNT ? SIDE_BOTH : side, sides);

	for (int i = 0; i < count; i++)
		if (!coach_places_get(r->places, area, site, sides[i]))
			return out_of_memory(r);
	return true;
}

/* Those of a lock. When everything is opened, what was never worked starts at level 1 as well. */
static bool make_places(struct replay *r, const struct lock *lock, bool clears)
{
	if (lock->area == AREA_OTHER && !*lock->site)
		return true;
	if (lock->area < AREA_COUNT)
		return make_area(r, lock->area, lock->side, lock->site);
	for (int i = 0; clears && i < AREA_COUNT; i++)
		if (i != AREA_OTHER && !make_area(r, (enum area)i, SIDE_BOTH, ""))
			return false;
	return true;
}

/* Another lock keeps the place closed at that moment. */
static bool kept(const struct replay *r, const struct coach_row *row, const struct event *event)
{
	for (int i = 0; i < r->lock_count; i++)
		if (i != event->lock && r->lock[i].area != AREA_COUNT && covers(&r->lock[i], row) &&
		    r->lock[i].from_ms <= event->ms && r->lock[i].cleared_ms > event->ms)
			return true;
	return false;
}

/* A lock of everything is the coach's and not each place's, but its end restarts them all. */
static bool pass_event(struct replay *r, const struct event *event)
{
	const struct lock *lock = &r->lock[event->lock];

	if (!make_places(r, lock, event->clears))
		return false;
	for (int i = 0; i < r->places->count; i++) {
		struct coach_row *row = r->places->row[i];

		if (!covers(lock, row) || (!event->clears && lock->area == AREA_COUNT) ||
		    (event->clears && kept(r, row, event)))
			continue;
		row->has_before = false; /* the session before it is not the last that happened there */
		if (event->clears)
			dose_clear(&row->place, lock->cleared);
		else
			dose_lock(&row->place, lock->from, lock->why);
		row->dirty = true;
	}
	return true;
}

static bool pass_events(struct replay *r, int64_t before_ms)
{
	for (; r->event_at < r->event_count && r->event[r->event_at].ms < before_ms; r->event_at++)
		if (!pass_event(r, &r->event[r->event_at]))
			return false;
	return true;
}

/* Sentences are translated and may be worded anew: the rule and its numbers are compared. */
static bool same(const struct journal_decision *a, const struct journal_decision *b)
{
	return strcmp(a->rule, b->rule) == 0 && strcmp(a->inputs, b->inputs) == 0 &&
	       a->level == b->level && a->hold_s == b->hold_s && a->sets == b->sets &&
	       a->pressure == b->pressure && a->not_before == b->not_before && a->refer == b->refer;
}

static bool compare(struct replay *r, const struct coach_answer *answer)
{
	struct coach_rebuild *rebuild = r->rebuild;
	struct journal_decision now;

	if (!answer->said.worked || answer->said.imported)
		return true;
	now = coach_decision(r->places, answer, &r->coach->now);
	rebuild->decisions++;
	if (answer->said.decided && same(&now, &answer->said.decision))
		return true;
	rebuild->different++;
	if (rebuild->report)
		rebuild->report(rebuild->report_ctx, &answer->said, &answer->decision);
	if (rebuild->write)
		r->ok = journal_decision(r->coach->journal, answer->said.session, &now, r->err);
	return r->ok;
}

static bool pass_session(void *ctx, const struct journal_session *session)
{
	struct replay *r = ctx;

	if (session->state == JOURNAL_OPEN)
		return true;
	r->ok = pass_events(r, session->ended.local_date != DATE_NONE ? session->ended.utc_ms
	                                                              : session->started.utc_ms) &&
	        coach_gather(&r->answers, r->coach, session, r->err) &&
	        coach_apply(r->places, &r->answers, r->err);
	for (int i = 0; r->ok && i < r->answers.count; i++)
		compare(r, &r->answers.item[i]);
	return r->ok;
}

bool coach_make_again(struct coach *coach, struct coach_places *places,
                      struct coach_rebuild *rebuild, struct err *err)
{
	struct replay r = {
		.coach = coach, .places = places, .rebuild = rebuild, .ok = true, .err = err
	};
	bool ok = journal_lock_each(coach->journal, false, take_lock, &r, err) && r.ok &&
	          make_events(&r) &&
	          journal_sessions(coach->journal, &JOURNAL_ALL, pass_session, &r, err) && r.ok &&
	          pass_events(&r, INT64_MAX);

	coach_answers_finish(&r.answers);
	free(r.lock);
	free(r.event);
	return ok;
}

/* ---- Locks ----------------------------------------------------------------------------------- */

struct held {
	const struct coach_row *row;
	bool found;
};

static bool find_lock(void *ctx, const struct journal_lock *from)
{
	struct held *held = ctx;
	struct lock lock = { .area = from->area, .side = from->side };

	snprintf(lock.site, sizeof lock.site, "%s", from->site);
	held->found = from->area != AREA_COUNT && covers(&lock, held->row);
	return !held->found;
}

static bool write_lock(struct coach *coach, const struct coach_row *row, struct err *err)
{
	struct held held = { .row = row };
	const struct journal_lock lock = {
		.area = row->area,
		.site = row->site,
		.side = row->side,
		.why = rule_info[row->place.lock.rule].id,
		.from = coach->now,
		.cleared = { .local_date = DATE_NONE },
	};

	if (!journal_lock_each(coach->journal, true, find_lock, &held, err))
		return false;
	return held.found || journal_lock_add(coach->journal, &lock, err);
}

bool coach_write_locks(struct coach *coach, const struct coach_places *places, struct err *err)
{
	for (int i = 0; i < places->count; i++)
		if (places->row[i]->place.locked && !write_lock(coach, places->row[i], err))
			return false;
	return true;
}

bool coach_rebuild_all(struct coach *coach, struct coach_places *places, struct err *err)
{
	struct coach_rebuild rebuild = { .write = true };

	if (!coach_make_again(coach, places, &rebuild, err) ||
	    !journal_standing_reset(coach->journal, err))
		return false;
	for (int i = 0; i < places->count; i++)
		places->row[i]->dirty = true;
	return coach_write_locks(coach, places, err) &&
	       coach_places_save(places, coach->journal, err);
}

/* What is remembered is written anew; stored decisions stay as they are. */
static bool keep(struct coach *coach, struct coach_places *places, struct err *err)
{
	bool ok;

	if (coach->memory->read_only)
		return true;
	if (!journal_begin(coach->journal, err))
		return false;
	for (int i = 0; i < places->count; i++)
		places->row[i]->dirty = true;
	ok = journal_standing_reset(coach->journal, err) &&
	     coach_places_save(places, coach->journal, err);
	if (ok)
		return journal_commit(coach->journal, err);
	journal_rollback(coach->journal);
	return false;
}

bool coach_replay(struct coach *coach, int *decisions, int *different,
                  void (*report)(void *ctx, const struct journal_answer *answer,
                                 const struct dose_decision *now),
                  void *report_ctx, struct err *err)
{
	struct coach_rebuild rebuild = { .report = report, .report_ctx = report_ctx };
	struct coach_places places = { 0 };
	bool ok = coach_make_again(coach, &places, &rebuild, err) && keep(coach, &places, err);

	*decisions = rebuild.decisions;
	*different = rebuild.different;
	if (ok)
		coach_memory_take(coach->memory, &places);
	coach_places_finish(&places);
	return ok;
}
