#include "io/export.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"

/* An export under way. */
struct writing {
	FILE *out;
	int rows;       /* of the present list */
	bool ok;
	struct err *err;
};

static bool failed(struct writing *w)
{
	int error = errno;

	if (w->ok && w->err)
		err_set(w->err, fs_err_code(error), _("The export could not be written: %s"),
		        strerror(error));
	w->ok = false;
	return false;
}

static bool out_of_memory(struct writing *w)
{
	if (w->ok)
		err_set(w->err, ERR_MEMORY, _("Out of memory"));
	w->ok = false;
	return false;
}

/* A text that any reader takes. */
static json_t *text(const char *value)
{
	size_t len = strlen(value);

	if (text_check(value, len, NULL) == TEXT_OK)
		return json_stringn(value, len);
	size_t size = 4 * len + 1;
	char *safe = malloc(size);
	json_t *json = safe ? json_string(text_safe(safe, size, value, false)) : NULL;

	free(safe);
	return json;
}

static json_t *moment(const struct stamp *stamp)
{
	char buf[STAMP_TEXT];

	return stamp->local_date == DATE_NONE ? json_null()
	                                      : json_string(stamp_format(stamp->utc_ms, buf));
}

static json_t *day(int32_t date)
{
	char buf[DATE_TEXT];

	return date == DATE_NONE ? json_null() : json_string(date_format(date, buf));
}

/* Seconds; whole ones as an integer. */
static json_t *seconds(int64_t ms)
{
	return ms % 1000 ? json_real((double)ms / 1000.0) : json_integer(ms / 1000);
}

static json_t *number_or_null(int value)
{
	return value < 0 ? json_null() : json_integer(value);
}

/* An object being filled; whole while memory lasts. */
struct row {
	json_t *json;
	bool whole;
};

static struct row start(void)
{
	return (struct row){ .json = json_object(), .whole = true };
}

/* Gives the object away; NULL when something is missing in it. */
static json_t *done(struct row *row)
{
	if (row->whole)
		return row->json;
	json_decref(row->json);
	return NULL;
}

/* Takes the value, which may be NULL when memory is out. */
static void set(struct row *row, const char *key, json_t *value)
{
	row->whole &= json_object_set_new_nocheck(row->json, key, value) == 0;
}

static void add(struct row *row, const char *list, json_t *value)
{
	json_t *array = json_object_get(row->json, list);

	if (!array) {
		set(row, list, json_array());
		array = json_object_get(row->json, list);
	}
	row->whole &= json_array_append_new(array, value) == 0;
}

/* What goes without saying is left out, here and below: import_rows.c fills it in. */
static void set_seconds(struct row *row, const char *key, int64_t ms, int64_t usual_ms)
{
	if (ms != usual_ms)
		set(row, key, seconds(ms));
}

static void set_text(struct row *row, const char *key, const char *value)
{
	if (*value)
		set(row, key, text(value));
}

static void set_true(struct row *row, const char *key, bool value)
{
	if (value)
		set(row, key, json_true());
}

static void set_day(struct row *row, const char *key, int32_t date)
{
	if (date != DATE_NONE)
		set(row, key, day(date));
}

/* A moment, and its offset unless it is the usual one: within a session that of its start. */
static void set_stamp(struct row *row, const char *key, const char *offset_key,
                      const struct stamp *stamp, int usual)
{
	set(row, key, moment(stamp));
	if (stamp->local_date != DATE_NONE && stamp->offset_min != usual)
		set(row, offset_key, json_integer(stamp->offset_min));
}

/* "SESSION/calf/left", and what tells rows of one place apart. */
static json_t *row_id(const char *session, enum area area, const char *site, enum side side,
                        const char *kind)
{
	json_t *own = text(session), *clean = text(site);
	json_t *id = json_sprintf("%s/%s%s%s/%s%s%s", own ? json_string_value(own) : "",
	                          area_id(area), *site ? ":" : "",
	                          clean ? json_string_value(clean) : "", side_id(side),
	                          *kind ? "/" : "", kind);

	json_decref(own);
	json_decref(clean);
	return id;
}

static void set_place(struct row *row, enum area area, const char *site, enum side side)
{
	set(row, "area", json_string(area_id(area)));
	set_text(row, "site", site);
	set(row, "side", json_string(side_id(side)));
}

static void set_plan(struct row *row, const struct journal_hold *h)
{
	if (h->sets != 1 && (h->sets == 0 || h->kind == STEP_REST))
		set(row, "hold_s", seconds(h->hold_ms));
	set_seconds(row, "hold_max_s", h->hold_max_ms, h->hold_ms);
	set_seconds(row, "lead_in_s", h->lead_in_ms, 0);
	set_seconds(row, "rest_s", h->rest_ms, 0);
	set_true(row, "same_place", h->same_place);
	if (h->step != h->seq)
		set(row, "step", json_integer(h->step));
	set_text(row, "note", h->note);
}

static void set_news(struct row *row, const struct journal_session *s,
                     const struct journal_hold *h)
{
	if (h->at.local_date != DATE_NONE)
		set_stamp(row, "at", "offset_min", &h->at, s->started.offset_min);
}

