/* Files and folders that only their owner reads: made safely, written whole or not at all. */
#ifndef UNKNOT_IO_FS_H
#define UNKNOT_IO_FS_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>

#include "core/err.h"

/* Makes a folder and what is missing above it, each 0700. An existing one is left as it is; a symlink
 * or a file in its place is ERR_DENIED. */
bool fs_make_dir(const char *path, struct err *err);

/* open(2), closed on exec; a FIFO in the way does not block, and a signal does not interrupt. */
int fs_open_as(const char *path, int flags, mode_t mode);

/* Opens whatever is there to be read, through symlinks too, closed on exec; a pipe does not block and a
 * signal does not interrupt. -1 with errno on failure. */
int fs_open_read(const char *path, int flags);

/* Reads until size bytes are there or the file ends, writes all of them, brings a file or a folder to the
 * disk; a signal interrupts none of them. -1 or false with errno on failure; what cannot be synced at all
 * is no failure. */
ssize_t fs_read(int fd, void *buf, size_t size);
bool fs_write(int fd, const void *data, size_t size);
bool fs_sync(int fd);

/* Opens a plain file (O_RDONLY or O_RDWR, with O_CREAT made 0600), never through a symlink, closed
 * on exec. -1 on failure. */
int fs_open(const char *path, int flags, struct err *err);

/* A file being replaced: a new one beside it (0600) takes its place when it is whole. A device or a
 * pipe is written as it is. */
struct fs_replace {
	FILE *out;
	char path[PATH_MAX], temp[PATH_MAX + 8];
};

/* A symlink in the way is ERR_DENIED. */
bool fs_replace_begin(struct fs_replace *file, const char *path, struct err *err);

/* Synced and put in place when keep is set and all was written; else the old file is as it was. */
bool fs_replace_end(struct fs_replace *file, bool keep, struct err *err);

/* Puts size bytes in the place of path in one step: a new file beside it (0600), written, synced and
 * renamed. On failure the old one is as it was. A symlink in the way is ERR_DENIED. */
bool fs_write_atomic(const char *path, const void *data, size_t size, struct err *err);

/* Copies a plain file's bytes to a new file (0600), replacing one that is there; blocks of 4 KiB that the
 * disk cannot read become zeros. For files that nothing has open. */
bool fs_copy(const char *from, const char *to, struct err *err);

/* Syncs the folder that holds path, so that a rename there outlives a power cut. */
bool fs_sync_parent(const char *path, struct err *err);

/* Whether the folder lies on a network file system, where shared memory between programs cannot be
 * had. false when that cannot be told. */
bool fs_is_network(const char *dir);

/* Whether something is at path itself (a dangling symlink counts), and its size; size may be NULL. */
bool fs_exists(const char *path, long long *size);

/* Fills err from errno: WHAT PATH: reason, and what to do. Returns false. */
bool fs_err(struct err *err, int error, const char *what, const char *path);

/* The err_code of an errno. */
enum err_code fs_err_code(int error);

#endif
