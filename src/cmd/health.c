/* unknot health: safety answers, warning signs and locks with their dates; and answers by line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/coach.h"
#include "cmd/print.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"

enum { OPTION_SET };
enum { INDENT = 2, WORD = 80 };

static const struct cmd_option options[] = {
	[OPTION_SET] = { "set", "none|CODE[@AREA],...",
	                 N_("answer all safety questions: what holds, or none"), NULL },
	{ 0 },
};

/* What is shown: the last answers by condition and area, and lines so far. */
struct health {
	struct cmd_context *ctx;
	struct coach coach;
	struct journal_health last[CONDITION_COUNT][AREA_COUNT + 1];
	bool told[CONDITION_COUNT][AREA_COUNT + 1];
	int lines;
};

/* ---- Listing --------------------------------------------------------------------------------- */

static void line(struct health *h, const char *text)
{
	print_paragraph(h->ctx, "", INDENT, text);
	h->lines++;
}

static bool take(void *ctx, const struct journal_health *row)
{
	struct health *h = ctx;
	enum condition condition;

	if (!condition_from_id(row->code, &condition))
		return true;
	if (row->area == AREA_COUNT && row->state != HEALTH_YES)
		memset(h->told[condition], 0, sizeof h->told[condition]);
	h->last[condition][row->area] = *row;
	h->told[condition][row->area] = true;
	return true;
}

/* The day a block opens by itself, or DATE_NONE. */
static int32_t opens(const struct health *h, enum condition condition, enum area area)
{
	for (int i = 0; i < h->coach.safety.count; i++) {
		const struct safety_hold *hold = &h->coach.safety.hold[i];

		if (hold->condition == condition &&
		    (area == AREA_COUNT || hold->areas & AREA_BIT(area)))
			return hold->opens;
	}
	return DATE_NONE;
}

static void show_answer(struct health *h, enum condition condition, enum area area)
{
	const struct journal_health *row = &h->last[condition][area];
	int32_t until = opens(h, condition, area);
	char said[DATE_TEXT], date[DATE_TEXT], text[600];
	size_t at;

	date_format(row->at.local_date, said);
	at = (size_t)snprintf(
	    text, sizeof text, "%s%s%s [%s]: ", _(condition_info[condition].question),
	    area < AREA_COUNT ? ", " : "", area < AREA_COUNT ? _(area_info[area].name) : "",
	    condition_info[condition].id);
	if (row->state == HEALTH_CLEARED)
		at += (size_t)snprintf(text + at, sizeof text - at, _("cleared on %s"), said);
	else if (row->since != DATE_NONE)
		at += (size_t)snprintf(text + at, sizeof text - at, _("since %s"),
		                       date_format(row->since, date));
	else
		at += (size_t)snprintf(text + at, sizeof text - at, _("told on %s"), said);
	if (row->state == HEALTH_YES && condition_info[condition].effect == EFFECT_CAUTION)
		snprintf(text + at, sizeof text - at, _("; level 2 at most. %s"),
		         _(safety_note(condition)));
	else if (row->state == HEALTH_YES && until != DATE_NONE)
		snprintf(text + at, sizeof text - at, _("; opens on %s"), date_format(until, date));
	else if (row->state == HEALTH_YES && condition_info[condition].effect == EFFECT_ASK)
		snprintf(text + at, sizeof text - at, ". %s", _(safety_note(condition)));
	line(h, text);
}

/* A fever that is over holds for two days more. */
static void show_fever(struct health *h)
{
	const struct journal_health *row = &h->last[CONDITION_FEVER][AREA_COUNT];
	int32_t until = opens(h, CONDITION_FEVER, AREA_COUNT);
	char ended[DATE_TEXT], date[DATE_TEXT], text[256];

	if (until == DATE_NONE || row->state == HEALTH_YES || row->since == DATE_NONE)
		return;
	snprintf(text, sizeof text, _("Fever, over since %s: opens on %s"),
	         date_format(row->since, ended), date_format(until, date));
	line(h, text);
}

static void show_answers(struct health *h)
{
	char asked[DATE_TEXT], again[DATE_TEXT], text[256];

	if (h->coach.safety_asked == DATE_NONE) {
		print_heading(h->ctx, _("Safety questions: not answered yet"));
		line(h, _("Answer them in the coach, or by \"unknot health --set none\" (or what "
		          "holds)."));
		return;
	}
	snprintf(text, sizeof text, _("Safety questions: answered on %s, asked again from %s"),
	         date_format(h->coach.safety_asked, asked),
	         date_format(h->coach.safety_asked + SAFETY_ASK_DAYS, again));
	print_heading(h->ctx, text);
	h->lines = 0;
	for (int condition = 0; condition < CONDITION_COUNT; condition++)
		for (int area = 0; area <= AREA_COUNT; area++)
			if (h->told[condition][area] && h->last[condition][area].state != HEALTH_NO)
				show_answer(h, (enum condition)condition, (enum area)area);
	show_fever(h);
	if (h->lines == 0)
		line(h, _("None of these."));
}

static void lock_text(struct health *h, const struct journal_lock *lock, char *text, size_t size)
{
	char place[320], from[DATE_TEXT];
	enum rule rule = RULE_LOCKED;

	rule_from_id(lock->why, &rule);
	if (lock->area == AREA_COUNT) {
		snprintf(text, size,
		         _("Everything, since %s [%s]. After a clinician's word: unknot clear all"),
		         date_format(lock->from.local_date, from), rule_info[rule].id);
		return;
	}
	store_place(h->ctx, place, sizeof place, lock->area, lock->site,
	            lock->side < SIDE_COUNT ? lock->side : SIDE_BOTH);
	snprintf(text, size, _("%s, since %s [%s]. After a clinician's word: unknot clear %s%s%s%s%s%s"),
	         place, date_format(lock->from.local_date, from), rule_info[rule].id,
	         area_id(lock->area),
	         lock->side == SIDE_LEFT || lock->side == SIDE_RIGHT ? " --side " : "",
	         lock->side == SIDE_LEFT || lock->side == SIDE_RIGHT ? side_id(lock->side) : "",
	         *lock->site ? " --site \"" : "", lock->site, *lock->site ? "\"" : "");
}

