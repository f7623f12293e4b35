/* Dosing: what is done next at one place of the body, and why. Pure: values in, values out.
 *
 * All that is remembered of a place (one area and side; for AREA_OTHER one site and side) is one
 * struct dose_place: a level for each purpose, and days off, locks, closed levels and marks for the
 * place whatever the purpose. The life of it:
 *
 *     dose_place_init(&place);
 *     dose = dose_plan(&place, &bounds, &today);            what would be done today; changes nothing
 *     decision = dose_answer(&place, &bounds, &session);    the session was done; what comes next
 *     dose_late(&place, purpose, date, &answers, &decision) more answers; the decision made again
 *
 * The same calls in the same order give the same place. Dates are local calendar days (core/date.h)
 * and must not go backwards within a place; ratings are 0-10 or RATING_UNKNOWN. */
#ifndef UNKNOT_CORE_DOSE_H
#define UNKNOT_CORE_DOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/answer.h"
#include "core/body.h"
#include "core/date.h"
#include "core/routine.h"
#include "core/rule.h"

enum {
	DOSE_MARKS_MAX = 48,   /* marks of `before` kept: 21 days, and the last five */
	DOSE_FIRINGS_MAX = 24, /* lowering rules that fired, kept for 90 days */
	DOSE_TEXT_MAX = 8192   /* bytes that dose_encode may write, with the end */
};

/* What was said about a session at one place. */
struct dose_answers {
	int before, peak, after, next_day; /* 0-10 or RATING_UNKNOWN */
	enum quality quality;
	enum cause cause;                  /* of next_day and of lasting soreness */
	unsigned settled;                  /* bits of rating kinds: nobody gave that number, all that
	                                      was said is that it was no more */
	bool hurts;                        /* the hurts key */
	bool limping;
	bool red_flag;
	int32_t last_sore;                 /* last day still sore from the rolling, or DATE_NONE */
};

/* What the exercise, the step, the routine and the patient allow. Start from dose_bounds_init. */
struct dose_bounds {
	enum purpose purpose;
	int hold_s;       /* H, seconds of a set at level 3; 5-600. For `fixed` the seconds as written */
	int sets_max;     /* the step's sets, 1-6; 0: unbounded, and 1 for `fixed` */
	int pressure;     /* ceiling of exercise and step, 1-5 */
	int stop_pain;    /* the patient's own pressure limit; 0: none */
	int level_max;    /* 1-6; 0: 6 */
	int start_level;  /* 1-6; 0: LEVEL_START */
	int days_between; /* 0 or more; 1 is usual */
	int cap_s;        /* seconds left for this area and side today; 0: the purpose's; under 5
	                     leaves the work out */
	bool still;       /* held still (not rolled or moved): at most 30 s in a warm-up */
	bool fixed;       /* progression = "fixed" */
	const struct ladder_row *ladder; /* the author's, or NULL */
	int ladder_count; /* 0-6 */
};

/* What is known of the day besides the place. */
struct dose_today {
	int32_t date;
	int before;        /* today's mark; unknown counts as 0 */
	bool blocked;      /* a safety answer blocks the place: locked */
	bool caution;      /* a safety answer asks for level 2 at most */
	bool related_sore; /* a related area of the routine is skipped today: level 1 */
	bool ignore_rest;  /* as if no day off were left: for showing the next session's dose */
	int other_level;   /* dose_side_level() of the other side; 0: none */
};

enum dose_status { DOSE_DO, DOSE_REST, DOSE_LOCKED, DOSE_SKIP, DOSE_LEFT_OUT, DOSE_STATUS_COUNT };

/* What would be done. Level, hold, sets and pressure are set whatever the status: what it would be. */
struct dose {
	enum dose_status status;
	int level;            /* 1-6 */
	int hold_s, sets;
	int pressure;         /* limit, 1-5 of 10 */
	int32_t not_before;   /* earliest date; today when nothing holds it back */
	bool refer;           /* say: see a clinician */
	struct reason reason;
	struct reason basis;  /* the last session's decision, under what today changed */
};

/* A session at one place, as it was done. */
struct dose_session {
	int32_t date;
	int level;    /* L, as planned; done on a day of rest, skip or lock it counts as 1 */
	int limit;    /* pressure limit it was done under */
	int held_pct; /* per cent of the planned time */
	bool against; /* done although the plan said rest, skip or locked (the place's own are seen) */
	struct dose_answers answers;
};

/* What a session's answers lead to. */
struct dose_decision {
	struct reason reason;
	int level;          /* next standing level, 1-6 */
	int32_t not_before; /* earliest date of the place */
	int32_t off_until;  /* the first day after its days off; DATE_NONE when there are none */
	bool locked;
	bool refer;
	bool ends_group;    /* hurts: the group and side end today and take the same days off */
};

/* ---- What is remembered (plain data; read it, change it by the functions below) -------------- */

struct dose_mark {
	int32_t date;
	int before;
};

struct dose_firing {
	int32_t date;
	enum rule rule;
	int level;     /* L it fired at; from 2 on it closes levels L and above */
	int closed;    /* days closed: 0, 14 or 28 */
	bool fixed;    /* of a fixed prescription, which has its own way down */
	int serial;    /* of its session */
};

