#include "io/loop.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "core/i18n.h"
#include "io/clock.h"

enum { LATE_MS = 2000, SLEPT_MS = 500 };

static const struct {
	int number;
	unsigned bits;
} signals[] = {
	{ SIGINT, LOOP_QUIT },
	{ SIGQUIT, LOOP_QUIT | LOOP_HANG_UP },
	{ SIGTERM, LOOP_QUIT | LOOP_HANG_UP },
	{ SIGHUP, LOOP_QUIT | LOOP_HANG_UP },
	{ SIGWINCH, LOOP_RESIZE },
	{ SIGCONT, LOOP_CONTINUE },
	{ SIGCHLD, LOOP_CHILD },
};

bool loop_open(struct loop *loop, int input_fd, struct err *err)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaddset(&set, signals[i].number);
	sigprocmask(SIG_BLOCK, &set, NULL);
	signal(SIGPIPE, SIG_IGN);
	loop->signal_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (loop->signal_fd < 0)
		return err_set(err, ERR_UNAVAILABLE, _("Signals cannot be received: %s."),
		               strerror(errno));
	loop->input_fd = input_fd;
	loop->awake_ms = clock_now_ms();
	loop->slept_ms = clock_slept_ms();
	return true;
}

void loop_close(struct loop *loop)
{
	if (loop->signal_fd > 0)
		close(loop->signal_fd);
	loop->signal_fd = 0;
}

static unsigned read_signals(struct loop *loop)
{
	struct signalfd_siginfo info;
	unsigned bits = 0;

	while (read(loop->signal_fd, &info, sizeof info) == (ssize_t)sizeof info)
		for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
			if (signals[i].number == (int)info.ssi_signo)
				bits |= signals[i].bits;
	return bits;
}

/* Time did not pass for the program: the machine slept, it was stopped, or it could not run. */
static void look_for_sleep(struct loop *loop, struct loop_wake *wake, int64_t deadline_ms)
{
	int64_t slept = clock_slept_ms();

	wake->awake_ms = loop->awake_ms;
	wake->asleep = slept - loop->slept_ms > SLEPT_MS || wake->signals & LOOP_CONTINUE ||
	               (deadline_ms >= 0 && wake->now_ms - deadline_ms > LATE_MS);
	if (slept - loop->slept_ms > SLEPT_MS && wake->now_ms - (slept - loop->slept_ms) > wake->awake_ms)
		wake->awake_ms = wake->now_ms - (slept - loop->slept_ms);
	loop->slept_ms = slept;
	loop->awake_ms = wake->now_ms;
}

struct loop_wake loop_wait(struct loop *loop, int64_t deadline_ms, struct pollfd *fds, int count)
{
	struct pollfd all[LOOP_FDS_MAX + 2] = {
		{ .fd = loop->signal_fd, .events = POLLIN },
		{ .fd = loop->input_fd, .events = POLLIN },
	};
	struct loop_wake wake = { 0 };
	struct timespec timeout, *wait = NULL;
	int64_t left = deadline_ms - clock_now_ms();

	loop->awake_ms = clock_now_ms();
	if (deadline_ms >= 0) {
		if (left < 0)
			left = 0;
		timeout = (struct timespec){ .tv_sec = left / 1000,
			                     .tv_nsec = left % 1000 * 1000000 };
		wait = &timeout;
	}
	memcpy(all + 2, fds, (size_t)count * sizeof *fds);
	int ready = ppoll(all, (nfds_t)(count + 2), wait, NULL);

	wake.now_ms = clock_now_ms();
	if (ready > 0) {
		if (all[0].revents)
			wake.signals = read_signals(loop);
		wake.input = all[1].revents & POLLIN;
		wake.input_gone = all[1].revents & (POLLHUP | POLLERR | POLLNVAL);
		memcpy(fds, all + 2, (size_t)count * sizeof *fds);
	} else {
		for (int i = 0; i < count; i++)
			fds[i].revents = 0;
	}
	look_for_sleep(loop, &wake, deadline_ms);
	return wake;
}

int64_t loop_sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b >= 0 && b < a ? b : a;
}

bool loop_terminal_size(int fd, int *rows, int *cols)
{
	struct winsize size;

	if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return false;
	*rows = size.ws_row;
	*cols = size.ws_col;
	return true;
}
