/* The coach on a journal: decisions, days, locks, safety, and that all of it comes out of the
 * journal again. */
#include "coach_fixture.h"

/* ---- A session ------------------------------------------------------------------------------- */

static void marks_end_with_the_day(void **state)
{
	struct coach coach;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_CALF, "", SIDE_BOTH, 4);
	coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, 2);
	coach_mark(&coach, AREA_UPPER_BACK, "", SIDE_LEFT, 3);
	assert_int_equal(coach_marked(&coach, AREA_CALF, "", SIDE_LEFT), 2);
	assert_int_equal(coach_marked(&coach, AREA_CALF, "", SIDE_RIGHT), 4);
	assert_int_equal(coach_marked(&coach, AREA_CALF, "", SIDE_BOTH), 4);
	assert_int_equal(coach_marked(&coach, AREA_UPPER_BACK, "", SIDE_MIDLINE), 3);
	coach_mark(&coach, AREA_UPPER_BACK, "", SIDE_MIDLINE, RATING_UNKNOWN);
	assert_int_equal(coach_marked(&coach, AREA_UPPER_BACK, "", SIDE_BOTH), RATING_UNKNOWN);
	struct stamp later = fixture_morning(0);

	later.utc_ms += 3600000;
	assert_false(coach_tell_time(&coach, later));
	assert_int_equal(coach_marked(&coach, AREA_CALF, "", SIDE_LEFT), 2);
	assert_true(coach_tell_time(&coach, fixture_morning(1)));
	assert_int_equal(coach_marked(&coach, AREA_CALF, "", SIDE_LEFT), RATING_UNKNOWN);
	coach_close(&coach);
}

static void interrupted_comes_back(void **state)
{
	static struct coach_plan again;
	static struct session_result result[SESSION_ITEMS_MAX];
	struct coach killed, coach;
	struct stamp started;
	struct err err;
	char id[JOURNAL_ID], found[JOURNAL_ID];

	(void)state;
	fixture_coach(&killed, false, fixture_morning(0));
	assert_false(coach_interrupted(&killed, &again, found, &started, result, &err));
	assert_int_equal(err.code, ERR_NONE);
	coach_mark(&killed, AREA_RHOMBOIDS, "", SIDE_LEFT, 3);
	struct coach_plan *plan = fixture_plan(&killed, "desk-reset");

	WORK(err, coach_begin(&killed, plan, id, &err));
	fixture_record(&killed, plan, id, 0, OUTCOME_DONE);
	fixture_record(&killed, plan, id, 1, OUTCOME_STOPPED);
	WORK(err, coach_rate(&killed, plan, id, 0, RATING_PEAK, 4, QUALITY_WARMTH, &err));
	fixture_coach(&coach, false, fixture_morning(1));
	if (!coach_interrupted(&coach, &again, found, &started, result, &err))
		fail_msg("not found: %s", err.msg);
	assert_string_equal(found, id);
	assert_int_equal(started.local_date, fixture_morning(0).local_date);
	assert_int_equal(again.count, plan->count);
	assert_string_equal(again.routine->id, "desk-reset");
	for (int i = 0; i < plan->count; i++) {
		const struct session_item *a = &plan->item[i], *b = &again.item[i];

		assert_true(a->kind == b->kind && a->area == b->area && a->side == b->side);
		assert_true(a->hold_ms == b->hold_ms && a->sets == b->sets && a->tool == b->tool);
		assert_true(a->hold_max_ms == b->hold_max_ms && a->rest_ms == b->rest_ms);
		assert_true(a->lead_in_ms == b->lead_in_ms && a->same_place == b->same_place);
		assert_true(a->level == b->level && a->pressure == b->pressure &&
		            a->step == b->step);
		assert_string_equal(a->note, b->note);
		if (a->exercise)
			assert_string_equal(a->exercise->id, b->exercise->id);
		assert_int_equal(again.seq[i], i + 1);
	}
	assert_int_equal(result[0].outcome, OUTCOME_DONE);
	assert_int_equal(result[0].held_ms, plan->item[0].hold_ms * plan->item[0].sets);
	assert_int_equal(result[0].peak, 4);
	assert_int_equal(result[0].quality, QUALITY_WARMTH);
	assert_int_equal(result[1].outcome, OUTCOME_STOPPED);
	assert_int_equal(result[2].outcome, OUTCOME_NONE);
	WORK(err, coach_end(&coach, id, false, &err));
	assert_false(coach_interrupted(&coach, &again, found, &started, result, &err));
	assert_int_equal(coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT)->mark_count, 1);
	coach_close(&coach);
	coach_close(&killed);
}

