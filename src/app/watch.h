/* `unknot watch`: findings and preview of a file, again each time it is saved. */
#ifndef UNKNOT_APP_WATCH_H
#define UNKNOT_APP_WATCH_H

#include "cmd/cmd.h"

/* As the run of struct cmd. On a terminal a screen, that q leaves; else lines, until the input ends. */
int watch_run(struct cmd_context *ctx, int argc, char **argv, const char *const *value);

#endif
