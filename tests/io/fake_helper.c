#include "fake_helper.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/message.h"

enum { SOCKET = 3 };

static void send_message(enum message_kind kind, uint32_t id, const char *text)
{
	unsigned char packet[MESSAGE_MAX];
	struct message message = { .kind = kind, .id = id, .text = { text } };

	send(SOCKET, packet, message_encode(&message, packet), MSG_NOSIGNAL);
}

static bool receive(struct message *message)
{
	static unsigned char packet[MESSAGE_MAX];
	ssize_t length = recv(SOCKET, packet, sizeof packet, 0);

	return length > 0 && message_decode(message, packet, (size_t)length);
}

static void sleep_for_ever(void)
{
	for (;;)
		pause();
}

static void greet(void)
{
	struct message message;

	if (receive(&message))
		send_message(MESSAGE_READY, message.id, "fake");
}

static void be_good(void)
{
	struct message message;

	greet();
	while (receive(&message))
		send_message(MESSAGE_DONE, message.id, "fake");
}

static void be_silent(void)
{
	greet();
	sleep_for_ever();
}

/* Answers nothing until it is asked whether it is alive, then everything. */
static void be_slow(void)
{
	struct message message;
	uint32_t last = 1;

	greet();
	while (receive(&message)) {
		if (message.kind != MESSAGE_PING)
			continue;
		while (last < message.id)
			send_message(MESSAGE_DONE, ++last, "fake");
	}
}

/* Fails twice, then works, then refuses. */
static void be_troubled(void)
{
	static const enum message_kind answers[] = { MESSAGE_FAIL, MESSAGE_FAIL, MESSAGE_DONE,
		                                     MESSAGE_REFUSED };
	struct message message;

	for (size_t i = 0; receive(&message); i += i < 3)
		send_message(answers[i], message.id, i == 2 ? "second try" : "no server here");
}

static void be_absent(void)
{
	struct message message;

	if (receive(&message))
		send_message(MESSAGE_ABSENT, message.id, "");
	sleep_for_ever();
}

static void be_late(void)
{
	struct message message;

	greet();
	while (receive(&message))
		send_message(MESSAGE_LATE, message.id, "");
}

static void send_garbage(void)
{
	send(SOCKET, "garbage, and no message at all", 30, MSG_NOSIGNAL);
	sleep_for_ever();
}

static void send_half(void)
{
	unsigned char packet[MESSAGE_MAX];
	struct message message = { .kind = MESSAGE_READY, .id = 1, .text = { "half" } };

	send(SOCKET, packet, message_encode(&message, packet) - 2, MSG_NOSIGNAL);
	sleep_for_ever();
}

static void send_huge(void)
{
	static unsigned char packet[100000];

	send(SOCKET, packet, sizeof packet, MSG_NOSIGNAL);
	sleep_for_ever();
}

static void send_flood(void)
{
	for (;;)
		send_message(MESSAGE_DONE, 77, "");
}

static void send_request(void)
{
	struct message message;

	if (receive(&message))
		send_message(MESSAGE_PLAY, message.id, "/etc/passwd");
	sleep_for_ever();
}

static void answer_twice(void)
{
	struct message message;

	while (receive(&message)) {
		send_message(MESSAGE_READY, message.id, "");
		send_message(MESSAGE_READY, message.id, "");
	}
}

static void end_after_hello(void)
{
	struct message message;

	receive(&message);
	send_message(MESSAGE_READY, message.id, "fake");
	_exit(0);
}

/* Written beside and renamed, so that it is never read half. */
static void write_number(const char *name, long number)
{
	char path[512], beside[520];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", getenv("FAKE_DIR"), name);
	snprintf(beside, sizeof beside, "%s.new", path);
	file = fopen(beside, "w");
	if (!file)
		return;
	fprintf(file, "%ld\n", number);
	fclose(file);
	rename(beside, path);
}

/* Has a child in its group, then hangs. */
static void have_child(void)
{
	pid_t child = fork();

	if (child == 0)
		sleep_for_ever();
	write_number("child", child);
	be_silent();
}

/* Tells what it was given: the blocked and ignored signals, the group and the descriptors. */
static void tell_all(void)
{
	sigset_t blocked;
	long count = 0, ignored = 0, open_count = 0;

	sigprocmask(SIG_SETMASK, NULL, &blocked);
	for (int i = 1; i < 32; i++) {
		struct sigaction action;

		count += sigismember(&blocked, i) == 1;
		ignored += sigaction(i, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
	}
	for (int fd = 0; fd < 256; fd++)
		open_count += fcntl(fd, F_GETFD) >= 0;
	write_number("blocked", count);
	write_number("ignored", ignored);
	write_number("group", getpgrp() == getpid());
	write_number("open", open_count);
	dprintf(2, "this goes to the log\n");
	be_good();
}

static const struct {
	const char *name;
	void (*run)(void);
} manners[] = {
	{ "good", be_good },        { "silent", be_silent },     { "slow", be_slow },
	{ "mute", sleep_for_ever }, { "troubled", be_troubled }, { "absent", be_absent },
	{ "late", be_late },        { "garbage", send_garbage }, { "half", send_half },
	{ "huge", send_huge },      { "flood", send_flood },     { "request", send_request },
	{ "twice", answer_twice },  { "ends", end_after_hello }, { "child", have_child },
	{ "tell", tell_all },
};

int fake_helper(const char *manner)
{
	for (size_t i = 0; i < sizeof manners / sizeof manners[0]; i++) {
		if (strcmp(manner, manners[i].name) == 0)
			manners[i].run();
	}
	return 0;
}
