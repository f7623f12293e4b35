#include "core/rule.h"

#include <assert.h>
#include <stdio.h>
#include <stddef.h>
#include <string.h>

#include "core/date.h"
#include "core/i18n.h"
#include "core/text.h"

const struct rule_info rule_info[RULE_COUNT] = {
#define X(sym, id, kind, sentence, why, source) { id, RULE_##kind, sentence, why, source },
	RULE_TABLE(X)
#undef X
};

static const char *const because_text[BECAUSE_COUNT] = {
#define X(sym, text) text,
	BECAUSE_TABLE(X)
#undef X
};

/* A bounded text that grows at its end; what does not fit is cut. */
struct line {
	char *buf;
	size_t size, at;
};

static void add(struct line *line, const char *text, size_t length)
{
	size_t room = line->size - 1 - line->at;

	if (length > room) {
		length = room;
		while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
			length--;
		line->size = line->at + length + 1;
	}
	memcpy(line->buf + line->at, text, length);
	line->at += length;
	line->buf[line->at] = '\0';
}

static void add_text(struct line *line, const char *text)
{
	add(line, text, strlen(text));
}

static void add_int(struct line *line, int value)
{
	char digits[16];

	snprintf(digits, sizeof digits, "%d", value);
	add_text(line, digits);
}

static void add_date(struct line *line, int32_t date)
{
	char text[DATE_WORDS];

	add_text(line, date_words(date, text));
}

/* A phrase with one number in it, after a comma where it is not the first. */
static void add_answer(struct line *line, size_t start, const char *phrase, int value)
{
	const char *at = strstr(phrase, "%d");

	if (value == RATING_UNKNOWN || !at)
		return;
	if (line->at > start)
		add_text(line, ", ");
	add(line, phrase, (size_t)(at - phrase));
	add_int(line, value);
	add_text(line, at + 2);
}

static void put_before(struct line *line, const struct reason *r)
{
	add_int(line, r->before);
}

static void put_after(struct line *line, const struct reason *r)
{
	add_int(line, r->after);
}

static void put_next(struct line *line, const struct reason *r)
{
	add_int(line, r->next);
}

static bool is_settled(const struct reason *r, enum rating_kind kind)
{
	return (r->settled & 1U << kind) != 0;
}

static const char *peak_words(const struct reason *r)
{
	return is_settled(r, RATING_PEAK) ? _("settled, at most %d") : _("peak %d");
}

/* Where all was settled, that tells of just after, too. */
static void put_given(struct line *line, const struct reason *r)
{
	size_t start = line->at;

	add_answer(line, start, peak_words(r), r->peak);
	if (!is_settled(r, RATING_AFTER))
		add_answer(line, start, _("after %d"), r->after);
	else if (!is_settled(r, RATING_PEAK))
		add_answer(line, start, _("settled, after at most %d"), r->after);
	add_answer(line, start,
	           is_settled(r, RATING_NEXT_DAY) && r->next > 0 ? _("next day at most %d") : _("next day %d"),
	           r->next);
}

static void put_answers(struct line *line, const struct reason *r)
{
	size_t start = line->at;

	put_given(line, r);
	if (line->at == start)
		add_text(line, _("no answers"));
}

static void put_said(struct line *line, const struct reason *r)
{
	size_t start = line->at;

	put_given(line, r);
	if (line->at > start)
		add_text(line, ": ");
}

static void put_why(struct line *line, const struct reason *r)
{
	size_t start = line->at;

	if (r->limping)
		add_text(line, _("limping"));
	else if (r->rule == RULE_LASTING) {
		add_text(line, _("still sore on "));
		add_date(line, r->from);
	} else if (r->hurts)
		add_text(line, _("it hurt"));
	else if (r->peak != RATING_UNKNOWN && r->peak > r->limit) {
		add_answer(line, start, peak_words(r), r->peak);
		if (r->rule == RULE_ACCEPTABLE)
			add_answer(line, start, _("limit %d"), r->limit);
	} else
		add_answer(line, start, _("%d before"), r->before);
}

static void put_quality(struct line *line, const struct reason *r)
{
	add_text(line, _(quality_info[r->quality].name));
}

