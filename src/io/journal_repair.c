/* A damaged journal: what can be read goes into a new one, the damaged one is kept aside. Until the
 * new one is whole nothing of the old is touched, so that a crash or a full disk here costs nothing. */
#include "io/journal_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/fs.h"
#include "io/journal_file.h"
#include "io/journal_salvage.h"
#include "io/migrate.h"

enum { PAGE = 4096, ASIDE_MAX = 1000 };

static const char *const tail[] = { "", "-wal", "-shm", "-journal" };

/* dir/name and a tail of the database's files. */
static bool name_of(const struct journal *journal, const char *name, const char *end, char *buf)
{
	int n = snprintf(buf, PATH_MAX, "%s/%s%s", journal->dir, name, end);

	return n > 0 && n < PATH_MAX;
}

static void drop(const struct journal *journal, const char *name)
{
	char path[PATH_MAX];

	for (size_t i = 0; i < sizeof tail / sizeof *tail; i++)
		if (name_of(journal, name, tail[i], path))
			unlink(path);
}

/* A copy of the damaged file and its log to read from: reading may change them. */
static bool copy_damaged(struct journal *journal, struct err *err)
{
	char from[PATH_MAX], to[PATH_MAX];

	for (size_t i = 0; i < sizeof tail / sizeof *tail; i++) {
		if (strcmp(tail[i], "-shm") == 0 || !name_of(journal, "journal.db", tail[i], from) ||
		    !name_of(journal, "journal.salvage.db", tail[i], to) || !fs_exists(from, NULL))
			continue;
		if (!fs_copy(from, to, err))
			return false;
	}
	return true;
}

static sqlite3 *connect_to(struct journal *journal, const char *name)
{
	char path[PATH_MAX];
	sqlite3 *db = NULL;
	mode_t mask = umask(077);

	if (name_of(journal, name, "", path) &&
	    sqlite3_open_v2(path, &db,
	                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
	                        SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
	                    NULL) != SQLITE_OK) {
		sqlite3_close(db);
		db = NULL;
	}
	umask(mask);
	return db;
}

/* The first page says where the tables are. In a journal that was never migrated they are where a new
 * one has them, so a new first page makes the rest readable. */
static void transplant(const struct journal *journal, const unsigned char *first)
{
	char path[PATH_MAX];
	unsigned char page[PAGE];
	struct stat st;

	if (!name_of(journal, "journal.salvage.db", "", path))
		return;
	int fd = fs_open(path, O_RDWR | O_CREAT, NULL);

	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0) {
		uint32_t pages = st.st_size < PAGE ? 1 : (uint32_t)(st.st_size / PAGE);

		memcpy(page, first, PAGE);
		for (int i = 0; i < 4; i++)
			page[28 + i] = (unsigned char)(pages >> (24 - 8 * i));
		memcpy(page + 92, page + 24, 4); /* the size in the header is valid for this change */
		if (pwrite(fd, page, PAGE, 0) != PAGE)
			errno = 0; /* then nothing more can be read, as before */
	}
	close(fd);
}

