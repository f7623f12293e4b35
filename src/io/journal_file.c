#include "io/journal_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/fs.h"
#include "io/lock.h"
#include "io/migrate.h"

bool journal_file_name(const struct journal *journal, const char *name, char *buf)
{
	int n = snprintf(buf, PATH_MAX, "%s/%s", journal->dir, name);

	return n > 0 && n < PATH_MAX;
}

/* Size of a file beside the journal; -1 when there is none. */
static long long size_of(const struct journal *journal, const char *name)
{
	char path[PATH_MAX];
	long long size;

	return journal_file_name(journal, name, path) && fs_exists(path, &size) ? size : -1;
}

int journal_pragma(sqlite3 *db, const char *pragma, int *value)
{
	sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(db, pragma, -1, &stmt, NULL);

	if (rc == SQLITE_OK) {
		rc = sqlite3_step(stmt);
		if (rc == SQLITE_ROW) {
			*value = sqlite3_column_int(stmt, 0);
			rc = SQLITE_OK;
		}
	}
	sqlite3_finalize(stmt);
	return rc;
}

/* The path as a URI that reads the file as one that nobody can change: a folder that may not be
 * written has no room for the shared memory of WAL. */
static bool fixed_uri(const char *path, char *buf, size_t size)
{
	static const char query[] = "?immutable=1";
	size_t used = 5;

	if (size < used + sizeof query)
		return false;
	memcpy(buf, "file:", used);
	for (; *path; path++) {
		bool plain = *path != '?' && *path != '#' && *path != '%';

		if (used + 3 + sizeof query > size)
			return false;
		if (plain)
			buf[used++] = *path;
		else
			used += (size_t)snprintf(buf + used, 4, "%%%02X", (unsigned)*path);
	}
	memcpy(buf + used, query, sizeof query);
	return true;
}

