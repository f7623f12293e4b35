/* The body map: where it is sore today, and how it went at a place. */
#ifndef UNKNOT_UI_SCREEN_BODY_H
#define UNKNOT_UI_SCREEN_BODY_H

#include "ui/body_view.h"
#include "ui/screen.h"

struct body_screen_view {
	struct body_view body;
	const char *right;  /* beside the title */
	const char *name;   /* of the chosen place, with its letters */
	int mark;           /* of it today, RATING_UNKNOWN: none */
	const char *last;   /* how it was last, "" */
	const char *more;   /* what else is known: rest, lock, verdict; "" */
	const char *notice; /* above the footer; "" */
};

extern const struct screen screen_body, screen_area;

#endif
