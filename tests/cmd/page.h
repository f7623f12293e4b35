/* Files of the source tree that hold what the tables say: compared, or with UNKNOT_UPDATE set
 * written anew. */
#ifndef UNKNOT_TESTS_CMD_PAGE_H
#define UNKNOT_TESTS_CMD_PAGE_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE_MAX = 1 << 18 };

/* A path below the source tree. */
static inline const char *page_path(const char *name)
{
	static char path[4096];
	const char *srcdir = getenv("UNKNOT_SRCDIR");

	snprintf(path, sizeof path, "%s/%s", srcdir ? srcdir : ".", name);
	return path;
}

/* The whole of a file, to be freed; "" when it is not there. */
static inline char *page_read(const char *name)
{
	char *text = calloc(1, PAGE_MAX);
	FILE *file = fopen(page_path(name), "r");

	if (!text)
		abort();
	if (file) {
		text[fread(text, 1, PAGE_MAX - 1, file)] = '\0';
		fclose(file);
	}
	return text;
}

static inline bool page_write(const char *name, const char *before, size_t before_len,
                              const char *text, const char *after)
{
	FILE *file = fopen(page_path(name), "w");

	if (!file)
		return false;
	fprintf(file, "%.*s%s%s", (int)before_len, before, text, after);
	return fclose(file) == 0;
}

#endif
