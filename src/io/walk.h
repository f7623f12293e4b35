/* The routine files that a path on the command line means. */
#ifndef UNKNOT_IO_WALK_H
#define UNKNOT_IO_WALK_H

#include <stdbool.h>

#include "core/err.h"

/* Paths in the order of their names. Zero-initialise; finish with walk_finish. */
struct walk {
	char **path;
	int count, size;
};

/* Adds path itself, or for a folder every *.cfg file in it and below (hidden ones, symbolic links to
 * folders and what lies more than 32 folders deep left out). A path that is not there is added too:
 * who opens it says so. Returns false for a folder that cannot be read or holds none. */
bool walk_add(struct walk *walk, const char *path, struct err *err);

void walk_finish(struct walk *walk);

#endif
