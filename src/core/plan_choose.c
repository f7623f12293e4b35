#include "core/plan_choose.h"

#include <assert.h>
#include <string.h>

enum {
	NEVER = 255,
	WORTH_OF_A_POINT = 10000, /* a sore place is never given up for others that are not */
	WORTH_RELATED = 100,      /* often sore together with one that is */
	WORTH_PRESSING = 20,
	NEED_OF_A_POINT = 100,    /* as in plan_item.need */
	RELATED_FROM = 3          /* soreness of 10 from which related places are offered */
};

/* One past the last item of the class that starts at `from`. */
static int class_end(const struct choose_work *work, int from)
{
	int end = from;

	while (end < work->item_count && work->item[end].class_no == work->item[from].class_no)
		end++;
	return end;
}

/* best[c][s]: the highest sum of classes c and later within s seconds. */
static void fill_class(struct choose_work *work, int row, int from, int end, int limit_s)
{
	for (int s = 0; s <= limit_s; s++) {
		int32_t most = work->best[row + 1][s];

		for (int i = from; i < end; i++) {
			const struct choose_item *item = &work->item[i];

			if (item->seconds <= s &&
			    item->value + work->best[row + 1][s - item->seconds] > most)
				most = item->value + work->best[row + 1][s - item->seconds];
		}
		work->best[row][s] = most;
	}
}

int32_t choose_best(struct choose_work *work, int limit_s)
{
	int start[CHOOSE_CLASSES_MAX + 1];
	int classes = 0, s = limit_s;

	for (int i = 0; i < work->item_count; i = class_end(work, i))
		start[classes++] = i;
	start[classes] = work->item_count;
	memset(work->best[classes], 0, sizeof work->best[classes]);
	for (int c = classes - 1; c >= 0; c--)
		fill_class(work, c, start[c], start[c + 1], limit_s);
	work->chosen_count = 0;
	for (int c = 0; c < classes; c++) {
		for (int i = start[c]; i < start[c + 1]; i++) {
			const struct choose_item *item = &work->item[i];

			if (item->seconds > s ||
			    item->value + work->best[c + 1][s - item->seconds] != work->best[c][s])
				continue;
			work->chosen[work->chosen_count++] = i;
			s -= item->seconds;
			break;
		}
	}
	return work->best[0][limit_s];
}

/* A place and a tool, and what is done there. */
struct setup {
	enum place place;
	enum tool tool;
};

static int changes(const struct setup *a, const struct setup *b)
{
	return (a->place != b->place) + (a->tool != b->tool);
}

static struct setup setup_of(const struct choose_work *work, int at)
{
	const struct choose_item *item = &work->item[work->chosen[at]];

	return (struct setup){ item->place, item->tool };
}

int choose_changes(const struct choose_work *work)
{
	int sum = 0;

	for (int i = 1; i < work->chosen_count; i++) {
		struct setup a = setup_of(work, i - 1), b = setup_of(work, i);

		sum += changes(&a, &b);
	}
	return sum;
}

static int find_setups(const struct choose_work *work, struct setup *setup)
{
	int count = 0;

	for (int i = 0; i < work->chosen_count; i++) {
		struct setup one = setup_of(work, i);
		int k = 0;

		while (k < count && changes(&setup[k], &one) > 0)
			k++;
		if (k == count)
			setup[count++] = one;
	}
	return count;
}

/* left[mask][last]: the fewest changes to come when those of mask are done, `last` the last. */
static void fill_left(struct choose_work *work, const struct setup *setup, int count)
{
	unsigned all = (1u << count) - 1;

	for (unsigned mask = all; mask > 0; mask--) {
		for (int last = 0; last < count; last++) {
			int least = mask == all ? 0 : NEVER;

			for (int next = 0; next < count; next++) {
				int sum;

				if (mask >> next & 1)
					continue;
				sum = changes(&setup[last], &setup[next]) +
				      work->left[mask | 1u << next][next];
				if (sum < least)
					least = sum;
			}
			work->left[mask][last] = (uint8_t)least;
		}
	}
}

static void order_exactly(struct choose_work *work, const struct setup *setup, int count,
                          int *order)
{
	unsigned mask = 0;

	fill_left(work, setup, count);
	for (int at = 0; at < count; at++) {
		int best = 0, least = NEVER; /* one is always left */

		for (int next = 0; next < count; next++) {
			int sum;

			if (mask >> next & 1)
				continue;
			sum = (at > 0 ? changes(&setup[order[at - 1]], &setup[next]) : 0) +
			      work->left[mask | 1u << next][next];
			if (sum < least) {
				least = sum;
				best = next;
			}
		}
		order[at] = best;
		mask |= 1u << best;
	}
}

/* Always to the nearest one. */
static void order_nearly(const struct setup *setup, int count, int *order)
{
	uint64_t done = 0;

	for (int at = 0; at < count; at++) {
		int best = 0, least = NEVER; /* one is always left */

		for (int next = 0; next < count; next++) {
			int sum = at > 0 ? changes(&setup[order[at - 1]], &setup[next]) : 0;

			if (!(done >> next & 1) && sum < least) {
				least = sum;
				best = next;
			}
		}
		order[at] = best;
		done |= UINT64_C(1) << best;
	}
}

_Static_assert(CHOOSE_CLASSES_MAX <= 64, "setups are bits of 64");

static void sort(int *list, int count)
{
	for (int i = 1; i < count; i++) {
		int value = list[i], k = i;

		for (; k > 0 && list[k - 1] > value; k--)
			list[k] = list[k - 1];
		list[k] = value;
	}
}

