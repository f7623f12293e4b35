/* How long a routine takes, as its author's minutes mean it: at level 2, where everybody starts. */
#ifndef UNKNOT_CORE_ESTIMATE_H
#define UNKNOT_CORE_ESTIMATE_H

#include <stdint.h>

#include "core/routine.h"

/* The reference hold of a step in ms: its own, its repetitions, or its exercise's. */
int64_t estimate_hold_ms(const struct step *step);

/* Milliseconds of one step in a routine at level 2 (a fixed one as written, a ladder at its start
 * level): lead-in, sets, rests between them and the rating window, for each side. 0 when its
 * exercise is not resolved. */
int64_t estimate_step_ms(const struct routine *routine, const struct step *step);

/* Milliseconds of steps, rests included. */
int64_t estimate_steps_ms(const struct routine *routine, const struct step *steps, int count);

/* The routine's own steps (the first phase's when it has phases). */
int64_t estimate_routine_ms(const struct routine *routine);

#endif
