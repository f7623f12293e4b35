/* The sound files that are shipped: as the table of cues says, clean, and unlike each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/wav.h"

/* The program that makes them is a part of this one, so that its output can be compared. */
int make_cues_main(int argc, char **argv);
#define main make_cues_main
#include "../../sounds/make_cues.c"
#undef main

enum { FILE_BYTES = 1 << 20, STEP_MS = 20, STEPS_MAX = 160, LAG = 6 };

struct loaded {
	unsigned char bytes[FILE_BYTES];
	size_t length;
	struct wav wav;
	int frames;
	double sample[MS_MAX * RATE / 1000];
};

static struct loaded cues[CUE_COUNT];

static void load(struct loaded *out, const char *path)
{
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	out->length = fread(out->bytes, 1, sizeof out->bytes, file);
	fclose(file);
	assert_true(wav_read(&out->wav, out->bytes, out->length));
	out->frames = (int)out->wav.data_bytes / 2;
	for (int i = 0; i < out->frames; i++) {
		const unsigned char *at = out->bytes + out->wav.data_at + 2 * i;

		out->sample[i] = (int16_t)(uint16_t)(at[0] | at[1] << 8) / 32768.0;
	}
}

static int load_all(void **state)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char path[4096];

	(void)state;
	for (int i = 0; i < CUE_COUNT; i++) {
		snprintf(path, sizeof path, "%s/sounds/stereo/unknot-%s.wav", srcdir ? srcdir : ".",
		         cue_info[i].id);
		load(&cues[i], path);
	}
	return 0;
}

static void each_is_as_long_as_the_table_says(void **state)
{
	(void)state;
	for (int i = 0; i < CUE_COUNT; i++) {
		const struct wav *wav = &cues[i].wav;
		double ms = 1000.0 * cues[i].frames / wav->rate;

		assert_int_equal(wav->bits, 16);
		assert_int_equal(wav->channels, 1);
		assert_int_equal(wav->rate, RATE);
		assert_int_equal(wav->data_at + wav->data_bytes, cues[i].length);
		assert_true(fabs(ms - cue_info[i].ms) <= 20);
		assert_true(i == CUE_DONE || ms < 1200);
	}
}

static void each_peaks_at_minus_three_decibels(void **state)
{
	(void)state;
	for (int i = 0; i < CUE_COUNT; i++) {
		double peak = 0;

		for (int k = 0; k < cues[i].frames; k++)
			peak = fmax(peak, fabs(cues[i].sample[k]));
		assert_true(fabs(20 * log10(peak) + 3) < 0.05);
	}
}

/* It begins and ends at nothing and never jumps; the 0.3 is what a soft tone of 1 kHz with its
 * partials may change from one sample to the next. */
static void none_clicks(void **state)
{
	(void)state;
	for (int i = 0; i < CUE_COUNT; i++) {
		const double *sample = cues[i].sample;
		int last = cues[i].frames - 1;

		assert_true(fabs(sample[0]) < 0.001 && fabs(sample[last]) < 0.001);
		for (int k = 0; k < RATE / 1000; k++)
			assert_true(fabs(sample[k]) < 0.05 && fabs(sample[last - k]) < 0.05);
		for (int k = 0; k < last; k++)
			assert_true(fabs(sample[k + 1] - sample[k]) < 0.3);
	}
}

/* Best correlation of two sounds over all shifts, 1 for the same; every LAGth sample is enough for
 * tones below 3 kHz. */
static double likeness(const struct loaded *a, const struct loaded *b)
{
	double best = 0, energy_a = 0, energy_b = 0;
	int na = a->frames / LAG, nb = b->frames / LAG;

	for (int i = 0; i < na; i++)
		energy_a += a->sample[i * LAG] * a->sample[i * LAG];
	for (int i = 0; i < nb; i++)
		energy_b += b->sample[i * LAG] * b->sample[i * LAG];
	for (int shift = -nb + 1; shift < na; shift++) {
		int first = shift > 0 ? shift : 0, end = shift + nb < na ? shift + nb : na;
		double sum = 0;

		for (int i = first; i < end; i++)
			sum += a->sample[i * LAG] * b->sample[(i - shift) * LAG];
		best = fmax(best, fabs(sum));
	}
	return best / sqrt(energy_a * energy_b);
}

