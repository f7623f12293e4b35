/* The sounds a session can make, and which of two that meet gives way. */
#ifndef UNKNOT_CORE_CUE_H
#define UNKNOT_CORE_CUE_H

#include <stdbool.h>

/* Symbol, id (also the sound's name in the theme, as "unknot-ID"), priority (the higher stays when
 * two meet), length of the shipped sound in ms, whether it may wait for the other to end, and what
 * it tells (N_()). */
#define CUE_TABLE(X)                                                                               \
	X(READY, "ready", 3, 700, true, N_("a new position is announced"))                         \
	X(START, "start", 9, 600, false, N_("the hold starts"))                                    \
	X(HALF, "half", 4, 500, false, N_("half of a hold of 20 s or more"))                       \
	X(TEN, "ten", 5, 500, false, N_("ten seconds left of a hold of 30 s or more"))             \
	X(TICK, "tick", 6, 150, false, N_("three, two, one"))                                      \
	X(CHANGE, "change", 7, 900, true, N_("change sides"))                                      \
	X(STOP, "stop", 8, 900, false, N_("the hold ends"))                                        \
	X(REST, "rest", 2, 900, true, N_("a rest starts"))                                         \
	X(PAUSE, "pause", 7, 500, false, N_("paused"))                                            \
	X(RESUME, "resume", 7, 500, false, N_("goes on"))                                         \
	X(SOFTEN, "soften", 11, 1000, false, N_("hurts was pressed"))                              \
	X(DONE, "done", 12, 2400, true, N_("the session ends"))                                    \
	X(BREATHE_IN, "breathe-in", 1, 400, false, N_("breathe in"))                               \
	X(BREATHE_OUT, "breathe-out", 1, 400, false, N_("breathe out"))

enum cue {
#define X(sym, id, priority, ms, waits, tells) CUE_##sym,
	CUE_TABLE(X)
#undef X
	CUE_COUNT
};

struct cue_info {
	const char *id;
	int priority;
	int ms;
	bool waits;
	const char *tells;
};

extern const struct cue_info cue_info[CUE_COUNT];

/* From an id to its value; false when there is none. */
bool cue_from_id(const char *id, enum cue *cue);

#endif
