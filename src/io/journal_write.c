/* Sessions as they are lived: begun, held, rated, ended, corrected. */
#include "io/journal_priv.h"

#include <string.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/journal_file.h"

const char *journal_state_id(enum journal_state state)
{
	static const char *const id[] = { "open", "finished", "stopped" };

	return id[state];
}

/* Whoever names a session has seen it: one that cannot be found may be one that a damaged index hides. */
static bool no_session(struct journal *journal, const char *id, struct err *err)
{
	if (!journal_file_whole(journal, true))
		return journal_fail(journal, SQLITE_CORRUPT, err);
	return err_set(err, ERR_NOT_FOUND, _("No session %s is in the journal"), id);
}

bool journal_find_session(struct journal *journal, const char *id, int64_t *pk, int32_t *date,
                          bool *found, struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_SESSION_PK, err, "t", id);

	if (!stmt)
		return false;
	*found = journal_step(journal, stmt, &ok, err);
	if (*found) {
		*pk = journal_int64(stmt, 0);
		*date = journal_int(stmt, 1, DATE_NONE);
	}
	journal_done(stmt);
	return ok;
}

bool journal_session_key(struct journal *journal, const char *id, int64_t *pk, int32_t *date,
                         struct err *err)
{
	bool found;

	return journal_find_session(journal, id, pk, date, &found, err) &&
	       (found || no_session(journal, id, err));
}

bool journal_put_hold(struct journal *journal, enum journal_sql sql, int64_t pk, int seq,
                      const struct journal_hold *h, struct err *err)
{
	return journal_run(journal, sql, err, "litttttt" "llll" "iiiii" "ttttd" "tlis", pk,
	                   seq, h->kind == STEP_REST ? "rest" : "work", journal_or_empty(h->exercise),
	                   journal_area_id(h->area), journal_or_empty(h->site),
	                   journal_side_id(h->side), h->kind == STEP_REST ? "" : tool_id(h->tool),
	                   h->hold_ms, h->hold_max_ms, h->lead_in_ms, h->rest_ms, h->sets, h->level,
	                   h->pressure, (int)h->same_place, h->step, journal_or_empty(h->note),
	                   journal_or_empty(h->rule), journal_or_empty(h->reason),
	                   journal_or_empty(h->inputs), h->not_before, outcome_id(h->outcome),
	                   h->held_ms, h->sets_done, &h->at);
}

bool journal_add_session(struct journal *journal, const struct journal_session *s, const char *id,
                         struct err *err)
{
	return journal_run(journal, SQL_SESSION_ADD, err, "ttttttsisrii", id,
	                   journal_or_empty(s->routine), journal_or_empty(s->title),
	                   journal_or_empty(s->path), purpose_info[s->purpose].id,
	                   journal_state_id(s->state), &s->started, (int)s->started.local_date,
	                   &s->ended, s->settled, (int)s->next_asked, (int)s->imported);
}

bool journal_session_begin(struct journal *journal, const struct journal_session *plan,
                           char id[JOURNAL_ID], struct err *err)
{
	const struct journal_session begun = {
		.routine = plan->routine,
		.title = plan->title,
		.path = plan->path,
		.purpose = plan->purpose,
		.state = JOURNAL_OPEN,
		.started = plan->started,
		.ended = { .local_date = DATE_NONE },
		.settled = -1,
	};

	journal_make_id(journal, id);
	if (!journal_begin(journal, err))
		return false;
	bool ok = journal_add_session(journal, &begun, id, err);
	int64_t pk = sqlite3_last_insert_rowid(journal->db);

	for (int i = 0; ok && i < plan->hold_count; i++) {
		struct journal_hold hold = plan->holds[i];

		hold.outcome = OUTCOME_NONE;
		hold.held_ms = 0;
		hold.sets_done = 0;
		hold.at.local_date = DATE_NONE;
		ok = journal_put_hold(journal, SQL_HOLD_ADD, pk, i + 1, &hold, err);
	}
	return journal_finish(journal, ok, err);
}

