/* The weekly check-in: when it is due, and its five numbers. */
#include "cmd/coach.h"

#define NOTE_ASKED "weekly asked"

static bool take_date(void *ctx, const struct journal_checkin *checkin)
{
	int32_t *date = ctx;

	*date = checkin->at.local_date;
	return true;
}

bool coach_checkin_due(struct coach *coach, bool anew)
{
	int32_t asked = DATE_NONE, told = DATE_NONE, today = coach->now.local_date;
	char text[DATE_TEXT];
	struct err ignored;

	if (!journal_note_get(coach->journal, NOTE_ASKED, text, sizeof text, &ignored) ||
	    !journal_checkin_each(coach->journal, take_date, &told, &ignored))
		return false;
	date_parse(text, &asked);
	return (anew || trend_checkin_due(asked, today)) && trend_checkin_due(told, today);
}

bool coach_checkin(struct coach *coach, const int value[CHECKIN_COUNT], struct err *err)
{
	const struct journal_checkin checkin = {
		.pain = value[CHECKIN_PAIN],
		.movement = value[CHECKIN_MOVEMENT],
		.sleep = value[CHECKIN_SLEEP],
		.energy = value[CHECKIN_ENERGY],
		.performance = value[CHECKIN_PERFORMANCE],
		.at = coach->now,
	};
	char today[DATE_TEXT];
	bool any = false;

	for (int i = 0; i < CHECKIN_COUNT; i++)
		any = any || value[i] != RATING_UNKNOWN;
	return (!any || journal_checkin_add(coach->journal, &checkin, err)) &&
	       journal_note_set(coach->journal, NOTE_ASKED,
	                        date_format(coach->now.local_date, today), err);
}
