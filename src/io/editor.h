/* The user's editor, run on a file. */
#ifndef UNKNOT_IO_EDITOR_H
#define UNKNOT_IO_EDITOR_H

#include <stdbool.h>

#include "core/err.h"

/* $VISUAL, else $EDITOR, else vi. */
const char *editor_name(void);

/* Runs it on the file at path and waits for its end; INT and QUIT go to it alone. The name may hold
 * arguments ("emacs -nw"): it is given to the shell as the user wrote it, the path never is. False
 * with err when it cannot be started or ends with a failure. */
bool editor_run(const char *path, struct err *err);

#endif
