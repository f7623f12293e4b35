/* Scripts: the real screens on a clock that does not wait, without a terminal. */
#ifndef UNKNOT_APP_SCRIPT_H
#define UNKNOT_APP_SCRIPT_H

#include "app/terminal.h"

/* Runs the script at path on a screen of rows x cols; plain: prints lines instead of screens.
 * Returns an EXIT_ code. */
int script_run(struct cmd_context *ctx, const struct app_request *request, const char *path,
               int rows, int cols, bool plain);

/* Removes a script's temporary folder with all that is in it. */
void script_remove(const char *dir);

#endif
