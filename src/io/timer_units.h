/* A reminder by a timer of the user's systemd: two unit files, and systemctl to take them up. Where
 * there is no such thing, the line for crontab. */
#ifndef UNKNOT_IO_TIMER_UNITS_H
#define UNKNOT_IO_TIMER_UNITS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/err.h"

enum { TIMER_ALL_DAYS = 0x7f, TIMER_DAYS_TEXT = 32, TIMER_LINE = 8192 };

struct timer_plan {
	int minute;           /* of the day, local time */
	unsigned days;        /* bit 0 Monday to bit 6 Sunday, at least one */
	const char *program;  /* absolute; run as PROGRAM remind due */
	const char *data_dir; /* for --data; NULL: the usual places */
};

/* Reads days and spans of days, as "mon-fri" or "mon,wed,sat-sun"; false leaves *days alone. */
bool timer_days_parse(const char *text, unsigned *days);

/* Writes them as systemd does: "Mon,Wed,Sat". Returns text. */
const char *timer_days_format(unsigned days, char text[static TIMER_DAYS_TEXT]);

/* Writes a word as it stands in a unit's command line: in quotes, where no space, quote, backslash,
 * per cent or (but for the program's own path, which takes it as it is) dollar sign means anything.
 * false: it does not fit. */
bool timer_quote(char *out, size_t size, const char *word, bool program);

/* Whether a service manager of this user answers. */
bool timer_has_manager(void);

/* Writes the units and starts the timer; one that ran before takes the new times. */
bool timer_on(const struct timer_plan *plan, struct err *err);

/* Stops the timer and removes the units. *was: whether there was one. */
bool timer_off(bool *was, struct err *err);

struct timer_state {
	bool written, active; /* its unit is there; systemd runs it */
	char when[128];       /* as the unit says it; may have been edited by hand */
};

bool timer_look(struct timer_state *state, struct err *err);

/* Writes the line for crontab, which ends with a newline. false: ERR_INVALID, a path is too long.
 */
bool timer_crontab(const struct timer_plan *plan, char line[static TIMER_LINE], struct err *err);

#endif
