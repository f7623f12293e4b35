/* The coach opened and closed, the day, today's routine and its plan. */
#include "cmd/coach.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

/* Whether anything was ever done: then an empty memory was lost, and is made again. */
static bool count_session(void *ctx, const struct journal_session *session)
{
	if (session->state == JOURNAL_OPEN)
		return true;
	*(bool *)ctx = true;
	return false;
}

static bool was_lost(struct coach *coach, const struct coach_places *places, bool *lost,
                     struct err *err)
{
	struct journal_filter filter = JOURNAL_ALL;

	*lost = false;
	filter.newest_first = true;
	filter.bare = true;
	filter.limit = 2;
	return places->count > 0 ||
	       journal_sessions(coach->journal, &filter, count_session, lost, err);
}

static bool rebuild(struct coach *coach, struct coach_places *places, struct err *err)
{
	struct coach_rebuild silent = { 0 };

	coach_places_finish(places);
	coach->memory->replayed = coach->memory->read_only;
	if (coach->memory->read_only)
		return coach_make_again(coach, places, &silent, err);
	if (!journal_begin(coach->journal, err))
		return false;
	if (coach_rebuild_all(coach, places, err))
		return journal_commit(coach->journal, err);
	journal_rollback(coach->journal);
	return false;
}

static bool remember(struct coach *coach, struct err *err)
{
	struct coach_places places = { 0 };
	bool stale, whole, lost;
	bool ok = journal_is_stale(coach->journal, &stale, err) &&
	          coach_places_load(&places, coach->journal, &whole, err) &&
	          was_lost(coach, &places, &lost, err);

	if (ok && (stale || !whole || lost))
		ok = rebuild(coach, &places, err);
	if (ok)
		coach_memory_take(coach->memory, &places);
	coach_places_finish(&places);
	return ok;
}

bool coach_open(struct coach *coach, const struct cmd_context *ctx, bool read_only,
                struct stamp now, struct err *err)
{
	struct err ignored;

	*coach = (struct coach){ .ctx = ctx, .safety_asked = DATE_NONE, .now = now };
	settings_defaults(&coach->settings);
	settings_load(&coach->settings, ctx->config_dir, ctx->state_dir, NULL, &ignored);
	coach->memory = coach_memory_create(read_only);
	if (!coach->memory) {
		err_set(err, ERR_MEMORY, _("There is not enough memory."));
		goto fail;
	}
	if (!library_open(&coach->library, ctx->library_dir, ctx->data_dir, err))
		goto fail;
	if (ctx->cache_dir)
		library_use_index(&coach->library, ctx->cache_dir);
	library_set_language(&coach->library, ctx->language);
	if (!journal_open(ctx->data_dir, read_only, &coach->journal, err) ||
	    !remember(coach, err) || !coach_safety_load(coach, err))
		goto fail;
	return true;
fail:
	coach_close(coach);
	return false;
}

bool coach_open_settled(struct coach *coach, const struct cmd_context *ctx, struct stamp now,
                        struct err *err)
{
	struct err ignored;

	if (!coach_open(coach, ctx, true, now, err))
		return false;
	struct coach *writer = coach->memory->replayed ? calloc(1, sizeof *writer) : NULL;

	if (writer && coach_open(writer, ctx, false, now, &ignored))
		coach_close(writer);
	free(writer);
	return true;
}

void coach_close(struct coach *coach)
{
	journal_close(coach->journal);
	library_close(&coach->library);
	coach_memory_destroy(coach->memory);
	*coach = (struct coach){ .safety_asked = DATE_NONE };
}

bool coach_tell_time(struct coach *coach, struct stamp now)
{
	bool another = coach->now.local_date != now.local_date;
	struct err ignored;

	coach->now = now;
	if (!another)
		return false;
	coach_marks_drop(coach->memory);
	coach_safety_load(coach, &ignored);
	return true;
}

/* ---- Which routine --------------------------------------------------------------------------- */

