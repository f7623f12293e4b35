/* unknot-helper ROLE PARENT: serves sound, speech or the desktop over the socket on descriptor 3.
 * Each of them can block for ever when its server hangs, so each has a process of its own, which
 * the parent kills when no answer comes. It sleeps in recv while there is nothing to do. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "helper/role.h"

enum { SOCKET_FD = 3, CLOSE_UP_TO = 1024 };

static const struct {
	const char *name;
	role_serve *serve; /* NULL: not built */
} roles[] = {
#ifdef HAVE_CANBERRA
	{ "audio", audio_serve },
#else
	{ "audio", NULL },
#endif
#ifdef HAVE_SPEECHD
	{ "speech", speech_serve },
#else
	{ "speech", NULL },
#endif
#ifdef HAVE_SDBUS
	{ "desktop", desktop_serve },
#else
	{ "desktop", NULL },
#endif
};

void answer_set(struct answer *answer, enum message_kind kind, const char *fmt, ...)
{
	va_list args;

	answer->kind = kind;
	va_start(args, fmt);
	vsnprintf(answer->text, sizeof answer->text, fmt, args);
	va_end(args);
}

int64_t role_now_ms(void)
{
	struct timespec now;

#ifdef CLOCK_BOOTTIME
	clock_gettime(CLOCK_BOOTTIME, &now);
#else
	clock_gettime(CLOCK_MONOTONIC, &now);
#endif
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool role_is_late(const struct message *message)
{
	int64_t age = role_now_ms() - message->stamp_ms;

	if (message->kind == MESSAGE_PLAY)
		return age + message->value[PLAY_AGE] > message->value[PLAY_LIMIT];
	if (message->kind == MESSAGE_SAY)
		return age + message->value[SAY_AGE] > message->value[SAY_LIMIT];
	return false;
}

/* Blocked inside a library nobody sees the end of the socket; the kernel's signal works always. */
static bool die_with_parent(const char *parent)
{
#ifdef __linux__
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
		return false;
#endif
	return getppid() == (pid_t)strtol(parent, NULL, 10);
}

static void reset_signals(void)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	signal(SIGCHLD, SIG_DFL);
	signal(SIGPIPE, SIG_IGN); /* a killed speech server would raise it */
}

static void close_others(void)
{
	DIR *dir = opendir("/proc/self/fd");
	const struct dirent *entry;

	if (!dir) {
		for (int fd = SOCKET_FD + 1; fd < CLOSE_UP_TO; fd++)
			close(fd);
		return;
	}
	while ((entry = readdir(dir))) {
		int fd = (int)strtol(entry->d_name, NULL, 10);

		if (fd > SOCKET_FD && fd != dirfd(dir))
			close(fd);
	}
	closedir(dir);
}

static bool socket_is_ours(void)
{
	int type = 0;
	socklen_t size = sizeof type;

	return getsockopt(SOCKET_FD, SOL_SOCKET, SO_TYPE, &type, &size) == 0 &&
	       type == SOCK_SEQPACKET && fcntl(SOCKET_FD, F_SETFD, FD_CLOEXEC) == 0;
}

static void serve_one(role_serve *serve, const struct message *message, struct answer *answer)
{
	if (message->kind == MESSAGE_PING)
		answer_set(answer, MESSAGE_DONE, "%s", "");
	else if (!serve)
		answer_set(answer, MESSAGE_ABSENT, "%s", "");
	else if (role_is_late(message))
		answer_set(answer, MESSAGE_LATE, "%s", "");
	else
		serve(message, answer);
}

/* Until the parent is gone. Anything but a whole message of this version ends it as well. */
static int serve_all(role_serve *serve)
{
	unsigned char packet[MESSAGE_MAX];

	for (;;) {
		ssize_t length = recv(SOCKET_FD, packet, sizeof packet, 0);
		struct answer answer = { .kind = MESSAGE_FAIL, .text = "unknown request" };
		struct message message, reply;
		size_t size;

		if (length < 0 && errno == EINTR)
			continue;
		if (length <= 0)
			return 0;
		if (!message_decode(&message, packet, (size_t)length))
			return 1;
		serve_one(serve, &message, &answer);
		reply = (struct message){ .kind = answer.kind,
			                  .id = message.id,
			                  .stamp_ms = role_now_ms(),
			                  .text = { answer.text } };
		size = message_encode(&reply, packet);
		if (send(SOCKET_FD, packet, size, MSG_NOSIGNAL) < 0)
			return 0;
	}
}

int main(int argc, char **argv)
{
	if (argc != 3 || !socket_is_ours()) {
		fprintf(stderr, "unknot-helper is started by unknot, not by hand\n");
		return 2;
	}
	if (!die_with_parent(argv[2]))
		return 1;
	setpgid(0, 0);
	reset_signals();
	close_others();
	for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
		if (strcmp(argv[1], roles[i].name) == 0)
			return serve_all(roles[i].serve);
	}
	fprintf(stderr, "unknot-helper: no role %s\n", argv[1]);
	return 2;
}
