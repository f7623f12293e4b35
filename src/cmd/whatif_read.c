/* Reading a request of whatif: a verb and key=value words. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cmd/whatif_parts.h"
#include "core/i18n.h"

/* Symbol, word, what reads it. */
#define KEY_TABLE(X)                        \
	X(DATE, "date", read_date)          \
	X(AREA, "area", read_area)          \
	X(SIDE, "side", read_side)          \
	X(PURPOSE, "purpose", read_purpose) \
	X(BEFORE, "before", read_before)    \
	X(PEAK, "peak", read_peak)          \
	X(AFTER, "after", read_after)       \
	X(NEXT, "next", read_next)          \
	X(QUALITY, "quality", read_quality) \
	X(HURTS, "hurts", read_hurts)       \
	X(HELD, "held", read_held)          \
	X(CAUSE, "cause", read_cause)       \
	X(LASTING, "lasting", read_lasting)

enum key {
#define X(sym, word, read) KEY_##sym,
	KEY_TABLE(X)
#undef X
	KEY_COUNT
};

#define KEY_BIT(sym) (1u << KEY_##sym)
#define KEYS_NEEDED  (KEY_BIT(DATE) | KEY_BIT(AREA) | KEY_BIT(SIDE))
#define KEYS_ALL     (KEYS_NEEDED | KEY_BIT(PURPOSE))
#define KEYS_LATE    (KEY_BIT(NEXT) | KEY_BIT(CAUSE) | KEY_BIT(LASTING))

bool whatif_bad(struct whatif_request *r, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(r->error, sizeof r->error, fmt, args);
	va_end(args);
	return false;
}

/* Days after the last one still have a name of four digits for the year. */
static bool read_day(struct whatif_request *r, const char *text, int32_t *date)
{
	if (!date_parse(text, date) || *date >= date_from_civil(9999, 1, 1))
		return whatif_bad(r, _("'%s' is no day; write it as 2026-01-05"), text);
	return true;
}

static bool read_date(struct whatif_request *r, const char *text)
{
	return read_day(r, text, &r->date);
}

static bool read_area(struct whatif_request *r, const char *text)
{
	return area_from_id(text, &r->area) || whatif_bad(r, _("'%s' is no area"), text);
}

static bool read_side(struct whatif_request *r, const char *text)
{
	return side_from_id(text, &r->side) ||
	       whatif_bad(r, _("'%s' is no side; use left, right, both or midline"), text);
}

static bool read_purpose(struct whatif_request *r, const char *text)
{
	return purpose_from_id(text, &r->purpose) || whatif_bad(r, _("'%s' is no purpose"), text);
}

/* A number of at most four digits. */
static bool read_number(const char *text, int least, int most, int *value)
{
	int number = 0;

	if (!*text || strlen(text) > 4 || strspn(text, "0123456789") != strlen(text))
		return false;
	for (; *text; text++)
		number = number * 10 + (*text - '0');
	if (number < least || number > most)
		return false;
	*value = number;
	return true;
}

static bool read_rating(struct whatif_request *r, const char *text, int *rating)
{
	return read_number(text, 0, RATING_MAX, rating) ||
	       whatif_bad(r, _("'%s' is no rating; use 0 to 10"), text);
}

static bool read_before(struct whatif_request *r, const char *text)
{
	return read_rating(r, text, &r->answers.before);
}

static bool read_peak(struct whatif_request *r, const char *text)
{
	return read_rating(r, text, &r->answers.peak);
}

static bool read_after(struct whatif_request *r, const char *text)
{
	return read_rating(r, text, &r->answers.after);
}

static bool read_next(struct whatif_request *r, const char *text)
{
	return read_rating(r, text, &r->answers.next_day);
}

static bool read_quality(struct whatif_request *r, const char *text)
{
	return quality_from_id(text, &r->answers.quality) ||
	       whatif_bad(r, _("'%s' is no quality"), text);
}

static bool read_hurts(struct whatif_request *r, const char *text)
{
	r->answers.hurts = strcmp(text, "yes") == 0;
	return r->answers.hurts || strcmp(text, "no") == 0 ||
	       whatif_bad(r, _("hurts is yes or no, not '%s'"), text);
}

static bool read_held(struct whatif_request *r, const char *text)
{
	return read_number(text, 0, 1000, &r->held_pct) ||
	       whatif_bad(r, _("held is 0 to 1000 per cent, not '%s'"), text);
}

static bool read_cause(struct whatif_request *r, const char *text)
{
	return (*text && cause_from_id(text, &r->answers.cause)) ||
	       whatif_bad(r, _("cause is training or rolling, not '%s'"), text);
}

static bool read_lasting(struct whatif_request *r, const char *text)
{
	return read_day(r, text, &r->answers.last_sore);
}

static const struct {
	const char *word;
	bool (*read)(struct whatif_request *r, const char *text);
} keys[KEY_COUNT] = {
#define X(sym, word, read) { word, read },
	KEY_TABLE(X)
#undef X
};

static bool read_pair(struct whatif_request *r, char *token, unsigned allowed)
{
	char *value = strchr(token, '=');

	if (!value)
		return whatif_bad(r, _("'%s' is no key=value"), token);
	*value++ = '\0';
	for (int i = 0; i < KEY_COUNT; i++) {
		if (strcmp(token, keys[i].word) != 0 || !(allowed >> i & 1))
			continue;
		if (r->given >> i & 1)
			return whatif_bad(r, _("%s is given twice"), token);
		r->given |= 1u << i;
		return keys[i].read(r, value);
	}
	return whatif_bad(r, _("'%s' means nothing here"), token);
}

static const struct {
	const char *word;
	unsigned allowed;
} verbs[VERB_COUNT] = {
	[VERB_SESSION] = { "session", KEYS_ALL | KEY_BIT(BEFORE) | KEY_BIT(PEAK) | KEY_BIT(AFTER) |
	                                  KEY_BIT(QUALITY) | KEY_BIT(HURTS) | KEY_BIT(HELD) },
	[VERB_NEXT] = { "next", KEYS_ALL | KEYS_LATE },
	[VERB_PLAN] = { "plan", KEYS_ALL | KEY_BIT(BEFORE) },
	[VERB_CLEAR] = { "clear", KEYS_ALL },
};

bool whatif_read(struct whatif_request *r, char *line)
{
	char *rest, *token = strtok_r(line, " \t", &rest);

	*r = (struct whatif_request){ .answers = dose_answers_none(), .held_pct = 100 };
	while (r->verb < VERB_COUNT && strcmp(token, verbs[r->verb].word) != 0)
		r->verb++;
	if (r->verb == VERB_COUNT)
		return whatif_bad(r, _("'%s' is none of session, next, plan, clear"), token);
	while ((token = strtok_r(NULL, " \t", &rest)))
		if (!read_pair(r, token, verbs[r->verb].allowed))
			return false;
	if ((r->given & KEYS_NEEDED) != KEYS_NEEDED)
		return whatif_bad(r, _("date, area and side are needed"));
	if ((area_info[r->area].shape == SHAPE_MIDLINE) != (r->side == SIDE_MIDLINE))
		return whatif_bad(r, _("%s has no side '%s'"), area_id(r->area), side_id(r->side));
	return true;
}
