#include "cmd/whatif.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "core/i18n.h"

enum { OPT_HOLD, OPT_CEILING, OPT_LEVEL_MAX, OPT_DAYS_BETWEEN, OPT_FIXED, OPT_COUNT };

static const struct cmd_option options[] = {
	[OPT_HOLD] = { "hold", "SECONDS", N_("reference hold, 5-600 (60)"), NULL },
	[OPT_CEILING] = { "ceiling", "N", N_("highest pressure of the exercise, 1-5 (5)"), NULL },
	[OPT_LEVEL_MAX] = { "level-max", "N", N_("highest level, 1-6 (6)"), NULL },
	[OPT_DAYS_BETWEEN] = { "days-between", "N", N_("days from one session to the next (1)"),
	                       NULL },
	[OPT_FIXED] = { "fixed", NULL, N_("the dose is prescribed"), NULL },
	[OPT_COUNT] = { NULL, NULL, NULL, NULL },
};

/* A number of at most four digits. */
static bool read_number(const char *text, int least, int most, int *value)
{
	long number;

	if (!*text || strlen(text) > 4 || strspn(text, "0123456789") != strlen(text))
		return false;
	number = strtol(text, NULL, 10);
	if (number < least || number > most)
		return false;
	*value = (int)number;
	return true;
}

static bool read_option(struct cmd_context *ctx, const char *const *value, int option, int least,
                        int most, int *number)
{
	if (!value[option] || read_number(value[option], least, most, number))
		return true;
	cmd_usage(ctx, _("--%s takes a number from %d to %d"), options[option].name, least, most);
	return false;
}

static bool read_options(struct cmd_context *ctx, const char *const *value,
                         struct dose_bounds *bounds)
{
	bounds->fixed = value[OPT_FIXED] != NULL;
	return read_option(ctx, value, OPT_HOLD, HOLD_MIN_S, HOLD_MAX_S, &bounds->hold_s) &&
	       read_option(ctx, value, OPT_CEILING, 1, PRESSURE_MAX, &bounds->pressure) &&
	       read_option(ctx, value, OPT_LEVEL_MAX, 1, LEVEL_MAX, &bounds->level_max) &&
	       read_option(ctx, value, OPT_DAYS_BETWEEN, 0, 365, &bounds->days_between);
}

static int answer_lines(struct cmd_context *ctx, struct whatif *w)
{
	char *line = NULL, out[WHATIF_LINE];
	size_t size = 0;
	ssize_t length;
	int number = 0;
	bool written = true;

	while (written && (length = getline(&line, &size, ctx->in)) >= 0) {
		if (length > 0 && line[length - 1] == '\n')
			line[--length] = '\0';
		for (ssize_t i = 0; i < length; i++)
			if (line[i] == '\0')
				line[i] = '\x01'; /* shown as what it is: not allowed */
		whatif_line(w, line, ++number, out);
		if (out[0])
			written = fprintf(ctx->out, "%s\n", out) >= 0 && fflush(ctx->out) == 0;
	}
	free(line);
	return written && !ferror(ctx->in) ? EXIT_DONE : EXIT_SYSTEM;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct err err;
	struct whatif *w;
	int code;

	(void)argc;
	(void)argv;
	if (!read_options(ctx, value, &bounds))
		return EXIT_USAGE;
	w = whatif_create(&bounds);
	if (!w) {
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
		return cmd_fail(ctx, &err);
	}
	code = answer_lines(ctx, w);
	whatif_destroy(w);
	if (code != EXIT_DONE) {
		err_set(&err, ERR_IO, _("Reading or writing stopped: %s."), strerror(errno));
		cmd_fail(ctx, &err);
	}
	return code;
}

const struct cmd cmd_whatif = {
	.name = "whatif",
	.args = "",
	.summary = N_("answers in on standard input, dose out, a line each"),
	.options = options,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
