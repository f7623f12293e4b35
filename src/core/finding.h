/* What `unknot check` says: a place in a file, what is wrong there, and the remedy. */
#ifndef UNKNOT_CORE_FINDING_H
#define UNKNOT_CORE_FINDING_H

#include <stdbool.h>
#include <stddef.h>

enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

enum { FINDING_TEXT = 256 };

struct finding {
	enum severity severity;
	const char *rule;  /* stable name: a row of the rule table, static */
	int line, col;     /* from 1; 0 when the whole file is meant. Columns count characters. */
	int width;         /* characters of the offending token; 0 when unknown */
	char message[FINDING_TEXT]; /* translated, safe to print */
	char hint[FINDING_TEXT];    /* the remedy, or "" */
};

/* A growing list. Zero-initialise; finish with finding_list_finish. */
struct finding_list {
	struct finding *item;
	size_t count, size;
	bool out_of_memory; /* some findings were lost */
};

#endif
