#include "core/plan.h"

#include <string.h>

#include "core/phrase.h"
#include "core/plan_parts.h"

enum {
	CHANGE_MIN_MS = 5000,    /* a change of sides has time of its own */
	AFTER_WORDS_MS = 2200,   /* the sounds before an announcement, and a breath after it */
	LIE_DOWN_MS = 2000,      /* and to get down into a position that one has just heard of */
	STRETCHED_MAX_MS = 45000 /* a lead-in waits for its words no longer than this */
};

struct dose_bounds plan_bounds_for(const struct routine *routine, const struct step *step,
                                   const struct exercise *exercise)
{
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
	bounds.still =
	    exercise->technique == TECHNIQUE_HOLD || exercise->technique == TECHNIQUE_SINK;
	bounds.fixed = routine->progression == PROGRESSION_FIXED;
	bounds.ladder = routine->ladder_count ? routine->ladder : NULL;
	bounds.ladder_count = routine->ladder_count;
	return bounds;
}

struct dose_bounds plan_bounds(const struct routine *routine, const struct step *step)
{
	return plan_bounds_for(routine, step, step->exercise);
}

/* The state of building a plan. */
struct build {
	struct plan *plan;
	const struct plan_request *request;
	uint64_t skipped; /* areas that are too sore today */
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

static bool meet(enum side a, enum side b)
{
	return a == b || a > SIDE_RIGHT || b > SIDE_RIGHT;
}

/* Whether an item presses on that place; its seconds count there. */
static bool presses_on(const struct plan_item *item, const struct exercise *exercise,
                       enum side side)
{
	return item->dose.status == DOSE_DO && technique_presses(item->exercise->technique) &&
	       item->area == exercise->area && meet(item->side, side) &&
	       strcmp(site(item->exercise), site(exercise)) == 0;
}

/* Seconds a session at most on one place and side. */
static int area_cap(enum purpose purpose, enum area area)
{
	int cap = purpose_info[purpose].cap_s;
	bool neck = area == AREA_NECK || area == AREA_SUBOCCIPITALS;

	return neck && cap > PLAN_NECK_S ? PLAN_NECK_S : cap;
}

/* What is left of the seconds when all items of the plan but `but` are done. */
static int seconds_left(const struct plan *plan, const struct plan_request *r,
                        const struct exercise *exercise, enum side side,
                        const struct plan_item *but)
{
	int left = area_cap(r->routine->purpose, exercise->area);

	for (int i = 0; i < plan->count; i++)
		if (&plan->item[i] != but && presses_on(&plan->item[i], exercise, side))
			left -= plan->item[i].dose.hold_s * plan->item[i].dose.sets;
	return left;
}

/* The dose within the seconds that earlier steps leave for the place. Too few for level 1's hold
 * leave it out rather than give a crumb. */
static struct dose press(const struct build *b, const struct exercise *exercise, enum side side,
                         struct dose_bounds bounds, struct dose_today today)
{
	const struct plan_request *r = b->request;
	const struct dose_place *place = place_of(r, exercise, side);
	int left = seconds_left(b->plan, r, exercise, side, NULL);
	struct dose_today gentle = today;

	gentle.related_sore = true;
	bounds.cap_s = area_cap(r->routine->purpose, exercise->area);
	struct dose least = dose_plan(place, &bounds, &gentle);

	bounds.cap_s = left > 0 ? left : 1;
	struct dose dose = dose_plan(place, &bounds, &today);

	if (dose.status == DOSE_DO && dose.hold_s < least.hold_s) {
		dose.status = DOSE_LEFT_OUT;
		dose.reason = reason_of(RULE_LEFT_OUT);
	}
	return dose;
}

/* The dose of one side that has a memory of its own. */
static struct dose one_side(const struct build *b, const struct step *step,
                            const struct exercise *exercise, enum side side,
                            enum plan_safety safety)
{
	const struct plan_request *r = b->request;
	struct dose_bounds bounds = plan_bounds_for(r->routine, step, exercise);
	struct dose_today today = dose_today_init(r->date);
	struct dose dose;