static int connect_to(struct journal *journal, const char *name, int flags)
{
	/* SQLite gives its -wal and -shm the mode of the file itself. */
	mode_t mask = umask(077);
	int rc = sqlite3_open_v2(name, &journal->db, flags | SQLITE_OPEN_NOMUTEX, NULL);

	umask(mask);
	if (rc != SQLITE_OK)
		return rc;
	sqlite3_extended_result_codes(journal->db, 1);
	sqlite3_busy_timeout(journal->db, JOURNAL_WAIT_MS);
	sqlite3_db_config(journal->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(journal->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return SQLITE_OK;
}

void journal_file_close(struct journal *journal)
{
	for (int i = 0; i < SQL_COUNT; i++) {
		sqlite3_finalize(journal->stmt[i]);
		journal->stmt[i] = NULL;
	}
	sqlite3_close(journal->db);
	journal->db = NULL;
}

/* What the file says it is. */
struct identity {
	int application, version;
	int tables, ours; /* how many there are, and how many of the names that we give */
};

static int count_tables(sqlite3 *db, struct identity *id)
{
	sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(db,
	                            "SELECT name FROM sqlite_schema WHERE type = 'table'"
	                            " AND name NOT LIKE 'sqlite^_%' ESCAPE '^'",
	                            -1, &stmt, NULL);

	while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(stmt, 0);

		id->tables++;
		for (int i = 0; name && migrate_tables[i]; i++)
			id->ours += strcmp(name, migrate_tables[i]) == 0;
		rc = SQLITE_OK;
	}
	sqlite3_finalize(stmt);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int identify(sqlite3 *db, struct identity *id)
{
	int rc = journal_pragma(db, "PRAGMA application_id", &id->application);

	if (rc == SQLITE_OK)
		rc = journal_pragma(db, "PRAGMA user_version", &id->version);
	return rc == SQLITE_OK ? count_tables(db, id) : rc;
}

static int table_count(void)
{
	int n = 0;

	while (migrate_tables[n])
		n++;
	return n;
}

/* Tells apart a new file, ours, and one of another program. */
static enum journal_verdict judge(struct journal *journal, const struct identity *id,
                                  struct err *err)
{
	bool named = id->application == JOURNAL_APPLICATION;

	if (id->tables == 0 && id->version == 0 && !named)
		return VERDICT_EMPTY;
	if (!named && id->ours < table_count()) {
		err_set(err, ERR_DENIED,
		        _("%s belongs to another program. Use another place with --data DIR"),
		        journal->path);
		return VERDICT_FAILED;
	}
	if (id->version > JOURNAL_VERSION) {
		err_set(err, ERR_NEWER,
		        _("The journal %s was written by a newer unknot. Use that one, or another "
		          "place with --data DIR"),
		        journal->path);
		return VERDICT_FAILED;
	}
	if (id->version < 1)
		return VERDICT_DAMAGED;
	if (id->version < JOURNAL_VERSION)
		return VERDICT_OLDER;
	return id->ours < table_count() ? VERDICT_DAMAGED : VERDICT_READY;
}

static bool says_ok(sqlite3 *db, const char *pragma)
{
	sqlite3_stmt *stmt = NULL;
	bool ok = sqlite3_prepare_v2(db, pragma, -1, &stmt, NULL) == SQLITE_OK &&
	          sqlite3_step(stmt) == SQLITE_ROW;

	if (ok)
		ok = strcmp(journal_text(stmt, 0), "ok") == 0;
	sqlite3_finalize(stmt);
	return ok;
}

/* Whether the tables and their rules are, word for word, those of a new journal. */
static bool schema_is_ours(sqlite3 *db)
{
	static const char sql[] = "SELECT type, name, sql FROM sqlite_schema ORDER BY name";
	sqlite3 *fresh = NULL;
	sqlite3_stmt *ours = NULL, *theirs = NULL;
	bool same = sqlite3_open_v2(":memory:", &fresh,
	                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
	                            NULL) == SQLITE_OK &&
	            migrate_run(fresh, 0) == SQLITE_OK &&
	            sqlite3_prepare_v2(fresh, sql, -1, &ours, NULL) == SQLITE_OK &&
	            sqlite3_prepare_v2(db, sql, -1, &theirs, NULL) == SQLITE_OK;
	int row = same ? SQLITE_ROW : SQLITE_ERROR;

	while (same && row == SQLITE_ROW) {
		row = sqlite3_step(ours);
		same = sqlite3_step(theirs) == row;
		for (int i = 0; same && row == SQLITE_ROW && i < 3; i++)
			same = strcmp(journal_text(ours, i), journal_text(theirs, i)) == 0;
	}
	sqlite3_finalize(ours);
	sqlite3_finalize(theirs);
	sqlite3_close(fresh);
	return same && row == SQLITE_DONE;
}

bool journal_file_whole(struct journal *journal, bool thorough)
{
	if (!thorough)
		return says_ok(journal->db, "PRAGMA quick_check(1)");
	return says_ok(journal->db, "PRAGMA integrity_check(1)") && schema_is_ours(journal->db);
}

/* Damage is to be mended; all else, what the disk cannot read now included, is left alone. */
static enum journal_verdict verdict_of_failure(struct journal *journal, int rc, struct err *err)
{
	struct err why;

	journal_fail(journal, rc, &why);
	if (why.code == ERR_CORRUPT)
		return VERDICT_DAMAGED;
	if (err)
		*err = why;
	return VERDICT_FAILED;
}

/* A file that was found damaged before, or whose last writer died, is read whole before it is
 * trusted. */
static enum journal_verdict look_closer(struct journal *journal, bool unclean, struct err *err)
{
	char mark[PATH_MAX];

	if (journal->read_only || !journal_file_name(journal, "journal.suspect", mark))
		return VERDICT_READY;
	/* That it cannot be written must show now and not when the first hold is over. */
	int rc = sqlite3_exec(journal->db, "BEGIN IMMEDIATE; ROLLBACK", NULL, NULL, NULL);

	if (rc != SQLITE_OK)
		return verdict_of_failure(journal, rc, err);
	if (fs_exists(mark, NULL)) {
		if (!journal_file_whole(journal, true))
			return VERDICT_DAMAGED;
		unlink(mark);
		return VERDICT_READY;
	}
	return unclean && !journal_file_whole(journal, false) ? VERDICT_DAMAGED : VERDICT_READY;
}

static enum journal_verdict verdict_of(struct journal *journal, int rc, const struct identity *id,
                                       bool unclean, struct err *err)
{
	if (rc == SQLITE_OK) {
		enum journal_verdict verdict = judge(journal, id, err);

		return verdict == VERDICT_READY ? look_closer(journal, unclean, err) : verdict;
	}
	return verdict_of_failure(journal, rc, err);
}

static int open_reading(struct journal *journal, struct identity *id, bool wal)
{
	char uri[3 * PATH_MAX];
	/* SQLite opens what may not be written for reading; else it may have to finish what a killed
	 * writer began before it can read. query_only keeps us from changing a row. */
	int rc = connect_to(journal, journal->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW);

	if (rc == SQLITE_OK)
		rc = sqlite3_exec(journal->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
	if (rc == SQLITE_OK)
		rc = identify(journal->db, id);
	if (((rc & 0xff) != SQLITE_CANTOPEN && (rc & 0xff) != SQLITE_READONLY) || wal ||
	    !fixed_uri(journal->path, uri, sizeof uri))
		return rc;
	journal_file_close(journal);
	*id = (struct identity){ 0 };
	rc = connect_to(journal, uri,
	                SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW);
	return rc == SQLITE_OK ? identify(journal->db, id) : rc;
}

enum journal_verdict journal_file_open(struct journal *journal, bool alone, struct err *err)
{
	struct identity id = { 0 };
	struct stat st;
	int rc;

	if (lstat(journal->path, &st) == 0 && !S_ISREG(st.st_mode)) {
		if (S_ISLNK(st.st_mode))
			fs_err(err, ELOOP, "", journal->path);
		else
			err_set(err, ERR_DENIED, _("%s is not a plain file; move it out of the way"),
			        journal->path);
		return VERDICT_FAILED;
	}
	long long size = size_of(journal, "journal.db");
	bool wal = size_of(journal, "journal.db-wal") > 0;

	/* SQLite would throw away the log of a file that has nothing in it; and without a file, one
	 * that was being mended waits to be put in its place. */
	if (size <= 0 && (wal || (size < 0 && size_of(journal, "journal.rescue.db") >= 0)))
		return VERDICT_DAMAGED;
	if (size <= 0 && !alone)
		return VERDICT_EMPTY;
	errno = 0;
	if (journal->read_only) {
		rc = open_reading(journal, &id, wal);
	} else {
		rc = connect_to(journal, journal->path,
		                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW);
		if (rc == SQLITE_OK)
			rc = identify(journal->db, &id);
	}
	return verdict_of(journal, rc, &id, wal && (alone || lock_alone(journal->lock_fd)), err);
}

bool journal_file_open_empty(struct journal *journal, struct err *err)
{
	journal_file_close(journal);
	int rc = connect_to(journal, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);

	if (rc == SQLITE_OK)
		rc = migrate_run(journal->db, 0);
	return rc == SQLITE_OK ? true : journal_fail(journal, rc, err);
}

/* The mode the file is in after asking for one; rc is SQLite's. */
static int set_mode(sqlite3 *db, const char *pragma, char mode[16])
{
	sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(db, pragma, -1, &stmt, NULL);

	if (rc == SQLITE_OK) {
		rc = sqlite3_step(stmt);
		snprintf(mode, 16, "%s", rc == SQLITE_ROW ? journal_text(stmt, 0) : "");
		rc = rc == SQLITE_ROW ? SQLITE_OK : rc;
	}
	sqlite3_finalize(stmt);
	return rc;
}

bool journal_file_settle(struct journal *journal, struct err *err)
{
	char mode[16] = "";
	int rc = sqlite3_exec(journal->db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);

	if (rc == SQLITE_OK && !journal->read_only) {
		if (!journal->no_wal && !fs_is_network(journal->dir))
			rc = set_mode(journal->db, "PRAGMA journal_mode = WAL", mode);
		if (rc == SQLITE_OK && strcmp(mode, "wal") != 0)
			rc = set_mode(journal->db, "PRAGMA journal_mode = TRUNCATE", mode);
		if (rc == SQLITE_OK)
			rc = sqlite3_exec(journal->db, "PRAGMA synchronous = FULL", NULL, NULL, NULL);
	}
	return rc == SQLITE_OK ? true : journal_fail(journal, rc, err);
}
