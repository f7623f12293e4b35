/* Keys: every action of every screen has one, the help and the manual list them, the footer shows
 * those that are bound, and from every screen a key leads out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/text.h"
#include "ui/screens.h"

static struct keymap map;
static struct grid grid;

static int setup(void **state)
{
	(void)state;
	keymap_init(&map);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	grid_finish(&grid);
	memset(&grid, 0, sizeof grid);
	return 0;
}

static bool knows(const struct screen *screen, enum action action)
{
	for (const enum action *a = screen->actions; *a != ACTION_NONE; a++)
		if (*a == action)
			return true;
	return false;
}

static void the_table(void **state)
{
	(void)state;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		assert_true(action_info[i].help[0] != '\0');
		assert_true(map.key[i][0] != KEYCODE_NONE);
		assert_int_equal(action_from_id(action_info[i].id), i);
	}
	assert_int_equal(action_from_id("nothing"), ACTION_NONE);
}

static void every_action_is_used(void **state)
{
	(void)state;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		bool used = false;

		for (const struct screen *const *s = screens; *s; s++)
			used = used || knows(*s, (enum action)i);
		if (!used)
			fail_msg("no screen knows %s", action_info[i].id);
	}
}

static void every_action_has_a_key(void **state)
{
	(void)state;
	for (const struct screen *const *s = screens; *s; s++) {
		enum action hidden = screen_unreached(*s, &map);

		if (hidden != ACTION_NONE)
			fail_msg("%s: no key leads to %s", (*s)->id, action_info[hidden].id);
	}
}

/* Where text is typed every letter belongs to it; watch is left with q alone. */
static void esc_and_q_lead_out(void **state)
{
	(void)state;
	for (const struct screen *const *s = screens; *s; s++) {
		bool typing = strcmp((*s)->id, "typing") == 0;
		enum action esc = keymap_find(&map, (*s)->actions, KEYCODE_ESC);
		enum action q = keymap_find(&map, (*s)->actions, 'q');

		if (esc != (typing ? ACTION_CANCEL : ACTION_LEAVE) && esc != ACTION_QUIT)
			fail_msg("%s: Esc does not leave", (*s)->id);
		if (!typing && q != ACTION_LEAVE && q != ACTION_QUIT)
			fail_msg("%s: q does not leave", (*s)->id);
		if (!typing && strcmp((*s)->id, "help") != 0 && strcmp((*s)->id, "watch") != 0 &&
		    !knows(*s, ACTION_HELP))
			fail_msg("%s has no help", (*s)->id);
	}
}

/* The row of the footer, at a width. */
static const char *footer(const struct screen *screen, int cols)
{
	static char text[4096];

	assert_true(grid_resize(&grid, 1, cols));
	grid_clear(&grid);
	keys_footer(&grid, 0, &map, screen->actions);
	return grid_row_text(&grid, 0, text, sizeof text);
}

static bool has_word(const char *text, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		if ((at == text || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
			return true;
	return false;
}

static void help_and_the_way_out_are_always_there(void **state)
{
	static const int widths[] = { 30, 40, 60, 80, 120, 200 };

	(void)state;
	for (const struct screen *const *s = screens; *s; s++)
		for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
			const char *text = footer(*s, widths[i]);

			assert_true(text_width(text) <= widths[i]);
			if (knows(*s, ACTION_HELP))
				assert_true(has_word(text, "?"));
			assert_true(has_word(text, knows(*s, ACTION_QUIT) ? "q" : "Esc"));
		}
}

/* Whatever the keys, the footer of a wide screen shows the first one of each action, and a click
 * there does it. */
static void bound_keys_are_shown(void **state)
{
	(void)state;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		char keys[64] = "", key[8];

		for (uint32_t k = 0; k < 11; k++) {
			text_encode(key, sizeof key, 0x4e00 + 16 * (uint32_t)i + k);
			snprintf(keys + strlen(keys), sizeof keys - strlen(keys), "%s%s",
			         k ? " " : "", key);
		}
		if (i == ACTION_QUALITY)
			keys[9 * 4 - 1] = '\0';
		assert_true(keymap_bind(&map, (enum action)i, keys));
	}
	for (const struct screen *const *s = screens; *s; s++) {
		const char *text = footer(*s, GRID_COLS_MAX);

		assert_int_equal(screen_unreached(*s, &map), ACTION_NONE);
		for (const enum action *a = (*s)->actions; *a != ACTION_NONE; a++) {
			char key[256];

			if (!action_info[*a].label[0])
				continue;
			keys_first(&map, *a, key, sizeof key);
			if (!strstr(text, key))
				fail_msg("%s: %s is not in: %s", (*s)->id, action_info[*a].id, text);
		}
		for (int i = 0; i < grid.hot_count; i++)
			assert_true(knows(*s, (enum action)grid_hot_at(&grid, 0, grid.hot[i].col)));
	}
}

static void numbers_have_eleven_keys(void **state)
{
	(void)state;
	assert_false(keymap_bind(&map, ACTION_FEEL, "a b c"));
	assert_int_equal(keymap_number(&map, ACTION_FEEL, '.'), 10);
	assert_int_equal(keymap_number(&map, ACTION_FEEL, 'x'), -1);
	assert_true(keymap_bind(&map, ACTION_FEEL, "z a s d f g h j k l F1"));
	assert_int_equal(keymap_number(&map, ACTION_FEEL, 'z'), 0);
	assert_int_equal(keymap_number(&map, ACTION_FEEL, KEYCODE_F1), 10);
	assert_false(keymap_bind(&map, ACTION_PAUSE, ""));
	assert_false(keymap_bind(&map, ACTION_PAUSE, "Enterr"));
	assert_int_equal(map.key[ACTION_PAUSE][0], ' ');
}

static void letters_come_last(void **state)
{
	static const enum action known[] = { ACTION_LETTERS, ACTION_LEAVE, ACTION_NONE };

	(void)state;
	assert_int_equal(keymap_find(&map, known, 'q'), ACTION_LEAVE);
	assert_int_equal(keymap_find(&map, known, 'c'), ACTION_LETTERS);
	assert_int_equal(keymap_find(&map, known, 'C'), ACTION_NONE);
	assert_int_equal(keymap_find(&map, known, KEYCODE_NONE), ACTION_NONE);
}

/* The manual lists what may be bound, with its keys. */
static void the_manual_lists_them(void **state)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char path[4096], want[256], keys[128];
	static char text[200000];
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/man/unknot.1", srcdir ? srcdir : ".");
	file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		snprintf(want, sizeof want, ".It Li %s\n%s.\n%s: %s\n", action_info[i].id,
		         action_info[i].help, "Keys",
		         keys_all(&map, (enum action)i, keys, sizeof keys));
		if (!strstr(text, want))
			fail_msg("unknot.1 lacks:\n%s", want);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_table),
		TEST(every_action_is_used),
		TEST(every_action_has_a_key),
		TEST(esc_and_q_lead_out),
		TEST(help_and_the_way_out_are_always_there),
		TEST(bound_keys_are_shown),
		TEST(numbers_have_eleven_keys),
		TEST(letters_come_last),
		TEST(the_manual_lists_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
