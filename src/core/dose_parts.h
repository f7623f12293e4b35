/* What the files of core/dose share; no other file includes it. */
#ifndef UNKNOT_CORE_DOSE_PARTS_H
#define UNKNOT_CORE_DOSE_PARTS_H

#include "core/dose.h"

enum {
	DOSE_SORE = 4,        /* `before` from which pressure is light; traffic light 4-5 */
	DOSE_VERY_SORE = 6,   /* `before` from which a place is left alone; traffic light 6-10 */
	DOSE_ALARM = 8,       /* `before` that asks for a clinician at once */
	DOSE_CAREFUL = 2,     /* level and pressure on a sore day, level under caution */
	DOSE_TOO_MUCH = 6,    /* peak; traffic light 6-10 */
	DOSE_HELD_PCT = 80,   /* of the planned time, for a step up or a clean session */
	DOSE_LAYOFF_DAYS = 14,
	DOSE_LONG_DAYS = 28,
	DOSE_SIDES_APART = 2
};

static inline bool dose_known(int rating)
{
	return rating != RATING_UNKNOWN;
}

static inline int dose_least(int a, int b)
{
	return a < b ? a : b;
}

static inline int32_t dose_later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

/* Before, peak, after and next day. */
bool dose_all_known(const struct dose_answers *answers);

/* Does one of the rules before progress match? Its numbers go into *reason, with S as the level. */
bool dose_rule_fires(const struct dose_place *place, const struct dose_last *last, enum rule rule,
                     struct reason *reason);

/* The first rule that matches the last session. A step up is in reason.level, a way down is not. */
struct reason dose_decide(const struct dose_place *place, const struct dose_last *last);

/* Marks: sorted by day. */
void dose_mark_add(struct dose_place *place, int32_t date, int before);
void dose_mark_change(struct dose_place *place, int32_t date, int old, int before);

/* True when the marks of the 14 days that end with date ask for a clinician. `today` is one more
 * mark, of date itself. */
bool dose_marks_refer(const struct dose_place *place, int32_t date, int today);

/* True when the last five marks up to date are all 1 or less. */
bool dose_marks_settled(const struct dose_place *place, int32_t date);

/* True when three weekly means up to date, two marks each at least, rise by 1 or more each. The means
 * are in tenths, rounded down, so that 4 is told only when it was reached. */
bool dose_marks_rising(const struct dose_place *place, int32_t date, int mean10[3]);

/* Firings. `serial` is the session that is being decided: it does not count against itself. */
void dose_firing_add(struct dose_place *place, struct dose_firing firing);
void dose_firing_remove(struct dose_place *place, int serial);

/* Other firings at most `days` away from date. */
bool dose_fired(const struct dose_place *place, int serial, int32_t date, int days);
bool dose_fired_rule(const struct dose_place *place, int serial, int32_t date, enum rule rule);
bool dose_fired_level1(const struct dose_place *place, int serial, int32_t date);

/* The lowest level that is closed on date and its last closed day; LEVEL_MAX + 1 when none is. For a
 * fixed prescription those that it fired itself do not count: it has its own way down. */
int dose_closed_level(const struct dose_place *place, int32_t date, bool fixed, int32_t *until);

/* The highest level that the bounds allow. */
int dose_top(const struct dose_bounds *bounds);

/* The level that stands for a fixed prescription: it is on no ladder, its number of sets decides. */
int dose_nominal(const struct dose_bounds *bounds);

/* S on date, after a layoff. *away: days since the last session when they are a layoff, else 0. */
int dose_standing(const struct dose_place *place, const struct dose_bounds *bounds, int32_t date,
                  int *away);

/* The earliest date at the place under these bounds; DATE_NONE when nothing holds it back. */
int32_t dose_due(const struct dose_place *place, const struct dose_bounds *bounds);

/* The ladder's row, before any limit but the ladder itself. */
struct ladder_row dose_row(const struct dose_bounds *bounds, int level);

/* The row within all limits; lighter: 1 under the ladder's pressure. A hold under 5 s: no time left. */
struct ladder_row dose_fit(const struct dose_bounds *bounds, int level, bool lighter);

/* The same for a fixed prescription, as written or half its seconds in one set. */
struct ladder_row dose_prescribed(const struct dose_bounds *bounds, bool halved, bool lighter);

#endif
