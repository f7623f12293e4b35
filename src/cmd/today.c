/* unknot today: the session of today with the dose of each step, and why. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/coach.h"
#include "cmd/diagnostic.h"
#include "cmd/print.h"
#include "cmd/show.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"
#include "io/plan_json.h"
#include "io/routine_file.h"

enum { OPTION_MINUTES, OPTION_SORE, OPTION_TOOLS, OPTION_JSON };
enum { MINUTES_MAX = 240, PLACE_COLUMN = 16, WORD = 64 };

static const struct cmd_option options[] = {
	[OPTION_MINUTES] = { "minutes", "N", N_("fit it to so many minutes"), NULL },
	[OPTION_SORE] = { "sore", "AREA=N,...",
	                  N_("how sore places are now, 0-10 (calf=3, calf:left=5)"), NULL },
	[OPTION_TOOLS] = { "tools", "T,...", N_("the tools at hand"), "tools" },
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	{ 0 },
};

/* What is asked for, and all that answers it. */
struct today {
	struct cmd_context *ctx;
	struct coach coach;
	struct document document;
	struct coach_plan plan;
	int minutes;
};

/* ---- Options --------------------------------------------------------------------------------- */

static bool read_number(const char *text, int most, int *value)
{
	size_t length = strlen(text);

	if (length == 0 || length > 3 || strspn(text, "0123456789") != length)
		return false;
	*value = (int)strtol(text, NULL, 10);
	return *value <= most;
}

/* "AREA=N" or "AREA:SIDE=N". */
static bool read_mark(struct today *today, char *word)
{
	char *value = strchr(word, '='), *side_word;
	enum area area;
	enum side side = SIDE_BOTH;
	int number;

	if (!value || !read_number(value + 1, RATING_MAX, &number)) {
		cmd_usage(today->ctx,
		          _("--sore takes AREA=N with a number from 0 to 10, not \"%s\""), word);
		return false;
	}
	*value = '\0';
	side_word = strchr(word, ':');
	if (side_word)
		*side_word++ = '\0';
	if (!store_area(today->ctx, word, &area) ||
	    (side_word && !store_side(today->ctx, side_word, &side)))
		return false;
	if (side_word && (side == SIDE_MIDLINE) != (area_info[area].shape == SHAPE_MIDLINE)) {
		cmd_usage(today->ctx, _("%s has no side %s"), word, side_word);
		return false;
	}
	coach_mark(&today->coach, area, "", side, number);
	return true;
}

static bool read_marks(struct today *today, const char *list)
{
	char word[WORD];

	while (*list) {
		size_t length = strcspn(list, ",");

		snprintf(word, sizeof word, "%.*s", (int)(length < WORD ? length : WORD - 1), list);
		if (length > 0 && !read_mark(today, word))
			return false;
		list += length + (list[length] == ',');
	}
	return true;
}

static bool read_options(struct today *today, const char *const *value)
{
	struct err err;

	today->minutes = settings_number(&today->coach.settings, SETTING_MINUTES);
	if (value[OPTION_MINUTES] &&
	    (!read_number(value[OPTION_MINUTES], MINUTES_MAX, &today->minutes) ||
	     today->minutes < 1)) {
		cmd_usage(today->ctx, _("--minutes takes a number from 1 to %d"), MINUTES_MAX);
		return false;
	}
	if (value[OPTION_TOOLS] &&
	    !settings_set(&today->coach.settings, SETTING_TOOLS, value[OPTION_TOOLS], &err)) {
		cmd_usage(today->ctx, "%s", err.msg);
		return false;
	}
	return !value[OPTION_SORE] || read_marks(today, value[OPTION_SORE]);
}

/* ---- The routine ----------------------------------------------------------------------------- */

static const struct routine *read_file(struct today *today, const char *path, int *code)
{
	struct err err;

	if (!library_load_file(&today->coach.library, path, &today->document, &err)) {
		*code = cmd_fail(today->ctx, &err);
		return NULL;
	}
	*code = EXIT_NO;
	if (document_errors(&today->document) > 0) {
		diagnostic_print(today->ctx, today->ctx->err, &today->document, true);
		return NULL;
	}
	if (!today->document.routine) {
		err_set(&err, ERR_NOT_FOUND, _("%s has no routine"), path);
		*code = cmd_fail(today->ctx, &err);
	}
	return today->document.routine;
}

