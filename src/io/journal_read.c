/* Sessions as they were: one, the open one, all that a filter lets through. */
#include "io/journal_priv.h"

#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "core/i18n.h"

/* Rows of one kind, growing in an arena: the old place is left behind until the arena goes. */
struct rows {
	struct arena *arena;
	void *list;
	size_t size;
	int count, room;
	bool out_of_memory;
};

static const char *keep(struct rows *rows, sqlite3_stmt *stmt, int column)
{
	bool ok = true;
	const char *text = journal_keep(rows->arena, stmt, column, &ok);

	rows->out_of_memory |= !ok;
	return text;
}

static void *next_row(struct rows *rows)
{
	if (rows->count == rows->room) {
		int room = rows->room ? 2 * rows->room : 16;
		void *list = arena_alloc(rows->arena, (size_t)room * rows->size);

		if (!list)
			return NULL;
		if (rows->count)
			memcpy(list, rows->list, (size_t)rows->count * rows->size);
		rows->list = list;
		rows->room = room;
	}
	return (char *)rows->list + (size_t)rows->count++ * rows->size;
}

static bool read_words(sqlite3_stmt *stmt, struct journal_hold *hold)
{
	if (!outcome_from_id(journal_text(stmt, 21), &hold->outcome))
		return false;
	if (strcmp(journal_text(stmt, 1), "rest") == 0) {
		hold->kind = STEP_REST;
		hold->area = AREA_COUNT;
		hold->side = SIDE_COUNT;
		hold->tool = TOOL_NONE;
		return true;
	}
	hold->kind = STEP_WORK;
	return area_from_id(journal_text(stmt, 3), &hold->area) &&
	       side_from_id(journal_text(stmt, 5), &hold->side) &&
	       tool_from_id(journal_text(stmt, 6), &hold->tool);
}

static bool read_hold(struct rows *rows, sqlite3_stmt *stmt, void *row)
{
	struct journal_hold *hold = row;

	hold->seq = journal_int(stmt, 0, 0);
	hold->exercise = keep(rows, stmt, 2);
	hold->site = keep(rows, stmt, 4);
	hold->hold_ms = journal_int64(stmt, 7);
	hold->hold_max_ms = journal_int64(stmt, 8);
	hold->lead_in_ms = journal_int64(stmt, 9);
	hold->rest_ms = journal_int64(stmt, 10);
	hold->sets = journal_int(stmt, 11, 0);
	hold->level = journal_int(stmt, 12, 0);
	hold->pressure = journal_int(stmt, 13, 0);
	hold->same_place = journal_int(stmt, 14, 0) != 0;
	hold->step = journal_int(stmt, 15, 0);
	hold->note = keep(rows, stmt, 16);
	hold->rule = keep(rows, stmt, 17);
	hold->reason = keep(rows, stmt, 18);
	hold->inputs = keep(rows, stmt, 19);
	hold->not_before = journal_int(stmt, 20, DATE_NONE);
	hold->held_ms = journal_int64(stmt, 22);
	hold->sets_done = journal_int(stmt, 23, 0);
	hold->at = journal_stamp(stmt, 24);
	return read_words(stmt, hold);
}

static bool read_rating(struct rows *rows, sqlite3_stmt *stmt, void *row)
{
	struct journal_rating *rating = row;
	bool ok = journal_read_rating(stmt, rating);

	rating->site = keep(rows, stmt, 1);
	return ok;
}

bool journal_read_decision(sqlite3_stmt *stmt, struct journal_decision *decision)
{
	*decision = (struct journal_decision){
		.site = journal_text(stmt, 1),
		.rule = journal_text(stmt, 3),
		.reason = journal_text(stmt, 4),
		.inputs = journal_text(stmt, 5),
		.level = journal_int(stmt, 6, 0),
		.hold_s = journal_int(stmt, 7, 0),
		.sets = journal_int(stmt, 8, 0),
		.pressure = journal_int(stmt, 9, 0),
		.not_before = journal_int(stmt, 10, DATE_NONE),
		.refer = journal_int(stmt, 11, 0) != 0,
		.at = journal_stamp(stmt, 12),
	};
	return area_from_id(journal_text(stmt, 0), &decision->area) &&
	       side_from_id(journal_text(stmt, 2), &decision->side);
}

static bool read_decision(struct rows *rows, sqlite3_stmt *stmt, void *row)
{
	struct journal_decision *decision = row;
	bool ok = journal_read_decision(stmt, decision);

	decision->site = keep(rows, stmt, 1);
	decision->rule = keep(rows, stmt, 3);
	decision->reason = keep(rows, stmt, 4);
	decision->inputs = keep(rows, stmt, 5);
	return ok;
}

static void copy_id(char id[JOURNAL_ID], sqlite3_stmt *stmt, int column)
{
	const char *text = journal_text(stmt, column);
	size_t len = strlen(text);

	if (len >= JOURNAL_ID)
		len = JOURNAL_ID - 1;
	memcpy(id, text, len);
	id[len] = '\0';
}

static bool read_amendment(struct rows *rows, sqlite3_stmt *stmt, void *row)
{
	struct journal_amendment *amendment = row;

	copy_id(amendment->id, stmt, 11);
	amendment->replaced = journal_stamp(stmt, 12);
	return read_rating(rows, stmt, &amendment->old);
}

/* Reads the rows of one session. A row with a word that we do not know is passed over. */
static bool read_rows(struct journal *journal, enum journal_sql sql, int64_t pk, struct rows *rows,
                      bool (*read)(struct rows *, sqlite3_stmt *, void *), struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, sql, err, "l", pk);

	if (!stmt)
		return false;
	while (journal_step(journal, stmt, &ok, err)) {
		void *row = next_row(rows);

		if (!row || !read(rows, stmt, row))
			rows->count -= row != NULL;
		if (!row || rows->out_of_memory) {
			ok = err_set(err, ERR_MEMORY, _("Out of memory"));
			break;
		}
	}
	journal_done(stmt);
	return ok;
}

