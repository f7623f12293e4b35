/* Sessions and what belongs to them, as they are lived and looked up. */
#define FIXTURE_JOURNAL
#include "journal_fixture.h"

static void reopen(void)
{
	journal_close(journal);
	journal = fixture_open(fixture_path("data"));
}

static void test_modes(void **state)
{
	static const char *const names[] = { "data/journal.db", "data/journal.db-wal",
		                             "data/journal.db-shm", "data/journal.lock" };
	char id[JOURNAL_ID];
	struct stat st;

	(void)state;
	fixture_session(journal, 0, id);
	assert_int_equal(stat(fixture_path("data"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_int_equal(stat(fixture_path(names[i]), &st), 0);
		assert_int_equal(st.st_mode & 0777, 0600);
	}
	assert_string_equal(journal_news(journal), "");
}

static void test_session_is_resumed_exactly(void **state)
{
	struct arena arena = { 0 };
	struct journal_session open;
	struct journal_hold holds[] = { fixture_hold(AREA_OTHER, SIDE_RIGHT),
		                        { .kind = STEP_REST, .area = AREA_COUNT, .side = SIDE_COUNT,
		                          .hold_ms = 30000, .sets = 1, .note = "Change to the floor.",
		                          .not_before = DATE_NONE },
		                        fixture_hold(AREA_FOOT, SIDE_LEFT) };
	const struct journal_session plan = { .routine = "mine", .title = "Mine", .path = "/x/mine.cfg",
		                              .purpose = PURPOSE_RECOVERY, .started = fixture_at(0),
		                              .holds = holds, .hold_count = 3 };
	struct stamp at = fixture_at(3);
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	holds[2].same_place = true;
	holds[2].not_before = MONDAY + 2;
	WORK(err, journal_session_begin(journal, &plan, id, &err));
	WORK(err, journal_hold(journal, id, 1, OUTCOME_RELEASED, 41234, 1, &at, &err));
	reopen();
	WORK(err, journal_open_session(journal, &arena, &open, &err));
	assert_string_equal(open.id, id);
	assert_string_equal(open.path, "/x/mine.cfg");
	assert_int_equal(open.purpose, PURPOSE_RECOVERY);
	assert_int_equal(open.state, JOURNAL_OPEN);
	assert_int_equal(open.settled, -1);
	assert_int_equal(open.ended.local_date, DATE_NONE);
	assert_int_equal(open.hold_count, 3);
	assert_string_equal(open.holds[0].site, "Scar, right knee");
	assert_int_equal(open.holds[0].outcome, OUTCOME_RELEASED);
	assert_int_equal(open.holds[0].held_ms, 41234);
	assert_int_equal(open.holds[0].at.utc_ms, at.utc_ms);
	assert_int_equal(open.holds[1].kind, STEP_REST);
	assert_int_equal(open.holds[1].area, AREA_COUNT);
	assert_string_equal(open.holds[1].note, "Change to the floor.");
	assert_int_equal(open.holds[2].outcome, OUTCOME_NONE);
	assert_true(open.holds[2].same_place);
	assert_int_equal(open.holds[2].not_before, MONDAY + 2);
	assert_int_equal(open.holds[2].hold_max_ms, 120000);
	assert_int_equal(open.holds[2].lead_in_ms, 10000);
	assert_string_equal(open.holds[2].inputs, "S=2 L=2");
	WORK(err, journal_session_end(journal, id, JOURNAL_STOPPED, &at, &err));
	WORK(err, journal_open_session(journal, &arena, &open, &err));
	assert_string_equal(open.id, "");
	arena_finish(&arena);
}

static const struct journal_session *get(const char *id, struct arena *arena)
{
	static struct journal_session session;
	struct err err;

	WORK(err, journal_session_get(journal, id, arena, &session, &err));
	return &session;
}

static void test_rating_parts_come_one_by_one(void **state)
{
	struct journal_rating value = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 4, 1);
	struct journal_rating quality =
	    fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, RATING_UNKNOWN, 2);
	struct arena arena = { 0 };
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	quality.quality = QUALITY_SHARP;
	fixture_session(journal, 0, id);
	WORK(err, journal_rating(journal, id, &value, &err));
	WORK(err, journal_rating(journal, id, &quality, &err));
	const struct journal_session *s = get(id, &arena);

	assert_int_equal(s->rating_count, 1);
	assert_int_equal(s->ratings[0].value, 4);
	assert_int_equal(s->ratings[0].quality, QUALITY_SHARP);
	assert_int_equal(s->amendment_count, 0);
	arena_finish(&arena);
}

