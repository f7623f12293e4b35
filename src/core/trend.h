/* What ratings come to over weeks: verdicts, advice, week totals, streak, the weekly check-in.
 *
 * Single ratings are noisy (one rating ICC 0.65, mean of five above 0.90: Heapy 2014), and 1.5 to 2
 * points and 30 % is the smallest change that matters (Farrar 2001); so five are set against five. */
#ifndef UNKNOT_CORE_TREND_H
#define UNKNOT_CORE_TREND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/date.h"

enum {
	TREND_RATINGS = 5,        /* on either side of a verdict, and for a provisional one at all */
	TREND_STREAK_GAP = 3,     /* days from one session to the next that keep a streak */
	TREND_VARIATION = 6,      /* sessions without a change: another exercise */
	TREND_CLINICIAN_DAYS = 28,
	TREND_CHECKIN_DAYS = 7
};

enum verdict { VERDICT_NONE, VERDICT_BETTER, VERDICT_WORSE, VERDICT_NO_CHANGE };

struct trend_point {
	int32_t date;
	int value; /* 0-10 */
};

struct trend {
	enum verdict verdict; /* VERDICT_NONE: fewer than five ratings */
	bool provisional;     /* fewer than ten: the halves are compared, and it is called so */
	int count;            /* ratings */
	int first10, last10;  /* means of the first and the last ones, in tenths */
};

/* The verdict on ratings, oldest first. higher_is_better: for movement, sleep, energy and
 * performance. Better: down by at least 1.5 and 30 %. Worse: up by at least 1.5. */
struct trend trend_of(const struct trend_point *point, size_t count, bool higher_is_better);

/* "better, 4.2 to 2.1", "no clear change so far (6 ratings)", or "" when there is none. Returns buf. */
char *trend_sentence(char *buf, size_t size, const struct trend *trend);

enum trend_advice { ADVICE_NONE, ADVICE_VARIATION, ADVICE_CLINICIAN, ADVICE_WORSE };

/* What to say about an area that has had so many sessions since its first one: a variation when it
 * did not change by six, a clinician by four weeks, and by six sessions when it got worse. Nothing for
 * one that hardly hurts. */
enum trend_advice trend_advice(const struct trend *trend, int sessions, int32_t first,
                               int32_t today);

/* The advice as a sentence (N_()); "" for none. */
const char *trend_advice_text(enum trend_advice advice);

/* What was done on one day. */
struct trend_day {
	int32_t date;
	int sessions;
	int64_t held_ms;
};

struct trend_week {
	int32_t start; /* its first day */
	int days;      /* with a session */
	int sessions;
	int64_t held_ms;
};

/* The first day of the week that date lies in; first_weekday: 0 Monday to 6 Sunday. */
int32_t trend_week_start(int32_t date, int first_weekday);

/* Totals of the last `weeks` weeks up to the one of today, oldest first. Days may be in any order;
 * those outside do not count. */
void trend_weeks(struct trend_week *week, int weeks, const struct trend_day *day, size_t count,
                 int32_t today, int first_weekday);

/* A run of days with a session, none more than three days after the one before: rest belongs to it,
 * and so does today before its session. */
struct trend_streak {
	int days;      /* with a session; 0 when there is none now */
	int32_t since; /* the first of them */
};

/* Days oldest first. */
struct trend_streak trend_streak(const struct trend_day *day, size_t count, int32_t today);

/* The weekly questions: symbol, id, name, is more better. */
#define CHECKIN_TABLE(X)                                                                  \
	X(PAIN, "pain", N_("pain"), false)                                                         \
	X(MOVEMENT, "movement", N_("movement"), true)                                              \
	X(SLEEP, "sleep", N_("sleep"), true)                                                       \
	X(ENERGY, "energy", N_("energy"), true)                                                    \
	X(PERFORMANCE, "performance", N_("performance"), true)

enum checkin {
#define X(sym, id, name, more) CHECKIN_##sym,
	CHECKIN_TABLE(X)
#undef X
	CHECKIN_COUNT
};

struct checkin_info {
	const char *id;
	const char *name; /* N_() */
	bool higher_is_better;
};

extern const struct checkin_info checkin_info[CHECKIN_COUNT];

/* True when the weekly questions are due: never asked (DATE_NONE), or seven days ago and more. */
bool trend_checkin_due(int32_t asked, int32_t today);

#endif
