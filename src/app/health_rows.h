/* What the health screen lists: what is locked or holds, what was opened, what may have come. */
#ifndef UNKNOT_APP_HEALTH_ROWS_H
#define UNKNOT_APP_HEALTH_ROWS_H

#include "app/app.h"

enum health_kind {
	HEALTH_ROW_HEADING,
	HEALTH_ROW_LOCK,
	HEALTH_ROW_HOLD,
	HEALTH_ROW_OPENED, /* on a clinician's word; holds no more */
	HEALTH_ROW_OTHER   /* a condition that may have come */
};
enum { HEALTH_ROWS_MAX = 400 };

struct health_row {
	enum health_kind kind;
	const char *heading;
	enum condition condition; /* CONDITION_COUNT: none, a rule locked it */
	enum area area;   /* AREA_COUNT: everything */
	enum side side;   /* of a lock */
	const char *site; /* of a lock */
	enum journal_health_state state;
	int32_t since;    /* when it began, was said, or was opened */
	int32_t opens;    /* DATE_NONE: not by itself */
};

struct health_rows {
	struct app *app;
	struct health_row row[HEALTH_ROWS_MAX];
	int count;
};

/* Until the next drawing; the last heading always has rows. */
struct health_rows *health_rows(struct app *app);

#endif
