/* The handout: a routine or an exercise on paper, with a table to fill in by hand. */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/html.h"
#include "cmd/show.h"
#include "core/dose.h"
#include "core/figure.h"
#include "core/i18n.h"
#include "core/plan.h"
#include "core/topic.h"

/* Days that fit on the width of a page, each with a tick and three ratings. */
enum { TABLE_DAYS = 4 };

static void html_list(FILE *out, const char *title, const struct text_list *list)
{
	if (list->count == 0)
		return;
	html_element(out, "h2", title);
	fputs("<ul>\n", out);
	for (int i = 0; i < list->count; i++)
		html_element(out, "li", list->item[i]);
	fputs("</ul>\n", out);
}

static void html_pair(FILE *out, const char *name, const char *text)
{
	if (!*text)
		return;
	html_element(out, "dt", name);
	html_element(out, "dd", text);
}

static void html_figure(FILE *out, const struct exercise *exercise)
{
	struct figure_scene scene;
	size_t size;
	char *buf;

	if (!exercise->figure)
		return;
	figure_stage(&scene, exercise->figure, exercise, SIDE_RIGHT);
	size = figure_svg(NULL, 0, &scene, exercise->title) + 1;
	buf = malloc(size);
	if (!buf) {
		html_element(out, "p", _("There is not enough memory."));
		return;
	}
	figure_svg(buf, size, &scene, exercise->title);
	fprintf(out, "<div class=\"picture\">%s</div>\n", buf);
	free(buf);
}

static const char *which_side(const struct step *step)
{
	switch (step->has_sides ? step->sides : step->exercise->sides) {
	case SIDES_EACH:
		return _("each side");
	case SIDES_BOTH:
		return _("both sides at once");
	case SIDES_LEFT:
		return _("left side only");
	case SIDES_RIGHT:
		return _("right side only");
	case SIDES_MIDLINE:
		break;
	}
	return "";
}

static void add(char *buf, size_t size, const char *text)
{
	size_t len = 0;

	while (buf[len])
		len++;
	snprintf(buf + len, size - len, "%s%s", len && *text ? ", " : "", text);
}

void show_step_dose(const struct routine *routine, const struct step *step, char *buf, size_t size)
{
	const struct exercise *exercise = step->exercise;
	struct dose_bounds bounds = plan_bounds(routine, step);
	struct dose_today today = dose_today_init(0);
	struct dose_place place;
	char part[96];

	dose_place_init(&place);
	struct dose dose = dose_plan(&place, &bounds, &today);

	buf[0] = '\0';
	if (step->reps) {
		snprintf(part, sizeof part, 
		         i18n_count("%d time %g s", "%d times %g s", (unsigned long)step->reps), step->reps,
		         step->rep_ms / 1000.0);
		add(buf, size, part);
	} else {
		snprintf(part, sizeof part,
		         i18n_count("%d set of %d s", "%d sets of %d s", (unsigned long)dose.sets),
		         dose.sets, dose.hold_s);
		add(buf, size, part);
	}
	add(buf, size, which_side(step));
	if (technique_presses(exercise->technique)) {
		snprintf(part, sizeof part, _("pressure %d of 10 at most"), dose.pressure);
		add(buf, size, part);
	}
	if (dose.sets > 1 && exercise->rest_s) {
		snprintf(part, sizeof part, _("%d s rest between sets"), exercise->rest_s);
		add(buf, size, part);
	}
	if (!bounds.fixed) {
		snprintf(part, sizeof part, _("level %d to start with"), dose.level);
		add(buf, size, part);
	}
	if (step->optional)
		add(buf, size, _("optional"));
}

static const char *area_of(const struct exercise *exercise)
{
	return *exercise->site ? exercise->site : _(area_info[exercise->area].name);
}

static void html_how(FILE *out, const struct exercise *exercise)
{
	fputs("<dl>\n", out);
	html_pair(out, _("Position"), exercise->position);
	html_pair(out, _("Movement"), exercise->movement);
	html_pair(out, _("Easier"), exercise->easier);
	html_pair(out, _("Harder"), exercise->harder);
	html_pair(out, _("Feel"), exercise->feel);
	html_pair(out, _("Keep off"), _(area_info[exercise->area].keep_off));
	fputs("</dl>\n", out);
	if (*exercise->stop) {
		fputs("<p class=\"stop\"><strong>", out);
		html_text(out, _("Stop"));
		fputs(":</strong> ", out);
		html_text(out, exercise->stop);
		fputs("</p>\n", out);
	}
}

