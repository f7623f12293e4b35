#include "io/import_rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "io/import_field.h"

enum { ITEMS_MAX = 10000, COUNT_MAX = 1000 };

static bool is_object(struct import_row *row, const struct import_value *json)
{
	return json->kind == IMPORT_OBJECT ? row->ok : field_fail(row, "", _("must be an object"));
}

static const char *word(struct import_row *row, const struct import_value *json, const char *key)
{
	return field_text(row, json, key, IMPORT_WORD_MAX, false);
}

static const char *text(struct import_row *row, const struct import_value *json, const char *key)
{
	return field_text(row, json, key, IMPORT_TEXT_MAX, false);
}

/* What rests and holds have in common. */
static void read_item(struct import_row *row, const struct import_value *json, struct journal_hold *h)
{
	int64_t planned = field_seconds(row, json, "planned_s", 0);

	h->seq = field_needed_int(row, json, "seq", 1, ITEMS_MAX);
	h->sets = field_int(row, json, "sets", 0, COUNT_MAX, 1);
	h->hold_ms = field_seconds(row, json, "hold_s", h->sets > 0 ? planned / h->sets : planned);
	h->hold_max_ms = field_seconds(row, json, "hold_max_s", h->hold_ms);
	h->lead_in_ms = field_seconds(row, json, "lead_in_s", 0);
	h->rest_ms = field_seconds(row, json, "rest_s", 0);
	h->same_place = field_bool(row, json, "same_place", false);
	h->step = field_int(row, json, "step", 0, ITEMS_MAX, h->seq);
	h->note = text(row, json, "note");
	h->held_ms = field_seconds(row, json, "held_s", 0);
	h->outcome = FIELD_WORD(outcome, row, json, "outcome", OUTCOME_NONE);
	h->at = field_stamp(row, json, "at", "offset_min", false);
}

static void read_rest(struct import_row *row, const struct import_value *json, void *item)
{
	struct journal_hold *h = item;

	*h = (struct journal_hold){ .kind = STEP_REST, .area = AREA_COUNT, .side = SIDE_COUNT };
	h->tool = TOOL_NONE;
	h->exercise = h->site = h->rule = h->reason = h->inputs = "";
	h->not_before = DATE_NONE;
	read_item(row, json, h);
}

static void read_hold(struct import_row *row, const struct import_value *json, void *item)
{
	struct journal_hold *h = item;

	*h = (struct journal_hold){ .kind = STEP_WORK };
	read_item(row, json, h);
	h->exercise = field_text(row, json, "exercise", IMPORT_WORD_MAX, true);
	h->area = FIELD_WORD(area, row, json, "area", -1);
	h->site = word(row, json, "site");
	h->side = FIELD_WORD(side, row, json, "side", -1);
	h->tool = FIELD_WORD(tool, row, json, "tool", TOOL_NONE);
	h->level = field_int(row, json, "level", 0, LEVEL_MAX, 0);
	h->pressure = field_int(row, json, "pressure", 0, RATING_MAX, 0);
	h->rule = word(row, json, "rule");
	h->reason = text(row, json, "reason");
	h->inputs = text(row, json, "inputs");
	h->not_before = field_day(row, json, "not_before");
	h->sets_done = field_int(row, json, "sets_done", 0, COUNT_MAX,
	                         h->outcome == OUTCOME_DONE ? h->sets : 0);
}

static void read_rating(struct import_row *row, const struct import_value *json, void *item)
{
	struct journal_rating *r = item;

	r->area = FIELD_WORD(area, row, json, "area", -1);
	r->site = word(row, json, "site");
	r->side = FIELD_WORD(side, row, json, "side", -1);
	r->kind = FIELD_WORD(rating_kind, row, json, "kind", -1);
	r->value = field_int(row, json, "value", 0, RATING_MAX, RATING_UNKNOWN);
	r->quality = FIELD_WORD(quality, row, json, "quality", QUALITY_NONE);
	r->cause = FIELD_WORD(cause, row, json, "cause", CAUSE_UNKNOWN);
	r->settled = field_bool(row, json, "settled", false) && r->value != RATING_UNKNOWN &&
	             r->cause == CAUSE_UNKNOWN;
	r->lasting = field_day(row, json, "lasting");
	r->limping = field_bool(row, json, "limping", false);
	r->at = field_stamp(row, json, "at", "offset_min", true);
}

