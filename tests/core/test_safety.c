/* Safety answers: what each blocks or bounds, and when it opens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/safety.h"

enum { DAY = 20458 };

static struct safety_answer yes(enum condition condition, enum area area)
{
	return (struct safety_answer){ condition, area, SAFETY_YES, DATE_NONE, DAY };
}

static struct safety judge(const struct safety_answer *answers, size_t count, int32_t today)
{
	struct safety safety;

	safety_judge(&safety, answers, count, today);
	return safety;
}

static enum safety_level level(const struct safety_answer *answers, size_t count, int32_t today,
                               enum area area)
{
	struct safety safety = judge(answers, count, today);

	return safety_of_area(&safety, area).level;
}

static void asked_every_90_days(void **state)
{
	(void)state;
	assert_true(safety_due(DATE_NONE, DAY));
	assert_false(safety_due(DAY, DAY));
	assert_false(safety_due(DAY, DAY + 89));
	assert_true(safety_due(DAY, DAY + 90));
}

static const struct {
	enum condition condition;
	enum safety_level here, elsewhere;
} each[] = {
	{ CONDITION_CLOT, SAFETY_BLOCKED, SAFETY_BLOCKED },
	{ CONDITION_FEVER, SAFETY_BLOCKED, SAFETY_BLOCKED },
	{ CONDITION_CANCER, SAFETY_BLOCKED, SAFETY_BLOCKED },
	{ CONDITION_OSTEOPOROSIS, SAFETY_BLOCKED, SAFETY_BLOCKED },
	{ CONDITION_BLEEDING, SAFETY_BLOCKED, SAFETY_BLOCKED },
	{ CONDITION_WOUND, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_FRACTURE, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_SKIN_INFECTION, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_BONE_INFECTION, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_MYOSITIS, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_HAEMATOMA, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_STRAIN, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_BURN, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_SWOLLEN_JOINT, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_PHLEBITIS, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_SURGERY, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_NUMB, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_LYMPH, SAFETY_BLOCKED, SAFETY_FREE },
	{ CONDITION_THINNERS, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_PREGNANCY, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_VARICOSE, SAFETY_CAREFUL, SAFETY_FREE },
	{ CONDITION_IMPLANT, SAFETY_CAREFUL, SAFETY_FREE },
	{ CONDITION_OEDEMA, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_HYPERMOBILE, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_ANEURYSM, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_MINOR, SAFETY_CAREFUL, SAFETY_CAREFUL },
	{ CONDITION_TINGLING, SAFETY_FREE, SAFETY_FREE },
};

/* Every condition, for an area it was given for and for another one. */
static void each_condition(void **state)
{

	(void)state;
	assert_int_equal(sizeof each / sizeof *each, CONDITION_COUNT);
	for (size_t i = 0; i < sizeof each / sizeof *each; i++) {
		enum condition condition = each[i].condition;
		bool all = condition_info[condition].scope == SCOPE_ALL;
		struct safety_answer answer = yes(condition, all ? AREA_COUNT : AREA_CALF);
		struct safety safety = judge(&answer, 1, DAY);
		struct safety_verdict verdict = safety_of_area(&safety, AREA_CALF);

		assert_int_equal(verdict.level, each[i].here);
		assert_int_equal(verdict.condition,
		                 each[i].here == SAFETY_FREE ? CONDITION_COUNT : condition);
		assert_int_equal(safety_of_area(&safety, AREA_HAND).level, each[i].elsewhere);
		assert_int_equal(safety_of_all(&safety).level, each[i].elsewhere == SAFETY_BLOCKED
		                                                   ? SAFETY_BLOCKED
		                                                   : SAFETY_FREE);
		/* An area that was not told means all of them. */
		answer.area = AREA_COUNT;
		assert_int_equal(level(&answer, 1, DAY, AREA_HAND), each[i].here);
		/* What holds for the whole body does so whatever area was told with it. */
		answer.area = AREA_CALF;
		assert_int_equal(level(&answer, 1, DAY, AREA_HAND), each[i].elsewhere);
		answer.state = SAFETY_NO;
		assert_int_equal(level(&answer, 1, DAY, AREA_CALF), SAFETY_FREE);
	}
}

