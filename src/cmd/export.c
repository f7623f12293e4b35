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
#include "io/export_fhir.h"
#include "io/fs.h"
#include "io/library.h"

enum { OPTION_FORMAT, OPTION_OUTPUT };

static const struct cmd_option options[] = {
	[OPTION_FORMAT] = { "format", N_("FORMAT"),
	                    N_("json (complete, can be imported), csv, or fhir (for clinics)"),
	                    "json|csv|fhir" },
	[OPTION_OUTPUT] = { "output", N_("FILE"), N_("write to this file instead of standard output"),
	                    "files" },
	{ 0 },
};

enum form { FORM_JSON, FORM_CSV, FORM_FHIR, FORM_COUNT };

static const char *const forms[FORM_COUNT] = { "json", "csv", "fhir" };

/* A library that cannot be read keeps nobody from the journal: the plans are left out then. */
static bool write_fhir(struct cmd_context *ctx, struct journal *journal, FILE *out, struct err *err)
{
	struct library library = { 0 };
	struct stamp now = stamp_now();
	bool there = library_open(&library, ctx->library_dir, ctx->data_dir, err);
	bool ok = export_fhir(journal, there ? &library : NULL, out, &now, err);

	library_close(&library);
	return ok;
}

static bool write_to(struct cmd_context *ctx, struct journal *journal, enum form form, FILE *out,
                     struct err *err)
{
	switch (form) {
	case FORM_CSV:
		return export_csv(journal, out, err);
	case FORM_FHIR:
		return write_fhir(ctx, journal, out, err);
	default:
		return export_json(journal, out, stamp_now().utc_ms, err);
	}
}

/* Into a new file beside it, which takes its place only when it is whole. */
static bool write_file(struct cmd_context *ctx, struct journal *journal, enum form form,
                       const char *path, struct err *err)
{
	struct fs_replace file;

	if (!fs_replace_begin(&file, path, err))
		return false;
	bool ok = write_to(ctx, journal, form, file.out, err);

	if (ok)
		return fs_replace_end(&file, true, err);
	fs_replace_end(&file, false, NULL); /* err has why already */
	return false;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *format = value[OPTION_FORMAT] ? value[OPTION_FORMAT] : "json";
	const char *path = value[OPTION_OUTPUT];
	int form = 0;
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	while (form < FORM_COUNT && strcmp(format, forms[form]) != 0)
		form++;
	if (form == FORM_COUNT)
		return cmd_usage(ctx, _("--format is json, csv or fhir"));
	struct journal *journal = store_open(ctx, true, &code);

	if (!journal)
		return code;
	bool ok = path && strcmp(path, "-") != 0
	              ? write_file(ctx, journal, (enum form)form, path, &err)
	              : write_to(ctx, journal, (enum form)form, ctx->out, &err);

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
