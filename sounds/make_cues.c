/* Makes the cue sounds, one WAV file each: make_cues DIRECTORY
 *
 * Every sound is a few notes of sine partials under soft envelopes. What tells two of them apart is
 * the contour of the pitch (rising, falling, two notes, a trill, ...), so that they stay distinct
 * on small loudspeakers and for ears that do not hear high notes. Peak -3 dBFS, silent at both
 * ends. */
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/cue.h"

#define TAU 6.283185307179586

enum { RATE = 44100, NOTES_MAX = 8, MS_MAX = 3000, EDGE_MS = 10, WAV_HEADER = 44 };

/* How loud a note is over its length. */
enum envelope {
	RING,  /* struck, dies away */
	HELD,  /* soft start, stays, soft end */
	SWELL, /* grows towards its end */
	EBB    /* shrinks from its start */
};

/* Starts at `at` ms for `ms`; the pitch goes from `from` to `to` Hz within `glide` ms (0: at once),
 * and swings by `wave` semitones `waves` times a second. */
struct note {
	int at, ms;
	double from, to;
	int glide;
	double gain;
	enum envelope envelope;
	double wave, waves;
};

struct sound {
	const char *contour;
	struct note note[NOTES_MAX];
};

static const struct sound sounds[CUE_COUNT] = {
	[CUE_READY] = { "two notes, rising by a fifth",
	                { { 0, 280, 392.0, 392.0, 0, 0.9, RING, 0, 0 },
	                  { 270, 430, 587.3, 587.3, 0, 1.0, RING, 0, 0 } } },
	[CUE_START] = { "one sweep up an octave, then held",
	                { { 0, 600, 440.0, 880.0, 220, 1.0, HELD, 0, 0 } } },
	[CUE_HALF] = { "the same note twice",
	               { { 0, 210, 659.3, 659.3, 0, 1.0, RING, 0, 0 },
	                 { 240, 260, 659.3, 659.3, 0, 1.0, RING, 0, 0 } } },
	[CUE_TEN] = { "a trill", { { 0, 500, 784.0, 784.0, 0, 1.0, HELD, 1.6, 11.0 } } },
	[CUE_TICK] = { "one short note", { { 0, 150, 987.8, 987.8, 0, 1.0, RING, 0, 0 } } },
	[CUE_CHANGE] = { "low, high, low, high",
	                 { { 0, 230, 440.0, 440.0, 0, 1.0, RING, 0, 0 },
	                   { 220, 230, 740.0, 740.0, 0, 1.0, RING, 0, 0 },
	                   { 440, 230, 440.0, 440.0, 0, 1.0, RING, 0, 0 },
	                   { 660, 240, 740.0, 740.0, 0, 1.0, RING, 0, 0 } } },
	[CUE_STOP] = { "one sweep down an octave, then held",
	               { { 0, 900, 830.6, 415.3, 350, 1.0, HELD, 0, 0 } } },
	[CUE_REST] = { "three notes, falling slowly",
	               { { 0, 330, 523.3, 523.3, 0, 1.0, RING, 0, 0 },
	                 { 280, 330, 440.0, 440.0, 0, 0.9, RING, 0, 0 },
	                 { 560, 340, 349.2, 349.2, 0, 0.9, RING, 0, 0 } } },
	[CUE_PAUSE] = { "two notes, falling by an octave",
	                { { 0, 200, 698.5, 698.5, 0, 1.0, RING, 0, 0 },
	                  { 180, 320, 349.2, 349.2, 0, 1.0, RING, 0, 0 } } },
	[CUE_RESUME] = { "three notes, rising quickly",
	                 { { 0, 140, 349.2, 349.2, 0, 1.0, RING, 0, 0 },
	                   { 130, 140, 466.2, 466.2, 0, 1.0, RING, 0, 0 },
	                   { 260, 240, 698.5, 698.5, 0, 1.0, RING, 0, 0 } } },
	[CUE_SOFTEN] = { "two sweeps down, low",
	                 { { 0, 480, 494.0, 311.0, 400, 1.0, HELD, 0, 0 },
	                   { 500, 500, 494.0, 247.0, 400, 1.0, HELD, 0, 0 } } },
	[CUE_DONE] = { "a tune: four notes up, the last one a chord",
	               { { 0, 500, 392.0, 392.0, 0, 0.8, RING, 0, 0 },
	                 { 320, 500, 523.3, 523.3, 0, 0.8, RING, 0, 0 },
	                 { 640, 600, 659.3, 659.3, 0, 0.8, RING, 0, 0 },
	                 { 960, 1440, 784.0, 784.0, 0, 1.0, RING, 0, 0 },
	                 { 960, 1440, 523.3, 523.3, 0, 0.7, RING, 0, 0 } } },
	[CUE_BREATHE_IN] = { "a swell, rising a little",
	                     { { 0, 400, 294.0, 392.0, 400, 1.0, SWELL, 0, 0 } } },
	[CUE_BREATHE_OUT] = { "an ebb, falling a little",
	                      { { 0, 400, 370.0, 277.0, 400, 1.0, EBB, 0, 0 } } },
};