struct search {
	struct coach *coach;
	const struct routine *found;
};

static bool try_session(void *ctx, const struct journal_session *session)
{
	struct search *search = ctx;

	if (*session->routine)
		search->found = library_routine(&search->coach->library, session->routine);
	return !search->found;
}

const struct routine *coach_routine(struct coach *coach, struct err *err)
{
	struct search search = { .coach = coach };
	struct journal_filter filter = JOURNAL_ALL;
	const char *wanted = settings_text(&coach->settings, SETTING_ROUTINE);
	const struct routine *const *all;
	int count;

	if (*wanted && (search.found = library_routine(&coach->library, wanted)))
		return search.found;
	filter.newest_first = true;
	filter.bare = true;
	filter.limit = 100;
	if (!journal_sessions(coach->journal, &filter, try_session, &search, err))
		return NULL;
	if (!search.found)
		search.found = library_routine(&coach->library, "desk-reset");
	if (search.found)
		return search.found;
	all = library_routines(&coach->library, &count);
	if (count > 0)
		return all[0];
	err_set(err, ERR_NOT_FOUND, _("There is no routine. \"unknot new\" starts one."));
	return NULL;
}

static bool use_of(struct coach *coach, const struct routine *routine, struct journal_use *use)
{
	struct err ignored;

	*use = (struct journal_use){ .first = DATE_NONE, .last = DATE_NONE };
	return journal_routine_use(coach->journal, routine->id, coach->now.local_date, use,
	                           &ignored);
}

bool coach_may_start(struct coach *coach, const struct routine *routine, char *text, size_t size)
{
	struct journal_use use;
	char date[DATE_TEXT];

	snprintf(text, size, "%s", "");
	if (routine->valid_until != DATE_NONE && coach->now.local_date > routine->valid_until) {
		snprintf(text, size,
		         _("%s was meant to be done up to %s. Ask your therapist how to go on. %s"),
		         routine->title, date_format(routine->valid_until, date), routine->contact);
		return false;
	}
	if (routine->per_day > 0 && use_of(coach, routine, &use) && use.today >= routine->per_day) {
		snprintf(text, size,
		         i18n_count("%s is meant for %d session a day; it was done today.",
		                    "%s is meant for %d sessions a day; they were done today.",
		                    (unsigned long)routine->per_day),
		         routine->title, routine->per_day);
		return false;
	}
	return true;
}

bool coach_advice(struct coach *coach, const struct routine *routine, char *text, size_t size)
{
	struct journal_use use;

	snprintf(text, size, "%s", "");
	if (routine->review_after <= 0 || !use_of(coach, routine, &use) ||
	    use.sessions < routine->review_after)
		return false;
	snprintf(
	    text, size,
	    i18n_count("You have done %s %d time: talk to your therapist about how it goes. %s",
	               "You have done %s %d times: talk to your therapist about how it goes. %s",
	               (unsigned long)use.sessions),
	    routine->title, use.sessions, routine->contact);
	return true;
}

static void confirm_key(char key[ID_MAX + 16], const struct routine *routine)
{
	snprintf(key, ID_MAX + 16, "confirmed %s", routine->id);
}

bool coach_confirmed(struct coach *coach, const struct routine *routine)
{
	char key[ID_MAX + 16], value[DATE_TEXT];
	struct err ignored;

	if (routine->confirm.count == 0)
		return true;
	confirm_key(key, routine);
	return journal_note_get(coach->journal, key, value, sizeof value, &ignored) && *value;
}

bool coach_confirm(struct coach *coach, const struct routine *routine, struct err *err)
{
	char key[ID_MAX + 16], value[DATE_TEXT];

	confirm_key(key, routine);
	return journal_note_set(coach->journal, key, date_format(coach->now.local_date, value),
	                        err);
}

/* ---- The plan -------------------------------------------------------------------------------- */

