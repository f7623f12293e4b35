#include "app/health_rows.h"

#include <string.h>

#include "core/i18n.h"

static void add(struct health_rows *rows, struct health_row row)
{
	if (rows->count < HEALTH_ROWS_MAX)
		rows->row[rows->count++] = row;
}

/* The last time a place was opened is enough. */
static void forget_opened(struct health_rows *rows, const struct journal_lock *lock)
{
	int kept = 0;

	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		if (row->kind != HEALTH_ROW_OPENED || row->area != lock->area ||
		    row->side != lock->side || strcmp(row->site, lock->site) != 0)
			rows->row[kept++] = *row;
	}
	rows->count = kept;
}

static bool take_lock(void *ctx, const struct journal_lock *lock)
{
	struct health_rows *rows = ctx;
	bool opened = lock->cleared.local_date != DATE_NONE;

	if (opened && lock->cleared.utc_ms == lock->from.utc_ms)
		return true; /* the start at level 1 that a cleared condition brings: it has a row */
	forget_opened(rows, lock);
	add(rows, (struct health_row){ .kind = opened ? HEALTH_ROW_OPENED : HEALTH_ROW_LOCK,
	                               .condition = CONDITION_COUNT,
	                               .area = lock->area,
	                               .side = lock->side,
	                               .site = app_text(rows->app, "%s", lock->site),
	                               .since = opened ? lock->cleared.local_date
	                                               : lock->from.local_date,
	                               .opens = DATE_NONE });
	return true;
}

/* A later answer takes the place of an earlier one; one about everything, of all of them. */
static void replace(struct health_rows *rows, enum condition condition, enum area area, bool all)
{
	int kept = 0;

	for (int i = 0; i < rows->count; i++) {
		const struct health_row *row = &rows->row[i];

		if (row->kind != HEALTH_ROW_HOLD || row->condition != condition ||
		    (row->area != area && !all))
			rows->row[kept++] = *row;
	}
	rows->count = kept;
}

static bool take_answer(void *ctx, const struct journal_health *health)
{
	struct health_rows *rows = ctx;
	struct health_row row = { .kind = HEALTH_ROW_HOLD,
		                  .area = health->area,
		                  .side = SIDE_BOTH,
		                  .site = "",
		                  .state = health->state,
		                  .since = health->since != DATE_NONE ? health->since
		                                                      : health->at.local_date,
		                  .opens = DATE_NONE };

	if (!condition_from_id(health->code, &row.condition))
		return true;
	replace(rows, row.condition, row.area, row.area == AREA_COUNT && row.state != HEALTH_YES);
	if (row.state != HEALTH_NO || row.condition == CONDITION_FEVER)
		add(rows, row);
	return true;
}

/* Whether an answer still means something today; also the day it stops to. */
static bool holds(const struct safety *safety, struct health_row *row)
{
	for (int i = 0; i < safety->count; i++) {
		const struct safety_hold *hold = &safety->hold[i];

		if (hold->condition != row->condition ||
		    (row->area != AREA_COUNT && !(hold->areas & AREA_BIT(row->area))))
			continue;
		row->opens = hold->opens;
		return true;
	}
	return false;
}

/* What a clinician cleared is kept with its day; the rest that is over goes. */
static void part(struct health_rows *rows, const struct safety *safety)
{
	int kept = 0;

	for (int i = 0; i < rows->count; i++) {
		struct health_row *row = &rows->row[i];
		bool past = row->kind == HEALTH_ROW_HOLD && !holds(safety, row);

		if (past && row->state == HEALTH_CLEARED)
			row->kind = HEALTH_ROW_OPENED;
		else if (past)
			continue;
		rows->row[kept++] = *row;
	}
	rows->count = kept;
}

/* The rows of one kind behind each other, under a heading where there are any. */
static void gather(struct health_rows *rows, const struct health_rows *from, bool opened,
                   const char *heading)
{
	int start = rows->count;

	add(rows, (struct health_row){ .heading = heading });
	for (int i = 0; i < from->count; i++)
		if ((from->row[i].kind == HEALTH_ROW_OPENED) == opened)
			add(rows, from->row[i]);
	if (rows->count == start + 1)
		rows->count = start;
}

/* An area condition may always come at another place; the others only once. */
static bool is_new(const struct health_rows *rows, enum condition condition)
{
	if (condition_info[condition].scope == SCOPE_AREA)
		return true;
	for (int i = 0; i < rows->count; i++)
		if (rows->row[i].kind == HEALTH_ROW_HOLD && rows->row[i].condition == condition)
			return false;
	return true;
}

struct health_rows *health_rows(struct app *app)
{
	struct health_rows *rows = app_frame(app, sizeof *rows), *all = app_frame(app, sizeof *all);
	struct journal *journal = app->coach.journal;
	struct err err;

	rows->count = all->count = 0;
	all->app = app;
	if (!journal_lock_each(journal, false, take_lock, all, &err) ||
	    !journal_health_each(journal, true, take_answer, all, &err))
		app_notice(app, err.msg);
	part(all, &app->coach.safety);
	gather(rows, all, false, N_("Locked or holding now"));
	if (rows->count == 0)
		add(rows, (struct health_row){ .heading = N_("Nothing is locked or held back") });
	gather(rows, all, true, N_("Opened on a clinician's word"));
	add(rows, (struct health_row){ .heading = N_("Has one of these come?") });
	for (int i = 0; i < CONDITION_COUNT; i++)
		if (is_new(rows, (enum condition)i))
			add(rows, (struct health_row){ .kind = HEALTH_ROW_OTHER,
			                               .condition = (enum condition)i,
			                               .area = AREA_COUNT,
			                               .site = "" });
	return rows;
}
