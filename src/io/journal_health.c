/* Health answers, locks, check-ins, notes, the coach's standing, and forgetting. */
#include "io/journal_priv.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "core/i18n.h"

#define STALE "standing stale"

const char *journal_health_state_id(enum journal_health_state state)
{
	static const char *const id[HEALTH_STATE_COUNT] = { "no", "yes", "cleared" };

	return id[state];
}

static void copy_id(char id[JOURNAL_ID], sqlite3_stmt *stmt)
{
	snprintf(id, JOURNAL_ID, "%s", journal_text(stmt, 0));
}

/* An area that we do not know any more counts as everywhere: the stricter reading. */
static enum area area_of(const char *id)
{
	enum area area;

	return *id && area_from_id(id, &area) ? area : AREA_COUNT;
}

static enum side side_of(const char *id)
{
	enum side side;

	return *id && side_from_id(id, &side) ? side : SIDE_COUNT;
}

bool journal_put_health(struct journal *journal, enum journal_sql sql,
                        const struct journal_health *h, struct err *err)
{
	return journal_run(journal, sql, err, "ttttds", h->id, h->code,
	                   journal_area_id(h->area), journal_health_state_id(h->state), h->since,
	                   &h->at);
}

bool journal_health_add(struct journal *journal, const struct journal_health *health,
                        struct err *err)
{
	struct journal_health row = *health;

	journal_make_id(journal, row.id);
	return journal_put_health(journal, SQL_HEALTH_ADD, &row, err);
}

bool journal_health_each(struct journal *journal, bool latest,
                         bool (*each)(void *ctx, const struct journal_health *), void *ctx,
                         struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt =
	    journal_query(journal, latest ? SQL_HEALTH_LATEST : SQL_HEALTH_EACH, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_health row = {
			.code = journal_text(stmt, 1),
			.area = area_of(journal_text(stmt, 2)),
			.since = journal_int(stmt, 4, DATE_NONE),
			.at = journal_stamp(stmt, 5),
		};
		const char *state = journal_text(stmt, 3);

		copy_id(row.id, stmt);
		row.state = strcmp(state, "yes") == 0  ? HEALTH_YES
		            : strcmp(state, "no") == 0 ? HEALTH_NO
		                                       : HEALTH_CLEARED;
		on = each(ctx, &row);
	}
	journal_done(stmt);
	return ok;
}

bool journal_put_lock(struct journal *journal, enum journal_sql sql, const struct journal_lock *l,
                      struct err *err)
{
	return journal_run(journal, sql, err, "tttttss", l->id, journal_area_id(l->area),
	                   journal_or_empty(l->site), journal_side_id(l->side), l->why, &l->from,
	                   &l->cleared);
}

bool journal_lock_add(struct journal *journal, const struct journal_lock *lock, struct err *err)
{
	struct journal_lock row = *lock;

	journal_make_id(journal, row.id);
	return journal_put_lock(journal, SQL_LOCK_ADD, &row, err);
}

static void read_lock(sqlite3_stmt *stmt, struct journal_lock *row)
{
	*row = (struct journal_lock){
		.area = area_of(journal_text(stmt, 1)),
		.site = journal_text(stmt, 2),
		.side = side_of(journal_text(stmt, 3)),
		.why = journal_text(stmt, 4),
		.from = journal_stamp(stmt, 5),
		.cleared = journal_stamp(stmt, 7),
	};
	copy_id(row->id, stmt);
}

bool journal_lock_each(struct journal *journal, bool holding,
                       bool (*each)(void *ctx, const struct journal_lock *), void *ctx,
                       struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt =
	    journal_query(journal, holding ? SQL_LOCK_HOLDING : SQL_LOCK_EACH, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_lock row;

		read_lock(stmt, &row);
		on = each(ctx, &row);
	}
	journal_done(stmt);
	return ok;
}

/* Which locks a clinician's word is about. */
struct clearing {
	struct journal *journal;
	enum area area;
	const char *site; /* NULL: any */
	enum side side;   /* SIDE_COUNT: all */
	const struct stamp *at;
	struct err *err;
	int opened;
	bool ok;
};

/* A lock of both sides of a paired area, where the word is about one only: the other stays. */
static bool keep_other(struct clearing *c, const struct journal_lock *lock)
{
	struct journal_lock rest = *lock;

	if ((c->side != SIDE_LEFT && c->side != SIDE_RIGHT) || lock->side == c->side ||
	    lock->side == SIDE_MIDLINE)
		return true;
	rest.side = c->side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
	return journal_lock_add(c->journal, &rest, c->err);
}

static bool clear_one(void *ctx, const struct journal_lock *lock)
{
	struct clearing *c = ctx;
	bool other = (c->side == SIDE_LEFT && lock->side == SIDE_RIGHT) ||
	             (c->side == SIDE_RIGHT && lock->side == SIDE_LEFT);

	if (lock->area != c->area || (c->site && strcmp(lock->site, c->site) != 0) || other)
		return true;
	c->ok = journal_run(c->journal, SQL_LOCK_CLEAR, c->err, "ts", lock->id, c->at) &&
	        keep_other(c, lock);
	c->opened++;
	return c->ok;
}

