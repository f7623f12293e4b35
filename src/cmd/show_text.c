#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cmd/print.h"
#include "cmd/show.h"
#include "core/canvas.h"
#include "core/date.h"
#include "core/estimate.h"
#include "core/figure.h"
#include "core/i18n.h"
#include "core/text.h"

enum { LABEL = 12, FIGURE_COLS = 36, FIGURE_ROWS = 12 };

/* Both poses beside each other. */
static void show_figure(const struct cmd_context *ctx, const struct exercise *exercise)
{
	static struct canvas_cell cell[2][FIGURE_COLS * FIGURE_ROWS];
	struct canvas canvas[2];
	struct figure_scene scene;
	char cell_text[5];

	figure_stage(&scene, exercise->figure, exercise, SIDE_RIGHT);
	for (int i = 0; i < 2; i++) {
		canvas_init(&canvas[i], cell[i], FIGURE_COLS, FIGURE_ROWS);
		figure_draw(&canvas[i], &scene, i);
	}
	fputc('\n', ctx->out);
	for (int row = 0; row < FIGURE_ROWS; row++) {
		for (int i = 0; i < 2; i++) {
			fputs("  ", ctx->out);
			for (int col = 0; col < FIGURE_COLS; col++) {
				text_encode(cell_text, sizeof cell_text,
				            canvas_char(&canvas[i], col, row, ctx->ascii));
				fputs(cell_text, ctx->out);
			}
		}
		fputc('\n', ctx->out);
	}
}

static const char *sides_name(enum sides sides)
{
	static const char *const names[] = {
		[SIDES_EACH] = N_("each side"),        [SIDES_BOTH] = N_("both sides at once"),
		[SIDES_MIDLINE] = N_("in the middle"), [SIDES_LEFT] = N_("left"),
		[SIDES_RIGHT] = N_("right"),
	};

	return _(names[sides]);
}

static void show_cues(const struct cmd_context *ctx, const struct exercise *exercise)
{
	char when[32];

	for (int i = 0; i < exercise->cue_count; i++) {
		const struct spoken_cue *cue = &exercise->cues[i];

		if (cue->at == CUE_AT_TIME)
			snprintf(when, sizeof when, _("at %d s"), cue->at_s);
		else
			snprintf(when, sizeof when, "%s",
			         cue->at == CUE_AT_HALF ? _("at half") : _("at start"));
		print_paragraph(ctx, when, LABEL, cue->say);
	}
}

static void append(char *buf, size_t size, const char *between, const char *text)
{
	size_t len = strlen(buf);

	snprintf(buf + len, size - len, "%s%s", len ? between : "", text);
}

static void show_avoid(const struct cmd_context *ctx, const struct exercise *exercise)
{
	char text[2048] = "";

	for (int i = 0; i < CONDITION_COUNT; i++) {
		if (exercise->avoid >> i & 1)
			append(text, sizeof text, "; ", _(condition_info[i].question));
	}
	print_paragraph(ctx, _("Not with"), LABEL, text);
}

static void show_dose(const struct cmd_context *ctx, const struct exercise *exercise)
{
	char text[256], part[64] = "";

	if (technique_presses(exercise->technique))
		snprintf(part, sizeof part, _(", up to %d/10"), exercise->pressure);
	snprintf(text, sizeof text,
	         _("%d s at level 3%s, %d s to get into place, %d s between sets"),
	         exercise->hold_s, part, exercise->lead_in_s, exercise->rest_s);
	print_paragraph(ctx, _("Dose"), LABEL, text);
}

static void show_heading(const struct cmd_context *ctx, const char *title, const char *id)
{
	char text[2300];

	snprintf(text, sizeof text, "%s (%s)", title, id);
	print_heading(ctx, text);
}