bool journal_hold(struct journal *journal, const char *session, int seq, enum outcome outcome,
                  int64_t held_ms, int sets_done, const struct stamp *at, struct err *err)
{
	int64_t pk;
	int32_t date;

	if (!journal_session_key(journal, session, &pk, &date, err) ||
	    !journal_run(journal, SQL_HOLD_SET, err, "litlis", pk, seq, outcome_id(outcome), held_ms,
	                 sets_done, at))
		return false;
	return journal_changed(journal) > 0
	           ? true
	           : err_set(err, ERR_NOT_FOUND, _("Session %s has no item %d"), session, seq);
}

/* In the column of the cause: what is no number that was given has none. */
static const char settled_word[] = "settled";

const char *journal_cause(const struct journal_rating *r)
{
	if (r->cause != CAUSE_UNKNOWN)
		return cause_id(r->cause);
	return r->settled && r->value != RATING_UNKNOWN ? settled_word : NULL;
}

bool journal_put_rating(struct journal *journal, enum journal_sql sql, int64_t pk, int32_t date,
                        const struct journal_rating *r, struct err *err)
{
	return journal_run(journal, sql, err, "lttttrttdisi", pk, area_id(r->area),
	                   journal_or_empty(r->site), side_id(r->side), rating_kind_id(r->kind), r->value,
	                   r->quality == QUALITY_NONE ? NULL : quality_info[r->quality].id,
	                   journal_cause(r), r->lasting,
	                   (int)r->limping, &r->at, (int)date);
}

bool journal_put_amendment(struct journal *journal, int64_t pk, const struct journal_amendment *a,
                           struct err *err)
{
	const struct journal_rating *r = &a->old;

	return journal_run(journal, SQL_AMENDMENT_ADD, err, "tlttttrttdiss", a->id, pk,
	                   area_id(r->area), journal_or_empty(r->site), side_id(r->side),
	                   rating_kind_id(r->kind), r->value,
	                   r->quality == QUALITY_NONE ? NULL : quality_info[r->quality].id,
	                   journal_cause(r), r->lasting,
	                   (int)r->limping, &r->at, &a->replaced);
}

bool journal_read_rating(sqlite3_stmt *stmt, struct journal_rating *r)
{
	bool known = area_from_id(journal_text(stmt, 0), &r->area) &&
	             side_from_id(journal_text(stmt, 2), &r->side) &&
	             rating_kind_from_id(journal_text(stmt, 3), &r->kind);

	r->site = journal_text(stmt, 1);
	r->value = journal_int(stmt, 4, RATING_UNKNOWN);
	if (!quality_from_id(journal_text(stmt, 5), &r->quality))
		r->quality = QUALITY_NONE;
	if (!cause_from_id(journal_text(stmt, 6), &r->cause))
		r->cause = CAUSE_UNKNOWN;
	r->settled = r->value != RATING_UNKNOWN && strcmp(journal_text(stmt, 6), settled_word) == 0;
	r->lasting = journal_int(stmt, 7, DATE_NONE);
	r->limping = journal_int(stmt, 8, 0) != 0;
	r->at = journal_stamp(stmt, 9);
	return known && r->value <= RATING_MAX;
}

bool journal_find_rating(struct journal *journal, int64_t pk, const struct journal_rating *key,
                         struct journal_rating *old, bool *found, struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_RATING_ONE, err, "ltttt", pk,
	                                   area_id(key->area), journal_or_empty(key->site),
	                                   side_id(key->side), rating_kind_id(key->kind));

	if (!stmt)
		return false;
	*found = journal_step(journal, stmt, &ok, err) && journal_read_rating(stmt, old);
	old->site = key->site;
	journal_done(stmt);
	return ok;
}

