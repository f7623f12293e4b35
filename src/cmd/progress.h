/* A bar on the terminal for what takes more than a second; nothing when standard error is no
 * terminal, or with --quiet. */
#ifndef UNKNOT_CMD_PROGRESS_H
#define UNKNOT_CMD_PROGRESS_H

#include <stdint.h>

#include "cmd/cmd.h"

struct progress {
	FILE *out; /* NULL when there is nothing to show */
	const char *what;
	int64_t began_ms, drawn_ms;
	long total;
	bool shown;
};

/* what is translated, as "checking"; it must outlive the bar. */
void progress_begin(struct progress *progress, const struct cmd_context *ctx, const char *what,
                    long total);

/* done of total: drawn anew ten times a second at most. */
void progress_step(struct progress *progress, long done);

/* Takes the bar away, before anything else is written or at the end. */
void progress_clear(struct progress *progress);

#endif