static void html_work(FILE *out, const struct routine *routine, const struct step *step, int number)
{
	const struct exercise *exercise = step->exercise;
	char dose[512];

	show_step_dose(routine, step, dose, sizeof dose);
	fprintf(out, "<div class=\"step\"><div>\n<h3>%d. ", number);
	html_text(out, exercise->title);
	fputs("</h3>\n<p class=\"unit\">", out);
	html_text(out, area_of(exercise));
	fputs(" · ", out);
	html_text(out, _(tool_name(step->has_tool ? step->tool : exercise->tools[0])));
	fputs(" · ", out);
	html_text(out, _(place_name(exercise->place)));
	fputs("</p>\n", out);
	html_element(out, "p class=\"dose\"", dose);
	html_element(out, "p", step->note);
	html_how(out, exercise);
	fputs("</div>\n", out);
	html_figure(out, exercise);
	fputs("</div>\n", out);
}

static void html_rest(FILE *out, const struct step *step)
{
	fputs("<p class=\"rest\">", out);
	fprintf(out, _("Rest %d s."), step->rest_s);
	fputc(' ', out);
	html_text(out, step->say);
	fputs("</p>\n", out);
}

/* A row of the table: what and which side, then empty places to write in. */
static void html_row(FILE *out, int number, const struct exercise *exercise, const char *side)
{
	fprintf(out, "<tr><td>%d. ", number);
	html_text(out, exercise->title);
	if (*side) {
		fputs(", <strong>", out);
		html_text(out, side);
		fputs("</strong>", out);
	}
	fputs("</td>", out);
	for (int day = 0; day < TABLE_DAYS; day++)
		fputs("<td class=\"first\"></td><td></td><td></td><td></td>", out);
	fputs("</tr>\n", out);
}

static void html_table_head(FILE *out)
{
	static const char *const mark[] = { N_("done"), N_("before"), N_("most"), N_("after") };

	fputs("<table class=\"log\">\n<colgroup><col class=\"what\">", out);
	fprintf(out, "<col span=\"%d\"></colgroup>\n<thead><tr><th rowspan=\"2\">", 4 * TABLE_DAYS);
	html_text(out, _("Exercise"));
	fputs("</th>", out);
	for (int day = 0; day < TABLE_DAYS; day++) {
		fputs("<th class=\"date\" colspan=\"4\">", out);
		html_text(out, _("Date"));
		fputs("</th>", out);
	}
	fputs("</tr>\n<tr>", out);
	for (int i = 0; i < 4 * TABLE_DAYS; i++) {
		fprintf(out, "<th class=\"mark%s\">", i % 4 == 0 ? " first" : "");
		html_text(out, _(mark[i % 4]));
		fputs("</th>", out);
	}
	fputs("</tr></thead>\n<tbody>\n", out);
}

static void html_table(FILE *out, const struct step *steps, int count)
{
	int number = 0;

	html_element(out, "h2", _("Tick and rate"));
	html_element(
	    out, "p class=\"small\"",
	    _("Tick what you did. Rate how sore the place is before and after, and the most "
	      "you felt while you worked on it: 0 is nothing, 10 the worst you can think of. "
	      "Bring this sheet to your next visit."));
	html_table_head(out);
	for (int i = 0; i < count; i++) {
		const struct step *step = &steps[i];

		if (step->kind != STEP_WORK || !step->exercise)
			continue;
		number++;
		switch (step->has_sides ? step->sides : step->exercise->sides) {
		case SIDES_EACH:
			html_row(out, number, step->exercise, _("left"));
			html_row(out, number, step->exercise, _("right"));
			break;
		case SIDES_LEFT:
			html_row(out, number, step->exercise, _("left"));
			break;
		case SIDES_RIGHT:
			html_row(out, number, step->exercise, _("right"));
			break;
		case SIDES_BOTH:
		case SIDES_MIDLINE:
			html_row(out, number, step->exercise, "");
			break;
		}
	}
	fputs("</tbody></table>\n", out);
}

static void html_key(FILE *out)
{
	html_element(out, "p class=\"small\"",
	             _("In the pictures: red is the place you work on, blue the tool, and a pale "
	               "outline shows where you move to."));
}

static void html_steps(FILE *out, const struct routine *routine, const struct step *steps,
                       int count)
{
	int number = 0;

	for (int i = 0; i < count; i++) {
		if (steps[i].kind == STEP_REST)
			html_rest(out, &steps[i]);
		else if (steps[i].exercise)
			html_work(out, routine, &steps[i], ++number);
	}
}

/* Steps, or each phase's steps. */
static void html_body(FILE *out, const struct routine *routine)
{
	char text[64];

	html_element(out, "h2", _("Steps"));
	html_key(out);
	for (int i = 0; i < routine->phase_count; i++) {
		const struct phase *phase = &routine->phases[i];

		snprintf(text, sizeof text,
		         i18n_count("Phase %d, %d week", "Phase %d, %d weeks",
		                    (unsigned long)phase->weeks),
		         i + 1, phase->weeks);
		html_element(out, "h2", text);
		html_steps(out, routine, phase->steps, phase->step_count);
	}
	if (routine->phase_count)
		return;
	html_steps(out, routine, routine->steps, routine->step_count);
}