/* Usual tingling changes what is asked there, and takes away what is to be avoided with it. */
static void usual_tingling_only_changes_the_question(void **state)
{
	struct safety_answer answer = yes(CONDITION_TINGLING, AREA_HAND);
	struct exercise exercise = { .area = AREA_HAND };
	struct safety safety = judge(&answer, 1, DAY);

	(void)state;
	assert_true(safety_usual_tingling(&safety, AREA_HAND));
	assert_false(safety_usual_tingling(&safety, AREA_CALF));
	assert_int_equal(safety_of_exercise(&safety, &exercise).level, SAFETY_FREE);
	exercise.avoid = CONDITION_BIT(CONDITION_TINGLING);
	assert_int_equal(safety_of_exercise(&safety, &exercise).level, SAFETY_BLOCKED);
	answer.area = AREA_COUNT;
	safety = judge(&answer, 1, DAY);
	assert_true(safety_usual_tingling(&safety, AREA_CALF));
	answer.state = SAFETY_NO;
	safety = judge(&answer, 1, DAY);
	assert_false(safety_usual_tingling(&safety, AREA_CALF));
	answer = yes(CONDITION_FEVER, AREA_COUNT);
	safety = judge(&answer, 1, DAY);
	assert_false(safety_usual_tingling(&safety, AREA_CALF));
}

static void nothing_told_allows_everything(void **state)
{
	struct safety safety = judge(NULL, 0, DAY);

	(void)state;
	for (int area = 0; area < AREA_COUNT; area++) {
		struct safety_verdict verdict = safety_of_area(&safety, (enum area)area);

		assert_int_equal(verdict.level, SAFETY_FREE);
		assert_int_equal(verdict.condition, CONDITION_COUNT);
		assert_int_equal(verdict.opens, DATE_NONE);
	}
	assert_int_equal(safety_of_all(&safety).level, SAFETY_FREE);
}

static void a_fever_opens_two_days_after_its_end(void **state)
{
	struct safety_answer answers[3] = { yes(CONDITION_FEVER, AREA_COUNT) };
	struct safety safety;

	(void)state;
	assert_int_equal(level(answers, 1, DAY + 300, AREA_CALF), SAFETY_BLOCKED);
	answers[1] = answers[0];
	answers[1].state = SAFETY_NO;
	answers[1].since = DAY + 4;
	answers[1].said = DAY + 5;
	/* Another "no" does not shorten it. */
	answers[2] = answers[1];
	answers[2].since = DATE_NONE;
	for (size_t count = 2; count <= 3; count++) {
		safety = judge(answers, count, DAY + 5);
		assert_int_equal(safety_of_all(&safety).level, SAFETY_BLOCKED);
		assert_int_equal(safety_of_all(&safety).opens, DAY + 7);
		assert_int_equal(level(answers, count, DAY + 6, AREA_CALF), SAFETY_BLOCKED);
		assert_int_equal(level(answers, count, DAY + 7, AREA_CALF), SAFETY_FREE);
	}
}

static void strains_and_surgery_carry_days(void **state)
{
	static const struct {
		enum condition condition;
		int days;
	} cases[] = { { CONDITION_STRAIN, 4 }, { CONDITION_SURGERY, 42 } };

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct safety_answer answer = yes(cases[i].condition, AREA_QUADS);
		struct safety safety;

		answer.since = DAY - 1;
		safety = judge(&answer, 1, DAY);
		assert_int_equal(safety_of_area(&safety, AREA_QUADS).opens,
		                 DAY - 1 + cases[i].days);
		assert_int_equal(level(&answer, 1, DAY - 2 + cases[i].days, AREA_QUADS),
		                 SAFETY_BLOCKED);
		assert_int_equal(level(&answer, 1, DAY - 1 + cases[i].days, AREA_QUADS),
		                 SAFETY_FREE);
		answer.since = DATE_NONE;
		assert_int_equal(level(&answer, 1, DAY - 1 + cases[i].days, AREA_QUADS),
		                 SAFETY_BLOCKED);
		assert_int_equal(level(&answer, 1, DAY + cases[i].days, AREA_QUADS), SAFETY_FREE);
	}
}