/* Unknown parts of the new answer are taken from the old one; says whether a known part changed. */
static bool lay_over(struct journal_rating *now, const struct journal_rating *old)
{
	bool changed = false;

	if (now->value == RATING_UNKNOWN) {
		now->value = old->value;
		now->settled = old->settled;
	} else {
		changed |= old->value != RATING_UNKNOWN &&
		           (old->value != now->value || old->settled != now->settled);
	}
	if (now->quality == QUALITY_NONE)
		now->quality = old->quality;
	else
		changed |= old->quality != QUALITY_NONE && old->quality != now->quality;
	if (now->cause == CAUSE_UNKNOWN)
		now->cause = old->cause;
	else
		changed |= old->cause != CAUSE_UNKNOWN && old->cause != now->cause;
	if (now->lasting == DATE_NONE)
		now->lasting = old->lasting;
	else
		changed |= old->lasting != DATE_NONE && old->lasting != now->lasting;
	now->limping |= old->limping;
	return changed;
}

bool journal_same_answer(const struct journal_rating *a, const struct journal_rating *b)
{
	return a->value == b->value && a->settled == b->settled && a->quality == b->quality && a->cause == b->cause &&
	       a->lasting == b->lasting && a->limping == b->limping;
}

/* whole: the unknown parts of the new answer replace the old ones, too. */
static bool put_answer(struct journal *journal, const char *session,
                       const struct journal_rating *rating, bool whole, struct err *err)
{
	struct journal_rating now = *rating;
	struct journal_amendment before = { .replaced = rating->at };
	bool found = false;
	int64_t pk;
	int32_t date;

	if (!journal_begin(journal, err))
		return false;
	bool ok = journal_session_key(journal, session, &pk, &date, err) &&
	          journal_find_rating(journal, pk, rating, &before.old, &found, err);

	if (ok && found && (whole ? !journal_same_answer(&now, &before.old) : lay_over(&now, &before.old))) {
		journal_make_id(journal, before.id);
		ok = journal_put_amendment(journal, pk, &before, err);
	}
	ok = ok && journal_put_rating(journal, SQL_RATING_PUT, pk, date, &now, err) &&
	     (!whole || journal_mark_stale(journal, err));
	return journal_finish(journal, ok, err);
}

bool journal_rating(struct journal *journal, const char *session,
                    const struct journal_rating *rating, struct err *err)
{
	return put_answer(journal, session, rating, false, err);
}

bool journal_amend(struct journal *journal, const char *session,
                   const struct journal_rating *rating, struct err *err)
{
	return put_answer(journal, session, rating, true, err);
}

/* A change of the session's own row. */
static bool touched(struct journal *journal, bool ok, const char *id, struct err *err)
{
	return ok && (journal_changed(journal) > 0 || no_session(journal, id, err));
}

bool journal_settled(struct journal *journal, const char *session, bool settled, struct err *err)
{
	bool ok = journal_run(journal, SQL_SESSION_SETTLED, err, "ti", session, (int)settled);

	return touched(journal, ok, session, err);
}

bool journal_next_asked(struct journal *journal, const char *session, struct err *err)
{
	return touched(journal, journal_run(journal, SQL_SESSION_NEXT_ASKED, err, "t", session),
	               session, err);
}

bool journal_session_end(struct journal *journal, const char *session, enum journal_state state,
                         const struct stamp *at, struct err *err)
{
	bool ok = journal_run(journal, SQL_SESSION_END, err, "tts", session,
	                      journal_state_id(state), at);

	return touched(journal, ok, session, err);
}

bool journal_put_decision(struct journal *journal, enum journal_sql sql, int64_t pk,
                          const struct journal_decision *d, struct err *err)
{
	return journal_run(journal, sql, err, "ltttttt" "iiiidis", pk, area_id(d->area),
	                   journal_or_empty(d->site), side_id(d->side), journal_or_empty(d->rule),
	                   journal_or_empty(d->reason), journal_or_empty(d->inputs), d->level, d->hold_s,
	                   d->sets, d->pressure, d->not_before, (int)d->refer, &d->at);
}

bool journal_decision(struct journal *journal, const char *session,
                      const struct journal_decision *decision, struct err *err)
{
	int64_t pk;
	int32_t date;

	return journal_session_key(journal, session, &pk, &date, err) &&
	       journal_put_decision(journal, SQL_DECISION_PUT, pk, decision, err);
}
