#include "io/import_value.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

struct reader {
	struct import_values *values;
	char *at, *end;
	char *line_start;
	int line;
	const char *message;
	bool ok;
};

static bool fail(struct reader *r, const char *message)
{
	if (r->ok)
		r->message = message;
	r->ok = false;
	return false;
}

static char skip_blanks(struct reader *r)
{
	for (; *r->at == ' ' || *r->at == '\t' || *r->at == '\r' || *r->at == '\n'; r->at++)
		if (*r->at == '\n') {
			r->line++;
			r->line_start = r->at + 1;
		}
	return *r->at;
}

/* ---- Texts -------------------------------------------------------------------------------------
 */

static bool read_hex(struct reader *r, uint32_t *code)
{
	*code = 0;
	for (int i = 0; i < 4; i++) {
		char c = *r->at;

		if (c >= '0' && c <= '9')
			*code = *code << 4 | (uint32_t)(c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			*code = *code << 4 | (uint32_t)((c | 0x20) - 'a' + 10);
		else
			return fail(r, _("\\u wants four hexadecimal digits"));
		r->at++;
	}
	return true;
}

/* What follows \u, two of them for one character beyond the first 65,536; to gets its bytes. */
static char *read_code(struct reader *r, char *to)
{
	uint32_t code, low;
	char bytes[5];

	if (!read_hex(r, &code))
		return NULL;
	if (code >= 0xd800 && code < 0xdc00 && r->at[0] == '\\' && r->at[1] == 'u') {
		r->at += 2;
		if (!read_hex(r, &low))
			return NULL;
		code = low >= 0xdc00 && low < 0xe000
		           ? 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00
		           : 0;
	}
	bool is_half = code >= 0xd800 && code < 0xe000;
	size_t size = code && !is_half ? text_encode(bytes, sizeof bytes, code) : 0;

	if (size == 0) {
		fail(r, _("\\u stands for no character"));
		return NULL;
	}
	memcpy(to, bytes, size); /* never longer than how it was written */
	return to + size;
}

static char *read_escape(struct reader *r, char *to)
{
	static const char from[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	char c = r->at[1];
	const char *found = c ? strchr(from, c) : NULL;

	if (!found && c != 'u') {
		fail(r, _("\\ before something that needs none"));
		return NULL;
	}
	r->at += 2;
	if (c == 'u')
		return read_code(r, to);
	*to = means[found - from];
	return to + 1;
}

/* A character that is not ASCII. */
static char *read_wide(struct reader *r, char *to)
{
	uint32_t cp;
	size_t size = text_decode(r->at, (size_t)(r->end - r->at), &cp);

	if (size == 0) {
		fail(r, _("bytes that are not UTF-8"));
		return NULL;
	}
	memmove(to, r->at, size);
	r->at += size;
	return to + size;
}

/* Plain characters: those that stand for themselves. */
static size_t plain(const char *text)
{
	static const bool stop[256] = {
#define X4(n) [n] = true, [(n) + 1] = true, [(n) + 2] = true, [(n) + 3] = true
		X4(0),  X4(4),  X4(8),  X4(12),       X4(16),
		X4(20), X4(24), X4(28), ['"'] = true, ['\\'] = true,
#undef X4
	};
	size_t at = 0;

	while (!stop[(unsigned char)text[at]] && (signed char)text[at] >= 0)
		at++;
	return at;
}

/* From the opening quotation mark to after the closing one, in whose place, or before it, the end
 * is. */
static bool read_text(struct reader *r, const char **text, uint32_t *length)
{
	char *start = ++r->at, *to = start;

	for (;;) {
		size_t count = plain(r->at);

		if (to != r->at)
			memmove(to, r->at, count);
		to += count;
		r->at += count;
		if (*r->at == '"')
			break;
		if (*r->at == '\\')
			to = read_escape(r, to);
		else if ((signed char)*r->at < 0)
			to = read_wide(r, to);
		else
			to = NULL;
		if (!to)
			return fail(r, _("a control character inside a text"));
	}
	r->at++;
	*to = '\0';
	*text = start;
	*length = (uint32_t)(to - start);
	return true;
}

/* ---- Values ------------------------------------------------------------------------------------
 */

/* The row of the next value. Rows may move, so that only their numbers last. */
static struct import_value *add(struct reader *r, enum import_kind kind)
{
	struct import_values *values = r->values;

	if (values->count == values->size) {
		uint32_t size = values->size ? 2 * values->size : 256;
		struct import_value *grown =
		    size <= IMPORT_VALUES_MAX ? realloc(values->value, size * sizeof *grown) : NULL;

		if (!grown) {
			fail(r, size <= IMPORT_VALUES_MAX ? NULL : _("too many values in one row"));
			return NULL;
		}
		values->value = grown;
		values->size = size;
	}
	struct import_value *value = &values->value[values->count++];

	*value = (struct import_value){ .kind = kind, .skip = 1 };
	return value;
}

static bool digits(struct reader *r)
{
	if (*r->at < '0' || *r->at > '9')
		return fail(r, _("a number is not written as JSON wants it"));
	while (*r->at >= '0' && *r->at <= '9')
		r->at++;
	return true;
}

static bool read_number(struct reader *r)
{
	struct import_value *value = add(r, IMPORT_INTEGER);
	char *start = r->at;

	if (!value)
		return false;
	r->at += *r->at == '-';
	if (*r->at == '0')
		r->at++;
	else if (!digits(r))
		return false;
	if (*r->at == '.') {
		value->kind = IMPORT_REAL;
		r->at++;
		if (!digits(r))
			return false;
	}
	if ((*r->at | 0x20) == 'e') {
		value->kind = IMPORT_REAL;
		r->at++;
		r->at += *r->at == '-' || *r->at == '+';
		if (!digits(r))
			return false;
	}
	if (value->kind == IMPORT_INTEGER && r->at - start < 10) { /* as nearly all are */
		const char *at = start + (*start == '-');

		for (; at < r->at; at++)
			value->integer = 10 * value->integer + *at - '0';
		value->integer = *start == '-' ? -value->integer : value->integer;
		return true;
	}
	errno = 0;
	if (value->kind == IMPORT_INTEGER)
		value->integer = strtoll(start, NULL, 10);
	else
		value->real = strtod(start, NULL);
	return errno == ERANGE &&
	               (value->kind == IMPORT_INTEGER || value->real > 1 || value->real < -1)
	           ? fail(r, _("a number is too large"))
	           : true;
}

static bool read_word(struct reader *r)
{
	static const struct {
		const char *word;
		enum import_kind kind;
	} words[] = { { "null", IMPORT_NULL }, { "false", IMPORT_FALSE }, { "true", IMPORT_TRUE } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t length = strlen(words[i].word);

		if (strncmp(r->at, words[i].word, length) == 0) {
			r->at += length;
			return add(r, words[i].kind) != NULL;
		}
	}
	return fail(r, *r->at ? _("a value is missing here") : _("the file ends too early"));
}

static bool same_key(const struct import_value *value, const char *key, size_t length)
{
	return value->key_length == length && memcmp(value->key, key, length) == 0;
}

/* The row of a key among the first `count` of an object; NULL when it is not there. */
static const struct import_value *find(const struct import_value *object, uint32_t count,
                                       const char *key, size_t length)
{
	const struct import_value *value = object + 1;

	for (uint32_t i = 0; i < count; i++, value += value->skip)
		if (same_key(value, key, length))
			return value;
	return NULL;
}

static bool read_value(struct reader *r);

static bool read_member(struct reader *r, uint32_t object, uint32_t before)
{
	const char *key;
	uint32_t length, row = r->values->count;

	if (skip_blanks(r) != '"')
		return fail(r, _("a key was expected"));
	if (!read_text(r, &key, &length))
		return false;
	if (before >= IMPORT_KEYS_MAX)
		return fail(r, _("too many keys in one object"));
	if (find(&r->values->value[object], before, key, length))
		return fail(r, _("a duplicate key"));
	if (skip_blanks(r) != ':')
		return fail(r, _("':' was expected"));
	r->at++;
	if (!read_value(r))
		return false;
	r->values->value[row].key = key;
	r->values->value[row].key_length = length;
	return true;
}

/* A list or an object, member by member; close is what ends it. */
static bool read_all(struct reader *r, enum import_kind kind, char close)
{
	uint32_t row = r->values->count, count = 0;

	if (!add(r, kind))
		return false;
	r->at++;
	if (skip_blanks(r) == close) {
		r->at++;
		return true;
	}
	for (;;) {
		if (!(kind == IMPORT_OBJECT ? read_member(r, row, count) : read_value(r)))
			return false;
		count++;
		char c = skip_blanks(r);

		if (c != ',' && c != close)
			return fail(r, kind == IMPORT_OBJECT ? _("',' or '}' was expected")
			                                     : _("',' or ']' was expected"));
		r->at++;
		if (c == close)
			break;
	}
	r->values->value[row].length = count;
	r->values->value[row].skip = r->values->count - row;
	return true;
}

static bool read_value(struct reader *r)
{
	char c = skip_blanks(r);

	if (c == '"') {
		struct import_value *value = add(r, IMPORT_TEXT);

		return value && read_text(r, &value->text, &value->length);
	}
	if (c == '{')
		return read_all(r, IMPORT_OBJECT, '}');
	if (c == '[')
		return read_all(r, IMPORT_LIST, ']');
	return c == '-' || (c >= '0' && c <= '9') ? read_number(r) : read_word(r);
}

const struct import_value *import_value_read(struct import_values *values, char *text,
                                             size_t length, struct import_fault *fault)
{
	struct reader r = {
		.values = values,
		.at = text,
		.end = text + length,
		.line_start = text,
		.line = 1,
		.ok = true,
	};

	values->count = 0;
	if (read_value(&r) && skip_blanks(&r) && r.ok)
		fail(&r, _("there is more after the end"));
	if (r.ok)
		return values->value;
	*fault = (struct import_fault){ r.line, (int)(r.at - r.line_start) + 1, r.message };
	return NULL;
}

void import_values_finish(struct import_values *values)
{
	free(values->value);
	*values = (struct import_values){ 0 };
}

const struct import_value *import_value_get(const struct import_value *object, const char *key)
{
	return object && object->kind == IMPORT_OBJECT
	           ? find(object, object->length, key, strlen(key))
	           : NULL;
}
