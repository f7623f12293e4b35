#include "ui/theme.h"

#include <string.h>

#include "core/i18n.h"

enum { OWN = -1, BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };

#define B LOOK_BOLD
#define R LOOK_REVERSE
#define U LOOK_UNDERLINE

/* A style as a colour of 256, one of 8, and its attributes with colours and without.
 * The soreness ramp runs from blue through yellow to dark red, which people with any of the common
 * colour blindnesses can tell apart by lightness; the number stands beside it everywhere. */
struct row {
	short rich, basic;
	short rich_bg, basic_bg;
	unsigned attr, mono;
};

/* On the terminal's own colours, which may be dark on light or light on dark: only red and magenta
 * can be read on both, so the rest is the terminal's own text colour, or black on a colour. */
static const struct row own[STYLE_COUNT] = {
	[STYLE_TEXT] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_TITLE] = { OWN, OWN, OWN, OWN, B, B },
	[STYLE_DIM] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_RULE] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_KEY] = { OWN, OWN, OWN, OWN, B, B },
	[STYLE_SELECTED] = { OWN, OWN, OWN, OWN, R, R },
	[STYLE_READY] = { OWN, OWN, OWN, OWN, B, B },
	[STYLE_WORK] = { OWN, OWN, OWN, OWN, B, B },
	[STYLE_REST] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_LAST] = { RED, RED, OWN, OWN, B, B | U },
	[STYLE_PAUSED] = { OWN, OWN, OWN, OWN, B | R, B | R },
	[STYLE_GOOD] = { OWN, OWN, OWN, OWN, B, 0 },
	[STYLE_CAUTION] = { OWN, OWN, OWN, OWN, U, U },
	[STYLE_BAD] = { RED, RED, OWN, OWN, B, B | U },
	[STYLE_FLASH] = { BLACK, BLACK, YELLOW, YELLOW, B, R },
	[STYLE_BODY] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_TOOL] = { MAGENTA, MAGENTA, OWN, OWN, B, B },
	[STYLE_SUPPORT] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_AREA] = { RED, RED, OWN, OWN, B, B },
	[STYLE_SORE_0] = { OWN, OWN, OWN, OWN, 0, 0 },
	[STYLE_SORE_1] = { OWN, OWN, OWN, OWN, B, 0 },
	[STYLE_SORE_2] = { BLACK, BLACK, CYAN, CYAN, 0, 0 },
	[STYLE_SORE_3] = { BLACK, BLACK, YELLOW, YELLOW, 0, B },
	[STYLE_SORE_4] = { BLACK, BLACK, YELLOW, YELLOW, B | U, R },
	[STYLE_SORE_5] = { WHITE, WHITE, RED, RED, B, B | R },
};

static const struct row dark[STYLE_COUNT] = {
	[STYLE_TEXT] = { 252, OWN, OWN, OWN, 0, 0 },
	[STYLE_TITLE] = { 255, OWN, OWN, OWN, B, B },
	[STYLE_DIM] = { 245, OWN, OWN, OWN, 0, 0 },
	[STYLE_RULE] = { 240, OWN, OWN, OWN, 0, 0 },
	[STYLE_KEY] = { 117, CYAN, OWN, OWN, B, B },
	[STYLE_SELECTED] = { 16, BLACK, 117, CYAN, 0, R },
	[STYLE_READY] = { 222, YELLOW, OWN, OWN, B, B },
	[STYLE_WORK] = { 117, CYAN, OWN, OWN, B, B },
	[STYLE_REST] = { 150, GREEN, OWN, OWN, 0, 0 },
	[STYLE_LAST] = { 215, YELLOW, OWN, OWN, B, B | U },
	[STYLE_PAUSED] = { 189, WHITE, OWN, OWN, B, B | R },
	[STYLE_GOOD] = { 150, GREEN, OWN, OWN, 0, 0 },
	[STYLE_CAUTION] = { 222, YELLOW, OWN, OWN, 0, U },
	[STYLE_BAD] = { 210, RED, OWN, OWN, B, B | U },
	[STYLE_FLASH] = { 16, BLACK, 222, YELLOW, B, R },
	[STYLE_BODY] = { 250, OWN, OWN, OWN, 0, 0 },
	[STYLE_TOOL] = { 222, YELLOW, OWN, OWN, B, B },
	[STYLE_SUPPORT] = { 244, OWN, OWN, OWN, 0, 0 },
	[STYLE_AREA] = { 210, RED, OWN, OWN, B, B },
	[STYLE_SORE_0] = { 110, BLUE, OWN, OWN, 0, 0 },
	[STYLE_SORE_1] = { 153, CYAN, OWN, OWN, 0, 0 },
	[STYLE_SORE_2] = { 229, WHITE, OWN, OWN, 0, 0 },
	[STYLE_SORE_3] = { 220, YELLOW, OWN, OWN, B, B },
	[STYLE_SORE_4] = { 16, BLACK, 208, YELLOW, B, R },
	[STYLE_SORE_5] = { 231, WHITE, 124, RED, B, B | R },
};

