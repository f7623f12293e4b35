/* The journal: what was planned, done and felt, kept in one SQLite file of the user's.
 *
 * A function that returns true has its rows on the disk, unless a transaction is open
 * (journal_begin). Texts in arguments are copied; texts handed to a callback live until it returns.
 * No area is AREA_COUNT, no side SIDE_COUNT, no answer RATING_UNKNOWN, no day DATE_NONE, no moment a
 * stamp whose local_date is DATE_NONE.
 * Errors: ERR_BUSY another program holds it, ERR_NEWER a newer version wrote it, ERR_DENIED,
 * ERR_FULL, ERR_IO, ERR_CORRUPT (close and open again: the damaged file is kept aside and a new one
 * takes over what can be read), ERR_NOT_FOUND, ERR_MEMORY. */
#ifndef UNKNOT_IO_JOURNAL_H
#define UNKNOT_IO_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/answer.h"
#include "core/arena.h"
#include "core/body.h"
#include "core/err.h"
#include "core/routine.h"
#include "io/stamp.h"

enum { JOURNAL_ID = 37 }; /* bytes of a UUID as text, with its end */

struct journal;

/* Opens the journal in data_dir, making the folder (0700) and the file (0600) when they are missing.
 * A damaged file is moved aside, see journal_news. read_only: makes and moves nothing; where there is
 * no journal an empty one is shown. Everything but ERR_CORRUPT leaves the file as it was. */
bool journal_open(const char *data_dir, bool read_only, struct journal **journal, struct err *err);

/* Takes NULL. */
void journal_close(struct journal *journal);

/* What opening did that the person should know (a damaged file was kept aside as ..., so many rows
 * were saved); "" when there is nothing. Lives as long as the journal. */
const char *journal_news(const struct journal *journal);

/* The journal's file, for messages. */
const char *journal_path(const struct journal *journal);

/* Ids come from make instead of the system's random numbers (scripts use sequential ones). They are
 * made of 0-9, a-f and "-". */
void journal_set_ids(struct journal *journal, void (*make)(void *ctx, char id[JOURNAL_ID]), void *ctx);

/* Several writes as one. They nest; the outermost commit writes. A write that failed in between
 * makes the commit fail, and nothing of the whole is kept. */
bool journal_begin(struct journal *journal, struct err *err);
bool journal_commit(struct journal *journal, struct err *err);
void journal_rollback(struct journal *journal);

/* Between these two, reading shows the journal as it was at the first; nothing is written. */
bool journal_snapshot(struct journal *journal, struct err *err);
void journal_snapshot_end(struct journal *journal);

/* Reads every page and every row; false with ERR_CORRUPT when something is wrong. */
bool journal_check(struct journal *journal, struct err *err);

/* A copy of the whole journal as a new file (never over an existing one). */
bool journal_backup(struct journal *journal, const char *path, struct err *err);

/* ---- Sessions ------------------------------------------------------------------------------ */

enum journal_state { JOURNAL_OPEN, JOURNAL_FINISHED, JOURNAL_STOPPED };

/* "open", "finished", "stopped" */
const char *journal_state_id(enum journal_state state);

/* One item of a session: the dose it was given and why, and what became of it. */
struct journal_hold {
	int seq;                /* from 1, the place in the plan */
	enum step_kind kind;
	const char *exercise;   /* id; "" for a rest */
	enum area area;         /* AREA_COUNT for a rest */
	const char *site;       /* for AREA_OTHER, else "" */
	enum side side;         /* SIDE_COUNT for a rest */
	enum tool tool;
	int64_t hold_ms;        /* one set; for a rest the rest */
	int64_t hold_max_ms;
	int64_t lead_in_ms, rest_ms;
	int sets, level, pressure;
	bool same_place;
	int step;               /* from 1 */
	const char *note;
	const char *rule;       /* code of the decision that gave this dose */
	const char *reason;     /* the same as a sentence */
	const char *inputs;     /* the numbers of the decision, key=value */
	int32_t not_before;

	enum outcome outcome;   /* OUTCOME_NONE: not reached yet */
	int64_t held_ms;        /* all sets together */
	int sets_done;
	struct stamp at;        /* of the last news, if any */
};

