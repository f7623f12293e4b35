/* What follows from a session's answers: the next standing level, days off, closed levels, locks.
 */
#include "core/dose.h"

#include <assert.h>

#include "core/dose_parts.h"

enum {
	CLOSED_DAYS = 14,
	CLOSED_AGAIN = 28,
	CLOSED_MEMORY = 90,
	CLEAN_SESSIONS = 2,
	GREEN = 3 /* traffic light: 0-3 is green */
};

void dose_place_init(struct dose_place *place)
{
	*place = (struct dose_place){
		.date = DATE_NONE,
		.treated = DATE_NONE,
		.not_before = DATE_NONE,
		.rest = reason_of(RULE_REST),
		.lock = reason_of(RULE_LOCKED),
		.cleared = DATE_NONE,
	};
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		place->level[i].step = place->level[i].rising = DATE_NONE;
		place->level[i].reason = reason_of(RULE_START);
	}
}

struct dose_answers dose_answers_none(void)
{
	return (struct dose_answers){
		.before = RATING_UNKNOWN,
		.peak = RATING_UNKNOWN,
		.after = RATING_UNKNOWN,
		.next_day = RATING_UNKNOWN,
		.last_sore = DATE_NONE,
	};
}

/* ---- What follows from a decision ------------------------------------------------------------ */

static bool is_firing(enum rule rule)
{
	return rule >= RULE_NERVE && rule <= RULE_RISING;
}

static int next_standing(const struct dose_last *last, enum rule rule, int level)
{
	int down = rule == RULE_NERVE || rule == RULE_LASTING ? 2 : 1;

	if (rule == RULE_RED_FLAG)
		return 1;
	if (!is_firing(rule))
		return level;
	down = last->session.level - down;
	return dose_least(last->standing, down < 1 ? 1 : down);
}

/* The first day after the days off of one rule; DATE_NONE when it gives none. */
static int32_t off_after(const struct dose_session *session, const struct reason *reason)
{
	if (reason->rule == RULE_LASTING)
		return reason->from + 2 + 1;
	return reason->days > 0 ? session->date + reason->days + 1 : DATE_NONE;
}

/* Days off: the latest date of all rules that match, never earlier than it was. Returns the first
 * day after the days off, DATE_NONE when no rule gives any. */
static int32_t set_rest(struct dose_place *place, const struct dose_last *last)
{
	struct reason rest = reason_of(RULE_REST), reason;
	int32_t off = DATE_NONE;

	rest.from = last->session.date;
	rest.date = last->session.date + last->days_between;
	for (enum rule rule = RULE_NERVE; rule <= RULE_RISING; rule++) {
		if (!dose_rule_fires(place, last, rule, &reason))
			continue;
		reason.level = next_standing(last, rule, reason.level);
		reason.date = off_after(&last->session, &reason);
		off = dose_later(off, reason.date);
		if (reason.date > rest.date || (reason.date == rest.date && rest.rule == RULE_REST))
			rest = reason;
	}
	if (rest.date > place->not_before ||
	    (rest.date == place->not_before && rest.rule != RULE_REST)) {
		place->not_before = rest.date;
		place->rest = rest;
	}
	return off;
}

static void set_firing(struct dose_place *place, const struct dose_last *last, enum rule rule)
{
	const struct dose_session *session = &last->session;
	struct dose_firing firing = {
		.date = session->date,
		.rule = rule,
		.level = session->level,
		.fixed = last->fixed,
		.serial = last->serial,
	};

	if (firing.level >= 2)
		firing.closed = dose_fired(place, last->serial, session->date, CLOSED_MEMORY)
		                    ? CLOSED_AGAIN
		                    : CLOSED_DAYS;
	dose_firing_add(place, firing);
}

static void set_lock(struct dose_place *place, const struct dose_last *last, struct reason *reason)
{
	int32_t date = last->session.date;
	bool locks = reason->rule == RULE_RED_FLAG;

	if (reason->rule == RULE_NERVE)
		locks = dose_fired_rule(place, last->serial, date, RULE_NERVE);
	if (is_firing(reason->rule) && last->session.level == 1)
		locks = locks || dose_fired_level1(place, last->serial, date);
	if (!locks)
		return;
	reason->locked = date;
	if (!place->locked)
		place->lock = *reason;
	place->locked = true;
}

