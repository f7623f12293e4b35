/* What a session says about each place, and the bounds that its doses were given under. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

/* ---- Bounds as text: "technique=roll bounds=60,0,4,0,6,2,1,0,0 ladder=30/1/2,45/1/3" --------- */

enum { BOUNDS = 9 };

void coach_inputs(char *buf, size_t size, const struct reason *reason,
                  const struct dose_bounds *bounds, enum technique technique)
{
	size_t at;

	rule_numbers(buf, size, reason);
	at = strlen(buf);
	at += (size_t)snprintf(
	    buf + at, size - at, "%stechnique=%s bounds=%d,%d,%d,%d,%d,%d,%d,%d,%d",
	    at > 0 ? " " : "", technique_id(technique), bounds->hold_s, bounds->sets_max,
	    bounds->pressure, bounds->stop_pain, bounds->level_max, bounds->start_level,
	    bounds->days_between, (int)bounds->still, (int)bounds->fixed);
	for (int i = 0; i < bounds->ladder_count && at < size; i++)
		at += (size_t)snprintf(buf + at, size - at, "%s%d/%d/%d",
		                       i ? "," : " ladder=", bounds->ladder[i].hold_s,
		                       bounds->ladder[i].sets, bounds->ladder[i].pressure);
}

/* What stands after " KEY=", or NULL. */
static const char *word_of(const char *inputs, const char *key)
{
	size_t length = strlen(key);

	for (const char *at = inputs; (at = strstr(at, key)); at += length)
		if ((at == inputs || at[-1] == ' ') && at[length] == '=')
			return at + length + 1;
	return NULL;
}

/* A number in its range; moves on. */
static bool read_number(const char **at, int least, int most, int *value)
{
	char *end;
	long number;

	if (**at < '0' || **at > '9')
		return false;
	number = strtol(*at, &end, 10);
	if (end - *at > 4 || number < least || number > most)
		return false;
	*value = (int)number;
	*at = end;
	return true;
}

static bool read_ladder(const char *at, struct dose_bounds *bounds,
                        struct ladder_row ladder[LADDER_MAX])
{
	bounds->ladder = ladder;
	for (int i = 0; i < LADDER_MAX; i++) {
		if (!read_number(&at, HOLD_MIN_S, HOLD_MAX_S, &ladder[i].hold_s) || *at++ != '/' ||
		    !read_number(&at, 1, SETS_MAX, &ladder[i].sets) || *at++ != '/' ||
		    !read_number(&at, 1, PRESSURE_MAX, &ladder[i].pressure))
			return false;
		bounds->ladder_count = i + 1;
		if (*at++ != ',')
			return true;
	}
	return false;
}

bool coach_read_bounds(const char *inputs, struct dose_bounds *bounds,
                       struct ladder_row ladder[LADDER_MAX])
{
	static const int least[BOUNDS] = { HOLD_MIN_S, 0, 1, 0, 0, 0, 0, 0, 0 };
	static const int most[BOUNDS] = {
		HOLD_MAX_S, SETS_MAX, PRESSURE_MAX, RATING_MAX, LEVEL_MAX, LEVEL_MAX, 365, 1, 1,
	};
	const char *at = word_of(inputs, "bounds"), *rows = word_of(inputs, "ladder");
	struct dose_bounds read = *bounds;
	int value[BOUNDS];

	for (int i = 0; i < BOUNDS; i++) {
		if (!at || !read_number(&at, least[i], most[i], &value[i]))
			return false;
		if (i < BOUNDS - 1 && *at++ != ',')
			return false;
	}
	read.hold_s = value[0];
	read.sets_max = value[1];
	read.pressure = value[2];
	read.stop_pain = value[3];
	read.level_max = value[4];
	read.start_level = value[5];
	read.days_between = value[6];
	read.still = value[7] != 0;
	read.fixed = value[8] != 0;
	if (rows && !read_ladder(rows, &read, ladder))
		return false;
	*bounds = read;
	return true;
}

