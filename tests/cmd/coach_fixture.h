/* A coach on a journal of its own and the project's own routines, and people who answer it. */
#ifndef UNKNOT_TESTS_COACH_FIXTURE_H
#define UNKNOT_TESTS_COACH_FIXTURE_H

#include "../io/journal_fixture.h"
#include "cmd/coach.h"

static struct cmd_context fixture_context;

/* 09:00 local time on a day after 2026-01-05; summer time from 29 March to 25 October. */
static inline struct stamp fixture_morning(int day)
{
	int offset = day >= 83 && day < 293 ? 120 : 60;

	return stamp_make(MONDAY_MS + day * INT64_C(86400000) - offset * INT64_C(60000), offset);
}

static inline void fixture_coach(struct coach *coach, bool read_only, struct stamp now)
{
	static char library[512];
	const char *tree = getenv("UNKNOT_SRCDIR");
	struct err err;

	snprintf(library, sizeof library, "%s", tree ? tree : ".");
	fixture_context = (struct cmd_context){
		.data_dir = fixture_root,
		.config_dir = fixture_root,
		.state_dir = fixture_root,
		.library_dir = library,
		.out = stdout,
		.err = stderr,
	};
	WORK(err, coach_open(coach, &fixture_context, read_only, now, &err));
}

static inline const struct routine *fixture_routine(struct coach *coach, const char *id)
{
	const struct routine *routine = library_routine(&coach->library, id);

	assert_non_null(routine);
	return routine;
}

static inline struct coach_plan *fixture_plan(struct coach *coach, const char *routine)
{
	static struct coach_plan plan;

	coach_plan(coach, fixture_routine(coach, routine), 0, false, &plan);
	return &plan;
}

static inline void fixture_record(struct coach *coach, const struct coach_plan *plan,
                                  const char *id, int i, enum outcome outcome)
{
	const struct session_item *item = &plan->item[i];
	struct session_result result = { .outcome = outcome, .peak = RATING_UNKNOWN };
	struct err err;

	if (outcome == OUTCOME_DONE) {
		result.held_ms = item->hold_ms * item->sets;
		result.sets_done = item->sets;
	} else if (outcome != OUTCOME_SKIPPED) {
		result.held_ms = item->hold_ms / 3;
	}
	WORK(err, coach_record(coach, plan, id, i, &result, &err));
}

/* A whole session in which all is done and nothing is said but `peak` (RATING_UNKNOWN: nothing). */
static inline void fixture_session_done(struct coach *coach, const char *routine, int peak,
                                        char id[JOURNAL_ID])
{
	struct coach_plan *plan = fixture_plan(coach, routine);
	struct err err;

	WORK(err, coach_begin(coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++) {
		fixture_record(coach, plan, id, i, OUTCOME_DONE);
		if (peak != RATING_UNKNOWN && plan->item[i].kind == STEP_WORK)
			WORK(err,
			     coach_rate(coach, plan, id, i, RATING_PEAK, peak, QUALITY_NONE, &err));
	}
	WORK(err, coach_end(coach, id, true, &err));
}

/* All that is remembered, as text. */
static inline char *fixture_memory(struct coach *coach)
{
	static char line[DOSE_TEXT_MAX];
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	for (int area = 0; area < AREA_COUNT; area++)
		for (int side = 0; side < SIDE_COUNT; side++) {
			if (side == SIDE_BOTH)
				continue;
			assert_true(
			    dose_encode(line, sizeof line,
			                coach_place(coach, (enum area)area, "", (enum side)side)));
			fprintf(out, "%d %d %s\n", area, side, line);
		}
	fclose(out);
	return text;
}

/* For coach_replay: which decision came out differently. */
static inline void fixture_report(void *ctx, const struct journal_answer *answer,
                                  const struct dose_decision *now)
{
	(void)ctx;
	print_message("%s %s %s: %s [%s] became %s\n", answer->session, area_id(answer->area),
	              side_id(answer->side), answer->decided ? answer->decision.rule : "nothing",
	              answer->decided ? answer->decision.inputs : "",
	              rule_info[now->reason.rule].id);
}

#endif
