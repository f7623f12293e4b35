#include "tests/helper/support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

char support_folder[64];

static const char *const homes[] = { "HOME",           "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME",
	                             "XDG_CACHE_HOME", "XDG_STATE_HOME",  "XDG_DATA_HOME" };
static const char *const settings[] = {
	"CANBERRA_DRIVER",    "ALSA_CONFIG_PATH", "PULSE_SERVER",
	"PULSE_RUNTIME_PATH", "DISPLAY",          "SPEECHD_ADDRESS"
};

int support_setup(void **state)
{
	(void)state;
	snprintf(support_folder, sizeof support_folder, "/tmp/unknot-XXXXXX");
	if (!mkdtemp(support_folder))
		return -1;
	for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++)
		setenv(homes[i], support_folder, 1);
	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
		unsetenv(settings[i]);
	setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
	setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere", 1);
	support_write(support_path("client.conf"), "autospawn = no\n");
	setenv("PULSE_CLIENTCONFIG", support_path("client.conf"), 1);
	mkdir(support_path("speech-dispatcher"), 0700);
	support_write(support_path("speech-dispatcher/speechd.conf"), "DisableAutoSpawn\n");
	return 0;
}

static int remove_one(const char *path, const struct stat *file, int type, struct FTW *walk)
{
	(void)file, (void)type, (void)walk;
	remove(path);
	return 0;
}

int support_teardown(void **state)
{
	(void)state;
	nftw(support_folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	return waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD ? 0 : -1;
}

const char *support_path(const char *name)
{
	static char paths[4][256];
	static int next;

	next = (next + 1) % 4;
	snprintf(paths[next], sizeof paths[next], "%s/%s", support_folder, name);
	return paths[next];
}

void support_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

void support_read(const char *path, char *text, size_t size)
{
	FILE *file = fopen(path, "r");
	size_t length = file ? fread(text, 1, size - 1, file) : 0;

	text[length] = '\0';
	if (file)
		fclose(file);
}

bool support_wait_for(const char *path, const char *text)
{
	static char all[65536];

	for (int i = 0; i < SUPPORT_TRIES; i++) {
		support_read(path, all, sizeof all);
		if (strstr(all, text))
			return true;
		usleep(SUPPORT_TRY_US);
	}
	return false;
}

static void pump(struct helpers *helpers)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(helpers, fds);

	assert_true(poll(fds, (nfds_t)count, 20000) > 0);
	helpers_handle(helpers, 0);
}

struct helpers *support_start(enum helper_role role)
{
	const char *program = getenv("UNKNOT_HELPER");
	struct helpers_config config = { program ? program : "src/unknot-helper", support_folder };
	struct helpers *helpers = helpers_create(&config);

	assert_non_null(helpers);
	helpers_start(helpers, role, 0);
	support_settle(helpers);
	return helpers;
}

void support_settle(struct helpers *helpers)
{
	while (helpers_deadline(helpers) >= 0)
		pump(helpers);
}

bool support_hears(struct helpers *helpers, int ms)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(helpers, fds);

	return poll(fds, (nfds_t)count, ms) > 0;
}

/* The parent of a process and its state; false when it is gone. */
static bool read_stat(pid_t pid, pid_t *parent, char *process_state)
{
	char path[64], text[512];
	const char *at;

	snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
	support_read(path, text, sizeof text);
	at = strrchr(text, ')');
	if (!at || strlen(at) < 4)
		return false;
	*process_state = at[2];
	*parent = (pid_t)strtol(at + 4, NULL, 10);
	return true;
}

static bool has_role(pid_t pid, const char *role)
{
	char path[64], text[512] = "";

	snprintf(path, sizeof path, "/proc/%ld/cmdline", (long)pid);
	support_read(path, text, sizeof text);
	return strstr(text, "unknot-helper") && strcmp(text + strlen(text) + 1, role) == 0;
}

pid_t support_await(pid_t parent, const char *role)
{
	pid_t pid = 0;

	for (int i = 0; i < SUPPORT_TRIES && !pid; i++) {
		pid = support_find(parent, role);
		if (!pid)
			usleep(SUPPORT_TRY_US);
	}
	assert_true(pid > 0);
	return pid;
}

pid_t support_find(pid_t parent, const char *role)
{
	DIR *dir = opendir("/proc");
	const struct dirent *entry;
	pid_t found = 0;

	assert_non_null(dir);
	while (!found && (entry = readdir(dir))) {
		pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10), its_parent;
		char process_state;

		if (pid > 0 && read_stat(pid, &its_parent, &process_state) &&
		    its_parent == parent && has_role(pid, role))
			found = pid;
	}
	closedir(dir);
	return found;
}

bool support_is_dead(pid_t pid)
{
	pid_t parent;
	char process_state;

	return !read_stat(pid, &parent, &process_state) || process_state == 'Z';
}

bool support_listens(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), code;

	snprintf(address.sun_path, sizeof address.sun_path, "%.90s", path);
	code = connect(fd, (struct sockaddr *)&address, sizeof address);
	close(fd);
	return code == 0;
}

bool support_dies(pid_t pid)
{
	for (int i = 0; i < SUPPORT_TRIES && !support_is_dead(pid); i++)
		usleep(SUPPORT_TRY_US);
	return support_is_dead(pid);
}

static long switches(pid_t pid)
{
	char path[320], text[4096];
	const struct dirent *entry;
	long sum = 0;
	DIR *dir;

	snprintf(path, sizeof path, "/proc/%ld/task", (long)pid);
	dir = opendir(path);
	assert_non_null(dir);
	while ((entry = readdir(dir))) {
		const char *at;

		snprintf(path, sizeof path, "/proc/%ld/task/%s/status", (long)pid, entry->d_name);
		support_read(path, text, sizeof text);
		at = strstr(text, "\nvoluntary_ctxt_switches:");
		if (at)
			sum += strtol(at + 25, NULL, 10);
	}
	closedir(dir);
	return sum;
}

long support_wakeups(pid_t pid)
{
	long before;

	sleep(1);
	before = switches(pid);
	sleep(1);
	return switches(pid) - before;
}

void support_kill(pid_t *pid)
{
	if (*pid > 0) {
		kill(*pid, SIGKILL);
		waitpid(*pid, NULL, 0);
	}
	*pid = 0;
}
