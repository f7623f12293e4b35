/* Today's session: the steps of a routine, each side with its dose, fitted to the minutes.
 * Pure and exact: the same inputs give the same plan. */
#ifndef UNKNOT_CORE_PLAN_H
#define UNKNOT_CORE_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/dose.h"
#include "core/routine.h"
#include "core/session.h"

enum {
	PLAN_ITEMS_MAX = SESSION_ITEMS_MAX,
	PLAN_NECK_S = 60 /* of pressure on the neck or the base of the skull a session; caution */
};

enum plan_safety { PLAN_SAFE, PLAN_CAUTION, PLAN_BLOCKED };

/* What the plan needs to know of the person and the day. */
struct plan_request {
	const struct routine *routine;
	const struct step *steps; /* of the routine, or of its phase that is due */
	int step_count;
	int32_t date;
	int minutes;             /* at most; 0: as long as it takes */
	uint32_t tools;          /* bits of the tools owned; 0: all of them. Hands are always there */
	int breath_in_s, breath_out_s; /* pacing of what is still; 0: off */
	bool spoken;             /* announcements are spoken at speech_rate and need their time */
	int speech_rate;
	/* What is remembered of a place; never NULL (a place that was never worked otherwise).
	 * site is "" but for AREA_OTHER. */
	const struct dose_place *(*place)(void *ctx, enum area area, const char *site, enum side side);
	/* Today's mark of soreness, RATING_UNKNOWN when there is none. */
	int (*mark)(void *ctx, enum area area, const char *site, enum side side);
	/* What the safety answers say about an exercise. */
	enum plan_safety (*safety)(void *ctx, const struct exercise *exercise, enum side side);
	/* An exercise for the same place with a tool that is owned (plan_substitute does it), or NULL;
	 * may be NULL itself: then a step whose tools are not owned is left out. */
	const struct exercise *(*substitute)(void *ctx, const struct exercise *exercise,
	                                     uint32_t tools);
	void *ctx;
};

/* One step on one side. */
struct plan_item {
	const struct step *step;
	const struct exercise *exercise; /* the step's, or what stands in for it */
	enum area area;
	enum side side;
	enum tool tool;          /* the first of the exercise's that is owned */
	struct dose dose;        /* status tells whether it is done today */
	int step_no;             /* from 1 */
	bool same_place;         /* the other side of the item before */
	int seconds;             /* lead-in, sets, rests, rating window, as if it were done */
	bool caution;            /* a safety answer bounds it */
	struct dose whole;       /* the dose before it was fitted to the minutes */
	int need;                /* soreness now first, then days since it was worked */
};

struct plan {
	struct plan_item item[PLAN_ITEMS_MAX];
	int count;
	int seconds;             /* of what is done, rests of the routine included */
};

/* Seconds of one item with all its sets, its lead-in, and the rating window where it presses. */
int plan_seconds_of(const struct session_item *item, bool presses);

/* So many seconds in whole minutes, rounded up: the one number that is told of a plan. */
int plan_minutes(int seconds);

/* How many areas are worked. */
int plan_areas(const struct plan *plan);

/* The bounds that a step of a routine sets to the dose of its area and side. */
struct dose_bounds plan_bounds(const struct routine *routine, const struct step *step);

/* The same with another exercise in the place of the step's own. */
struct dose_bounds plan_bounds_for(const struct routine *routine, const struct step *step,
                                   const struct exercise *exercise);

/* Whether one of the exercise's tools is among `tools` (0: all are owned). */
bool plan_owned(const struct exercise *exercise, uint32_t tools);

/* Of count exercises the one that best stands in for `exercise` with tools that are owned: the same
 * area and sides, then a tool before bare hands, the same technique, the same place, the first.
 * NULL: there is none. A place of the user's own is never worked by another exercise. */
const struct exercise *plan_substitute(const struct exercise *const *list, int count,
                                       const struct exercise *exercise, uint32_t tools);

/* Fills plan. Items that are not done stay in it with their status and reason. */
void plan_build(struct plan *plan, const struct plan_request *request);

/* Gives an item the request's breath pacing, where its exercise is held still. */
void plan_pace(struct session_item *item, const struct plan_request *request);

/* The items of the session: what is done of the plan, with rests. Returns how many (0: nothing is
 * to be done today); out holds SESSION_ITEMS_MAX. Pointers in it live as long as the routine. */
int plan_session(const struct plan *plan, const struct plan_request *request,
                 struct session_item *out);

#endif
