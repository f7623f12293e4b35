/* What a session sounds like when no key is pressed: the very session, run over its items. */
#ifndef UNKNOT_CORE_TIMELINE_H
#define UNKNOT_CORE_TIMELINE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/session.h"

/* A tone or words, from ms to end_ms; ms from the start, which is the first `ready`. */
struct timeline_entry {
	int64_t ms;
	bool speech;
	enum cue cue;
	int64_t end_ms; /* of words by estimate, and where a tone cuts them; ms where none is spoken */
	int item;       /* the one that words are about, or that is at work */
	enum phrase phrase;
	int n;
};

/* Runs a session over items as session_init takes them, in `session`, and tells every entry in the
 * order of time. Returns how many ms the session takes, from its start to the end of the last item
 * with its rating window. */
int64_t timeline_walk(struct session *session, const struct session_item *item, int item_count,
                      bool spoken, int speech_rate,
                      void (*each)(void *ctx, const struct timeline_entry *entry), void *ctx);

#endif
