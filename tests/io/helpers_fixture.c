#include "helpers_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000, TRIES = 2000 };

char fixture_folder[64];

int fixture_setup(void **state)
{
	(void)state;
	snprintf(fixture_folder, sizeof fixture_folder, "/tmp/unknot-helpers-XXXXXX");
	return mkdtemp(fixture_folder) && setenv("FAKE_DIR", fixture_folder, 1) == 0 ? 0 : -1;
}

int fixture_teardown(void **state)
{
	char path[128];
	DIR *dir = opendir(fixture_folder);
	const struct dirent *entry;

	(void)state;
	while (dir && (entry = readdir(dir))) {
		snprintf(path, sizeof path, "%s/%.40s", fixture_folder, entry->d_name);
		unlink(path);
	}
	closedir(dir);
	rmdir(fixture_folder);
	return waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD ? 0 : -1;
}

struct helpers *fixture_create(const char *manner)
{
	const struct helpers_config config = { "/proc/self/exe", fixture_folder };
	struct helpers *helpers = helpers_create(&config);

	assert_non_null(helpers);
	setenv("FAKE_HELPER", manner, 1);
	return helpers;
}

long fixture_number(const char *name)
{
	char path[512], text[32] = "";

	snprintf(path, sizeof path, "%s/%s", fixture_folder, name);
	for (int i = 0; i < TRIES && !*text; i++) {
		FILE *file = fopen(path, "r");

		if (file) {
			if (!fgets(text, sizeof text, file))
				text[0] = '\0';
			fclose(file);
		}
		usleep(5000);
	}
	assert_true(*text);
	return strtol(text, NULL, 10);
}

void fixture_pump(struct helpers *helpers, int64_t now_ms)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(helpers, fds);

	assert_int_equal(poll(fds, (nfds_t)count, PATIENCE_MS) > 0, 1);
	helpers_handle(helpers, now_ms);
}

struct helpers *fixture_create_ready(const char *manner, enum helper_role role)
{
	struct helpers *helpers = fixture_create(manner);

	helpers_start(helpers, role, 0);
	assert_int_equal(helpers_status(helpers, role).state, HELPER_STARTING);
	fixture_pump(helpers, 0);
	assert_int_equal(helpers_status(helpers, role).state, HELPER_READY);
	return helpers;
}

bool fixture_is_dead(pid_t pid)
{
	char path[64], text[256] = "";
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
	file = fopen(path, "r");
	if (!file)
		return true;
	if (!fgets(text, sizeof text, file))
		text[0] = '\0';
	fclose(file);
	return !*text || strstr(text, ") Z") != NULL;
}
