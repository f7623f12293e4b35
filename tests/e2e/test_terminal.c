/* The built program in a terminal emulator: what a person sees, and what is left behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/e2e/emulator.h"
#include "tests/io/scratch.h"

static char routine[4096], data[32];
static struct emulator *terminal;

#define WAIT(text) assert_true(emulator_wait(terminal, text))

static char *program(void)
{
	char *path = getenv("UNKNOT");

	assert_non_null(path);
	return path;
}

static int set_up(void **state)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");

	snprintf(routine, sizeof routine, "%s/tests/fault/short-holds.cfg", srcdir ? srcdir : ".");
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("NO_COLOR");
	snprintf(data, sizeof data, "data");
	return scratch_make(state);
}

static int tear_down(void **state)
{
	emulator_finish(terminal);
	terminal = NULL;
	return scratch_remove(state);
}

/* Opens the coach, or the session of the short routine. */
static void start(int rows, int cols, const char *term, bool session)
{
	char *argv[] = {
		program(), "--data", scratch_path(data), "--no-speech", session ? "run" : NULL,
		routine,   NULL
	};

	emulator_finish(terminal);
	terminal = emulator_start(rows, cols, term, argv);
	assert_non_null(terminal);
}

static void ended(int code)
{
	char text[32];

	snprintf(text, sizeof text, EMULATOR_ENDED " %d", code);
	WAIT(text);
	assert_false(emulator_alternate(terminal));
	assert_false(emulator_cursor_hidden(terminal));
	assert_true(emulator_modes_restored(terminal));
}

static void from_start_to_session_and_out(void **state)
{
	(void)state;
	start(24, 80, "xterm-256color", false);
	WAIT("Before anything");
	assert_true(emulator_alternate(terminal));
	emulator_type(terminal, "\r");
	WAIT("Nothing is ticked");
	emulator_type(terminal, "n");
	WAIT("TODAY");
	emulator_type(terminal, "\r");
	WAIT("Is something sore?");
	emulator_type(terminal, "\r");
	WAIT("Get ready");
	emulator_type(terminal, " ");
	WAIT("Paused");
	emulator_type(terminal, "q");
	WAIT("Stop here?");
	emulator_type(terminal, "y");
	WAIT("Stopped before anything was done.");
	emulator_type(terminal, "q");
	ended(0);
}

/* A press and its release at a cell, from 1 on, as xterm tells them. */
static void click(int row, int col)
{
	char keys[64];

	snprintf(keys, sizeof keys, "\x1b[<0;%d;%dM\x1b[<0;%d;%dm", col, row, col, row);
	emulator_type(terminal, keys);
}

static void clicks_work_where_keys_do(void **state)
{
	(void)state;
	start(24, 80, "xterm-256color", false);
	WAIT("Before anything");
	click(24, 3); /* n none of these */
	WAIT("TODAY");
	click(24, 16); /* b body */
	WAIT("Where is it sore?");
	WAIT("Top of the shoulder, left");
	click(14, 18); /* on the right leg, seen from the front */
	WAIT("Inner front thigh, right");
	click(24, 5); /* Enter open */
	WAIT("Keep off");
	emulator_type(terminal, "\x1b");
	WAIT("Where is it sore?");
	emulator_type(terminal, "\x1b");
	WAIT("TODAY");
	click(3, 75); /* [Enter] start */
	WAIT("Is something sore?");
	click(7, 10); /* the second row */
	emulator_type(terminal, "6");
	click(24, 5); /* Enter start */
	WAIT("Get ready");
	click(24, 5); /* space pause */
	WAIT("Paused");
	WAIT("space resume");
	click(24, 79); /* q */
	WAIT("Stop here?");
	emulator_type(terminal, "y");
	WAIT("Stopped before anything was done.");
	emulator_type(terminal, "q");
	ended(0);
}

static void resized_while_it_runs(void **state)
{
	static const int sizes[][2] = { { 40, 120 }, { 12, 40 }, { 60, 200 },
		                        { 5, 20 },   { 1, 1 },   { 24, 80 } };

	(void)state;
	start(24, 80, "xterm-256color", true);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("Get ready");
	emulator_type(terminal, " ");
	WAIT("Paused");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		emulator_resize(terminal, sizes[i][0], sizes[i][1]);
		if (sizes[i][0] >= 12) {
			WAIT("Short holds   1 of 3");
			WAIT("Paused");
		} else if (sizes[i][0] > 1) {
			WAIT("Paused");
			assert_false(emulator_shows(terminal, "Short holds"));
		}
	}
	emulator_type(terminal, "qy");
	WAIT("Stopped before anything was done.");
	emulator_type(terminal, "q");
	ended(0);
}

/* What another program wrote stands where nothing changes, until Ctrl-L. */
static void drawn_anew(void **state)
{
	(void)state;
	start(24, 80, "xterm-256color", false);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("TODAY");
	emulator_disturb(terminal, "\x1b[2;30HNew mail has come");
	WAIT("New mail");
	emulator_type(terminal, "\x0cr");
	WAIT("For what is sore today");
	assert_false(emulator_shows(terminal, "New mail"));
	emulator_type(terminal, "\x1b");
	WAIT("TODAY");
	emulator_type(terminal, "q");
	ended(0);
}