static void no_two_sound_alike(void **state)
{
	(void)state;
	assert_true(likeness(&cues[CUE_TICK], &cues[CUE_TICK]) > 0.999);
	for (int i = 0; i < CUE_COUNT; i++) {
		for (int k = i + 1; k < CUE_COUNT; k++) {
			double like = likeness(&cues[i], &cues[k]);

			if (like >= 0.8)
				fail_msg("%s and %s: %.2f", cue_info[i].id, cue_info[k].id, like);
		}
	}
}

/* The pitch in semitones above the sound's first one, by its zero crossings; NAN in silence. */
static void contour_of(const struct loaded *cue, double contour[STEPS_MAX])
{
	int step = RATE * STEP_MS / 1000;
	double base = 0;

	for (int s = 0; s < STEPS_MAX; s++) {
		int first = -1, last = -1, crossings = 0;
		double energy = 0;

		contour[s] = NAN;
		for (int i = s * step + 1; i < (s + 1) * step && i < cue->frames; i++) {
			energy += cue->sample[i] * cue->sample[i];
			if (cue->sample[i - 1] >= 0 || cue->sample[i] < 0)
				continue;
			first = crossings++ ? first : i;
			last = i;
		}
		if (crossings < 3 || energy / step < 0.0004)
			continue;
		contour[s] = 12 * log2((crossings - 1.0) * RATE / (last - first));
		base = base != 0 ? base : contour[s];
		contour[s] -= base;
	}
}

/* Mean distance over the longer of the two, in semitones; sound against silence counts as six. */
static double contour_distance(const struct loaded *a, const struct loaded *b)
{
	double of_a[STEPS_MAX], of_b[STEPS_MAX], sum = 0;
	int steps = 0;

	contour_of(a, of_a);
	contour_of(b, of_b);
	for (int i = 0; i < STEPS_MAX; i++) {
		if (isnan(of_a[i]) && isnan(of_b[i]))
			continue;
		steps++;
		sum += isnan(of_a[i]) || isnan(of_b[i]) ? 6 : fmin(fabs(of_a[i] - of_b[i]), 12);
	}
	return sum / steps;
}

/* Even when all began on the same note they could be told apart. */
static void no_two_have_the_same_contour(void **state)
{
	(void)state;
	for (int i = 0; i < CUE_COUNT; i++) {
		for (int k = i + 1; k < CUE_COUNT; k++) {
			double distance = contour_distance(&cues[i], &cues[k]);

			if (distance < 1.5)
				fail_msg("%s and %s: %.2f", cue_info[i].id, cue_info[k].id,
				         distance);
		}
	}
}

/* Another C library may round the last bit otherwise. */
static void the_program_makes_these_files(void **state)
{
	static struct loaded again;
	char folder[] = "/tmp/unknot-cues-XXXXXX", path[128];

	(void)state;
	assert_non_null(mkdtemp(folder));
	for (int i = 0; i < CUE_COUNT; i++) {
		assert_true(make(folder, (enum cue)i));
		snprintf(path, sizeof path, "%s/unknot-%s.wav", folder, cue_info[i].id);
		load(&again, path);
		unlink(path);
		assert_int_equal(again.frames, cues[i].frames);
		for (int k = 0; k < again.frames; k++)
			assert_true(fabs(again.sample[k] - cues[i].sample[k]) < 2.5 / 32768);
	}
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_as_long_as_the_table_says),
		cmocka_unit_test(each_peaks_at_minus_three_decibels),
		cmocka_unit_test(none_clicks),
		cmocka_unit_test(no_two_sound_alike),
		cmocka_unit_test(no_two_have_the_same_contour),
		cmocka_unit_test(the_program_makes_these_files),
	};

	return cmocka_run_group_tests(tests, load_all, NULL);
}
