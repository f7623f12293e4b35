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
	const char *name;
	const int8_t *value;
	int count;           /* 0: none yet */
	bool ramp;           /* a soreness: in its colours */
	const char *verdict; /* as a sentence */
	enum style style;    /* of the verdict */
	const char *advice;  /* of the chosen one; "" */
};

struct progress_week {
	const char *label; /* its first day */
	int minutes, days;
};

struct progress_view {
	enum progress_part part;
	const struct progress_series *place;
	int places, chosen;
	const struct progress_week *week; /* oldest first */
	int weeks;
	struct chart_calendar calendar;
	const char *year; /* what the calendar comes to, as a sentence */
	const struct progress_series *checkin;
	int checkins;
	const char *notice;
};

extern const struct screen screen_progress;

#endif