static void put_level(struct line *line, const struct reason *r)
{
	add_int(line, r->level);
}

static void put_was(struct line *line, const struct reason *r)
{
	add_int(line, r->was);
}

static void put_date(struct line *line, const struct reason *r)
{
	add_date(line, r->date);
}

static void put_from(struct line *line, const struct reason *r)
{
	add_date(line, r->from);
}

static void put_locked(struct line *line, const struct reason *r)
{
	add_date(line, r->locked);
}

static void put_days(struct line *line, const struct reason *r)
{
	add_int(line, r->days);
}

static void put_means(struct line *line, const struct reason *r)
{
	char text[64];

	snprintf(text, sizeof text, "%d.%d, %d.%d, %d.%d", r->mean10[0] / 10, r->mean10[0] % 10,
	         r->mean10[1] / 10, r->mean10[1] % 10, r->mean10[2] / 10, r->mean10[2] % 10);
	add_text(line, text);
}

/* Where nothing was answered, it is said already. */
static void put_because(struct line *line, const struct reason *r)
{
	bool answered = r->peak != RATING_UNKNOWN || r->after != RATING_UNKNOWN ||
	                r->next != RATING_UNKNOWN;

	if (r->because == BECAUSE_NONE || (r->because == BECAUSE_UNKNOWN && !answered))
		return;
	add_text(line, " (");
	add_text(line, _(because_text[r->because]));
	add_text(line, ")");
}

/* A fixed prescription is on no level: it is halved. */
static void put_down(struct line *line, const struct reason *r)
{
	const char *text = r->level < r->was ? _("down to level %d") : _("level %d again");

	if (r->because == BECAUSE_FIXED)
		add_text(line, _("half of what was prescribed"));
	else
		add_answer(line, line->at, text, r->level);
}

static const struct {
	const char *name;
	void (*put)(struct line *line, const struct reason *reason);
} blanks[] = {
	{ "{before}", put_before },   { "{after}", put_after },     { "{next}", put_next },
	{ "{answers}", put_answers }, { "{said}", put_said },       { "{why}", put_why },
	{ "{quality}", put_quality }, { "{level}", put_level },     { "{was}", put_was },
	{ "{date}", put_date },       { "{from}", put_from },       { "{days}", put_days },
	{ "{means}", put_means },     { "{because}", put_because }, { "{locked}", put_locked },
	{ "{down}", put_down },
};

/* Fills in the blank that text begins with; returns its length, 0 when it is none. */
static size_t fill_blank(struct line *line, const char *text, const struct reason *reason)
{
	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
		size_t length = strlen(blanks[i].name);

		if (strncmp(text, blanks[i].name, length) == 0) {
			blanks[i].put(line, reason);
			return length;
		}
	}
	return 0;
}

static void fill(struct line *line, const char *text, const struct reason *reason)
{
	while (*text) {
		size_t plain = strcspn(text, "{");

		add(line, text, plain);
		text += plain;
		if (*text) {
			size_t length = fill_blank(line, text, reason);

			if (length == 0)
				add(line, text, length = 1);
			text += length;
		}
	}
}

struct reason reason_of(enum rule rule)
{
	return (struct reason){
		.rule = rule,
		.before = RATING_UNKNOWN,
		.peak = RATING_UNKNOWN,
		.after = RATING_UNKNOWN,
		.next = RATING_UNKNOWN,
		.from = DATE_NONE,
		.date = DATE_NONE,
		.locked = DATE_NONE,
	};
}

bool rule_lowers(enum rule rule)
{
	assert(rule < RULE_COUNT);
	return rule_info[rule].kind == RULE_LOWERS;
}

bool rule_from_id(const char *id, enum rule *rule)
{
	for (int i = 0; i < RULE_COUNT; i++) {
		if (strcmp(rule_info[i].id, id) == 0) {
			*rule = (enum rule)i;
			return true;
		}
	}
	return false;
}

static struct line line_of(char *buf, size_t size)
{
	assert(size > 0);
	buf[0] = '\0';
	return (struct line){ buf, size, 0 };
}