/* One item hurts: its group and side rest, those never worked, too, and the other side does not. */
static void hurts_rests_the_group(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	int32_t today = fixture_morning(0).local_date;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	struct coach_plan *plan = fixture_plan(&coach, "runner-recovery");

	WORK(err, coach_begin(&coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++) {
		bool hurt = plan->item[i].area == AREA_CALF && plan->item[i].side == SIDE_LEFT;

		fixture_record(&coach, plan, id, i, hurt ? OUTCOME_HURTS : OUTCOME_SKIPPED);
	}
	WORK(err, coach_end(&coach, id, false, &err));
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(1));
	static const enum area group[] = { AREA_CALF, AREA_SOLEUS, AREA_PERONEALS, AREA_SHIN };

	for (size_t i = 0; i < sizeof group / sizeof *group; i++) {
		assert_int_equal(coach_place(&coach, group[i], "", SIDE_LEFT)->not_before,
		                 today + 3);
		assert_int_equal(coach_place(&coach, group[i], "", SIDE_RIGHT)->not_before,
		                 DATE_NONE);
	}
	assert_int_equal(coach_place(&coach, AREA_FOOT, "", SIDE_LEFT)->not_before, DATE_NONE);
	plan = fixture_plan(&coach, "runner-recovery");
	for (int i = 0; i < plan->plan.count; i++)
		if (plan->plan.item[i].area == AREA_CALF && plan->plan.item[i].side == SIDE_LEFT)
			assert_int_equal(plan->plan.item[i].dose.status, DOSE_REST);
	coach_close(&coach);
}

static void next_day_changes_the_decision(void **state)
{
	static struct coach_next_day next[20];
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	int decisions, different;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "desk-reset", 2, id);
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	coach_tell_time(&coach, fixture_morning(1));
	assert_int_equal(coach_next_day(&coach, next, 20), 1);
	assert_int_equal(next[0].area, AREA_RHOMBOIDS);
	assert_int_equal(next[0].side, SIDE_LEFT);
	assert_int_equal(next[0].before, 2);
	const struct dose_place *place = coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT);

	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_REPEAT);
	WORK(err, coach_next_day_answer(&coach, &next[0], 5, CAUSE_ROLLING, &err));
	place = coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT);
	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_NEXT_DAY);
	assert_int_equal(place->level[PURPOSE_DAILY].standing, 1);
	assert_int_equal(coach_next_day(&coach, next, 20), 0);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	coach_close(&coach);
}

/* Enter on the next day: not sorer. With all settled that is a step up. */
static void settled_and_not_sorer_is_progress(void **state)
{
	static struct coach_next_day next[20];
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_BOTH, 3);
	struct coach_plan *plan = fixture_plan(&coach, "desk-reset");

	WORK(err, coach_begin(&coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++)
		fixture_record(&coach, plan, id, i, OUTCOME_DONE);
	WORK(err, coach_settled(&coach, plan, id, &err));
	WORK(err, coach_end(&coach, id, true, &err));
	coach_tell_time(&coach, fixture_morning(1));
	int count = coach_next_day(&coach, next, 20);

	assert_int_equal(count, 2);
	for (int i = 0; i < count; i++)
		WORK(err,
		     coach_next_day_answer(&coach, &next[i], RATING_UNKNOWN, CAUSE_UNKNOWN, &err));
	const struct dose_place *place = coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_RIGHT);

	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_PROGRESS);
	assert_int_equal(place->level[PURPOSE_DAILY].standing, 3);
	/* Breathing and stretching are done, and do not count as pressed. */
	place = coach_place(&coach, AREA_NECK, "", SIDE_LEFT);
	assert_int_equal(place->level[PURPOSE_DAILY].last.session.answers.peak, RATING_UNKNOWN);
	coach_close(&coach);
}

