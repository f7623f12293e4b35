#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/diagnostic.h"
#include "cmd/examine.h"
#include "cmd/progress.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/findings_json.h"
#include "io/library.h"
#include "io/walk.h"

enum { OPTION_STRICT, OPTION_FORMAT };
enum form { FORM_TEXT, FORM_GCC, FORM_JSON, FORM_SARIF, FORM_COUNT };

static const char *const form_names[FORM_COUNT] = { "text", "gcc", "json", "sarif" };

/* A run over many files. */
struct run {
	struct cmd_context *ctx;
	enum form form;
	struct library library;
	bool library_tried, library_open;
	struct findings_json *json;
	struct progress progress;
	size_t errors, warnings;
	int files, status;
};

static void worse(struct run *run, int status)
{
	if (status > run->status)
		run->status = status;
}

static void fail(struct run *run, const struct err *err)
{
	progress_clear(&run->progress);
	worse(run, cmd_fail(run->ctx, err));
}

/* The library is opened only when a file asks for it. NULL: it cannot be. */
static struct library *need_library(struct run *run, const struct document *document)
{
	struct err err;

	if (!run->library_tried && (document->routine || document->translates)) {
		run->library_tried = true;
		run->library_open =
		    library_open(&run->library, run->ctx->library_dir, run->ctx->data_dir, &err);
		if (!run->library_open)
			fail(run, &err);
	}
	return run->library_open ? &run->library : NULL;
}

static void tell(struct run *run, const struct document *document)
{
	size_t errors = document_errors(document);

	run->files++;
	run->errors += errors;
	run->warnings += document->findings.count - errors;
	if (document->findings.count)
		progress_clear(&run->progress);
	if (!run->json)
		diagnostic_print(run->ctx, run->ctx->out, document, run->form == FORM_TEXT);
	else if (!findings_json_add(run->json, document->path, &document->findings))
		worse(run, EXIT_SYSTEM);
}

static void check_path(struct run *run, const char *path)
{
	struct document document = { 0 };
	struct err err;
	bool ok = strcmp(path, "-") == 0
	              ? document_read(&document, _("standard input"), fileno(run->ctx->in), &err)
	              : document_load(&document, path, &err);

	if (ok) {
		examine(need_library(run, &document), &document);
		tell(run, &document);
	} else {
		fail(run, &err);
	}
	document_finish(&document);
}

static bool find_form(const char *name, enum form *form)
{
	for (int i = 0; name && i < FORM_COUNT; i++) {
		if (strcmp(form_names[i], name) == 0) {
			*form = (enum form)i;
			return true;
		}
	}
	return name == NULL;
}

static void check_all(struct run *run, int argc, char **argv)
{
	struct walk walk = { 0 };
	struct err err;

	for (int i = 0; i < argc; i++) {
		if (!walk_add(&walk, argv[i], &err))
			fail(run, &err);
	}
	progress_begin(&run->progress, run->ctx, _("checking"), walk.count);
	for (int i = 0; i < walk.count; i++) {
		check_path(run, walk.path[i]);
		progress_step(&run->progress, i + 1);
	}
	progress_clear(&run->progress);
	walk_finish(&walk);
}

/* The end of it: what was gathered for other programs, or the sum for people. */
static void conclude(struct run *run)
{
	char *text;

	if (run->json) {
		text = findings_json_text(run->json);
		if (text)
			fprintf(run->ctx->out, "%s\n", text);
		else
			worse(run, EXIT_SYSTEM);
		free(text);
	} else if (run->form == FORM_TEXT && run->files > 0) {
		fflush(run->ctx->out);
		diagnostic_summary(run->ctx, run->files, run->errors, run->warnings);
	}
}

static int check(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct run run = { .ctx = ctx, .form = FORM_TEXT };

	if (!find_form(value[OPTION_FORMAT], &run.form))
		return cmd_usage(ctx, _("--format %s: write gcc, json or sarif"),
		                 value[OPTION_FORMAT]);
	if (run.form >= FORM_JSON) {
		run.json =
		    findings_json_create(run.form == FORM_JSON ? FINDINGS_JSON : FINDINGS_SARIF);
		if (!run.json)
			return cmd_no_memory(ctx);
	}
	check_all(&run, argc, argv);
	conclude(&run);
	if (run.errors || (value[OPTION_STRICT] && run.warnings))
		worse(&run, EXIT_NO);
	findings_json_destroy(run.json);
	library_close(&run.library);
	return run.status;
}

static const struct cmd_option options[] = {
	[OPTION_STRICT] = { "strict", NULL, N_("warnings count as errors"), NULL },
	[OPTION_FORMAT] = { "format", "FORM",
	                    N_("gcc (lines only), json or sarif instead of text with the lines "
	                       "shown"),
	                    "gcc|json|sarif" },
	{ 0 },
};

const struct cmd cmd_check = {
	.name = "check",
	.args = "FILE...",
	.summary = N_("check routine files; - is standard input, a folder is walked"),
	.options = options,
	.args_min = 1,
	.args_max = -1,
	.from = "files",
	.run = check,
};
