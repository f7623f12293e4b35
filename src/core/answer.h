/* What a person can say about a hold, and what became of it. */
#ifndef UNKNOT_CORE_ANSWER_H
#define UNKNOT_CORE_ANSWER_H

#include <stdbool.h>

/* Ratings run 0-10; this stands for a question that was not answered. */
#define RATING_UNKNOWN (-1)
#define RATING_MAX     10

/* Symbol, id, name, key in the rating window, whether it is a normal thing to feel. */
#define QUALITY_TABLE(X)                                                                           \
	X(NONE, "none", "", '\0', true)                                                            \
	X(PRESSURE, "pressure", N_("pressure"), 'p', true)                                         \
	X(STRETCH, "stretch", N_("stretch"), 's', true)                                            \
	X(WARMTH, "warmth", N_("warmth"), 'w', true)                                               \
	X(REFERRED, "referred", N_("felt elsewhere"), 'f', true)                                   \
	X(TEARFUL, "tearful", N_("tearful"), 'c', true)                                            \
	X(SHARP, "sharp", N_("sharp"), 'h', false)                                                 \
	X(BURNING, "burning", N_("burning"), 'u', false)                                           \
	X(TINGLING, "tingling", N_("tingling"), 't', false)                                        \
	X(NUMB, "numb", N_("numb"), 'n', false)

enum quality {
#define X(sym, id, name, key, normal) QUALITY_##sym,
	QUALITY_TABLE(X)
#undef X
	QUALITY_COUNT
};

#define RATING_KIND_TABLE(X)                                                                       \
	X(BEFORE, "before")                                                                        \
	X(PEAK, "peak")                                                                            \
	X(AFTER, "after")                                                                          \
	X(NEXT_DAY, "next-day")

enum rating_kind {
#define X(sym, id) RATING_##sym,
	RATING_KIND_TABLE(X)
#undef X
	RATING_KIND_COUNT
};

/* What the user gave as the cause of next-day soreness. */
#define CAUSE_TABLE(X)                                                                             \
	X(UNKNOWN, "")                                                                             \
	X(TRAINING, "training")                                                                    \
	X(ROLLING, "rolling")

enum cause {
#define X(sym, id) CAUSE_##sym,
	CAUSE_TABLE(X)
#undef X
	CAUSE_COUNT
};

/* What became of an item: released counts as held in full. */
#define OUTCOME_TABLE(X)                                                                           \
	X(NONE, "none")                                                                            \
	X(DONE, "done")                                                                            \
	X(RELEASED, "released")                                                                    \
	X(SKIPPED, "skipped")                                                                      \
	X(HURTS, "hurts")                                                                          \
	X(STOPPED, "stopped")

enum outcome {
#define X(sym, id) OUTCOME_##sym,
	OUTCOME_TABLE(X)
#undef X
	OUTCOME_COUNT
};

struct quality_info {
	const char *id, *name; /* name is N_() */
	char key;
	bool normal; /* false: sharp, burning, tingling, numb */
};

extern const struct quality_info quality_info[QUALITY_COUNT];

const char *rating_kind_id(enum rating_kind kind);
const char *cause_id(enum cause cause);
const char *outcome_id(enum outcome outcome);

/* From an id to its value; false when there is none. */
bool quality_from_id(const char *id, enum quality *quality);
bool rating_kind_from_id(const char *id, enum rating_kind *kind);
bool cause_from_id(const char *id, enum cause *cause);
bool outcome_from_id(const char *id, enum outcome *outcome);

#endif
