#include "io/import_field.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

bool field_fail(struct import_row *row, const char *key, const char *message)
{
	if (row->ok)
		err_set(row->err, ERR_INVALID, "%.200s:%d: %s%s%s: %s", row->name, row->line, row->path,
		        *key ? "." : "", key, message);
	row->ok = false;
	return false;
}

/* The field, or NULL when it is not there, null, or something failed before. */
static const struct import_value *field(struct import_row *row, const struct import_value *json,
                                        const char *key)
{
	const struct import_value *value = row->ok ? import_value_get(json, key) : NULL;

	return value && value->kind == IMPORT_NULL ? NULL : value;
}

/* Plain ASCII, as almost all of it is, needs no closer look. */
static bool clean(const char *text, size_t len)
{
	size_t at = 0;

	while (at < len && text[at] >= ' ' && text[at] <= '~')
		at++;
	return at == len || text_check(text, len, NULL) == TEXT_OK;
}

const char *field_text(struct import_row *row, const struct import_value *json, const char *key, size_t max,
                       bool needed)
{
	const struct import_value *value = field(row, json, key);

	if (!value) {
		if (needed)
			field_fail(row, key, _("is missing"));
		return "";
	}
	if (value->kind != IMPORT_TEXT)
		field_fail(row, key, _("must be a text"));
	else if (value->length > max)
		field_fail(row, key, _("is too long"));
	else if (needed && value->length == 0)
		field_fail(row, key, _("is empty"));
	else if (!clean(value->text, value->length))
		field_fail(row, key, _("holds control characters"));
	else
		return value->text;
	return "";
}

void field_id(struct import_row *row, const struct import_value *json, char id[JOURNAL_ID])
{
	static const char shape[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
	const char *text = field_text(row, json, "id", IMPORT_WORD_MAX, true);
	size_t i = 0;

	for (; shape[i] && text[i]; i++) {
		char c = text[i] >= 'A' && text[i] <= 'F' ? (char)(text[i] + 'a' - 'A') : text[i];

		if (shape[i] == '-' ? c != '-' : !strchr("0123456789abcdef", c))
			break;
		id[i] = c;
	}
	id[i] = '\0';
	if (shape[i] || text[i])
		field_fail(row, "id", _("is no UUID"));
}

int field_int(struct import_row *row, const struct import_value *json, const char *key, int min, int max, int missing)
{
	char message[80];
	const struct import_value *value = field(row, json, key);

	if (!value)
		return missing;
	if (value->kind == IMPORT_INTEGER && value->integer >= min && value->integer <= max)
		return (int)value->integer;
	snprintf(message, sizeof message, _("must be a whole number from %d to %d"), min, max);
	field_fail(row, key, message);
	return missing;
}

int field_needed_int(struct import_row *row, const struct import_value *json, const char *key, int min, int max)
{
	if (!field(row, json, key))
		field_fail(row, key, _("is missing"));
	return field_int(row, json, key, min, max, min);
}

int64_t field_seconds(struct import_row *row, const struct import_value *json, const char *key, int64_t missing_ms)
{
	const struct import_value *value = field(row, json, key);

	if (!value)
		return missing_ms;
	double seconds = value->kind == IMPORT_INTEGER ? (double)value->integer
	                 : value->kind == IMPORT_REAL  ? value->real
	                                               : -1;

	if (seconds >= 0 && seconds <= 86400)
		return (int64_t)(seconds * 1000 + 0.5);
	field_fail(row, key, _("must be seconds from 0 to 86400"));
	return missing_ms;
}

bool field_bool(struct import_row *row, const struct import_value *json, const char *key, bool missing)
{
	const struct import_value *value = field(row, json, key);

	if (!value)
		return missing;
	if (value->kind != IMPORT_TRUE && value->kind != IMPORT_FALSE)
		field_fail(row, key, _("must be true or false"));
	return value->kind == IMPORT_TRUE;
}

struct stamp field_stamp(struct import_row *row, const struct import_value *json, const char *key,
                         const char *offset_key, bool needed)
{
	const char *text = field_text(row, json, key, STAMP_TEXT, needed);
	int offset = field_int(row, json, offset_key, -24 * 60, 24 * 60, row->offset_min);
	int64_t utc_ms;
	int32_t day;

	if (!row->ok || !*text)
		return (struct stamp){ .local_date = DATE_NONE };
	if (date_parse(text, &day)) /* the start of a local day */
		utc_ms = day * INT64_C(86400000) - offset * INT64_C(60000);
	else if (!stamp_parse(text, &utc_ms))
		utc_ms = -1;
	if (utc_ms < 0)
		field_fail(row, key, _("must be a time such as 2026-01-05T09:00:00Z"));
	else if (utc_ms > row->latest_ms)
		field_fail(row, key, _("lies in the future"));
	else
		return stamp_make(utc_ms, offset);
	return (struct stamp){ .local_date = DATE_NONE };
}

int32_t field_day(struct import_row *row, const struct import_value *json, const char *key)
{
	const char *text = field_text(row, json, key, STAMP_TEXT, false);
	int32_t date = DATE_NONE;

	if (*text && !date_parse(text, &date))
		field_fail(row, key, _("must be a day such as 2026-01-05"));
	return date;
}

int field_word(struct import_row *row, const struct import_value *json, const char *key, int missing,
               bool (*find)(const char *id, int *value))
{
	char message[128], safe[48];
	const char *text = field_text(row, json, key, IMPORT_WORD_MAX, missing < 0);
	int value = missing < 0 ? 0 : missing;

	if (*text && !find(text, &value)) {
		snprintf(message, sizeof message, _("\"%s\" is not known"),
		         text_safe(safe, sizeof safe, text, false));
		field_fail(row, key, message);
	}
	return value;
}

#define FIND(type)                                                                                 \
	bool field_##type(const char *id, int *value)                                              \
	{                                                                                          \
		enum type found;                                                                   \
                                                                                                   \
		if (!type##_from_id(id, &found))                                                   \
			return false;                                                              \
		*value = (int)found;                                                               \
		return true;                                                                       \
	}

FIND(area)
FIND(side)
FIND(tool)
FIND(purpose)
FIND(rating_kind)
FIND(quality)
FIND(cause)
FIND(outcome)

bool field_journal_state(const char *id, int *value)
{
	for (int i = 0; i <= JOURNAL_STOPPED; i++)
		if (strcmp(id, journal_state_id((enum journal_state)i)) == 0) {
			*value = i;
			return true;
		}
	return false;
}

bool field_journal_health_state(const char *id, int *value)
{
	for (int i = 0; i < HEALTH_STATE_COUNT; i++)
		if (strcmp(id, journal_health_state_id((enum journal_health_state)i)) == 0) {
			*value = i;
			return true;
		}
	return false;
}
