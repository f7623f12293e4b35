#include "io/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

#include "core/i18n.h"

enum err_code fs_err_code(int error)
{
	switch (error) {
	case ENOENT:
		return ERR_NOT_FOUND;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		return ERR_FULL;
	case EACCES:
	case EPERM:
	case EROFS:
	case ELOOP:
		return ERR_DENIED;
	case ENOMEM:
		return ERR_MEMORY;
	case EAGAIN:
	case EBUSY:
		return ERR_BUSY;
	default:
		return ERR_IO;
	}
}

bool fs_err(struct err *err, int error, const char *what, const char *path)
{
	if (error == ELOOP)
		return err_set(err, ERR_DENIED,
		               _("%s: a symlink is in the way. Give the real place with --data DIR"), path);
	return err_set(err, fs_err_code(error), "%s %s: %s", what, path, strerror(error));
}

bool fs_exists(const char *path, long long *size)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return false;
	if (size)
		*size = (long long)st.st_size;
	return true;
}

/* One folder: made, or there already and truly a folder. `last`: may not be a symlink. */
static bool make_one(const char *path, bool last, struct err *err)
{
	struct stat st;

	if (mkdir(path, 0700) == 0)
		return true;
	int error = errno;

	if (error == EEXIST || error == EROFS || error == EACCES || error == EPERM) {
		if ((last ? lstat(path, &st) : stat(path, &st)) == 0) {
			if (S_ISDIR(st.st_mode))
				return true;
			return fs_err(err, S_ISLNK(st.st_mode) ? ELOOP : ENOTDIR,
			              _("cannot make the folder"), path);
		}
		if (error == EEXIST)
			error = errno;
	}
	return err_set(err, fs_err_code(error),
	               _("cannot make the folder %s: %s. Choose another with --data DIR"), path,
	               strerror(error));
}

bool fs_make_dir(const char *path, struct err *err)
{
	char part[PATH_MAX];
	size_t len = strlen(path);

	while (len > 1 && path[len - 1] == '/')
		len--;
	if (len == 0 || len >= sizeof part)
		return fs_err(err, len ? ENAMETOOLONG : ENOENT, _("cannot make the folder"), path);
	for (size_t i = 1; i < len; i++) {
		if (path[i] != '/' || path[i - 1] == '/')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (!make_one(part, false, err))
			return false;
	}
	memcpy(part, path, len);
	part[len] = '\0';
	return make_one(part, true, err);
}

int fs_open_as(const char *path, int flags, mode_t mode)
{
	int fd;

	do
		fd = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

int fs_open_read(const char *path, int flags)
{
	return fs_open_as(path, O_RDONLY | flags, 0);
}

int fs_open(const char *path, int flags, struct err *err)
{
	struct stat st;
	int fd = fs_open_as(path, flags | O_NOFOLLOW, 0600);

	if (fd < 0) {
		fs_err(err, errno, _("cannot open"), path);
		return -1;
	}
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		err_set(err, ERR_DENIED, _("%s is not a plain file; move it out of the way"), path);
		return -1;
	}
	return fd;
}

