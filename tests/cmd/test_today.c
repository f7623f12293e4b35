/* The subcommands of the coach by line: today, health, clear, checkin, progress. */
#include "coach_fixture.h"
#include "core/trend.h"
#include "io/clock.h"

static char *out_text, *err_text;
static size_t out_size, err_size;

/* Runs a subcommand as the program does; words end with NULL. */
static int run(const struct cmd *cmd, const char *input, ...)
{
	const char *tree = getenv("UNKNOT_SRCDIR");
	struct cmd_context ctx = {
		.data_dir = fixture_root,
		.config_dir = fixture_root,
		.state_dir = fixture_root,
		.library_dir = tree ? tree : ".",
	};
	char *argv[8], copy[8][512];
	const char *word;
	int argc = 0, code;
	va_list args;

	free(out_text);
	free(err_text);
	va_start(args, input);
	while ((word = va_arg(args, const char *))) {
		snprintf(copy[argc], sizeof copy[argc], "%s", word);
		argv[argc] = copy[argc];
		argc++;
	}
	va_end(args);
	ctx.in = tmpfile();
	fputs(input, ctx.in);
	rewind(ctx.in);
	ctx.out = open_memstream(&out_text, &out_size);
	ctx.err = open_memstream(&err_text, &err_size);
	code = cmd_run(cmd, &ctx, argc, argv);
	fclose(ctx.in);
	fclose(ctx.out);
	fclose(ctx.err);
	return code;
}

static int tear_down(void **state)
{
	free(out_text);
	free(err_text);
	out_text = err_text = NULL;
	return fixture_teardown(state);
}

static void says(const char *text, const char *wanted)
{
	if (!strstr(text, wanted))
		fail_msg("no \"%s\" in:\n%s", wanted, text);
}

static void says_not(const char *text, const char *unwanted)
{
	if (strstr(text, unwanted))
		fail_msg("\"%s\" in:\n%s", unwanted, text);
}

/* A session of so many days ago. */
static void lived(int days_ago, const char *routine, enum area area, int before)
{
	struct coach coach;
	struct stamp then = clock_wall();
	char id[JOURNAL_ID];

	fixture_coach(&coach, false,
	              stamp_make(then.utc_ms - days_ago * INT64_C(86400000), then.offset_min));
	if (area < AREA_COUNT)
		coach_mark(&coach, area, "", SIDE_BOTH, before);
	fixture_session_done(&coach, routine, 2, id);
	coach_close(&coach);
}

static bool is_stale(bool make)
{
	struct journal *journal;
	struct err err;
	bool stale = false;

	WORK(err, journal_open(fixture_root, false, &journal, &err));
	if (make)
		WORK(err, journal_mark_stale(journal, &err));
	WORK(err, journal_is_stale(journal, &stale, &err));
	journal_close(journal);
	return stale;
}

/* What an import leaves to be worked out is worked out once; who only looks for faults changes nothing. */
static void stale_memory_is_settled(void **state)
{
	struct coach coach;
	struct err err;
	struct cmd_context ctx = { .data_dir = fixture_root,
		                   .config_dir = fixture_root,
		                   .state_dir = fixture_root };

	(void)state;
	lived(3, "desk-reset", AREA_CALF, 4);
	assert_int_equal(run(&cmd_health, "", "--set", "none", NULL), EXIT_DONE);
	assert_int_equal(run(&cmd_today, "", NULL), EXIT_DONE);
	char *settled = strdup(out_text);

	assert_true(is_stale(true));
	ctx.library_dir = getenv("UNKNOT_SRCDIR") ? getenv("UNKNOT_SRCDIR") : ".";
	WORK(err, coach_open(&coach, &ctx, true, clock_wall(), &err));
	coach_close(&coach);
	assert_true(is_stale(false));
	assert_int_equal(run(&cmd_today, "", NULL), EXIT_DONE);
	assert_string_equal(out_text, settled);
	assert_false(is_stale(false));
	assert_int_equal(run(&cmd_today, "", NULL), EXIT_DONE);
	assert_string_equal(out_text, settled);
	free(settled);
}

