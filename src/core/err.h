/* An error as a value: a code for the program and one bounded sentence for the person. */
#ifndef UNKNOT_CORE_ERR_H
#define UNKNOT_CORE_ERR_H

#include <stdbool.h>

enum err_code {
	ERR_NONE,
	ERR_USAGE,       /* wrong use of the command line */
	ERR_NOT_FOUND,   /* no such id, file or row */
	ERR_INVALID,     /* the input breaks a rule */
	ERR_IO,          /* reading or writing failed */
	ERR_FULL,        /* disk or quota is full */
	ERR_DENIED,      /* no permission, or a symlink in the way */
	ERR_BUSY,        /* another program or instance holds it */
	ERR_NEWER,       /* written by a newer version */
	ERR_CORRUPT,     /* damaged data */
	ERR_UNAVAILABLE, /* an optional part is not there */
	ERR_MEMORY
};

struct err {
	enum err_code code;
	char msg[512]; /* translated, ends without a newline; what, where, what to do */
};

/* Fills err (may be NULL) and returns false, so that a function can `return err_set(...)`. */
bool err_set(struct err *err, enum err_code code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
