/* A folder of a test's own below TMPDIR, gone at its end, and files in it. */
#ifndef UNKNOT_TESTS_IO_SCRATCH_H
#define UNKNOT_TESTS_IO_SCRATCH_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char scratch[256];

static inline int scratch_remove_one(const char *path, const struct stat *info, int type,
                                     struct FTW *walk)
{
	(void)info, (void)type, (void)walk;
	return remove(path);
}

/* For cmocka's setup and teardown. */
static inline int scratch_make(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(scratch, sizeof scratch, "%s/unknot-test-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(scratch) ? 0 : -1;
}

static inline int scratch_remove(void **state)
{
	(void)state;
	return nftw(scratch, scratch_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* The path of a name in the folder; good until it was called eight times more. */
static inline char *scratch_path(const char *name)
{
	static char path[8][512];
	static int next;

	next = (next + 1) % 8;
	snprintf(path[next], sizeof path[next], "%s/%s", scratch, name);
	return path[next];
}

/* Writes a file, and the folders above it; returns its path. */
static inline char *scratch_write(const char *name, const char *text, size_t len)
{
	char *path = scratch_path(name);
	FILE *file;

	for (char *at = strchr(path + strlen(scratch) + 1, '/'); at; at = strchr(at + 1, '/')) {
		*at = '\0';
		mkdir(path, 0700);
		*at = '/';
	}
	file = fopen(path, "wb");
	if (!file || fwrite(text, 1, len, file) != len || fclose(file) != 0)
		abort();
	return path;
}

static inline char *scratch_put(const char *name, const char *text)
{
	return scratch_write(name, text, strlen(text));
}

#endif
