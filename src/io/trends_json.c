/* Trends for other programs. */
#include <jansson.h>

#include "io/trends.h"

const char *trends_verdict_id(enum verdict verdict)
{
	static const char *const id[] = {
		[VERDICT_NONE] = "none",
		[VERDICT_BETTER] = "better",
		[VERDICT_WORSE] = "worse",
		[VERDICT_NO_CHANGE] = "no-change",
	};

	return id[verdict];
}

static json_t *date_json(int32_t date)
{
	char text[DATE_TEXT];

	return date == DATE_NONE ? json_null() : json_string(date_format(date, text));
}

static void set_trend(json_t *row, const struct trend *trend)
{
	json_object_set_new(row, "verdict", json_string(trends_verdict_id(trend->verdict)));
	json_object_set_new(row, "provisional", json_boolean(trend->provisional));
	json_object_set_new(row, "ratings", json_integer(trend->count));
	if (trend->verdict == VERDICT_NONE)
		return;
	json_object_set_new(row, "first", json_real(trend->first10 / 10.0));
	json_object_set_new(row, "last", json_real(trend->last10 / 10.0));
}

static json_t *points_json(const struct trend_point *point, int count)
{
	json_t *array = json_array();

	for (int i = 0; i < count; i++) {
		json_t *row = json_object();

		json_object_set_new(row, "date", date_json(point[i].date));
		json_object_set_new(row, "value", json_integer(point[i].value));
		json_array_append_new(array, row);
	}
	return array;
}

static json_t *place_json(const struct trends_place *p)
{
	static const char *const advice[] = {
		[ADVICE_VARIATION] = "variation",
		[ADVICE_CLINICIAN] = "clinician",
		[ADVICE_WORSE] = "worse",
	};
	json_t *row = json_object();

	json_object_set_new(row, "area", json_string(area_id(p->area)));
	if (*p->site)
		json_object_set_new(row, "site", json_string(p->site));
	json_object_set_new(row, "side", json_string(side_id(p->side)));
	json_object_set_new(row, "sessions", json_integer(p->sessions));
	json_object_set_new(row, "planned_s", json_integer(p->planned_ms / 1000));
	json_object_set_new(row, "held_s", json_integer(p->held_ms / 1000));
	set_trend(row, &p->trend);
	json_object_set_new(
	    row, "advice", p->advice == ADVICE_NONE ? json_null() : json_string(advice[p->advice]));
	json_object_set_new(row, "before", points_json(p->point, p->count));
	return row;
}

static json_t *adverse_json(const struct trends_adverse *a)
{
	json_t *row = json_object();

	json_object_set_new(row, "date", date_json(a->date));
	json_object_set_new(row, "area", json_string(area_id(a->area)));
	if (*a->site)
		json_object_set_new(row, "site", json_string(a->site));
	json_object_set_new(row, "side", json_string(side_id(a->side)));
	json_object_set_new(row, "kind", json_string(rating_kind_id(a->kind)));
	json_object_set_new(row, "value",
	                    a->value == RATING_UNKNOWN ? json_null() : json_integer(a->value));
	json_object_set_new(row, "quality",
	                    a->quality == QUALITY_NONE ? json_null()
	                                               : json_string(quality_info[a->quality].id));
	json_object_set_new(row, "hurts", json_boolean(a->hurts));
	json_object_set_new(row, "limping", json_boolean(a->limping));
	json_object_set_new(row, "lasting", json_boolean(a->lasting));
	return row;
}

static json_t *week_json(const struct trend_week *week)
{
	json_t *row = json_object();

	json_object_set_new(row, "start", date_json(week->start));
	json_object_set_new(row, "days", json_integer(week->days));
	json_object_set_new(row, "sessions", json_integer(week->sessions));
	json_object_set_new(row, "held_s", json_integer(week->held_ms / 1000));
	return row;
}

static json_t *checkins_json(const struct trends *t)
{
	json_t *all = json_object();

	for (int i = 0; i < CHECKIN_COUNT; i++) {
		json_t *row = json_object();

		set_trend(row, &t->checkin_trend[i]);
		json_object_set_new(row, "values", points_json(t->checkin[i], t->checkin_count[i]));
		json_object_set_new(all, checkin_info[i].id, row);
	}
	return all;
}

char *trends_json(const struct trends *t)
{
	json_t *root = json_object(), *adverse = json_array(), *places = json_array();
	json_t *weeks = json_array();
	char *text;

	for (int i = 0; i < t->adverse_count; i++)
		json_array_append_new(adverse, adverse_json(&t->adverse[i]));
	for (int i = 0; i < t->place_count; i++)
		json_array_append_new(places, place_json(&t->place[i]));
	for (int i = 0; i < TRENDS_WEEKS; i++)
		json_array_append_new(weeks, week_json(&t->week[i]));
	json_object_set_new(root, "date", date_json(t->today));
	json_object_set_new(root, "sessions", json_integer(t->sessions));
	json_object_set_new(root, "finished", json_integer(t->finished));
	json_object_set_new(root, "items", json_integer(t->items));
	json_object_set_new(root, "done", json_integer(t->items_done));
	json_object_set_new(root, "skipped", json_integer(t->items_skipped));
	json_object_set_new(root, "planned_s", json_integer(t->planned_ms / 1000));
	json_object_set_new(root, "held_s", json_integer(t->held_ms / 1000));
	json_object_set_new(root, "streak_days", json_integer(t->streak.days));
	json_object_set_new(root, "adverse", adverse);
	json_object_set_new(root, "places", places);
	json_object_set_new(root, "weeks", weeks);
	json_object_set_new(root, "checkins", checkins_json(t));
	text = json_dumps(root, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	json_decref(root);
	return text;
}