/* The last session of a purpose, kept whole so that late answers decide again from the same S and L. */
struct dose_last {
	int serial;          /* 0: there was none */
	struct dose_session session;
	int standing;        /* S */
	int top;             /* highest level that the bounds allow */
	int days_between;
	bool fixed;
	int full;            /* sessions with all answers, before this one */
	int clean;           /* clean sessions since eased, before this one */
	bool eased;          /* was the prescription halved, before this one */
	int cap;             /* pressure cap before this one */
	int32_t step, rising; /* days of the last step up and of the last `rising`, before this one */
	bool done;           /* cleared since: later answers only add days off */
};

/* One purpose at one place. */
struct dose_level {
	int standing;        /* S, 1-6; 0: never worked */
	int full, clean;
	bool eased;
	int cap;             /* pressure of the next session at most; 0: none */
	bool lighter;        /* next pressure limit is 1 under the ladder's */
	int32_t step, rising;
	struct reason reason; /* of the last decision */
	struct dose_last last;
};

struct dose_place {
	int serial;           /* sessions so far */
	int32_t date;         /* last day anything was recorded */
	int32_t treated;      /* last day it was worked, whatever the purpose */
	int32_t not_before;   /* DATE_NONE: nothing holds it back */
	struct reason rest;   /* why it rests */
	bool locked;
	struct reason lock;   /* why, from the day `from` */
	int32_t cleared;      /* last day a clinician cleared it */
	struct dose_mark mark[DOSE_MARKS_MAX];
	int mark_count;
	struct dose_firing firing[DOSE_FIRINGS_MAX];
	int firing_count;
	struct dose_level level[PURPOSE_COUNT];
};

/* ---- Functions ------------------------------------------------------------------------------ */

/* "do", "rest", "locked", "skip", "left-out" */
const char *dose_status_id(enum dose_status status);

/* A place that was never worked. */
void dose_place_init(struct dose_place *place);

/* Answers that say nothing. */
struct dose_answers dose_answers_none(void);

/* The bounds of `purpose` with H of 60 s, the highest ceiling, a day between, nothing else. */
struct dose_bounds dose_bounds_init(enum purpose purpose);

/* A day with nothing known about it. */
struct dose_today dose_today_init(int32_t date);

/* What would be done at the place on today->date. Each step of the day only lowers. */
struct dose dose_plan(const struct dose_place *place, const struct dose_bounds *bounds,
                      const struct dose_today *today);

/* The level of one side that the other is compared with; 0 when it was never worked for the
 * purpose. Give each side the other's as today.other_level. */
int dose_side_level(const struct dose_place *place, const struct dose_bounds *bounds,
                    const struct dose_today *today);

/* One dose for an exercise that works both sides at once: the lower level, the later date, any lock
 * or skip. */
struct dose dose_both(const struct dose *left, const struct dose *right);

/* Fewer sets than planned, to fit the minutes; sets of 1 or more. The standing level is left alone, but
 * what is done is only the level that so many seconds are, so that it leads no further up. */
void dose_cut(struct dose *dose, const struct dose_bounds *bounds, int sets);

/* Marks today's soreness where no session follows (a skipped day); a session brings its own. */
void dose_mark(struct dose_place *place, int32_t date, int before);

/* Records a session and decides. One call for each session, place and purpose: several exercises
 * for one area in one session are one, with the highest of their answers. */
struct dose_decision dose_answer(struct dose_place *place, const struct dose_bounds *bounds,
                                 const struct dose_session *session);

/* Adds answers to the last session of the purpose, which must be of that date, and decides again
 * from the same S and L. What is unknown in `answers` stays as it was; a rating replaces the one
 * before, hurts and a bad quality stay. False when there is no such
 * session. A day off is never shortened. */
bool dose_late(struct dose_place *place, enum purpose purpose, int32_t date,
               const struct dose_answers *answers, struct dose_decision *decision);

/* True when a hurt at `area` and `side` ends the work at `other` and `other_side` too: the same
 * group, and the same side (midline and both belong to either). True for the place itself. */
bool dose_same_group(enum area area, enum side side, enum area other, enum side other_side);

/* Gives a place of the group the days off of the one that hurt (decision.ends_group): `from` is the
 * day it hurt, off_until the decision's. */
void dose_rest(struct dose_place *place, int32_t from, int32_t off_until);

/* Locks a place (a red flag). */
void dose_lock(struct dose_place *place, int32_t date, enum rule rule);

/* "A clinician examined this and said I may roll it": opens the lock; every purpose restarts at
 * level 1. Days off and closed levels stay. */
void dose_clear(struct dose_place *place, int32_t date);

/* The place as one line of text, versioned, for the journal. False when size is too small
 * (DOSE_TEXT_MAX always does). */
bool dose_encode(char *buf, size_t size, const struct dose_place *place);

/* Reads what dose_encode wrote, and nothing else: false for any other text or a value out of range,
 * *place is then untouched. */
bool dose_decode(struct dose_place *place, const char *text);

#endif
