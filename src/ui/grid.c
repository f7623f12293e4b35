#include "ui/grid.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

/* What stands in for our own signs in ASCII; letters lose their marks. */
static const struct {
	uint32_t code;
	char ascii;
} plain[] = {
	{ 0x2500, '-' }, { 0x2502, '|' }, { 0x250c, '+' }, { 0x2510, '+' }, { 0x2514, '+' },
	{ 0x2518, '+' }, { 0x2588, '#' }, { 0x2591, '.' }, { 0x2593, '#' }, { 0x258c, '#' },
	{ 0x2595, '|' }, { 0x258f, '|' }, { 0x25cf, 'o' }, { 0x25cb, '.' }, { 0x25b6, '>' },
	{ 0x2192, '>' }, { 0x2191, '^' },
	{ 0x2193, 'v' }, { 0x2713, 'x' }, { 0x2581, '_' }, { 0x2582, '_' }, { 0x2583, '-' },
	{ 0x2584, '-' }, { 0x2585, '=' }, { 0x2586, '=' }, { 0x2587, '#' },
};

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

bool grid_resize(struct grid *grid, int rows, int cols)
{
	rows = clamp(rows, 1, GRID_ROWS_MAX);
	cols = clamp(cols, 1, GRID_COLS_MAX);
	if (rows != grid->rows || cols != grid->cols || !grid->cell) {
		struct cell *cell = calloc((size_t)rows * (size_t)cols, sizeof *cell);

		if (!cell)
			return false;
		free(grid->cell);
		grid->cell = cell;
		grid->rows = rows;
		grid->cols = cols;
	}
	grid_clear(grid);
	return true;
}

void grid_finish(struct grid *grid)
{
	if (!grid)
		return;
	free(grid->cell);
	grid->cell = NULL;
	grid->rows = grid->cols = 0;
}

void grid_clear_rows(struct grid *grid, int row, int rows)
{
	const struct cell blank = { .code = ' ' };
	struct cell *first = &grid->cell[row * grid->cols];

	for (int i = 0; rows > 0 && i < grid->cols; i++)
		first[i] = blank;
	for (int i = 1; i < rows; i++)
		memcpy(&first[i * grid->cols], first, (size_t)grid->cols * sizeof *first);
}

void grid_clear(struct grid *grid)
{
	grid_clear_rows(grid, 0, grid->rows);
	grid->hot_count = 0;
	grid->cursor_row = grid->rows - 1;
	grid->cursor_col = 0;
	grid->cursor_rows = grid->cursor_cols = 1;
}

static struct cell *at(struct grid *grid, int row, int col)
{
	return &grid->cell[row * grid->cols + col];
}

struct grid grid_window(const struct grid *grid, int row, int rows)
{
	struct grid window = *grid;

	row = clamp(row, 0, grid->rows);
	window.rows = clamp(rows, 0, grid->rows - row);
	window.cell += row * grid->cols;
	window.hot_count = 0;
	window.cursor_row = -1;
	return window;
}

static uint32_t as_ascii(uint32_t code)
{
	if (code < 0x7f)
		return code;
	if (code >= 0x2800 && code <= 0x28ff)
		return code == 0x2800 ? ' ' : '*';
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (plain[i].code == code)
			return (uint32_t)plain[i].ascii;
	return (uint32_t)text_plain(code);
}

/* A wide character whose other half is overwritten must not leave a half behind. */
static void put(struct grid *grid, int row, int col, enum style style, uint32_t code, int width)
{
	struct cell *cell = at(grid, row, col);

	if (cell->code == 0 && col > 0)
		cell[-1].code = ' ';
	if (col + width < grid->cols && cell[width].code == 0)
		cell[width].code = ' ';
	*cell = (struct cell){ .code = code, .style = (uint8_t)style };
	if (width == 2)
		cell[1] = (struct cell){ .code = 0, .style = (uint8_t)style };
}

