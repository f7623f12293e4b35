/* Every rule on both sides of each of its thresholds. */
#include "dose_help.h"

/* One session: S, L, pressure limit, before, peak, after, next day; what else was said; the rule
 * that must win, the next standing level, and how many days after the session the place is free
 * again. */
struct row {
	int standing, level, limit, before, peak, after, next;
	enum quality quality;
	enum cause cause;
	bool hurts, limping, red_flag;
	int lasting; /* days after the session that it was still sore; 0: not said */
	int held;    /* 0: 100 */
	enum rule rule;
	int then, free;
};

static const struct row rows[] = {
	/* nerve: any of the four, whatever else is said */
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_SHARP, .rule = RULE_NERVE, .then = 2, .free = 3 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_BURNING, .rule = RULE_NERVE, .then = 2,
	  .free = 3 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_TINGLING, .rule = RULE_NERVE, .then = 2,
	  .free = 3 },
	{ 4, 4, 4, U, U, U, U, .quality = QUALITY_NUMB, .rule = RULE_NERVE, .then = 2, .free = 3 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_TEARFUL, .rule = RULE_PROGRESS, .then = 5,
	  .free = 1 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_REFERRED, .rule = RULE_PROGRESS, .then = 5,
	  .free = 1 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_PRESSURE, .rule = RULE_PROGRESS, .then = 5,
	  .free = 1 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_STRETCH, .rule = RULE_PROGRESS, .then = 5,
	  .free = 1 },
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_WARMTH, .rule = RULE_PROGRESS, .then = 5,
	  .free = 1 },
	{ 2, 2, 3, 3, 2, 2, 2, .quality = QUALITY_SHARP, .rule = RULE_NERVE, .then = 1, .free = 3 },
	{ 6, 3, 4, 3, 2, 2, 2, .quality = QUALITY_SHARP, .rule = RULE_NERVE, .then = 1, .free = 3 },
	/* red flag comes before all */
	{ 4, 4, 4, 3, 2, 2, 2, .quality = QUALITY_SHARP, .red_flag = true, .rule = RULE_RED_FLAG,
	  .then = 1, .free = 3 },
	/* lasting: the second day after counts, the first does not; two days off after the last */
	{ 5, 5, 4, 3, 2, 2, 2, .lasting = 1, .rule = RULE_PROGRESS, .then = 6, .free = 1 },
	{ 5, 5, 4, 3, 2, 2, 2, .lasting = 2, .rule = RULE_LASTING, .then = 3, .free = 5 },
	{ 5, 5, 4, 3, 2, 2, 2, .lasting = 6, .rule = RULE_LASTING, .then = 3, .free = 9 },
	{ 5, 5, 4, 3, 2, 2, U, .lasting = 3, .cause = CAUSE_ROLLING, .rule = RULE_LASTING,
	  .then = 3, .free = 6 },
	{ 5, 5, 4, 3, 2, 2, U, .lasting = 3, .cause = CAUSE_TRAINING, .rule = RULE_REPEAT,
	  .then = 5, .free = 1 },
	{ 5, 5, 4, 3, 2, 2, U, .limping = true, .rule = RULE_LASTING, .then = 3, .free = 4 },
	{ 5, 5, 4, 3, 2, 2, U, .limping = true, .lasting = 4, .cause = CAUSE_TRAINING,
	  .rule = RULE_LASTING, .then = 3, .free = 7 },
	{ 5, 5, 4, 3, 9, 2, 2, .lasting = 2, .rule = RULE_LASTING, .then = 3, .free = 5 },
	/* too much: peak of 6, or the key */
	{ 4, 4, 4, 3, 5, 2, 2, .rule = RULE_ACCEPTABLE, .then = 4, .free = 1 },
	{ 4, 4, 4, 3, 6, 2, 2, .rule = RULE_TOO_MUCH, .then = 3, .free = 3 },
	{ 4, 4, 4, U, 10, U, U, .rule = RULE_TOO_MUCH, .then = 3, .free = 3 },
	{ 4, 4, 4, 3, 2, 2, 2, .hurts = true, .rule = RULE_TOO_MUCH, .then = 3, .free = 3 },
	{ 1, 1, 2, 3, 6, 2, 2, .rule = RULE_TOO_MUCH, .then = 1, .free = 3 },
	{ 5, 2, 3, 3, 6, 2, 2, .rule = RULE_TOO_MUCH, .then = 1, .free = 3 },
	/* worse: before of 4 and after above it */
	{ 3, 2, 3, 4, 2, 4, 3, .rule = RULE_ACCEPTABLE, .then = 3, .free = 1 },
	{ 3, 2, 3, 4, 2, 5, 3, .rule = RULE_WORSE, .then = 1, .free = 3 },
	{ 3, 3, 4, 3, 2, 4, 3, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, U, 2, 9, 3, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	/* next day: at least 4 and at least before + 2, and not from training */
	{ 3, 3, 4, 1, 2, 1, 3, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 2, 2, 2, 4, .rule = RULE_NEXT_DAY, .then = 2, .free = 2 },
	{ 3, 3, 4, 3, 2, 2, 4, .rule = RULE_PROGRESS, .then = 4, .free = 1 },
	{ 3, 3, 4, 3, 2, 2, 5, .rule = RULE_NEXT_DAY, .then = 2, .free = 2 },
	{ 3, 3, 4, 3, 2, 2, 5, .cause = CAUSE_ROLLING, .rule = RULE_NEXT_DAY, .then = 2,
	  .free = 2 },
	{ 3, 3, 4, 3, 2, 2, 5, .cause = CAUSE_TRAINING, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 0, 2, 2, 4, .rule = RULE_NEXT_DAY, .then = 2, .free = 2 },
	{ 3, 3, 4, U, 2, 2, 9, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, U, 2, 2, 4, .cause = CAUSE_ROLLING, .rule = RULE_NEXT_DAY, .then = 2,
	  .free = 2 },
	{ 3, 3, 4, U, 2, 2, 3, .cause = CAUSE_ROLLING, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	/* the latest date of all rules that match, the level of the first */
	{ 4, 4, 4, 3, 7, 2, 6, .lasting = 3, .quality = QUALITY_NUMB, .rule = RULE_NERVE, .then = 2,
	  .free = 6 },
	{ 4, 4, 4, 5, 7, 6, 9, .rule = RULE_TOO_MUCH, .then = 3, .free = 3 },
	/* acceptable: above the limit, or before of 4 */
	{ 2, 2, 3, 3, 3, 2, 2, .rule = RULE_PROGRESS, .then = 3, .free = 1 },
	{ 2, 2, 3, 3, 4, 2, 2, .rule = RULE_ACCEPTABLE, .then = 2, .free = 1 },
	{ 2, 2, 3, 4, 2, 2, 2, .rule = RULE_ACCEPTABLE, .then = 2, .free = 1 },
	{ 2, 2, 3, 5, 2, U, U, .rule = RULE_ACCEPTABLE, .then = 2, .free = 1 },
	/* progress: everything known, each on both sides */
	{ 2, 2, 3, 2, 2, 2, 3, .rule = RULE_PROGRESS, .then = 3, .free = 1 },
	{ 2, 2, 3, 1, 1, 1, 1, .rule = RULE_REPEAT, .then = 2, .free = 1 },
	{ 2, 2, 3, 2, 2, 3, 2, .rule = RULE_REPEAT, .then = 2, .free = 1 },
	{ 3, 3, 4, 1, 2, 1, 2, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 2, 2, 2, 3, .rule = RULE_PROGRESS, .then = 4, .free = 1 },
	{ 3, 3, 4, 3, 2, 2, 4, .cause = CAUSE_ROLLING, .rule = RULE_PROGRESS, .then = 4,
	  .free = 1 },
	{ 3, 3, 4, 3, 2, 2, 4, .cause = CAUSE_TRAINING, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 3, 2, 2, 2, .held = 80, .rule = RULE_PROGRESS, .then = 4, .free = 1 },
	{ 3, 3, 4, 3, 2, 2, 2, .held = 79, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 4, 3, 4, 3, 2, 2, 2, .rule = RULE_REPEAT, .then = 4, .free = 1 },
	{ 6, 6, 4, 3, 2, 2, 2, .rule = RULE_REPEAT, .then = 6, .free = 1 },
	{ 5, 5, 4, 3, 2, 2, 2, .rule = RULE_PROGRESS, .then = 6, .free = 1 },
	/* a missing answer repeats */
	{ 3, 3, 4, U, 2, 2, 2, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 3, U, 2, 2, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 3, 2, U, 2, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, 3, 2, 2, U, .rule = RULE_REPEAT, .then = 3, .free = 1 },
	{ 3, 3, 4, U, U, U, U, .rule = RULE_REPEAT, .then = 3, .free = 1 },
};

static struct dose_session session_of_row(const struct row *row)
{
	struct dose_session session =
	    session_of(DAY, row->level, answers_of(row->before, row->peak, row->after, row->next));

	session.limit = row->limit;
	session.held_pct = row->held ? row->held : 100;
	session.answers.quality = row->quality;
	session.answers.cause = row->cause;
	session.answers.hurts = row->hurts;
	session.answers.limping = row->limping;
	session.answers.red_flag = row->red_flag;
	if (row->lasting)
		session.answers.last_sore = DAY + row->lasting;
	return session;
}

static void each_rule_has_its_thresholds(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		struct dose_session session = session_of_row(row);
		struct dose_place place = place_at(row->standing);
		struct dose_decision d = dose_answer(&place, &bounds, &session);

		if (d.reason.rule != row->rule || d.level != row->then ||
		    d.not_before != DAY + row->free)
			fail_msg("row %zu: rule %s, level %d, free after %d", i,
			         rule_info[d.reason.rule].id, d.level, d.not_before - DAY);
		assert_int_equal(place.level[PURPOSE_DAILY].standing, row->then);
		assert_int_equal(place.not_before, DAY + row->free);
	}
}

