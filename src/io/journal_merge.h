/* Rows from another journal, laid beside those that are there: union by id. Called within one
 * transaction (journal_begin); rows keep the ids they bring. */
#ifndef UNKNOT_IO_JOURNAL_MERGE_H
#define UNKNOT_IO_JOURNAL_MERGE_H

#include "io/journal.h"

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
