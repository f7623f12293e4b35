/* The speech role, by what a speech server is told. */
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

#include "tests/helper/fake_dispatcher.h"
#include "tests/helper/support.h"

static struct helper_status status_of(const struct helpers *helpers)
{
	return helpers_status(helpers, HELPER_SPEECH);
}

static void skip_if_not_built(struct helpers *helpers, pid_t *server)
{
	if (status_of(helpers).state != HELPER_NOT_BUILT)
		return;
	helpers_destroy(helpers);
	support_kill(server);
	skip();
}

static struct helpers *start(pid_t *server)
{
	struct helpers *helpers;

	*server = fake_dispatcher_start();
	assert_true(*server > 0);
	helpers = support_start(HELPER_SPEECH);
	skip_if_not_built(helpers, server);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_string_equal(status_of(helpers).text, "fake-voice");
	return helpers;
}

static void say(struct helpers *helpers, struct helper_speech speech)
{
	assert_true(helpers_say(helpers, &speech, 0, 0));
	support_settle(helpers);
}

/* What was told since the last call, as lines. */
static const char *told(void)
{
	static char text[65536];

	support_read(support_path("said"), text, sizeof text);
	assert_int_equal(truncate(support_path("said"), 0), 0);
	return text;
}

static void sentences_arrive_word_by_word(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	const char *text;

	(void)state;
	assert_non_null(strstr(told(), "CLIENT_NAME"));
	say(helpers, (struct helper_speech){ .text = "Calf, left. Up to four of ten.",
	                                     .rate = -50,
	                                     .volume = 100,
	                                     .language = "en" });
	text = told();
	assert_string_equal(text, "SET SELF LANGUAGE en\n"
	                          "SET SELF RATE -50\n"
	                          "SET SELF VOLUME 100\n"
	                          "SET SELF PRIORITY TEXT\n"
	                          "SPEAK\n"
	                          "Calf, left. Up to four of ten.\n"
	                          ".\n");
	/* What has not changed is not told again; a sentence stays one line. */
	say(helpers, (struct helper_speech){ .text = "Wade gedr\xc3\xbc"
	                                             "ckt.\n.\nHalf way",
	                                     .rate = -50,
	                                     .volume = 50,
	                                     .language = "de",
	                                     .voice = "Anna" });
	text = told();
	assert_non_null(strstr(text, "SET SELF LANGUAGE de\nSET SELF SYNTHESIS_VOICE Anna\n"
	                             "SET SELF VOLUME 0\n"));
	assert_null(strstr(text, "RATE"));
	assert_non_null(strstr(text, "SPEAK\nWade gedr\xc3\xbc"
	                             "ckt. . Half way\n.\n"));
	helpers_destroy(helpers);
	support_kill(&server);
}

/* A line with a dot alone would end the sentence; nothing at all is not said. */
static void dots_and_nothing_are_harmless(void **state)
{
	static const char *const texts[] = { ".", "", "..", ". then", "\n.\n" };
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		say(helpers, (struct helper_speech){ .text = texts[i] });
		assert_int_equal(status_of(helpers).state, HELPER_READY);
	}
	told();
	say(helpers, (struct helper_speech){ .text = "still in step" });
	assert_non_null(strstr(told(), "SPEAK\nstill in step\n.\n"));
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	support_kill(&server);
}

static void numbers_are_bounded(void **state)
{
	static const struct {
		int rate, volume;
		const char *lines;
	} rows[] = { { 500, 500, "SET SELF RATE 100\nSET SELF VOLUME 100\n" },
		     { -500, -500, "SET SELF RATE -100\nSET SELF VOLUME -100\n" },
		     { 0, 75, "SET SELF RATE 0\nSET SELF VOLUME 50\n" } };
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		told();
		say(helpers, (struct helper_speech){
		                 .text = "x", .rate = rows[i].rate, .volume = rows[i].volume });
		assert_non_null(strstr(told(), rows[i].lines));
	}
	helpers_destroy(helpers);
	support_kill(&server);
}

static void an_unknown_voice_does_not_silence(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	say(helpers,
	    (struct helper_speech){ .text = "still heard", .voice = "none", .language = "none" });
	assert_non_null(strstr(told(), "SPEAK\nstill heard\n"));
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	say(helpers, (struct helper_speech){ .text = "sneaky", .voice = "x\r\nSTOP all" });
	assert_null(strstr(told(), "STOP"));
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	helpers_destroy(helpers);
	support_kill(&server);
}

