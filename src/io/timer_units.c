#include "io/timer_units.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/i18n.h"
#include "io/fs.h"

#define TIMER_UNIT   "unknot-remind.timer"
#define SERVICE_UNIT "unknot-remind.service"

enum { WEEK = 7 };

static const char day_name[WEEK][4] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

/* The day that text begins with; -1: none. */
static int day_at(const char *text)
{
	for (int i = 0; i < WEEK; i++)
		if (strncasecmp(text, day_name[i], 3) == 0)
			return i;
	return -1;
}

bool timer_days_parse(const char *text, unsigned *days)
{
	unsigned set = 0;

	for (;; text++) {
		int first = day_at(text), last = first;

		if (first < 0)
			return false;
		text += 3;
		if (*text == '-') {
			last = day_at(text + 1);
			if (last < 0)
				return false;
			text += 4;
		}
		for (int day = first;; day = (day + 1) % WEEK) {
			set |= 1u << day;
			if (day == last)
				break;
		}
		if (*text != ',')
			break;
	}
	if (*text != '\0')
		return false;
	*days = set;
	return true;
}

const char *timer_days_format(unsigned days, char text[static TIMER_DAYS_TEXT])
{
	size_t len = 0;

	text[0] = '\0';
	for (int i = 0; i < WEEK; i++)
		if (days & 1u << i)
			len += (size_t)snprintf(text + len, TIMER_DAYS_TEXT - len, "%s%s",
			                        len ? "," : "", day_name[i]);
	return text;
}

bool timer_quote(char *out, size_t size, const char *word, bool program)
{
	size_t len = 0;

	if (size < 3)
		return false;
	out[len++] = '"';
	for (; *word; word++) {
		unsigned char c = (unsigned char)*word;

		if (len + 6 > size)
			return false;
		if (c < ' ' || c == 0x7f) {
			snprintf(out + len, 5, "\\x%02x", c);
			len += 4;
			continue;
		}
		if (c == '"' || c == '\\')
			out[len++] = '\\';
		else if (c == '%' || (c == '$' && !program))
			out[len++] = (char)c;
		out[len++] = (char)c;
	}
	out[len++] = '"';
	out[len] = '\0';
	return true;
}

/* ---- systemctl ------------------------------------------------------------------------------- */

static int wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Runs systemctl --user VERB ..., with nothing to read and nothing shown; its exit code, -1 when it
 * could not be run. */
static int systemctl(const char *verb, const char *option, const char *unit)
{
	char name[] = "systemctl", user[] = "--user", word[3][32];
	char *argv[6] = { name, user };
	const char *const given[3] = { verb, option, unit };
	posix_spawn_file_actions_t actions;
	pid_t child;
	int argc = 2;

	for (int i = 0; i < 3; i++) {
		if (!given[i])
			continue;
		snprintf(word[i], sizeof word[i], "%s", given[i]);
		argv[argc++] = word[i];
	}
	if (posix_spawn_file_actions_init(&actions) != 0)
		return -1;
	bool ok = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0) == 0 &&
	          posix_spawn_file_actions_adddup2(&actions, 0, 1) == 0 &&
	          posix_spawn_file_actions_adddup2(&actions, 0, 2) == 0 &&
	          posix_spawnp(&child, name, &actions, NULL, argv, environ) == 0;

	posix_spawn_file_actions_destroy(&actions);
	return ok ? wait_for(child) : -1;
}

bool timer_has_manager(void)
{
	return systemctl("show-environment", NULL, NULL) == 0;
}

static bool tell(const char *verb, const char *option, const char *unit, struct err *err)
{
	if (systemctl(verb, option, unit) == 0)
		return true;
	return err_set(err, ERR_UNAVAILABLE,
	               _("systemd did not do it; see what it says: systemctl --user %s %s"), verb,
	               unit ? unit : "");
}

/* ---- Unit files ------------------------------------------------------------------------------ */

