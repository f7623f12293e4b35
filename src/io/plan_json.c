#include "io/plan_json.h"

#include <jansson.h>

static json_t *step_json(const struct plan_item *item)
{
	const struct exercise *exercise = item->exercise, *named = item->step->exercise;
	char date[DATE_TEXT], reason[1024];
	json_t *row = json_object();

	json_object_set_new(row, "exercise", json_string(exercise->id));
	if (exercise != named)
		json_object_set_new(row, "instead_of", json_string(named->id));
	json_object_set_new(row, "tool", json_string(tool_id(item->tool)));
	json_object_set_new(row, "area", json_string(area_id(item->area)));
	if (item->area == AREA_OTHER)
		json_object_set_new(row, "site", json_string(exercise->site));
	json_object_set_new(row, "side", json_string(side_id(item->side)));
	json_object_set_new(row, "status", json_string(dose_status_id(item->dose.status)));
	json_object_set_new(row, "level", json_integer(item->dose.level));
	json_object_set_new(row, "hold_s", json_integer(item->dose.hold_s));
	json_object_set_new(row, "sets", json_integer(item->dose.sets));
	json_object_set_new(row, "pressure", json_integer(item->dose.pressure));
	json_object_set_new(row, "not_before",
	                    json_string(date_format(item->dose.not_before, date)));
	json_object_set_new(row, "rule", json_string(rule_info[item->dose.reason.rule].id));
	json_object_set_new(row, "reason",
	                    json_string(rule_sentence(reason, sizeof reason, &item->dose.reason)));
	if (item->dose.refer)
		json_object_set_new(row, "refer", json_true());
	return row;
}

/* Minutes to one decimal. */
static double minutes(int seconds)
{
	return (double)((seconds * 10 + 30) / 60) / 10.0;
}

char *plan_json(const struct plan *plan, const struct plan_request *request)
{
	json_t *root = json_object(), *steps = json_array();
	char date[DATE_TEXT], *text;

	for (int i = 0; i < plan->count; i++)
		json_array_append_new(steps, step_json(&plan->item[i]));
	json_object_set_new(root, "date", json_string(date_format(request->date, date)));
	json_object_set_new(root, "routine", json_string(request->routine->id));
	json_object_set_new(root, "minutes", json_real(minutes(plan->seconds)));
	json_object_set_new(root, "steps", steps);
	text = json_dumps(root, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	json_decref(root);
	return text;
}