struct journal_rating {
	enum area area;
	const char *site;       /* for AREA_OTHER, else "" (or NULL when given) */
	enum side side;
	enum rating_kind kind;
	int value;              /* RATING_UNKNOWN or 0-10 */
	bool settled;           /* nobody gave that value: it was said to be no more. Only without cause */
	enum quality quality;   /* QUALITY_NONE when nothing was said */
	enum cause cause;       /* of next-day soreness */
	int32_t lasting;        /* last day still sore from the rolling; DATE_NONE */
	bool limping;           /* the next day */
	struct stamp at;
};

/* What a rating said before it was changed. */
struct journal_amendment {
	char id[JOURNAL_ID];
	struct journal_rating old;
	struct stamp replaced;  /* when it gave way */
};

/* What was decided from the answers of a session for one place on the body. */
struct journal_decision {
	enum area area;
	const char *site;
	enum side side;
	const char *rule, *reason, *inputs;
	int level, hold_s, sets, pressure;
	int32_t not_before;
	bool refer;
	struct stamp at;
};

struct journal_session {
	char id[JOURNAL_ID];
	const char *routine;    /* id, "" for one that the program made */
	const char *title;
	const char *path;       /* of a file given by name, else "" */
	enum purpose purpose;
	enum journal_state state;
	struct stamp started;
	struct stamp ended;     /* none while open */
	int settled;            /* "all settled": 1 said yes, 0 said no, -1 not answered */
	bool next_asked;        /* the next-day questions were put */
	bool imported;          /* its decisions are kept and not made again */
	const struct journal_hold *holds;
	int hold_count;
	const struct journal_rating *ratings;
	int rating_count;
	const struct journal_decision *decisions;
	int decision_count;
	const struct journal_amendment *amendments;
	int amendment_count;
};

/* Begins a session with its whole plan. Of plan: routine, title, path, purpose, started and holds
 * (their planned part; seq is given here, from 1). Writes the new id. */
bool journal_session_begin(struct journal *journal, const struct journal_session *plan,
                           char id[JOURNAL_ID], struct err *err);

/* What became of item seq: told again, the last news holds. */
bool journal_hold(struct journal *journal, const char *session, int seq, enum outcome outcome,
                  int64_t held_ms, int sets_done, const struct stamp *at, struct err *err);

/* An answer, one per session, place and kind. Unknown parts (value, quality, cause, lasting) leave
 * what was said before; a value, quality, cause or day that replaces another is kept as an
 * amendment. */
bool journal_rating(struct journal *journal, const char *session,
                    const struct journal_rating *rating, struct err *err);

/* Corrects an answer: the whole of it becomes what rating says, unknown parts too. What it said before
 * is kept as an amendment, and the standing is stale. */
bool journal_amend(struct journal *journal, const char *session,
                   const struct journal_rating *rating, struct err *err);

/* The answer to "all settled". */
bool journal_settled(struct journal *journal, const char *session, bool settled, struct err *err);

/* The next-day questions about this session were put, whatever was answered. */
bool journal_next_asked(struct journal *journal, const char *session, struct err *err);

/* The decision for a place; the last one given holds. */
bool journal_decision(struct journal *journal, const char *session,
                      const struct journal_decision *decision, struct err *err);

/* Ends a session: JOURNAL_FINISHED or JOURNAL_STOPPED. */
bool journal_session_end(struct journal *journal, const char *session, enum journal_state state,
                         const struct stamp *at, struct err *err);

/* The interrupted session, with all of its rows in arena; out->id is "" when there is none. */
bool journal_open_session(struct journal *journal, struct arena *arena,
                          struct journal_session *out, struct err *err);

/* One session by its id, a beginning of it that only one has, or "last" (the newest that is not
 * open); ERR_NOT_FOUND, or ERR_INVALID when several begin so. */
bool journal_session_get(struct journal *journal, const char *id, struct arena *arena,
                         struct journal_session *out, struct err *err);

struct journal_filter {
	int32_t since, until;   /* local days of the start, both included; DATE_NONE: no bound */
	enum area area;         /* sessions that worked or rated it; AREA_COUNT: all */
	const char *routine;    /* NULL: all */
	int limit;              /* 0: none */
	bool newest_first;
	bool bare;              /* without holds, ratings, decisions and amendments */
};

