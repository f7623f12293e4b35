/* The sound role: what it plays arrives bit for bit, whatever becomes of the server. */
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

#include "core/cue.h"
#include "core/wav.h"
#include "io/sound_theme.h"
#include "tests/helper/support.h"

enum { SOUND_MAX = 1 << 20 };

static unsigned char bytes[SOUND_MAX], heard[SOUND_MAX];

static size_t load(const char *path, unsigned char *out)
{
	int fd = open(path, O_RDONLY);
	ssize_t length = fd < 0 ? 0 : read(fd, out, SOUND_MAX);

	if (fd >= 0)
		close(fd);
	return length > 0 ? (size_t)length : 0;
}

static enum helper_state state_of(const struct helpers *helpers)
{
	return helpers_status(helpers, HELPER_AUDIO).state;
}

static void skip_if_not_built(struct helpers *helpers)
{
	if (state_of(helpers) != HELPER_NOT_BUILT)
		return;
	helpers_destroy(helpers);
	skip();
}

/* The default device of ALSA is a file, with no server and no card behind it. */
static struct helpers *start_with_file(void)
{
	struct helpers *helpers;
	char text[512];

	snprintf(text, sizeof text,
	         "pcm.nothing { type null }\n"
	         "pcm.!default { type file slave.pcm nothing file \"%s\" format raw }\n",
	         support_path("heard"));
	support_write(support_path("asound.conf"), text);
	setenv("ALSA_CONFIG_PATH", support_path("asound.conf"), 1);
	setenv("CANBERRA_DRIVER", "alsa", 1);
	helpers = support_start(HELPER_AUDIO);
	skip_if_not_built(helpers);
	assert_int_equal(state_of(helpers), HELPER_READY);
	assert_string_equal(helpers_status(helpers, HELPER_AUDIO).text, "alsa");
	return helpers;
}

/* Waits for the file to hold these samples. */
static bool arrives(const unsigned char *samples, size_t length)
{
	for (int i = 0; i < SUPPORT_TRIES; i++) {
		if (load(support_path("heard"), heard) == length &&
		    memcmp(heard, samples, length) == 0)
			return true;
		usleep(SUPPORT_TRY_US);
	}
	return false;
}

static struct sound_file cue_file(enum cue cue)
{
	static char own[4096];
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	struct sound_places places = { .own = own };
	char name[64];

	snprintf(own, sizeof own, "%s/sounds", srcdir ? srcdir : ".");
	snprintf(name, sizeof name, "unknot-%s", cue_info[cue].id);
	return sound_theme_find(&places, name);
}

/* Plays a file and checks that it is heard as it is, or scaled. */
static void expect_heard(struct helpers *helpers, const char *path, int volume)
{
	size_t length = load(path, bytes);
	struct wav wav;

	assert_true(wav_read(&wav, bytes, length));
	wav_scale(&wav, bytes, volume);
	/* on a machine under load a cue may be too late and rightly dropped: it is then asked for again */
	for (int tries = 0; tries < 5; tries++) {
		assert_true(helpers_play(helpers, path, volume, 0, 0));
		support_settle(helpers);
		assert_int_equal(helpers_lost(helpers), 0);
		if (arrives(bytes + wav.data_at, wav.data_bytes))
			return;
	}
	fail_msg("%s was not heard as it is at volume %d", path, volume);
}

static void every_cue_arrives_bit_for_bit(void **state)
{
	static const int volumes[] = { 100, 60, 15, 60, 100 };
	struct helpers *helpers = start_with_file();

	(void)state;
	for (size_t v = 0; v < sizeof volumes / sizeof volumes[0]; v++) {
		for (int i = 0; i < CUE_COUNT; i++) {
			struct sound_file file = cue_file((enum cue)i);

			assert_int_equal(file.found, SOUND_FILE);
			expect_heard(helpers, file.path, volumes[v]);
		}
	}
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

/* Eight bits, two channels, an odd rate. */
static void peoples_own_sounds_are_played(void **state)
{
	unsigned char file[44 + 2000];
	struct helpers *helpers = start_with_file();
	FILE *out;

	(void)state;
	memset(file, 0, 44);
	memcpy(file,
	       "RIFF\xf4\x07\0\0WAVEfmt \x10\0\0\0\1\0\2\0\x11\x2b\0\0\x22\x56\0\0\2\0\x8\0data",
	       40);
	file[40] = 0xd0;
	file[41] = 0x07;
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 2000; i++)
			file[44 + i] = (unsigned char)(i * (7 + 4 * round));
		out = fopen(support_path("own.wav"), "w");
		assert_non_null(out);
		assert_int_equal(fwrite(file, sizeof file, 1, out), 1);
		fclose(out);
		expect_heard(helpers, support_path("own.wav"), 100);
		expect_heard(helpers, support_path("own.wav"), 40); /* made anew when it changed */
		usleep(20000);
	}
	helpers_destroy(helpers);
}

