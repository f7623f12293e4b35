#include "tests/e2e/emulator.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { SCREEN_BYTES = 1 << 17, LOG_BYTES = 1 << 20, WAIT_MS = 10000 };

struct emulator {
	pid_t shell;
	int master;
	int go; /* a byte here: the shell lets the program go on */
	int rows, cols;
	VTerm *vterm;
	VTermScreen *screen;
	bool alternate, hidden;
	struct termios modes;
	char text[SCREEN_BYTES];
	char log[LOG_BYTES];
	size_t logged;
};

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct emulator *e = user;

	if (prop == VTERM_PROP_ALTSCREEN)
		e->alternate = value->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		e->hidden = !value->boolean;
	return 1;
}

static VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void say(const char *text)
{
	if (write(STDOUT_FILENO, text, strlen(text)) < 0)
		_exit(1);
}

/* The program in a process group of its own, in the foreground. */
static pid_t launch(char *const argv[])
{
	pid_t pid = fork();

	if (pid == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		signal(SIGTTOU, SIG_DFL);
		execv(argv[0], argv);
		_exit(127);
	}
	setpgid(pid, pid);
	tcsetpgrp(STDIN_FILENO, pid);
	return pid;
}

/* The shell: lives as long as the program. */
_Noreturn static void shell(int go, char *const argv[])
{
	struct termios modes;
	char text[64], byte;
	pid_t pid;
	int status;

	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	tcgetattr(STDIN_FILENO, &modes);
	pid = launch(argv);
	while (waitpid(pid, &status, WUNTRACED) == pid && WIFSTOPPED(status)) {
		struct termios stopped;

		tcsetpgrp(STDIN_FILENO, getpid());
		tcgetattr(STDIN_FILENO, &stopped);
		snprintf(text, sizeof text, "\r\n" EMULATOR_STOPPED "%s\r\n",
		         stopped.c_lflag == modes.c_lflag ? "" : " modes differ");
		say(text);
		if (read(go, &byte, 1) != 1)
			break;
		tcsetpgrp(STDIN_FILENO, pid);
		kill(-pid, SIGCONT);
	}
	tcsetpgrp(STDIN_FILENO, getpid());
	snprintf(text, sizeof text, "\r\n" EMULATOR_ENDED " %d\r\n",
	         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	say(text);
	_exit(read(go, &byte, 1) > 0); /* waits for the hang-up */
}

struct emulator *emulator_start(int rows, int cols, const char *term, char *const argv[])
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	struct emulator *e = calloc(1, sizeof *e);
	int go[2];

	if (!e || pipe(go) != 0)
		return NULL;
	e->shell = forkpty(&e->master, NULL, NULL, &size);
	if (e->shell == 0) {
		close(go[1]);
		setenv("TERM", term, 1);
		shell(go[0], argv);
	}
	close(go[0]);
	e->go = go[1];
	e->rows = rows;
	e->cols = cols;
	tcgetattr(e->master, &e->modes);
	e->vterm = vterm_new(rows, cols);
	vterm_set_utf8(e->vterm, 1);
	e->screen = vterm_obtain_screen(e->vterm);
	vterm_screen_enable_altscreen(e->screen, 1);
	vterm_screen_set_callbacks(e->screen, &callbacks, e);
	vterm_screen_reset(e->screen, 1);
	return e;
}

static void take_screen(struct emulator *e)
{
	size_t used = 0;

	for (int row = 0; row < e->rows && used < sizeof e->text - 8192; row++) {
		VTermRect rect = { row, row + 1, 0, e->cols };

		used += vterm_screen_get_text(e->screen, e->text + used, 8000, rect);
		e->text[used++] = '\n';
	}
	e->text[used] = '\0';
}

/* Takes what the program wrote within so many milliseconds; false: nothing came, or it hung up. */
static bool take_output(struct emulator *e, int ms)
{
	struct pollfd fd = { .fd = e->master, .events = POLLIN };
	char bytes[4096];
	ssize_t got;

	if (poll(&fd, 1, ms) <= 0)
		return false;
	got = read(e->master, bytes, sizeof bytes);
	if (got <= 0)
		return false;
	for (ssize_t i = 0; i < got && e->logged < sizeof e->log - 1; i++)
		e->log[e->logged++] = bytes[i] ? bytes[i] : ' ';
	vterm_input_write(e->vterm, bytes, (size_t)got);
	got = (ssize_t)vterm_output_read(e->vterm, bytes, sizeof bytes);
	if (got > 0 && write(e->master, bytes, (size_t)got) < 0)
		return false;
	vterm_screen_flush_damage(e->screen);
	return true;
}

bool emulator_wait(struct emulator *e, const char *text)
{
	struct timespec began, now;

	clock_gettime(CLOCK_MONOTONIC, &began);
	for (;;) {
		while (take_output(e, 20))
			;
		take_screen(e);
		if (strstr(e->text, text))
			return true;
		clock_gettime(CLOCK_MONOTONIC, &now);
		if ((now.tv_sec - began.tv_sec) * 1000 > WAIT_MS)
			break;
		take_output(e, 50);
	}
	printf("# waited for \"%s\"; the screen is:\n", text);
	for (const char *line = e->text; *line; line += strcspn(line, "\n") + 1)
		printf("# |%.*s\n", (int)strcspn(line, "\n"), line);
	return false;
}

bool emulator_shows(const struct emulator *e, const char *text)
{
	return strstr(e->text, text) != NULL;
}

void emulator_type(struct emulator *e, const char *keys)
{
	if (write(e->master, keys, strlen(keys)) < 0)
		printf("# the keys \"%s\" did not arrive: %s\n", keys, strerror(errno));
}

void emulator_resize(struct emulator *e, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	e->rows = rows;
	e->cols = cols;
	vterm_set_size(e->vterm, rows, cols);
	ioctl(e->master, TIOCSWINSZ, &size);
}

void emulator_disturb(struct emulator *e, const char *text)
{
	vterm_input_write(e->vterm, text, strlen(text));
}

void emulator_continue(struct emulator *e)
{
	if (write(e->go, "g", 1) != 1)
		printf("# the shell is gone\n");
}

bool emulator_alternate(const struct emulator *e)
{
	return e->alternate;
}

bool emulator_cursor_hidden(const struct emulator *e)
{
	return e->hidden;
}

bool emulator_modes_restored(const struct emulator *e)
{
	struct termios now;

	return tcgetattr(e->master, &now) == 0 && now.c_lflag == e->modes.c_lflag &&
	       now.c_iflag == e->modes.c_iflag && now.c_oflag == e->modes.c_oflag;
}

const char *emulator_log(const struct emulator *e)
{
	return e->log;
}

void emulator_finish(struct emulator *e)
{
	if (!e)
		return;
	close(e->master);
	close(e->go);
	waitpid(e->shell, NULL, 0);
	vterm_free(e->vterm);
	free(e);
}
