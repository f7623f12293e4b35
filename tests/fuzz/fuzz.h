/* What fuzz targets share. Each defines LLVMFuzzerTestOneInput; with UNKNOT_LIBFUZZER that is all (see
 * tests/fuzz/run). Without, FUZZ_MAIN makes a program that goes over its folders, each file as it is
 * and with bytes changed by a generator that gives the same changes each time. */
#ifndef UNKNOT_TESTS_FUZZ_FUZZ_H
#define UNKNOT_TESTS_FUZZ_FUZZ_H

#include <dirent.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/check.h"
#include "core/text.h"

enum { FUZZ_BYTES_MAX = 512 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Says why and stops, so that the fuzzer keeps the input. */
static inline void demand(bool held, const char *what)
{
	if (!held) {
		fprintf(stderr, "demanded: %s\n", what);
		abort();
	}
}

static inline void demand_safe(const char *text, const char *what)
{
	demand(text && text_check(text, strlen(text), NULL) == TEXT_OK, what);
}

/* Findings can be printed, stand where there is a line, and are in order. */
static inline void demand_findings(const struct finding_list *list, const char *bytes, size_t len)
{
	int lines = 1;

	for (size_t i = 0; i < len; i++)
		lines += bytes[i] == '\n';
	demand(list->count <= FINDINGS_MAX, "not too many findings");
	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->item[i];

		demand(finding->line >= 0 && finding->line <= lines, "a line that is there");
		demand(finding->width >= 0 && finding->col >= 0, "no column below zero");
		demand_safe(finding->message, "a message that is safe to print");
		demand_safe(finding->hint, "a hint that is safe to print");
	}
}

static inline int fuzz_remove(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)info, (void)kind, (void)at;
	return remove(path);
}

static char fuzz_root[256];

static inline void fuzz_clean(void)
{
	nftw(fuzz_root, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
}

/* A folder of this run's own, in memory where that can be had; removed at the end. */
static inline const char *fuzz_folder(void)
{
	const char *base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : getenv("TMPDIR");

	if (!fuzz_root[0]) {
		snprintf(fuzz_root, sizeof fuzz_root, "%s/unknot-fuzz-XXXXXX", base ? base : "/tmp");
		demand(mkdtemp(fuzz_root) != NULL, "a folder to work in");
		atexit(fuzz_clean);
	}
	return fuzz_root;
}

static inline void fuzz_write(const char *path, const uint8_t *data, size_t size)
{
	FILE *file = fopen(path, "wb");

	demand(file && fwrite(data, 1, size, file) == size && fclose(file) == 0, "a file to read");
}

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
static inline int fuzz_files(const char *folder, int (*entry)(const uint8_t *, size_t),
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

/* The program without libFuzzer: folders of the source tree, and how often each file is changed. */
#define FUZZ_MAIN(changed, ...)                                                                    \
	static const char *const fuzz_folders[] = { __VA_ARGS__ };                                 \
                                                                                                   \
	static void fuzz_each(int times)                                                           \
	{                                                                                          \
		for (size_t i = 0; i < sizeof fuzz_folders / sizeof *fuzz_folders; i++)            \
			assert_true(fuzz_files(fuzz_folders[i], LLVMFuzzerTestOneInput, times) > 0); \
	}                                                                                          \
                                                                                                   \
	static void test_files(void **state)                                                       \
	{                                                                                          \
		(void)state;                                                                       \
		fuzz_each(0);                                                                      \
	}                                                                                          \
                                                                                                   \
	static void test_changed_files(void **state)                                               \
	{                                                                                          \
		(void)state;                                                                       \
		fuzz_each(changed);                                                                \
	}                                                                                          \
                                                                                                   \
	int main(void)                                                                             \
	{                                                                                          \
		const struct CMUnitTest tests[] = { cmocka_unit_test(test_files),                  \
			                            cmocka_unit_test(test_changed_files) };        \
                                                                                                   \
		return cmocka_run_group_tests(tests, NULL, NULL);                                  \
	}

#endif
