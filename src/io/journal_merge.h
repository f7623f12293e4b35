/* Rows from another journal, laid beside those that are there: union by id, all of them or none. Rows keep
 * the ids they bring. */
#ifndef UNKNOT_IO_JOURNAL_MERGE_H
#define UNKNOT_IO_JOURNAL_MERGE_H

#include "io/journal.h"

/* Around the others. The end keeps the rows when ok is set, and then the standing is stale; it returns
 * whether they are kept. err is only written when it is the end that fails. */
bool journal_merge_begin(struct journal *journal, struct err *err);
bool journal_merge_end(struct journal *journal, bool ok, struct err *err);

/* A session with all its rows. A new one is marked as imported, and stopped when it was open. In one
 * that is known: an end beats being open, what was answered beats what was not, of two answers the
 * later one holds and the other is kept as an amendment; decisions that are there stay. added becomes
 * whether it was new. */
bool journal_merge_session(struct journal *journal, const struct journal_session *session,
                           bool *added, struct err *err);

/* Of one answer told twice the stricter (yes, cleared, no) holds. */
bool journal_merge_health(struct journal *journal, const struct journal_health *health,
                          struct err *err);

/* The stricter lock wins: from the earlier day, and open only when both are, from the later day. */
bool journal_merge_lock(struct journal *journal, const struct journal_lock *lock,
                        struct err *err);

bool journal_merge_checkin(struct journal *journal, const struct journal_checkin *checkin,
                           struct err *err);

/* One that is there stays. */
bool journal_merge_note(struct journal *journal, const char *key, const char *value,
                        struct err *err);

#endif
