/* What is asked on the days after: sorer than before, still sore, completely gone. */
#include <stdio.h>
#include <string.h>

#include "cmd/coach_parts.h"

enum {
	NEXT_DAY_MS = 36 * 3600 * 1000,
	ASK_LEVEL = 2,
	LASTING_FIRST = 2, /* days from the session: 48 hours as calendar days */
	LASTING_LAST = 7,  /* days since it was last told to be sore */
	ASKED_DAYS = 14
};

struct asking {
	struct coach *coach;
	struct coach_answers answers;
	struct coach_next_day *out;
	int count, max;
};

static bool same_place(const struct coach_next_day *next, const struct journal_answer *said)
{
	return next->area == said->area && next->side == said->side &&
	       strcmp(next->site, said->site) == 0;
}

/* ---- The next day ---------------------------------------------------------------------------- */

/* A prescription that is halved becomes whole after two clean sessions, and clean is only what was
 * asked about. */
static const struct dose_last *eased(const struct coach *coach, enum area area, const char *site,
                                     enum side side, enum purpose purpose, int32_t date)
{
	const struct dose_last *last = &coach_place(coach, area, site, side)->level[purpose].last;
	bool halved = last->serial > 0 && last->fixed && last->eased;

	return halved && last->session.date == date ? last : NULL;
}

static bool is_eased(const struct coach *coach, const struct journal_answer *said)
{
	return eased(coach, said->area, said->site, said->side, said->purpose,
	             said->started.local_date) != NULL;
}

static bool asks_next_day(const struct coach *coach, const struct journal_session *session,
                          const struct journal_answer *said)
{
	return !session->next_asked && session->started.local_date < coach->now.local_date &&
	       coach->now.utc_ms - session->ended.utc_ms <= NEXT_DAY_MS &&
	       (said->value[RATING_BEFORE] > 0 || (said->worked && said->level > ASK_LEVEL) ||
	        is_eased(coach, said)) &&
	       said->value[RATING_NEXT_DAY] == RATING_UNKNOWN;
}

/* ---- Soreness from the rolling that lasts ---------------------------------------------------- */

/* The note with the day of the session after which a place is not to be asked about any more. */
static void lasting_key(char *buf, size_t size, enum area area, enum side side, const char *site)
{
	snprintf(buf, size, "lasting %s %s %.100s", area_id(area), side_id(side), site);
}

static bool settled(const struct coach *coach, const struct journal_answer *said)
{
	char key[256], told[DATE_TEXT], done[DATE_TEXT];
	struct err ignored;

	lasting_key(key, sizeof key, said->area, said->side, said->site);
	return !journal_note_get(coach->journal, key, told, sizeof told, &ignored) ||
	       strcmp(told, date_format(said->started.local_date, done)) == 0;
}

static bool asks_lasting(const struct coach *coach, const struct journal_answer *said)
{
	int32_t today = coach->now.local_date, done = said->started.local_date;
	int32_t sore = said->lasting == DATE_NONE ? done : said->lasting;

	return said->worked && said->cause == CAUSE_ROLLING && today - done >= LASTING_FIRST &&
	       today - sore <= LASTING_LAST && said->lasting != today && !settled(coach, said);
}

/* ---- Both ------------------------------------------------------------------------------------ */

static void put(struct asking *asking, const struct journal_answer *said, const char *id,
                bool lasting)
{
	struct coach_next_day *next = &asking->out[asking->count];
	bool halved = is_eased(asking->coach, said);

	if (asking->count == asking->max)
		return;
	asking->count++;
	*next = (struct coach_next_day){
		.area = said->area,
		.side = said->side,
		.before = said->value[RATING_BEFORE],
		.after = said->value[RATING_AFTER],
		.done = said->started.local_date,
		.lasting = lasting,
		.value = said->value[RATING_NEXT_DAY],
		.cause = said->cause,
		.last_sore = said->lasting,
		.limping = said->limping,
		.number = !lasting && said->value[RATING_BEFORE] == RATING_UNKNOWN && halved,
	};
	snprintf(next->id, sizeof next->id, "%s", id);
	snprintf(next->site, sizeof next->site, "%s", said->site);
}

/* A place that was worked again is asked about for the later session only. */
static void drop(struct asking *asking, const struct journal_answer *said)
{
	int kept = 0;

	for (int i = 0; i < asking->count; i++)
		if (!said->worked || !same_place(&asking->out[i], said))
			asking->out[kept++] = asking->out[i];
	asking->count = kept;
}

static bool ask_session(void *ctx, const struct journal_session *session)
{
	struct asking *asking = ctx;
	struct err ignored;

	if (session->state == JOURNAL_OPEN || session->imported)
		return true;
	if (!coach_gather(&asking->answers, asking->coach, session, &ignored))
		return false;
	for (int i = 0; i < asking->answers.count; i++) {
		const struct journal_answer *said = &asking->answers.item[i].said;
		bool lasting = asks_lasting(asking->coach, said);

		drop(asking, said);
		if (lasting || asks_next_day(asking->coach, session, said))
			put(asking, said, session->id, lasting);
	}
	return true;
}

