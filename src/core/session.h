/* A session as a state machine: events and a made-up or real time go in, effects come out.
 * It reads no clock, performs nothing and allocates nothing; the application carries its effects
 * out. All times are milliseconds of one monotonic clock that also runs while the machine sleeps. */
#ifndef UNKNOT_CORE_SESSION_H
#define UNKNOT_CORE_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/answer.h"
#include "core/cue.h"
#include "core/routine.h"

enum {
	SESSION_ITEMS_MAX = 2 * STEPS_MAX,
	SESSION_RATE_MS = 6000,      /* the rating window closes by itself after this */
	SESSION_HURTS_MS = 12000,    /* the same after "hurts": time to come off and answer */
	SESSION_NUDGE_MS = 15000,    /* what + and - change */
	SESSION_LATE_MS = 2000,      /* a deadline missed by more means that we were not awake */
	SESSION_MARKS_MAX = 192,
	SESSION_SOUND_GAP_MS = 100,  /* from one sound to the next, or to a word */
	SESSION_WORD_GAP_MS = 300,   /* from the end of words to a sound: a voice starts late */
	SESSION_TEXT_GAP_MS = 800,   /* from words to further words, to be heard as two */
	SESSION_HUSH_MS = 200        /* so long before a sound any words are stopped */
};

/* One thing to do, on one side: the plan gives an array of these. */
struct session_item {
	enum step_kind kind;
	const struct exercise *exercise; /* NULL for a rest */
	enum area area;
	enum side side;
	enum tool tool;
	int64_t hold_ms;      /* of one set; for STEP_REST the rest */
	int64_t hold_max_ms;  /* what + may reach, by the purpose's seconds */
	int sets;
	int pressure;         /* limit of 10 */
	int level;
	int64_t lead_in_ms;   /* to get into place; for the second side, to change */
	int64_t rest_ms;      /* between sets */
	int64_t breath_in_ms, breath_out_ms; /* breath pacing; 0: none */
	bool same_place;      /* the other side of the item before: change, not a new position */
	int step;             /* from 1, for the person */
	const char *note;     /* said with the announcement; "" when none */
};

enum session_state {
	SESSION_IDLE,     /* not started */
	SESSION_READY,    /* get ready */
	SESSION_CHANGE,   /* change sides */
	SESSION_HOLD,     /* hold or roll */
	SESSION_SET_REST, /* between sets */
	SESSION_BREAK,    /* a rest of the routine */
	SESSION_RATE,     /* how did it feel; the next thing is near */
	SESSION_FINISHED,
	SESSION_STATE_COUNT
};

/* Paused and asleep lie over a state: the state's own clock stands still. */
enum session_halt { HALT_NONE, HALT_PAUSED, HALT_ASLEEP, HALT_EMERGENCY };

enum session_event_kind {
	EVENT_TICK,      /* the deadline came, or any wake */
	EVENT_START,
	EVENT_PAUSE,     /* pauses, or goes on */
	EVENT_ASLEEP,    /* at_ms: the last moment the program is known to have been awake */
	EVENT_RELEASED,
	EVENT_SKIP,
	EVENT_BACK,
	EVENT_LONGER,
	EVENT_SHORTER,
	EVENT_HURTS,
	EVENT_EMERGENCY, /* halts; only EVENT_PAUSE goes on, EVENT_QUIT ends */
	EVENT_RATE,      /* value 0-10: how it felt at its worst */
	EVENT_QUALITY,   /* value: enum quality */
	EVENT_QUIT
};

struct session_event {
	enum session_event_kind kind;
	int value;
	int64_t at_ms;
};

/* What the phrases of a session are about; core/phrase.h has their words. */
#define PHRASE_TABLE(X)                                                                            \
	X(ANNOUNCE) /* area, side, position, limit, time; n 1: only the side changes */            \
	X(MOVE)     /* what to do once in place */                                                 \
	X(HALF)                                                                                    \
	X(TEN)                                                                                     \
	X(CUE)      /* an exercise's own cue; n is its index */                                    \
	X(SET_REST) /* the rest between two sets; n is the one that follows, from 1 */             \
	X(BREAK)    /* a routine's rest, with its own words */                                     \
	X(NEXT)     /* what comes after this; item is the next one */                              \
	X(RATE)     /* how did it feel; written, never spoken */                                   \
	X(HURTS)    /* hurts was pressed, or a rating was too high */                              \
	X(PAUSED)                                                                                  \
	X(RESUMED)                                                                                 \
	X(ASLEEP)                                                                                  \
	X(DONE)                                                                                    \
	X(STOPPED)