static bool read_parts(struct journal *journal, int64_t pk, struct arena *arena,
                       struct journal_session *out, struct err *err)
{
	struct rows holds = { .arena = arena, .size = sizeof(struct journal_hold) };
	struct rows ratings = { .arena = arena, .size = sizeof(struct journal_rating) };
	struct rows decisions = { .arena = arena, .size = sizeof(struct journal_decision) };
	struct rows amendments = { .arena = arena, .size = sizeof(struct journal_amendment) };

	if (!read_rows(journal, SQL_HOLD_OF, pk, &holds, read_hold, err) ||
	    !read_rows(journal, SQL_RATING_OF, pk, &ratings, read_rating, err) ||
	    !read_rows(journal, SQL_DECISION_OF, pk, &decisions, read_decision, err) ||
	    !read_rows(journal, SQL_AMENDMENT_OF, pk, &amendments, read_amendment, err))
		return false;
	out->holds = holds.list;
	out->hold_count = holds.count;
	out->ratings = ratings.list;
	out->rating_count = ratings.count;
	out->decisions = decisions.list;
	out->decision_count = decisions.count;
	out->amendments = amendments.list;
	out->amendment_count = amendments.count;
	return true;
}

enum journal_state journal_state_of(const char *id)
{
	enum journal_state state = JOURNAL_OPEN;

	while (state < JOURNAL_STOPPED && strcmp(journal_state_id(state), id) != 0)
		state++;
	return state;
}

/* The row that stmt stands on. */
static bool read_session(struct journal *journal, sqlite3_stmt *stmt, bool bare,
                         struct arena *arena, struct journal_session *out, struct err *err)
{
	bool ok = true;

	memset(out, 0, sizeof *out);
	copy_id(out->id, stmt, 1);
	out->routine = journal_keep(arena, stmt, 2, &ok);
	out->title = journal_keep(arena, stmt, 3, &ok);
	out->path = journal_keep(arena, stmt, 4, &ok);
	if (!purpose_from_id(journal_text(stmt, 5), &out->purpose))
		out->purpose = PURPOSE_DAILY;
	out->state = journal_state_of(journal_text(stmt, 6));
	out->started = journal_stamp(stmt, 7);
	out->started.local_date = journal_int(stmt, 9, DATE_NONE);
	out->ended = journal_stamp(stmt, 10);
	out->settled = journal_int(stmt, 12, -1);
	out->next_asked = journal_int(stmt, 13, 0) != 0;
	out->imported = journal_int(stmt, 14, 0) != 0;
	if (!ok)
		return err_set(err, ERR_MEMORY, _("Out of memory"));
	return bare || read_parts(journal, journal_int64(stmt, 0), arena, out, err);
}

/* The first session that a statement gives; out->id is "" when there is none. more: there is a
 * second. */
static bool first_session(struct journal *journal, sqlite3_stmt *stmt, struct arena *arena,
                          struct journal_session *out, bool *more, struct err *err)
{
	bool ok;

	memset(out, 0, sizeof *out);
	if (!stmt)
		return false;
	if (journal_step(journal, stmt, &ok, err) &&
	    (ok = read_session(journal, stmt, false, arena, out, err)))
		*more = journal_step(journal, stmt, &ok, err);
	journal_done(stmt);
	return ok;
}

bool journal_open_session(struct journal *journal, struct arena *arena,
                          struct journal_session *out, struct err *err)
{
	bool more;

	return first_session(journal, journal_query(journal, SQL_SESSION_OPEN, err, ""), arena, out,
	                     &more, err);
}

bool journal_session_get(struct journal *journal, const char *id, struct arena *arena,
                         struct journal_session *out, struct err *err)
{
	bool last = strcmp(id, "last") == 0, more = false;

	if (!last && (!*id || strspn(id, "0123456789abcdef-") != strlen(id)))
		return err_set(err, ERR_NOT_FOUND,
		               _("\"%.40s\" is no session; \"unknot log\" lists them"), id);
	sqlite3_stmt *stmt = last ? journal_query(journal, SQL_SESSION_LAST, err, "")
	                          : journal_query(journal, SQL_SESSION_PREFIX, err, "t", id);

	if (!first_session(journal, stmt, arena, out, &more, err))
		return false;
	if (!out->id[0])
		return err_set(err, ERR_NOT_FOUND,
		               last ? _("There is no session yet")
		                    : _("No session begins with %.40s; \"unknot log\" lists them"),
		               id);
	if (more)
		return err_set(err, ERR_INVALID,
		               _("Several sessions begin with %.40s; give more of the id"), id);
	return true;
}

bool journal_sessions(struct journal *journal, const struct journal_filter *filter,
                      bool (*each)(void *ctx, const struct journal_session *), void *ctx,
                      struct err *err)
{
	sqlite3_stmt *stmt = journal_query(
	    journal, filter->newest_first ? SQL_SESSION_EACH_BACK : SQL_SESSION_EACH, err, "iitti",
	    (int)filter->since, filter->until == DATE_NONE ? INT_MAX : (int)filter->until,
	    filter->routine,
	    filter->area < AREA_COUNT ? area_id(filter->area) : NULL,
	    filter->limit > 0 ? filter->limit : -1);
	bool ok, on = true;

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct arena arena = { 0 };
		struct journal_session session;

		ok = read_session(journal, stmt, filter->bare, &arena, &session, err);
		on = ok && each(ctx, &session);
		arena_finish(&arena);
	}
	journal_done(stmt);
	return ok;
}
