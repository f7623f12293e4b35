#include "app/watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/motion.h"
#include "cmd/diagnostic.h"
#include "cmd/examine.h"
#include "cmd/show.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"
#include "io/file_watch.h"
#include "io/loop.h"
#include "io/routine_translate.h"
#include "io/settings.h"
#include "ui/figure_view.h"
#include "ui/screen_watch.h"
#include "ui/term.h"

enum {
	SETTLE_MS = 100, /* an editor's save is several events */
	FINDINGS_SHOWN = 100,
	TEXT_BYTES = 512,
	DETAIL_BYTES = 4096
};

/* The file as it was read once, with the library that its steps point into. */
struct edition {
	struct library library;
	struct document document;
};

struct watch {
	struct cmd_context *ctx;
	struct file_watch files;
	struct loop loop;
	char path[PATH_MAX];
	bool loaded;              /* `now` holds the file; else `trouble` says why not */
	struct edition now, good; /* good: the last one without errors, while now has some */
	bool has_good;
	struct err trouble;
	int64_t reload_ms; /* -1: nothing to read */
	int chosen;
	bool leave;
	int status;
	/* On the terminal. */
	struct terminal *term;
	struct grid grid;
	struct keymap keymap;
	struct motion motion;
	int64_t since_ms;
	struct watch_finding finding[FINDINGS_SHOWN];
	char finding_text[FINDINGS_SHOWN][TEXT_BYTES], step_text[EXERCISES_MAX][TEXT_BYTES];
	const char *step[EXERCISES_MAX];
	char state[TEXT_BYTES], detail[DETAIL_BYTES];
};

_Static_assert((int)EXERCISES_MAX >= (int)STEPS_MAX, "a row for each step");

/* ---- Reading --------------------------------------------------------------------------------- */

static bool sound(const struct watch *watch)
{
	return watch->loaded && document_errors(&watch->now.document) == 0;
}

static void edition_finish(struct edition *edition)
{
	document_finish(&edition->document);
	library_close(&edition->library);
	*edition = (struct edition){ 0 };
}

/* The library is opened anew: what the steps name may have been saved too. */
static bool edition_read(struct edition *edition, const struct watch *watch, struct err *err)
{
	if (!library_open(&edition->library, watch->ctx->library_dir, watch->ctx->data_dir, err))
		return false;
	library_set_language(&edition->library, watch->ctx->language);
	if (!document_load(&edition->document, watch->path, err))
		return false;
	examine(&edition->library, &edition->document);
	return true;
}

/* The file as it is now. The last version without errors stays for the preview. */
static void reload(struct watch *watch)
{
	if (sound(watch)) {
		edition_finish(&watch->good);
		watch->good = watch->now;
		watch->now = (struct edition){ 0 };
		watch->has_good = true;
	} else {
		edition_finish(&watch->now);
	}
	watch->loaded = edition_read(&watch->now, watch, &watch->trouble);
	watch->motion = (struct motion){ 0 };
	watch->reload_ms = -1;
}

/* What the preview shows; NULL: there never was a version to show. */
static const struct document *preview(const struct watch *watch)
{
	return sound(watch) ? &watch->now.document : watch->has_good ? &watch->good.document : NULL;
}

static void describe_state(struct watch *watch)
{
	size_t errors, warnings;
	int len;

	if (!watch->loaded) {
		snprintf(watch->state, sizeof watch->state, "%s", _("cannot be read"));
		return;
	}
	errors = document_errors(&watch->now.document);
	warnings = watch->now.document.findings.count - errors;
	if (errors + warnings == 0) {
		snprintf(watch->state, sizeof watch->state, "%s", _("nothing to complain about"));
		return;
	}
	len = snprintf(watch->state, sizeof watch->state,
	               i18n_count("%zu error, ", "%zu errors, ", errors), errors);
	snprintf(watch->state + len, sizeof watch->state - (size_t)len,
	         i18n_count("%zu warning", "%zu warnings", warnings), warnings);
}

static const struct exercise *exercise_at(const struct document *document, int i)
{
	return document->routine ? document->step[i].exercise : &document->exercise[i];
}

static int rows_of(const struct document *document)
{
	return !document ? 0 : document->routine ? document->step_count : document->exercise_count;
}

/* A step with its dose, or an exercise, as one line. */
static void describe_row(const struct document *document, int i, char text[static TEXT_BYTES])
{
	const struct exercise *exercise = exercise_at(document, i);
	char dose[TEXT_BYTES / 2] = "";

	if (!document->routine) {
		snprintf(text, TEXT_BYTES, "%2d. %.200s (%s)", i + 1, exercise->title,
		         exercise->id);
	} else if (document->step[i].kind == STEP_REST) {
		snprintf(text, TEXT_BYTES, _("%2d. Rest %d s. %.200s"), i + 1,
		         document->step[i].rest_s, document->step[i].say);
	} else if (exercise) {
		show_step_dose(document->routine, &document->step[i], dose, sizeof dose);
		snprintf(text, TEXT_BYTES, "%2d. %.200s: %s", i + 1, exercise->title, dose);
	}
}