#define JOURNAL_ALL                                                                                \
	((struct journal_filter){ .since = DATE_NONE, .until = DATE_NONE, .area = AREA_COUNT })

/* Hands each session, oldest first, to each until it returns false. each may write to the journal but
 * not call journal_sessions. */
bool journal_sessions(struct journal *journal, const struct journal_filter *filter,
                      bool (*each)(void *ctx, const struct journal_session *), void *ctx,
                      struct err *err);

struct journal_counts {
	int64_t sessions, holds, ratings, decisions, amendments, health, locks, checkins;
};

bool journal_counts(struct journal *journal, struct journal_counts *counts, struct err *err);

/* How often a routine was done: sessions that were not open. */
struct journal_use {
	int sessions, today;
	int32_t first, last;    /* DATE_NONE when never */
};

bool journal_routine_use(struct journal *journal, const char *routine, int32_t today,
                         struct journal_use *use, struct err *err);

/* Work done on one local day. */
struct journal_day {
	int32_t date;
	int sessions;
	int64_t held_ms;
};

/* Days with a session from since on (DATE_NONE: all), oldest first, until each returns false. */
bool journal_days(struct journal *journal, int32_t since,
                  bool (*each)(void *ctx, const struct journal_day *), void *ctx,
                  struct err *err);

struct journal_point {
	int32_t date;           /* of the session */
	int value;
};

/* Hands each rating with a value that was given in sessions from since on (DATE_NONE: all) to each,
 * in the order in which it was felt, until it returns false. area AREA_COUNT: of all areas. date is
 * the session's day. */
bool journal_ratings(struct journal *journal, int32_t since, enum area area,
                     bool (*each)(void *ctx, const struct journal_rating *, int32_t date),
                     void *ctx, struct err *err);

/* The last values of one kind that were given for a place (not those that are settled), oldest first; site may be NULL. side SIDE_COUNT: all
 * sides. Writes at most max of them to point and how many to count. */
bool journal_recent(struct journal *journal, enum area area, const char *site, enum side side,
                    enum rating_kind kind, int max, struct journal_point *point, int *count,
                    struct err *err);

/* ---- Replay -------------------------------------------------------------------------------- */

/* All that one session says about one place. */
struct journal_answer {
	enum area area;
	const char *site;
	enum side side;
	const char *session;    /* id */
	const char *routine;
	enum purpose purpose;
	struct stamp started;
	enum journal_state state;
	bool imported;
	bool worked;            /* a hold was begun here (done, released, hurts or stopped) */
	bool planned;           /* the plan had one */
	bool hurts;
	int level;              /* most of its holds; 0 when nothing was planned */
	int pressure;           /* limit, least of its holds; 0 when nothing was planned */
	int64_t planned_ms, held_ms; /* all sets of all its holds */
	const char *rule, *inputs;   /* of the dose, first hold; "" when nothing was planned */
	int value[RATING_KIND_COUNT]; /* RATING_UNKNOWN or 0-10 */
	unsigned settled;       /* bits of kinds: that value is the most it was */
	enum quality quality;   /* a bad one before a normal one */
	enum cause cause;
	int32_t lasting;
	bool limping;
	bool decided;
	struct journal_decision decision; /* as stored, when decided */
};

/* Hands every answer, place by place and oldest first in each, to each until it returns false.
 * area AREA_COUNT: all; side SIDE_COUNT: all sides. each may write to the journal but not call
 * journal_replay. */
bool journal_replay(struct journal *journal, enum area area, enum side side,
                    bool (*each)(void *ctx, const struct journal_answer *), void *ctx,
                    struct err *err);

/* ---- Health, locks, check-ins, notes ------------------------------------------------------- */

enum journal_health_state { HEALTH_NO, HEALTH_YES, HEALTH_CLEARED, HEALTH_STATE_COUNT };

/* "no", "yes", "cleared" */
const char *journal_health_state_id(enum journal_health_state state);

