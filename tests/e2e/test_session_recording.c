/* A whole session, played by the program on a private sound server with a real voice: the recording
 * holds every cue of its timeline once and in order, nothing else, every sentence, and at no moment
 * a tone and a word. When the cues came is printed, not judged: it depends on the machine.
 * RECORD_ROUTINE names another routine, RECORD_SILENT=1 leaves out the voice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <math.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/e2e/recording.h"
#include "tests/helper/private_pulse.h"
#include "tests/helper/private_speech.h"
#include "tests/helper/support.h"

#ifndef ROUTINE
#define ROUTINE NULL
#endif

enum { ENTRIES_MAX = 2000, LOUD = 24, LATE_MS = 400, EDGE_MS = 5 };

/* An installed exercise on both sides, with its breath paced, a rest and a movement. */
static const char short_routine[] =
    "format = 1;\nroutine = {\n  id = \"short\"; title = \"Short\"; author = \"test\";\n"
    "  version = \"1.0\"; purpose = \"release\"; progression = \"fixed\"; minutes = 2;\n"
    "  summary = \"Short.\";\n  steps = ( { exercise = \"chest-ball-wall\"; hold = 30; },\n"
    "    { rest = 5; }, { exercise = \"upper-trap-shrug-standing\"; hold = 6; } );\n};\n";

/* What the timeline says. */
struct entry {
	int64_t ms;
	int cue; /* enum cue; -1: words */
};

struct recording {
	int16_t *tones, *words;
	size_t count;
};

static struct entry expected[ENTRIES_MAX];
static struct heard heard[ENTRIES_MAX];

static const char *program(void)
{
	const char *path = getenv("UNKNOT");

	return path ? path : "src/unknot";
}

