/* Baseline: opens a SQLite database and runs one query; with "insert N" it commits N ratings one by
 * one the way the journal does (WAL, synchronous=FULL). */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int insert(sqlite3 *db, int count)
{
	sqlite3_stmt *stmt = NULL;
	char id[40];

	sqlite3_exec(db,
	             "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
	             "CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, session INTEGER, area TEXT,"
	             " side TEXT, kind TEXT, value INTEGER, at INTEGER) STRICT;",
	             NULL, NULL, NULL);
	if (sqlite3_prepare_v2(db, "INSERT INTO bare VALUES (?,1,'calf','left','peak',3,?)", -1,
	                       &stmt, NULL) != SQLITE_OK)
		return 1;
	for (int i = 0; i < count; i++) {
		snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", i);
		sqlite3_bind_text(stmt, 1, id, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(stmt, 2, i);
		sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
		sqlite3_step(stmt);
		sqlite3_reset(stmt);
		sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	}
	sqlite3_finalize(stmt);
	return 0;
}

int main(int argc, char **argv)
{
	sqlite3 *db;
	int code = 0;

	if (argc < 2 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		return 1;
	if (argc > 3 && strcmp(argv[2], "insert") == 0)
		code = insert(db, (int)strtol(argv[3], NULL, 10));
	else
		sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL);
	sqlite3_close(db);
	return code;
}