static void what_is_no_sound_is_refused(void **state)
{
	struct helpers *helpers = start_with_file();
	const char *bad[] = { support_path("none.wav"), support_path("text.wav"),
		              support_path("pipe.wav") };

	(void)state;
	support_write(bad[1], "this is no sound at all, however long one listens");
	assert_int_equal(mkfifo(bad[2], 0600), 0);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		for (int volume = 50; volume <= 100; volume += 50) {
			assert_true(helpers_play(helpers, bad[i], volume, 0, 0));
			support_settle(helpers);
			assert_int_equal(helpers_lost(helpers), 1);
			assert_int_equal(state_of(helpers), HELPER_READY);
		}
	}
	assert_null(helpers_news(helpers));
	expect_heard(helpers, cue_file(CUE_TICK).path, 100);
	helpers_destroy(helpers);
}

/* When something was last played, in ns: the file is written anew each time. */
static int64_t heard_at(void)
{
	struct stat file;

	usleep(100000);
	assert_int_equal(stat(support_path("heard"), &file), 0);
	return (int64_t)file.st_mtim.tv_sec * 1000000000 + file.st_mtim.tv_nsec;
}

static void no_volume_is_no_sound(void **state)
{
	struct helpers *helpers = start_with_file();
	int64_t before;

	(void)state;
	expect_heard(helpers, cue_file(CUE_TICK).path, 100);
	before = heard_at();
	assert_true(helpers_play(helpers, cue_file(CUE_STOP).path, 0, 0, 0));
	support_settle(helpers);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_true(heard_at() == before);
	helpers_destroy(helpers);
}

/* What waited too long is dropped: before it was sent, or while the helper could not run. */
static void stale_cues_are_dropped(void **state)
{
	struct helpers *helpers = start_with_file();
	pid_t pid = support_find(getpid(), "audio");
	int64_t before;

	(void)state;
	expect_heard(helpers, cue_file(CUE_TICK).path, 100);
	before = heard_at();
	assert_true(helpers_play(helpers, cue_file(CUE_STOP).path, 100, HELPER_CUE_MS + 1, 0));
	support_settle(helpers);
	kill(pid, SIGSTOP);
	for (int i = 0; i < 5; i++)
		assert_true(helpers_play(helpers, cue_file(CUE_STOP).path, 100, 100, 0));
	usleep(200000);
	kill(pid, SIGCONT);
	support_settle(helpers);
	assert_true(heard_at() == before);
	assert_int_equal(helpers_lost(helpers), 0);
	expect_heard(helpers, cue_file(CUE_STOP).path, 100);
	helpers_destroy(helpers);
}

static void nowhere_to_play_is_told(void **state)
{
	struct helpers *helpers;
	const char *why;
	struct stat log;

	(void)state;
	support_write(support_path("asound.conf"), "# no device\n");
	setenv("ALSA_CONFIG_PATH", support_path("asound.conf"), 1);
	setenv("PULSE_SERVER", "unix:/nowhere", 1);
	helpers = support_start(HELPER_AUDIO);
	skip_if_not_built(helpers);
	assert_int_equal(state_of(helpers), HELPER_TROUBLE);
	why = helpers_status(helpers, HELPER_AUDIO).text;
	assert_memory_equal(why, "pulse: ", 7);
	assert_non_null(strstr(why, "; alsa: "));
	assert_null(strstr(why, "gstreamer"));
	assert_string_equal(helpers_news(helpers),
	                    "Sound is off: no sound server and no sound card. "
	                    "The bell rings instead.");
	assert_true(helpers_play(helpers, cue_file(CUE_TICK).path, 100, 0, 0));
	support_settle(helpers);
	assert_int_equal(helpers_lost(helpers), 1);
	assert_null(helpers_news(helpers));
	assert_int_equal(stat(support_path("helper-audio.log"), &log), 0);
	assert_true(log.st_size > 0);
	helpers_destroy(helpers);
}

static void an_unknown_driver_is_told(void **state)
{
	struct helpers *helpers;

	(void)state;
	setenv("CANBERRA_DRIVER", "gramophone", 1);
	helpers = support_start(HELPER_AUDIO);
	skip_if_not_built(helpers);
	assert_int_equal(state_of(helpers), HELPER_TROUBLE);
	assert_string_equal(helpers_status(helpers, HELPER_AUDIO).text,
	                    "gramophone: driver not installed");
	helpers_destroy(helpers);
}

static void quiet_after_playing(void **state)
{
	struct helpers *helpers = start_with_file();

	(void)state;
	expect_heard(helpers, cue_file(CUE_TICK).path, 100);
	assert_int_equal(support_wakeups(support_find(getpid(), "audio")), 0);
	helpers_destroy(helpers);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(every_cue_arrives_bit_for_bit), TEST(peoples_own_sounds_are_played),
		TEST(what_is_no_sound_is_refused),   TEST(no_volume_is_no_sound),
		TEST(stale_cues_are_dropped),        TEST(nowhere_to_play_is_told),
		TEST(an_unknown_driver_is_told),     TEST(quiet_after_playing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
