/* A JSON file of any length, value by value: what is read at one time is bounded. For import only. */
#ifndef UNKNOT_IO_IMPORT_SCAN_H
#define UNKNOT_IO_IMPORT_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "core/err.h"

enum {
	IMPORT_DEPTH_MAX = 16,
	IMPORT_VALUE_MAX = 8 << 20 /* bytes of one row, with all that is in it */
};

#define IMPORT_BYTES_MAX (INT64_C(4) << 30)

struct import_scan {
	FILE *in;
	const char *name; /* for messages */
	int line, column; /* of the next character, from 1 */
	int64_t bytes;    /* read so far */
	size_t at, end;   /* of the block */
	char *value;      /* of the last import_scan_value; ends with NUL */
	size_t length, room;
	int value_line, value_column;
	struct err *err;
	bool ok;
	char block[65536];
};

void import_scan_init(struct import_scan *scan, FILE *in, const char *name, struct err *err);
void import_scan_finish(struct import_scan *scan);

/* The next character that is no blank, not yet taken; EOF at the end. */
int import_scan_peek(struct import_scan *scan);

/* Takes one character that must come next. */
bool import_scan_take(struct import_scan *scan, char c);

/* Takes one whole value: its text, and where it began. */
bool import_scan_value(struct import_scan *scan);

/* Fails at the next character. The first failure stays. Returns false. */
bool import_scan_fail(struct import_scan *scan, const char *message);

#endif
