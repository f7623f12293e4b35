/* What a day makes of a level: the ladder, the limits, and the steps that only lower. */
#include <assert.h>

#include "core/dose_parts.h"

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

/* The row of a draft. A fixed prescription has two: as written, and half its seconds in one set as
 * soon as anything lowers it. */
static struct ladder_row row_of(struct draft *draft)
{
	bool lighter = draft->place->level[draft->bounds->purpose].lighter;

	if (!draft->bounds->fixed)
		return dose_fit(draft->bounds, draft->level, lighter);
	if (draft->lowered)
		draft->level = draft->reason.level = 1;
	return dose_prescribed(draft->bounds, draft->level == 1, lighter);
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
	struct dose dose = {
		.level = draft.level,
		.hold_s = row.hold_s,
		.sets = row.sets,
		.pressure = dose_least(row.pressure, draft.pressure),
		.reason = draft.reason,
		.basis = basis_of(place, bounds),
	};

	if (dose.hold_s < HOLD_MIN_S) {
		dose.hold_s = HOLD_MIN_S;
		halt(&dose, DOSE_LEFT_OUT, reason_of(RULE_LEFT_OUT));
	}
	set_status(&dose, &draft);
	dose.refer = place->locked || dose_marks_refer(place, today->date, today->before) ||
	             (last->rule == RULE_RISING && last->mean10[2] >= 10 * DOSE_SORE);
	return dose;
}

static int seconds_at(const struct dose_bounds *bounds, int level)
{
	struct ladder_row row = dose_fit(bounds, level, false);

	return row.hold_s * row.sets;
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

void dose_cut(struct dose *dose, const struct dose_bounds *bounds, int sets)
{
	struct dose_bounds cut = *bounds;

	if (dose->sets <= sets)
		return;
	dose->sets = cut.sets_max = sets;
	if (bounds->fixed)
		dose->level = dose_least(dose->level, dose_nominal(&cut));
	while (!bounds->fixed && dose->level > 1 &&
	       seconds_at(bounds, dose->level) > dose->hold_s * sets)
		dose->level--;
	dose->reason = reason_of(RULE_CUT);
}
