#include "app/edit.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/diagnostic.h"
#include "cmd/examine.h"
#include "cmd/show.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/editor.h"
#include "io/fs.h"
#include "io/library.h"
#include "io/routine_file.h"

/* What is edited: the text of source, to be put at target. They differ for a copy of an installed
 * file. The editor works on draft, beside target. */
struct edit {
	struct cmd_context *ctx;
	struct library library;
	char source[PATH_MAX], target[PATH_MAX], draft[PATH_MAX];
	struct stat before;  /* of source when it was copied */
	struct document was; /* what it held, to see whether anything was changed */
	bool keep_draft;
	char text[PATH_MAX];
};

enum verdict { VERDICT_SAVE, VERDICT_AGAIN, VERDICT_DISCARD, VERDICT_LOST };

/* A path that is safe to print; until the next call. */
static const char *shown(struct edit *edit, const char *path)
{
	return text_safe(edit->text, sizeof edit->text, path, edit->ctx->ascii);
}

/* The first letter of a line in lower case; '\n' for an empty line, 0 at the end of input. */
static char ask(const struct edit *edit, const char *question)
{
	char *line = NULL, first = '\0';
	size_t size = 0;

	fprintf(edit->ctx->err, "%s ", question);
	fflush(edit->ctx->err);
	if (getline(&line, &size, edit->ctx->in) > 0)
		first = line[0];
	else
		fputc('\n', edit->ctx->err);
	free(line);
	return (char)(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first);
}

/* ---- Which file ------------------------------------------------------------------------------ */

static const struct library_file *file_of(struct library *library, const char *id)
{
	const struct routine *routine = library_routine(library, id);
	bool exercise = !routine && library_exercise(library, id);

	for (int i = 0; (routine || exercise) && i < library->file_count; i++) {
		const struct library_file *file = &library->file[i];

		if (routine && strcmp(file->path, routine->path) == 0)
			return file;
		for (int k = 0; exercise && file->exercises && k < file->document.exercise_count;
		     k++)
			if (strcmp(file->document.exercise[k].id, id) == 0)
				return file;
	}
	return NULL;
}

static bool set_path(char buf[static PATH_MAX], struct err *err, const char *a, const char *b,
                     const char *c)
{
	if ((size_t)snprintf(buf, PATH_MAX, "%s%s%s", a, b, c) < PATH_MAX)
		return true;
	return err_set(err, ERR_INVALID, _("The path is too long."));
}

/* An installed file is never written to: a copy in the user's own folder hides it. An earlier copy
 * that is there already is edited instead. */
static int choose_copy(struct edit *edit, const struct library_file *file)
{
	const char *folder = file->exercises ? "/exercises/" : "/routines/";
	struct err err;
	char answer;

	if (!set_path(edit->target, &err, edit->ctx->data_dir, folder, file->name) ||
	    !set_path(edit->source, &err, file->path, "", ""))
		return cmd_fail(edit->ctx, &err);
	if (fs_exists(edit->target, NULL)) {
		memcpy(edit->source, edit->target, sizeof edit->source);
		return EXIT_DONE;
	}
	fprintf(edit->ctx->err, _("%s came with the program and stays as it is.\n"),
	        shown(edit, edit->source));
	fprintf(edit->ctx->err, _("Your own copy would be used in its place: %s\n"),
	        shown(edit, edit->target));
	answer = ask(edit, _("Make one and edit it? [y/N]"));
	if (answer != 'y')
		return EXIT_NO;
	snprintf(edit->draft, sizeof edit->draft, "%s%s", edit->ctx->data_dir,
	         file->exercises ? "/exercises" : "/routines");
	if (!fs_make_dir(edit->draft, &err))
		return cmd_fail(edit->ctx, &err);
	edit->draft[0] = '\0';
	return EXIT_DONE;
}

