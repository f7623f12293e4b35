#include "app/plain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/pages.h"
#include "app/stage_helpers.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "core/text.h"
#include "io/clock.h"
#include "io/loop.h"

enum { PLAIN_COLS = 160, PLAIN_ROWS = 120, LINE_MAX_BYTES = 4 * PLAIN_COLS + 1 };

static void line(struct plain *plain, const char *text)
{
	char safe[PHRASE_TEXT_MAX];

	text_safe(safe, sizeof safe, text, plain->app->grid.ascii);
	fprintf(plain->out, "%s\n", safe);
	fflush(plain->out);
}

/* Where the output is a terminal; a log has no bell. */
static void plain_bell(struct plain *plain)
{
	if (isatty(fileno(plain->out))) {
		fputc('\a', plain->out);
		fflush(plain->out);
	}
}

/* "0:45 calf, left, foam roller, up to 4 of 10" */
static void hold_line(struct plain *plain)
{
	const struct session *s = &plain->app->play.session;
	const struct session_item *item = &s->item[s->at];
	char place[PHRASE_NAME_MAX], text[2 * PHRASE_NAME_MAX];
	int seconds = (int)(s->length_ms / 1000);
	int used;

	used = snprintf(text, sizeof text, "%d:%02d %s", seconds / 60, seconds % 60,
	                phrase_place(place, sizeof place, item));
	if (item->tool != TOOL_NONE)
		used += snprintf(text + used, sizeof text - (size_t)used, ", %s",
		                 _(tool_name(item->tool)));
	if (technique_presses(item->exercise->technique))
		snprintf(text + used, sizeof text - (size_t)used, _(", up to %d of 10"),
		         item->pressure);
	line(plain, text);
}

static bool cue(void *self, enum cue cue, int64_t due_ms, int64_t now_ms)
{
	struct plain *plain = self;
	const struct session *s = &plain->app->play.session;
	char text[16], rate[128];

	switch (cue) {
	case CUE_START:
		hold_line(plain);
		break;
	case CUE_TICK:
		snprintf(text, sizeof text, "%d",
		         (int)((s->length_ms - session_elapsed_ms(s, now_ms) + 500) / 1000));
		line(plain, text);
		break;
	case CUE_STOP:
		line(plain, _("Stop."));
		if (s->state == SESSION_RATE)
			line(plain, phrase_text(rate, sizeof rate, &s->item[s->at], PHRASE_RATE, 0));
		if (s->state == SESSION_RATE &&
		    safety_usual_tingling(&plain->app->coach.safety, s->item[s->at].area))
			line(plain, _("More than your usual tingling? Then t."));
		break;
	default:
		break;
	}
	if (!plain->inner.cue(plain->inner.self, cue, due_ms, now_ms))
		plain_bell(plain);
	return true; /* it was written; there is nothing to flash */
}

static void say(void *self, const char *text, int64_t due_ms, int64_t now_ms)
{
	struct plain *plain = self;

	line(plain, text);
	plain->inner.say(plain->inner.self, text, due_ms, now_ms);
}

static void hush(void *self, int64_t now_ms)
{
	struct plain *plain = self;

	plain->inner.hush(plain->inner.self, now_ms);
}

static void session(void *self, bool on, int64_t now_ms)
{
	struct plain *plain = self;

	plain->inner.session(plain->inner.self, on, now_ms);
}

static const char *news(void *self)
{
	struct plain *plain = self;
	const char *text = plain->inner.news(plain->inner.self);

	if (text)
		line(plain, text);
	return NULL;
}

static const char *sound(void *self)
{
	struct plain *plain = self;

	return plain->inner.sound(plain->inner.self);
}

void plain_stage(struct plain *plain, struct app *app, FILE *out, struct stage *stage)
{
	*plain = (struct plain){ .app = app, .out = out, .inner = *stage };
	*stage = (struct stage){ .self = plain,
		                 .cue = cue,
		                 .say = say,
		                 .hush = hush,
		                 .session = session,
		                 .news = news,
		                 .sound = sound,
		                 .spoken = stage->spoken };
}

/* What stands far apart on a screen is two blanks apart when it is read. */
static void close_up(char *text)
{
	char *out = text;

	for (const char *in = text; *in; in++)
		if (*in != ' ' || out < text + 2 || out[-1] != ' ' || out[-2] != ' ')
			*out++ = *in;
	*out = '\0';
}

