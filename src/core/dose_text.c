/* A place as one line of numbers. Writing and reading walk the same list of fields, so they cannot
 * disagree; reading takes only what writing gives. */
#include <stdio.h>
#include <string.h>

#include "core/dose_parts.h"

enum { VERSION = 1, COUNT_MOST = INT32_MAX, DAYS_MOST = 3660 };

/* Years 1 to 9999, as core/date.h. */
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 };

struct walk {
	char *out; /* NULL when reading */
	const char *in;
	size_t room;
	bool ok;
};

static void put(struct walk *walk, const char *word)
{
	size_t length = strlen(word);

	if (!walk->ok || length + 1 > walk->room) {
		walk->ok = false;
		return;
	}
	memcpy(walk->out, word, length + 1);
	walk->out += length;
	walk->room -= length;
}

/* The next number; exactly as snprintf would write it. */
static int get(struct walk *walk)
{
	char again[16];
	long value = 0;
	size_t at = walk->in[0] == '-' ? 1 : 0;

	while (at < 11 && walk->in[at] >= '0' && walk->in[at] <= '9')
		value = value * 10 + (walk->in[at++] - '0');
	if (walk->in[0] == '-')
		value = -value;
	if (value > INT32_MAX || value < INT32_MIN) {
		walk->ok = false;
		return 0;
	}
	snprintf(again, sizeof again, "%ld", value);
	if (strlen(again) != at || strncmp(walk->in, again, at) != 0)
		walk->ok = false;
	walk->in += at;
	return (int)value;
}

static void walk_int(struct walk *walk, int *value, int least, int most)
{
	char word[16];

	if (walk->out) {
		snprintf(word, sizeof word, " %d", *value);
		put(walk, word);
		return;
	}
	if (!walk->ok || *walk->in != ' ') {
		walk->ok = false;
		return;
	}
	walk->in++;
	*value = get(walk);
	if (*value < least || *value > most)
		walk->ok = false;
}

static void walk_bool(struct walk *walk, bool *value)
{
	int number = *value ? 1 : 0;

	walk_int(walk, &number, 0, 1);
	*value = number == 1;
}

/* A yes or no, and in the same number the bits of what was not given as a number. */
static void walk_hurts(struct walk *walk, bool *hurts, unsigned *settled)
{
	int number = (int)(*settled << 1) | *hurts;

	walk_int(walk, &number, 0, (2 << RATING_KIND_COUNT) - 1);
	*hurts = number & 1;
	*settled = (unsigned)number >> 1;
}

/* A day, or "-" for none. */
static void walk_date(struct walk *walk, int32_t *date)
{
	if (walk->out && *date == DATE_NONE) {
		put(walk, " -");
	} else if (!walk->out && walk->ok && strncmp(walk->in, " -", 2) == 0 &&
	           (walk->in[2] == ' ' || walk->in[2] == '\0')) {
		walk->in += 2;
		*date = DATE_NONE;
	} else {
		walk_int(walk, date, FIRST_DAY, LAST_DAY);
	}
}

static void walk_rating(struct walk *walk, int *rating)
{
	walk_int(walk, rating, RATING_UNKNOWN, RATING_MAX);
}

#define WALK_ENUM(type, count)                                       \
	static void walk_##type(struct walk *walk, enum type *value) \
	{                                                            \
		int number = (int)*value;                            \
                                                                     \
		walk_int(walk, &number, 0, (count)-1);               \
		*value = (enum type)(walk->ok ? number : 0);         \
	}

WALK_ENUM(rule, RULE_COUNT)
WALK_ENUM(because, BECAUSE_COUNT)
WALK_ENUM(quality, QUALITY_COUNT)
WALK_ENUM(cause, CAUSE_COUNT)

static void walk_reason(struct walk *walk, struct reason *reason)
{
	walk_rule(walk, &reason->rule);
	walk_because(walk, &reason->because);
	walk_rating(walk, &reason->before);
	walk_rating(walk, &reason->peak);
	walk_rating(walk, &reason->after);
	walk_rating(walk, &reason->next);
	walk_quality(walk, &reason->quality);
	walk_cause(walk, &reason->cause);
	walk_hurts(walk, &reason->hurts, &reason->settled);
	walk_bool(walk, &reason->limping);
	walk_int(walk, &reason->held_pct, 0, COUNT_MOST);
	walk_int(walk, &reason->level, 0, LEVEL_MAX);
	walk_int(walk, &reason->was, 0, LEVEL_MAX + 1);
	walk_int(walk, &reason->limit, 0, RATING_MAX);
	walk_int(walk, &reason->days, 0, COUNT_MOST);
	walk_date(walk, &reason->from);
	walk_date(walk, &reason->date);
	walk_date(walk, &reason->locked);
	for (int i = 0; i < 3; i++)
		walk_int(walk, &reason->mean10[i], 0, 10 * RATING_MAX);
}

