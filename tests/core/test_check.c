/* The rule table, the schema, and what is checked of one exercise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/check.h"
#include "core/match.h"
#include "core/phrase.h"
#include "core/schema.h"
#include "core/text.h"

/* What was reported, as " rule:key" for each. */
static char told[1024];

static void note(void *ctx, enum check_rule rule, const void *object, const char *key, int item,
                 const char *message, const char *hint)
{
	(void)ctx, (void)object, (void)item;
	assert_true(*message && *hint);
	snprintf(told + strlen(told), sizeof told - strlen(told), " %s:%s", check_info[rule].name,
	         key ? key : "");
}

static bool unsound(void *ctx, const void *object)
{
	return object != ctx;
}

static const struct check_sink sink = { note, NULL, NULL };

static struct exercise plain(void)
{
	return (struct exercise){
		.id = "a",
		.title = "A",
		.area = AREA_CALF,
		.near = AREA_CALF,
		.site = "",
		.sides = SIDES_EACH,
		.tools = { TOOL_MASSAGE_BALL },
		.tool_count = 1,
		.technique = TECHNIQUE_HOLD,
		.place = PLACE_WALL,
		.hold_s = 60,
		.pressure = 3,
		.position = "P",
		.movement = "",
		.easier = "",
		.harder = "",
		.feel = "",
		.stop = "S",
		.source = "B",
		.contact = "",
	};
}

static const char *tell(const struct exercise *exercise)
{
	told[0] = '\0';
	check_exercise(exercise, &sink);
	return told;
}

static void test_plain_exercise(void **state)
{
	struct exercise exercise = plain();

	(void)state;
	assert_string_equal(tell(&exercise), "");
	exercise.stop = "";
	exercise.source = "";
	assert_string_equal(tell(&exercise), " no-stop: no-source:");
	/* What could not be read is not looked at further. */
	exercise.pressure = 0;
	told[0] = '\0';
	check_exercise(&exercise, &(struct check_sink){ note, unsound, &exercise });
	assert_string_equal(told, " no-stop: no-source:");
}

