/* Which cues a recording holds, found by correlation with their files. */
#ifndef UNKNOT_TESTS_E2E_RECORDING_H
#define UNKNOT_TESTS_E2E_RECORDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/cue.h"

enum { RECORDING_RATE = 44100 };

/* A cue that was heard. likeness: 1 is the file itself, at any volume. */
struct heard {
	bool known; /* false: a sound that is none of the cues */
	enum cue cue;
	double ms; /* its onset, from the start of the recording */
	double likeness;
};

/* Loads the shipped files of all cues from FOLDER/stereo; false when one is missing. */
bool recording_load_cues(const char *folder);

/* Finds the sounds of a recording (one channel) in order; returns how many, at most max. Between
 * two cues there must be 15 ms of silence; what is no cue is given out as unknown, once for each
 * stretch of it. */
size_t recording_find(const int16_t *sample, size_t count, struct heard *out, size_t max);

#endif
