/* unknot progress: what the ratings come to. */
#include "cmd/trends.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cmd/print.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "io/clock.h"
#include "io/fs.h"
#include "io/settings.h"

enum { OPTION_AREA, OPTION_JSON, OPTION_HTML };
enum { PLACE_COLUMN = 40, NAME_COLUMN = 16, WEEKS_SHOWN = 4 };

static const struct cmd_option options[] = {
	[OPTION_AREA] = { "area", "AREA", N_("only this area"), "areas" },
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	[OPTION_HTML] = { "html", NULL, N_("as a page for a therapist"), NULL },
	{ 0 },
};

const char *trends_place_name(char *buf, size_t size, enum area area, const char *site,
                              enum side side)
{
	const char *name = *site ? site : _(area_info[area].name);

	if (side == SIDE_MIDLINE)
		snprintf(buf, size, "%s", name);
	else
		snprintf(buf, size, "%s, %s", name, _(side_name(side)));
	return buf;
}

const char *trends_place_words(char *buf, size_t size, const struct trends_place *place)
{
	char sentence[128];

	trend_sentence(sentence, sizeof sentence, &place->trend);
	if (*sentence)
		snprintf(buf, size,
		         i18n_count("%s (%d mark)", "%s (%d marks)", (unsigned long)place->count),
		         sentence, place->count);
	else
		snprintf(buf, size,
		         i18n_count("%d mark of soreness so far; a verdict takes five",
		                    "%d marks of soreness so far; a verdict takes five",
		                    (unsigned long)place->count),
		         place->count);
	return buf;
}

const char *trends_adverse_words(char *buf, size_t size, const struct trends_adverse *a)
{
	static const char *const kind[RATING_KIND_COUNT] = {
		[RATING_BEFORE] = N_("before"),
		[RATING_PEAK] = N_("at its worst"),
		[RATING_AFTER] = N_("after"),
		[RATING_NEXT_DAY] = N_("on the next day"),
	};
	size_t at =
	    (size_t)snprintf(buf, size, "%s", a->hurts ? _("hurt; ended") : _(kind[a->kind]));

	if (a->value != RATING_UNKNOWN)
		at += (size_t)snprintf(buf + at, size - at, _(" %d of 10"), a->value);
	if (a->quality != QUALITY_NONE)
		at +=
		    (size_t)snprintf(buf + at, size - at, ", %s", _(quality_info[a->quality].name));
	if (a->lasting)
		at += (size_t)snprintf(buf + at, size - at, "%s", _(", sore for days"));
	if (a->limping)
		snprintf(buf + at, size - at, "%s", _(", limping"));
	return buf;
}

/* ---- As text --------------------------------------------------------------------------------- */

static void show_adverse(struct cmd_context *ctx, const struct trends *t)
{
	char place[TEXT_MAX + 64], words[256], line[TEXT_MAX + 400], date[DATE_TEXT];

	if (t->adverse_count == 0)
		return;
	print_heading(ctx, _("Not as it should be"));
	for (int i = 0; i < t->adverse_count && i < 10; i++) {
		const struct trends_adverse *a = &t->adverse[i];

		snprintf(line, sizeof line, "%s: %s",
		         trends_place_name(place, sizeof place, a->area, a->site, a->side),
		         trends_adverse_words(words, sizeof words, a));
		print_paragraph(ctx, date_format(a->date, date), DATE_TEXT + 1, line);
	}
}

static void show_places(struct cmd_context *ctx, const struct trends *t)
{
	char place[TEXT_MAX + 64], words[256];
	bool any = false;

	for (int i = 0; i < t->place_count; i++)
		any |= t->place[i].count > 0;
	if (!any)
		return;
	print_heading(ctx, _("Soreness before the work"));
	for (int i = 0; i < t->place_count; i++) {
		const struct trends_place *p = &t->place[i];

		if (p->count == 0)
			continue;
		trends_place_name(place, sizeof place, p->area, p->site, p->side);
		print_paragraph(ctx, place, PLACE_COLUMN,
		                trends_place_words(words, sizeof words, p));
		print_paragraph(ctx, "", PLACE_COLUMN, _(trend_advice_text(p->advice)));
	}
}