/* Where systemd looks for the user's own units. */
static bool unit_dir(char dir[PATH_MAX], struct err *err)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	int len;

	if (config && *config == '/')
		len = snprintf(dir, PATH_MAX, "%s/systemd/user", config);
	else if (home && *home == '/')
		len = snprintf(dir, PATH_MAX, "%s/.config/systemd/user", home);
	else
		return err_set(err, ERR_INVALID, _("There is no home folder: set HOME"));
	return len < PATH_MAX - 64 ||
	       err_set(err, ERR_INVALID, _("The path of a folder is too long: %.64s..."), dir);
}

static bool unit_path(char path[PATH_MAX], const char *name, struct err *err)
{
	char dir[PATH_MAX];

	if (!unit_dir(dir, err))
		return false;
	return snprintf(path, PATH_MAX, "%s/%s", dir, name) < PATH_MAX ||
	       err_set(err, ERR_INVALID, _("The path of a folder is too long: %.64s..."), dir);
}

static bool write_unit(const char *name, const char *text, struct err *err)
{
	char dir[PATH_MAX], path[PATH_MAX];

	return unit_dir(dir, err) && fs_make_dir(dir, err) && unit_path(path, name, err) &&
	       fs_write_atomic(path, text, strlen(text), err);
}

static bool too_long(struct err *err)
{
	return err_set(err, ERR_INVALID,
	               _("The path of the program or of its data is too long for a reminder."));
}

/* systemd starts no program with a quote, a backslash or a control character in its path, but hands
 * any word on to env, which does. */
static bool is_odd(const char *program)
{
	for (; *program; program++)
		if (strchr("\"'\\\x7f", *program) || (unsigned char)*program < ' ')
			return true;
	return false;
}

static bool write_service(const struct timer_plan *plan, struct err *err)
{
	bool odd = is_odd(plan->program);
	char program[2 * PATH_MAX], data[2 * PATH_MAX] = "", text[5 * PATH_MAX];

	if (!timer_quote(program, sizeof program, plan->program, !odd) ||
	    (plan->data_dir && !timer_quote(data, sizeof data, plan->data_dir, false)))
		return too_long(err);
	int len = snprintf(text, sizeof text,
	                   "# Written by \"unknot remind on\", removed by \"unknot remind off\".\n"
	                   "[Unit]\n"
	                   "Description=Reminder of today's session (unknot)\n"
	                   "\n"
	                   "[Service]\n"
	                   "Type=oneshot\n"
	                   "ExecStart=%s%s%s%s remind due\n",
	                   odd ? "/usr/bin/env " : "", program, *data ? " --data " : "", data);

	return (len > 0 && (size_t)len < sizeof text) ? write_unit(SERVICE_UNIT, text, err)
	                                              : too_long(err);
}

static bool write_timer(const struct timer_plan *plan, struct err *err)
{
	char days[TIMER_DAYS_TEXT], text[512];

	timer_days_format(plan->days, days);
	snprintf(text, sizeof text,
	         "# Written by \"unknot remind on\", removed by \"unknot remind off\".\n"
	         "[Unit]\n"
	         "Description=Time of the reminder of today's session (unknot)\n"
	         "\n"
	         "[Timer]\n"
	         "OnCalendar=%s%s*-*-* %02d:%02d:00\n"
	         "AccuracySec=1min\n"
	         "\n"
	         "[Install]\n"
	         "WantedBy=timers.target\n",
	         plan->days == TIMER_ALL_DAYS ? "" : days, plan->days == TIMER_ALL_DAYS ? "" : " ",
	         plan->minute / 60, plan->minute % 60);
	return write_unit(TIMER_UNIT, text, err);
}

bool timer_on(const struct timer_plan *plan, struct err *err)
{
	return write_service(plan, err) && write_timer(plan, err) &&
	       tell("daemon-reload", NULL, NULL, err) && tell("enable", "--now", TIMER_UNIT, err) &&
	       tell("restart", NULL, TIMER_UNIT, err);
}

