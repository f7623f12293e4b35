/* The sounds a session can make, and which of two that meet gives way. */
#ifndef UNKNOT_CORE_CUE_H
#define UNKNOT_CORE_CUE_H

#include <stdbool.h>

/* Symbol, id (also the sound's name in the theme, as "unknot-ID"), kind (CUE_...), priority (the higher stays when
 * two meet), length of the shipped sound in ms, whether it may wait for the other to end, and what
 * it tells (N_()). */
#define CUE_TABLE(X)                                                                               \
	X(READY, "ready", SIGNAL, 3, 700, true, N_("a new position is announced"))                         \
	X(START, "start", SIGNAL, 9, 600, false, N_("the hold starts"))                                    \
	X(HALF, "half", TIME, 4, 500, false, N_("half of a hold of 20 s or more"))                       \
	X(TEN, "ten", TIME, 5, 500, false, N_("ten seconds left of a hold of 30 s or more"))             \
	X(TICK, "tick", TIME, 6, 150, false, N_("three, two, one"))                                      \
	X(CHANGE, "change", SIGNAL, 7, 900, true, N_("change sides"))                                      \
	X(STOP, "stop", SIGNAL, 8, 900, false, N_("the hold ends"))                                        \
	X(REST, "rest", SIGNAL, 2, 900, true, N_("a rest starts"))                                         \
	X(PAUSE, "pause", SIGNAL, 7, 500, false, N_("paused"))                                            \
	X(RESUME, "resume", SIGNAL, 7, 500, false, N_("goes on"))                                         \
	X(SOFTEN, "soften", SIGNAL, 11, 1000, false, N_("hurts was pressed"))                              \
	X(DONE, "done", SIGNAL, 12, 2400, true, N_("the session ends"))                                    \
	X(BREATHE_IN, "breathe-in", BREATH, 1, 400, false, N_("breathe in"))                               \
	X(BREATHE_OUT, "breathe-out", BREATH, 1, 400, false, N_("breathe out"))

enum cue {
#define X(sym, ...) CUE_##sym,
	CUE_TABLE(X)
#undef X
	CUE_COUNT
};

/* Each kind can be as loud as the person likes. */
enum cue_kind {
	CUE_SIGNAL, /* what happens */
	CUE_TIME,   /* how long is left */
	CUE_BREATH  /* the breath's pace; nobody misses it where nothing sounds */
};

struct cue_info {
	const char *id;
	enum cue_kind kind;
	int priority;
	int ms;
	bool waits;
	const char *tells;
};

extern const struct cue_info cue_info[CUE_COUNT];

/* From an id to its value; false when there is none. */
bool cue_from_id(const char *id, enum cue *cue);

#endif
