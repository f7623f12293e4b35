#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"

#include "app/edit.h"
#include "app/language.h"
#include "app/plain.h"
#include "app/script.h"
#include "app/terminal.h"
#include "app/watch.h"
#include "cmd/cmd.h"
#include "core/i18n.h"
#include "io/paths.h"
#include "io/settings.h"

/* What the command line said about a script, and the settings about the screen. */
static struct {
	const char *script;
	int rows, cols;
	bool plain; /* somebody who uses a screen reader said so once, in the settings */
} how = { NULL, 24, 80, false };

/* Editors run commands on a terminal too, which they call dumb. */
static bool wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && !(no && no[0]) && term && strcmp(term, "dumb") != 0;
}

static bool locale_is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Screens on the terminal, or lines where it cannot show them. */
static int open_coach(struct cmd_context *ctx, const struct app_request *request, bool plain)
{
	struct err err;

	if (how.script)
		return script_run(ctx, request, how.script, how.rows, how.cols, plain);
	if (plain || how.plain)
		return plain_run(ctx, request);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		err_set(&err, ERR_USAGE,
		        _("This is no terminal. Type: unknot run --plain (a line at a time), or "
		          "unknot help"));
		return cmd_fail(ctx, &err);
	}
	if (!term_usable(&err)) {
		fprintf(ctx->err, _("%s Plain mode is used: one key a line.\n"), err.msg);
		return plain_run(ctx, request);
	}
	return terminal_run(ctx, request);
}

/* What would be done, as `unknot today` tells it. */
static int dry_run(struct cmd_context *ctx, const struct app_request *request, const char *minutes)
{
	static char option[] = "--minutes";
	char *args[4] = { NULL };
	char routine[1024], number[16];
	int count = 0;

	if (request->routine) {
		snprintf(routine, sizeof routine, "%s", request->routine);
		args[count++] = routine;
	}
	if (minutes) {
		snprintf(number, sizeof number, "%d", request->minutes);
		args[count++] = option;
		args[count++] = number;
	}
	return cmd_run(&cmd_today, ctx, count, args);
}

static int run_session(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct app_request request = { .routine = argc > 0 ? argv[0] : NULL,
		                       .purpose = PURPOSE_COUNT,
		                       .start = true };
	char *end;

	if (value[RUN_MINUTES]) {
		long minutes = strtol(value[RUN_MINUTES], &end, 10);

		if (*end || minutes < 1 || minutes > 600)
			return cmd_usage(ctx, _("--minutes %s: a number from 1 to 600"),
			                 value[RUN_MINUTES]);
		request.minutes = (int)minutes;
	}
	if (value[RUN_PURPOSE] && !purpose_from_id(value[RUN_PURPOSE], &request.purpose))
		return cmd_usage(ctx, _("--purpose %s: daily, warm-up, recovery, release or wind-down"),
		                 value[RUN_PURPOSE]);
	if (value[RUN_DRY_RUN])
		return dry_run(ctx, &request, value[RUN_MINUTES]);
	return open_coach(ctx, &request, value[RUN_PLAIN] != NULL);
}

static const struct cmd_screens screens = { .session = run_session,
	                                    .edit = edit_run,
	                                    .watch = watch_run };

static bool read_size(const char *text)
{
	char end;

	return sscanf(text, "%dx%d%c", &how.cols, &how.rows, &end) == 2 && how.rows > 0 &&
	       how.cols > 0;
}

static int dispatch(struct cmd_context *ctx, int argc, char **argv)
{
	const struct cmd *cmd;

	if (argc < 2)
		return open_coach(ctx, &(struct app_request){ .purpose = PURPOSE_COUNT }, false);
	cmd = cmd_find(argv[1]);
	if (!cmd)
		return cmd_unknown(ctx, argv[1]);
	return cmd_run(cmd, ctx, argc - 2, argv + 2);
}

static void begin_language(void)
{
	char *locale_dir = paths_locale_dir(NULL);

	language_start(locale_dir);
	free(locale_dir);
}

/* What the settings say for all subcommands. */
static void use_settings(struct cmd_context *ctx)
{
	struct settings settings;
	struct err ignored;

	settings_defaults(&settings);
	settings_load(&settings, ctx->config_dir, ctx->state_dir, NULL, &ignored);
	how.plain = settings_flag(&settings, SETTING_SCREEN_READER);
	ctx->language = language_choose(settings_text(&settings, SETTING_LANGUAGE));
}

int main(int argc, char **argv)
{
	struct cmd_context ctx = { .in = stdin, .out = stdout, .err = stderr };
	struct cmd_globals globals = { 0 };
	struct paths paths = { 0 };
	struct err err;
	char temporary[] = "/tmp/unknot-script-XXXXXX";
	bool remove_it = false;
	int code;

	begin_language();
	cmd_install_screens(&screens);
	if (!cmd_parse_globals(&globals, &argc, argv, &err))
		return cmd_fail(&ctx, &err);
	if (globals.version) {
		printf("%s %s\n", PACKAGE, VERSION);
		return EXIT_DONE;
	}
	if (globals.size && !read_size(globals.size))
		return cmd_usage(&ctx, _("--size %s: columns x rows, such as 80x24"), globals.size);
	how.script = globals.script;
	if (globals.script && !globals.data) {
		globals.data = mkdtemp(temporary);
		remove_it = globals.data != NULL;
	}
	if (!paths_init(&paths,
	                &(struct paths_request){ .data = globals.data, .library = globals.library },
	                &err))
		return cmd_fail(&ctx, &err);
	ctx.data_dir = paths.data_dir;
	ctx.config_dir = paths.config_dir;
	ctx.state_dir = paths.state_dir;
	ctx.cache_dir = paths.cache_dir;
	ctx.library_dir = paths.library_dir;
	ctx.helper = paths.helper;
	ctx.quiet = globals.quiet != NULL;
	ctx.no_sound = globals.no_sound != NULL;
	ctx.no_speech = globals.no_speech != NULL;
	ctx.ascii = globals.ascii != NULL || !locale_is_utf8();
	ctx.colour = wants_colour();
	use_settings(&ctx);
	code = dispatch(&ctx, argc, argv);
	paths_finish(&paths);
	if (remove_it)
		script_remove(temporary);
	return code;
}
