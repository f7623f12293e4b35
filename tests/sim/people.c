#include "people.h"

#include <math.h>

const char *const population_name[POPULATION_COUNT] = {
#define X(sym, name) name,
	POPULATION_TABLE(X)
#undef X
};

/* Median tolerance, gain, harm, recovery a day, share of days, share of answers missing, bias of
 * what is said, chance of an outside load and of a flare-up a day, own chronic soreness. */
static const struct {
	double tolerance, gain, harm, recover, keen, missing, bias, load, flare, own;
} kind[POPULATION_COUNT] = {
	[POPULATION_FAST] = { 2.2, 0.25, 1.5, 0.45, 0.80, 0.15, 0.0, 0.12, 0.005, 4.0 },
	[POPULATION_SLOW] = { 1.8, 0.08, 1.5, 0.35, 0.80, 0.15, 0.0, 0.12, 0.005, 4.5 },
	[POPULATION_FRAGILE] = { 0.7, 0.12, 3.0, 0.25, 0.80, 0.15, 0.0, 0.12, 0.010, 4.5 },
	[POPULATION_STOIC] = { 1.5, 0.15, 1.8, 0.35, 0.90, 0.10, -1.8, 0.12, 0.005, 4.5 },
	[POPULATION_OVER] = { 1.5, 0.15, 1.8, 0.35, 0.80, 0.10, 1.5, 0.12, 0.005, 4.0 },
	[POPULATION_FLARE] = { 1.5, 0.15, 2.0, 0.25, 0.80, 0.15, 0.0, 0.10, 0.040, 4.0 },
	[POPULATION_TRAINING] = { 1.8, 0.15, 1.8, 0.40, 0.85, 0.15, 0.0, 0.10, 0.005, 3.5 },
	[POPULATION_BREAKS] = { 1.6, 0.15, 1.8, 0.35, 0.80, 0.15, 0.0, 0.12, 0.005, 4.0 },
	[POPULATION_SILENT] = { 1.5, 0.15, 1.8, 0.35, 0.75, 0.70, 0.0, 0.12, 0.005, 4.0 },
};

enum luck {
	LUCK_TOLERANCE,
	LUCK_OWN,
	LUCK_GAIN,
	LUCK_DAY,
	LUCK_ANCHOR,
	LUCK_COMES,
	LUCK_LOAD,
	LUCK_LOAD_SIZE,
	LUCK_FLARE,
	LUCK_FLARE_SIZE,
	LUCK_PEAK,
	LUCK_AFTER,
	LUCK_SHARP,
	LUCK_SORER,
	LUCK_TELL,         /* and the next one */
	LUCK_MISSING = 32, /* and what follows */
	LUCK_SECOND = 64   /* the other number of a normal one */
};

