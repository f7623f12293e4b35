/* What protects and what is asked besides sessions; and forgetting. */
#define FIXTURE_JOURNAL
#include "journal_fixture.h"

/* Holding locks: how many, and the side of the last. */
struct held {
	int count;
	enum side side;
};

static bool hold_lock(void *ctx, const struct journal_lock *lock)
{
	struct held *held = ctx;

	held->count++;
	held->side = lock->side;
	assert_string_equal(lock->why, "nerve");
	return true;
}

static struct held locks(bool holding)
{
	struct held held = { 0 };
	struct err err;

	WORK(err, journal_lock_each(journal, holding, hold_lock, &held, &err));
	return held;
}

static void lock(enum area area, enum side side)
{
	const struct journal_lock row = { .area = area, .side = side, .why = "nerve",
		                          .from = fixture_at(0),
		                          .cleared = { .local_date = DATE_NONE } };
	struct err err;

	WORK(err, journal_lock_add(journal, &row, &err));
}

static int clear(enum area area, enum side side)
{
	struct stamp at = fixture_at(10);
	struct err err;
	int opened;

	WORK(err, journal_lock_clear(journal, area, NULL, side, &at, &opened, &err));
	return opened;
}

static void test_locks(void **state)
{
	(void)state;
	lock(AREA_CALF, SIDE_LEFT);
	assert_int_equal(clear(AREA_CALF, SIDE_RIGHT), 0);
	assert_int_equal(clear(AREA_FOOT, SIDE_LEFT), 0);
	assert_int_equal(clear(AREA_COUNT, SIDE_COUNT), 0);
	assert_int_equal(clear(AREA_CALF, SIDE_LEFT), 1);
	assert_int_equal(locks(true).count, 0);
	assert_int_equal(locks(false).count, 1);
	/* A word about one side leaves the other locked. */
	lock(AREA_CALF, SIDE_BOTH);
	assert_int_equal(clear(AREA_CALF, SIDE_LEFT), 1);
	assert_int_equal(locks(true).count, 1);
	assert_int_equal(locks(true).side, SIDE_RIGHT);
	lock(AREA_CALF, SIDE_COUNT);
	assert_int_equal(clear(AREA_CALF, SIDE_COUNT), 2);
	assert_int_equal(locks(true).count, 0);
	lock(AREA_JAW, SIDE_MIDLINE);
	assert_int_equal(clear(AREA_JAW, SIDE_LEFT), 1);
	assert_int_equal(locks(true).count, 0);
	lock(AREA_COUNT, SIDE_COUNT);
	assert_int_equal(clear(AREA_COUNT, SIDE_COUNT), 1);
}

static bool count_health(void *ctx, const struct journal_health *health)
{
	*(int *)ctx += health->state == HEALTH_YES ? 10 : 1;
	return true;
}

static void health(const char *code, enum area area, enum journal_health_state state, int64_t at)
{
	const struct journal_health row = { .code = code, .area = area, .state = state,
		                            .since = MONDAY, .at = fixture_at(at) };
	struct err err;

	WORK(err, journal_health_add(journal, &row, &err));
}

static void test_health(void **state)
{
	struct err err;
	int all = 0, latest = 0;

	(void)state;
	health("haematoma", AREA_CALF, HEALTH_YES, 1);
	health("haematoma", AREA_QUADS, HEALTH_YES, 1);
	health("haematoma", AREA_CALF, HEALTH_CLEARED, 2);
	health("clot", AREA_COUNT, HEALTH_NO, 1);
	health("clot", AREA_COUNT, HEALTH_YES, 1); /* the same moment: the later row */
	WORK(err, journal_health_each(journal, false, count_health, &all, &err));
	WORK(err, journal_health_each(journal, true, count_health, &latest, &err));
	assert_int_equal(all, 32);
	assert_int_equal(latest, 21);
}

static void test_notes(void **state)
{
	char value[8];
	struct err err;

	(void)state;
	WORK(err, journal_note_get(journal, "k", value, sizeof value, &err));
	assert_string_equal(value, "");
	WORK(err, journal_note_set(journal, "k", "1", &err));
	WORK(err, journal_note_set(journal, "k", "long enough", &err));
	WORK(err, journal_note_get(journal, "k", value, sizeof value, &err));
	assert_string_equal(value, "long en");
	WORK(err, journal_note_set(journal, "k", "", &err));
	WORK(err, journal_note_get(journal, "k", value, sizeof value, &err));
	assert_string_equal(value, "");
}

