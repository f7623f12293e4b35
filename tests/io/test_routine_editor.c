/* What editors are told of routine files says what the table of keys says; with UNKNOT_UPDATE set
 * it is written anew from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "../cmd/page.h"
#include "core/routine.h"
#include "core/schema.h"

#define VIM    "routines/editor/unknot.vim"
#define SCHEMA "routines/editor/routine.schema.json"

static const char *const group_names[KEYS_GROUP_COUNT] = {
	[KEYS_FILE] = "file",
	[KEYS_EXERCISE] = "exercise",
	[KEYS_CUE] = "cue",
	[KEYS_ROUTINE] = "routine",
	[KEYS_STEP] = "step",
	[KEYS_REST] = "rest",
	[KEYS_LADDER] = "ladder",
	[KEYS_PHASE] = "phase",
	[KEYS_TRANSLATION] = "translation",
};

/* ---- Vim ---------------------------------------------------------------------------------------
 */

static bool said_before(int at)
{
	for (int i = 0; i < at; i++)
		if (strcmp(schema_key[i].name, schema_key[at].name) == 0)
			return true;
	return false;
}

static char *vim_lines(void)
{
	const struct vocabulary *seen[32];
	int count = 0;
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	fputs("  syntax keyword unknotKey", out);
	for (int i = 0; i < schema_key_count; i++)
		if (!said_before(i) && strcmp(schema_key[i].name, "figure") != 0)
			fprintf(out, " %s", schema_key[i].name);
	fputc('\n', out);
	for (int i = 0; i < schema_key_count; i++) {
		const struct vocabulary *words = schema_key[i].words;
		bool known = !words;

		for (int k = 0; k < count; k++)
			known = known || seen[k] == words;
		if (known)
			continue;
		assert_true(count < 32);
		seen[count++] = words;
		fputs("  syntax match unknotWord /\"\\%(", out);
		for (int k = 0; k < words->count; k++)
			fprintf(out, "%s%s", k ? "\\|" : "", words->word[k]);
		fputs("\\)\"/\n", out);
	}
	fclose(out);
	return text;
}

static void test_vim(void **state)
{
	static const char begin[] = "with UNKNOT_UPDATE=1\n", end[] = "  \" keys end\n";
	char *page = page_read(VIM), *wanted = vim_lines();
	char *from = strstr(page, begin), *to = strstr(page, end);

	(void)state;
	assert_true(from && to && from < to);
	from += strlen(begin);
	if (getenv("UNKNOT_UPDATE"))
		assert_true(page_write(VIM, page, (size_t)(from - page), wanted, to));
	else if (strncmp(from, wanted, (size_t)(to - from)) != 0 ||
	         strlen(wanted) != (size_t)(to - from))
		fail_msg("%s is not what the keys are; UNKNOT_UPDATE=1 writes it anew", VIM);
	free(page);
	free(wanted);
}

/* ---- JSON schema -------------------------------------------------------------------------------
 */

static json_t *reference(const char *name)
{
	return json_pack("{s:o}", "$ref", json_sprintf("#/$defs/%s", name));
}

/* What the groups of a key are: named as the group, or as one of several. */
static json_t *group_of(const struct key_info *key)
{
	size_t len = strlen(key->name);
	char one[ID_MAX];

	if (strcmp(key->name, "steps") == 0)
		return json_pack("{s:[o,o]}", "anyOf", reference("step"), reference("rest"));
	if (strcmp(key->name, "figure") == 0)
		return json_pack("{s:s}", "type", "object");
	for (int i = 0; i < KEYS_GROUP_COUNT; i++) {
		snprintf(one, sizeof one, "%.*s", (int)(len - (key->name[len - 1] == 's')),
		         key->name);
		if (strcmp(group_names[i], one) == 0)
			return reference(one);
	}
	fail_msg("what kind of group is %s?", key->name);
	return NULL;
}

static json_t *words_of(const struct vocabulary *words)
{
	json_t *list = json_array();

	for (int i = 0; i < words->count; i++)
		json_array_append_new(list, json_string(words->word[i]));
	return json_pack("{s:s,s:o}", "type", "string", "enum", list);
}

static json_t *number_of(const struct key_info *key, const char *type)
{
	json_t *value = json_pack("{s:s}", "type", type);

	if (key->most >= key->least && key->most > 0) {
		bool whole = strcmp(type, "integer") == 0;

		json_object_set_new(value, "minimum",
		                    whole ? json_integer((json_int_t)key->least)
		                          : json_real(key->least));
		json_object_set_new(value, "maximum",
		                    whole ? json_integer((json_int_t)key->most)
		                          : json_real(key->most));
	}
	return value;
}

