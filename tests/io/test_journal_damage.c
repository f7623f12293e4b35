/* A damaged journal is kept aside, and what can be read goes into a new one. */
#include "journal_files.h"

/* Opening must put these bytes aside unchanged, and a session must be possible again. */
static struct journal_counts mended(void)
{
	unsigned char *bytes;
	char id[JOURNAL_ID];
	struct err err;
	size_t size = slurp(db(), &bytes);
	struct journal *journal = fixture_open(fixture_path("data"));
	struct journal_counts counts = fixture_counts(journal);
	bool stale;

	assert_non_null(strstr(journal_news(journal), "journal.damaged-1.db"));
	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_true(stale);
	assert_same_file(fixture_path("data/journal.damaged-1.db"), bytes, size);
	fixture_session(journal, 100000, id);
	WORK(err, journal_check(journal, &err));
	journal_close(journal);
	free(bytes);
	assert_int_not_equal(access(fixture_path("data/journal.rescue.db"), F_OK), 0);
	assert_int_not_equal(access(fixture_path("data/journal.salvage.db"), F_OK), 0);
	journal = fixture_open(fixture_path("data"));
	assert_string_equal(journal_news(journal), "");
	assert_int_equal(fixture_counts(journal).sessions, counts.sessions + 1);
	journal_close(journal);
	return counts;
}

static void test_not_a_database(void **state)
{
	(void)state;
	assert_int_equal(mkdir(fixture_path("data"), 0700), 0);
	spew(db(), "Dear diary, today I rolled my calves. It was good, and it was long enough.", 74);
	assert_int_equal(mended().sessions, 0);
}

static void test_first_page_lost(void **state)
{
	unsigned char *bytes;
	struct journal_counts before, after;
	struct journal *journal;
	size_t size;

	(void)state;
	make(30);
	journal = fixture_open(fixture_path("data"));
	before = fixture_counts(journal);
	journal_close(journal);
	size = slurp(db(), &bytes);
	memset(bytes, 0xA5, 4096);
	spew(db(), bytes, size);
	free(bytes);
	after = mended();
	/* Tables lie where a new journal has them: nothing is lost. */
	assert_memory_equal(&before, &after, sizeof before);
}

static void test_truncated(void **state)
{
	struct journal_counts counts;
	unsigned char *bytes;
	size_t size;

	(void)state;
	make(60);
	size = slurp(db(), &bytes);
	spew(db(), bytes, size - 3 * 4096 - 100);
	free(bytes);
	counts = mended();
	assert_true(counts.sessions >= 30);
	assert_true(counts.ratings > 100);
}

static void test_torn_page_in_the_middle(void **state)
{
	unsigned char *bytes;
	struct journal_counts before, after;
	struct journal *journal;
	struct err err;
	size_t size;

	(void)state;
	make(400);
	journal = fixture_open(fixture_path("data"));
	before = fixture_counts(journal);
	journal_close(journal);
	size = slurp(db(), &bytes);
	for (size_t page = size / 2 / 4096; page < size / 2 / 4096 + 3; page++)
		memset(bytes + page * 4096, 0xFF, 4096);
	spew(db(), bytes, size);
	free(bytes);
	/* It shows when the page is read; from then on it is known. */
	journal = fixture_open(fixture_path("data"));
	assert_false(journal_check(journal, &err));
	assert_int_equal(err.code, ERR_CORRUPT);
	journal_close(journal);
	after = mended();
	assert_true(after.sessions >= before.sessions * 9 / 10);
	assert_true(after.holds >= before.holds * 9 / 10);
	assert_true(after.ratings >= before.ratings * 9 / 10);
}

static bool reach(void *ctx, const struct journal_session *s)
{
	*(int64_t *)ctx += s->hold_count + s->rating_count;
	return true;
}

static bool reach_answer(void *ctx, const struct journal_answer *a)
{
	*(int64_t *)ctx += a->planned_ms;
	return true;
}

/* Uses the journal as a session does; what fails must fail as damage, and then be mended. */
static bool use(struct journal *journal, struct err *err)
{
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 3, 0);
	struct arena arena = { 0 };
	struct journal_session open;
	const struct journal_hold hold = fixture_hold(AREA_CALF, SIDE_LEFT);
	const struct journal_session plan = { .routine = "r", .title = "R", .started = fixture_at(9),
		                              .holds = &hold, .hold_count = 1 };
	struct stamp at = fixture_at(9);
	char id[JOURNAL_ID];
	int64_t sum = 0;
	bool ok = journal_open_session(journal, &arena, &open, err) &&
	          journal_sessions(journal, &JOURNAL_ALL, reach, &sum, err) &&
	          journal_replay(journal, AREA_COUNT, SIDE_COUNT, reach_answer, &sum, err) &&
	          journal_session_begin(journal, &plan, id, err) &&
	          journal_rating(journal, id, &r, err) &&
	          journal_session_end(journal, id, JOURNAL_FINISHED, &at, err);

	arena_finish(&arena);
	return ok;
}

