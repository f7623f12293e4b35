#include "io/settings_json.h"

#include <jansson.h>
#include <string.h>

const char *setting_from_id(enum setting_from from)
{
	static const char *const id[] = {
		[FROM_DEFAULT] = "default",
		[FROM_SCREEN] = "screen",
		[FROM_FILE] = "file",
	};

	return id[from];
}

static json_t *words_json(const char *text)
{
	json_t *array = json_array();

	while (*text) {
		size_t len = strcspn(text, "|");

		json_array_append_new(array, json_stringn(text, len));
		text += len + (text[len] == '|');
	}
	return array;
}

static json_t *value_json(enum setting key, const struct settings *settings)
{
	switch (setting_info[key].type) {
	case SETTING_FLAG:
		return json_boolean(settings->number[key]);
	case SETTING_NUMBER:
		return json_integer(settings->number[key]);
	case SETTING_WORDS:
		return words_json(settings->text[key]);
	default:
		return json_string(settings->text[key]);
	}
}

char *settings_json(const struct settings *settings)
{
	struct settings defaults;
	json_t *root = json_object(), *keys = json_object();
	char *text;

	settings_defaults(&defaults);
	for (int i = 0; i < SETTING_COUNT; i++) {
		json_t *row = json_object();

		json_object_set_new(row, "value", value_json((enum setting)i, settings));
		json_object_set_new(row, "from", json_string(setting_from_id(settings->from[i])));
		json_object_set_new(row, "default", value_json((enum setting)i, &defaults));
		json_object_set_new(root, setting_info[i].key, row);
	}
	for (int i = 0; i < settings->bindings; i++)
		json_object_set_new(keys, settings->binding[i].action,
		                    json_string(settings->binding[i].keys));
	json_object_set_new(root, "keys", keys);
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}
