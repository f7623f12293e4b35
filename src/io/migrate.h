/* The journal's tables, and how an older file becomes a newer one. */
#ifndef UNKNOT_IO_MIGRATE_H
#define UNKNOT_IO_MIGRATE_H

#include "core/err.h"

struct sqlite3;

enum {
	JOURNAL_VERSION = 1,            /* PRAGMA user_version */
	JOURNAL_APPLICATION = 0x756e6b74 /* PRAGMA application_id, "unkt" */
};

/* Names of the tables, parents before children. */
extern const char *const migrate_tables[];

/* Brings a database from version (0: empty) to JOURNAL_VERSION, each step in a transaction of its
 * own. Returns an SQLite result code. */
int migrate_run(struct sqlite3 *db, int version);

#endif