/* The page as text: what the screen would show, without empty rows. NULL: out of memory. */
static char *page_text(struct app *app)
{
	size_t size = (size_t)app->grid.rows * LINE_MAX_BYTES + 1, used = 0;
	char *text = malloc(size);
	int empty = 0;

	app_draw(app);
	for (int row = 0; text && row < app->grid.rows; row++) {
		char buf[LINE_MAX_BYTES];

		grid_row_text(&app->grid, row, buf, sizeof buf);
		close_up(buf);
		empty = buf[0] ? 0 : empty + 1;
		if (row == 1 || empty)
			continue;
		used += (size_t)snprintf(text + used, size - used, "%s\n", buf);
	}
	if (text)
		text[used] = '\0';
	return text;
}

/* Prints the lines of `now` that `before` did not have at the same place. */
static void print_news(struct plain *plain, const char *before, const char *now)
{
	while (*now) {
		size_t len = strcspn(now, "\n"), old = strcspn(before, "\n");

		if (len != old || memcmp(now, before, len) != 0)
			fprintf(plain->out, "%.*s\n", (int)len, now);
		now += len + (now[len] == '\n');
		before += old + (before[old] == '\n');
	}
	fflush(plain->out);
}

void plain_show(struct plain *plain)
{
	struct app *app = plain->app;
	const struct page *page = app->stack[app->depth - 1];
	char *text;

	if (page == &page_session) {
		if (app->play.quit_asked && plain->page == page)
			line(plain, app_text(app,
			                     _("Stop here? %s or %s: stop, what you did is kept.  Any "
			                       "other key: go on."),
			                     app_key_of(app, ACTION_YES),
			                     app_key_of(app, ACTION_QUIT)));
		plain->page = page;
		return;
	}
	app_resize(app, PLAIN_ROWS, PLAIN_COLS);
	text = page_text(app);
	if (!text)
		return;
	print_news(plain, page == plain->page && plain->written ? plain->written : "", text);
	free(plain->written);
	plain->written = text;
	plain->page = page;
}

/* A page that has to be answered is left with all the rest: nobody will answer it. */
static void leave_page(struct app *app, const struct page *page)
{
	static const enum action ways[] = { ACTION_DONE, ACTION_LEAVE };
	int depth = app->depth;

	if (page == &page_emergency) {
		app_hang_up(app);
		return;
	}
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		page->act(app, ways[i], NULL);
		if (app->quit || app->depth != depth || app->stack[app->depth - 1] != page)
			return;
	}
	app_hang_up(app);
}

bool plain_no_answer(struct plain *plain, struct err *err)
{
	struct app *app = plain->app;
	const struct page *page = app->stack[app->depth - 1];

	if (page == &page_safety || page == &page_safety_area)
		return err_set(err, ERR_INVALID,
		               _("The safety questions are not answered. Type: unknot health --set "
		                 "none (or the codes that hold; unknot health lists them)."));
	if (page == &page_gone) /* without an answer it is not worked again */
		app->quit = true;
	else if (page == &page_resume)
		page->act(app, ACTION_KEEP, NULL);
	else if (page == &page_home || page == &page_stop || page == &page_confirm)
		app->quit = true;
	else if (page == &page_before)
		page->act(app, ACTION_START, NULL);
	else if (page == &page_next_day || page == &page_checkin)
		page->act(app, ACTION_LEAVE, NULL); /* no answer is not "no" */
	else if (page != &page_session)
		leave_page(app, page);
	return true;
}

void plain_finish(struct plain *plain)
{
	free(plain->written);
	plain->written = NULL;
}

/* Keys come as lines: a letter, or a name such as Enter; an empty line is Enter. */
struct input {
	char buf[256];
	size_t used;
	bool ended;
};

/* What a key brings up is written before the next one is taken. */
static void take_line(struct plain *plain, const char *text, size_t len)
{
	struct term_key key = { .key = KEYCODE_ENTER };

	while (len > 0 && text[len - 1] == '\r')
		len--;
	if (len > 0)
		key.key = key_from_name(text, len);
	if (key.key == KEYCODE_NONE || plain->app->quit)
		return;
	app_key(plain->app, &key);
	plain_show(plain);
}

