/* From the scanned text to the model, through libconfig. Private to io/routine_*.c. */
#ifndef UNKNOT_IO_ROUTINE_READ_H
#define UNKNOT_IO_ROUTINE_READ_H

#include "io/routine_file.h"

/* Parses document->scan.clean and fills the model. Returns false when memory is out. */
bool routine_read(struct document *document);

/* Remembers that object was read from node. */
void routine_origin(struct document *document, const void *object, int node, bool sound);

/* The origin of an object, or NULL. */
const struct document_origin *routine_find_origin(const struct document *document,
                                                  const void *object);

#endif