	today.before = mark_of(r, exercise, side);
	today.blocked = safety == PLAN_BLOCKED;
	today.caution = safety == PLAN_CAUTION;
	today.related_sore = related_sore(b, exercise->area);
	if (side == SIDE_LEFT || side == SIDE_RIGHT) {
		enum side other = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
		struct dose_today other_day = today;

		other_day.before = mark_of(r, exercise, other);
		today.other_level =
		    dose_side_level(place_of(r, exercise, other), &bounds, &other_day);
	}
	if (technique_presses(exercise->technique))
		return press(b, exercise, side, bounds, today);
	dose = dose_plan(place_of(r, exercise, side), &bounds, &today);
	if (exercise->technique == TECHNIQUE_BREATHE && dose.status != DOSE_LOCKED) {
		dose.status = DOSE_DO;
		dose.reason = reason_of(RULE_BREATHING);
	}
	return dose;
}

static bool owns(uint32_t tools, enum tool tool)
{
	return !tools || tool == TOOL_NONE || tool == TOOL_HANDS || (tools >> tool & 1);
}

bool plan_owned(const struct exercise *exercise, uint32_t tools)
{
	for (int i = 0; i < exercise->tool_count; i++)
		if (owns(tools, exercise->tools[i]))
			return true;
	return false;
}

/* Whether it is done with a tool that is owned, and not with bare hands. */
static bool has_tool(const struct exercise *exercise, uint32_t tools)
{
	for (int i = 0; i < exercise->tool_count; i++) {
		enum tool tool = exercise->tools[i];

		if (tool != TOOL_NONE && tool != TOOL_HANDS && owns(tools, tool))
			return true;
	}
	return false;
}

const struct exercise *plan_substitute(const struct exercise *const *list, int count,
                                       const struct exercise *exercise, uint32_t tools)
{
	const struct exercise *best = NULL;
	int best_like = -1;

	for (int i = 0; i < count && exercise->area != AREA_OTHER; i++) {
		const struct exercise *other = list[i];
		int like = 4 * has_tool(other, tools) +
		           2 * (other->technique == exercise->technique) +
		           (other->place == exercise->place);

		if (other->area != exercise->area || other->sides != exercise->sides ||
		    technique_presses(other->technique) != technique_presses(exercise->technique) ||
		    !plan_owned(other, tools) || like <= best_like)
			continue;
		best = other;
		best_like = like;
	}
	return best;
}

static enum tool owned_tool(const struct plan_request *r, const struct step *step,
                            const struct exercise *exercise)
{
	if (exercise == step->exercise && step->has_tool && owns(r->tools, step->tool))
		return step->tool;
	for (int i = 0; i < exercise->tool_count; i++)
		if (owns(r->tools, exercise->tools[i]))
			return exercise->tools[i];
	return step->has_tool ? step->tool : exercise->tools[0];
}

static bool is_paced(enum technique technique)
{
	return technique == TECHNIQUE_HOLD || technique == TECHNIQUE_SINK ||
	       technique == TECHNIQUE_BREATHE || technique == TECHNIQUE_STRETCH;
}

void plan_pace(struct session_item *item, const struct plan_request *r)
{
	if (!is_paced(item->exercise->technique) || r->breath_in_s <= 0 || r->breath_out_s <= 0)
		return;
	item->breath_in_ms = r->breath_in_s * INT64_C(1000);
	item->breath_out_ms = r->breath_out_s * INT64_C(1000);
}

/* The time to get into place: the exercise's, a change of sides has time of its own, and words that
 * are spoken are waited for. */
static int64_t lead_in_ms(const struct session_item *item, const struct plan_request *r)
{
	int64_t ms = item->exercise->lead_in_s * INT64_C(1000);
	bool lies = item->exercise->place == PLACE_FLOOR || item->exercise->place == PLACE_BED;
	int64_t words = 0;

	if (item->same_place && ms < CHANGE_MIN_MS)
		ms = CHANGE_MIN_MS;
	if (r->spoken)
		words = phrase_ms(item, PHRASE_ANNOUNCE, item->same_place, r->speech_rate) +
		        AFTER_WORDS_MS + (item->same_place || !lies ? 0 : LIE_DOWN_MS);
	if (words > STRETCHED_MAX_MS)
		words = STRETCHED_MAX_MS;
	return ms < words ? words : ms;
}

struct session_item plan_to_item(const struct plan_item *item, const struct plan_request *r)
{
	const struct exercise *exercise = item->exercise;
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
		.rest_ms = exercise->rest_s * INT64_C(1000),
		.same_place = item->same_place,
		.step = item->step_no,
		.note = item->step->note,
	};

