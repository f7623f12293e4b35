#include "io/editor.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/i18n.h"
#include "core/text.h"

enum { NOT_FOUND = 127, COMMAND_MAX = 1024 };

const char *editor_name(void)
{
	static const char *const names[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "vi";
}

/* What the terminal sends on C-c is the editor's, not ours. */
static void mind_signals(struct sigaction old[2], bool mine)
{
	static const int signals[2] = { SIGINT, SIGQUIT };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	for (int i = 0; i < 2; i++)
		sigaction(signals[i], mine ? &ignore : &old[i], mine ? &old[i] : NULL);
}

static bool judge(int status, struct err *err)
{
	char name[256];

	text_safe(name, sizeof name, editor_name(), false);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND)
		return err_set(err, ERR_UNAVAILABLE,
		               _("The editor \"%s\" is not there; name another one: EDITOR=nano"),
		               name);
	if (WIFEXITED(status))
		return err_set(err, ERR_INVALID, _("The editor \"%s\" ended with status %d."), name,
		               WEXITSTATUS(status));
	return err_set(err, ERR_INVALID, _("The editor \"%s\" was ended by signal %d."), name,
	               WTERMSIG(status));
}

bool editor_run(const char *path, struct err *err)
{
	char command[COMMAND_MAX];
	struct sigaction old[2];
	int status = 0;
	pid_t child;

	if ((size_t)snprintf(command, sizeof command, "%s \"$@\"", editor_name()) >= sizeof command)
		return err_set(err, ERR_USAGE, _("EDITOR is too long."));
	mind_signals(old, true);
	child = fork();
	if (child == 0) {
		mind_signals(old, false);
		execl("/bin/sh", "sh", "-c", command, "sh", path, (char *)NULL);
		_exit(NOT_FOUND);
	}
	while (child > 0 && waitpid(child, &status, 0) < 0) {
		if (errno != EINTR) {
			child = -1;
			break;
		}
	}
	int error = errno;

	mind_signals(old, false);
	if (child < 0)
		return err_set(err, ERR_UNAVAILABLE, _("The editor cannot be started: %s."),
		               strerror(error));
	return judge(status, err);
}
