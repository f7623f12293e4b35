/* unknot settings: every setting, its value, and where it comes from. */
#include "io/settings.h"

#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/findings.h"
#include "cmd/print.h"
#include "core/check.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/settings_json.h"

enum { OPTION_JSON };
enum { KEY_COLUMN = 16, VALUE_COLUMN = 18, FROM_COLUMN = 13 };

static const struct cmd_option options[] = {
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	{ 0 },
};

static const char *from_name(enum setting_from from)
{
	static const char *const name[] = {
		[FROM_DEFAULT] = N_("default"),
		[FROM_SCREEN] = N_("screen"),
		[FROM_FILE] = N_("your file"),
	};

	return _(name[from]);
}

/* A long value takes a line of its own, so that the columns stay. */
static void print_row(const struct cmd_context *ctx, const struct settings *settings, int i)
{
	const char *value = *settings->text[i] ? settings->text[i] : "-";

	print_cell(ctx, setting_info[i].key, KEY_COLUMN);
	print_cell(ctx, value, VALUE_COLUMN);
	if (text_width(value) >= VALUE_COLUMN)
		fprintf(ctx->out, "\n%*s", KEY_COLUMN + VALUE_COLUMN, "");
	print_cell(ctx, from_name(settings->from[i]), FROM_COLUMN);
	print_cell(ctx, _(setting_info[i].help), 0);
	fputc('\n', ctx->out);
}

static void print_bindings(const struct cmd_context *ctx, const struct settings *settings)
{
	char name[SETTING_BINDING_NAME + 8];

	for (int i = 0; i < settings->bindings; i++) {
		snprintf(name, sizeof name, "keys.%s", settings->binding[i].action);
		print_cell(ctx, name, KEY_COLUMN);
		print_cell(ctx, settings->binding[i].keys, VALUE_COLUMN);
		print_cell(ctx, from_name(FROM_FILE), FROM_COLUMN);
		print_cell(ctx, _("Keys of an action"), 0);
		fputc('\n', ctx->out);
	}
}

static void print_files(const struct cmd_context *ctx)
{
	char safe[1024];

	fprintf(ctx->out, _("\nYour file:          %s/settings.cfg (comes first)\n"),
	        text_safe(safe, sizeof safe, ctx->config_dir, ctx->ascii));
	fprintf(ctx->out, _("The screen's file:  %s/settings.cfg\n"),
	        text_safe(safe, sizeof safe, ctx->state_dir, ctx->ascii));
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct finding_list findings = { 0 };
	struct settings settings;
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	if (!settings_load(&settings, ctx->config_dir, ctx->state_dir, &findings, &err)) {
		finding_list_finish(&findings);
		return cmd_fail(ctx, &err);
	}
	if (value[OPTION_JSON]) {
		code = print_json(ctx, settings_json(&settings));
	} else {
		for (int i = 0; i < SETTING_COUNT; i++)
			print_row(ctx, &settings, i);
		print_bindings(ctx, &settings);
		print_files(ctx);
	}
	if (findings.count > 0) {
		findings_print_settings(ctx, ctx->err, &findings);
		code = code == EXIT_DONE ? EXIT_NO : code;
	}
	finding_list_finish(&findings);
	return code;
}

const struct cmd cmd_settings = {
	.name = "settings",
	.args = "",
	.summary = N_("every setting, its value and where it comes from"),
	.options = options,
	.run = run,
};