_Static_assert(sizeof sounds / sizeof sounds[0] == CUE_COUNT, "one sound for each cue");

/* 0 to 1 over `length`, without a corner at either end. */
static double ramp(double at, double length)
{
	if (at >= length)
		return 1;
	return at <= 0 ? 0 : 0.5 - 0.5 * cos(TAU / 2 * at / length);
}

static double loudness(const struct note *note, double ms)
{
	double edges = ramp(ms, EDGE_MS) * ramp(note->ms - ms, 2 * EDGE_MS);

	switch (note->envelope) {
	case RING:
		return edges * exp(-2.5 * ms / note->ms);
	case HELD:
		return ramp(ms, 3 * EDGE_MS) * ramp(note->ms - ms, 0.45 * note->ms);
	case SWELL:
		return edges * ramp(ms, 0.85 * note->ms) * ramp(note->ms - ms, 0.2 * note->ms);
	case EBB:
		return edges * ramp(ms, 0.2 * note->ms) * ramp(note->ms - ms, 0.85 * note->ms);
	}
	return 0;
}

static double pitch(const struct note *note, double ms)
{
	double way = note->glide ? ramp(ms, note->glide) : 1;
	double semitones = note->wave * sin(TAU * note->waves * ms / 1000);

	return note->from * pow(note->to / note->from, way) * pow(2, semitones / 12);
}

static void add_note(double *out, int frames, const struct note *note)
{
	int first = note->at * RATE / 1000;
	double phase = 0;

	for (int i = 0; i < note->ms * RATE / 1000 && first + i < frames; i++) {
		double ms = i * 1000.0 / RATE;

		out[first + i] += note->gain * loudness(note, ms) *
		                  (sin(phase) + 0.25 * sin(2 * phase) + 0.08 * sin(3 * phase));
		phase += TAU * pitch(note, ms) / RATE;
	}
}

/* Brings the peak to -3 dBFS. */
static void to_samples(const double *in, int16_t *out, int frames)
{
	double peak = 0;

	for (int i = 0; i < frames; i++)
		peak = fmax(peak, fabs(in[i]));
	for (int i = 0; i < frames; i++)
		out[i] = (int16_t)lround(in[i] / peak * 32767 * pow(10, -3.0 / 20));
}

static void put_le(unsigned char *at, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (unsigned char)(value >> 8 * i);
}

static bool write_wav(const char *path, const int16_t *sample, int frames)
{
	unsigned char head[WAV_HEADER] = "RIFF....WAVEfmt ....................data";
	unsigned char bytes[2];
	FILE *file = fopen(path, "wb");
	bool ok;

	if (!file)
		return false;
	put_le(head + 4, (uint32_t)(WAV_HEADER - 8 + 2 * frames), 4);
	put_le(head + 16, 16, 4); /* length of the format */
	put_le(head + 20, 1, 2);  /* PCM */
	put_le(head + 22, 1, 2);  /* channels */
	put_le(head + 24, RATE, 4);
	put_le(head + 28, 2 * RATE, 4);
	put_le(head + 32, 2, 2); /* bytes in a frame */
	put_le(head + 34, 16, 2);
	put_le(head + 40, (uint32_t)(2 * frames), 4);
	ok = fwrite(head, sizeof head, 1, file) == 1;
	for (int i = 0; ok && i < frames; i++) {
		put_le(bytes, (uint16_t)sample[i], 2);
		ok = fwrite(bytes, sizeof bytes, 1, file) == 1;
	}
	return fclose(file) == 0 && ok;
}

static bool make(const char *directory, enum cue cue)
{
	static double mix[MS_MAX * RATE / 1000];
	static int16_t sample[MS_MAX * RATE / 1000];
	int frames = cue_info[cue].ms * RATE / 1000;
	char path[4096];

	memset(mix, 0, sizeof mix);
	for (int i = 0; i < NOTES_MAX && sounds[cue].note[i].ms; i++)
		add_note(mix, frames, &sounds[cue].note[i]);
	to_samples(mix, sample, frames);
	snprintf(path, sizeof path, "%s/unknot-%s.wav", directory, cue_info[cue].id);
	if (!write_wav(path, sample, frames)) {
		fprintf(stderr, "make_cues: %s: %s\n", path, strerror(errno));
		return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: make_cues DIRECTORY\n");
		return 2;
	}
	for (int i = 0; i < CUE_COUNT; i++) {
		if (!make(argv[1], (enum cue)i))
			return 1;
		printf("%-12s %4d ms  %s\n", cue_info[i].id, cue_info[i].ms, sounds[i].contour);
	}
	return 0;
}