static uint64_t mix(uint64_t x)
{
	x += 0x9e3779b97f4a7c15u;
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

double person_luck(const struct person *person, int day, int what)
{
	uint64_t x = mix(person->key ^ mix((uint64_t)(day + 1) * 256 + (uint64_t)what));

	return ((double)(x >> 11) + 0.5) / 9007199254740992.0;
}

static double normal(const struct person *person, int day, int what)
{
	double u = person_luck(person, day, what);
	double v = person_luck(person, day, what + LUCK_SECOND);

	return sqrt(-2 * log(u)) * cos(6.283185307179586 * v);
}

static double clamp(double x, double least, double most)
{
	return x < least ? least : x > most ? most : x;
}

struct person person_make(enum population population, uint64_t seed, int number)
{
	struct person p = {
		.key = mix(mix(seed) ^ ((uint64_t)number << 8 | population)),
		.population = population,
		.harm = kind[population].harm,
		.recover = kind[population].recover,
		.keen = kind[population].keen,
		.missing = kind[population].missing,
		.bias = kind[population].bias,
		.load = kind[population].load,
		.flare = kind[population].flare,
		.adapted = 1,
	};

	p.tolerance = kind[population].tolerance * exp(0.30 * normal(&p, -1, LUCK_TOLERANCE));
	p.gain = kind[population].gain * exp(0.20 * normal(&p, -1, LUCK_GAIN));
	p.own = clamp(kind[population].own + 0.8 * normal(&p, -1, LUCK_OWN), 1.5, 7);
	p.chronic = p.own;
	return p;
}

/* Three weeks of training, one easier, over and over. */
bool person_trains(const struct person *person, int day)
{
	if (person->population != POPULATION_TRAINING)
		return person_luck(person, day, LUCK_LOAD) < person->load;
	return day / 7 % 4 < 3 && (day % 7 == 0 || day % 7 == 2 || day % 7 == 4);
}

void person_morning(struct person *person, int day)
{
	person->acute = person->acute * (1 - person->recover) + person->late;
	person->late = 0;
	person->chronic += 0.02 * (person->own - person->chronic);
	if (day > 0 && person_trains(person, day - 1))
		person->acute += 0.5 + 1.5 * person_luck(person, day, LUCK_LOAD_SIZE);
	if (person_luck(person, day, LUCK_FLARE) < person->flare)
		person->acute += 2 + 2 * person_luck(person, day, LUCK_FLARE_SIZE);
	if (++person->idle > 7)
		person->adapted = clamp(person->adapted * 0.99, 0.7, 1.6);
}

double person_sore(const struct person *person, int day)
{
	return clamp(person->chronic + person->acute + 0.4 * normal(person, day, LUCK_DAY), 0, 10);
}

bool person_comes(const struct person *person, int day)
{
	if (person->population == POPULATION_BREAKS && day % 42 >= 21)
		return false;
	return person_luck(person, day, LUCK_COMES) < person->keen;
}

static int tell(const struct person *person, int day, double felt, int what)
{
	if (person_luck(person, day, LUCK_MISSING + what) < person->missing)
		return -1;
	felt += person->bias + 0.65 * normal(person, day, LUCK_ANCHOR) +
	        0.3 * normal(person, day, what);
	return (int)floor(clamp(felt, 0, 10) + 0.5);
}

int person_tell(const struct person *person, int day, int which)
{
	return tell(person, day, person_sore(person, day), LUCK_TELL + which);
}

bool person_sorer(const struct person *person, int day, double before)
{
	double more = person_sore(person, day) - before + 0.3 * normal(person, day, LUCK_SORER);

	return more > 0.75 - 0.4 * person->bias;
}

static double tolerance(const struct person *person, double sore)
{
	return person->tolerance * person->adapted * clamp(1 - 0.08 * (sore - 3), 0.25, 1);
}

struct felt person_work(struct person *person, int day, struct prescription given)
{
	double sore = person_sore(person, day), most = tolerance(person, sore);
	double dose = given.seconds / 60.0 * given.pressure / 4.0, ratio = dose / most;
	double peak = 0.55 * given.pressure + 0.35 * sore + 1.5 * clamp(ratio - 0.7, 0, 9);
	double after = ratio > 1 ? sore + 0.7 * (ratio - 1) : sore - 0.8 * (1 - exp(-dose));
	struct felt felt = { .overdose = ratio > 1 };

	felt.peak = tell(person, day, peak, LUCK_PEAK);
	felt.after = tell(person, day, after, LUCK_AFTER);
	felt.sharp = ratio > 1.6 && person_luck(person, day, LUCK_SHARP) < 0.1;
	if (felt.overdose) {
		double hurt = clamp(person->harm * (ratio - 1), 0, 4);

		person->acute += 0.3 * hurt;
		person->late += 0.7 * hurt;
		person->adapted = clamp(person->adapted * 0.95, 0.7, 1.6);
	} else {
		person->chronic -= person->gain * (1 - exp(-dose / 0.8)) * person->chronic / 4;
		if (ratio > 0.5)
			person->adapted = clamp(person->adapted * 1.01, 0.7, 1.6);
	}
	person->idle = 0;
	return felt;
}
