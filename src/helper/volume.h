/* WAV files at less than their own volume, ready to be opened by name. */
#ifndef UNKNOT_HELPER_VOLUME_H
#define UNKNOT_HELPER_VOLUME_H

#include <stdbool.h>
#include <stddef.h>

/* Makes a copy of the WAV file `path` at volume 1-99 (kept in memory, made again when the file
 * changes) and gives a name that opens it. False: it is no WAV file or there is no memory; the file
 * itself is to be played then. */
bool volume_file(const char *path, int volume, char *name, size_t size);

/* A file of bytes in memory and a name that opens it from its start; -1 when it cannot be made. */
int volume_memory_file(const unsigned char *bytes, size_t length, char *name, size_t size);

#endif
