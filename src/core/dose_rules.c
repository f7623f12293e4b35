/* The rules for a session's answers, in their order; the first match wins. */
#include "core/dose_parts.h"

enum {
	NEXT_DAY_SORE = 4, /* traffic light: 4-5 is amber */
	STEP_DAYS = 7,     /* one step up, one `rising` in so many days, today's included */
	FULL_SESSIONS = 5, /* with all answers, before a level above ... */
	FULL_LEVEL = 4,    /* ... this one */
	MAINTAIN_LEVEL = 3,
	LASTING_DAYS = 2 /* 48 hours as calendar days */
};

/* Days from an earlier day to a later one; many when there was no earlier one. */
static bool within(int32_t then, int32_t date, int days)
{
	return then != DATE_NONE && date - then < days;
}

/* Each rule is true when the answers match; what is special about the match goes into reason. */

struct trial {
	const struct dose_place *place;
	const struct dose_last *last;
	struct reason reason;
};

static bool red_flag(struct trial *t)
{
	return t->last->session.answers.red_flag;
}

static bool nerve(struct trial *t)
{
	t->reason.days = 2;
	return !quality_info[t->last->session.answers.quality].normal;
}

/* The last sore day. Limping is told on the next day at the earliest. */
static int32_t last_sore(const struct dose_session *session)
{
	int32_t day = session->answers.last_sore;

	return session->answers.limping ? dose_later(day, session->date + 1) : day;
}

/* By calendar days sore on the second day after may be less or more than 48 hours: it counts. */
static bool lasting(struct trial *t)
{
	const struct dose_session *session = &t->last->session;

	t->reason.from = last_sore(session);
	t->reason.limping = session->answers.limping;
	if (session->answers.limping)
		return true;
	return session->answers.last_sore != DATE_NONE &&
	       session->answers.cause != CAUSE_TRAINING &&
	       session->answers.last_sore - session->date >= LASTING_DAYS;
}

static bool too_much(struct trial *t)
{
	t->reason.days = 2;
	return t->last->session.answers.hurts || t->last->session.answers.peak >= DOSE_TOO_MUCH;
}

static bool worse(struct trial *t)
{
	const struct dose_answers *a = &t->last->session.answers;

	t->reason.days = 2;
	return a->before >= DOSE_SORE && a->after >= a->before + 1;
}

/* Without a mark before there is nothing to compare with, unless the user said that it is sorer than
 * before and from the rolling. */
static bool next_day(struct trial *t)
{
	const struct dose_answers *a = &t->last->session.answers;

	t->reason.days = 1;
	if (a->next_day < NEXT_DAY_SORE || a->cause == CAUSE_TRAINING)
		return false;
	return dose_known(a->before) ? a->next_day >= a->before + 2 : a->cause == CAUSE_ROLLING;
}

static bool rising(struct trial *t)
{
	int32_t date = t->last->session.date;

	return !within(t->last->rising, date, STEP_DAYS) &&
	       dose_marks_rising(t->place, date, t->reason.mean10);
}

static bool acceptable(struct trial *t)
{
	const struct dose_session *session = &t->last->session;

	return session->answers.peak > session->limit || session->answers.before >= DOSE_SORE;
}

static bool maintain(struct trial *t)
{
	return t->last->standing >= MAINTAIN_LEVEL &&
	       dose_marks_settled(t->place, t->last->session.date);
}

static bool (*const matches[])(struct trial *) = {
	[RULE_RED_FLAG] = red_flag, [RULE_NERVE] = nerve,           [RULE_LASTING] = lasting,
	[RULE_TOO_MUCH] = too_much, [RULE_WORSE] = worse,           [RULE_NEXT_DAY] = next_day,
	[RULE_RISING] = rising,     [RULE_ACCEPTABLE] = acceptable, [RULE_MAINTAIN] = maintain,
};

_Static_assert(sizeof matches / sizeof *matches == RULE_PROGRESS, "every rule before progress");

bool dose_all_known(const struct dose_answers *a)
{
	return dose_known(a->before) && dose_known(a->peak) && dose_known(a->after) &&
	       dose_known(a->next_day);
}

/* What stands against a step up; BECAUSE_NONE when nothing does. */
static enum because no_step(const struct dose_last *last)
{
	const struct dose_session *session = &last->session;
	const struct dose_answers *a = &session->answers;

	if (!dose_all_known(a))
		return BECAUSE_UNKNOWN;
	if (last->fixed)
		return BECAUSE_FIXED;
	if (a->before < 2)
		return BECAUSE_NOT_SORE;
	if (a->after > a->before)
		return BECAUSE_AFTER;
	if (a->next_day > a->before + 1)
		return BECAUSE_NEXT_DAY;
	if (a->cause == CAUSE_TRAINING)
		return BECAUSE_TRAINING;
	if (session->held_pct < DOSE_HELD_PCT)
		return BECAUSE_HELD;
	if (session->level != last->standing)
		return BECAUSE_BELOW;
	if (within(last->step, session->date, STEP_DAYS))
		return BECAUSE_WEEK;
	if (last->standing >= FULL_LEVEL && last->full + 1 < FULL_SESSIONS)
		return BECAUSE_FEW;
	return last->standing >= last->top ? BECAUSE_TOP : BECAUSE_NONE;
}

static struct reason blank_reason(const struct dose_last *last)
{
	const struct dose_session *session = &last->session;
	struct reason reason = reason_of(RULE_REPEAT);

	reason.before = session->answers.before;
	reason.peak = session->answers.peak;
	reason.after = session->answers.after;
	reason.next = session->answers.next_day;
	reason.settled = session->answers.settled;
	reason.quality = session->answers.quality;
	reason.cause = session->answers.cause;
	reason.hurts = session->answers.hurts;
	reason.held_pct = session->held_pct;
	reason.limit = session->limit;
	reason.level = last->standing;
	reason.was = session->level;
	return reason;
}

/* No rule before progress matched. */
static struct reason progress_or_repeat(const struct dose_place *place,
                                        const struct dose_last *last)
{
	struct reason reason = blank_reason(last);
	int32_t until;

	reason.because = no_step(last);
	if (reason.because != BECAUSE_NONE)
		return reason;
	if (dose_closed_level(place, last->session.date, false, &until) <= last->standing + 1) {
		reason.rule = RULE_CLOSED;
		reason.was = last->standing + 1;
		reason.date = until;
	} else {
		reason.rule = RULE_PROGRESS;
		reason.level++;
	}
	return reason;
}

bool dose_rule_fires(const struct dose_place *place, const struct dose_last *last, enum rule rule,
                     struct reason *reason)
{
	struct trial trial = { .place = place, .last = last, .reason = blank_reason(last) };

	if (!matches[rule](&trial))
		return false;
	trial.reason.rule = rule;
	if (last->fixed)
		trial.reason.because = BECAUSE_FIXED;
	*reason = trial.reason;
	return true;
}

struct reason dose_decide(const struct dose_place *place, const struct dose_last *last)
{
	struct reason reason;

	for (enum rule rule = RULE_RED_FLAG; rule < RULE_PROGRESS; rule++)
		if (dose_rule_fires(place, last, rule, &reason))
			return reason;
	return progress_or_repeat(place, last);
}
