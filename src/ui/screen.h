/* A screen: one file and one const table entry each. It draws a read-only view on a grid and names
 * the actions it knows; what an action does is the application's. */
#ifndef UNKNOT_UI_SCREEN_H
#define UNKNOT_UI_SCREEN_H

#include "ui/grid.h"
#include "ui/keys.h"

struct screen {
	const char *id;
	const char *title;            /* N_(), for the help */
	const enum action *actions;   /* ends with ACTION_NONE; the order is the footer's */
	void (*draw)(struct grid *grid, const struct keymap *map, const void *view);
	/* Which row of a list was hit by the mouse, -1: none; NULL where nothing can be chosen. */
	int (*hit)(const struct grid *grid, const void *view, int row, int col);
};

/* The first two rows: a title, what belongs beside it, and a rule. */
void screen_head(struct grid *grid, const char *left, const char *right);

/* A place, as "Calf, left"; where it is too long, the name gives way and not the side. */
void screen_place(struct grid *grid, int row, int col, int width, enum style style,
                  const char *place);

/* A message above the footer, over what stands there, three rows at most; nothing when it is "". */
void screen_notice(struct grid *grid, const char *text);

/* The rows that it takes. */
int screen_notice_rows(const struct grid *grid, const char *text);

/* A question that takes the next key, whatever it is: in place of the footer. */
void screen_question(struct grid *grid, const char *text);

/* One row of text in `width` columns. Where that is too little, the text gives way from `kept` on (a
 * part of it, NULL: none) only after what stands before: a side must not be lost to a long name. */
void screen_cut(struct grid *grid, int row, int col, int width, enum style style, const char *text,
                const char *kept);

/* Where the side begins in the name of a place, its comma; NULL without one. */
const char *screen_side(const char *place);

/* Rows of a list that fit between `top` and `bottom`, scrolled so that `chosen` shows. Returns the
 * first row of the list to draw. */
int screen_scroll(int count, int chosen, int rows);

#endif