static void read_amendment(struct import_row *row, const struct import_value *json, void *item)
{
	struct journal_amendment *a = item;

	field_id(row, json, a->id);
	read_rating(row, json, &a->old);
	a->replaced = field_stamp(row, json, "replaced", "replaced_offset_min", true);
}

static void read_decision(struct import_row *row, const struct import_value *json, void *item)
{
	struct journal_decision *d = item;

	d->area = FIELD_WORD(area, row, json, "area", -1);
	d->site = word(row, json, "site");
	d->side = FIELD_WORD(side, row, json, "side", -1);
	d->rule = word(row, json, "rule");
	d->reason = text(row, json, "reason");
	d->inputs = text(row, json, "inputs");
	d->level = field_int(row, json, "level", 0, LEVEL_MAX, 0);
	d->hold_s = field_int(row, json, "hold_s", 0, 86400, 0);
	d->sets = field_int(row, json, "sets", 0, COUNT_MAX, 0);
	d->pressure = field_int(row, json, "pressure", 0, RATING_MAX, 0);
	d->not_before = field_day(row, json, "not_before");
	d->refer = field_bool(row, json, "refer", false);
	d->at = field_stamp(row, json, "at", "offset_min", true);
}

/* An array of objects, after `before` rows that are there already. Returns how many there are now. */
static int read_list(struct import_row *row, const struct import_value *json, const char *key, size_t size, void **list,
                     int before, void (*read)(struct import_row *, const struct import_value *, void *))
{
	const struct import_value *array = import_value_get(json, key);
	size_t count = array ? array->length : 0, used = strlen(row->path);

	if (!row->ok || !array)
		return before;
	if (array->kind != IMPORT_LIST || count > ITEMS_MAX) {
		field_fail(row, key, _("must be a list, and not a huge one"));
		return before;
	}
	char *rows = arena_alloc(row->arena, ((size_t)before + count + 1) * size);

	if (!rows) {
		err_set(row->err, ERR_MEMORY, _("Out of memory"));
		row->ok = false;
		return before;
	}
	if (before)
		memcpy(rows, *list, (size_t)before * size);
	const struct import_value *value = array + 1;

	for (size_t i = 0; row->ok && i < count; i++, value += value->skip) {
		snprintf(row->path + used, sizeof row->path - used, ".%s[%zu]", key, i);
		if (is_object(row, value))
			read(row, value, rows + ((size_t)before + i) * size);
	}
	row->path[used] = '\0';
	*list = rows;
	return before + (int)count;
}

static int by_seq(const void *a, const void *b)
{
	const struct journal_hold *x = a, *y = b;

	return (x->seq > y->seq) - (x->seq < y->seq);
}

static void read_lists(struct import_row *row, const struct import_value *json, struct journal_session *s)
{
	void *holds = NULL, *ratings = NULL, *decisions = NULL, *amendments = NULL;

	s->hold_count = read_list(row, json, "holds", sizeof *s->holds, &holds, 0, read_hold);
	s->hold_count =
	    read_list(row, json, "rests", sizeof *s->holds, &holds, s->hold_count, read_rest);
	if (holds)
		qsort(holds, (size_t)s->hold_count, sizeof *s->holds, by_seq);
	s->rating_count =
	    read_list(row, json, "ratings", sizeof *s->ratings, &ratings, 0, read_rating);
	s->decision_count =
	    read_list(row, json, "decisions", sizeof *s->decisions, &decisions, 0, read_decision);
	s->amendment_count = read_list(row, json, "amendments", sizeof *s->amendments, &amendments,
	                               0, read_amendment);
	s->holds = holds;
	s->ratings = ratings;
	s->decisions = decisions;
	s->amendments = amendments;
}

