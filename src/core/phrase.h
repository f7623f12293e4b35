/* The words of a session: one table for speech, for plain mode and for the screen. */
#ifndef UNKNOT_CORE_PHRASE_H
#define UNKNOT_CORE_PHRASE_H

#include <stddef.h>

#include "core/session.h"

enum { PHRASE_TEXT_MAX = 4096, PHRASE_NAME_MAX = 256 };

/* Writes the translated words of a phrase about an item into buf (ends are cut) and returns buf.
 * An empty text means that there is nothing to say. n is as in PHRASE_TABLE. */
char *phrase_text(char *buf, size_t size, const struct session_item *item, enum phrase phrase,
                  int n);

/* "Calf, left", or the name of a place of the user's own. */
char *phrase_place(char *buf, size_t size, const struct session_item *item);

/* How long the phrase takes to say, in ms, by estimate; rate -100 (slow) to 100 (fast). */
int64_t phrase_ms(const struct session_item *item, enum phrase phrase, int n, int rate);

/* The same for any text. */
int64_t phrase_text_ms(const char *text, int rate);

#endif
