/* JSON values as rows of the journal, each checked. For import only. */
#ifndef UNKNOT_IO_IMPORT_ROWS_H
#define UNKNOT_IO_IMPORT_ROWS_H

#include "io/import_value.h"
#include "io/journal.h"

/* Where a row is read to, and what is wrong with it: the first failure stays. */
struct import_row {
	struct arena *arena;
	const char *name;  /* of the file */
	int line;          /* where the row begins */
	char path[96];     /* "sessions[3].ratings[1]" */
	int64_t latest_ms; /* no moment may be after this */
	int offset_min;    /* of a moment that tells none */
	struct err *err;
	bool ok;
};

/* Each reads an object into a row whose lists are in the arena and whose texts are the values' own; false with err set when something is
 * missing, of the wrong kind or out of bounds. */
bool import_session(struct import_row *row, const struct import_value *json, struct journal_session *session);
bool import_health(struct import_row *row, const struct import_value *json, struct journal_health *health);
bool import_lock(struct import_row *row, const struct import_value *json, struct journal_lock *lock);
bool import_checkin(struct import_row *row, const struct import_value *json, struct journal_checkin *checkin);
bool import_note(struct import_row *row, const struct import_value *json, const char **key, const char **value);

#endif
