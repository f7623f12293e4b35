/* Baseline: SQLite alone.
 *
 *   bare_query DB              opens it and runs one query
 *   bare_query DB insert N     commits N ratings one by one as the journal does (WAL, synchronous=FULL)
 *   bare_query DB recent       opens it and reads the last 30 peaks of 40 areas
 *   bare_query DB rows N       N sessions of two holds and four ratings in one transaction
 *
 * All but the first print microseconds: of one rating, of all queries, of all rows.
 */
#include <sqlite3.h>
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

static int rows(sqlite3 *db, int count)
{
	static const char *const tables =
	    "CREATE TABLE session (pk INTEGER PRIMARY KEY, id TEXT UNIQUE, routine TEXT, started INTEGER,"
	    " state TEXT, date INTEGER) STRICT;"
	    "CREATE INDEX session_date ON session (date, started);"
	    "CREATE TABLE hold (session INTEGER, seq INTEGER, area TEXT, side TEXT, held INTEGER,"
	    " PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;"
	    "CREATE INDEX hold_place ON hold (area, side);"
	    "CREATE TABLE rating (session INTEGER, area TEXT, side TEXT, kind TEXT, value INTEGER,"
	    " date INTEGER, PRIMARY KEY (session, area, side, kind)) STRICT, WITHOUT ROWID;"
	    "CREATE INDEX rating_place ON rating (area, kind, date);";
	static const char *const kinds[] = { "peak", "after" }, *const sides[] = { "left", "right" };
	sqlite3_stmt *s = NULL, *h = NULL, *r = NULL;
	char id[40];
	double began = now_us();

	sqlite3_exec(db, pragmas, NULL, NULL, NULL);
	sqlite3_exec(db, tables, NULL, NULL, NULL);
	if (sqlite3_prepare_v2(db, "INSERT INTO session VALUES (?,?,'desk',?,'finished',?)", -1, &s, NULL) ||
	    sqlite3_prepare_v2(db, "INSERT INTO hold VALUES (?,?,'calf',?,60)", -1, &h, NULL) ||
	    sqlite3_prepare_v2(db, "INSERT INTO rating VALUES (?,'calf',?,?,3,?)", -1, &r, NULL))
		return 1;
	sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	for (int i = 0; i < count; i++) {
		snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", i);
		sqlite3_bind_int(s, 1, i + 1);
		sqlite3_bind_text(s, 2, id, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(s, 3, i);
		sqlite3_bind_int(s, 4, i / 10);
		sqlite3_step(s);
		sqlite3_reset(s);
		for (int k = 0; k < 2; k++) {
			sqlite3_bind_int(h, 1, i + 1);
			sqlite3_bind_int(h, 2, k + 1);
			sqlite3_bind_text(h, 3, sides[k], -1, SQLITE_STATIC);
			sqlite3_step(h);
			sqlite3_reset(h);
		}
		for (int k = 0; k < 4; k++) {
			sqlite3_bind_int(r, 1, i + 1);
			sqlite3_bind_text(r, 2, sides[k % 2], -1, SQLITE_STATIC);
			sqlite3_bind_text(r, 3, kinds[k / 2], -1, SQLITE_STATIC);
			sqlite3_bind_int(r, 4, i / 10);
			sqlite3_step(r);
			sqlite3_reset(r);
		}
	}
	sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	printf("%.1f\n", now_us() - began);
	sqlite3_finalize(s);
	sqlite3_finalize(h);
	sqlite3_finalize(r);
	return 0;
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
