/* unknot sounds: the cues, where the file of each was found, and what plays them. */
#include <stdio.h>

#include "cmd/cmd.h"
#include "cmd/print.h"
#include "cmd/probe.h"
#include "core/cue.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"

enum { OPTION_TEST };
enum { CUE_COLUMN = 13, GAP_MS = 500, SOUND_MS_MAX = 3000 };

static const struct cmd_option options[] = {
	[OPTION_TEST] = { "test", NULL, N_("play each of them"), NULL },
	{ 0 },
};

static void print_cue(const struct cmd_context *ctx, const struct settings *settings, enum cue cue,
                      const struct sound_file *file)
{
	print_cell(ctx, cue_info[cue].id, CUE_COLUMN);
	print_cell(ctx, _(cue_info[cue].tells), 0);
	fprintf(ctx->out, "\n%*s", CUE_COLUMN, "");
	if (probe_silent(settings, cue))
		fputs(_("not played: silent_cues in your settings"), ctx->out);
	else if (file->found == SOUND_MISSING)
		fputs(_("no file: the bell rings instead"), ctx->out);
	else if (file->found == SOUND_DISABLED)
		fputs(_("switched off by "), ctx->out);
	if (file->found != SOUND_MISSING && !probe_silent(settings, cue)) {
		print_cell(ctx, file->path, 0);
		if (!file->own) {
			fputs(_("  theme "), ctx->out);
			print_cell(ctx, file->theme, 0);
		}
	}
	fputc('\n', ctx->out);
}

/* Tells what plays; false when nothing does. */
static bool print_driver(struct cmd_context *ctx, const struct helper_status *status)
{
	char safe[512];

	fputc('\n', ctx->out);
	if (status->state == HELPER_READY) {
		fprintf(ctx->out, _("Played through: %s\n"),
		        text_safe(safe, sizeof safe, status->text, ctx->ascii));
		return true;
	}
	fprintf(ctx->out, _("No sound: %s. The bell rings instead; \"unknot doctor\" says more.\n"),
	        text_safe(safe, sizeof safe, status->text, ctx->ascii));
	return false;
}

/* Plays one; false when it did not sound. */
static bool play(struct cmd_context *ctx, struct helpers *helpers, const struct settings *settings,
                 enum cue cue, const struct sound_file *file)
{
	int ms = cue_info[cue].ms < SOUND_MS_MAX ? cue_info[cue].ms : SOUND_MS_MAX;
	bool sent = helpers_play(helpers, file->path, probe_volume(settings, cue), 0,
	                         clock_now_ms());

	print_cell(ctx, cue_info[cue].id, CUE_COLUMN);
	fflush(ctx->out);
	if (sent)
		probe_wait(helpers, ms + GAP_MS);
	bool heard = sent && helpers_lost(helpers) == 0;

	fprintf(ctx->out, "%s\n", heard ? _("played") : _("could not be played"));
	return heard;
}

static int play_all(struct cmd_context *ctx, struct helpers *helpers,
                    const struct settings *settings, const struct sound_file *file)
{
	int code = EXIT_DONE;

	fputc('\n', ctx->out);
	for (int i = 0; i < CUE_COUNT; i++) {
		if (file[i].found == SOUND_DISABLED || probe_silent(settings, (enum cue)i))
			continue;
		if (file[i].found == SOUND_MISSING ||
		    !play(ctx, helpers, settings, (enum cue)i, &file[i]))
			code = EXIT_NO;
	}
	return code;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct sound_file file[CUE_COUNT];
	struct settings settings;
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	if (!settings_load(&settings, ctx->config_dir, ctx->state_dir, NULL, &err))
		return cmd_fail(ctx, &err);
	for (int i = 0; i < CUE_COUNT; i++) {
		file[i] = probe_cue(ctx, &settings, (enum cue)i);
		print_cue(ctx, &settings, (enum cue)i, &file[i]);
	}
	if (ctx->no_sound)
		return EXIT_DONE;
	struct helpers *helpers = probe_create(ctx);

	if (!helpers)
		return cmd_no_memory(ctx);
	struct helper_status status = probe_start(helpers, HELPER_AUDIO);

	if (!print_driver(ctx, &status))
		code = EXIT_NO;
	else if (value[OPTION_TEST])
		code = play_all(ctx, helpers, &settings, file);
	helpers_destroy(helpers);
	return code;
}

const struct cmd cmd_sounds = {
	.name = "sounds",
	.args = "",
	.summary = N_("the cues, where their files are, and what plays them"),
	.options = options,
	.run = run,
};
