#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/diagnostic.h"
#include "cmd/print.h"
#include "cmd/show.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/library.h"
#include "io/routine_json.h"

enum { OPTION_JSON, OPTION_HTML };
enum form { FORM_TEXT, FORM_HTML, FORM_JSON };

bool show_is_file(const char *word)
{
	size_t len = strlen(word);

	return strchr(word, '/') || (len > 4 && strcmp(word + len - 4, ".cfg") == 0);
}

static int show_routine(struct cmd_context *ctx, const struct routine *routine, enum form form)
{
	if (form == FORM_JSON)
		return print_json(ctx, routine_json_routine(routine));
	if (form == FORM_HTML)
		show_html_routine(ctx, routine);
	else
		show_text_routine(ctx, routine);
	return EXIT_DONE;
}

static int show_exercise(struct cmd_context *ctx, const struct exercise *exercise, enum form form)
{
	if (form == FORM_JSON)
		return print_json(ctx, routine_json_exercise(exercise));
	if (form == FORM_HTML)
		show_html_exercises(ctx, exercise->title, &exercise, 1);
	else
		show_text_exercise(ctx, exercise);
	return EXIT_DONE;
}

int show_unknown(struct cmd_context *ctx, struct library *library, const char *id)
{
	const char *nearest = library_nearest(library, id);
	char safe[128];
	struct err err;

	text_safe(safe, sizeof safe, id, false);
	if (nearest)
		err_set(&err, ERR_NOT_FOUND, _("nothing is called \"%s\"; did you mean \"%s\"?"),
		        safe, nearest);
	else
		err_set(&err, ERR_NOT_FOUND,
		        _("nothing is called \"%s\"; `unknot list` shows what there is"), safe);
	return cmd_fail(ctx, &err);
}

static int show_id(struct cmd_context *ctx, struct library *library, const char *id, enum form form)
{
	const struct routine *routine = library_routine(library, id);
	const struct exercise *exercise = routine ? NULL : library_exercise(library, id);

	if (routine)
		return show_routine(ctx, routine, form);
	if (exercise)
		return show_exercise(ctx, exercise, form);
	return show_unknown(ctx, library, id);
}

static int show_exercises(struct cmd_context *ctx, const struct document *document, enum form form)
{
	const struct exercise *exercise[EXERCISES_MAX];
	int status = EXIT_DONE;

	for (int i = 0; i < document->exercise_count && status == EXIT_DONE; i++) {
		exercise[i] = &document->exercise[i];
		if (form == FORM_HTML)
			continue;
		if (i > 0 && form == FORM_TEXT)
			fputc('\n', ctx->out);
		status = show_exercise(ctx, exercise[i], form);
	}
	if (form == FORM_HTML)
		show_html_exercises(ctx, _("Exercises"), exercise, document->exercise_count);
	return status;
}

/* A file with errors is not shown: half of it would be a guess. */
static int show_document(struct cmd_context *ctx, const struct document *document, enum form form)
{
	if (document_errors(document) > 0) {
		diagnostic_print(ctx, ctx->err, document, true);
		return EXIT_NO;
	}
	if (document->routine)
		return show_routine(ctx, document->routine, form);
	return show_exercises(ctx, document, form);
}

static int show_file(struct cmd_context *ctx, struct library *library, const char *path,
                     enum form form)
{
	struct document document = { 0 };
	struct err err;
	int status = library_load_file(library, path, &document, &err)
	                 ? show_document(ctx, &document, form)
	                 : cmd_fail(ctx, &err);

	document_finish(&document);
	return status;
}

static int show(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct library library = { 0 };
	enum form form = value[OPTION_JSON]   ? FORM_JSON
	                 : value[OPTION_HTML] ? FORM_HTML
	                                      : FORM_TEXT;
	struct err err;
	int status;

	(void)argc;
	if (value[OPTION_JSON] && value[OPTION_HTML])
		return cmd_usage(ctx, _("--html and --json: give one of them"));
	bool open = library_open(&library, ctx->library_dir, ctx->data_dir, &err);

	library_set_language(&library, ctx->language);
	if (!open)
		status = cmd_fail(ctx, &err);
	else if (show_is_file(argv[0]))
		status = show_file(ctx, &library, argv[0], form);
	else
		status = show_id(ctx, &library, argv[0], form);
	library_close(&library);
	return status;
}

static const struct cmd_option options[] = {
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	[OPTION_HTML] = { "html", NULL, N_("as a page to print and hand out, in one file"), NULL },
	{ 0 },
};

const struct cmd cmd_show = {
	.name = "show",
	.args = "ID|FILE",
	.summary = N_("show a routine or an exercise in full"),
	.options = options,
	.args_min = 1,
	.args_max = 1,
	.from = "ids",
	.run = show,
};