struct journal_health {
	char id[JOURNAL_ID];    /* given by the journal, here and below */
	const char *code;       /* of core/condition.h, or another short id */
	enum area area;         /* AREA_COUNT: not of one area */
	enum journal_health_state state;
	int32_t since;          /* the day it began or ended, when told; DATE_NONE */
	struct stamp at;        /* when it was said */
};

bool journal_health_add(struct journal *journal, const struct journal_health *health,
                        struct err *err);

/* The answers, oldest first; latest: only the last one of each code and area. */
bool journal_health_each(struct journal *journal, bool latest,
                         bool (*each)(void *ctx, const struct journal_health *), void *ctx,
                         struct err *err);

struct journal_lock {
	char id[JOURNAL_ID];
	enum area area;         /* AREA_COUNT: everything */
	const char *site;
	enum side side;         /* SIDE_COUNT: all sides */
	const char *why;        /* rule code */
	struct stamp from;
	struct stamp cleared;   /* none while it holds */
};

bool journal_lock_add(struct journal *journal, const struct journal_lock *lock, struct err *err);

/* A clinician's word for a place (site NULL: all its sites; side SIDE_COUNT: all sides; area
 * AREA_COUNT: the locks of everything): opens the locks that hold it. Where a lock is of both sides and
 * the word is about one, the other stays locked. Writes how many were opened. */
bool journal_lock_clear(struct journal *journal, enum area area, const char *site, enum side side,
                        const struct stamp *at, int *opened, struct err *err);

/* The locks, oldest first; holding: only those that were not opened. */
bool journal_lock_each(struct journal *journal, bool holding,
                       bool (*each)(void *ctx, const struct journal_lock *), void *ctx,
                       struct err *err);

/* The weekly questions, each RATING_UNKNOWN or 0-10. */
struct journal_checkin {
	char id[JOURNAL_ID];
	int pain, movement, sleep, energy, performance;
	struct stamp at;
};

bool journal_checkin_add(struct journal *journal, const struct journal_checkin *checkin,
                         struct err *err);
bool journal_checkin_each(struct journal *journal,
                          bool (*each)(void *ctx, const struct journal_checkin *), void *ctx,
                          struct err *err);

/* Short facts by name ("safety asked", "weekly asked", "confirmed desk-reset"). An absent one reads
 * as "". Value "" removes it. */
bool journal_note_set(struct journal *journal, const char *key, const char *value, struct err *err);
bool journal_note_get(struct journal *journal, const char *key, char *value, size_t size,
                      struct err *err);
bool journal_note_each(struct journal *journal,
                       bool (*each)(void *ctx, const char *key, const char *value), void *ctx,
                       struct err *err);

/* ---- Standing: the coach's memory, a cache that replay can rebuild --------------------------- */

struct journal_standing {
	enum area area;
	const char *site;
	enum side side;
	enum purpose purpose;   /* PURPOSE_COUNT: what holds whatever the purpose */
	int version;            /* of the layout of data */
	const void *data;
	size_t size;
};

bool journal_standing_save(struct journal *journal, const struct journal_standing *standing,
                           struct err *err);

/* One query for all places. */
bool journal_standing_each(struct journal *journal,
                           bool (*each)(void *ctx, const struct journal_standing *), void *ctx,
                           struct err *err);

/* Forgets all standing, before it is rebuilt. Also says that it is no longer stale. */
bool journal_standing_reset(struct journal *journal, struct err *err);

/* Answers were corrected, deleted or imported: replay before the next plan. journal_is_stale also
 * holds after damage was mended. */
bool journal_mark_stale(struct journal *journal, struct err *err);
bool journal_is_stale(struct journal *journal, bool *stale, struct err *err);

/* ---- Forgetting ---------------------------------------------------------------------------- */

/* Deletes and overwrites. What protects (locks that hold, the last health answers) stays, except
 * with journal_forget_all, which also deletes the damaged journals that were kept aside. Each marks the
 * standing stale. */
bool journal_forget_session(struct journal *journal, const char *id, struct err *err);
bool journal_forget_before(struct journal *journal, int32_t date, int64_t *sessions,
                           struct err *err);
bool journal_forget_all(struct journal *journal, struct err *err);

#endif
