/* The interrupted session, taken up again. */
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"
#include "io/routine_file.h"

/* The routine of a file named on the command line; the file stays loaded with the coach. */
static const struct routine *routine_of_file(struct coach *coach, const char *path)
{
	struct coach_memory *memory = coach->memory;
	struct document **grown = realloc(memory->document, (size_t)(memory->document_count + 1) *
	                                                        sizeof *memory->document);
	struct document *document = calloc(1, sizeof *document);
	struct err ignored;

	if (grown)
		memory->document = grown;
	if (!grown || !document || !library_load_file(&coach->library, path, document, &ignored)) {
		if (document)
			document_finish(document);
		free(document);
		return NULL;
	}
	memory->document[memory->document_count++] = document;
	return document->routine && document_errors(document) == 0 ? document->routine : NULL;
}

/* One with the names of the routine that is gone. */
static const struct routine *stand_in(struct coach_memory *memory,
                                      const struct journal_session *session)
{
	struct routine *routine = arena_alloc(&memory->arena, sizeof *routine);
	char *id = arena_text(&memory->arena, session->routine, strlen(session->routine));
	char *title = arena_text(&memory->arena, session->title, strlen(session->title));

	if (!routine || !id || !title)
		return NULL;
	*routine = (struct routine){
		.id = id,
		.title = title,
		.author = "",
		.version = "",
		.summary = "",
		.purpose = session->purpose,
		.level_max = LEVEL_MAX,
		.days_between = 1,
		.valid_until = DATE_NONE,
		.patient = "",
		.contact = "",
		.path = "",
	};
	return routine;
}

static const struct routine *routine_of(struct coach *coach, const struct journal_session *session)
{
	const struct routine *routine = NULL;

	if (*session->path)
		routine = routine_of_file(coach, session->path);
	if (!routine && *session->routine)
		routine = library_routine(&coach->library, session->routine);
	return routine ? routine : stand_in(coach->memory, session);
}

static const struct step *step_of(const struct step *steps, int count, const char *exercise)
{
	for (int i = 0; i < count; i++)
		if (steps[i].exercise && strcmp(steps[i].exercise->id, exercise) == 0)
			return &steps[i];
	return NULL;
}

/* The step of the routine that works with the exercise. */
static const struct step *find_step(const struct routine *routine, const char *exercise)
{
	const struct step *step = step_of(routine->steps, routine->step_count, exercise);

	for (int i = 0; !step && i < routine->phase_count; i++)
		step = step_of(routine->phases[i].steps, routine->phases[i].step_count, exercise);
	return step;
}

static void resume_plan_item(struct coach_plan *plan, const struct journal_hold *hold,
                             const struct step *step)
{
	struct plan_item *item = &plan->plan.item[plan->plan.count];
	enum rule rule = RULE_REPEAT;

	rule_from_id(hold->rule, &rule);
	*item = (struct plan_item){
		.step = step,
		.area = hold->area,
		.side = hold->side,
		.tool = hold->tool,
		.dose = {
			.status = DOSE_DO,
			.level = hold->level,
			.hold_s = (int)(hold->hold_ms / 1000),
			.sets = hold->sets,
			.pressure = hold->pressure,
			.not_before = hold->not_before,
			.reason = reason_of(rule),
			.basis = reason_of(rule),
		},
		.step_no = hold->step,
		.same_place = hold->same_place,
		.seconds = (int)((hold->lead_in_ms + hold->sets * hold->hold_ms +
		                  (hold->sets - 1) * hold->rest_ms + 999) / 1000),
	};
	plan->plan.seconds += item->seconds;
	plan->source[plan->count] = plan->plan.count++;
}