/* Whatever comes at once or later, in whatever order, leads to the same decision. */
static void late_answers_decide_the_same(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		struct dose_session whole = session_of_row(row), bare = whole;
		struct dose_place at_once = place_at(row->standing), later = at_once;
		struct dose_decision first, last;

		bare.answers = dose_answers_none();
		first = dose_answer(&at_once, &bounds, &whole);
		dose_answer(&later, &bounds, &bare);
		assert_true(dose_late(&later, PURPOSE_DAILY, DAY, &whole.answers, &last));
		assert_int_equal(last.reason.rule, first.reason.rule);
		assert_int_equal(last.level, first.level);
		assert_int_equal(last.not_before, first.not_before);
		assert_int_equal(last.locked, first.locked);
	}
}

/* Marks on the given days before DAY, the last on DAY itself by the session. */
static struct dose_decision rise(const int marks[][2], int count, int before, int standing,
                                 struct dose_place *place)
{
	*place = place_at(standing);
	for (int i = 0; i < count; i++)
		dose_mark(place, DAY - marks[i][0], marks[i][1]);
	return answer(place, DAY, standing, answers_of(before, 2, U, U));
}

static void rising_needs_two_marks_in_each_week(void **state)
{
	static const int just[][2] = { { 20, 1 }, { 14, 1 }, { 13, 2 }, { 7, 2 }, { 6, 3 } };
	static const int early[][2] = { { 21, 1 }, { 14, 1 }, { 13, 2 }, { 7, 2 }, { 6, 3 } };
	static const int shifted[][2] = { { 20, 1 }, { 14, 1 }, { 14, 2 }, { 7, 2 }, { 6, 3 } };
	static const int flat[][2] = { { 20, 1 }, { 14, 1 }, { 13, 2 }, { 7, 2 }, { 6, 2 } };
	static const int start[][2] = { { 20, 1 }, { 14, 2 }, { 13, 2 }, { 7, 2 }, { 6, 3 } };
	struct dose_place place;
	struct dose_decision d;

	(void)state;
	d = rise(just, 5, 3, 3, &place);
	assert_int_equal(d.reason.rule, RULE_RISING);
	assert_int_equal(d.level, 2);
	assert_int_equal(d.not_before, DAY + 1);
	assert_int_equal(d.off_until, DATE_NONE);
	assert_false(d.refer);
	assert_int_equal(d.reason.mean10[0], 10);
	assert_int_equal(d.reason.mean10[1], 20);
	assert_int_equal(d.reason.mean10[2], 30);
	assert_int_not_equal(rise(early, 5, 3, 3, &place).reason.rule, RULE_RISING);
	assert_int_not_equal(rise(shifted, 5, 3, 3, &place).reason.rule, RULE_RISING);
	assert_int_not_equal(rise(flat, 5, 3, 3, &place).reason.rule, RULE_RISING);
	assert_int_not_equal(rise(start, 5, 3, 3, &place).reason.rule, RULE_RISING);
}

