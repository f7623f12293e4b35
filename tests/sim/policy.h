/* Ways of dosing that are compared. All of them use the same ladder (H of 60 s, purpose daily). */
#ifndef UNKNOT_SIM_POLICY_H
#define UNKNOT_SIM_POLICY_H

#include <stdbool.h>

#include "people.h"

/* Symbol, name, is it active.
 *   NONE    nothing is done
 *   FIXED   two sets of 45 s at 4 of 10 whenever the person comes: the 90 s a muscle that the
 *           literature asks for, as a follow-along video would give
 *   STEPS   from level 2 one step up each week, whatever is said
 *   LIGHT   plain traffic light: the worst of what was said about the last session decides; up to 3
 *           one level up, 4-5 the same, 6 and more one down; at 6 and more before, not today
 *   COACH   this coach, asked by lines, as `unknot whatif` */
#define POLICY_TABLE(X)                       \
	X(NONE, "no coaching", false)         \
	X(FIXED, "fixed routine", true)       \
	X(STEPS, "one step up always", true)  \
	X(LIGHT, "plain traffic light", true) \
	X(COACH, "this coach", true)

enum policy {
#define X(sym, name, active) POLICY_##sym,
	POLICY_TABLE(X)
#undef X
	POLICY_COUNT
};

extern const char *const policy_name[POLICY_COUNT];
extern const bool policy_active[POLICY_COUNT];

/* What became of one person in 84 days. */
struct outcome_of_person {
	double soreness; /* mean of the days */
	int above5;      /* days */
	int overdoses;   /* sessions */
	int sessions;
	double minutes;      /* of work */
	double soreness_end; /* mean of the last 14 days */
	int locked;          /* days on which the coach was locked */
};

/* Asks the coach: takes a request line without its newline, returns the answer. */
struct coach {
	const char *(*ask)(void *ctx, const char *line);
	void *ctx;
};

/* Runs one person under one policy. coach is used by POLICY_COACH only and must be a fresh one. */
struct outcome_of_person policy_run(enum policy policy, enum population population, uint64_t seed,
                                    int number, const struct coach *coach);

#endif
