/* What the files of cmd/whatif share: a request as it was read. */
#ifndef UNKNOT_CMD_WHATIF_PARTS_H
#define UNKNOT_CMD_WHATIF_PARTS_H

#include <stdbool.h>

#include "core/dose.h"

enum whatif_verb { VERB_SESSION, VERB_NEXT, VERB_PLAN, VERB_CLEAR, VERB_COUNT };

struct whatif_request {
	unsigned given; /* bits of the keys, known to whatif_read.c */
	enum whatif_verb verb;
	int32_t date;
	enum area area;
	enum side side;
	enum purpose purpose;
	int held_pct;
	struct dose_answers answers;
	char error[256]; /* what is wrong; may hold anything that the line held */
};

/* Reads a line that is neither blank nor a comment; cuts it up. False: error tells what is wrong.
 */
bool whatif_read(struct whatif_request *request, char *line);

/* Writes request->error and returns false. */
bool whatif_bad(struct whatif_request *request, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

#endif
