/* Running a libFuzzer entry point without libFuzzer: over the files of a folder, as they are and
 * with bytes changed by a generator that gives the same changes each time. */
#ifndef UNKNOT_TESTS_FUZZ_FUZZ_H
#define UNKNOT_TESTS_FUZZ_FUZZ_H

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FUZZ_BYTES_MAX = 512 * 1024 };

static inline uint32_t fuzz_random(uint64_t *seed, uint32_t below)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33) % below;
}

/* One change: a byte replaced, a stretch taken out, doubled or moved. */
static inline size_t fuzz_change(uint8_t *data, size_t size, uint64_t *seed)
{
	static const char marks[] =
	    "{}()[];,=\"\\#/*@.-0123456789azAZ_\n\r\t \x00\x1b\x7f\x80\xc3\xff";
	uint32_t at, len;

	if (size < 2)
		return size;
	at = fuzz_random(seed, (uint32_t)size);
	len = 1 + fuzz_random(seed, 16);
	if (at + len > size)
		len = (uint32_t)size - at;
	switch (fuzz_random(seed, 4)) {
	case 0:
		data[at] = (uint8_t)marks[fuzz_random(seed, sizeof marks - 1)];
		return size;
	case 1:
		memmove(data + at, data + at + len, size - at - len);
		return size - len;
	case 2:
		if (size + len > FUZZ_BYTES_MAX)
			return size;
		memmove(data + at + len, data + at, size - at);
		return size + len;
	default:
		memmove(data + fuzz_random(seed, (uint32_t)(size - len) + 1), data + at, len);
		return size;
	}
}

/* Calls entry with every file of a folder below UNKNOT_SRCDIR, `changed` times each with some
 * changes, or once as it is when changed is 0. Returns how many files there were. */
static inline int fuzz_folder(const char *folder, int (*entry)(const uint8_t *, size_t),
                              int changed)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	uint8_t *data = malloc(FUZZ_BYTES_MAX), *copy = malloc(FUZZ_BYTES_MAX);
	uint64_t seed = 20260105;
	struct dirent **name;
	char path[4096];
	int count, files = 0;

	snprintf(path, sizeof path, "%s/%s", srcdir ? srcdir : ".", folder);
	count = scandir(path, &name, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		struct stat info;
		FILE *file;

		snprintf(path, sizeof path, "%s/%s/%s", srcdir ? srcdir : ".", folder,
		         name[i]->d_name);
		free(name[i]);
		if (stat(path, &info) != 0 || !S_ISREG(info.st_mode) || !(file = fopen(path, "rb")))
			continue;
		size_t size = fread(data, 1, FUZZ_BYTES_MAX / 2, file);
		fclose(file);
		files++;
		if (changed == 0)
			entry(data, size);
		for (int k = 0; k < changed; k++) {
			size_t len = size;

			memcpy(copy, data, size);
			for (uint32_t n = 1 + fuzz_random(&seed, 4); n > 0; n--)
				len = fuzz_change(copy, len, &seed);
			entry(copy, len);
		}
	}
	if (count >= 0)
		free(name);
	free(data);
	free(copy);
	return files;
}

#endif
