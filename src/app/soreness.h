/* How sore each place was lately, from what the coach remembers, and how it went. */
#ifndef UNKNOT_APP_SORENESS_H
#define UNKNOT_APP_SORENESS_H

#include "app/app.h"
#include "core/bodymap.h"
#include "ui/body_view.h"

enum { SORENESS_DAYS = 14 };

/* How sore a place was when it was felt last: today's mark, or the latest answer of any kind. */
struct soreness {
	int value;       /* RATING_UNKNOWN when there is none */
	int32_t date;
	int most;        /* settled since, with no number given: at most this. RATING_UNKNOWN: no */
	int32_t settled; /* the day of that */
};

struct soreness soreness_at(struct app *app, const struct bodymap_place *place);

/* The last SORENESS_DAYS on the map. */
struct soreness_map {
	struct body_view body;
	struct soreness at[BODY_PLACES_MAX];
	int sorest; /* place; -1 when nothing is known */
};

void soreness_map(struct app *app, struct soreness_map *map);

/* Whether a rating is about that place. */
bool soreness_is_of(const struct journal_rating *rating, const struct bodymap_place *place);

/* "settled, at most 3, yesterday", "" where it was not or more was said since. */
const char *soreness_settled(struct app *app, const struct soreness *soreness);

/* "Calf, left" */
const char *soreness_name(struct app *app, const struct bodymap_place *place);

/* How sore a place was before the work lately, or where it was never marked at the peak: a plot with the
 * verdict, or with what was felt last. */
const char *soreness_course(struct app *app, const struct bodymap_place *place,
                            const struct soreness *last);

/* The places of a map that were rated, the sorest first, at most `max`. Returns how many; at[] are
 * their numbers, trend[] a plot and a verdict of each, or how sore it was last. */
int soreness_trends(struct app *app, const struct soreness_map *map, int max, int at[],
                    const char *trend[]);

/* The last ratings of a place as a plot and their verdict: "▂▅▃▂  better, 4.2 to 2.1"; "" when it
 * was never rated. */
const char *soreness_trend(struct app *app, const struct bodymap_place *place,
                           enum rating_kind kind);

/* "4 of 10, today" */
const char *soreness_text(struct app *app, int value, int32_t date);

/* "today", "yesterday", "Sat 3 Jan" */
const char *soreness_day(struct app *app, int32_t date);

#endif
