#include "core/safety.h"

#include <assert.h>

#include "core/i18n.h"

const struct red_flag_info red_flag_info[RED_FLAG_COUNT] = {
#define X(sym, id, list, text) { id, RED_FLAG_##list, text },
	RED_FLAG_TABLE(X)
#undef X
};

const char *red_flag_advice(enum red_flag_list list)
{
	static const char *const advice[] = { [RED_FLAG_NOW] = N_("Call your emergency number now"),
		                              [RED_FLAG_TODAY] = N_("See a doctor today") };

	return _(advice[list]);
}

#define A(sym) AREA_BIT(AREA_##sym)

#define ALL_AREAS (AREA_BIT(AREA_COUNT) - 1)
_Static_assert(AREA_COUNT < 64, "areas are kept as bits of 64");

/* Whole days: the day itself is not counted, as with days off. */
enum { FEVER_DAYS = 2, STRAIN_DAYS = 3, SURGERY_DAYS = 42 };

static const uint64_t arm = A(FRONT_SHOULDER) | A(POSTERIOR_SHOULDER) | A(CHEST) | A(LATS) |
                            A(SUPRASPINATUS) | A(INFRASPINATUS) | A(TRICEPS) | A(BICEPS) |
                            A(FOREARM_FLEXORS) | A(FOREARM_EXTENSORS) | A(HAND);
static const uint64_t leg = A(HIP_FLEXOR) | A(TFL) | A(GLUTE_MAX) | A(GLUTE_MED) | A(GLUTE_MIN) |
                            A(PIRIFORMIS) | A(ADDUCTORS) | A(INNER_QUAD) | A(QUADS) |
                            A(OUTER_QUAD) | A(HAMSTRINGS) | A(CALF) | A(SOLEUS) | A(PERONEALS) |
                            A(SHIN) | A(FOOT);

/* Areas that a caution for the whole body takes off altogether. */
static const uint64_t taken_off[CONDITION_COUNT] = {
	[CONDITION_HYPERMOBILE] = A(NECK) | A(SUBOCCIPITALS) | A(LEVATOR) | A(UPPER_TRAP),
	[CONDITION_ANEURYSM] = A(CHEST) | A(RHOMBOIDS) | A(UPPER_BACK) | A(MID_BACK) | A(LATS) |
	                       A(INFRASPINATUS) | A(LOW_BACK) | A(QL) | A(HIP_FLEXOR),
	[CONDITION_PREGNANCY] = A(HIP_FLEXOR),
};

/* What blocks everything and was cleared by a clinician still asks for care. */
static const uint32_t careful_when_cleared =
    CONDITION_BIT(CONDITION_CLOT) | CONDITION_BIT(CONDITION_CANCER) |
    CONDITION_BIT(CONDITION_OSTEOPOROSIS) | CONDITION_BIT(CONDITION_BLEEDING);

static const char *const notes[CONDITION_COUNT] = {
	[CONDITION_THINNERS] = N_("Light pressure only; a bruise means stop."),
	[CONDITION_PREGNANCY] = N_("Nothing on the belly, and no long lying flat."),
	[CONDITION_VARICOSE] = N_("Around the veins, never on them."),
	[CONDITION_IMPLANT] = N_("Keep off the implant itself."),
	[CONDITION_HYPERMOBILE] = N_("The neck is left alone."),
	[CONDITION_ANEURYSM] = N_("The trunk is left alone."),
	[CONDITION_MINOR] = N_("Do this with an adult."),
	[CONDITION_TINGLING] = N_("What counts there is more than your usual."),
};

bool safety_due(int32_t asked, int32_t today)
{
	return asked == DATE_NONE || today - asked >= SAFETY_ASK_DAYS;
}

/* Does a later answer take the place of an earlier one? */
static bool replaces(const struct safety_answer *later, const struct safety_answer *earlier)
{
	if (later->condition != earlier->condition)
		return false;
	return later->area == earlier->area ||
	       (later->area == AREA_COUNT && later->state != SAFETY_YES);
}

static uint64_t areas_of(const struct safety_answer *answer)
{
	uint64_t bit;

	if (answer->area == AREA_COUNT || condition_info[answer->condition].scope == SCOPE_ALL)
		return ALL_AREAS;
	bit = AREA_BIT(answer->area);
	if (answer->condition == CONDITION_LYMPH)
		return bit | (bit & arm ? arm : 0) | (bit & leg ? leg : 0);
	return bit;
}

/* The day a block opens by itself, DATE_NONE when it does not. */
static int32_t opens_on(const struct safety_answer *answer)
{
	int32_t since = answer->since == DATE_NONE ? answer->said : answer->since;

	switch (answer->condition) {
	case CONDITION_STRAIN:
		return since + STRAIN_DAYS + 1;
	case CONDITION_SURGERY:
		return since + SURGERY_DAYS;
	default:
		return DATE_NONE;
	}
}

/* Of two days the later; never is later than any. */
static int32_t last_day(int32_t a, int32_t b)
{
	if (a == DATE_NONE || b == DATE_NONE)
		return DATE_NONE;
	return a > b ? a : b;
}