static void test_random_flips(void **state)
{
	unsigned char *whole, *bytes;
	uint64_t seed = 7;
	int mended_times = 0, rounds = 120;
	size_t size;

	(void)state;
	make(40);
	size = slurp(db(), &whole);
	bytes = malloc(size);
	assert_non_null(bytes);
	for (int round = 0; round < rounds; round++) {
		struct journal *journal = NULL;
		struct err err = { 0 };

		memcpy(bytes, whole, size);
		for (int i = 1 << fixture_below(&seed, 8); i > 0; i--)
			bytes[fixture_random(&seed) % size] ^= (unsigned char)(1 + fixture_below(&seed, 255));
		spew(db(), bytes, size);
		if (!journal_open(fixture_path("data"), false, &journal, &err)) {
			/* Only a version or a name that became another's may stop us. */
			assert_true(err.code == ERR_NEWER || err.code == ERR_DENIED);
			assert_same_file(db(), bytes, size);
			continue;
		}
		if (!use(journal, &err)) {
			if (err.code != ERR_CORRUPT)
				fail_msg("round %d: %d %s", round, (int)err.code, err.msg);
			journal_close(journal);
			WORK(err, journal_open(fixture_path("data"), false, &journal, &err));
			WORK(err, use(journal, &err));
		}
		mended_times += *journal_news(journal) != '\0';
		journal_close(journal);
	}
	assert_true(mended_times > rounds / 4);
	free(whole);
	free(bytes);
}

/* A log that lies beside an empty file is all that is left; SQLite would delete it. */
static void test_log_without_its_file(void **state)
{
	unsigned char *wal;
	size_t size;
	struct journal *journal;
	char id[JOURNAL_ID];

	(void)state;
	journal = fixture_open(fixture_path("data"));
	fixture_session(journal, 0, id);
	size = slurp(fixture_path("data/journal.db-wal"), &wal);
	journal_close(journal);
	assert_true(size > 0);
	for (int gone = 0; gone < 2; gone++) {
		if (gone)
			unlink(db());
		else
			spew(db(), "", 0);
		unlink(fixture_path("data/journal.damaged-1.db"));
		unlink(fixture_path("data/journal.damaged-1.db-wal"));
		spew(fixture_path("data/journal.db-wal"), wal, size);
		journal = fixture_open(fixture_path("data"));
		assert_non_null(strstr(journal_news(journal), "damaged"));
		assert_int_equal(fixture_counts(journal).sessions, 1);
		assert_int_equal(fixture_counts(journal).holds, 2);
		assert_same_file(fixture_path("data/journal.damaged-1.db-wal"), wal, size);
		journal_close(journal);
	}
	free(wal);
}

static void test_mending_goes_on_after_a_crash(void **state)
{
	struct journal *journal;

	(void)state;
	make(5);
	/* As a crash between the two renames leaves it. */
	assert_int_equal(rename(db(), fixture_path("data/journal.rescue.db")), 0);
	spew(fixture_path("data/journal.damaged-1.db"), "x", 1);
	journal = fixture_open(fixture_path("data"));
	assert_int_equal(fixture_counts(journal).sessions, 5);
	assert_non_null(strstr(journal_news(journal), "mended"));
	journal_close(journal);
	assert_same_file(fixture_path("data/journal.damaged-1.db"), (const unsigned char *)"x", 1);
	/* An unfinished attempt is thrown away. */
	spew(fixture_path("data/journal.rescue.db"), "half", 4);
	spew(db(), "no database at all, but long enough to be looked at", 51);
	journal = fixture_open(fixture_path("data"));
	assert_non_null(strstr(journal_news(journal), "journal.damaged-2.db"));
	journal_close(journal);
}

static void test_mending_waits_for_others(void **state)
{
	struct journal *other;
	unsigned char *bytes;
	size_t size;

	(void)state;
	make(2);
	other = fixture_open(fixture_path("data"));
	size = slurp(db(), &bytes);
	spew(fixture_path("data/journal.suspect"), "", 0);
	memset(bytes + 4096, 0xFF, size - 4096);
	spew(db(), bytes, size);
	free(bytes);
	refused(ERR_BUSY, "--data");
	journal_close(other);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		T(test_not_a_database),
		T(test_first_page_lost),
		T(test_truncated),
		T(test_torn_page_in_the_middle),
		T(test_random_flips),
		T(test_log_without_its_file),
		T(test_mending_goes_on_after_a_crash),
		T(test_mending_waits_for_others),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
