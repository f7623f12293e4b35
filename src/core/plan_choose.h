/* A session from no routine: the best selection from the library for what is sore, the tools that
 * are owned, the purpose and the minutes; then in the order with the fewest changes. Exact, and the
 * same answers give the same selection. Nothing is allocated: the caller gives the room. */
#ifndef UNKNOT_CORE_PLAN_CHOOSE_H
#define UNKNOT_CORE_PLAN_CHOOSE_H

#include "core/plan.h"

enum {
	CHOOSE_MINUTES_MAX = 60,
	CHOOSE_SECONDS_MAX = 60 * CHOOSE_MINUTES_MAX,
	CHOOSE_ITEMS_MAX = 1000, /* exercises that are looked at; what comes later is not */
	CHOOSE_CLASSES_MAX = AREA_COUNT,
	CHOOSE_SETUPS_MAX = 12   /* kinds of place and tool that are put in order exactly */
};

/* Something that could be done: at most one of each class is. */
struct choose_item {
	const struct exercise *exercise;
	int class_no; /* from 0; items of a class stand together, classes in rising order */
	int seconds;  /* 1 or more */
	int value;    /* 1 or more */
	enum place place;
	enum tool tool;
};

/* About 1.5 MB: allocate it. Needs no initialisation. */
struct choose_work {
	struct choose_item item[CHOOSE_ITEMS_MAX];
	int item_count;
	int chosen[CHOOSE_CLASSES_MAX]; /* indices of items */
	int chosen_count;
	int32_t best[CHOOSE_CLASSES_MAX + 1][CHOOSE_SECONDS_MAX + 1];
	uint8_t left[1 << CHOOSE_SETUPS_MAX][CHOOSE_SETUPS_MAX];
	struct plan plan;
};

/* Chooses among work->item so that the sum of values is the highest that fits limit_s (at most
 * CHOOSE_SECONDS_MAX); of equal sums the one with the first item, then the second and so on.
 * Fills work->chosen in the order of the items and returns the sum. */
int32_t choose_best(struct choose_work *work, int limit_s);

/* How many changes of place and of tool there are from one to the next of work->chosen. */
int choose_changes(const struct choose_work *work);

/* Puts work->chosen in the order with the fewest changes; what has the same place and tool stays in
 * the order of the items. Exact up to CHOOSE_SETUPS_MAX kinds of place and tool, near it above. */
void choose_order(struct choose_work *work);

/* Chooses steps from count exercises for the request (its steps are not looked at; minutes of 0 mean
 * CHOOSE_MINUTES_MAX; its routine says the purpose and the bounds). Where it costs nothing, an
 * exercise gives way to another of the same worth that saves a change. step holds
 * CHOOSE_CLASSES_MAX; returns how many it got. */
int plan_choose(struct choose_work *work, const struct plan_request *request,
                const struct exercise *const *list, int count, struct step *step);

#endif
