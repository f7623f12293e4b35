/* What a day makes of a level: the ladder, the limits, and the steps that only lower. */
#include <assert.h>

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

static const char *const status_id[DOSE_STATUS_COUNT] = { "do", "rest", "locked", "skip",
	                                                  "left-out" };

const char *dose_status_id(enum dose_status status)
{
	assert(status < DOSE_STATUS_COUNT);
	return status_id[status];
}

struct dose_bounds dose_bounds_init(enum purpose purpose)
{
	return (struct dose_bounds){
		.purpose = purpose,
		.hold_s = 60,
		.pressure = PRESSURE_MAX,
		.days_between = 1,
	};
}

struct dose_today dose_today_init(int32_t date)
{
	return (struct dose_today){ .date = date, .before = RATING_UNKNOWN };
}

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

static int prescribed_sets(const struct dose_bounds *bounds)
{
	if (bounds->purpose == PURPOSE_WARM_UP || bounds->sets_max == 0)
		return 1;
	return bounds->sets_max;
}

/* A prescription stands on no ladder; the level with its number of sets stands for it. */
int dose_nominal(const struct dose_bounds *bounds)
{
	int sets = prescribed_sets(bounds);

	return sets == 1 ? 3 : sets == 2 ? 5 : 6;
}

int dose_standing(const struct dose_place *place, const struct dose_bounds *bounds, int32_t date,
                  int *away)
{
	const struct dose_level *level = &place->level[bounds->purpose];
	int standing = level->standing, days;

	*away = 0;
	if (standing == 0) {
		if (place->cleared != DATE_NONE)
			return 1;
		standing = bounds->start_level > 0 ? bounds->start_level : LEVEL_START;
		return dose_least(standing, dose_top(bounds));
	}
	days = date - level->last.session.date;
	if (days <= DOSE_LAYOFF_DAYS)
		return standing;
	*away = days;
	if (standing > 1)
		standing--;
	/* At level 2 both steps of the layoff hold, so a longer one never gives more. */
	return days > DOSE_LONG_DAYS ? dose_least(standing, DOSE_CAREFUL) : standing;
}

int32_t dose_due(const struct dose_place *place, const struct dose_bounds *bounds)
{
	const struct dose_last *last = &place->level[bounds->purpose].last;

	if (last->serial == 0)
		return place->not_before;
	return dose_later(place->not_before, last->session.date + bounds->days_between);
}

/* A dose being worked out: every step may lower `level` and `pressure` and say why. */
struct draft {
	const struct dose_place *place;
	const struct dose_bounds *bounds;
	const struct dose_today *today;
	int level;
	int pressure;
	bool lowered;
	struct reason reason;
};

/* Bounds the level; the step that lowers it last is the one that is told. */
static void bound(struct draft *draft, int most, struct reason reason)
{
	if (draft->level <= most)
		return;
	reason.level = draft->level = most;
	draft->reason = reason;
	draft->lowered = true;
}

static void step_layoff(struct draft *draft)
{
	struct reason reason = reason_of(RULE_LAYOFF);
	int level = dose_standing(draft->place, draft->bounds, draft->today->date, &reason.days);

	reason.was = draft->level;
	if (draft->bounds->fixed)
		level = reason.days > 0 ? 1 : draft->level;
	bound(draft, level, reason);
}

static void step_locked(struct draft *draft)
{
	if (draft->place->locked)
		bound(draft, 1, draft->place->lock);
}

static void step_related(struct draft *draft)
{
	if (draft->today->related_sore)
		bound(draft, 1, reason_of(RULE_RELATED));
}

static void step_sore_today(struct draft *draft)
{
	struct reason reason = reason_of(RULE_SORE_TODAY);

	if (draft->today->before < DOSE_SORE)
		return;
	reason.before = draft->today->before;
	bound(draft, DOSE_CAREFUL, reason);
	reason.level = draft->level;
	draft->reason = reason;
	draft->pressure = dose_least(draft->pressure, DOSE_CAREFUL);
}

static void step_closed(struct draft *draft)
{
	struct reason reason = reason_of(RULE_CLOSED);

	reason.was =
	    dose_closed_level(draft->place, draft->today->date, draft->bounds->fixed, &reason.date);
	bound(draft, reason.was - 1, reason);
}

