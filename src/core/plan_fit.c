/* Fitting a plan to the minutes: optional steps go first, then sets, then the steps with the least
 * need; then what fits in the room that is left comes back. Both sides of a step go together, so
 * that nobody is left lopsided. */
#include "core/plan_parts.h"

static bool is_done(const struct plan_item *item)
{
	return item->dose.status == DOSE_DO;
}

/* Left out here, and not for another reason. */
static bool may_return(const struct plan_item *item)
{
	return !is_done(item) && item->whole.status == DOSE_DO;
}

static bool is_cut(const struct plan_item *item)
{
	return is_done(item) && item->dose.sets < item->whole.sets;
}

static bool is_optional(const struct plan_item *item)
{
	return is_done(item) && item->step->optional;
}

static bool has_sets(const struct plan_item *item)
{
	return is_done(item) && item->dose.sets > 1;
}

/* A step is needed as much as its side that is needed most. */
static int step_need(const struct plan *plan, int step_no)
{
	int most = 0;

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].step_no == step_no && plan->item[i].whole.status == DOSE_DO &&
		    plan->item[i].need > most)
			most = plan->item[i].need;
	return most;
}

/* The step with the least need, the last of equals; 0: none. */
static int least(const struct plan *plan, bool (*may)(const struct plan_item *))
{
	int best = 0, best_need = 0;

	for (int i = 0; i < plan->count; i++) {
		int n;

		if (!may(&plan->item[i]))
			continue;
		n = step_need(plan, plan->item[i].step_no);
		if (!best || n <= best_need) {
			best = plan->item[i].step_no;
			best_need = n;
		}
	}
	return best;
}

/* The step with the most need that was not tried yet, optional ones last, the first of equals. */
static int most(const struct plan *plan, bool (*may)(const struct plan_item *), const bool *tried)
{
	enum { REQUIRED = 1 << 20 };
	int best = 0, best_need = -1;

	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];
		int n;

		if (!may(item) || tried[item->step_no])
			continue;
		n = step_need(plan, item->step_no) + (item->step->optional ? 0 : REQUIRED);
		if (n > best_need) {
			best = item->step_no;
			best_need = n;
		}
	}
	return best;
}

static void leave_out(struct plan *plan, const struct plan_request *r, int step_no)
{
	for (int i = 0; i < plan->count; i++) {
		struct dose *dose = &plan->item[i].dose;

		if (plan->item[i].step_no != step_no || !is_done(&plan->item[i]))
			continue;
		*dose = plan->item[i].whole;
		dose->status = DOSE_LEFT_OUT;
		dose->basis = dose->reason;
		dose->reason = reason_of(RULE_LEFT_OUT);
		plan->item[i].seconds = plan_item_seconds(&plan->item[i], r);
	}
	plan_count_seconds(plan, r);
}

static void cut(struct plan_item *item, const struct plan_request *r, int sets)
{
	struct dose_bounds bounds = plan_bounds_for(r->routine, item->step, item->exercise);

	item->dose = item->whole;
	dose_cut(&item->dose, &bounds, sets);
	item->seconds = plan_item_seconds(item, r);
}

static void bring_back(struct plan *plan, const struct plan_request *r, int step_no)
{
	for (int i = 0; i < plan->count; i++) {
		struct plan_item *item = &plan->item[i];

		if (item->step_no != step_no || !may_return(item))
			continue;
		cut(item, r, 1);
	}
	plan_count_seconds(plan, r);
}

/* Every side of the step gets at most this many sets. */
static void set_sets(struct plan *plan, const struct plan_request *r, int step_no, int sets)
{
	for (int i = 0; i < plan->count; i++) {
		struct plan_item *item = &plan->item[i];

		if (item->step_no != step_no || !is_done(item))
			continue;
		cut(item, r, sets);
	}
	plan_count_seconds(plan, r);
}

static int sets_of(const struct plan *plan, int step_no)
{
	int sets = 0;

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].step_no == step_no && is_done(&plan->item[i]) &&
		    plan->item[i].dose.sets > sets)
			sets = plan->item[i].dose.sets;
	return sets;
}

static void refill_steps(struct plan *plan, const struct plan_request *r, int limit_s)
{
	bool tried[STEPS_MAX + 1] = { false };
	int step_no;

	while ((step_no = most(plan, may_return, tried)) > 0) {
		tried[step_no] = true;
		bring_back(plan, r, step_no);
		if (plan->seconds > limit_s)
			leave_out(plan, r, step_no);
	}
}

static void refill_sets(struct plan *plan, const struct plan_request *r, int limit_s)
{
	bool tried[STEPS_MAX + 1] = { false };
	int step_no;

	while ((step_no = most(plan, is_cut, tried)) > 0) {
		int sets = sets_of(plan, step_no);

		set_sets(plan, r, step_no, sets + 1);
		if (plan->seconds <= limit_s)
			continue;
		set_sets(plan, r, step_no, sets);
		tried[step_no] = true;
	}
}

/* When nothing fits, the shortest thing there is beats nothing. */
static void keep_one(struct plan *plan, const struct plan_request *r)
{
	int best = 0, best_s = 0;

	if (plan->seconds > 0)
		return;
	for (int i = 0; i < plan->count; i++) {
		int step_no = plan->item[i].step_no;

		if (!may_return(&plan->item[i]))
			continue;
		bring_back(plan, r, step_no);
		if (!best || plan->seconds < best_s) {
			best = step_no;
			best_s = plan->seconds;
		}
		leave_out(plan, r, step_no);
	}
	bring_back(plan, r, best);
}

static void drop_set(struct plan *plan, const struct plan_request *r, int step_no)
{
	set_sets(plan, r, step_no, sets_of(plan, step_no) - 1);
}

void plan_fit(struct plan *plan, const struct plan_request *r)
{
	static const struct {
		bool (*may)(const struct plan_item *item);
		void (*shorten)(struct plan *plan, const struct plan_request *r, int step_no);
	} ways[] = { { is_optional, leave_out }, { has_sets, drop_set }, { is_done, leave_out } };
	const int limit_s = r->minutes * 60;
	int step_no;

	if (plan->seconds <= limit_s)
		return;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		while (plan->seconds > limit_s && (step_no = least(plan, ways[i].may)) > 0)
			ways[i].shorten(plan, r, step_no);
	refill_steps(plan, r, limit_s);
	refill_sets(plan, r, limit_s);
	keep_one(plan, r);
}

int plan_minutes(int seconds)
{
	return (seconds + 59) / 60;
}

int plan_areas(const struct plan *plan)
{
	uint64_t areas = 0;
	int count = 0;

	for (int i = 0; i < plan->count; i++)
		if (plan->item[i].dose.status == DOSE_DO)
			areas |= AREA_BIT(plan->item[i].area);
	for (; areas; areas &= areas - 1)
		count++;
	return count;
}
