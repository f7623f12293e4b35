#include "io/routine_json.h"

#include <jansson.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/match.h"
#include "core/schema.h"
#include "core/text.h"

static json_t *group_json(enum key_group group, const void *base);

static json_t *texts_json(const struct text_list *list)
{
	json_t *array = list->count ? json_array() : NULL;

	for (int i = 0; array && i < list->count; i++)
		json_array_append_new(array, json_string(list->item[i]));
	return array;
}

static json_t *text_json(const char *text)
{
	return *text ? json_string(text) : NULL;
}

/* A number that cannot be 0 is 0 when it was not said. */
static json_t *number_json(const struct key_info *key, double number)
{
	if (number == 0 && key->least > 0)
		return NULL;
	return number == (double)(json_int_t)number ? json_integer((json_int_t)number)
	                                            : json_real(number);
}

static json_t *tools_json(uint32_t tools)
{
	json_t *array = json_array();

	for (int i = 0; i < TOOL_COUNT; i++) {
		if (tools >> i & 1)
			json_array_append_new(array, json_string(tool_id((enum tool)i)));
	}
	return array;
}

static json_t *words_json(const struct key_info *key, const void *base)
{
	const struct exercise *exercise = base;
	json_t *array;

	if (key->words == &words_warning)
		return texts_json(&((const struct routine *)base)->allow);
	array = json_array();
	if (key->words == &words_tool) {
		for (int i = 0; i < exercise->tool_count; i++)
			json_array_append_new(array, json_string(tool_id(exercise->tools[i])));
	} else {
		for (int i = 0; i < CONDITION_COUNT; i++) {
			if (exercise->avoid >> i & 1)
				json_array_append_new(array, json_string(condition_info[i].id));
		}
	}
	return array;
}

static json_t *moment_json(const struct spoken_cue *cue)
{
	if (cue->at == CUE_AT_TIME)
		return json_integer(cue->at_s);
	return json_string(cue->at == CUE_AT_HALF ? "half" : "start");
}

/* Words that are only there when they were said. */
static bool is_said(const struct key_info *key, const void *base)
{
	const struct exercise *exercise = base;
	const struct step *step = base;

	if (key->group == KEYS_EXERCISE && strcmp(key->name, "near") == 0)
		return exercise->area == AREA_OTHER;
	if (key->group == KEYS_STEP && strcmp(key->name, "sides") == 0)
		return step->has_sides;
	if (key->group == KEYS_STEP && strcmp(key->name, "tool") == 0)
		return step->has_tool;
	return true;
}

static json_t *scalar_json(const struct key_info *key, const void *base)
{
	const char *at = (const char *)base + key->offset;
	const char *text;
	double number;
	int whole;
	bool on;
	struct text_list list;
	char date[DATE_TEXT];

	switch (key->type) {
	case KEY_TEXT:
	case KEY_ID:
		memcpy(&text, at, sizeof text);
		return text_json(text);
	case KEY_NUMBER:
		memcpy(&number, at, sizeof number);
		return number_json(key, number);
	case KEY_BOOL:
		memcpy(&on, at, sizeof on);
		return on ? json_true() : NULL;
	case KEY_TEXTS:
		memcpy(&list, at, sizeof list);
		return texts_json(&list);
	case KEY_WORDS:
		return words_json(key, base);
	case KEY_MOMENT:
		return moment_json(base);
	default:
		memcpy(&whole, at, sizeof whole);
	}
	if (key->type == KEY_INT || key->type == KEY_SECONDS)
		return number_json(key, key->type == KEY_INT ? whole : whole / 1000.0);
	if (key->type == KEY_DATE)
		return text_json(date_format(whole, date));
	return is_said(key, base) ? json_string(key->words->word[whole]) : NULL;
}

static json_t *steps_json(const struct step *steps, int count)
{
	json_t *array = json_array();

	for (int i = 0; i < count; i++)
		json_array_append_new(
		    array,
		    group_json(steps[i].kind == STEP_REST ? KEYS_REST : KEYS_STEP, &steps[i]));
	return array;
}

/* Rows of one kind, size bytes apart. */
static json_t *rows_json(enum key_group group, const void *rows, int count, size_t size)
{
	json_t *array = count ? json_array() : NULL;

	for (int i = 0; array && i < count; i++)
		json_array_append_new(array,
		                      group_json(group, (const char *)rows + (size_t)i * size));
	return array;
}

static json_t *groups_json(const struct key_info *key, const void *base)
{
	const struct exercise *exercise = base;
	const struct routine *routine = base;
	const struct phase *phase = base;

	if (strcmp(key->name, "cues") == 0)
		return rows_json(KEYS_CUE, exercise->cues, exercise->cue_count,
		                 sizeof *exercise->cues);
	if (strcmp(key->name, "ladder") == 0)
		return rows_json(KEYS_LADDER, routine->ladder, routine->ladder_count,
		                 sizeof *routine->ladder);
	if (strcmp(key->name, "phases") == 0)
		return rows_json(KEYS_PHASE, routine->phases, routine->phase_count,
		                 sizeof *routine->phases);
	if (key->group == KEYS_PHASE)
		return steps_json(phase->steps, phase->step_count);
	if (routine->phase_count > 0)
		return NULL;
	return steps_json(routine->steps, routine->step_count);
}