static void today_is_told(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_today, "", NULL), EXIT_DONE);
	says(out_text, "Desk reset:");
	says(out_text, "35 s, up to 3 of 10; first time here: a gentle start");
	says(err_text, "health --set none");
	assert_int_equal(run(&cmd_health, "", "--set", "none", NULL), EXIT_DONE);
	says(out_text, "None of these.");
	assert_int_equal(run(&cmd_today, "", "runner-recovery", "--json", NULL), EXIT_DONE);
	assert_string_equal(err_text, "");
	says(out_text, "\"routine\": \"runner-recovery\"");
	says(out_text, "\"status\": \"do\"");
	says(out_text, "\"not_before\": ");
	says(out_text, "\"rule\": \"start\"");
	/* Done today: rests till tomorrow. */
	lived(0, "runner-recovery", AREA_COUNT, 0);
	assert_int_equal(run(&cmd_today, "", "runner-recovery", NULL), EXIT_NO);
	says(out_text, "rests until");
	says(err_text, "Nothing is due today; the next day is ");
}

static void today_heeds_what_is_said(void **state)
{
	(void)state;
	assert_int_equal(
	    run(&cmd_today, "", "runner-recovery", "--json", "--sore", "calf=6,quads:left=5", NULL),
	    EXIT_DONE);
	says(out_text, "\"status\": \"skip\"");
	says(out_text, "\"rule\": \"sore-now\"");
	says(out_text, "\"rule\": \"sore-today\"");
	assert_int_equal(run(&cmd_today, "", "runner-recovery", "--json", "--sore", "calf=5", NULL),
	                 EXIT_DONE);
	says_not(out_text, "\"skip\"");
	assert_int_equal(run(&cmd_today, "", "runner-recovery", "--minutes", "5", NULL), EXIT_DONE);
	says(out_text, "left out, to fit your minutes");
	assert_int_equal(run(&cmd_today, "", "runner-recovery", "--sore", "foot=8", NULL),
	                 EXIT_DONE);
	says(out_text, "Sole of the foot, left: see a clinician before you roll this.");
	assert_int_equal(run(&cmd_today, "", "--tools", "tennis-ball,hands", NULL), EXIT_DONE);
}

