/* How it goes: soreness by place, minutes a week, a year's calendar, the weekly check-ins. */
#ifndef UNKNOT_UI_SCREEN_PROGRESS_H
#define UNKNOT_UI_SCREEN_PROGRESS_H

#include "ui/chart.h"
#include "ui/screen.h"

/* Symbol, name. The order is that of Tab. */
#define PROGRESS_TABLE(X)                                                                          \
	X(PLACES, N_("Places"))                                                                    \
	X(WEEKS, N_("Weeks"))                                                                      \
	X(YEAR, N_("Year"))                                                                        \
	X(CHECKINS, N_("Check-ins"))

enum progress_part {
#define X(sym, name) PROGRESS_##sym,
	PROGRESS_TABLE(X)
#undef X
	PROGRESS_COUNT
};

/* Ratings of one thing, oldest first, and what they come to. */
struct progress_series {
	const char *name;    /* of a place: "Calf, left" */
	const int8_t *value;
	int count;           /* 0: none yet */
	bool ramp;           /* a soreness: in its colours */
	const char *verdict; /* as a sentence */
	enum style style;    /* of the verdict */
	const char *advice;  /* shown with the chosen one; "" */
};

struct progress_week {
	const char *label; /* its first day */
	int minutes, days;
};

struct progress_view {
	enum progress_part part;
	int at[PROGRESS_COUNT]; /* the chosen row of places and check-ins, the scroll of the others */
	const struct progress_series *place;
	int places;
	const struct progress_week *week; /* newest first */
	int weeks;
	struct chart_calendar calendar;
	const char *year; /* what the calendar comes to, as a sentence */
	const struct progress_series *checkin;
	int checkins;
	const char *notice;
};

extern const struct screen screen_progress;

/* How many values `at` of the part on top can have, at least 1. */
int progress_positions(const struct grid *grid, const struct progress_view *view);

#endif
