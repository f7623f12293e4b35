/* What a cell means; the theme says how that looks. */
#ifndef UNKNOT_UI_STYLE_H
#define UNKNOT_UI_STYLE_H

/* Symbol, letter in a saved screen of colours. */
#define STYLE_TABLE(X)                                                                             \
	X(TEXT, '.')                                                                               \
	X(TITLE, 'T')                                                                              \
	X(DIM, 'd')                                                                                \
	X(RULE, '-')                                                                               \
	X(KEY, 'k')                                                                                \
	X(SELECTED, 'S')                                                                           \
	X(READY, 'r')                                                                              \
	X(WORK, 'w')                                                                               \
	X(REST, 'z')                                                                               \
	X(LAST, 'L')                                                                               \
	X(PAUSED, 'p')                                                                             \
	X(GOOD, 'g')                                                                               \
	X(CAUTION, 'c')                                                                            \
	X(BAD, 'b')                                                                                \
	X(FLASH, 'F')                                                                              \
	X(BODY, 'o')                                                                               \
	X(TOOL, 't')                                                                               \
	X(SUPPORT, 's')                                                                            \
	X(AREA, 'a')                                                                               \
	X(SORE_0, '0')                                                                             \
	X(SORE_1, '1')                                                                             \
	X(SORE_2, '2')                                                                             \
	X(SORE_3, '3')                                                                             \
	X(SORE_4, '4')                                                                             \
	X(SORE_5, '5')

enum style {
#define X(sym, letter) STYLE_##sym,
	STYLE_TABLE(X)
#undef X
	STYLE_COUNT
};

/* The step of the soreness ramp for a rating of 0-10. */
enum style style_sore(int rating);

char style_letter(enum style style);

#endif
