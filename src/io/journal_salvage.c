#include "io/journal_salvage.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "io/journal_priv.h"
#include "io/migrate.h"

/* A table being copied. */
struct copy {
	sqlite3 *from, *to;
	const char *table;
	const char *key;       /* "pk", "session", or "" where keys are texts */
	char columns[512];
	int width;
	int at, date;          /* columns of an instant and of a day, -1: none */
	sqlite3_stmt *insert;
	int64_t rows;
	int64_t budget;        /* rows that may still be looked at: torn pages may lead in circles */
};

/* The columns that a table should have, from the new database. */
static bool learn_columns(struct copy *c)
{
	char sql[64];
	size_t used = 0;
	sqlite3_stmt *stmt = NULL;

	snprintf(sql, sizeof sql, "PRAGMA table_info(%s)", c->table);
	c->at = c->date = -1;
	if (sqlite3_prepare_v2(c->to, sql, -1, &stmt, NULL) == SQLITE_OK)
		while (sqlite3_step(stmt) == SQLITE_ROW && used < sizeof c->columns) {
			const char *name = journal_text(stmt, 1);

			if (c->width == 0)
				c->key = strcmp(name, "pk") == 0 || strcmp(name, "session") == 0
				             ? (name[0] == 'p' ? "pk" : "session")
				             : "";
			if (strcmp(name, "at") == 0)
				c->at = c->width;
			if (strcmp(name, "date") == 0)
				c->date = c->width;
			used += (size_t)snprintf(c->columns + used, sizeof c->columns - used, "%s%s",
			                         c->width ? ", " : "", name);
			c->width++;
		}
	sqlite3_finalize(stmt);
	return c->width > 0 && used < sizeof c->columns;
}

static int prepare_insert(struct copy *c)
{
	char sql[1024];
	int used = snprintf(sql, sizeof sql, "INSERT OR IGNORE INTO %s (%s) VALUES (?", c->table,
	                    c->columns);

	for (int i = 1; i < c->width && used > 0 && (size_t)used + 4 < sizeof sql; i++) {
		memcpy(sql + used, ", ?", 4);
		used += 3;
	}
	memcpy(sql + used, ")", 2);
	return sqlite3_prepare_v2(c->to, sql, -1, &c->insert, NULL);
}

/* A session that was lost while its rows were not: one without a name takes its place. */
static int stand_in(struct copy *c, sqlite3_stmt *row)
{
	static const char sql[] =
	    "INSERT OR IGNORE INTO session (pk, id, routine, title, path, purpose, state, started,"
	    " started_offset, date) SELECT ?1, lower(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)),"
	    " hex(randomblob(2)), substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2),"
	    " hex(randomblob(6)))), '', '', '', 'daily', 'stopped', ?2, ?3, ?4";
	sqlite3_stmt *stmt = NULL;

	if (strcmp(c->key, "session") != 0 || c->at < 0 ||
	    sqlite3_column_type(row, c->at) != SQLITE_INTEGER)
		return SQLITE_OK;
	struct stamp at = journal_stamp(row, c->at);
	int rc = sqlite3_prepare_v2(c->to, sql, -1, &stmt, NULL);

	if (rc != SQLITE_OK)
		return rc;
	sqlite3_bind_value(stmt, 1, sqlite3_column_value(row, 0));
	sqlite3_bind_int64(stmt, 2, at.utc_ms);
	sqlite3_bind_int(stmt, 3, at.offset_min);
	sqlite3_bind_int(stmt, 4, c->date < 0 ? at.local_date : journal_int(row, c->date, at.local_date));
	sqlite3_step(stmt);
	rc = sqlite3_finalize(stmt);
	return (rc & 0xff) == SQLITE_CONSTRAINT ? SQLITE_OK : rc;
}

static int insert_once(struct copy *c, sqlite3_stmt *row)
{
	int rc = SQLITE_OK;

	for (int i = 0; rc == SQLITE_OK && i < c->width; i++)
		rc = sqlite3_bind_value(c->insert, i + 1, sqlite3_column_value(row, i));
	if (rc == SQLITE_OK)
		sqlite3_step(c->insert);
	int64_t changes = sqlite3_changes(c->to);

	rc = sqlite3_reset(c->insert);
	if (rc == SQLITE_OK)
		c->rows += changes;
	return rc;
}

/* A row that the tables do not take is passed over. */
static int insert_row(struct copy *c, sqlite3_stmt *row)
{
	int rc = insert_once(c, row);

	if (rc == SQLITE_CONSTRAINT_FOREIGNKEY) {
		rc = stand_in(c, row);
		if (rc == SQLITE_OK)
			rc = insert_once(c, row);
	}
	return (rc & 0xff) == SQLITE_CONSTRAINT ? SQLITE_OK : rc;
}

