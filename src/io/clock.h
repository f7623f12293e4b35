/* Time: the clock of intervals, which runs while the machine sleeps, and the wall clock. */
#ifndef UNKNOT_IO_CLOCK_H
#define UNKNOT_IO_CLOCK_H

#include <stdint.h>

#include "io/stamp.h"

/* Milliseconds of CLOCK_BOOTTIME (where there is none, CLOCK_MONOTONIC). */
int64_t clock_now_ms(void);

/* Milliseconds the machine has slept since it was started, as far as can be told. */
int64_t clock_slept_ms(void);

/* The wall clock with the local offset of the zone (TZ). */
struct stamp clock_wall(void);

/* The stamp of any instant in the local zone. */
struct stamp clock_stamp(int64_t utc_ms);

#endif