/* The highest answer of several holds of one place holds, and one's own can be corrected. */
static void highest_of_several_holds(void **state)
{
	struct coach coach;
	struct coach_plan *plan;
	struct arena arena = { 0 };
	struct journal_session session;
	struct err err;
	char id[JOURNAL_ID];
	int first = -1, second = -1;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	plan = fixture_plan(&coach, "full-body-daily");
	for (int i = 0; i < plan->count && second < 0; i++)
		for (int k = i + 1; k < plan->count && second < 0; k++)
			if (plan->item[i].kind == STEP_WORK && plan->item[k].kind == STEP_WORK &&
			    plan->item[i].area == plan->item[k].area) {
				first = i;
				second = k;
				plan->item[k].side = plan->item[i].side;
			}
	assert_true(second >= 0);
	WORK(err, coach_begin(&coach, plan, id, &err));
	WORK(err, coach_rate(&coach, plan, id, first, RATING_PEAK, 7, QUALITY_SHARP, &err));
	WORK(err, coach_rate(&coach, plan, id, first, RATING_PEAK, 5, QUALITY_NONE, &err));
	WORK(err, coach_rate(&coach, plan, id, second, RATING_PEAK, 2, QUALITY_WARMTH, &err));
	WORK(err, journal_session_get(coach.journal, id, &arena, &session, &err));
	assert_int_equal(session.rating_count, 1);
	assert_int_equal(session.ratings[0].value, 5);
	assert_int_equal(session.ratings[0].quality, QUALITY_SHARP);
	arena_finish(&arena);
	coach_close(&coach);
}

/* ---- Safety and locks ------------------------------------------------------------------------ */

static void safety_is_asked_and_kept(void **state)
{
	struct coach coach;
	struct err err;
	bool holds[CONDITION_COUNT] = { false };
	uint64_t areas[CONDITION_COUNT] = { 0 };
	char text[512];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	assert_true(coach_safety_due(&coach));
	holds[CONDITION_FEVER] = holds[CONDITION_HAEMATOMA] = true;
	areas[CONDITION_HAEMATOMA] = AREA_BIT(AREA_CALF) | AREA_BIT(AREA_SHIN);
	WORK(err, coach_safety_answer(&coach, holds, areas, &err));
	assert_false(coach_safety_due(&coach));
	assert_true(coach_blocked(&coach, text, sizeof text));
	assert_non_null(strstr(text, "fever"));
	assert_int_equal(fixture_plan(&coach, "desk-reset")->count, 0);
	/* Over today: two whole days more. */
	holds[CONDITION_FEVER] = false;
	areas[CONDITION_HAEMATOMA] = AREA_BIT(AREA_SHIN);
	WORK(err, coach_safety_answer(&coach, holds, areas, &err));
	coach_tell_time(&coach, fixture_morning(2));
	assert_true(coach_blocked(&coach, text, sizeof text));
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(3));
	assert_false(coach_blocked(&coach, text, sizeof text));
	assert_string_equal(text, "");
	assert_int_equal(safety_of_area(&coach.safety, AREA_CALF).level, SAFETY_FREE);
	assert_int_equal(safety_of_area(&coach.safety, AREA_SHIN).level, SAFETY_BLOCKED);
	assert_false(coach_safety_due(&coach));
	coach_tell_time(&coach, fixture_morning(90));
	assert_true(coach_safety_due(&coach));
	coach_close(&coach);
}

static void red_flag_locks_all(void **state)
{
	struct coach coach;
	struct err err;
	char text[512], id[JOURNAL_ID];
	int opened, decisions, different;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	fixture_session_done(&coach, "desk-reset", 2, id);
	WORK(err, coach_red_flag(&coach, RED_FLAG_DIZZY, &err));
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(5));
	assert_true(coach_blocked(&coach, text, sizeof text));
	assert_non_null(strstr(text, "Dizziness"));
	assert_int_equal(fixture_plan(&coach, "desk-reset")->count, 0);
	WORK(err, coach_clear(&coach, AREA_COUNT, NULL, SIDE_COUNT, &opened, &err));
	assert_int_equal(opened, 1);
	assert_false(coach_blocked(&coach, text, sizeof text));
	struct coach_plan *plan = fixture_plan(&coach, "desk-reset");

	assert_true(plan->count > 0);
	assert_int_equal(plan->item[0].level, 1);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	assert_int_equal(fixture_plan(&coach, "desk-reset")->item[0].level, 1);
	coach_close(&coach);
}

