/* A session that no routine gives: chosen from the library for what is sore today. */
#include <stdlib.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"
#include "core/plan_choose.h"

enum { CHOSEN_MINUTES = 15 };

/* What is chosen, as a routine that lives as long as the coach. */
struct coach_chosen {
	struct routine routine;
	struct step step[CHOOSE_CLASSES_MAX];
};

static void describe(struct coach_chosen *chosen)
{
	chosen->routine = (struct routine){
		.id = "from-library",
		.title = _("For what is sore today"),
		.author = "",
		.version = "",
		.summary = _("Chosen from the library for the places you marked and the tools you own."),
		.purpose = PURPOSE_DAILY,
		.level_max = LEVEL_MAX,
		.days_between = 1,
		.valid_until = DATE_NONE,
		.patient = "",
		.contact = "",
		.path = "",
		.steps = chosen->step,
	};
}

/* Areas with a mark today, and those that are often sore with them. */
static uint64_t areas_wanted(const struct coach *coach)
{
	uint64_t areas = 0;

	for (int i = 0; i < AREA_COUNT; i++)
		if (coach_marked(coach, (enum area)i, "", SIDE_BOTH) > 0)
			areas |= AREA_BIT(i) | area_info[i].related;
	return areas;
}

/* The exercises that press on a wanted area; into `out`, which holds count. Returns how many. */
static int wanted(const struct coach *coach, const struct exercise *const *list, int count,
                  const struct exercise **out)
{
	uint64_t areas = areas_wanted(coach);
	int found = 0;

	for (int i = 0; i < count; i++)
		if (areas & AREA_BIT(list[i]->area) && technique_presses(list[i]->technique))
			out[found++] = list[i];
	return found;
}

const struct routine *coach_choose(struct coach *coach, int minutes, struct err *err)
{
	struct coach_chosen *chosen = coach->memory->chosen;
	struct choose_work *work = malloc(sizeof *work);
	struct plan_request request;
	int count;
	const struct exercise *const *all = library_exercises(&coach->library, &count);
	const struct exercise **list = calloc((size_t)count + 1, sizeof *list);

	if (!chosen)
		chosen = coach->memory->chosen = calloc(1, sizeof *chosen);
	if (!chosen || !work || !list) {
		free(work);
		free(list);
		err_set(err, ERR_MEMORY, _("There is not enough memory."));
		return NULL;
	}
	describe(chosen);
	coach_request(coach, &chosen->routine, minutes ? minutes : CHOSEN_MINUTES, false, &request);
	chosen->routine.minutes = request.minutes;
	count = wanted(coach, all, count, list);
	chosen->routine.step_count = plan_choose(work, &request, list, count, chosen->step);
	free(work);
	free(list);
	if (chosen->routine.step_count == 0) {
		err_set(err, ERR_NOT_FOUND,
		        _("Nothing to choose from: mark what is sore first (b), or see your tools "
		          "and safety answers."));
		return NULL;
	}
	return &chosen->routine;
}
