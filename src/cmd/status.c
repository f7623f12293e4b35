/* unknot status: one line for a bar or a prompt when a session is due, else nothing. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/due.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/settings.h"

enum { OPTION_FORMAT };

static const struct cmd_option options[] = {
	[OPTION_FORMAT] = { "format", "FORMAT",
	                    N_("tmux, waybar, polybar or zsh; or a text with %l all of it, %r "
	                       "routine, %i its "
	                       "id, %m minutes, %a areas, %d days since the last session, %% a per "
	                       "cent "
	                       "sign"),
	                    "tmux|waybar|polybar|zsh" },
	{ 0 },
};

/* What a bar or a shell would take for a command in a title is doubled or replaced. */
enum escape { ESCAPE_NONE, ESCAPE_TMUX, ESCAPE_WAYBAR, ESCAPE_POLYBAR, ESCAPE_ZSH };

static const struct {
	const char *name, *format;
	enum escape escape;
} presets[] = {
	{ "tmux", "%l", ESCAPE_TMUX },
	{ "waybar", "{\"text\": \"%l\", \"class\": \"due\"}", ESCAPE_WAYBAR },
	{ "polybar", "%l", ESCAPE_POLYBAR },
	{ "zsh", "%l", ESCAPE_ZSH },
};

/* What a character becomes in a line for such a reader; NULL: itself. */
static const char *escaped(enum escape escape, char c)
{
	switch (escape) {
	case ESCAPE_TMUX:
		return c == '#' ? "##" : NULL;
	case ESCAPE_ZSH:
		return c == '%' ? "%%" : NULL;
	case ESCAPE_POLYBAR:
		return c == '%' ? "% " : NULL;
	case ESCAPE_WAYBAR:
		return c == '"'    ? "\\\""
		       : c == '\\' ? "\\\\"
		       : c == '&'  ? "&amp;"
		       : c == '<'  ? "&lt;"
		       : c == '>'  ? "&gt;"
		                   : NULL;
	default:
		return NULL;
	}
}

static void put(const struct cmd_context *ctx, enum escape escape, const char *text)
{
	char safe[DUE_LINE];

	text_safe(safe, sizeof safe, text, ctx->ascii);
	for (const char *at = safe; *at; at++) {
		const char *other = escaped(escape, *at);

		if (other)
			fputs(other, ctx->out);
		else
			fputc(*at, ctx->out);
	}
}

static void put_line(const struct cmd_context *ctx, const struct due *due, enum escape escape)
{
	char line[DUE_LINE];

	put(ctx, escape, due_line(due, line));
}

/* A code of the format; false when it is none. */
static bool put_code(const struct cmd_context *ctx, const struct due *due, enum escape escape,
                     char code)
{
	char number[16] = "";

	switch (code) {
	case 'l':
		put_line(ctx, due, escape);
		return true;
	case 'r':
		put(ctx, escape, *due->title ? due->title : due->id);
		return true;
	case 'i':
		put(ctx, escape, due->id);
		return true;
	case 'm':
		snprintf(number, sizeof number, "%d", due->minutes);
		break;
	case 'a':
		snprintf(number, sizeof number, "%d", due->areas);
		break;
	case 'd':
		snprintf(number, sizeof number, "%d", due->days < 0 ? 0 : due->days);
		break;
	case '%':
		snprintf(number, sizeof number, "%%");
		break;
	default:
		return false;
	}
	fputs(number, ctx->out);
	return true;
}

static bool is_format(const char *format)
{
	for (const char *at = format; (at = strchr(at, '%')) != NULL; at += 2)
		if (at[1] == '\0' || !strchr("lrimad%", at[1]))
			return false;
	return true;
}

static void print_due(const struct cmd_context *ctx, const struct due *due, const char *format,
                      enum escape escape)
{
	for (const char *at = format; *at; at++) {
		if (*at == '%')
			put_code(ctx, due, escape, *++at);
		else
			fputc(*at, ctx->out);
	}
	fputc('\n', ctx->out);
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *format = value[OPTION_FORMAT];
	enum escape escape = ESCAPE_NONE;
	struct settings settings;
	struct due due;
	struct err err;

	(void)argc;
	(void)argv;
	for (size_t i = 0; format && i < sizeof presets / sizeof *presets; i++)
		if (strcmp(format, presets[i].name) == 0) {
			format = presets[i].format;
			escape = presets[i].escape;
			break;
		}
	if (format && !is_format(format))
		return cmd_usage(ctx, _("--format: after %% comes l, r, i, m, a, d or %%"));
	if (!settings_load(&settings, ctx->config_dir, ctx->state_dir, NULL, &err))
		settings_defaults(&settings);
	if (!due_find(&due, ctx, &settings, &err))
		return cmd_fail(ctx, &err);
	if (!due.now)
		return EXIT_NO;
	print_due(ctx, &due, format ? format : "%l", escape);
	return EXIT_DONE;
}

const struct cmd cmd_status = {
	.name = "status",
	.args = "",
	.summary = N_("one line when a session is due, for a bar or a prompt; else nothing"),
	.options = options,
	.run = run,
};