/* ---- Lines ----------------------------------------------------------------------------------- */

static void print_lines(struct watch *watch)
{
	const struct cmd_context *ctx = watch->ctx;
	char text[TEXT_BYTES], safe[TEXT_BYTES];

	describe_state(watch);
	if (watch->loaded)
		diagnostic_print(ctx, ctx->out, &watch->now.document, true);
	else
		fprintf(ctx->out, "%s\n",
		        text_safe(text, sizeof text, watch->trouble.msg, ctx->ascii));
	text_safe(safe, sizeof safe, watch->path, ctx->ascii);
	fprintf(ctx->out, "%s: %s\n", safe, watch->state);
	for (int i = 0; sound(watch) && i < rows_of(&watch->now.document); i++) {
		describe_row(&watch->now.document, i, text);
		fprintf(ctx->out, "  %s\n", text_safe(safe, sizeof safe, text, ctx->ascii));
	}
	fflush(ctx->out);
}

/* q and the end of the input leave. */
static void read_lines(struct watch *watch)
{
	char buf[256];
	ssize_t got = read(fileno(watch->ctx->in), buf, sizeof buf);

	if (got < 0 ? errno != EINTR : got == 0 || memchr(buf, 'q', (size_t)got))
		watch->leave = true;
}

/* ---- Screen ---------------------------------------------------------------------------------- */

static void fill_findings(struct watch *watch, struct watch_view *view)
{
	const struct finding_list *list = &watch->now.document.findings;

	view->finding = watch->finding;
	if (!watch->loaded) {
		watch->finding[0] = (struct watch_finding){ true, watch->trouble.msg, "" };
		view->finding_count = 1;
	}
	for (size_t i = 0; watch->loaded && i < list->count && i < FINDINGS_SHOWN; i++) {
		const struct finding *finding = &list->item[i];
		bool error = finding->severity == SEVERITY_ERROR;

		snprintf(watch->finding_text[i], TEXT_BYTES, "%d:%d %s: %s [%s]", finding->line,
		         finding->col, error ? _("error") : _("warning"), finding->message,
		         finding->rule);
		watch->finding[i] =
		    (struct watch_finding){ error, watch->finding_text[i], finding->hint };
		view->finding_count = (int)i + 1;
	}
}

static void fill_preview(struct watch *watch, struct watch_view *view, struct figure_shot *shot)
{
	const struct document *document = preview(watch);
	const struct exercise *exercise = NULL;
	char dose[TEXT_BYTES] = "";

	view->step_count = rows_of(document);
	view->step = watch->step;
	if (watch->chosen >= view->step_count)
		watch->chosen = view->step_count > 0 ? view->step_count - 1 : 0;
	view->chosen = watch->chosen;
	for (int i = 0; i < view->step_count; i++) {
		describe_row(document, i, watch->step_text[i]);
		watch->step[i] = watch->step_text[i];
	}
	if (view->step_count > 0)
		exercise = exercise_at(document, watch->chosen);
	if (!exercise)
		return;
	if (document->routine)
		show_step_dose(document->routine, &document->step[watch->chosen], dose,
		               sizeof dose);
	snprintf(watch->detail, sizeof watch->detail, "%s%s%s %s", dose, *dose ? ". " : "",
	         exercise->position, exercise->movement);
	view->detail = watch->detail;
	if (motion_stage(&watch->motion, exercise, SIDE_RIGHT)) {
		*shot = (struct figure_shot){
			.scene = &watch->motion.scene,
			.t = motion_at(&watch->motion, clock_now_ms() - watch->since_ms),
			.frames = &watch->motion.frames,
			.shown = &watch->motion.shown,
		};
		view->figure = figure_view_draw;
		view->figure_ctx = shot;
	}
}

static void draw(struct watch *watch)
{
	struct watch_view view = {
		.path = watch->path, .state = watch->state, .note = "", .detail = ""
	};
	struct figure_shot shot;

	describe_state(watch);
	fill_findings(watch, &view);
	watch->motion.shown = false;
	fill_preview(watch, &view, &shot);
	if (view.step_count > 0 && !sound(watch))
		view.note = _("As it was when it last had no errors:");
	grid_clear(&watch->grid);
	screen_watch.draw(&watch->grid, &watch->keymap, &view);
	term_show(watch->term, &watch->grid);
}

static void move(struct watch *watch, int to)
{
	int count = rows_of(preview(watch));

	watch->chosen = to < 0 || count == 0 ? 0 : to >= count ? count - 1 : to;
	watch->since_ms = clock_now_ms();
}

static void read_keys(struct watch *watch)
{
	struct term_key key;

	while (term_next_key(watch->term, &key)) {
		switch (keymap_find(&watch->keymap, screen_watch.actions, key.key)) {
		case ACTION_UP:
			move(watch, watch->chosen - 1);
			break;
		case ACTION_DOWN:
			move(watch, watch->chosen + 1);
			break;
		case ACTION_FIRST:
			move(watch, 0);
			break;
		case ACTION_LAST:
			move(watch, EXERCISES_MAX);
			break;
		case ACTION_QUIT:
			watch->leave = true;
			break;
		default:
			break;
		}
	}
}

