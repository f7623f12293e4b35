/* A session in a terminal whose sound or speech server hangs, dies, comes back or was never there:
 * the screen says so once, the bell rings instead, the session goes on, and the next one tries
 * again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <signal.h>
#include <unistd.h>

#include "tests/e2e/emulator.h"
#include "tests/helper/fake_dispatcher.h"
#include "tests/helper/private_pulse.h"
#include "tests/helper/support.h"

#define WAIT(text)  assert_true(emulator_wait(terminal, text))

/* Time to look at, and little to say. */
static const char routine[] =
    "format = 1;\nexercises = ( { id = \"short\"; title = \"Short\"; area = \"calf\";\n"
    "  sides = \"midline\"; tools = [ \"none\" ]; technique = \"move\"; place = \"floor\";\n"
    "  hold = 5; pressure = 2; lead_in = 60; rest = 5; position = \"Sit.\"; movement = \"Move.\";\n"
    "  stop = \"Stop.\"; source = \"Test\"; } );\n"
    "routine = { id = \"many\"; title = \"Many\"; purpose = \"daily\"; minutes = 2;\n"
    "  progression = \"fixed\"; steps = ( { exercise = \"short\"; hold = 300; },\n"
    "    { exercise = \"short\"; } ); };\n";

static struct emulator *terminal;

static int tear_down(void **state)
{
	emulator_finish(terminal);
	terminal = NULL;
	return support_teardown(state);
}

/* In a session, wherever the servers are. */
static void start(bool speech)
{
	static char path[256];
	char *argv[] = { getenv("UNKNOT") ? getenv("UNKNOT") : (char[]){ "src/unknot" }, "run", path,
		         speech ? NULL : "--no-speech", NULL };

	snprintf(path, sizeof path, "%s", support_path("many.cfg"));
	support_write(path, routine);
	setenv("LC_ALL", "C.UTF-8", 1);
	terminal = emulator_start(24, 100, "xterm-256color", argv);
	assert_non_null(terminal);
	WAIT("Before anything");
	emulator_type(terminal, "n");
	WAIT("Get ready");
}

/* The next session of the same coach: nothing was worked yet, so it is due again. */
static void start_next(void)
{
	emulator_type(terminal, "qy");
	WAIT("Stopped before anything was done.");
	emulator_type(terminal, "\r");
	WAIT("Is something sore?");
	emulator_type(terminal, "\r");
	WAIT("Get ready");
}

static int bells(void)
{
	int count = 0;

	for (const char *at = emulator_log(terminal); *at; at++)
		count += *at == '\a';
	return count;
}

/* A key that sounds: twice the session pauses or goes on. */
static void make_cues(void)
{
	emulator_type(terminal, " ");
	WAIT("Paused");
	emulator_type(terminal, " ");
	WAIT("space pause");
}

static void server_or_skip(pid_t *server)
{
	*server = private_pulse_start();
	setenv("ALSA_CONFIG_PATH", "/dev/null", 1);
	if (!*server)
		skip();
}

static void a_hung_sound_server(void **state)
{
	pid_t server;

	(void)state;
	server_or_skip(&server);
	start(false);
	WAIT("sound on");
	make_cues();
	assert_int_equal(bells(), 0);
	kill(server, SIGSTOP);
	make_cues();
	WAIT("Sound is off: no answer from the sound server. The bell rings instead.");
	WAIT("bell");
	int rung = bells();

	make_cues();
	assert_true(bells() >= rung + 2);
	kill(server, SIGCONT);
	start_next();
	WAIT("Sound is on again.");
	rung = bells();
	make_cues();
	assert_int_equal(bells(), rung);
	support_kill(&server);
}

static void a_sound_server_that_is_started_anew(void **state)
{
	pid_t server;

	(void)state;
	server_or_skip(&server);
	start(false);
	WAIT("sound on");
	support_kill(&server);
	make_cues();
	WAIT("Sound is off: no sound server and no sound card. The bell rings instead.");
	make_cues();
	assert_true(bells() > 0);
	server = private_pulse_start();
	assert_true(server > 0);
	make_cues();
	WAIT("Sound is on again.");
	support_kill(&server);
}

/* Both are told, one after the other. */
static void nothing_is_there(void **state)
{
	(void)state;
	setenv("PULSE_SERVER", "unix:/nowhere", 1);
	setenv("ALSA_CONFIG_PATH", "/dev/null", 1);
	setenv("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:1", 1);
	start(true);
	WAIT(" is off: ");
	bool sound_first = emulator_shows(terminal, "Sound is off: ");

	WAIT(sound_first ? "Speech is off: " : "Sound is off: ");
	WAIT("bell");
	make_cues();
	assert_true(bells() > 0);
}

static void a_speech_server_that_hangs_and_dies(void **state)
{
	pid_t server = fake_dispatcher_start();

	(void)state;
	assert_true(server > 0);
	setenv("CANBERRA_DRIVER", "none", 1);
	start(true);
	assert_true(support_wait_for(support_path("said"), "Calf. Sit."));
	kill(server, SIGSTOP);
	make_cues();
	WAIT("Speech is off: no answer from speech-dispatcher. The words stay on the screen.");
	make_cues();
	support_kill(&server);
	server = fake_dispatcher_start();
	assert_int_equal(truncate(support_path("said"), 0), 0);
	start_next();
	WAIT("Speech is on again.");
	assert_true(support_wait_for(support_path("said"), "Calf. Sit."));
	support_kill(&server);
	make_cues();
	WAIT("Speech is off: speech-dispatcher does not run. The words stay on the screen.");
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(a_hung_sound_server),
		TEST(a_sound_server_that_is_started_anew),
		TEST(nothing_is_there),
		TEST(a_speech_server_that_hangs_and_dies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