static const struct dose_place *ask_place(void *ctx, enum area area, const char *site,
                                          enum side side)
{
	return coach_place(ctx, area, site, side);
}

static int ask_mark(void *ctx, enum area area, const char *site, enum side side)
{
	return coach_marked(ctx, area, site, side);
}

static enum plan_safety ask_safety(void *ctx, const struct exercise *exercise, enum side side)
{
	const struct coach *coach = ctx;
	struct safety_verdict verdict = safety_of_exercise(&coach->safety, exercise);

	(void)side;
	if (coach->memory->locked || verdict.level == SAFETY_BLOCKED)
		return PLAN_BLOCKED;
	return verdict.level == SAFETY_CAREFUL ? PLAN_CAUTION : PLAN_SAFE;
}

/* The steps that are due: of the phase by the weeks since the first session, the last one stays. */
static void set_steps(struct coach *coach, const struct routine *routine,
                      struct plan_request *request)
{
	struct journal_use use;
	int weeks = 0, at = 0;

	request->steps = routine->steps;
	request->step_count = routine->step_count;
	if (routine->phase_count == 0)
		return;
	if (use_of(coach, routine, &use) && use.first != DATE_NONE)
		weeks = (coach->now.local_date - use.first) / 7;
	while (at < routine->phase_count - 1 && weeks >= routine->phases[at].weeks)
		weeks -= routine->phases[at++].weeks;
	request->steps = routine->phases[at].steps;
	request->step_count = routine->phases[at].step_count;
}

/* An exercise of the library that does with the tools that are owned. */
static const struct exercise *ask_substitute(void *ctx, const struct exercise *exercise,
                                             uint32_t tools)
{
	struct coach *coach = ctx;
	int count;
	const struct exercise *const *list = library_exercises(&coach->library, &count);

	return plan_substitute(list, count, exercise, tools);
}

/* Breath pacing as the settings say; by itself in the routines that are there to calm. */
static bool paces_breath(const struct coach *coach, const struct routine *routine)
{
	enum { OFF, AS_ROUTINE };
	int how = settings_number(&coach->settings, SETTING_BREATH);

	if (how != AS_ROUTINE)
		return how != OFF;
	return routine->purpose == PURPOSE_WIND_DOWN || routine->purpose == PURPOSE_RELEASE;
}

void coach_request(struct coach *coach, const struct routine *routine, int minutes, bool spoken,
                   struct plan_request *request)
{
	*request = (struct plan_request){
		.routine = routine,
		.date = coach->now.local_date,
		.minutes = minutes,
		.tools = settings_tools(&coach->settings),
		.spoken = spoken,
		.speech_rate = settings_number(&coach->settings, SETTING_SPEECH_RATE),
		.place = ask_place,
		.mark = ask_mark,
		.safety = ask_safety,
		.substitute = ask_substitute,
		.ctx = coach,
	};
	if (paces_breath(coach, routine)) {
		request->breath_in_s = settings_number(&coach->settings, SETTING_BREATH_IN);
		request->breath_out_s = settings_number(&coach->settings, SETTING_BREATH_OUT);
	}
	set_steps(coach, routine, request);
}

bool coach_spoken(const struct coach *coach)
{
	return !coach->ctx->no_speech && settings_flag(&coach->settings, SETTING_SPEECH);
}

void coach_plan(struct coach *coach, const struct routine *routine, int minutes, bool spoken,
                struct coach_plan *plan)
{
	int next = 0;

	plan->routine = routine;
	coach_request(coach, routine, minutes, spoken, &plan->request);
	plan_build(&plan->plan, &plan->request);
	plan->count = plan_session(&plan->plan, &plan->request, plan->item);
	for (int i = 0; i < plan->count; i++) {
		plan->seq[i] = i + 1;
		plan->source[i] = -1;
		if (plan->item[i].kind == STEP_REST)
			continue;
		while (plan->plan.item[next].dose.status != DOSE_DO)
			next++;
		plan->source[i] = next++;
	}
}
