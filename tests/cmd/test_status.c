/* unknot status: silent when nothing is due, and safe for what reads it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../io/scratch.h"
#include "cmd/cmd.h"
#include "io/clock.h"
#include "io/journal.h"
#include "io/lock.h"

#define WORK(err, call)                                       \
	do {                                                  \
		if (!(call))                                  \
			fail_msg("%s: %s", #call, (err).msg); \
	} while (0)

static struct cmd_context ctx;
static char out[512];

static int setup(void **state)
{
	static char config[300], state_dir[300];

	if (scratch_make(state) != 0)
		return -1;
	snprintf(config, sizeof config, "%s/config", scratch);
	snprintf(state_dir, sizeof state_dir, "%s/state", scratch);
	ctx = (struct cmd_context){ .data_dir = scratch,
		                    .config_dir = config,
		                    .state_dir = state_dir,
		                    .library_dir = "/nonexistent" };
	return 0;
}

/* Runs it; what it writes is in out, without the newline. */
static int status(char *format)
{
	char *argv[] = { (char[]){ "--format" }, format, NULL };
	char *text = NULL, *err = NULL;
	size_t size, err_size;

	ctx.out = open_memstream(&text, &size);
	ctx.err = open_memstream(&err, &err_size);
	int code = cmd_run(cmd_find("status"), &ctx, format ? 2 : 0, argv);

	fclose(ctx.out);
	fclose(ctx.err);
	snprintf(out, sizeof out, "%.*s", (int)strcspn(text, "\n"), text);
	if (code != EXIT_DONE)
		assert_string_equal(text, "");
	if (code == EXIT_NO)
		assert_string_equal(err, "");
	free(text);
	free(err);
	return code;
}

static struct journal *open_journal(void)
{
	struct journal *journal;
	struct err err;

	WORK(err, journal_open(scratch, false, &journal, &err));
	return journal;
}

static struct journal_hold hold_at(enum area area)
{
	return (struct journal_hold){
		.kind = STEP_WORK,
		.exercise = "x",
		.area = area,
		.site = "",
		.side = SIDE_LEFT,
		.tool = TOOL_HANDS,
		.hold_ms = 45000,
		.lead_in_ms = 10000,
		.rest_ms = 15000,
		.sets = 1,
		.level = 2,
		.pressure = 3,
		.step = 1,
		.note = "",
		.rule = "repeat",
		.reason = "",
		.inputs = "",
		.not_before = DATE_NONE,
	};
}

/* A session so many days ago; left open when state is JOURNAL_OPEN. */
static void add_session(const char *title, int days_ago, enum journal_state state,
                        int32_t not_before)
{
	struct journal *journal = open_journal();
	struct stamp now = clock_wall();
	struct stamp at = stamp_make(now.utc_ms - days_ago * INT64_C(86400000), now.offset_min);
	struct journal_hold hold[2] = { hold_at(AREA_CALF), hold_at(AREA_FOOT) };
	struct journal_session plan = { .routine = "runner",
		                        .title = title,
		                        .path = "",
		                        .started = at,
		                        .holds = hold,
		                        .hold_count = 2 };
	struct journal_decision decision = { .area = AREA_CALF,
		                             .site = "",
		                             .side = SIDE_LEFT,
		                             .rule = "repeat",
		                             .reason = "",
		                             .inputs = "",
		                             .level = 2,
		                             .hold_s = 45,
		                             .sets = 1,
		                             .pressure = 3,
		                             .not_before = not_before,
		                             .at = at };
	char id[JOURNAL_ID];
	struct err err;

	WORK(err, journal_session_begin(journal, &plan, id, &err));
	if (not_before != DATE_NONE)
		WORK(err, journal_decision(journal, id, &decision, &err));
	if (state != JOURNAL_OPEN)
		WORK(err, journal_session_end(journal, id, state, &at, &err));
	journal_close(journal);
}

static void never_used(void **state)
{
	(void)state;
	assert_int_equal(status(NULL), EXIT_DONE);
	assert_string_equal(out, "desk-reset");
}