void show_text_exercise(const struct cmd_context *ctx, const struct exercise *exercise)
{
	const char *area = *exercise->site ? exercise->site : _(area_info[exercise->area].name);
	char text[512] = "";

	show_heading(ctx, exercise->title, exercise->id);
	append(text, sizeof text, "", area);
	append(text, sizeof text, ", ", sides_name(exercise->sides));
	append(text, sizeof text, ", ", _(technique_name(exercise->technique)));
	append(text, sizeof text, ", ", _(place_name(exercise->place)));
	print_paragraph(ctx, _("Where"), LABEL, text);
	text[0] = '\0';
	for (int i = 0; i < exercise->tool_count; i++)
		append(text, sizeof text, _(" or "), _(tool_name(exercise->tools[i])));
	print_paragraph(ctx, _("With"), LABEL, text);
	show_dose(ctx, exercise);
	print_paragraph(ctx, _("Position"), LABEL, exercise->position);
	print_paragraph(ctx, _("Movement"), LABEL, exercise->movement);
	show_cues(ctx, exercise);
	print_paragraph(ctx, _("Easier"), LABEL, exercise->easier);
	print_paragraph(ctx, _("Harder"), LABEL, exercise->harder);
	print_paragraph(ctx, _("Feel"), LABEL, exercise->feel);
	print_paragraph(ctx, _("Stop"), LABEL, exercise->stop);
	print_paragraph(ctx, _("Keep off"), LABEL, _(area_info[exercise->area].keep_off));
	show_avoid(ctx, exercise);
	print_paragraph(ctx, _("Source"), LABEL, exercise->source);
	if (exercise->figure)
		show_figure(ctx, exercise);
}

static void show_list(const struct cmd_context *ctx, const char *title,
                      const struct text_list *list)
{
	for (int i = 0; i < list->count; i++)
		print_paragraph(ctx, i == 0 ? title : "", LABEL, list->item[i]);
}

static void describe_step(const struct step *step, char *text, size_t size)
{
	const struct exercise *exercise = step->exercise;
	enum sides sides = step->has_sides ? step->sides : exercise->sides;
	char part[64];

	append(text, size, "", exercise->title);
	append(text, size, ": ", sides_name(sides));
	if (step->reps)
		snprintf(part, sizeof part, 
		         i18n_count("%d time %g s", "%d times %g s", (unsigned long)step->reps), step->reps,
		         step->rep_ms / 1000.0);
	else
		snprintf(part, sizeof part, "%g s", (double)estimate_hold_ms(step) / 1000);
	append(text, size, ", ", part);
	if (step->sets) {
		snprintf(part, sizeof part,
		         i18n_count("%d set at most", "%d sets at most", (unsigned long)step->sets),
		         step->sets);
		append(text, size, ", ", part);
	}
	if (technique_presses(exercise->technique)) {
		int pressure = step->pressure && step->pressure < exercise->pressure
		                   ? step->pressure
		                   : exercise->pressure;

		snprintf(part, sizeof part, _("up to %d/10"), pressure);
		append(text, size, ", ", part);
	}
	append(text, size, ", ", _(tool_name(step->has_tool ? step->tool : exercise->tools[0])));
	append(text, size, ", ", _(place_name(exercise->place)));
	if (step->optional)
		append(text, size, ", ", _("optional"));
	if (*step->note)
		append(text, size, ". ", step->note);
}

static void show_steps(const struct cmd_context *ctx, const struct step *steps, int count)
{
	char text[4500], number[16];

	for (int i = 0; i < count; i++) {
		const struct step *step = &steps[i];

		text[0] = '\0';
		if (step->kind == STEP_REST)
			snprintf(text, sizeof text, _("rest %d s. %s"), step->rest_s, step->say);
		else if (step->exercise)
			describe_step(step, text, sizeof text);
		snprintf(number, sizeof number, "%3d", i + 1);
		print_paragraph(ctx, number, 5, text);
	}
}

static void show_all_steps(const struct cmd_context *ctx, const struct routine *routine)
{
	char text[64];

	for (int i = 0; i < routine->phase_count; i++) {
		const struct phase *phase = &routine->phases[i];

		snprintf(text, sizeof text,
		         i18n_count("Phase %d, %d week", "Phase %d, %d weeks",
		                    (unsigned long)phase->weeks),
		         i + 1, phase->weeks);
		fputc('\n', ctx->out);
		print_heading(ctx, text);
		show_steps(ctx, phase->steps, phase->step_count);
	}
	if (routine->phase_count)
		return;
	fputc('\n', ctx->out);
	print_heading(ctx, _("Steps"));
	show_steps(ctx, routine->steps, routine->step_count);
}

