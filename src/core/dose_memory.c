/* What a place remembers: marks of soreness, and rules that fired with the levels they closed. */
#include <stdlib.h>
#include <string.h>

#include "core/dose_parts.h"

enum { MARK_DAYS = 21, FIRING_DAYS = 90, WEEK = 7, REPEAT_DAYS = 28, SKIP_WINDOW = 14 };
enum { SETTLED_MARKS = 5, SETTLED_AT = 1, SKIP_DAYS_MAX = 3 };

static void drop_mark(struct dose_place *place, int at)
{
	place->mark_count--;
	memmove(&place->mark[at], &place->mark[at + 1],
	        (size_t)(place->mark_count - at) * sizeof place->mark[0]);
}

void dose_mark_add(struct dose_place *place, int32_t date, int before)
{
	int at;

	while (place->mark_count > SETTLED_MARKS && place->mark[0].date < date - MARK_DAYS)
		drop_mark(place, 0);
	if (place->mark_count == DOSE_MARKS_MAX)
		drop_mark(place, 0);
	at = place->mark_count;
	while (at > 0 && place->mark[at - 1].date > date)
		at--;
	memmove(&place->mark[at + 1], &place->mark[at],
	        (size_t)(place->mark_count - at) * sizeof place->mark[0]);
	place->mark[at] = (struct dose_mark){ date, before };
	place->mark_count++;
}

void dose_mark_change(struct dose_place *place, int32_t date, int old, int before)
{
	for (int i = place->mark_count - 1; i >= 0; i--) {
		if (place->mark[i].date == date && place->mark[i].before == old) {
			place->mark[i].before = before;
			return;
		}
	}
}

bool dose_marks_refer(const struct dose_place *place, int32_t date, int today)
{
	int32_t from = dose_later(date - SKIP_WINDOW, place->cleared);
	int32_t last = DATE_NONE;
	int days = 0, worst = today;

	for (int i = 0; i < place->mark_count; i++) {
		const struct dose_mark *mark = &place->mark[i];

		if (mark->date > date || mark->date <= from || mark->before < DOSE_VERY_SORE)
			continue;
		if (mark->before > worst)
			worst = mark->before;
		if (mark->date != last)
			days++;
		last = mark->date;
	}
	if (today >= DOSE_VERY_SORE && last != date)
		days++;
	return worst >= DOSE_ALARM || days >= SKIP_DAYS_MAX;
}

bool dose_marks_settled(const struct dose_place *place, int32_t date)
{
	int seen = 0;

	for (int i = place->mark_count - 1; i >= 0 && seen < SETTLED_MARKS; i--) {
		if (place->mark[i].date > date)
			continue;
		if (place->mark[i].before > SETTLED_AT)
			return false;
		seen++;
	}
	return seen == SETTLED_MARKS;
}

bool dose_marks_rising(const struct dose_place *place, int32_t date, int mean10[3])
{
	int sum[3] = { 0 }, count[3] = { 0 };

	for (int i = 0; i < place->mark_count; i++) {
		int age = date - place->mark[i].date;

		if (age >= 0 && age < 3 * WEEK) {
			sum[2 - age / WEEK] += place->mark[i].before;
			count[2 - age / WEEK]++;
		}
	}
	for (int i = 0; i < 3; i++) {
		if (count[i] < 2)
			return false;
		mean10[i] = sum[i] * 10 / count[i];
	}
	for (int i = 0; i < 2; i++)
		if (sum[i + 1] * count[i] - sum[i] * count[i + 1] < count[i] * count[i + 1])
			return false;
	return true;
}

static void drop_firing(struct dose_place *place, int at)
{
	place->firing_count--;
	memmove(&place->firing[at], &place->firing[at + 1],
	        (size_t)(place->firing_count - at) * sizeof place->firing[0]);
}

/* The one whose loss matters least: the oldest that closes nothing, else the oldest. */
static int least_needed(const struct dose_place *place)
{
	for (int i = 0; i < place->firing_count; i++)
		if (place->firing[i].closed == 0)
			return i;
	return 0;
}

void dose_firing_add(struct dose_place *place, struct dose_firing firing)
{
	for (int i = place->firing_count - 1; i >= 0; i--)
		if (place->firing[i].date < firing.date - FIRING_DAYS)
			drop_firing(place, i);
	if (place->firing_count == DOSE_FIRINGS_MAX)
		drop_firing(place, least_needed(place));
	place->firing[place->firing_count++] = firing;
}

void dose_firing_remove(struct dose_place *place, int serial)
{
	for (int i = place->firing_count - 1; i >= 0; i--)
		if (place->firing[i].serial == serial)
			drop_firing(place, i);
}

static bool near(const struct dose_firing *firing, int serial, int32_t date, int days)
{
	return firing->serial != serial && abs(firing->date - date) <= days;
}

bool dose_fired(const struct dose_place *place, int serial, int32_t date, int days)
{
	for (int i = 0; i < place->firing_count; i++)
		if (near(&place->firing[i], serial, date, days))
			return true;
	return false;
}

bool dose_fired_rule(const struct dose_place *place, int serial, int32_t date, enum rule rule)
{
	for (int i = 0; i < place->firing_count; i++)
		if (place->firing[i].rule == rule &&
		    near(&place->firing[i], serial, date, REPEAT_DAYS))
			return true;
	return false;
}

bool dose_fired_level1(const struct dose_place *place, int serial, int32_t date)
{
	for (int i = 0; i < place->firing_count; i++)
		if (place->firing[i].level == 1 &&
		    near(&place->firing[i], serial, date, REPEAT_DAYS))
			return true;
	return false;
}

int dose_closed_level(const struct dose_place *place, int32_t date, bool fixed, int32_t *until)
{
	int level = LEVEL_MAX + 1;

	*until = DATE_NONE;
	for (int i = 0; i < place->firing_count; i++) {
		const struct dose_firing *firing = &place->firing[i];

		if (firing->closed == 0 || date > firing->date + firing->closed ||
		    (fixed && firing->fixed))
			continue;
		if (firing->level < level)
			*until = DATE_NONE;
		if (firing->level <= level)
			*until = dose_later(*until, firing->date + firing->closed);
		level = dose_least(level, firing->level);
	}
	return level;
}