static bool see_standing(void *ctx, const struct journal_standing *s)
{
	assert_int_equal(s->purpose, PURPOSE_COUNT);
	assert_int_equal(s->version, 3);
	assert_int_equal(s->size, 4);
	assert_memory_equal(s->data, "a\0b", 4);
	++*(int *)ctx;
	return true;
}

static void test_standing(void **state)
{
	struct journal_standing row = { .area = AREA_CALF, .side = SIDE_LEFT,
		                        .purpose = PURPOSE_COUNT, .version = 3, .data = "a\0b",
		                        .size = 4 };
	struct err err;
	bool stale;
	int count = 0;

	(void)state;
	WORK(err, journal_standing_save(journal, &row, &err));
	WORK(err, journal_standing_save(journal, &row, &err));
	row.side = SIDE_RIGHT;
	WORK(err, journal_standing_save(journal, &row, &err));
	WORK(err, journal_standing_each(journal, see_standing, &count, &err));
	assert_int_equal(count, 2);
	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_false(stale);
	WORK(err, journal_mark_stale(journal, &err));
	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_true(stale);
	WORK(err, journal_standing_reset(journal, &err));
	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_false(stale);
	count = 0;
	WORK(err, journal_standing_each(journal, see_standing, &count, &err));
	assert_int_equal(count, 0);
}

/* Whether the bytes of a text are anywhere in the files of the folder. */
static bool on_disk(const char *text)
{
	static const char *const names[] = { "data/journal.db", "data/journal.db-wal",
		                             "data/journal.damaged-1.db" };
	static char bytes[1 << 20];
	bool found = false;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		FILE *file = fopen(fixture_path(names[i]), "rb");

		if (!file)
			continue;
		size_t n = fread(bytes, 1, sizeof bytes, file);

		found |= memmem(bytes, n, text, strlen(text)) != NULL;
		fclose(file);
	}
	return found;
}

static void test_forgotten_bytes_are_gone(void **state)
{
	struct journal_rating r = fixture_rating(AREA_OTHER, SIDE_LEFT, RATING_BEFORE, 3, 0);
	char id[JOURNAL_ID];
	struct err err;
	bool stale;

	(void)state;
	r.site = "QXSECRETQX";
	fixture_session(journal, 0, id);
	WORK(err, journal_rating(journal, id, &r, &err));
	assert_true(on_disk("QXSECRETQX"));
	WORK(err, journal_forget_session(journal, id, &err));
	assert_false(on_disk("QXSECRETQX"));
	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_true(stale);
	assert_int_equal(fixture_counts(journal).ratings, 0);
}

static void test_forget_before_keeps_protection(void **state)
{
	int64_t sessions;
	char id[JOURNAL_ID];
	struct err err;
	int left = 0;

	(void)state;
	for (int day = 0; day < 4; day++)
		fixture_session(journal, day * 1440, id);
	lock(AREA_CALF, SIDE_LEFT);
	lock(AREA_FOOT, SIDE_LEFT);
	assert_int_equal(clear(AREA_FOOT, SIDE_LEFT), 1);
	health("clot", AREA_COUNT, HEALTH_NO, 0);
	health("clot", AREA_COUNT, HEALTH_YES, 1);
	WORK(err, journal_forget_before(journal, MONDAY + 3, &sessions, &err));
	assert_int_equal(sessions, 3);
	assert_int_equal(fixture_counts(journal).sessions, 1);
	assert_int_equal(fixture_counts(journal).holds, 2);
	assert_int_equal(locks(false).count, 1);
	WORK(err, journal_health_each(journal, false, count_health, &left, &err));
	assert_int_equal(left, 10);
	close(open(fixture_path("data/journal.damaged-1.db"), O_CREAT | O_WRONLY, 0600));
	WORK(err, journal_forget_all(journal, &err));
	assert_int_equal(fixture_counts(journal).sessions + fixture_counts(journal).locks +
	                     fixture_counts(journal).health,
	                 0);
	assert_int_not_equal(access(fixture_path("data/journal.damaged-1.db"), F_OK), 0);
	fixture_session(journal, 0, id);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_open_new, fixture_close)
	const struct CMUnitTest tests[] = {
		T(test_locks),
		T(test_health),
		T(test_notes),
		T(test_standing),
		T(test_forgotten_bytes_are_gone),
		T(test_forget_before_keeps_protection),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
