/* Rows out of a damaged database. For journal*.c only. */
#ifndef UNKNOT_IO_JOURNAL_SALVAGE_H
#define UNKNOT_IO_JOURNAL_SALVAGE_H

#include <stdbool.h>
#include <stdint.h>

struct sqlite3;

struct salvaged {
	int64_t sessions, holds, ratings, other;
};

/* Copies what can be read of from into to, an empty journal. Returns an SQLite result code: damage of
 * from is no failure; a full disk or no memory is, whichever of the two it meets. */
int salvage(struct sqlite3 *from, struct sqlite3 *to, struct salvaged *saved);

#endif
