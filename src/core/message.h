/* What the program and its helpers (sound, speech, desktop) say to each other: one packet, one
 * message, with a version, so that an old helper and a new program notice each other. */
#ifndef UNKNOT_CORE_MESSAGE_H
#define UNKNOT_CORE_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MESSAGE_VERSION = 1, MESSAGE_MAX = 4096, MESSAGE_VALUES = 4, MESSAGE_TEXTS = 3 };

/* Symbol, how many values and texts it carries. The order is the wire's: add at the end.
 * PLAY and SAY carry their age, so that what waited too long is dropped. */
#define MESSAGE_TABLE(X)                                                                           \
	X(HELLO, 0, 0)   /* connect; READY, ABSENT or FAIL */                                      \
	X(PLAY, 3, 1)    /* volume 0-100, age ms, age limit ms; absolute path */                   \
	X(SAY, 4, 3)     /* rate -100..100, volume 0-100, age, limit; text, language, voice */     \
	X(HUSH, 0, 0)    /* stop what is being said */                                             \
	X(INHIBIT, 0, 1) /* keep the screen awake; why */                                          \
	X(RELEASE, 0, 0) /* let it sleep again */                                                  \
	X(NOTIFY, 0, 2)  /* title, body */                                                         \
	X(PING, 0, 0)                                                                              \
	X(READY, 0, 1)   /* to HELLO: connected to what */                                         \
	X(ABSENT, 0, 0)  /* to HELLO: this role was not built */                                   \
	X(DONE, 0, 1)    /* carried out; by what, as with READY, or "" */                          \
	X(LATE, 0, 0)    /* it was dropped, being too old */                                       \
	X(REFUSED, 0, 1) /* this one cannot be carried out, others may; why */                     \
	X(FAIL, 0, 1)    /* no connection; why */

enum message_kind {
#define X(sym, values, texts) MESSAGE_##sym,
	MESSAGE_TABLE(X)
#undef X
	MESSAGE_COUNT
};

/* What the values of PLAY and SAY are. */
enum { PLAY_VOLUME, PLAY_AGE, PLAY_LIMIT };
enum { SAY_RATE, SAY_VOLUME, SAY_AGE, SAY_LIMIT };

/* An answer has the id of what it answers. The clock of stamp_ms is the one that both processes
 * read (it counts time asleep): when the message was sent. */
struct message {
	enum message_kind kind;
	uint32_t id;
	int64_t stamp_ms;
	int32_t value[MESSAGE_VALUES];
	const char *text[MESSAGE_TEXTS]; /* UTF-8; NULL is sent as "" */
};

/* Writes the packet; returns its length, or 0 when a text is too long for it. */
size_t message_encode(const struct message *message, unsigned char out[MESSAGE_MAX]);

/* Reads a packet; the texts point into it. False when it is not whole, not ours or not this
 * version's: nothing but the exact bytes that message_encode writes is taken. */
bool message_decode(struct message *message, const unsigned char *packet, size_t length);

#endif
