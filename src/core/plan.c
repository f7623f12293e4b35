#include "core/plan.h"

#include <string.h>

#include "core/phrase.h"

enum {
	CHANGE_MIN_MS = 5000,    /* a change of sides has time of its own */
	AFTER_WORDS_MS = 1800,   /* the sound before an announcement, and a breath after it */
	STRETCHED_MAX_MS = 45000 /* a lead-in waits for its words no longer than this */
};

struct dose_bounds plan_bounds(const struct routine *routine, const struct step *step)
{
	const struct exercise *exercise = step->exercise;
	struct dose_bounds bounds = dose_bounds_init(routine->purpose);

	bounds.hold_s = step->hold_s ? step->hold_s : exercise->hold_s;
	if (step->reps)
		bounds.hold_s = step->reps * step->rep_ms / 1000;
	bounds.sets_max = step->sets;
	bounds.pressure = exercise->pressure;
	if (step->pressure && step->pressure < bounds.pressure)
		bounds.pressure = step->pressure;
	bounds.stop_pain = routine->stop_pain;
	bounds.level_max = routine->level_max;
	if (step->level_max && (!bounds.level_max || step->level_max < bounds.level_max))
		bounds.level_max = step->level_max;
	bounds.start_level = step->start_level ? step->start_level : routine->start_level;
	bounds.days_between = routine->days_between;
	bounds.still = exercise->technique == TECHNIQUE_HOLD ||
	               exercise->technique == TECHNIQUE_SINK;
	bounds.fixed = routine->progression == PROGRESSION_FIXED;
	bounds.ladder = routine->ladder_count ? routine->ladder : NULL;
	bounds.ladder_count = routine->ladder_count;
	return bounds;
}

/* The state of building a plan. */
struct build {
	struct plan *plan;
	const struct plan_request *request;
	uint64_t skipped;                /* areas that are too sore today */
	int used_s[AREA_COUNT][2];       /* seconds on each side so far */
};

static const char *site(const struct exercise *exercise)
{
	return exercise->area == AREA_OTHER ? exercise->site : "";
}

static int mark_of(const struct plan_request *r, const struct exercise *exercise, enum side side)
{
	int left, right;

	if (side != SIDE_BOTH)
		return r->mark(r->ctx, exercise->area, site(exercise), side);
	left = r->mark(r->ctx, exercise->area, site(exercise), SIDE_LEFT);
	right = r->mark(r->ctx, exercise->area, site(exercise), SIDE_RIGHT);
	return left > right ? left : right;
}

static const struct dose_place *place_of(const struct plan_request *r,
                                         const struct exercise *exercise, enum side side)
{
	return r->place(r->ctx, exercise->area, site(exercise), side);
}

static bool related_sore(const struct build *b, enum area area)
{
	if (area_info[area].related & b->skipped)
		return true;
	for (int i = 0; i < AREA_COUNT; i++)
		if (b->skipped & AREA_BIT(i) && area_info[i].related & AREA_BIT(area))
			return true;
	return false;
}

/* The dose of one side that has a memory of its own. */
static struct dose one_side(struct build *b, const struct step *step, enum side side,
                            enum plan_safety safety)
{
	const struct plan_request *r = b->request;
	struct dose_bounds bounds = plan_bounds(r->routine, step);
	struct dose_today today = dose_today_init(r->date);
	int cap = purpose_info[bounds.purpose].cap_s;
	int *used = &b->used_s[step->exercise->area][side == SIDE_RIGHT];

	today.before = mark_of(r, step->exercise, side);
	today.blocked = safety == PLAN_BLOCKED;
	today.caution = safety == PLAN_CAUTION;
	today.related_sore = related_sore(b, step->exercise->area);
	if (side == SIDE_LEFT || side == SIDE_RIGHT) {
		enum side other = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
		struct dose_today other_day = today;

		other_day.before = mark_of(r, step->exercise, other);
		today.other_level =
		    dose_side_level(place_of(r, step->exercise, other), &bounds, &other_day);
	}
	bounds.cap_s = cap > *used + HOLD_MIN_S ? cap - *used : HOLD_MIN_S;
	struct dose dose = dose_plan(place_of(r, step->exercise, side), &bounds, &today);

	if (step->exercise->technique == TECHNIQUE_BREATHE && dose.status != DOSE_LOCKED)
		dose.status = DOSE_DO;
	if (dose.status == DOSE_DO && technique_presses(step->exercise->technique))
		*used += dose.hold_s * dose.sets;
	return dose;
}

static enum tool owned_tool(const struct plan_request *r, const struct step *step)
{
	const struct exercise *exercise = step->exercise;

