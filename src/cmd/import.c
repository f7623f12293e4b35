/* unknot import: a JSON export joins the journal. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/progress.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "io/fs.h"
#include "io/import.h"

static void step(void *ctx, int64_t bytes)
{
	progress_step(ctx, (long)(bytes / 1024));
}

/* The file, "-" being standard input; its size in *kib, 0 when it has none. */
static FILE *open_input(struct cmd_context *ctx, const char *path, long *kib, struct err *err)
{
	struct stat st;

	*kib = 0;
	if (strcmp(path, "-") == 0)
		return ctx->in;
	FILE *in = fopen(path, "rbe");

	if (!in) {
		fs_err(err, errno, _("cannot open"), path);
		return NULL;
	}
	if (fstat(fileno(in), &st) == 0 && S_ISDIR(st.st_mode)) {
		fclose(in);
		err_set(err, ERR_INVALID, _("%s is a folder"), path);
		return NULL;
	}
	*kib = (long)(st.st_size / 1024);
	return in;
}

static void report(struct cmd_context *ctx, const struct import_counts *c)
{
	if (ctx->quiet)
		return;
	fprintf(ctx->out,
	        _("Imported. Sessions: %lld (new: %lld); holds: %lld; ratings: %lld; health answers: %lld; "
	          "locks: %lld; check-ins: %lld.\n"),
	        (long long)c->sessions, (long long)c->added, (long long)c->holds,
	        (long long)c->ratings, (long long)c->health, (long long)c->locks,
	        (long long)c->checkins);
}

static int import_file(struct cmd_context *ctx, FILE *in, const char *name, long kib)
{
	struct import_counts counts;
	struct progress progress;
	struct stamp now = stamp_now();
	struct err err;
	int code = EXIT_DONE;
	struct journal *journal = store_open(ctx, false, &code);

	if (!journal)
		return code;
	progress_begin(&progress, ctx, _("importing"), kib);
	bool ok = import_json(journal, in, name, &now, step, &progress, &counts, &err);

	progress_clear(&progress);
	journal_close(journal);
	if (!ok)
		return cmd_fail(ctx, &err);
	report(ctx, &counts);
	return EXIT_DONE;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *path = argv[0];
	struct session_lock lock = { 0 };
	struct err err;
	long kib;
	int code;

	(void)argc;
	(void)value;
	FILE *in = open_input(ctx, path, &kib, &err);

	if (!in)
		return cmd_fail(ctx, &err);
	if (fs_make_dir(ctx->data_dir, &err)) {
		if (store_lock(ctx, &lock, &code))
			code = import_file(ctx, in, in == ctx->in ? _("standard input") : path, kib);
		lock_session_release(&lock);
	} else {
		code = cmd_fail(ctx, &err);
	}
	if (in != ctx->in)
		fclose(in);
	return code;
}

const struct cmd cmd_import = {
	.name = "import",
	.args = "FILE",
	.summary = N_("merge a JSON export into the journal"),
	.options = NULL,
	.args_min = 1,
	.args_max = 1,
	.from = "files",
	.run = run,
};
