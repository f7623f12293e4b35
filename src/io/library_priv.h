/* Between the files of the library. */
#ifndef UNKNOT_IO_LIBRARY_PRIV_H
#define UNKNOT_IO_LIBRARY_PRIV_H

#include "io/library.h"

/* Reads a file unless that was done. */
void library_load(struct library *library, struct library_file *file);

/* Whether a file was read and has no errors. */
bool library_usable(const struct library_file *file);

/* The exercise with that id, read with as little else as can be; NULL when it is not where it would be
 * seen. */
const struct exercise *library_find_alone(struct library *library, const char *id);

/* Whether a file that is not read yet may have something of that id in it; place becomes where, if that is
 * known. */
bool library_may_hold(struct library *library, struct library_file *file, const char *id,
                      const struct indexed_exercise **place);

/* Around the reading of an exercises file: what it is, and what stands where in it, for the index. */
void library_note_identity(struct library *library, struct library_file *file);
void library_note_places(struct library *library, struct library_file *file);

void library_close_passages(struct library *library);

#endif