/* Two holds of 45 s with 10 s to get ready and 6 s to rate: 2 min 2 s, rounded up as in the coach. */
static void due(void **state)
{
	(void)state;
	add_session("Runner", 3, JOURNAL_FINISHED, clock_wall().local_date);
	assert_int_equal(status(NULL), EXIT_DONE);
	assert_string_equal(out, "Runner 3 min");
	assert_int_equal(status((char[]){ "%i|%r|%m|%a|%d|%%" }), EXIT_DONE);
	assert_string_equal(out, "runner|Runner|3|2|3|%");
}

static void done_today(void **state)
{
	(void)state;
	add_session("Runner", 1, JOURNAL_FINISHED, DATE_NONE);
	add_session("Runner", 0, JOURNAL_FINISHED, DATE_NONE);
	assert_int_equal(status(NULL), EXIT_NO);
}

static void all_places_rest(void **state)
{
	(void)state;
	add_session("Runner", 1, JOURNAL_FINISHED, clock_wall().local_date + 1);
	assert_int_equal(status(NULL), EXIT_NO);
}

static void locked(void **state)
{
	struct journal_lock lock = { .area = AREA_COUNT,
		                     .site = "",
		                     .side = SIDE_COUNT,
		                     .why = "red-flag",
		                     .from = clock_wall(),
		                     .cleared = { .local_date = DATE_NONE } };
	struct err err;

	(void)state;
	add_session("Runner", 3, JOURNAL_FINISHED, DATE_NONE);
	struct journal *journal = open_journal();

	WORK(err, journal_lock_add(journal, &lock, &err));
	journal_close(journal);
	assert_int_equal(status(NULL), EXIT_NO);
}

/* While a session runs nothing is shown; one that was interrupted is due again. */
static void running(void **state)
{
	struct session_lock lock = { 0 };
	struct err err;

	(void)state;
	add_session("Runner", 0, JOURNAL_OPEN, DATE_NONE);
	WORK(err, lock_session(scratch, "2026-01-05 09:00", &lock, &err));
	assert_int_equal(status(NULL), EXIT_NO);
	lock_session_release(&lock);
	assert_int_equal(status(NULL), EXIT_DONE);
	assert_string_equal(out, "Runner 3 min");
}

/* A title from a stranger's file does nothing to a bar. */
static void hostile_title(void **state)
{
	static const struct {
		const char *format, *line;
	} cases[] = {
		{ "tmux", "a\"<b>##(id)%{F}& 3 min" },
		{ "waybar",
		  "{\"text\": \"a\\\"&lt;b&gt;#(id)%{F}&amp; 3 min\", \"class\": \"due\"}" },
		{ "polybar", "a\"<b>#(id)% {F}& 3 min" },
		{ "zsh", "a\"<b>#(id)%%{F}& 3 min" },
	};

	(void)state;
	add_session("a\"<b>#(id)%{F}&", 2, JOURNAL_FINISHED, DATE_NONE);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char format[32];

		snprintf(format, sizeof format, "%s", cases[i].format);
		assert_int_equal(status(format), EXIT_DONE);
		assert_string_equal(out, cases[i].line);
	}
}

static void wrong_formats(void **state)
{
	static const char *const formats[] = { "%", "%q", "a %r %", "%n", "%s%s%s" };

	(void)state;
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		char format[16];

		snprintf(format, sizeof format, "%s", formats[i]);
		assert_int_equal(status(format), EXIT_USAGE);
	}
}

/* The routine of the settings is meant, whatever was done last. */
static void by_settings(void **state)
{
	char path[320];

	(void)state;
	add_session("Runner", 3, JOURNAL_FINISHED, DATE_NONE);
	assert_int_equal(mkdir(ctx.config_dir, 0700), 0);
	snprintf(path, sizeof path, "%s/settings.cfg", ctx.config_dir);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("routine = \"wind-down\";\n", file);
	fclose(file);
	assert_int_equal(status(NULL), EXIT_DONE);
	assert_string_equal(out, "wind-down");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, scratch_remove)
	const struct CMUnitTest tests[] = {
		TEST(never_used),      TEST(due),           TEST(done_today),
		TEST(all_places_rest), TEST(locked),        TEST(running),
		TEST(hostile_title),   TEST(wrong_formats), TEST(by_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
