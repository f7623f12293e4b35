/* Answers in, dose out: the coach's own rules, a line at a time, for tests and simulations. */
#ifndef UNKNOT_CMD_WHATIF_H
#define UNKNOT_CMD_WHATIF_H

#include <stdbool.h>
#include <stddef.h>

#include "core/dose.h"

enum { WHATIF_LINE = 1024 }; /* bytes that always hold an answer, with its end */

/* All places of one person, in memory alone. */
struct whatif;

/* bounds hold for every line but its purpose; its ladder, when there is one, must outlive it. NULL
 * when memory is short. */
struct whatif *whatif_create(const struct dose_bounds *bounds);

/* Takes NULL. */
void whatif_destroy(struct whatif *whatif);

/* Takes one request without its newline and writes the answer to out, without a newline; "" for a
 * blank line or a comment. number is the line's, from 1, for messages. False when the line was bad:
 * out then tells why and nothing changed. */
bool whatif_line(struct whatif *whatif, const char *line, int number, char out[static WHATIF_LINE]);

#endif
