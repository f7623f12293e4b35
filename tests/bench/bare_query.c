/* Baseline: SQLite alone.
 *
 *   bare_query DB              opens it and runs one query
 *   bare_query DB insert N     commits N ratings one by one as the journal does (WAL, synchronous=FULL)
 *   bare_query DB recent       opens it and reads the last 30 peaks of 40 areas
 *   bare_query JOURNAL rows N  N sessions of two holds and four ratings in one transaction, into the
 *                              tables and indices of a journal that the program made
 *
 * The second and the third print microseconds: of one rating, of all queries.
 */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static const char pragmas[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

static int insert(sqlite3 *db, int count)
{
	sqlite3_stmt *stmt = NULL;
	char id[40];
	double began;

	sqlite3_exec(db, pragmas, NULL, NULL, NULL);
	sqlite3_exec(db,
	             "CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, session INTEGER, area TEXT,"
	             " side TEXT, kind TEXT, value INTEGER, at INTEGER) STRICT;",
	             NULL, NULL, NULL);
	if (sqlite3_prepare_v2(db, "INSERT OR REPLACE INTO bare VALUES (?,1,'calf','left','peak',3,?)",
	                       -1, &stmt, NULL) != SQLITE_OK)
		return 1;
	began = now_us();
	for (int i = 0; i < count; i++) {
		snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", i);
		sqlite3_bind_text(stmt, 1, id, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(stmt, 2, i);
		sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
		sqlite3_step(stmt);
		sqlite3_reset(stmt);
		sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	}
	printf("%.1f\n", (now_us() - began) / count);
	sqlite3_finalize(stmt);
	return 0;
}

static int recent(sqlite3 *db, double began)
{
	sqlite3_stmt *areas = NULL, *last = NULL;
	int got = 0;

	if (sqlite3_prepare_v2(db, "WITH RECURSIVE a (area) AS (SELECT min(area) FROM rating UNION ALL"
	                       " SELECT (SELECT min(area) FROM rating WHERE area > a.area) FROM a"
	                       " WHERE area IS NOT NULL) SELECT area FROM a WHERE area IS NOT NULL"
	                       " LIMIT 40",
	                       -1, &areas, NULL) ||
	    sqlite3_prepare_v2(db,
	                       "SELECT date, value FROM rating WHERE area = ? AND kind = 'peak'"
	                       " ORDER BY date DESC LIMIT 30",
	                       -1, &last, NULL))
		return 1;
	while (sqlite3_step(areas) == SQLITE_ROW) {
		sqlite3_bind_text(last, 1, (const char *)sqlite3_column_text(areas, 0), -1,
		                  SQLITE_TRANSIENT);
		while (sqlite3_step(last) == SQLITE_ROW)
			got += sqlite3_column_int(last, 1);
		sqlite3_reset(last);
	}
	printf("%.1f\n", now_us() - began + (got < 0));
	sqlite3_finalize(areas);
	sqlite3_finalize(last);
	return 0;
}

/* The columns that an import knows from its file are bound, the others are SQL's own constants. */
static const char *const row_sql[] = {
	"INSERT INTO session (id, routine, title, path, purpose, state, started, started_offset, date,"
	" ended, ended_offset, settled, next_asked, imported)"
	" VALUES (?, ?, '', '', 'daily', ?, ?, ?, ?, ?, ?, NULL, 0, 1)",
	"INSERT INTO hold (session, seq, kind, exercise, area, site, side, tool, hold, hold_max,"
	" lead_in, rest, sets, level, pressure, same_place, step, note, rule, reason, inputs,"
	" not_before, outcome, held, sets_done, at, at_offset)"
	" VALUES (?, ?, 'work', ?, ?, '', ?, ?, ?, ?, 0, 0, ?, ?, ?, 0, ?, '', ?, '', '', NULL, ?, ?,"
	" ?, NULL, NULL)",
	"INSERT INTO rating (session, area, site, side, kind, value, quality, cause, lasting, limping,"
	" at, at_offset, date) VALUES (?, ?, '', ?, ?, ?, NULL, NULL, NULL, 0, ?, ?, ?)",
};

/* One row: t a text, l a number. */
static bool put(sqlite3_stmt *stmt, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	for (int at = 1; *format; at++, format++) {
		if (*format == 't')
			sqlite3_bind_text(stmt, at, va_arg(args, const char *), -1, SQLITE_STATIC);
		else
			sqlite3_bind_int64(stmt, at, va_arg(args, int64_t));
	}
	va_end(args);
	bool ok = sqlite3_step(stmt) == SQLITE_DONE;

	return sqlite3_reset(stmt) == SQLITE_OK && ok;
}

static bool put_session(sqlite3 *db, sqlite3_stmt *const stmt[3], int64_t i)
{
	static const char *const kinds[] = { "peak", "after" }, *const sides[] = { "left", "right" };
	const int64_t none = 0, at = 1700000000000 + i * 60000, day = 19000 + i / 10;
	char id[40];

	snprintf(id, sizeof id, "00000000-0000-4000-8000-%012llx", (long long)i);
	bool ok = put(stmt[0], "tttlllll", id, "desk-reset", "finished", at, none, day, at, none);
	int64_t pk = sqlite3_last_insert_rowid(db);

	for (int64_t k = 0; k < 2; k++)
		ok = ok && put(stmt[1], "llttttllllllttll", pk, k + 1, "calf-roll", "jaw", sides[k],
		               "none", (int64_t)45000, (int64_t)45000, (int64_t)1, (int64_t)2,
		               (int64_t)3, k + 1, "repeat", "done", (int64_t)45000, (int64_t)1);
	for (int k = 0; k < 4; k++)
		ok = ok && put(stmt[2], "ltttllll", pk, "jaw", sides[k / 2], kinds[k % 2],
		               (i + k) % 4, at, none, day);
	return ok;
}

static int rows(sqlite3 *db, int count)
{
	sqlite3_stmt *stmt[3] = { NULL };
	bool ok = true;

	/* As the journal does: durable, references held, the pages of one import in memory. */
	sqlite3_exec(db, pragmas, NULL, NULL, NULL);
	sqlite3_exec(db, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536", NULL, NULL, NULL);
	for (int i = 0; i < 3; i++)
		ok = ok && sqlite3_prepare_v2(db, row_sql[i], -1, &stmt[i], NULL) == SQLITE_OK;
	sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	for (int i = 0; ok && i < count; i++)
		ok = put_session(db, stmt, i + 1);
	ok = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK && ok;
	for (int i = 0; i < 3; i++)
		sqlite3_finalize(stmt[i]);
	return !ok;
}

int main(int argc, char **argv)
{
	double began = now_us();
	sqlite3 *db;
	int code = 0;

	if (argc < 2 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		return 1;
	if (argc > 3 && strcmp(argv[2], "insert") == 0)
		code = insert(db, (int)strtol(argv[3], NULL, 10));
	else if (argc > 3 && strcmp(argv[2], "rows") == 0)
		code = rows(db, (int)strtol(argv[3], NULL, 10));
	else if (argc > 2 && strcmp(argv[2], "recent") == 0)
		code = recent(db, began);
	else
		sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL);
	sqlite3_close(db);
	return code;
}
