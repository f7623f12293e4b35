/* Out of one journal and into another. */
#include "journal_fixture.h"

#include "io/export.h"
#include "io/import.h"

#define NOW_MS (MONDAY_MS + INT64_C(365) * 86400000)

static char *exported(struct journal *journal, size_t *size)
{
	char *text = NULL;
	struct err err;
	FILE *out = open_memstream(&text, size);

	assert_non_null(out);
	WORK(err, export_json(journal, out, NOW_MS, &err));
	fclose(out);
	return text;
}

static bool import(struct journal *journal, const char *text, size_t size,
                   struct import_counts *counts, struct err *err)
{
	struct stamp now = stamp_make(NOW_MS, 0);
	FILE *in = fmemopen((void *)(uintptr_t)text, size, "r");

	assert_non_null(in);
	bool ok = import_json(journal, in, "x.json", &now, NULL, NULL, counts, err);

	fclose(in);
	return ok;
}

/* Imports a text that must be fine. */
static struct import_counts take(struct journal *journal, const char *text)
{
	struct import_counts counts;
	struct err err;

	WORK(err, import(journal, text, strlen(text), &counts, &err));
	return counts;
}

static struct journal *filled(const char *name, uint64_t seed, int sessions)
{
	struct journal *journal = fixture_open(fixture_path(name));

	for (int i = 0; i < sessions; i++)
		fixture_random_session(journal, &seed, i * 700);
	fixture_random_rest(journal, &seed);
	return journal;
}

/* A random journal comes out of an empty one as it went in, and laid over itself it stays as it is. */
static void test_round_trip(void **state)
{
	char name[32];

	(void)state;
	for (int round = 0; round < 40; round++) {
		size_t size, size2;
		struct import_counts counts;
		struct err err;
		bool stale;

		snprintf(name, sizeof name, "a%d", round);
		struct journal *from = filled(name, (uint64_t)round, round);
		char *text = exported(from, &size);

		snprintf(name, sizeof name, "b%d", round);
		struct journal *to = fixture_open(fixture_path(name));

		WORK(err, import(to, text, size, &counts, &err));
		assert_int_equal(counts.sessions, round);
		assert_int_equal(counts.added, round);
		char *again = exported(to, &size2);

		assert_string_equal(text, again);
		WORK(err, journal_is_stale(to, &stale, &err));
		assert_true(stale);
		WORK(err, import(to, text, size, &counts, &err));
		assert_int_equal(counts.added, 0);
		free(again);
		again = exported(to, &size2);
		assert_string_equal(text, again);
		WORK(err, journal_check(to, &err));
		free(again);
		free(text);
		journal_close(from);
		journal_close(to);
	}
}

/* The order of two imports does not matter for what was done and felt. */
static void test_union(void **state)
{
	size_t size;
	struct journal *a = filled("a", 1, 9), *b = filled("b", 2, 7);
	char *from_a = exported(a, &size), *from_b = exported(b, &size);
	struct journal *ab = fixture_open(fixture_path("ab")), *ba = fixture_open(fixture_path("ba"));
	char *one, *two;

	(void)state;
	take(ab, from_a);
	take(ab, from_b);
	take(ba, from_b);
	take(ba, from_a);
	assert_int_equal(fixture_counts(ab).sessions, 16);
	one = exported(ab, &size);
	two = exported(ba, &size);
	assert_int_equal(strlen(one), strlen(two));
	free(one);
	free(two);
	free(from_a);
	free(from_b);
	journal_close(a);
	journal_close(b);
	journal_close(ab);
	journal_close(ba);
}

#define HEAD  "{\"unknot\":1,\"sessions\":["
#define A     "\"11111111-1111-4111-8111-111111111111\""
#define LOCK  "{\"unknot\":1,\"locks\":[{\"id\":" A ",\"area\":\"calf\",\"side\":\"left\",\"why\":\"nerve\","
#define START "\"started\":\"2026-01-05T09:00:00Z\",\"state\":\"finished\""

