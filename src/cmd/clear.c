/* unknot clear: a clinician examined this and said that it may be rolled. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/coach.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "io/clock.h"

enum { OPTION_SIDE, OPTION_SITE };

static const struct cmd_option options[] = {
	[OPTION_SIDE] = { "side", "SIDE", N_("only this side"), "left|right|midline" },
	[OPTION_SITE] = { "site", N_("NAME"), N_("which place, for the area \"other\""), NULL },
	{ 0 },
};

static int tell(struct cmd_context *ctx, enum area area, enum side side, int opened)
{
	char place[320], date[DATE_TEXT];
	const char *name = _("Everything");

	if (area < AREA_COUNT && side < SIDE_COUNT)
		name = store_place(ctx, place, sizeof place, area, "", side);
	else if (area < AREA_COUNT)
		name = _(area_info[area].name);
	if (opened == 0) {
		fprintf(ctx->err, _("%s: nothing is locked. \"unknot health\" lists what is.\n"),
		        name);
		return EXIT_NO;
	}
	if (!ctx->quiet)
		fprintf(ctx->out,
		        area < AREA_COUNT
		            ? _("%s: noted on %s that a clinician examined this and said that it "
		                "may be rolled. It starts again at level 1.\n")
		            : _("%s: noted on %s that a clinician said that you may roll. Every "
		                "place starts again at level 1.\n"),
		        name, date_format(clock_wall().local_date, date));
	return EXIT_DONE;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	enum area area = AREA_COUNT;
	enum side side = SIDE_COUNT;
	struct coach *coach;
	struct session_lock lock = { 0 };
	struct err err;
	int opened, code;

	(void)argc;
	if (strcmp(argv[0], "all") != 0 && !store_area(ctx, argv[0], &area))
		return EXIT_USAGE;
	if (value[OPTION_SIDE] && area == AREA_COUNT)
		return cmd_usage(ctx, _("--side goes with an area"));
	if (value[OPTION_SIDE] && !store_side(ctx, value[OPTION_SIDE], &side))
		return EXIT_USAGE;
	if (value[OPTION_SITE] && area != AREA_OTHER)
		return cmd_usage(ctx, _("--site goes with the area \"other\""));
	coach = calloc(1, sizeof *coach);
	if (!coach) {
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
		return cmd_fail(ctx, &err);
	}
	if (!store_lock(ctx, &lock, &code)) {
		free(coach);
		return code;
	}
	if (coach_open(coach, ctx, false, clock_wall(), &err) &&
	    coach_clear(coach, area, value[OPTION_SITE], side, &opened, &err))
		code = tell(ctx, area, side, opened);
	else
		code = cmd_fail(ctx, &err);
	coach_close(coach);
	free(coach);
	lock_session_release(&lock);
	return code;
}

const struct cmd cmd_clear = {
	.name = "clear",
	.args = "AREA|all",
	.summary = N_("note that a clinician said that an area may be rolled"),
	.options = options,
	.args_min = 1,
	.args_max = 1,
	.from = "areas",
	.run = run,
};
