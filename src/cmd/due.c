#include "cmd/due.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"
#include "io/clock.h"
#include "io/fs.h"
#include "io/journal.h"
#include "io/lock.h"

bool due_session_runs(const char *data_dir)
{
	char path[PATH_MAX];
	int fd;

	if ((size_t)snprintf(path, sizeof path, "%s/session.lock", data_dir) >= sizeof path)
		return false;
	fd = fs_open(path, O_RDWR, NULL);
	if (fd < 0)
		return false;
	bool running = !lock_alone(fd);

	close(fd);
	return running;
}

/* As the plan counts it. */
static int seconds_of(const struct journal_hold *hold)
{
	const struct session_item item = { .lead_in_ms = hold->lead_in_ms,
		                           .hold_ms = hold->hold_ms,
		                           .rest_ms = hold->rest_ms,
		                           .sets = hold->sets };
	enum technique technique = TECHNIQUE_HOLD;

	coach_read_technique(hold->inputs, &technique);
	return plan_seconds_of(&item, hold->kind == STEP_WORK && technique_presses(technique));
}

static void measure(struct due *due, const struct journal_session *session)
{
	int seconds = 0;
	uint64_t areas = 0;

	for (int i = 0; i < session->hold_count; i++) {
		const struct journal_hold *hold = &session->holds[i];

		seconds += seconds_of(hold);
		if (hold->area < AREA_COUNT)
			areas |= AREA_BIT(hold->area);
	}
	due->minutes = plan_minutes(seconds);
	for (; areas; areas &= areas - 1)
		due->areas++;
}

/* Whether every place of the session has days off still. */
static bool all_rest(const struct journal_session *session, int32_t today)
{
	for (int i = 0; i < session->decision_count; i++)
		if (session->decisions[i].not_before <= today)
			return false;
	return session->decision_count > 0;
}

static bool look_at_last(void *ctx, const struct journal_session *session)
{
	struct due *due = ctx;

	due->any = true;
	due->days = session->started.local_date > due->today
	                ? 0
	                : (int)(due->today - session->started.local_date);
	due->done = session->state != JOURNAL_OPEN && due->days == 0;
	due->running = session->state == JOURNAL_OPEN;
	if (*due->wanted == '\0')
		snprintf(due->id, sizeof due->id, "%s", session->routine);
	return false;
}

static bool look_at_routine(void *ctx, const struct journal_session *session)
{
	struct due *due = ctx;

	snprintf(due->title, sizeof due->title, "%s", session->title);
	due->rests = all_rest(session, due->today);
	measure(due, session);
	return false;
}

/* Two queries of one row each. */
static bool find_due(struct due *due, struct journal *journal, struct err *err)
{
	struct journal_filter last = JOURNAL_ALL;

	last.newest_first = true;
	last.limit = 1;
	last.bare = true;
	due->days = -1;
	snprintf(due->id, sizeof due->id, "%s", *due->wanted ? due->wanted : "desk-reset");
	if (!journal_sessions(journal, &last, look_at_last, due, err))
		return false;
	last.bare = false;
	last.routine = due->id;
	return !due->any || journal_sessions(journal, &last, look_at_routine, due, err);
}

/* Something locks everything until a clinician clears it. */
static bool find_lock(void *ctx, const struct journal_lock *lock)
{
	bool *locked = ctx;

	*locked = *locked || lock->area == AREA_COUNT;
	return !*locked;
}

/* A routine that was not done yet: what "unknot today" would say, when the library has it. To look
 * there each time would take longer than a bar should wait. */
static void plan_it(struct due *due, const struct cmd_context *ctx)
{
	struct coach coach;
	struct coach_plan *plan = malloc(sizeof *plan);
	const struct routine *routine;
	struct err ignored;

	if (!plan || !coach_open(&coach, ctx, true, clock_wall(), &ignored)) {
		free(plan);
		return;
	}
	routine = library_routine(&coach.library, due->id);
	if (routine) {
		coach_plan(&coach, routine, settings_number(&coach.settings, SETTING_MINUTES),
		           coach_spoken(&coach), plan);
		due->now = plan->count > 0;
		snprintf(due->title, sizeof due->title, "%s", routine->title);
		due->minutes = plan_minutes(plan->plan.seconds);
		due->areas = plan_areas(&plan->plan);
	}
	coach_close(&coach);
	free(plan);
}

bool due_find(struct due *due, const struct cmd_context *ctx, const struct settings *settings,
              struct err *err)
{
	struct journal *journal;
	bool locked = false;

	*due = (struct due){ .wanted = settings_text(settings, SETTING_ROUTINE),
		             .today = clock_wall().local_date };
	if (!journal_open(ctx->data_dir, true, &journal, err))
		return false;
	bool ok = find_due(due, journal, err) &&
	          journal_lock_each(journal, true, find_lock, &locked, err);

	journal_close(journal);
	due->now = ok && !due->done && !due->rests && !locked &&
	           !(due->running && due_session_runs(ctx->data_dir));
	if (due->now && !*due->title)
		plan_it(due, ctx);
	return ok;
}

const char *due_line(const struct due *due, char line[static DUE_LINE])
{
	const char *title = *due->title ? due->title : due->id;

	if (due->minutes > 0)
		snprintf(line, DUE_LINE, _("%s %d min"), title, due->minutes);
	else
		snprintf(line, DUE_LINE, "%s", title);
	return line;
}
