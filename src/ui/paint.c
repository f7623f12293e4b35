#include "ui/paint.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

enum { BLOCK = 0x2588, BRIDGE_MAX = 4, ERASE_MIN = 4, ERASE_LINE_MIN = 3, MOVE_MAX = 32 };
enum { RUNS_MAX = 128, FEW_RUNS = 12, TOUR_MAX = 6 };

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
	paint->row = -1;
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

/* A step that is 1 need not be said. */
static int step(char *out, int by, char final)
{
	return control(out, by == 1 ? -1 : by, -1, final);
}

/* Up or down, the column kept, as short as can be. Returns the bytes it takes. */
static int move_down(const struct paint *paint, char *out, int by)
{
	if (by == -1) {
		memcpy(out, "\x1bM", 2);
		return 2;
	}
	if (by < 0)
		return step(out, -by, 'A');
	if (!paint->line_feed || by > 4)
		return by ? step(out, by, 'B') : 0;
	memset(out, '\n', (size_t)by);
	return by;
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
	return by < 0 ? step(out, -by, 'D') : step(out, by, 'C');
}

struct spot {
	int row, col; /* row -1: not known */
};

/* The shortest way from one cell to another. Returns the bytes it takes. */
static int way_to(const struct paint *paint, char out[MOVE_MAX], struct spot from, struct spot to)
{
	char near[MOVE_MAX];
	int far = control(out, to.row + 1, to.col == 0 ? -1 : to.col + 1, 'H'), size;

	if (from.row < 0)
		return far;
	size = move_down(paint, near, to.row - from.row);
	size += move_along(near + size, from.col, to.col);
	if (size >= far)
		return far;
	memcpy(out, near, (size_t)size);
	return size;
}