/* All keys of a group that were said or have a meaning unsaid, in the order of the schema. */
static json_t *group_json(enum key_group group, const void *base)
{
	json_t *object = json_object();

	for (int i = 0; object && i < schema_key_count; i++) {
		const struct key_info *key = &schema_key[i];
		json_t *value;

		if (key->group != group || key->type == KEY_GROUP)
			continue;
		value = key->type == KEY_GROUPS ? groups_json(key, base) : scalar_json(key, base);
		if (value)
			json_object_set_new(object, key->name, value);
	}
	return object;
}

static char *dump(json_t *root)
{
	char *text = root ? json_dumps(root, JSON_INDENT(2)) : NULL;

	json_decref(root);
	return text;
}

char *routine_json_exercise(const struct exercise *exercise)
{
	return dump(group_json(KEYS_EXERCISE, exercise));
}

/* Each exercise once, in the order of the steps. */
static void add_exercises(json_t *array, const struct step *steps, int count)
{
	for (int i = 0; i < count; i++) {
		const struct exercise *exercise = steps[i].exercise;
		bool there = exercise == NULL;
		size_t k;
		json_t *one;

		json_array_foreach(array, k, one) there =
		    there ||
		    strcmp(json_string_value(json_object_get(one, "id")), exercise->id) == 0;
		if (!there)
			json_array_append_new(array, group_json(KEYS_EXERCISE, exercise));
	}
}

char *routine_json_routine(const struct routine *routine)
{
	json_t *root = group_json(KEYS_ROUTINE, routine), *exercises = json_array();

	add_exercises(exercises, routine->steps, routine->step_count);
	for (int i = 0; i < routine->phase_count; i++)
		add_exercises(exercises, routine->phases[i].steps, routine->phases[i].step_count);
	json_object_set_new(root, "exercises", exercises);
	return dump(root);
}

static json_t *routine_row(const struct routine *routine)
{
	char path[PATH_MAX]; /* its own name may hold anything */
	json_t *row = json_object(), *areas = json_array();
	uint64_t worked = match_areas(routine);

	for (int i = 0; i < AREA_COUNT; i++) {
		if (worked >> i & 1)
			json_array_append_new(areas, json_string(area_id((enum area)i)));
	}
	json_object_set_new(row, "id", json_string(routine->id));
	json_object_set_new(row, "title", json_string(routine->title));
	json_object_set_new(row, "purpose", json_string(purpose_info[routine->purpose].id));
	json_object_set_new(row, "minutes", json_real(routine->minutes));
	json_object_set_new(row, "audience", texts_json(&routine->audience));
	json_object_set_new(row, "conditions", texts_json(&routine->conditions));
	json_object_set_new(row, "summary", text_json(routine->summary));
	json_object_set_new(row, "areas", areas);
	json_object_set_new(row, "tools", tools_json(match_tools(routine)));
	json_object_set_new(row, "path",
	                    json_string(text_safe(path, sizeof path, routine->path, false)));
	return row;
}

static json_t *area_row(enum area area)
{
	const struct area_info *info = &area_info[area];
	json_t *related = json_array();

	for (int i = 0; i < AREA_COUNT; i++) {
		if (info->related >> i & 1)
			json_array_append_new(related, json_string(area_id((enum area)i)));
	}
	return json_pack("{s:s, s:s, s:b, s:o}", "id", info->id, "name", _(info->name), "paired",
	                 info->shape == SHAPE_PAIRED, "often_related", related);
}

static void set_rows(json_t *root, const char *name, json_t *rows, int count)
{
	json_object_set_new(root, name, rows);
	json_object_set_new(json_object_get(root, "counts"), name, json_integer(count));
}

char *routine_json_list(const struct routine_json_list *list)
{
	json_t *root = json_pack("{s:{}}", "counts"), *rows;

	if (list->routine) {
		rows = json_array();
		for (int i = 0; i < list->routine_count; i++)
			json_array_append_new(rows, routine_row(list->routine[i]));
		set_rows(root, "routines", rows, list->routine_count);
	}
	if (list->exercise) {
		rows = json_array();
		for (int i = 0; i < list->exercise_count; i++)
			json_array_append_new(rows, group_json(KEYS_EXERCISE, list->exercise[i]));
		set_rows(root, "exercises", rows, list->exercise_count);
	}
	if (list->area) {
		rows = json_array();
		for (int i = 0; i < list->area_count; i++)
			json_array_append_new(rows, area_row(list->area[i]));
		set_rows(root, "areas", rows, list->area_count);
	}
	if (list->tool) {
		rows = json_array();
		for (int i = 0; i < list->tool_count; i++)
			json_array_append_new(rows,
			                      json_pack("{s:s, s:s}", "id", tool_id(list->tool[i]),
			                                "name", _(tool_name(list->tool[i]))));
		set_rows(root, "tools", rows, list->tool_count);
	}
	return dump(root);
}