static json_t *list_of(const struct key_info *key, json_t *items)
{
	json_t *value = json_pack("{s:s,s:o}", "type", "array", "items", items);

	if (key->least > 0)
		json_object_set_new(value, "minItems", json_integer((json_int_t)key->least));
	if (key->most > 0)
		json_object_set_new(value, "maxItems", json_integer((json_int_t)key->most));
	return value;
}

static json_t *text_value(void)
{
	return json_pack("{s:s,s:i}", "type", "string", "maxLength", TEXT_MAX);
}

static json_t *value_of(const struct key_info *key)
{
	switch (key->type) {
	case KEY_TEXT:
		return text_value();
	case KEY_ID:
		return json_pack("{s:s,s:s,s:i}", "type", "string", "pattern", "^[a-z0-9-]+$",
		                 "maxLength", ID_MAX);
	case KEY_INT:
		return number_of(key, "integer");
	case KEY_NUMBER:
	case KEY_SECONDS:
		return number_of(key, "number");
	case KEY_BOOL:
		return json_pack("{s:s}", "type", "boolean");
	case KEY_DATE:
		return json_pack("{s:s,s:s}", "type", "string", "format", "date");
	case KEY_WORD:
		return words_of(key->words);
	case KEY_WORDS:
		return list_of(key, words_of(key->words));
	case KEY_TEXTS:
		return list_of(key, text_value());
	case KEY_MOMENT:
		return json_pack("{s:[{s:[s,s]},o]}", "anyOf", "enum", "start", "half",
		                 number_of(key, "integer"));
	case KEY_GROUP:
		return group_of(key);
	case KEY_GROUPS:
		return list_of(key, group_of(key));
	}
	return NULL;
}

static json_t *property(const struct key_info *key)
{
	json_t *value = value_of(key);

	assert_non_null(value);
	if (*key->unit)
		json_object_set_new(value, "description",
		                    json_sprintf("%s Unit: %s.", key->help, key->unit));
	else
		json_object_set_new(value, "description", json_string(key->help));
	if (!key->required && *key->fallback)
		json_object_set_new(value, "$comment",
		                    json_sprintf("When missing: %s.", key->fallback));
	return value;
}

static json_t *definition(int group)
{
	json_t *properties = json_object(), *required = json_array();

	for (int i = 0; i < schema_key_count; i++) {
		if ((int)schema_key[i].group != group)
			continue;
		json_object_set_new(properties, schema_key[i].name, property(&schema_key[i]));
		if (schema_key[i].required)
			json_array_append_new(required, json_string(schema_key[i].name));
	}
	/* A translation has a group of texts for each id beside its keys. */
	return json_pack("{s:s,s:o,s:o,s:o}", "type", "object", "properties", properties,
	                 "required", required, "additionalProperties",
	                 group == KEYS_TRANSLATION ? json_pack("{s:s}", "type", "object")
	                                           : json_false());
}

static char *schema_text(void)
{
	json_t *groups = json_object(), *root;
	char *text, *whole;

	for (int i = 0; i < KEYS_GROUP_COUNT; i++)
		json_object_set_new(groups, group_names[i], definition(i));
	root = json_pack(
	    "{s:s,s:s,s:s,s:[o,o],s:o}", "$schema", "https://json-schema.org/draft/2020-12/schema",
	    "title", "unknot routine file", "description",
	    "The keys of a routine file, as unknot-routine(5) has them. The file itself "
	    "is in libconfig's form; its groups are objects here, its lists arrays.",
	    "anyOf", reference("file"), reference("translation"), "$defs", groups);
	assert_non_null(root);
	text = json_dumps(root, JSON_INDENT(2) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(6));
	assert_non_null(text);
	whole = malloc(strlen(text) + 2);
	assert_non_null(whole);
	snprintf(whole, strlen(text) + 2, "%s\n", text);
	free(text);
	json_decref(root);
	return whole;
}

static void test_schema(void **state)
{
	char *wanted = schema_text(), *there;

	(void)state;
	if (getenv("UNKNOT_UPDATE"))
		assert_true(page_write(SCHEMA, "", 0, wanted, ""));
	there = page_read(SCHEMA);
	if (strcmp(there, wanted) != 0)
		fail_msg("%s is not what the keys are; UNKNOT_UPDATE=1 writes it anew", SCHEMA);
	free(there);
	free(wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vim),
		cmocka_unit_test(test_schema),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
