/* The library: all exercises with filters, and one of them in full. */
#ifndef UNKNOT_UI_SCREEN_LIBRARY_H
#define UNKNOT_UI_SCREEN_LIBRARY_H

#include "ui/screen.h"

enum { LIBRARY_FILTERS = 5 };

struct library_filter {
	const char *name, *value;
	bool on; /* it leaves something out */
};

struct library_row {
	const char *title, *right;
};

/* An exercise as it is read; the figure is drawn by the hook, NULL when there is none. */
struct exercise_view {
	const char *title, *facts; /* facts: area, tools, technique, place, dose */
	const char *text;          /* paragraphs parted by '\n'; one that starts with '#' is a heading */
	int scroll;                /* first row of the text shown */
	void (*figure)(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);
	const void *figure_ctx;
	double figure_shape;       /* rows for each column */
	const char *notice;
};

struct library_view {
	const char *count; /* "12 of 140" */
	struct library_filter filter[LIBRARY_FILTERS];
	int active;        /* the filter that left and right change */
	const struct library_row *row;
	int rows, chosen;
	struct exercise_view detail; /* of the chosen one */
	const char *notice;
};

extern const struct screen screen_library, screen_exercise;

/* How far an exercise's text can be scrolled on this grid. */
int exercise_scroll_max(const struct grid *grid, const struct exercise_view *view);

#endif
