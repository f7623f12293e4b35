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
	const char *brief; /* the same for its row in the list */
	enum style style;  /* of the dose */
};

/* How sore a place was lately. */
struct home_trend {
	const char *name;  /* "Calf, left" */
	const char *trend; /* a plot and a verdict */
};

enum { HOME_TRENDS = 3 };

struct home_view {
	const char *now;      /* "Mon 5 Jan  09:00" */
	const char *routine;  /* title */
	const char *length;   /* "9 min   6 areas" */
	const struct home_row *row;
	int count, chosen;
	struct home_trend trend[HOME_TRENDS]; /* the sorest first */
	int trends;
	const char *week;     /* "This week 38 min in 3 sessions" */
	const char *streak;   /* "6 days in a row", "" when there is none */
	const char *news;     /* wrapped above the list: a lock, a fault, advice; "" */
	bool can_start;
	/* Draws the body map, front and back, into the space; NULL: words alone are wanted. */
	void (*body)(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);
	const void *body_ctx;
};

extern const struct screen screen_home;

#endif
