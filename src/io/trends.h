/* What the journal comes to over weeks, gathered in one pass: soreness by place, work done against
 * work planned, answers that are not as they should be, check-ins. */
#ifndef UNKNOT_IO_TRENDS_H
#define UNKNOT_IO_TRENDS_H

#include "core/trend.h"
#include "io/journal.h"

enum { TRENDS_WEEKS = 12, TRENDS_ADVERSE_MAX = 100 };

/* One place: its marks of soreness before the work, and what they say. */
struct trends_place {
	enum area area;
	enum side side;
	char *site;
	struct trend_point *point;
	int count, size;
	int sessions;        /* in which it was worked */
	int32_t first, last; /* days of the first and the last of them; DATE_NONE when never */
	int64_t planned_ms, held_ms;
	struct trend trend;
	enum trend_advice advice;
};

/* An answer a therapist should see first. */
struct trends_adverse {
	int32_t date;
	enum area area;
	enum side side;
	char *site;
	enum rating_kind kind;
	int value; /* RATING_UNKNOWN when only the feeling tells */
	enum quality quality;
	bool hurts, limping;
	bool lasting;
};

/* Zero-initialise; finish with trends_finish. */
struct trends {
	int32_t today;
	struct trends_place *place; /* by area, side and site */
	int place_count, place_size;
	struct trends_adverse *adverse; /* newest first, the last TRENDS_ADVERSE_MAX */
	int adverse_count, adverse_size;
	int adverse_all;
	struct trend_day *day;
	int day_count, day_size;
	struct trend_week week[TRENDS_WEEKS];
	struct trend_streak streak;
	int sessions, finished;
	int items, items_done, items_skipped;
	int64_t planned_ms, held_ms;
	struct trend_point *checkin[CHECKIN_COUNT];
	int checkin_count[CHECKIN_COUNT], checkin_size[CHECKIN_COUNT];
	struct trend checkin_trend[CHECKIN_COUNT];
	bool out_of_memory;
};

/* Gathers all of it; area AREA_COUNT: of all areas. first_weekday: 0 Monday to 6 Sunday. */
bool trends_gather(struct trends *trends, struct journal *journal, enum area area, int32_t today,
                   int first_weekday, struct err *err);

void trends_finish(struct trends *trends);

/* As JSON, to be freed by the caller; NULL when memory is out. */
char *trends_json(const struct trends *trends);

/* "none", "better", "worse", "no-change" */
const char *trends_verdict_id(enum verdict verdict);

#endif
