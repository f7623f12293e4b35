/* The application: owns every object, turns keys into actions and events, and carries effects out.
 * It runs the same on a terminal and in a script; who drives it tells the time. */
#ifndef UNKNOT_APP_APP_H
#define UNKNOT_APP_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "app/stage.h"
#include "cmd/coach.h"
#include "core/session.h"
#include "io/lock.h"
#include "ui/screen.h"
#include "ui/term.h"

struct app;

/* What stands behind a screen: fills its view, does its actions. One const entry each. */
struct page {
	const struct screen *screen;
	/* The view to draw; texts may be made with app_text. */
	const void *(*view)(struct app *app);
	/* Draws on the grid, where this page was drawn before, what time alone has changed since; false:
	 * all must be drawn. NULL: always all. */
	bool (*again)(struct app *app);
	/* Does an action; `key` is the key or the click it came from. */
	void (*act)(struct app *app, enum action action, const struct term_key *key);
	void (*enter)(struct app *app);        /* when it comes up; NULL */
	int64_t (*deadline)(struct app *app);  /* when it has news by itself; NULL or -1: never */
};

enum {
	APP_STACK_MAX = 8,
	APP_FRAME_BYTES = 1 << 23,
	APP_STATE_BYTES = 1 << 18,
	APP_TEXT_MAX = 512
};

/* A session that runs, and what of it is on the disk. */
struct play {
	bool active;             /* has something to do: a session, or the last sounds of one */
	bool ended;              /* the journal knows that it is over */
	struct coach_plan *plan; /* owned; stays for the questions afterwards */
	struct session session;
	char id[JOURNAL_ID];
	struct session_lock lock;
	struct session_result saved[SESSION_ITEMS_MAX]; /* as committed */
	bool complete;           /* gone through to the end */
	bool quit_asked;
	bool flash;              /* shown instead of a sound, to flash_until */
	int64_t flash_until;
	char trouble[APP_TEXT_MAX]; /* why the journal could not be written; "" */
};

struct app {
	struct cmd_context *ctx;
	struct coach coach;
	struct stage stage;
	struct keymap keymap;
	struct grid grid;
	const struct page *stack[APP_STACK_MAX];
	int depth;
	int64_t now_ms;
	bool changed;            /* by more than time, since it was drawn */
	bool quit;
	int exit_code;
	bool theme_changed;      /* the terminal has not been told yet */
	bool on_terminal;        /* colours, bell and mouse make sense */
	struct play play;
	struct coach_plan *today;      /* what home shows */
	const struct routine *routine; /* the one chosen for it */
	struct routine purposed;       /* a copy of it with the purpose that was asked for */
	struct document *document;     /* of a file named on the command line, or NULL */
	bool start_asked;              /* begin as soon as the questions are answered */
	bool at_once;                  /* and without asking what is sore: `unknot run` */
	bool new_day;                  /* plan again at the next key */
	int minutes;                   /* asked for; 0: the settings' */
	int chosen[APP_STACK_MAX];     /* row or scroll of each page on the stack */
	char notice[APP_TEXT_MAX];     /* in the footer until the next key */
	int64_t news_until;            /* news stay there so long at least; 0: none are to be read */
	void *state;                   /* APP_STATE_BYTES; see app_state */
	void *page_state;              /* of the page that needs one, until the next such page */
	char frame[APP_FRAME_BYTES];   /* texts of one drawing */
	size_t frame_used;
};

/* Opens the coach and shows the first screen: the session at once when `routine` was named. */
bool app_open(struct app *app, struct cmd_context *ctx, const struct stage *stage,
              struct stamp wall, struct err *err);
void app_close(struct app *app);

/* What the command line asks for. */
struct app_request {
	const char *routine;  /* id or file; NULL: today's */
	int minutes;          /* 0: all of it */
	enum purpose purpose; /* PURPOSE_COUNT: the routine's own */
	bool start;           /* a session at once; false: home */
};

/* Starts with this instead of home. */
bool app_start_with(struct app *app, const struct app_request *request, struct err *err);

/* Time has come to now_ms. Everything due is done. */
void app_wake(struct app *app, int64_t now_ms, struct stamp wall);

/* The program did not run from awake_ms on (suspend, stop). */
void app_was_asleep(struct app *app, int64_t awake_ms, int64_t now_ms);

void app_key(struct app *app, const struct term_key *key);
void app_resize(struct app *app, int rows, int cols);

/* When app_wake is wanted next, -1: not before a key. */
int64_t app_deadline(struct app *app);

/* Draws the page on top into app->grid. */
void app_draw(struct app *app);

/* The terminal hangs up or the machine goes down: stop in order, nothing is lost. */
void app_hang_up(struct app *app);

/* ---- For pages ------------------------------------------------------------------------------- */

void app_push(struct app *app, const struct page *page);
void app_pop(struct app *app);
void app_replace(struct app *app, const struct page *page);
/* Down to home, with a fresh plan. */
void app_home(struct app *app);

/* The chosen row or the scroll of the page on top. */
int *app_chosen(struct app *app);

/* Room for the state of the page that comes up, zeroed; app->page_state from then on. It was put by
 * at the start, so that no page fails for want of memory. At most APP_STATE_BYTES. */
void *app_state(struct app *app, size_t size);

/* A formatted text that lives until the next drawing. */
const char *app_text(struct app *app, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void *app_frame(struct app *app, size_t size);

void app_notice(struct app *app, const char *text);

/* A routine as it would be done today, with the marks so far. minutes 0: as the settings say. */
void app_plan(struct app *app, const struct routine *routine, int minutes, struct coach_plan *plan);

/* Plans what home shows. */
void app_plan_today(struct app *app);

/* From home on: safety, interrupted session, next day, before; then the session. */
void app_begin(struct app *app);

/* Starts today's session; back home with the reason when it cannot be. Replaces the page on top. */
void app_start_session(struct app *app);

/* The number that a key of NUMBER, FEEL or SORE stands for, 0 to 10. */
int app_number(const struct app *app, enum action action, const struct term_key *key);

/* The first key of an action, as the screen names it. */
const char *app_key_of(struct app *app, enum action action);

/* The key of 10 among those of an action's numbers. */
const char *app_ten(struct app *app, enum action action);

/* Moves the chosen row by a moving key. true: it was one. */
bool app_move(struct app *app, enum action action, int count, int page);

#endif