void choose_order(struct choose_work *work)
{
	struct setup setup[CHOOSE_CLASSES_MAX];
	int order[CHOOSE_CLASSES_MAX], sorted[CHOOSE_CLASSES_MAX] = { 0 };
	int count, done = 0;

	sort(work->chosen, work->chosen_count);
	count = find_setups(work, setup);
	if (count <= CHOOSE_SETUPS_MAX)
		order_exactly(work, setup, count, order);
	else
		order_nearly(setup, count, order);
	for (int at = 0; at < count; at++) {
		for (int i = 0; i < work->chosen_count; i++) {
			struct setup one = setup_of(work, i);

			if (changes(&one, &setup[order[at]]) == 0)
				sorted[done++] = work->chosen[i];
		}
	}
	memcpy(work->chosen, sorted, (size_t)done * sizeof *sorted);
}

static int chosen_seconds(const struct choose_work *work)
{
	int sum = 0;

	for (int i = 0; i < work->chosen_count; i++)
		sum += work->item[work->chosen[i]].seconds;
	return sum;
}

/* Tries item i in the place of the one of its class; true when that saves a change. */
static bool try_instead(struct choose_work *work, int i, int limit_s)
{
	int before[CHOOSE_CLASSES_MAX];
	int was = choose_changes(work), at = 0;
	size_t size = (size_t)work->chosen_count * sizeof *before;

	while (at < work->chosen_count &&
	       work->item[work->chosen[at]].class_no != work->item[i].class_no)
		at++;
	if (at == work->chosen_count || work->chosen[at] == i ||
	    work->item[work->chosen[at]].value != work->item[i].value)
		return false;
	memcpy(before, work->chosen, size);
	work->chosen[at] = i;
	if (chosen_seconds(work) <= limit_s) {
		choose_order(work);
		if (choose_changes(work) < was)
			return true;
	}
	memcpy(work->chosen, before, size);
	return false;
}

static void save_changes(struct choose_work *work, int limit_s)
{
	bool better = true;

	while (better) {
		better = false;
		for (int i = 0; i < work->item_count; i++)
			better = try_instead(work, i, limit_s) || better;
	}
}

static bool sore(const struct plan_request *r, enum area area)
{
	for (int side = 0; side < SIDE_COUNT; side++)
		if (r->mark(r->ctx, area, "", (enum side)side) >= RELATED_FROM)
			return true;
	return false;
}

static uint64_t sore_areas(const struct plan_request *r)
{
	uint64_t areas = 0;

	for (int area = 0; area < AREA_OTHER; area++)
		if (sore(r, (enum area)area))
			areas |= AREA_BIT(area);
	return areas;
}

static bool is_related(uint64_t sore, enum area area)
{
	for (int i = 0; i < AREA_COUNT; i++)
		if (sore & AREA_BIT(i) && area_info[i].related & AREA_BIT(area))
			return true;
	return false;
}

static struct step step_of(const struct exercise *exercise)
{
	return (struct step){ .kind = STEP_WORK,
		              .exercise_id = exercise->id,
		              .exercise = exercise,
		              .note = "",
		              .say = "" };
}

/* What the exercise would take today and what it is worth; false when it is not done today. */
static bool weigh(struct choose_work *work, const struct plan_request *request, uint64_t sore,
                  const struct exercise *exercise, struct choose_item *item)
{
	struct plan_request one = *request;
	struct step step = step_of(exercise);
	int need = 0;

	one.steps = &step;
	one.step_count = 1;
	one.minutes = 0;
	one.substitute = NULL;
	plan_build(&work->plan, &one);
	assert(work->plan.count > 0); /* every exercise has a side */
	for (int i = 0; i < work->plan.count; i++)
		if (work->plan.item[i].dose.status == DOSE_DO && work->plan.item[i].need > need)
			need = work->plan.item[i].need;
	*item = (struct choose_item){
		.exercise = exercise,
		.class_no = (int)exercise->area,
		.seconds = work->plan.seconds,
		.value = 1 + need / NEED_OF_A_POINT * WORTH_OF_A_POINT + need % NEED_OF_A_POINT,
		.place = exercise->place,
		.tool = work->plan.item[0].tool,
	};
	if (is_related(sore, exercise->area))
		item->value += WORTH_RELATED;
	if (technique_presses(exercise->technique))
		item->value += WORTH_PRESSING;
	return work->plan.seconds > 0;
}

/* Areas from head to foot, exercises as they stand in the list. Breathing is of no area. */
static void collect(struct choose_work *work, const struct plan_request *r,
                    const struct exercise *const *list, int count)
{
	uint64_t sore = sore_areas(r);

	work->item_count = 0;
	for (int area = 0; area < AREA_OTHER; area++) {
		for (int i = 0; i < count && work->item_count < CHOOSE_ITEMS_MAX; i++) {
			if (list[i]->area != (enum area)area ||
			    list[i]->technique == TECHNIQUE_BREATHE)
				continue;
			if (weigh(work, r, sore, list[i], &work->item[work->item_count]))
				work->item_count++;
		}
	}
}

int plan_choose(struct choose_work *work, const struct plan_request *request,
                const struct exercise *const *list, int count, struct step *step)
{
	int minutes = request->minutes;

	if (minutes <= 0 || minutes > CHOOSE_MINUTES_MAX)
		minutes = CHOOSE_MINUTES_MAX;
	collect(work, request, list, count);
	choose_best(work, 60 * minutes);
	choose_order(work);
	save_changes(work, 60 * minutes);
	for (int i = 0; i < work->chosen_count; i++)
		step[i] = step_of(work->item[work->chosen[i]].exercise);
	return work->chosen_count;
}