static void step_caution(struct draft *draft)
{
	if (draft->today->caution)
		bound(draft, DOSE_CAREFUL, reason_of(RULE_CAUTION));
}

static void step_sides(struct draft *draft)
{
	struct reason reason = reason_of(RULE_SIDES);

	reason.was = draft->today->other_level;
	if (draft->today->other_level > 0)
		bound(draft, draft->today->other_level + DOSE_SIDES_APART, reason);
}

static void step_bounds(struct draft *draft)
{
	if (!draft->bounds->fixed)
		bound(draft, dose_top(draft->bounds), reason_of(RULE_BOUNDS));
}

/* In their order; up to sides they hold for the place, whatever is compared with it. */
static void (*const steps[])(struct draft *draft) = {
	step_layoff, step_locked,  step_related, step_sore_today,
	step_closed, step_caution, step_sides,   step_bounds,
};

enum { STEPS_OF_PLACE = 6, STEPS = sizeof steps / sizeof *steps };

static struct reason basis_of(const struct dose_place *place, const struct dose_bounds *bounds)
{
	const struct dose_level *level = &place->level[bounds->purpose];
	struct reason reason;

	if (level->standing > 0)
		return level->reason;
	reason = reason_of(place->cleared != DATE_NONE ? RULE_CLEARED : RULE_START);
	reason.from = place->cleared;
	return reason;
}

static struct draft draft_of(const struct dose_place *place, const struct dose_bounds *bounds,
                             const struct dose_today *today, int count)
{
	const struct dose_level *level = &place->level[bounds->purpose];
	struct draft draft = {
		.place = place,
		.bounds = bounds,
		.today = today,
		.pressure = PRESSURE_MAX,
		.reason = basis_of(place, bounds),
	};
	int away;

	if (bounds->fixed) {
		draft.level = level->eased ? 1 : dose_nominal(bounds);
		if (!level->eased)
			draft.reason = reason_of(RULE_FIXED);
		else if (!rule_lowers(draft.reason.rule) && draft.reason.rule != RULE_CLEARED)
			draft.reason = reason_of(RULE_EASED);
	} else if (level->standing > 0) {
		draft.level = level->standing;
	} else {
		draft.level = dose_standing(place, bounds, today->date, &away);
	}
	if (level->cap > 0)
		draft.pressure = level->cap;
	for (int i = 0; i < count; i++)
		steps[i](&draft);
	return draft;
}

int dose_side_level(const struct dose_place *place, const struct dose_bounds *bounds,
                    const struct dose_today *today)
{
	if (place->level[bounds->purpose].standing == 0)
		return 0;
	return draft_of(place, bounds, today, STEPS_OF_PLACE).level;
}

/* The least of what purpose, exercise and patient allow. */
static int pressure_most(const struct dose_bounds *bounds)
{
	int most = dose_least(purpose_info[bounds->purpose].pressure_max, bounds->pressure);

	return bounds->stop_pain > 0 ? dose_least(most, bounds->stop_pain) : most;
}

/* The row of a draft. A fixed prescription has two: as written, and half its seconds in one set as
 * soon as anything lowers it. */
static struct ladder_row row_of(struct draft *draft)
{
	const struct dose_bounds *bounds = draft->bounds;