/* Weeks with more marks than others are compared by their means. */
static void rising_by_means(void **state)
{
	static const int uneven[][2] = { { 20, 2 }, { 19, 2 }, { 18, 2 }, { 17, 2 },
		                         { 13, 3 }, { 7, 3 },  { 6, 4 },  { 5, 4 } };
	static const int nearly[][2] = { { 20, 2 }, { 19, 2 }, { 18, 2 }, { 17, 2 },
		                         { 13, 3 }, { 7, 3 },  { 6, 4 },  { 5, 3 } };
	static const int first[][2] = { { 20, 2 }, { 19, 2 }, { 18, 2 }, { 17, 3 },
		                        { 13, 3 }, { 7, 3 },  { 6, 5 },  { 5, 5 } };
	struct dose_place place;

	(void)state;
	assert_int_equal(rise(uneven, 8, 4, 2, &place).reason.rule, RULE_RISING);
	assert_int_not_equal(rise(nearly, 8, 4, 2, &place).reason.rule, RULE_RISING);
	assert_int_not_equal(rise(first, 8, 5, 2, &place).reason.rule, RULE_RISING);
}

/* Of days off that end together the first rule's is told. */
static void the_first_rule_is_told_for_the_rest(void **state)
{
	struct dose_place place = place_at(3);

	(void)state;
	answer(&place, DAY, 3, answers_of(4, 7, 5, U));
	assert_int_equal(place.rest.rule, RULE_TOO_MUCH);
}

