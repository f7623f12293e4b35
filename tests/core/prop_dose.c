/* The invariants of dosing over generated histories. A failure prints its seed; `prop_dose SEED`
 * runs that history alone. HISTORIES is how many are made. */
#include "dose_help.h"

#ifndef HISTORIES
#define HISTORIES 15000
#endif

enum { STEPS = 24 };

static uint64_t seed_now;
static uint64_t random_state;

static uint32_t next_random(void)
{
	uint64_t x = random_state += 0x9e3779b97f4a7c15u;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return (uint32_t)((x ^ (x >> 31)) >> 32);
}

static int upto(int most)
{
	return (int)(next_random() % (uint32_t)(most + 1));
}

static bool chance(int percent)
{
	return upto(99) < percent;
}

#define HOLDS(condition)                                                                    \
	do {                                                                                \
		if (!(condition))                                                           \
			fail_msg("history %llu, line %d: %s", (unsigned long long)seed_now, \
			         __LINE__, #condition);                                     \
	} while (0)

/* ---- What a history is made of --------------------------------------------------------------- */

/* Temper of the simulated person: how sore, and how much is answered. */
struct temper {
	int sore, answered, trouble;
};

static int some_rating(const struct temper *t)
{
	int rating = t->sore + upto(4) - 2;

	if (chance(8))
		rating = upto(10);
	if (!chance(t->answered))
		return U;
	return rating < 0 ? 0 : rating > 10 ? 10 : rating;
}

static struct dose_answers some_answers(const struct temper *t, int32_t date)
{
	struct dose_answers a =
	    answers_of(some_rating(t), some_rating(t), some_rating(t), some_rating(t));

	if (chance(t->trouble))
		a.quality = (enum quality)upto(QUALITY_COUNT - 1);
	if (chance(30))
		a.cause = (enum cause)upto(CAUSE_COUNT - 1);
	a.hurts = chance(t->trouble) && chance(30);
	a.limping = chance(t->trouble) && chance(10);
	a.red_flag = chance(t->trouble) && chance(3);
	if (chance(t->trouble))
		a.last_sore = date + upto(5);
	return a;
}

static const struct ladder_row author_ladder[] = {
	{ 20, 1, 1 }, { 40, 1, 2 }, { 40, 2, 3 }, { 60, 2, 3 }, { 60, 3, 4 }, { 90, 4, 5 },
};

static struct dose_bounds some_bounds(void)
{
	struct dose_bounds bounds =
	    dose_bounds_init(chance(60) ? PURPOSE_DAILY : (enum purpose)upto(PURPOSE_COUNT - 1));

	bounds.hold_s = chance(50) ? 60 : 5 + upto(295);
	bounds.days_between = chance(80) ? 1 : upto(3);
	if (chance(30))
		bounds.pressure = 1 + upto(4);
	if (chance(20))
		bounds.stop_pain = 1 + upto(9);
	if (chance(20))
		bounds.sets_max = 1 + upto(5);
	if (chance(20))
		bounds.level_max = 1 + upto(5);
	if (chance(20))
		bounds.start_level = 1 + upto(5);
	if (chance(10))
		bounds.cap_s = 5 + upto(200);
	bounds.still = chance(30);
	bounds.fixed = chance(10);
	if (chance(10)) {
		bounds.ladder = author_ladder;
		bounds.ladder_count = 1 + upto(5);
	}
	return bounds;
}

static struct dose_today some_day(int32_t date)
{
	struct dose_today today = dose_today_init(date);

	today.before = chance(40) ? U : upto(10);
	today.blocked = chance(3);
	today.caution = chance(10);
	today.related_sore = chance(5);
	today.ignore_rest = chance(30);
	today.other_level = upto(6);
	return today;
}

/* ---- What must hold ------------------------------------------------------------------------- */

static int seconds(const struct dose *dose)
{
	return dose->hold_s * dose->sets;
}

/* Nothing of b is more than a. */
static bool no_more(const struct dose *b, const struct dose *a)
{
	return b->level <= a->level && seconds(b) <= seconds(a) && b->pressure <= a->pressure &&
	       b->not_before >= a->not_before && (a->status == DOSE_DO || b->status != DOSE_DO);
}

static int most_of(int own, int most)
{
	return own > 0 && own < most ? own : most;
}

static void in_bounds(const struct dose *dose, const struct dose_bounds *bounds)
{
	const struct purpose_info *purpose = &purpose_info[bounds->purpose];
	int cap = most_of(bounds->cap_s, purpose->cap_s);

	HOLDS(dose->level >= 1 && dose->level <= 6);
	HOLDS(dose->sets >= 1 && dose->hold_s >= 5);
	HOLDS(dose->pressure >= 1 && dose->pressure <= purpose->pressure_max);
	HOLDS(dose->pressure <= bounds->pressure);
	HOLDS(bounds->stop_pain == 0 || dose->pressure <= bounds->stop_pain);
	HOLDS(bounds->sets_max == 0 || dose->sets <= bounds->sets_max);
	HOLDS(dose->status == DOSE_LEFT_OUT || seconds(dose) <= cap);
	HOLDS(dose->hold_s < 120 || dose->pressure <= 3);
	if (bounds->purpose == PURPOSE_WARM_UP) {
		HOLDS(dose->sets == 1 && dose->level <= 3);
		HOLDS(!bounds->still || dose->hold_s <= 30);
	}
	if (bounds->fixed)
		return;
	HOLDS(dose->level <= most_of(bounds->level_max, 6));
	HOLDS(bounds->ladder_count == 0 || dose->level <= bounds->ladder_count);
	HOLDS(bounds->ladder_count > 0 || dose->hold_s % 5 == 0);
}

static void is_told(const struct reason *reason)
{
	char text[300];

	HOLDS(reason->rule < RULE_COUNT);
	rule_sentence(text, sizeof text, reason);
	HOLDS(strlen(text) > 5 && !strpbrk(text, "{}"));
}

static void same_text(const struct dose_place *a, const struct dose_place *b)
{
	char text[DOSE_TEXT_MAX], again[DOSE_TEXT_MAX];

	HOLDS(dose_encode(text, sizeof text, a));
	HOLDS(dose_encode(again, sizeof again, b));
	HOLDS(strcmp(text, again) == 0);
}

static void plans_hold(const struct dose_place *place, const struct dose_bounds *bounds,
                       int32_t date)
{
	struct dose_today today = some_day(date), other = today;
	struct dose dose = dose_plan(place, bounds, &today), same, less;

	in_bounds(&dose, bounds);
	is_told(&dose.reason);
	is_told(&dose.basis);
	same = dose_plan(place, bounds, &today);
	HOLDS(no_more(&same, &dose) && no_more(&dose, &same));
	HOLDS(same.reason.rule == dose.reason.rule);
	HOLDS(dose.status != DOSE_REST || dose.not_before > date);
	HOLDS(dose.status != DOSE_DO || today.ignore_rest || dose.not_before <= date);
	HOLDS(!place->locked || dose.status == DOSE_LOCKED);
	/* No mark counts as 0, and a higher one never gives more. */
	if (today.before == U) {
		other.before = 0;
		same = dose_plan(place, bounds, &other);
		HOLDS(no_more(&same, &dose) && no_more(&dose, &same));
	}
	other.before = most_of(today.before + 1 + upto(3), 10);
	less = dose_plan(place, bounds, &other);
	HOLDS(no_more(&less, &dose));
	HOLDS(!dose.refer || less.refer);
	/* Each thing that the day may bring only lowers. */
	other = today;
	other.caution = true;
	less = dose_plan(place, bounds, &other);
	HOLDS(no_more(&less, &dose) && (less.level <= 2));
	other = today;
	other.related_sore = true;
	less = dose_plan(place, bounds, &other);
	HOLDS(no_more(&less, &dose) && less.level == 1);
	other = today;
	other.other_level = 1 + upto(5);
	if (today.other_level == 0 || other.other_level < today.other_level) {
		less = dose_plan(place, bounds, &other);
		HOLDS(no_more(&less, &dose) && less.level <= other.other_level + 2);
	}
	other = today;
	other.blocked = true;
	HOLDS(dose_plan(place, bounds, &other).status == DOSE_LOCKED);
}

static int raised(int rating)
{
	return rating == U ? U : rating + upto(10 - rating);
}

/* What the next session would be, day off and mark aside, after one more session with the answers.
 */
static struct dose after_answers(const struct dose_place *place, const struct dose_bounds *bounds,
                                 struct dose_session session, const struct dose_answers *answers,
                                 struct dose_decision *decision)
{
	struct dose_place copy = *place;
	struct dose_today today = dose_today_init(session.date + 1);

	session.answers = *answers;
	today.ignore_rest = true;
	*decision = dose_answer(&copy, bounds, &session);
	return dose_plan(&copy, bounds, &today);
}

static void worse_answers_never_give_more(const struct dose_place *place,
                                          const struct dose_bounds *bounds,
                                          struct dose_session session)
{
	struct dose_answers better = session.answers, worse = better;
	struct dose_decision a, b;
	struct dose best, less;

	worse.peak = raised(better.peak);
	worse.after = raised(better.after);
	worse.next_day = raised(better.next_day);
	best = after_answers(place, bounds, session, &better, &a);
	less = after_answers(place, bounds, session, &worse, &b);
	HOLDS(b.level <= a.level && b.not_before >= a.not_before);
	HOLDS(!a.locked || b.locked);
	HOLDS(no_more(&less, &best));
}

/* A missing answer never leads up, nor to more than the session's own level. */
static void missing_answers_never_raise(const struct dose_place *place,
                                        const struct dose_bounds *bounds,
                                        struct dose_session session)
{
	int *rating[] = { &session.answers.before, &session.answers.peak, &session.answers.after,
		          &session.answers.next_day };
	int standing = place->level[bounds->purpose].standing;
	struct dose_place copy = *place;
	struct dose_decision d;

	*rating[upto(3)] = U;
	d = dose_answer(&copy, bounds, &session);
	HOLDS(d.reason.rule != RULE_PROGRESS);
	HOLDS(standing == 0 || d.level <= standing);
}

/* All at once, or in pieces in any order: the same decision. */
static void pieces_decide_the_same(const struct dose_place *place, const struct dose_bounds *bounds,
                                   struct dose_session session)
{
	struct dose_place whole = *place, pieces = *place;
	struct dose_answers all = session.answers, piece[4];
	struct dose_decision first = dose_answer(&whole, bounds, &session), last;
	int32_t not_before;

	for (int i = 0; i < 4; i++)
		piece[i] = dose_answers_none();
	piece[upto(2)].peak = all.peak;
	piece[upto(2)].after = all.after;
	piece[upto(2)].quality = all.quality;
	piece[upto(2)].limping = all.limping;
	piece[upto(2)].red_flag = all.red_flag;
	piece[3].next_day = all.next_day;
	piece[3].cause = all.cause;
	piece[3].last_sore = all.last_sore;
	session.answers = dose_answers_none();
	session.answers.before = all.before;
	session.answers.hurts = all.hurts;
	not_before = dose_answer(&pieces, bounds, &session).not_before;
	for (int i = 0; i < 4; i++) {
		HOLDS(dose_late(&pieces, bounds->purpose, session.date, &piece[i], &last));
		HOLDS(last.not_before >= not_before);
		not_before = last.not_before;
	}
	HOLDS(last.reason.rule == first.reason.rule && last.level == first.level);
	HOLDS(last.not_before >= first.not_before);
	HOLDS(!first.locked || last.locked);
}

static void decision_holds(const struct dose_place *before, const struct dose_place *after,
                           const struct dose_bounds *bounds, const struct dose_decision *d)
{
	const struct dose_level *level = &after->level[bounds->purpose];
	int standing = level->last.standing;

	HOLDS(d->level >= 1 && d->level <= 6 && d->level == level->standing);
	HOLDS(d->level <= standing + 1);
	HOLDS(d->level <= standing || d->reason.rule == RULE_PROGRESS);
	HOLDS(!rule_lowers(d->reason.rule) || d->level <= level->last.session.level);
	HOLDS(level->last.session.level >= 1);
	HOLDS(bounds->fixed || level->last.session.level <= standing);
	HOLDS(before->not_before == DATE_NONE || d->not_before >= before->not_before);
	HOLDS(d->not_before >= level->last.session.date + bounds->days_between);
	HOLDS(!before->locked || d->locked);
	HOLDS(!d->locked || d->refer);
	HOLDS(d->off_until == DATE_NONE || d->off_until <= d->not_before);
	HOLDS(!d->ends_group || d->off_until != DATE_NONE);
	is_told(&d->reason);
}

/* ---- One history ---------------------------------------------------------------------------- */

struct history {
	struct dose_place place;
	struct dose_bounds bounds;
	struct temper temper;
	int32_t date;
	int32_t last[PURPOSE_COUNT];
};

static void do_session(struct history *h)
{
	struct dose_today today = dose_today_init(h->date);
	struct dose_place before = h->place, again = h->place;
	struct dose_session session = { .date = h->date, .held_pct = chance(80) ? 100 : upto(120) };
	struct dose_decision d, same;
	struct dose dose;

	session.answers = some_answers(&h->temper, h->date);
	today.before = session.answers.before;
	dose = dose_plan(&h->place, &h->bounds, &today);
	session.level = dose.level;
	session.limit = dose.pressure;
	worse_answers_never_give_more(&h->place, &h->bounds, session);
	missing_answers_never_raise(&h->place, &h->bounds, session);
	pieces_decide_the_same(&h->place, &h->bounds, session);
	if (chance(50))
		session.answers.next_day = U;
	d = dose_answer(&h->place, &h->bounds, &session);
	decision_holds(&before, &h->place, &h->bounds, &d);
	same = dose_answer(&again, &h->bounds, &session);
	HOLDS(same.level == d.level && same.reason.rule == d.reason.rule);
	same_text(&h->place, &again);
	h->last[h->bounds.purpose] = h->date;
}

static void do_late(struct history *h)
{
	struct dose_answers a = some_answers(&h->temper, h->date);
	struct dose_place before = h->place;
	struct dose_decision d;
	int32_t date = h->last[h->bounds.purpose];

	a.before = a.peak = a.after = U;
	if (!dose_late(&h->place, h->bounds.purpose, date, &a, &d)) {
		HOLDS(date == DATE_NONE);
		return;
	}
	HOLDS(d.not_before >= before.not_before);
	HOLDS(!before.locked || d.locked);
	HOLDS(d.level <= before.level[h->bounds.purpose].last.standing + 1);
	is_told(&d.reason);
}

static void do_step(struct history *h)
{
	h->date += chance(70) ? 1 : chance(80) ? upto(4) : upto(40);
	if (chance(8))
		h->bounds = some_bounds();
	if (chance(5))
		h->temper.sore = upto(7);
	if (chance(40))
		do_late(h);
	plans_hold(&h->place, &h->bounds, h->date);
	if (chance(75))
		do_session(h);
	else if (chance(40))
		dose_mark(&h->place, h->date, upto(10));
	else if (chance(10))
		dose_rest(&h->place, h->date, h->date + 3);
	if (h->place.locked && chance(30))
		dose_clear(&h->place, h->date);
	else if (chance(1))
		dose_lock(&h->place, h->date, RULE_RED_FLAG);
}

static void do_history(uint64_t seed)
{
	struct history h = { .date = DAY };
	struct dose_place back;
	char text[DOSE_TEXT_MAX];

	seed_now = random_state = seed;
	dose_place_init(&h.place);
	for (int i = 0; i < PURPOSE_COUNT; i++)
		h.last[i] = DATE_NONE;
	h.bounds = some_bounds();
	h.temper = (struct temper){ upto(6), chance(70) ? 95 : upto(100), chance(70) ? 3 : 20 };
	for (int i = 0; i < STEPS; i++)
		do_step(&h);
	HOLDS(dose_encode(text, sizeof text, &h.place));
	HOLDS(dose_decode(&back, text));
	same_text(&h.place, &back);
	plans_hold(&back, &h.bounds, h.date + upto(40));
}

/* Left and right of one person, each planned with the other in sight. */
static void do_sides(uint64_t seed)
{
	struct history side[2];
	struct dose_today today;
	struct dose dose[2], both;
	int level[2];

	seed_now = random_state = seed;
	side[0].bounds = some_bounds();
	for (int i = 0; i < 2; i++) {
		side[i] = (struct history){ .date = DAY,
			                    .bounds = side[0].bounds,
			                    .temper = { upto(6), 100, 5 } };
		dose_place_init(&side[i].place);
		for (int k = upto(STEPS); k > 0; k--) {
			side[i].date++;
			do_session(&side[i]);
		}
	}
	today = dose_today_init(DAY + STEPS + upto(20));
	for (int i = 0; i < 2; i++)
		level[i] = dose_side_level(&side[i].place, &side[0].bounds, &today);
	for (int i = 0; i < 2; i++) {
		today.other_level = level[1 - i];
		dose[i] = dose_plan(&side[i].place, &side[0].bounds, &today);
	}
	if (level[0] > 0 && level[1] > 0)
		HOLDS(abs(dose[0].level - dose[1].level) <= 2);
	both = dose_both(&dose[0], &dose[1]);
	HOLDS(no_more(&both, &dose[0]) && no_more(&both, &dose[1]));
	is_told(&both.reason);
}

static uint64_t only;

static void invariants_hold(void **state)
{
	(void)state;
	if (only != 0) {
		do_history(only);
		return;
	}
	for (uint64_t seed = 1; seed <= HISTORIES; seed++)
		do_history(seed);
}

static void sides_stay_together(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= HISTORIES / 10; seed++)
		do_sides(seed);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(invariants_hold),
		                            cmocka_unit_test(sides_stay_together) };

	only = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
