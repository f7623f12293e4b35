/* Today's plan for other programs. */
#ifndef UNKNOT_IO_PLAN_JSON_H
#define UNKNOT_IO_PLAN_JSON_H

#include "core/plan.h"

/* The date, the routine, its minutes and every step with its dose, its state and the reason. To be
 * freed by the caller; NULL when memory is out. */
char *plan_json(const struct plan *plan, const struct plan_request *request);

#endif
