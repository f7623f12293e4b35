/* Memory for the JSON values of one row, freed all at once. For import only. */
#ifndef UNKNOT_IO_IMPORT_MEMORY_H
#define UNKNOT_IO_IMPORT_MEMORY_H

#include <stdbool.h>

/* From begin to end the JSON library takes its memory here; values made in between must not be used
 * after the next reset. false: memory is out, nothing was changed. Not nested. */
bool import_memory_begin(void);
void import_memory_reset(void);
void import_memory_end(void);

#endif
