/* unknot remind: a notification at a time of the day, by the user's systemd timers. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/due.h"
#include "cmd/probe.h"
#include "core/date.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"
#include "io/helpers.h"
#include "io/settings.h"
#include "io/timer_units.h"

enum { OPTION_AT, OPTION_DAYS, OPTION_COUNT };
enum { STEP_MS = 20, DAY_MS = 86400000, WHEN = 128 };

static const struct cmd_option options[] = {
	[OPTION_AT] = { "at", "HH:MM", N_("on: at this time of the day"), NULL },
	[OPTION_DAYS] = { "days", "DAYS",
	                  N_("on: on these days, as mon-fri or mon,thu; else every day"), NULL },
	{ 0 },
};

static void load(const struct cmd_context *ctx, struct settings *settings)
{
	struct err err;

	if (!settings_load(settings, ctx->config_dir, ctx->state_dir, NULL, &err))
		settings_defaults(settings);
}

static bool is_quiet(const struct settings *settings, int minute)
{
	return date_minute_within(minute, settings_number(settings, SETTING_QUIET_FROM),
	                          settings_number(settings, SETTING_QUIET_TO));
}

/* ---- due ------------------------------------------------------------------------------------- */

static int minute_now(void)
{
	struct stamp now = clock_wall();

	return (int)((now.utc_ms + now.offset_min * INT64_C(60000)) % DAY_MS / 60000);
}

/* Whether the desktop took it; within a few seconds, whatever the desktop does. */
static bool notify(struct cmd_context *ctx, const char *title, const char *body)
{
	struct helpers *helpers = probe_create(ctx);
	int64_t until = clock_now_ms() + HELPER_SLOW_MS;
	bool shown = false;

	if (!helpers)
		return false;
	if (probe_start(helpers, HELPER_DESKTOP).state == HELPER_READY &&
	    helpers_notify(helpers, title, body, clock_now_ms())) {
		while (helpers_deadline(helpers) >= 0 && clock_now_ms() < until)
			probe_wait(helpers, STEP_MS);
		shown = helpers_deadline(helpers) < 0 &&
		        helpers_status(helpers, HELPER_DESKTOP).state == HELPER_READY;
	}
	helpers_destroy(helpers);
	return shown;
}

/* Where nobody sees a desktop, the terminal; where there is none, whoever started it is told. */
static int show(struct cmd_context *ctx, const struct due *due)
{
	char line[DUE_LINE], safe[DUE_LINE], body[DUE_LINE + 64];
	struct err err;

	text_safe(safe, sizeof safe, due_line(due, line), ctx->ascii);
	snprintf(body, sizeof body, _("%s. To begin, type: unknot"), safe);
	if (notify(ctx, _("Time for your session"), body))
		return EXIT_DONE;
	if (isatty(fileno(ctx->out))) {
		fprintf(ctx->out, "\a%s\n", body);
		return EXIT_DONE;
	}
	err_set(&err, ERR_UNAVAILABLE,
	        _("A session is due, but no notification can be shown here; see: unknot doctor"));
	return cmd_fail(ctx, &err);
}

static int remind_due(struct cmd_context *ctx)
{
	struct settings settings;
	struct due due;
	struct err err;

	load(ctx, &settings);
	if (is_quiet(&settings, minute_now()) || due_session_runs(ctx->data_dir))
		return EXIT_DONE;
	if (!due_find(&due, ctx, &settings, &err))
		return cmd_fail(ctx, &err);
	return due.now ? show(ctx, &due) : EXIT_DONE;
}

/* ---- on, off, status ------------------------------------------------------------------------- */

/* The folder of --data, which the reminder has to be given too; NULL when it was not given. */
static const char *own_data(const struct cmd_context *ctx)
{
	size_t len = strlen(ctx->data_dir);

	return strncmp(ctx->config_dir, ctx->data_dir, len) == 0 &&
	               strcmp(ctx->config_dir + len, "/config") == 0
	           ? ctx->data_dir
	           : NULL;
}

static bool own_path(char path[PATH_MAX], struct err *err)
{
	ssize_t len = readlink("/proc/self/exe", path, PATH_MAX - 1);

	if (len <= 0)
		return err_set(err, ERR_UNAVAILABLE,
		               _("The system does not tell where unknot is."));
	path[len] = '\0';
	return true;
}

static void warn_of_quiet(const struct cmd_context *ctx, int minute)
{
	struct settings settings;

	load(ctx, &settings);
	if (!is_quiet(&settings, minute))
		return;
	int from = settings_number(&settings, SETTING_QUIET_FROM),
	    to = settings_number(&settings, SETTING_QUIET_TO);

	fprintf(ctx->err,
	        _("That is in the quiet hours (%02d:%02d to %02d:%02d), when no reminder is shown; "
	          "change quiet_from or quiet_to in the settings.\n"),
	        from / 60, from % 60, to / 60, to % 60);
}

