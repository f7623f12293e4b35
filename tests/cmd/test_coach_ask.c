/* What is asked on the days after, and when. */
#include "coach_fixture.h"

static struct coach_next_day next[20];

/* How many places are asked about at a moment: minutes after Monday 09:00. */
static int asked_after(struct coach *coach, int minutes)
{
	coach_tell_time(coach,
	                stamp_make(fixture_morning(0).utc_ms + minutes * INT64_C(60000), 60));
	return coach_next_day(coach, next, 20);
}

/* On another day, at the latest 36 hours after the session, and not again. */
static void the_next_day_is_asked_for_36_hours(void **state)
{
	static const struct {
		int minutes, places;
	} cases[] = { { 14 * 60 + 59, 0 }, { 15 * 60, 1 }, { 36 * 60, 1 }, { 36 * 60 + 1, 0 } };
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT, 1);
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_RIGHT, 0); /* marked as not sore */
	fixture_session_done(&coach, "desk-reset", 2, id);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(asked_after(&coach, cases[i].minutes), cases[i].places);
	assert_int_equal(asked_after(&coach, 24 * 60), 1);
	WORK(err, coach_next_day_asked(&coach, &next[0], &err));
	assert_int_equal(asked_after(&coach, 24 * 60), 0);
	coach_close(&coach);
}

/* Unmarked places are asked about when they were worked above level 2. */
static void work_above_level_2_is_asked_about(void **state)
{
	struct coach coach;
	struct coach_plan *plan;
	struct err err;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	plan = fixture_plan(&coach, "desk-reset");
	for (int i = 0; i < plan->count; i++)
		plan->item[i].level = plan->item[i].area != AREA_CHEST  ? 1
		                      : plan->item[i].side == SIDE_LEFT ? 2
		                                                        : 3;
	WORK(err, coach_begin(&coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++)
		fixture_record(&coach, plan, id, i, OUTCOME_DONE);
	WORK(err, coach_end(&coach, id, true, &err));
	assert_int_equal(asked_after(&coach, 24 * 60), 1);
	assert_int_equal(next[0].area, AREA_CHEST);
	assert_int_equal(next[0].side, SIDE_RIGHT);
	assert_false(next[0].lasting || next[0].number);
	coach_close(&coach);
}

/* Sore from the rolling on the next day: asked from the second day on whether it still is, until it
 * is not, or nobody said so for a week. */
static void lasting_soreness_is_asked_about(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	const struct dose_place *place;
	int decisions, different;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_BOTH, 2);
	fixture_session_done(&coach, "desk-reset", 2, id);
	coach_tell_time(&coach, fixture_morning(1));
	assert_int_equal(coach_next_day(&coach, next, 20), 2);
	WORK(err, coach_next_day_answer(&coach, &next[0], 3, CAUSE_ROLLING, &err));
	WORK(err, coach_next_day_answer(&coach, &next[1], 3, CAUSE_TRAINING, &err));
	WORK(err, coach_next_day_asked(&coach, &next[0], &err));
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	coach_tell_time(&coach, fixture_morning(2));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	assert_true(next[0].lasting && next[0].side == SIDE_LEFT);
	coach_tell_time(&coach, fixture_morning(7));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	coach_tell_time(&coach, fixture_morning(8));
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	coach_tell_time(&coach, fixture_morning(2));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_still_sore(&coach, &next[0], false, &err));
	place = coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT);
	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_LASTING);
	assert_int_equal(place->not_before, fixture_morning(2).local_date + 3);
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	coach_tell_time(&coach, fixture_morning(3));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_next_day_asked(&coach, &next[0], &err));
	coach_tell_time(&coach, fixture_morning(4));
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	coach_close(&coach);
}

static void limping_is_told_on_the_next_day(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	const struct dose_place *place;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "runner-recovery", 2, id);
	coach_tell_time(&coach, fixture_morning(1));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_still_sore(&coach, &next[0], true, &err));
	place = coach_place(&coach, AREA_CALF, "", SIDE_LEFT);
	assert_int_equal(place->level[PURPOSE_RECOVERY].reason.rule, RULE_LASTING);
	assert_true(place->level[PURPOSE_RECOVERY].reason.limping);
	coach_close(&coach);
}