static void resize(struct watch *watch, unsigned signals)
{
	int rows, cols;

	if (signals & (LOOP_RESIZE | LOOP_CONTINUE) &&
	    loop_terminal_size(STDOUT_FILENO, &rows, &cols))
		term_resize(watch->term, rows, cols);
	if (signals & LOOP_CONTINUE)
		term_redraw(watch->term);
	grid_resize(&watch->grid, term_rows(watch->term), term_cols(watch->term));
}

static bool open_terminal(struct watch *watch, struct err *err)
{
	struct settings settings;
	struct err ignored;
	enum theme theme;
	const char *no = getenv("NO_COLOR");

	settings_defaults(&settings);
	settings_load(&settings, watch->ctx->config_dir, watch->ctx->state_dir, NULL, &ignored);
	if (!theme_from_id(settings_text(&settings, SETTING_THEME), &theme))
		theme = THEME_DEFAULT;
	keymap_init(&watch->keymap);
	if (!term_open(&watch->term, theme, !no || !no[0], err))
		return false;
	watch->grid.ascii = watch->ctx->ascii;
	resize(watch, 0);
	return true;
}

/* ---- Loop ------------------------------------------------------------------------------------ */

static int64_t deadline(const struct watch *watch)
{
	int64_t now = clock_now_ms(), frame;

	if (watch->reload_ms >= 0 || !watch->term || !watch->motion.shown)
		return watch->reload_ms;
	frame = motion_next_ms(&watch->motion, now - watch->since_ms);
	return frame < 0 ? -1 : now + frame;
}

static void look_at_folder(struct watch *watch, int64_t now_ms)
{
	switch (file_watch_read(&watch->files)) {
	case FILE_WATCH_LOST:
		err_set(&watch->trouble, ERR_NOT_FOUND, _("The folder is no longer there."));
		watch->status = EXIT_SYSTEM;
		watch->leave = true;
		break;
	case FILE_WATCH_CHANGED:
		watch->reload_ms = now_ms + SETTLE_MS;
		break;
	case FILE_WATCH_NOTHING:
		break;
	}
}

static void turn(struct watch *watch)
{
	struct pollfd fds[1] = { { .fd = watch->files.fd, .events = POLLIN } };
	struct loop_wake wake = loop_wait(&watch->loop, deadline(watch), fds, 1);

	look_at_folder(watch, wake.now_ms);
	if (wake.input_gone || wake.signals & LOOP_QUIT)
		watch->leave = true;
	if (watch->term) {
		resize(watch, wake.signals);
		read_keys(watch);
	} else if (wake.input) {
		read_lines(watch);
	}
	if (watch->reload_ms >= 0 && clock_now_ms() >= watch->reload_ms) {
		reload(watch);
		if (!watch->term)
			print_lines(watch);
	}
	if (watch->term && !watch->leave)
		draw(watch);
}

/* A translation is looked at beside its original; the steps may name exercises of the user's own.
 */
static void watch_others(struct watch *watch)
{
	char folder[PATH_MAX], original[PATH_MAX];

	if (translation_original(original, sizeof original, watch->path))
		file_watch_also(&watch->files, original);
	if (snprintf(folder, sizeof folder, "%s/exercises", watch->ctx->data_dir) < PATH_MAX)
		file_watch_beside(&watch->files, folder);
}

/* The folders are watched before the file is read: no save falls between. */
static bool open_watch(struct watch *watch, const char *path, struct err *err)
{
	bool screen = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term_usable(err);

	if (!realpath(path, watch->path))
		snprintf(watch->path, sizeof watch->path, "%s", path);
	if (!file_watch_open(&watch->files, watch->path, err) ||
	    !loop_open(&watch->loop, fileno(watch->ctx->in), err))
		return false;
	watch_others(watch);
	reload(watch);
	if (!watch->loaded) {
		*err = watch->trouble;
		return false;
	}
	if (screen && !open_terminal(watch, err))
		return false;
	watch->since_ms = clock_now_ms();
	if (screen)
		draw(watch);
	else
		print_lines(watch);
	return true;
}

int watch_run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct watch *watch = calloc(1, sizeof *watch);
	struct err err = { ERR_NONE, "" };
	int status;

	(void)argc;
	(void)value;
	if (!watch)
		return cmd_no_memory(ctx);
	watch->ctx = ctx;
	watch->reload_ms = -1;
	if (open_watch(watch, argv[0], &err)) {
		while (!watch->leave)
			turn(watch);
		err = watch->trouble;
	} else {
		watch->status = EXIT_SYSTEM;
	}
	term_close(watch->term);
	status = watch->status == EXIT_DONE ? EXIT_DONE : cmd_fail(ctx, &err);
	edition_finish(&watch->now);
	edition_finish(&watch->good);
	file_watch_close(&watch->files);
	loop_close(&watch->loop);
	grid_finish(&watch->grid);
	free(watch);
	return status;
}
