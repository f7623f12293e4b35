#include "app/app.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/play.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/loop.h"
#include "ui/screens.h"

enum { NEWS_MS = 8000 };

static const struct page *top(const struct app *app)
{
	return app->stack[app->depth - 1];
}

int *app_chosen(struct app *app)
{
	return &app->chosen[app->depth - 1];
}

void *app_state(struct app *app, size_t size)
{
	assert(size <= APP_STATE_BYTES);
	app->page_state = app->state;
	return memset(app->state, 0, size);
}

void app_push(struct app *app, const struct page *page)
{
	if (app->depth == APP_STACK_MAX)
		app->depth--;
	app->stack[app->depth] = page;
	app->chosen[app->depth] = 0;
	app->depth++;
	if (page->enter)
		page->enter(app);
}

void app_pop(struct app *app)
{
	if (app->depth > 1)
		app->depth--;
	else
		app->quit = true;
}

void app_replace(struct app *app, const struct page *page)
{
	app->depth--;
	app_push(app, page);
}

void app_home(struct app *app)
{
	app->depth = 0;
	app_plan_today(app);
	app_push(app, &page_home);
}

void *app_frame(struct app *app, size_t size)
{
	size_t at = (app->frame_used + 15) / 16 * 16;

	/* the longest routine and the longest texts take less; pointers must not be overwritten */
	if (size > sizeof app->frame || at > sizeof app->frame - size)
		abort();
	app->frame_used = at + size;
	return app->frame + at;
}

const char *app_text(struct app *app, const char *fmt, ...)
{
	char text[2 * APP_TEXT_MAX];
	char *out;
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	out = app_frame(app, strlen(text) + 1);
	memcpy(out, text, strlen(text) + 1);
	return out;
}

void app_notice(struct app *app, const char *text)
{
	snprintf(app->notice, sizeof app->notice, "%s", text);
}

/* Whether no other instance is in a session: what is open is its own then, and not interrupted. */
static bool nobody_else(const struct app *app)
{
	struct session_lock lock = { 0 };
	struct err err;
	bool taken = lock_session(app->ctx->data_dir, "", &lock, &err);

	if (taken)
		lock_session_release(&lock);
	return taken;
}

static bool interrupted(struct app *app)
{
	struct coach_plan *plan = malloc(sizeof *plan);
	struct session_result *result = malloc(SESSION_ITEMS_MAX * sizeof *result);
	struct stamp started;
	char id[JOURNAL_ID];
	struct err err = { ERR_NONE, "" };
	bool found = plan && result && !app->play.active &&
	             coach_interrupted(&app->coach, plan, id, &started, result, &err) &&
	             nobody_else(app);

	free(plan);
	free(result);
	return found;
}

/* Nobody is asked what is sore for a session that may not be. */
static void start(struct app *app)
{
	char text[APP_TEXT_MAX];

	if (!coach_may_start(&app->coach, app->routine, text, sizeof text)) {
		app_notice(app, text);
		return;
	}
	app_push(app, &page_before);
	if (app->at_once && app->stack[app->depth - 1] == &page_before)
		app_start_session(app);
}

void app_begin(struct app *app)
{
	char text[APP_TEXT_MAX];

	if (coach_safety_due(&app->coach)) {
		app_push(app, &page_safety);
	} else if (coach_blocked(&app->coach, text, sizeof text)) {
		app->start_asked = false;
		app_push(app, &page_stop);
	} else if (interrupted(app)) {
		app_push(app, &page_resume);
	} else if (gone_due(app)) {
		app_push(app, &page_gone);
	} else if (next_day_due(app)) {
		app_push(app, &page_next_day);
	} else if (!app->at_once && checkin_due(app)) {
		app_push(app, &page_checkin);
	} else if (app->start_asked) {
		app->start_asked = false;
		start(app);
		app->at_once = false;
	}
}

/* The keys that settings.cfg binds; what is wrong there is told, once. */
static void bind_keys(struct app *app)
{
	const struct settings *settings = &app->coach.settings;
	char wrong[APP_TEXT_MAX] = "";

	keymap_init(&app->keymap);
	for (int i = 0; i < settings->bindings; i++) {
		const struct setting_binding *binding = &settings->binding[i];
		enum action action = action_from_id(binding->action);

		if (action == ACTION_NONE)
			snprintf(wrong, sizeof wrong,
			         _("settings.cfg: keys.%s is no action; unknot(1) lists them."),
			         binding->action);
		else if (!keymap_bind(&app->keymap, action, binding->keys))
			snprintf(wrong, sizeof wrong,
			         _("settings.cfg: keys.%s cannot be \"%s\"; unknot(1) tells the names of "
			           "keys."),
			         binding->action, binding->keys);
	}
	for (const struct screen *const *s = screens; *s && !wrong[0] && settings->bindings; s++) {
		enum action hidden = screen_unreached(*s, &app->keymap);

		if (hidden != ACTION_NONE)
			snprintf(wrong, sizeof wrong,
			         _("settings.cfg: keys: on the screen \"%s\" none is left for %s."),
			         _((*s)->title), action_info[hidden].id);
	}
	if (wrong[0])
		app_notice(app, wrong);
}

