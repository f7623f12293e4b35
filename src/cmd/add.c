#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/diagnostic.h"
#include "cmd/examine.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/library.h"
#include "io/routine_add.h"
#include "io/walk.h"

/* Asks on a line of its own; anything but a yes is a no, the end of input included. */
static bool ask(struct cmd_context *ctx, const char *path)
{
	char safe[1024], answer[16];

	fprintf(ctx->err, _("%s is there already. Replace it? [y/N] "),
	        text_safe(safe, sizeof safe, path, ctx->ascii));
	fflush(ctx->err);
	if (!fgets(answer, sizeof answer, ctx->in)) {
		fputc('\n', ctx->err);
		return false;
	}
	return answer[0] == 'y' || answer[0] == 'Y';
}

static int keep(struct cmd_context *ctx, const struct document *document, const char *target)
{
	char safe[256];
	struct err err;

	switch (routine_add_compare(document, target)) {
	case ROUTINE_ADD_SAME:
		fprintf(ctx->out, _("%s is there already, byte for byte\n"),
		        text_safe(safe, sizeof safe, target, ctx->ascii));
		return EXIT_DONE;
	case ROUTINE_ADD_DIFFERENT:
		if (!ask(ctx, target)) {
			fprintf(ctx->err, "%s\n", _("left as it is"));
			return EXIT_NO;
		}
		break;
	case ROUTINE_ADD_NEW:
		break;
	}
	if (!routine_add_write(document, target, &err))
		return cmd_fail(ctx, &err);
	if (document->routine)
		fprintf(ctx->out, _("added. Try it: unknot run %s\n"), document->routine->id);
	else
		fprintf(ctx->out, _("added the translation of %s\n"), document->translates);
	return EXIT_DONE;
}

/* Checks as `unknot check` does. */
static bool check(struct cmd_context *ctx, struct library *library, struct document *document)
{
	examine(library, document);
	diagnostic_print(ctx, ctx->err, document, true);
	return document_errors(document) == 0;
}

static int add_file(struct cmd_context *ctx, struct library *library, const char *path)
{
	struct document document = { 0 };
	char target[4096];
	struct err err;
	int status;

	if (!document_load(&document, path, &err)) {
		status = cmd_fail(ctx, &err);
	} else if (!check(ctx, library, &document)) {
		err_set(&err, ERR_INVALID, _("%s is not added: mend the errors first"),
		        document.path);
		status = cmd_fail(ctx, &err);
	} else if (!routine_add_target(target, sizeof target, &document, library, ctx->data_dir,
	                               &err)) {
		status = cmd_fail(ctx, &err);
	} else {
		status = keep(ctx, &document, target);
	}
	document_finish(&document);
	return status;
}

static int add(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct library library = { 0 };
	struct walk walk = { 0 };
	struct err err;
	int status = EXIT_DONE;

	(void)argc;
	(void)value;
	if (!library_open(&library, ctx->library_dir, ctx->data_dir, &err) ||
	    !walk_add(&walk, argv[0], &err))
		status = cmd_fail(ctx, &err);
	for (int i = 0; i < walk.count; i++) {
		int one = add_file(ctx, &library, walk.path[i]);

		status = one > status ? one : status;
	}
	walk_finish(&walk);
	library_close(&library);
	return status;
}

const struct cmd cmd_add = {
	.name = "add",
	.args = "FILE|FOLDER",
	.summary = N_("check a routine and copy it to your own; asks before replacing"),
	.args_min = 1,
	.args_max = 1,
	.from = "files",
	.run = add,
};
