/* The session: what, where, how long, how hard, what next, at one glance. */
#ifndef UNKNOT_UI_SCREEN_SESSION_H
#define UNKNOT_UI_SCREEN_SESSION_H

#include <stdint.h>

#include "core/session.h"
#include "ui/screen.h"

/* Where the parts of a session were drawn, and of what: what changes by itself in between is drawn
 * alone. Zeroed: not yet. */
struct session_layout {
	int digits_row, digits_size, width;
	int bar_row, text_row, text_rows, caution_row, caution_rows; /* 0: left out */
	int breath_row, next_row;
	int figure_col, figure_rows;
	bool known;               /* all as a session mostly is: nothing stands over it */
	size_t time_size;         /* bytes of the digits */
	int64_t minutes_left;
	int step, set, length_s, breath;
	enum session_state state;
	enum session_halt halt;
	bool last, pictured;
	const char *sound;
};

struct session_view {
	const char *title;        /* of the routine */
	int step, steps;
	int64_t left_s;           /* of the whole session */
	const char *sound;        /* "sound on", or what there is instead */
	const char *notice;       /* news told once, "" when there is none */
	enum session_state state;
	enum session_halt halt;
	const char *place;        /* "Calf, left" */
	const char *tool, *technique; /* "" when there is none */
	const char *doing;        /* what a hold of it is: "Hold", "Roll", "Move" */
	int pressure;             /* limit of 10; 0: it does not press */
	int set, sets;            /* from 1 */
	int left_in_state_s;      /* the big digits */
	int elapsed_s, length_s;  /* of the present state */
	bool last;                /* the last seconds: other colour, other shape */
	const char *instruction;
	const char *caution;      /* "" when there is none */
	const char *next;         /* "calf, right. 10 s to change." */
	int rating;               /* RATING_UNKNOWN or what was answered */
	enum quality quality;
	bool rated_hurts;         /* the window is open because something hurt */
	bool usual_tingling;      /* some is usual there: asked is whether it is more */
	int breath;               /* 0: none; 1-7 in, -1 to -7 out: dots that are full */
	bool flash;               /* a sound that nobody hears is shown instead */
	bool quit_asked;
	/* Draws the figure into rows x cols at row, col; NULL: there is none, or it is off. */
	void (*figure)(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);
	const void *figure_ctx;
	struct session_layout *layout; /* of the last drawing; NULL: nobody draws on it */
};

/* Draws on the last drawing what time changes alone: the digits, the bar, the figure. Only for a grid
 * and a view in which nothing else has changed but what the layout knows. False: all must be drawn. */
bool screen_session_again(struct grid *grid, const struct session_view *view);

extern const struct screen screen_session;

#endif