/* A session of a halved prescription, under no rule that lowers, that speaks for giving it whole
 * again. */
static bool is_clean(const struct dose_session *session, enum rule rule)
{
	const struct dose_answers *a = &session->answers;
	int after_most = dose_known(a->before) ? a->before : GREEN;
	int next_most = dose_known(a->before) ? a->before + 1 : GREEN;

	if (rule == RULE_ACCEPTABLE || session->held_pct < DOSE_HELD_PCT)
		return false;
	return dose_known(a->peak) && dose_known(a->after) && dose_known(a->next_day) &&
	       a->after <= after_most && a->next_day <= next_most;
}

/* Fixed prescriptions: halved by a rule that lowers, whole again after two clean sessions. */
static void set_eased(struct dose_level *level, const struct dose_last *last, enum rule rule)
{
	level->eased = last->eased;
	level->clean = last->clean;
	if (!last->fixed)
		return;
	if (rule_lowers(rule)) {
		level->eased = true;
		level->clean = 0;
	} else if (level->eased && is_clean(&last->session, rule)) {
		level->clean++;
		level->eased = level->clean < CLEAN_SESSIONS;
	}
}

static void set_level(struct dose_level *level, const struct reason *reason)
{
	const struct dose_last *last = &level->last;
	enum rule rule = reason->rule;

	level->standing = reason->level;
	level->full = last->full + (dose_all_known(&last->session.answers) ? 1 : 0);
	level->step = rule == RULE_PROGRESS ? last->session.date : last->step;
	level->rising = rule == RULE_RISING ? last->session.date : last->rising;
	level->lighter = rule == RULE_ACCEPTABLE;
	set_eased(level, last, rule);
	level->cap = last->fixed && level->eased ? last->cap : 0;
	if (rule_lowers(rule))
		level->cap = last->session.limit > 1 ? last->session.limit - 1 : 1;
	level->reason = *reason;
}

static struct dose_decision decision_of(const struct dose_place *place,
                                        const struct dose_level *level, int32_t off)
{
	const struct dose_session *session = &level->last.session;
	const struct dose_answers *a = &session->answers;

	return (struct dose_decision){
		.reason = level->reason,
		.level = level->standing,
		.not_before = place->not_before,
		.off_until = off,
		.locked = place->locked,
		.refer = place->locked || dose_marks_refer(place, session->date, RATING_UNKNOWN) ||
		         (level->reason.rule == RULE_RISING &&
		          level->reason.mean10[2] >= 10 * DOSE_SORE),
		.ends_group =
		    a->hurts || a->peak >= DOSE_TOO_MUCH || !quality_info[a->quality].normal,
	};
}

/* Decides from what the last session says, as if it had not been decided before. */
static struct dose_decision decide(struct dose_place *place, struct dose_level *level)
{
	const struct dose_last *last = &level->last;
	struct reason reason;
	int32_t off = set_rest(place, last);

	if (last->done)
		return decision_of(place, level, off);
	dose_firing_remove(place, last->serial);
	reason = dose_decide(place, last);
	reason.level = next_standing(last, reason.rule, reason.level);
	if (reason.rule == RULE_LASTING)
		reason.date = off_after(&last->session, &reason);
	if (is_firing(reason.rule))
		set_firing(place, last, reason.rule);
	set_lock(place, last, &reason);
	set_level(level, &reason);
	return decision_of(place, level, off);
}

/* The level it counts as: done on a day of rest, skip or lock it is 1. */
static int done_level(const struct dose_place *place, const struct dose_bounds *bounds,
                      const struct dose_session *session, int standing)
{
	int most = bounds->fixed ? dose_nominal(bounds) : standing;

	if (session->against || place->locked || dose_due(place, bounds) > session->date ||
	    session->answers.before >= DOSE_VERY_SORE)
		return 1;
	return dose_least(session->level < 1 ? 1 : session->level, most);
}

