/* Statements, transactions and errors of the journal. */
#include "io/journal_priv.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/i18n.h"
#include "io/fs.h"
#include "io/journal_file.h"

static const char *const sql_text[SQL_COUNT] = {
#define X(sym, text) [SQL_##sym] = text,
	JOURNAL_SQL(X)
#undef X
};

/* Leaves word for the next opening, which then reads every page. */
static void suspect(const struct journal *journal)
{
	char path[PATH_MAX];
	int n = snprintf(path, sizeof path, "%s/journal.suspect", journal->dir);

	if (n < 0 || (size_t)n >= sizeof path || journal->read_only)
		return;
	int fd = fs_open(path, O_RDWR | O_CREAT, NULL);

	if (fd >= 0)
		close(fd);
}

static enum err_code code_of(int rc, int error)
{
	switch (rc & 0xff) {
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_ERROR: /* our statements are right, so what they name is wrong */
		return ERR_CORRUPT;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		return ERR_BUSY;
	case SQLITE_FULL:
		return ERR_FULL;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return ERR_DENIED;
	case SQLITE_NOMEM:
		return ERR_MEMORY;
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		return error && fs_err_code(error) != ERR_NOT_FOUND ? fs_err_code(error) : ERR_IO;
	case SQLITE_CONSTRAINT:
	case SQLITE_TOOBIG:
		return ERR_INVALID;
	default:
		return ERR_IO;
	}
}

static bool describe(struct journal *journal, int rc, struct err *err)
{
	int error = journal->db ? sqlite3_system_errno(journal->db) : 0;

	/* SQLite forgets the system's reason when a commit fails; journal_step cleared errno. */
	if (!error)
		error = errno;
	enum err_code code = code_of(rc, error);
	const char *path = journal->path;

	if (code == ERR_CORRUPT)
		suspect(journal);
	/* A page that the disk cannot read counts as damage for SQLite. */
	if (code == ERR_CORRUPT && error == EIO)
		code = ERR_IO;
	switch (code) {
	case ERR_CORRUPT:
		return err_set(err, code,
		               _("The journal %s is damaged. Start unknot again: it keeps the damaged "
		                 "file and saves what can be read"),
		               path);
	case ERR_BUSY:
		return err_set(err, code,
		               _("The journal %s is in use by another program. Try again when that is "
		                 "done, or use another place with --data DIR"),
		               path);
	case ERR_FULL:
		return err_set(err, code,
		               _("The disk is full: the journal %s cannot grow. Make room, or use "
		                 "another place with --data DIR"),
		               path);
	case ERR_DENIED:
		return err_set(err, code,
		               _("The journal %s may not be written. Change its permissions, or use "
		                 "another place with --data DIR"),
		               path);
	case ERR_MEMORY:
		return err_set(err, code, _("Out of memory while using the journal %s"), path);
	default:
		return err_set(err, code,
		               _("The journal %s cannot be used: %s. Look at the disk, or use another "
		                 "place with --data DIR"),
		               path, error ? strerror(error) : sqlite3_errstr(rc));
	}
}

bool journal_fail(struct journal *journal, int rc, struct err *err)
{
	/* Our own rows fit the tables, unless a damaged index or rule says that they do not. */
	if ((rc & 0xff) == SQLITE_CONSTRAINT && !journal_file_whole(journal, true))
		rc = SQLITE_CORRUPT;
	if (rc == SQLITE_READONLY && !journal->read_only && access(journal->path, W_OK) == 0)
		rc = SQLITE_CORRUPT; /* a damaged head calls itself unwritable */
	describe(journal, rc, &journal->last);
	if (err)
		*err = journal->last;
	return false;
}

static sqlite3_stmt *prepared(struct journal *journal, enum journal_sql sql, struct err *err)
{
	sqlite3_stmt **slot = &journal->stmt[sql];

	if (*slot)
		return *slot;
	int rc = sqlite3_prepare_v3(journal->db, sql_text[sql], -1, SQLITE_PREPARE_PERSISTENT, slot,
	                            NULL);

	if (rc != SQLITE_OK)
		journal_fail(journal, rc, err);
	return *slot;
}

static int bind_optional(sqlite3_stmt *stmt, int at, bool null, int value)
{
	return null ? sqlite3_bind_null(stmt, at) : sqlite3_bind_int(stmt, at, value);
}

/* Two parameters, the instant and the offset. */
static int bind_stamp(sqlite3_stmt *stmt, int at, const struct stamp *stamp)
{
	if (stamp->local_date == DATE_NONE)
		return SQLITE_OK; /* null is what a parameter is at first */
	int rc = sqlite3_bind_int64(stmt, at, stamp->utc_ms);

	return rc == SQLITE_OK ? sqlite3_bind_int(stmt, at + 1, stamp->offset_min) : rc;
}

static int bind(sqlite3_stmt *stmt, const char *format, va_list args)
{
	int rc = SQLITE_OK;

	for (int at = 1; rc == SQLITE_OK && *format; at++, format++) {
		if (*format == 't') {
			rc = sqlite3_bind_text(stmt, at, va_arg(args, const char *), -1,
			                       SQLITE_STATIC);
		} else if (*format == 'i') {
			rc = sqlite3_bind_int(stmt, at, va_arg(args, int));
		} else if (*format == 'l') {
			rc = sqlite3_bind_int64(stmt, at, va_arg(args, int64_t));
		} else if (*format == 'r') {
			int value = va_arg(args, int);

			rc = bind_optional(stmt, at, value < 0, value);
		} else if (*format == 's') {
			rc = bind_stamp(stmt, at++, va_arg(args, const struct stamp *));
		} else if (*format == 'd') {
			int32_t day = va_arg(args, int32_t);

			rc = bind_optional(stmt, at, day == DATE_NONE, day);
		} else {
			const void *data = va_arg(args, const void *);
			size_t size = va_arg(args, size_t);

			assert(*format == 'b');
			rc = sqlite3_bind_blob64(stmt, at, data ? data : "", size, SQLITE_STATIC);
		}
	}
	return rc;
}