static void rising_to_four_asks_for_a_clinician(void **state)
{
	static const int to4[][2] = { { 20, 2 }, { 14, 2 }, { 13, 3 }, { 7, 3 }, { 6, 5 } };
	static const int under4[][2] = { { 20, 1 }, { 14, 2 }, { 13, 2 }, { 7, 3 }, { 6, 4 } };
	struct dose_place place;

	(void)state;
	assert_true(rise(to4, 5, 3, 3, &place).refer);
	assert_true(plan_on(&place, DAY + 1, 0).refer);
	assert_int_equal(place.level[PURPOSE_DAILY].reason.rule, RULE_RISING);
	assert_false(rise(under4, 5, 3, 3, &place).refer);
	assert_int_equal(place.level[PURPOSE_DAILY].reason.rule, RULE_RISING);
	assert_false(plan_on(&place, DAY + 1, 0).refer);
}

static void rising_counts_once_in_seven_days(void **state)
{
	static const int marks[][2] = { { 20, 0 }, { 19, 0 }, { 18, 0 }, { 13, 1 },
		                        { 12, 1 }, { 11, 1 }, { 6, 3 },  { 5, 3 } };
	struct dose_place place;

	(void)state;
	assert_int_equal(rise(marks, 8, 3, 3, &place).reason.rule, RULE_RISING);
	for (int day = 1; day <= 7; day++) {
		struct dose_place copy = place;
		struct dose_decision d;

		for (int i = 1; i <= day; i++)
			dose_mark(&copy, DAY + i, 3 + i);
		d = answer(&copy, DAY + day, 2, answers_of(U, 1, U, U));
		if (day < 7)
			assert_int_not_equal(d.reason.rule, RULE_RISING);
	}
	/* On the seventh day it may fire again, when the weeks still rise. */
	place.level[PURPOSE_DAILY].rising = DAY - 7;
	place.mark_count = 0;
	dose_mark(&place, DAY - 14, 0);
	dose_mark(&place, DAY - 14, 0);
	dose_mark(&place, DAY - 7, 1);
	dose_mark(&place, DAY - 7, 1);
	dose_mark(&place, DAY, 2);
	dose_mark(&place, DAY, 2);
	place.not_before = DATE_NONE;
	place.level[PURPOSE_DAILY].last.session.date = DAY - 1;
	assert_int_equal(answer(&place, DAY, 2, answers_of(U, 1, U, U)).reason.rule, RULE_RISING);
}

