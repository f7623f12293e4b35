/* The figure group of a routine file: what is read, and what is said about what is wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libconfig.h>
#include <stdio.h>
#include <string.h>

#include "io/figure_read.h"

struct said {
	int count;
	char text[4096];
};

static void listen(void *ctx, const char *where, const char *message, const char *hint)
{
	struct said *said = ctx;
	size_t at = strlen(said->text);

	said->count++;
	snprintf(said->text + at, sizeof said->text - at, "%s: %s; %s\n", where, message, hint);
}

static bool read_text(const char *text, struct arena *arena, const struct figure **figure,
                      struct said *said)
{
	config_t config;
	bool ok;

	config_init(&config);
	if (config_read_string(&config, text) != CONFIG_TRUE)
		fail_msg("%s: %s", text, config_error_text(&config));
	*said = (struct said){ .count = 0 };
	ok = figure_read(config_lookup(&config, "figure"), arena, figure, listen, said);
	assert_int_equal(ok, said->count == 0);
	assert_int_equal(ok, *figure != NULL);
	config_destroy(&config);
	return ok;
}

static void test_reads_all_keys(void **state)
{
	struct arena arena = { 0 };
	const struct figure *f;
	struct said said;

	(void)state;
	assert_true(read_text(
	    "figure = { base = \"prone-forearms\"; view = \"back\"; zoom = \"leg\"; "
	    "support = \"bed\"; tool = \"peanut\"; size = 9.5; touch = \"quads\"; "
	    "against = \"hand-left\"; slide = [ 0.25, 0.75 ]; knee = 10; hip-left = 5; "
	    "rest = [ \"forearms\", \"toes-left on floor\" ]; glide = [ \"toes\" ]; "
	    "from = { neck = -10; }; to = { knee-right = 20.5; lift = ( \"forearm-right\" "
	    "); }; };",
	    &arena, &f, &said));
	assert_string_equal(figure_base[f->base].name, "prone-forearms");
	assert_true(f->view == FIGURE_VIEW_BACK && f->zoom == ZOOM_LEG && f->on_bed);
	assert_true(f->has_tool && f->tool == TOOL_PEANUT && f->size == 9.5F);
	assert_true(f->has_touch && f->touch == AREA_QUADS && f->touch_side == TOUCH_BOTH);
	assert_true(f->against == AGAINST_HAND_LEFT);
	assert_true(f->slide[0] == 0.25F && f->slide[1] == 0.75F);
	assert_true(f->pose[0].angle[LIMB_SLOT(ANGLE_KNEE, FIGURE_RIGHT)] == 10);
	assert_true(f->pose[1].angle[LIMB_SLOT(ANGLE_KNEE, FIGURE_RIGHT)] == 20.5F);
	assert_true(f->pose[1].angle[LIMB_SLOT(ANGLE_KNEE, FIGURE_LEFT)] == 10);
	assert_true(f->pose[0].angle[ANGLE_NECK] == -10 && f->pose[1].angle[ANGLE_NECK] == -20);
	assert_true((f->pose[0].set >> ANGLE_NECK & 1) == 1 &&
	            (f->pose[1].set >> ANGLE_NECK & 1) == 0);
	assert_int_equal(f->pose[0].rest_count, 3);
	assert_int_equal(f->pose[1].rest_count, 2);
	assert_true(f->pose[0].rest[2].part == PART_TOES && f->pose[0].rest[2].glides);
	assert_true(f->pose[0].rest[2].surface == SURFACE_FLOOR && !f->pose[0].rest[0].glides);
	arena_finish(&arena);
}

/* A figure written for the left is the same as the one for the right with the sides exchanged. */
static void test_left_is_turned_round(void **state)
{
	struct arena arena = { 0 };
	const struct figure *left, *right;
	struct said said;

	(void)state;
	assert_true(
	    read_text("figure = { base = \"half-kneel\"; touch = \"quads-left\"; hip-left = -9; "
	              "neck-tilt = 5; to = { rest = [ \"foot-right\", \"head\", \"hand-left on "
	              "knee-right\" ]; }; };",
	              &arena, &left, &said));
	assert_true(
	    read_text("figure = { base = \"half-kneel\"; touch = \"quads-right\"; hip-right = -9; "
	              "neck-tilt = -5; to = { rest = [ \"foot-left\", \"head\", \"hand-right on "
	              "knee-left\" ]; }; };",
	              &arena, &right, &said));
	assert_int_equal(left->touch_side, right->touch_side);
	for (int p = 0; p < 2; p++) {
		assert_memory_equal(left->pose[p].angle, right->pose[p].angle,
		                    sizeof left->pose[p].angle);
		assert_int_equal(left->pose[p].set, right->pose[p].set);
		assert_int_equal(left->pose[p].rest_count, right->pose[p].rest_count);
		for (int i = 0; i < left->pose[p].rest_count; i++) {
			assert_int_equal(left->pose[p].rest[i].side, right->pose[p].rest[i].side);
			assert_int_equal(left->pose[p].rest[i].onto_side,
			                 right->pose[p].rest[i].onto_side);
		}
	}
	arena_finish(&arena);
}