static sqlite3_stmt *query(struct journal *journal, enum journal_sql sql, struct err *err,
                           const char *format, va_list args)
{
	sqlite3_stmt *stmt = prepared(journal, sql, err);

	if (!stmt)
		return NULL;
	assert(!sqlite3_stmt_busy(stmt));
	int rc = bind(stmt, format, args);

	if (rc == SQLITE_OK)
		return stmt;
	journal_done(stmt);
	journal_fail(journal, rc, err);
	return NULL;
}

sqlite3_stmt *journal_query(struct journal *journal, enum journal_sql sql, struct err *err,
                            const char *format, ...)
{
	va_list args;

	va_start(args, format);
	sqlite3_stmt *stmt = query(journal, sql, err, format, args);
	va_end(args);
	return stmt;
}

bool journal_step(struct journal *journal, sqlite3_stmt *stmt, bool *ok, struct err *err)
{
	errno = 0;
	int rc = sqlite3_step(stmt);

	*ok = rc == SQLITE_ROW || rc == SQLITE_DONE;
	if (!*ok)
		journal_fail(journal, rc, err);
	return rc == SQLITE_ROW;
}

void journal_done(sqlite3_stmt *stmt)
{
	if (!stmt)
		return;
	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
}

bool journal_run(struct journal *journal, enum journal_sql sql, struct err *err,
                 const char *format, ...)
{
	va_list args;
	bool ok = false;

	/* SQLite may have rolled back already: nothing more of this transaction may be written. */
	if (journal->depth > 0 && journal->broken) {
		if (err)
			*err = journal->last;
		return false;
	}
	va_start(args, format);
	sqlite3_stmt *stmt = query(journal, sql, err, format, args);
	va_end(args);
	if (stmt) {
		journal_step(journal, stmt, &ok, err);
		journal_done(stmt);
	}
	if (!ok)
		journal->broken = true;
	return ok;
}

int journal_changed(const struct journal *journal)
{
	return sqlite3_changes(journal->db);
}

bool journal_begin(struct journal *journal, struct err *err)
{
	if (journal->depth > 0) {
		journal->depth++;
		return true;
	}
	if (!journal_run(journal, SQL_BEGIN, err, ""))
		return false;
	journal->depth = 1;
	journal->broken = false;
	return true;
}

/* SQLite has rolled back by itself after some failures. */
static void give_up(struct journal *journal)
{
	if (!sqlite3_get_autocommit(journal->db))
		journal_run(journal, SQL_ROLLBACK, NULL, "");
}

bool journal_commit(struct journal *journal, struct err *err)
{
	assert(journal->depth > 0);
	if (--journal->depth > 0)
		return !journal->broken;
	if (journal->broken) {
		give_up(journal);
		if (err)
			*err = journal->last;
		return false;
	}
	if (journal_run(journal, SQL_COMMIT, err, ""))
		return true;
	give_up(journal);
	return false;
}

void journal_rollback(struct journal *journal)
{
	assert(journal->depth > 0);
	journal->broken = true;
	if (--journal->depth == 0)
		give_up(journal);
}

bool journal_finish(struct journal *journal, bool ok, struct err *err)
{
	if (ok)
		return journal_commit(journal, err);
	if (err && !journal->broken)
		journal->last = *err;
	journal_rollback(journal);
	return false;
}

bool journal_snapshot(struct journal *journal, struct err *err)
{
	assert(journal->depth == 0);
	return journal_run(journal, SQL_SNAPSHOT, err, "");
}

void journal_snapshot_end(struct journal *journal)
{
	give_up(journal);
}

const char *journal_or_empty(const char *text)
{
	return text ? text : "";
}

const char *journal_text(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);

	return text ? (const char *)text : "";
}

int journal_int(sqlite3_stmt *stmt, int column, int missing)
{
	if (sqlite3_column_type(stmt, column) == SQLITE_NULL)
		return missing;
	return sqlite3_column_int(stmt, column);
}

int64_t journal_int64(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_int64(stmt, column);
}

struct stamp journal_stamp(sqlite3_stmt *stmt, int column)
{
	if (sqlite3_column_type(stmt, column) == SQLITE_NULL)
		return (struct stamp){ .local_date = DATE_NONE };
	return stamp_make(sqlite3_column_int64(stmt, column), sqlite3_column_int(stmt, column + 1));
}

const char *journal_keep(struct arena *arena, sqlite3_stmt *stmt, int column, bool *ok)
{
	const char *text = journal_text(stmt, column);

	if (!*text)
		return "";
	const char *copy = arena_text(arena, text, strlen(text));

	if (!copy)
		*ok = false;
	return copy ? copy : "";
}

const char *journal_area_id(enum area area)
{
	return area < AREA_COUNT ? area_id(area) : "";
}

const char *journal_side_id(enum side side)
{
	return side < SIDE_COUNT ? side_id(side) : "";
}
