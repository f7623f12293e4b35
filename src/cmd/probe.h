/* The helpers, asked by a command: waiting a bounded time for what they say. */
#ifndef UNKNOT_CMD_PROBE_H
#define UNKNOT_CMD_PROBE_H

#include <stdint.h>

#include "cmd/cmd.h"
#include "core/cue.h"
#include "io/helpers.h"
#include "io/settings.h"
#include "io/sound_theme.h"

/* The helpers of the program, none of them started; NULL: told, memory is out. */
struct helpers *probe_create(struct cmd_context *ctx);

/* Starts a role and waits until it is connected or has failed, 4 s at most. */
struct helper_status probe_start(struct helpers *helpers, enum helper_role role);

/* Lets the helpers work for so long. */
void probe_wait(struct helpers *helpers, int64_t ms);

/* Where the sound of a cue is, by the theme of the settings. */
struct sound_file probe_cue(const struct cmd_context *ctx, const struct settings *settings,
                            enum cue cue);

/* Whether the settings say that a cue is not played. */
bool probe_silent(const struct settings *settings, enum cue cue);

/* How loud a cue is, by its kind: 0-100. */
int probe_volume(const struct settings *settings, enum cue cue);

#endif