static void move_to(struct paint *paint, int row, int col)
{
	char way[MOVE_MAX];

	if (paint->row == row && paint->col == col)
		return;
	put(paint, way,
	    (size_t)way_to(paint, way, (struct spot){ paint->row, paint->col },
	                   (struct spot){ row, col }));
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

static const char *pen_of(const struct paint *paint, const struct cell *cell)
{
	return paint->pen[cell->style][cell->code == BLOCK];
}

static bool has_pen(const struct paint *paint, const char *pen)
{
	return paint->now && strcmp(paint->now, pen) == 0;
}

/* What a pen has more than the one in use is enough. */
static void take_pen(struct paint *paint, const char *pen)
{
	size_t had = paint->now ? strlen(paint->now) : 0;
	bool more = paint->now && strncmp(pen, paint->now, had) == 0 && pen[had] == ';';

	if (has_pen(paint, pen))
		return;
	put(paint, "\x1b[", 2);
	put(paint, more ? pen + had + 1 : pen, strlen(pen) - (more ? had + 1 : 0));
	put(paint, "m", 1);
	paint->now = pen;
}

/* Our own signs and the letters of Latin: every terminal gives them one column. */
static bool is_narrow(uint32_t code)
{
	return code < 0x300 || (code >= 0x2500 && code <= 0x28ff);
}

static void write_cell(struct paint *paint, const struct cell *cell)
{
	char bytes[12];
	uint32_t code = cell->code == BLOCK ? ' ' : cell->code;
	size_t size;

	size = text_encode(bytes, sizeof bytes, code);
	if (cell->mark)
		size += text_encode(bytes + size, sizeof bytes - size, cell->mark);
	put(paint, bytes, size);
	paint->col++;
	if (paint->col >= paint->cols || cell->mark || !is_narrow(code))
		paint->row = -1; /* terminals differ in where the cursor is now */
}

/* ---- Runs ------------------------------------------------------------------------------------ */

/* Neighbours in a row that changed and are written in one pen. */
struct run {
	int row, start, end;
	const char *pen; /* NULL: written */
	bool bare;       /* blanks that show nothing: erasing will do */
};

struct runs {
	struct run run[RUNS_MAX];
	int count;
};

/* Whether the cells up to the run, as they are, cost less to write again than to jump over. */
static bool bridged(const struct paint *paint, const struct cell *cell, const struct run *run)
{
	if (paint->row != run->row || run->start <= paint->col ||
	    run->start - paint->col >= BRIDGE_MAX)
		return false;
	for (int i = paint->col; i < run->start; i++)
		if (cell[i].code < ' ' || cell[i].code >= 0x7f || cell[i].mark ||
		    !has_pen(paint, pen_of(paint, &cell[i])))
			return false;
	return true;
}

static bool erased(const struct paint *paint, const struct run *run)
{
	int size = run->end - run->start;

	return run->bare && ((run->end == paint->cols && size >= ERASE_LINE_MIN) ||
	                     (paint->erases && size >= ERASE_MIN));
}

static void write_run(struct paint *paint, const struct grid *grid, struct run *run)
{
	const struct cell *cell = &grid->cell[run->row * grid->cols];
	char erase[MOVE_MAX];

	take_pen(paint, run->pen);
	run->pen = NULL;
	if (bridged(paint, cell, run))
		while (paint->col < run->start)
			write_cell(paint, &cell[paint->col]);
	else
		move_to(paint, run->row, run->start);
	if (erased(paint, run)) {
		bool rest = run->end == paint->cols;

		put(paint, erase,
		    (size_t)control(erase, rest ? -1 : run->end - run->start, -1, rest ? 'K' : 'X'));
		return;
	}
	for (int col = run->start; col < run->end; col++) {
		if (paint->row < 0)
			move_to(paint, run->row, col);
		write_cell(paint, &cell[col]);
	}
}

/* ---- The order ------------------------------------------------------------------------------- */

/* A few runs of one pen, and what it costs to go from the end of one to the start of another; the last
 * row is from where the cursor is. */
struct tour {
	struct run *run[TOUR_MAX];
	int count, least;
	int cost[TOUR_MAX + 1][TOUR_MAX];
	int now[TOUR_MAX], best[TOUR_MAX];
};

static void measure(const struct paint *paint, struct tour *tour)
{
	char way[MOVE_MAX];

	for (int i = 0; i <= tour->count; i++) {
		struct spot from = { paint->row, paint->col };

		if (i < tour->count)
			from = (struct spot){ tour->run[i]->row, erased(paint, tour->run[i])
				                                     ? tour->run[i]->start
				                                     : tour->run[i]->end };
		for (int j = 0; j < tour->count; j++)
			tour->cost[i][j] = way_to(paint, way, from,
			                          (struct spot){ tour->run[j]->row, tour->run[j]->start });
	}
}

/* Tries all orders of the runs that are left, as far as they may still be the shortest. */
static void try_orders(struct tour *tour, int at, int placed, int cost)
{
	if (cost >= tour->least)
		return;
	if (placed == tour->count) {
		tour->least = cost;
		memcpy(tour->best, tour->now, sizeof tour->best);
		return;
	}
	for (int i = 0; i < tour->count; i++) {
		bool used = false;

		for (int k = 0; k < placed; k++)
			used = used || tour->now[k] == i;
		if (used)
			continue;
		tour->now[placed] = i;
		try_orders(tour, i, placed + 1, cost + tour->cost[at][i]);
	}
}

/* All runs of a pen: few by the shortest way, many (a figure moves) row by row, which costs less to find. */
static void write_pen(struct paint *paint, const struct grid *grid, struct runs *runs, const char *pen)
{
	struct tour tour = { .least = INT_MAX };
	int many = 0;

	for (int i = 0; i < runs->count; i++) {
		struct run *run = &runs->run[i];

		if (!run->pen || strcmp(run->pen, pen) != 0)
			continue;
		if (many++ < TOUR_MAX)
			tour.run[tour.count++] = run;
	}
	if (many <= TOUR_MAX && runs->count <= FEW_RUNS) {
		measure(paint, &tour);
		try_orders(&tour, tour.count, 0, 0);
		for (int i = 0; i < tour.count; i++)
			write_run(paint, grid, tour.run[tour.best[i]]);
		return;
	}
	for (int i = 0; i < runs->count; i++)
		if (runs->run[i].pen && strcmp(runs->run[i].pen, pen) == 0)
			write_run(paint, grid, &runs->run[i]);
}

/* Pen by pen, since a change of pen is as long as a move, and the one in use first. A screen that is
 * much changed is written in order: then most runs follow on another. */
static void write_runs(struct paint *paint, const struct grid *grid, struct runs *runs, bool ordered)
{
	if (!ordered && paint->now)
		write_pen(paint, grid, runs, paint->now);
	for (int i = 0; i < runs->count; i++) {
		if (!runs->run[i].pen)
			continue;
		if (ordered)
			write_run(paint, grid, &runs->run[i]);
		else
			write_pen(paint, grid, runs, runs->run[i].pen);
	}
	runs->count = 0;
}

/* Adds a cell that changed; false when there is no room. */
static bool add_cell(const struct paint *paint, struct runs *runs, int row, int col,
                     const struct cell *cell)
{
	struct run *last = runs->count ? &runs->run[runs->count - 1] : NULL;
	struct run run = { row, col, col + 1, pen_of(paint, cell), is_bare(paint, cell) };

	if (last && last->row == row && last->end == col && last->bare == run.bare &&
	    strcmp(last->pen, run.pen) == 0) {
		last->end++;
		return true;
	}
	if (runs->count == RUNS_MAX)
		return false;
	runs->run[runs->count++] = run;
	return true;
}

static void paint_rows(struct paint *paint, const struct grid *grid, int rows, int cols)
{
	struct runs runs = { .count = 0 };
	bool much = false;

	for (int row = 0; row < rows; row++) {
		const struct cell *cell = &grid->cell[row * grid->cols];
		struct cell *shown = &paint->shown[row * paint->cols];

		if (memcmp(cell, shown, (size_t)cols * sizeof *cell) == 0)
			continue;
		for (int col = 0; col < cols; col++) {
			if (!same(paint, &cell[col], &shown[col]) && cell[col].code &&
			    !add_cell(paint, &runs, row, col, &cell[col])) {
				much = true;
				write_runs(paint, grid, &runs, much);
				add_cell(paint, &runs, row, col, &cell[col]);
			}
			shown[col] = cell[col];
		}
	}
	write_runs(paint, grid, &runs, much);
}

static int between(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* The cursor is parked where the news is, by the shortest way. The pen stays: most of what comes next
 * is written in it. (Saving both in the terminal would cost less, but some have one memory for that and
 * for the alternate screen.) */
static void park(struct paint *paint, const struct grid *grid, int rows, int cols)
{
	int row = between(grid->cursor_row, 0, rows - 1), col = between(grid->cursor_col, 0, cols - 1);

	if (paint->row >= 0) {
		row = between(paint->row, row, between(row + grid->cursor_rows - 1, row, rows - 1));
		col = between(paint->col, col, between(col + grid->cursor_cols - 1, col, cols - 1));
	}
	move_to(paint, row, col);
}

void paint_plain(struct paint *paint)
{
	take_pen(paint, "");
	flush(paint);
}

void paint_show(struct paint *paint, const struct grid *grid)
{
	int rows = grid->rows < paint->rows ? grid->rows : paint->rows;
	int cols = grid->cols < paint->cols ? grid->cols : paint->cols;

	if (rows < 1 || cols < 1)
		return;
	paint_rows(paint, grid, rows, cols);
	park(paint, grid, rows, cols);
	flush(paint);
}