static void wrong_words_are_told(void **state)
{
	static const struct {
		const char *option, *value, *said;
	} wrong[] = {
		{ "--sore", "calf=11", "0 to 10" },
		{ "--sore", "calf", "AREA=N" },
		{ "--sore", "clf=3", "\"calf\"" },
		{ "--sore", "calf:lft=3", "\"left\"" },
		{ "--sore", "calf:midline=3", "no side" },
		{ "--sore", "upper-back:left=3", "no side" },
		{ "--minutes", "0", "from 1" },
		{ "--minutes", "x", "from 1" },
		{ "--minutes", "241", "from 1" },
		{ "--tools", "hammer", "hammer" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_int_equal(run(&cmd_today, "", wrong[i].option, wrong[i].value, NULL),
		                 EXIT_USAGE);
		says(err_text, wrong[i].said);
	}
	assert_int_equal(run(&cmd_today, "", "desk-rest", NULL), EXIT_NO);
	says(err_text, "desk-reset");
	assert_int_equal(run(&cmd_health, "", "--set", "cloz", NULL), EXIT_USAGE);
	says(err_text, "\"clot\"");
	assert_int_equal(run(&cmd_health, "", "--set", "clot@calf", NULL), EXIT_USAGE);
	assert_int_equal(run(&cmd_health, "", "--set", "", NULL), EXIT_USAGE);
	assert_int_equal(run(&cmd_clear, "", "clf", NULL), EXIT_USAGE);
	assert_int_equal(run(&cmd_clear, "", "all", "--side", "left", NULL), EXIT_USAGE);
	assert_int_equal(run(&cmd_progress, "", "--json", "--html", NULL), EXIT_USAGE);
}

static void health_blocks_and_clears(void **state)
{
	(void)state;
	lived(2, "desk-reset", AREA_COUNT, 0);
	assert_int_equal(run(&cmd_health, "", NULL), EXIT_DONE);
	says(out_text, "not answered yet");
	assert_int_equal(run(&cmd_health, "", "--set", "cancer,haematoma@calf,haematoma@shin", NULL),
	                 EXIT_DONE);
	says(out_text, "Cancer under treatment [cancer]: since ");
	says(out_text, "A bruise, Calf [haematoma]: since ");
	says(out_text, "A bruise, Shin [haematoma]");
	assert_int_equal(run(&cmd_today, "", NULL), EXIT_NO);
	assert_string_equal(out_text, "");
	says(err_text, "nothing is rolled until a clinician");
	assert_int_equal(run(&cmd_clear, "", "all", NULL), EXIT_DONE);
	assert_int_equal(run(&cmd_health, "", NULL), EXIT_DONE);
	says(out_text, "[cancer]: cleared on ");
	assert_int_equal(run(&cmd_today, "", "--json", NULL), EXIT_DONE);
	says(out_text, "\"level\": 1");
	says(out_text, "\"rule\": \"cleared\"");
	assert_int_equal(run(&cmd_today, "", "runner-recovery", NULL), EXIT_DONE);
	says(out_text, "locked; not to be rolled: see your safety answers");
	assert_int_equal(run(&cmd_clear, "", "foot", NULL), EXIT_NO);
	assert_int_equal(run(&cmd_clear, "", "calf", NULL), EXIT_DONE);
	assert_int_equal(run(&cmd_today, "", "runner-recovery", NULL), EXIT_DONE);
	says_not(out_text, "locked");
	assert_int_equal(run(&cmd_health, "", "--set", "fever", NULL), EXIT_DONE);
	assert_int_equal(run(&cmd_health, "", "--set", "none", NULL), EXIT_DONE);
	says(out_text, "Fever, over since ");
	says(out_text, "opens on ");
}

static bool take_checkin(void *ctx, const struct journal_checkin *checkin)
{
	*(struct journal_checkin *)ctx = *checkin;
	return true;
}

static void checkin_asks_by_line(void **state)
{
	struct journal_checkin checkin = { .pain = -2 };
	struct journal *journal;
	struct err err;

	(void)state;
	assert_int_equal(run(&cmd_checkin, "", NULL), EXIT_DONE);
	lived(1, "desk-reset", AREA_RHOMBOIDS, 2);
	assert_int_equal(run(&cmd_checkin, "x\nr\n11\n5\n\n3\n\n10\n0\n7\n", NULL), EXIT_DONE);
	says(out_text, "Between the shoulder blades, left: sorer than before you rolled?");
	journal = fixture_open(fixture_root);
	WORK(err, journal_checkin_each(journal, take_checkin, &checkin, &err));
	assert_int_equal(checkin.pain, 3);
	assert_int_equal(checkin.movement, RATING_UNKNOWN);
	assert_int_equal(checkin.sleep, 10);
	assert_int_equal(checkin.energy, 0);
	assert_int_equal(checkin.performance, 7);
	journal_close(journal);
	assert_int_equal(run(&cmd_today, "", "--json", NULL), EXIT_DONE);
	says(out_text, "\"rule\": \"next-day\"");
	assert_int_equal(run(&cmd_checkin, "", NULL), EXIT_DONE);
	says(err_text, "Nothing is to be asked now.");
}

/* Still sore on the second day: two levels down and two days off from today. */
static void lasting_soreness_is_asked(void **state)
{
	static struct coach_next_day next[8];
	struct coach coach;
	struct stamp now = clock_wall();
	struct err err;

	(void)state;
	lived(3, "desk-reset", AREA_RHOMBOIDS, 3);
	fixture_coach(&coach, false,
	              stamp_make(now.utc_ms - 2 * INT64_C(86400000), now.offset_min));
	assert_int_equal(coach_next_day(&coach, next, 8), 2);
	WORK(err, coach_next_day_answer(&coach, &next[0], 4, CAUSE_ROLLING, &err));
	coach_close(&coach);
	assert_int_equal(run(&cmd_checkin, "y\n", NULL), EXIT_DONE);
	says(out_text, "Between the shoulder blades, left: still sore from the rolling?");
	fixture_coach(&coach, false, clock_wall());
	const struct dose_place *place = coach_place(&coach, AREA_RHOMBOIDS, "", SIDE_LEFT);

	assert_int_equal(place->level[PURPOSE_DAILY].reason.rule, RULE_LASTING);
	assert_int_equal(place->not_before, clock_wall().local_date + 3);
	coach_close(&coach);
}

static void progress_is_told(void **state)
{
	static const char evil[] = "<script>alert(1)</script> & \"x\"";
	struct journal *journal;
	struct journal_session plan = { .routine = "own", .title = "Own", .path = "" };
	struct journal_hold hold = fixture_hold(AREA_OTHER, SIDE_LEFT);
	struct err err;
	char id[JOURNAL_ID];
	struct stamp now = clock_wall();

	(void)state;
	assert_int_equal(run(&cmd_progress, "", NULL), EXIT_DONE);
	says(err_text, "No sessions yet.");
	hold.site = evil;
	plan.holds = &hold;
	plan.hold_count = 1;
	journal = fixture_open(fixture_root);
	for (int day = 11; day > 0; day--) {
		struct stamp at = stamp_make(now.utc_ms - day * INT64_C(86400000), now.offset_min);
		struct journal_rating rating = { .area = AREA_OTHER,
			                         .site = evil,
			                         .side = SIDE_LEFT,
			                         .kind = RATING_BEFORE,
			                         .value = day > 5 ? 6 : 2,
			                         .lasting = DATE_NONE,
			                         .at = at };

		plan.started = at;
		WORK(err, journal_session_begin(journal, &plan, id, &err));
		WORK(err, journal_hold(journal, id, 1, OUTCOME_DONE, 45000, 1, &at, &err));
		WORK(err, journal_rating(journal, id, &rating, &err));
		rating.kind = RATING_PEAK;
		rating.quality = day == 4 ? QUALITY_SHARP : QUALITY_NONE;
		rating.value = 3;
		WORK(err, journal_rating(journal, id, &rating, &err));
		WORK(err, journal_session_end(journal, id, JOURNAL_FINISHED, &at, &err));
	}
	journal_close(journal);
	assert_int_equal(run(&cmd_progress, "", NULL), EXIT_DONE);
	says(out_text, "11 sessions, 11 of 11 items done");
	says(out_text, "better, 6.0 to 2.0 (11 marks)");
	says(out_text, "3 of 10, sharp");
	assert_int_equal(run(&cmd_progress, "", "--json", NULL), EXIT_DONE);
	says(out_text, "\"verdict\": \"better\"");
	says(out_text, "\"first\": 6.0");
	assert_int_equal(run(&cmd_progress, "", "--html", NULL), EXIT_DONE);
	says(out_text, "&lt;script&gt;");
	says_not(out_text, "<script");
	says_not(out_text, "http");
	assert_true(strstr(out_text, "Not as it should be") <
	            strstr(out_text, "Done against prescribed"));
	assert_int_equal(run(&cmd_progress, "", "--area", "calf", NULL), EXIT_DONE);
	says_not(out_text, "better");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(today_is_told),        TEST(today_heeds_what_is_said),
		TEST(wrong_words_are_told), TEST(health_blocks_and_clears),
		TEST(checkin_asks_by_line), TEST(lasting_soreness_is_asked),
		TEST(progress_is_told),     TEST(stale_memory_is_settled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
