/* What the parts of the journal share. For journal*.c only. */
#ifndef UNKNOT_IO_JOURNAL_PRIV_H
#define UNKNOT_IO_JOURNAL_PRIV_H

#include <limits.h>
#include <stdarg.h>

#include "io/journal.h"
#include "io/journal_sql.h"

struct sqlite3;
struct sqlite3_stmt;

enum {
	JOURNAL_WAIT_MS = 3000, /* how long a lock of another instance is waited for */
	JOURNAL_NEWS = 512
};

struct journal {
	struct sqlite3 *db;
	struct sqlite3_stmt *stmt[SQL_COUNT];
	int lock_fd;            /* journal.lock; -1 when there is none */
	int depth;              /* of journal_begin */
	bool broken;            /* a write inside the transaction failed ... */
	struct err last;        /* ... like this */
	bool read_only;
	bool no_wal;            /* as on a network file system */
	void (*make_id)(void *ctx, char id[JOURNAL_ID]);
	void *make_id_ctx;
	char dir[PATH_MAX];
	char path[PATH_MAX];
	char news[JOURNAL_NEWS];
};

/* Fills err for an SQLite result; notes damage, so that the next opening looks. Returns false. */
bool journal_fail(struct journal *journal, int rc, struct err *err);

/* A prepared statement with its parameters by format: t text (NULL: null), i int, l int64_t, r int
 * where a negative is null, d day where DATE_NONE is null, s stamp (two parameters, null when it is
 * none), b data and its size_t. They must live until journal_done. NULL on failure. */
struct sqlite3_stmt *journal_query(struct journal *journal, enum journal_sql sql, struct err *err,
                                   const char *format, ...);

/* True while there is a row. At the end *ok says whether it was a proper one. */
bool journal_step(struct journal *journal, struct sqlite3_stmt *stmt, bool *ok, struct err *err);

void journal_done(struct sqlite3_stmt *stmt);

/* Runs a statement that gives no rows. Within a transaction a failure breaks it. */
bool journal_run(struct journal *journal, enum journal_sql sql, struct err *err,
                 const char *format, ...);

/* Commits when ok, else rolls back what journal_begin began. Returns whether all is written. */
bool journal_finish(struct journal *journal, bool ok, struct err *err);

/* Rows that the last journal_run changed. */
int journal_changed(const struct journal *journal);

/* Columns of a row. Text is "" for null; int is missing for null. */
const char *journal_text(struct sqlite3_stmt *stmt, int column);
int journal_int(struct sqlite3_stmt *stmt, int column, int missing);
int64_t journal_int64(struct sqlite3_stmt *stmt, int column);
struct stamp journal_stamp(struct sqlite3_stmt *stmt, int column); /* two columns */

/* Copies of text columns in arena; *ok becomes false when memory is out. */
const char *journal_keep(struct arena *arena, struct sqlite3_stmt *stmt, int column, bool *ok);

/* "" for NULL. */
const char *journal_or_empty(const char *text);

/* "" where there is none, else the id. */
const char *journal_area_id(enum area area);
const char *journal_side_id(enum side side);

/* A new id from the journal's source. */
void journal_make_id(struct journal *journal, char id[JOURNAL_ID]);

/* The key of a session and the day it started, when there is one. */
bool journal_find_session(struct journal *journal, const char *id, int64_t *pk, int32_t *date,
                          bool *found, struct err *err);

/* The same; ERR_NOT_FOUND when there is none. */
bool journal_session_key(struct journal *journal, const char *id, int64_t *pk, int32_t *date,
                         struct err *err);

/* Reads RATING_COLUMNS from the first column on; false when a word is unknown. site is not copied. */
bool journal_read_rating(struct sqlite3_stmt *stmt, struct journal_rating *rating);

/* Reads DECISION_COLUMNS likewise; texts are not copied. */
bool journal_read_decision(struct sqlite3_stmt *stmt, struct journal_decision *decision);

/* Rows as they are, put in by a statement that takes the parameters of the kind's _ADD or _PUT. pk is
 * the key of their session. */
bool journal_add_session(struct journal *journal, const struct journal_session *session,
                         const char *id, struct err *err);
bool journal_put_hold(struct journal *journal, enum journal_sql sql, int64_t pk, int seq,
                      const struct journal_hold *hold, struct err *err);
bool journal_put_rating(struct journal *journal, enum journal_sql sql, int64_t pk, int32_t date,
                        const struct journal_rating *rating, struct err *err);
bool journal_put_amendment(struct journal *journal, int64_t pk,
                           const struct journal_amendment *amendment, struct err *err);
bool journal_put_decision(struct journal *journal, enum journal_sql sql, int64_t pk,
                          const struct journal_decision *decision, struct err *err);
bool journal_put_health(struct journal *journal, enum journal_sql sql,
                        const struct journal_health *health, struct err *err);
bool journal_put_lock(struct journal *journal, enum journal_sql sql,
                      const struct journal_lock *lock, struct err *err);
bool journal_put_checkin(struct journal *journal, enum journal_sql sql,
                         const struct journal_checkin *checkin, struct err *err);

/* What was said before about the place and kind of key; its site stays key's. */
bool journal_find_rating(struct journal *journal, int64_t pk, const struct journal_rating *key,
                         struct journal_rating *old, bool *found, struct err *err);

/* The word for the column of the cause, or NULL. */
const char *journal_cause(const struct journal_rating *r);

/* Whether two answers say the same, whenever they were given. */
bool journal_same_answer(const struct journal_rating *a, const struct journal_rating *b);

enum journal_state journal_state_of(const char *id);

/* Takes what can be read from the damaged journal in journal->dir into a new one, moves the damaged
 * one aside and tells in journal->news. The lock is held exclusively and no connection is open. */
bool journal_repair(struct journal *journal, struct err *err);

#endif
