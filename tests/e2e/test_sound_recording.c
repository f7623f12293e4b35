/* Cues through the helper and a private sound server: a recording of its sink holds each of them
 * once, in order, and nothing else. When they came is printed, not judged: it depends on the
 * machine. SOUND_ROUNDS=N plays the list N times, for a measurement. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <math.h>
#include <time.h>
#include <unistd.h>

#include "tests/e2e/recording.h"
#include "tests/helper/private_pulse.h"
#include "tests/helper/support.h"

enum { SAMPLES_MAX = RECORDING_RATE * 600, CUES_MAX = 1000, GAP_MS = 60 };

static int16_t samples[SAMPLES_MAX];

/* As in a session: announced, counted in, held, the sides changed, ..., done. */
static const enum cue order[] = { CUE_READY, CUE_TICK,       CUE_TICK,        CUE_TICK,
	                          CUE_START, CUE_BREATHE_IN, CUE_BREATHE_OUT, CUE_HALF,
	                          CUE_TEN,   CUE_TICK,       CUE_TICK,        CUE_TICK,
	                          CUE_STOP,  CUE_REST,       CUE_CHANGE,      CUE_START,
	                          CUE_PAUSE, CUE_RESUME,     CUE_SOFTEN,      CUE_DONE };

enum { ORDER = sizeof order / sizeof order[0] };

static const char *sounds_folder(void)
{
	static char path[4000];
	const char *srcdir = getenv("UNKNOT_SRCDIR");

	snprintf(path, sizeof path, "%s/sounds", srcdir ? srcdir : ".");
	return path;
}

static size_t load_samples(const char *path)
{
	FILE *file = fopen(path, "r");
	size_t count;

	assert_non_null(file);
	count = fread(samples, sizeof samples[0], SAMPLES_MAX, file);
	fclose(file);
	return count;
}

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void sleep_until(double ms)
{
	struct timespec at = { .tv_sec = (time_t)(ms / 1e3) };

	at.tv_nsec = (long)((ms - (double)at.tv_sec * 1e3) * 1e6);
	clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
}

/* Plays the list as a session does: each cue at its deadline, never waiting for an answer. */
static void play_all(struct helpers *helpers, const enum cue *list, size_t count, double *due)
{
	char path[4096];
	double at = now_ms() + 100;

	for (size_t i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/stereo/unknot-%s.wav", sounds_folder(),
		         cue_info[list[i]].id);
		due[i] = at;
		sleep_until(at);
		assert_true(helpers_play(helpers, path, 100, 0, 0));
		helpers_handle(helpers, 0);
		at += cue_info[list[i]].ms + GAP_MS;
	}
	sleep_until(at + 1500);
	support_settle(helpers);
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The recording has a clock of its own, so the errors are those about their median. */
static void print_errors(const struct heard *heard, const double *due, size_t count)
{
	static double error[CUES_MAX];
	double middle;

	for (size_t i = 0; i < count; i++)
		error[i] = heard[i].ms - due[i];
	qsort(error, count, sizeof error[0], compare);
	middle = error[count / 2];
	for (size_t i = 0; i < count; i++)
		error[i] = fabs(error[i] - middle);
	qsort(error, count, sizeof error[0], compare);
	print_message(
	    "# onsets of %zu cues about their median: half within %.2f ms, worst %.2f ms\n", count,
	    error[count / 2], error[count - 1]);
}

/* The finder itself: quiet cues are found, what is no cue is said to be none. */
static void cues_are_told_apart(void **state)
{
	struct heard heard[CUES_MAX];
	size_t at = 4000, count;

	(void)state;
	assert_true(recording_load_cues(sounds_folder()));
	memset(samples, 0, sizeof samples[0] * RECORDING_RATE * 30);
	for (int i = 0; i < CUE_COUNT; i++) {
		char path[4096];
		int16_t file[1 << 17];
		FILE *in;

		snprintf(path, sizeof path, "%s/stereo/unknot-%s.wav", sounds_folder(),
		         cue_info[i].id);
		in = fopen(path, "r");
		assert_non_null(in);
		fseek(in, 44, SEEK_SET);
		count = fread(file, 2, sizeof file / 2, in);
		fclose(in);
		for (size_t k = 0; k < count; k++)
			samples[at + k] = (int16_t)(file[k] / 10);
		at += count + 2000;
	}
	for (size_t k = 0; k < 9000; k++)
		samples[at + k] = (int16_t)(8000 * sin(0.03 * (double)k));
	at += 20000;
	count = recording_find(samples, at, heard, CUES_MAX);
	assert_int_equal(count, CUE_COUNT + 1);
	for (int i = 0; i < CUE_COUNT; i++) {
		assert_true(heard[i].known);
		assert_int_equal(heard[i].cue, i);
		assert_true(heard[i].likeness > 0.99);
	}
	assert_true(fabs(heard[0].ms - 4000.0 / 44.1) < 0.5);
	assert_false(heard[CUE_COUNT].known);
}

