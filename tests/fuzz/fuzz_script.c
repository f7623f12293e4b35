/* Any bytes as a script: every screen with any keys, and the reader itself. Files that a script
 * names are not written: fopen is wrapped at link time (only they are opened with "w" alone). */
#include "fuzz.h"

#include "app/script.h"

static char script_path[300], data_dir[300];

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const starts[] = { NULL, "desk-reset" };
	struct app_request request = { .purpose = PURPOSE_COUNT };
	static FILE *nowhere;
	char library[1024];
	int code;

	if (size == 0 || size > 4096)
		return 0;
	if (!nowhere)
		nowhere = fopen("/dev/null", "r+");
	snprintf(script_path, sizeof script_path, "%s/script", fuzz_folder());
	snprintf(data_dir, sizeof data_dir, "%s/data", fuzz_root);
	snprintf(library, sizeof library, "%s",
	         getenv("UNKNOT_SRCDIR") ? getenv("UNKNOT_SRCDIR") : ".");
	fuzz_write(script_path, data, size);
	request.routine = starts[data[0] % 2];
	request.start = request.routine != NULL;
	setenv("TZ", "UTC", 1);

	struct cmd_context ctx = { .data_dir = data_dir, .config_dir = data_dir,
		                   .state_dir = data_dir, .cache_dir = data_dir,
		                   .library_dir = library, .helper = "/nonexistent",
		                   .in = nowhere, .out = nowhere, .err = nowhere };

	code = script_run(&ctx, &request, script_path, 24, 80, data[0] % 4 >= 2);
	demand(code == EXIT_DONE || code == EXIT_NO, "ends in order");
	nftw(data_dir, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
FUZZ_MAIN(2, "tests/fuzz/corpus/script")
#endif
