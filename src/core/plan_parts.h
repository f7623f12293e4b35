/* What the parts of the plan share with each other; nobody else includes it. */
#ifndef UNKNOT_CORE_PLAN_PARTS_H
#define UNKNOT_CORE_PLAN_PARTS_H

#include "core/plan.h"

/* What the session would be told of an item. */
struct session_item plan_to_item(const struct plan_item *item, const struct plan_request *request);

/* Seconds of an item as it is dosed now, whether it is done or not. */
int plan_item_seconds(const struct plan_item *item, const struct plan_request *request);

/* Counts plan->seconds again: what is done, and the rests between it. */
void plan_count_seconds(struct plan *plan, const struct plan_request *request);

/* Leaves out and cuts until the plan fits request->minutes. */
void plan_fit(struct plan *plan, const struct plan_request *request);

#endif
