#include "io/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/i18n.h"
#include "io/fs.h"

enum { RETRY_MS = 10 };

#ifdef F_OFD_SETLK
static int try_lock(int fd, enum lock_mode mode, int command)
{
	struct flock lock = {
		.l_type = mode == LOCK_NONE ? F_UNLCK : mode == LOCK_SHARED ? F_RDLCK : F_WRLCK,
		.l_whence = SEEK_SET,
	};
	int rc = fcntl(fd, command, &lock);

	return rc == 0 && command == F_OFD_GETLK ? lock.l_type != F_UNLCK : rc;
}

static int set_lock(int fd, enum lock_mode mode)
{
	return try_lock(fd, mode, F_OFD_SETLK);
}

bool lock_alone(int fd)
{
	int locked;

	do
		locked = try_lock(fd, LOCK_EXCLUSIVE, F_OFD_GETLK);
	while (locked < 0 && errno == EINTR);
	return locked == 0;
}
#else
#include <sys/file.h>

/* flock belongs to the open file description too. */
static int set_lock(int fd, enum lock_mode mode)
{
	return flock(fd, (mode == LOCK_NONE ? LOCK_UN : mode == LOCK_SHARED ? LOCK_SH : LOCK_EX) |
	                     LOCK_NB);
}

bool lock_alone(int fd)
{
	bool alone = set_lock(fd, LOCK_EXCLUSIVE) == 0;

	set_lock(fd, LOCK_SHARED);
	return alone;
}
#endif

bool lock_set(int fd, enum lock_mode mode, int wait_ms)
{
	for (;;) {
		if (set_lock(fd, mode) == 0)
			return true;
		if (errno == EINTR)
			continue;
		if (errno == EACCES || errno == EWOULDBLOCK)
			errno = EAGAIN;
		if (errno != EAGAIN || wait_ms <= 0)
			return false;
		nanosleep(&(struct timespec){ .tv_nsec = RETRY_MS * 1000000L }, NULL);
		wait_ms -= RETRY_MS;
	}
}

/* What the holder wrote, for the message only: a number and a time, nothing else is believed. */
static void describe(int fd, char *buf, size_t size)
{
	char text[64] = "";
	long pid = 0;
	char when[32] = "";
	ssize_t n = pread(fd, text, sizeof text - 1, 0);

	if (n > 0)
		text[n] = '\0';
	if (sscanf(text, "%10ld %31[0-9T:. -]", &pid, when) == 2 && pid > 0)
		snprintf(buf, size, _(" (started %s, process %ld)"), when, pid);
	else
		buf[0] = '\0';
}

/* The holder's note; the lock stands without it, so a full disk is no failure here. */
static void inscribe(int fd, const char *started)
{
	char text[64];
	int n = snprintf(text, sizeof text, "%ld %s\n", (long)getpid(), started);

	if (n > 0 && (size_t)n < sizeof text && ftruncate(fd, 0) == 0 &&
	    pwrite(fd, text, (size_t)n, 0) != n) {
		while (ftruncate(fd, 0) != 0 && errno == EINTR)
			continue;
	}
}

bool lock_session(const char *data_dir, const char *started, struct session_lock *lock,
                  struct err *err)
{
	char path[PATH_MAX], first[96];
	int n = snprintf(path, sizeof path, "%s/session.lock", data_dir);

	if (n < 0 || (size_t)n >= sizeof path)
		return fs_err(err, ENAMETOOLONG, _("cannot open"), data_dir);
	int fd = fs_open(path, O_RDWR | O_CREAT, err);

	if (fd < 0)
		return false;
	if (!lock_set(fd, LOCK_EXCLUSIVE, 0)) {
		int error = errno;

		describe(fd, first, sizeof first);
		close(fd);
		if (error != EAGAIN)
			return fs_err(err, error, _("cannot lock"), path);
		return err_set(err, ERR_BUSY,
		               _("Another session is running%s. End that one first"), first);
	}
	inscribe(fd, started);
	lock->fd = fd;
	return true;
}

void lock_session_release(struct session_lock *lock)
{
	if (lock->fd <= 0)
		return;
	if (ftruncate(lock->fd, 0) != 0)
		errno = 0; /* the note is only for a message; the lock goes with the descriptor */
	close(lock->fd);
	lock->fd = 0;
}
