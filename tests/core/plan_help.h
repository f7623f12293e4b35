/* What the tests of plans share: a person who exists in a few arrays. */
#ifndef UNKNOT_TESTS_PLAN_HELP_H
#define UNKNOT_TESTS_PLAN_HELP_H

#include "dose_help.h"

#include "core/plan.h"
#include "core/session.h"

struct person {
	struct dose_place place[AREA_COUNT][SIDE_COUNT];
	int mark[AREA_COUNT][SIDE_COUNT];
	enum plan_safety safety[AREA_COUNT];
	const struct exercise *const *library;
	int library_count;
};

static inline void person_init(struct person *person)
{
	memset(person, 0, sizeof *person);
	for (int area = 0; area < AREA_COUNT; area++) {
		for (int side = 0; side < SIDE_COUNT; side++) {
			dose_place_init(&person->place[area][side]);
			person->mark[area][side] = RATING_UNKNOWN;
		}
	}
}

static inline const struct dose_place *person_place(void *ctx, enum area area, const char *site,
                                                    enum side side)
{
	(void)site;
	return &((struct person *)ctx)->place[area][side];
}

static inline int person_mark(void *ctx, enum area area, const char *site, enum side side)
{
	(void)site;
	return ((struct person *)ctx)->mark[area][side];
}

static inline enum plan_safety person_safety(void *ctx, const struct exercise *exercise,
                                             enum side side)
{
	(void)side;
	return ((struct person *)ctx)->safety[exercise->area];
}

static inline const struct exercise *person_substitute(void *ctx, const struct exercise *exercise,
                                                       uint32_t tools)
{
	struct person *person = ctx;

	return plan_substitute(person->library, person->library_count, exercise, tools);
}

static inline struct exercise exercise_of(const char *id, enum area area, enum sides sides,
                                          int hold_s)
{
	return (struct exercise){ .id = id,
		                  .title = id,
		                  .area = area,
		                  .site = "",
		                  .near = area,
		                  .sides = sides,
		                  .tools = { TOOL_FOAM_ROLLER, TOOL_MASSAGE_STICK },
		                  .tool_count = 2,
		                  .technique = TECHNIQUE_ROLL,
		                  .place = PLACE_FLOOR,
		                  .hold_s = hold_s,
		                  .pressure = 4,
		                  .lead_in_s = 10,
		                  .rest_s = 15,
		                  .position = "Sit down.",
		                  .movement = "Roll.",
		                  .easier = "",
		                  .harder = "",
		                  .feel = "",
		                  .stop = "",
		                  .source = "",
		                  .contact = "" };
}

static inline struct step step_of(const struct exercise *exercise)
{
	return (struct step){ .kind = STEP_WORK,
		              .exercise_id = exercise->id,
		              .exercise = exercise,
		              .note = "",
		              .say = "" };
}

static inline struct step rest_step_of(int seconds)
{
	return (struct step){ .kind = STEP_REST,
		              .exercise_id = "",
		              .note = "",
		              .rest_s = seconds,
		              .say = "Change." };
}

static inline struct routine routine_of(enum purpose purpose)
{
	return (struct routine){ .id = "r",
		                 .title = "R",
		                 .purpose = purpose,
		                 .level_max = 6,
		                 .days_between = 1,
		                 .valid_until = DATE_NONE };
}

static inline struct plan_request request_of(const struct routine *routine,
                                             const struct step *steps, int count,
                                             struct person *person)
{
	return (struct plan_request){ .routine = routine,
		                      .steps = steps,
		                      .step_count = count,
		                      .date = DAY,
		                      .place = person_place,
		                      .mark = person_mark,
		                      .safety = person_safety,
		                      .ctx = person };
}

#endif
