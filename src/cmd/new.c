#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/show.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/library.h"
#include "io/routine_new.h"
#include "io/routine_translate.h"

enum { OPTION_FROM };

/* Where an id is written: a file of the library, and the exercise in it (NULL for a routine). */
static const char *find_source(struct library *library, const char *id, const char **exercise)
{
	const struct routine *routine = library_routine(library, id);

	*exercise = NULL;
	if (routine)
		return routine->path;
	if (!library_exercise(library, id))
		return NULL;
	*exercise = id;
	for (int i = 0; i < library->file_count; i++) {
		const struct library_file *file = &library->file[i];

		for (int k = 0; file->exercises && k < file->document.exercise_count; k++) {
			if (strcmp(file->document.exercise[k].id, id) == 0)
				return file->path;
		}
	}
	return NULL;
}

/* The text to start from, or NULL with the exit code. */
static char *text_from(struct cmd_context *ctx, const char *from, const char *id, int *status)
{
	struct library library = { 0 };
	const char *path, *exercise;
	char *text = NULL;
	struct err err;

	if (!library_open(&library, ctx->library_dir, ctx->data_dir, &err)) {
		*status = cmd_fail(ctx, &err);
	} else if (!(path = find_source(&library, from, &exercise))) {
		*status = show_unknown(ctx, &library, from);
	} else {
		text = routine_new_copy(path, exercise, id, &err);
		if (!text)
			*status = cmd_fail(ctx, &err);
	}
	library_close(&library);
	return text;
}

/* The texts of what lies beside NAME.de.cfg as NAME.cfg; NULL with the exit code. */
static char *text_to_translate(struct cmd_context *ctx, const char *original, int *status)
{
	struct library library = { 0 };
	struct document document = { 0 };
	char *text = NULL;
	struct err err;

	if (library_open(&library, ctx->library_dir, ctx->data_dir, &err) &&
	    library_load_file(&library, original, &document, &err)) {
		if (document_errors(&document) == 0 && document.routine)
			text = routine_new_translation(&document, &err);
		else
			err_set(&err, ERR_INVALID,
			        _("%s holds no routine without errors: unknot check"), original);
	}
	if (!text)
		*status = cmd_fail(ctx, &err);
	document_finish(&document);
	library_close(&library);
	return text;
}

static int write_file(struct cmd_context *ctx, const char *path, const char *text)
{
	char safe[1024];
	struct err err;

	if (!routine_new_write(path, text, &err))
		return cmd_fail(ctx, &err);
	text_safe(safe, sizeof safe, path, false);
	if (!ctx->quiet)
		fprintf(ctx->out, _("%s is written. Edit it, then: unknot check %s\n"), safe, safe);
	return EXIT_DONE;
}

static int new_file(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	char id[ID_MAX + 1], safe[1024], original[4096], *text;
	size_t len = strlen(argv[0]);
	int status = EXIT_SYSTEM;
	struct err err;

	(void)argc;
	if (len < 5 || strcmp(argv[0] + len - 4, ".cfg") != 0)
		return cmd_usage(ctx, _("%s: the name of a routine file ends in .cfg"),
		                 text_safe(safe, sizeof safe, argv[0], false));
	routine_new_id(argv[0], id);
	if (value[OPTION_FROM]) {
		text = text_from(ctx, value[OPTION_FROM], id, &status);
	} else if (translation_original(original, sizeof original, argv[0]) &&
	           access(original, F_OK) == 0) {
		text = text_to_translate(ctx, original, &status);
	} else {
		text = routine_new_text(id, &err);
		if (!text)
			status = cmd_fail(ctx, &err);
	}
	if (text)
		status = write_file(ctx, argv[0], text);
	free(text);
	return status;
}

static const struct cmd_option options[] = {
	[OPTION_FROM] = { "from", "ID", N_("start from this routine or exercise"), "ids" },
	{ 0 },
};

const struct cmd cmd_new = {
	.name = "new",
	.args = "FILE",
	.summary = N_("write a commented routine file to start from; never overwrites"),
	.options = options,
	.args_min = 1,
	.args_max = 1,
	.from = "files",
	.run = new_file,
};