/* Removes a unit; one that is not there is no error. */
static bool remove_unit(const char *name, bool *was, struct err *err)
{
	char path[PATH_MAX];

	if (!unit_path(path, name, err))
		return false;
	if (unlink(path) == 0) {
		*was = true;
		return true;
	}
	return errno == ENOENT || fs_err(err, errno, _("Cannot remove"), path);
}

bool timer_off(bool *was, struct err *err)
{
	struct timer_state state;

	*was = false;
	if (!timer_look(&state, err))
		return false;
	if (state.written)
		systemctl("disable", "--now", TIMER_UNIT);
	if (!remove_unit(TIMER_UNIT, was, err) || !remove_unit(SERVICE_UNIT, was, err))
		return false;
	if (*was)
		systemctl("daemon-reload", NULL, NULL);
	return true;
}

bool timer_look(struct timer_state *state, struct err *err)
{
	static const char key[] = "OnCalendar=";
	char path[PATH_MAX], line[256];

	*state = (struct timer_state){ 0 };
	if (!unit_path(path, TIMER_UNIT, err))
		return false;
	if (!fs_exists(path, NULL))
		return true;
	int fd = fs_open(path, O_RDONLY, err);
	FILE *file = fd < 0 ? NULL : fdopen(fd, "r");

	if (!file) {
		if (fd >= 0)
			close(fd);
		return false;
	}
	state->written = true;
	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = '\0';
		if (strncmp(line, key, sizeof key - 1) == 0)
			snprintf(state->when, sizeof state->when, "%.*s",
			         (int)sizeof state->when - 1, line + sizeof key - 1);
	}
	fclose(file);
	state->active = systemctl("is-active", "--quiet", TIMER_UNIT) == 0;
	return true;
}

/* ---- crontab --------------------------------------------------------------------------------- */

/* A word for the shell that cron runs: in single quotes, with cron's own per cent sign escaped
 * outside of them. A newline cannot stand in a crontab at all. */
static bool shell_quote(char *out, size_t size, const char *word)
{
	size_t len = 0;

	out[len++] = '\'';
	for (; *word; word++) {
		if (len + 8 > size || *word == '\n')
			return false;
		if (*word == '\'' || *word == '%')
			len += (size_t)snprintf(out + len, size - len, "'\\%c'", *word);
		else
			out[len++] = *word;
	}
	out[len++] = '\'';
	out[len] = '\0';
	return true;
}

/* cron counts from Sunday, 0. */
static void cron_days(unsigned days, char text[static TIMER_DAYS_TEXT])
{
	size_t len = 0;

	snprintf(text, TIMER_DAYS_TEXT, "*");
	for (int i = 0; i < WEEK && days != TIMER_ALL_DAYS; i++)
		if (days & 1u << i)
			len += (size_t)snprintf(text + len, TIMER_DAYS_TEXT - len, "%s%d",
			                        len ? "," : "", (i + 1) % WEEK);
}

bool timer_crontab(const struct timer_plan *plan, char line[static TIMER_LINE], struct err *err)
{
	char program[TIMER_LINE / 2], data[TIMER_LINE / 2] = "", days[TIMER_DAYS_TEXT];

	if (!shell_quote(program, sizeof program, plan->program) ||
	    (plan->data_dir && !shell_quote(data, sizeof data, plan->data_dir)))
		return too_long(err);
	cron_days(plan->days, days);
	/* The desktop's bus is found through this folder, which cron does not know. */
	int len = snprintf(line, TIMER_LINE,
	                   "%d %d * * %s XDG_RUNTIME_DIR=/run/user/%u %s%s%s remind due\n",
	                   plan->minute % 60, plan->minute / 60, days, (unsigned)getuid(), program,
	                   *data ? " --data " : "", data);

	return (len > 0 && len < TIMER_LINE) || too_long(err);
}
