/* The parent's side of the helpers, against a helper that misbehaves: this program itself, started
 * again. Time is made up, so that nothing is waited for but what really happens. */
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
#include <sys/stat.h>
#include <unistd.h>

#include "fake_helper.h"
#include "helpers_fixture.h"
#include "io/helpers.h"

enum { TRIES = 2000 };

static enum helper_state state_of(const struct helpers *helpers, enum helper_role role)
{
	return helpers_status(helpers, role).state;
}

static void nothing_is_fine(void **state)
{
	struct helper_speech speech = { .text = "hello" };
	struct pollfd fds[HELPER_COUNT];

	(void)state;
	helpers_start(NULL, HELPER_AUDIO, 0);
	helpers_stop(NULL, HELPER_AUDIO);
	helpers_reset(NULL, 0);
	assert_false(helpers_play(NULL, "/x.wav", 100, 0, 0));
	assert_false(helpers_say(NULL, &speech, 0, 0));
	assert_false(helpers_notify(NULL, "title", "body", 0));
	helpers_hush(NULL, 0);
	helpers_inhibit(NULL, "why", 0);
	helpers_release(NULL, 0);
	assert_int_equal(helpers_fds(NULL, fds), 0);
	helpers_handle(NULL, 0);
	assert_true(helpers_deadline(NULL) == -1);
	helpers_reap(NULL);
	assert_int_equal(state_of(NULL, HELPER_AUDIO), HELPER_OFF);
	assert_int_equal(helpers_lost(NULL), 0);
	assert_null(helpers_news(NULL));
	helpers_destroy(NULL);
}

static void a_role_not_started_is_off(void **state)
{
	struct helpers *helpers = fixture_create("good");
	struct pollfd fds[HELPER_COUNT];

	(void)state;
	assert_int_equal(state_of(helpers, HELPER_SPEECH), HELPER_OFF);
	assert_false(helpers_play(helpers, "/x.wav", 100, 0, 0));
	assert_int_equal(helpers_fds(helpers, fds), 0);
	helpers_reset(helpers, 0);
	assert_int_equal(state_of(helpers, HELPER_SPEECH), HELPER_OFF);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void a_good_helper_answers(void **state)
{
	struct helpers *helpers = fixture_create("good");
	struct helper_speech speech = { .text = "Calf, left.", .volume = 100 };

	(void)state;
	for (int i = 0; i < HELPER_COUNT; i++) {
		helpers_start(helpers, (enum helper_role)i, 1000);
		assert_true(helpers_deadline(helpers) == 4000);
		fixture_pump(helpers, 1001);
		assert_int_equal(state_of(helpers, (enum helper_role)i), HELPER_READY);
		assert_string_equal(helpers_status(helpers, (enum helper_role)i).text, "fake");
		assert_true(helpers_deadline(helpers) == -1);
	}
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 2000));
	assert_true(helpers_deadline(helpers) == 2500);
	fixture_pump(helpers, 2001);
	assert_true(helpers_say(helpers, &speech, 0, 3000));
	assert_true(helpers_deadline(helpers) == 3500);
	fixture_pump(helpers, 3001);
	helpers_inhibit(helpers, "a session runs", 4000);
	assert_true(helpers_deadline(helpers) == 7000);
	fixture_pump(helpers, 4001);
	assert_true(helpers_deadline(helpers) == -1);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void no_program_is_told(void **state)
{
	const struct helpers_config config = { "/nowhere/unknot-helper", NULL };
	struct helpers *helpers = helpers_create(&config);

	(void)state;
	helpers_start(helpers, HELPER_AUDIO, 0);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
	assert_string_equal(helpers_news(helpers),
	                    "Sound is off: /nowhere/unknot-helper could not be started: No such "
	                    "file or directory. The bell rings instead.");
	assert_null(helpers_news(helpers));
	assert_false(helpers_play(helpers, "/x.wav", 100, 0, 0));
	assert_true(helpers_deadline(helpers) == -1);
	helpers_destroy(helpers);
}

