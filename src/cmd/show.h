/* A routine or an exercise in full, as text and as a page to print. */
#ifndef UNKNOT_CMD_SHOW_H
#define UNKNOT_CMD_SHOW_H

#include "cmd/cmd.h"
#include "core/routine.h"
#include "io/library.h"

/* What contains a slash or ends in .cfg is a file; anything else an id. */
bool show_is_file(const char *word);

/* Says that nothing has this id, and which one may have been meant; returns the exit code. */
int show_unknown(struct cmd_context *ctx, struct library *library, const char *id);

void show_text_routine(const struct cmd_context *ctx, const struct routine *routine);
void show_text_exercise(const struct cmd_context *ctx, const struct exercise *exercise);

/* A step's dose in words, as it is the first time: at the level where everybody starts, or as
 * prescribed. Its exercise must be resolved. */
void show_step_dose(const struct routine *routine, const struct step *step, char *buf, size_t size);

/* A page to hand out, with a table to tick and rate by hand. */
void show_html_routine(const struct cmd_context *ctx, const struct routine *routine);
void show_html_exercises(const struct cmd_context *ctx, const char *title,
                         const struct exercise *const *exercise, int count);

#endif