struct dose_decision dose_answer(struct dose_place *place, const struct dose_bounds *bounds,
                                 const struct dose_session *session)
{
	struct dose_level *level = &place->level[bounds->purpose];
	struct dose_last *last = &level->last;
	int away, standing = dose_standing(place, bounds, session->date, &away);
	int done = done_level(place, bounds, session, standing);

	assert(quality_info[session->answers.quality].id);
	*last = (struct dose_last){
		.serial = ++place->serial,
		.session = *session,
		.standing = standing,
		.top = dose_top(bounds),
		.days_between = bounds->days_between,
		.fixed = bounds->fixed,
		.full = level->full,
		.clean = away > 0 ? 0 : level->clean,
		.eased = level->eased || (bounds->fixed && away > 0),
		.cap = level->cap,
		.step = level->step,
		.rising = level->rising,
	};
	if (done < session->level) {
		last->session.level = done;
		last->session.limit = dose_least(session->limit, dose_row(bounds, done).pressure);
	}
	place->date = dose_later(place->date, session->date);
	place->treated = dose_later(place->treated, session->date);
	if (dose_known(session->answers.before))
		dose_mark_add(place, session->date, session->answers.before);
	return decide(place, level);
}

static void merge_rating(int *to, int from)
{
	if (dose_known(from))
		*to = from;
}

/* Of a number that is known now it is known, too, whether somebody gave it. */
static void merge_settled(struct dose_answers *to, const struct dose_answers *from)
{
	unsigned known = (unsigned)dose_known(from->peak) << RATING_PEAK |
	                 (unsigned)dose_known(from->after) << RATING_AFTER |
	                 (unsigned)dose_known(from->next_day) << RATING_NEXT_DAY;

	to->settled = (to->settled & ~known) | (from->settled & known);
}

static void merge(struct dose_answers *to, const struct dose_answers *from)
{
	merge_rating(&to->before, from->before);
	merge_rating(&to->peak, from->peak);
	merge_rating(&to->after, from->after);
	merge_rating(&to->next_day, from->next_day);
	merge_settled(to, from);
	if (from->quality != QUALITY_NONE && quality_info[to->quality].normal)
		to->quality = from->quality;
	if (from->cause != CAUSE_UNKNOWN)
		to->cause = from->cause;
	to->hurts = to->hurts || from->hurts;
	to->limping = to->limping || from->limping;
	to->red_flag = to->red_flag || from->red_flag;
	to->last_sore = dose_later(to->last_sore, from->last_sore);
}

bool dose_late(struct dose_place *place, enum purpose purpose, int32_t date,
               const struct dose_answers *answers, struct dose_decision *decision)
{
	struct dose_level *level = &place->level[purpose];
	struct dose_session *session = &level->last.session;

	if (level->last.serial == 0 || session->date != date)
		return false;
	if (!dose_known(session->answers.before) && dose_known(answers->before))
		dose_mark_add(place, date, answers->before);
	else if (dose_known(answers->before))
		dose_mark_change(place, date, session->answers.before, answers->before);
	merge(&session->answers, answers);
	*decision = decide(place, level);
	return true;
}

void dose_mark(struct dose_place *place, int32_t date, int before)
{
	assert(before >= 0 && before <= RATING_MAX);
	place->date = dose_later(place->date, date);
	dose_mark_add(place, date, before);
}

static bool same_side(enum side a, enum side b)
{
	return a == b || a == SIDE_MIDLINE || a == SIDE_BOTH || b == SIDE_MIDLINE || b == SIDE_BOTH;
}

bool dose_same_group(enum area area, enum side side, enum area other, enum side other_side)
{
	return area_info[area].group == area_info[other].group && same_side(side, other_side);
}

void dose_rest(struct dose_place *place, int32_t from, int32_t off_until)
{
	if (off_until <= place->not_before)
		return;
	place->not_before = off_until;
	place->rest = reason_of(RULE_GROUP);
	place->rest.from = from;
	place->rest.date = off_until;
}

void dose_lock(struct dose_place *place, int32_t date, enum rule rule)
{
	if (place->locked)
		return;
	place->date = dose_later(place->date, date);
	place->locked = true;
	place->lock = reason_of(rule);
	place->lock.locked = date;
}

void dose_clear(struct dose_place *place, int32_t date)
{
	place->date = dose_later(place->date, date);
	place->locked = false;
	place->lock = reason_of(RULE_LOCKED);
	place->cleared = date;
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		struct dose_level *level = &place->level[i];

		level->eased = true;
		level->clean = 0;
		if (level->standing == 0)
			continue;
		level->standing = 1;
		level->full = 0;
		level->reason = reason_of(RULE_CLEARED);
		level->reason.from = date;
		level->last.done = true;
	}
}
