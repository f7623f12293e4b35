#include "app/script.h"

#include <ctype.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/app.h"
#include "app/pages.h"
#include "app/plain.h"
#include "app/recorder.h"
#include "core/i18n.h"
#include "io/clock.h"

enum { LINE_BYTES = 1024, TURNS_MAX = 10000000 };
#define SPAN_MAX_MS (INT64_C(36525) * 86400000) /* a hundred years */

/* 2026-01-05T09:00:00Z */
static const int64_t first_wall_ms = INT64_C(1767603600000);

struct script {
	struct app app;
	struct cmd_context *ctx;
	const struct app_request *request;
	bool begun; /* the coach is open */
	int code;   /* to end with when something failed */
	struct recorder recorder;
	struct plain plain;
	bool is_plain;
	int64_t now_ms, wall_ms;
	int line;
	unsigned ids;
};

static void make_id(void *ctx, char id[JOURNAL_ID])
{
	struct script *script = ctx;

	snprintf(id, JOURNAL_ID, "00000000-0000-4000-8000-%012u", ++script->ids);
}

static void show(struct script *script)
{
	if (script->is_plain)
		plain_show(&script->plain);
}

static void wake(struct script *script)
{
	if (!script->begun)
		return;
	app_wake(&script->app, script->now_ms, clock_stamp(script->wall_ms));
	show(script);
}

static void move_to(struct script *script, int64_t now_ms)
{
	script->wall_ms += now_ms - script->now_ms;
	script->now_ms = now_ms;
}

/* "90", "90s", "1m30s", "2h", "500ms"; plain numbers are seconds. */
static bool read_span(const char *text, int64_t *ms)
{
	static const struct {
		const char *unit;
		int64_t ms;
	} units[] = { { "ms", 1 }, { "s", 1000 }, { "m", 60000 }, { "h", 3600000 }, { "d", 86400000 } };
	int64_t total = 0;

	if (!*text)
		return false;
	while (*text) {
		char *end;
		long value = strtol(text, &end, 10);
		int64_t unit = 1000;

		if (end == text || value < 0 || value > 100000000)
			return false;
		text = end;
		for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
			size_t len = strlen(units[i].unit);

			if (strncmp(text, units[i].unit, len) == 0 &&
			    !isalpha((unsigned char)text[len])) {
				unit = units[i].ms;
				text += len;
				break;
			}
		}
		if (text == end && *text)
			return false;
		total += value * unit;
		if (total > SPAN_MAX_MS)
			return false; /* many of them must not add up to more than a number holds */
	}
	*ms = total;
	return true;
}

static bool advance(struct script *script, const char *arg, struct err *err)
{
	int64_t span, until;

	if (!read_span(arg, &span))
		return err_set(err, ERR_INVALID, _("\"%s\" is no span of time, such as 30s"), arg);
	until = script->now_ms + span;
	for (int turns = 0; turns < TURNS_MAX && !script->app.quit; turns++) {
		int64_t deadline = app_deadline(&script->app);

		if (deadline < 0 || deadline > until)
			break;
		if (deadline > script->now_ms)
			move_to(script, deadline);
		wake(script);
	}
	move_to(script, until);
	wake(script);
	return true;
}

static bool do_suspend(struct script *script, const char *arg, struct err *err)
{
	int64_t span, awake = script->now_ms;

	if (!read_span(arg, &span))
		return err_set(err, ERR_INVALID, _("\"%s\" is no span of time, such as 1h"), arg);
	move_to(script, awake + span);
	app_was_asleep(&script->app, awake, script->now_ms);
	wake(script);
	return true;
}

static bool resize(struct script *script, const char *arg, struct err *err)
{
	int rows, cols;
	char end;

	if (sscanf(arg, "%dx%d%c", &cols, &rows, &end) != 2 || rows < 1 || cols < 1)
		return err_set(err, ERR_INVALID, _("\"%s\" is no size, such as 80x24"), arg);
	app_resize(&script->app, rows, cols);
	return true;
}