static void add(struct safety *safety, struct safety_hold hold)
{
	for (int i = 0; safety->count >= SAFETY_APART && i < safety->count; i++) {
		struct safety_hold *old = &safety->hold[i];

		if (old->condition != hold.condition)
			continue;
		old->blocks |= hold.blocks;
		old->areas |= hold.areas;
		old->opens = last_day(old->opens, hold.opens);
		return;
	}
	safety->hold[safety->count++] = hold;
}

static void block(struct safety *safety, const struct safety_answer *answer, int32_t opens)
{
	add(safety, (struct safety_hold){
	                .condition = answer->condition,
	                .blocks = condition_info[answer->condition].effect == EFFECT_BLOCK,
	                .areas = areas_of(answer),
	                .opens = opens,
	            });
}

static void judge_one(struct safety *safety, const struct safety_answer *answer, int32_t today)
{
	int32_t opens = opens_on(answer);

	if (answer->state == SAFETY_YES && (opens == DATE_NONE || today < opens))
		block(safety, answer, opens);
	if (answer->state == SAFETY_CLEARED &&
	    CONDITION_BIT(answer->condition) & careful_when_cleared)
		add(safety, (struct safety_hold){ .condition = answer->condition,
		                                  .areas = ALL_AREAS,
		                                  .opens = DATE_NONE });
}

/* A fever that is over blocks for two more days, whatever is answered then. */
static void judge_fever(struct safety *safety, const struct safety_answer *answer, int32_t today)
{
	int32_t opens;

	if (answer->condition != CONDITION_FEVER || answer->state != SAFETY_NO ||
	    answer->since == DATE_NONE)
		return;
	opens = answer->since + FEVER_DAYS + 1;
	if (today < opens)
		block(safety, answer, opens);
}

void safety_judge(struct safety *safety, const struct safety_answer *answers, size_t count,
                  int32_t today)
{
	*safety = (struct safety){ 0 };
	for (size_t i = 0; i < count; i++) {
		bool replaced = false;

		for (size_t later = i + 1; later < count && !replaced; later++)
			replaced = replaces(&answers[later], &answers[i]);
		if (!replaced)
			judge_one(safety, &answers[i], today);
		judge_fever(safety, &answers[i], today);
	}
}

static const struct safety_verdict free_verdict = { SAFETY_FREE, CONDITION_COUNT, DATE_NONE };

/* The stricter of two; of two blocks the one that holds longer, of equals the first. */
static void stricter(struct safety_verdict *verdict, struct safety_verdict other)
{
	if (other.level < verdict->level)
		return;
	if (other.level == verdict->level &&
	    last_day(other.opens, verdict->opens) == verdict->opens)
		return;
	*verdict = other;
}

/* What a condition that holds for some of the areas comes to there. An exercise to be avoided with it
 * is blocked, unless a clinician cleared what would have blocked everything. */
static struct safety_verdict verdict_of(const struct safety_hold *hold, uint64_t areas,
                                        uint32_t avoid)
{
	struct safety_verdict verdict = { SAFETY_CAREFUL, hold->condition, hold->opens };
	bool cleared = condition_info[hold->condition].effect == EFFECT_BLOCK && !hold->blocks;

	if (hold->blocks || taken_off[hold->condition] & areas ||
	    (!cleared && avoid & CONDITION_BIT(hold->condition)))
		verdict.level = SAFETY_BLOCKED;
	else if (condition_info[hold->condition].effect == EFFECT_ASK)
		return free_verdict;
	return verdict;
}

static struct safety_verdict strictest(const struct safety *safety, uint64_t areas, uint32_t avoid)
{
	struct safety_verdict verdict = free_verdict;

	for (int i = 0; i < safety->count; i++)
		if (safety->hold[i].areas & areas)
			stricter(&verdict, verdict_of(&safety->hold[i], areas, avoid));
	return verdict;
}

struct safety_verdict safety_of_all(const struct safety *safety)
{
	struct safety_verdict verdict = free_verdict;

	for (int i = 0; i < safety->count; i++)
		if (safety->hold[i].blocks && safety->hold[i].areas == ALL_AREAS)
			stricter(&verdict, verdict_of(&safety->hold[i], 0, 0));
	return verdict;
}

struct safety_verdict safety_of_area(const struct safety *safety, enum area area)
{
	assert(area < AREA_COUNT);
	return strictest(safety, AREA_BIT(area), 0);
}

struct safety_verdict safety_of_exercise(const struct safety *safety,
                                         const struct exercise *exercise)
{
	uint64_t areas = AREA_BIT(exercise->area);

	if (exercise->area == AREA_OTHER)
		areas |= AREA_BIT(exercise->near);
	return strictest(safety, areas, exercise->avoid);
}

bool safety_usual_tingling(const struct safety *safety, enum area area)
{
	for (int i = 0; i < safety->count; i++)
		if (safety->hold[i].condition == CONDITION_TINGLING &&
		    safety->hold[i].areas & AREA_BIT(area))
			return true;
	return false;
}

const char *safety_note(enum condition condition)
{
	assert(condition < CONDITION_COUNT);
	return notes[condition] ? notes[condition] : "";
}