static void a_bruise_blocks_until_it_is_gone(void **state)
{
	struct safety_answer answers[2] = { yes(CONDITION_HAEMATOMA, AREA_CALF) };

	(void)state;
	assert_int_equal(level(answers, 1, DAY + 500, AREA_CALF), SAFETY_BLOCKED);
	answers[1] = answers[0];
	answers[1].state = SAFETY_NO;
	assert_int_equal(level(answers, 2, DAY + 1, AREA_CALF), SAFETY_FREE);
}

static void a_later_answer_replaces_its_own_kind(void **state)
{
	struct safety_answer answers[2] = { yes(CONDITION_WOUND, AREA_CALF) };

	(void)state;
	answers[1] =
	    (struct safety_answer){ CONDITION_WOUND, AREA_FOOT, SAFETY_NO, DATE_NONE, DAY };
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_BLOCKED);
	answers[1].area = AREA_COUNT;
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_FREE);
	answers[1].since = DAY;
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_FREE);
	answers[1].condition = CONDITION_BURN;
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_BLOCKED);
	answers[1] = yes(CONDITION_WOUND, AREA_COUNT);
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_BLOCKED);
	answers[0].area = AREA_COUNT;
	answers[1] =
	    (struct safety_answer){ CONDITION_WOUND, AREA_CALF, SAFETY_NO, DATE_NONE, DAY };
	assert_int_equal(level(answers, 2, DAY, AREA_CALF), SAFETY_BLOCKED);
}

