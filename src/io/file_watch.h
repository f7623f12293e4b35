/* Being told when a file is saved, in place or by renaming a new one over it. */
#ifndef UNKNOT_IO_FILE_WATCH_H
#define UNKNOT_IO_FILE_WATCH_H

#include <limits.h>
#include <stdbool.h>

#include "core/err.h"

/* Zero-initialise; finish with file_watch_close, which takes a zeroed one too. */
struct file_watch {
	int fd;             /* to be polled for input; 0: not open */
	int folder, beside; /* of inotify; beside is 0 without a second folder */
	char name[NAME_MAX + 1], also[NAME_MAX + 1];
};

/* Watches the folder of the file, so that the file may go and come back. The file need not be
 * there, its folder must. */
bool file_watch_open(struct file_watch *watch, const char *path, struct err *err);

/* From now on the other file of that folder counts as the file does. */
void file_watch_also(struct file_watch *watch, const char *path);

/* From now on every file of that folder that ends in .cfg counts as the file does. A folder that is
 * not there is let be. */
void file_watch_beside(struct file_watch *watch, const char *folder);

/* What happened since it was asked last; does not wait. */
enum file_watch_news {
	FILE_WATCH_NOTHING,
	FILE_WATCH_CHANGED,
	FILE_WATCH_LOST /* no folder any more */
};
enum file_watch_news file_watch_read(struct file_watch *watch);

void file_watch_close(struct file_watch *watch);

#endif
