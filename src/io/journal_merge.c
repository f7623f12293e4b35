#include "io/journal_merge.h"

#include <stdio.h>

#include <sqlite3.h>

#include "io/journal_priv.h"

/* KiB of pages held in memory: many rows would else push the same pages out again and again. */
static void set_cache(struct journal *journal, int kib)
{
	char pragma[48];

	snprintf(pragma, sizeof pragma, "PRAGMA cache_size = -%d", kib);
	sqlite3_exec(journal->db, pragma, NULL, NULL, NULL);
}

bool journal_merge_begin(struct journal *journal, struct err *err)
{
	set_cache(journal, 65536);
	return journal_begin(journal, err);
}

bool journal_merge_end(struct journal *journal, bool ok, struct err *err)
{
	bool kept = false;

	if (ok)
		kept = journal_finish(journal, journal_mark_stale(journal, err), err);
	else
		journal_rollback(journal);
	set_cache(journal, 2000); /* SQLite's own */
	return kept;
}

/* Where a plan was interrupted: the last news of it. */
static struct stamp last_news(const struct journal_session *s)
{
	struct stamp last = s->started;

	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].at.local_date != DATE_NONE && s->holds[i].at.utc_ms > last.utc_ms)
			last = s->holds[i].at;
	return last;
}

static bool amendment_known(struct journal *journal, int64_t pk, const struct journal_rating *r,
                            bool *known, struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(
	    journal, SQL_AMENDMENT_KNOWN, err, "lttttrttdil", pk, area_id(r->area),
	    journal_or_empty(r->site), side_id(r->side), rating_kind_id(r->kind), r->value,
	    r->quality == QUALITY_NONE ? NULL : quality_info[r->quality].id,
	    journal_cause(r), r->lasting, (int)r->limping,
	    r->at.utc_ms);

	if (!stmt)
		return false;
	*known = journal_step(journal, stmt, &ok, err);
	journal_done(stmt);
	return ok;
}

/* The answer that gave way, unless it is kept already. */
static bool keep_loser(struct journal *journal, int64_t pk, const struct journal_rating *loser,
                       const struct journal_rating *winner, struct err *err)
{
	struct journal_amendment amendment = { .old = *loser, .replaced = winner->at };
	bool known;

	if (!amendment_known(journal, pk, loser, &known, err))
		return false;
	if (known)
		return true;
	journal_make_id(journal, amendment.id);
	return journal_put_amendment(journal, pk, &amendment, err);
}

static bool merge_rating(struct journal *journal, int64_t pk, int32_t date,
                         const struct journal_rating *r, struct err *err)
{
	struct journal_rating old;
	bool found;

	if (!journal_put_rating(journal, SQL_RATING_NEW, pk, date, r, err))
		return false;
	if (journal_changed(journal) > 0)
		return true;
	if (!journal_find_rating(journal, pk, r, &old, &found, err))
		return false;
	if (found && journal_same_answer(r, &old))
		return true;
	if (found && (r->at.utc_ms < old.at.utc_ms ||
	              (r->at.utc_ms == old.at.utc_ms && r->value <= old.value)))
		return keep_loser(journal, pk, r, &old, err);
	return (!found || keep_loser(journal, pk, &old, r, err)) &&
	       journal_put_rating(journal, SQL_RATING_PUT, pk, date, r, err);
}

static bool merge_rows(struct journal *journal, int64_t pk, int32_t date,
                       const struct journal_session *s, struct err *err)
{
	for (int i = 0; i < s->hold_count; i++)
		if (!journal_put_hold(journal, SQL_HOLD_MERGE, pk, s->holds[i].seq, &s->holds[i],
		                      err))
			return false;
	/* Before the answers: one that gives way may be kept among these already. */
	for (int i = 0; i < s->amendment_count; i++)
		if (!journal_put_amendment(journal, pk, &s->amendments[i], err))
			return false;
	for (int i = 0; i < s->rating_count; i++)
		if (!merge_rating(journal, pk, date, &s->ratings[i], err))
			return false;
	for (int i = 0; i < s->decision_count; i++)
		if (!journal_put_decision(journal, SQL_DECISION_NEW, pk, &s->decisions[i], err))
			return false;
	return true;
}

bool journal_merge_session(struct journal *journal, const struct journal_session *session,
                           bool *added, struct err *err)
{
	struct journal_session s = *session;
	int64_t pk;
	int32_t date = s.started.local_date;
	bool found;

	if (!journal_find_session(journal, s.id, &pk, &date, &found, err))
		return false;
	*added = !found;
	if (found)
		return journal_run(journal, SQL_SESSION_MERGE, err, "ttsri", s.id,
		                   journal_state_id(s.state), &s.ended, s.settled,
		                   (int)s.next_asked) &&
		       merge_rows(journal, pk, date, &s, err);
	s.imported = true;
	if (s.state == JOURNAL_OPEN) {
		s.state = JOURNAL_STOPPED;
		s.ended = last_news(&s);
	}
	return journal_add_session(journal, &s, s.id, err) &&
	       merge_rows(journal, sqlite3_last_insert_rowid(journal->db), date, &s, err);
}

bool journal_merge_health(struct journal *journal, const struct journal_health *health,
                          struct err *err)
{
	return journal_put_health(journal, SQL_HEALTH_MERGE, health, err);
}

bool journal_merge_lock(struct journal *journal, const struct journal_lock *lock,
                        struct err *err)
{
	return journal_put_lock(journal, SQL_LOCK_MERGE, lock, err);
}

bool journal_merge_checkin(struct journal *journal, const struct journal_checkin *checkin,
                           struct err *err)
{
	return journal_put_checkin(journal, SQL_CHECKIN_MERGE, checkin, err);
}

bool journal_merge_note(struct journal *journal, const char *key, const char *value,
                        struct err *err)
{
	return journal_run(journal, SQL_NOTE_MERGE, err, "tt", key, value);
}
