/* Small plots on a grid. Each stands beside its numbers, so that nothing is told by shape or colour
 * alone; in ASCII digits and signs take the place of blocks. */
#ifndef UNKNOT_UI_CHART_H
#define UNKNOT_UI_CHART_H

#include <stdint.h>

#include "ui/grid.h"

enum { CHART_DAYS = 371, CHART_TOP_LEAST = 5 }; /* CHART_DAYS: of a calendar, 53 weeks */

/* Ratings of 0-10, oldest first, one column each; the last ones when there are more than fit. `top`,
 * CHART_TOP_LEAST at least, is as high as a row: plots to be compared share it. Returns the columns
 * used. */
int chart_spark(struct grid *grid, int row, int col, int width, const int8_t *value, int count,
                int top);

/* A bar from the left, `part` of `most` of the width, to an eighth of a column. */
void chart_bar(struct grid *grid, int row, int col, int width, int64_t part, int64_t most,
               enum style style);

struct chart_calendar {
	const int16_t *minutes; /* of CHART_DAYS days from the first day of a week on; 0: nothing done */
	int today;              /* index of the last day that there is */
	int32_t first;          /* date of the first, core/date.h */
};

enum { CHART_BAND_ROWS = 8 };

/* How many bands of weeks `width` columns make of a calendar; a rest of less than four weeks is left
 * out. */
int chart_bands(int width, const struct chart_calendar *calendar);

/* One band, 0 the newest: weeks as columns, days as rows, months above. A day without work is a plain
 * dot. CHART_BAND_ROWS high. */
void chart_band(struct grid *grid, int row, int col, int width,
                const struct chart_calendar *calendar, int band);

/* What the signs of a calendar mean, in one row. */
void chart_legend(struct grid *grid, int row, int col, int width);

#endif
