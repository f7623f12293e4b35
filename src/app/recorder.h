/* A stage that writes down what would be heard. */
#ifndef UNKNOT_APP_RECORDER_H
#define UNKNOT_APP_RECORDER_H

#include <stddef.h>

#include "app/stage.h"
#include "core/err.h"

struct record {
	int64_t ms;
	int cue;    /* enum cue; -1: words */
	char *text;
};

/* Zero-initialise. */
struct recorder {
	struct record *list;
	size_t count, size;
};

/* A stage that records and tells nothing. spoken: speech is on. */
void recorder_stage(struct recorder *recorder, bool spoken, struct stage *stage);

/* Writes "MS CUE" lines (words: "MS TEXT") to a file, ms from the first `ready` on. */
bool recorder_write(const struct recorder *recorder, bool words, const char *path,
                    struct err *err);

void recorder_finish(struct recorder *recorder);

#endif
