#include "ui/style.h"

static const char letters[STYLE_COUNT] = {
#define X(sym, letter) letter,
	STYLE_TABLE(X)
#undef X
};

enum style style_sore(int rating)
{
	if (rating <= 0)
		return STYLE_SORE_0;
	if (rating >= 9)
		return STYLE_SORE_5;
	return (enum style)(STYLE_SORE_1 + (rating - 1) / 2);
}

char style_letter(enum style style)
{
	return letters[style];
}
