#ifdef HAVE_CONFIG_H
#include <errno.h>
#include <config.h>
#endif

#include "helper/volume.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/wav.h"

enum { COPIES = 64, FILE_MAX = 8 * 1024 * 1024, PATH_BYTES = 1024 };

/* `fd` is open while `path` is not empty. */
struct copy {
	char path[PATH_BYTES];
	int volume, fd;
	struct stat file; /* what the copy was made of */
};

static struct copy copies[COPIES];
static int next_copy;

static bool write_all(int fd, const unsigned char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t done = write(fd, bytes, length);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		bytes += done;
		length -= (size_t)done;
	}
	return true;
}

static void name_of(int fd, char *name, size_t size)
{
	snprintf(name, size, "/proc/self/fd/%d", fd);
}

int volume_memory_file(const unsigned char *bytes, size_t length, char *name, size_t size)
{
#ifdef MFD_CLOEXEC
	int fd = memfd_create("unknot-cue", MFD_CLOEXEC);

	if (fd < 0)
		return -1;
	name_of(fd, name, size);
	if (write_all(fd, bytes, length) && access(name, R_OK) == 0)
		return fd;
	close(fd);
#else
	(void)bytes, (void)length, (void)name, (void)size;
#endif
	return -1;
}

static bool same_file(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static bool read_all(int fd, unsigned char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t got = read(fd, bytes, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		bytes += got;
		length -= (size_t)got;
	}
	return true;
}

/* The whole file, to be freed; NULL when it cannot be read. */
static unsigned char *load(const char *path, size_t length)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	unsigned char *bytes = fd < 0 ? NULL : malloc(length);

	if (bytes && !read_all(fd, bytes, length)) {
		free(bytes);
		bytes = NULL;
	}
	if (fd >= 0)
		close(fd);
	return bytes;
}

static bool make_copy(struct copy *copy, const char *path, int volume, const struct stat *file)
{
	size_t length = (size_t)file->st_size;
	unsigned char *bytes = load(path, length);
	char name[64];
	struct wav wav;
	int fd = -1;

	if (bytes && wav_read(&wav, bytes, length)) {
		wav_scale(&wav, bytes, volume);
		fd = volume_memory_file(bytes, length, name, sizeof name);
	}
	free(bytes);
	if (fd < 0)
		return false;
	if (copy->path[0])
		close(copy->fd); /* what still plays has a descriptor of its own */
	snprintf(copy->path, sizeof copy->path, "%s", path);
	copy->volume = volume;
	copy->fd = fd;
	copy->file = *file;
	return true;
}

bool volume_file(const char *path, int volume, char *name, size_t size)
{
	struct copy *copy;
	struct stat file;
	int i;

	if (strlen(path) >= PATH_BYTES || stat(path, &file) != 0 || !S_ISREG(file.st_mode) ||
	    file.st_size > FILE_MAX)
		return false;
	for (i = 0; i < COPIES; i++) {
		if (copies[i].volume == volume && strcmp(copies[i].path, path) == 0)
			break;
	}
	if (i == COPIES) {
		i = next_copy;
		next_copy = (next_copy + 1) % COPIES;
	}
	copy = &copies[i];
	if ((copy->volume != volume || strcmp(copy->path, path) != 0 ||
	     !same_file(&copy->file, &file)) &&
	    !make_copy(copy, path, volume, &file))
		return false;
	name_of(copy->fd, name, size);
	return true;
}
