/* Long options, read by a table of rows. */
#ifndef UNKNOT_CMD_OPTION_H
#define UNKNOT_CMD_OPTION_H

#include <stdbool.h>

#include "cmd/cmd.h"

/* An option found in its table. */
struct option_match {
	int index;         /* of the row */
	const char *value; /* the argument; "" for a flag */
	int taken;         /* how many of argv it took: 1 or 2 */
};

/* Whether a word is an option and no argument; "-" is none. */
bool option_is(const char *word);

/* --help or -h */
bool option_is_help(const char *word);

/* The row that a word names ("--name", "--name=VALUE", "-o" for "--output"); -1: none. */
int option_find(const struct cmd_option *options, const char *word);

/* Reads the option at argv[0] by its table, which may be NULL. argc counts argv[0] and what is left
 * after it. False: ERR_USAGE, with the nearest name. */
bool option_match(const struct cmd_option *options, int argc, char **argv,
                  struct option_match *match, struct err *err);

/* Prints a table, one option a line with its help beside it. */
void option_print_all(const struct cmd_option *options, const struct cmd_context *ctx);

#endif