static const struct routine *find_routine(struct today *today, const char *word, int *code)
{
	const struct routine *routine;
	struct err err;

	if (word && show_is_file(word))
		return read_file(today, word, code);
	routine = word ? library_routine(&today->coach.library, word)
	               : coach_routine(&today->coach, &err);
	if (!routine)
		*code = word ? show_unknown(today->ctx, &today->coach.library, word)
		             : cmd_fail(today->ctx, &err);
	return routine;
}

/* ---- As text --------------------------------------------------------------------------------- */

static void dose_words(char *buf, size_t size, const struct plan_item *item)
{
	const struct dose *dose = &item->dose;
	bool presses = technique_presses(item->exercise->technique);

	if (dose->sets > 1)
		snprintf(buf, size, 
		         i18n_count("%d time %d s", "%d times %d s", (unsigned long)dose->sets), dose->sets,
		         dose->hold_s);
	else
		snprintf(buf, size, _("%d s"), dose->hold_s);
	if (presses)
		snprintf(buf + strlen(buf), size - strlen(buf), _(", up to %d of 10"),
		         dose->pressure);
}

/* What is done, or why nothing is; a sentence that says it all stands alone. */
static void item_words(char *buf, size_t size, const struct plan_item *item)
{
	enum rule rule = item->dose.reason.rule;
	char date[DATE_WORDS];

	snprintf(buf, size, "%s", "");
	switch (item->dose.status) {
	case DOSE_DO:
		dose_words(buf, size, item);
		break;
	case DOSE_REST:
		if (rule != RULE_REST && rule != RULE_GROUP && rule != RULE_LASTING)
			snprintf(buf, size, _("rests until %s"),
			         date_words(item->dose.not_before, date));
		break;
	case DOSE_LOCKED:
		if (rule != RULE_LOCKED && item->dose.reason.locked == DATE_NONE)
			snprintf(buf, size, "%s", _("locked"));
		break;
	default:
		break;
	}
}

static void print_item(const struct today *today, const struct plan_item *item)
{
	char words[128], reason[1024], line[1280], label[WORD];

	rule_sentence(reason, sizeof reason, &item->dose.reason);
	item_words(words, sizeof words, item);
	snprintf(line, sizeof line, "%s%s%s", words, *words ? "; " : "", reason);
	snprintf(label, sizeof label, "    %s",
	         item->side == SIDE_MIDLINE ? "" : _(side_name(item->side)));
	print_paragraph(today->ctx, label, PLACE_COLUMN, line);
}

static void print_items(const struct today *today)
{
	const struct plan *plan = &today->plan.plan;
	char title[512];

	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];

		if (i == 0 || plan->item[i - 1].step_no != item->step_no) {
			snprintf(title, sizeof title, "%2d  %s", item->step_no,
			         item->exercise->title);
			if (item->exercise != item->step->exercise)
				snprintf(title + strlen(title), sizeof title - strlen(title),
				         _(" (instead of: %s)"),
				         item->step->exercise->title);
			print_cell(today->ctx, title, 0);
			fputc('\n', today->ctx->out);
		}
		print_item(today, item);
	}
}

/* What a clinician should see first, each place once. */
static void print_referrals(const struct today *today)
{
	const struct plan *plan = &today->plan.plan;
	char place[320], line[512];

	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];
		bool told = !item->dose.refer;

		for (int k = 0; k < i && !told; k++)
			told = plan->item[k].dose.refer && plan->item[k].area == item->area &&
			       plan->item[k].side == item->side;
		if (told)
			continue;
		store_place(today->ctx, place, sizeof place, item->area,
		            item->area == AREA_OTHER ? item->exercise->site : "", item->side);
		snprintf(line, sizeof line, _("%s: see a clinician before you roll this."), place);
		print_paragraph(today->ctx, "", 0, line);
	}
}

