/* Checking a file in full, as `unknot check` does: on its own, with the library, with its figures. */
#ifndef UNKNOT_CMD_EXAMINE_H
#define UNKNOT_CMD_EXAMINE_H

#include "io/library.h"
#include "io/routine_file.h"

/* Adds to a document that was read all findings that need more than the file: its steps are resolved
 * in the library (NULL: left alone), a translation is compared with what lies beside it, figures are
 * drawn. Once a document; it must not outlive the library. */
void examine(struct library *library, struct document *document);

#endif
