/* Screens that are a list: routines, safety questions, soreness before and after, settings. They
 * share one view and one way of drawing; each has its own actions. */
#ifndef UNKNOT_UI_SCREEN_LIST_H
#define UNKNOT_UI_SCREEN_LIST_H

#include "core/answer.h"
#include "ui/screen.h"

enum list_mark { MARK_NONE, MARK_OFF, MARK_ON };

struct list_row {
	const char *text;
	const char *kept;    /* the part of text, its end, that a long beginning gives way to; NULL */
	const char *right;   /* "" when there is nothing */
	enum style style;    /* of right */
	enum list_mark mark; /* a box to tick */
	int rating;          /* RATING_UNKNOWN: none shown */
	bool heading;        /* not to be chosen */
};

struct list_view {
	const char *title, *right;
	const char *intro;   /* above the rows, wrapped; "" */
	const struct list_row *row;
	int count;
	int chosen;          /* -1: none */
	bool rated;          /* rows have a column for a rating */
	const char *detail;  /* of the chosen row, below the rows, wrapped; "" */
	const enum action *footer; /* the actions to name there; NULL: the screen's */
	const char *notice;  /* above the footer; "" */
};

extern const struct screen screen_routines, screen_safety, screen_safety_area, screen_before,
    screen_after, screen_next_day, screen_emergency, screen_settings, screen_health, screen_confirm,
    screen_checkin, screen_words, screen_clear, screen_typing;

/* The row `by` rows away from chosen that may be chosen; stays at the ends. */
int list_move(const struct list_view *view, int by);

#endif
