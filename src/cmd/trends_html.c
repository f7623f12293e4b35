/* The report for a therapist: one page, to be read in a minute, printed or sent as it is. */
#include <stdarg.h>
#include <stdio.h>

#include "cmd/trends.h"
#include "core/i18n.h"
#include "core/svg.h"

enum { CELL = 8192, ADVERSE_SHOWN = 12, PLOT_WIDTH = 120, PLOT_HEIGHT = 24 };

static const char style[] =
    "@page{margin:14mm 15mm}body{font:15px/1.45 system-ui,sans-serif;color:#1b1f24;"
    "background:#fff;max-width:52em;margin:2em auto;padding:0 1em}h1{font-size:1.5em;"
    "margin-bottom:0}h2{font-size:1.1em;margin:1.6em 0 .4em}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:left;padding:.25em .7em .25em 0;border-bottom:1px solid "
    "#d0d7de;vertical-align:top}th{font-weight:600}.n{text-align:right}.warn{border-left:"
    "4px solid #b35900}.warn th:first-child,.warn td:first-child{padding-left:.8em;"
    "white-space:nowrap}.dim{color:#57606a}polyline{fill:none;stroke:#1f6feb;"
    "stroke-width:1.5}@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt}"
    "h2{break-after:avoid}thead{display:table-header-group}tr,.keep{break-inside:avoid}}";

/* Text, with what means something in markup made harmless. */
static void put(FILE *out, const char *text)
{
	char safe[CELL];
	struct svg svg;

	svg_init(&svg, safe, sizeof safe);
	svg_text(&svg, text);
	fputs(safe, out);
}