/* What was pressed by mistake leaves no trace in the dose, and what was said on another day stays. */
static void an_answer_is_taken_back(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	const struct dose_level *level;
	int decisions, different;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "runner-recovery", 2, id);
	level = &coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->level[PURPOSE_RECOVERY];
	assert_int_not_equal(level->reason.rule, RULE_LASTING);
	coach_tell_time(&coach, fixture_morning(1));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_still_sore(&coach, &next[0], true, &err));
	WORK(err, coach_next_day_unsay(&coach, &next[0], &err));
	level = &coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->level[PURPOSE_RECOVERY];
	assert_int_not_equal(level->reason.rule, RULE_LASTING);
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_next_day_answer(&coach, &next[0], 5, CAUSE_ROLLING, &err));
	WORK(err, coach_next_day_asked(&coach, &next[0], &err));
	coach_tell_time(&coach, fixture_morning(2));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	WORK(err, coach_still_sore(&coach, &next[0], true, &err));
	WORK(err, coach_next_day_unsay(&coach, &next[0], &err));
	level = &coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->level[PURPOSE_RECOVERY];
	assert_int_equal(level->reason.rule, RULE_NEXT_DAY);
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	assert_int_equal(next[0].value, 5);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	coach_close(&coach);
}

/* A place that was worked again is asked about once, for the later session. */
static void worked_twice_is_asked_once(void **state)
{
	struct coach coach;
	char first[JOURNAL_ID], second[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "runner-warm-up", 2, first);
	fixture_session_done(&coach, "runner-recovery", 2, second);
	coach_tell_time(&coach, fixture_morning(1));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	assert_string_equal(next[0].id, second);
	coach_close(&coach);
}

/* Where nothing can be done today, the marks are kept and count: very sore on three days in 14 asks for
 * a clinician. */
static void marks_count_where_nothing_is_done(void **state)
{
	struct coach coach;
	struct err err;
	struct journal_use use;
	struct journal_counts counts;
	struct journal_session session;
	struct arena arena = { 0 };
	int decisions, different;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	for (int day = 0; day < 3; day++) {
		coach_tell_time(&coach, fixture_morning(day));
		WORK(err, coach_keep_marks(&coach, &err)); /* none: nothing is written */
		coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 9);
		coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 7);
		for (int again = 0; again < 2; again++) {
			coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 6 + again);
			WORK(err, coach_keep_marks(&coach, &err));
		}
		const struct coach_plan *plan = fixture_plan(&coach, "runner-recovery");

		for (int i = 0; i < plan->plan.count; i++)
			if (plan->plan.item[i].area == AREA_CALF &&
			    plan->plan.item[i].side == SIDE_LEFT) {
				assert_int_equal(plan->plan.item[i].dose.status, DOSE_SKIP);
				assert_int_equal(plan->plan.item[i].dose.refer, day == 2);
			}
		assert_int_equal(coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->mark_count,
		                 day + 1);
		assert_int_equal(coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->mark[day].before, 7);
	}
	WORK(err, journal_counts(coach.journal, &counts, &err));
	assert_int_equal(counts.sessions, 3);
	WORK(err, journal_session_get(coach.journal, "last", &arena, &session, &err));
	WORK(err, journal_forget_session(coach.journal, session.id, &err));
	arena_finish(&arena);
	WORK(err, coach_keep_marks(&coach, &err)); /* into a new one */
	WORK(err, journal_routine_use(coach.journal, "runner-recovery",
	                              coach.now.local_date, &use, &err));
	assert_int_equal(use.sessions, 0);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(2));
	assert_int_equal(coach_place(&coach, AREA_CALF, "", SIDE_LEFT)->mark_count, 3);
	coach_close(&coach);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(the_next_day_is_asked_for_36_hours), TEST(work_above_level_2_is_asked_about),
		TEST(lasting_soreness_is_asked_about),    TEST(limping_is_told_on_the_next_day),
		TEST(an_answer_is_taken_back),
		TEST(worked_twice_is_asked_once),
		TEST(marks_count_where_nothing_is_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
