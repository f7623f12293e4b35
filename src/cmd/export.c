/* unknot export: the journal as a file. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "io/export.h"
#include "io/fs.h"

enum { OPTION_FORMAT, OPTION_OUTPUT };

static const struct cmd_option options[] = {
	[OPTION_FORMAT] = { "format", "FORMAT", N_("json (complete, can be imported) or csv"),
	                    "json|csv" },
	[OPTION_OUTPUT] = { "output", "FILE", N_("write to this file instead of standard output"),
	                    "files" },
	{ 0 },
};

static bool write_to(struct journal *journal, bool csv, FILE *out, struct err *err)
{
	return csv ? export_csv(journal, out, err)
	           : export_json(journal, out, stamp_now().utc_ms, err);
}

/* Into a new file beside it, which takes its place only when it is whole. */
static bool write_file(struct journal *journal, bool csv, const char *path, struct err *err)
{
	struct fs_replace file;

	if (!fs_replace_begin(&file, path, err))
		return false;
	bool ok = write_to(journal, csv, file.out, err);

	if (ok)
		return fs_replace_end(&file, true, err);
	fs_replace_end(&file, false, NULL); /* err has why already */
	return false;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *format = value[OPTION_FORMAT] ? value[OPTION_FORMAT] : "json";
	const char *path = value[OPTION_OUTPUT];
	bool csv = strcmp(format, "csv") == 0;
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	if (!csv && strcmp(format, "json") != 0)
		return cmd_usage(ctx, _("--format is json or csv"));
	struct journal *journal = store_open(ctx, true, &code);

	if (!journal)
		return code;
	bool ok = path && strcmp(path, "-") != 0 ? write_file(journal, csv, path, &err)
	                                         : write_to(journal, csv, ctx->out, &err);

	journal_close(journal);
	return ok ? EXIT_DONE : cmd_fail(ctx, &err);
}

const struct cmd cmd_export = {
	.name = "export",
	.args = "",
	.summary = N_("the journal, to keep or to use elsewhere"),
	.options = options,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