static json_t *seq_id(const char *session, int seq)
{
	json_t *own = text(session);
	json_t *id = json_sprintf("%s/%d", own ? json_string_value(own) : "", seq);

	json_decref(own);
	return id;
}

static json_t *hold_json(const struct journal_session *s, const struct journal_hold *h)
{
	struct row row = start(), *o = &row;

	set(o, "id", seq_id(s->id, h->seq));
	set(o, "seq", json_integer(h->seq));
	set(o, "exercise", text(h->exercise));
	set_place(o, h->area, h->site, h->side);
	set(o, "tool", json_string(tool_id(h->tool)));
	set(o, "planned_s", seconds(h->hold_ms * h->sets));
	set(o, "held_s", seconds(h->held_ms));
	set(o, "sets", json_integer(h->sets));
	set(o, "level", json_integer(h->level));
	set(o, "pressure", json_integer(h->pressure));
	set(o, "rule", text(h->rule));
	set(o, "outcome",
	    h->outcome == OUTCOME_NONE ? json_null() : json_string(outcome_id(h->outcome)));
	if (h->sets_done != (h->outcome == OUTCOME_DONE ? h->sets : 0))
		set(o, "sets_done", json_integer(h->sets_done));
	set_news(o, s, h);
	set_text(o, "reason", h->reason);
	set_text(o, "inputs", h->inputs);
	set_day(o, "not_before", h->not_before);
	set_plan(o, h);
	return done(o);
}

static json_t *rest_json(const struct journal_session *s, const struct journal_hold *h)
{
	struct row row = start(), *o = &row;

	set(o, "id", seq_id(s->id, h->seq));
	set(o, "seq", json_integer(h->seq));
	set(o, "planned_s", seconds(h->hold_ms));
	set(o, "held_s", seconds(h->held_ms));
	set(o, "outcome",
	    h->outcome == OUTCOME_NONE ? json_null() : json_string(outcome_id(h->outcome)));
	if (h->sets != 1)
		set(o, "sets", json_integer(h->sets));
	set_news(o, s, h);
	set_plan(o, h);
	return done(o);
}

static void set_answer(struct row *o, const struct journal_session *s,
                       const struct journal_rating *r)
{
	set_place(o, r->area, r->site, r->side);
	set(o, "kind", json_string(rating_kind_id(r->kind)));
	set(o, "value", number_or_null(r->value));
	set_true(o, "settled", r->settled);
	set(o, "quality",
	    r->quality == QUALITY_NONE ? json_null() : json_string(quality_info[r->quality].id));
	set(o, "cause",
	    r->cause == CAUSE_UNKNOWN ? json_null() : json_string(cause_id(r->cause)));
	set_day(o, "lasting", r->lasting);
	set_true(o, "limping", r->limping);
	set_stamp(o, "at", "offset_min", &r->at, s->started.offset_min);
}

static json_t *rating_json(const struct journal_session *s, const struct journal_rating *r)
{
	struct row row = start(), *o = &row;

	set(o, "id", row_id(s->id, r->area, r->site, r->side, rating_kind_id(r->kind)));
	set_answer(o, s, r);
	return done(o);
}

static json_t *amendment_json(const struct journal_session *s, const struct journal_amendment *a)
{
	struct row row = start(), *o = &row;

	set_text(o, "id", a->id);
	set_answer(o, s, &a->old);
	set_stamp(o, "replaced", "replaced_offset_min", &a->replaced, s->started.offset_min);
	return done(o);
}

static json_t *decision_json(const struct journal_session *s, const struct journal_decision *d)
{
	struct row row = start(), *o = &row;

	set(o, "id", row_id(s->id, d->area, d->site, d->side, ""));
	set_place(o, d->area, d->site, d->side);
	set(o, "rule", text(d->rule));
	set_text(o, "reason", d->reason);
	set_text(o, "inputs", d->inputs);
	set(o, "level", json_integer(d->level));
	set(o, "hold_s", json_integer(d->hold_s));
	set(o, "sets", json_integer(d->sets));
	set(o, "pressure", json_integer(d->pressure));
	set(o, "not_before", day(d->not_before));
	set_true(o, "refer", d->refer);
	set_stamp(o, "at", "offset_min", &d->at, s->started.offset_min);
	return done(o);
}

static json_t *session_json(const struct journal_session *s)
{
	struct row row = start(), *o = &row;

	set_text(o, "id", s->id);
	set(o, "routine", text(s->routine));
	set(o, "title", text(s->title));
	set_text(o, "path", s->path);
	set(o, "purpose", json_string(purpose_info[s->purpose].id));
	set(o, "started", moment(&s->started));
	set(o, "offset_min", json_integer(s->started.offset_min));
	set(o, "local_date", day(s->started.local_date));
	set_stamp(o, "ended", "ended_offset_min", &s->ended, s->started.offset_min);
	set(o, "state", json_string(journal_state_id(s->state)));
	if (s->settled >= 0)
		set(o, "settled", json_boolean(s->settled));
	set_true(o, "next_asked", s->next_asked);
	set(o, "holds", json_array());
	set(o, "ratings", json_array());
	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_REST)
			add(o, "rests", rest_json(s, &s->holds[i]));
		else
			add(o, "holds", hold_json(s, &s->holds[i]));
	for (int i = 0; i < s->rating_count; i++)
		add(o, "ratings", rating_json(s, &s->ratings[i]));
	for (int i = 0; i < s->decision_count; i++)
		add(o, "decisions", decision_json(s, &s->decisions[i]));
	for (int i = 0; i < s->amendment_count; i++)
		add(o, "amendments", amendment_json(s, &s->amendments[i]));
	return done(o);
}

