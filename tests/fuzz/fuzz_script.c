/* Any bytes as a script: every screen with any keys, and the reader itself. Files that a script
 * names are not written: fopen is wrapped at link time (only they are opened with "w" alone).
 * The first byte says how it starts. One in sixteen has the whole library, which takes long; the others
 * a short routine alone, and most find a journal in which the first questions are answered. */
#include "fuzz.h"

#ifdef UNKNOT_LIBFUZZER
#include <sqlite3.h>
#endif

#include "app/script.h"
#include "io/fs.h"

static char script_path[300], data_dir[300], journal[320], answered[300], small_library[300];
static FILE *nowhere;

/* The same function has two names, by the size of a file's offsets. */
#define WRAP(name)                                                                                 \
	FILE *__real_##name(const char *path, const char *mode);                                   \
	FILE *__wrap_##name(const char *path, const char *mode);                                   \
                                                                                                   \
	FILE *__wrap_##name(const char *path, const char *mode)                                    \
	{                                                                                          \
		return __real_##name(strcmp(mode, "w") == 0 ? "/dev/null" : path, mode);           \
	}
WRAP(fopen)
WRAP(fopen64)

static const char *source_dir(void)
{
	return getenv("UNKNOT_SRCDIR") ? getenv("UNKNOT_SRCDIR") : ".";
}

static int play(const struct app_request *request, const char *library, bool plain)
{
	struct cmd_context ctx = { .data_dir = data_dir, .config_dir = data_dir,
		                   .state_dir = data_dir, .cache_dir = data_dir,
		                   .library_dir = library, .helper = "/nonexistent",
		                   .in = nowhere, .out = nowhere, .err = nowhere };

	setenv("TZ", "UTC", 1);
	return script_run(&ctx, request, script_path, 24, 80, plain);
}

#ifdef UNKNOT_LIBFUZZER
void *__libc_realloc(void *old, size_t size);

/* Every other allocation is one of the database library, which is not what is tried here: it gets an
 * allocator that nobody watches, with the size before each block. */
static void *lib_realloc(void *old, int size)
{
	int64_t *block = __libc_realloc(old ? (int64_t *)old - 2 : NULL, (size_t)size + 16);

	if (!block)
		return NULL;
	*block = size;
	return block + 2;
}

static void *lib_malloc(int size)
{
	return lib_realloc(NULL, size);
}

static void lib_free(void *old)
{
	if (old && __libc_realloc((int64_t *)old - 2, 0))
		abort();
}

static int lib_size(void *block)
{
	return block ? (int)*((int64_t *)block - 2) : 0;
}

static int lib_round(int size)
{
	return (size + 7) & ~7;
}

static int lib_init(void *none)
{
	(void)none;
	return SQLITE_OK;
}

static void lib_end(void *none)
{
	(void)none;
}

static void allocate_unwatched(void)
{
	static const sqlite3_mem_methods methods = { lib_malloc, lib_free, lib_realloc, lib_size,
		                                     lib_round,  lib_init, lib_end,     NULL };

	demand(sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK, "an allocator");
}
#else
static void allocate_unwatched(void)
{
}
#endif

/* A library with one routine, and a journal to start from. */
static void prepare(void)
{
	static const uint8_t first[] = "n\n:quit\n";
	struct app_request request = { .purpose = PURPOSE_COUNT };
	char from[1024], to[400];
	struct err err = { 0 };

	nowhere = fopen("/dev/null", "r+");
	allocate_unwatched();
	snprintf(script_path, sizeof script_path, "%s/script", fuzz_folder());
	snprintf(data_dir, sizeof data_dir, "%s/data", fuzz_root);
	snprintf(small_library, sizeof small_library, "%s/library", fuzz_root);
	demand(mkdir(small_library, 0700) == 0, "a folder for a library");
	snprintf(to, sizeof to, "%s/routines", small_library);
	demand(mkdir(to, 0700) == 0, "one for its routine");
	snprintf(to, sizeof to, "%s/routines/exercises", small_library);
	demand(mkdir(to, 0700) == 0, "one for exercises");
	snprintf(from, sizeof from, "%s/tests/fault/short-holds.cfg", source_dir());
	snprintf(to, sizeof to, "%s/routines/short-holds.cfg", small_library);
	demand(fs_copy(from, to, &err), "a routine");
	snprintf(journal, sizeof journal, "%s/journal.db", data_dir);
	snprintf(answered, sizeof answered, "%s/answered.db", fuzz_root);
	fuzz_write(script_path, first, sizeof first - 1);
	demand(play(&request, small_library, false) == EXIT_DONE, "a first start");
	demand(fs_copy(journal, answered, &err), "its journal");
	nftw(data_dir, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct app_request request = { .purpose = PURPOSE_COUNT };
	struct err err = { 0 };
	int code;

	if (size == 0 || size > 4096)
		return 0;
	if (!nowhere)
		prepare();
	bool whole = data[0] % 16 == 15;

	fuzz_write(script_path, data, size);
	request.start = data[0] % 2 == 1;
	request.routine = !request.start ? NULL : whole ? "desk-reset" : "short-holds";
	if (data[0] % 8 < 6)
		demand(mkdir(data_dir, 0700) == 0 && fs_copy(answered, journal, &err), "a journal");
	code = play(&request, whole ? source_dir() : small_library, data[0] / 16 % 4 == 3);
	demand(code == EXIT_DONE || code == EXIT_NO, "ends in order");
	nftw(data_dir, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
FUZZ_MAIN(2, "tests/fuzz/corpus/script")
#endif
