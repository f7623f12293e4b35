/* unknot amend: corrects an answer; the old value is kept. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"

enum { OPTION_SITE };

static const struct cmd_option options[] = {
	[OPTION_SITE] = { "site", N_("NAME"), N_("which place, for the area \"other\""), NULL },
	{ 0 },
};

/* What was asked for on the command line. */
struct wish {
	enum area area;
	enum side side;
	enum rating_kind kind;
	const char *site;
	const char *value;
};

/* A whole number 0-10. */
static bool read_value(const char *text, int *value)
{
	int n = 0;

	for (const char *at = text; *at; at++) {
		if (*at < '0' || *at > '9' || n > RATING_MAX)
			return false;
		n = n * 10 + *at - '0';
	}
	if (!*text || n > RATING_MAX)
		return false;
	*value = n;
	return true;
}

/* Puts the value where it belongs: a number, a quality, a cause, or that nothing is known. */
static bool apply(struct journal_rating *rating, const char *value)
{
	enum cause cause;

	if (read_value(value, &rating->value)) {
		rating->settled = false;
		return true;
	}
	if (strcmp(value, "unknown") == 0) {
		rating->value = RATING_UNKNOWN;
		rating->quality = QUALITY_NONE;
		rating->cause = CAUSE_UNKNOWN;
		rating->lasting = DATE_NONE;
		rating->limping = false;
		return true;
	}
	if (rating->kind == RATING_NEXT_DAY && *value && cause_from_id(value, &cause)) {
		rating->cause = cause;
		return true;
	}
	return rating->kind != RATING_BEFORE && quality_from_id(value, &rating->quality);
}

static bool has_place(const struct journal_session *s, const struct wish *w)
{
	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK && s->holds[i].area == w->area &&
		    s->holds[i].side == w->side && strcmp(s->holds[i].site, w->site) == 0)
			return true;
	return false;
}

/* The answer as it is; an empty one for a place of the session that was not answered. */
static bool find(const struct journal_session *s, const struct wish *w, struct journal_rating *r)
{
	bool place = has_place(s, w);

	*r = (struct journal_rating){
		.area = w->area,
		.site = w->site,
		.side = w->side,
		.kind = w->kind,
		.value = RATING_UNKNOWN,
		.lasting = DATE_NONE,
	};
	for (int i = 0; i < s->rating_count; i++) {
		const struct journal_rating *have = &s->ratings[i];

		if (have->area != w->area || have->side != w->side ||
		    strcmp(have->site, w->site) != 0)
			continue;
		place = true;
		if (have->kind == w->kind)
			*r = *have;
	}
	return place;
}

static bool answered(const struct journal_rating *r)
{
	return r->value != RATING_UNKNOWN || r->quality != QUALITY_NONE || r->cause != CAUSE_UNKNOWN;
}

static void tell(struct cmd_context *ctx, const struct journal_session *s, const struct wish *w,
                 const struct journal_rating *old)
{
	char place[320], when[STAMP_TEXT], safe[80];

	if (ctx->quiet)
		return;
	fprintf(ctx->out, _("%s, %s: now %s (session of %s)."),
	        store_place(ctx, place, sizeof place, w->area, w->site, w->side),
	        rating_kind_id(w->kind), text_safe(safe, sizeof safe, w->value, ctx->ascii),
	        stamp_format_local(&s->started, when));
	if (old->value != RATING_UNKNOWN && !old->settled)
		fprintf(ctx->out, _(" It was %d, which is kept."), old->value);
	else if (answered(old))
		fprintf(ctx->out, "%s", _(" What it said before is kept."));
	fputc('\n', ctx->out);
}

/* Finds the answer, changes it and tells. */
static bool amend(struct cmd_context *ctx, struct journal *journal, const char *id,
                  const struct wish *w, struct arena *arena, struct err *err)
{
	struct journal_session session;
	struct journal_rating old, now;
	char place[320];

	if (!journal_session_get(journal, id, arena, &session, err))
		return false;
	if (!find(&session, w, &old))
		return err_set(err, ERR_NOT_FOUND, _("That session has nothing on %s"),
		               store_place(ctx, place, sizeof place, w->area, w->site, w->side));
	now = old;
	now.at = stamp_now();
	if (!apply(&now, w->value))
		return err_set(err, ERR_USAGE,
		               _("VALUE is a number from 0 to 10, \"unknown\", a quality such as "
		                 "pressure or sharp (not for before), or for next-day \"training\" "
		                 "or \"rolling\""));
	if (!journal_amend(journal, session.id, &now, err))
		return false;
	tell(ctx, &session, w, &old);
	return true;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct wish w = { .site = value[OPTION_SITE] ? value[OPTION_SITE] : "" };
	struct arena arena = { 0 };
	struct err err;
	char safe[80];
	int code = EXIT_DONE;

	(void)argc;
	if (!store_area(ctx, argv[1], &w.area) || !store_side(ctx, argv[2], &w.side))
		return EXIT_USAGE;
	if (!rating_kind_from_id(argv[3], &w.kind))
		return cmd_usage(ctx, _("\"%s\" is no kind: before, peak, after or next-day"),
		                 text_safe(safe, sizeof safe, argv[3], ctx->ascii));
	w.value = argv[4];
	struct journal *journal = store_open(ctx, false, &code);

	if (!journal)
		return code;
	if (!amend(ctx, journal, argv[0], &w, &arena, &err))
		code = cmd_fail(ctx, &err);
	arena_finish(&arena);
	journal_close(journal);
	return code;
}

const struct cmd cmd_amend = {
	.name = "amend",
	.args = "SESSION AREA SIDE KIND VALUE",
	.summary = N_("correct a rating; SESSION is an id or the start of one, or \"last\""),
	.options = options,
	.args_min = 5,
	.args_max = 5,
	.run = run,
};
