/* Whether a session is due today, and which: for bars, prompts and reminders. */
#ifndef UNKNOT_CMD_DUE_H
#define UNKNOT_CMD_DUE_H

#include <stdbool.h>
#include <stdint.h>

#include "cmd/cmd.h"
#include "core/err.h"
#include "core/routine.h"
#include "io/settings.h"

enum { DUE_LINE = 2 * TEXT_MAX };

/* The session that is due. */
struct due {
	bool now; /* it is: none was done today, there is something to do, nothing is locked */
	const char *wanted; /* id of the settings' routine, or "" */
	int32_t today;
	bool any; /* there was a session */
	bool done, running, rests;
	int days;           /* since the last one; -1: never */
	int minutes, areas; /* of the last one of the routine, or as planned when there was none; 0: not
	                       known */
	char id[TEXT_MAX + 1], title[TEXT_MAX + 1]; /* of foreign origin */
};

/* Looks into the journal, changing nothing; plans what was never done. settings must live as long as due. */
bool due_find(struct due *due, const struct cmd_context *ctx, const struct settings *settings,
              struct err *err);

/* Its title and minutes; not yet safe for a terminal. Returns line. */
const char *due_line(const struct due *due, char line[static DUE_LINE]);

/* Whether someone is in a session now: the lock is held. */
bool due_session_runs(const char *data_dir);

#endif
