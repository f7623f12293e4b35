/* The line protocol: one request in, one answer out. */
#include "cmd/whatif.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/whatif_parts.h"
#include "core/i18n.h"
#include "core/text.h"

struct whatif {
	struct dose_bounds bounds;
	struct dose_place place[AREA_COUNT][SIDE_COUNT];
};

/* The sides that a request names: one, or both of a pair. */
static int sides_of(const struct whatif_request *r, enum side side[2])
{
	side[0] = r->side == SIDE_BOTH ? SIDE_LEFT : r->side;
	side[1] = SIDE_RIGHT;
	return r->side == SIDE_BOTH ? 2 : 1;
}

static struct dose_bounds bounds_of(const struct whatif *w, const struct whatif_request *r)
{
	struct dose_bounds bounds = w->bounds;

	bounds.purpose = r->purpose;
	return bounds;
}

static struct dose plan_side(const struct whatif *w, const struct whatif_request *r, enum side side,
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

static struct dose plan(const struct whatif *w, const struct whatif_request *r,
                        struct dose_today today)
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

static struct dose plan_today(const struct whatif *w, const struct whatif_request *r)
{
	struct dose_today today = dose_today_init(r->date);

	today.before = r->answers.before;
	return plan(w, r, today);
}

/* The next session's dose: that of the day after, as seen with no mark and no day off left. */
static struct dose plan_next(const struct whatif *w, const struct whatif_request *r)
{
	struct dose_today today = dose_today_init(r->date + 1);

	today.ignore_rest = true;
	return plan(w, r, today);
}

static void rest_group(struct whatif *w, const struct whatif_request *r, enum side side,
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

static void put_dose(struct answer *a, const struct whatif_request *r, const struct dose *dose,
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
static void put_decision(struct answer *a, const struct whatif *w, const struct whatif_request *r,
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

static bool do_session(struct whatif *w, struct whatif_request *r, struct answer *a)
{
	struct dose planned = plan_today(w, r);
	struct dose_bounds bounds = bounds_of(w, r);
	struct dose_session session = {
		.date = r->date,
		.level = planned.level,
		.limit = planned.pressure,
		.held_pct = r->held_pct,
		.against = planned.status != DOSE_DO,
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

static bool do_next(struct whatif *w, struct whatif_request *r, struct answer *a)
{
	struct dose_decision decision[2];
	enum side side[2];
	int count = sides_of(r, side);

	if (r->answers.last_sore != DATE_NONE && r->answers.last_sore < r->date)
		return whatif_bad(r, _("lasting is a day before the session"));
	for (int i = 0; i < count; i++) {
		const struct dose_last *last = &w->place[r->area][side[i]].level[r->purpose].last;

		if (last->serial == 0 || last->session.date != r->date)
			return whatif_bad(r, _("there was no session on that day"));
	}
	for (int i = 0; i < count; i++) {
		dose_late(&w->place[r->area][side[i]], r->purpose, r->date, &r->answers,
		          &decision[i]);
		rest_group(w, r, side[i], &decision[i]);
	}
	put_decision(a, w, r, &decision[count == 2 && is_less(&decision[1], &decision[0])]);
	return true;
}

static bool do_plan(struct whatif *w, struct whatif_request *r, struct answer *a)
{
	struct dose dose = plan_today(w, r);
	char reason[400];

	put_dose(a, r, &dose, dose.reason.rule, rule_sentence(reason, sizeof reason, &dose.reason));
	return true;
}

static bool do_clear(struct whatif *w, struct whatif_request *r, struct answer *a)
{
	enum side side[2];
	int count = sides_of(r, side);

	for (int i = 0; i < count; i++)
		dose_clear(&w->place[r->area][side[i]], r->date);
	return do_plan(w, r, a);
}

static bool (*const verbs[VERB_COUNT])(struct whatif *w, struct whatif_request *r,
                                       struct answer *a) = {
	[VERB_SESSION] = do_session,
	[VERB_NEXT] = do_next,
	[VERB_PLAN] = do_plan,
	[VERB_CLEAR] = do_clear,
};

static bool check_place(const struct whatif *w, struct whatif_request *r)
{
	enum side side[2];
	int count = sides_of(r, side);

	for (int i = 0; i < count; i++)
		if (w->place[r->area][side[i]].date > r->date)
			return whatif_bad(r, _("dates may not go backwards"));
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
	struct whatif_request r = { 0 };
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
		whatif_bad(&r, _("the line is too long"));
	else {
		memcpy(copy, line, length);
		copy[length] = '\0';
		if (whatif_read(&r, copy) && check_place(w, &r) && verbs[r.verb](w, &r, &a))
			return true;
	}
	put(&a, "error line=%d message=", number);
	put_quoted(&a, text_safe(safe, sizeof safe, r.error, false));
	return false;
}
