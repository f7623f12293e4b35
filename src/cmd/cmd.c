#include "cmd/cmd.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cmd/option.h"
#include "core/i18n.h"
#include "core/text.h"

static void print_message(struct cmd_context *ctx, const char *message)
{
	char safe[1024];

	fprintf(ctx->err, "unknot: %s\n", text_safe(safe, sizeof safe, message, ctx->ascii));
}

int cmd_fail(struct cmd_context *ctx, const struct err *err)
{
	print_message(ctx, err->msg);
	switch (err->code) {
	case ERR_USAGE:
		return EXIT_USAGE;
	case ERR_NOT_FOUND:
	case ERR_INVALID:
		return EXIT_NO;
	default:
		return EXIT_SYSTEM;
	}
}

int cmd_no_memory(struct cmd_context *ctx)
{
	struct err err;

	err_set(&err, ERR_MEMORY, _("There is not enough memory."));
	return cmd_fail(ctx, &err);
}

int cmd_usage(struct cmd_context *ctx, const char *fmt, ...)
{
	char message[768];
	va_list args;

	va_start(args, fmt);
	vsnprintf(message, sizeof message, fmt, args);
	va_end(args);
	print_message(ctx, message);
	return EXIT_USAGE;
}

const struct cmd *cmd_find(const char *name)
{
	for (int i = 0; cmd_table[i]; i++)
		if (strcmp(cmd_table[i]->name, name) == 0)
			return cmd_table[i];
	return NULL;
}

int cmd_unknown(struct cmd_context *ctx, const char *name)
{
	enum { NAMES_MAX = 64 };
	const char *list[NAMES_MAX];
	size_t count = 0;

	for (; count < NAMES_MAX && cmd_table[count]; count++)
		list[count] = cmd_table[count]->name;
	const char *near = text_nearest(name, list, count);

	if (near)
		return cmd_usage(ctx, _("There is no command \"%s\"; did you mean \"%s\"?"), name,
		                 near);
	return cmd_usage(ctx, _("There is no command \"%s\"; \"unknot help\" lists them."), name);
}

static void print_usage(const struct cmd *cmd, FILE *out)
{
	fprintf(out, _("Usage: unknot %s"), cmd->name);
	if (cmd->options)
		fprintf(out, " %s", _("[OPTION]..."));
	fprintf(out, "%s%s\n", *cmd->args ? " " : "", cmd->args);
}

void cmd_print_help(const struct cmd *cmd, const struct cmd_context *ctx)
{
	print_usage(cmd, ctx->out);
	fprintf(ctx->out, "%s\n\n", _(cmd->summary));
	if (cmd->options)
		option_print_all(cmd->options, ctx);
	fputs(_("Options for all commands are in \"unknot help\".\n"), ctx->out);
}

/* A wrong call: what is wrong was told, this is how it is done. */
static int usage_error(const struct cmd *cmd, struct cmd_context *ctx)
{
	print_usage(cmd, ctx->err);
	return EXIT_USAGE;
}

static bool count_fits(const struct cmd *cmd, struct cmd_context *ctx, int count)
{
	if (count < cmd->args_min)
		cmd_usage(ctx, _("%s needs more: %s"), cmd->name, cmd->args);
	else if (cmd->args_max == 0 && count > 0)
		cmd_usage(ctx, _("%s takes no arguments"), cmd->name);
	else if (cmd->args_max >= 0 && count > cmd->args_max)
		cmd_usage(ctx, _("%s takes fewer arguments: %s"), cmd->name, cmd->args);
	else
		return true;
	return false;
}

int cmd_run(const struct cmd *cmd, struct cmd_context *ctx, int argc, char **argv)
{
	const char *value[CMD_OPTIONS_MAX] = { NULL };
	bool options = true;
	int count = 0;
	struct err err;

	for (int i = 0; i < argc; i++) {
		struct option_match match;

		if (options && strcmp(argv[i], "--") == 0) {
			options = false;
			continue;
		}
		if (!options || !option_is(argv[i])) {
			argv[count++] = argv[i];
			continue;
		}
		if (option_is_help(argv[i])) {
			cmd_print_help(cmd, ctx);
			return EXIT_DONE;
		}
		if (!option_match(cmd->options, argc - i, argv + i, &match, &err)) {
			cmd_fail(ctx, &err);
			return usage_error(cmd, ctx);
		}
		value[match.index] = match.value;
		i += match.taken - 1;
	}
	if (!count_fits(cmd, ctx, count))
		return usage_error(cmd, ctx);
	return cmd->run(ctx, count, argv, value);
}
