/* Putting an export back, or two journals together. */
#ifndef UNKNOT_IO_IMPORT_H
#define UNKNOT_IO_IMPORT_H

#include <stdint.h>
#include <stdio.h>

#include "core/err.h"
#include "io/journal.h"

/* What a file held. */
struct import_counts {
	int64_t sessions, added; /* added: those that were not in the journal */
	int64_t holds, ratings, health, locks, checkins;
};

/* Merges a JSON export: union by row id, all or nothing, the standing is stale afterwards. See
 * io/journal_merge.h for which of two rows holds. name is the file's, for messages, which give line
 * and place. now: nothing in the file may be later (a day of leeway). progress may be NULL; it is told
 * the bytes read after every row. The caller holds the session lock. */
bool import_json(struct journal *journal, FILE *in, const char *name, const struct stamp *now,
                 void (*progress)(void *ctx, int64_t bytes), void *ctx,
                 struct import_counts *counts, struct err *err);

#endif
