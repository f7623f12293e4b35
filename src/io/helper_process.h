/* One helper process: started with a socket, its own process group and a log, and ended for good.
 */
#ifndef UNKNOT_IO_HELPER_PROCESS_H
#define UNKNOT_IO_HELPER_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/err.h"

/* A zeroed one is none. fd: our end of the socket, non-blocking. */
struct helper_process {
	pid_t pid;
	int fd;
};

/* Starts `program ROLE PID` with the socket as its descriptor 3. Its messages go to the file log,
 * emptied first (NULL, or one that cannot be written: nowhere). ERR_UNAVAILABLE when it cannot be
 * started. */
bool helper_process_start(struct helper_process *process, const char *program, const char *role,
                          const char *log, struct err *err);

/* Kills the whole process group and closes the socket. The process is left to be reaped. */
void helper_process_kill(struct helper_process *process);

/* Closes our direction of the socket, which a helper that can still hear takes as the end. */
void helper_process_hang_up(const struct helper_process *process);

/* Whether it ended by itself; it is not reaped by this. */
bool helper_process_ended(const struct helper_process *process);

/* Reaps it if it has ended; waits for that up to wait_ms. True when there is nothing left of it. */
bool helper_process_reap(pid_t pid, int wait_ms);

#endif
