/* Answers that are given, changed and taken back after a session: what is remembered is what making
 * all again would give, and what has nothing to do with them is not made again. */
#include "coach_fixture.h"

#include <sqlite3.h>

enum { DAYS = 20, CHANGES = 4 };

static const char *const routines[] = { "desk-reset", "runner-recovery", "full-body-daily" };

static int some(uint64_t *seed, int most)
{
	return fixture_below(seed, most + 1);
}

/* A session with answers here and there; its id. */
static bool a_session(struct coach *coach, uint64_t *seed, char id[JOURNAL_ID])
{
	struct coach_plan *plan = fixture_plan(coach, routines[some(seed, 2)]);
	struct err err;

	if (plan->count == 0)
		return false;
	WORK(err, coach_begin(coach, plan, id, &err));
	for (int i = 0; i < plan->count; i++) {
		bool hurts = some(seed, 40) == 0;

		if (plan->item[i].kind != STEP_WORK)
			continue;
		fixture_record(coach, plan, id, i, hurts ? OUTCOME_HURTS : OUTCOME_DONE);
		if (some(seed, 1))
			WORK(err, coach_rate(coach, plan, id, i, RATING_PEAK, some(seed, 6),
			                     some(seed, 50) ? QUALITY_NONE : QUALITY_SHARP, &err));
	}
	WORK(err, coach_end(coach, id, true, &err));
	return true;
}

/* Says something about one of the places of a session, whether it was said before or not. */
static void a_change(struct coach *coach, uint64_t *seed, const char *id)
{
	struct arena arena = { 0 };
	struct journal_session session;
	struct err err;

	WORK(err, journal_session_get(coach->journal, id, &arena, &session, &err));
	const struct journal_hold *hold = &session.holds[some(seed, session.hold_count - 1)];
	const struct journal_rating rating = {
		.area = hold->area,
		.site = hold->site,
		.side = hold->side,
		.kind = (enum rating_kind)some(seed, RATING_KIND_COUNT - 1),
		.value = some(seed, 8),
		.cause = (enum cause)some(seed, CAUSE_COUNT - 1),
		.lasting = some(seed, 8) ? DATE_NONE : coach->now.local_date,
		.at = coach->now,
	};

	if (hold->kind == STEP_WORK) {
		WORK(err, coach_rate_place(coach, id, &rating, &err));
		WORK(err, coach_decide(coach, id, &err));
	}
	arena_finish(&arena);
}

/* What making all again gives. */
static void compare(struct coach *coach)
{
	char *before = fixture_memory(coach), *after;
	int decisions, different;
	struct err err;

	WORK(err, coach_replay(coach, &decisions, &different, fixture_report, NULL, &err));
	after = fixture_memory(coach);
	assert_int_equal(different, 0);
	assert_string_equal(after, before);
	free(before);
	free(after);
}

static void changes_are_as_if_all_were_made_again(void **state)
{
	(void)state;
	for (uint64_t n = 1; n <= 4; n++) {
		struct coach coach;
		char id[DAYS][JOURNAL_ID];
		uint64_t seed = n;
		int sessions = 0;

		fixture_teardown(NULL);
		fixture_setup(NULL);
		fixture_coach(&coach, false, fixture_morning(0));
		for (int day = 0; day < DAYS; day++) {
			coach_tell_time(&coach, fixture_morning(day));
			coach_mark(&coach, AREA_CALF, "", SIDE_LEFT, some(&seed, 5));
			coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_BOTH, some(&seed, 5));
			if (some(&seed, 3) && a_session(&coach, &seed, id[sessions]))
				sessions++;
			for (int i = 0; sessions > 0 && i < CHANGES; i++)
				a_change(&coach, &seed,
				         id[sessions - 1 - some(&seed, sessions > 2 ? 2 : 0)]);
			if (day % 5 == 4)
				compare(&coach);
		}
		coach_close(&coach);
	}
}

/* Runs a statement on the journal itself; returns its only number. */
static int sql(const char *text)
{
	char path[600];
	sqlite3 *db;
	sqlite3_stmt *stmt;
	int value = 0;

	snprintf(path, sizeof path, "%s/journal.db", fixture_root);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, text, -1, &stmt, NULL), SQLITE_OK);
	if (sqlite3_step(stmt) == SQLITE_ROW)
		value = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return value;
}

/* An old decision that would come out otherwise stays as it is stored. */
static void only_what_follows_is_made_again(void **state)
{
	struct coach coach;
	struct coach_next_day next[8];
	struct err err;
	char id[JOURNAL_ID];

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "desk-reset", 2, id);
	coach_tell_time(&coach, fixture_morning(1));
	coach_mark(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT, 2);
	fixture_session_done(&coach, "desk-reset", 2, id);
	coach_tell_time(&coach, fixture_morning(2));
	coach_close(&coach);
	sql("UPDATE decision SET level = 6 WHERE session = 1");
	fixture_coach(&coach, false, fixture_morning(2));
	assert_int_equal(coach_next_day(&coach, next, 8), 1);
	for (int value = 6; value >= 2; value--) /* first too much, then corrected */
		WORK(err, coach_next_day_answer(&coach, &next[0], value, CAUSE_ROLLING, &err));
	assert_int_equal(coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT)
	                     ->level[PURPOSE_DAILY]
	                     .last.session.answers.next_day,
	                 2);
	coach_close(&coach);
	assert_int_equal(sql("SELECT count(*) FROM decision WHERE session = 1 AND level <> 6"), 0);
	fixture_coach(&coach, false, fixture_morning(2));
	assert_int_equal(coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT)->not_before,
	                 fixture_morning(2).local_date);
	coach_close(&coach);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(changes_are_as_if_all_were_made_again),
		TEST(only_what_follows_is_made_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
