/* Locks between instances, held by an open file description: gone with the process, however it ends. */
#ifndef UNKNOT_IO_LOCK_H
#define UNKNOT_IO_LOCK_H

#include <stdbool.h>

#include "core/err.h"

enum lock_mode { LOCK_NONE, LOCK_SHARED, LOCK_EXCLUSIVE };

/* Takes, changes or (LOCK_NONE) gives up the lock on an open file, waiting wait_ms at most.
 * false: another holds it, or with errno other than EAGAIN the lock failed. */
bool lock_set(int fd, enum lock_mode mode, int wait_ms);

/* Whether nobody else holds any lock on the file. */
bool lock_alone(int fd);

/* One session at a time in a data folder. Zero-initialise. */
struct session_lock {
	int fd; /* 0 when not held */
};

/* Takes session.lock in data_dir. started: the wall time for a second one's message, as text. ERR_BUSY
 * names the first one's time and process. */
bool lock_session(const char *data_dir, const char *started, struct session_lock *lock,
                  struct err *err);

/* Takes one that is not held, too. */
void lock_session_release(struct session_lock *lock);

#endif
