#include "app/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "app/play.h"
#include "app/stage_helpers.h"
#include "core/i18n.h"
#include "io/clock.h"
#include "io/loop.h"

/* Everything that lives while the terminal is ours. */
struct run {
	struct app app;
	struct stage_helpers stage;
	struct loop loop;
	struct terminal *term;
	int64_t rung; /* flash_until of the last bell */
};

static bool colours(void)
{
	const char *no = getenv("NO_COLOR");

	return !no || !no[0];
}

static void read_keys(struct run *run)
{
	struct term_key key;

	while (!run->app.quit && term_next_key(run->term, &key)) {
		if (key.key == (uint32_t)KEYCODE_CTRL('l')) /* another program wrote over the screen */
			term_redraw(run->term);
		else if (key.key != KEYCODE_NONE)
			app_key(&run->app, &key);
	}
}

static void on_signals(struct run *run, const struct loop_wake *wake)
{
	int rows, cols;

	if (wake->signals & LOOP_CHILD)
		helpers_reap(run->stage.helpers);
	if (wake->signals & (LOOP_RESIZE | LOOP_CONTINUE) &&
	    loop_terminal_size(STDOUT_FILENO, &rows, &cols)) {
		term_resize(run->term, rows, cols);
		app_resize(&run->app, term_rows(run->term), term_cols(run->term));
	}
	if (wake->signals & LOOP_CONTINUE)
		term_redraw(run->term);
	if (wake->input_gone || wake->signals & LOOP_HANG_UP) {
		app_hang_up(&run->app);
	} else if (wake->signals & LOOP_QUIT) {
		struct term_key key = { .key = (uint32_t)KEYCODE_CTRL('c') };

		app_key(&run->app, &key);
	}
}

/* One bell for one flash. */
static void ring(struct run *run)
{
	if (helpers_lost(run->stage.helpers) > 0 && run->app.play.active)
		play_unheard(&run->app);
	if (!run->app.play.flash || run->rung == run->app.play.flash_until)
		return;
	run->rung = run->app.play.flash_until;
	term_bell(run->term);
}

static void turn(struct run *run)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(run->stage.helpers, fds);
	int64_t deadline =
	    loop_sooner(app_deadline(&run->app), helpers_deadline(run->stage.helpers));
	struct loop_wake wake = loop_wait(&run->loop, deadline, fds, count);

	if (wake.asleep)
		app_was_asleep(&run->app, wake.awake_ms, wake.now_ms);
	helpers_handle(run->stage.helpers, wake.now_ms);
	app_wake(&run->app, wake.now_ms, clock_wall());
	on_signals(run, &wake);
	read_keys(run);
	ring(run);
}

static enum theme theme_of(const struct run *run)
{
	enum theme theme;

	if (!theme_from_id(settings_text(&run->app.coach.settings, SETTING_THEME), &theme))
		return THEME_DEFAULT;
	return theme;
}

static void take_theme(struct run *run)
{
	run->app.theme_changed = false;
	term_set_theme(run->term, theme_of(run), colours());
}

static int open_and_run(struct run *run, struct cmd_context *ctx,
                        const struct app_request *request, struct err *err)
{
	if (!stage_helpers_init(&run->stage, ctx, &run->app.stage, err))
		return EXIT_SYSTEM;
	struct stage stage = run->app.stage;

	run->app.now_ms = clock_now_ms();
	run->app.on_terminal = true;
	if (!app_open(&run->app, ctx, &stage, clock_wall(), err))
		return EXIT_SYSTEM;
	if (request->start &&
	    !app_start_with(&run->app, request, err))
		return err->code == ERR_NOT_FOUND || err->code == ERR_INVALID ? EXIT_NO : EXIT_SYSTEM;
	if (!term_open(&run->term, theme_of(run), colours(), err))
		return EXIT_SYSTEM;
	run->app.grid.ascii = ctx->ascii;
	app_resize(&run->app, term_rows(run->term), term_cols(run->term));
	while (!run->app.quit) {
		if (run->app.theme_changed)
			take_theme(run);
		app_draw(&run->app);
		term_show(run->term, &run->app.grid);
		turn(run);
	}
	return run->app.exit_code;
}

int terminal_run(struct cmd_context *ctx, const struct app_request *request)
{
	struct run *run = calloc(1, sizeof *run);
	struct err err = { ERR_NONE, "" };
	int code = EXIT_SYSTEM;

	if (!run)
		return cmd_no_memory(ctx);
	if (loop_open(&run->loop, STDIN_FILENO, &err))
		code = open_and_run(run, ctx, request, &err);
	term_close(run->term);
	app_close(&run->app);
	stage_helpers_finish(&run->stage);
	loop_close(&run->loop);
	free(run);
	if (err.code != ERR_NONE && code != EXIT_DONE)
		cmd_fail(ctx, &err);
	return code;
}
