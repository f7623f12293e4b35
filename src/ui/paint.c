#include "ui/paint.h"

#include <stdlib.h>
#include <string.h>

#include "core/text.h"

enum { BLOCK = 0x2588, BRIDGE_MAX = 4, ERASE_MIN = 6, MOVE_MAX = 32 };
enum { PEN_NONE = -1, PEN_COUNT = 2 * STYLE_COUNT };

bool paint_size(struct paint *paint, int rows, int cols)
{
	struct cell *shown = calloc((size_t)rows * (size_t)cols + 1, sizeof *shown);

	free(paint->shown);
	paint->shown = shown;
	paint->rows = shown ? rows : 0;
	paint->cols = shown ? cols : 0;
	paint_forget(paint);
	return shown != NULL;
}

void paint_forget(struct paint *paint)
{
	for (int i = 0; i < paint->rows * paint->cols; i++)
		paint->shown[i] = (struct cell){ .code = paint->bare[STYLE_TEXT] ? ' ' : 0 };
	paint->row = paint->parked_row = -1;
	paint->now = NULL;
}

void paint_finish(struct paint *paint)
{
	free(paint->shown);
	paint->shown = NULL;
	paint->rows = paint->cols = 0;
}

static void flush(struct paint *paint)
{
	if (paint->used)
		paint->write(paint->ctx, paint->buffer, paint->used);
	paint->used = 0;
}

static void put(struct paint *paint, const char *bytes, size_t size)
{
	if (size > sizeof paint->buffer - paint->used)
		flush(paint);
	memcpy(paint->buffer + paint->used, bytes, size);
	paint->used += size;
}

/* ---- The cursor ------------------------------------------------------------------------------ */

/* Places are most of what is written each second; printf would be most of the work. */
static int number(char *out, int value)
{
	char digits[12];
	int count = 0, size = 0;

	do
		digits[count++] = (char)('0' + value % 10);
	while (value /= 10);
	while (count)
		out[size++] = digits[--count];
	return size;
}

/* ESC [ FIRST ; SECOND FINAL; a number below 0 is left out. */
static int control(char *out, int first, int second, char final)
{
	int size = 2;

	memcpy(out, "\x1b[", 2);
	if (first >= 0)
		size += number(out + size, first);
	if (second >= 0) {
		out[size++] = ';';
		size += number(out + size, second);
	}
	out[size++] = final;
	return size;
}

/* Along a row, as short as can be. Returns the bytes it takes. */
static int move_along(char *out, int from, int to)
{
	int by = to - from;

	if (by == 0)
		return 0;
	if (to == 0) {
		out[0] = '\r';
		return 1;
	}
	if (by < 0 && by >= -4) {
		memset(out, '\b', (size_t)-by);
		return -by;
	}
	if (by < 0)
		return control(out, -by, -1, 'D');
	return control(out, by == 1 ? -1 : by, -1, 'C');
}

static void move_to(struct paint *paint, int row, int col)
{
	char far[MOVE_MAX], near[MOVE_MAX];
	int down = row - paint->row, size, least;

	if (paint->row == row && paint->col == col)
		return;
	size = control(far, row + 1, col == 0 ? -1 : col + 1, 'H');
	if (paint->row >= 0 && (down == 0 || (paint->line_feed && down > 0 && down <= 3))) {
		memset(near, '\n', (size_t)down);
		least = down + move_along(near + down, paint->col, col);
		if (least < size) {
			memcpy(far, near, (size_t)least);
			size = least;
		}
	}
	put(paint, far, (size_t)size);
	paint->row = row;
	paint->col = col;
}

/* ---- Cells ----------------------------------------------------------------------------------- */

static bool is_bare(const struct paint *paint, const struct cell *cell)
{
	return cell->code == ' ' && !cell->mark && paint->bare[cell->style];
}

static bool same(const struct paint *paint, const struct cell *a, const struct cell *b)
{
	return (a->code == b->code && a->mark == b->mark && a->style == b->style) ||
	       (is_bare(paint, a) && is_bare(paint, b));
}

/* 2 x style, + 1 reversed. */
static int pen_of(const struct cell *cell)
{
	return 2 * (int)cell->style + (cell->code == BLOCK);
}

static const char *pen_bytes(const struct paint *paint, const struct cell *cell)
{
	return paint->pen[cell->style][cell->code == BLOCK];
}

static bool has_pen(const struct paint *paint, const char *bytes)
{
	return paint->now && strcmp(paint->now, bytes) == 0;
}

static void take_pen(struct paint *paint, const char *bytes)
{
	if (!has_pen(paint, bytes))
		put(paint, bytes, strlen(bytes));
	paint->now = bytes;
}

/* Our own signs and the letters of Latin: every terminal gives them one column. */
static bool is_narrow(uint32_t code)
{
	return code < 0x300 || (code >= 0x2500 && code <= 0x28ff);
}

static void write_cell(struct paint *paint, int row, int col, const struct cell *cell)
{
	char bytes[12];
	uint32_t code = cell->code == BLOCK ? ' ' : cell->code;
	size_t size;

	move_to(paint, row, col);
	take_pen(paint, pen_bytes(paint, cell));
	size = text_encode(bytes, sizeof bytes, code);
	if (cell->mark)
		size += text_encode(bytes + size, sizeof bytes - size, cell->mark);
	put(paint, bytes, size);
	paint->col++;
	if (paint->col >= paint->cols || cell->mark || !is_narrow(code))
		paint->row = -1; /* terminals differ in where the cursor is now */
}