/* A routine of the user's own that has errors is in no list of ids; it is found by its name. */
static int choose_id(struct edit *edit, const char *id)
{
	const struct library_file *file = file_of(&edit->library, id);
	struct err err;
	bool ok;

	if (file && file->shelf == SHELF_INSTALLED)
		return choose_copy(edit, file);
	if (file)
		ok = set_path(edit->target, &err, file->path, "", "");
	else
		ok = set_path(edit->target, &err, edit->ctx->data_dir, "/routines/", id) &&
		     set_path(edit->source, &err, edit->target, ".cfg", "");
	if (!ok)
		return cmd_fail(edit->ctx, &err);
	if (!file && !fs_exists(edit->source, NULL))
		return show_unknown(edit->ctx, &edit->library, id);
	memcpy(file ? edit->source : edit->target, file ? edit->target : edit->source, PATH_MAX);
	return EXIT_DONE;
}

/* The file itself, whatever links lead to it, so that they still do when it was replaced. */
static int choose_file(struct edit *edit, const char *path)
{
	char safe[256];
	struct err err;

	text_safe(safe, sizeof safe, path, false);
	if (!realpath(path, edit->target)) {
		if (!fs_exists(path, NULL))
			err_set(&err, ERR_NOT_FOUND,
			        _("%s is not there; to begin it: unknot new %s"), safe, safe);
		else
			err_set(&err, ERR_DENIED, _("%s cannot be reached"), safe);
		return cmd_fail(edit->ctx, &err);
	}
	memcpy(edit->source, edit->target, sizeof edit->source);
	return EXIT_DONE;
}

/* ---- Draft ----------------------------------------------------------------------------------- */

static bool make_draft(struct edit *edit, struct err *err)
{
	const char *name = strrchr(edit->target, '/') + 1;
	int fd;

	if (stat(edit->source, &edit->before) != 0 || !S_ISREG(edit->before.st_mode))
		return err_set(err, ERR_INVALID, _("%s is no plain file."), edit->source);
	if ((size_t)snprintf(edit->draft, sizeof edit->draft, "%.*s.%s.XXXXXX.cfg",
	                     (int)(name - edit->target), edit->target, name) >= sizeof edit->draft)
		return err_set(err, ERR_INVALID, _("The path is too long."));
	fd = mkostemps(edit->draft, (int)strlen(".cfg"), O_CLOEXEC);
	if (fd < 0) {
		fs_err(err, errno, _("writing"), edit->draft);
		edit->draft[0] = '\0';
		return false;
	}
	close(fd);
	return fs_copy(edit->source, edit->draft, err) &&
	       document_load(&edit->was, edit->draft, err);
}

/* The draft as it is now, under the name that it will have. */
static bool read_draft(struct edit *edit, struct document *document, struct err *err)
{
	int fd = fs_open(edit->draft, O_RDONLY, err);
	bool ok = fd >= 0 && document_read(document, edit->target, fd, err);

	if (fd >= 0)
		close(fd);
	return ok;
}

/* True when nobody else wrote to the file meanwhile, or the user says that it does not matter. */
static bool may_replace(struct edit *edit)
{
	struct stat now;

	if (strcmp(edit->source, edit->target) != 0)
		return !fs_exists(edit->target, NULL) ||
		       ask(edit, _("The file has come into being meanwhile. Replace it? [y/N]")) ==
		           'y';
	if (stat(edit->target, &now) == 0 && now.st_ino == edit->before.st_ino &&
	    now.st_size == edit->before.st_size &&
	    now.st_mtim.tv_sec == edit->before.st_mtim.tv_sec &&
	    now.st_mtim.tv_nsec == edit->before.st_mtim.tv_nsec)
		return true;
	return ask(edit, _("Another program changed the file meanwhile. Replace it? [y/N]")) == 'y';
}

/* The very bytes that were checked, with the rights the file had. */
static int save(struct edit *edit, const struct document *document)
{
	struct err err;

	if (!may_replace(edit)) {
		edit->keep_draft = true;
		return EXIT_NO;
	}
	if (!fs_write_atomic(edit->target, document->bytes, document->len, &err)) {
		edit->keep_draft = true;
		return cmd_fail(edit->ctx, &err);
	}
	if (strcmp(edit->source, edit->target) == 0 &&
	    chmod(edit->target, edit->before.st_mode & 07777) != 0)
		fprintf(edit->ctx->err,
		        _("%s: its rights could not be kept; only you can read it now\n"),
		        shown(edit, edit->target));
	if (!edit->ctx->quiet)
		fprintf(edit->ctx->err, _("%s is saved.\n"), shown(edit, edit->target));
	return EXIT_DONE;
}

