/* JSON read as rows of a table: what it says, what it refuses and where, and that it agrees with a
 * reader of another make on half a million texts that are nearly JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "io/import_value.h"

enum { ROUNDS = 500000, TEXT_MAX_BYTES = 200 };

static const struct import_value *read_text(struct import_values *values, const char *json,
                                            struct import_fault *fault)
{
	static char text[1 << 16];

	assert_true(strlen(json) < sizeof text);
	memcpy(text, json, strlen(json) + 1);
	return import_value_read(values, text, strlen(text), fault);
}

static void test_values(void **state)
{
	static const char json[] =
	    " {\"t\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83E\\uDDB5\xc3\xa9\",\r\n"
	    "\"n\":null,\"y\":true,\"f\":false,\"i\":-12,\"big\":-9223372036854775808,"
	    "\"r\":1.5E+1,\"l\":[[],{},3],\"last\":0}";
	struct import_values values = { 0 };
	struct import_fault fault;
	const struct import_value *v = read_text(&values, json, &fault);

	(void)state;
	assert_non_null(v);
	assert_int_equal(v->length, 9);
	assert_string_equal(import_value_get(v, "t")->text,
	                    "a\"\\/\b\f\n\r\t\xc3\xa9\xf0\x9f\xa6\xb5\xc3\xa9");
	assert_int_equal(import_value_get(v, "t")->length, 17);
	assert_int_equal(import_value_get(v, "n")->kind, IMPORT_NULL);
	assert_int_equal(import_value_get(v, "y")->kind, IMPORT_TRUE);
	assert_int_equal(import_value_get(v, "f")->kind, IMPORT_FALSE);
	assert_int_equal(import_value_get(v, "i")->integer, -12);
	assert_true(import_value_get(v, "big")->integer == INT64_MIN);
	assert_true(import_value_get(v, "r")->real == 15.0);
	assert_int_equal(import_value_get(v, "l")->length, 3);
	assert_int_equal(import_value_get(v, "l")[3].integer, 3);
	assert_int_equal(import_value_get(v, "last")->kind, IMPORT_INTEGER);
	assert_null(import_value_get(v, "las"));
	assert_null(import_value_get(import_value_get(v, "l"), "t"));
	assert_null(import_value_get(NULL, "t"));
	import_values_finish(&values);
}

static void test_refused(void **state)
{
	static const struct {
		const char *json, *message;
		int line, column;
	} row[] = {
		{ "{\"a\":1,\"a\":2}", "duplicate", 1, 11 },
		{ "{\"a\":1,\n \"b\" 2}", "':'", 2, 6 },
		{ "[1 2]", "']'", 1, 4 },
		{ "{1}", "key", 1, 2 },
		{ "[01]", "']'", 1, 3 },
		{ "[1.]", "number", 1, 4 },
		{ "9223372036854775808", "too large", 1, 20 },
		{ "1e999", "too large", 1, 6 },
		{ "[\"\\x\"]", "\\", 1, 3 },
		{ "[\"\\ud800\"]", "no character", 1, 9 },
		{ "[\"a\tb\"]", "control", 1, 4 },
		{ "[\"\xc0\x80\"]", "UTF-8", 1, 3 },
		{ "nul", "value", 1, 1 },
		{ "[\n", "too early", 2, 1 },
		{ "1 1", "more", 1, 3 },
	};
	struct import_values values = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		struct import_fault fault = { 0 };

		assert_null(read_text(&values, row[i].json, &fault));
		if (!strstr(fault.message, row[i].message) || fault.line != row[i].line ||
		    fault.column != row[i].column)
			fail_msg("%s: %d:%d: %s", row[i].json, fault.line, fault.column,
			         fault.message);
	}
	import_values_finish(&values);
}

static void test_bounds(void **state)
{
	struct import_values values = { 0 };
	struct import_fault fault;
	char json[16 * (IMPORT_KEYS_MAX + 2)] = "{\"k\":0";
	size_t used = strlen(json);

	(void)state;
	for (int i = 1; i < IMPORT_KEYS_MAX; i++)
		used += (size_t)snprintf(json + used, sizeof json - used, ",\"k%d\":%d", i, i);
	memcpy(json + used, "}", 2);
	assert_int_equal(read_text(&values, json, &fault)->length, IMPORT_KEYS_MAX);
	memcpy(json + used, ",\"x\":0}", 8);
	assert_null(read_text(&values, json, &fault));
	assert_non_null(strstr(fault.message, "too many keys"));

	size_t size = 2 * IMPORT_VALUES_MAX;
	char *list = malloc(size + 2);

	assert_non_null(list);
	for (size_t i = 0; i < size; i += 2)
		memcpy(list + i, i ? ",0" : "[0", 2);
	memcpy(list + size, "]", 2);
	assert_null(import_value_read(&values, list, size + 1, &fault));
	assert_non_null(strstr(fault.message, "too many values"));
	list[size - 2] = ']';
	list[size - 1] = '\0';
	assert_int_equal(import_value_read(&values, list, size - 1, &fault)->length,
	                 IMPORT_VALUES_MAX - 1);
	free(list);
	import_values_finish(&values);
}

/* ---- Beside jansson ----------------------------------------------------------------------------
 */

