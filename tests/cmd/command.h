/* Running a subcommand in the program's own way, in a folder with a library and files to work on.
 */
#ifndef UNKNOT_TESTS_CMD_COMMAND_H
#define UNKNOT_TESTS_CMD_COMMAND_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../io/scratch.h"
#include "cmd/cmd.h"

#define EXERCISE(id, more)                                                                         \
	"{ id = \"" id "\"; title = \"Exercise " id                                                \
	"\"; area = \"calf\"; tools = [ \"tennis-ball\" ];"                                        \
	" technique = \"hold\"; place = \"wall\"; hold = 40; pressure = 3; position = \"Stand.\";" \
	" stop = \"Stop.\"; source = \"Book\"; " more " }"

static const char good[] = "format = 1;\nexercises = ( " EXERCISE(
    "own", "") " );\n"
               "routine = { id = \"good\"; title = \"Good one\"; purpose = \"daily\";\n"
               "  audience = [ \"desk\" ]; conditions = [ \"headache\" ]; summary = \"Sum.\";\n"
               "  steps = ( { exercise = \"own\"; }, { rest = 5; say = \"Breathe.\"; },\n"
               "            { exercise = \"lib\"; hold = 45; note = \"Slowly.\"; } ); };\n";
static const char warned[] =
    "format = 1;\nexercises = ( " EXERCISE("own", "sides = \"midline\";") " );\n";
static const char wrong[] = "format = 1;\nexercises = ( " EXERCISE(
    "own", "\n\thold2 = \"\xE7\xAD\x8B\";") " );\n"
                                            "# \x1b]0;evil\x07\n";

/* What the last run wrote. */
static char *out_text, *err_text;
static size_t out_size, err_size;

/* Runs a subcommand with its options' values in order; returns its exit code. */
static inline int run(const struct cmd *cmd, const char *input, const char *const *value, int argc,
                      ...)
{
	struct cmd_context ctx = { .library_dir = scratch_path("lib"),
		                   .data_dir = scratch_path("data") };
	const char *none[CMD_OPTIONS_MAX] = { 0 };
	char *argv[8], copy[8][512];
	va_list args;

	free(out_text);
	free(err_text);
	va_start(args, argc);
	for (int i = 0; i < argc; i++) {
		snprintf(copy[i], sizeof copy[i], "%s", va_arg(args, const char *));
		argv[i] = copy[i];
	}
	va_end(args);
	ctx.in = tmpfile();
	fputs(input, ctx.in);
	rewind(ctx.in);
	ctx.out = open_memstream(&out_text, &out_size);
	ctx.err = open_memstream(&err_text, &err_size);
	int status = cmd->run(&ctx, argc, argv, value ? value : none);
	fclose(ctx.in);
	fclose(ctx.out);
	fclose(ctx.err);
	return status;
}

static inline int set_up(void **state)
{
	if (scratch_make(state) != 0)
		return -1;
	scratch_put("lib/routines/exercises/lib.cfg",
	            "format = 1;\nexercises = ( " EXERCISE(
	                "lib", "figure = { base = \"stand-wall-back\"; };") " );\n");
	scratch_put("lib/routines/installed.cfg",
	            "format = 1;\nroutine = { id = \"installed\"; title = \"Installed\"; purpose = "
	            "\"release\";\n"
	            "  allow = [ \"purpose-range\" ]; steps = ( { exercise = \"lib\"; } ); };\n");
	scratch_put("in/good.cfg", good);
	scratch_put("in/warned.cfg", warned);
	scratch_put("in/wrong.cfg", wrong);
	return 0;
}

static inline int tear_down(void **state)
{
	free(out_text);
	free(err_text);
	return scratch_remove(state);
}

static inline int lines_of(const char *text)
{
	int lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

#endif