	if (!bounds->fixed)
		return dose_row(bounds, draft->level);
	if (draft->lowered)
		draft->level = 1;
	return (struct ladder_row){
		.hold_s = draft->level == 1 ? share(bounds->hold_s, 500) : bounds->hold_s,
		.sets = draft->level == 1 ? 1 : prescribed_sets(bounds),
		.pressure = pressure_most(bounds),
	};
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

static void set_time(struct dose *dose, const struct dose_bounds *bounds, struct ladder_row row)
{
	dose->sets = bounds->sets_max > 0 ? dose_least(row.sets, bounds->sets_max) : row.sets;
	if (bounds->purpose == PURPOSE_WARM_UP)
		dose->sets = 1;
	while (dose->sets > 1 && room(bounds, dose->sets) < HOLD_STEP_S)
		dose->sets--;
	dose->hold_s = dose_least(row.hold_s, room(bounds, dose->sets));
	if (dose->hold_s < HOLD_STEP_S) {
		dose->hold_s = HOLD_STEP_S;
		dose->status = DOSE_LEFT_OUT;
		dose->reason = reason_of(RULE_LEFT_OUT);
	}
}

static void set_pressure(struct dose *dose, const struct draft *draft, int pressure)
{
	const struct dose_bounds *bounds = draft->bounds;

	if (draft->place->level[bounds->purpose].lighter && pressure > 1)
		pressure--;
	pressure = dose_least(pressure, pressure_most(bounds));
	if (dose->hold_s >= LONG_HOLD_S)
		pressure = dose_least(pressure, LONG_PRESSURE);
	dose->pressure = dose_least(pressure, draft->pressure);
}

static struct reason rest_reason(const struct dose_place *place, const struct dose_bounds *bounds,
                                 int32_t due)
{
	struct reason reason = reason_of(RULE_REST);

	if (due == place->not_before)
		return place->rest;
	reason.from = place->level[bounds->purpose].last.session.date;
	reason.date = due;
	return reason;
}

static void halt(struct dose *dose, enum dose_status status, struct reason reason)
{
	dose->status = status;
	dose->reason = reason;
}

/* Whether anything is done at all: locked, then rest, then too sore. */
static void set_status(struct dose *dose, const struct draft *draft)
{
	const struct dose_place *place = draft->place;
	const struct dose_today *today = draft->today;
	int32_t due = dose_due(place, draft->bounds);
	struct reason sore = reason_of(RULE_SORE_NOW);

	dose->not_before = due == DATE_NONE ? today->date : due;
	sore.before = today->before;
	if (today->blocked) {
		halt(dose, DOSE_LOCKED, reason_of(RULE_BLOCKED));
	} else if (place->locked) {
		halt(dose, DOSE_LOCKED, place->lock);
	} else if (due > today->date && !today->ignore_rest) {
		halt(dose, DOSE_REST, rest_reason(place, draft->bounds, due));
	} else if (today->before >= DOSE_VERY_SORE) {
		halt(dose, DOSE_SKIP, sore);
		dose->not_before = dose_later(dose->not_before, today->date + 1);
	}
}

struct dose dose_plan(const struct dose_place *place, const struct dose_bounds *bounds,
                      const struct dose_today *today)
{
	struct draft draft = draft_of(place, bounds, today, STEPS);
	const struct reason *last = &place->level[bounds->purpose].reason;
	struct ladder_row row = row_of(&draft);
	struct dose dose = { .level = draft.level, .reason = draft.reason };

	dose.basis = basis_of(place, bounds);
	set_time(&dose, bounds, row);
	set_pressure(&dose, &draft, row.pressure);
	set_status(&dose, &draft);
	dose.refer = place->locked || dose_marks_refer(place, today->date, today->before) ||
	             (last->rule == RULE_RISING && last->mean10[2] >= 10 * DOSE_SORE);
	return dose;
}

/* Of two reasons to hold back, the one that holds longer. */
static int weight(enum dose_status status)
{
	static const int weights[DOSE_STATUS_COUNT] = {
		[DOSE_LOCKED] = 4, [DOSE_REST] = 3, [DOSE_SKIP] = 2, [DOSE_LEFT_OUT] = 1
	};

	return weights[status];
}

struct dose dose_both(const struct dose *left, const struct dose *right)
{
	const struct dose *low = right->level < left->level ? right : left;
	const struct dose *halt_by = weight(right->status) > weight(left->status) ? right : left;
	struct dose dose = *low;

	dose.status = halt_by->status;
	if (dose.status != DOSE_DO)
		dose.reason = halt_by->reason;
	dose.hold_s = dose_least(left->hold_s, right->hold_s);
	dose.sets = dose_least(left->sets, right->sets);
	dose.pressure = dose_least(left->pressure, right->pressure);
	dose.not_before = dose_later(left->not_before, right->not_before);
	dose.refer = left->refer || right->refer;
	return dose;
}

void dose_cut(struct dose *dose, int sets)
{
	if (dose->sets <= sets)
		return;
	dose->sets = sets;
	dose->reason = reason_of(RULE_CUT);
}
