/* Places over weeks of all kinds of answers: every dose, decision and memory is as it was when it was
 * looked at. */
#include "dose_help.h"
#include "transcript.h"

static struct transcript transcript;
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

static int rating(int usual)
{
	int value = one_in(6) ? below(11) : usual + below(4) - 1;

	return one_in(9) ? U : value > 10 ? 10 : value < 0 ? 0 : value;
}

static struct dose_answers some_answers(int usual, int32_t date)
{
	struct dose_answers a = answers_of(rating(usual), rating(usual), rating(usual), rating(usual));

	if (one_in(20))
		a.quality = (enum quality)below(QUALITY_COUNT);
	if (one_in(4))
		a.cause = (enum cause)below(CAUSE_COUNT);
	a.hurts = one_in(30);
	a.limping = one_in(60);
	a.red_flag = one_in(90);
	if (one_in(10))
		a.last_sore = date + below(6);
	return a;
}

static struct dose_bounds some_bounds(void)
{
	static const struct ladder_row ladder[] = { { 20, 1, 1 }, { 40, 1, 2 }, { 40, 2, 3 },
		                                    { 60, 2, 3 }, { 60, 3, 4 }, { 90, 4, 5 } };
	struct dose_bounds b =
	    dose_bounds_init(one_in(2) ? PURPOSE_DAILY : (enum purpose)below(PURPOSE_COUNT));

	b.hold_s = one_in(2) ? 60 : 5 + below(296);
	b.days_between = one_in(4) ? below(4) : 1;
	b.pressure = one_in(3) ? 1 + below(5) : b.pressure;
	b.stop_pain = one_in(5) ? 1 + below(10) : 0;
	b.sets_max = one_in(4) ? 1 + below(6) : 0;
	b.level_max = one_in(4) ? 1 + below(6) : 0;
	b.start_level = one_in(4) ? 1 + below(6) : 0;
	b.cap_s = one_in(6) ? 3 + below(200) : 0;
	b.still = one_in(3);
	b.fixed = one_in(5);
	b.ladder = one_in(6) ? ladder : NULL;
	b.ladder_count = b.ladder ? 1 + below(6) : 0;
	return b;
}

static void tell_reason(const struct reason *r)
{
	transcript_add(&transcript, "reason %s because %d: %d %d %d %d quality %d cause %d %d%d held %d "
	               "level %d was %d limit %d days %d from %d date %d locked %d mean %d %d %d",
	               rule_info[r->rule].id, (int)r->because, r->before, r->peak, r->after, r->next,
	               (int)r->quality, (int)r->cause, r->hurts, r->limping, r->held_pct, r->level,
	               r->was, r->limit, r->days, r->from, r->date, r->locked, r->mean10[0],
	               r->mean10[1], r->mean10[2]);
}

static void tell_dose(const struct dose *d)
{
	transcript_add(&transcript, "dose %d: level %d, %d x %d s, pressure %d, from %d, refer %d",
	               (int)d->status, d->level, d->sets, d->hold_s, d->pressure, d->not_before,
	               d->refer);
	tell_reason(&d->reason);
	tell_reason(&d->basis);
}

static void tell_decision(const struct dose_decision *d)
{
	transcript_add(&transcript, "decision: level %d, from %d, off until %d, locked %d refer %d ends %d",
	               d->level, d->not_before, d->off_until, d->locked, d->refer, d->ends_group);
	tell_reason(&d->reason);
}

static struct dose_today some_day(int32_t date)
{
	struct dose_today today = dose_today_init(date);

	today.before = one_in(2) ? U : below(11);
	today.blocked = one_in(30);
	today.caution = one_in(10);
	today.related_sore = one_in(20);
	today.ignore_rest = one_in(4);
	today.other_level = below(7);
	return today;
}

/* What is done on a day besides sessions. */
static void some_change(struct dose_place *place, int32_t date)
{
	switch (below(16)) {
	case 0:
		dose_mark(place, date, below(11));
		break;
	case 1:
		dose_rest(place, date, date + below(5));
		break;
	case 2:
		dose_lock(place, date, RULE_RED_FLAG);
		break;
	case 3:
	case 4:
		dose_clear(place, date);
		break;
	default:
		break;
	}
}

static void tell_place(struct dose_place *place)
{
	static char text[DOSE_TEXT_MAX];
	struct dose_place again;

	assert_true(dose_encode(text, sizeof text, place));
	for (const char *at = text; *at; at += strnlen(at, 1000))
		transcript_add(&transcript, "%.1000s", at);
	assert_true(dose_decode(&again, text));
	*place = again;
}

static void live(int number)
{
	struct dose_place place, other; /* how it was some time ago */
	struct dose_bounds bounds;
	int32_t date = DAY;
	int usual;

	seed = (uint64_t)number + 1;
	usual = below(8);
	bounds = some_bounds();
	dose_place_init(&place);
	other = place;
	for (int i = 0; i < 24; i++, date += 1 + below(below(5) ? 3 : 70)) {
		struct dose_today today = some_day(date);
		struct dose dose = dose_plan(&place, &bounds, &today);
		struct dose both = dose;

		tell_dose(&dose);
		transcript_add(&transcript, "side %d", dose_side_level(&place, &bounds, &today));
		both = dose_plan(&other, &bounds, &today);
		both = one_in(2) ? dose_both(&both, &dose) : dose_both(&dose, &both);
		tell_dose(&both);
		today.ignore_rest = !today.ignore_rest;
		dose = dose_plan(&place, &bounds, &today);
		if (one_in(3))
			other = place;
		if (dose.sets > 1) {
			dose_cut(&dose, &bounds, 1 + below(dose.sets));
			tell_dose(&dose);
		}
		some_change(&place, date);
		if (dose.status == DOSE_LEFT_OUT || (dose.status != DOSE_DO && !one_in(4)))
			continue;
		struct dose_session session = { .date = date,
			                        .level = dose.level,
			                        .limit = dose.pressure,
			                        .held_pct = one_in(5) ? below(101) : 100,
			                        .against = dose.status != DOSE_DO,
			                        .answers = some_answers(usual, date) };
		struct dose_decision decision = dose_answer(&place, &bounds, &session);

		tell_decision(&decision);
		if (one_in(2)) {
			struct dose_answers late = some_answers(usual, date);

			if (dose_late(&place, bounds.purpose, date, &late, &decision))
				tell_decision(&decision);
		}
		tell_place(&place);
	}
}

static void as_saved(void **state)
{
	(void)state;
	transcript_open(&transcript, "dose");
	for (int i = 0; i < 500; i++) {
		live(i);
		transcript_end_case(&transcript);
	}
	assert_true(transcript_close(&transcript));
}

static void groups(void **state)
{
	int same = 0;

	(void)state;
	transcript_open(&transcript, "dose-groups");
	for (int area = 0; area < AREA_COUNT; area++) {
		for (int other = 0; other < AREA_COUNT; other++)
			for (int sides = 0; sides < SIDE_COUNT * SIDE_COUNT; sides++) {
				bool is = dose_same_group((enum area)area,
				                          (enum side)(sides / SIDE_COUNT),
				                          (enum area)other,
				                          (enum side)(sides % SIDE_COUNT));

				same += is;
				transcript_add(&transcript, "%d", is);
			}
		transcript_end_case(&transcript);
	}
	assert_true(same > 0);
	assert_true(transcript_close(&transcript));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_saved),
		cmocka_unit_test(groups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