static void walk_session(struct walk *walk, struct dose_session *session)
{
	struct dose_answers *answers = &session->answers;

	walk_date(walk, &session->date);
	walk_int(walk, &session->level, 1, LEVEL_MAX);
	walk_int(walk, &session->limit, 1, RATING_MAX);
	walk_int(walk, &session->held_pct, 0, COUNT_MOST);
	walk_bool(walk, &session->against);
	walk_rating(walk, &answers->before);
	walk_rating(walk, &answers->peak);
	walk_rating(walk, &answers->after);
	walk_rating(walk, &answers->next_day);
	walk_quality(walk, &answers->quality);
	walk_cause(walk, &answers->cause);
	walk_hurts(walk, &answers->hurts, &answers->settled);
	walk_bool(walk, &answers->limping);
	walk_bool(walk, &answers->red_flag);
	walk_date(walk, &answers->last_sore);
}

static void walk_last(struct walk *walk, struct dose_last *last)
{
	walk_int(walk, &last->serial, 1, COUNT_MOST);
	walk_session(walk, &last->session);
	walk_int(walk, &last->standing, 1, LEVEL_MAX);
	walk_int(walk, &last->top, 1, LEVEL_MAX);
	walk_int(walk, &last->days_between, 0, DAYS_MOST);
	walk_bool(walk, &last->fixed);
	walk_int(walk, &last->full, 0, COUNT_MOST);
	walk_int(walk, &last->clean, 0, COUNT_MOST);
	walk_bool(walk, &last->eased);
	walk_int(walk, &last->cap, 0, RATING_MAX);
	walk_date(walk, &last->step);
	walk_date(walk, &last->rising);
	walk_bool(walk, &last->done);
	walk->ok = walk->ok && last->session.date != DATE_NONE;
}

static void walk_level(struct walk *walk, struct dose_level *level)
{
	walk_int(walk, &level->standing, 0, LEVEL_MAX);
	walk_bool(walk, &level->eased);
	if (!walk->ok || level->standing == 0)
		return;
	walk_int(walk, &level->full, 0, COUNT_MOST);
	walk_int(walk, &level->clean, 0, COUNT_MOST);
	walk_int(walk, &level->cap, 0, RATING_MAX);
	walk_bool(walk, &level->lighter);
	walk_date(walk, &level->step);
	walk_date(walk, &level->rising);
	walk_reason(walk, &level->reason);
	walk_last(walk, &level->last);
}

static void walk_marks(struct walk *walk, struct dose_place *place)
{
	walk_int(walk, &place->mark_count, 0, DOSE_MARKS_MAX);
	for (int i = 0; walk->ok && i < place->mark_count; i++) {
		walk_int(walk, &place->mark[i].date, i > 0 ? place->mark[i - 1].date : FIRST_DAY,
		         LAST_DAY);
		walk_int(walk, &place->mark[i].before, 0, RATING_MAX);
	}
}

static void walk_firings(struct walk *walk, struct dose_place *place)
{
	walk_int(walk, &place->firing_count, 0, DOSE_FIRINGS_MAX);
	for (int i = 0; walk->ok && i < place->firing_count; i++) {
		struct dose_firing *firing = &place->firing[i];

		walk_int(walk, &firing->date, FIRST_DAY, LAST_DAY);
		walk_rule(walk, &firing->rule);
		walk_int(walk, &firing->level, 1, LEVEL_MAX);
		walk_int(walk, &firing->closed, 0, DAYS_MOST);
		walk_bool(walk, &firing->fixed);
		walk_int(walk, &firing->serial, 1, COUNT_MOST);
	}
}

static void walk_place(struct walk *walk, struct dose_place *place)
{
	walk_int(walk, &place->serial, 0, COUNT_MOST);
	walk_date(walk, &place->date);
	walk_date(walk, &place->treated);
	walk_date(walk, &place->not_before);
	walk_reason(walk, &place->rest);
	walk_bool(walk, &place->locked);
	walk_reason(walk, &place->lock);
	walk_date(walk, &place->cleared);
	walk_marks(walk, place);
	walk_firings(walk, place);
	for (int i = 0; i < PURPOSE_COUNT; i++)
		walk_level(walk, &place->level[i]);
}

bool dose_encode(char *buf, size_t size, const struct dose_place *place)
{
	struct dose_place copy = *place;
	struct walk walk = { .out = buf, .room = size, .ok = size > 0 };
	char version[16];

	snprintf(version, sizeof version, "%d", VERSION);
	put(&walk, version);
	walk_place(&walk, &copy);
	return walk.ok;
}

bool dose_decode(struct dose_place *place, const char *text)
{
	struct dose_place read;
	struct walk walk = { .in = text, .ok = true };

	dose_place_init(&read);
	if (get(&walk) != VERSION || !walk.ok)
		return false;
	walk_place(&walk, &read);
	if (!walk.ok || *walk.in != '\0')
		return false;
	*place = read;
	return true;
}
