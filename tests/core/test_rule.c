/* The sentences that say why. */
#include "dose_help.h"

static struct reason numbers(enum rule rule)
{
	struct reason reason = reason_of(rule);

	reason.before = 3;
	reason.peak = 2;
	reason.after = 2;
	reason.next = 2;
	reason.quality = QUALITY_SHARP;
	reason.level = 2;
	reason.was = 3;
	reason.limit = 4;
	reason.days = 2;
	reason.from = DAY;
	reason.date = DAY + 3;
	reason.mean10[0] = 9;
	reason.mean10[1] = 20;
	reason.mean10[2] = 41;
	return reason;
}

static void the_sentences(void **state)
{
	static const struct {
		enum rule rule;
		const char *sentence;
	} cases[] = {
		{ RULE_RED_FLAG, "a warning sign: see a clinician first" },
		{ RULE_NERVE, "sharp: down to level 2, 2 days off" },
		{ RULE_LASTING,
		  "still sore on Mon 5 Jan: down to level 2, rests until Thu 8 Jan" },
		{ RULE_WORSE, "3 before, 2 after: down to level 2, 2 days off" },
		{ RULE_NEXT_DAY, "next day 2: down to level 2, a day off" },
		{ RULE_RISING, "weekly means 0.9, 2.0, 4.1: down to level 2" },
		{ RULE_ACCEPTABLE, "3 before: same level, lighter pressure" },
		{ RULE_MAINTAIN, "hardly sore any more: two sessions a week are enough" },
		{ RULE_PROGRESS, "peak 2, after 2, next day 2: one step up" },
		{ RULE_CLOSED,
		  "peak 2, after 2, next day 2: level 3 and above are closed to Thu 8 Jan" },
		{ RULE_START, "first time here: a gentle start" },
		{ RULE_CLEARED, "cleared by a clinician on Mon 5 Jan: level 1 again" },
		{ RULE_REST, "last done on Mon 5 Jan: rests until Thu 8 Jan" },
		{ RULE_GROUP, "a neighbour hurt on Mon 5 Jan: rests until Thu 8 Jan" },
		{ RULE_SORE_NOW, "3 of 10 today: left alone" },
		{ RULE_LAYOFF, "2 days since the last time: level 2" },
		{ RULE_SORE_TODAY, "3 of 10 today: level 2 and pressure 2 at most" },
		{ RULE_SIDES, "the other side is at level 3: level 2" },
		{ RULE_BOUNDS, "the routine goes to level 2 here" },
	};
	char text[200];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct reason reason = numbers(cases[i].rule);

		assert_string_equal(rule_sentence(text, sizeof text, &reason), cases[i].sentence);
	}
}

static void what_was_too_much(void **state)
{
	struct reason reason = numbers(RULE_TOO_MUCH);
	char text[200];

	(void)state;
	reason.peak = 7;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "peak 7: down to level 2, 2 days off");
	reason.level = reason.was = 1;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "peak 7: level 1 again, 2 days off");
	reason.because = BECAUSE_FIXED;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "peak 7: half of what was prescribed, 2 days off");
	reason.because = BECAUSE_NONE;
	reason.level = 2;
	reason.was = 3;
	reason.hurts = true;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "it hurt: down to level 2, 2 days off");
	reason = numbers(RULE_ACCEPTABLE);
	reason.peak = 5;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "peak 5, limit 4: same level, lighter pressure");
	reason.peak = RATING_UNKNOWN;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "3 before: same level, lighter pressure");
	reason = numbers(RULE_LASTING);
	reason.limping = true;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "limping: down to level 2, rests until Thu 8 Jan");
}

static void answers_as_far_as_given(void **state)
{
	struct reason reason = reason_of(RULE_REPEAT);
	char text[200];

	(void)state;
	reason.because = BECAUSE_UNKNOWN;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "no answers: the same again");
	reason.after = 0;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "after 0: the same again (a step up needs every answer, the next day's too)");
	reason.next = 3;
	reason.because = BECAUSE_WEEK;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "after 0, next day 3: the same again (one step in seven days)");
	reason = reason_of(RULE_CLOSED);
	reason.was = 4;
	reason.date = DAY;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "level 4 and above are closed to Mon 5 Jan");
}

/* What somebody did not give as a number is told as what it is. */
static void settled_is_no_number(void **state)
{
	static const struct {
		unsigned settled;
		const char *sentence, *numbers;
	} rows[] = {
		{ 0, "peak 3, after 2, next day 1", "peak=3 after=2 next=1" },
		{ 1U << RATING_PEAK | 1U << RATING_AFTER, "settled, at most 3, next day 1",
		  "peak<=3 after<=2 next=1" },
		{ 1U << RATING_AFTER, "peak 3, settled, after at most 2, next day 1",
		  "peak=3 after<=2 next=1" },
		{ 1U << RATING_NEXT_DAY, "peak 3, after 2, next day at most 1",
		  "peak=3 after=2 next<=1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct reason reason = reason_of(RULE_REPEAT);
		char text[200], wanted[200];

		reason.peak = 3;
		reason.after = 2;
		reason.next = 1;
		reason.settled = rows[i].settled;
		snprintf(wanted, sizeof wanted, "%s: the same again", rows[i].sentence);
		assert_string_equal(rule_sentence(text, sizeof text, &reason), wanted);
		assert_string_equal(rule_numbers(text, sizeof text, &reason), rows[i].numbers);
		if (rows[i].settled == 1U << RATING_NEXT_DAY) {
			reason.next = 0; /* there is nothing below */
			assert_string_equal(rule_sentence(text, sizeof text, &reason),
			                    "peak 3, after 2, next day 0: the same again");
		}
	}
}

static void a_lock_is_told(void **state)
{
	struct reason reason = numbers(RULE_NERVE);
	char text[200];

	(void)state;
	reason.locked = DAY + 1;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "sharp: locked on Tue 6 Jan, see a "
	                    "clinician before you go on");
}

