/* unknot log, export, import, amend and forget. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../io/journal_fixture.h"
#include "command.h"
#include "io/lock.h"

static const char first[] = "00000000-0000-4000-8000-000000000001";

static struct journal *open_data(void)
{
	return fixture_open(scratch_path("data"));
}

/* Two days with a session each: the left calf done and rated, the right one not reached. */
static void two_sessions(void)
{
	struct journal *journal = open_data();
	char id[JOURNAL_ID];
	struct err err;
	int ids = 0;

	journal_set_ids(journal, fixture_sequential, &ids);
	for (int day = 0; day < 2; day++) {
		int64_t minutes = day * 1440;
		struct journal_rating r =
		    fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 3, minutes);
		struct journal_rating mark =
		    fixture_rating(AREA_NECK, SIDE_RIGHT, RATING_BEFORE, 7, minutes);
		struct stamp at = fixture_at(minutes + 5);

		fixture_session(journal, minutes, id);
		WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45000, 1, &at, &err));
		r.quality = QUALITY_PRESSURE;
		WORK(err, journal_rating(journal, id, &r, &err));
		WORK(err, journal_rating(journal, id, &mark, &err));
		WORK(err, journal_session_end(journal, id, JOURNAL_FINISHED, &at, &err));
	}
	journal_close(journal);
}

static void test_log(void **state)
{
	const char *const calf[] = { "calf", NULL, NULL };
	const char *const since[] = { NULL, "2026-01-06", NULL };
	const char *const never[] = { "foot", NULL, NULL };
	const char *const typo[] = { "clf", NULL, NULL };
	const char *const no_date[] = { NULL, "yesterday", NULL };
	const char *const json[] = { NULL, "2026-01-06", "" };

	(void)state;
	assert_int_equal(run(&cmd_log, "", NULL, 0), EXIT_DONE);
	assert_string_equal(out_text, "");
	assert_string_equal(err_text, "No sessions yet.\n");
	two_sessions();
	assert_int_equal(run(&cmd_log, "", NULL, 0), EXIT_DONE);
	assert_non_null(strstr(out_text,
	                       "2026-01-05 10:00  Desk reset, finished, 0:45 min held  [00000000]\n"
	                       "  Calf, left: done, 45 of 45 s, level 2; peak 3 pressure\n"
	                       "  Calf, right: not reached, 0 of 45 s, level 2\n"
	                       "  Back of the neck, right: before 7\n"
	                       "\n2026-01-06 10:00"));
	assert_int_equal(run(&cmd_log, "", calf, 0), EXIT_DONE);
	assert_null(strstr(out_text, "neck"));
	assert_int_equal(run(&cmd_log, "", since, 0), EXIT_DONE);
	assert_null(strstr(out_text, "2026-01-05"));
	assert_int_equal(run(&cmd_log, "", never, 0), EXIT_DONE);
	assert_string_equal(err_text, "No session fits.\n");
	assert_int_equal(run(&cmd_log, "", typo, 0), EXIT_USAGE);
	assert_non_null(strstr(err_text, "\"calf\""));
	assert_int_equal(run(&cmd_log, "", no_date, 0), EXIT_USAGE);
	assert_int_equal(run(&cmd_log, "", json, 0), EXIT_DONE);
	assert_non_null(strstr(out_text, "\"local_date\":\"2026-01-06\""));
	assert_null(strstr(out_text, "2026-01-05"));
}

/* One rating of the first session. */
static struct journal_rating rating_of(enum area area, enum side side, enum rating_kind kind,
                                       int *amendments)
{
	struct journal_rating found = { .value = -2 };
	struct journal *journal = open_data();
	struct arena arena = { 0 };
	struct journal_session s;
	struct err err;

	WORK(err, journal_session_get(journal, first, &arena, &s, &err));
	for (int i = 0; i < s.rating_count; i++)
		if (s.ratings[i].area == area && s.ratings[i].side == side &&
		    s.ratings[i].kind == kind)
			found = s.ratings[i];
	*amendments = s.amendment_count;
	arena_finish(&arena);
	journal_close(journal);
	return found;
}

