/* Preloaded into a program: its files behave strangely.
 *   DISK_INTERRUPT=N  one of N calls, at random, is interrupted (EINTR) before it did anything
 *   DISK_SEED=N       other ones
 *   DISK_CALLS=A,B    only these calls are interrupted; else all but syncing
 *   DISK_SHORT=N      one of N writes writes half of what it should
 *   DISK_GONE=N       from the Nth of these calls on every one fails with EIO, as when the disk is pulled
 *   DISK_NETWORK=1    every file system is NFS
 *   DISK_OPENED=FILE  where each path with journal.db in it is written that our own code opens,
 *                     renames or removes; the database library does so too, that is not written */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static long interrupt_every, short_every, gone_at, calls;
static uint64_t seed;
static const char *names = " open read write pread pwrite ftruncate fcntl unlink";
static bool network;
static uintptr_t low, high; /* where the program's own code lies */
static int opened = -1;

static int look(struct dl_phdr_info *info, size_t size, void *none)
{
	(void)size, (void)none;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type == PT_LOAD && part->p_flags & PF_X) {
			low = info->dlpi_addr + part->p_vaddr;
			high = low + part->p_memsz;
		}
	}
	return 1; /* the first is the program */
}

static long number(const char *name)
{
	const char *text = getenv(name);

	return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void)
{
	seed = (uint64_t)number("DISK_SEED");
	interrupt_every = number("DISK_INTERRUPT");
	short_every = number("DISK_SHORT");
	gone_at = number("DISK_GONE");
	if (getenv("DISK_CALLS"))
		names = getenv("DISK_CALLS");
	network = number("DISK_NETWORK");
	dl_iterate_phdr(look, NULL);
	if (getenv("DISK_OPENED"))
		opened = (int)syscall(SYS_openat, AT_FDCWD, getenv("DISK_OPENED"),
		                      O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* One of every, at random; the same ones each time. */
static bool hit(long every)
{
	if (every == 0)
		return false;
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (long)(seed >> 33) % every == 0;
}

static bool interrupted(const char *call)
{
	if (!strstr(names, call) || !hit(interrupt_every))
		return false;
	errno = EINTR;
	return true;
}

/* Whether it fails; errno says why. Locks are the kernel's own and outlive the disk. */
static bool fails(const char *call)
{
	if (gone_at && ++calls >= gone_at) {
		errno = EIO;
		return true;
	}
	return interrupted(call);
}

static size_t part_of(size_t size)
{
	return size > 1 && hit(short_every) ? size / 2 : size;
}

static void note(const char *call, const char *path, void *caller)
{
	char text[512];
	int len;

	if (opened < 0 || (uintptr_t)caller < low || (uintptr_t)caller >= high ||
	    !strstr(path, "journal.db"))
		return;
	len = snprintf(text, sizeof text, "%s %s\n", call, path);
	if (syscall(SYS_write, opened, text, len) != len)
		_exit(99);
}

#define CALLER __builtin_return_address(0)
#define MODE(flags)                                                                                \
	va_list args;                                                                              \
	va_start(args, flags);                                                                     \
	int mode = (flags) & O_CREAT ? va_arg(args, int) : 0;                                      \
	va_end(args)

int open(const char *path, int flags, ...)
{
	MODE(flags);
	note("open", path, CALLER);
	return fails(" open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	MODE(flags);
	note("open", path, CALLER);
	return fails(" open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

FILE *fopen64(const char *path, const char *mode)
{
	FILE *(*real)(const char *, const char *);

	*(void **)&real = dlsym(RTLD_NEXT, "fopen64");
	note("fopen", path, CALLER);
	return real(path, mode);
}

int rename(const char *from, const char *to)
{
	note("rename", from, CALLER);
	note("rename", to, CALLER);
	return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path)
{
	note("unlink", path, CALLER);
	return fails(" unlink") ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

ssize_t read(int fd, void *data, size_t size)
{
	return fails(" read") ? -1 : syscall(SYS_read, fd, data, size);
}

ssize_t write(int fd, const void *data, size_t size)
{
	return fails(" write") ? -1 : syscall(SYS_write, fd, data, part_of(size));
}

ssize_t pread64(int fd, void *data, size_t size, off64_t at)
{
	return fails(" pread") ? -1 : syscall(SYS_pread64, fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at)
{
	return fails(" pwrite") ? -1 : syscall(SYS_pwrite64, fd, data, part_of(size), at);
}

int ftruncate64(int fd, off64_t size)
{
	return fails(" ftruncate") ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}

int fcntl64(int fd, int what, ...)
{
	va_list args;

	va_start(args, what);
	void *more = va_arg(args, void *);
	va_end(args);
	bool locks = what == F_SETLK || what == F_SETLKW || what == F_OFD_SETLK;
	/* Giving a lock back is never interrupted. */
	locks = locks && ((const struct flock *)more)->l_type != F_UNLCK;

	return locks && interrupted(" fcntl") ? -1 : (int)syscall(SYS_fcntl, fd, what, more);
}

int fsync(int fd)
{
	return fails(" fsync") ? -1 : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
	return fails(" fdatasync") ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int fstatfs64(int fd, struct statfs64 *about)
{
	int code = (int)syscall(SYS_fstatfs, fd, about);

	if (network)
		about->f_type = 0x6969;
	return code;
}
