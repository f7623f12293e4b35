/* Safety answers, warning signs, locks, and a clinician's word. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

#define NOTE_ASKED "safety asked"

struct answers {
	struct safety_answer *item;
	size_t count, size;
	bool memory;
};

static bool take_answer(void *ctx, const struct journal_health *health)
{
	static const enum safety_state state[HEALTH_STATE_COUNT] = {
		[HEALTH_NO] = SAFETY_NO,
		[HEALTH_YES] = SAFETY_YES,
		[HEALTH_CLEARED] = SAFETY_CLEARED,
	};
	struct answers *answers = ctx;
	struct safety_answer answer = {
		.area = health->area,
		.state = state[health->state],
		.since = health->since,
		.said = health->at.local_date,
	};

	if (!condition_from_id(health->code, &answer.condition))
		return true;
	if (answers->count == answers->size) {
		size_t size = answers->size ? 2 * answers->size : 64;
		struct safety_answer *grown = realloc(answers->item, size * sizeof *grown);

		answers->memory = grown != NULL;
		if (!grown)
			return false;
		answers->item = grown;
		answers->size = size;
	}
	answers->item[answers->count++] = answer;
	return true;
}

static bool take_lock(void *ctx, const struct journal_lock *lock)
{
	struct coach_memory *memory = ctx;

	if (lock->area != AREA_COUNT)
		return true;
	memory->locked = true;
	memory->locked_on = lock->from.local_date;
	return true;
}

/* The warning sign that was told last and is not cleared. */
static bool take_flag(void *ctx, const struct journal_health *health)
{
	struct coach_memory *memory = ctx;

	for (int i = 0; i < RED_FLAG_COUNT; i++)
		if (health->state == HEALTH_YES && strcmp(health->code, red_flag_info[i].id) == 0)
			snprintf(memory->flag, sizeof memory->flag, "%s", health->code);
	return true;
}

bool coach_safety_load(struct coach *coach, struct err *err)
{
	struct answers answers = { .memory = true };
	char asked[DATE_TEXT];
	bool ok;

	coach->memory->locked = false;
	coach->memory->flag[0] = '\0';
	ok = journal_note_get(coach->journal, NOTE_ASKED, asked, sizeof asked, err) &&
	     journal_lock_each(coach->journal, true, take_lock, coach->memory, err) &&
	     journal_health_each(coach->journal, true, take_flag, coach->memory, err) &&
	     journal_health_each(coach->journal, false, take_answer, &answers, err);
	if (ok && !answers.memory)
		ok = err_set(err, ERR_MEMORY, _("There is not enough memory."));
	coach->safety_asked = DATE_NONE;
	if (ok) {
		date_parse(asked, &coach->safety_asked);
		safety_judge(&coach->safety, answers.item, answers.count, coach->now.local_date);
	}
	free(answers.item);
	return ok;
}

bool coach_safety_due(const struct coach *coach)
{
	return safety_due(coach->safety_asked, coach->now.local_date);
}

/* ---- Answers --------------------------------------------------------------------------------- */

/* The last answers by condition and area; AREA_COUNT is the whole body. */
struct last_answers {
	struct journal_health row[CONDITION_COUNT][AREA_COUNT + 1];
	bool told[CONDITION_COUNT];
};

static bool take_last(void *ctx, const struct journal_health *health)
{
	struct last_answers *last = ctx;
	enum condition condition;

	if (!condition_from_id(health->code, &condition))
		return true;
	last->told[condition] = true;
	if (health->area == AREA_COUNT && health->state != HEALTH_YES)
		for (int i = 0; i < AREA_COUNT; i++)
			last->row[condition][i] = (struct journal_health){ 0 };
	last->row[condition][health->area] = *health;
	return true;
}

/* Whether a condition holds today for the area by what was judged. */
static bool holds_now(const struct coach *coach, enum condition condition, enum area area)
{
	uint64_t areas = area == AREA_COUNT ? AREA_BIT(AREA_COUNT) - 1 : AREA_BIT(area);

	for (int i = 0; i < coach->safety.count; i++)
		if (coach->safety.hold[i].condition == condition &&
		    (coach->safety.hold[i].areas & areas) == areas)
			return true;
	return false;
}

static bool add_answer(struct coach *coach, enum condition condition, enum area area,
                       enum journal_health_state state, int32_t since, struct err *err)
{
	const struct journal_health row = {
		.code = condition_info[condition].id,
		.area = area,
		.state = state,
		.since = since,
		.at = coach->now,
	};

	return journal_health_add(coach->journal, &row, err);
}