static void test_amend(void **state)
{
	static const struct {
		const char *area, *side, *kind, *value;
		int status;
	} rows[] = {
		{ "calf", "left", "peak", "5", EXIT_DONE },
		{ "calf", "left", "peak", "sharp", EXIT_DONE },
		{ "calf", "right", "next-day", "rolling", EXIT_DONE },
		{ "neck", "right", "before", "unknown", EXIT_DONE },
		{ "foot", "left", "peak", "5", EXIT_NO },
		{ "calf", "left", "peak", "11", EXIT_USAGE },
		{ "calf", "left", "peak", "-1", EXIT_USAGE },
		{ "calf", "left", "peak", "", EXIT_USAGE },
		{ "calf", "left", "peak", "99999999999999999999", EXIT_USAGE },
		{ "calf", "left", "peak", "rolling", EXIT_USAGE },
		{ "calf", "left", "before", "sharp", EXIT_USAGE },
		{ "calf", "left", "later", "5", EXIT_USAGE },
		{ "calf", "top", "peak", "5", EXIT_USAGE },
		{ "knee", "left", "peak", "5", EXIT_USAGE },
	};
	struct journal_rating r;
	struct err err;
	bool stale;
	int kept;

	(void)state;
	two_sessions();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (run(&cmd_amend, "", NULL, 5, first, rows[i].area, rows[i].side, rows[i].kind,
		        rows[i].value) != rows[i].status)
			fail_msg("%zu: %s", i, err_text);
	r = rating_of(AREA_CALF, SIDE_LEFT, RATING_PEAK, &kept);
	assert_int_equal(r.value, 5);
	assert_int_equal(r.quality, QUALITY_SHARP);
	assert_int_equal(kept, 3);
	r = rating_of(AREA_CALF, SIDE_RIGHT, RATING_NEXT_DAY, &kept);
	assert_int_equal(r.cause, CAUSE_ROLLING);
	assert_int_equal(r.value, RATING_UNKNOWN);
	r = rating_of(AREA_NECK, SIDE_RIGHT, RATING_BEFORE, &kept);
	assert_int_equal(r.value, RATING_UNKNOWN);
	struct journal *journal = open_data();

	WORK(err, journal_is_stale(journal, &stale, &err));
	assert_true(stale);
	journal_close(journal);
	assert_int_equal(run(&cmd_amend, "", NULL, 5, "last", "calf", "left", "peak", "4"), EXIT_DONE);
	assert_string_equal(out_text, "Calf, left, peak: now 4 (session of 2026-01-06 10:00). It was "
	                              "3, which is kept.\n");
	assert_int_equal(run(&cmd_amend, "", NULL, 5, "f", "calf", "left", "peak", "4"), EXIT_NO);
	assert_int_equal(run(&cmd_amend, "", NULL, 5, "0", "calf", "left", "peak", "4"), EXIT_NO);
	assert_non_null(strstr(err_text, "Several"));
}

static int64_t sessions(void)
{
	struct journal *journal = open_data();
	int64_t count = fixture_counts(journal).sessions;

	journal_close(journal);
	return count;
}

static void test_forget_asks(void **state)
{
	const char *const before[] = { "2026-01-06", NULL, NULL };
	const char *const all[] = { NULL, "", NULL };
	const char *const all_yes[] = { NULL, "", "" };
	const char *const both[] = { "2026-01-06", "", NULL };
	const char *const no_date[] = { "soon", NULL, NULL };

	(void)state;
	two_sessions();
	assert_int_equal(run(&cmd_forget, "", NULL, 1, "last"), EXIT_NO);
	assert_non_null(strstr(err_text, "Holds: 2; ratings: 2."));
	assert_non_null(strstr(err_text, "Nothing was deleted."));
	assert_int_equal(run(&cmd_forget, "n\n", NULL, 1, "last"), EXIT_NO);
	assert_int_equal(run(&cmd_forget, "\n", all, 0), EXIT_NO);
	assert_int_equal(run(&cmd_forget, "yellow\n", before, 0), EXIT_NO);
	assert_int_equal(sessions(), 2);
	assert_int_equal(run(&cmd_forget, "y\n", NULL, 0), EXIT_USAGE);
	assert_int_equal(run(&cmd_forget, "y\n", both, 0), EXIT_USAGE);
	assert_int_equal(run(&cmd_forget, "y\n", all, 1, "last"), EXIT_USAGE);
	assert_int_equal(run(&cmd_forget, "y\n", no_date, 0), EXIT_USAGE);
	assert_int_equal(run(&cmd_forget, "y\n", NULL, 1, "abc"), EXIT_NO);
	assert_int_equal(sessions(), 2);
	assert_int_equal(run(&cmd_forget, "y\n", before, 0), EXIT_DONE);
	assert_string_equal(out_text, "1 session deleted.\n");
	assert_int_equal(sessions(), 1);
	assert_int_equal(run(&cmd_forget, "yes\n", NULL, 1, "last"), EXIT_DONE);
	assert_int_equal(sessions(), 0);
	two_sessions();
	assert_int_equal(run(&cmd_forget, "", all_yes, 0), EXIT_DONE);
	assert_string_equal(err_text, "");
	assert_int_equal(sessions(), 0);
}

