/* unknot remind: the units it writes, what it tells a systemctl of the test's own, and when it is
 * silent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>

#include "../io/scratch.h"
#include "cmd/cmd.h"
#include "core/date.h"
#include "io/clock.h"
#include "io/journal.h"
#include "io/lock.h"
#include "io/timer_units.h"

enum { DAY_MINUTES = 1440, TEXT = 8192 };

static struct cmd_context ctx;
static char out[TEXT], err_out[TEXT], config[300], state_dir[300], data[300];
static char old_path[4096];

/* A systemctl that writes down what it is told; it fails for a verb that the file "fail" names. */
static const char systemctl[] =
    "#!/bin/sh\necho \"$*\" >>\"$UNKNOT_TEST/log\"\n"
    "test ! -e \"$UNKNOT_TEST/fail\" || ! grep -qx \"$2\" \"$UNKNOT_TEST/fail\"\n";

static int setup(void **state)
{
	char path[5000];

	if (scratch_make(state) != 0)
		return -1;
	snprintf(data, sizeof data, "%s/da ta", scratch);
	snprintf(config, sizeof config, "%s/da ta/config", scratch);
	snprintf(state_dir, sizeof state_dir, "%s/da ta/state", scratch);
	ctx = (struct cmd_context){ .data_dir = data,
		                    .config_dir = config,
		                    .state_dir = state_dir,
		                    .cache_dir = data,
		                    .library_dir = "/nonexistent",
		                    .helper = "/nonexistent/helper" };
	chmod(scratch_put("bin/systemctl", systemctl), 0700);
	snprintf(path, sizeof path, "%s/bin:%s", scratch, old_path);
	setenv("PATH", path, 1);
	setenv("UNKNOT_TEST", scratch, 1);
	setenv("XDG_CONFIG_HOME", scratch_path("xdg"), 1);
	return 0;
}

static void keep(char to[TEXT], char *text)
{
	snprintf(to, TEXT, "%s", text);
	free(text);
}

/* Runs it with up to five words; what it wrote is in out and err_out. */
static int remind(const char *a, const char *b, const char *c, const char *d, const char *e)
{
	const char *const word[] = { a, b, c, d, e };
	char copy[5][64], *argv[6] = { NULL }, *text = NULL, *err = NULL;
	size_t size, err_size;
	int argc = 0;

	for (; argc < 5 && word[argc]; argc++) {
		snprintf(copy[argc], sizeof copy[argc], "%s", word[argc]);
		argv[argc] = copy[argc];
	}
	ctx.out = open_memstream(&text, &size);
	ctx.err = open_memstream(&err, &err_size);
	int code = cmd_run(cmd_find("remind"), &ctx, argc, argv);

	fclose(ctx.out);
	fclose(ctx.err);
	keep(out, text);
	keep(err_out, err);
	return code;
}

/* A file of the folder as text; "" when it is not there. */
static const char *read_text(const char *name)
{
	static char text[TEXT];
	FILE *file = fopen(scratch_path(name), "r");
	size_t len = file ? fread(text, 1, sizeof text - 1, file) : 0;

	text[len] = '\0';
	if (file)
		fclose(file);
	return text;
}

#define TIMER   "xdg/systemd/user/unknot-remind.timer"
#define SERVICE "xdg/systemd/user/unknot-remind.service"

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("no \"%s\" in: %s", part, text);
}