static void print_cautions(struct today *today)
{
	char advice[1024];

	for (int i = 0; i < today->coach.safety.count; i++) {
		enum condition condition = today->coach.safety.hold[i].condition;

		if (!today->coach.safety.hold[i].blocks && *safety_note(condition))
			print_paragraph(today->ctx, "", 0, _(safety_note(condition)));
	}
	if (coach_advice(&today->coach, today->plan.routine, advice, sizeof advice))
		print_paragraph(today->ctx, "", 0, advice);
}

static void print_text(struct today *today)
{
	int minutes = plan_minutes(today->plan.plan.seconds);
	char head[600];

	snprintf(head, sizeof head,
	         i18n_count("%s: %d minute", "%s: %d minutes", (unsigned long)minutes),
	         today->plan.routine->title, minutes);
	print_heading(today->ctx, head);
	print_items(today);
	print_referrals(today);
	print_cautions(today);
}

/* ---- What stands in the way ------------------------------------------------------------------ */

static void tell(struct cmd_context *ctx, const char *text)
{
	char safe[1024];

	fprintf(ctx->err, "%s\n", text_safe(safe, sizeof safe, text, ctx->ascii));
}

static void tell_nothing_due(struct today *today)
{
	const struct plan *plan = &today->plan.plan;
	int32_t next = DATE_NONE;
	char date[DATE_WORDS], line[128];

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].dose.status == DOSE_REST &&
		    (next == DATE_NONE || plan->item[i].dose.not_before < next))
			next = plan->item[i].dose.not_before;
	if (next == DATE_NONE) {
		tell(today->ctx, _("Nothing is due today."));
		return;
	}
	snprintf(line, sizeof line, _("Nothing is due today; the next day is %s."),
	         date_words(next, date));
	tell(today->ctx, line);
}

static int show(struct today *today, bool json)
{
	char text[1024];
	bool may;

	if (coach_safety_due(&today->coach))
		tell(today->ctx,
		     _("The safety questions come first: answer them in the coach, or by "
		       "\"unknot health --set none\" (or what holds)."));
	if (coach_blocked(&today->coach, text, sizeof text)) {
		tell(today->ctx, text);
		if (json)
			print_json(today->ctx, plan_json(&today->plan.plan, &today->plan.request));
		return EXIT_NO;
	}
	may = coach_may_start(&today->coach, today->plan.routine, text, sizeof text);
	if (!may)
		tell(today->ctx, text);
	if (json) {
		int code =
		    print_json(today->ctx, plan_json(&today->plan.plan, &today->plan.request));

		if (code != EXIT_DONE)
			return code;
	} else {
		print_text(today);
	}
	if (may && today->plan.count == 0)
		tell_nothing_due(today);
	return may && today->plan.count > 0 ? EXIT_DONE : EXIT_NO;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct today *today = calloc(1, sizeof *today);
	const struct routine *routine;
	struct err err;
	int code = EXIT_USAGE;

	if (!today) {
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
		return cmd_fail(ctx, &err);
	}
	today->ctx = ctx;
	if (!coach_open_settled(&today->coach, ctx, clock_wall(), &err)) {
		code = cmd_fail(ctx, &err);
		goto out;
	}
	if (!read_options(today, value))
		goto out;
	if (argc == 0 && value[OPTION_SORE]) /* nothing named but what is sore: choose for that */
		routine = coach_choose(&today->coach, today->minutes, &err);
	else
		routine = find_routine(today, argc > 0 ? argv[0] : NULL, &code);
	if (!routine) {
		if (argc == 0 && value[OPTION_SORE])
			code = cmd_fail(ctx, &err);
		goto out;
	}
	coach_plan(&today->coach, routine, today->minutes, coach_spoken(&today->coach),
	           &today->plan);
	code = show(today, value[OPTION_JSON] != NULL);
out:
	document_finish(&today->document);
	coach_close(&today->coach);
	free(today);
	return code;
}

const struct cmd cmd_today = {
	.name = "today",
	.args = "[ROUTINE|FILE]",
	.summary = N_("today's session, the dose of each step and why"),
	.options = options,
	.args_min = 0,
	.args_max = 1,
	.from = "routines",
	.run = run,
};
