#include "io/paths.h"

#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/i18n.h"

#define TREE_MARK   ".unknot-tree"
#define HELPER_NAME "unknot-helper"

static bool memory_out(struct err *err)
{
	return err_set(err, ERR_MEMORY, _("There is not enough memory."));
}

/* dir and what is below it (may be ""), as a new string. */
static bool join(char **out, const char *dir, const char *below, struct err *err)
{
	char path[PATH_MAX];
	int len = snprintf(path, sizeof path, "%s%s%s", dir, *below ? "/" : "", below);

	if (len < 0 || (size_t)len >= sizeof path)
		return err_set(err, ERR_INVALID, _("The path of a folder is too long: %.64s..."),
		               dir);
	*out = strdup(path);
	return *out || memory_out(err);
}

/* A folder named on the command line. One that is there loses its links and dots, so that messages
 * and locks mean one place. */
static bool absolute(char **out, const char *option, const char *path, struct err *err)
{
	char real[PATH_MAX], here[PATH_MAX];

	if (*path == '\0')
		return err_set(err, ERR_USAGE, _("--%s needs a folder"), option);
	if (realpath(path, real))
		return join(out, real, "", err);
	if (*path == '/')
		return join(out, path, "", err);
	if (!getcwd(here, sizeof here))
		return err_set(err, ERR_IO,
		               _("The current folder cannot be told; give --%s an absolute path"),
		               option);
	return join(out, here, path, err);
}

static const char *home(void)
{
	const char *dir = getenv("HOME");

	if (dir && *dir == '/')
		return dir;
	const struct passwd *user = getpwuid(getuid());

	return user && user->pw_dir && *user->pw_dir == '/' ? user->pw_dir : NULL;
}

static bool xdg(char **out, const char *variable, const char *below_home, struct err *err)
{
	const char *dir = getenv(variable);
	char below[64];

	if (dir && *dir == '/')
		return join(out, dir, "unknot", err);
	if (!home())
		return err_set(err, ERR_INVALID,
		               _("There is no home folder: set HOME, or give --data DIR"));
	snprintf(below, sizeof below, "%s/unknot", below_home);
	return join(out, home(), below, err);
}

static bool find_own(struct paths *paths, const char *data, struct err *err)
{
	if (data)
		return absolute(&paths->data_dir, "data", data, err) &&
		       join(&paths->config_dir, paths->data_dir, "config", err) &&
		       join(&paths->state_dir, paths->data_dir, "state", err) &&
		       join(&paths->cache_dir, paths->data_dir, "cache", err);
	return xdg(&paths->data_dir, "XDG_DATA_HOME", ".local/share", err) &&
	       xdg(&paths->config_dir, "XDG_CONFIG_HOME", ".config", err) &&
	       xdg(&paths->state_dir, "XDG_STATE_HOME", ".local/state", err) &&
	       xdg(&paths->cache_dir, "XDG_CACHE_HOME", ".cache", err);
}

/* The folder of the program; false where the system does not tell. */
static bool program_dir(const char *program, char dir[PATH_MAX])
{
	if (program) {
		if ((size_t)snprintf(dir, PATH_MAX, "%s", program) >= PATH_MAX)
			return false;
	} else {
		ssize_t len = readlink("/proc/self/exe", dir, PATH_MAX - 1);

		if (len <= 0)
			return false;
		dir[len] = '\0';
	}
	char *slash = strrchr(dir, '/');

	if (*dir != '/' || !slash)
		return false;
	*slash = '\0';
	return true;
}

/* The source tree of a program that was built and not installed, from the mark beside it. */
static bool read_tree(const char *dir, char tree[PATH_MAX])
{
	char path[PATH_MAX];
	FILE *file;

	if ((size_t)snprintf(path, sizeof path, "%s/" TREE_MARK, dir) >= sizeof path)
		return false;
	file = fopen(path, "re");
	if (!file)
		return false;
	bool ok = fgets(tree, PATH_MAX, file) != NULL;

	fclose(file);
	if (!ok)
		return false;
	tree[strcspn(tree, "\n")] = '\0';
	return *tree == '/';
}

/* Where a program is: the folder it was built in with its sources, or what the installed folders are
 * below: "", or where a package was staged (make install DESTDIR=...) or unpacked. */
struct place {
	bool built;
	char dir[PATH_MAX], tree[PATH_MAX], root[PATH_MAX];
};

static void find_place(struct place *place, const char *program)
{
	size_t len, end = sizeof BINDIR - 1;

	*place = (struct place){ .built = false };
	if (!program_dir(program, place->dir))
		return;
	len = strlen(place->dir);
	if (read_tree(place->dir, place->tree))
		place->built = true;
	else if (len > end && strcmp(place->dir + len - end, BINDIR) == 0)
		memcpy(place->root, place->dir, len - end);
}

/* below in what was built when it was built, else an absolute folder of the installation. */
static bool join_place(char **out, const struct place *place, const char *dir, const char *below,
                       const char *installed, struct err *err)
{
	if (place->built)
		return join(out, dir, below, err);
	return join(out, place->root, installed + 1, err);
}

static bool find_program(struct paths *paths, const struct paths_request *request, struct err *err)
{
	struct place place;

	find_place(&place, request->program);
	if (!join_place(&paths->helper, &place, place.dir, HELPER_NAME,
	                LIBEXECDIR "/" HELPER_NAME, err))
		return false;
	if (request->library)
		return absolute(&paths->library_dir, "library", request->library, err);
	return join_place(&paths->library_dir, &place, place.tree, "", PKGDATADIR, err);
}

char *paths_locale_dir(const char *program)
{
	struct place place;
	struct err ignored;
	char *dir = NULL;

	find_place(&place, program);
	join_place(&dir, &place, place.dir, "po", LOCALEDIR, &ignored);
	return dir;
}

bool paths_init(struct paths *paths, const struct paths_request *request, struct err *err)
{
	*paths = (struct paths){ 0 };
	if (find_own(paths, request->data, err) && find_program(paths, request, err))
		return true;
	paths_finish(paths);
	return false;
}

void paths_finish(struct paths *paths)
{
	free(paths->data_dir);
	free(paths->config_dir);
	free(paths->state_dir);
	free(paths->cache_dir);
	free(paths->library_dir);
	free(paths->helper);
	*paths = (struct paths){ 0 };
}