/* "WHAT: what follows"; for a lock nothing else follows. */
static void add_sentence(struct line *line, const struct reason *reason)
{
	const char *text = _(rule_info[reason->rule].sentence), *way = strstr(text, ": ");
	char head[128];

	if (reason->locked == DATE_NONE) {
		fill(line, text, reason);
		return;
	}
	snprintf(head, sizeof head, "%.*s", (int)(way ? way - text : (ptrdiff_t)strlen(text)), text);
	fill(line, head, reason);
	fill(line, _(": locked on {locked}, see a clinician before you go on"), reason);
}

char *rule_sentence(char *buf, size_t size, const struct reason *reason)
{
	struct line line = line_of(buf, size);

	add_sentence(&line, reason);
	return buf;
}

char *rule_why(char *buf, size_t size, const struct reason *reason)
{
	struct line line = line_of(buf, size);
	char numbers[512];

	add_sentence(&line, reason);
	add_text(&line, "\n");
	add_text(&line, _(rule_info[reason->rule].why));
	add_text(&line, "\n");
	rule_numbers(numbers, sizeof numbers, reason);
	add_text(&line, _("Rule ")); /* its id is a name in every language */
	add_text(&line, "\"");
	add_text(&line, rule_info[reason->rule].id);
	add_text(&line, numbers[0] ? "\": " : "\"");
	add_text(&line, numbers);
	add_text(&line, "\n");
	add_text(&line, _("Source: "));
	add_text(&line, _(rule_info[reason->rule].source));
	add_text(&line, "\n");
	add_text(&line,
	         _("Levels and thresholds come from clinical rules for watching load and are "
	           "used here by analogy. This is guidance for healthy self-care, not medical "
	           "advice."));
	return buf;
}

static void add_word(struct line *line, const char *key, int value)
{
	if (line->at > 0)
		add_text(line, " ");
	add_text(line, key);
	add_text(line, "=");
	add_int(line, value);
}

static void add_known(struct line *line, const char *key, int value, int unknown)
{
	if (value != unknown)
		add_word(line, key, value);
}

static void add_day(struct line *line, const char *key, int32_t date)
{
	char text[DATE_TEXT];

	if (date == DATE_NONE)
		return;
	if (line->at > 0)
		add_text(line, " ");
	add_text(line, key);
	add_text(line, "=");
	add_text(line, date_format(date, text));
}

char *rule_numbers(char *buf, size_t size, const struct reason *reason)
{
	struct line line = line_of(buf, size);

	add_known(&line, "before", reason->before, RATING_UNKNOWN);
	add_known(&line, is_settled(reason, RATING_PEAK) ? "peak<" : "peak", reason->peak,
	          RATING_UNKNOWN);
	add_known(&line, is_settled(reason, RATING_AFTER) ? "after<" : "after", reason->after,
	          RATING_UNKNOWN);
	add_known(&line, is_settled(reason, RATING_NEXT_DAY) ? "next<" : "next", reason->next,
	          RATING_UNKNOWN);
	if (reason->quality != QUALITY_NONE) {
		add_text(&line, line.at > 0 ? " quality=" : "quality=");
		add_text(&line, quality_info[reason->quality].id);
	}
	if (reason->cause != CAUSE_UNKNOWN) {
		add_text(&line, line.at > 0 ? " cause=" : "cause=");
		add_text(&line, cause_id(reason->cause));
	}
	add_known(&line, "hurts", reason->hurts, 0);
	add_known(&line, "limping", reason->limping, 0);
	add_day(&line, "locked", reason->locked);
	add_known(&line, "held", reason->held_pct, 0);
	add_known(&line, "level", reason->level, 0);
	add_known(&line, "was", reason->was, 0);
	add_known(&line, "limit", reason->limit, 0);
	add_known(&line, "days", reason->days, 0);
	add_day(&line, "from", reason->from);
	add_day(&line, "date", reason->date);
	add_known(&line, "mean10_1", reason->mean10[0], 0);
	add_known(&line, "mean10_2", reason->mean10[1], 0);
	add_known(&line, "mean10_3", reason->mean10[2], 0);
	return buf;
}
