/* Screens that are a page of text: help, summary, resume, reasons. */
#ifndef UNKNOT_UI_SCREEN_TEXT_H
#define UNKNOT_UI_SCREEN_TEXT_H

#include "ui/screen.h"

struct text_view {
	const char *title, *right;
	const char *text;   /* paragraphs parted by '\n', wrapped; a line that starts with '#' is a heading,
	                     * and what is before a tab hangs out on the left */
	int scroll;         /* first row shown */
	const char *notice; /* above the footer; "" */
};

extern const struct screen screen_help, screen_summary, screen_resume, screen_settled, screen_gone, screen_why,
    screen_stop;

/* Rows of the text at this width; scroll stays below it. */
int text_rows(const struct grid *grid, const struct text_view *view);

/* Rows that are shown at once. */
int text_page(const struct grid *grid);

#endif
