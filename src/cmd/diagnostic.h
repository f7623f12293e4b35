/* Findings as people and editors read them: file:line:col, the line itself, a caret, the remedy. */
#ifndef UNKNOT_CMD_DIAGNOSTIC_H
#define UNKNOT_CMD_DIAGNOSTIC_H

#include "cmd/cmd.h"
#include "io/routine_file.h"

/* Prints the findings of a document to out, one line each; with source the line of the file with a
 * caret and the hint follow. Everything is safe for a terminal. */
void diagnostic_print(const struct cmd_context *ctx, FILE *out, const struct document *document,
                      bool source);

/* Prints "2 files: 1 error, 3 warnings" to ctx->err, unless quiet or there is nothing to say. */
void diagnostic_summary(const struct cmd_context *ctx, int files, size_t errors, size_t warnings);

#endif
