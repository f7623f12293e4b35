/* Forgetting: rows go, and so do their bytes. Copies and checks of the whole file. */
#include "io/journal_priv.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/fs.h"
#include "io/journal_file.h"
#include "io/migrate.h"

/* Deleted rows are overwritten with zeros, which must be set before the change begins. */
static bool begin_forgetting(struct journal *journal, struct err *err)
{
	int rc = sqlite3_exec(journal->db, "PRAGMA secure_delete = ON", NULL, NULL, NULL);

	return rc == SQLITE_OK ? journal_begin(journal, err) : journal_fail(journal, rc, err);
}

/* The write-ahead log still has the old pages. Another instance that reads may keep it for a while;
 * it goes when that one closes. */
static bool finish_forgetting(struct journal *journal, bool ok, struct err *err)
{
	ok = ok && journal_mark_stale(journal, err);
	if (!journal_finish(journal, ok, err))
		return false;
	if (journal->depth == 0)
		sqlite3_wal_checkpoint_v2(journal->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return true;
}

bool journal_forget_session(struct journal *journal, const char *id, struct err *err)
{
	if (!begin_forgetting(journal, err))
		return false;
	bool ok = journal_run(journal, SQL_FORGET_SESSION, err, "t", id);

	if (ok && journal_changed(journal) == 0)
		ok = err_set(err, ERR_NOT_FOUND, _("No session %s is in the journal"), id);
	return finish_forgetting(journal, ok, err);
}

bool journal_forget_before(struct journal *journal, int32_t date, int64_t *sessions,
                           struct err *err)
{
	int64_t start = date * INT64_C(86400000);

	if (!begin_forgetting(journal, err))
		return false;
	bool ok = journal_run(journal, SQL_FORGET_SESSIONS, err, "i", (int)date);

	*sessions = ok ? journal_changed(journal) : 0;
	ok = ok && journal_run(journal, SQL_FORGET_CHECKINS, err, "l", start) &&
	     journal_run(journal, SQL_FORGET_LOCKS, err, "l", start) &&
	     journal_run(journal, SQL_FORGET_HEALTH, err, "l", start);
	return finish_forgetting(journal, ok, err);
}

/* The damaged journals that were kept aside hold the same things. */
static bool drop_aside(struct journal *journal, struct err *err)
{
	char path[PATH_MAX];
	struct dirent *entry;
	DIR *dir = opendir(journal->dir);
	bool ok = dir != NULL;

	while (ok && (entry = readdir(dir))) {
		if (strncmp(entry->d_name, "journal.damaged-", 16) != 0)
			continue;
		ok = journal_file_name(journal, entry->d_name, path) && unlink(path) == 0;
	}
	int error = errno;

	if (dir)
		closedir(dir);
	return ok ? true : fs_err(err, error, _("cannot delete the old journals in"), journal->dir);
}

bool journal_forget_all(struct journal *journal, struct err *err)
{
	char sql[64];
	bool ok = true;

	if (!begin_forgetting(journal, err))
		return false;
	for (int i = 0; ok && migrate_tables[i]; i++) {
		snprintf(sql, sizeof sql, "DELETE FROM %s", migrate_tables[i]);
		int rc = sqlite3_exec(journal->db, sql, NULL, NULL, NULL);

		ok = rc == SQLITE_OK || journal_fail(journal, rc, err);
	}
	return finish_forgetting(journal, ok, err) && drop_aside(journal, err);
}

bool journal_check(struct journal *journal, struct err *err)
{
	return journal_file_whole(journal, true) ? true
	                                         : journal_fail(journal, SQLITE_CORRUPT, err);
}

bool journal_backup(struct journal *journal, const char *path, struct err *err)
{
	sqlite3 *to = NULL;

	if (fs_exists(path, NULL))
		return err_set(err, ERR_DENIED, _("%s is there already; choose another name"), path);
	mode_t mask = umask(077);
	int rc = sqlite3_open_v2(path, &to,
	                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
	                             SQLITE_OPEN_EXRESCODE,
	                         NULL);

	umask(mask);
	sqlite3_backup *backup =
	    rc == SQLITE_OK ? sqlite3_backup_init(to, "main", journal->db, "main") : NULL;

	if (backup) {
		sqlite3_backup_step(backup, -1);
		rc = sqlite3_backup_finish(backup);
	} else if (rc == SQLITE_OK) {
		rc = sqlite3_errcode(to);
	}
	int error = sqlite3_system_errno(to);

	sqlite3_close(to);
	if (rc == SQLITE_OK)
		return true;
	unlink(path);
	return err_set(err, error ? fs_err_code(error) : ERR_IO, _("cannot copy the journal to %s: %s"),
	               path, error ? strerror(error) : sqlite3_errstr(rc));
}
