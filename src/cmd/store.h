/* What the subcommands that use the journal share. */
#ifndef UNKNOT_CMD_STORE_H
#define UNKNOT_CMD_STORE_H

#include "cmd/cmd.h"
#include "core/body.h"
#include "io/journal.h"
#include "io/lock.h"

/* Opens the journal and tells its news on ctx->err. NULL: told, and *code is the exit code. */
struct journal *store_open(struct cmd_context *ctx, bool read_only, int *code);

/* Takes the session lock, so that no session runs meanwhile. false: told, and *code set. */
bool store_lock(struct cmd_context *ctx, struct session_lock *lock, int *code);

/* Words of the command line; false: told, with the nearest known one. */
bool store_area(struct cmd_context *ctx, const char *word, enum area *area);
bool store_side(struct cmd_context *ctx, const char *word, enum side *side);
bool store_date(struct cmd_context *ctx, const char *word, int32_t *date);

/* "Calf, left", translated; a place of its own by its site. Safe for a terminal. */
const char *store_place(const struct cmd_context *ctx, char *buf, size_t size, enum area area,
                        const char *site, enum side side);

#endif
