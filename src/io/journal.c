/* Opening and closing the journal. */
#include "io/journal_priv.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/fs.h"
#include "io/journal_file.h"
#include "io/lock.h"
#include "io/migrate.h"

static void random_id(void *ctx, char id[JOURNAL_ID])
{
	unsigned char b[16];

	(void)ctx;
	/* 16 bytes come whole once the pool is ready; before that it waits. */
	while (getrandom(b, sizeof b, 0) != (ssize_t)sizeof b)
		assert(errno == EINTR);
	b[6] = (unsigned char)((b[6] & 0x0f) | 0x40);
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
	snprintf(id, JOURNAL_ID,
	         "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1],
	         b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14],
	         b[15]);
}

void journal_set_ids(struct journal *journal, void (*make)(void *ctx, char id[JOURNAL_ID]), void *ctx)
{
	journal->make_id = make ? make : random_id;
	journal->make_id_ctx = ctx;
}

void journal_make_id(struct journal *journal, char id[JOURNAL_ID])
{
	journal->make_id(journal->make_id_ctx, id);
}

/* The shared lock that keeps others from moving the file. A folder that may not be written has none,
 * and a reader does without. */
static bool open_lock(struct journal *journal, struct err *err)
{
	char path[PATH_MAX];
	int n = snprintf(path, sizeof path, "%s/journal.lock", journal->dir);

	if (n < 0 || (size_t)n >= sizeof path)
		return fs_err(err, ENAMETOOLONG, _("cannot open"), journal->dir);
	int flags = journal->read_only ? O_RDONLY : O_RDWR | O_CREAT;

	struct err why;

	journal->lock_fd = fs_open(path, flags, &why);
	if (journal->lock_fd < 0)
		return (journal->read_only && !fs_exists(path, NULL)) ||
		       err_set(err, why.code, _("%s. Mend that, or use another place with --data DIR"),
		               why.msg);
	if (lock_set(journal->lock_fd, LOCK_SHARED, JOURNAL_WAIT_MS))
		return true;
	if (errno != EAGAIN)
		return fs_err(err, errno, _("cannot lock"), path);
	return err_set(err, ERR_BUSY,
	               _("Another unknot is mending the journal %s. Try again in a moment, or use "
	                 "another place with --data DIR"),
	               journal->path);
}

static bool migrate(struct journal *journal, struct err *err)
{
	int version = 0;
	int rc = journal_pragma(journal->db, "PRAGMA user_version", &version);

	if (rc == SQLITE_OK)
		rc = migrate_run(journal->db, version);
	return rc == SQLITE_OK ? true : journal_fail(journal, rc, err);
}

/* With nobody else: migrates, or mends what is damaged. */
static bool open_alone(struct journal *journal, struct err *err)
{
	journal_file_close(journal);
	lock_set(journal->lock_fd, LOCK_NONE, 0);
	if (!lock_set(journal->lock_fd, LOCK_EXCLUSIVE, JOURNAL_WAIT_MS))
		return err_set(err, ERR_BUSY,
		               _("The journal %s must be mended or brought up to date, and another "
		                 "unknot has it open. Close that one first, or use another place "
		                 "with --data DIR"),
		               journal->path);
	enum journal_verdict verdict = journal_file_open(journal, true, err);

	if (verdict == VERDICT_DAMAGED) {
		journal_file_close(journal);
		if (!journal_repair(journal, err))
			return false;
		verdict = journal_file_open(journal, true, err);
	}
	if (verdict == VERDICT_FAILED)
		return false;
	if (verdict == VERDICT_DAMAGED)
		return journal_fail(journal, SQLITE_CORRUPT, err);
	if (!journal_file_settle(journal, err) || !migrate(journal, err))
		return false;
	lock_set(journal->lock_fd, LOCK_SHARED, 0);
	return true;
}

static bool open_it(struct journal *journal, struct err *err)
{
	enum journal_verdict verdict = journal_file_open(journal, false, err);

	if (verdict == VERDICT_FAILED)
		return false;
	if (verdict == VERDICT_READY)
		return journal_file_settle(journal, err);
	if (!journal->read_only)
		return open_alone(journal, err);
	if (verdict == VERDICT_DAMAGED)
		return journal_fail(journal, SQLITE_CORRUPT, err);
	if (verdict == VERDICT_OLDER)
		return err_set(err, ERR_BUSY,
		               _("The journal %s is from an older unknot. Start unknot once to bring "
		                 "it up to date"),
		               journal->path);
	return journal_file_open_empty(journal, err);
}

/* The folder as it really is, so that SQLite may refuse every symlink. */
static bool find_dir(struct journal *journal, const char *data_dir, struct err *err)
{
	struct stat st;

	if (!journal->read_only && !fs_make_dir(data_dir, err))
		return false;
	if (lstat(data_dir, &st) == 0 && S_ISLNK(st.st_mode))
		return fs_err(err, ELOOP, _("cannot open"), data_dir);
	if (!realpath(data_dir, journal->dir)) {
		if (!journal->read_only || errno != ENOENT)
			return fs_err(err, errno, _("cannot open the folder"), data_dir);
		snprintf(journal->dir, sizeof journal->dir, "%s", data_dir);
	}
	int n = snprintf(journal->path, sizeof journal->path, "%s/journal.db", journal->dir);

	return n > 0 && (size_t)n < sizeof journal->path
	           ? true
	           : fs_err(err, ENAMETOOLONG, _("cannot open"), data_dir);
}

bool journal_open(const char *data_dir, bool read_only, struct journal **out, struct err *err)
{
	struct journal *journal = calloc(1, sizeof *journal);

	*out = NULL;
	if (!journal)
		return err_set(err, ERR_MEMORY, _("Out of memory"));
	journal->lock_fd = -1;
	journal->read_only = read_only;
	journal_set_ids(journal, NULL, NULL);
	if (find_dir(journal, data_dir, err) && open_lock(journal, err) && open_it(journal, err)) {
		*out = journal;
		return true;
	}
	journal_close(journal);
	return false;
}

void journal_close(struct journal *journal)
{
	if (!journal)
		return;
	journal_file_close(journal);
	if (journal->lock_fd >= 0)
		close(journal->lock_fd);
	free(journal);
}

const char *journal_news(const struct journal *journal)
{
	return journal->news;
}

const char *journal_path(const struct journal *journal)
{
	return journal->path;
}
