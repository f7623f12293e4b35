/* When every cue of a session comes, at today's dose, if no key is pressed. */
#include "core/timeline.h"

#include <inttypes.h>
#include <stdlib.h>

#include "cmd/coach.h"
#include "cmd/diagnostic.h"
#include "cmd/print.h"
#include "cmd/show.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "io/clock.h"
#include "io/timeline_json.h"

enum { OPTION_JSON };

/* Everything a run holds; it is big. */
struct run {
	struct cmd_context *ctx;
	struct coach coach;
	struct document document;
	struct coach_plan plan;
	struct session session;
	struct timeline_json *json;
	bool spoken;
	int rate;
};

static void print_time(const struct run *run, int64_t ms)
{
	fprintf(run->ctx->out, "%3" PRId64 ":%02" PRId64 ".%03" PRId64, ms / 60000, ms / 1000 % 60,
	        ms % 1000);
}

/* How long it sounds; words that are only written do not. */
static void print_span(const struct run *run, int64_t ms)
{
	int64_t tenths = (ms + 50) / 100;

	if (ms > 0)
		fprintf(run->ctx->out, " %3" PRId64 ".%" PRId64 " s  ", tenths / 10, tenths % 10);
	else
		fprintf(run->ctx->out, "%10s", "");
}

static void print_entry(void *ctx, const struct timeline_entry *entry)
{
	const struct run *run = ctx;
	const struct session_item *item = &run->plan.item[entry->item];
	char text[PHRASE_TEXT_MAX];

	if (entry->speech && !*phrase_text(text, sizeof text, item, entry->phrase, entry->n))
		return;
	print_time(run, entry->ms);
	print_span(run, entry->end_ms - entry->ms);
	if (entry->speech) {
		fputc('"', run->ctx->out);
		print_cell(run->ctx, text, 0);
		fputs("\"\n", run->ctx->out);
		return;
	}
	fprintf(run->ctx->out, "%-12s", cue_info[entry->cue].id);
	if (item->kind == STEP_WORK)
		print_cell(run->ctx, phrase_place(text, sizeof text, item), 0);
	fputc('\n', run->ctx->out);
}

static void add_entry(void *ctx, const struct timeline_entry *entry)
{
	timeline_json_add(((struct run *)ctx)->json, entry);
}

static int print_plan(struct run *run, const struct routine *routine)
{
	int minutes = settings_number(&run->coach.settings, SETTING_MINUTES);
	int64_t total;

	coach_plan(&run->coach, routine, minutes, run->spoken, &run->plan);
	if (run->plan.count == 0) {
		fprintf(run->ctx->err, "unknot: %s\n",
		        _("nothing of this routine is to be done today"));
		return EXIT_NO;
	}
	total = timeline_walk(&run->session, run->plan.item, run->plan.count, run->spoken, run->rate,
	                      print_entry, run);
	print_time(run, total);
	print_span(run, 0);
	fprintf(run->ctx->out, "%s\n", _("end"));
	return EXIT_DONE;
}

static int print_plan_json(struct run *run, const struct routine *routine)
{
	int minutes = settings_number(&run->coach.settings, SETTING_MINUTES);
	int64_t total = 0;

	coach_plan(&run->coach, routine, minutes, run->spoken, &run->plan);
	run->json = timeline_json_create(routine->id, run->plan.item);
	if (!run->json)
		return print_json(run->ctx, NULL);
	if (run->plan.count > 0)
		total = timeline_walk(&run->session, run->plan.item, run->plan.count, run->spoken,
		                      run->rate, add_entry, run);
	return print_json(run->ctx, timeline_json_text(run->json, total));
}

static int tell(struct run *run, const struct routine *routine, bool json)
{
	return json ? print_plan_json(run, routine) : print_plan(run, routine);
}

/* A file with errors has no timeline. */
static int tell_file(struct run *run, const char *path, bool json)
{
	struct err err;

	if (!library_load_file(&run->coach.library, path, &run->document, &err))
		return cmd_fail(run->ctx, &err);
	if (document_errors(&run->document) > 0) {
		diagnostic_print(run->ctx, run->ctx->err, &run->document, true);
		return EXIT_NO;
	}
	if (!run->document.routine) {
		err_set(&err, ERR_NOT_FOUND, _("%s has no routine"), path);
		return cmd_fail(run->ctx, &err);
	}
	return tell(run, run->document.routine, json);
}

static int tell_word(struct run *run, const char *word, bool json)
{
	const struct routine *routine;

	if (show_is_file(word))
		return tell_file(run, word, json);
	routine = library_routine(&run->coach.library, word);
	if (!routine)
		return show_unknown(run->ctx, &run->coach.library, word);
	return tell(run, routine, json);
}

static int timeline(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct run *run = calloc(1, sizeof *run);
	struct err err;
	int status;

	(void)argc;
	if (!run) {
		err_set(&err, ERR_MEMORY, _("out of memory"));
		return cmd_fail(ctx, &err);
	}
	run->ctx = ctx;
	if (!coach_open_settled(&run->coach, ctx, clock_wall(), &err)) {
		status = cmd_fail(ctx, &err);
	} else {
		run->spoken = coach_spoken(&run->coach);
		run->rate = settings_number(&run->coach.settings, SETTING_SPEECH_RATE);
		status = tell_word(run, argv[0], value[OPTION_JSON] != NULL);
	}
	timeline_json_destroy(run->json);
	document_finish(&run->document);
	coach_close(&run->coach);
	free(run);
	return status;
}

static const struct cmd_option options[] = {
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	{ 0 },
};

const struct cmd cmd_timeline = {
	.name = "timeline",
	.args = "ROUTINE|FILE",
	.summary = N_("when every cue of a session comes, at today's dose"),
	.options = options,
	.args_min = 1,
	.args_max = 1,
	.from = "routines",
	.run = timeline,
};
