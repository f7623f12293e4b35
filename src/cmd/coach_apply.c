/* From the answers of a session to the decisions for its places. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

static int held_pct(const struct coach_answer *answer)
{
	if (answer->said.planned_ms <= 0)
		return 100;
	return (int)(answer->credited_ms * 100 / answer->said.planned_ms);
}

/* The session is about to change the place. Where it is not known what was before, a change of its answers
 * makes all again. */
static void touch(struct coach_row *row, const char *session)
{
	row->dirty = true;
	if (strcmp(row->touched, session) == 0)
		return;
	snprintf(row->touched, sizeof row->touched, "%s", session);
	row->before = row->place;
	row->has_before = true;
}

/* ---- Days off for the neighbours of what hurt ------------------------------------------------ */

/* Calls each for every place that takes the days off of the one that hurt, itself not among them.
 * Those that were never worked are made, so that they rest as well. false: memory is out, or each
 * said so. */
static bool each_neighbour(struct coach_places *places, const struct journal_answer *hurt,
                           bool make, bool (*each)(struct coach_row *row, void *ctx), void *ctx)
{
	for (int i = 0; make && i < AREA_COUNT; i++)
		for (int side = 0; side < SIDE_COUNT; side++)
			if (i != AREA_OTHER && side != SIDE_BOTH &&
			    coach_side((enum area)i, (enum side)side) == (enum side)side &&
			    dose_same_group(hurt->area, hurt->side, (enum area)i,
			                    (enum side)side) &&
			    !coach_places_get(places, (enum area)i, "", (enum side)side))
				return false;
	for (int i = 0; i < places->count; i++) {
		struct coach_row *row = places->row[i];

		if (!dose_same_group(hurt->area, hurt->side, row->area, row->side) ||
		    (row->area == AREA_OTHER && strcmp(row->site, hurt->site) != 0) ||
		    (row->area == hurt->area && row->side == hurt->side))
			continue;
		if (!each(row, ctx))
			return false;
	}
	return true;
}

struct resting {
	const char *session;
	int32_t from, until;
};

static bool rest_row(struct coach_row *row, void *ctx)
{
	const struct resting *resting = ctx;

	touch(row, resting->session);
	dose_rest(&row->place, resting->from, resting->until);
	return true;
}

static bool rest_group(struct coach_places *places, const struct coach_answer *answer)
{
	struct resting resting = {
		.session = answer->said.session,
		.from = answer->said.started.local_date,
		.until = answer->decision.off_until,
	};

	if (!answer->said.worked || !answer->decision.ends_group || resting.until == DATE_NONE)
		return true;
	return each_neighbour(places, &answer->said, true, rest_row, &resting);
}

static bool rest_groups(struct coach_places *places, const struct coach_answers *answers)
{
	for (int i = 0; i < answers->count; i++)
		if (!rest_group(places, &answers->item[i]))
			return false;
	return true;
}

/* ---- A session as a whole -------------------------------------------------------------------- */

static bool apply_one(struct coach_places *places, struct coach_answer *answer)
{
	const struct journal_answer *said = &answer->said;
	struct dose_session session = {
		.date = said->started.local_date,
		.level = said->level,
		.limit = said->pressure,
		.held_pct = held_pct(answer),
		.answers = coach_dose_answers(answer),
	};
	struct coach_row *row;

	if (!said->worked && said->value[RATING_BEFORE] == RATING_UNKNOWN)
		return true;
	row = coach_places_get(places, said->area, said->site, said->side);
	if (!row)
		return false;
	touch(row, said->session);
	if (said->worked)
		answer->decision = dose_answer(&row->place, &answer->bounds, &session);
	else
		dose_mark(&row->place, session.date, said->value[RATING_BEFORE]);
	return true;
}

bool coach_apply(struct coach_places *places, struct coach_answers *answers, struct err *err)
{
	bool ok = true;

	for (int i = 0; ok && i < answers->count; i++)
		ok = apply_one(places, &answers->item[i]);
	/* Afterwards: what was worked before a neighbour hurt was not done against its rest. */
	ok = ok && rest_groups(places, answers);
	return ok || err_set(err, ERR_MEMORY, _("There is not enough memory."));
}

/* ---- Later answers --------------------------------------------------------------------------- */

/* A rating that was unknown, or is as it was. */
static bool rating_added(int before, int now)
{
	return before == RATING_UNKNOWN || before == now;
}

/* Nothing that was said is said differently now. A cause may turn what a number meant. */
static bool only_added(const struct dose_answers *before, const struct dose_answers *now)
{
	return rating_added(before->before, now->before) && rating_added(before->peak, now->peak) &&
	       rating_added(before->after, now->after) &&
	       rating_added(before->next_day, now->next_day) &&
	       (before->quality == now->quality || before->quality == QUALITY_NONE) &&
	       (before->cause == now->cause ||
	        (before->cause == CAUSE_UNKNOWN && before->next_day == RATING_UNKNOWN &&
	         before->last_sore == DATE_NONE)) &&
	       (before->last_sore == now->last_sore || before->last_sore == DATE_NONE) &&
	       before->hurts == now->hurts && (now->limping || !before->limping);
}