bool coach_read_technique(const char *inputs, enum technique *technique)
{
	const char *word = word_of(inputs, "technique");
	char id[ID_MAX];

	if (!word)
		return false;
	snprintf(id, sizeof id, "%.*s", (int)strcspn(word, " "), word);
	return technique_from_id(id, technique);
}

/* The bounds of a step that works with the exercise; false when the routine has none. */
static bool step_bounds(const struct routine *routine, const struct step *steps, int count,
                        const char *exercise, struct dose_bounds *bounds)
{
	for (int i = 0; i < count; i++) {
		if (steps[i].kind != STEP_WORK || !steps[i].exercise ||
		    strcmp(steps[i].exercise->id, exercise) != 0)
			continue;
		*bounds = plan_bounds(routine, &steps[i]);
		return true;
	}
	return false;
}

/* The bounds that a hold was planned under: as written down, else as the routine has them now. */
static bool bounds_of(struct coach *coach, const struct journal_session *session,
                      const struct journal_hold *hold, struct coach_answer *answer)
{
	const struct routine *routine;

	bool found;

	if (coach_read_bounds(hold->inputs, &answer->bounds, answer->ladder))
		return true;
	routine = *session->routine ? library_routine(&coach->library, session->routine) : NULL;
	if (!routine)
		return false;
	found = step_bounds(routine, routine->steps, routine->step_count, hold->exercise,
	                    &answer->bounds);
	for (int i = 0; !found && i < routine->phase_count; i++)
		found = step_bounds(routine, routine->phases[i].steps,
		                    routine->phases[i].step_count, hold->exercise, &answer->bounds);
	answer->bounds.purpose = session->purpose;
	memcpy(answer->ladder, routine->ladder, sizeof answer->ladder);
	return found;
}

/* ---- Gathering ------------------------------------------------------------------------------- */

static struct coach_answer *find(struct coach_answers *answers, enum area area, const char *site,
                                 enum side side)
{
	for (int i = 0; i < answers->count; i++) {
		struct journal_answer *said = &answers->item[i].said;

		if (said->area == area && said->side == side && strcmp(said->site, site) == 0)
			return &answers->item[i];
	}
	return NULL;
}

static struct coach_answer *get(struct coach_answers *answers,
                                const struct journal_session *session, enum area area,
                                const char *site, enum side side)
{
	struct coach_answer *answer = find(answers, area, site, side);

	if (answer)
		return answer;
	if (answers->count == answers->size) {
		int size = answers->size ? 2 * answers->size : 16;
		struct coach_answer *grown = realloc(answers->item, (size_t)size * sizeof *grown);

		if (!grown)
			return NULL;
		answers->item = grown;
		answers->size = size;
	}
	answer = &answers->item[answers->count++];
	*answer = (struct coach_answer){
		.said = {
			.area = area,
			.site = site,
			.side = side,
			.session = session->id,
			.routine = session->routine,
			.purpose = session->purpose,
			.started = session->started,
			.state = session->state,
			.imported = session->imported,
			.rule = "",
			.inputs = "",
			.value = { RATING_UNKNOWN, RATING_UNKNOWN, RATING_UNKNOWN, RATING_UNKNOWN },
			.lasting = DATE_NONE,
		},
		.bounds = dose_bounds_init(session->purpose),
	};
	return answer;
}

static bool was_worked(const struct journal_hold *hold)
{
	return hold->outcome == OUTCOME_DONE || hold->outcome == OUTCOME_RELEASED ||
	       hold->outcome == OUTCOME_HURTS || hold->held_ms > 0;
}

static void take_hold(struct coach *coach, const struct journal_session *session,
                      const struct journal_hold *hold, enum technique technique,
                      struct coach_answer *answer)
{
	struct journal_answer *said = &answer->said;
	int64_t planned = hold->hold_ms * hold->sets;