/* The shape as the reference shows it, without anything that it does not name. */
static void test_least_shape(void **state)
{
	static const char text[] =
	    "{ \"unknot\": 1, \"exported\": \"2026-01-05T09:00:00Z\", \"sessions\": [\n"
	    "  { \"id\": " A ", \"routine\": \"desk-reset\", \"started\": \"2026-01-05T23:30:00Z\","
	    " \"offset_min\": 60, \"local_date\": \"2026-01-06\", \"ended\": \"2026-01-05T23:40:00Z\","
	    " \"state\": \"open\", \"holds\": [ { \"seq\": 1, \"exercise\": \"calf-roll\", \"area\":"
	    " \"calf\", \"side\": \"left\", \"tool\": \"foam-roller\", \"planned_s\": 120, \"held_s\":"
	    " 60, \"sets\": 2, \"level\": 3, \"pressure\": 4, \"rule\": \"progress\", \"outcome\":"
	    " \"done\" } ], \"ratings\": [ { \"area\": \"calf\", \"side\": \"left\", \"kind\":"
	    " \"before\", \"value\": 3, \"quality\": null, \"cause\": null, \"at\":"
	    " \"2026-01-05T23:30:00Z\" } ] } ],\n"
	    " \"health\": [ { \"id\": " A ", \"at\": \"2026-01-05T09:00:00Z\", \"code\": \"clot\","
	    " \"area\": null, \"state\": \"yes\" } ], \"locks\": [ { \"id\": " A ", \"area\": \"calf\","
	    " \"side\": \"left\", \"from\": \"2026-01-05\", \"cleared\": null, \"why\": \"nerve\" } ],\n"
	    " \"checkins\": [ { \"id\": " A ", \"at\": \"2026-01-05T09:00:00Z\", \"pain\": 3,"
	    " \"movement\": 6, \"sleep\": 7, \"energy\": 5, \"performance\": 6 } ] }";
	struct journal *journal = fixture_open(fixture_path("data"));
	struct import_counts counts = take(journal, text);
	struct arena arena = { 0 };
	struct journal_session s;
	struct err err;

	(void)state;
	assert_int_equal(counts.sessions + counts.holds + counts.ratings + counts.health +
	                     counts.locks + counts.checkins,
	                 6);
	WORK(err, journal_session_get(journal, "last", &arena, &s, &err));
	assert_int_equal(s.state, JOURNAL_STOPPED);
	assert_true(s.imported);
	assert_int_equal(s.started.local_date, MONDAY + 1);
	assert_int_equal(s.holds[0].hold_ms, 60000);
	assert_int_equal(s.holds[0].sets, 2);
	assert_int_equal(s.ratings[0].value, 3);
	arena_finish(&arena);
	journal_close(journal);
}

#include "hostile_exports.h"

static void test_hostile(void **state)
{
	struct journal *journal = filled("data", 3, 2);
	struct import_counts counts;
	char *before, *after;
	size_t size;

	(void)state;
	before = exported(journal, &size);
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct err err = { 0 };

		assert_false(import(journal, hostile[i].text, strlen(hostile[i].text), &counts, &err));
		assert_int_equal(err.code, strcmp(hostile[i].message, "newer") ? ERR_INVALID : ERR_NEWER);
		if (!strstr(err.msg, hostile[i].message))
			fail_msg("%s\n%s", hostile[i].text, err.msg);
	}
	after = exported(journal, &size);
	assert_string_equal(before, after);
	free(before);
	free(after);
	journal_close(journal);
}

/* One bad row at the end of many good ones leaves nothing of them. */
static void test_all_or_nothing(void **state)
{
	struct journal *from = filled("a", 5, 6), *to = fixture_open(fixture_path("b"));
	struct import_counts counts;
	struct err err;
	size_t size;
	char *text = exported(from, &size);

	(void)state;
	for (size_t cut = 0; cut < size - 2; cut += 97)
		assert_false(import(to, text, cut ? cut : 1, &counts, &err));
	text[size - 3] = '?'; /* in the place of the last bracket */
	assert_false(import(to, text, size, &counts, &err));
	assert_int_equal(fixture_counts(to).sessions, 0);
	text[size - 3] = ']';
	WORK(err, import(to, text, size, &counts, &err));
	assert_int_equal(fixture_counts(to).sessions, 6);
	free(text);
	journal_close(from);
	journal_close(to);
}

