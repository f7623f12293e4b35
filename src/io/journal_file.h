/* The database file under the journal. For journal*.c only. */
#ifndef UNKNOT_IO_JOURNAL_FILE_H
#define UNKNOT_IO_JOURNAL_FILE_H

#include "io/journal_priv.h"

enum journal_verdict {
	VERDICT_READY,
	VERDICT_EMPTY,   /* nothing there yet */
	VERDICT_OLDER,   /* to be migrated */
	VERDICT_DAMAGED, /* to be mended */
	VERDICT_FAILED   /* err says why; nothing was touched */
};

/* Opens a connection and looks at what is there. alone: nobody else can have it open, so an empty one
 * may be begun. */
enum journal_verdict journal_file_open(struct journal *journal, bool alone, struct err *err);

/* A reader's empty journal in memory. */
bool journal_file_open_empty(struct journal *journal, struct err *err);

/* Sets how the file is written. After journal_file_open, before any write. */
bool journal_file_settle(struct journal *journal, struct err *err);

/* Takes a journal without a connection, too. */
void journal_file_close(struct journal *journal);

/* Whether every page is right; with thorough every index entry and every rule, too. */
bool journal_file_whole(struct journal *journal, bool thorough);

/* dir/name into buf of PATH_MAX; false when it does not fit. */
bool journal_file_name(const struct journal *journal, const char *name, char *buf);

/* A number that a PRAGMA gives; an SQLite result code. */
int journal_pragma(struct sqlite3 *db, const char *pragma, int *value);

#endif