static bool set_wall(struct script *script, const char *arg, struct err *err)
{
	struct tm local = { .tm_isdst = -1 };
	const char *end = strptime(arg, "%Y-%m-%dT%H:%M", &local);

	if (!end || *end)
		return err_set(err, ERR_INVALID, _("\"%s\" is no time, such as 2026-03-01T09:00"), arg);
	script->wall_ms = (int64_t)mktime(&local) * 1000;
	wake(script);
	return true;
}

static bool set_zone(struct script *script, const char *arg, struct err *err)
{
	(void)err;
	setenv("TZ", arg, 1);
	tzset();
	wake(script);
	return true;
}

static bool save(struct script *script, const char *path, bool styles, struct err *err)
{
	FILE *out = fopen(path, "w");
	const struct grid *grid = &script->app.grid;
	char *text = malloc((size_t)grid->cols * 8 + 16);
	bool ok = out && text;

	if (ok)
		app_draw(&script->app);
	for (int row = 0; ok && row < grid->rows; row++) {
		if (styles)
			for (int col = 0; col < grid->cols; col++)
				fputc(style_letter((enum style)grid->cell[row * grid->cols + col].style),
				      out);
		else
			fputs(grid_row_text(grid, row, text, (size_t)grid->cols * 8 + 16), out);
		fputc('\n', out);
	}
	ok = ok && !ferror(out);
	if (out && fclose(out) != 0)
		ok = false;
	free(text);
	return ok || err_set(err, ERR_IO, _("%s could not be written: %s"), path, strerror(errno));
}

static bool save_display(struct script *script, const char *arg, struct err *err)
{
	return save(script, arg, false, err);
}

static bool save_colours(struct script *script, const char *arg, struct err *err)
{
	return save(script, arg, true, err);
}

static bool save_cues(struct script *script, const char *arg, struct err *err)
{
	return recorder_write(&script->recorder, false, arg, err);
}

static bool save_spoken(struct script *script, const char *arg, struct err *err)
{
	return recorder_write(&script->recorder, true, arg, err);
}

static void press(struct script *script, uint32_t code)
{
	struct term_key key = { .key = code };

	app_key(&script->app, &key);
	wake(script);
}

static bool type_text(struct script *script, const char *arg, struct err *err)
{
	(void)err;
	for (; *arg && !script->app.quit; arg++)
		press(script, (unsigned char)*arg);
	return true;
}

static bool quit(struct script *script, const char *arg, struct err *err)
{
	(void)arg;
	(void)err;
	app_hang_up(&script->app);
	return true;
}

static const struct {
	const char *name;
	bool (*run)(struct script *script, const char *arg, struct err *err);
} commands[] = {
	{ "advance", advance },           { "resize", resize },
	{ "suspend", do_suspend },        { "save-display", save_display },
	{ "save-colours", save_colours }, { "cues", save_cues },
	{ "spoken", save_spoken },        { "type", type_text },
	{ "wall", set_wall },             { "zone", set_zone },
	{ "quit", quit },
};

static bool command(struct script *script, const char *text, struct err *err)
{
	size_t len = strcspn(text, " ");
	const char *arg = text + len + strspn(text + len, " ");

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strlen(commands[i].name) == len && memcmp(commands[i].name, text, len) == 0)
			return commands[i].run(script, arg, err);
	return err_set(err, ERR_INVALID, _("unknown command \":%s\""), text);
}

static bool begin(struct script *script, struct err *err)
{
	struct journal_counts counts;
	struct stage stage;

	script->begun = true;
	script->code = EXIT_SYSTEM;
	recorder_stage(&script->recorder, !script->ctx->no_speech, &stage);
	script->app.grid.words = script->is_plain;
	if (script->is_plain)
		plain_stage(&script->plain, &script->app, script->ctx->out, &stage);
	script->app.grid.ascii = script->ctx->ascii;
	if (!app_open(&script->app, script->ctx, &stage, clock_stamp(script->wall_ms), err) ||
	    !journal_counts(script->app.coach.journal, &counts, err))
		return false;
	script->ids = (unsigned)(counts.sessions + counts.holds + counts.ratings +
	                         counts.decisions + counts.amendments + counts.health +
	                         counts.locks + counts.checkins);
	journal_set_ids(script->app.coach.journal, make_id, script);
	script->code = EXIT_NO;
	if (script->request->start && !app_start_with(&script->app, script->request, err))
		return false;
	show(script);
	return true;
}