static void stopped_and_continued(void **state)
{
	(void)state;
	start(24, 80, "xterm-256color", true);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("Hold");
	emulator_type(terminal, "\x1a");
	WAIT(EMULATOR_STOPPED);
	assert_false(emulator_alternate(terminal));
	assert_false(emulator_shows(terminal, "modes differ"));
	emulator_continue(terminal);
	WAIT("Paused");
	assert_true(emulator_alternate(terminal));
	WAIT("Calf, left");
	assert_false(emulator_shows(terminal, EMULATOR_STOPPED));
	emulator_type(terminal, " ");
	WAIT("Hold");
	emulator_type(terminal, "qy");
	WAIT("what you did is kept");
	emulator_type(terminal, "\r");
	WAIT("Summary");
	emulator_type(terminal, "\r");
	WAIT("TODAY");
	emulator_type(terminal, "q");
	ended(0);
}

/* How to come to each state of a session from its start, and what then stands on the screen. */
static const struct {
	const char *name;
	bool works; /* from the first hold on */
	const char *keys, *shows;
} states[] = {
	{ "get ready", false, "", "Get ready" },
	{ "hold", true, "", "Hold" },
	{ "paused", true, " ", "Paused" },
	{ "rating", true, "n", "How strong was it?" },
	{ "change sides", true, "n", "Change sides" },
	{ "rest", false, "kk", "2 of 3" },
	{ "hurts", true, "x", "Come off and rest" },
	{ "quit asked", true, "q", "Stop here?" },
	{ "emergency", true, "e", "Does one of these hold?" },
	{ "help", true, "?", "Pause, or resume" },
};

static void hung_up_in_each_state(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
		print_message("# hung up: %s\n", states[i].name);
		snprintf(data, sizeof data, "data-%zu", i);
		start(24, 80, "xterm-256color", true);
		WAIT("Before anything");
		emulator_type(terminal, "n");
		WAIT("Get ready");
		if (states[i].works)
			WAIT("Hold");
		emulator_type(terminal, states[i].keys);
		WAIT(states[i].shows);
		start(24, 80, "xterm-256color", false);
		WAIT("A session was interrupted");
		WAIT("Short holds");
		emulator_type(terminal, "g");
		WAIT("Short holds   ");
	}
}

static void hung_up_outside_a_session(void **state)
{
	(void)state;
	start(24, 80, "xterm-256color", false);
	WAIT("Before anything");
	start(24, 80, "xterm-256color", false);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("TODAY");
	start(24, 80, "xterm-256color", false);
	WAIT("TODAY");
	emulator_type(terminal, "\r");
	WAIT("Is something sore?");
	start(24, 80, "xterm-256color", false);
	WAIT("TODAY");
	emulator_type(terminal, "q");
	ended(0);
}

/* Sound libraries like to complain on standard error; none of it may reach the terminal. */
static void no_word_of_the_helpers(void **state)
{
	static const char *const words[] = {
		"ALSA",     "snd_",       "PulseAudio",      "pa_context",
		"canberra", "libspeechd", "XDG_RUNTIME_DIR", "Connection refused"
	};

	(void)state;
	start(24, 80, "xterm-256color", true);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("Hold");
	emulator_type(terminal, "n");
	WAIT("How strong was it?");
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		assert_null(strstr(emulator_log(terminal), words[i]));
}

static void other_terminals(void **state)
{
	static const char *const types[] = { "xterm", "screen", "tmux", "linux", "vt100" };

	(void)state;
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
		print_message("# TERM=%s\n", types[i]);
		start(24, 80, types[i], false);
		WAIT(i == 0 ? "Before anything" : "TODAY");
		if (i == 0) {
			emulator_type(terminal, "n");
			WAIT("TODAY");
		}
		emulator_type(terminal, "q");
		WAIT(EMULATOR_ENDED " 0");
		assert_true(emulator_modes_restored(terminal));
	}
}

static void plain_without_a_cursor(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		start(60, 80, i ? "no-such-terminal" : "dumb", false);
		WAIT("none of these");
		assert_non_null(strstr(emulator_log(terminal), "Plain mode is used"));
		assert_null(strchr(emulator_log(terminal), '\x1b'));
	}
}

static void no_terminal(void **state)
{
	char text[1024] = "";
	char *path = program(), *folder = scratch_path("data");
	int out[2], status;
	size_t used = 0;
	ssize_t got;

	(void)state;
	assert_int_equal(pipe(out), 0);
	pid_t pid = fork();

	if (pid == 0) {
		dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
		dup2(out[1], STDOUT_FILENO);
		dup2(out[1], STDERR_FILENO);
		close(out[0]);
		close(out[1]);
		execl(path, path, "--data", folder, (char *)NULL);
		_exit(127);
	}
	close(out[1]);
	while ((got = read(out[0], text + used, sizeof text - 1 - used)) > 0)
		used += (size_t)got;
	close(out[0]);
	waitpid(pid, &status, 0);
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_non_null(strstr(text, "This is no terminal"));
	assert_non_null(strstr(text, "--plain"));
	assert_int_not_equal(access(folder, F_OK), 0);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(from_start_to_session_and_out),
		TEST(resized_while_it_runs),
		TEST(drawn_anew),
		TEST(stopped_and_continued),
		TEST(clicks_work_where_keys_do),
		TEST(hung_up_in_each_state),
		TEST(hung_up_outside_a_session),
		TEST(no_word_of_the_helpers),
		TEST(other_terminals),
		TEST(plain_without_a_cursor),
		TEST(no_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
