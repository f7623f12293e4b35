#include "io/timeline_json.h"

#include <jansson.h>
#include <stdlib.h>

#include "core/phrase.h"

struct timeline_json {
	const struct session_item *item;
	json_t *root;
	bool failed;
};

struct timeline_json *timeline_json_create(const char *routine, const struct session_item *item)
{
	struct timeline_json *json = calloc(1, sizeof *json);

	if (!json)
		return NULL;
	json->item = item;
	json->root = json_pack("{s:s, s:i, s:[], s:[]}", "routine", routine, "total_ms", 0, "cues",
	                       "speech");
	if (json->root)
		return json;
	free(json);
	return NULL;
}

static json_t *cue_row(const struct session_item *item, const struct timeline_entry *entry)
{
	return json_pack("{s:I, s:s, s:i, s:s}", "ms", (json_int_t)entry->ms, "cue",
	                 cue_info[entry->cue].id, "step", item->step, "side", side_id(item->side));
}

static json_t *speech_row(const char *text, const struct timeline_entry *entry)
{
	return json_pack("{s:I, s:I, s:s}", "ms", (json_int_t)entry->ms, "end_ms",
	                 (json_int_t)entry->end_ms, "text", text);
}

void timeline_json_add(struct timeline_json *json, const struct timeline_entry *entry)
{
	const struct session_item *item = &json->item[entry->item];
	char text[PHRASE_TEXT_MAX] = "";
	int failed;

	if (entry->speech && !*phrase_text(text, sizeof text, item, entry->phrase, entry->n))
		return;
	if (entry->speech)
		failed = json_array_append_new(json_object_get(json->root, "speech"),
		                               speech_row(text, entry));
	else
		failed = json_array_append_new(json_object_get(json->root, "cues"),
		                               cue_row(item, entry));
	json->failed = json->failed || failed;
}

char *timeline_json_text(struct timeline_json *json, int64_t total_ms)
{
	if (json->failed ||
	    json_object_set_new(json->root, "total_ms", json_integer((json_int_t)total_ms)) != 0)
		return NULL;
	return json_dumps(json->root, JSON_INDENT(2));
}

void timeline_json_destroy(struct timeline_json *json)
{
	if (!json)
		return;
	json_decref(json->root);
	free(json);
}