	if (step->has_tool)
		return step->tool;
	for (int i = 0; i < exercise->tool_count; i++)
		if (!r->tools || r->tools >> exercise->tools[i] & 1)
			return exercise->tools[i];
	return exercise->tools[0];
}

static struct session_item to_item(const struct plan_item *item, const struct plan_request *r)
{
	const struct exercise *exercise = item->step->exercise;
	struct session_item out = {
		.kind = STEP_WORK,
		.exercise = exercise,
		.area = item->area,
		.side = item->side,
		.tool = item->tool,
		.hold_ms = item->dose.hold_s * INT64_C(1000),
		.sets = item->dose.sets,
		.pressure = item->dose.pressure,
		.level = item->dose.level,
		.lead_in_ms = exercise->lead_in_s * INT64_C(1000),
		.rest_ms = exercise->rest_s * INT64_C(1000),
		.same_place = item->same_place,
		.step = item->step_no,
		.note = item->step->note,
	};
	int64_t most = purpose_info[r->routine->purpose].cap_s * INT64_C(1000) / out.sets;

	out.hold_max_ms = most > out.hold_ms ? most : out.hold_ms;
	if (out.same_place && out.lead_in_ms < CHANGE_MIN_MS)
		out.lead_in_ms = CHANGE_MIN_MS;
	if (r->spoken) {
		int64_t words =
		    phrase_ms(&out, PHRASE_ANNOUNCE, out.same_place, r->speech_rate) + AFTER_WORDS_MS;

		if (words > STRETCHED_MAX_MS)
			words = STRETCHED_MAX_MS;
		if (out.lead_in_ms < words)
			out.lead_in_ms = words;
	}
	return out;
}

static int item_seconds(const struct plan_item *item, const struct plan_request *r)
{
	struct session_item out = to_item(item, r);
	int64_t ms = out.lead_in_ms + out.sets * out.hold_ms + (out.sets - 1) * out.rest_ms;

	if (technique_presses(out.exercise->technique))
		ms += SESSION_RATE_MS;
	return (int)((ms + 999) / 1000);
}

static void add_side(struct build *b, const struct step *step, int step_no, enum side side)
{
	const struct plan_request *r = b->request;
	enum plan_safety safety = r->safety(r->ctx, step->exercise, side);
	struct plan_item *item = &b->plan->item[b->plan->count];

	if (b->plan->count == PLAN_ITEMS_MAX)
		return;
	*item = (struct plan_item){ .step = step,
		                    .area = step->exercise->area,
		                    .side = side,
		                    .tool = owned_tool(r, step),
		                    .step_no = step_no,
		                    .caution = safety == PLAN_CAUTION };
	if (side == SIDE_BOTH) {
		struct dose left = one_side(b, step, SIDE_LEFT, safety);
		struct dose right = one_side(b, step, SIDE_RIGHT, safety);

		item->dose = dose_both(&left, &right);
	} else {
		item->dose = one_side(b, step, side, safety);
	}
	item->same_place = side == SIDE_RIGHT && b->plan->count > 0 && item[-1].step == step &&
	                   item[-1].dose.status == DOSE_DO;
	item->seconds = item_seconds(item, r);
	b->plan->count++;
}

static enum sides step_sides(const struct step *step)
{
	return step->has_sides ? step->sides : step->exercise->sides;
}

static void add_step(struct build *b, const struct step *step, int step_no)
{
	switch (step_sides(step)) {
	case SIDES_EACH:
		add_side(b, step, step_no, SIDE_LEFT);
		add_side(b, step, step_no, SIDE_RIGHT);
		break;
	case SIDES_BOTH:
		add_side(b, step, step_no, SIDE_BOTH);
		break;
	case SIDES_MIDLINE:
		add_side(b, step, step_no, SIDE_MIDLINE);
		break;
	case SIDES_LEFT:
		add_side(b, step, step_no, SIDE_LEFT);
		break;
	case SIDES_RIGHT:
		add_side(b, step, step_no, SIDE_RIGHT);
		break;
	}
}

static void find_skipped(struct build *b)
{
	enum { SORE_NOW = 6 };

	for (int i = 0; i < b->request->step_count; i++) {
		const struct exercise *exercise = b->request->steps[i].exercise;

		if (b->request->steps[i].kind != STEP_WORK)
			continue;
		for (int side = 0; side < SIDE_COUNT; side++)
			if (mark_of(b->request, exercise, (enum side)side) >= SORE_NOW)
				b->skipped |= AREA_BIT(exercise->area);
	}
}