/* Whether it is the database that is damaged, and not the system that is in trouble. */
static bool is_damage(int rc)
{
	int code = rc & 0xff;

	return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
}

/* Whether the row that stmt stands on goes on from *last in the right direction, which it then becomes. A
 * row that does not comes from a page that is in the wrong place. */
static bool goes_on(struct copy *c, sqlite3_stmt *stmt, bool back, bool first, int64_t *last)
{
	int64_t key = *c->key ? sqlite3_column_int64(stmt, 0) : 0;
	bool on = c->budget-- > 0 && (first || (back ? key <= *last : key >= *last));

	if (on)
		*last = key;
	return on;
}

/* Reads on after a key until the end (*torn false) or something that cannot be read. *last becomes the
 * last key seen, *seen whether there was one. */
static int scan(struct copy *c, bool back, int64_t after, int64_t *last, bool *seen, bool *torn)
{
	char sql[1024], where[64] = "", order[64] = "";
	sqlite3_stmt *stmt = NULL;
	int rc = SQLITE_OK, step;

	if (*c->key && !back)
		snprintf(where, sizeof where, " WHERE %s > ?", c->key);
	if (*c->key)
		snprintf(order, sizeof order, " ORDER BY %s%s", c->key, back ? " DESC" : "");
	snprintf(sql, sizeof sql, "SELECT %s FROM %s%s%s", c->columns, c->table, where, order);
	*seen = false;
	*torn = true;
	step = sqlite3_prepare_v2(c->from, sql, -1, &stmt, NULL);
	if (step != SQLITE_OK)
		return is_damage(step) ? SQLITE_OK : step;
	if (*where)
		sqlite3_bind_int64(stmt, 1, after);
	while ((step = sqlite3_step(stmt)) == SQLITE_ROW && rc == SQLITE_OK) {
		if (!goes_on(c, stmt, back, !*seen, last))
			break;
		*seen = true;
		rc = insert_row(c, stmt);
	}
	*torn = step != SQLITE_DONE;
	sqlite3_finalize(stmt);
	if (rc != SQLITE_OK || step == SQLITE_DONE || step == SQLITE_ROW || is_damage(step))
		return rc;
	return step;
}

/* Forward, over torn places by steps that double, then from the end back to the first torn place. */
static int copy_table(struct copy *c)
{
	int64_t last = INT64_MIN;
	int64_t leap = 1;
	bool seen, torn;
	int rc = scan(c, false, last, &last, &seen, &torn);

	if (!torn || rc != SQLITE_OK)
		return rc;
	if (!seen)
		last = 0;
	while (rc == SQLITE_OK && torn && *c->key && leap < INT64_C(1) << 40 &&
	       last < INT64_MAX - leap) {
		int64_t from = last + leap, reached = from;

		rc = scan(c, false, from, &reached, &seen, &torn);
		if (seen && reached > from)
			last = reached;
		leap = seen && reached > from ? 1 : leap * 2;
	}
	return rc == SQLITE_OK ? scan(c, true, 0, &last, &seen, &torn) : rc;
}

static int64_t *count_of(struct salvaged *saved, const char *table)
{
	return strcmp(table, "session") == 0  ? &saved->sessions
	       : strcmp(table, "hold") == 0   ? &saved->holds
	       : strcmp(table, "rating") == 0 ? &saved->ratings
	                                      : &saved->other;
}

/* A row takes four bytes at least, and is looked at forward and backward. */
static int64_t rows_at_most(sqlite3 *from)
{
	sqlite3_int64 pages = 0;
	sqlite3_stmt *stmt = NULL;

	if (sqlite3_prepare_v2(from, "PRAGMA page_count", -1, &stmt, NULL) == SQLITE_OK &&
	    sqlite3_step(stmt) == SQLITE_ROW)
		pages = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return 4096 + pages * 4096 / 2;
}

int salvage(sqlite3 *from, sqlite3 *to, struct salvaged *saved)
{
	int rc = SQLITE_OK;

	for (int i = 0; rc == SQLITE_OK && migrate_tables[i]; i++) {
		struct copy c = {
			.from = from, .to = to, .table = migrate_tables[i], .budget = rows_at_most(from)
		};

		if (strcmp(c.table, "standing") == 0)
			continue; /* made again from the answers */
		if (!learn_columns(&c))
			return SQLITE_ERROR;
		rc = prepare_insert(&c);
		if (rc == SQLITE_OK)
			rc = copy_table(&c);
		sqlite3_finalize(c.insert);
		*count_of(saved, c.table) += c.rows;
	}
	return rc;
}