static void put_format(FILE *out, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void put_format(FILE *out, const char *fmt, ...)
{
	char text[1024];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	put(out, text);
}

static void element(FILE *out, const char *open, const char *text, const char *close)
{
	fputs(open, out);
	put(out, text);
	fputs(close, out);
}

/* One of the row above a table, which each page that the table goes on to repeats. */
struct column {
	const char *name; /* N_() */
	bool number;
};

static void table(FILE *out, const char *open, const struct column *column, size_t count)
{
	fprintf(out, "%s<thead><tr>", open);
	for (size_t i = 0; i < count; i++)
		element(out, column[i].number ? "<th class=\"n\">" : "<th>",
		        i18n_text(column[i].name), "</th>");
	fputs("</tr></thead><tbody>\n", out);
}

#define TABLE(out, open, columns) table(out, open, columns, sizeof(columns) / sizeof *(columns))

static void head(FILE *out, const struct trends *t)
{
	char date[DATE_TEXT];

	fputs("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
	      "<meta name=\"viewport\" content=\"width=device-width\">",
	      out);
	element(out, "<title>", _("Self-release report"), "</title>");
	fprintf(out, "<style>%s</style></head>\n<body>", style);
	element(out, "<h1>", _("Self-release report"), "</h1>\n<p class=\"dim\">");
	put_format(out, _("%s. Ratings are 0 to 10, as the person gave them."),
	           date_format(t->today, date));
	fputs("</p>\n", out);
}

static void adverse(FILE *out, const struct trends *t)
{
	static const struct column column[] = { { N_("Date"), false },
		                                { N_("Place"), false },
		                                { N_("Answer"), false } };
	char place[TEXT_MAX + 64], words[256], date[DATE_TEXT];

	element(out, "<h2>", _("Not as it should be"), "</h2>\n");
	if (t->adverse_count == 0) {
		element(out, "<p>",
		        _("Nothing: no peak of 6 or more, no sharp, burning, tingling or "
		          "numb feeling, no soreness that lasted."),
		        "</p>\n");
		return;
	}
	TABLE(out, "<table class=\"warn\">", column);
	for (int i = 0; i < t->adverse_count && i < ADVERSE_SHOWN; i++) {
		const struct trends_adverse *a = &t->adverse[i];

		element(out, "<tr><td>", date_format(a->date, date), "</td>");
		element(out, "<td>",
		        trends_place_name(place, sizeof place, a->area, a->site, a->side), "</td>");
		element(out, "<td>", trends_adverse_words(words, sizeof words, a), "</td></tr>\n");
	}
	fputs("</tbody></table>\n", out);
	if (t->adverse_all > ADVERSE_SHOWN) {
		fputs("<p class=\"dim\">", out);
		put_format(out, _("The newest %d of %d."), ADVERSE_SHOWN, t->adverse_all);
		fputs("</p>\n", out);
	}
}

static void done(FILE *out, const struct trends *t)
{
	int64_t pct = t->planned_ms > 0 ? t->held_ms * 100 / t->planned_ms : 0;

	element(out, "<h2>", _("Done against prescribed"), "</h2>\n<p>");
	put_format(out,
	           _("Sessions: %d, gone through to the end: %d. Items done: %d of %d, not done: "
	             "%d. Minutes held: %lld of %lld (%lld %%)."),
	           t->sessions, t->finished, t->items_done, t->items, t->items_skipped,
	           (long long)((t->held_ms + 30000) / 60000),
	           (long long)((t->planned_ms + 30000) / 60000), (long long)pct);
	fputs("</p>\n", out);
}

/* The marks as a line, oldest left; 10 is at the top. */
static void plot(FILE *out, const struct trends_place *p)
{
	if (p->count < 2)
		return;
	fprintf(out, "<svg width=\"%d\" height=\"%d\" role=\"img\"><polyline points=\"", PLOT_WIDTH,
	        PLOT_HEIGHT);
	for (int i = 0; i < p->count; i++)
		fprintf(out, "%s%d,%d", i ? " " : "",
		        (int)((int64_t)i * (PLOT_WIDTH - 2) / (p->count - 1)) + 1,
		        PLOT_HEIGHT - 2 - p->point[i].value * (PLOT_HEIGHT - 4) / 10);
	fputs("\"/></svg>", out);
}

static void place_row(FILE *out, const struct trends_place *p)
{
	char place[TEXT_MAX + 64], words[256];

	element(out, "<tr><td>", trends_place_name(place, sizeof place, p->area, p->site, p->side),
	        "</td><td class=\"n\">");
	fprintf(out, "%d</td><td class=\"n\">%lld/%lld</td><td>", p->sessions,
	        (long long)((p->held_ms + 30000) / 60000),
	        (long long)((p->planned_ms + 30000) / 60000));
	if (p->count > 0)
		put(out, trends_place_words(words, sizeof words, p));
	if (p->advice != ADVICE_NONE)
		element(out, "<br><span class=\"dim\">", _(trend_advice_text(p->advice)),
		        "</span>");
	fputs("</td><td>", out);
	plot(out, p);
	fputs("</td></tr>\n", out);
}

static void places(FILE *out, const struct trends *t)
{
	static const struct column column[] = { { N_("Place"), false },
		                                { N_("Sessions"), true },
		                                { N_("Minutes held/planned"), true },
		                                { N_("Verdict"), false },
		                                { "", false } };

	if (t->place_count == 0)
		return;
	element(out, "<h2>", _("Soreness before the work, by place"), "</h2>\n");
	TABLE(out, "<table>", column);
	for (int i = 0; i < t->place_count; i++)
		place_row(out, &t->place[i]);
	fputs("</tbody></table>\n", out);
	element(
	    out, "<p class=\"dim\">",
	    _("First five marks against the last five; better is 1.5 points and 30 per cent less, worse "
	      "is 1.5 points more."),
	    "</p>\n");
}

static void checkins(FILE *out, const struct trends *t)
{
	static const struct column column[] = { { N_("Question"), false },
		                                { N_("Last"), true },
		                                { N_("Verdict"), false } };
	char sentence[128];
	int told = 0;

	for (int i = 0; i < CHECKIN_COUNT; i++)
		told += t->checkin_count[i];
	if (told == 0)
		return;
	element(out, "<div class=\"keep\"><h2>", _("Weekly check-in"), "</h2>\n");
	TABLE(out, "<table>", column);
	for (int i = 0; i < CHECKIN_COUNT; i++) {
		if (t->checkin_count[i] == 0)
			continue;
		element(out, "<tr><td>", _(checkin_info[i].name), "</td><td class=\"n\">");
		fprintf(out, "%d</td>", t->checkin[i][t->checkin_count[i] - 1].value);
		element(out, "<td>",
		        trend_sentence(sentence, sizeof sentence, &t->checkin_trend[i]),
		        "</td></tr>\n");
	}
	fputs("</tbody></table></div>\n", out);
}

static void weeks(FILE *out, const struct trends *t)
{
	static const struct column column[] = { { N_("From"), false },
		                                { N_("Days"), true },
		                                { N_("Sessions"), true },
		                                { N_("Minutes held"), true } };
	char date[DATE_TEXT];
	int first = 0;

	while (first < TRENDS_WEEKS && t->week[first].sessions == 0)
		first++;
	if (first == TRENDS_WEEKS)
		return;
	element(out, "<div class=\"keep\"><h2>", _("Weeks"), "</h2>\n");
	TABLE(out, "<table>", column);
	for (int i = first; i < TRENDS_WEEKS; i++)
		fprintf(out,
		        "<tr><td>%s</td><td class=\"n\">%d</td><td class=\"n\">%d</td>"
		        "<td class=\"n\">%lld</td></tr>\n",
		        date_format(t->week[i].start, date), t->week[i].days, t->week[i].sessions,
		        (long long)((t->week[i].held_ms + 30000) / 60000));
	fputs("</tbody></table></div>\n", out);
}

void trends_html(struct cmd_context *ctx, const struct trends *t)
{
	head(ctx->out, t);
	adverse(ctx->out, t);
	done(ctx->out, t);
	places(ctx->out, t);
	checkins(ctx->out, t);
	weeks(ctx->out, t);
	element(ctx->out, "<p class=\"dim\">",
	        _("Guidance for healthy self-care, not medical advice. The thresholds are clinical "
	          "rules for watching load, used for self-massage by analogy."),
	        "</p>\n</body></html>\n");
}