ssize_t fs_read(int fd, void *buf, size_t size)
{
	size_t len = 0;

	while (len < size) {
		ssize_t n = read(fd, (char *)buf + len, size - len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		len += (size_t)n;
	}
	return (ssize_t)len;
}

bool fs_write(int fd, const void *data, size_t size)
{
	const char *next = data;

	while (size > 0) {
		ssize_t n = write(fd, next, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		next += n;
		size -= (size_t)n;
	}
	return true;
}

bool fs_sync(int fd)
{
	int rc;

	do
		rc = fsync(fd);
	while (rc != 0 && errno == EINTR);
	return rc == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* The folder of path into buf; false when it does not fit. */
static bool parent_of(const char *path, char *buf, size_t size)
{
	const char *slash = strrchr(path, '/');
	size_t len = slash ? (size_t)(slash - path) : 0;

	if (len >= size || size < 2)
		return false;
	if (!slash || len == 0) {
		buf[0] = slash ? '/' : '.';
		buf[1] = '\0';
		return true;
	}
	memcpy(buf, path, len);
	buf[len] = '\0';
	return true;
}

bool fs_sync_parent(const char *path, struct err *err)
{
	char dir[PATH_MAX];

	if (!parent_of(path, dir, sizeof dir))
		return fs_err(err, ENAMETOOLONG, _("cannot save"), path);
	int fd = fs_open_read(dir, O_DIRECTORY);

	if (fd < 0)
		return fs_err(err, errno, _("cannot save"), dir);
	bool ok = fs_sync(fd);
	int error = errno;

	close(fd);
	return ok ? true : fs_err(err, error, _("cannot save"), dir);
}

bool fs_replace_begin(struct fs_replace *file, const char *path, struct err *err)
{
	struct stat st;
	bool there = lstat(path, &st) == 0;

	*file = (struct fs_replace){ 0 };
	if (there && S_ISLNK(st.st_mode))
		return fs_err(err, ELOOP, _("cannot write"), path);
	int n = snprintf(file->path, sizeof file->path, "%s", path);

	if (n < 0 || (size_t)n + 8 > sizeof file->path)
		return fs_err(err, ENAMETOOLONG, _("cannot write"), path);
	if (there && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)) {
		file->out = fopen(path, "we"); /* a device or a pipe takes what comes */
		return file->out ? true : fs_err(err, errno, _("cannot write"), path);
	}
	int fd;

	do {
		snprintf(file->temp, sizeof file->temp, "%s.XXXXXX", file->path);
		fd = mkostemp(file->temp, O_CLOEXEC);
	} while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return fs_err(err, errno, _("cannot write"), path);
	file->out = fdopen(fd, "w");
	if (file->out)
		return true;
	fs_err(err, errno, _("cannot write"), path);
	close(fd);
	unlink(file->temp);
	return false;
}

bool fs_replace_end(struct fs_replace *file, bool keep, struct err *err)
{
	bool wrote = fflush(file->out) == 0 && !ferror(file->out);
	bool ok = wrote && (!file->temp[0] || !keep || fs_sync(fileno(file->out)));
	int error = errno;

	if (fclose(file->out) != 0 && ok) {
		ok = false;
		error = errno;
	}
	if (ok && keep && file->temp[0] && rename(file->temp, file->path) != 0) {
		ok = false;
		error = errno;
	}
	if (file->temp[0] && !(ok && keep))
		unlink(file->temp);
	if (!ok)
		return keep ? fs_err(err, error, _("cannot write"), file->path) : false;
	return !keep || !file->temp[0] || fs_sync_parent(file->path, err);
}

bool fs_write_atomic(const char *path, const void *data, size_t size, struct err *err)
{
	struct fs_replace file;

	if (!fs_replace_begin(&file, path, err))
		return false;
	fwrite(data, 1, size, file.out);
	return fs_replace_end(&file, true, err);
}

/* Up to size bytes at an offset; what the disk cannot read is told as zeros, as far as the file goes. */
static ssize_t read_block(int fd, char *buf, size_t size, off_t at, off_t end)
{
	ssize_t n;

	do
		n = pread(fd, buf, size, at);
	while (n < 0 && errno == EINTR);
	if (n >= 0 || errno != EIO || at >= end)
		return n;
	memset(buf, 0, size);
	return end - at < (off_t)size ? (ssize_t)(end - at) : (ssize_t)size;
}

bool fs_copy(const char *from, const char *to, struct err *err)
{
	char buf[4096];
	struct stat st;
	ssize_t n = -1;
	off_t at = 0;
	int in = fs_open(from, O_RDONLY, err), out = -1;

	if (in < 0)
		return false;
	unlink(to);
	out = fs_open(to, O_RDWR | O_CREAT | O_EXCL, err);
	if (out < 0 || fstat(in, &st) != 0)
		goto out;
	while ((n = read_block(in, buf, sizeof buf, at, st.st_size)) > 0) {
		if (!fs_write(out, buf, (size_t)n)) {
			n = -1;
			break;
		}
		at += n;
	}
	if (n < 0)
		fs_err(err, errno, _("cannot copy"), from);
out:
	if (out >= 0 && close(out) != 0 && n == 0) {
		n = -1;
		fs_err(err, errno, _("cannot write"), to);
	}
	close(in);
	return n == 0;
}

#ifdef __linux__
bool fs_is_network(const char *dir)
{
	/* statfs(2), f_type; FUSE counts as network: sshfs and its like are behind it. */
	static const unsigned long kinds[] = {
		0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x65735546, 0x5346414F, 0x6B414653,
		0x00C36400, 0x01021997, 0x73757245, 0x564C,     0x01161970, 0x7461636F, 0x786F4256,
		0x0BD00BD0, 0x47504653,
	};
	struct statfs fs;
	int fd = fs_open_read(dir, O_DIRECTORY);
	bool network = false;

	if (fd < 0)
		return false;
	if (fstatfs(fd, &fs) == 0)
		for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
			network |= ((unsigned long)fs.f_type & 0xFFFFFFFFUL) == kinds[i];
	close(fd);
	return network;
}
#else
bool fs_is_network(const char *dir)
{
	(void)dir;
	return true; /* unknown: the journal mode that works everywhere */
}
#endif