static const struct row light[STYLE_COUNT] = {
	[STYLE_TEXT] = { 235, OWN, OWN, OWN, 0, 0 },
	[STYLE_TITLE] = { 16, OWN, OWN, OWN, B, B },
	[STYLE_DIM] = { 242, OWN, OWN, OWN, 0, 0 },
	[STYLE_RULE] = { 248, OWN, OWN, OWN, 0, 0 },
	[STYLE_KEY] = { 25, BLUE, OWN, OWN, B, B },
	[STYLE_SELECTED] = { 231, WHITE, 25, BLUE, 0, R },
	[STYLE_READY] = { 94, MAGENTA, OWN, OWN, B, B },
	[STYLE_WORK] = { 25, BLUE, OWN, OWN, B, B },
	[STYLE_REST] = { 28, GREEN, OWN, OWN, 0, 0 },
	[STYLE_LAST] = { 130, RED, OWN, OWN, B, B | U },
	[STYLE_PAUSED] = { 54, MAGENTA, OWN, OWN, B, B | R },
	[STYLE_GOOD] = { 28, GREEN, OWN, OWN, 0, 0 },
	[STYLE_CAUTION] = { 94, MAGENTA, OWN, OWN, 0, U },
	[STYLE_BAD] = { 124, RED, OWN, OWN, B, B | U },
	[STYLE_FLASH] = { 231, WHITE, 130, RED, B, R },
	[STYLE_BODY] = { 239, OWN, OWN, OWN, 0, 0 },
	[STYLE_TOOL] = { 94, MAGENTA, OWN, OWN, B, B },
	[STYLE_SUPPORT] = { 244, OWN, OWN, OWN, 0, 0 },
	[STYLE_AREA] = { 124, RED, OWN, OWN, B, B },
	[STYLE_SORE_0] = { 25, BLUE, OWN, OWN, 0, 0 },
	[STYLE_SORE_1] = { 31, CYAN, OWN, OWN, 0, 0 },
	[STYLE_SORE_2] = { 237, OWN, 229, OWN, 0, 0 },
	[STYLE_SORE_3] = { 16, BLACK, 221, YELLOW, B, B },
	[STYLE_SORE_4] = { 16, BLACK, 208, YELLOW, B, R },
	[STYLE_SORE_5] = { 231, WHITE, 124, RED, B, B | R },
};