/* It holds: since the day that was told before when it held all the while, else since today. */
static bool add_yes(struct coach *coach, const struct last_answers *last, enum condition condition,
                    enum area area, struct err *err)
{
	const struct journal_health *before = &last->row[condition][area];
	int32_t since = coach->now.local_date;

	if (before->state == HEALTH_YES && before->since != DATE_NONE &&
	    holds_now(coach, condition, area))
		since = before->since;
	return add_answer(coach, condition, area, HEALTH_YES, since, err);
}

/* It does not: a fever that was there ended today. */
static bool add_no(struct coach *coach, const struct last_answers *last, enum condition condition,
                   struct err *err)
{
	bool ended =
	    condition == CONDITION_FEVER && last->row[condition][AREA_COUNT].state == HEALTH_YES;

	return add_answer(coach, condition, AREA_COUNT, HEALTH_NO,
	                  ended ? coach->now.local_date : DATE_NONE, err);
}

static bool answer_one(struct coach *coach, const struct last_answers *last,
                       enum condition condition, bool holds, uint64_t areas, struct err *err)
{
	if (!holds)
		return !last->told[condition] || add_no(coach, last, condition, err);
	if (condition_info[condition].scope == SCOPE_ALL || areas == 0)
		return add_yes(coach, last, condition, AREA_COUNT, err);
	if (last->told[condition] &&
	    !add_answer(coach, condition, AREA_COUNT, HEALTH_NO, DATE_NONE, err))
		return false;
	for (int i = 0; i < AREA_COUNT; i++)
		if (areas & AREA_BIT(i) && !add_yes(coach, last, condition, (enum area)i, err))
			return false;
	return true;
}

static bool answer_all(struct coach *coach, const bool holds[CONDITION_COUNT],
                       const uint64_t areas[CONDITION_COUNT], struct err *err)
{
	struct last_answers *last = calloc(1, sizeof *last);
	char today[DATE_TEXT];
	bool ok;

	if (!last)
		return err_set(err, ERR_MEMORY, _("There is not enough memory."));
	ok = journal_health_each(coach->journal, false, take_last, last, err);
	for (int i = 0; ok && i < CONDITION_COUNT; i++)
		ok = answer_one(coach, last, (enum condition)i, holds[i], areas[i], err);
	free(last);
	return ok && journal_note_set(coach->journal, NOTE_ASKED,
	                              date_format(coach->now.local_date, today), err);
}

bool coach_safety_answer(struct coach *coach, const bool holds[CONDITION_COUNT],
                         const uint64_t areas[CONDITION_COUNT], struct err *err)
{
	if (!journal_begin(coach->journal, err))
		return false;
	if (!answer_all(coach, holds, areas, err)) {
		journal_rollback(coach->journal);
		return false;
	}
	return journal_commit(coach->journal, err) && coach_safety_load(coach, err);
}

bool coach_condition(struct coach *coach, enum condition condition, enum area area, bool holds,
                     struct err *err)
{
	bool dated = holds || condition == CONDITION_FEVER;

	return add_answer(coach, condition, area, holds ? HEALTH_YES : HEALTH_NO,
	                  dated ? coach->now.local_date : DATE_NONE, err) &&
	       coach_safety_load(coach, err);
}

/* ---- What blocks everything ------------------------------------------------------------------ */

static void tell_flag(const struct coach_memory *memory, char *text, size_t size)
{
	char date[DATE_WORDS];
	const char *sign = _("a warning sign");
	enum red_flag_list list = RED_FLAG_TODAY;

	for (int i = 0; i < RED_FLAG_COUNT; i++) {
		if (strcmp(memory->flag, red_flag_info[i].id) == 0) {
			sign = _(red_flag_info[i].text);
			list = red_flag_info[i].list;
		}
	}
	snprintf(text, size,
	         _("%s, unless that is done. Told on %s: %s. Nothing is rolled until a clinician has examined you and said "
	           "that you may. Then say so under Health, or type \"unknot clear all\"."),
	         red_flag_advice(list), date_words(memory->locked_on, date), sign);
}

bool coach_blocked(const struct coach *coach, char *text, size_t size)
{
	struct safety_verdict verdict = safety_of_all(&coach->safety);
	const char *question;
	char date[DATE_WORDS];

	snprintf(text, size, "%s", "");
	if (coach->memory->locked) {
		tell_flag(coach->memory, text, size);
		return true;
	}
	if (verdict.level != SAFETY_BLOCKED)
		return false;
	question = _(condition_info[verdict.condition].question);
	if (verdict.opens != DATE_NONE)
		snprintf(text, size, _("%s: nothing is rolled before %s."), question,
		         date_words(verdict.opens, date));
	else if (verdict.condition == CONDITION_FEVER)
		snprintf(text, size,
		         _("%s: nothing is rolled until two days after it. When it is over, say so "
		           "under Health."),
		         question);
	else
		snprintf(
		    text, size,
		    _("%s: nothing is rolled until a clinician said that you may. Then say so "
		      "under Health, or type \"unknot clear all\". When it no longer holds, say "
		      "that there."),
		    question);
	return true;
}