bool journal_lock_clear(struct journal *journal, enum area area, const char *site, enum side side,
                        const struct stamp *at, int *opened, struct err *err)
{
	struct clearing c = { journal, area, site, side, at, err, 0, true };

	if (!journal_begin(journal, err))
		return false;
	bool ok = journal_lock_each(journal, true, clear_one, &c, err) && c.ok;

	*opened = c.opened;
	return journal_finish(journal, ok, err);
}

bool journal_put_checkin(struct journal *journal, enum journal_sql sql,
                         const struct journal_checkin *c, struct err *err)
{
	return journal_run(journal, sql, err, "trrrrrs", c->id, c->pain, c->movement,
	                   c->sleep, c->energy, c->performance, &c->at);
}

bool journal_checkin_add(struct journal *journal, const struct journal_checkin *checkin,
                         struct err *err)
{
	struct journal_checkin row = *checkin;

	journal_make_id(journal, row.id);
	return journal_put_checkin(journal, SQL_CHECKIN_ADD, &row, err);
}

bool journal_checkin_each(struct journal *journal,
                          bool (*each)(void *ctx, const struct journal_checkin *), void *ctx,
                          struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt = journal_query(journal, SQL_CHECKIN_EACH, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_checkin row = {
			.pain = journal_int(stmt, 1, RATING_UNKNOWN),
			.movement = journal_int(stmt, 2, RATING_UNKNOWN),
			.sleep = journal_int(stmt, 3, RATING_UNKNOWN),
			.energy = journal_int(stmt, 4, RATING_UNKNOWN),
			.performance = journal_int(stmt, 5, RATING_UNKNOWN),
			.at = journal_stamp(stmt, 6),
		};

		copy_id(row.id, stmt);
		on = each(ctx, &row);
	}
	journal_done(stmt);
	return ok;
}

bool journal_note_set(struct journal *journal, const char *key, const char *value, struct err *err)
{
	return *value ? journal_run(journal, SQL_NOTE_SET, err, "tt", key, value)
	              : journal_run(journal, SQL_NOTE_DROP, err, "t", key);
}

bool journal_note_get(struct journal *journal, const char *key, char *value, size_t size,
                      struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_NOTE_GET, err, "t", key);

	if (!stmt)
		return false;
	snprintf(value, size, "%s",
	         journal_step(journal, stmt, &ok, err) ? journal_text(stmt, 0) : "");
	journal_done(stmt);
	return ok;
}

bool journal_note_each(struct journal *journal,
                       bool (*each)(void *ctx, const char *key, const char *value), void *ctx,
                       struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt = journal_query(journal, SQL_NOTE_EACH, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err))
		on = strcmp(journal_text(stmt, 0), STALE) == 0 ||
		     each(ctx, journal_text(stmt, 0), journal_text(stmt, 1));
	journal_done(stmt);
	return ok;
}

static const char *purpose_or_empty(enum purpose purpose)
{
	return purpose < PURPOSE_COUNT ? purpose_info[purpose].id : "";
}

bool journal_standing_save(struct journal *journal, const struct journal_standing *s,
                           struct err *err)
{
	return journal_run(journal, SQL_STANDING_SAVE, err, "ttttib", area_id(s->area),
	                   journal_or_empty(s->site), side_id(s->side),
	                   purpose_or_empty(s->purpose), s->version, s->data, s->size);
}

bool journal_standing_each(struct journal *journal,
                           bool (*each)(void *ctx, const struct journal_standing *), void *ctx,
                           struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt = journal_query(journal, SQL_STANDING_EACH, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_standing row = {
			.site = journal_text(stmt, 1),
			.purpose = PURPOSE_COUNT,
			.version = journal_int(stmt, 4, 0),
			.data = sqlite3_column_blob(stmt, 5),
			.size = (size_t)sqlite3_column_bytes(stmt, 5),
		};

		if (*journal_text(stmt, 3) && !purpose_from_id(journal_text(stmt, 3), &row.purpose))
			continue;
		if (area_from_id(journal_text(stmt, 0), &row.area) &&
		    side_from_id(journal_text(stmt, 2), &row.side))
			on = each(ctx, &row);
	}
	journal_done(stmt);
	return ok;
}

bool journal_standing_reset(struct journal *journal, struct err *err)
{
	if (!journal_begin(journal, err))
		return false;
	bool ok = journal_run(journal, SQL_STANDING_DROP, err, "") &&
	          journal_note_set(journal, STALE, "", err);

	return journal_finish(journal, ok, err);
}

bool journal_mark_stale(struct journal *journal, struct err *err)
{
	return journal_note_set(journal, STALE, "1", err);
}

bool journal_is_stale(struct journal *journal, bool *stale, struct err *err)
{
	char value[2];
	bool ok = journal_note_get(journal, STALE, value, sizeof value, err);

	*stale = ok && value[0];
	return ok;
}