/* ---- Round and round ------------------------------------------------------------------------- */

static enum verdict ask_verdict(const struct edit *edit, bool errors)
{
	for (;;) {
		switch (ask(edit, errors
		                      ? _("(e)dit again, or (q)uit and discard what you changed?")
		                      : _("(e)dit again, (s)ave anyway, or (q)uit and discard "
		                          "what you changed?"))) {
		case 'e':
			return VERDICT_AGAIN;
		case 'q':
			return VERDICT_DISCARD;
		case 's':
			if (!errors)
				return VERDICT_SAVE;
			fprintf(edit->ctx->err, "%s\n",
			        _("A file with errors is not saved: nobody could use it."));
			break;
		case '\0':
			return VERDICT_LOST;
		default:
			break;
		}
	}
}

static enum verdict judge(struct edit *edit, struct document *document)
{
	size_t errors;

	examine(&edit->library, document);
	errors = document_errors(document);
	diagnostic_print(edit->ctx, edit->ctx->err, document, true);
	if (document->findings.count == 0)
		return VERDICT_SAVE;
	diagnostic_summary(edit->ctx, 1, errors, document->findings.count - errors);
	return ask_verdict(edit, errors > 0);
}

static bool unchanged(const struct edit *edit, const struct document *document)
{
	return document->len == edit->was.len && document->bytes && edit->was.bytes &&
	       memcmp(document->bytes, edit->was.bytes, document->len) == 0;
}

static int conclude(struct edit *edit, const struct document *document, enum verdict verdict)
{
	if (verdict == VERDICT_SAVE)
		return save(edit, document);
	if (verdict == VERDICT_LOST)
		edit->keep_draft = true;
	fprintf(edit->ctx->err, _("%s is as it was.\n"), shown(edit, edit->target));
	return EXIT_NO;
}

/* One time in the editor. VERDICT_AGAIN: once more; else the code is in *status. */
static enum verdict one_round(struct edit *edit, int *status)
{
	struct document document = { 0 };
	enum verdict verdict = VERDICT_LOST;
	struct err err;

	if (!editor_run(edit->draft, &err)) {
		*status = cmd_fail(edit->ctx, &err);
		edit->keep_draft = read_draft(edit, &document, &err) && !unchanged(edit, &document);
		document_finish(&document);
		fprintf(edit->ctx->err, _("%s is as it was.\n"), shown(edit, edit->target));
		return VERDICT_DISCARD;
	}
	if (!read_draft(edit, &document, &err)) {
		*status = cmd_fail(edit->ctx, &err);
		edit->keep_draft = true;
	} else if (unchanged(edit, &document)) {
		fprintf(edit->ctx->err, _("Nothing was changed in %s.\n"),
		        shown(edit, edit->target));
		*status = EXIT_DONE;
	} else {
		verdict = judge(edit, &document);
		if (verdict != VERDICT_AGAIN)
			*status = conclude(edit, &document, verdict);
	}
	document_finish(&document);
	return verdict;
}

static int edit_target(struct edit *edit)
{
	int status = EXIT_SYSTEM;
	struct err err;

	if (!make_draft(edit, &err)) {
		status = cmd_fail(edit->ctx, &err);
	} else {
		while (one_round(edit, &status) == VERDICT_AGAIN)
			continue;
	}
	if (edit->draft[0] && edit->keep_draft)
		fprintf(edit->ctx->err, _("What you wrote is kept in %s\n"),
		        shown(edit, edit->draft));
	else if (edit->draft[0])
		unlink(edit->draft);
	return status;
}

int edit_run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct edit *edit = calloc(1, sizeof *edit);
	int status = EXIT_SYSTEM;
	struct err err;

	(void)argc;
	(void)value;
	if (!edit)
		return cmd_no_memory(ctx);
	edit->ctx = ctx;
	if (!library_open(&edit->library, ctx->library_dir, ctx->data_dir, &err))
		status = cmd_fail(ctx, &err);
	else if (show_is_file(argv[0]))
		status = choose_file(edit, argv[0]);
	else
		status = choose_id(edit, argv[0]);
	if (status == EXIT_DONE)
		status = edit_target(edit);
	document_finish(&edit->was);
	library_close(&edit->library);
	free(edit);
	return status;
}