static bool show_lock(void *ctx, const struct journal_lock *lock)
{
	struct health *h = ctx;
	char text[700];

	if (h->lines == 0)
		print_heading(h->ctx, _("Locks"));
	lock_text(h, lock, text, sizeof text);
	line(h, text);
	return true;
}

/* Warning signs that were told, and what became of them. */
static bool show_sign(void *ctx, const struct journal_health *row)
{
	struct health *h = ctx;
	char date[DATE_TEXT], text[300];

	for (int i = 0; i < RED_FLAG_COUNT; i++) {
		if (strcmp(row->code, red_flag_info[i].id) != 0 || row->state == HEALTH_NO)
			continue;
		if (h->lines == 0)
			print_heading(h->ctx, _("Warning signs"));
		snprintf(text, sizeof text,
		         row->state == HEALTH_YES ? _("%s: told on %s") : _("%s: cleared on %s"),
		         _(red_flag_info[i].text), date_format(row->at.local_date, date));
		line(h, text);
	}
	return true;
}

static int show(struct health *h)
{
	char text[1024];
	struct err err;

	if (!journal_health_each(h->coach.journal, false, take, h, &err))
		return cmd_fail(h->ctx, &err);
	show_answers(h);
	h->lines = 0;
	if (!journal_health_each(h->coach.journal, true, show_sign, h, &err))
		return cmd_fail(h->ctx, &err);
	h->lines = 0;
	if (!journal_lock_each(h->coach.journal, true, show_lock, h, &err))
		return cmd_fail(h->ctx, &err);
	if (coach_blocked(&h->coach, text, sizeof text))
		print_paragraph(h->ctx, "", 0, text);
	return EXIT_DONE;
}

/* ---- Setting --------------------------------------------------------------------------------- */

static bool unknown_code(struct cmd_context *ctx, const char *word)
{
	const char *list[CONDITION_COUNT], *near;
	char safe[WORD];

	for (int i = 0; i < CONDITION_COUNT; i++)
		list[i] = condition_info[i].id;
	near = text_nearest(word, list, CONDITION_COUNT);
	text_safe(safe, sizeof safe, word, ctx->ascii);
	if (near)
		cmd_usage(ctx, _("\"%s\" is no safety code; did you mean \"%s\"?"), safe, near);
	else
		cmd_usage(ctx,
		          _("\"%s\" is no safety code; they are those of \"avoid\" in routine "
		            "files, or \"none\""),
		          safe);
	return false;
}

/* CODE or CODE@AREA. */
static bool read_word(struct cmd_context *ctx, char *word, bool holds[CONDITION_COUNT],
                      uint64_t areas[CONDITION_COUNT], bool everywhere[CONDITION_COUNT])
{
	char *place = strchr(word, '@');
	enum condition condition;
	enum area area;

	if (place)
		*place++ = '\0';
	if (!condition_from_id(word, &condition))
		return unknown_code(ctx, word);
	holds[condition] = true;
	if (!place) {
		everywhere[condition] = true;
		return true;
	}
	if (condition_info[condition].scope == SCOPE_ALL) {
		cmd_usage(ctx, _("%s holds for the whole body: leave out the area"), word);
		return false;
	}
	if (!store_area(ctx, place, &area))
		return false;
	areas[condition] |= AREA_BIT(area);
	return true;
}

static bool read_list(struct cmd_context *ctx, const char *list, bool holds[CONDITION_COUNT],
                      uint64_t areas[CONDITION_COUNT])
{
	bool everywhere[CONDITION_COUNT] = { false };
	char word[WORD];

	if (strcmp(list, "none") == 0)
		return true;
	if (!*list)
		return unknown_code(ctx, list);
	while (*list) {
		size_t length = strcspn(list, ",");

		snprintf(word, sizeof word, "%.*s", (int)(length < WORD ? length : WORD - 1), list);
		if (!read_word(ctx, word, holds, areas, everywhere))
			return false;
		list += length + (list[length] == ',');
	}
	for (int i = 0; i < CONDITION_COUNT; i++)
		if (everywhere[i])
			areas[i] = 0;
	return true;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	bool holds[CONDITION_COUNT] = { false };
	uint64_t areas[CONDITION_COUNT] = { 0 };
	const char *set = value[OPTION_SET];
	struct health *h;
	struct err err;
	int code;

	(void)argc;
	(void)argv;
	if (set && !read_list(ctx, set, holds, areas))
		return EXIT_USAGE;
	h = calloc(1, sizeof *h);
	if (!h) {
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
		return cmd_fail(ctx, &err);
	}
	h->ctx = ctx;
	if (!(set ? coach_open(&h->coach, ctx, false, clock_wall(), &err)
	          : coach_open_settled(&h->coach, ctx, clock_wall(), &err)) ||
	    (set && !coach_safety_answer(&h->coach, holds, areas, &err)))
		code = cmd_fail(ctx, &err);
	else
		code = set && ctx->quiet ? EXIT_DONE : show(h);
	coach_close(&h->coach);
	free(h);
	return code;
}

const struct cmd cmd_health = {
	.name = "health",
	.args = "",
	.summary = N_("safety answers and locks, with their dates"),
	.options = options,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
