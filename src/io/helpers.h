/* Sound, speech and the desktop, each in a helper process, because their libraries can block for
 * ever. Nothing here waits: requests are sent and forgotten, answers are read when they come, and a
 * helper that does not answer in time is killed and stays off until helpers_reset.
 *
 * All now_ms are of one clock that does not stop while the machine sleeps. Every function takes
 * NULL for the helpers (nothing is to be heard) and then does nothing. */
#ifndef UNKNOT_IO_HELPERS_H
#define UNKNOT_IO_HELPERS_H

#include <poll.h>
#include <stdbool.h>
#include <stdint.h>

enum {
	HELPER_REPLY_MS = 500, /* an answer is due within this */
	HELPER_SLOW_MS = 3000, /* and the first one, or one that may start a service, within this */
	HELPER_MISSES = 2,     /* so many of them in a row and the helper is killed */
	HELPER_CUE_MS = 250,   /* a cue that is older is not played any more */
	HELPER_SPEECH_MS = 1500 /* a sentence that is older is not said any more */
};

enum helper_role { HELPER_AUDIO, HELPER_SPEECH, HELPER_DESKTOP, HELPER_COUNT };

enum helper_state {
	HELPER_OFF,      /* not asked for */
	HELPER_STARTING, /* started, not connected yet; requests are taken */
	HELPER_READY,    /* connected */
	HELPER_TROUBLE,  /* runs, but the last request failed; the next one is tried all the same */
	HELPER_FAILED, /* did not answer, ended or could not be started: off until helpers_reset */
	HELPER_NOT_BUILT /* the program was built without it */
};

struct helpers_config {
	const char *program; /* unknot-helper, absolute */
	const char *log_dir; /* their messages go to helper-ROLE.log here; NULL: nowhere */
};

struct helper_status {
	enum helper_state state;
	const char *text; /* READY: connected to what (the sound driver, the speech module, the
	                   * buses). TROUBLE and FAILED: why. Else "". May be of foreign origin.
	                   * Valid until the next call. */
};

struct helper_speech {
	const char *text;
	const char *language; /* "de", or NULL or "" for the server's own */
	const char *voice;    /* a synthesis voice's name, or NULL or "" */
	int rate;             /* -100 to 100 */
	int volume;           /* 0-100 */
};

struct helpers;

/* NULL when there is no memory. The config's texts are copied. */
struct helpers *helpers_create(const struct helpers_config *config);

/* Releases the screen, stops speech, ends all helpers (by force after 150 ms) and reaps them. */
void helpers_destroy(struct helpers *helpers);

/* Starts a role that does not run; its state tells what became of it. */
void helpers_start(struct helpers *helpers, enum helper_role role, int64_t now_ms);

/* Ends a role; it is off then, without any news of it. */
void helpers_stop(struct helpers *helpers, enum helper_role role);

/* For the next session: roles that failed are started again, those in trouble connect again. */
void helpers_reset(struct helpers *helpers, int64_t now_ms);

/* Plays a sound file (absolute path) at volume 0-100. age_ms is how late it is already; when it is
 * older than HELPER_CUE_MS by the time it could sound, it is dropped. False when it was not sent:
 * ring the bell instead. Whether one that was sent failed, helpers_lost tells. */
bool helpers_play(struct helpers *helpers, const char *path, int volume, int64_t age_ms,
                  int64_t now_ms);

/* Says a sentence; a later one replaces one that is still being said. False: not sent. */
bool helpers_say(struct helpers *helpers, const struct helper_speech *speech, int64_t age_ms,
                 int64_t now_ms);

/* Stops what is being said. */
void helpers_hush(struct helpers *helpers, int64_t now_ms);

/* Keeps the screen awake and unlocked until helpers_release, or until either process ends. */
void helpers_inhibit(struct helpers *helpers, const char *reason, int64_t now_ms);
void helpers_release(struct helpers *helpers, int64_t now_ms);

/* Shows a desktop notification; plain text. False: not sent. */
bool helpers_notify(struct helpers *helpers, const char *title, const char *body, int64_t now_ms);

/* Descriptors to poll, at most HELPER_COUNT; returns how many were filled in. */
int helpers_fds(const struct helpers *helpers, struct pollfd fds[HELPER_COUNT]);

/* Reads the answers that are there and deals with those that are overdue. To be called when a
 * descriptor is readable and when helpers_deadline has come; harmless at any time. */
void helpers_handle(struct helpers *helpers, int64_t now_ms);

/* When the next answer is overdue; -1: none is awaited. */
int64_t helpers_deadline(const struct helpers *helpers);

/* After SIGCHLD: reaps helpers that ended, and no other children. */
void helpers_reap(struct helpers *helpers);

struct helper_status helpers_status(const struct helpers *helpers, enum helper_role role);

/* How many cues were sent but did not sound since the last call. Late ones do not count. */
int helpers_lost(struct helpers *helpers);

/* One sentence for the screen when a role went off or came back, once each; NULL: no news. */
const char *helpers_news(struct helpers *helpers);

#endif