static void test_long_hold(void **state)
{
	static const struct {
		enum technique technique;
		int hold_s, pressure;
		const char *told;
	} rows[] = {
		{ TECHNIQUE_HOLD, 90, 5, "" },
		{ TECHNIQUE_HOLD, 91, 3, "" },
		{ TECHNIQUE_HOLD, 91, 4, " long-hold:hold" },
		{ TECHNIQUE_SINK, 91, 4, " long-hold:hold" },
		{ TECHNIQUE_CROSS_HAND, 91, 4, " long-hold:hold" },
		{ TECHNIQUE_ROLL, 91, 4, "" },
		{ TECHNIQUE_PIN_AND_MOVE, 91, 4, "" },
		{ TECHNIQUE_STRETCH, 91, 5, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct exercise exercise = plain();

		exercise.technique = rows[i].technique;
		exercise.hold_s = rows[i].hold_s;
		exercise.pressure = rows[i].pressure;
		assert_string_equal(tell(&exercise), rows[i].told);
	}
}

static void test_roller(void **state)
{
	(void)state;
	for (int area = 0; area < AREA_OTHER; area++) {
		bool off = area == AREA_LOW_BACK || area == AREA_QL || area == AREA_NECK ||
		           area == AREA_SUBOCCIPITALS;

		for (int tool = 0; tool < TOOL_COUNT; tool++) {
			struct exercise exercise = plain();
			bool roller = tool == TOOL_FOAM_ROLLER || tool == TOOL_SOFT_ROLLER;

			exercise.area = exercise.near = (enum area)area;
			exercise.sides = SIDES_BOTH;
			exercise.tools[1] = (enum tool)tool;
			exercise.tool_count = 2;
			assert_string_equal(tell(&exercise), off && roller ? " roller:tools" : "");
		}
	}
}

static void test_sides(void **state)
{
	struct exercise exercise = plain();

	(void)state;
	exercise.sides = SIDES_MIDLINE;
	assert_string_equal(tell(&exercise), " sides:sides");
	exercise.area = exercise.near = AREA_UPPER_BACK;
	assert_string_equal(tell(&exercise), "");
	exercise.sides = SIDES_BOTH;
	assert_string_equal(tell(&exercise), "");
	exercise.sides = SIDES_EACH;
	assert_string_equal(tell(&exercise), " sides:sides");
}

static void test_other_place(void **state)
{
	struct exercise exercise = plain();

	(void)state;
	exercise.site = "Here";
	exercise.near = AREA_QUADS;
	assert_string_equal(tell(&exercise), " misplaced:site misplaced:near");
	exercise.area = AREA_OTHER;
	exercise.sides = SIDES_MIDLINE;
	assert_string_equal(tell(&exercise), "");
	exercise.site = "";
	exercise.near = AREA_OTHER;
	assert_string_equal(tell(&exercise), " missing: missing:");
}

static void test_pressure(void **state)
{
	struct exercise exercise = plain();

	(void)state;
	exercise.pressure = 0;
	assert_string_equal(tell(&exercise), " missing:");
}

static const char *tell_cues(int hold_s, int count, const int *at)
{
	struct exercise exercise = plain();

	exercise.hold_s = hold_s;
	exercise.cue_count = count;
	for (int i = 0; i < count; i++)
		exercise.cues[i] = (struct spoken_cue){
			.at = at[i] == -1   ? CUE_AT_START
			      : at[i] == -2 ? CUE_AT_HALF
			                    : CUE_AT_TIME,
			.at_s = at[i] < 0 ? 0 : at[i],
			.say = "x",
		};
	return tell(&exercise);
}

static void test_cues(void **state)
{
	static const struct {
		int hold_s, count, at[3];
		const char *told;
	} rows[] = {
		{ 60, 3, { -1, -2, 45 }, "" },
		{ 60, 1, { 59 }, "" },
		{ 60, 1, { 60 }, " cue-late:at" },
		{ 60, 1, { 61 }, " cue-late:at" },
		{ 60, 2, { 0, -1 }, " cue-gap:at" },
		{ 60, 2, { -1, 2 }, " cue-gap:at" },
		{ 60, 2, { -1, 3 }, "" },
		{ 60, 2, { 3, -1 }, "" },
		{ 60, 2, { 32, -2 }, " cue-gap:at" },
		{ 60, 2, { 28, -2 }, " cue-gap:at" },
		{ 60, 2, { 27, -2 }, "" },
		{ 61, 2, { 33, -2 }, " cue-gap:at" },
		{ 61, 2, { 34, -2 }, "" },
		{ 60, 3, { 10, 10, 10 }, " cue-gap:at cue-gap:at" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(tell_cues(rows[i].hold_s, rows[i].count, rows[i].at),
		                    rows[i].told);
}

static void test_cues_too_long_to_say(void **state)
{
	struct exercise exercise = plain();
	char text[600];

	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t i = 5; i < sizeof text; i += 6)
		text[i] = ' ';
	text[sizeof text - 1] = '\0';
	exercise.cue_count = 1;
	exercise.cues[0] = (struct spoken_cue){ .at = CUE_AT_START, .say = text };
	exercise.hold_s = (int)(phrase_text_ms(text, 0) / 1000) + 1;
	assert_string_equal(tell(&exercise), "");
	exercise.hold_s -= 1;
	assert_string_equal(tell(&exercise), " cues-long:cues");
	/* One that could not be read may say anything. */
	struct check_sink picky = { note, unsound, &exercise.cues[0] };
	told[0] = '\0';
	check_exercise(&exercise, &picky);
	assert_string_equal(told, "");
}

/* Texts of `contact`, and the zone that nothing presses which they name. */
static const struct {
	const char *text;
	enum check_zone zone;
} zone_rows[] = {
	{ "", ZONE_NONE },
	{ "outer hip", ZONE_NONE },
	{ "the front of the neck", ZONE_NECK },
	{ "Front of the Neck", ZONE_NECK },
	{ "side of the neck, gently", ZONE_NECK },
	{ "front-neck", ZONE_NECK },
	{ "throat", ZONE_NECK },
	{ "back of the neck", ZONE_NONE },
	{ "behind the collarbone", ZONE_COLLARBONE },
	{ "below the collarbone", ZONE_NONE },
	{ "in the armpit", ZONE_ARMPIT },
	{ "inner upper arm", ZONE_UPPER_ARM },
	{ "inner elbow", ZONE_ELBOW },
	{ "elbow", ZONE_NONE },
	{ "belly", ZONE_BELLY },
	{ "muscle belly, off the belly", ZONE_NONE },
	{ "belly of the calf", ZONE_NONE },
	{ "spine of the shoulder blade", ZONE_NONE },
	{ "groin", ZONE_GROIN },
	{ "back of the knee", ZONE_KNEE_BACK },
	{ "temple pulse", ZONE_TEMPLE },
	{ "spine", ZONE_SPINE },
	{ "spines", ZONE_NONE },
	{ "beside the spine", ZONE_NONE },
	{ "off the spine", ZONE_NONE },
	{ "away from the spine", ZONE_NONE },
	{ "next to the spine", ZONE_NONE },
	{ "either side of the spine", ZONE_NONE },
	{ "beside the spine and on the spine", ZONE_SPINE },
	{ "the spine", ZONE_SPINE },
	{ "floating ribs", ZONE_RIBS },
	{ "kidneys", ZONE_RIBS },
	{ "tip of the breastbone", ZONE_BREASTBONE },
	{ "tailbone", ZONE_TAILBONE },
	{ "sitting bone", ZONE_SITTING_BONE },
	{ "breast tissue", ZONE_BREAST },
	{ "breastbone", ZONE_NONE },
	{ "funny bone", ZONE_FUNNY_BONE },
	{ "point of the hip", ZONE_HIP_POINT },
	{ "outer knee", ZONE_KNEE_SIDE },
	{ "shin bone", ZONE_SHIN },
	{ "Achilles tendon", ZONE_ACHILLES },
	{ "Adam's apple", ZONE_NECK },
	{ "takeoff spine", ZONE_SPINE },
	{ "{spine}", ZONE_SPINE },
	{ "R\xC3\xBC"
	  "cken, spine",
	  ZONE_SPINE },
};

static void test_zones(void **state)
{

	(void)state;
	for (size_t i = 0; i < sizeof zone_rows / sizeof *zone_rows; i++) {
		if (check_zone(zone_rows[i].text) != zone_rows[i].zone)
			fail_msg("\"%s\" is %s", zone_rows[i].text,
			         check_zone_name(check_zone(zone_rows[i].text)));
	}
	char longest[2001];
	memset(longest, 'a', sizeof longest);
	longest[2000] = '\0';
	assert_int_equal(check_zone(longest), ZONE_NONE);
}

static void test_contact(void **state)
{
	struct exercise exercise = plain();

	(void)state;
	exercise.contact = "throat";
	assert_string_equal(tell(&exercise), " forbidden-zone:contact");
	exercise.technique = TECHNIQUE_STRETCH;
	assert_string_equal(tell(&exercise), "");
	exercise = plain();
	exercise.area = exercise.near = AREA_HIP_FLEXOR;
	exercise.contact = "belly";
	assert_string_equal(tell(&exercise), " belly:contact");
	exercise.area = exercise.near = AREA_UPPER_BACK;
	exercise.sides = SIDES_MIDLINE;
	exercise.contact = "spine";
	exercise.tools[0] = TOOL_SOFT_ROLLER;
	assert_string_equal(tell(&exercise), "");
	exercise.tool_count = 2;
	assert_string_equal(tell(&exercise), " forbidden-zone:contact");
	exercise.tool_count = 1;
	exercise.tools[0] = TOOL_FOAM_ROLLER;
	assert_string_equal(tell(&exercise), " forbidden-zone:contact");
	exercise = plain();
	exercise.contact = "spine";
	assert_string_equal(tell(&exercise), " forbidden-zone:contact");
	exercise.contact = "belly";
	assert_string_equal(tell(&exercise), " forbidden-zone:contact");
}

static void test_rules(void **state)
{
	(void)state;
	for (int i = 0; i < CHECK_COUNT; i++) {
		assert_true(*check_info[i].about);
		assert_int_equal(strspn(check_info[i].name, "abcdefghijklmnopqrstuvwxyz-"),
		                 strlen(check_info[i].name));
		for (int k = 0; k < i; k++)
			assert_string_not_equal(check_info[i].name, check_info[k].name);
		assert_int_equal(check_info[i].severity,
		                 i < CHECK_MINUTES ? SEVERITY_ERROR : SEVERITY_WARNING);
		assert_int_equal(vocabulary_find(&words_warning, check_info[i].name),
		                 i < CHECK_MINUTES ? -1 : i - CHECK_MINUTES);
	}
}

static void test_schema(void **state)
{
	(void)state;
	for (int i = 0; i < schema_key_count; i++) {
		const struct key_info *key = &schema_key[i];

		assert_ptr_equal(schema_find(key->group, key->name, strlen(key->name)), key);
		assert_true(*key->help && *key->example && key->unit && key->fallback);
		assert_int_equal(key->required, *key->fallback == '\0');
		if (key->type == KEY_WORD || key->type == KEY_WORDS)
			assert_non_null(key->words);
		if (key->type == KEY_INT || key->type == KEY_SECONDS || key->type == KEY_NUMBER)
			assert_true(key->most >= key->least && key->most > 0);
	}
	assert_null(schema_find(KEYS_CUE, "sa", 2));
	assert_null(schema_find(KEYS_CUE, "hold", 4));
	assert_string_equal(schema_nearest(KEYS_EXERCISE, "presure"), "pressure");
	assert_null(schema_nearest(KEYS_CUE, "zzz"));
	assert_int_equal(schema_elsewhere("weeks"), KEYS_PHASE);
	assert_int_equal(schema_elsewhere("zzz"), KEYS_GROUP_COUNT);
	assert_string_equal(schema_group_name(KEYS_CUE), "a cue");
}

static void test_match(void **state)
{
	static const char *const words[] = { "desk", "Headache" };
	struct exercise exercise = plain();
	struct step steps[2] = { { .kind = STEP_REST }, { .exercise = &exercise } };
	struct phase phase = { 1, steps, 2 };
	struct routine routine = {
		.id = "reset",
		.title = "Reset",
		.audience = { words, 1 },
		.conditions = { words + 1, 1 },
		.steps = steps,
		.step_count = 2,
		.phases = &phase,
		.phase_count = 1,
	};
	struct match match = { 0 };

	(void)state;
	assert_true(match_routine(&match, &routine) && match_exercise(&match, &exercise));
	match.word = "";
	assert_true(match_routine(&match, &routine) && match_exercise(&match, &exercise));
	match.word = "reset";
	assert_true(match_routine(&match, &routine));
	routine.id = "x";
	assert_true(match_routine(&match, &routine));
	match.word = "desk";
	assert_true(match_routine(&match, &routine));
	match.word = "HEADACHE";
	assert_true(match_routine(&match, &routine));
	assert_false(match_exercise(&match, &exercise));
	match.word = "dail";
	assert_true(match_routine(&match, &routine));
	match.word = "nothing";
	assert_false(match_routine(&match, &routine));
	match.word = "Calf";
	assert_true(match_exercise(&match, &exercise));
	match = (struct match){ .by_area = true, .area = AREA_CALF };
	assert_true(match_routine(&match, &routine) && match_exercise(&match, &exercise));
	exercise.area = AREA_OTHER;
	assert_true(match_exercise(&match, &exercise));
	exercise.area = AREA_CALF;
	match.area = AREA_FOOT;
	assert_false(match_routine(&match, &routine) || match_exercise(&match, &exercise));
	match = (struct match){ .by_tool = true, .tool = TOOL_MASSAGE_BALL };
	assert_true(match_routine(&match, &routine) && match_exercise(&match, &exercise));
	match.tool = TOOL_PEANUT;
	assert_false(match_routine(&match, &routine) || match_exercise(&match, &exercise));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_exercise), cmocka_unit_test(test_long_hold),
		cmocka_unit_test(test_roller),         cmocka_unit_test(test_sides),
		cmocka_unit_test(test_other_place),    cmocka_unit_test(test_pressure),
		cmocka_unit_test(test_cues),           cmocka_unit_test(test_cues_too_long_to_say),
		cmocka_unit_test(test_zones),          cmocka_unit_test(test_contact),

		cmocka_unit_test(test_rules),          cmocka_unit_test(test_schema),
		cmocka_unit_test(test_match),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
