/* What the checks of exercises and of routines share. Private to core/check*.c. */
#ifndef UNKNOT_CORE_CHECK_PARTS_H
#define UNKNOT_CORE_CHECK_PARTS_H

#include "core/check.h"

/* Formats a message and hands it to the sink. */
void check_report(const struct check_sink *sink, enum check_rule rule, const void *object,
                  const char *key, int item, const char *hint, const char *fmt, ...)
    __attribute__((format(printf, 7, 8)));

/* Whether the sink knows of nothing wrong with the values of a struct. */
bool check_sound(const struct check_sink *sink, const void *object);

/* A technique in which the pressure stays on one spot. */
bool check_is_still(enum technique technique);

/* When a cue is said, in ms from the start of a hold of hold_ms. */
int64_t check_cue_ms(const struct spoken_cue *cue, int64_t hold_ms);

#endif
