/* Files to start from: a commented routine, a copy of one that is there under a new id, or the texts
 * of one to be translated. */
#ifndef UNKNOT_IO_ROUTINE_NEW_H
#define UNKNOT_IO_ROUTINE_NEW_H

#include <stdbool.h>

#include "core/err.h"
#include "core/routine.h"
#include "io/routine_file.h"

/* An id from the name of a file: "My Desk.cfg" gives "my-desk". */
void routine_new_id(const char *path, char id[static ID_MAX + 1]);

/* A commented routine with that id, which `unknot check` has nothing to say about. The caller frees
 * it; NULL with err when memory is out. */
char *routine_new_text(const char *id, struct err *err);

/* The file at path with its routine's id replaced; or, when exercise is not NULL, that exercise of
 * it alone. The author's comments stay. The caller frees it; NULL with err when it cannot be read.
 */
char *routine_new_copy(const char *path, const char *exercise, const char *id, struct err *err);

/* A translation of a resolved routine that has its texts as they are, for someone to write over. The
 * caller frees it; NULL with err when memory is out. */
char *routine_new_translation(const struct document *original, struct err *err);

/* Writes text to a new file. One that is there already, a link included, is left alone: ERR_INVALID.
 */
bool routine_new_write(const char *path, const char *text, struct err *err);

#endif
