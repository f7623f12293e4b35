/* Subcommands: one file and one const entry each; help, completions and did-you-mean come from it. */
#ifndef UNKNOT_CMD_CMD_H
#define UNKNOT_CMD_CMD_H

#include <stdbool.h>
#include <stdio.h>

#include "core/err.h"

/* What the command line said for all subcommands. Paths are absolute and owned by the caller. */
struct cmd_context {
	const char *data_dir;    /* journal, locks, the user's own routines */
	const char *config_dir;  /* settings.cfg, by hand */
	const char *state_dir;   /* settings of the screen, logs */
	const char *cache_dir;
	const char *library_dir; /* holds the installed routines/ and sounds/ */
	const char *helper;      /* path of unknot-helper */
	bool quiet, no_sound, no_speech, ascii;
	bool colour;             /* out is a terminal that may be coloured */
	FILE *in, *out, *err;    /* results go to out, everything else to err */
};

enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_USAGE = 2, EXIT_SYSTEM = 3 };

/* A long option of a subcommand. A table of them ends with a row without a name. */
struct cmd_option {
	const char *name; /* without the dashes */
	const char *arg;  /* the argument's name; NULL for a flag */
	const char *help; /* N_() */
	const char *from; /* what completes the argument: "areas", "tools", "routines", "files",
	                     words parted by "|", or NULL */
};

enum { CMD_OPTIONS_MAX = 12 };

struct cmd {
	const char *name;
	const char *args;    /* as in the usage line, "" when there are none */
	const char *summary; /* N_(), one line */
	const struct cmd_option *options; /* NULL when there are none */
	int args_min, args_max;           /* positional arguments; -1: any number */
	const char *from;                 /* what completes a positional argument, or NULL */
	int (*run)(struct cmd_context *ctx, int argc, char **argv, const char *const *value);
	                     /* argv: the positional arguments only; value[i] is what options[i] was
	                        given: its argument, "" for a flag, NULL when it was not given.
	                        Returns an EXIT_ code. */
};

/* Finds the entry of a name; NULL when there is none. */
const struct cmd *cmd_find(const char *name);

/* All entries, ending with NULL, in the order of the help. */
extern const struct cmd *const cmd_table[];

/* Parses argv after the subcommand's name by its entry, prints help or usage errors, runs it. */
int cmd_run(const struct cmd *cmd, struct cmd_context *ctx, int argc, char **argv);

/* Prints "unknot: MESSAGE" to ctx->err, safe for a terminal; returns the exit code that fits
 * err->code (EXIT_USAGE, EXIT_NO for what is not found or invalid, else EXIT_SYSTEM). */
int cmd_fail(struct cmd_context *ctx, const struct err *err);

/* The same for a message made here; returns EXIT_USAGE. */
int cmd_usage(struct cmd_context *ctx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Entries; each is defined in the file of its name (src/cmd/check.c ...). */
extern const struct cmd cmd_check;
extern const struct cmd cmd_list;
extern const struct cmd cmd_show;
extern const struct cmd cmd_new;
extern const struct cmd cmd_add;
extern const struct cmd cmd_log;
extern const struct cmd cmd_export;
extern const struct cmd cmd_import;
extern const struct cmd cmd_amend;
extern const struct cmd cmd_forget;
extern const struct cmd cmd_whatif;

#endif
