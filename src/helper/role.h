/* The roles of the helper program: each serves one connection that could block for ever. */
#ifndef UNKNOT_HELPER_ROLE_H
#define UNKNOT_HELPER_ROLE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/message.h"

/* What goes back: the kind, READY or after in the table, and its text. */
struct answer {
	enum message_kind kind;
	char text[400];
};

/* One role: carries out one request and fills the answer. It may block; the parent does not. */
typedef void role_serve(const struct message *message, struct answer *answer);

role_serve audio_serve, speech_serve, desktop_serve;

/* Fills an answer with its text. */
void answer_set(struct answer *answer, enum message_kind kind, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Milliseconds of the clock that the parent stamps messages with. */
int64_t role_now_ms(void);

/* Whether a PLAY or SAY is past its age limit by now. */
bool role_is_late(const struct message *message);

#endif