static const struct {
	const char *text, *said;
} wrongs[] = {
	{ "figure = 3;", ": a figure should be a group" },
	{ "figure = { };", ": a figure needs a base" },
	{ "figure = { base = 3; };", "base: this should be a text" },
	{ "figure = { base = \"sit-lang\"; };",
	  "base: \"sit-lang\": no such base pose; did you mean \"sit-long\"?" },
	{ "figure = { base = \"stand\"; kne = 3; };",
	  "kne: \"kne\": no such key of a figure; did you mean \"knee\"?" },
	{ "figure = { base = \"stand\"; knee = 170; };",
	  "knee: knee = 170: no joint bends that far; from 0 to 160" },
	{ "figure = { base = \"stand\"; knee = \"x\"; };",
	  "knee: this should be a number of degrees" },
	{ "figure = { base = \"stand\"; to = 3; };", "to: this should be a group" },
	{ "figure = { base = \"stand\"; to = { slide = 3; }; };",
	  "to.slide: \"slide\": no such angle" },
	{ "figure = { base = \"stand\"; from = { hip-out-left = 90; }; };", "from.hip-out-left: " },
	{ "figure = { base = \"stand\"; view = \"top\"; };", "view: \"top\": no such view" },
	{ "figure = { base = \"stand\"; zoom = \"foots\"; };", "did you mean \"foot\"?" },
	{ "figure = { base = \"stand\"; support = \"bed\"; };", "support: this base has no such" },
	{ "figure = { base = \"stand\"; tool = \"hammer\"; };", "tool: there is no such tool" },
	{ "figure = { base = \"stand\"; size = 90; };", "size: size = 90: should be from 2 to 30" },
	{ "figure = { base = \"stand\"; touch = \"calve\"; };", "touch: there is no such area" },
	{ "figure = { base = \"stand\"; against = \"flor\"; };", "did you mean \"floor\"?" },
	{ "figure = { base = \"stand\"; slide = 0.5; };", "slide: this should be two numbers" },
	{ "figure = { base = \"stand\"; slide = [ 0.5 ]; };", "slide: this should be two numbers" },
	{ "figure = { base = \"stand\"; slide = [ 0.5, 1.5 ]; };", "slide: slide = 1.5" },
	{ "figure = { base = \"stand\"; slide = ( \"a\", 1 ); };",
	  "slide: this should be a number" },
	{ "figure = { base = \"stand\"; rest = \"foot\"; };", "rest: this should be a list" },
	{ "figure = { base = \"stand\"; rest = [ 3 ]; };", "rest[0]: this should be a text" },
	{ "figure = { base = \"stand\"; rest = [ \"feet\", \"hend-left\" ]; };",
	  "rest[1]: \"hend-left\": no such part of the body; did you mean \"hand\"?" },
	{ "figure = { base = \"stand\"; rest = [ \"hand on flor\" ]; };",
	  "did you mean \"floor\"?" },
	{ "figure = { base = \"stand\"; lift = [ \"head\" ]; };",
	  "lift[0]: this does not rest on anything" },
	{ "figure = { base = \"stand\"; from = { rest = [ \"feet\", \"feet\", \"feet\", "
	  "\"feet\", \"feet\", \"feet\", \"feet\", \"head\" ]; }; };",
	  "from.rest[7]: too many rests" },
};

static void test_says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
		struct arena arena = { 0 };
		const struct figure *figure;
		struct said said;

		assert_false(read_text(wrongs[i].text, &arena, &figure, &said));
		if (said.count != 1 || strstr(said.text, wrongs[i].said) == NULL)
			fail_msg("%s\nwanted: %s\ngot: %s", wrongs[i].text, wrongs[i].said,
			         said.text);
		arena_finish(&arena);
	}
}

static void test_says_all_at_once(void **state)
{
	struct arena arena = { 0 };
	const struct figure *figure;
	struct said said;

	(void)state;
	assert_false(
	    read_text("figure = { base = \"stand\"; knee = 999; nek = 2; to = { elbow = -5; }; "
	              "view = 3; };",
	              &arena, &figure, &said));
	assert_int_equal(said.count, 4);
	arena_finish(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads_all_keys),
		cmocka_unit_test(test_left_is_turned_round),
		cmocka_unit_test(test_says_what_is_wrong),
		cmocka_unit_test(test_says_all_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