enum phrase {
#define X(sym) PHRASE_##sym,
	PHRASE_TABLE(X)
#undef X
	PHRASE_COUNT
};

enum effect_kind {
	EFFECT_CUE,       /* play cue */
	EFFECT_SAY,       /* say phrase about item; n as the phrase says */
	EFFECT_HUSH,      /* stop whatever is being said */
	EFFECT_RECORD,    /* results of item (-1: of any) are news: commit them */
	EFFECT_RATING,    /* commit: item's peak is value */
	EFFECT_QUALITY,   /* commit: item's quality is value */
	EFFECT_FINISHED   /* the session is over; value: 1 when all of it was gone through */
};

struct effect {
	enum effect_kind kind;
	enum cue cue;
	enum phrase phrase;
	int item;
	int n;
	int value;
};

enum { EFFECTS_MAX = 32 };

struct effects {
	int count;
	struct effect list[EFFECTS_MAX];
};

/* What became of an item so far. */
struct session_result {
	enum outcome outcome;
	int64_t held_ms; /* all sets together, time asleep or paused never counted */
	int sets_done;
	int peak;        /* RATING_UNKNOWN or 0-10 */
	enum quality quality;
	int dropped_by;  /* index + 1 of the item whose answer ended this one; 0: none */
};

/* Whether there is something to say about it: it was held, or it hurt at once. */
static inline bool session_worked(const struct session_result *result)
{
	return result->held_ms > 0 || result->outcome == OUTCOME_HURTS;
}

/* Something due at an offset into the present state. */
struct session_mark {
	int64_t at_ms;
	bool speech;
	enum cue cue;
	enum phrase phrase;
	int n;
	int64_t ms; /* how long it sounds, by estimate */
	bool cut;   /* words that last longer than there is room: hushed by the next tone */
};

struct session {
	const struct session_item *item;
	int item_count;
	bool spoken;           /* words take time, by estimate at speech_rate */
	int speech_rate;
	enum session_state state;
	enum session_halt halt;
	int at;                /* index of the present item */
	int set;               /* from 0 */
	bool changing;         /* the present item came by a change of sides */
	int rated;             /* index of the item that a rating is for; -1 none */
	int64_t began_ms;      /* when the present state began, moved on by every halt */
	int64_t length_ms;     /* of the present state */
	int64_t halted_ms;
	int64_t seen_ms;       /* the latest time a step was told */
	enum cue sounding;     /* the last cue, over at quiet_ms */
	int64_t quiet_ms;
	int64_t spoken_ms;     /* the last words are over by then, by estimate */
	int64_t unsure_ms;     /* they may sound until then, from a voice half as fast */
	uint32_t told;         /* what was said in the present state, so that it is said once */
	int64_t fired_ms;      /* offset of the last tone of the present state; -1: none */
	bool cut;              /* the last words last longer than there is room for them */
	int told_last;         /* what is being said, a bit of `told`; -1: nothing of it */
	enum phrase later;     /* words that wait for a tone to end, whatever the state */
	int later_item;
	int64_t later_ms;      /* -1: none wait */
	struct session_mark mark[SESSION_MARKS_MAX];
	int mark_count, mark_next;
	struct session_result result[SESSION_ITEMS_MAX];
};

/* Prepares a session over items, which must outlive it (1 to SESSION_ITEMS_MAX of them).
 * spoken: words are spoken at speech_rate (-100 to 100) and keep clear of the tones. */
void session_init(struct session *session, const struct session_item *item, int item_count,
                  bool spoken, int speech_rate);

/* Takes one event at now_ms (never before the last one told) and says what is to be done.
 * Steps through every deadline that is due; more than SESSION_LATE_MS late means asleep. */
struct effects session_step(struct session *session, struct session_event event, int64_t now_ms);

/* When session_step wants to be called next; -1: never by itself. Just after a halt it may still
 * want to be called once, for words that wait for their tone to end. */
int64_t session_deadline(const struct session *session);

/* When everything that sounds or waits for its turn is over, by estimate; 0 when nothing was. */
int64_t session_sounds_until(const struct session *session);

/* Counts what was held up to now_ms, without an outcome: the program ends, the session does not. */
void session_leave(struct session *session, int64_t now_ms);

/* Whether it was started and is not finished; halted counts as running. */
bool session_running(const struct session *session);

/* Milliseconds into the present state, standing still while halted. */
int64_t session_elapsed_ms(const struct session *session, int64_t now_ms);

/* Milliseconds until the end if no key is pressed; whole items that were dropped do not count. */
int64_t session_left_ms(const struct session *session, int64_t now_ms);

/* Index of the item that comes after the present one, dropped ones passed over; -1: none. */
int session_next_item(const struct session *session);

#endif