static bool is_marked(const struct dose_place *place, int32_t date, int before)
{
	for (int i = 0; i < place->mark_count; i++)
		if (place->mark[i].date == date && place->mark[i].before == before)
			return true;
	return false;
}

/* Whether the place is as this session left it, so that its last decision can be made again. */
static bool is_last(const struct coach_places *places, const struct coach_answer *answer)
{
	const struct journal_answer *said = &answer->said;
	const struct coach_row *row = coach_places_find(places, said->area, said->site, said->side);
	struct dose_answers now = coach_dose_answers(answer);
	const struct dose_last *last;

	if (!said->worked && said->value[RATING_BEFORE] == RATING_UNKNOWN)
		return true;
	if (!row || strcmp(row->touched, said->session) != 0)
		return false;
	if (!said->worked)
		return is_marked(&row->place, said->started.local_date, said->value[RATING_BEFORE]);
	last = &row->place.level[said->purpose].last;
	return last->serial == row->place.serial && !last->done && !row->place.locked &&
	       last->session.date == said->started.local_date &&
	       only_added(&last->session.answers, &now);
}

static bool was_touched(struct coach_row *row, void *ctx)
{
	const struct coach_answer *answer = ctx;

	return strcmp(row->touched, answer->said.session) == 0;
}

/* The neighbours, too, must be as this session left them. */
static bool neighbours_last(struct coach_places *places, struct coach_answer *answer)
{
	return !answer->said.worked || !answer->decision.ends_group ||
	       each_neighbour(places, &answer->said, false, was_touched, answer);
}

bool coach_apply_late(struct coach_places *places, struct coach_answers *answers)
{
	for (int i = 0; i < answers->count; i++)
		if (!is_last(places, &answers->item[i]))
			return false;
	for (int i = 0; i < answers->count; i++) {
		struct coach_answer *answer = &answers->item[i];
		struct journal_answer *said = &answer->said;
		struct dose_answers now = coach_dose_answers(answer);
		struct coach_row *row;

		if (!said->worked)
			continue;
		row = coach_places_find(places, said->area, said->site, said->side);
		touch(row, said->session);
		if (!dose_late(&row->place, said->purpose, said->started.local_date, &now,
		               &answer->decision) ||
		    !neighbours_last(places, answer))
			return false;
	}
	return rest_groups(places, answers);
}

/* ---- Answers that are others now ------------------------------------------------------------- */

/* Nothing came after the session at the place and at those that take its days off. A lock stays in
 * the journal whatever is said now. */
static bool may_go_back(const struct coach_places *places, const struct journal_answer *said)
{
	for (int i = 0; i < places->count; i++) {
		const struct coach_row *row = places->row[i];
		bool own = row->area == said->area && row->side == said->side &&
		           strcmp(row->site, said->site) == 0;

		if (!own &&
		    (!dose_same_group(said->area, said->side, row->area, row->side) ||
		     (row->area == AREA_OTHER && strcmp(row->site, said->site) != 0)))
			continue;
		if (strcmp(row->touched, said->session) == 0) {
			if (!row->has_before || row->place.locked)
				return false;
		} else if (own || row->place.date >= said->started.local_date) {
			return false;
		}
	}
	return true;
}

bool coach_apply_again(struct coach_places *places, struct coach_answers *answers, struct err *err)
{
	for (int i = 0; i < answers->count; i++)
		if (!may_go_back(places, &answers->item[i].said))
			return false;
	for (int i = 0; answers->count > 0 && i < places->count; i++) {
		struct coach_row *row = places->row[i];

		if (strcmp(row->touched, answers->item[0].said.session) != 0)
			continue;
		if (!row->has_before)
			return false;
		row->place = row->before;
		row->dirty = true;
	}
	return coach_apply(places, answers, err);
}

/* ---- What is stored -------------------------------------------------------------------------- */

struct journal_decision coach_decision(const struct coach_places *places,
                                       const struct coach_answer *answer, const struct stamp *at)
{
	static char sentence[1024], inputs[1024];
	const struct journal_answer *said = &answer->said;
	const struct coach_row *row = coach_places_find(places, said->area, said->site, said->side);
	struct dose_today today = dose_today_init(said->started.local_date + 1);
	struct dose dose;

	today.ignore_rest = true;
	dose = dose_plan(&row->place, &answer->bounds, &today);
	rule_sentence(sentence, sizeof sentence, &answer->decision.reason);
	rule_numbers(inputs, sizeof inputs, &answer->decision.reason);
	return (struct journal_decision){
		.area = said->area,
		.site = said->site,
		.side = said->side,
		.rule = rule_info[answer->decision.reason.rule].id,
		.reason = sentence,
		.inputs = inputs,
		.level = dose.level,
		.hold_s = dose.hold_s,
		.sets = dose.sets,
		.pressure = dose.pressure,
		.not_before = row->place.not_before,
		.refer = answer->decision.refer || dose.refer,
		.at = *at,
	};
}
