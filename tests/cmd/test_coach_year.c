/* A year of somebody's answers: every decision comes out of the journal again. */
#include "coach_fixture.h"

static int random_rating(uint64_t *seed, int mean)
{
	int value = mean + fixture_below(seed, 3) - 1;

	if (fixture_below(seed, 5) == 0)
		return RATING_UNKNOWN;
	if (fixture_below(seed, 40) == 0)
		value += 4;
	return value < 0 ? 0 : value > RATING_MAX ? RATING_MAX : value;
}

static void year_marks(struct coach *coach, uint64_t *seed)
{
	for (int area = 0; area < AREA_COUNT; area++)
		if (area != AREA_OTHER && fixture_below(seed, 8) == 0)
			coach_mark(coach, (enum area)area, "", (enum side)fixture_below(seed, 3),
			           random_rating(seed, 2));
}

static enum outcome random_outcome(uint64_t *seed)
{
	int n = fixture_below(seed, 100);

	return n < 80   ? OUTCOME_DONE
	       : n < 90 ? OUTCOME_RELEASED
	       : n < 96 ? OUTCOME_SKIPPED
	       : n < 99 ? OUTCOME_STOPPED
	                : OUTCOME_HURTS;
}

static void year_item(struct coach *coach, const struct coach_plan *plan, const char *id, int i,
                      uint64_t *seed)
{
	enum outcome outcome = random_outcome(seed);
	enum quality quality = (enum quality)fixture_below(seed, QUALITY_SHARP);
	struct err err;

	fixture_record(coach, plan, id, i, outcome);
	if (plan->item[i].kind == STEP_REST || outcome == OUTCOME_SKIPPED)
		return;
	if (fixture_below(seed, 300) == 0)
		quality = QUALITY_TINGLING;
	WORK(err,
	     coach_rate(coach, plan, id, i, RATING_PEAK, random_rating(seed, 3), quality, &err));
	if (fixture_below(seed, 4) > 0)
		WORK(err, coach_rate(coach, plan, id, i, RATING_AFTER, random_rating(seed, 2),
		                     QUALITY_NONE, &err));
}

static void year_session(struct coach *coach, const char *routine, uint64_t *seed)
{
	struct coach_plan *plan = fixture_plan(coach, routine);
	char id[JOURNAL_ID];
	struct err err;

	if (plan->count == 0)
		return;
	WORK(err, coach_begin(coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++)
		year_item(coach, plan, id, i, seed);
	if (fixture_below(seed, 2))
		WORK(err, coach_settled(coach, plan, id, &err));
	WORK(err, coach_end(coach, id, fixture_below(seed, 10) > 0, &err));
}

static int year_next_day(struct coach *coach, uint64_t *seed)
{
	static struct coach_next_day next[100];
	int count = coach_next_day(coach, next, 100);
	struct err err;

	for (int i = 0; i < count; i++) {
		int value = random_rating(seed, 2);

		assert_true(next[i].before > 0 || next[i].before == RATING_UNKNOWN ||
		            next[i].before == 0);
		WORK(err, coach_next_day_answer(coach, &next[i], value,
		                                value > 3 ? (enum cause)fixture_below(seed, 3)
		                                          : CAUSE_UNKNOWN,
		                                &err));
		WORK(err, coach_next_day_asked(coach, &next[i], &err));
	}
	return count;
}

/* Locks that came are cleared after a while, so that the year goes on. */
static void year_clear(struct coach *coach)
{
	struct err err;
	int opened;

	for (int area = 0; area < AREA_COUNT; area++)
		for (int side = 0; side < SIDE_COUNT; side++)
			if (side != SIDE_BOTH &&
			    coach_place(coach, (enum area)area, "", (enum side)side)->locked)
				WORK(err, coach_clear(coach, (enum area)area, NULL, (enum side)side,
				                      &opened, &err));
}

static int asked;

static void live_a_year(struct coach *coach, uint64_t seed, int days)
{
	static const char *const routine[] = { "full-body-daily", "desk-reset", "runner-recovery",
		                               "runner-warm-up", "wind-down" };
	struct err err;

	for (int day = 0; day < days; day++) {
		struct stamp now = fixture_morning(day);

		coach_tell_time(coach, now);
		WORK(err, journal_begin(coach->journal, &err));
		asked += year_next_day(coach, &seed);
		if (day % 30 == 29)
			year_clear(coach);
		for (int n = (fixture_below(&seed, 6) + 2) / 3; n > 0; n--) {
			year_marks(coach, &seed);
			now.utc_ms += 3600000;
			coach_tell_time(coach, now);
			year_session(coach, routine[fixture_below(&seed, 5)], &seed);
		}
		WORK(err, journal_commit(coach->journal, &err));
	}
}

static void year_replays_exactly(void **state)
{
	struct coach coach;
	int decisions, different;
	struct err err;

	(void)state;
	asked = 0;
	fixture_coach(&coach, false, fixture_morning(0));
	live_a_year(&coach, 7, 365);
	char *lived = fixture_memory(&coach);

	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	char *replayed = fixture_memory(&coach);

	assert_true(decisions > 2000);
	assert_true(asked > 500);
	assert_int_equal(different, 0);
	assert_string_equal(replayed, lived);
	free(replayed);
	/* What is remembered is a cache: it comes back when it was lost. */
	WORK(err, journal_standing_reset(coach.journal, &err));
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(365));
	replayed = fixture_memory(&coach);
	assert_string_equal(replayed, lived);
	free(replayed);
	free(lived);
	coach_close(&coach);
}

/* Answers that are changed afterwards change what follows, and it replays exactly then. */
static void amended_is_decided_again(void **state)
{
	struct coach coach;
	struct coach_plan *plan;
	struct err err;
	int decisions, different;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	fixture_session_done(&coach, "desk-reset", 2, id);
	plan = fixture_plan(&coach, "desk-reset");
	struct journal_rating rating = {
		.area = plan->plan.item[0].area,
		.site = "",
		.side = plan->plan.item[0].side,
		.kind = RATING_PEAK,
		.value = 9,
		.lasting = DATE_NONE,
		.at = fixture_morning(0),
	};
	const struct dose_place *place = coach_place(&coach, rating.area, "", rating.side);

	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_REPEAT);
	WORK(err, journal_amend(coach.journal, id, &rating, &err));
	coach_close(&coach);
	fixture_coach(&coach, true, fixture_morning(1));
	place = coach_place(&coach, rating.area, "", rating.side);
	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_TOO_MUCH);
	coach_close(&coach);
	fixture_coach(&coach, false, fixture_morning(1));
	place = coach_place(&coach, rating.area, "", rating.side);
	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_TOO_MUCH);
	WORK(err, coach_replay(&coach, &decisions, &different, fixture_report, NULL, &err));
	assert_int_equal(different, 0);
	assert_true(decisions > 0);
	coach_close(&coach);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(amended_is_decided_again),
		TEST(year_replays_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