/* Adds one more to a row parted by semicolons. */
static void __attribute__((format(printf, 3, 4))) add(char *buf, size_t size, const char *fmt, ...)
{
	size_t len = strlen(buf);
	va_list args;

	if (len)
		len += (size_t)snprintf(buf + len, size - len, "; ");
	va_start(args, fmt);
	if (len < size)
		vsnprintf(buf + len, size - len, fmt, args);
	va_end(args);
}

/* What the author bounds, in words; nothing for what is left to the program. */
static void show_bounds(const struct cmd_context *ctx, const struct routine *routine)
{
	char text[1024] = "", part[96], date[DATE_TEXT];
	if (routine->progression == PROGRESSION_FIXED)
		add(text, sizeof text, "%s", _("the dose as written"));
	if (routine->level_max < LEVEL_MAX)
		add(text, sizeof text, _("level %d at most"), routine->level_max);
	if (routine->start_level)
		add(text, sizeof text, _("starts at level %d"), routine->start_level);
	if (routine->days_between > 1)
		add(text, sizeof text,
		    i18n_count("%d day between sessions", "%d days between sessions",
		               (unsigned long)routine->days_between),
		    routine->days_between);
	if (routine->per_day)
		add(text, sizeof text,
		    i18n_count("%d session a day at most", "%d sessions a day at most",
		               (unsigned long)routine->per_day),
		    routine->per_day);
	if (routine->stop_pain)
		add(text, sizeof text, _("never above %d/10"), routine->stop_pain);
	if (routine->review_after)
		add(text, sizeof text,
		    i18n_count("reviewed after %d session", "reviewed after %d sessions",
		               (unsigned long)routine->review_after),
		    routine->review_after);
	if (routine->valid_until != DATE_NONE)
		add(text, sizeof text, _("until %s"), date_format(routine->valid_until, date));
	print_paragraph(ctx, _("Bounds"), LABEL, text);
	for (int i = 0; i < routine->ladder_count; i++) {
		const struct ladder_row *row = &routine->ladder[i];

		snprintf(part, sizeof part, _("Level %d"), i + 1);
		snprintf(text, sizeof text,
		         i18n_count("%d set of %d s, up to %d/10", "%d sets of %d s, up to %d/10",
		                    (unsigned long)row->sets),
		         row->sets, row->hold_s, row->pressure);
		print_paragraph(ctx, part, LABEL, text);
	}
}

void show_text_routine(const struct cmd_context *ctx, const struct routine *routine)
{
	char text[512];

	show_heading(ctx, routine->title, routine->id);
	print_paragraph(ctx, "", 0, routine->summary);
	snprintf(text, sizeof text, 
	         i18n_count("%s, %.0f minute", "%s, %.0f minutes",
	                    (unsigned long)(routine->minutes + 0.5)),
	         _(purpose_info[routine->purpose].name),
	         routine->minutes);
	print_paragraph(ctx, _("Purpose"), LABEL, text);
	print_paragraph(ctx, _("Patient"), LABEL, routine->patient);
	snprintf(text, sizeof text, "%.300s%s%.100s", routine->author,
	         *routine->version ? ", " : "", routine->version);
	print_paragraph(ctx, _("By"), LABEL, text);
	text[0] = '\0';
	for (int i = 0; i < routine->audience.count; i++)
		append(text, sizeof text, ", ", routine->audience.item[i]);
	for (int i = 0; i < routine->conditions.count; i++)
		append(text, sizeof text, ", ", routine->conditions.item[i]);
	print_paragraph(ctx, _("For"), LABEL, text);
	show_bounds(ctx, routine);
	show_list(ctx, _("Before"), &routine->before);
	show_all_steps(ctx, routine);
	fputc('\n', ctx->out);
	show_list(ctx, _("After"), &routine->after);
	show_list(ctx, _("To confirm"), &routine->confirm);
	print_paragraph(ctx, _("Contact"), LABEL, routine->contact);
}