	plan_pace(&out, r);
	out.lead_in_ms = lead_in_ms(&out, r);
	return out;
}

int plan_seconds_of(const struct session_item *item, bool presses)
{
	int64_t ms =
	    item->lead_in_ms + item->sets * item->hold_ms + (item->sets - 1) * item->rest_ms;

	return (int)((ms + (presses ? SESSION_RATE_MS : 0) + 999) / 1000);
}

int plan_item_seconds(const struct plan_item *item, const struct plan_request *r)
{
	struct session_item out = plan_to_item(item, r);

	return plan_seconds_of(&out, technique_presses(out.exercise->technique));
}

/* How much an item is needed today: soreness now first, then days since it was worked. */
static int need(const struct plan_request *r, const struct exercise *exercise, enum side side)
{
	enum { DAYS_MAX = 60, OF_A_MARK = 100 };
	int mark = mark_of(r, exercise, side), most = 0;

	for (int k = SIDE_LEFT; k <= SIDE_RIGHT; k++) {
		enum side of = side == SIDE_BOTH ? (enum side)k : side;
		const struct dose_place *place = place_of(r, exercise, of);
		int days = place->treated == DATE_NONE ? DAYS_MAX : (int)(r->date - place->treated);

		if (days > most)
			most = days;
	}
	return (mark > 0 ? mark : 0) * OF_A_MARK + (most > DAYS_MAX ? DAYS_MAX : most);
}

static struct dose dose_of(const struct build *b, const struct step *step,
                           const struct exercise *exercise, enum side side, enum plan_safety safety)
{
	if (side != SIDE_BOTH)
		return one_side(b, step, exercise, side, safety);
	struct dose left = one_side(b, step, exercise, SIDE_LEFT, safety);
	struct dose right = one_side(b, step, exercise, SIDE_RIGHT, safety);

	return dose_both(&left, &right);
}

static void add_side(struct build *b, const struct step *step, int step_no,
                     const struct exercise *exercise, enum side side)
{
	const struct plan_request *r = b->request;
	enum plan_safety safety = r->safety(r->ctx, exercise, side);
	struct plan_item *item = &b->plan->item[b->plan->count];

	*item = (struct plan_item){ .step = step,
		                    .exercise = exercise,
		                    .area = exercise->area,
		                    .side = side,
		                    .tool = owned_tool(r, step, exercise),
		                    .dose = dose_of(b, step, exercise, side, safety),
		                    .step_no = step_no,
		                    .caution = safety == PLAN_CAUTION,
		                    .need = need(r, exercise, side) };
	if (!plan_owned(exercise, r->tools) && item->dose.status == DOSE_DO) {
		item->dose.status = DOSE_LEFT_OUT;
		item->dose.basis = item->dose.reason;
		item->dose.reason = reason_of(RULE_NO_TOOL);
	}
	item->same_place = side == SIDE_RIGHT && b->plan->count > 0 && item[-1].step == step &&
	                   item[-1].dose.status == DOSE_DO;
	item->whole = item->dose;
	item->seconds = plan_item_seconds(item, r);
	b->plan->count++;
}

/* The step's exercise, or what stands in for it when none of its tools is owned. */
static const struct exercise *exercise_of(const struct plan_request *r, const struct step *step)
{
	const struct exercise *other = NULL;

	if (!plan_owned(step->exercise, r->tools) && r->substitute)
		other = r->substitute(r->ctx, step->exercise, r->tools);
	return other ? other : step->exercise;
}

