/* Taking a routine that someone else wrote into the user's own. */
#ifndef UNKNOT_IO_ROUTINE_ADD_H
#define UNKNOT_IO_ROUTINE_ADD_H

#include <stdbool.h>
#include <stddef.h>

#include "core/err.h"
#include "io/library.h"
#include "io/routine_file.h"

/* Where a checked document goes: DATA_DIR/routines/ID.cfg, or ID.LANGUAGE.cfg for a translation.
 * The name comes from the id, whatever the file was called. False with err when it must not go
 * there: the id belongs to an installed routine, or it holds exercises only, which would serve
 * other routines than its own. */
bool routine_add_target(char *buf, size_t size, const struct document *document,
                        struct library *library, const char *data_dir, struct err *err);

enum routine_add_state { ROUTINE_ADD_NEW, ROUTINE_ADD_SAME, ROUTINE_ADD_DIFFERENT };

/* How the document compares with what is at target. */
enum routine_add_state routine_add_compare(const struct document *document, const char *target);

/* Writes the very bytes that were checked; folders are made as needed (0700, the file 0600). */
bool routine_add_write(const struct document *document, const char *target, struct err *err);

#endif
