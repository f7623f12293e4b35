/* Home: today's session with its doses and why each changed, what rests, and how it goes. */
#ifndef UNKNOT_UI_SCREEN_HOME_H
#define UNKNOT_UI_SCREEN_HOME_H

#include "ui/screen.h"

struct home_row {
	const char *place; /* "Calf" */
	const char *side;  /* "L", "R", "L R" or "" */
	const char *dose;  /* "45 s", "2 x 45 s", "rests until Tue" */
	const char *limit; /* "up to 3/10", or "" */
	const char *reason;
	enum style style;  /* of the dose */
};

struct home_view {
	const char *now;      /* "Mon 5 Jan  09:00" */
	const char *routine;  /* title */
	const char *length;   /* "9 min   6 areas" */
	const struct home_row *row;
	int count, chosen;
	const char *verdict;  /* a line each, "" when there is none */
	const char *week;
	const char *news;     /* wrapped above the list: a lock, a fault, advice; "" */
	bool can_start;
	/* Draws the body map, front and back, into the space; NULL: none. */
	void (*body)(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);
	const void *body_ctx;
};

extern const struct screen screen_home;

#endif