static const struct row contrast[STYLE_COUNT] = {
	[STYLE_TEXT] = { 231, WHITE, 16, BLACK, B, 0 },
	[STYLE_TITLE] = { 226, YELLOW, 16, BLACK, B, B },
	[STYLE_DIM] = { 231, WHITE, 16, BLACK, 0, 0 },
	[STYLE_RULE] = { 231, WHITE, 16, BLACK, 0, 0 },
	[STYLE_KEY] = { 226, YELLOW, 16, BLACK, B, B },
	[STYLE_SELECTED] = { 16, BLACK, 226, YELLOW, B, R },
	[STYLE_READY] = { 226, YELLOW, 16, BLACK, B, B },
	[STYLE_WORK] = { 231, WHITE, 16, BLACK, B, B },
	[STYLE_REST] = { 51, CYAN, 16, BLACK, B, 0 },
	[STYLE_LAST] = { 16, BLACK, 226, YELLOW, B, B | U },
	[STYLE_PAUSED] = { 16, BLACK, 231, WHITE, B, B | R },
	[STYLE_GOOD] = { 51, CYAN, 16, BLACK, B, 0 },
	[STYLE_CAUTION] = { 226, YELLOW, 16, BLACK, B | U, U },
	[STYLE_BAD] = { 231, WHITE, 160, RED, B, B | U },
	[STYLE_FLASH] = { 16, BLACK, 226, YELLOW, B, R },
	[STYLE_BODY] = { 231, WHITE, 16, BLACK, B, 0 },
	[STYLE_TOOL] = { 226, YELLOW, 16, BLACK, B, B },
	[STYLE_SUPPORT] = { 231, WHITE, 16, BLACK, 0, 0 },
	[STYLE_AREA] = { 226, YELLOW, 16, BLACK, B | U, B },
	[STYLE_SORE_0] = { 231, WHITE, 16, BLACK, 0, 0 },
	[STYLE_SORE_1] = { 51, CYAN, 16, BLACK, B, 0 },
	[STYLE_SORE_2] = { 231, WHITE, 16, BLACK, B, 0 },
	[STYLE_SORE_3] = { 226, YELLOW, 16, BLACK, B | U, B },
	[STYLE_SORE_4] = { 16, BLACK, 226, YELLOW, B, R },
	[STYLE_SORE_5] = { 231, WHITE, 160, RED, B | U, B | R },
};
#undef B
#undef R
#undef U

static const struct {
	const char *id, *name;
} names[THEME_COUNT] = {
#define X(sym, id, name) { id, name },
	THEME_TABLE(X)
#undef X
};

/* The default theme keeps to the terminal's own palette, so its owner's choice of colours holds. */
static const struct {
	const struct row *row;
	bool rich;
} themes[THEME_COUNT] = {
	[THEME_DEFAULT] = { own, false },
	[THEME_DARK] = { dark, true },
	[THEME_LIGHT] = { light, true },
	[THEME_CONTRAST] = { contrast, true },
	[THEME_MONO] = { dark, false },
};

/* A colour of the palette as 0xRRGGBB; its first ones and -1 stay as they are. */
static int rgb_of(int colour)
{
	static const int level[] = { 0, 95, 135, 175, 215, 255 };
	int cube = colour - 16, grey = 8 + 10 * (colour - 232);
	int rgb;

	if (colour < 16)
		return colour;
	if (colour >= 232)
		return grey << 16 | grey << 8 | grey;
	rgb = level[cube / 36] << 16 | level[cube / 6 % 6] << 8 | level[cube % 6];
	return rgb ? rgb : 0x080808; /* 0 is the palette's black, which bold may turn grey */
}

struct look theme_look(enum theme theme, enum style style, int colours)
{
	const struct row *row = &themes[theme].row[style];

	if (theme == THEME_MONO || colours < 8)
		return (struct look){ OWN, OWN, row->mono };
	if (themes[theme].rich && colours > 256)
		return (struct look){ rgb_of(row->rich), rgb_of(row->rich_bg), row->attr };
	if (themes[theme].rich && colours == 256)
		return (struct look){ row->rich, row->rich_bg, row->attr };
	/* bold black is grey on terminals that make bold bright */
	return (struct look){ row->basic, row->basic_bg,
		              row->basic == BLACK ? row->attr & ~(unsigned)LOOK_BOLD : row->attr };
}

const char *theme_id(enum theme theme)
{
	return names[theme].id;
}

const char *theme_name(enum theme theme)
{
	return names[theme].name;
}

bool theme_from_id(const char *id, enum theme *theme)
{
	for (int i = 0; i < THEME_COUNT; i++) {
		if (strcmp(names[i].id, id) == 0) {
			*theme = (enum theme)i;
			return true;
		}
	}
	return false;
}