static void turned_on(void **state)
{
	char expected[600];
	struct stat info;

	(void)state;
	assert_int_equal(remind("on", "--at", "10:30", "--days", "mon-fri"), EXIT_DONE);
	assert_string_equal(err_out, "");
	assert_has(out, "10:30");
	assert_has(out, "Mon,Tue,Wed,Thu,Fri");
	assert_has(read_text(TIMER), "\nOnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 10:30:00\n");
	assert_has(read_text(TIMER), "\nWantedBy=timers.target\n");
	snprintf(expected, sizeof expected, "/test_remind\" --data \"%s\" remind due\n", data);
	assert_has(read_text(SERVICE), expected);
	assert_has(read_text(SERVICE), "\nExecStart=\"/");
	assert_int_equal(stat(scratch_path(TIMER), &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_string_equal(read_text("log"), "--user show-environment\n--user daemon-reload\n"
	                                      "--user enable --now unknot-remind.timer\n"
	                                      "--user restart unknot-remind.timer\n");
}

static void every_day_and_usual_places(void **state)
{
	(void)state;
	ctx.config_dir = "/elsewhere/unknot";
	assert_int_equal(remind("on", "--at", "09:05", NULL, NULL), EXIT_DONE);
	assert_has(read_text(TIMER), "\nOnCalendar=*-*-* 09:05:00\n");
	assert_has(read_text(SERVICE), "test_remind\" remind due\n");
}

static void told_and_turned_off(void **state)
{
	(void)state;
	assert_int_equal(remind("status", NULL, NULL, NULL, NULL), EXIT_NO);
	assert_has(out, "no reminder");
	assert_int_equal(remind("on", "--at", "10:30", "--days", "sat"), EXIT_DONE);
	assert_int_equal(remind("status", NULL, NULL, NULL, NULL), EXIT_DONE);
	assert_string_equal(out, "The reminder is on: 10:30, Sat\n");
	scratch_put("fail", "is-active\n");
	assert_int_equal(remind("status", NULL, NULL, NULL, NULL), EXIT_NO);
	assert_has(out, "does not run");
	unlink(scratch_path("log"));
	assert_int_equal(remind("off", NULL, NULL, NULL, NULL), EXIT_DONE);
	assert_has(out, "is off");
	assert_has(read_text("log"), "--user disable --now unknot-remind.timer\n");
	assert_has(read_text("log"), "--user daemon-reload\n");
	assert_int_not_equal(access(scratch_path(TIMER), F_OK), 0);
	assert_int_not_equal(access(scratch_path(SERVICE), F_OK), 0);
	assert_int_equal(remind("off", NULL, NULL, NULL, NULL), EXIT_DONE);
	assert_has(out, "was no reminder");
}

/* No manager: the line for crontab, and nothing is written. */
static void without_systemd(void **state)
{
	(void)state;
	scratch_put("fail", "show-environment\n");
	assert_int_equal(remind("on", "--at", "10:30", "--days", "sun,mon"), EXIT_SYSTEM);
	assert_memory_equal(out, "30 10 * * 1,0 XDG_RUNTIME_DIR=/run/user/", 39);
	assert_has(out, "/da ta' remind due\n");
	assert_has(err_out, "crontab -e");
	assert_int_not_equal(access(scratch_path("xdg"), F_OK), 0);
	unlink(scratch_path("bin/systemctl"));
	setenv("PATH", scratch_path("bin"), 1);
	assert_int_equal(remind("on", "--at", "10:30", NULL, NULL), EXIT_SYSTEM);
	assert_memory_equal(out, "30 10 * * * XDG", 15);
}

static void refused_by_systemd(void **state)
{
	(void)state;
	scratch_put("fail", "enable\n");
	assert_int_equal(remind("on", "--at", "10:30", NULL, NULL), EXIT_SYSTEM);
	assert_has(err_out, "systemctl --user enable unknot-remind.timer");
}

static void symlinks_refused(void **state)
{
	(void)state;
	scratch_put("victim", "mine\n");
	scratch_put("xdg/systemd/user/x", "");
	assert_int_equal(symlink(scratch_path("victim"), scratch_path(TIMER)), 0);
	assert_int_equal(remind("on", "--at", "10:30", NULL, NULL), EXIT_SYSTEM);
	assert_string_equal(read_text("victim"), "mine\n");
	assert_null(strstr(read_text("log"), "enable"));
}

static void wrong_use(void **state)
{
	static const char *const cases[][4] = {
		{ "on" },
		{ "on", "--at", "24:00" },
		{ "on", "--at", "9:30" },
		{ "on", "--at", "09:60" },
		{ "on", "--days", "mon" },
		{ "off", "--at", "09:30" },
		{ "sometimes" },
		{ NULL },
	};
	static const char *const days[] = {
		"", "never", "mon-", "mon,", "-fri", "mon fri", "monday"
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(remind(cases[i][0], cases[i][1], cases[i][2], NULL, NULL),
		                 EXIT_USAGE);
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		assert_int_equal(remind("on", "--at", "10:30", "--days", days[i]), EXIT_USAGE);
	assert_string_equal(read_text("log"), "");
}

static void days(void **state)
{
	static const struct {
		const char *text;
		unsigned days;
	} cases[] = {
		{ "mon", 1 },      { "mon-fri", 31 },     { "SAT,sun", 96 },
		{ "sat-mon", 97 }, { "mon,wed-thu", 13 }, { "mon-sun", TIMER_ALL_DAYS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		unsigned set = 0;

		assert_true(timer_days_parse(cases[i].text, &set));
		assert_int_equal(set, cases[i].days);
	}
}

static void quoting(void **state)
{
	static const struct {
		const char *word;
		bool program;
		const char *quoted;
	} cases[] = {
		{ "/usr/bin/unknot", true, "\"/usr/bin/unknot\"" },
		{ "/a b/c", false, "\"/a b/c\"" },
		{ "/100%h", true, "\"/100%%h\"" },
		{ "/a\"b\\c'", false, "\"/a\\\"b\\\\c'\"" },
		{ "/$HOME", false, "\"/$$HOME\"" },
		{ "/$HOME", true, "\"/$HOME\"" },
		{ "/a\nExecStart=b", false, "\"/a\\x0aExecStart=b\"" },
	};
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(timer_quote(text, sizeof text, cases[i].word, cases[i].program));
		assert_string_equal(text, cases[i].quoted);
	}
	assert_false(timer_quote(text, 8, "/usr/bin/unknot", true));
}

/* Which program systemd itself would refuse to start. */
static void odd_programs(void **state)
{
	struct timer_plan plan = { .minute = 5, .days = 1, .program = "/o'n \"e$" };
	struct err err;

	(void)state;
	assert_true(timer_on(&plan, &err));
	assert_has(read_text(SERVICE), "\nExecStart=/usr/bin/env \"/o'n \\\"e$$\" remind due\n");
	plan.program = "/a b%$";
	assert_true(timer_on(&plan, &err));
	assert_has(read_text(SERVICE), "\nExecStart=\"/a b%%$\" remind due\n");
}

/* What a shell makes of the crontab's command, once cron has taken the backslash from its per cent.
 */
static void crontab(void **state)
{
	struct timer_plan plan = {
		.minute = 5, .days = 64, .program = "/o'n e%", .data_dir = "/d"
	};
	char line[TIMER_LINE];
	struct err err;

	(void)state;
	assert_true(timer_crontab(&plan, line, &err));
	assert_memory_equal(line, "5 0 * * 0 ", 10);
	assert_has(line, " '/o'\\''n e'\\%'' --data '/d' remind due\n");
	plan.program = "/a\nb";
	assert_false(timer_crontab(&plan, line, &err));
}

static void spans(void **state)
{
	static const struct {
		int minute, from, to;
		bool within;
	} cases[] = {
		{ 600, 540, 660, true },    { 540, 540, 660, true },   { 660, 540, 660, false },
		{ 539, 540, 660, false },   { 0, 1260, 480, true },    { 1260, 1260, 480, true },
		{ 1439, 1260, 480, true },  { 480, 1260, 480, false }, { 479, 1260, 480, true },
		{ 1259, 1260, 480, false }, { 300, 300, 300, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(date_minute_within(cases[i].minute, cases[i].from, cases[i].to),
		                 cases[i].within);
}

/* ---- due: nothing shows a notification here, so that a session that is due is told as an error --
 */

/* Quiet hours that begin and end so many minutes from now. */
static void quiet_hours(int from, int to)
{
	struct stamp now = clock_wall();
	int minute = (int)((now.utc_ms / 60000 + now.offset_min) % DAY_MINUTES) + DAY_MINUTES;
	char text[128];

	from = (minute + from) % DAY_MINUTES;
	to = (minute + to) % DAY_MINUTES;
	snprintf(text, sizeof text, "quiet_from = \"%02d:%02d\";\nquiet_to = \"%02d:%02d\";\n",
	         from / 60, from % 60, to / 60, to % 60);
	scratch_put("da ta/config/settings.cfg", text);
}

static void assert_silent(void)
{
	assert_int_equal(remind("due", NULL, NULL, NULL, NULL), EXIT_DONE);
	assert_string_equal(out, "");
	assert_string_equal(err_out, "");
}

static void assert_told(void)
{
	assert_int_equal(remind("due", NULL, NULL, NULL, NULL), EXIT_SYSTEM);
	assert_string_equal(out, "");
	assert_has(err_out, "A session is due");
}

static void silent_in_quiet_hours(void **state)
{
	(void)state;
	quiet_hours(120, 180);
	assert_told();
	quiet_hours(-60, 60);
	assert_silent();
}

static void silent_during_a_session(void **state)
{
	struct session_lock lock = { 0 };
	struct err err;

	(void)state;
	quiet_hours(120, 180);
	assert_true(lock_session(data, "2026-01-05 09:00", &lock, &err));
	assert_silent();
	lock_session_release(&lock);
	assert_told();
}

static void silent_when_done(void **state)
{
	struct journal_session plan = { .routine = "runner", .title = "Runner", .path = "" };
	char id[JOURNAL_ID];
	struct journal *journal;
	struct err err;

	(void)state;
	quiet_hours(120, 180);
	plan.started = clock_wall();
	assert_true(journal_open(data, false, &journal, &err));
	assert_true(journal_session_begin(journal, &plan, id, &err));
	assert_true(journal_session_end(journal, id, JOURNAL_FINISHED, &plan.started, &err));
	journal_close(journal);
	assert_silent();
}

/* On a terminal it rings the bell. */
static void bell(void **state)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);
	char word[] = "due", *argv[] = { word, NULL }, text[512], *err = NULL;
	size_t err_size;

	(void)state;
	quiet_hours(120, 180);
	assert_true(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
	int end = open(ptsname(master), O_RDWR | O_NOCTTY);

	assert_true(end >= 0);
	ctx.out = fdopen(end, "r+");
	ctx.err = open_memstream(&err, &err_size);
	assert_non_null(ctx.out);
	assert_int_equal(cmd_run(cmd_find("remind"), &ctx, 1, argv), EXIT_DONE);
	fflush(ctx.out);
	ssize_t len = read(master, text, sizeof text - 1);

	assert_true(len > 0);
	text[len] = '\0';
	assert_int_equal(text[0], '\a');
	assert_has(text, "desk-reset. To begin, type: unknot");
	fclose(ctx.out);
	fclose(ctx.err);
	assert_string_equal(err, "");
	free(err);
	close(master);
}

static void told_of_quiet_hours(void **state)
{
	(void)state;
	assert_int_equal(remind("on", "--at", "22:00", NULL, NULL), EXIT_DONE);
	assert_has(err_out, "21:00 to 08:00");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, scratch_remove)
	const struct CMUnitTest tests[] = {
		TEST(turned_on),
		TEST(every_day_and_usual_places),
		TEST(told_and_turned_off),
		TEST(without_systemd),
		TEST(refused_by_systemd),
		TEST(symlinks_refused),
		TEST(wrong_use),
		TEST(days),
		TEST(quoting),
		TEST(odd_programs),
		TEST(crontab),
		TEST(spans),
		TEST(silent_in_quiet_hours),
		TEST(silent_during_a_session),
		TEST(silent_when_done),
		TEST(bell),
		TEST(told_of_quiet_hours),
	};

	snprintf(old_path, sizeof old_path, "%s", getenv("PATH"));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