static void add_step(struct build *b, const struct step *step, int step_no)
{
	static const struct {
		int count;
		enum side side[2];
	} sides_of[] = {
		[SIDES_EACH] = { 2, { SIDE_LEFT, SIDE_RIGHT } },
		[SIDES_BOTH] = { 1, { SIDE_BOTH } },
		[SIDES_MIDLINE] = { 1, { SIDE_MIDLINE } },
		[SIDES_LEFT] = { 1, { SIDE_LEFT } },
		[SIDES_RIGHT] = { 1, { SIDE_RIGHT } },
	};
	const struct exercise *exercise = exercise_of(b->request, step);
	enum sides sides = step->has_sides ? step->sides : exercise->sides;

	for (int i = 0; i < sides_of[sides].count; i++)
		add_side(b, step, step_no, exercise, sides_of[sides].side[i]);
}

static void skip_when_sore(struct build *b, enum area area, const char *of)
{
	enum { SORE_NOW = 6 };

	for (int side = 0; side < SIDE_COUNT; side++)
		if (b->request->mark(b->request->ctx, area, of, (enum side)side) >= SORE_NOW)
			b->skipped |= AREA_BIT(area);
}

/* Areas that are too sore for today, whether the routine works them or not. */
static void find_skipped(struct build *b)
{
	for (int area = 0; area < AREA_COUNT; area++)
		skip_when_sore(b, (enum area)area, "");
	for (int i = 0; i < b->request->step_count; i++)
		if (b->request->steps[i].kind == STEP_WORK &&
		    b->request->steps[i].exercise->area == AREA_OTHER)
			skip_when_sore(b, AREA_OTHER, b->request->steps[i].exercise->site);
}

/* Of rests in a row, because what was between is not done, the last counts; none at the ends. */
void plan_count_seconds(struct plan *plan, const struct plan_request *r)
{
	int item = 0, rest = 0;
	bool begun = false;

	plan->seconds = 0;
	for (int i = 0; i < r->step_count; i++) {
		if (r->steps[i].kind == STEP_REST)
			rest = r->steps[i].rest_s;
		for (; item < plan->count && plan->item[item].step_no == i + 1; item++) {
			if (plan->item[item].dose.status != DOSE_DO)
				continue;
			plan->seconds += plan->item[item].seconds + (begun ? rest : 0);
			begun = true;
			rest = 0;
		}
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
	plan_count_seconds(plan, request);
	if (request->minutes > 0)
		plan_fit(plan, request);
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

/* What + may reach: what the place's seconds leave when everything else is done as planned. Items
 * that share a place share what is left. */
static int64_t hold_max_ms(const struct plan *plan, const struct plan_request *r,
                           const struct plan_item *item)
{
	int64_t hold = item->dose.hold_s * INT64_C(1000), most;
	int left = seconds_left(plan, r, item->exercise, item->side, item), sharing = 1;

	if (!technique_presses(item->exercise->technique))
		left = purpose_info[r->routine->purpose].cap_s;
	for (int i = 0; i < plan->count; i++)
		sharing += &plan->item[i] != item &&
		           presses_on(&plan->item[i], item->exercise, item->side);
	most = hold + (left * INT64_C(1000) - hold * item->dose.sets) / sharing / item->dose.sets;
	return most > hold ? most : hold;
}

int plan_session(const struct plan *plan, const struct plan_request *r, struct session_item *out)
{
	int count = 0, item = 0, rest_no = 0;
	const struct step *rest = NULL;

	for (int i = 0; i < r->step_count; i++) {
		if (r->steps[i].kind == STEP_REST) {
			rest = &r->steps[i];
			rest_no = i + 1;
		}
		for (; item < plan->count && plan->item[item].step_no == i + 1; item++) {
			if (plan->item[item].dose.status != DOSE_DO)
				continue;
			if (rest && count > 0)
				out[count++] = rest_item(rest, rest_no);
			rest = NULL;
			out[count] = plan_to_item(&plan->item[item], r);
			out[count++].hold_max_ms = hold_max_ms(plan, r, &plan->item[item]);
		}
	}
	return count;
}
