/* Today's session: the steps of a routine, each side with its dose, fitted to the minutes.
 * Pure and exact: the same inputs give the same plan. */
#ifndef UNKNOT_CORE_PLAN_H
#define UNKNOT_CORE_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/dose.h"
#include "core/routine.h"
#include "core/session.h"

enum { PLAN_ITEMS_MAX = SESSION_ITEMS_MAX };

enum plan_safety { PLAN_SAFE, PLAN_CAUTION, PLAN_BLOCKED };

/* What the plan needs to know of the person and the day. */
struct plan_request {
	const struct routine *routine;
	const struct step *steps; /* of the routine, or of its phase that is due */
	int step_count;
	int32_t date;
	int minutes;             /* at most; 0: as long as it takes */
	uint32_t tools;          /* bits of the tools owned; 0: all of them */
	bool spoken;             /* announcements are spoken at speech_rate and need their time */
	int speech_rate;
	/* What is remembered of a place; never NULL (a place that was never worked otherwise).
	 * site is "" but for AREA_OTHER. */
	const struct dose_place *(*place)(void *ctx, enum area area, const char *site, enum side side);
	/* Today's mark of soreness, RATING_UNKNOWN when there is none. */
	int (*mark)(void *ctx, enum area area, const char *site, enum side side);
	/* What the safety answers say about an exercise. */
	enum plan_safety (*safety)(void *ctx, const struct exercise *exercise, enum side side);
	void *ctx;
};

/* One step on one side. */
struct plan_item {
	const struct step *step;
	enum area area;
	enum side side;
	enum tool tool;          /* the first of the exercise's that is owned */
	struct dose dose;        /* status tells whether it is done today */
	int step_no;             /* from 1 */
	bool same_place;         /* the other side of the item before */
	int seconds;             /* lead-in, sets, rests, rating window, as if it were done */
	bool caution;            /* a safety answer bounds it */
};

struct plan {
	struct plan_item item[PLAN_ITEMS_MAX];
	int count;
	int seconds;             /* of what is done, rests of the routine included */
};

/* The bounds that a step of a routine sets to the dose of its area and side. */
struct dose_bounds plan_bounds(const struct routine *routine, const struct step *step);

/* Fills plan. Items that are not done stay in it with their status and reason. */
void plan_build(struct plan *plan, const struct plan_request *request);

/* The items of the session: what is done of the plan, with rests. Returns how many (0: nothing is
 * to be done today); out holds SESSION_ITEMS_MAX. Pointers in it live as long as the routine. */
int plan_session(const struct plan *plan, const struct plan_request *request,
                 struct session_item *out);

#endif