/* The texts of an item outlive the journal's rows: they come from the routine, or are kept. */
static bool resume_item(struct coach *coach, struct coach_plan *plan,
                        const struct journal_hold *hold)
{
	const struct step *step = NULL;
	const struct exercise *exercise = NULL;

	if (plan->count == SESSION_ITEMS_MAX)
		return false;
	plan->source[plan->count] = -1;
	if (hold->kind == STEP_WORK) {
		step = find_step(plan->routine, hold->exercise);
		exercise =
		    step ? step->exercise : library_exercise(&coach->library, hold->exercise);
		if (!exercise)
			return false;
		resume_plan_item(plan, hold, step);
	}
	plan->item[plan->count] = (struct session_item){
		.kind = hold->kind,
		.exercise = exercise,
		.area = hold->kind == STEP_WORK ? hold->area : AREA_OTHER,
		.side = hold->kind == STEP_WORK ? hold->side : SIDE_MIDLINE,
		.tool = hold->tool,
		.hold_ms = hold->hold_ms,
		.hold_max_ms = hold->hold_max_ms,
		.sets = hold->sets,
		.pressure = hold->pressure,
		.level = hold->level,
		.lead_in_ms = hold->lead_in_ms,
		.rest_ms = hold->rest_ms,
		.same_place = hold->same_place,
		.step = hold->step,
		.note = arena_text(&coach->memory->arena, hold->note, strlen(hold->note)),
	};
	if (exercise)
		plan_pace(&plan->item[plan->count], &plan->request);
	plan->seq[plan->count] = hold->seq;
	return plan->item[plan->count++].note != NULL;
}

/* The place's rating belongs to the last item of it that was worked on. */
static void resume_ratings(const struct coach_plan *plan, const struct journal_session *session,
                           struct session_result *result)
{
	for (int r = 0; r < session->rating_count; r++) {
		const struct journal_rating *rating = &session->ratings[r];

		for (int i = plan->count - 1; rating->kind == RATING_PEAK && i >= 0; i--) {
			const struct session_item *item = &plan->item[i];

			if (result[i].outcome == OUTCOME_NONE || item->kind == STEP_REST ||
			    item->area != rating->area || item->side != rating->side ||
			    strcmp(coach_item_site(item), rating->site) != 0)
				continue;
			result[i].peak = rating->value;
			result[i].quality = rating->quality;
			break;
		}
	}
}

static void resume(struct coach *coach, struct coach_plan *plan,
                   const struct journal_session *session, struct session_result *result)
{
	struct coach_rated *rated = &coach->memory->rated;

	for (int i = 0; i < session->hold_count; i++) {
		const struct journal_hold *hold = &session->holds[i];
		int at = plan->count;

		if (!resume_item(coach, plan, hold))
			continue;
		result[at] = (struct session_result){
			.outcome = hold->outcome,
			.held_ms = hold->held_ms,
			.sets_done = hold->sets_done,
			.peak = RATING_UNKNOWN,
		};
	}
	resume_ratings(plan, session, result);
	coach_rated_start(coach->memory, session->id);
	for (int i = 0; i < plan->count; i++) {
		rated->peak[i] = result[i].peak;
		rated->quality[i] = result[i].quality;
	}
}

bool coach_interrupted(struct coach *coach, struct coach_plan *plan, char id[JOURNAL_ID],
                       struct stamp *started, struct session_result result[SESSION_ITEMS_MAX],
                       struct err *err)
{
	struct arena arena = { 0 };
	struct journal_session session;
	bool found = false;

	*err = (struct err){ .code = ERR_NONE };
	if (!journal_open_session(coach->journal, &arena, &session, err) || !session.id[0])
		goto out;
	plan->count = plan->plan.count = plan->plan.seconds = 0;
	plan->routine = routine_of(coach, &session);
	if (!plan->routine) {
		err_set(err, ERR_MEMORY, _("There is not enough memory."));
		goto out;
	}
	coach_request(coach, plan->routine, 0, false, &plan->request);
	resume(coach, plan, &session, result);
	memcpy(id, session.id, JOURNAL_ID);
	*started = session.started;
	found = true;
out:
	arena_finish(&arena);
	return found;
}
