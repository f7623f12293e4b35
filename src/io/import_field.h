/* The fields of a row. For import only. Each returns a harmless value once row->ok is false. */
#ifndef UNKNOT_IO_IMPORT_FIELD_H
#define UNKNOT_IO_IMPORT_FIELD_H

#include "io/import_rows.h"

enum { IMPORT_WORD_MAX = 200, IMPORT_TEXT_MAX = 16384 };

/* Says what is wrong with a field. Returns false. */
bool field_fail(struct import_row *row, const char *key, const char *message);

/* A text of at most max bytes without controls; "" when it is missing or null, which is a failure when
 * it is needed. */
const char *field_text(struct import_row *row, const struct import_value *json, const char *key, size_t max,
                       bool needed);

/* A UUID. */
void field_id(struct import_row *row, const struct import_value *json, char id[JOURNAL_ID]);

/* A whole number within bounds; missing when it is not there or null. */
int field_int(struct import_row *row, const struct import_value *json, const char *key, int min, int max, int missing);

/* The same, which must be there. */
int field_needed_int(struct import_row *row, const struct import_value *json, const char *key, int min, int max);

/* Seconds from 0 to a day as milliseconds. */
int64_t field_seconds(struct import_row *row, const struct import_value *json, const char *key, int64_t missing_ms);

bool field_bool(struct import_row *row, const struct import_value *json, const char *key, bool missing);

/* A moment (or a day, which stands for its start) and its offset; none when it is missing, which is a failure when it is needed. */
struct stamp field_stamp(struct import_row *row, const struct import_value *json, const char *key,
                         const char *offset_key, bool needed);

int32_t field_day(struct import_row *row, const struct import_value *json, const char *key);

/* A word of a table: its number. missing (or -1: needed) when it is not there or null. */
#define FIELD_WORD(type, row, json, key, missing)                                                  \
	((enum type)field_word((row), (json), (key), (missing), field_##type))
int field_word(struct import_row *row, const struct import_value *json, const char *key, int missing,
               bool (*find)(const char *id, int *value));
bool field_area(const char *id, int *value);
bool field_side(const char *id, int *value);
bool field_tool(const char *id, int *value);
bool field_purpose(const char *id, int *value);
bool field_rating_kind(const char *id, int *value);
bool field_quality(const char *id, int *value);
bool field_cause(const char *id, int *value);
bool field_outcome(const char *id, int *value);
bool field_journal_state(const char *id, int *value);
bool field_journal_health_state(const char *id, int *value);

#endif
