#include "io/export.h"

#include <errno.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"

static const char header[] =
    "session,started,local_date,state,routine,purpose,seq,exercise,area,site,side,tool,planned_s,"
    "sets,level,pressure,rule,outcome,held_s,sets_done,before,peak,after,next_day,quality,cause\r\n";

/* An export under way. A failed write is remembered by the stream. */
struct table {
	FILE *out;
	bool first; /* column of a line */
};

/* A spreadsheet calculates what begins so; the apostrophe makes it a text. */
static bool calculates(const char *text)
{
	return *text && strchr("=+-@\t\r", *text);
}

static void cell(struct table *t, const char *text)
{
	char safe[8192];
	bool quote;

	if (!t->first)
		putc(',', t->out);
	t->first = false;
	text_safe(safe, sizeof safe, text, false);
	quote = calculates(safe) || strpbrk(safe, ",\"\r\n");
	if (quote)
		putc('"', t->out);
	if (calculates(safe))
		putc('\'', t->out);
	for (const char *at = safe; *at; at++) {
		if (*at == '"')
			putc('"', t->out);
		putc(*at, t->out);
	}
	if (quote)
		putc('"', t->out);
}

static void number(struct table *t, int value)
{
	char buf[16] = "";

	if (value >= 0)
		snprintf(buf, sizeof buf, "%d", value);
	cell(t, buf);
}

static void seconds(struct table *t, int64_t ms)
{
	char buf[32];

	if (ms % 1000)
		snprintf(buf, sizeof buf, "%lld.%03lld", (long long)(ms / 1000),
		         (long long)(ms % 1000));
	else
		snprintf(buf, sizeof buf, "%lld", (long long)(ms / 1000));
	cell(t, buf);
}

static void end_line(struct table *t)
{
	fputs("\r\n", t->out);
	t->first = true;
}

static void session_cells(struct table *t, const struct journal_session *s)
{
	char started[STAMP_TEXT], date[DATE_TEXT];

	cell(t, s->id);
	cell(t, stamp_format(s->started.utc_ms, started));
	cell(t, date_format(s->started.local_date, date));
	cell(t, journal_state_id(s->state));
	cell(t, s->routine);
	cell(t, purpose_info[s->purpose].id);
}

static void empty_cells(struct table *t, int count)
{
	while (count-- > 0)
		cell(t, "");
}

static bool same_place(const struct journal_rating *r, enum area area, const char *site,
                       enum side side)
{
	return r->area == area && r->side == side && strcmp(r->site, site) == 0;
}

/* "<=3" where nobody gave a number: a sheet then takes it for none. */
static void value_cell(struct table *t, const struct journal_rating *r)
{
	char buf[16];

	if (r && r->settled) {
		snprintf(buf, sizeof buf, "<=%d", r->value);
		cell(t, buf);
	} else {
		number(t, r ? r->value : RATING_UNKNOWN);
	}
}

/* The four values, the quality (a bad one first) and the cause of a place. */
static void answer_cells(struct table *t, const struct journal_session *s, enum area area,
                         const char *site, enum side side)
{
	const struct journal_rating *rating[RATING_KIND_COUNT] = { NULL };
	enum quality quality = QUALITY_NONE;
	enum cause cause = CAUSE_UNKNOWN;

	for (int i = 0; i < s->rating_count; i++) {
		const struct journal_rating *r = &s->ratings[i];

		if (!same_place(r, area, site, side))
			continue;
		rating[r->kind] = r;
		if (r->quality != QUALITY_NONE && quality_info[quality].normal)
			quality = r->quality;
		if (r->cause != CAUSE_UNKNOWN)
			cause = r->cause;
	}
	for (int i = 0; i < RATING_KIND_COUNT; i++)
		value_cell(t, rating[i]);
	cell(t, quality == QUALITY_NONE ? "" : quality_info[quality].id);
	cell(t, cause_id(cause));
}

static void hold_line(struct table *t, const struct journal_session *s,
                      const struct journal_hold *h)
{
	session_cells(t, s);
	number(t, h->seq);
	cell(t, h->exercise);
	cell(t, area_id(h->area));
	cell(t, h->site);
	cell(t, side_id(h->side));
	cell(t, tool_id(h->tool));
	seconds(t, h->hold_ms * h->sets);
	number(t, h->sets);
	number(t, h->level);
	number(t, h->pressure);
	cell(t, h->rule);
	cell(t, h->outcome == OUTCOME_NONE ? "" : outcome_id(h->outcome));
	seconds(t, h->held_ms);
	number(t, h->sets_done);
	answer_cells(t, s, h->area, h->site, h->side);
	end_line(t);
}

static bool has_hold(const struct journal_session *s, const struct journal_rating *r)
{
	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK &&
		    same_place(r, s->holds[i].area, s->holds[i].site, s->holds[i].side))
			return true;
	return false;
}

/* Ratings of a place that no hold worked, once each place: they lie side by side. */
static void lone_line(struct table *t, const struct journal_session *s, int i)
{
	const struct journal_rating *r = &s->ratings[i];

	if (has_hold(s, r) || (i > 0 && same_place(&s->ratings[i - 1], r->area, r->site, r->side)))
		return;
	session_cells(t, s);
	empty_cells(t, 2);
	cell(t, area_id(r->area));
	cell(t, r->site);
	cell(t, side_id(r->side));
	empty_cells(t, 9);
	answer_cells(t, s, r->area, r->site, r->side);
	end_line(t);
}

static bool session_lines(void *ctx, const struct journal_session *s)
{
	struct table *t = ctx;

	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK)
			hold_line(t, s, &s->holds[i]);
	for (int i = 0; i < s->rating_count; i++)
		lone_line(t, s, i);
	return !ferror(t->out);
}

bool export_csv(struct journal *journal, FILE *out, struct err *err)
{
	struct table t = { .out = out, .first = true };

	errno = 0;
	fputs(header, out);
	if (!journal_sessions(journal, &JOURNAL_ALL, session_lines, &t, err))
		return false;
	if (fflush(out) == 0 && !ferror(out))
		return true;
	int error = errno;

	return err_set(err, fs_err_code(error), _("The export could not be written: %s"),
	               strerror(error));
}
