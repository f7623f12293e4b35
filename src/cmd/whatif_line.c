/* The line protocol: one request in, one answer out. */
#include "cmd/whatif.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

struct whatif {
	struct dose_bounds bounds;
	struct dose_place place[AREA_COUNT][SIDE_COUNT];
};

struct request;

enum verb { VERB_SESSION, VERB_NEXT, VERB_PLAN, VERB_CLEAR, VERB_COUNT };

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

struct request {
	unsigned given; /* KEY_BIT()s */
	enum verb verb;
	int32_t date;
	enum area area;
	enum side side;
	enum purpose purpose;
	int held_pct;
	struct dose_answers answers;
	char error[256];
};

static bool bad(struct request *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static bool bad(struct request *r, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(r->error, sizeof r->error, fmt, args);
	va_end(args);
	return false;
}

/* ---- Reading ------------------------------------------------------------------------------- */

/* Days after the last one still have a name of four digits for the year. */
static bool read_day(struct request *r, const char *text, int32_t *date)
{
	if (!date_parse(text, date) || *date >= date_from_civil(9999, 1, 1))
		return bad(r, _("'%s' is no day; write it as 2026-01-05"), text);
	return true;
}

static bool read_date(struct request *r, const char *text)
{
	return read_day(r, text, &r->date);
}

static bool read_area(struct request *r, const char *text)
{
	return area_from_id(text, &r->area) || bad(r, _("'%s' is no area"), text);
}

static bool read_side(struct request *r, const char *text)
{
	return side_from_id(text, &r->side) ||
	       bad(r, _("'%s' is no side; use left, right, both or midline"), text);
}

static bool read_purpose(struct request *r, const char *text)
{
	return purpose_from_id(text, &r->purpose) || bad(r, _("'%s' is no purpose"), text);
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

static bool read_rating(struct request *r, const char *text, int *rating)
{
	return read_number(text, 0, RATING_MAX, rating) ||
	       bad(r, _("'%s' is no rating; use 0 to 10"), text);
}

static bool read_before(struct request *r, const char *text)
{
	return read_rating(r, text, &r->answers.before);
}

static bool read_peak(struct request *r, const char *text)
{
	return read_rating(r, text, &r->answers.peak);
}

static bool read_after(struct request *r, const char *text)
{
	return read_rating(r, text, &r->answers.after);
}

static bool read_next(struct request *r, const char *text)
{
	return read_rating(r, text, &r->answers.next_day);
}

static bool read_quality(struct request *r, const char *text)
{
	return quality_from_id(text, &r->answers.quality) ||
	       bad(r, _("'%s' is no quality"), text);
}

static bool read_hurts(struct request *r, const char *text)
{
	r->answers.hurts = strcmp(text, "yes") == 0;
	return r->answers.hurts || strcmp(text, "no") == 0 ||
	       bad(r, _("hurts is yes or no, not '%s'"), text);
}

static bool read_held(struct request *r, const char *text)
{
	return read_number(text, 0, 1000, &r->held_pct) ||
	       bad(r, _("held is 0 to 1000 per cent, not '%s'"), text);
}

static bool read_cause(struct request *r, const char *text)
{
	return (*text && cause_from_id(text, &r->answers.cause)) ||
	       bad(r, _("cause is training or rolling, not '%s'"), text);
}

static bool read_lasting(struct request *r, const char *text)
{
	return read_day(r, text, &r->answers.last_sore);
}

static const struct {
	const char *word;
	bool (*read)(struct request *r, const char *text);
} keys[KEY_COUNT] = {
#define X(sym, word, read) { word, read },
	KEY_TABLE(X)
#undef X
};

static bool read_pair(struct request *r, char *token, unsigned allowed)
{
	char *value = strchr(token, '=');

	if (!value)
		return bad(r, _("'%s' is no key=value"), token);
	*value++ = '\0';
	for (int i = 0; i < KEY_COUNT; i++) {
		if (strcmp(token, keys[i].word) != 0 || !(allowed >> i & 1))
			continue;
		if (r->given >> i & 1)
			return bad(r, _("%s is given twice"), token);
		r->given |= 1u << i;
		return keys[i].read(r, value);
	}
	return bad(r, _("'%s' means nothing here"), token);
}

/* ---- Doing --------------------------------------------------------------------------------- */

/* The sides that a request names: one, or both of a pair. */
static int sides_of(const struct request *r, enum side side[2])
{
	side[0] = r->side == SIDE_BOTH ? SIDE_LEFT : r->side;
	side[1] = SIDE_RIGHT;
	return r->side == SIDE_BOTH ? 2 : 1;
}

static struct dose_bounds bounds_of(const struct whatif *w, const struct request *r)
{
	struct dose_bounds bounds = w->bounds;

	bounds.purpose = r->purpose;
	return bounds;
}

static struct dose plan_side(const struct whatif *w, const struct request *r, enum side side,
                             struct dose_today today)
{
	struct dose_bounds bounds = bounds_of(w, r);

	if (side != SIDE_MIDLINE) {
		enum side other = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
		struct dose_today bare = today;

		if (r->side != SIDE_BOTH)
			bare.before = RATING_UNKNOWN;
		today.other_level = dose_side_level(&w->place[r->area][other], &bounds, &bare);
	}
	return dose_plan(&w->place[r->area][side], &bounds, &today);
}

static struct dose plan(const struct whatif *w, const struct request *r, struct dose_today today)
{
	enum side side[2];
	int count = sides_of(r, side);
	struct dose dose = plan_side(w, r, side[0], today);

	if (count == 2) {
		struct dose right = plan_side(w, r, side[1], today);

		dose = dose_both(&dose, &right);
	}
	return dose;
}

static struct dose plan_today(const struct whatif *w, const struct request *r)
{
	struct dose_today today = dose_today_init(r->date);

	today.before = r->answers.before;
	return plan(w, r, today);
}

/* The next session's dose: that of the day after, as seen with no mark and no day off left. */
static struct dose plan_next(const struct whatif *w, const struct request *r)
{
	struct dose_today today = dose_today_init(r->date + 1);

	today.ignore_rest = true;
	return plan(w, r, today);
}

static void rest_group(struct whatif *w, const struct request *r, enum side side,
                       const struct dose_decision *decision)
{
	if (!decision->ends_group)
		return;
	for (int area = 0; area < AREA_COUNT; area++)
		for (int at = 0; at < SIDE_COUNT; at++)
			if (dose_same_group(r->area, side, (enum area)area, (enum side)at))
				dose_rest(&w->place[area][at], r->date, decision->off_until);
}

/* An answer being written. */
struct answer {
	char *at;
	size_t room;
};

static void put(struct answer *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void put(struct answer *a, const char *fmt, ...)
{
	va_list args;
	int length;

	va_start(args, fmt);
	length = vsnprintf(a->at, a->room, fmt, args);
	va_end(args);
	if (length < 0 || (size_t)length >= a->room)
		length = (int)strlen(a->at);
	a->at += length;
	a->room -= (size_t)length;
}

/* A text in quotes; quotes and backslashes in it get a backslash. */
static void put_quoted(struct answer *a, const char *text)
{
	put(a, "\"");
	for (; *text; text++)
		put(a, strchr("\"\\", *text) ? "\\%c" : "%c", *text);
	put(a, "\"");
}

static void put_dose(struct answer *a, const struct request *r, const struct dose *dose,
                     enum rule rule, const char *reason)
{
	char date[DATE_TEXT], earliest[DATE_TEXT];

	put(a, "date=%s area=%s side=%s status=%s level=%d hold=%d sets=%d pressure=%d ",
	    date_format(r->date, date), area_id(r->area), side_id(r->side),
	    dose_status_id(dose->status), dose->level, dose->hold_s, dose->sets, dose->pressure);
	put(a, "not_before=%s rule=%s reason=", date_format(dose->not_before, earliest),
	    rule_info[rule].id);
	put_quoted(a, reason);
	if (dose->refer)
		put(a, " refer=yes");
}

/* The decision, and what lowers the next dose further. */
static void put_decision(struct answer *a, const struct whatif *w, const struct request *r,
                         const struct dose_decision *decision)
{
	struct dose dose = plan_next(w, r);
	enum rule rule = decision->reason.rule;
	char reason[400];
	size_t length;

	rule_sentence(reason, 200, &decision->reason);
	if (dose.reason.rule != rule && dose.reason.rule != RULE_FIXED) {
		length = strlen(reason);
		snprintf(reason + length, sizeof reason - length, "; ");
		length += 2;
		rule_sentence(reason + length, sizeof reason - length, &dose.reason);
	}
	dose.refer = dose.refer || decision->refer;
	put_dose(a, r, &dose, rule, reason);
}

/* Of the two sides' decisions the one that leaves less. */
static bool is_less(const struct dose_decision *a, const struct dose_decision *b)
{
	if (a->locked != b->locked)
		return a->locked;
	return a->level != b->level ? a->level < b->level : a->reason.rule < b->reason.rule;
}

static bool do_session(struct whatif *w, struct request *r, struct answer *a)
{
	struct dose planned = plan_today(w, r);
	struct dose_bounds bounds = bounds_of(w, r);
	struct dose_session session = {
		.date = r->date,
		.level = planned.level,
		.limit = planned.pressure,
		.held_pct = r->held_pct,
		.answers = r->answers,
	};
	struct dose_decision decision[2];
	enum side side[2];
	int count = sides_of(r, side);

	for (int i = 0; i < count; i++) {
		decision[i] = dose_answer(&w->place[r->area][side[i]], &bounds, &session);
		rest_group(w, r, side[i], &decision[i]);
	}
	put_decision(a, w, r, &decision[count == 2 && is_less(&decision[1], &decision[0])]);
	return true;
}

static bool do_next(struct whatif *w, struct request *r, struct answer *a)
{
	struct dose_decision decision[2];
	enum side side[2];
	int count = sides_of(r, side);

	if (r->answers.last_sore != DATE_NONE && r->answers.last_sore < r->date)
		return bad(r, _("lasting is a day before the session"));
	for (int i = 0; i < count; i++) {
		const struct dose_last *last = &w->place[r->area][side[i]].level[r->purpose].last;

		if (last->serial == 0 || last->session.date != r->date)
			return bad(r, _("there was no session on that day"));
	}
	for (int i = 0; i < count; i++) {
		dose_late(&w->place[r->area][side[i]], r->purpose, r->date, &r->answers,
		          &decision[i]);
		rest_group(w, r, side[i], &decision[i]);
	}
	put_decision(a, w, r, &decision[count == 2 && is_less(&decision[1], &decision[0])]);
	return true;
}

static bool do_plan(struct whatif *w, struct request *r, struct answer *a)
{
	struct dose dose = plan_today(w, r);
	char reason[400];

	put_dose(a, r, &dose, dose.reason.rule, rule_sentence(reason, sizeof reason, &dose.reason));
	return true;
}

static bool do_clear(struct whatif *w, struct request *r, struct answer *a)
{
	enum side side[2];
	int count = sides_of(r, side);

	for (int i = 0; i < count; i++)
		dose_clear(&w->place[r->area][side[i]], r->date);
	return do_plan(w, r, a);
}

static const struct {
	const char *word;
	unsigned allowed;
	bool (*run)(struct whatif *w, struct request *r, struct answer *a);
} verbs[VERB_COUNT] = {
	[VERB_SESSION] = { "session",
	                   KEYS_ALL | KEY_BIT(BEFORE) | KEY_BIT(PEAK) | KEY_BIT(AFTER) |
	                       KEY_BIT(QUALITY) | KEY_BIT(HURTS) | KEY_BIT(HELD),
	                   do_session },
	[VERB_NEXT] = { "next", KEYS_ALL | KEYS_LATE, do_next },
	[VERB_PLAN] = { "plan", KEYS_ALL | KEY_BIT(BEFORE), do_plan },
	[VERB_CLEAR] = { "clear", KEYS_ALL, do_clear },
};

static bool check_place(const struct whatif *w, struct request *r)
{
	enum side side[2];
	int count;

	if ((r->given & KEYS_NEEDED) != KEYS_NEEDED)
		return bad(r, _("date, area and side are needed"));
	if ((area_info[r->area].shape == SHAPE_MIDLINE) != (r->side == SIDE_MIDLINE))
		return bad(r, _("%s has no side '%s'"), area_id(r->area), side_id(r->side));
	count = sides_of(r, side);
	for (int i = 0; i < count; i++)
		if (w->place[r->area][side[i]].date > r->date)
			return bad(r, _("dates may not go backwards"));
	return true;
}

static bool read_request(struct request *r, char *line)
{
	char *rest, *token = strtok_r(line, " \t", &rest);

	for (r->verb = VERB_SESSION; r->verb < VERB_COUNT; r->verb++)
		if (strcmp(token, verbs[r->verb].word) == 0)
			break;
	if (r->verb == VERB_COUNT)
		return bad(r, _("'%s' is none of session, next, plan, clear"), token);
	while ((token = strtok_r(NULL, " \t", &rest)))
		if (!read_pair(r, token, verbs[r->verb].allowed))
			return false;
	return true;
}

struct whatif *whatif_create(const struct dose_bounds *bounds)
{
	struct whatif *w = malloc(sizeof *w);

	if (!w)
		return NULL;
	w->bounds = *bounds;
	for (int area = 0; area < AREA_COUNT; area++)
		for (int side = 0; side < SIDE_COUNT; side++)
			dose_place_init(&w->place[area][side]);
	return w;
}

void whatif_destroy(struct whatif *whatif)
{
	free(whatif);
}

bool whatif_line(struct whatif *w, const char *line, int number, char out[static WHATIF_LINE])
{
	struct request r = { .answers = dose_answers_none(), .held_pct = 100 };
	struct answer a = { out, WHATIF_LINE };
	char copy[WHATIF_LINE], safe[sizeof r.error];
	size_t length = strlen(line);

	out[0] = '\0';
	line += strspn(line, " \t\r");
	if (*line == '\0' || *line == '#')
		return true;
	length = strlen(line);
	while (strchr(" \t\r", line[length - 1]))
		length--;
	if (length >= sizeof copy)
		bad(&r, _("the line is too long"));
	else {
		memcpy(copy, line, length);
		copy[length] = '\0';
		if (read_request(&r, copy) && check_place(w, &r) && verbs[r.verb].run(w, &r, &a))
			return true;
	}
	put(&a, "error line=%d message=", number);
	put_quoted(&a, text_safe(safe, sizeof safe, r.error, false));
	return false;
}
