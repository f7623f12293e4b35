/* The application on a real terminal. */
#ifndef UNKNOT_APP_TERMINAL_H
#define UNKNOT_APP_TERMINAL_H

#include "app/app.h"

/* Runs the coach on the terminal until it is left. Returns an EXIT_ code. */
int terminal_run(struct cmd_context *ctx, const struct app_request *request);

#endif
