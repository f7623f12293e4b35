/* How sore each place was lately, from what the coach remembers, and how it went. */
#ifndef UNKNOT_APP_SORENESS_H
#define UNKNOT_APP_SORENESS_H

#include "app/app.h"
#include "core/bodymap.h"
#include "ui/body_view.h"

enum { SORENESS_DAYS = 14 };

/* The last known soreness of a place: today's mark, else the latest rating of the last days. */
struct soreness {
	int value; /* RATING_UNKNOWN when there is none */
	int32_t date;
};

struct soreness soreness_at(struct app *app, const struct bodymap_place *place, int days);

/* Fills the map with the last SORENESS_DAYS. Returns the sorest place; -1 when nothing is known. */
int soreness_map(struct app *app, struct body_view *view);

/* "Calf, left" */
const char *soreness_name(struct app *app, const struct bodymap_place *place);

/* The places of a map that were rated in a session, the sorest first, at most `max`. Returns how
 * many; at[] are their numbers, trend[] a plot and a verdict of each. */
int soreness_trends(struct app *app, const struct body_view *view, int max, int at[],
                    const char *trend[]);

/* The last ratings of a place as a plot and their verdict: "▂▅▃▂  better, 4.2 to 2.1"; "" when it
 * was never rated. */
const char *soreness_trend(struct app *app, const struct bodymap_place *place,
                           enum rating_kind kind);

/* "today", "yesterday", "Sat 3 Jan" */
const char *soreness_day(struct app *app, int32_t date);

#endif
