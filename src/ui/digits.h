/* Digits that are read from the floor. */
#ifndef UNKNOT_UI_DIGITS_H
#define UNKNOT_UI_DIGITS_H

#include "ui/grid.h"

enum { DIGIT_SIZES = 3, DIGIT_ROWS = 5 };

/* The largest size (1 to DIGIT_SIZES) at which text ("0:45") fits into rows x cols; 0: none does. */
int digits_fit(const char *text, int rows, int cols);

/* Columns of text at a size. */
int digits_width(const char *text, int size);

/* Draws digits and ':' at a size of 1 or more, DIGIT_ROWS x size rows high. */
void digits_draw(struct grid *grid, int row, int col, int size, enum style style, const char *text);

#endif