/* The first lines may say when and where it is; then the coach opens. */
static bool opens(const char *text)
{
	return text[0] && (text[0] != '#' || !text[1]) && strncmp(text, ":wall ", 6) != 0 &&
	       strncmp(text, ":zone ", 6) != 0;
}

static bool do_line(struct script *script, const char *text, struct err *err)
{
	size_t len = strlen(text);
	uint32_t key;

	if (len == 0 || (text[0] == '#' && len > 1))
		return true;
	if (text[0] == ':' && len > 1)
		return command(script, text + 1, err);
	if (text[0] == '<' && len > 2 && text[len - 1] == '>')
		key = key_from_name(text + 1, len - 2);
	else
		key = key_from_name(text, len);
	if (key == KEYCODE_NONE)
		return err_set(err, ERR_INVALID, _("\"%s\" is no key"), text);
	press(script, key);
	return true;
}

static bool do_file(struct script *script, const char *path, struct err *err)
{
	FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
	char text[LINE_BYTES];
	struct err inner = { ERR_NONE, "" };
	bool ok = true;

	if (!in)
		return err_set(err, ERR_IO, _("%s: %s"), path, strerror(errno));
	while (ok && !script->app.quit && fgets(text, sizeof text, in)) {
		script->line++;
		text[strcspn(text, "\r\n")] = '\0';
		if (!script->begun && opens(text) && !begin(script, err))
			break;
		ok = do_line(script, text, &inner);
	}
	if (!ok && !script->begun)
		script->code = EXIT_NO;
	if (!ok)
		err_set(err, ERR_INVALID, _("%s:%d: %s"), path, script->line, inner.msg);
	else
		ok = err->code == ERR_NONE && (script->begun || begin(script, err));
	if (in != stdin)
		fclose(in);
	return ok;
}

/* Plain mode without more lines: no answers, and the clock runs on to the end. */
static bool run_out(struct script *script, struct err *err)
{
	for (int turns = 0; turns < TURNS_MAX && !script->app.quit; turns++) {
		int64_t deadline = app_deadline(&script->app);

		if (script->app.stack[script->app.depth - 1] != &page_session) {
			if (!plain_no_answer(&script->plain, err))
				return false;
			show(script);
		} else if (deadline >= 0) {
			move_to(script, deadline);
			wake(script);
		} else {
			return true; /* halted by the script */
		}
	}
	return true;
}

static int play(struct script *script, const char *path, struct err *err)
{
	if (!do_file(script, path, err))
		return script->code;
	if (script->is_plain && !run_out(script, err))
		return EXIT_NO;
	return script->app.exit_code;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)info;
	(void)kind;
	(void)at;
	return remove(path);
}

int script_run(struct cmd_context *ctx, const struct app_request *request, const char *path,
               int rows, int cols, bool plain)
{
	struct script *script = calloc(1, sizeof *script);
	struct err err = { ERR_NONE, "" };
	int code;

	if (!script)
		return cmd_no_memory(ctx);
	if (!getenv("TZ"))
		setenv("TZ", "UTC", 1);
	tzset();
	script->wall_ms = first_wall_ms;
	script->is_plain = plain;
	script->ctx = ctx;
	script->request = request;
	script->code = EXIT_SYSTEM; /* a script that cannot be read */
	app_resize(&script->app, rows, cols);
	code = play(script, path, &err);
	app_close(&script->app);
	plain_finish(&script->plain);
	recorder_finish(&script->recorder);
	free(script);
	if (err.code != ERR_NONE && code != EXIT_DONE)
		cmd_fail(ctx, &err);
	return code;
}

void script_remove(const char *dir)
{
	nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
