/* The rows of the subcommands that open screens. */
#include "cmd/cmd.h"
#include "core/i18n.h"

static const struct cmd_screens *installed;

void cmd_install_screens(const struct cmd_screens *screens)
{
	installed = screens;
}

static int unavailable(struct cmd_context *ctx)
{
	struct err err;

	err_set(&err, ERR_UNAVAILABLE, _("This program was built without screens."));
	return cmd_fail(ctx, &err);
}

static int session(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	return installed && installed->session ? installed->session(ctx, argc, argv, value)
	                                       : unavailable(ctx);
}

static int edit(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	return installed && installed->edit ? installed->edit(ctx, argc, argv, value)
	                                    : unavailable(ctx);
}

static int watch(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	return installed && installed->watch ? installed->watch(ctx, argc, argv, value)
	                                     : unavailable(ctx);
}

static const struct cmd_option session_options[RUN_COUNT + 1] = {
	[RUN_MINUTES] = { "minutes", "N", N_("fit the session into so many minutes"), NULL },
	[RUN_PURPOSE] = { "purpose", "PURPOSE",
	                  N_("work for this instead of the routine's purpose"),
	                  "daily|warm-up|recovery|release|wind-down" },
	[RUN_PLAIN] = { "plain", NULL,
	                N_("a line at a time: for screen readers, logs and simple terminals"),
	                NULL },
	[RUN_DRY_RUN] = { "dry-run", NULL, N_("say what would be done, and stop"), NULL },
};

const struct cmd cmd_session = {
	.name = "run",
	.args = "[ROUTINE|FILE]",
	.summary = N_("start a session, today's when none is named"),
	.options = session_options,
	.args_max = 1,
	.from = "routines",
	.run = session,
};

const struct cmd cmd_edit = {
	.name = "edit",
	.args = "ID|FILE",
	.summary = N_("open a routine in your editor and check it when you save"),
	.args_min = 1,
	.args_max = 1,
	.from = "routines",
	.run = edit,
};

const struct cmd cmd_watch = {
	.name = "watch",
	.args = "FILE",
	.summary = N_("preview a routine file, again each time it is saved"),
	.args_min = 1,
	.args_max = 1,
	.from = "files",
	.run = watch,
};