static void two_misses_end_it(void **state)
{
	struct helpers *helpers = fixture_create("mute");

	(void)state;
	helpers_start(helpers, HELPER_AUDIO, 0);
	helpers_handle(helpers, 2999);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_STARTING);
	helpers_handle(helpers, 3000);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_STARTING);
	assert_true(helpers_deadline(helpers) == 3500);
	assert_null(helpers_news(helpers));
	helpers_handle(helpers, 3499);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_STARTING);
	helpers_handle(helpers, 3500);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
	assert_true(helpers_deadline(helpers) == -1);
	assert_string_equal(helpers_news(helpers), "Sound is off: no answer from the sound server. "
	                                           "The bell rings instead.");
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void missed_cues_are_counted_once(void **state)
{
	struct helpers *helpers = fixture_create_ready("silent", HELPER_AUDIO);

	(void)state;
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 10000));
	helpers_handle(helpers, 10500);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 10900));
	helpers_handle(helpers, 11000); /* the PING is overdue */
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_false(helpers_play(helpers, "/x.wav", 100, 0, 11000));
	helpers_destroy(helpers);
}

static void a_late_answer_forgives_a_miss(void **state)
{
	struct helpers *helpers = fixture_create_ready("slow", HELPER_AUDIO);

	(void)state;
	for (int64_t now = 1000; now < 20000; now += 1000) {
		assert_true(helpers_play(helpers, "/x.wav", 100, 0, now));
		helpers_handle(helpers, now + 500);
		fixture_pump(helpers, now + 501);
		while (helpers_deadline(helpers) >= 0)
			fixture_pump(helpers, now + 501);
		assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_READY);
		assert_int_equal(helpers_lost(helpers), 1);
	}
	helpers_destroy(helpers);
}

/* After an hour asleep nothing is overdue at once, but soon. */
static void our_own_sleep_is_no_miss(void **state)
{
	struct helpers *helpers = fixture_create_ready("silent", HELPER_AUDIO);

	(void)state;
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 0));
	helpers_handle(helpers, 3600000);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_true(helpers_deadline(helpers) == 3600500);
	helpers_handle(helpers, 7200000);
	assert_int_equal(helpers_lost(helpers), 1);
	helpers_handle(helpers, 7200500);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
	helpers_destroy(helpers);
}

static void nonsense_ends_it(void **state)
{
	static const char *const nonsense[] = { "garbage", "half",    "huge",
		                                "flood",   "request", "twice" };

	(void)state;
	for (size_t i = 0; i < sizeof nonsense / sizeof nonsense[0]; i++) {
		struct helpers *helpers = fixture_create(nonsense[i]);

		helpers_start(helpers, HELPER_SPEECH, 0);
		fixture_pump(helpers, 0);
		while (state_of(helpers, HELPER_SPEECH) != HELPER_FAILED)
			fixture_pump(helpers, 0);
		assert_string_equal(helpers_news(helpers),
		                    "Speech is off: its helper answers nonsense. The words stay on "
		                    "the screen.");
		helpers_destroy(helpers);
	}
}

static void an_end_is_noticed(void **state)
{
	(void)state;
	for (int by_signal = 0; by_signal < 2; by_signal++) {
		struct helpers *helpers = fixture_create("ends");

		helpers_start(helpers, HELPER_AUDIO, 0);
		for (int i = 0; i < TRIES && state_of(helpers, HELPER_AUDIO) != HELPER_FAILED;
		     i++) {
			if (by_signal)
				helpers_reap(helpers);
			else
				fixture_pump(helpers, 0);
			usleep(2000);
		}
		assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
		assert_string_equal(helpers_status(helpers, HELPER_AUDIO).text, "its helper ended");
		helpers_destroy(helpers);
	}
}

