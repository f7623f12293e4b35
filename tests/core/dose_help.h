/* What the tests of dosing share. */
#ifndef UNKNOT_TESTS_DOSE_HELP_H
#define UNKNOT_TESTS_DOSE_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/dose.h"
#include "core/i18n.h"

enum { U = RATING_UNKNOWN, DAY = 20458 /* 2026-01-05 */ };

/* A place whose last session was three days before DAY, standing at a level, with many answered
 * sessions behind it. */
static inline struct dose_place place_at(int standing)
{
	struct dose_place place;
	struct dose_level *level = &place.level[PURPOSE_DAILY];

	dose_place_init(&place);
	place.serial = 1;
	place.date = place.treated = DAY - 3;
	level->standing = standing;
	level->full = 9;
	level->reason = reason_of(RULE_REPEAT);
	level->last = (struct dose_last){
		.serial = 1,
		.standing = standing,
		.top = 6,
		.step = DATE_NONE,
		.rising = DATE_NONE,
		.session = { .date = DAY - 3,
		             .level = standing,
		             .limit = 3,
		             .held_pct = 100,
		             .answers = dose_answers_none() },
	};
	return place;
}

static inline struct dose_answers answers_of(int before, int peak, int after, int next_day)
{
	struct dose_answers answers = dose_answers_none();

	answers.before = before;
	answers.peak = peak;
	answers.after = after;
	answers.next_day = next_day;
	return answers;
}

/* A session of the level at its ladder's pressure, held in full. */
static inline struct dose_session session_of(int32_t date, int level, struct dose_answers answers)
{
	static const int pressure[] = { 2, 3, 4, 4, 4, 4 };

	return (struct dose_session){ .date = date,
		                      .level = level,
		                      .limit = pressure[level - 1],
		                      .held_pct = 100,
		                      .answers = answers };
}

/* One session with all of its answers; standing and done level are the same. */
static inline struct dose_decision answer(struct dose_place *place, int32_t date, int level,
                                          struct dose_answers answers)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_session session = session_of(date, level, answers);

	return dose_answer(place, &bounds, &session);
}

static inline struct dose plan_on(const struct dose_place *place, int32_t date, int before)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct dose_today today = dose_today_init(date);

	today.before = before;
	return dose_plan(place, &bounds, &today);
}

#endif