static void maintain_needs_five_low_marks(void **state)
{
	static const struct {
		int standing, marks, highest, before;
		enum rule rule;
	} cases[] = {
		{ 3, 4, 1, 1, RULE_MAINTAIN }, { 3, 3, 1, 1, RULE_REPEAT },
		{ 3, 4, 2, 1, RULE_REPEAT },   { 2, 4, 1, 1, RULE_REPEAT },
		{ 6, 4, 1, 0, RULE_MAINTAIN }, { 3, 4, 1, 2, RULE_REPEAT },
		{ 3, 5, 1, U, RULE_MAINTAIN }, { 3, 4, 1, U, RULE_REPEAT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose_place place = place_at(cases[i].standing);
		struct dose_decision d;

		for (int k = 0; k < cases[i].marks; k++)
			dose_mark(&place, DAY - 10 + k, k == 0 ? cases[i].highest : 1);
		d = answer(&place, DAY, cases[i].standing, answers_of(cases[i].before, 1, 0, U));
		if (d.reason.rule != cases[i].rule)
			fail_msg("case %zu: %s", i, rule_info[d.reason.rule].id);
		assert_int_equal(d.level, cases[i].standing);
	}
}

/* An old high mark is forgotten once five low ones follow it. */
static void maintain_looks_at_the_last_five_only(void **state)
{
	struct dose_place place = place_at(4);

	(void)state;
	dose_mark(&place, DAY - 20, 7);
	for (int i = 0; i < 4; i++)
		dose_mark(&place, DAY - 10 + i, 1);
	assert_int_equal(answer(&place, DAY, 4, answers_of(1, 1, 1, 1)).reason.rule, RULE_MAINTAIN);
}

static void one_step_up_in_seven_days(void **state)
{
	(void)state;
	for (int days = 1; days <= 9; days++) {
		struct dose_place place = place_at(2);
		struct dose_decision d = answer(&place, DAY, 2, answers_of(3, 2, 2, 2));

		assert_int_equal(d.reason.rule, RULE_PROGRESS);
		d = answer(&place, DAY + days, 3, answers_of(3, 2, 2, 2));
		assert_int_equal(d.level, days < 7 ? 3 : 4);
		assert_int_equal(d.reason.because, days < 7 ? BECAUSE_WEEK : BECAUSE_NONE);
	}
}

static void above_four_only_after_five_full_sessions(void **state)
{
	(void)state;
	for (int full = 0; full <= 6; full++) {
		struct dose_place place = place_at(4), lower = place_at(3);
		struct dose_decision d;

		place.level[PURPOSE_DAILY].full = lower.level[PURPOSE_DAILY].full = full;
		d = answer(&place, DAY, 4, answers_of(3, 2, 2, 2));
		assert_int_equal(d.level, full + 1 >= 5 ? 5 : 4);
		assert_int_equal(d.reason.because, full + 1 >= 5 ? BECAUSE_NONE : BECAUSE_FEW);
		assert_int_equal(answer(&lower, DAY, 3, answers_of(3, 2, 2, 2)).level, 4);
		assert_int_equal(place.level[PURPOSE_DAILY].full, full + 1);
		answer(&place, DAY + 1, 4, answers_of(3, 2, 2, U));
		assert_int_equal(place.level[PURPOSE_DAILY].full, full + 1);
	}
}

static void what_kept_it_from_a_step_is_told(void **state)
{
	static const struct {
		int before, after, next, held, level;
		enum cause cause;
		enum because because;
	} cases[] = {
		{ U, 2, 2, 100, 3, CAUSE_UNKNOWN, BECAUSE_UNKNOWN },
		{ 1, 1, 1, 100, 3, CAUSE_UNKNOWN, BECAUSE_NOT_SORE },
		{ 3, 4, 1, 100, 3, CAUSE_UNKNOWN, BECAUSE_AFTER },
		{ 3, 2, 5, 100, 3, CAUSE_TRAINING, BECAUSE_NEXT_DAY },
		{ 3, 2, 4, 100, 3, CAUSE_TRAINING, BECAUSE_TRAINING },
		{ 3, 2, 2, 79, 3, CAUSE_UNKNOWN, BECAUSE_HELD },
		{ 3, 2, 2, 100, 2, CAUSE_UNKNOWN, BECAUSE_BELOW },
	};
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dose_place place = place_at(3);
		struct dose_session session =
		    session_of(DAY, cases[i].level,
		               answers_of(cases[i].before, 2, cases[i].after, cases[i].next));
		struct dose_decision d;

		session.held_pct = cases[i].held;
		session.answers.cause = cases[i].cause;
		d = dose_answer(&place, &bounds, &session);
		assert_int_equal(d.reason.rule, RULE_REPEAT);
		assert_int_equal(d.reason.because, cases[i].because);
	}
}