int coach_next_day(struct coach *coach, struct coach_next_day *out, int max)
{
	struct asking asking = { .coach = coach, .out = out, .max = max };
	struct journal_filter filter = JOURNAL_ALL;
	struct err ignored;

	filter.since = coach->now.local_date - ASKED_DAYS;
	journal_sessions(coach->journal, &filter, ask_session, &asking, &ignored);
	coach_answers_finish(&asking.answers);
	return asking.count;
}

/* ---- Answers --------------------------------------------------------------------------------- */

static struct journal_rating rating_of(const struct coach *coach,
                                       const struct coach_next_day *place, enum cause cause)
{
	return (struct journal_rating){
		.area = place->area,
		.site = place->site,
		.side = place->side,
		.kind = RATING_NEXT_DAY,
		.value = RATING_UNKNOWN,
		.cause = cause,
		.lasting = DATE_NONE,
		.at = coach->now,
	};
}

static bool keep(struct coach *coach, const struct coach_next_day *place,
                 const struct journal_rating *rating, struct err *err)
{
	return journal_rating(coach->journal, place->id, rating, err) &&
	       coach_decide_place(coach, place, err);
}

bool coach_next_day_answer(struct coach *coach, const struct coach_next_day *place, int value,
                           enum cause cause, struct err *err)
{
	struct journal_rating rating = rating_of(coach, place, cause);

	rating.value = value;
	if (value == RATING_UNKNOWN && cause == CAUSE_UNKNOWN) {
		rating.value = place->before;
		rating.settled = true;
	}
	if (rating.value == RATING_UNKNOWN && cause == CAUSE_UNKNOWN)
		return true;
	return keep(coach, place, &rating, err);
}

bool coach_still_sore(struct coach *coach, const struct coach_next_day *place, bool limping,
                      struct err *err)
{
	struct journal_rating rating = rating_of(coach, place, CAUSE_ROLLING);

	if (place->lasting)
		rating.lasting = coach->now.local_date;
	rating.limping = limping;
	return keep(coach, place, &rating, err);
}

bool coach_next_day_unsay(struct coach *coach, const struct coach_next_day *place, struct err *err)
{
	struct journal_rating rating = rating_of(coach, place, place->cause);

	rating.value = place->value;
	rating.lasting = place->last_sore;
	rating.limping = place->limping;
	return journal_amend(coach->journal, place->id, &rating, err) &&
	       coach_decide_place(coach, place, err);
}

bool coach_asks_after(const struct coach *coach, const struct session_item *item,
                      enum purpose purpose)
{
	enum side sides[2];
	int count = coach_sides(item->area, item->side, sides);

	for (int i = 0; i < count; i++) {
		const struct dose_last *last = eased(coach, item->area, coach_item_site(item),
		                                     sides[i], purpose, coach->now.local_date);

		if (last && last->session.answers.after == RATING_UNKNOWN)
			return true;
	}
	return false;
}

bool coach_next_day_asked(struct coach *coach, const struct coach_next_day *place, struct err *err)
{
	char key[256], day[DATE_TEXT];

	if (!place->lasting)
		return journal_next_asked(coach->journal, place->id, err);
	lasting_key(key, sizeof key, place->area, place->side, place->site);
	return journal_note_set(coach->journal, key, date_format(place->done, day), err);
}

/* ---- Is it gone? ----------------------------------------------------------------------------- */

/* The last day that a rule fired after which the place must be quite well before it is worked. */
static int32_t hurt_day(const struct dose_place *place)
{
	int32_t day = DATE_NONE;

	for (int i = 0; i < place->firing_count; i++) {
		const struct dose_firing *firing = &place->firing[i];

		if ((firing->rule == RULE_NERVE || firing->rule == RULE_TOO_MUCH) &&
		    (day == DATE_NONE || firing->date > day))
			day = firing->date;
	}
	return place->cleared != DATE_NONE && place->cleared >= day ? DATE_NONE : day;
}

static void gone_key(char *buf, size_t size, enum area area, enum side side, const char *site)
{
	snprintf(buf, size, "gone %s %s %.100s", area_id(area), side_id(side), site);
}

bool coach_gone_due(struct coach *coach, struct coach_gone *out)
{
	const struct coach_places *places = &coach->memory->places;

	for (int i = 0; i < places->count; i++) {
		const struct coach_row *row = places->row[i];
		int32_t day = hurt_day(&row->place);
		char key[256], told[DATE_TEXT], want[DATE_TEXT];
		struct err err;

		if (day == DATE_NONE || row->place.locked ||
		    (row->place.not_before != DATE_NONE &&
		     row->place.not_before > coach->now.local_date))
			continue;
		gone_key(key, sizeof key, row->area, row->side, row->site);
		if (!journal_note_get(coach->journal, key, told, sizeof told, &err) ||
		    strcmp(told, date_format(day, want)) == 0)
			continue;
		*out = (struct coach_gone){ .area = row->area, .side = row->side, .since = day };
		snprintf(out->site, sizeof out->site, "%s", row->site);
		return true;
	}
	return false;
}

bool coach_gone_answer(struct coach *coach, const struct coach_gone *place, bool gone,
                       struct err *err)
{
	char key[256], day[DATE_TEXT];

	gone_key(key, sizeof key, place->area, place->side, place->site);
	if (!journal_note_set(coach->journal, key, date_format(place->since, day), err))
		return false;
	return gone || coach_red_flag(coach, RED_FLAG_STILL_THERE, err);
}
