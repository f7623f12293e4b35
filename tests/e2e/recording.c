#include "tests/e2e/recording.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/wav.h"

enum {
	FILE_BYTES = 1 << 18,
	QUIET = 4,                          /* of 32768 */
	GAP = RECORDING_RATE * 15 / 1000,   /* of silence before an onset */
	REACH = RECORDING_RATE * 40 / 1000, /* an onset is heard so long after it began, at most */
	BEFORE = RECORDING_RATE * 2 / 1000
};

struct pattern {
	int16_t sample[FILE_BYTES / 2];
	size_t count;
};

static struct pattern patterns[CUE_COUNT];

bool recording_load_cues(const char *folder)
{
	static unsigned char bytes[FILE_BYTES];
	char path[4096];

	for (int i = 0; i < CUE_COUNT; i++) {
		struct wav wav;
		ssize_t length;
		int fd;

		snprintf(path, sizeof path, "%s/stereo/unknot-%s.wav", folder, cue_info[i].id);
		fd = open(path, O_RDONLY);
		length = fd < 0 ? 0 : read(fd, bytes, sizeof bytes);
		if (fd >= 0)
			close(fd);
		if (length <= 0 || !wav_read(&wav, bytes, (size_t)length))
			return false;
		patterns[i].count = wav.data_bytes / 2;
		memcpy(patterns[i].sample, bytes + wav.data_at, wav.data_bytes);
	}
	return true;
}

/* Correlation of a pattern with the recording from `at`, every step-th sample of it. */
static double likeness(const int16_t *sample, size_t left, const struct pattern *pattern,
                       size_t step)
{
	double both = 0, of_sample = 0, of_pattern = 0;

	if (left < pattern->count)
		return 0;
	for (size_t i = 0; i < pattern->count; i += step) {
		double a = sample[i], b = pattern->sample[i];

		both += a * b;
		of_sample += a * a;
		of_pattern += b * b;
	}
	return of_sample > 0 ? both / sqrt(of_sample * of_pattern) : 0;
}

/* The best place of a pattern about an onset; its peak may be lower than where it was heard. */
static double best_place(const int16_t *sample, size_t count, size_t onset,
                         const struct pattern *pattern, size_t *place)
{
	size_t first = onset > REACH ? onset - REACH : 0, last = onset + BEFORE;
	double best = 0;

	*place = onset;
	for (size_t step = 8, by = 6; step >= 1; step /= 8, by = 1) {
		for (size_t at = first; at < last && at < count; at += by) {
			double like = likeness(sample + at, count - at, pattern, step);

			if (like > best) {
				best = like;
				*place = at;
			}
		}
		first = *place > 8 ? *place - 8 : 0;
		last = *place + 8;
		best = step > 1 ? 0 : best;
	}
	return best;
}

static bool is_loud(int16_t sample)
{
	return sample > QUIET || sample < -QUIET;
}

/* The next loud sample after a silence, or at `from` itself. */
static size_t next_sound(const int16_t *sample, size_t count, size_t from)
{
	while (from < count && !is_loud(sample[from]))
		from++;
	return from;
}

static size_t end_of_sound(const int16_t *sample, size_t count, size_t from)
{
	size_t quiet = 0;

	for (; from < count && quiet < GAP; from++)
		quiet = is_loud(sample[from]) ? 0 : quiet + 1;
	return from;
}

size_t recording_find(const int16_t *sample, size_t count, struct heard *out, size_t max)
{
	size_t found = 0, at = next_sound(sample, count, 0);

	while (at < count && found < max) {
		struct heard heard = { .ms = 1000.0 * (double)at / RECORDING_RATE };
		size_t end = end_of_sound(sample, count, at);

		for (int i = 0; i < CUE_COUNT; i++) {
			size_t place;
			double like = best_place(sample, count, at, &patterns[i], &place);

			if (like <= heard.likeness)
				continue;
			heard = (struct heard){ .known = like > 0.9,
				                .cue = (enum cue)i,
				                .ms = 1000.0 * (double)place / RECORDING_RATE,
				                .likeness = like };
			if (heard.known)
				end = place + patterns[i].count + GAP / 2;
		}
		out[found++] = heard;
		at = next_sound(sample, count, end);
	}
	return found;
}
