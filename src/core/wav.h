/* What a WAV file holds, and its samples made quieter. */
#ifndef UNKNOT_CORE_WAV_H
#define UNKNOT_CORE_WAV_H

#include <stdbool.h>
#include <stddef.h>

/* PCM of 8 or 16 bits; what libcanberra plays. */
struct wav {
	int channels, rate, bits;
	size_t data_at, data_bytes; /* whole frames within the file */
};

/* Reads the head of a whole file; false when it is no WAV file of this kind. */
bool wav_read(struct wav *wav, const unsigned char *bytes, size_t length);

/* Scales the samples in place. volume is 0-100, squared into an amplitude, so that 50 (-12 dB) is
 * heard as about half as loud. */
void wav_scale(const struct wav *wav, unsigned char *bytes, int volume);

#endif