/* Numb twice within 28 days locks the place; a clinician's word opens it at level 1. */
static void nerve_twice_locks(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];
	int opened;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	for (int day = 0; day < 10; day += 9) {
		coach_tell_time(&coach, fixture_morning(day));
		struct coach_plan *plan = fixture_plan(&coach, "desk-reset");

		WORK(err, coach_begin(&coach, plan, id, &err));
		fixture_record(&coach, plan, id, 0, OUTCOME_DONE);
		WORK(err, coach_rate(&coach, plan, id, 0, RATING_PEAK, 2, QUALITY_NUMB, &err));
		WORK(err, coach_end(&coach, id, true, &err));
		assert_int_equal(
		    coach_place(&coach, plan->item[0].area, "", plan->item[0].side)->locked,
		    day > 0);
	}
	enum area area = fixture_plan(&coach, "desk-reset")->plan.item[0].area;
	struct journal_counts counts;

	WORK(err, journal_counts(coach.journal, &counts, &err));
	assert_int_equal(counts.locks, 1);
	coach_tell_time(&coach, fixture_morning(20));
	assert_int_equal(fixture_plan(&coach, "desk-reset")->plan.item[0].dose.status, DOSE_LOCKED);
	WORK(err, coach_clear(&coach, area, NULL, SIDE_RIGHT, &opened, &err));
	assert_int_equal(opened, 0);
	WORK(err, coach_clear(&coach, area, NULL, SIDE_LEFT, &opened, &err));
	assert_int_equal(opened, 1);
	struct dose dose = fixture_plan(&coach, "desk-reset")->plan.item[0].dose;

	assert_int_equal(dose.status, DOSE_DO);
	assert_int_equal(dose.level, 1);
	coach_close(&coach);
}

/* The word for one scar opens no other. */
static void a_place_of_ones_own_is_cleared_alone(void **state)
{
	static const char *const sites[] = { "Scar, left knee", "Scar, right knee" };
	struct coach coach;
	struct err err;
	int opened;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	for (int i = 0; i < 2; i++) {
		const struct journal_lock lock = { .area = AREA_OTHER,
			                           .site = sites[i],
			                           .side = SIDE_MIDLINE,
			                           .why = "nerve",
			                           .from = coach.now,
			                           .cleared = { .local_date = DATE_NONE } };

		WORK(err, journal_lock_add(coach.journal, &lock, &err));
	}
	WORK(err, coach_clear(&coach, AREA_OTHER, sites[0], SIDE_MIDLINE, &opened, &err));
	assert_int_equal(opened, 1);
	assert_false(coach_place(&coach, AREA_OTHER, sites[0], SIDE_MIDLINE)->locked);
	assert_true(coach_place(&coach, AREA_OTHER, sites[1], SIDE_MIDLINE)->locked);
	WORK(err, coach_clear(&coach, AREA_OTHER, NULL, SIDE_COUNT, &opened, &err));
	assert_int_equal(opened, 1);
	assert_false(coach_place(&coach, AREA_OTHER, sites[1], SIDE_MIDLINE)->locked);
	coach_close(&coach);
}

/* A write that fails leaves memory and journal as they were. */
static void failed_end_changes_nothing(void **state)
{
	struct coach coach;
	struct err err;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	fixture_session_done(&coach, "desk-reset", 3, id);
	char *before = fixture_memory(&coach);

	assert_false(coach_end(&coach, "no-such-session", true, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	char *after = fixture_memory(&coach);

	assert_string_equal(after, before);
	free(after);
	free(before);
	coach_close(&coach);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(marks_end_with_the_day),
		TEST(interrupted_comes_back),
		TEST(hurts_rests_the_group),
		TEST(next_day_changes_the_decision),
		TEST(settled_and_not_sorer_is_progress),
		TEST(highest_of_several_holds),
		TEST(safety_is_asked_and_kept),
		TEST(red_flag_locks_all),
		TEST(nerve_twice_locks),
		TEST(a_place_of_ones_own_is_cleared_alone),
		TEST(failed_end_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