static void html_tables(FILE *out, const struct routine *routine)
{
	for (int i = 0; i < routine->phase_count; i++)
		html_table(out, routine->phases[i].steps, routine->phases[i].step_count);
	if (routine->phase_count == 0)
		html_table(out, routine->steps, routine->step_count);
}

/* The first two lists of the help on safety: what to stop for, and whom to call. */
static void html_safety(FILE *out)
{
	struct topic_line line;
	bool list = false;

	html_element(out, "h2", _("When to stop"));
	fputs("<div class=\"box\">\n", out);
	html_element(
	    out, "p",
	    _("Come off at once when something is sharp, burning, tingling or numb, or when "
	      "you cannot breathe calmly."));
	for (int n = 0, heads = 0; topic_line(TOPIC_SAFETY, n, &line); n++) {
		heads += line.kind == TOPIC_HEAD;
		if (heads > 2)
			break;
		if (heads == 0 || line.kind == TOPIC_TEXT)
			continue;
		if (list != (line.kind == TOPIC_ITEM)) {
			list = !list;
			fputs(list ? "<ul>\n" : "</ul>\n", out);
		}
		html_element(out, list ? "li" : "h3", _(line.text));
	}
	fputs(list ? "</ul>\n</div>\n" : "</div>\n", out);
	html_element(
	    out, "p class=\"small\"",
	    _("This is guidance for self-care. It is not medical advice and does not replace "
	      "an examination. When in doubt, ask first."));
}

static void html_bounds(FILE *out, const struct routine *routine)
{
	char text[512] = "", part[96], date[DATE_TEXT];

	snprintf(text, sizeof text, 
	         i18n_count("%s, %.0f minute", "%s, %.0f minutes",
	                    (unsigned long)(routine->minutes + 0.5)),
	         _(purpose_info[routine->purpose].name),
	         routine->minutes);
	if (routine->per_day) {
		snprintf(part, sizeof part,
		         i18n_count("%d session a day at most", "%d sessions a day at most",
		                    (unsigned long)routine->per_day),
		         routine->per_day);
		add(text, sizeof text, part);
	}
	if (routine->days_between > 1) {
		snprintf(part, sizeof part, 
		         i18n_count("%d day between sessions", "%d days between sessions",
		                    (unsigned long)routine->days_between),
		         routine->days_between);
		add(text, sizeof text, part);
	}
	if (routine->stop_pain) {
		snprintf(part, sizeof part, _("never above %d/10"), routine->stop_pain);
		add(text, sizeof text, part);
	}
	if (routine->valid_until != DATE_NONE) {
		snprintf(part, sizeof part, _("until %s"), date_format(routine->valid_until, date));
		add(text, sizeof text, part);
	}
	html_element(out, "p", text);
}

static void html_heading(FILE *out, const struct routine *routine)
{
	html_element(out, "h1", routine->title);
	if (*routine->author || *routine->version) {
		fputs("<p class=\"by\">", out);
		html_text(out, routine->author);
		fputs(*routine->author && *routine->version ? ", " : "", out);
		html_text(out, routine->version);
		fputs("</p>\n", out);
	}
	if (*routine->patient) {
		fputs("<p class=\"patient\">", out);
		html_text(out, _("For"));
		fputc(' ', out);
		html_text(out, routine->patient);
		fputs("</p>\n", out);
	}
	html_bounds(out, routine);
	html_element(out, "p", routine->summary);
}

void show_html_routine(const struct cmd_context *ctx, const struct routine *routine)
{
	FILE *out = ctx->out;

	html_begin(out, routine->title);
	html_heading(out, routine);
	html_list(out, _("First make sure"), &routine->confirm);
	html_list(out, _("Before"), &routine->before);
	html_body(out, routine);
	html_list(out, _("After"), &routine->after);
	fputs("<div class=\"sheet\">\n", out);
	html_tables(out, routine);
	fputs("</div>\n<div class=\"sheet\">\n", out);
	html_safety(out);
	if (*routine->contact) {
		fputs("<p class=\"box\"><strong>", out);
		html_text(out, routine->contact);
		fputs("</strong></p>\n", out);
	}
	fputs("</div>\n", out);
	html_end(out);
}

void show_html_exercises(const struct cmd_context *ctx, const char *title,
                         const struct exercise *const *exercise, int count)
{
	FILE *out = ctx->out;
	char text[64];

	html_begin(out, title);
	html_element(out, "h1", title);
	html_key(out);
	for (int i = 0; i < count; i++) {
		fputs("<div class=\"step\"><div>\n", out);
		if (count > 1)
			html_element(out, "h3", exercise[i]->title);
		snprintf(text, sizeof text, _("%d s at level 3"), exercise[i]->hold_s);
		html_element(out, "p class=\"unit\"", area_of(exercise[i]));
		html_element(out, "p class=\"dose\"", text);
		html_how(out, exercise[i]);
		fputs("</div>\n", out);
		html_figure(out, exercise[i]);
		fputs("</div>\n", out);
	}
	html_safety(out);
	html_end(out);
}
