/* Plans and selections for made-up people, libraries and days: as they were when they were looked at. */
#include "plan_help.h"
#include "transcript.h"

#include "core/plan_choose.h"

enum { LIBRARY = 24, STEPS = 10 };

static struct transcript transcript;
static struct person person;
static struct choose_work work;
static struct exercise exercise[LIBRARY];
static const struct exercise *list[LIBRARY];
static struct step step[CHOOSE_CLASSES_MAX];
static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static bool one_in(int n)
{
	return below(n) == 0;
}

static void make_library(void)
{
	static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",
		                           "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x" };

	for (int i = 0; i < LIBRARY; i++) {
		enum area area = one_in(6) ? AREA_OTHER : (enum area)below(AREA_COUNT);

		exercise[i] = exercise_of(ids[i], area, (enum sides)below(3),
		                          10 + 5 * below(20));
		exercise[i].tool_count = 1 + below(2);
		exercise[i].tools[0] = (enum tool)below(TOOL_COUNT);
		exercise[i].tools[1] = (enum tool)below(TOOL_COUNT);
		exercise[i].technique = (enum technique)below(TECHNIQUE_COUNT);
		exercise[i].place = (enum place)below(PLACE_COUNT);
		exercise[i].pressure = 1 + below(5);
		exercise[i].lead_in_s = below(30);
		exercise[i].rest_s = below(30);
		exercise[i].site = exercise[i].area == AREA_OTHER ? "Scar" : "";
		exercise[i].near = exercise[i].area == AREA_OTHER ? AREA_CALF : exercise[i].area;
		list[i] = &exercise[i];
	}
}

static void make_person(void)
{
	person_init(&person);
	person.library = list;
	person.library_count = LIBRARY;
	for (int area = 0; area < AREA_COUNT; area++) {
		person.safety[area] = one_in(10) ? (enum plan_safety)below(3) : PLAN_SAFE;
		for (int side = 0; side < SIDE_COUNT; side++) {
			struct dose_place *place = &person.place[area][side];

			if (one_in(2))
				*place = place_at(1 + below(6));
			place->treated -= below(20);
			if (one_in(12))
				place->not_before = DAY + below(4) - 1;
			if (one_in(20))
				dose_lock(place, DAY - 1, RULE_RED_FLAG);
			if (one_in(3))
				person.mark[area][side] = below(one_in(3) ? 11 : 6);
		}
	}
}

/* A place of one's own is only known by its name. */
static int site_mark(void *ctx, enum area area, const char *site, enum side side)
{
	return area == AREA_OTHER && !*site ? RATING_UNKNOWN : person_mark(ctx, area, site, side);
}

static int make_steps(void)
{
	int count = 1 + below(STEPS);

	for (int i = 0; i < count; i++) {
		if (one_in(6)) {
			step[i] = rest_step_of(5 * below(12));
			continue;
		}
		step[i] = step_of(list[below(LIBRARY)]);
		step[i].hold_s = one_in(3) ? 5 + below(120) : 0;
		step[i].sets = one_in(3) ? 1 + below(4) : 0;
		step[i].pressure = one_in(4) ? 1 + below(5) : 0;
		step[i].has_sides = one_in(5);
		step[i].sides = (enum sides)below(5);
		step[i].optional = one_in(4);
		step[i].level_max = one_in(5) ? 1 + below(6) : 0;
		step[i].start_level = one_in(5) ? 1 + below(6) : 0;
		step[i].note = one_in(4) ? "Gently." : "";
	}
	return count;
}

static void tell_plan(const struct plan *plan)
{
	transcript_add(&transcript, "plan of %d, %d s", plan->count, plan->seconds);
	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];

		transcript_add(&transcript, "%s %d %d tool %d step %d same %d %d s caution %d need %d: "
		               "%d level %d %d x %d s at %d from %d %s, whole %d x %d s",
		               item->exercise->id, (int)item->area, (int)item->side, (int)item->tool,
		               item->step_no, item->same_place, item->seconds, item->caution, item->need,
		               (int)item->dose.status, item->dose.level, item->dose.sets,
		               item->dose.hold_s, item->dose.pressure, item->dose.not_before,
		               rule_info[item->dose.reason.rule].id, item->whole.sets,
		               item->whole.hold_s);
	}
}

static void tell_session(const struct plan *plan, const struct plan_request *request)
{
	static struct session_item item[SESSION_ITEMS_MAX];
	int count = plan_session(plan, request, item);

	for (int i = 0; i < count; i++)
		transcript_add(&transcript, "item %d %s %d %d tool %d: %lld to %lld x %d at %d level %d, "
		               "lead %lld rest %lld breath %lld %lld same %d step %d %s",
		               (int)item[i].kind, item[i].exercise ? item[i].exercise->id : "-",
		               (int)item[i].area, (int)item[i].side, (int)item[i].tool,
		               (long long)item[i].hold_ms, (long long)item[i].hold_max_ms, item[i].sets,
		               item[i].pressure, item[i].level, (long long)item[i].lead_in_ms,
		               (long long)item[i].rest_ms, (long long)item[i].breath_in_ms,
		               (long long)item[i].breath_out_ms, item[i].same_place, item[i].step,
		               item[i].note);
}

static void tell_choice(struct plan_request *request)
{
	int count = plan_choose(&work, request, list, LIBRARY, step);

	for (int i = 0; i < count; i++)
		transcript_add(&transcript, "chosen %s, sides %d", step[i].exercise->id,
		               step[i].has_sides ? (int)step[i].sides : -1);
	transcript_add(&transcript, "%d changes", choose_changes(&work));
}

static void plan_one(int number)
{
	static struct plan plan;
	struct routine routine;

	seed = (uint64_t)number + 1;
	make_library();
	make_person();
	routine = routine_of((enum purpose)below(PURPOSE_COUNT));
	routine.progression = one_in(5) ? PROGRESSION_FIXED : PROGRESSION_ADAPTIVE;
	routine.level_max = 1 + below(6);
	routine.stop_pain = one_in(6) ? 1 + below(9) : 0;

	struct plan_request request = request_of(&routine, step, make_steps(), &person);

	request.minutes = one_in(3) ? 0 : 1 + below(25);
	request.tools = one_in(3) ? 0 : (uint32_t)below(1 << TOOL_COUNT);
	request.substitute = one_in(3) ? NULL : person_substitute;
	request.breath_in_s = one_in(3) ? 0 : 4;
	request.breath_out_s = one_in(3) ? 0 : 6;
	request.mark = site_mark;
	request.spoken = one_in(2);
	request.speech_rate = 50 * below(3) - 50;
	plan_build(&plan, &request);
	tell_plan(&plan);
	tell_session(&plan, &request);
	tell_choice(&request);
}

static void as_saved(void **state)
{
	(void)state;
	transcript_open(&transcript, "plan");
	for (int i = 0; i < 1200; i++) {
		plan_one(i);
		if (i % 4 == 3)
			transcript_end_case(&transcript);
	}
	assert_true(transcript_close(&transcript));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_saved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
