#include "core/trend.h"

#include <assert.h>
#include <stdio.h>

#include "core/i18n.h"

enum {
	SETTLED10 = 10, /* a mean of 1 or less asks for no advice */
	RATING_TOP = 10
};

const struct checkin_info checkin_info[CHECKIN_COUNT] = {
#define X(sym, id, name, more) { id, name, more },
	CHECKIN_TABLE(X)
#undef X
};

static int sum(const struct trend_point *point, size_t count)
{
	int total = 0;

	for (size_t i = 0; i < count; i++)
		total += point[i].value;
	return total;
}

/* Sums of k ratings each, less being better: down by 1.5 and 30 %, or up by 1.5. */
static enum verdict judge(int first, int last, int k)
{
	if (2 * (first - last) >= 3 * k && 10 * (first - last) >= 3 * first)
		return VERDICT_BETTER;
	if (2 * (last - first) >= 3 * k)
		return VERDICT_WORSE;
	return VERDICT_NO_CHANGE;
}

struct trend trend_of(const struct trend_point *point, size_t count, bool higher_is_better)
{
	struct trend trend = { .count = (int)count };
	size_t half = count < 2 * TREND_RATINGS ? count / 2 : TREND_RATINGS;
	int k = (int)half, first, last;

	if (count < TREND_RATINGS)
		return trend;
	first = sum(point, half);
	last = sum(point + count - half, half);
	trend.provisional = count < 2 * TREND_RATINGS;
	trend.first10 = (10 * first + k / 2) / k;
	trend.last10 = (10 * last + k / 2) / k;
	trend.verdict = higher_is_better ? judge(RATING_TOP * k - first, RATING_TOP * k - last, k)
	                                 : judge(first, last, k);
	return trend;
}

char *trend_sentence(char *buf, size_t size, const struct trend *trend)
{
	static const char *const word[2][4] = {
		{ "", N_("better"), N_("worse"), N_("no clear change") },
		{ "", N_("better so far"), N_("worse so far"), N_("no clear change so far") },
	};
	int first = trend->first10, last = trend->last10;

	assert(size > 0);
	buf[0] = '\0';
	if (trend->verdict == VERDICT_NONE)
		return buf;
	if (trend->provisional)
		snprintf(buf, size, _("%s, %d.%d to %d.%d (provisional)"),
		         i18n_text(word[1][trend->verdict]), first / 10, first % 10, last / 10,
		         last % 10);
	else
		snprintf(buf, size, _("%s, %d.%d to %d.%d"), i18n_text(word[0][trend->verdict]),
		         first / 10, first % 10, last / 10, last % 10);
	return buf;
}

enum trend_advice trend_advice(const struct trend *trend, int sessions, int32_t first,
                               int32_t today)
{
	if (trend->verdict == VERDICT_NONE || trend->verdict == VERDICT_BETTER ||
	    trend->last10 <= SETTLED10)
		return ADVICE_NONE;
	if (trend->verdict == VERDICT_WORSE &&
	    (sessions >= TREND_VARIATION || today - first >= TREND_CLINICIAN_DAYS))
		return ADVICE_WORSE;
	if (today - first >= TREND_CLINICIAN_DAYS)
		return ADVICE_CLINICIAN;
	return sessions >= TREND_VARIATION ? ADVICE_VARIATION : ADVICE_NONE;
}

const char *trend_advice_text(enum trend_advice advice)
{
	static const char *const text[] = {
		[ADVICE_NONE] = "",
		[ADVICE_VARIATION] = N_("No change after six sessions: try another exercise here."),
		[ADVICE_CLINICIAN] = N_("No change after four weeks: let a clinician have a look."),
		[ADVICE_WORSE] = N_("It got worse: do less here, and let a clinician have a look."),
	};

	return text[advice];
}

int32_t trend_week_start(int32_t date, int first_weekday)
{
	return date - (date_weekday(date) - first_weekday + 7) % 7;
}

void trend_weeks(struct trend_week *week, int weeks, const struct trend_day *day, size_t count,
                 int32_t today, int first_weekday)
{
	int32_t oldest = trend_week_start(today, first_weekday) - 7 * (weeks - 1);

	for (int i = 0; i < weeks; i++)
		week[i] = (struct trend_week){ .start = oldest + 7 * i };
	for (size_t i = 0; i < count; i++) {
		struct trend_week *at;

		if (day[i].date < oldest || day[i].date >= oldest + 7 * weeks ||
		    day[i].sessions == 0)
			continue;
		at = &week[(day[i].date - oldest) / 7];
		at->days++;
		at->sessions += day[i].sessions;
		at->held_ms += day[i].held_ms;
	}
}

struct trend_streak trend_streak(const struct trend_day *day, size_t count, int32_t today)
{
	struct trend_streak streak = { .since = DATE_NONE };
	int32_t next = today;

	for (size_t i = count; i-- > 0;) {
		if (day[i].sessions == 0 || day[i].date > today)
			continue;
		if (next - day[i].date > TREND_STREAK_GAP)
			break;
		next = streak.since = day[i].date;
		streak.days++;
	}
	return streak;
}

bool trend_checkin_due(int32_t asked, int32_t today)
{
	return asked == DATE_NONE || today - asked >= TREND_CHECKIN_DAYS;
}
