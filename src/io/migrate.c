#include "io/migrate.h"

#include <stddef.h>
#include <stdio.h>

#include <sqlite3.h>

const char *const migrate_tables[] = { "session",   "hold",   "rating", "decision",
	                               "amendment", "health", "lock",   "checkin",
	                               "note",      "standing", NULL };

/* step[n] makes version n + 1 out of version n. Instants are milliseconds of UTC, days are days since
 * 1970-01-01, words are the ids that core's tables give. What is derived from answers (standing) can
 * be thrown away. */
static const char *const step[JOURNAL_VERSION] = {
	"CREATE TABLE session (pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
	" routine TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, purpose TEXT NOT NULL,"
	" state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'stopped')),"
	" started INTEGER NOT NULL, started_offset INTEGER NOT NULL, date INTEGER NOT NULL,"
	" ended INTEGER, ended_offset INTEGER, settled INTEGER CHECK (settled IN (0, 1)),"
	" next_asked INTEGER NOT NULL DEFAULT 0, imported INTEGER NOT NULL DEFAULT 0) STRICT;"
	"CREATE INDEX session_date ON session (date, started);"
	"CREATE INDEX session_routine ON session (routine, date) WHERE state <> 'open';"
	"CREATE INDEX session_open ON session (started) WHERE state = 'open';"

	"CREATE TABLE hold (session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,"
	" seq INTEGER NOT NULL CHECK (seq > 0), kind TEXT NOT NULL CHECK (kind IN ('work', 'rest')),"
	" exercise TEXT NOT NULL, area TEXT NOT NULL, site TEXT NOT NULL, side TEXT NOT NULL,"
	" tool TEXT NOT NULL, hold INTEGER NOT NULL, hold_max INTEGER NOT NULL,"
	" lead_in INTEGER NOT NULL, rest INTEGER NOT NULL, sets INTEGER NOT NULL,"
	" level INTEGER NOT NULL, pressure INTEGER NOT NULL, same_place INTEGER NOT NULL,"
	" step INTEGER NOT NULL, note TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL,"
	" inputs TEXT NOT NULL, not_before INTEGER, outcome TEXT NOT NULL DEFAULT 'none',"
	" held INTEGER NOT NULL DEFAULT 0, sets_done INTEGER NOT NULL DEFAULT 0,"
	" at INTEGER, at_offset INTEGER, PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX hold_place ON hold (area, side, site);"

	"CREATE TABLE rating (session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,"
	" area TEXT NOT NULL, site TEXT NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL,"
	" value INTEGER CHECK (value BETWEEN 0 AND 10), quality TEXT, cause TEXT, lasting INTEGER,"
	" limping INTEGER NOT NULL, at INTEGER NOT NULL, at_offset INTEGER NOT NULL, date INTEGER NOT NULL,"
	" PRIMARY KEY (session, area, site, side, kind)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX rating_place ON rating (area, kind, date);"

	"CREATE TABLE decision (session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,"
	" area TEXT NOT NULL, site TEXT NOT NULL, side TEXT NOT NULL, rule TEXT NOT NULL,"
	" reason TEXT NOT NULL, inputs TEXT NOT NULL, level INTEGER NOT NULL,"
	" hold INTEGER NOT NULL, sets INTEGER NOT NULL, pressure INTEGER NOT NULL,"
	" not_before INTEGER, refer INTEGER NOT NULL, at INTEGER NOT NULL,"
	" at_offset INTEGER NOT NULL, PRIMARY KEY (session, area, site, side))"
	" STRICT, WITHOUT ROWID;"

	"CREATE TABLE amendment (pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
	" session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, area TEXT NOT NULL,"
	" site TEXT NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL, value INTEGER, quality TEXT,"
	" cause TEXT, lasting INTEGER, limping INTEGER NOT NULL, at INTEGER NOT NULL,"
	" at_offset INTEGER NOT NULL, replaced INTEGER NOT NULL, replaced_offset INTEGER NOT NULL) STRICT;"
	"CREATE INDEX amendment_session ON amendment (session);"

	"CREATE TABLE health (pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
	" code TEXT NOT NULL, area TEXT NOT NULL,"
	" state TEXT NOT NULL CHECK (state IN ('no', 'yes', 'cleared')), since INTEGER,"
	" at INTEGER NOT NULL, at_offset INTEGER NOT NULL) STRICT;"
	"CREATE INDEX health_code ON health (code, area, at);"

	"CREATE TABLE lock (pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, area TEXT NOT NULL,"
	" site TEXT NOT NULL, side TEXT NOT NULL, why TEXT NOT NULL, start INTEGER NOT NULL,"
	" start_offset INTEGER NOT NULL, cleared INTEGER, cleared_offset INTEGER) STRICT;"

	"CREATE TABLE checkin (pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pain INTEGER,"
	" movement INTEGER, sleep INTEGER, energy INTEGER, performance INTEGER,"
	" at INTEGER NOT NULL, at_offset INTEGER NOT NULL) STRICT;"

	"CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"

	"CREATE TABLE standing (area TEXT NOT NULL, site TEXT NOT NULL, side TEXT NOT NULL,"
	" purpose TEXT NOT NULL, version INTEGER NOT NULL, data BLOB NOT NULL,"
	" PRIMARY KEY (area, site, side, purpose)) STRICT, WITHOUT ROWID;",
};

int migrate_run(sqlite3 *db, int version)
{
	char mark[128];
	int rc = SQLITE_OK;

	for (int v = version; rc == SQLITE_OK && v < JOURNAL_VERSION; v++) {
		rc = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
		if (rc != SQLITE_OK)
			return rc;
		rc = sqlite3_exec(db, step[v], NULL, NULL, NULL);
		snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d;",
		         JOURNAL_APPLICATION, v + 1);
		if (rc == SQLITE_OK)
			rc = sqlite3_exec(db, mark, NULL, NULL, NULL);
		if (rc == SQLITE_OK)
			rc = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
		if (rc != SQLITE_OK && !sqlite3_get_autocommit(db))
			sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
	}
	return rc;
}
