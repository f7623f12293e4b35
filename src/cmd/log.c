/* unknot log: what was done and felt, newest last. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/export.h"
#include "io/fs.h"

enum { OPTION_AREA, OPTION_SINCE, OPTION_JSON };

static const struct cmd_option options[] = {
	[OPTION_AREA] = { "area", N_("AREA"), N_("only sessions that worked this area"), "areas" },
	[OPTION_SINCE] = { "since", N_("DATE"), N_("only from this day on (2026-01-05)"), NULL },
	[OPTION_JSON] = { "json", NULL, N_("as JSON, in the shape of an export"), NULL },
	{ 0 },
};

/* A listing under way. */
struct listing {
	struct cmd_context *ctx;
	enum area area; /* AREA_COUNT: all */
	int count;
};

static const char *state_name(enum journal_state state)
{
	static const char *const name[] = { N_("interrupted"), N_("finished"), N_("stopped early") };

	return _(name[state]);
}

static const char *outcome_name(enum outcome outcome)
{
	static const char *const name[OUTCOME_COUNT] = {
		N_("not reached"), N_("done"), N_("released"), N_("skipped"), N_("hurt"), N_("stopped"),
	};

	return _(name[outcome]);
}

static const char *kind_name(enum rating_kind kind)
{
	static const char *const name[RATING_KIND_COUNT] = {
		N_("before"), N_("peak"), N_("after"), N_("next day"),
	};

	return _(name[kind]);
}

static void head(struct listing *list, const struct journal_session *s)
{
	char when[STAMP_TEXT], safe[256];
	int64_t held = 0;

	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK)
			held += s->holds[i].held_ms;
	fprintf(list->ctx->out, _("%s%s  %s, %s, %lld:%02lld min held  [%.8s]\n"),
	        list->count ? "\n" : "", stamp_format_local(&s->started, when),
	        text_safe(safe, sizeof safe, *s->title ? s->title : s->routine, list->ctx->ascii),
	        state_name(s->state), (long long)(held / 60000), (long long)(held / 1000 % 60), s->id);
}

static void print_hold(struct listing *list, const struct journal_hold *h)
{
	char place[320];

	fprintf(list->ctx->out, _("  %s: %s, %lld of %lld s, level %d"),
	        store_place(list->ctx, place, sizeof place, h->area, h->site, h->side),
	        outcome_name(h->outcome), (long long)(h->held_ms / 1000),
	        (long long)(h->hold_ms * h->sets / 1000), h->level);
}

static bool is_at(const struct journal_rating *r, enum area area, const char *site, enum side side)
{
	return r->area == area && r->side == side && strcmp(r->site, site) == 0;
}

static void print_rating(FILE *out, const struct journal_rating *r, const char *before)
{
	fprintf(out, "%s%s", before, kind_name(r->kind));
	if (r->settled)
		fprintf(out, _(" at most %d (settled)"), r->value);
	else if (r->value != RATING_UNKNOWN)
		fprintf(out, " %d", r->value);
	if (r->quality != QUALITY_NONE)
		fprintf(out, " %s", _(quality_info[r->quality].name));
	if (r->cause != CAUSE_UNKNOWN)
		fprintf(out, r->cause == CAUSE_TRAINING ? _(" (from training)") : _(" (from rolling)"));
}

/* The answers of a place; before the first of them `lead`. */
static void print_ratings(FILE *out, const struct journal_session *s, enum area area,
                          const char *site, enum side side, const char *lead)
{
	for (int i = 0; i < s->rating_count; i++)
		if (is_at(&s->ratings[i], area, site, side)) {
			print_rating(out, &s->ratings[i], lead);
			lead = ", ";
		}
	fputc('\n', out);
}

/* Whether an earlier hold of the session was at the same place. */
static bool told(const struct journal_session *s, int hold)
{
	const struct journal_hold *h = &s->holds[hold];

	for (int i = 0; i < hold; i++)
		if (s->holds[i].kind == STEP_WORK && s->holds[i].area == h->area &&
		    s->holds[i].side == h->side && strcmp(s->holds[i].site, h->site) == 0)
			return true;
	return false;
}

static bool held_at(const struct journal_session *s, const struct journal_rating *r)
{
	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK &&
		    is_at(r, s->holds[i].area, s->holds[i].site, s->holds[i].side))
			return true;
	return false;
}

static bool wanted(const struct listing *list, enum area area)
{
	return list->area == AREA_COUNT || list->area == area;
}

/* Places that were marked and not worked. */
static void print_marks(struct listing *list, const struct journal_session *s)
{
	char place[320];

	for (int i = 0; i < s->rating_count; i++) {
		const struct journal_rating *r = &s->ratings[i];

		if (!wanted(list, r->area) || held_at(s, r) ||
		    (i > 0 && is_at(&s->ratings[i - 1], r->area, r->site, r->side)))
			continue;
		fprintf(list->ctx->out, "  %s:",
		        store_place(list->ctx, place, sizeof place, r->area, r->site, r->side));
		print_ratings(list->ctx->out, s, r->area, r->site, r->side, " ");
	}
}

static bool print_session(void *ctx, const struct journal_session *s)
{
	struct listing *list = ctx;

	head(list, s);
	for (int i = 0; i < s->hold_count; i++) {
		const struct journal_hold *h = &s->holds[i];

		if (h->kind == STEP_REST || !wanted(list, h->area))
			continue;
		print_hold(list, h);
		if (told(s, i))
			fputc('\n', list->ctx->out);
		else
			print_ratings(list->ctx->out, s, h->area, h->site, h->side, "; ");
	}
	print_marks(list, s);
	list->count++;
	return !ferror(list->ctx->out);
}

static bool list_all(struct listing *list, struct journal *journal,
                     const struct journal_filter *filter, struct err *err)
{
	if (!journal_sessions(journal, filter, print_session, list, err))
		return false;
	if (fflush(list->ctx->out) != 0 || ferror(list->ctx->out))
		return err_set(err, fs_err_code(errno), _("The log could not be written: %s"),
		               strerror(errno));
	bool narrowed = filter->area < AREA_COUNT || filter->since != DATE_NONE;

	if (list->count == 0 && !list->ctx->quiet)
		fprintf(list->ctx->err, "%s\n",
		        narrowed ? _("No session fits.") : _("No sessions yet."));
	return true;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct journal_filter filter = JOURNAL_ALL;
	struct listing list = { .ctx = ctx, .area = AREA_COUNT };
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	if (value[OPTION_AREA] && !store_area(ctx, value[OPTION_AREA], &filter.area))
		return EXIT_USAGE;
	if (value[OPTION_SINCE] && !store_date(ctx, value[OPTION_SINCE], &filter.since))
		return EXIT_USAGE;
	struct journal *journal = store_open(ctx, true, &code);

	if (!journal)
		return code;
	list.area = filter.area;
	if (!(value[OPTION_JSON] ? export_sessions(journal, &filter, ctx->out, &err)
	                         : list_all(&list, journal, &filter, &err)))
		code = cmd_fail(ctx, &err);
	journal_close(journal);
	return code;
}

const struct cmd cmd_log = {
	.name = "log",
	.args = "",
	.summary = N_("sessions, holds and ratings"),
	.options = options,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
