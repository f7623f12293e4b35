/* A moment as the journal keeps it: the instant, and what the wall said where the person was. */
#ifndef UNKNOT_IO_STAMP_H
#define UNKNOT_IO_STAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/date.h"

struct stamp {
	int64_t utc_ms;     /* since 1970-01-01T00:00Z */
	int offset_min;     /* local time minus UTC */
	int32_t local_date; /* core/date.h */
};

#define STAMP_TEXT 25 /* bytes of "2026-01-05T09:00:00.000Z" with its end */

/* The stamp of an instant at an offset; the date follows from both. */
struct stamp stamp_make(int64_t utc_ms, int offset_min);

/* The wall clock and the time zone of the moment. */
struct stamp stamp_now(void);

/* Writes "2026-01-05T09:00:00Z", with milliseconds only when there are any. Returns buf. */
char *stamp_format(int64_t utc_ms, char buf[static STAMP_TEXT]);

/* Writes the local "2026-01-05 10:00". Returns buf. */
char *stamp_format_local(const struct stamp *stamp, char buf[static STAMP_TEXT]);

/* Reads what stamp_format writes; false leaves *utc_ms alone. */
bool stamp_parse(const char *text, int64_t *utc_ms);

#endif
