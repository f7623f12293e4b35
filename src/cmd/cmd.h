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
	const char *language;    /* of texts, routines and speech, "de"; NULL or "" as written */
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
	const char *from; /* what completes the argument: "areas", "tools", "routines", "ids" (of
	                     routines and exercises), "files", words parted by "|", or NULL */
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

/* Parses argv after the subcommand's name by its entry, prints help or usage errors, runs it. Of an
 * option given twice the last holds. Reorders argv. */
int cmd_run(const struct cmd *cmd, struct cmd_context *ctx, int argc, char **argv);

/* Says that there is no subcommand of this name and which may have been meant; EXIT_USAGE. */
int cmd_unknown(struct cmd_context *ctx, const char *name);

/* The options for all: symbol of struct cmd_globals, name, argument, completion, help. */
#define CMD_GLOBAL_TABLE(X)                                                                        \
	X(data, "data", N_("DIR"), "files", N_("keep the journal and your own files in this folder")) \
	X(library, "library", N_("DIR"), "files", N_("take routines and sounds from this folder"))   \
	X(quiet, "quiet", NULL, NULL, N_("say only what was asked for, and errors"))                \
	X(no_sound, "no-sound", NULL, NULL, N_("play no cues"))                                     \
	X(no_speech, "no-speech", NULL, NULL, N_("say nothing aloud"))                              \
	X(ascii, "ascii", NULL, NULL, N_("show nothing but ASCII"))                                 \
	X(script, "script", N_("FILE"), "files",                                                    \
	  N_("take keys from this file, on a clock that does not wait"))                            \
	X(size, "size", N_("COLUMNSxROWS"), NULL, N_("size of the screen of a script (80x24)"))     \
	X(help, "help", NULL, NULL, N_("show this help"))                                           \
	X(version, "version", NULL, NULL, N_("show the version"))

enum cmd_global {
#define X(sym, name, arg, from, help) CMD_GLOBAL_##sym,
	CMD_GLOBAL_TABLE(X)
#undef X
	CMD_GLOBAL_COUNT
};

/* What was given of them: the argument, "" for a flag, NULL when it was not given. */
struct cmd_globals {
#define X(sym, name, arg, from, help) const char *sym;
	CMD_GLOBAL_TABLE(X)
#undef X
};

/* Ends with a row without a name. */
extern const struct cmd_option cmd_global_options[CMD_GLOBAL_COUNT + 1];

/* Takes the options for all out of argv, before and after the subcommand's name, up to "--". Values
 * point into argv, which ends with NULL and then begins with the program's name, followed by the
 * subcommand's, if there is one. Help becomes the subcommand "help" or, for one that is named, its
 * option --help; it is never told in globals. False: ERR_USAGE. */
bool cmd_parse_globals(struct cmd_globals *globals, int *argc, char **argv, struct err *err);

/* Prints how a subcommand is called, with its options. */
void cmd_print_help(const struct cmd *cmd, const struct cmd_context *ctx);

/* Prints "unknot: MESSAGE" to ctx->err, safe for a terminal; returns the exit code that fits
 * err->code (EXIT_USAGE, EXIT_NO for what is not found or invalid, else EXIT_SYSTEM). */
int cmd_fail(struct cmd_context *ctx, const struct err *err);

/* Says that memory is out; returns EXIT_SYSTEM. */
int cmd_no_memory(struct cmd_context *ctx);

/* The same for a message made here; returns EXIT_USAGE. */
int cmd_usage(struct cmd_context *ctx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The subcommands that open screens: their rows are in screens.c, so that help and completions know
 * them; the application installs what they do, with run's arguments as above. */
struct cmd_screens {
	int (*session)(struct cmd_context *ctx, int argc, char **argv, const char *const *value);
	int (*edit)(struct cmd_context *ctx, int argc, char **argv, const char *const *value);
	int (*watch)(struct cmd_context *ctx, int argc, char **argv, const char *const *value);
};

/* The places of the options of `unknot run` in value. */
enum { RUN_MINUTES, RUN_PURPOSE, RUN_PLAIN, RUN_DRY_RUN, RUN_COUNT };

/* screens must live on. Until then, and where one is NULL, they are ERR_UNAVAILABLE. */
void cmd_install_screens(const struct cmd_screens *screens);

/* Entries; each is defined in the file of its name (src/cmd/check.c ...). */
extern const struct cmd cmd_session; /* unknot run */
extern const struct cmd cmd_edit;
extern const struct cmd cmd_watch;
extern const struct cmd cmd_today;
extern const struct cmd cmd_progress;
extern const struct cmd cmd_checkin;
extern const struct cmd cmd_health;
extern const struct cmd cmd_clear;
extern const struct cmd cmd_check;
extern const struct cmd cmd_list;
extern const struct cmd cmd_show;
extern const struct cmd cmd_timeline;
extern const struct cmd cmd_new;
extern const struct cmd cmd_add;
extern const struct cmd cmd_log;
extern const struct cmd cmd_export;
extern const struct cmd cmd_import;
extern const struct cmd cmd_amend;
extern const struct cmd cmd_forget;
extern const struct cmd cmd_whatif;
extern const struct cmd cmd_settings;
extern const struct cmd cmd_sounds;
extern const struct cmd cmd_doctor;
extern const struct cmd cmd_help;
extern const struct cmd cmd_status;
extern const struct cmd cmd_remind;

#endif