/* Seconds of what is done, and of the rests before and between it. */
static void count_seconds(struct plan *plan, const struct plan_request *r)
{
	int item = 0, rest = 0;

	plan->seconds = 0;
	for (int i = 0; i < r->step_count; i++) {
		if (r->steps[i].kind == STEP_REST)
			rest += r->steps[i].rest_s;
		for (; item < plan->count && plan->item[item].step_no == i + 1; item++) {
			if (plan->item[item].dose.status != DOSE_DO)
				continue;
			plan->seconds += plan->item[item].seconds + rest;
			rest = 0;
		}
	}
}

static void leave_out(struct plan_item *item)
{
	item->dose.status = DOSE_LEFT_OUT;
	item->dose.basis = item->dose.reason;
	item->dose.reason = reason_of(RULE_LEFT_OUT);
}

/* How much an item is needed today: soreness now first, then days since it was worked. */
static int need(const struct plan_item *item, const struct plan_request *r)
{
	enum side side = item->side == SIDE_BOTH ? SIDE_LEFT : item->side;
	const struct dose_place *place = place_of(r, item->step->exercise, side);
	int mark = mark_of(r, item->step->exercise, item->side);
	int32_t days = place->date == DATE_NONE ? 60 : r->date - place->date;

	return (mark > 0 ? mark : 0) * 100 + (days > 60 ? 60 : days);
}

/* The item with the least need among those done that `may` allows, the last of equals; -1: none. */
static int least(const struct plan *plan, const struct plan_request *r,
                 bool (*may)(const struct plan_item *))
{
	int best = -1, best_need = 0;

	for (int i = 0; i < plan->count; i++) {
		int n;

		if (plan->item[i].dose.status != DOSE_DO || !may(&plan->item[i]))
			continue;
		n = need(&plan->item[i], r);
		if (best < 0 || n <= best_need) {
			best = i;
			best_need = n;
		}
	}
	return best;
}

static bool is_optional(const struct plan_item *item)
{
	return item->step->optional;
}

static bool has_sets(const struct plan_item *item)
{
	return item->dose.sets > 1;
}

static bool any(const struct plan_item *item)
{
	(void)item;
	return true;
}

/* Both sides of a step go together, so that nobody is left lopsided. */
static void leave_out_step(struct plan *plan, int at)
{
	const struct step *step = plan->item[at].step;

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].step == step && plan->item[i].dose.status == DOSE_DO)
			leave_out(&plan->item[i]);
}

static void fit(struct plan *plan, const struct plan_request *r)
{
	int most = r->minutes * 60;
	int at;

	while (plan->seconds > most && (at = least(plan, r, is_optional)) >= 0) {
		leave_out_step(plan, at);
		count_seconds(plan, r);
	}
	while (plan->seconds > most && (at = least(plan, r, has_sets)) >= 0) {
		dose_cut(&plan->item[at].dose, plan->item[at].dose.sets - 1);
		plan->item[at].seconds = item_seconds(&plan->item[at], r);
		count_seconds(plan, r);
	}
	while (plan->seconds > most && (at = least(plan, r, any)) >= 0) {
		leave_out_step(plan, at);
		count_seconds(plan, r);
	}
}

void plan_build(struct plan *plan, const struct plan_request *request)
{
	struct build b = { .plan = plan, .request = request };

	plan->count = plan->seconds = 0;
	find_skipped(&b);
	for (int i = 0; i < request->step_count; i++)
		if (request->steps[i].kind == STEP_WORK)
			add_step(&b, &request->steps[i], i + 1);
	count_seconds(plan, request);
	if (request->minutes > 0)
		fit(plan, request);
}

static struct session_item rest_item(const struct step *step, int step_no)
{
	return (struct session_item){ .kind = STEP_REST,
		                      .area = AREA_OTHER,
		                      .side = SIDE_MIDLINE,
		                      .tool = TOOL_NONE,
		                      .hold_ms = step->rest_s * INT64_C(1000),
		                      .sets = 1,
		                      .step = step_no,
		                      .note = step->say };
}

int plan_session(const struct plan *plan, const struct plan_request *r, struct session_item *out)
{
	int count = 0, item = 0;
	const struct step *rest = NULL;
	int rest_no = 0;

	for (int i = 0; i < r->step_count; i++) {
		if (r->steps[i].kind == STEP_REST) {
			rest = &r->steps[i];
			rest_no = i + 1;
		}
		for (; item < plan->count && plan->item[item].step_no == i + 1; item++) {
			if (plan->item[item].dose.status != DOSE_DO)
				continue;
			if (rest && count > 0 && count < SESSION_ITEMS_MAX)
				out[count++] = rest_item(rest, rest_no);
			rest = NULL;
			if (count < SESSION_ITEMS_MAX)
				out[count++] = to_item(&plan->item[item], r);
		}
	}
	return count;
}
