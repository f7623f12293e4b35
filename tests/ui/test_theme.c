/* Themes: whatever the terminal has, what matters is told apart, and not by colour alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/theme.h"

static const int depths[] = { 0, 2, 8, 16, 88, 256, 1 << 24 };

enum { DEPTHS = sizeof depths / sizeof *depths, BLACK = 0 };

static bool same(struct look a, struct look b)
{
	return a.fg == b.fg && a.bg == b.bg && a.attr == b.attr;
}

static void colours_are_there(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int style = 0; style < STYLE_COUNT; style++)
			for (int i = 0; i < DEPTHS; i++) {
				struct look look =
				    theme_look((enum theme)theme, (enum style)style, depths[i]);
				int most = depths[i] < 8      ? -1
				           : depths[i] > 256  ? 0xffffff
				           : depths[i] == 256 ? 255
				                              : 7;

				assert_in_range(look.fg + 1, 0, most + 1);
				assert_in_range(look.bg + 1, 0, most + 1);
				if (depths[i] >= 8 && depths[i] < 256 && look.fg == BLACK)
					assert_false(look.attr & LOOK_BOLD);
			}
}

static void apart(enum style a, enum style b)
{
	for (int theme = 0; theme < THEME_COUNT; theme++)
		for (int i = 0; i < DEPTHS; i++)
			if (same(theme_look((enum theme)theme, a, depths[i]),
			         theme_look((enum theme)theme, b, depths[i])))
				fail_msg("%c is as %c in %s with %d colours", style_letter(a),
				         style_letter(b), theme_id((enum theme)theme), depths[i]);
}

static void what_matters_is_told_apart(void **state)
{
	(void)state;
	apart(STYLE_SELECTED, STYLE_TEXT);
	apart(STYLE_KEY, STYLE_DIM);
	apart(STYLE_LAST, STYLE_WORK);
	apart(STYLE_PAUSED, STYLE_WORK);
	apart(STYLE_FLASH, STYLE_TITLE);
	apart(STYLE_BAD, STYLE_TEXT);
	apart(STYLE_CAUTION, STYLE_TEXT);
}

/* Without colours the number says it; the worst stands out all the same. */
static void soreness_is_a_ramp(void **state)
{
	(void)state;
	apart(STYLE_SORE_5, STYLE_SORE_0);
	apart(STYLE_SORE_4, STYLE_SORE_1);
	for (int style = STYLE_SORE_0; style < STYLE_SORE_5; style++)
		for (int theme = 0; theme < THEME_MONO; theme++)
			assert_false(same(theme_look((enum theme)theme, (enum style)style, 256),
			                  theme_look((enum theme)theme, (enum style)(style + 1), 256)));
}

static void true_colours(void **state)
{
	(void)state;
	struct look key = theme_look(THEME_DARK, STYLE_KEY, 1 << 24);
	struct look chosen = theme_look(THEME_LIGHT, STYLE_SELECTED, 1 << 24);
	struct look title = theme_look(THEME_LIGHT, STYLE_TITLE, 1 << 24);

	assert_int_equal(key.fg, 0x87d7ff);
	assert_int_equal(key.bg, -1);
	assert_int_equal(chosen.fg, 0xffffff);
	assert_int_equal(chosen.bg, 0x005faf);
	assert_int_equal(title.fg, 0x080808);
	assert_int_equal(theme_look(THEME_DARK, STYLE_RULE, 1 << 24).fg, 0x585858);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colours_are_there),
		cmocka_unit_test(what_matters_is_told_apart),
		cmocka_unit_test(soreness_is_a_ramp),
		cmocka_unit_test(true_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