static void hush_cancels(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	told();
	helpers_hush(helpers, 0);
	support_settle(helpers);
	assert_string_equal(told(), "CANCEL SELF\n");
	helpers_destroy(helpers); /* the end cancels as well */
	assert_true(support_wait_for(support_path("said"), "CANCEL SELF\n"));
	support_kill(&server);
}

static void late_words_are_dropped(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	struct helper_speech speech = { .text = "too late" };

	(void)state;
	assert_true(helpers_say(helpers, &speech, HELPER_SPEECH_MS + 1, 0));
	support_settle(helpers);
	assert_null(strstr(told(), "too late"));
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	helpers_destroy(helpers);
	support_kill(&server);
}

static void it_survives_a_restart(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	pid_t pid = support_find(getpid(), "speech");

	(void)state;
	say(helpers, (struct helper_speech){ .text = "before" });
	support_kill(&server);
	server = fake_dispatcher_start();
	say(helpers, (struct helper_speech){ .text = "after", .rate = 20 });
	assert_non_null(strstr(told(), "SET SELF RATE 20\n"));
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_null(helpers_news(helpers));
	assert_int_equal(support_find(getpid(), "speech"), pid);
	helpers_destroy(helpers);
	support_kill(&server);
}

/* Gone for good: told once, the helper lives on, and tries again at the next session at the
 * latest. */
static void no_server_is_told_once(void **state)
{
	pid_t server = 0;
	struct helpers *helpers;
	const char *news;

	(void)state;
	setenv("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:1", 1);
	helpers = support_start(HELPER_SPEECH);
	skip_if_not_built(helpers, &server);
	assert_int_equal(status_of(helpers).state, HELPER_TROUBLE);
	news = helpers_news(helpers);
	assert_non_null(news);
	assert_string_equal(news,
	                    "Speech is off: speech-dispatcher does not run. The words stay on "
	                    "the screen.");
	assert_true(*status_of(helpers).text);
	say(helpers, (struct helper_speech){ .text = "anyone?" });
	say(helpers, (struct helper_speech){ .text = "anyone?" });
	assert_null(helpers_news(helpers));
	helpers_hush(helpers, 0);
	helpers_reset(helpers, 0);
	support_settle(helpers);
	assert_int_equal(status_of(helpers).state, HELPER_TROUBLE);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void a_hung_server_switches_it_off(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);
	struct helper_speech speech = { .text = "hello?" };

	(void)state;
	kill(server, SIGSTOP);
	assert_true(helpers_say(helpers, &speech, 0, 0));
	assert_false(support_hears(helpers, 300));
	helpers_handle(helpers, 500);
	helpers_handle(helpers, 1000);
	assert_int_equal(status_of(helpers).state, HELPER_FAILED);
	assert_non_null(helpers_news(helpers));
	assert_false(helpers_say(helpers, &speech, 0, 1000));
	kill(server, SIGKILL);
	support_kill(&server);
	server = fake_dispatcher_start();
	helpers_reset(helpers, 0);
	support_settle(helpers);
	assert_string_equal(helpers_news(helpers), "Speech is on again.");
	say(helpers, (struct helper_speech){ .text = "there you are" });
	assert_non_null(strstr(told(), "there you are"));
	helpers_destroy(helpers);
	support_kill(&server);
}

static void it_rests_between_sentences(void **state)
{
	pid_t server;
	struct helpers *helpers = start(&server);

	(void)state;
	say(helpers, (struct helper_speech){ .text = "now be quiet" });
	assert_int_equal(support_wakeups(support_find(getpid(), "speech")), 0);
	helpers_destroy(helpers);
	support_kill(&server);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(sentences_arrive_word_by_word),
		TEST(dots_and_nothing_are_harmless),
		TEST(numbers_are_bounded),
		TEST(an_unknown_voice_does_not_silence),
		TEST(hush_cancels),
		TEST(late_words_are_dropped),
		TEST(it_survives_a_restart),
		TEST(no_server_is_told_once),
		TEST(a_hung_server_switches_it_off),
		TEST(it_rests_between_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