	if (!said->planned) {
		said->rule = hold->rule;
		said->inputs = hold->inputs;
	}
	if (!answer->bounded)
		answer->bounded = bounds_of(coach, session, hold, answer);
	if (hold->level > said->level)
		said->level = hold->level;
	if (!said->planned || hold->pressure < said->pressure)
		said->pressure = hold->pressure;
	said->planned = true;
	said->planned_ms += planned;
	said->held_ms += hold->held_ms;
	answer->credited_ms +=
	    hold->outcome == OUTCOME_RELEASED || hold->held_ms > planned ? planned : hold->held_ms;
	said->worked |= was_worked(hold);
	said->hurts |= hold->outcome == OUTCOME_HURTS;
	answer->presses |= technique_presses(technique);
}

static void take_rating(const struct journal_rating *rating, struct journal_answer *said)
{
	if (rating->value > said->value[rating->kind]) {
		said->value[rating->kind] = rating->value;
		said->settled &= ~(1U << rating->kind);
		said->settled |= (unsigned)rating->settled << rating->kind;
	}
	if (rating->quality != QUALITY_NONE && quality_info[said->quality].normal)
		said->quality = rating->quality;
	if (rating->kind != RATING_NEXT_DAY)
		return;
	if (rating->cause > said->cause)
		said->cause = rating->cause;
	if (rating->lasting > said->lasting)
		said->lasting = rating->lasting;
	said->limping |= rating->limping;
}

static bool gather_holds(struct coach_answers *answers, struct coach *coach,
                         const struct journal_session *session)
{
	for (int i = 0; i < session->hold_count; i++) {
		const struct journal_hold *hold = &session->holds[i];
		enum technique technique = TECHNIQUE_HOLD;
		enum side side[2];
		int count;

		if (hold->kind == STEP_REST || (coach_read_technique(hold->inputs, &technique) &&
		                                technique == TECHNIQUE_BREATHE))
			continue;
		count = coach_sides(hold->area, hold->side, side);
		for (int at = 0; at < count; at++) {
			struct coach_answer *answer =
			    get(answers, session, hold->area, hold->site, side[at]);

			if (!answer)
				return false;
			take_hold(coach, session, hold, technique, answer);
		}
	}
	return true;
}

static bool gather_ratings(struct coach_answers *answers, const struct journal_session *session)
{
	for (int i = 0; i < session->rating_count; i++) {
		const struct journal_rating *rating = &session->ratings[i];
		enum side side[2];
		int count = coach_sides(rating->area, rating->side, side);

		for (int at = 0; at < count; at++) {
			struct coach_answer *answer =
			    get(answers, session, rating->area, rating->site, side[at]);

			if (!answer)
				return false;
			take_rating(rating, &answer->said);
		}
	}
	return true;
}

bool coach_gather(struct coach_answers *answers, struct coach *coach,
                  const struct journal_session *session, struct err *err)
{
	answers->count = 0;
	if (!gather_holds(answers, coach, session) || !gather_ratings(answers, session))
		return err_set(err, ERR_MEMORY, _("There is not enough memory."));
	for (int i = 0; i < answers->count; i++) /* they moved while the list grew */
		answers->item[i].bounds.ladder =
		    answers->item[i].bounds.ladder_count > 0 ? answers->item[i].ladder : NULL;
	for (int i = 0; i < session->decision_count; i++) {
		const struct journal_decision *decision = &session->decisions[i];
		struct coach_answer *answer =
		    find(answers, decision->area, decision->site, decision->side);

		if (answer) {
			answer->said.decided = true;
			answer->said.decision = *decision;
		}
	}
	return true;
}

void coach_answers_finish(struct coach_answers *answers)
{
	free(answers->item);
	*answers = (struct coach_answers){ 0 };
}

struct dose_answers coach_dose_answers(const struct coach_answer *answer)
{
	const struct journal_answer *said = &answer->said;

	return (struct dose_answers){
		.before = said->value[RATING_BEFORE],
		.peak = said->value[RATING_PEAK],
		.after = said->value[RATING_AFTER],
		.next_day = said->value[RATING_NEXT_DAY],
		.settled = said->settled,
		.quality = said->quality,
		.cause = said->cause,
		.hurts = said->hurts,
		.limping = said->limping,
		.last_sore = said->lasting,
	};
}
