/* The ladder: from a level to hold, sets and pressure within all limits. */
#include "core/dose_parts.h"

/* Thousandths of H, sets, pressure limit. Level 2 is the start. Source: sets and seconds within
 * Behm 2020 and Hendricks 2020; the steps are ours, by analogy with graded loading. */
static const struct {
	int permille, sets, pressure;
} ladder[LEVEL_MAX] = {
	{ 500, 1, 2 }, { 750, 1, 3 }, { 1000, 1, 4 }, { 750, 2, 4 }, { 1000, 2, 5 }, { 1000, 3, 5 },
};

enum {
	HOLD_STEP_S = 5,
	LONG_HOLD_S = 120,   /* from here a hold is long ... */
	LONG_PRESSURE = 3,   /* ... and only this gentle */
	WARM_UP_STILL_S = 30 /* no still hold over this before training */
};

/* Seconds times thousandths, to the nearest 5 s, halves up. */
static int share(int seconds, int permille)
{
	int unit = HOLD_STEP_S * 1000;

	return (seconds * permille + unit / 2) / unit * HOLD_STEP_S;
}

struct ladder_row dose_row(const struct dose_bounds *bounds, int level)
{
	if (bounds->ladder_count > 0)
		return bounds->ladder[dose_least(level, bounds->ladder_count) - 1];
	return (struct ladder_row){
		.hold_s = share(bounds->hold_s, ladder[level - 1].permille),
		.sets = ladder[level - 1].sets,
		.pressure = ladder[level - 1].pressure,
	};
}

int dose_top(const struct dose_bounds *bounds)
{
	int top = purpose_info[bounds->purpose].level_max;

	if (bounds->level_max > 0)
		top = dose_least(top, bounds->level_max);
	if (bounds->ladder_count > 0)
		top = dose_least(top, bounds->ladder_count);
	return top;
}

/* The least of what purpose, exercise and patient allow. */
static int pressure_most(const struct dose_bounds *bounds)
{
	int most = dose_least(purpose_info[bounds->purpose].pressure_max, bounds->pressure);

	return bounds->stop_pain > 0 ? dose_least(most, bounds->stop_pain) : most;
}

/* Seconds that one of `sets` sets may take, in whole steps of 5 s. */
static int room(const struct dose_bounds *bounds, int sets)
{
	int cap = purpose_info[bounds->purpose].cap_s;

	if (bounds->cap_s > 0)
		cap = dose_least(cap, bounds->cap_s);
	if (bounds->purpose == PURPOSE_WARM_UP && bounds->still)
		cap = dose_least(cap, WARM_UP_STILL_S);
	return cap / sets / HOLD_STEP_S * HOLD_STEP_S;
}

/* A row within the limits; a hold under 5 s means that no time is left. `lighter` comes off the
 * row's own pressure. */
static struct ladder_row cut(const struct dose_bounds *bounds, struct ladder_row row, int lighter)
{
	if (bounds->sets_max > 0)
		row.sets = dose_least(row.sets, bounds->sets_max);
	if (bounds->purpose == PURPOSE_WARM_UP)
		row.sets = 1;
	while (row.sets > 1 && room(bounds, row.sets) < HOLD_STEP_S)
		row.sets--;
	row.hold_s = dose_least(row.hold_s, room(bounds, row.sets));
	if (row.pressure > lighter)
		row.pressure -= lighter;
	row.pressure = dose_least(row.pressure, pressure_most(bounds));
	if (row.hold_s >= LONG_HOLD_S)
		row.pressure = dose_least(row.pressure, LONG_PRESSURE);
	return row;
}

static int seconds(struct ladder_row row)
{
	return row.hold_s * row.sets;
}

/* Bounded sets and rounding may leave a level less than the one below it has, and a long hold makes
 * its pressure light. So that a step down never gives more, such a level gets the time of the one
 * below, and the levels below it no more pressure. */
struct ladder_row dose_fit(const struct dose_bounds *bounds, int level, bool lighter)
{
	struct ladder_row own = dose_row(bounds, level), fit = cut(bounds, own, lighter), other;

	for (int below = level - 1; below >= 1; below--) {
		other = cut(bounds, dose_row(bounds, below), lighter);
		if (seconds(dose_row(bounds, below)) <= seconds(own) &&
		    seconds(other) > seconds(fit)) {
			fit.hold_s = other.hold_s;
			fit.sets = other.sets;
		}
	}
	if (fit.hold_s >= LONG_HOLD_S)
		fit.pressure = dose_least(fit.pressure, LONG_PRESSURE);
	for (int above = level + 1; above <= dose_top(bounds); above++) {
		other = cut(bounds, dose_row(bounds, above), lighter);
		if (dose_row(bounds, above).pressure >= own.pressure)
			fit.pressure = dose_least(fit.pressure, other.pressure);
	}
	return fit;
}

static int prescribed_sets(const struct dose_bounds *bounds)
{
	if (bounds->purpose == PURPOSE_WARM_UP || bounds->sets_max == 0)
		return 1;
	return bounds->sets_max;
}

int dose_nominal(const struct dose_bounds *bounds)
{
	int sets = prescribed_sets(bounds);

	return sets == 1 ? 3 : sets == 2 ? 5 : 6;
}

struct ladder_row dose_prescribed(const struct dose_bounds *bounds, bool halved, bool lighter)
{
	struct ladder_row row = { bounds->hold_s, prescribed_sets(bounds), pressure_most(bounds) };
	struct ladder_row whole = cut(bounds, row, lighter);

	if (!halved)
		return whole;
	row.hold_s = dose_least(share(bounds->hold_s, 500), seconds(whole));
	row.sets = 1;
	row = cut(bounds, row, lighter);
	row.pressure = dose_least(row.pressure, whole.pressure);
	return row;
}
