/* The sound role with a sound server that hangs, is killed, comes back or was never there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/helper/private_pulse.h"
#include "tests/helper/support.h"

static const char *tick(void)
{
	static char path[4096];
	const char *srcdir = getenv("UNKNOT_SRCDIR");

	snprintf(path, sizeof path, "%s/sounds/stereo/unknot-tick.wav", srcdir ? srcdir : ".");
	return path;
}

static struct helper_status status_of(const struct helpers *helpers)
{
	return helpers_status(helpers, HELPER_AUDIO);
}

/* A server and a helper that plays on it; skipped where one of them is not installed. */
static struct helpers *start(pid_t *server)
{
	struct helpers *helpers;

	*server = private_pulse_start();
	if (!*server)
		skip();
	setenv("ALSA_CONFIG_PATH", "/dev/null", 1);
	helpers = support_start(HELPER_AUDIO);
	if (status_of(helpers).state == HELPER_NOT_BUILT ||
	    strstr(status_of(helpers).text, "pulse: driver not installed")) {
		helpers_destroy(helpers);
		support_kill(server);
		skip();
	}
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_string_equal(status_of(helpers).text, "pulse");
	return helpers;
}

static int play(struct helpers *helpers, int volume)
{
	assert_true(helpers_play(helpers, tick(), volume, 0, 0));
	support_settle(helpers);
	return helpers_lost(helpers);
}

static void it_plays_and_rests(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	pid_t pid = support_find(getpid(), "audio");
	long wakeups = 1;

	(void)state;
	for (int volume = 20; volume <= 100; volume += 40)
		assert_int_equal(play(helpers, volume), 0);
	/* The server lets go of a stream within seconds of its end. */
	for (int i = 0; i < 10 && wakeups > 0; i++)
		wakeups = support_wakeups(pid);
	assert_int_equal(wakeups, 0);
	assert_int_equal(support_wakeups(pid), 0);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	support_kill(&server);
}

/* The stopped server leaves the helper blocked; the parent notices by the clock alone. */
static void a_hung_server_switches_it_off(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	pid_t pid = support_find(getpid(), "audio");

	(void)state;
	assert_int_equal(play(helpers, 100), 0);
	kill(server, SIGSTOP);
	assert_true(helpers_play(helpers, tick(), 100, 0, 0));
	assert_false(support_hears(helpers, 700));
	helpers_handle(helpers, 500);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	helpers_handle(helpers, 1000);
	assert_int_equal(status_of(helpers).state, HELPER_FAILED);
	assert_true(support_dies(pid));
	assert_string_equal(helpers_news(helpers), "Sound is off: no answer from the sound server. "
	                                           "The bell rings instead.");
	assert_false(helpers_play(helpers, tick(), 100, 0, 1000));
	kill(server, SIGCONT);
	helpers_reset(helpers, 0);
	support_settle(helpers);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_string_equal(helpers_news(helpers), "Sound is on again.");
	assert_int_equal(play(helpers, 100), 0);
	helpers_destroy(helpers);
	support_kill(&server);
}

static void it_hangs_while_connecting(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	struct helpers_config config = { getenv("UNKNOT_HELPER"), support_folder };

	(void)state;
	helpers_destroy(helpers);
	kill(server, SIGSTOP);
	config.program = config.program ? config.program : "src/unknot-helper";
	helpers = helpers_create(&config);
	helpers_start(helpers, HELPER_AUDIO, 0);
	assert_false(support_hears(helpers, 500));
	helpers_handle(helpers, 3000);
	helpers_handle(helpers, 3500);
	assert_int_equal(status_of(helpers).state, HELPER_FAILED);
	helpers_destroy(helpers);
	support_kill(&server);
}

static void it_survives_a_restart(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	assert_int_equal(play(helpers, 100), 0);
	support_kill(&server);
	assert_int_equal(play(helpers, 100), 1);
	assert_int_equal(status_of(helpers).state, HELPER_TROUBLE);
	assert_non_null(helpers_news(helpers));
	assert_int_equal(play(helpers, 100), 1);
	assert_null(helpers_news(helpers));
	server = private_pulse_start();
	assert_true(server > 0);
	assert_int_equal(play(helpers, 100), 0);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_string_equal(status_of(helpers).text, "pulse");
	assert_string_equal(helpers_news(helpers), "Sound is on again.");
	/* Restarted between two cues it is not even noticed. */
	support_kill(&server);
	server = private_pulse_start();
	assert_int_equal(play(helpers, 100), 0);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	support_kill(&server);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(it_plays_and_rests),
		TEST(a_hung_server_switches_it_off),
		TEST(it_hangs_while_connecting),
		TEST(it_survives_a_restart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