bool coach_red_flag(struct coach *coach, enum red_flag flag, struct err *err)
{
	const struct journal_lock lock = {
		.area = AREA_COUNT,
		.site = "",
		.side = SIDE_COUNT,
		.why = rule_info[RULE_RED_FLAG].id,
		.from = coach->now,
		.cleared = { .local_date = DATE_NONE },
	};
	const struct journal_health sign = {
		.code = red_flag_info[flag].id,
		.area = AREA_COUNT,
		.state = HEALTH_YES,
		.since = coach->now.local_date,
		.at = coach->now,
	};

	if (!journal_begin(coach->journal, err))
		return false;
	if (!journal_lock_add(coach->journal, &lock, err) ||
	    !journal_health_add(coach->journal, &sign, err)) {
		journal_rollback(coach->journal);
		return false;
	}
	return journal_commit(coach->journal, err) && coach_safety_load(coach, err);
}

/* ---- A clinician's word ---------------------------------------------------------------------- */

struct clearing {
	struct coach *coach;
	enum area area;
	int opened;
	bool ok;
	struct err *err;
};

/* Is it a warning sign, or a block, and does the word cover it? */
static bool covers(const struct clearing *c, const struct journal_health *health)
{
	enum condition condition;

	if (health->state != HEALTH_YES || health->area != c->area)
		return false;
	if (condition_from_id(health->code, &condition))
		return condition_info[condition].effect == EFFECT_BLOCK;
	return c->area == AREA_COUNT;
}

static bool clear_answer(void *ctx, const struct journal_health *health)
{
	struct clearing *c = ctx;
	struct journal_health row = *health;
	enum condition condition;
	char code[64];

	if (!covers(c, health))
		return true;
	snprintf(code, sizeof code, "%s", health->code);
	row.code = code;
	row.state = HEALTH_CLEARED;
	row.since = DATE_NONE;
	row.at = c->coach->now;
	c->opened += condition_from_id(code, &condition) ? 1 : 0;
	c->ok = journal_health_add(c->coach->journal, &row, c->err);
	return c->ok;
}

/* What only a safety answer blocked restarts at level 1 as well: as a lock that was opened at once.
 */
static bool restart(struct coach *coach, enum area area, struct err *err)
{
	const struct journal_lock lock = {
		.area = area,
		.site = "",
		.side = SIDE_COUNT,
		.why = rule_info[RULE_BLOCKED].id,
		.from = coach->now,
		.cleared = coach->now,
	};

	return journal_lock_add(coach->journal, &lock, err);
}

static bool clear_all(struct coach *coach, enum area area, const char *site, enum side side,
                      struct coach_places *places, int *opened, struct err *err)
{
	struct clearing c = { .coach = coach, .area = area, .ok = true, .err = err };
	enum side locks =
	    area == AREA_COUNT || side == SIDE_BOTH ? SIDE_COUNT : coach_side(area, side);

	if (!journal_lock_clear(coach->journal, area, site, locks, &coach->now, opened, err))
		return false;
	if (!site && (area == AREA_COUNT || side == SIDE_BOTH) &&
	    (!journal_health_each(coach->journal, true, clear_answer, &c, err) || !c.ok))
		return false;
	if (c.opened > 0 && *opened == 0 && !restart(coach, area, err))
		return false;
	*opened += c.opened;
	return coach_rebuild_all(coach, places, err);
}

bool coach_clear(struct coach *coach, enum area area, const char *site, enum side side, int *opened,
                 struct err *err)
{
	struct coach_places places = { 0 };
	bool ok;

	*opened = 0;
	if (area < AREA_COUNT && (area_info[area].shape == SHAPE_MIDLINE || side >= SIDE_COUNT))
		side = SIDE_BOTH;
	if (!journal_begin(coach->journal, err))
		return false;
	ok = clear_all(coach, area, site, side, &places, opened, err);
	if (ok)
		ok = journal_commit(coach->journal, err);
	else
		journal_rollback(coach->journal);
	if (ok)
		coach_memory_take(coach->memory, &places);
	coach_places_finish(&places);
	return ok && coach_safety_load(coach, err);
}
