#include "ui/digits.h"

#include <string.h>

/* Three dots wide and five high, a row in three bits. A dot is as many rows high as its size. */
static const unsigned char font[][DIGIT_ROWS] = {
	{ 7, 5, 5, 5, 7 }, { 1, 1, 1, 1, 1 }, { 7, 1, 7, 4, 7 }, { 7, 1, 7, 1, 7 }, { 5, 5, 7, 1, 1 },
	{ 7, 4, 7, 1, 7 }, { 7, 4, 7, 5, 7 }, { 7, 1, 1, 1, 1 }, { 7, 5, 7, 5, 7 }, { 7, 5, 7, 1, 7 },
};
static const unsigned char colon[DIGIT_ROWS] = { 0, 1, 0, 1, 0 };

enum { DOTS = 3 };

/* Columns of a dot: large ones are a little slim, so that a figure fits beside them. */
static const int dot_cols[DIGIT_SIZES + 1] = { 0, 2, 3, 5 };

static int dots(char c)
{
	return c == ':' ? 1 : DOTS;
}

int digits_width(const char *text, int size)
{
	int width = 0;

	for (; *text; text++)
		width += (dots(*text) + (text[1] != '\0')) * dot_cols[size];
	return width;
}

int digits_fit(const char *text, int rows, int cols)
{
	int size = DIGIT_SIZES;

	while (size > 0 && (size * DIGIT_ROWS > rows || digits_width(text, size) > cols))
		size--;
	return size;
}

void digits_draw(struct grid *grid, int row, int col, int size, enum style style, const char *text)
{
	for (; *text; text++) {
		const unsigned char *rows = *text == ':' ? colon : font[*text - '0'];
		int width = dots(*text);

		for (int y = 0; y < DIGIT_ROWS * size; y++)
			for (int x = 0; x < width; x++)
				if (rows[y / size] >> (width - 1 - x) & 1)
					grid_fill(grid, row + y, col + x * dot_cols[size],
					          dot_cols[size], style, 0x2588);
		col += (width + 1) * dot_cols[size];
	}
}
