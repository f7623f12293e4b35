/* The parent's end of one helper: what was asked of it, what it answered, whether it still does.
 * A part of io/helpers. */
#ifndef UNKNOT_IO_HELPER_LINK_H
#define UNKNOT_IO_HELPER_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/message.h"
#include "io/helper_process.h"
#include "io/helpers.h"

enum { LINK_PENDING = 32, LINK_CORPSES = 8, LINK_TEXT = 512 };

/* A request without its answer. */
struct link_pending {
	uint32_t id;
	enum message_kind kind;
	int64_t due_ms;
	bool missed; /* overdue, and counted as such */
	bool spared; /* it got another period, because we slept ourselves */
};

/* What the person has to be told. */
enum link_news { LINK_NO_NEWS, LINK_WENT_OFF, LINK_CAME_BACK };

/* Zero-initialise, then set the name. */
struct helper_link {
	const char *name;   /* of the role */
	const char *silent; /* N_(): why it failed when it does not answer */
	enum helper_state state;
	char text[LINK_TEXT];
	struct helper_process process;
	pid_t corpse[LINK_CORPSES]; /* killed, to be reaped; 0: free */
	uint32_t last_id;
	struct link_pending pending[LINK_PENDING];
	int pending_count, misses;
	int lost; /* cues that did not sound */
	enum link_news news;
	bool told_off, wanted;
};

/* Starts the process and says hello; log as in helper_process_start. */
void link_start(struct helper_link *link, const char *program, const char *log, int64_t now_ms);

/* Kills the process, if any. What it still owed is lost. */
void link_end(struct helper_link *link);

/* Sends a request, filling in its id and stamp. False when the helper does not run or does not
 * read; then the answers to what fills the socket are overdue soon. */
bool link_request(struct helper_link *link, struct message *message, int64_t now_ms);

/* Sends one that needs no answer, and nothing after it: the helper ends. */
void link_farewell(struct helper_link *link, enum message_kind kind);

/* Reads the answers that are there. */
void link_read(struct helper_link *link);

/* Counts what is overdue, and ends a helper that missed too much. */
void link_check(struct helper_link *link, int64_t now_ms);

/* Reaps what was killed, and notices a helper that ended by itself. */
void link_reap(struct helper_link *link);

static inline bool link_runs(const struct helper_link *link)
{
	return link->process.pid > 0;
}

#endif
