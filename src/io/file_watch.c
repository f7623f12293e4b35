#include "io/file_watch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "core/i18n.h"
#include "io/fs.h"

enum { EVENTS_BYTES = 16 * (sizeof(struct inotify_event) + NAME_MAX + 1) };

static const uint32_t wanted = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                               IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool file_watch_open(struct file_watch *watch, const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	char dir[PATH_MAX];

	if ((size_t)snprintf(dir, sizeof dir, "%.*s", slash ? (int)(slash - path) + 1 : 2,
	                     slash ? path : "./") >= sizeof dir ||
	    (size_t)snprintf(watch->name, sizeof watch->name, "%s", slash ? slash + 1 : path) >=
	        sizeof watch->name)
		return err_set(err, ERR_INVALID, _("The path is too long."));
	watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (watch->fd >= 0 && (watch->folder = inotify_add_watch(watch->fd, dir, wanted)) >= 0)
		return true;
	fs_err(err, errno, _("watching"), dir);
	file_watch_close(watch);
	return false;
}

void file_watch_also(struct file_watch *watch, const char *path)
{
	const char *slash = strrchr(path, '/');

	snprintf(watch->also, sizeof watch->also, "%s", slash ? slash + 1 : path);
}

void file_watch_beside(struct file_watch *watch, const char *folder)
{
	int beside = inotify_add_watch(watch->fd, folder, wanted);

	watch->beside = beside > 0 ? beside : 0;
}

static bool is_cfg(const char *name)
{
	size_t len = strlen(name);

	return len > 4 && strcmp(name + len - 4, ".cfg") == 0;
}

static enum file_watch_news news_of(const struct file_watch *watch,
                                    const struct inotify_event *event)
{
	const char *name = event->len ? event->name : "";

	if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT))
		return event->wd == watch->folder ? FILE_WATCH_LOST : FILE_WATCH_CHANGED;
	if (event->mask & IN_Q_OVERFLOW ||
	    (event->wd == watch->folder &&
	     (strcmp(name, watch->name) == 0 || (*name && strcmp(name, watch->also) == 0))) ||
	    (event->wd == watch->beside && is_cfg(name)))
		return FILE_WATCH_CHANGED;
	return FILE_WATCH_NOTHING;
}

enum file_watch_news file_watch_read(struct file_watch *watch)
{
	_Alignas(struct inotify_event) char buf[EVENTS_BYTES];
	enum file_watch_news news = FILE_WATCH_NOTHING;
	ssize_t got;

	while ((got = read(watch->fd, buf, sizeof buf)) > 0) {
		for (char *at = buf; at < buf + got;) {
			const struct inotify_event *event = (const void *)at;
			enum file_watch_news one = news_of(watch, event);

			news = one > news ? one : news;
			at += sizeof *event + event->len;
		}
	}
	return news;
}

void file_watch_close(struct file_watch *watch)
{
	if (watch->fd > 0)
		close(watch->fd);
	watch->fd = 0;
}