bool app_open(struct app *app, struct cmd_context *ctx, const struct stage *stage,
              struct stamp wall, struct err *err)
{
	app->ctx = ctx;
	app->stage = *stage;
	app->today = calloc(1, sizeof *app->today);
	app->state = calloc(1, APP_STATE_BYTES);
	if (!app->today || !app->state)
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	if (!coach_open(&app->coach, ctx, false, wall, err))
		return false;
	bind_keys(app);
	app->stage.spoken = stage->spoken && settings_flag(&app->coach.settings, SETTING_SPEECH);
	app->routine = coach_routine(&app->coach, err);
	if (!app->routine)
		return false;
	app_home(app);
	app_begin(app);
	return true;
}

static bool is_file(const char *name)
{
	size_t len = strlen(name);

	return strchr(name, '/') || (len > 4 && strcmp(name + len - 4, ".cfg") == 0);
}

static bool open_file(struct app *app, const char *path, struct err *err)
{
	app->document = calloc(1, sizeof *app->document);
	if (!app->document)
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	if (!library_load_file(&app->coach.library, path, app->document, err))
		return false;
	for (size_t i = 0; i < app->document->findings.count; i++) {
		const struct finding *f = &app->document->findings.item[i];

		if (f->severity == SEVERITY_ERROR)
			return err_set(err, ERR_INVALID,
			               _("%s:%d:%d: %s Type: unknot check %s"), path, f->line,
			               f->col, f->message, path);
	}
	if (!app->document->routine)
		return err_set(err, ERR_INVALID, _("%s holds no routine, only exercises."), path);
	app->routine = app->document->routine;
	return true;
}

bool app_start_with(struct app *app, const struct app_request *request, struct err *err)
{
	const char *routine = request->routine;

	app->minutes = request->minutes;
	if (routine && is_file(routine)) {
		if (!open_file(app, routine, err))
			return false;
	} else if (routine) {
		const struct routine *found = library_routine(&app->coach.library, routine);
		const char *near =
		    found ? NULL : library_nearest(&app->coach.library, routine);

		if (!found && near)
			return err_set(err, ERR_NOT_FOUND,
			               _("There is no routine \"%s\". Did you mean \"%s\"?"),
			               routine, near);
		if (!found)
			return err_set(err, ERR_NOT_FOUND,
			               _("There is no routine \"%s\". Type: unknot list routines"),
			               routine);
		app->routine = found;
	}
	if (request->purpose != PURPOSE_COUNT) {
		app->purposed = *app->routine;
		app->purposed.purpose = request->purpose;
		app->routine = &app->purposed;
	}
	app->start_asked = app->at_once = true;
	app_home(app);
	app_begin(app);
	return true;
}

void app_close(struct app *app)
{
	if (app->play.active && !app->play.ended)
		app_hang_up(app);
	free(app->play.plan);
	free(app->today);
	free(app->state);
	coach_close(&app->coach);
	if (app->document)
		document_finish(app->document);
	free(app->document);
	grid_finish(&app->grid);
}

/* One after the other, with time to read it: sound and speech may go off at once. */
static void tell_news(struct app *app)
{
	const char *news = app->now_ms < app->news_until ? NULL : app->stage.news(app->stage.self);

	if (app->now_ms >= app->news_until)
		app->news_until = 0;
	if (!news)
		return;
	app_notice(app, news);
	app->news_until = app->now_ms + NEWS_MS;
}

void app_wake(struct app *app, int64_t now_ms, struct stamp wall)
{
	app->now_ms = now_ms;
	if (coach_tell_time(&app->coach, wall))
		app->new_day = true;
	play_event(app, (struct session_event){ .kind = EVENT_TICK });
	tell_news(app);
	if (app->play.active && !app->play.ended && app->play.session.state == SESSION_FINISHED)
		page_session.act(app, ACTION_NONE, NULL);
}

void app_was_asleep(struct app *app, int64_t awake_ms, int64_t now_ms)
{
	app->now_ms = now_ms;
	play_event(app, (struct session_event){ .kind = EVENT_ASLEEP, .at_ms = awake_ms });
}