static void every_cue_is_heard_once_and_in_order(void **state)
{
	static enum cue list[CUES_MAX];
	static struct heard heard[CUES_MAX];
	static double due[CUES_MAX];
	const char *rounds = getenv("SOUND_ROUNDS");
	size_t count = ORDER * (rounds ? strtoul(rounds, NULL, 10) : 1), found;
	pid_t server = private_pulse_start(), recorder = 0;
	struct helpers *helpers;

	(void)state;
	assert_in_range(count, 1, CUES_MAX - 10);
	for (size_t i = 0; i < count; i++)
		list[i] = order[i % ORDER];
	if (server)
		recorder = private_pulse_record(support_path("recorded"), 1);
	if (!recorder) {
		support_kill(&server);
		skip();
	}
	helpers = support_start(HELPER_AUDIO);
	if (helpers_status(helpers, HELPER_AUDIO).state != HELPER_READY) {
		helpers_destroy(helpers);
		support_kill(&recorder);
		support_kill(&server);
		skip();
	}
	play_all(helpers, list, count, due);
	assert_int_equal(helpers_lost(helpers), 0);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	support_kill(&recorder);
	support_kill(&server);
	found = recording_find(samples, load_samples(support_path("recorded")), heard, CUES_MAX);
	for (size_t i = 0; i < found && i < count; i++) {
		if (!heard[i].known || heard[i].cue != list[i])
			fail_msg("%s instead of %s at %.0f ms (%.2f)",
			         heard[i].known ? cue_info[heard[i].cue].id : "something",
			         cue_info[list[i]].id, heard[i].ms, heard[i].likeness);
	}
	assert_int_equal(found, count);
	print_errors(heard, due, count);
}

static int peak_of(size_t from, size_t to)
{
	int peak = 0;

	for (size_t i = from; i < to; i++)
		peak = abs(samples[i]) > peak ? abs(samples[i]) : peak;
	return peak;
}

/* A person's own sound may be Ogg Vorbis, which the driver scales: by the same law as we do. */
static void vorbis_is_as_loud_as_asked(void **state)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	pid_t server = private_pulse_start(), recorder = 0;
	struct helpers *helpers;
	size_t count, gap;
	char path[4096];

	(void)state;
	snprintf(path, sizeof path, "%s/tests/data/sounds/unknot-start.oga", srcdir ? srcdir : ".");
	if (server)
		recorder = private_pulse_record(support_path("recorded"), 1);
	if (!recorder) {
		support_kill(&server);
		skip();
	}
	helpers = support_start(HELPER_AUDIO);
	for (int volume = 100; volume >= 50; volume -= 50) {
		assert_true(helpers_play(helpers, path, volume, 0, 0));
		support_settle(helpers);
		sleep(2);
	}
	assert_int_equal(helpers_lost(helpers), 0);
	helpers_destroy(helpers);
	support_kill(&recorder);
	support_kill(&server);
	count = load_samples(support_path("recorded"));
	for (gap = 0; gap < count && peak_of(gap, gap + 1) < 1000; gap++)
		;
	gap += RECORDING_RATE;
	assert_true(gap < count);
	int loud = peak_of(0, gap), soft = peak_of(gap, count);

	assert_in_range(loud, 18000, 28000);
	assert_true(fabs(20 * log10((double)soft / loud) + 12) < 1);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(cues_are_told_apart),
		TEST(every_cue_is_heard_once_and_in_order),
		TEST(vorbis_is_as_loud_as_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