static void read_lines(struct plain *plain, struct input *in)
{
	ssize_t got = read(STDIN_FILENO, in->buf + in->used, sizeof in->buf - in->used);

	if (got <= 0) {
		in->ended = got == 0 || errno != EINTR;
		return;
	}
	in->used += (size_t)got;
	for (;;) {
		char *end = memchr(in->buf, '\n', in->used);
		size_t len = end ? (size_t)(end - in->buf) : in->used;

		if (!end && in->used < sizeof in->buf)
			return;
		take_line(plain, in->buf, len);
		len += end != NULL;
		in->used -= len;
		memmove(in->buf, in->buf + len, in->used);
	}
}

struct run {
	struct app app;
	struct plain plain;
	struct stage_helpers stage;
	struct loop loop;
	struct input input;
};

/* When the last sounds of a session are over, which are heard before the program ends; -1: none. */
static int64_t sounds_until(const struct app *app)
{
	int64_t until = session_sounds_until(&app->play.session);

	return app->play.ended && app->now_ms < until ? until : -1;
}

static void turn(struct run *run)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(run->stage.helpers, fds);
	int64_t deadline = app_deadline(&run->app);
	int64_t reply = helpers_deadline(run->stage.helpers);

	deadline = loop_sooner(deadline, reply);
	if (run->input.ended) {
		deadline = loop_sooner(deadline, sounds_until(&run->app));
		run->loop.input_fd = -1;
	}
	struct loop_wake wake = loop_wait(&run->loop, deadline, fds, count);

	if (wake.asleep)
		app_was_asleep(&run->app, wake.awake_ms, wake.now_ms);
	helpers_handle(run->stage.helpers, wake.now_ms);
	app_wake(&run->app, wake.now_ms, clock_wall());
	if (wake.signals & LOOP_CHILD)
		helpers_reap(run->stage.helpers);
	if (helpers_lost(run->stage.helpers) > 0)
		plain_bell(&run->plain);
	if (wake.input || wake.input_gone)
		read_lines(&run->plain, &run->input);
	if (wake.signals & LOOP_QUIT)
		app_hang_up(&run->app);
}

/* Shows what is new and waits for what comes next; false when there is no point in going on. */
static bool step(struct run *run, struct err *err)
{
	struct app *app = &run->app;

	plain_show(&run->plain);
	if (ferror(run->plain.out)) {
		app_hang_up(app);
		return err_set(err, ERR_IO, _("The output was closed or cannot be written. What was "
		                              "done is kept."));
	}
	if (!run->input.ended || sounds_until(app) >= 0)
		turn(run);
	else if (app->stack[app->depth - 1] != &page_session)
		return plain_no_answer(&run->plain, err);
	else if (app_deadline(app) < 0)
		app_hang_up(app); /* paused, and no key will come */
	else
		turn(run);
	return true;
}

static int open_and_run(struct run *run, struct cmd_context *ctx,
                        const struct app_request *request, struct err *err)
{
	struct stage stage;

	if (!stage_helpers_init(&run->stage, ctx, &stage, err))
		return EXIT_SYSTEM;
	plain_stage(&run->plain, &run->app, ctx->out, &stage);
	run->app.now_ms = clock_now_ms();
	run->app.grid.ascii = ctx->ascii;
	run->app.grid.words = true;
	app_resize(&run->app, PLAIN_ROWS, PLAIN_COLS);
	if (!app_open(&run->app, ctx, &stage, clock_wall(), err))
		return EXIT_SYSTEM;
	if (request->start && !app_start_with(&run->app, request, err))
		return EXIT_NO;
	while (!run->app.quit)
		if (!step(run, err))
			return err->code == ERR_IO ? EXIT_SYSTEM : EXIT_NO;
	return run->app.exit_code;
}

int plain_run(struct cmd_context *ctx, const struct app_request *request)
{
	struct run *run = calloc(1, sizeof *run);
	struct err err = { ERR_NONE, "" };
	int code = EXIT_SYSTEM;

	if (!run)
		return cmd_no_memory(ctx);
	if (loop_open(&run->loop, STDIN_FILENO, &err))
		code = open_and_run(run, ctx, request, &err);
	app_close(&run->app);
	plain_finish(&run->plain);
	stage_helpers_finish(&run->stage);
	loop_close(&run->loop);
	free(run);
	if (err.code != ERR_NONE && code != EXIT_DONE)
		cmd_fail(ctx, &err);
	return code;
}