static void test_changed_answers_are_kept(void **state)
{
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_NEXT_DAY, 4, 1);
	struct arena arena = { 0 };
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	fixture_session(journal, 0, id);
	WORK(err, journal_rating(journal, id, &r, &err));
	r.value = 6;
	r.cause = CAUSE_TRAINING;
	r.at = fixture_at(5);
	WORK(err, journal_rating(journal, id, &r, &err));
	WORK(err, journal_rating(journal, id, &r, &err)); /* the same again changes nothing */
	r.value = RATING_UNKNOWN;
	r.at = fixture_at(9);
	WORK(err, journal_amend(journal, id, &r, &err));
	const struct journal_session *s = get(id, &arena);

	assert_int_equal(s->rating_count, 1);
	assert_int_equal(s->ratings[0].value, RATING_UNKNOWN);
	assert_int_equal(s->ratings[0].cause, CAUSE_TRAINING);
	assert_int_equal(s->amendment_count, 2);
	assert_int_equal(s->amendments[0].old.value, 4);
	assert_int_equal(s->amendments[0].old.cause, CAUSE_UNKNOWN);
	assert_int_equal(s->amendments[0].replaced.utc_ms, fixture_at(5).utc_ms);
	assert_int_equal(s->amendments[1].old.value, 6);
	arena_finish(&arena);
}

