#include "core/estimate.h"

#include "core/session.h"

/* Thousandths of H, in one set, for level 1 and for level 2, where everybody starts. */
static const int part_of_hold[LEVEL_START] = { 500, 750 };

static int64_t round_5s(int64_t ms)
{
	return (ms + 2500) / 5000 * 5000;
}

int64_t estimate_hold_ms(const struct step *step)
{
	if (step->reps)
		return (int64_t)step->reps * step->rep_ms;
	if (step->hold_s)
		return (int64_t)step->hold_s * 1000;
	return step->exercise ? (int64_t)step->exercise->hold_s * 1000 : 0;
}

static int first_level(const struct routine *routine, const struct step *step)
{
	int level = LEVEL_START;
	const int tops[] = { routine->level_max, step->level_max,
		             purpose_info[routine->purpose].level_max };

	for (int i = 0; i < 3; i++) {
		if (tops[i] && tops[i] < level)
			level = tops[i];
	}
	return level;
}

/* One set and how many of them, before the purpose's seconds bind. */
static int64_t dose(const struct routine *routine, const struct step *step, int *sets)
{
	int64_t hold = estimate_hold_ms(step);

	if (routine->progression == PROGRESSION_FIXED) {
		*sets = step->sets ? step->sets : 1;
		return hold;
	}
	if (routine->ladder_count) {
		int row = routine->start_level ? routine->start_level : 1;

		if (row > routine->ladder_count)
			row = routine->ladder_count;
		*sets = routine->ladder[row - 1].sets;
		if (step->sets && step->sets < *sets)
			*sets = step->sets;
		return (int64_t)routine->ladder[row - 1].hold_s * 1000;
	}
	*sets = 1;
	return round_5s(hold * part_of_hold[first_level(routine, step) - 1] / 1000);
}

static int sides_of(const struct step *step)
{
	enum sides sides = step->has_sides ? step->sides : step->exercise->sides;

	return sides == SIDES_EACH ? 2 : 1;
}

int64_t estimate_step_ms(const struct routine *routine, const struct step *step)
{
	int sets;

	if (step->kind == STEP_REST)
		return (int64_t)step->rest_s * 1000;
	if (!step->exercise)
		return 0;
	int64_t hold = dose(routine, step, &sets);
	if (sets < 1)
		sets = 1;
	int64_t most = (int64_t)purpose_info[routine->purpose].cap_s * 1000 / sets / 5000 * 5000;
	if (hold > most)
		hold = most;
	int64_t side = (int64_t)step->exercise->lead_in_s * 1000 + sets * hold +
	               (sets - 1) * (int64_t)step->exercise->rest_s * 1000;
	if (technique_presses(step->exercise->technique))
		side += SESSION_RATE_MS;
	return side * sides_of(step);
}

int64_t estimate_steps_ms(const struct routine *routine, const struct step *steps, int count)
{
	int64_t sum = 0;

	for (int i = 0; i < count; i++)
		sum += estimate_step_ms(routine, &steps[i]);
	return sum;
}

int64_t estimate_routine_ms(const struct routine *routine)
{
	return estimate_steps_ms(routine, routine->steps, routine->step_count);
}
