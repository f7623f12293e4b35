/* `unknot edit`: a routine in the user's editor, checked before it takes the file's place. */
#ifndef UNKNOT_APP_EDIT_H
#define UNKNOT_APP_EDIT_H

#include "cmd/cmd.h"

/* As the run of struct cmd. */
int edit_run(struct cmd_context *ctx, int argc, char **argv, const char *const *value);

#endif