/* Whether the cells up to col, as they are, cost less to write again than to jump over. */
static void bridge(struct paint *paint, const struct cell *row_cells, int row, int col)
{
	if (paint->row != row || col <= paint->col || col - paint->col >= BRIDGE_MAX)
		return;
	for (int i = paint->col; i < col; i++)
		if (row_cells[i].code < ' ' || row_cells[i].code >= 0x7f || row_cells[i].mark ||
		    !has_pen(paint, pen_bytes(paint, &row_cells[i])))
			return;
	while (paint->col < col)
		write_cell(paint, row, paint->col, &row_cells[paint->col]);
}

/* Where the bare rest of a row begins, when enough of it changed to erase it at once; else cols. */
static int erasable(const struct paint *paint, const struct cell *cell, const struct cell *shown,
                    int cols)
{
	int from = cols, changed = 0;

	for (; from > 0 && is_bare(paint, &cell[from - 1]); from--)
		changed += !same(paint, &cell[from - 1], &shown[from - 1]);
	return changed >= ERASE_MIN ? from : cols;
}

static void erase(struct paint *paint, const struct cell *cell, struct cell *shown, int row, int from)
{
	move_to(paint, row, from);
	take_pen(paint, pen_bytes(paint, &cell[from]));
	put(paint, "\x1b[K", 3);
	memcpy(&shown[from], &cell[from], (size_t)(paint->cols - from) * sizeof *shown);
}

/* The part of a row of `cols` columns in which all that changed is. */
struct span {
	int row, cols, start, end;
};

/* Writes the cells of a row that changed: those of one pen, or all. Returns a pen that is left. */
static int paint_row(struct paint *paint, const struct grid *grid, const struct span *span, int pen)
{
	int row = span->row, cols = span->cols, end = span->end, left = PEN_NONE;
	const struct cell *cell = &grid->cell[row * grid->cols];
	struct cell *shown = &paint->shown[row * paint->cols];

	if (pen == PEN_NONE && cols == paint->cols)
		end = erasable(paint, cell, shown, cols);
	for (int col = span->start; col < end; col++) {
		if (same(paint, &cell[col], &shown[col]) || !cell[col].code) {
			shown[col] = cell[col];
			continue;
		}
		if (pen != PEN_NONE && pen_of(&cell[col]) != pen) {
			left = pen_of(&cell[col]);
			continue;
		}
		bridge(paint, cell, row, col);
		write_cell(paint, row, col, &cell[col]);
		shown[col] = cell[col];
		paint->news = true;
	}
	if (pen == PEN_NONE && end < span->end) {
		erase(paint, cell, shown, row, end);
		paint->news = true;
	}
	return left;
}

/* Where a row changed; false when it did not. */
static bool find_span(const struct paint *paint, const struct grid *grid, int row, int cols,
                      struct span *span)
{
	const struct cell *cell = &grid->cell[row * grid->cols];
	const struct cell *shown = &paint->shown[row * paint->cols];
	int start = 0, end = cols;

	if (memcmp(cell, shown, (size_t)cols * sizeof *cell) == 0)
		return false;
	while (memcmp(&cell[start], &shown[start], sizeof *cell) == 0)
		start++;
	while (memcmp(&cell[end - 1], &shown[end - 1], sizeof *cell) == 0)
		end--;
	*span = (struct span){ .row = row, .cols = cols, .start = start, .end = end };
	return true;
}

/* Small changes go pen by pen, text's first, since a change of pen is as long as a move. */
static void paint_rows(struct paint *paint, const struct grid *grid, int rows, int cols)
{
	struct span span[GRID_ROWS_MAX];
	int count = 0, pen, next;

	for (int row = 0; row < rows && count < GRID_ROWS_MAX; row++)
		count += find_span(paint, grid, row, cols, &span[count]);
	pen = 2 * count > rows ? PEN_NONE : 2 * STYLE_TEXT;
	for (int turn = 0; count && turn <= PEN_COUNT; turn++, pen = next) {
		next = PEN_NONE;
		for (int i = 0; i < count; i++) {
			int left = paint_row(paint, grid, &span[i], pen);

			next = left != PEN_NONE ? left : next;
		}
		if (next == PEN_NONE)
			break;
	}
}

/* The cursor is parked where the news is, with a plain pen, so that others can write too. (Saved by the
 * terminal it would cost less, but some have one memory for that and for the alternate screen.) */
static void park(struct paint *paint, int row, int col)
{
	move_to(paint, row, col);
	take_pen(paint, "\x1b[m");
	paint->parked_row = row;
	paint->parked_col = col;
}

void paint_show(struct paint *paint, const struct grid *grid)
{
	int rows = grid->rows < paint->rows ? grid->rows : paint->rows;
	int cols = grid->cols < paint->cols ? grid->cols : paint->cols;
	int row = grid->cursor_row < rows ? grid->cursor_row : rows - 1;
	int col = grid->cursor_col < cols ? grid->cursor_col : cols - 1;

	if (rows < 1 || cols < 1)
		return;
	paint->news = false;
	paint_rows(paint, grid, rows, cols);
	if (paint->news || row != paint->parked_row || col != paint->parked_col)
		park(paint, row, col);
	flush(paint);
}