static uint64_t seed = 1;

static uint32_t below(uint32_t bound)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % bound;
}

static bool same(const struct import_value *ours, json_t *theirs)
{
	static const json_type type[] = {
		[IMPORT_NULL] = JSON_NULL,  [IMPORT_FALSE] = JSON_FALSE,
		[IMPORT_TRUE] = JSON_TRUE,  [IMPORT_INTEGER] = JSON_INTEGER,
		[IMPORT_REAL] = JSON_REAL,  [IMPORT_TEXT] = JSON_STRING,
		[IMPORT_LIST] = JSON_ARRAY, [IMPORT_OBJECT] = JSON_OBJECT,
	};
	const struct import_value *member = ours + 1;

	if (type[ours->kind] != json_typeof(theirs))
		return false;
	if (ours->kind == IMPORT_INTEGER)
		return ours->integer == json_integer_value(theirs);
	if (ours->kind == IMPORT_REAL)
		return memcmp(&ours->real, &(double){ json_real_value(theirs) },
		              sizeof ours->real) == 0;
	if (ours->kind == IMPORT_TEXT)
		return ours->length == json_string_length(theirs) &&
		       memcmp(ours->text, json_string_value(theirs), ours->length + 1) == 0;
	if (ours->kind != IMPORT_LIST && ours->kind != IMPORT_OBJECT)
		return true;
	size_t count =
	    ours->kind == IMPORT_LIST ? json_array_size(theirs) : json_object_size(theirs);

	if (ours->length != count)
		return false;
	for (size_t i = 0; i < count; i++, member += member->skip) {
		json_t *other = ours->kind == IMPORT_LIST
		                    ? json_array_get(theirs, i)
		                    : json_object_getn(theirs, member->key, member->key_length);

		if (!other || !same(member, other))
			return false;
	}
	return member == ours + ours->skip;
}

/* Pieces of JSON in any order, and in half of the texts one byte that is something else. */
static void make_text(char text[TEXT_MAX_BYTES])
{
	static const char *const seeds[] = {
		"{\"id\":\"00a\",\"held_s\":45.25,\"list\":[{\"seq\":1,\"note\":\"\\u00e9\\\"x\"},{"
		"}],"
		"\"null\":null,\"yes\":true,\"no\":false}",
		"[-0,0.5,1e3,-12.5E-2,123456789012,[],[[1]],\"\\ud83e\\uddb5\\n\xe2\x82\xac\"]",
		"{\"a\":{\"b\":{\"a\":[1,2,{\"c\":\"\"}]}}, \"\" : \"\\/\" }",
	};
	static const char odd[] = "{}[],:\"\\0123456789-+.eEautrfnlsd \n\t\xc3\xe2\xa9\x01";

	snprintf(text, TEXT_MAX_BYTES, "%s", seeds[below(sizeof seeds / sizeof *seeds)]);
	for (uint32_t edits = below(4); edits > 0; edits--) {
		uint32_t at = below((uint32_t)strlen(text)), to = below((uint32_t)strlen(text));

		if (below(2))
			text[at] = odd[below(sizeof odd - 1)];
		else if (below(2))
			memmove(text + at, text + at + 1, strlen(text + at));
		else
			text[at] = text[to];
		if (!*text)
			return;
	}
}

static void test_agrees(void **state)
{
	struct import_values values = { 0 };
	char text[TEXT_MAX_BYTES];
	int taken = 0;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct import_fault fault;
		json_error_t error;

		make_text(text);
		const struct import_value *ours = read_text(&values, text, &fault);
		json_t *theirs = json_loadb(text, strlen(text),
		                            JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);

		if (!ours != !theirs || (ours && !same(ours, theirs)))
			fail_msg("%s\nours: %s\ntheirs: %s", text, ours ? "taken" : fault.message,
			         theirs ? "taken" : error.text);
		taken += ours != NULL;
		json_decref(theirs);
	}
	assert_in_range(taken, ROUNDS / 10, ROUNDS * 9 / 10);
	import_values_finish(&values);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_agrees),
	};

	return cmocka_run_group_tests_name("import_value", tests, NULL, NULL);
}
