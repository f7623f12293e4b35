#include "io/helper_process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/i18n.h"
#include "io/fs.h"

extern char **environ;

/* Above the descriptors 0 to 3 that the child gets, so that none is overwritten before its turn. */
enum { CHILD_SOCKET = 3, ABOVE = 10 };

static int lift(int fd)
{
	int high = fcntl(fd, F_DUPFD_CLOEXEC, ABOVE);

	close(fd);
	return high;
}

static int open_log(const char *path)
{
	int fd = -1;

	if (path)
		fd = fs_open_as(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW, 0600);
	if (fd < 0)
		fd = fs_open_as("/dev/null", O_WRONLY, 0);
	return fd < 0 ? -1 : lift(fd);
}

static int make_socket(int *child)
{
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
		return -1;
	*child = lift(pair[1]);
	if (*child < 0 || fcntl(pair[0], F_SETFL, O_NONBLOCK) != 0) {
		close(pair[0]);
		if (*child >= 0)
			close(*child);
		return -1;
	}
	return pair[0];
}

/* What the parent ignores or blocks must not be so in the child. */
static void set_attributes(posix_spawnattr_t *attributes)
{
	sigset_t none, all;

	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_setsigmask(attributes, &none);
	posix_spawnattr_setsigdefault(attributes, &all);
	posix_spawnattr_setpgroup(attributes, 0);
	posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
	                                         POSIX_SPAWN_SETPGROUP);
}

static int spawn(pid_t *pid, const char *program, const char *role, int socket, int log)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	char parent[24];
	char *argv[] = { (char *)(uintptr_t)program, (char *)(uintptr_t)role, parent, NULL };
	int code;

	snprintf(parent, sizeof parent, "%ld", (long)getpid());
	code = posix_spawn_file_actions_init(&actions);
	if (code != 0)
		return code;
	code = posix_spawnattr_init(&attributes);
	if (code == 0) {
		set_attributes(&attributes);
		posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
		posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
		posix_spawn_file_actions_adddup2(&actions, log, 2);
		posix_spawn_file_actions_adddup2(&actions, socket, CHILD_SOCKET);
		code = posix_spawn(pid, program, &actions, &attributes, argv, environ);
		posix_spawnattr_destroy(&attributes);
	}
	posix_spawn_file_actions_destroy(&actions);
	return code;
}

bool helper_process_start(struct helper_process *process, const char *program, const char *role,
                          const char *log, struct err *err)
{
	int child = -1, code;
	int fd = make_socket(&child);
	int log_fd = open_log(log);

	*process = (struct helper_process){ 0 };
	code = fd < 0 || log_fd < 0 ? errno : spawn(&process->pid, program, role, child, log_fd);
	if (child >= 0)
		close(child);
	if (log_fd >= 0)
		close(log_fd);
	if (code != 0) {
		if (fd >= 0)
			close(fd);
		process->pid = 0;
		return err_set(err, ERR_UNAVAILABLE, _("%s could not be started: %s"), program,
		               strerror(code));
	}
	process->fd = fd;
	return true;
}

void helper_process_kill(struct helper_process *process)
{
	if (process->pid <= 0)
		return;
	kill(-process->pid, SIGKILL);
	kill(process->pid, SIGKILL);
	close(process->fd);
	*process = (struct helper_process){ 0 };
}

void helper_process_hang_up(const struct helper_process *process)
{
	if (process->pid > 0)
		shutdown(process->fd, SHUT_WR);
}

bool helper_process_ended(const struct helper_process *process)
{
	siginfo_t info = { 0 };

	return process->pid > 0 &&
	       waitid(P_PID, (id_t)process->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
	       info.si_pid == process->pid;
}

bool helper_process_reap(pid_t pid, int wait_ms)
{
	const struct timespec step = { .tv_nsec = 1000000 };

	for (int waited = 0;; waited++) {
		pid_t done = waitpid(pid, NULL, WNOHANG);

		if (done == pid || (done < 0 && errno != EINTR))
			return true;
		if (waited >= wait_ms)
			return false;
		nanosleep(&step, NULL);
	}
}