static void trouble_passes(void **state)
{
	struct helpers *helpers = fixture_create("troubled");

	(void)state;
	helpers_start(helpers, HELPER_AUDIO, 0);
	fixture_pump(helpers, 1);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_TROUBLE);
	assert_string_equal(helpers_status(helpers, HELPER_AUDIO).text, "no server here");
	assert_string_equal(helpers_news(helpers),
	                    "Sound is off: no sound server and no sound card. The bell rings "
	                    "instead.");
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 2));
	fixture_pump(helpers, 3);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_null(helpers_news(helpers));
	assert_true(helpers_play(helpers, "/x.wav", 100, 0, 4));
	fixture_pump(helpers, 5);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_READY);
	assert_string_equal(helpers_status(helpers, HELPER_AUDIO).text, "second try");
	assert_string_equal(helpers_news(helpers), "Sound is on again.");
	assert_true(helpers_play(helpers, "/bad.wav", 100, 0, 6));
	fixture_pump(helpers, 7);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_READY);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void what_was_not_built_is_no_failure(void **state)
{
	(void)state;
	for (int i = 0; i < HELPER_COUNT; i++) {
		struct helpers *helpers = fixture_create("absent");
		const char *news;

		helpers_start(helpers, (enum helper_role)i, 0);
		fixture_pump(helpers, 0);
		assert_int_equal(state_of(helpers, (enum helper_role)i), HELPER_NOT_BUILT);
		news = helpers_news(helpers);
		assert_int_equal(news != NULL, i == HELPER_AUDIO);
		helpers_reset(helpers, 0);
		assert_int_equal(state_of(helpers, (enum helper_role)i), HELPER_NOT_BUILT);
		helpers_destroy(helpers);
	}
}

static void late_cues_are_not_lost(void **state)
{
	struct helpers *helpers = fixture_create_ready("late", HELPER_AUDIO);

	(void)state;
	assert_true(helpers_play(helpers, "/x.wav", 100, 200, 0));
	fixture_pump(helpers, 0);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_READY);
	helpers_destroy(helpers);
}

/* A helper that does not read: requests are refused when there are too many, never waited for. */
static void a_full_queue_refuses(void **state)
{
	struct helpers *helpers = fixture_create_ready("silent", HELPER_SPEECH);
	char text[3000];
	struct helper_speech speech = { .text = text };
	int sent = 0;

	(void)state;
	memset(text, 'a', sizeof text);
	text[sizeof text - 1] = '\0';
	while (sent < 10000 && helpers_say(helpers, &speech, 0, 0))
		sent++;
	assert_in_range(sent, 8, 1000);
	assert_int_equal(state_of(helpers, HELPER_SPEECH), HELPER_READY);
	helpers_handle(helpers, 500);
	assert_int_equal(state_of(helpers, HELPER_SPEECH), HELPER_FAILED);
	helpers_destroy(helpers);
}

static void a_text_too_long_is_refused(void **state)
{
	struct helpers *helpers = fixture_create_ready("good", HELPER_SPEECH);
	char text[5000];
	struct helper_speech speech = { .text = text };

	(void)state;
	memset(text, 'a', sizeof text);
	text[sizeof text - 1] = '\0';
	assert_false(helpers_say(helpers, &speech, 0, 0));
	assert_int_equal(state_of(helpers, HELPER_SPEECH), HELPER_READY);
	assert_true(helpers_deadline(helpers) == -1);
	helpers_destroy(helpers);
}

static void its_children_end_with_it(void **state)
{
	struct helpers *helpers = fixture_create_ready("child", HELPER_AUDIO);
	pid_t child = (pid_t)fixture_number("child");

	(void)state;
	assert_false(fixture_is_dead(child));
	helpers_stop(helpers, HELPER_AUDIO);
	for (int i = 0; i < TRIES && !fixture_is_dead(child); i++)
		usleep(5000);
	assert_true(fixture_is_dead(child));
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_OFF);
	helpers_destroy(helpers);
}

