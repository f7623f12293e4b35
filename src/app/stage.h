/* What a session does beyond the screen: sound, speech, the desktop. One table of functions, with the
 * helpers behind it, or a recorder for scripts, or lines for plain mode. */
#ifndef UNKNOT_APP_STAGE_H
#define UNKNOT_APP_STAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/cue.h"

struct stage {
	void *self;
	/* Plays a cue that was due at due_ms. False: nobody hears it, show it instead. */
	bool (*cue)(void *self, enum cue cue, int64_t due_ms, int64_t now_ms);
	void (*say)(void *self, const char *text, int64_t due_ms, int64_t now_ms);
	void (*hush)(void *self, int64_t now_ms);
	/* A session begins or is over: starts what is off, keeps the screen awake. */
	void (*session)(void *self, bool on, int64_t now_ms);
	/* One translated sentence told once, NULL when there is none. */
	const char *(*news)(void *self);
	/* "sound on", "bell", "sound off"; translated */
	const char *(*sound)(void *self);
	bool spoken; /* words are heard, so that they need their time */
};

#endif