bool import_session(struct import_row *row, const struct import_value *json, struct journal_session *s)
{
	memset(s, 0, sizeof *s);
	if (!is_object(row, json))
		return false;
	field_id(row, json, s->id);
	s->routine = word(row, json, "routine");
	s->title = text(row, json, "title");
	s->path = text(row, json, "path");
	s->purpose = FIELD_WORD(purpose, row, json, "purpose", PURPOSE_DAILY);
	s->state = FIELD_WORD(journal_state, row, json, "state", -1);
	s->started = field_stamp(row, json, "started", "offset_min", true);
	row->offset_min = s->started.offset_min;
	s->ended = field_stamp(row, json, "ended", "ended_offset_min", false);
	const struct import_value *settled = import_value_get(json, "settled");

	s->settled = settled && settled->kind != IMPORT_NULL ? field_bool(row, json, "settled", false) : -1;
	s->next_asked = field_bool(row, json, "next_asked", false);
	int32_t date = field_day(row, json, "local_date");

	if (row->ok && date != DATE_NONE && labs((long)date - s->started.local_date) > 1)
		field_fail(row, "local_date", _("does not fit \"started\""));
	if (date != DATE_NONE)
		s->started.local_date = date;
	read_lists(row, json, s);
	return row->ok;
}

bool import_health(struct import_row *row, const struct import_value *json, struct journal_health *h)
{
	memset(h, 0, sizeof *h);
	if (!is_object(row, json))
		return false;
	field_id(row, json, h->id);
	h->code = field_text(row, json, "code", IMPORT_WORD_MAX, true);
	h->area = FIELD_WORD(area, row, json, "area", AREA_COUNT);
	h->state = FIELD_WORD(journal_health_state, row, json, "state", -1);
	h->since = field_day(row, json, "since");
	h->at = field_stamp(row, json, "at", "offset_min", true);
	return row->ok;
}

bool import_lock(struct import_row *row, const struct import_value *json, struct journal_lock *l)
{
	memset(l, 0, sizeof *l);
	if (!is_object(row, json))
		return false;
	field_id(row, json, l->id);
	l->area = FIELD_WORD(area, row, json, "area", AREA_COUNT);
	l->site = word(row, json, "site");
	l->side = FIELD_WORD(side, row, json, "side", SIDE_COUNT);
	l->why = word(row, json, "why");
	l->from = field_stamp(row, json, "from", "offset_min", true);
	l->cleared = field_stamp(row, json, "cleared", "cleared_offset_min", false);
	return row->ok;
}

bool import_checkin(struct import_row *row, const struct import_value *json, struct journal_checkin *c)
{
	memset(c, 0, sizeof *c);
	if (!is_object(row, json))
		return false;
	field_id(row, json, c->id);
	c->pain = field_int(row, json, "pain", 0, RATING_MAX, RATING_UNKNOWN);
	c->movement = field_int(row, json, "movement", 0, RATING_MAX, RATING_UNKNOWN);
	c->sleep = field_int(row, json, "sleep", 0, RATING_MAX, RATING_UNKNOWN);
	c->energy = field_int(row, json, "energy", 0, RATING_MAX, RATING_UNKNOWN);
	c->performance = field_int(row, json, "performance", 0, RATING_MAX, RATING_UNKNOWN);
	c->at = field_stamp(row, json, "at", "offset_min", true);
	return row->ok;
}

bool import_note(struct import_row *row, const struct import_value *json, const char **key, const char **value)
{
	if (!is_object(row, json))
		return false;
	*key = field_text(row, json, "id", IMPORT_WORD_MAX, true);
	*value = text(row, json, "value");
	return row->ok;
}