static void the_author_stops_the_way_up(void **state)
{
	(void)state;
	for (int most = 1; most <= 6; most++) {
		struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
		struct dose_session session = session_of(DAY, 3, answers_of(3, 2, 2, 2));
		struct dose_place place = place_at(3);
		struct dose_decision d;

		bounds.level_max = most;
		d = dose_answer(&place, &bounds, &session);
		assert_int_equal(d.level, most > 3 ? 4 : 3);
		assert_int_equal(d.reason.because, most > 3 ? BECAUSE_NONE : BECAUSE_TOP);
	}
}

static void lighter_pressure_after_acceptable(void **state)
{
	(void)state;
	for (int level = 1; level <= 6; level++) {
		static const int plain[] = { 2, 3, 4, 4, 4, 4 }, lighter[] = { 1, 2, 3, 3, 4, 4 };
		struct dose_place place = place_at(level);
		struct dose_session session = session_of(DAY, level, answers_of(3, 5, 2, 2));
		struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

		assert_int_equal(plan_on(&place, DAY, 3).pressure, plain[level - 1]);
		assert_int_equal(dose_answer(&place, &bounds, &session).reason.rule,
		                 RULE_ACCEPTABLE);
		assert_int_equal(plan_on(&place, DAY + 1, 3).pressure, lighter[level - 1]);
		answer(&place, DAY + 1, level, answers_of(3, 1, 2, U));
		assert_int_equal(plan_on(&place, DAY + 2, 3).pressure, plain[level - 1]);
	}
}

static void lighter_pressure_after_a_lowering(void **state)
{
	(void)state;
	for (int limit = 1; limit <= 4; limit++) {
		struct dose_place place = place_at(4);
		struct dose_session session = session_of(DAY, 4, answers_of(3, 7, 2, 2));
		struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

		session.limit = limit;
		dose_answer(&place, &bounds, &session);
		assert_int_equal(plan_on(&place, DAY + 3, 0).level, 3);
		assert_int_equal(plan_on(&place, DAY + 3, 0).pressure, limit > 1 ? limit - 1 : 1);
		answer(&place, DAY + 3, 3, answers_of(2, 1, 1, U));
		assert_int_equal(plan_on(&place, DAY + 4, 0).pressure, 4);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_has_its_thresholds),
		cmocka_unit_test(late_answers_decide_the_same),
		cmocka_unit_test(rising_needs_two_marks_in_each_week),
		cmocka_unit_test(rising_by_means),
		cmocka_unit_test(the_first_rule_is_told_for_the_rest),
		cmocka_unit_test(rising_to_four_asks_for_a_clinician),
		cmocka_unit_test(rising_counts_once_in_seven_days),
		cmocka_unit_test(maintain_needs_five_low_marks),
		cmocka_unit_test(maintain_looks_at_the_last_five_only),
		cmocka_unit_test(one_step_up_in_seven_days),
		cmocka_unit_test(above_four_only_after_five_full_sessions),
		cmocka_unit_test(what_kept_it_from_a_step_is_told),
		cmocka_unit_test(the_author_stops_the_way_up),
		cmocka_unit_test(lighter_pressure_after_acceptable),
		cmocka_unit_test(lighter_pressure_after_a_lowering),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