static void every_rule_has_its_words(void **state)
{
	char text[1000], rule[64];
	enum rule found;

	(void)state;
	for (int i = 0; i < RULE_COUNT; i++) {
		struct reason reason = numbers((enum rule)i);

		assert_true(strlen(rule_sentence(text, sizeof text, &reason)) > 5);
		assert_null(strpbrk(text, "{}"));
		rule_why(text, sizeof text, &reason);
		assert_null(strpbrk(text, "{}"));
		assert_non_null(strstr(text, "Source: "));
		assert_non_null(strstr(text, "by analogy"));
		assert_non_null(strstr(text, rule_info[i].why));
		assert_non_null(strstr(text, rule_info[i].source));
		snprintf(rule, sizeof rule, "Rule \"%s\": before=3 peak=2 ", rule_info[i].id);
		assert_non_null(strstr(text, rule));
		assert_true(rule_from_id(rule_info[i].id, &found));
		assert_int_equal(found, i);
		for (int k = 0; k < i; k++)
			assert_string_not_equal(rule_info[k].id, rule_info[i].id);
	}
	assert_false(rule_from_id("no-such-rule", &found));
	for (int i = 0; i <= RULE_RISING; i++)
		assert_true(rule_lowers((enum rule)i));
	for (int i = RULE_ACCEPTABLE; i < RULE_COUNT; i++)
		assert_false(rule_lowers((enum rule)i));
}

static void numbers_for_the_journal(void **state)
{
	struct reason reason = numbers(RULE_RISING);
	char text[300];

	(void)state;
	reason.cause = CAUSE_ROLLING;
	reason.hurts = reason.limping = true;
	reason.held_pct = 90;
	reason.locked = DAY + 1;
	assert_string_equal(rule_numbers(text, sizeof text, &reason),
	                    "before=3 peak=2 after=2 next=2 quality=sharp cause=rolling hurts=1 "
	                    "limping=1 locked=2026-01-06 held=90 level=2 was=3 limit=4 days=2 "
	                    "from=2026-01-05 date=2026-01-08 mean10_1=9 mean10_2=20 mean10_3=41");
	reason = reason_of(RULE_START);
	assert_string_equal(rule_numbers(text, sizeof text, &reason), "");
	char why[1000];
	rule_why(why, sizeof why, &reason);
	assert_non_null(strstr(why, "\nRule \"start\"\n"));
	reason.quality = QUALITY_NUMB;
	assert_string_equal(rule_numbers(text, sizeof text, &reason), "quality=numb");
	reason.quality = QUALITY_NONE;
	reason.cause = CAUSE_TRAINING;
	assert_string_equal(rule_numbers(text, sizeof text, &reason), "cause=training");
	reason.cause = CAUSE_UNKNOWN;
	reason.from = DAY;
	assert_string_equal(rule_numbers(text, sizeof text, &reason), "from=2026-01-05");
}

/* A translation with a letter of two bytes wherever a cut may fall, and a brace that is no blank.
 */
static const char *translate(const char *text)
{
	if (strcmp(text, "after %d") == 0)
		return "danach";
	if (strcmp(text, rule_info[RULE_NERVE].sentence) == 0)
		return "gesperrt";
	return strcmp(text, rule_info[RULE_START].sentence) == 0 ? "\303\244{x}\303\266{days}"
	                                                         : text;
}

static void cut_at_a_character(void **state)
{
	static const struct {
		size_t size;
		const char *text;
	} cases[] = {
		{ 1, "" },
		{ 2, "" },
		{ 3, "\303\244" },
		{ 5, "\303\244{x" },
		{ 6, "\303\244{x}" },
		{ 7, "\303\244{x}" },
		{ 8, "\303\244{x}\303\266" },
		{ 9, "\303\244{x}\303\266"
		     "1" },
		{ 10, "\303\244{x}\303\266"
		      "14" },
		{ 99, "\303\244{x}\303\266"
		      "14" },
	};
	struct reason reason = reason_of(RULE_START);
	char text[100];

	(void)state;
	reason.days = 14;
	i18n_install(translate, NULL);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(rule_sentence(text, cases[i].size, &reason), cases[i].text);
	/* A translation that lost its number loses its phrase, not more. */
	reason = numbers(RULE_PROGRESS);
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "peak 2, next day 2: one step up");
	/* One that does not say what was asked for is told whole. */
	reason = numbers(RULE_NERVE);
	reason.locked = DAY + 1;
	assert_string_equal(rule_sentence(text, sizeof text, &reason),
	                    "gesperrt: locked on Tue 6 Jan, see a clinician before you go on");
	i18n_install(NULL, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sentences),
		cmocka_unit_test(what_was_too_much),
		cmocka_unit_test(answers_as_far_as_given),
		cmocka_unit_test(settled_is_no_number),
		cmocka_unit_test(a_lock_is_told),
		cmocka_unit_test(every_rule_has_its_words),
		cmocka_unit_test(numbers_for_the_journal),
		cmocka_unit_test(cut_at_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