/* A session that is cut off stays open in the journal, so that it is offered at the next start. */
void app_hang_up(struct app *app)
{
	struct play *play = &app->play;

	if (play->active && !play->ended) {
		session_leave(&play->session, app->now_ms);
		play_save(app);
		app->stage.session(app->stage.self, false, app->now_ms);
		lock_session_release(&play->lock);
		play->ended = true;
	}
	app->quit = true;
}

int app_number(const struct app *app, enum action action, const struct term_key *key)
{
	int number = keymap_number(&app->keymap, action, key->key);

	return number > 0 ? number : 0;
}

const char *app_key_of(struct app *app, enum action action)
{
	char key[64];

	return app_text(app, "%s", keys_first(&app->keymap, action, key, sizeof key));
}

const char *app_ten(struct app *app, enum action action)
{
	char key[16];

	return app_text(app, "%s",
	                keys_name(app->keymap.key[action][RATING_MAX], key, sizeof key));
}

bool app_move(struct app *app, enum action action, int count, int page)
{
	int *chosen = app_chosen(app);

	switch (action) {
	case ACTION_UP:
		--*chosen;
		break;
	case ACTION_DOWN:
		++*chosen;
		break;
	case ACTION_PAGE_UP:
		*chosen -= page;
		break;
	case ACTION_PAGE_DOWN:
		*chosen += page;
		break;
	case ACTION_FIRST:
		*chosen = 0;
		break;
	case ACTION_LAST:
		*chosen = count - 1;
		break;
	default:
		return false;
	}
	if (*chosen > count - 1)
		*chosen = count - 1;
	if (*chosen < 0)
		*chosen = 0;
	return true;
}

static void do_action(struct app *app, enum action action, const struct term_key *key)
{
	if (action == ACTION_HELP)
		app_push(app, &page_help);
	else
		top(app)->act(app, action, key);
}

/* What a click on the chosen row does: the first of these that the screen knows. */
static enum action click_action(const struct screen *screen)
{
	static const enum action clicks[] = { ACTION_TOGGLE, ACTION_OPEN, ACTION_CHANGE, ACTION_WHY,
		                              ACTION_TAKE };

	for (size_t i = 0; i < sizeof clicks / sizeof *clicks; i++)
		for (const enum action *a = screen->actions; *a != ACTION_NONE; a++)
			if (*a == clicks[i])
				return *a;
	return ACTION_NONE;
}

/* A click on a key of the footer is that key; on a row it chooses it, and takes the chosen one. */
static void on_mouse(struct app *app, const struct term_key *key)
{
	const struct page *page = top(app);
	enum action action = (enum action)grid_hot_at(&app->grid, key->row, key->col);
	int row;

	if (action != ACTION_NONE) {
		if (!action_is_number(action)) /* of all its keys none was meant */
			do_action(app, action, key);
		return;
	}
	if (!page->screen->hit)
		return;
	app->frame_used = 0;
	row = page->screen->hit(&app->grid, page->view(app), key->row, key->col);
	if (row < 0)
		return;
	if (row == *app_chosen(app))
		page->act(app, click_action(page->screen), key);
	else
		*app_chosen(app) = row;
}

void app_key(struct app *app, const struct term_key *key)
{
	const struct page *page = top(app);

	app->changed = true;
	app->frame_used = 0;
	if (app->now_ms >= app->news_until)
		app->notice[0] = '\0';
	if (app->new_day && page == &page_home)
		app_plan_today(app);
	if (key->key == KEYCODE_MOUSE)
		on_mouse(app, key);
	else
		do_action(app, keymap_find(&app->keymap, page->screen->actions, key->key), key);
	if (app->play.active && !app->play.ended && app->play.session.state == SESSION_FINISHED)
		page_session.act(app, ACTION_NONE, NULL);
}

void app_resize(struct app *app, int rows, int cols)
{
	grid_resize(&app->grid, rows, cols);
	app->changed = true;
}

int64_t app_deadline(struct app *app)
{
	int64_t deadline = -1;

	if (app->play.active)
		deadline = session_deadline(&app->play.session);
	if (app->play.flash)
		deadline = loop_sooner(deadline, app->play.flash_until);
	if (app->news_until > 0)
		deadline = loop_sooner(deadline, app->news_until);
	if (top(app)->deadline)
		deadline = loop_sooner(deadline, top(app)->deadline(app));
	return deadline;
}

void app_draw(struct app *app)
{
	const struct page *page = top(app);

	app->frame_used = 0;
	if (!app->changed && page->again && page->again(app))
		return;
	grid_clear(&app->grid);
	page->screen->draw(&app->grid, &app->keymap, page->view(app));
	app->changed = false;
}