static void the_next_session_tries_again(void **state)
{
	struct helpers *helpers = fixture_create("mute");

	(void)state;
	for (int round = 0; round < 20; round++) {
		int64_t now = round * 100000;

		if (round == 0)
			helpers_start(helpers, HELPER_AUDIO, now);
		else
			helpers_reset(helpers, now);
		assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_STARTING);
		helpers_handle(helpers, now + 3000);
		helpers_handle(helpers, now + 3500);
		assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_FAILED);
		assert_int_equal(helpers_news(helpers) != NULL, round == 0);
		usleep(20000); /* for the kernel to end it */
	}
	setenv("FAKE_HELPER", "good", 1);
	helpers_reset(helpers, 9000000);
	fixture_pump(helpers, 9000001);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_READY);
	assert_string_equal(helpers_news(helpers), "Sound is on again.");
	helpers_stop(helpers, HELPER_AUDIO);
	helpers_reset(helpers, 9000002);
	assert_int_equal(state_of(helpers, HELPER_AUDIO), HELPER_OFF);
	helpers_destroy(helpers);
}

/* Whatever the parent blocks, ignores and has open is not the helper's. */
static void it_starts_clean(void **state)
{
	struct helpers *helpers;
	sigset_t some, before;
	char path[128], text[64] = "";
	struct stat log;
	FILE *file;
	int kept = open("/dev/null", O_RDONLY | O_CLOEXEC);

	(void)state;
	sigfillset(&some);
	sigprocmask(SIG_BLOCK, &some, &before);
	signal(SIGINT, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	helpers = fixture_create_ready("tell", HELPER_DESKTOP);
	signal(SIGINT, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	sigprocmask(SIG_SETMASK, &before, NULL);
	close(kept);
	assert_int_equal(fixture_number("blocked"), 0);
	assert_int_equal(fixture_number("ignored"), 0);
	assert_int_equal(fixture_number("group"), 1);
	assert_int_equal(fixture_number("open"), 4);
	snprintf(path, sizeof path, "%s/helper-desktop.log", fixture_folder);
	assert_int_equal(stat(path, &log), 0);
	assert_int_equal(log.st_mode & 0777, 0600);
	file = fopen(path, "r");
	assert_non_null(fgets(text, sizeof text, file));
	fclose(file);
	assert_string_equal(text, "this goes to the log\n");
	helpers_destroy(helpers);
}

static void a_symlink_is_no_log(void **state)
{
	struct helpers *helpers;
	char path[128], target[128];

	(void)state;
	snprintf(path, sizeof path, "%s/helper-desktop.log", fixture_folder);
	snprintf(target, sizeof target, "%s/target", fixture_folder);
	assert_int_equal(symlink(target, path), 0);
	helpers = fixture_create_ready("tell", HELPER_DESKTOP);
	assert_int_equal(fixture_number("open"), 4);
	assert_int_equal(access(target, F_OK), -1);
	helpers_destroy(helpers);
}

int main(int argc, char **argv)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_fine),
		TEST(a_role_not_started_is_off),
		TEST(a_good_helper_answers),
		TEST(no_program_is_told),
		TEST(two_misses_end_it),
		TEST(missed_cues_are_counted_once),
		TEST(a_late_answer_forgives_a_miss),
		TEST(our_own_sleep_is_no_miss),
		TEST(nonsense_ends_it),
		TEST(an_end_is_noticed),
		TEST(trouble_passes),
		TEST(what_was_not_built_is_no_failure),
		TEST(late_cues_are_not_lost),
		TEST(a_full_queue_refuses),
		TEST(a_text_too_long_is_refused),
		TEST(its_children_end_with_it),
		TEST(the_next_session_tries_again),
		TEST(it_starts_clean),
		TEST(a_symlink_is_no_log),
	};

	(void)argv;
	if (argc == 3 && getenv("FAKE_HELPER"))
		return fake_helper(getenv("FAKE_HELPER"));
	for (int fd = 3; fd < 256; fd++)
		close(fd); /* left open by whoever started us; the tests count */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