static void test_export_and_import(void **state)
{
	const char *const to_file[] = { "json", scratch_path("out.json") };
	const char *const csv[] = { "csv", NULL };
	const char *const xml[] = { "xml", NULL };
	const char *const all_yes[] = { NULL, "", "" };
	char file[512];
	struct stat st;

	(void)state;
	two_sessions();
	snprintf(file, sizeof file, "%s", to_file[1]);
	assert_int_equal(run(&cmd_export, "", to_file, 0), EXIT_DONE);
	assert_string_equal(out_text, "");
	assert_int_equal(stat(file, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(run(&cmd_export, "", csv, 0), EXIT_DONE);
	assert_int_equal(lines_of(out_text), 1 + 2 * 3);
	assert_int_equal(run(&cmd_export, "", xml, 0), EXIT_USAGE);
	assert_int_equal(run(&cmd_forget, "", all_yes, 0), EXIT_DONE);
	assert_int_equal(run(&cmd_import, "", NULL, 1, file), EXIT_DONE);
	assert_string_equal(out_text, "Imported. Sessions: 2 (new: 2); holds: 4; ratings: 4; health "
	                              "answers: 0; locks: 0; check-ins: 0.\n");
	assert_int_equal(sessions(), 2);
	assert_int_equal(run(&cmd_import, "{\"unknot\":1}", NULL, 1, "-"), EXIT_DONE);
	assert_int_equal(run(&cmd_import, "nonsense", NULL, 1, "-"), EXIT_NO);
	assert_non_null(strstr(err_text, "standard input:1:1: "));
	assert_int_equal(run(&cmd_import, "", NULL, 1, "/nowhere/x.json"), EXIT_NO);
	assert_int_equal(run(&cmd_import, "", NULL, 1, scratch_path("data")), EXIT_NO);
}

/* What changes the whole journal waits until the session that runs is over. */
static void test_not_during_a_session(void **state)
{
	const char *const all_yes[] = { NULL, "", "" };
	struct session_lock lock = { 0 };
	struct err err;

	(void)state;
	two_sessions();
	WORK(err, lock_session(scratch_path("data"), "2026-01-05 09:00", &lock, &err));
	assert_int_equal(run(&cmd_import, "{\"unknot\":1}", NULL, 1, "-"), EXIT_SYSTEM);
	assert_non_null(strstr(err_text, "2026-01-05 09:00"));
	assert_int_equal(run(&cmd_forget, "", all_yes, 0), EXIT_SYSTEM);
	assert_int_equal(sessions(), 2);
	assert_int_equal(run(&cmd_log, "", NULL, 0), EXIT_DONE);
	lock_session_release(&lock);
	assert_int_equal(run(&cmd_import, "{\"unknot\":1}", NULL, 1, "-"), EXIT_DONE);
}

static int clean_up(void **state)
{
	int status = tear_down(state);

	out_text = err_text = NULL;
	return status;
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, set_up, clean_up)
	const struct CMUnitTest tests[] = {
		T(test_log),
		T(test_amend),
		T(test_forget_asks),
		T(test_export_and_import),
		T(test_not_during_a_session),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
