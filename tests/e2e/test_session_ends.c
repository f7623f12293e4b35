/* A session with all three helpers, ended in every way a program can end: the screen may sleep
 * again, nothing is being said any more, no helper is left. While it is paused nothing wakes up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/helper/fake_desktop.h"
#include "tests/helper/fake_dispatcher.h"
#include "tests/helper/private_pulse.h"
#include "tests/helper/support.h"

static const char *const roles[HELPER_COUNT] = { "audio", "speech", "desktop" };

/* A session in plain mode, and what it talks to. */
struct running {
	struct fake_desktop desktop;
	pid_t voice, sound, program, helper[HELPER_COUNT];
	int keys; /* its standard input */
};

static pid_t start_program(int *keys)
{
	const char *program = getenv("UNKNOT"), *srcdir = getenv("UNKNOT_SRCDIR");
	static int runs;
	char routine[4096], data[32];
	int ends[2];
	pid_t pid;

	snprintf(data, sizeof data, "data-%d", ++runs); /* an open session would be offered */
	snprintf(routine, sizeof routine, "%s/tests/fault/short-holds.cfg", srcdir ? srcdir : ".");
	assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
	pid = fork();
	if (pid == 0) {
		dup2(ends[0], 0);
		dup2(open(support_path("out"), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
		execl(program ? program : "src/unknot", "unknot", "--data",
		      support_path(data), "run", "--plain", routine, (char *)NULL);
		_exit(99);
	}
	close(ends[0]);
	*keys = ends[1];
	return pid;
}

static void type(const struct running *running, const char *keys)
{
	assert_int_equal(write(running->keys, keys, strlen(keys)), strlen(keys));
}

static void start(struct running *running)
{
	*running = (struct running){ 0 };
	if (!fake_desktop_start(&running->desktop, true, false))
		skip();
	running->voice = fake_dispatcher_start();
	running->sound = private_pulse_start();
	if (!running->sound)
		setenv("CANBERRA_DRIVER", "none", 1);
	support_write(support_path("said"), "");
	running->program = start_program(&running->keys);
	type(running, "n\n");
	assert_true(support_wait_for(support_path("asked"), "login inhibit"));
	assert_true(support_wait_for(support_path("said"), "Calf, left"));
	for (int i = 0; i < HELPER_COUNT; i++)
		running->helper[i] = support_await(running->program, roles[i]);
}

static void stop(struct running *running)
{
	close(running->keys);
	support_kill(&running->program);
	support_kill(&running->voice);
	support_kill(&running->sound);
	fake_desktop_stop(&running->desktop);
	for (int i = 0; i < SUPPORT_TRIES && waitpid(-1, NULL, WNOHANG) >= 0; i++)
		usleep(SUPPORT_TRY_US / 5); /* orphans, which we took over */
}

/* All has been let go of, and the helpers are gone. */
static void check_end(const struct running *running, bool hushed)
{
	assert_true(support_wait_for(support_path("asked"), "login release"));
	if (hushed) {
		assert_true(support_wait_for(support_path("asked"), "saver release 4711"));
		assert_true(support_wait_for(support_path("said"), "CANCEL SELF"));
	}
	for (int i = 0; i < HELPER_COUNT; i++)
		assert_true(support_dies(running->helper[i]));
}

static void by_a_key(void **state)
{
	struct running running;

	(void)state;
	start(&running);
	type(&running, "q\ny\n");
	assert_true(support_wait_for(support_path("asked"), "login release"));
	assert_true(support_wait_for(support_path("asked"), "saver release 4711"));
	assert_false(support_is_dead(running.helper[HELPER_AUDIO])); /* there may be another */
	close(running.keys);
	running.keys = -1;
	check_end(&running, true);
	stop(&running);
}

static void by_a_signal(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
		struct running running;
		int status;

		start(&running);
		kill(running.program, signals[i]);
		assert_int_equal(waitpid(running.program, &status, 0), running.program);
		assert_true(WIFEXITED(status));
		for (int k = 0; k < HELPER_COUNT; k++)
			assert_int_equal(support_find(getpid(), roles[k]), 0); /* none adopted */
		check_end(&running, true);
		running.program = 0;
		stop(&running);
	}
}

static void by_violence(void **state)
{
	static const int signals[] = { SIGKILL, SIGSEGV, SIGABRT };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
		struct running running;

		start(&running);
		kill(running.program, signals[i]);
		check_end(&running, false);
		stop(&running);
	}
}

/* Stopped, it cannot let go of anything, but killed then it still does. */
static void while_helpers_are_stopped(void **state)
{
	struct running running;

	(void)state;
	start(&running);
	for (int i = 0; i < HELPER_COUNT; i++)
		kill(running.helper[i], SIGSTOP);
	kill(running.program, SIGTERM);
	check_end(&running, false);
	stop(&running);
}

static int times_said(const char *text)
{
	char all[65536];
	int count = 0;

	support_read(support_path("said"), all, sizeof all);
	for (const char *at = strstr(all, text); at; at = strstr(at + 1, text))
		count++;
	return count;
}

/* In the middle of a sentence they stop it, and another begins but after the last. */
static void keys_stop_the_words(void **state)
{
	static const char *const keys[] = { " \n", " \nk\n", "b\n", "q\ny\n" };
	struct running running;

	(void)state;
	start(&running);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		int spoken = times_said("SPEAK\n"), stopped = times_said("CANCEL SELF\n");

		type(&running, keys[i]);
		for (int k = 0; k < SUPPORT_TRIES && (times_said("SPEAK\n") == spoken ||
		                                      times_said("CANCEL SELF\n") == stopped);
		     k++)
			usleep(SUPPORT_TRY_US);
		assert_true(times_said("CANCEL SELF\n") > stopped);
		assert_true(times_said("SPEAK\n") > spoken);
	}
	stop(&running);
}

static void paused_nothing_wakes_up(void **state)
{
	struct running running;
	long wakeups = 1;

	(void)state;
	start(&running);
	type(&running, " \n");
	assert_true(support_wait_for(support_path("said"), "Paused."));
	/* The sound server lets go of a stream within seconds of its end. */
	for (int i = 0; i < 10 && wakeups > 0; i++)
		wakeups = support_wakeups(running.helper[HELPER_AUDIO]);
	for (int i = 0; i < HELPER_COUNT; i++)
		assert_int_equal(support_wakeups(running.helper[i]), 0);
	assert_int_equal(support_wakeups(running.program), 0);
	stop(&running);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(by_a_key),
		TEST(by_a_signal),
		TEST(by_violence),
		TEST(while_helpers_are_stopped),
		TEST(keys_stop_the_words),
		TEST(paused_nothing_wakes_up),
	};

	prctl(PR_SET_CHILD_SUBREAPER, 1); /* an orphan would become ours */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
