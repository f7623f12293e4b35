/* Runs all populations under all policies and writes RESULTS.md to standard output.
 * Usage: sim [SEEDS [PEOPLE]] */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "cmd/whatif.h"
#include "policy.h"

/* Symbol, heading of its column, decimals. */
#define VALUE_TABLE(X)                  \
	X(SORENESS, "mean soreness", 2) \
	X(END, "last 14 days", 2)       \
	X(ABOVE5, "days above 5", 1)    \
	X(OVERDOSES, "overdoses", 1)    \
	X(MINUTES, "minutes", 0)        \
	X(LOCKED, "days locked", 1)

enum value {
#define X(sym, heading, decimals) VALUE_##sym,
	VALUE_TABLE(X)
#undef X
	VALUE_COUNT
};

static const struct {
	const char *heading;
	int decimals;
} value_info[VALUE_COUNT] = {
#define X(sym, heading, decimals) { heading, decimals },
	VALUE_TABLE(X)
#undef X
};

/* Mean over seeds, and its spread. */
struct spread {
	double sum, square;
	int count;
};

static void add(struct spread *s, double value)
{
	s->sum += value;
	s->square += value * value;
	s->count++;
}

static double mean(const struct spread *s)
{
	return s->sum / s->count;
}

static double deviation(const struct spread *s)
{
	double variance = s->square / s->count - mean(s) * mean(s);

	return variance > 0 ? sqrt(variance) : 0;
}

static const char *ask(void *ctx, const char *line)
{
	static char out[WHATIF_LINE];

	whatif_line(ctx, line, 1, out);
	return out;
}

/* Adds what the people of one seed come to on average. */
static void run_seed(struct spread spread[VALUE_COUNT], enum policy policy,
                     enum population population, int seed, int people)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	double total[VALUE_COUNT] = { 0 };

	for (int i = 0; i < people; i++) {
		struct coach coach = { ask, whatif_create(&bounds) };
		struct outcome_of_person o;

		if (!coach.ctx)
			exit(3);
		o = policy_run(policy, population, (uint64_t)seed, i, &coach);
		whatif_destroy(coach.ctx);
		total[VALUE_SORENESS] += o.soreness;
		total[VALUE_END] += o.soreness_end;
		total[VALUE_ABOVE5] += o.above5;
		total[VALUE_OVERDOSES] += o.overdoses;
		total[VALUE_MINUTES] += o.minutes;
		total[VALUE_LOCKED] += o.locked;
	}
	for (int v = 0; v < VALUE_COUNT; v++)
		add(&spread[v], total[v] / people);
}

static void print_row(enum policy policy, const struct spread spread[VALUE_COUNT])
{
	printf("| %s |", policy_name[policy]);
	for (int v = 0; v < VALUE_COUNT; v++)
		printf(" %.*f ± %.*f |", value_info[v].decimals, mean(&spread[v]),
		       value_info[v].decimals, deviation(&spread[v]));
	printf("\n");
}

static void print_population(enum population population, int seeds, int people,
                             struct spread result[POLICY_COUNT][VALUE_COUNT])
{
	printf("\n### %s\n\n| policy |", population_name[population]);
	for (int v = 0; v < VALUE_COUNT; v++)
		printf(" %s |", value_info[v].heading);
	printf("\n| --- |");
	for (int v = 0; v < VALUE_COUNT; v++)
		printf(" --- |");
	printf("\n");
	for (int policy = 0; policy < POLICY_COUNT; policy++) {
		for (int seed = 1; seed <= seeds; seed++)
			run_seed(result[policy], (enum policy)policy, population, seed, people);
		print_row((enum policy)policy, result[policy]);
	}
}

/* The active policy but the coach with the least of a value. */
static enum policy best(const struct spread result[POLICY_COUNT][VALUE_COUNT], enum value value)
{
	enum policy least = POLICY_FIXED;

	for (int policy = 0; policy < POLICY_COUNT; policy++)
		if (policy_active[policy] && policy != POLICY_COACH &&
		    mean(&result[policy][value]) < mean(&result[least][value]))
			least = (enum policy)policy;
	return least;
}

static void print_summary(enum population population,
                          const struct spread result[POLICY_COUNT][VALUE_COUNT])
{
	enum policy sore = best(result, VALUE_SORENESS), over = best(result, VALUE_OVERDOSES);

	printf("| %s | %.1f | %.1f (%s) | %.2f | %.2f (%s) |\n", population_name[population],
	       mean(&result[POLICY_COACH][VALUE_OVERDOSES]), mean(&result[over][VALUE_OVERDOSES]),
	       policy_name[over], mean(&result[POLICY_COACH][VALUE_SORENESS]),
	       mean(&result[sore][VALUE_SORENESS]), policy_name[sore]);
}

int main(int argc, char **argv)
{
	static struct spread result[POPULATION_COUNT][POLICY_COUNT][VALUE_COUNT];
	int seeds = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 20;
	int people = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 200;

	if (seeds < 1 || people < 1) {
		fprintf(stderr, "usage: sim [SEEDS [PEOPLE]]\n");
		return 2;
	}
	printf("%d seeds of %d people each, %d days. Mean over seeds ± its standard deviation "
	       "between them.\n",
	       seeds, people, SIM_DAYS);
	for (int i = 0; i < POPULATION_COUNT; i++)
		print_population((enum population)i, seeds, people, result[i]);
	printf("\n### This coach against the best other active policy\n\n"
	       "| population | overdoses | best other | mean soreness | best other |\n"
	       "| --- | --- | --- | --- | --- |\n");
	for (int i = 0; i < POPULATION_COUNT; i++)
		print_summary((enum population)i, result[i]);
	return 0;
}
