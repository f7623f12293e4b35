/* Waiting: for a key, a signal, a helper's answer or a deadline, and for nothing else. */
#ifndef UNKNOT_IO_LOOP_H
#define UNKNOT_IO_LOOP_H

#include <poll.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/err.h"

enum { LOOP_FDS_MAX = 8 };

/* Signals that came, as bits. */
enum loop_signal {
	LOOP_QUIT = 1,   /* INT, TERM, HUP */
	LOOP_RESIZE = 2, /* WINCH */
	LOOP_CONTINUE = 4, /* CONT */
	LOOP_CHILD = 8,  /* CHLD */
	LOOP_HANG_UP = 16 /* HUP, TERM: nobody reads any more */
};

/* Zero-initialise. */
struct loop {
	int signal_fd;
	int input_fd;
	int64_t awake_ms; /* the last moment the program is known to have run */
	int64_t slept_ms; /* of the machine, as last seen */
};

struct loop_wake {
	int64_t now_ms;
	bool input;
	bool input_gone; /* hung up or closed: nothing more can be read but its end */
	unsigned signals;
	bool asleep;       /* the program did not run since awake_ms */
	int64_t awake_ms;
};

/* Blocks INT, TERM, HUP, WINCH, CONT and CHLD for the process; to be called before anything else
 * that starts a thread or a child. */
bool loop_open(struct loop *loop, int input_fd, struct err *err);
void loop_close(struct loop *loop);

/* Sleeps until deadline_ms (-1: for ever) or something happens. fds are further descriptors. */
struct loop_wake loop_wait(struct loop *loop, int64_t deadline_ms, struct pollfd *fds, int count);

/* The terminal's size; false when the descriptor is no terminal. */
bool loop_terminal_size(int fd, int *rows, int *cols);

/* The earlier of two deadlines; below 0: there is none. */
int64_t loop_sooner(int64_t a, int64_t b);

#endif