static void test_unknown_rows_are_told(void **state)
{
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 4, 1);
	struct stamp at = fixture_at(0);
	struct arena arena = { 0 };
	struct journal_session session;
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	fixture_session(journal, 0, id);
	assert_false(journal_rating(journal, "nobody", &r, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(journal_hold(journal, id, 3, OUTCOME_DONE, 1, 1, &at, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(journal_session_end(journal, "nobody", JOURNAL_STOPPED, &at, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(journal_settled(journal, "nobody", true, &err));
	assert_false(journal_next_asked(journal, "nobody", &err));
	assert_false(journal_forget_session(journal, "nobody", &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(journal_session_get(journal, "last", &arena, &session, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(journal_session_get(journal, "00000001-", &arena, &session, &err));
	assert_false(journal_session_get(journal, "x' OR 1", &arena, &session, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	WORK(err, journal_session_get(journal, "0", &arena, &session, &err));
	assert_string_equal(session.id, id);
	fixture_session(journal, 5, id);
	assert_false(journal_session_get(journal, "0", &arena, &session, &err));
	assert_int_equal(err.code, ERR_INVALID);
	arena_finish(&arena);
}

static void test_transactions_are_whole(void **state)
{
	struct journal_rating bad = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 11, 1);
	char id[JOURNAL_ID], lost[JOURNAL_ID];
	struct stamp at = fixture_at(1);
	struct err err;

	(void)state;
	fixture_session(journal, 0, id);
	WORK(err, journal_begin(journal, &err));
	fixture_session(journal, 10, lost);
	assert_false(journal_rating(journal, lost, &bad, &err)); /* the tables refuse an 11 */
	/* Nothing more is written after that, and the end says so. */
	assert_false(journal_hold(journal, id, 1, OUTCOME_DONE, 1, 1, &at, &err));
	assert_false(journal_commit(journal, &err));
	assert_int_equal(err.code, ERR_INVALID);
	assert_int_equal(fixture_counts(journal).sessions, 1);
	WORK(err, journal_begin(journal, &err));
	fixture_session(journal, 10, lost);
	journal_rollback(journal);
	assert_int_equal(fixture_counts(journal).sessions, 1);
	WORK(err, journal_begin(journal, &err));
	WORK(err, journal_begin(journal, &err));
	fixture_session(journal, 20, lost);
	WORK(err, journal_commit(journal, &err));
	WORK(err, journal_commit(journal, &err));
	reopen();
	assert_int_equal(fixture_counts(journal).sessions, 2);
}

/* Counts sessions, and keeps the dates in order of arrival. */
struct seen {
	int count;
	int32_t date[16];
};

static bool see(void *ctx, const struct journal_session *s)
{
	struct seen *seen = ctx;

	seen->date[seen->count++] = s->started.local_date;
	return true;
}

static struct seen list(const struct journal_filter *filter)
{
	struct seen seen = { 0 };
	struct err err;

	WORK(err, journal_sessions(journal, filter, see, &seen, &err));
	return seen;
}

static void test_filters(void **state)
{
	struct journal_filter filter = JOURNAL_ALL;
	struct journal_rating mark = fixture_rating(AREA_NECK, SIDE_LEFT, RATING_BEFORE, 7, 0);
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	for (int day = 0; day < 5; day++)
		fixture_session(journal, day * 1440, id);
	WORK(err, journal_rating(journal, id, &mark, &err));
	assert_int_equal(list(&filter).count, 5);
	assert_int_equal(list(&filter).date[0], MONDAY);
	filter.newest_first = true;
	filter.limit = 2;
	assert_int_equal(list(&filter).count, 2);
	assert_int_equal(list(&filter).date[0], MONDAY + 4);
	filter = JOURNAL_ALL;
	filter.since = MONDAY + 1;
	filter.until = MONDAY + 2;
	assert_int_equal(list(&filter).count, 2);
	filter = JOURNAL_ALL;
	filter.area = AREA_NECK;
	assert_int_equal(list(&filter).count, 1);
	filter.area = AREA_CALF;
	assert_int_equal(list(&filter).count, 5);
	filter.area = AREA_FOOT;
	assert_int_equal(list(&filter).count, 0);
	filter = JOURNAL_ALL;
	filter.routine = "other";
	assert_int_equal(list(&filter).count, 0);
}

static bool see_day(void *ctx, const struct journal_day *day)
{
	struct journal_day *last = ctx;

	assert_true(day->date > last->date);
	*last = *day;
	return true;
}

static void test_days_use_recent(void **state)
{
	struct journal_day last = { .date = DATE_NONE };
	struct journal_point point[3];
	struct journal_use use;
	char id[JOURNAL_ID];
	struct err err;
	int count;

	(void)state;
	for (int i = 0; i < 4; i++) {
		struct journal_rating r =
		    fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, i, i * 1440);
		struct stamp at = fixture_at(i * 1440 + 5);

		fixture_session(journal, i * 1440, id);
		WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45000, 1, &at, &err));
		WORK(err, journal_hold(journal, id, 2, OUTCOME_STOPPED, 500, 0, &at, &err));
		WORK(err, journal_rating(journal, id, &r, &err));
		if (i < 3)
			WORK(err, journal_session_end(journal, id, JOURNAL_FINISHED, &at, &err));
	}
	WORK(err, journal_days(journal, MONDAY + 1, see_day, &last, &err));
	assert_int_equal(last.date, MONDAY + 2);
	assert_int_equal(last.sessions, 1);
	assert_int_equal(last.held_ms, 45500);
	WORK(err, journal_routine_use(journal, "desk-reset", MONDAY + 2, &use, &err));
	assert_int_equal(use.sessions, 3);
	assert_int_equal(use.today, 1);
	assert_int_equal(use.first, MONDAY);
	assert_int_equal(use.last, MONDAY + 2);
	WORK(err, journal_routine_use(journal, "none", MONDAY, &use, &err));
	assert_int_equal(use.first, DATE_NONE);
	WORK(err, journal_recent(journal, AREA_CALF, NULL, SIDE_COUNT, RATING_PEAK, 3, point, &count,
	                         &err));
	assert_int_equal(count, 3);
	assert_int_equal(point[0].value, 1);
	assert_int_equal(point[2].value, 3);
	assert_int_equal(point[2].date, MONDAY + 3);
	WORK(err, journal_recent(journal, AREA_CALF, "", SIDE_RIGHT, RATING_PEAK, 3, point, &count,
	                         &err));
	assert_int_equal(count, 0);
}

struct replayed {
	int count;
	struct journal_answer last;
};

static bool replay(void *ctx, const struct journal_answer *answer)
{
	struct replayed *replayed = ctx;

	replayed->count++;
	replayed->last = *answer;
	assert_true(answer->decided == (strcmp(answer->rule, "no") != 0 && answer->hurts));
	if (answer->decided)
		assert_string_equal(answer->decision.inputs, "p=7");
	return true;
}

static void test_replay(void **state)
{
	const struct journal_hold holds[] = { fixture_hold(AREA_CALF, SIDE_LEFT),
		                              fixture_hold(AREA_CALF, SIDE_LEFT),
		                              fixture_hold(AREA_CALF, SIDE_RIGHT) };
	struct journal_session plan = { .routine = "r", .title = "R", .purpose = PURPOSE_WARM_UP,
		                        .started = fixture_at(0), .holds = holds, .hold_count = 3 };
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 7, 1);
	struct journal_decision d = { .area = AREA_CALF, .side = SIDE_LEFT, .rule = "too-much",
		                      .inputs = "p=7", .level = 1, .not_before = MONDAY + 3,
		                      .at = fixture_at(1) };
	struct replayed replayed = { 0 };
	struct stamp at = fixture_at(1);
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	r.quality = QUALITY_BURNING;
	WORK(err, journal_session_begin(journal, &plan, id, &err));
	WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45000, 1, &at, &err));
	WORK(err, journal_hold(journal, id, 2, OUTCOME_HURTS, 9000, 0, &at, &err));
	WORK(err, journal_rating(journal, id, &r, &err));
	r.kind = RATING_AFTER;
	r.value = 2;
	r.quality = QUALITY_PRESSURE;
	WORK(err, journal_rating(journal, id, &r, &err));
	WORK(err, journal_decision(journal, id, &d, &err));
	WORK(err, journal_replay(journal, AREA_CALF, SIDE_LEFT, replay, &replayed, &err));
	assert_int_equal(replayed.count, 1);
	assert_true(replayed.last.worked);
	assert_true(replayed.last.hurts);
	assert_int_equal(replayed.last.purpose, PURPOSE_WARM_UP);
	assert_int_equal(replayed.last.planned_ms, 90000);
	assert_int_equal(replayed.last.held_ms, 54000);
	assert_int_equal(replayed.last.value[RATING_PEAK], 7);
	assert_int_equal(replayed.last.value[RATING_AFTER], 2);
	assert_int_equal(replayed.last.value[RATING_BEFORE], RATING_UNKNOWN);
	assert_int_equal(replayed.last.quality, QUALITY_BURNING);
	assert_int_equal(replayed.last.decision.not_before, MONDAY + 3);
	WORK(err, journal_replay(journal, AREA_COUNT, SIDE_COUNT, replay, &replayed, &err));
	assert_int_equal(replayed.count, 3);
	assert_int_equal(replayed.last.side, SIDE_RIGHT);
	assert_true(replayed.last.planned);
	assert_false(replayed.last.worked);
}

static void test_backup(void **state)
{
	struct journal *copy;
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	fixture_session(journal, 0, id);
	assert_int_equal(mkdir(fixture_path("copy"), 0700), 0);
	WORK(err, journal_backup(journal, fixture_path("copy/journal.db"), &err));
	assert_false(journal_backup(journal, fixture_path("copy/journal.db"), &err));
	assert_int_equal(err.code, ERR_DENIED);
	assert_false(journal_backup(journal, fixture_path("none/journal.db"), &err));
	copy = fixture_open(fixture_path("copy"));
	assert_int_equal(fixture_counts(copy).holds, 2);
	WORK(err, journal_check(copy, &err));
	journal_close(copy);
}

static void test_readers_see_and_change_nothing(void **state)
{
	struct journal *reader;
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	WORK(err, journal_open(fixture_path("nothing"), true, &reader, &err));
	assert_int_equal(fixture_counts(reader).sessions, 0);
	journal_close(reader);
	assert_int_not_equal(access(fixture_path("nothing"), F_OK), 0);
	fixture_session(journal, 0, id);
	WORK(err, journal_open(fixture_path("data"), true, &reader, &err));
	assert_int_equal(fixture_counts(reader).sessions, 1);
	assert_false(journal_note_set(reader, "k", "v", &err));
	assert_int_equal(err.code, ERR_DENIED);
	fixture_session(journal, 5, id);
	assert_int_equal(fixture_counts(reader).sessions, 2);
	/* Between snapshots time stands still. */
	WORK(err, journal_snapshot(reader, &err));
	assert_int_equal(fixture_counts(reader).sessions, 2);
	fixture_session(journal, 9, id);
	assert_int_equal(fixture_counts(reader).sessions, 2);
	journal_snapshot_end(reader);
	assert_int_equal(fixture_counts(reader).sessions, 3);
	journal_close(reader);
}

static void test_ids_differ(void **state)
{
	char a[JOURNAL_ID], b[JOURNAL_ID];

	(void)state;
	journal_set_ids(journal, NULL, NULL);
	fixture_session(journal, 0, a);
	fixture_session(journal, 0, b);
	assert_int_equal(strlen(a), 36);
	assert_int_equal(a[14], '4');
	assert_non_null(strchr("89ab", a[19]));
	assert_string_not_equal(a, b);
}

static void test_stamps(void **state)
{
	static const struct {
		int64_t ms;
		const char *text;
	} rows[] = { { 0, "1970-01-01T00:00:00Z" },
		     { MONDAY_MS, "2026-01-05T09:00:00Z" },
		     { MONDAY_MS + 1, "2026-01-05T09:00:00.001Z" },
		     { -1, "1969-12-31T23:59:59.999Z" } };
	static const char *const wrong[] = { "",
		                             "2026-01-05",
		                             "2026-01-05T09:00:00",
		                             "2026-02-30T09:00:00Z",
		                             "2026-01-05T24:00:00Z",
		                             "2026-01-05T09:60:00Z",
		                             "2026-01-05T09:00:00.Z",
		                             "2026-01-05T09:00:00.1234Z",
		                             "2026-01-05 09:00:00Z",
		                             "2026-01-05T09:00:00,1Z",
		                             "2026-01-05T09:00:0xZ" };
	struct stamp stamp = stamp_make(MONDAY_MS, 16 * 60);
	char buf[STAMP_TEXT];
	int64_t ms;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(stamp_format(rows[i].ms, buf), rows[i].text);
		assert_true(stamp_parse(rows[i].text, &ms));
		assert_int_equal(ms, rows[i].ms);
	}
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(stamp_parse(wrong[i], &ms));
	assert_true(stamp_parse("2026-01-05T09:00:00.5Z", &ms));
	assert_int_equal(ms, MONDAY_MS + 500);
	assert_int_equal(stamp.local_date, MONDAY + 1);
	assert_string_equal(stamp_format_local(&stamp, buf), "2026-01-06 01:00");
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_open_new, fixture_close)
	const struct CMUnitTest tests[] = {
		T(test_modes),
		T(test_session_is_resumed_exactly),
		T(test_rating_parts_come_one_by_one),
		T(test_changed_answers_are_kept),
		T(test_unknown_rows_are_told),
		T(test_transactions_are_whole),
		T(test_filters),
		T(test_days_use_recent),
		T(test_replay),
		T(test_backup),
		T(test_readers_see_and_change_nothing),
		T(test_ids_differ),
		cmocka_unit_test(test_stamps),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
