#include "io/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"

enum { DEPTH_MAX = 32, FILES_MAX = 1000000 };

static bool memory_out(struct err *err)
{
	return err_set(err, ERR_MEMORY, _("not enough memory to list the files"));
}

static bool append(struct walk *walk, const char *path, struct err *err)
{
	if (walk->count == walk->size) {
		int size = walk->size ? 2 * walk->size : 64;
		char **grown = realloc(walk->path, (size_t)size * sizeof *grown);

		if (!grown)
			return memory_out(err);
		walk->path = grown;
		walk->size = size;
	}
	walk->path[walk->count] = strdup(path);
	if (!walk->path[walk->count])
		return memory_out(err);
	walk->count++;
	return true;
}

static bool is_routine_name(const char *name)
{
	size_t len = strlen(name);

	return len > 4 && strcmp(name + len - 4, ".cfg") == 0;
}

static bool list_dir(struct walk *walk, const char *dir, int depth, struct err *err);

/* One name of a folder: a folder is gone into, a file with the right name is taken. */
static bool take(struct walk *walk, const char *dir, const char *name, int depth, struct err *err)
{
	char path[4096];
	struct stat stat;
	bool slash = dir[strlen(dir) - 1] == '/';

	if (name[0] == '.' || walk->count >= FILES_MAX ||
	    snprintf(path, sizeof path, "%s%s%s", dir, slash ? "" : "/", name) >=
	        (int)sizeof path ||
	    lstat(path, &stat) != 0)
		return true;
	if (S_ISDIR(stat.st_mode))
		return depth >= DEPTH_MAX || list_dir(walk, path, depth + 1, err);
	return !is_routine_name(name) || append(walk, path, err);
}

static bool list_dir(struct walk *walk, const char *dir, int depth, struct err *err)
{
	struct dirent **entry;
	int count = scandir(dir, &entry, NULL, alphasort);
	bool ok = true;

	if (count < 0)
		return fs_err(err, errno, _("cannot read the folder"), dir);
	for (int i = 0; i < count; i++) {
		if (ok)
			ok = take(walk, dir, entry[i]->d_name, depth, err);
		free(entry[i]);
	}
	free(entry);
	return ok;
}

/* Whether a file is there once its name is written in full. */
static bool lacks_suffix(const char *path)
{
	char full[4096];

	return (size_t)snprintf(full, sizeof full, "%s.cfg", path) < sizeof full &&
	       access(path, F_OK) != 0 && access(full, F_OK) == 0;
}

bool walk_add(struct walk *walk, const char *path, struct err *err)
{
	int before = walk->count;
	struct stat info;
	char safe[256];

	if (lacks_suffix(path))
		return err_set(err, ERR_NOT_FOUND, _("there is no %s; did you mean %s.cfg?"),
		               text_safe(safe, sizeof safe, path, false), safe);
	if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
		return append(walk, path, err);
	if (!list_dir(walk, path, 0, err))
		return false;
	if (walk->count == before)
		return err_set(err, ERR_NOT_FOUND, _("no routine files (*.cfg) in %s"),
		               text_safe(safe, sizeof safe, path, false));
	return true;
}

void walk_finish(struct walk *walk)
{
	for (int i = 0; i < walk->count; i++)
		free(walk->path[i]);
	free(walk->path);
	*walk = (struct walk){ 0 };
}