static void show_weeks(struct cmd_context *ctx, const struct trends *t)
{
	char date[DATE_TEXT], line[128];

	print_heading(ctx, _("Weeks"));
	for (int i = TRENDS_WEEKS - WEEKS_SHOWN; i < TRENDS_WEEKS; i++) {
		const struct trend_week *week = &t->week[i];

		snprintf(line, sizeof line,
		         i18n_count("%d day, %d min held", "%d days, %d min held",
		                    (unsigned long)week->days),
		         week->days, (int)((week->held_ms + 30000) / 60000));
		print_paragraph(ctx, date_format(week->start, date), NAME_COLUMN, line);
	}
	if (t->streak.days == 0)
		return;
	snprintf(line, sizeof line,
	         i18n_count("%d day with a session since %s, rest days included in the run",
	                    "%d days with a session since %s, rest days included in the run",
	                    (unsigned long)t->streak.days),
	         t->streak.days, date_format(t->streak.since, date));
	print_paragraph(ctx, "", 0, line);
}

static void show_checkins(struct cmd_context *ctx, const struct trends *t)
{
	char sentence[128], line[256];
	bool headed = false;

	for (int i = 0; i < CHECKIN_COUNT; i++) {
		if (t->checkin_count[i] == 0)
			continue;
		if (!headed)
			print_heading(ctx, _("Weekly check-in"));
		headed = true;
		trend_sentence(sentence, sizeof sentence, &t->checkin_trend[i]);
		snprintf(line, sizeof line, _("%d of 10%s%s"),
		         t->checkin[i][t->checkin_count[i] - 1].value, *sentence ? "; " : "",
		         sentence);
		print_paragraph(ctx, _(checkin_info[i].name), NAME_COLUMN, line);
	}
}

static void show_text(struct cmd_context *ctx, const struct trends *t)
{
	char line[160];

	if (t->sessions == 0 && t->place_count == 0) {
		if (!ctx->quiet)
			fprintf(ctx->err, "%s\n", _("No sessions yet."));
		show_checkins(ctx, t);
		return;
	}
	snprintf(line, sizeof line,
	         i18n_count("%d session, %d of %d items done", "%d sessions, %d of %d items done",
	                    (unsigned long)t->sessions),
	         t->sessions, t->items_done, t->items);
	print_heading(ctx, line);
	show_adverse(ctx, t);
	show_places(ctx, t);
	show_weeks(ctx, t);
	show_checkins(ctx, t);
}

static int write_all(struct cmd_context *ctx, const struct trends *t, const char *const *value)
{
	struct err err;

	if (value[OPTION_JSON])
		return print_json(ctx, trends_json(t));
	if (value[OPTION_HTML])
		trends_html(ctx, t);
	else
		show_text(ctx, t);
	if (fflush(ctx->out) == 0 && !ferror(ctx->out))
		return EXIT_DONE;
	err_set(&err, fs_err_code(errno), _("The report could not be written: %s"),
	        strerror(errno));
	return cmd_fail(ctx, &err);
}

static int first_weekday(const struct cmd_context *ctx)
{
	static const int first[] = { 0, 6, 5 }; /* as the words of the setting */
	struct settings settings;
	struct err ignored;

	settings_defaults(&settings);
	settings_load(&settings, ctx->config_dir, ctx->state_dir, NULL, &ignored);
	return first[settings_number(&settings, SETTING_WEEK_START)];
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct trends trends = { 0 };
	enum area area = AREA_COUNT;
	struct journal *journal;
	struct err err;
	int code;

	(void)argc;
	(void)argv;
	if (value[OPTION_JSON] && value[OPTION_HTML])
		return cmd_usage(ctx, _("--json and --html do not go together"));
	if (value[OPTION_AREA] && !store_area(ctx, value[OPTION_AREA], &area))
		return EXIT_USAGE;
	journal = store_open(ctx, true, &code);
	if (!journal)
		return code;
	if (trends_gather(&trends, journal, area, clock_wall().local_date, first_weekday(ctx),
	                  &err))
		code = write_all(ctx, &trends, value);
	else
		code = cmd_fail(ctx, &err);
	trends_finish(&trends);
	journal_close(journal);
	return code;
}

const struct cmd cmd_progress = {
	.name = "progress",
	.args = "",
	.summary = N_("soreness and what became of it, weeks, check-ins"),
	.options = options,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
