/* The application on a real terminal. */
#ifndef UNKNOT_APP_TERMINAL_H
#define UNKNOT_APP_TERMINAL_H

#include "cmd/cmd.h"

/* What the command line asks of the screens. */
struct app_request {
	const char *routine; /* id or file; NULL: home */
	int minutes;         /* 0: as it is */
	bool start;          /* a session at once */
};

/* Runs the coach on the terminal until it is left. Returns an EXIT_ code. */
int terminal_run(struct cmd_context *ctx, const struct app_request *request);

#endif