/* Any byte of an export changed: an error or a journal that is whole, never a crash. */
static void test_random_edits(void **state)
{
	struct journal *from = filled("a", 6, 3);
	uint64_t seed = 11;
	size_t size;
	char *text = exported(from, &size);
	int refused = 0;

	(void)state;
	struct journal *to = fixture_open(fixture_path("b"));

	for (int i = 0; i < 1500; i++) {
		struct import_counts counts;
		struct err err = { 0 };
		size_t at = fixture_random(&seed) % size;
		char old = text[at];

		text[at] = (char)fixture_below(&seed, 256);
		if (!import(to, text, size, &counts, &err)) {
			refused++;
			assert_true(err.code == ERR_INVALID || err.code == ERR_NEWER);
			assert_true(err.msg[0]);
		}
		text[at] = old;
	}
	struct err err;

	WORK(err, journal_check(to, &err));
	assert_true(refused > 300);
	free(text);
	journal_close(from);
	journal_close(to);
}

static bool see_lock(void *ctx, const struct journal_lock *lock)
{
	*(struct journal_lock *)ctx = *lock;
	return true;
}

static struct journal_lock only_lock(struct journal *journal)
{
	struct journal_lock lock = { 0 };
	struct err err;

	WORK(err, journal_lock_each(journal, false, see_lock, &lock, &err));
	return lock;
}

static void test_stricter_lock_wins(void **state)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct stamp at = fixture_at(9 * 1440);
	struct err err;
	int opened;

	(void)state;
	take(journal, LOCK "\"from\":\"2026-01-05\",\"cleared\":\"2026-01-10T00:00:00Z\"}]}");
	assert_int_equal(only_lock(journal).cleared.local_date, MONDAY + 5);
	/* The later clearing, the earlier start. */
	take(journal, LOCK "\"from\":\"2026-01-04\",\"cleared\":\"2026-01-12T00:00:00Z\"}]}");
	take(journal, LOCK "\"from\":\"2026-01-06\",\"cleared\":\"2026-01-07T00:00:00Z\"}]}");
	assert_int_equal(only_lock(journal).from.local_date, MONDAY - 1);
	assert_int_equal(only_lock(journal).cleared.local_date, MONDAY + 7);
	/* One that holds locks what was opened here. */
	take(journal, LOCK "\"from\":\"2026-01-06\",\"cleared\":null}]}");
	assert_int_equal(only_lock(journal).cleared.local_date, DATE_NONE);
	WORK(err, journal_lock_clear(journal, AREA_CALF, NULL, SIDE_LEFT, &at, &opened, &err));
	assert_int_equal(opened, 1);
	journal_close(journal);
}

/* Two answers to one question: the later holds, the other is kept, once. */
static void test_conflicting_answers(void **state)
{
#define RATED(value, minute)                                                                       \
	HEAD "{\"id\":" A "," START ",\"ratings\":[{\"area\":\"calf\",\"side\":\"left\",\"kind\":" \
	     "\"peak\",\"value\":" value ",\"at\":\"2026-01-05T09:" minute ":00Z\"}]}]}"
	struct journal *journal = fixture_open(fixture_path("data"));
	struct arena arena = { 0 };
	struct journal_session s;
	struct err err;

	(void)state;
	take(journal, RATED("3", "10"));
	take(journal, RATED("5", "20"));
	take(journal, RATED("3", "10"));
	take(journal, RATED("4", "20")); /* as late: the stricter one holds */
	WORK(err, journal_session_get(journal, "last", &arena, &s, &err));
	assert_int_equal(s.rating_count, 1);
	assert_int_equal(s.ratings[0].value, 5);
	assert_int_equal(s.amendment_count, 2);
	assert_int_equal(s.amendments[0].old.value + s.amendments[1].old.value, 7);
	arena_finish(&arena);
	journal_close(journal);
}

