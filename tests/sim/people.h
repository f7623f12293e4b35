/* Simulated people: a model of soreness at one place of the body, for comparing ways of dosing.
 *
 * It is a simulation. Its numbers are assumptions, plausible and the same for all policies
 * (RESULTS.md says what was revised after first runs); none was fitted to people. What it can show is how rules
 * behave when tolerance is unknown, answers are noisy or missing, and life gets in the way.
 *
 * State, each day:
 *   chronic  slow soreness; drifts back to the person's own value by 2 % of the gap a day; a
 * session within tolerance lowers it by gain x (1 - exp(-dose / 0.8)) x chronic / 4 acute    fast
 * soreness; `recover` of it goes each day; outside loads, training, flare-ups and overdoses add to
 * it sore     chronic + acute + the day's own noise, kept within 0-10 adapted  what the tissue is
 * used to; grows by 1 % with each session above half of the tolerance, falls by 5 % with an
 * overdose and by 1 % a day after a week without a session Dose: seconds / 60 x pressure / 4, so
 * level 3 with a hold of 60 s is 1. Tolerance: own x adapted x (1 - 0.08 for each point of soreness
 * above 3), never under a quarter. An overdose is a session with a dose above the tolerance of that
 * day. It helps nothing, adds harm x (dose / tolerance - 1), at most 4, to the acute soreness, the
 * most of it on the next day. Felt: peak 0.55 x pressure + 0.35 x sore + 1.5 x (dose / tolerance -
 * 0.7, when above); after, sore less 0.8 x (1 - exp(-dose)), or more by 0.7 x (dose / tolerance -
 * 1). Above 1.6 times the tolerance a tenth of the sessions feel sharp. Said: felt + bias + noise,
 * rounded; each answer is missing with probability `missing`. Of the noise most is the day's (s.d.
 * 0.65, shared by all answers of a day, because people rate against what they said just before) and
 * the rest each answer's own (s.d. 0.3). People come on a share `keen` of the days; all that chance
 * decides depends on seed, person and day only, so every policy meets the same people, days and
 * luck. */
#ifndef UNKNOT_SIM_PEOPLE_H
#define UNKNOT_SIM_PEOPLE_H

#include <stdbool.h>
#include <stdint.h>

enum { SIM_DAYS = 84 };

/* Symbol, name. */
#define POPULATION_TABLE(X)               \
	X(FAST, "fast responders")        \
	X(SLOW, "slow responders")        \
	X(FRAGILE, "fragile")             \
	X(STOIC, "stoic under-reporters") \
	X(OVER, "over-reporters")         \
	X(FLARE, "flare-ups")             \
	X(TRAINING, "training blocks")    \
	X(BREAKS, "long breaks")          \
	X(SILENT, "hardly ever answer")

enum population {
#define X(sym, name) POPULATION_##sym,
	POPULATION_TABLE(X)
#undef X
	POPULATION_COUNT
};

extern const char *const population_name[POPULATION_COUNT];

struct person {
	uint64_t key; /* seed and number: all chance comes from it */
	enum population population;
	double tolerance, gain, harm, recover, keen, missing, bias, load, flare, own;
	double chronic, acute, late, adapted;
	int idle; /* days since the last session */
};

/* What a session gives to do. */
struct prescription {
	int seconds; /* all sets */
	int pressure;
};

/* What a session feels like, as told: 0-10, -1 when not said. */
struct felt {
	int peak, after;
	bool sharp;
	bool overdose; /* the truth, for counting */
};

struct person person_make(enum population population, uint64_t seed, int number);

/* A new day: drift, recovery, loads. */
void person_morning(struct person *person, int day);

/* The true soreness of the day, 0-10. */
double person_sore(const struct person *person, int day);

/* Does the person turn up? Is it a day with training? */
bool person_comes(const struct person *person, int day);
bool person_trains(const struct person *person, int day);

/* The soreness as told, -1 when not said. which: 0 before, 1 next day. */
int person_tell(const struct person *person, int day, int which);

/* Does the person say to be sorer than before the last session, when in truth it was `before`? Who
 * under-reports needs a larger difference, who over-reports a smaller one. */
bool person_sorer(const struct person *person, int day, double before);

struct felt person_work(struct person *person, int day, struct prescription dose);

/* A number in 0..1 that depends on the person, the day and what it is for alone. */
double person_luck(const struct person *person, int day, int what);

#endif
