/* The helper program as a process: clean, quiet, and gone when its parent is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/helper/support.h"

static const char *helper_path(void)
{
	const char *path = getenv("UNKNOT_HELPER");

	return path ? path : "src/unknot-helper";
}

/* Runs the helper with a socket or nothing on descriptor 3 and gives its exit status. */
static int run_helper(const char *role, const char *parent, const void *packet, size_t length)
{
	int pair[2], status;
	pid_t pid;

	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
	pid = fork();
	if (pid == 0) {
		dup2(open("/dev/null", O_RDWR), 2);
		dup2(pair[1], 9);
		close(3);
		if (packet)
			dup2(9, 3);
		execl(helper_path(), "unknot-helper", role, parent, (char *)NULL);
		_exit(99);
	}
	close(pair[1]);
	if (packet)
		send(pair[0], packet, length, MSG_NOSIGNAL);
	shutdown(pair[0], SHUT_WR);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	close(pair[0]);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void it_is_not_started_by_hand(void **state)
{
	char self[24];

	(void)state;
	snprintf(self, sizeof self, "%ld", (long)getpid());
	assert_int_equal(run_helper("audio", self, NULL, 0), 2);
	assert_int_equal(run_helper("plumbing", self, "", 1), 2);
	assert_int_equal(run_helper("audio", "1", "", 1), 1); /* an orphan already */
}

static void nonsense_ends_it(void **state)
{
	static const char *const roles[] = { "audio", "speech", "desktop" };
	unsigned char packet[4096];
	char self[24];

	(void)state;
	memset(packet, 0xa5, sizeof packet);
	snprintf(self, sizeof self, "%ld", (long)getpid());
	for (int i = 0; i < 3; i++) {
		assert_int_equal(run_helper(roles[i], self, packet, sizeof packet), 1);
		assert_int_equal(run_helper(roles[i], self, "", 0), 0);
	}
}

/* A line of /proc/PID/status, as a number in hexadecimal. */
static unsigned long status_of(pid_t pid, const char *key)
{
	char path[64], text[4096];
	const char *at;

	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	support_read(path, text, sizeof text);
	at = strstr(text, key);
	assert_non_null(at);
	return strtoul(at + strlen(key), NULL, 16);
}

static void it_starts_clean(void **state)
{
	struct helpers *helpers;
	int leaked = open("/dev/null", O_RDONLY), twin = dup(leaked);
	char path[64], link[64];
	ssize_t length;
	pid_t pid;

	(void)state;
	signal(SIGINT, SIG_IGN);
	helpers = support_start(HELPER_DESKTOP);
	signal(SIGINT, SIG_DFL);
	if (helpers_status(helpers, HELPER_DESKTOP).state == HELPER_NOT_BUILT) {
		helpers_destroy(helpers);
		close(leaked);
		close(twin);
		skip();
	}
	pid = support_find(getpid(), "desktop");
	assert_true(pid > 0);
	assert_int_equal(getpgid(pid), pid);
	assert_int_equal(status_of(pid, "SigBlk:"), 0);
	assert_int_equal(status_of(pid, "SigIgn:") & 0x7fffffff, 1 << (SIGPIPE - 1));
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "/proc/%ld/fd/%d", (long)pid, i ? twin : leaked);
		length = readlink(path, link, sizeof link - 1);
		link[length > 0 ? length : 0] = '\0';
		assert_string_not_equal(link, "/dev/null");
	}
	close(leaked);
	close(twin);
	helpers_destroy(helpers);
}

static void it_sleeps_while_there_is_nothing_to_do(void **state)
{
	static const char *const names[] = { "audio", "speech", "desktop" };

	(void)state;
	for (int i = 0; i < HELPER_COUNT; i++) {
		struct helpers *helpers;
		pid_t pid;

		setenv("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:1", 1);
		setenv("CANBERRA_DRIVER", "none", 1);
		helpers = support_start((enum helper_role)i);
		pid = support_find(getpid(), names[i]);
		if (helpers_status(helpers, (enum helper_role)i).state != HELPER_NOT_BUILT)
			assert_int_equal(support_wakeups(pid), 0);
		helpers_destroy(helpers);
	}
}