/* What went on here after an export was made is not undone by importing it. */
static void test_older_export_adds_nothing(void **state)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 3, 1);
	struct stamp at = fixture_at(2);
	char id[JOURNAL_ID], *before, *after, *old;
	struct err err;
	size_t size;

	(void)state;
	fixture_session(journal, 0, id);
	WORK(err, journal_rating(journal, id, &r, &err));
	old = exported(journal, &size);
	assert_non_null(strstr(old, "\"state\":\"open\""));
	WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45250, 1, &at, &err));
	r.value = 7;
	r.at = at;
	WORK(err, journal_amend(journal, id, &r, &err));
	WORK(err, journal_settled(journal, id, true, &err));
	WORK(err, journal_session_end(journal, id, JOURNAL_FINISHED, &at, &err));
	before = exported(journal, &size);
	take(journal, old);
	after = exported(journal, &size);
	assert_string_equal(before, after);
	/* And the other way the newer one brings the older one up to date. */
	struct journal *other = fixture_open(fixture_path("other"));

	take(other, old);
	take(other, before);
	free(after);
	after = exported(other, &size);
	assert_non_null(strstr(after, "\"held_s\":45.25,"));
	assert_non_null(strstr(after, "\"value\":7,"));
	assert_non_null(strstr(after, "\"settled\":true"));
	assert_int_equal(fixture_counts(other).amendments, 1);
	free(before);
	free(after);
	free(old);
	journal_close(journal);
	journal_close(other);
}

/* Texts that came in some other way than ours are cleaned, so that the export can be read again. */
static void test_unclean_texts(void **state)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct journal *other = fixture_open(fixture_path("other"));
	const struct journal_session plan = { .routine = "r", .title = "a\x1b[2J\xff\"b\n",
		                              .path = "/tmp/\xe9t\xe9.cfg", .started = fixture_at(0) };
	char id[JOURNAL_ID], *text;
	struct err err;
	size_t size;

	(void)state;
	WORK(err, journal_session_begin(journal, &plan, id, &err));
	WORK(err, journal_session_end(journal, id, JOURNAL_STOPPED, &plan.started, &err));
	text = exported(journal, &size);
	assert_null(strchr(text, 0x1b));
	take(other, text);
	assert_int_equal(fixture_counts(other).sessions, 1);
	free(text);
	journal_close(journal);
	journal_close(other);
}

static void test_csv(void **state)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 3, 1);
	struct stamp at = fixture_at(2);
	char id[JOURNAL_ID], *text = NULL, row[512];
	struct err err;
	size_t size;
	int ids = 0;

	(void)state;
	journal_set_ids(journal, fixture_sequential, &ids);
	fixture_session(journal, 0, id);
	WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45250, 1, &at, &err));
	r.quality = QUALITY_SHARP;
	WORK(err, journal_rating(journal, id, &r, &err));
	r = fixture_rating(AREA_OTHER, SIDE_RIGHT, RATING_BEFORE, 7, 0);
	r.site = "=1+1,\"x\"";
	WORK(err, journal_rating(journal, id, &r, &err));
	FILE *out = open_memstream(&text, &size);

	WORK(err, export_csv(journal, out, &err));
	fclose(out);
	snprintf(row, sizeof row,
	         "\r\n%s,2026-01-05T09:00:00Z,2026-01-05,open,desk-reset,daily,1,calf-roll,calf,,left,"
	         "foam-roller,45,1,2,3,repeat,done,45.250,1,,3,,,sharp,\r\n",
	         id);
	assert_non_null(strstr(text, row));
	assert_non_null(strstr(text, ",,,other,\"'=1+1,\"\"x\"\"\",right,,,,,,,,,,7,,,,,\r\n"));
	free(text);
	journal_close(journal);
}

static void test_full_output(void **state)
{
	struct journal *journal = filled("data", 9, 20);
	FILE *out = fopen("/dev/full", "w");
	struct err err;

	(void)state;
	if (!out)
		skip();
	assert_false(export_json(journal, out, NOW_MS, &err));
	assert_int_equal(err.code, ERR_FULL);
	fclose(out);
	out = fopen("/dev/full", "w");
	assert_false(export_csv(journal, out, &err));
	assert_int_equal(err.code, ERR_FULL);
	fclose(out);
	journal_close(journal);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		T(test_round_trip),
		T(test_union),
		T(test_least_shape),
		T(test_hostile),
		T(test_all_or_nothing),
		T(test_random_edits),
		T(test_stricter_lock_wins),
		T(test_conflicting_answers),
		T(test_older_export_adds_nothing),
		T(test_unclean_texts),
		T(test_csv),
		T(test_full_output),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