/* Runs the program to its end; its exit status. What it writes goes to a file. */
static int run(const char *out, const char *first, const char *second, const char *third)
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		const char *silent = getenv("RECORD_SILENT") ? "--no-speech" : "--quiet";

		dup2(open("/dev/null", O_RDONLY), 0);
		dup2(open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
		dup2(open(support_path("errors"), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
		execl(program(), "unknot", silent, first, second, third, (char *)NULL);
		_exit(99);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* "  0:13.752   0.6 s  start  ..." or "  0:00.800  12.9 s  "words"". */
static size_t read_timeline(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[8192], word[32];
	int minutes, seconds, ms;
	size_t count = 0;

	assert_non_null(file);
	while (count < ENTRIES_MAX && fgets(line, sizeof line, file)) {
		enum cue cue;

		if (sscanf(line, "%d:%d.%d %*d.%*d s %31s", &minutes, &seconds, &ms, word) != 4)
			continue;
		expected[count] = (struct entry){ ms + 1000 * (seconds + 60 * minutes), -1 };
		if (cue_from_id(word, &cue))
			expected[count].cue = (int)cue;
		else if (word[0] != '"')
			continue;
		count++;
	}
	fclose(file);
	return count;
}

static struct recording load(const char *path)
{
	struct recording out = { 0 };
	FILE *file = fopen(path, "r");
	struct stat info;
	int16_t pair[2];

	assert_non_null(file);
	assert_int_equal(fstat(fileno(file), &info), 0);
	out.tones = malloc((size_t)info.st_size / 2 + 2);
	out.words = malloc((size_t)info.st_size / 2 + 2);
	assert_true(out.tones && out.words);
	while (fread(pair, sizeof pair, 1, file) == 1) {
		out.tones[out.count] = pair[0];
		out.words[out.count++] = pair[1];
	}
	fclose(file);
	return out;
}

static bool is_loud(const int16_t *sample, size_t count, double from_ms, double to_ms)
{
	size_t first = (size_t)(fmax(from_ms, 0) * RECORDING_RATE / 1000);
	size_t last = (size_t)(fmax(to_ms, 0) * RECORDING_RATE / 1000);

	for (size_t i = first; i < last && i < count; i++)
		if (sample[i] > LOUD || sample[i] < -LOUD)
			return true;
	return false;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* How the recording's time is to be read: how far its clock is from the timeline's, and how late this
 * machine was at its worst, which is no fault of the program. Milliseconds. */
struct timing {
	double offset, worst;
};

/* The recording has a clock of its own: how far it is from the timeline's at the middle of the
 * session, and how much faster it runs, are taken out first. */
static struct timing print_onsets(const double *ms, double *error, size_t count)
{
	double at = 0, off = 0, slope = 0, square = 0;

	for (size_t i = 0; i < count; i++) {
		at += ms[i] / (double)count;
		off += error[i] / (double)count;
	}
	for (size_t i = 0; i < count; i++) {
		slope += (ms[i] - at) * (error[i] - off);
		square += (ms[i] - at) * (ms[i] - at);
	}
	slope /= square > 0 ? square : 1;
	for (size_t i = 0; i < count; i++)
		error[i] = fabs(error[i] - off - slope * (ms[i] - at));
	qsort(error, count, sizeof error[0], compare);
	print_message("# onsets of %zu cues of a session: half within %.2f ms, worst %.2f ms "
	              "(clocks %.0f ppm apart)\n",
	              count, error[count / 2], error[count - 1], 1e6 * slope);
	return (struct timing){ off, error[count - 1] };
}

/* The cues are those of the timeline. */
static struct timing check_cues(const struct recording *recording, size_t entries)
{
	size_t found = recording_find(recording->tones, recording->count, heard, ENTRIES_MAX);
	size_t count = 0;
	double ms[ENTRIES_MAX], error[ENTRIES_MAX];

	for (size_t i = 0; i < entries; i++) {
		if (expected[i].cue < 0)
			continue;
		if (count >= found)
			fail_msg("%s at %d ms is missing", cue_info[expected[i].cue].id,
			         (int)expected[i].ms);
		if (!heard[count].known || (int)heard[count].cue != expected[i].cue)
			fail_msg("%s instead of %s, %d ms into the session",
			         heard[count].known ? cue_info[heard[count].cue].id : "something",
			         cue_info[expected[i].cue].id, (int)expected[i].ms);
		ms[count] = (double)expected[i].ms;
		error[count] = heard[count].ms - ms[count];
		count++;
	}
	assert_int_equal(found, count);
	return print_onsets(ms, error, count);
}

/* Every sentence begins soon after its time, and no tone sounds while a word does. */
static void check_words(const struct recording *recording, size_t entries, struct timing timing)
{
	int sentences = 0;

	for (size_t i = 0; i < entries; i++) {
		double ms = timing.offset + (double)expected[i].ms;

		if (expected[i].cue >= 0)
			continue;
		if (!is_loud(recording->words, recording->count, ms, ms + LATE_MS + timing.worst))
			fail_msg("nothing is said at %d ms", (int)expected[i].ms);
		sentences++;
	}
	assert_true(sentences > 5);
	for (size_t i = 0, tones = 0; i < entries; i++) {
		if (expected[i].cue < 0)
			continue;
		double from = heard[tones++].ms;

		if (is_loud(recording->words, recording->count, from + EDGE_MS + timing.worst,
		            from + cue_info[expected[i].cue].ms - EDGE_MS - timing.worst))
			fail_msg("words under %s at %d ms", cue_info[expected[i].cue].id,
			         (int)expected[i].ms);
	}
	print_message("# %d sentences, none of them under a tone\n", sentences);
}

static const char *routine(void)
{
	const char *named = getenv("RECORD_ROUTINE");
	static char path[256];

	if (named || ROUTINE)
		return named ? named : ROUTINE;
	snprintf(path, sizeof path, "%s", support_path("short.cfg"));
	support_write(path, short_routine);
	return path;
}

/* The servers, or a skipped test where one is not installed. */
static void start_servers(pid_t *sound, pid_t *voice, pid_t *recorder)
{
	*voice = *recorder = 0;
	*sound = private_pulse_start();
	if (*sound && !getenv("RECORD_SILENT"))
		*voice = private_speech_start();
	if (*sound && (*voice || getenv("RECORD_SILENT")))
		*recorder = private_pulse_record(support_path("recorded"), 2);
	if (*recorder)
		return;
	support_kill(voice);
	support_kill(sound);
	skip();
}

static void a_session_is_heard_as_planned(void **state)
{
	pid_t sound, voice, recorder;
	struct recording recording;
	char cues[4096];
	size_t entries;
	struct timing timing;

	(void)state;
	snprintf(cues, sizeof cues, "%s/sounds",
	         getenv("UNKNOT_SRCDIR") ? getenv("UNKNOT_SRCDIR") : ".");
	assert_true(recording_load_cues(cues));
	setenv("PULSE_SINK", "tones", 1);
	start_servers(&sound, &voice, &recorder);
	assert_int_equal(run(support_path("out"), "health", "--set", "none"), 0);
	assert_int_equal(run(support_path("timeline"), "timeline", routine(), NULL), 0);
	assert_int_equal(run(support_path("out"), "run", "--plain", routine()), 0);
	sleep(3); /* what the server still holds */
	support_kill(&recorder);
	support_kill(&voice);
	support_kill(&sound);
	unsetenv("PULSE_SINK");
	entries = read_timeline(support_path("timeline"));
	recording = load(support_path("recorded"));
	timing = check_cues(&recording, entries);
	if (!getenv("RECORD_SILENT"))
		check_words(&recording, entries, timing);
	free(recording.tones);
	free(recording.words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_session_is_heard_as_planned, support_setup,
		                                support_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