static int print_crontab(struct cmd_context *ctx, const struct timer_plan *plan)
{
	char line[TIMER_LINE];
	struct err err;

	if (!timer_crontab(plan, line, &err))
		return cmd_fail(ctx, &err);
	fputs(_("No systemd of yours answers here, so no reminder was set up. With cron, add this "
	        "line "
	        "by crontab -e:\n"),
	      ctx->err);
	fputs(line, ctx->out);
	return EXIT_SYSTEM;
}

static int remind_on(struct cmd_context *ctx, const char *const *value)
{
	struct timer_plan plan = { .days = TIMER_ALL_DAYS, .data_dir = own_data(ctx) };
	char program[PATH_MAX], days[TIMER_DAYS_TEXT];
	struct err err;

	if (!value[OPTION_AT])
		return cmd_usage(
		    ctx, _("remind on: at what time? For example: unknot remind on --at 10:30"));
	if (!date_parse_minute(value[OPTION_AT], &plan.minute))
		return cmd_usage(ctx, _("--at takes a time from 00:00 to 23:59, as 09:30"));
	if (value[OPTION_DAYS] && !timer_days_parse(value[OPTION_DAYS], &plan.days))
		return cmd_usage(ctx, _("--days takes days as mon-fri or mon,wed,sat"));
	if (!own_path(program, &err))
		return cmd_fail(ctx, &err);
	plan.program = program;
	warn_of_quiet(ctx, plan.minute);
	if (!timer_has_manager())
		return print_crontab(ctx, &plan);
	if (!timer_on(&plan, &err))
		return cmd_fail(ctx, &err);
	if (!ctx->quiet)
		fprintf(ctx->out,
		        _("You will be reminded at %02d:%02d, %s, unless you are done by then.\n"),
		        plan.minute / 60, plan.minute % 60,
		        plan.days == TIMER_ALL_DAYS ? _("every day")
		                                    : timer_days_format(plan.days, days));
	return EXIT_DONE;
}

static int remind_off(struct cmd_context *ctx)
{
	struct err err;
	bool was;

	if (!timer_off(&was, &err))
		return cmd_fail(ctx, &err);
	if (!ctx->quiet)
		fputs(was ? _("The reminder is off.\n")
		          : _("There was no reminder. A line in your crontab is yours to remove: "
		              "crontab -e\n"),
		      ctx->out);
	return EXIT_DONE;
}

/* What the unit says, in the words of a person when it is as we write it. */
static void describe(const char *when, char text[static WHEN])
{
	char days[TIMER_DAYS_TEXT];
	int hours, minutes, used = 0;

	if (sscanf(when, "*-*-* %2d:%2d:00%n", &hours, &minutes, &used) == 2 && used && !when[used])
		snprintf(text, WHEN, _("%02d:%02d, every day"), hours, minutes);
	else if (sscanf(when, "%31[A-Za-z,] *-*-* %2d:%2d:00%n", days, &hours, &minutes, &used) ==
	             3 &&
	         used && !when[used])
		snprintf(text, WHEN, _("%02d:%02d, %s"), hours, minutes, days);
	else
		snprintf(text, WHEN, "%s", when);
}

static int remind_status(struct cmd_context *ctx)
{
	struct timer_state state;
	char text[WHEN], when[2 * WHEN];
	struct err err;

	if (!timer_look(&state, &err))
		return cmd_fail(ctx, &err);
	if (!state.written) {
		fputs(_("There is no reminder. To have one: unknot remind on --at 10:30\n"),
		      ctx->out);
		return EXIT_NO;
	}
	describe(state.when, text);
	text_safe(when, sizeof when, text, ctx->ascii);
	if (state.active) {
		fprintf(ctx->out, _("The reminder is on: %s\n"), when);
		return EXIT_DONE;
	}
	fprintf(ctx->out,
	        _("The reminder is set (%s), but systemd does not run it. Set it again: unknot "
	          "remind on "
	          "--at HH:MM\n"),
	        when);
	return EXIT_NO;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *what = argv[0];

	(void)argc;
	if (strcmp(what, "on") == 0)
		return remind_on(ctx, value);
	if (value[OPTION_AT] || value[OPTION_DAYS])
		return cmd_usage(ctx, _("--at and --days go with: unknot remind on"));
	if (strcmp(what, "off") == 0)
		return remind_off(ctx);
	if (strcmp(what, "status") == 0)
		return remind_status(ctx);
	if (strcmp(what, "due") == 0)
		return remind_due(ctx);
	return cmd_usage(ctx,
	                 _("remind takes on, off or status; or due, which reminds now if a session "
	                   "is due"));
}

const struct cmd cmd_remind = {
	.name = "remind",
	.args = N_("on|off|status|due"),
	.summary = N_("a reminder at a time of the day; due: remind now, if a session is due"),
	.options = options,
	.args_min = 1,
	.args_max = 1,
	.from = "on|off|status|due",
	.run = run,
};
