/* One value of JSON and all that is in it, as rows of one table: nothing is allocated for each. For
 * import only. */
#ifndef UNKNOT_IO_IMPORT_VALUE_H
#define UNKNOT_IO_IMPORT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/err.h"

enum {
	IMPORT_KEYS_MAX = 256, /* in one object */
	IMPORT_VALUES_MAX = 1 << 20
};

enum import_kind {
	IMPORT_NULL,
	IMPORT_FALSE,
	IMPORT_TRUE,
	IMPORT_INTEGER,
	IMPORT_REAL,
	IMPORT_TEXT,
	IMPORT_LIST,
	IMPORT_OBJECT
};

/* The values of a list or an object follow it; the next one of its own rank is `skip` rows further.
 */
struct import_value {
	enum import_kind kind;
	uint32_t skip;
	uint32_t key_length, length; /* length: bytes of a text, values of a list or an object */
	const char *key;             /* NULL where the value has none */
	union {
		const char *text; /* decoded, sound UTF-8 without NUL, and ended by one */
		int64_t integer;
		double real;
	};
};

/* The table, kept from value to value. Zero-initialise. */
struct import_values {
	struct import_value *value;
	uint32_t count, size;
};

/* Where a text is no JSON and why, from line 1, byte 1. */
struct import_fault {
	int line, column;
	const char *message; /* NULL: memory is out */
};

/* Reads text, which ends with NUL and in which brackets are balanced and no deeper than a bound.
 * The texts are decoded in place and live as long as it does. Returns the first row, or NULL with
 * *fault. */
const struct import_value *import_value_read(struct import_values *values, char *text,
                                             size_t length, struct import_fault *fault);

void import_values_finish(struct import_values *values);

/* The value of a key; NULL when it is not there or the value is no object. Takes NULL. */
const struct import_value *import_value_get(const struct import_value *object, const char *key);

#endif