/* Writes one row of a list, a line each; takes it. */
static bool put(struct writing *w, json_t *row)
{
	if (!row)
		return out_of_memory(w);
	if (fputs(w->rows++ ? ",\n" : "\n", w->out) < 0 ||
	    json_dumpf(row, w->out, JSON_COMPACT | JSON_REAL_PRECISION(15)) != 0)
		failed(w);
	json_decref(row);
	return w->ok;
}

static bool put_session(void *ctx, const struct journal_session *session)
{
	return put(ctx, session_json(session));
}

/* Starts the next list. */
static bool list(struct writing *w, const char *name)
{
	w->rows = 0;
	return fprintf(w->out, "\"%s\":[", name) >= 0 || failed(w);
}

static bool end(struct writing *w, const char *with)
{
	return w->ok && (fputs(with, w->out) >= 0 || failed(w));
}

bool export_sessions(struct journal *journal, const struct journal_filter *filter, FILE *out,
                     struct err *err)
{
	struct writing w = { .out = out, .ok = true, .err = err };

	return (fputs("{\"sessions\":[", out) >= 0 || failed(&w)) &&
	       journal_sessions(journal, filter, put_session, &w, err) && end(&w, "\n]}\n") &&
	       (fflush(out) == 0 || failed(&w));
}

static bool put_health(void *ctx, const struct journal_health *h)
{
	struct row row = start(), *o = &row;

	set(o, "id", json_string(h->id));
	set_stamp(o, "at", "offset_min", &h->at, 0);
	set(o, "code", text(h->code));
	set(o, "area", h->area < AREA_COUNT ? json_string(area_id(h->area)) : json_null());
	set(o, "state", json_string(journal_health_state_id(h->state)));
	set_day(o, "since", h->since);
	return put(ctx, done(o));
}

static bool put_lock(void *ctx, const struct journal_lock *l)
{
	struct row row = start(), *o = &row;

	set(o, "id", json_string(l->id));
	set(o, "area", l->area < AREA_COUNT ? json_string(area_id(l->area)) : json_null());
	set_text(o, "site", l->site);
	set(o, "side", l->side < SIDE_COUNT ? json_string(side_id(l->side)) : json_null());
	set_stamp(o, "from", "offset_min", &l->from, 0);
	set_stamp(o, "cleared", "cleared_offset_min", &l->cleared, 0);
	set(o, "why", text(l->why));
	return put(ctx, done(o));
}

static bool put_checkin(void *ctx, const struct journal_checkin *c)
{
	struct row row = start(), *o = &row;

	set(o, "id", json_string(c->id));
	set_stamp(o, "at", "offset_min", &c->at, 0);
	set(o, "pain", number_or_null(c->pain));
	set(o, "movement", number_or_null(c->movement));
	set(o, "sleep", number_or_null(c->sleep));
	set(o, "energy", number_or_null(c->energy));
	set(o, "performance", number_or_null(c->performance));
	return put(ctx, done(o));
}

static bool put_note(void *ctx, const char *key, const char *value)
{
	struct row row = start(), *o = &row;

	set(o, "id", text(key));
	set(o, "value", text(value));
	return put(ctx, done(o));
}

static bool lists(struct journal *journal, struct writing *w, struct err *err)
{
	return list(w, "sessions") &&
	       journal_sessions(journal, &JOURNAL_ALL, put_session, w, err) && end(w, "\n],\n") &&
	       list(w, "health") && journal_health_each(journal, false, put_health, w, err) &&
	       end(w, "\n],\n") && list(w, "locks") &&
	       journal_lock_each(journal, false, put_lock, w, err) && end(w, "\n],\n") &&
	       list(w, "checkins") && journal_checkin_each(journal, put_checkin, w, err) &&
	       end(w, "\n],\n") && list(w, "notes") &&
	       journal_note_each(journal, put_note, w, err) && end(w, "\n]}\n");
}

bool export_json(struct journal *journal, FILE *out, int64_t exported_ms, struct err *err)
{
	struct writing w = { .out = out, .ok = true, .err = err };
	char now[STAMP_TEXT];

	if (!journal_snapshot(journal, err))
		return false;
	bool ok = (fprintf(out, "{\"unknot\":1,\"exported\":\"%s\",\n",
	                   stamp_format(exported_ms, now)) >= 0 ||
	           failed(&w)) &&
	          lists(journal, &w, err);

	journal_snapshot_end(journal);
	return ok && (fflush(out) == 0 || failed(&w));
}
