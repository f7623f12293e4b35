/* How each style looks: a table of themes, and what is left of it on fewer colours. */
#ifndef UNKNOT_UI_THEME_H
#define UNKNOT_UI_THEME_H

#include <stdbool.h>

#include "ui/style.h"

/* Symbol, id, name. */
#define THEME_TABLE(X)                                                                             \
	X(DEFAULT, "default", N_("the terminal's own colours"))                                    \
	X(DARK, "dark", N_("dark"))                                                                \
	X(LIGHT, "light", N_("light"))                                                             \
	X(CONTRAST, "contrast", N_("high contrast"))                                               \
	X(MONO, "mono", N_("no colours"))

enum theme {
#define X(sym, id, name) THEME_##sym,
	THEME_TABLE(X)
#undef X
	THEME_COUNT
};

enum { LOOK_BOLD = 1, LOOK_REVERSE = 2, LOOK_UNDERLINE = 4 };

/* Colours are numbers of the terminal's palette, -1 its own; with more than 256 of them they are
 * 0xRRGGBB from 8 on. */
struct look {
	int fg, bg;
	unsigned attr; /* LOOK_ bits */
};

/* How a style looks in a theme on a terminal with so many colours (0, 8, 16, 256 or more). */
struct look theme_look(enum theme theme, enum style style, int colours);

const char *theme_id(enum theme theme);
const char *theme_name(enum theme theme); /* N_() */

/* From an id to its value; false when there is none. */
bool theme_from_id(const char *id, enum theme *theme);

#endif