/* A clinician's word opens a block; on what blocks everything care remains. */
static void cleared_by_a_clinician(void **state)
{
	static const struct {
		enum condition condition;
		enum safety_level level;
	} cases[] = {
		{ CONDITION_CLOT, SAFETY_CAREFUL },     { CONDITION_CANCER, SAFETY_CAREFUL },
		{ CONDITION_BLEEDING, SAFETY_CAREFUL }, { CONDITION_OSTEOPOROSIS, SAFETY_CAREFUL },
		{ CONDITION_FEVER, SAFETY_FREE },       { CONDITION_FRACTURE, SAFETY_FREE },
		{ CONDITION_THINNERS, SAFETY_FREE },    { CONDITION_VARICOSE, SAFETY_FREE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct safety_answer answers[2] = { yes(cases[i].condition, AREA_COUNT) };

		answers[1] = answers[0];
		answers[1].state = SAFETY_CLEARED;
		assert_int_equal(level(answers, 2, DAY, AREA_CALF), cases[i].level);
		assert_int_equal(level(answers, 2, DAY, AREA_UPPER_BACK), cases[i].level);
	}
}

static void what_takes_areas_off(void **state)
{
	struct safety_answer loose = yes(CONDITION_HYPERMOBILE, AREA_COUNT);
	struct safety_answer aneurysm = yes(CONDITION_ANEURYSM, AREA_COUNT);
	struct safety_answer pregnant = yes(CONDITION_PREGNANCY, AREA_COUNT);
	struct safety_answer arm = yes(CONDITION_LYMPH, AREA_FOREARM_FLEXORS);
	struct safety_answer leg = yes(CONDITION_LYMPH, AREA_CALF);
	struct safety_answer neck = yes(CONDITION_LYMPH, AREA_NECK);

	(void)state;
	assert_int_equal(level(&loose, 1, DAY, AREA_NECK), SAFETY_BLOCKED);
	assert_int_equal(level(&loose, 1, DAY, AREA_SUBOCCIPITALS), SAFETY_BLOCKED);
	assert_int_equal(level(&loose, 1, DAY, AREA_CALF), SAFETY_CAREFUL);
	assert_int_equal(level(&aneurysm, 1, DAY, AREA_LOW_BACK), SAFETY_BLOCKED);
	assert_int_equal(level(&aneurysm, 1, DAY, AREA_UPPER_BACK), SAFETY_BLOCKED);
	assert_int_equal(level(&aneurysm, 1, DAY, AREA_CALF), SAFETY_CAREFUL);
	assert_int_equal(level(&pregnant, 1, DAY, AREA_HIP_FLEXOR), SAFETY_BLOCKED);
	assert_int_equal(level(&pregnant, 1, DAY, AREA_CALF), SAFETY_CAREFUL);
	assert_int_equal(level(&arm, 1, DAY, AREA_TRICEPS), SAFETY_BLOCKED);
	assert_int_equal(level(&arm, 1, DAY, AREA_CALF), SAFETY_FREE);
	assert_int_equal(level(&leg, 1, DAY, AREA_QUADS), SAFETY_BLOCKED);
	assert_int_equal(level(&leg, 1, DAY, AREA_TRICEPS), SAFETY_FREE);
	assert_int_equal(level(&neck, 1, DAY, AREA_NECK), SAFETY_BLOCKED);
	assert_int_equal(level(&neck, 1, DAY, AREA_JAW), SAFETY_FREE);
}

static void exercises_to_avoid(void **state)
{
	struct safety_answer answers[2] = { yes(CONDITION_VARICOSE, AREA_CALF),
		                            yes(CONDITION_OSTEOPOROSIS, AREA_COUNT) };
	struct exercise calf = { .area = AREA_CALF, .near = AREA_CALF };
	struct exercise scar = { .area = AREA_OTHER, .near = AREA_CALF };
	struct exercise foot = { .area = AREA_FOOT, .near = AREA_CALF };
	struct safety safety = judge(answers, 1, DAY);

	(void)state;
	assert_int_equal(safety_of_exercise(&safety, &calf).level, SAFETY_CAREFUL);
	assert_int_equal(safety_of_exercise(&safety, &scar).level, SAFETY_CAREFUL);
	assert_int_equal(safety_of_exercise(&safety, &foot).level, SAFETY_FREE);
	calf.avoid = foot.avoid = CONDITION_BIT(CONDITION_VARICOSE);
	assert_int_equal(safety_of_exercise(&safety, &calf).level, SAFETY_BLOCKED);
	assert_int_equal(safety_of_exercise(&safety, &foot).level, SAFETY_FREE);
	/* What a clinician cleared asks for care, also where an exercise says to avoid it. */
	answers[1].state = SAFETY_CLEARED;
	safety = judge(answers, 2, DAY);
	assert_int_equal(safety_of_exercise(&safety, &foot).level, SAFETY_CAREFUL);
	foot.avoid = CONDITION_BIT(CONDITION_OSTEOPOROSIS);
	assert_int_equal(safety_of_exercise(&safety, &foot).level, SAFETY_CAREFUL);
}

/* Of several blocks the one that holds longest is told. */
static void the_longest_block_is_told(void **state)
{
	struct safety_answer answers[3] = { yes(CONDITION_STRAIN, AREA_CALF),
		                            yes(CONDITION_SURGERY, AREA_CALF),
		                            yes(CONDITION_STRAIN, AREA_CALF) };
	struct safety safety = judge(answers, 2, DAY);

	(void)state;
	assert_int_equal(safety_of_area(&safety, AREA_CALF).condition, CONDITION_SURGERY);
	assert_int_equal(safety_of_area(&safety, AREA_CALF).opens, DAY + 42);
	safety = judge(answers + 1, 2, DAY);
	assert_int_equal(safety_of_area(&safety, AREA_CALF).condition, CONDITION_SURGERY);
	answers[2] = yes(CONDITION_WOUND, AREA_CALF);
	safety = judge(answers, 3, DAY);
	assert_int_equal(safety_of_area(&safety, AREA_CALF).condition, CONDITION_WOUND);
	assert_int_equal(safety_of_area(&safety, AREA_CALF).opens, DATE_NONE);
	answers[0] = yes(CONDITION_THINNERS, AREA_COUNT);
	safety = judge(answers, 2, DAY);
	assert_int_equal(safety_of_area(&safety, AREA_CALF).condition, CONDITION_SURGERY);
}

/* Beyond what is kept apart, rows are shared and nothing is lost. */
static void very_many_answers(void **state)
{
	static const enum condition conditions[] = { CONDITION_WOUND, CONDITION_BURN,
		                                     CONDITION_STRAIN, CONDITION_NUMB,
		                                     CONDITION_VARICOSE };
	struct safety_answer answers[5 * AREA_COUNT];
	struct safety safety;
	size_t count = 0;

	(void)state;
	for (int i = 0; i < 5; i++) {
		for (int area = 0; area < AREA_COUNT; area++) {
			answers[count] = yes(conditions[i], (enum area)area);
			answers[count].since = DAY - area % 4;
			count++;
		}
	}
	for (int area = 0; area < AREA_COUNT; area++) {
		struct safety_answer *wound = &answers[area];

		wound->state = SAFETY_NO;
		safety = judge(answers, count, DAY);
		wound->state = SAFETY_YES;
		assert_int_equal(safety_of_area(&safety, (enum area)area).level, SAFETY_BLOCKED);
	}
	safety = judge(answers, count, DAY);
	assert_in_range(safety.count, 1, SAFETY_APART + CONDITION_COUNT);
	safety = judge(answers + 4 * AREA_COUNT, AREA_COUNT, DAY);
	for (int area = 0; area < AREA_COUNT; area++)
		assert_int_equal(safety_of_area(&safety, (enum area)area).level, SAFETY_CAREFUL);
	/* Strains alone: the shared row opens on the last of their days. */
	for (size_t i = 0; i < 4 * AREA_COUNT; i++) {
		answers[i] = yes(CONDITION_STRAIN, (enum area)(i % AREA_COUNT));
		answers[i].since = DAY;
	}
	safety = judge(answers, count, DAY);
	assert_int_equal(safety_of_area(&safety, AREA_FOOT).opens, DAY + 4);
}

static void red_flags_are_two_lists(void **state)
{
	int now = 0;

	(void)state;
	for (int i = 0; i < RED_FLAG_COUNT; i++) {
		assert_true(strlen(red_flag_info[i].id) > 0);
		assert_true(strlen(red_flag_info[i].text) > 0);
		assert_true(red_flag_info[i].list == RED_FLAG_NOW ? now == i : now <= i);
		now += red_flag_info[i].list == RED_FLAG_NOW;
		for (int k = 0; k < i; k++)
			assert_string_not_equal(red_flag_info[k].id, red_flag_info[i].id);
	}
	assert_int_equal(now, 6);
}

static void notes_for_what_asks_for_care(void **state)
{
	(void)state;
	assert_string_equal(safety_note(CONDITION_CLOT), "");
	assert_string_equal(safety_note(CONDITION_MINOR), "Do this with an adult.");
	assert_true(strlen(safety_note(CONDITION_PREGNANCY)) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asked_every_90_days),
		cmocka_unit_test(each_condition),
		cmocka_unit_test(usual_tingling_only_changes_the_question),
		cmocka_unit_test(nothing_told_allows_everything),
		cmocka_unit_test(a_fever_opens_two_days_after_its_end),
		cmocka_unit_test(strains_and_surgery_carry_days),
		cmocka_unit_test(a_bruise_blocks_until_it_is_gone),
		cmocka_unit_test(a_later_answer_replaces_its_own_kind),
		cmocka_unit_test(cleared_by_a_clinician),
		cmocka_unit_test(what_takes_areas_off),
		cmocka_unit_test(exercises_to_avoid),
		cmocka_unit_test(the_longest_block_is_told),
		cmocka_unit_test(very_many_answers),
		cmocka_unit_test(red_flags_are_two_lists),
		cmocka_unit_test(notes_for_what_asks_for_care),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