int grid_text(struct grid *grid, int row, int col, int width, enum style style, const char *text)
{
	int end = width < 0 ? grid->cols : clamp(col + width, 0, grid->cols);
	int start = col;
	size_t len = strlen(text);

	if (row < 0 || row >= grid->rows || col < 0)
		return 0;
	for (size_t i = 0; i < len;) {
		if (text[i] >= ' ' && text[i] < 0x7f) { /* what most texts are made of */
			if (col + 1 > end)
				break;
			put(grid, row, col++, style, (uint32_t)text[i++], 1);
			continue;
		}
		uint32_t code = 0xfffd;
		size_t bytes = text_decode(text + i, len - i, &code);

		i += bytes ? bytes : 1;
		if (!bytes || text_is_control(code))
			code = grid->ascii ? '?' : 0xfffd;
		int columns = text_cp_width(code);

		if (columns == 0) {
			if (col > start && !grid->ascii && !at(grid, row, col - 1)->mark)
				at(grid, row, col - 1)->mark = code;
			continue;
		}
		if (col + columns > end)
			break;
		if (grid->ascii)
			for (int k = 0; k < columns; k++)
				put(grid, row, col + k, style, as_ascii(code), 1);
		else
			put(grid, row, col, style, code, columns);
		col += columns;
	}
	return col - start;
}

int grid_printf(struct grid *grid, int row, int col, int width, enum style style, const char *fmt,
                ...)
{
	char text[512];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	return grid_text(grid, row, col, width, style, text);
}

void grid_right(struct grid *grid, int row, int right, enum style style, const char *text)
{
	int col = right - text_width(text);

	grid_text(grid, row, col < 0 ? 0 : col, -1, style, text);
}

int grid_wrap(struct grid *grid, int row, int col, int width, int max_rows, enum style style,
              const char *text)
{
	int used = 0;
	char line[1024];

	while (*text && used < max_rows && width > 0) {
		size_t next;
		size_t bytes = text_wrap(text, width, &next);
		bool cut = used + 1 == max_rows && text[next];

		if (style < STYLE_COUNT) {
			if (cut)
				bytes = text_fit(text, width - 1);
			if (bytes >= sizeof line)
				bytes = sizeof line - 1;
			memcpy(line, text, bytes);
			line[bytes] = '\0';
			int drawn = grid_text(grid, row + used, col, width, style, line);

			if (cut)
				grid_text(grid, row + used, col + drawn, 1, style, "\u2026");
		}
		text += next;
		used++;
	}
	return used;
}

void grid_fill(struct grid *grid, int row, int col, int count, enum style style, uint32_t code)
{
	if (row < 0 || row >= grid->rows || col < 0)
		return;
	for (; count > 0 && col < grid->cols; count--, col++)
		put(grid, row, col, style, grid->ascii ? as_ascii(code) : code, 1);
}

void grid_rule(struct grid *grid, int row, int col, int count)
{
	if (!grid->words)
		grid_fill(grid, row, col, count, STYLE_RULE, 0x2500);
}

void grid_bar(struct grid *grid, int row, int col, int width, int64_t part, int64_t whole,
              enum style style)
{
	int inside = width - 2;
	int full;

	if (inside < 1)
		return;
	if (part < 0)
		part = 0;
	if (whole <= 0 || part > whole)
		part = whole = 1;
	full = (int)(part * inside / whole);
	grid_fill(grid, row, col, 1, STYLE_RULE, 0x2595);
	grid_fill(grid, row, col + 1, full, style, 0x2588);
	grid_fill(grid, row, col + 1 + full, inside - full, STYLE_DIM, 0x2591);
	grid_fill(grid, row, col + 1 + inside, 1, STYLE_RULE, 0x258f);
}

void grid_restyle(struct grid *grid, int row, int col, int count, enum style style)
{
	if (row < 0 || row >= grid->rows || col < 0)
		return;
	for (; count > 0 && col < grid->cols; count--, col++)
		at(grid, row, col)->style = (uint8_t)style;
}

char *grid_row_text(const struct grid *grid, int row, char *buf, size_t size)
{
	const struct cell *cell = &grid->cell[row * grid->cols];
	size_t used = 0, end = 0;

	for (int col = 0; col < grid->cols && used + 9 < size; col++) {
		if (cell[col].code == 0)
			continue;
		used += text_encode(buf + used, size - used, cell[col].code);
		if (cell[col].mark)
			used += text_encode(buf + used, size - used, cell[col].mark);
		if (cell[col].code != ' ')
			end = used;
	}
	buf[end] = '\0';
	return buf;
}

void grid_hot(struct grid *grid, int row, int col, int cols, int does)
{
	if (grid->hot_count < GRID_HOT_MAX)
		grid->hot[grid->hot_count++] = (struct hot){ row, col, cols, does };
}

int grid_hot_at(const struct grid *grid, int row, int col)
{
	for (int i = 0; i < grid->hot_count; i++) {
		const struct hot *hot = &grid->hot[i];

		if (row == hot->row && col >= hot->col && col < hot->col + hot->cols)
			return hot->does;
	}
	return 0;
}
