/* Help on subjects: whole, safe to show, short enough to read, and nothing claimed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/body.h"
#include "core/condition.h"
#include "core/safety.h"
#include "core/text.h"
#include "core/topic.h"

enum { SENTENCE_WORDS = 30 };

static bool holds(int topic, const char *text)
{
	struct topic_line line;

	for (int i = 0; topic_line(topic, i, &line); i++)
		if (strstr(line.text, text) || strstr(line.term, text))
			return true;
	return false;
}

static void every_topic_is_whole(void **state)
{
	(void)state;
	for (int t = 0; t < TOPIC_COUNT; t++) {
		struct topic_line line;
		int found, count = 0;

		assert_true(topic_from_id(topic_info[t].id, &found));
		assert_int_equal(found, t);
		assert_true(*topic_info[t].title != '\0');
		for (; topic_line(t, count, &line); count++) {
			assert_true(line.kind > TOPIC_END && line.kind <= TOPIC_ITEM);
			assert_true(*line.text != '\0');
			assert_int_equal(line.kind == TOPIC_TERM, *line.term != '\0');
			assert_int_equal(text_check(line.text, strlen(line.text), NULL), TEXT_OK);
		}
		assert_true(count >= 5);
		assert_false(topic_line(t, count + 1, &line));
	}
	assert_false(topic_from_id("nothing", &(int){ 0 }));
}

/* No sentence is longer than what is read in one breath. */
static void sentences_are_short(void **state)
{
	struct topic_line line;

	(void)state;
	for (int t = 0; t < TOPIC_COUNT; t++)
		for (int i = 0; topic_line(t, i, &line); i++) {
			int words = 0;

			for (const char *at = line.text; *at; at++) {
				words += *at == ' ';
				if (strchr(".:;?", *at))
					words = 0;
				if (words >= SENTENCE_WORDS)
					fail_msg("%s: %s", topic_info[t].id, line.text);
			}
		}
}

/* The lists are those that the program acts on. */
static void safety_has_every_row(void **state)
{
	(void)state;
	for (int i = 0; i < RED_FLAG_COUNT; i++)
		assert_true(holds(TOPIC_SAFETY, red_flag_info[i].text));
	for (int i = 0; i < CONDITION_COUNT; i++)
		assert_true(holds(TOPIC_SAFETY, condition_info[i].question));
	for (int i = 0; i < TECHNIQUE_COUNT; i++)
		assert_true(holds(TOPIC_GLOSSARY, technique_name((enum technique)i)));
	assert_true(holds(TOPIC_SAFETY, "the Achilles tendon"));
	assert_true(holds(TOPIC_SAFETY, "not medical advice"));
}

/* What the readers of articles on the subject should find here. */
static void what_must_be_said(void **state)
{
	static const struct {
		int topic;
		const char *text;
	} rows[] = {
		{ TOPIC_GLOSSARY, "fascia" },
		{ TOPIC_GLOSSARY, "trigger point" },
		{ TOPIC_GLOSSARY, "another article keeps them apart" },
		{ TOPIC_GLOSSARY, "This program stays gentle" },
		{ TOPIC_GLOSSARY, "indirect" },
		{ TOPIC_GLOSSARY, "skin rolling" },
		{ TOPIC_FEELINGS, "warmth" },
		{ TOPIC_FEELINGS, "tearful" },
		{ TOPIC_FEELINGS, "talk to someone" },
		{ TOPIC_FEELINGS, "24 to 48 hours" },
		{ TOPIC_FEELINGS, "Hobbling" },
		{ TOPIC_FIRST_SESSION, "oil" },
		{ TOPIC_FIRST_SESSION, "water" },
		{ TOPIC_WHOM_TO_ASK, "six sessions" },
		{ TOPIC_WHOM_TO_ASK, "registered" },
		{ TOPIC_WHOM_TO_ASK, "cost" },
		{ TOPIC_COMBINE, "strengthening" },
		{ TOPIC_COMBINE, "tai chi" },
		{ TOPIC_COMBINE, "physiotherapy" },
		{ TOPIC_NOT_COVERED, "Cupping" },
		{ TOPIC_NOT_COVERED, "children" },
		{ TOPIC_NOT_COVERED, "Insurance" },
		{ TOPIC_NOT_COVERED, "adult" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!holds(rows[i].topic, rows[i].text))
			fail_msg("%s says nothing of \"%s\"", topic_info[rows[i].topic].id,
			         rows[i].text);
}

/* Figures of articles stand with "claims" and nowhere else; nothing is promised. */
static void nothing_is_claimed(void **state)
{
	static const char *const never[] = { "cure",      "heals", "melt",    " knot",
		                             "guarantee", "toxin", "miracle", "proven" };
	struct topic_line line;

	(void)state;
	for (int t = 0; t < TOPIC_COUNT; t++)
		for (int i = 0; topic_line(t, i, &line); i++) {
			for (size_t n = 0; n < sizeof never / sizeof *never; n++)
				if (strstr(line.text, never[n]))
					fail_msg("%s: %s", topic_info[t].id, line.text);
			if (strchr(line.text, '%'))
				assert_non_null(strstr(line.text, "An article claims"));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_topic_is_whole), cmocka_unit_test(sentences_are_short),
		cmocka_unit_test(safety_has_every_row), cmocka_unit_test(what_must_be_said),
		cmocka_unit_test(nothing_is_claimed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
