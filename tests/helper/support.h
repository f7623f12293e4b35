/* What the tests of the real helper share: a folder of their own, a helper started by the parent's
 * code, and a look at the process from outside. */
#ifndef UNKNOT_TESTS_HELPER_SUPPORT_H
#define UNKNOT_TESTS_HELPER_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "io/helpers.h"

enum { SUPPORT_TRIES = 4000, SUPPORT_TRY_US = 5000 };

/* A new folder under /tmp, for sockets too (their names must be short). */
extern char support_folder[64];

/* cmocka's set-up and tear-down. They make the folder, point the XDG folders and HOME into it, take
 * every sound, speech and bus setting out of the environment (and none is started by a library),
 * and remove it again; the tear-down fails when a child process is left. */
int support_setup(void **state);
int support_teardown(void **state);

/* FOLDER/NAME; good for four calls. */
const char *support_path(const char *name);

/* Writes or reads a small file; reading one that is not there gives "". */
void support_write(const char *path, const char *text);
void support_read(const char *path, char *text, size_t size);

/* Waits until a file holds a text; false after 20 s. */
bool support_wait_for(const char *path, const char *text);

/* The built helper's role, started and connected or failed to: neither OFF nor STARTING. Time
 * stands still at 0 for the parent, so nothing is ever overdue on a slow machine. */
struct helpers *support_start(enum helper_role role);

/* Handles answers until none is awaited. */
void support_settle(struct helpers *helpers);

/* Whether something can be read from a helper within a time. */
bool support_hears(struct helpers *helpers, int ms);

/* The process of a role whose parent is `parent`; 0: none. The other waits until there is one: a
 * program has no name for a moment while it is started. */
pid_t support_find(pid_t parent, const char *role);
pid_t support_await(pid_t parent, const char *role);

/* Whether a process is gone or a zombie; the other waits for it. */
bool support_is_dead(pid_t pid);
bool support_dies(pid_t pid);

/* How often the threads of a process woke up within a second, after one to come to rest. */
long support_wakeups(pid_t pid);

/* Whether a server takes connections on a socket in the file system. */
bool support_listens(const char *path);

/* Kills a child of ours and reaps it. */
void support_kill(pid_t *pid);

#endif
