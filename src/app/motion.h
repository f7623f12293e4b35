/* The figure of an exercise, made ready once and moved at the exercise's cadence. */
#ifndef UNKNOT_APP_MOTION_H
#define UNKNOT_APP_MOTION_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/figure_view.h"

enum { MOTION_FRAME_MS = 250 }; /* four frames a second show the movement and cost little */

struct motion {
	const struct exercise *exercise; /* whose scene this is; NULL: none yet */
	enum side side;
	bool moves;                      /* it is moved, and its two poses differ */
	bool shown;                      /* the last drawing had room for it */
	struct figure_scene scene;
	struct figure_frames frames;
};

/* Makes ready the exercise's figure on a side; what is ready already is kept. False when the
 * exercise has no figure. */
bool motion_stage(struct motion *motion, const struct exercise *exercise, enum side side);

/* Where the figure is so many ms after it began to move; 0 when it does not. One of a few places on
 * the way, FIGURE_STEPS at most, so that a drawing serves again. */
double motion_at(const struct motion *motion, int64_t ms);

/* Milliseconds from there to the next frame; -1 when it does not move. */
int64_t motion_next_ms(const struct motion *motion, int64_t ms);

#endif