/* Reads the copy. writable_schema lets SQLite open a file that is shorter than it should be. */
static int salvage_copy(struct journal *journal, sqlite3 *to, struct salvaged *saved)
{
	sqlite3 *from = connect_to(journal, "journal.salvage.db");

	if (!from)
		return SQLITE_CANTOPEN;
	sqlite3_exec(from, "PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON", NULL, NULL,
	             NULL);
	sqlite3_db_config(from, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	int rc = salvage(from, to, saved);

	sqlite3_close(from);
	return rc;
}

static bool nothing(const struct salvaged *saved)
{
	return saved->sessions + saved->holds + saved->ratings + saved->other == 0;
}

/* SQLite would delete the log of a file in which there is nothing. */
static bool has_no_page(const struct journal *journal)
{
	char path[PATH_MAX];
	long long size;

	return name_of(journal, "journal.salvage.db", "", path) &&
	       (!fs_exists(path, &size) || size < PAGE);
}

static int fill(struct journal *journal, sqlite3 *to, struct salvaged *saved)
{
	sqlite3_int64 size = 0;
	unsigned char *fresh = sqlite3_serialize(to, "main", &size, 0);
	int rc = sqlite3_exec(to, "PRAGMA foreign_keys = ON; BEGIN", NULL, NULL, NULL);

	bool can_transplant = fresh && size >= PAGE && JOURNAL_VERSION == 1;

	if (can_transplant && has_no_page(journal))
		transplant(journal, fresh);
	if (rc == SQLITE_OK)
		rc = salvage_copy(journal, to, saved);
	if (rc == SQLITE_OK && nothing(saved) && can_transplant) {
		transplant(journal, fresh);
		rc = salvage_copy(journal, to, saved);
	}
	sqlite3_free(fresh);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(to,
		                  "INSERT OR REPLACE INTO note VALUES ('standing stale', '1');"
		                  "COMMIT",
		                  NULL, NULL, NULL);
	return rc;
}

/* Makes journal.rescue.db, whole and closed. */
static bool rescue(struct journal *journal, struct salvaged *saved, struct err *err)
{
	drop(journal, "journal.rescue.db");
	drop(journal, "journal.salvage.db");
	if (!copy_damaged(journal, err)) {
		drop(journal, "journal.salvage.db");
		return false;
	}
	sqlite3 *to = connect_to(journal, "journal.rescue.db");
	int rc = to ? migrate_run(to, 0) : SQLITE_CANTOPEN;

	if (rc == SQLITE_OK)
		rc = fill(journal, to, saved);
	if (rc != SQLITE_OK) {
		/* journal_fail asks its own connection for the system's reason. */
		journal->db = to;
		journal_fail(journal, rc, err);
		journal->db = NULL;
	}
	sqlite3_close(to);
	drop(journal, "journal.salvage.db");
	return rc == SQLITE_OK;
}

/* The first free name. */
static bool free_name(const struct journal *journal, char *name, size_t size)
{
	char path[PATH_MAX];

	for (int n = 1; n < ASIDE_MAX; n++) {
		bool taken = false;

		snprintf(name, size, "journal.damaged-%d.db", n);
		for (size_t i = 0; i < sizeof tail / sizeof *tail; i++)
			taken |= !name_of(journal, name, tail[i], path) || fs_exists(path, NULL);
		if (!taken)
			return true;
	}
	return false;
}

static bool move_aside(struct journal *journal, const char *name, struct err *err)
{
	char from[PATH_MAX], to[PATH_MAX];

	for (size_t i = 0; i < sizeof tail / sizeof *tail; i++)
		if (!name_of(journal, "journal.db", tail[i], from) ||
		    !name_of(journal, name, tail[i], to) ||
		    (rename(from, to) != 0 && errno != ENOENT))
			return fs_err(err, errno, _("cannot move aside"), from);
	return fs_sync_parent(journal->path, err);
}

static bool put_in_place(struct journal *journal, struct err *err)
{
	char from[PATH_MAX], mark[PATH_MAX];

	if (!name_of(journal, "journal.rescue.db", "", from) || rename(from, journal->path) != 0)
		return fs_err(err, errno, _("cannot move"), from);
	if (journal_file_name(journal, "journal.suspect", mark))
		unlink(mark);
	return fs_sync_parent(journal->path, err);
}

/* Whether an earlier mending got as far as moving the damaged file away: by then the new one is
 * whole. */
static bool half_done(const struct journal *journal)
{
	char old[PATH_MAX], new[PATH_MAX], hot[PATH_MAX];

	return name_of(journal, "journal.db", "", old) && !fs_exists(old, NULL) &&
	       name_of(journal, "journal.rescue.db", "", new) && fs_exists(new, NULL) &&
	       name_of(journal, "journal.rescue.db", "-journal", hot) && !fs_exists(hot, NULL);
}

bool journal_repair(struct journal *journal, struct err *err)
{
	struct salvaged saved = { 0 };
	char name[64];

	if (!free_name(journal, name, sizeof name))
		return err_set(err, ERR_DENIED,
		               _("Too many damaged journals are kept in %s; move them away"),
		               journal->dir);
	if (half_done(journal)) {
		snprintf(journal->news, sizeof journal->news,
		         _("The journal was damaged and has been mended. The damaged file is kept in "
		           "%.300s as journal.damaged-N.db"),
		         journal->dir);
		return move_aside(journal, name, err) && put_in_place(journal, err);
	}
	if (!rescue(journal, &saved, err) || !move_aside(journal, name, err) ||
	    !put_in_place(journal, err))
		return false;
	snprintf(journal->news, sizeof journal->news,
	         _("The journal was damaged. It is kept as %.300s/%s. Saved from it: sessions: %lld, "
	           "holds: %lld, ratings: %lld, other rows: %lld"),
	         journal->dir, name, (long long)saved.sessions, (long long)saved.holds,
	         (long long)saved.ratings, (long long)saved.other);
	return true;
}
