/* Where everything is: the person's folders, the installed data, the helper program. */
#ifndef UNKNOT_IO_PATHS_H
#define UNKNOT_IO_PATHS_H

#include "core/err.h"

/* Absolute and owned. Nothing is made, and none of them needs to exist. */
struct paths {
	char *data_dir;   /* journal, locks, the person's own routines */
	char *config_dir; /* settings.cfg, by hand */
	char *state_dir;  /* settings of the screen, logs */
	char *cache_dir;
	char *library_dir; /* routines/ and sounds/ */
	char *helper;      /* unknot-helper */
};

struct paths_request {
	const char *data; /* the first four are this folder and config, state, cache in it; NULL: by
	                     XDG, where only absolute paths count, else below HOME */
	const char *library; /* NULL: the source tree that .unknot-tree beside the program names,
	                        else where it was installed */
	const char *program; /* the program's own path; NULL: as the system tells it */
};

/* False: a path is too long or empty, or HOME is not set (ERR_INVALID). */
bool paths_init(struct paths *paths, const struct paths_request *request, struct err *err);

/* Takes a zeroed one. */
void paths_finish(struct paths *paths);

/* The folder of LANGUAGE/LC_MESSAGES/unknot.mo, owned by the caller: beside a program that was built,
 * else where it was installed. program as above. NULL when it cannot be told. */
char *paths_locale_dir(const char *program);

#endif