/* A server that takes the connection and never says a word. */
static int make_deaf_server(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	char setting[256];

	snprintf(address.sun_path, sizeof address.sun_path, "%.90s", support_path("deaf"));
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(listen(fd, 5), 0);
	snprintf(setting, sizeof setting, "unix_socket:%s", address.sun_path);
	setenv("SPEECHD_ADDRESS", setting, 1);
	return fd;
}

/* A program in the middle of a session, its helpers idle and hung. */
static pid_t start_program(enum helper_role role)
{
	pid_t pid = fork();

	if (pid == 0) {
		struct helpers_config config = { helper_path(), NULL };

		helpers_start(helpers_create(&config), role, 0);
		for (;;)
			pause();
	}
	return pid;
}

/* What is left becomes ours, if not at once: the helper, and under a sanitizer its watcher. */
static bool reap_all(void)
{
	for (int i = 0; i < SUPPORT_TRIES; i++) {
		if (waitpid(-1, NULL, WNOHANG) < 0)
			return true;
		usleep(SUPPORT_TRY_US);
	}
	return false;
}

static void no_orphan_is_left(void **state)
{
	static const char *const names[] = { "audio", "speech", "desktop" };
	int server = make_deaf_server();

	(void)state;
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	for (int i = 0; i < HELPER_COUNT; i++) {
		pid_t program = start_program((enum helper_role)i);
		pid_t helper = support_await(program, names[i]);

		usleep(200000); /* to get as far as it gets */
		assert_false(support_is_dead(helper));
		support_kill(&program);
		assert_true(support_dies(helper));
		assert_true(reap_all());
	}
	prctl(PR_SET_CHILD_SUBREAPER, 0);
	close(server);
}

/* At the end of the program a hung helper is not waited for, and none is left. */
static void a_hung_helper_does_not_outlive_us(void **state)
{
	struct helpers_config config = { helper_path(), support_folder };
	struct helpers *helpers = helpers_create(&config);
	int server = make_deaf_server();
	pid_t pid;

	(void)state;
	helpers_start(helpers, HELPER_SPEECH, 0);
	helpers_start(helpers, HELPER_DESKTOP, 0);
	pid = support_await(getpid(), "desktop");
	support_await(getpid(), "speech");
	kill(pid, SIGSTOP);
	helpers_destroy(helpers);
	assert_true(support_is_dead(pid));
	assert_int_equal(support_find(getpid(), "speech"), 0);
	close(server);
}

static void hung_is_told_after_two_misses(void **state)
{
	struct helpers_config config = { helper_path(), support_folder };
	struct helpers *helpers = helpers_create(&config);
	int server = make_deaf_server();

	(void)state;
	helpers_start(helpers, HELPER_SPEECH, 0);
	if (support_hears(helpers, 300)) {
		helpers_handle(helpers, 0);
		assert_int_equal(helpers_status(helpers, HELPER_SPEECH).state, HELPER_NOT_BUILT);
		helpers_destroy(helpers);
		close(server);
		skip();
	}
	helpers_handle(helpers, 3000);
	assert_int_equal(helpers_status(helpers, HELPER_SPEECH).state, HELPER_STARTING);
	helpers_handle(helpers, 3500);
	assert_int_equal(helpers_status(helpers, HELPER_SPEECH).state, HELPER_FAILED);
	assert_string_equal(helpers_news(helpers), "Speech is off: no answer from "
	                                           "speech-dispatcher. The words stay on the "
	                                           "screen.");
	helpers_destroy(helpers);
	close(server);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(it_is_not_started_by_hand),
		TEST(nonsense_ends_it),
		TEST(it_starts_clean),
		TEST(it_sleeps_while_there_is_nothing_to_do),
		TEST(no_orphan_is_left),
		TEST(a_hung_helper_does_not_outlive_us),
		TEST(hung_is_told_after_two_misses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
