#include "core/canvas.h"

#include <assert.h>
#include <math.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Bits of braille dots by row and column of a cell (Unicode 15, chapter 21.1). */
static const uint8_t dot_bits[CANVAS_DOTS_Y][CANVAS_DOTS_X] = {
	{ 0x01, 0x08 },
	{ 0x02, 0x10 },
	{ 0x04, 0x20 },
	{ 0x40, 0x80 },
};

void canvas_init(struct canvas *canvas, struct canvas_cell *cell, int cols, int rows)
{
	*canvas = (struct canvas){ cell, cols, rows, CANVAS_BODY };
	canvas_clear(canvas);
}

void canvas_clear(struct canvas *canvas)
{
	for (int i = 0; i < canvas->cols * canvas->rows; i++)
		canvas->cell[i] = (struct canvas_cell){ 0, CANVAS_EMPTY };
}

int canvas_width(const struct canvas *canvas)
{
	return canvas->cols * CANVAS_DOTS_X;
}

int canvas_height(const struct canvas *canvas)
{
	return canvas->rows * CANVAS_DOTS_Y;
}

static bool inside(const struct canvas *canvas, int x, int y)
{
	return x >= 0 && y >= 0 && x < canvas_width(canvas) && y < canvas_height(canvas);
}

static struct canvas_cell *cell_of(const struct canvas *canvas, int x, int y)
{
	return &canvas->cell[y / CANVAS_DOTS_Y * canvas->cols + x / CANVAS_DOTS_X];
}

void canvas_dot(struct canvas *canvas, int x, int y)
{
	struct canvas_cell *cell;

	if (!inside(canvas, x, y))
		return;
	cell = cell_of(canvas, x, y);
	cell->dots |= dot_bits[y % CANVAS_DOTS_Y][x % CANVAS_DOTS_X];
	if (cell->tag < canvas->pen)
		cell->tag = (uint8_t)canvas->pen;
}

/* Of a dot on the canvas. */
static void erase_dot(struct canvas *canvas, int x, int y)
{
	struct canvas_cell *cell = cell_of(canvas, x, y);

	assert(inside(canvas, x, y));
	cell->dots &= (uint8_t)~dot_bits[y % CANVAS_DOTS_Y][x % CANVAS_DOTS_X];
	if (cell->dots == 0)
		cell->tag = CANVAS_EMPTY;
}

bool canvas_has_dot(const struct canvas *canvas, int x, int y)
{
	return inside(canvas, x, y) &&
	       (cell_of(canvas, x, y)->dots & dot_bits[y % CANVAS_DOTS_Y][x % CANVAS_DOTS_X]) != 0;
}

/* Keeps far coordinates in the range of int; what is cut off is not on the canvas. */
static int to_dot(double at)
{
	return (int)floor(fmin(fmax(at, -1e6), 1e6));
}

/* Cuts a line to a rectangle half a dot wider than the canvas, so that it starts at the middle of a
 * dot. False when nothing is left. */
static bool clip(const struct canvas *canvas, double *x0, double *y0, double *x1, double *y1)
{
	double dx = *x1 - *x0, dy = *y1 - *y0, from = 0, to = 1;
	double p[4] = { -dx, dx, -dy, dy };
	double q[4] = { *x0 + 0.5, canvas_width(canvas) + 0.5 - *x0, *y0 + 0.5,
		        canvas_height(canvas) + 0.5 - *y0 };

	for (int i = 0; i < 4; i++) {
		if (p[i] < 0)
			from = fmax(from, q[i] / p[i]);
		else if (p[i] > 0)
			to = fmin(to, q[i] / p[i]);
		else if (q[i] < 0)
			return false;
	}
	if (from > to)
		return false;
	*x1 = *x0 + to * dx;
	*y1 = *y0 + to * dy;
	*x0 += from * dx;
	*y0 += from * dy;
	return true;
}

void canvas_line(struct canvas *canvas, double x0, double y0, double x1, double y1)
{
	double steps;

	if (!clip(canvas, &x0, &y0, &x1, &y1))
		return;
	steps = ceil(fmax(fabs(x1 - x0), fabs(y1 - y0)));
	for (double i = 0; i <= steps; i++) {
		double t = steps > 0 ? i / steps : 0;

		canvas_dot(canvas, to_dot(x0 + (x1 - x0) * t), to_dot(y0 + (y1 - y0) * t));
	}
}

void canvas_polyline(struct canvas *canvas, const struct canvas_point *point, int count,
                     bool closed)
{
	for (int i = 0; i + 1 < count + closed && count > 1; i++) {
		const struct canvas_point *a = &point[i], *b = &point[(i + 1) % count];

		canvas_line(canvas, a->x, a->y, b->x, b->y);
	}
}

/* A tapered capsule, with what its test of a dot needs. */
struct capsule_shape {
	double x0, y0, r0, dx, dy, dr;
	double inverse; /* of the length's square; 0 for a disc */
};

static bool capsule_has(const struct capsule_shape *s, double x, double y)
{
	double px = x - s->x0, py = y - s->y0;
	double t = (px * s->dx + py * s->dy) * s->inverse, radius;

	t = t < 0 ? 0 : t > 1 ? 1 : t;
	px -= t * s->dx;
	py -= t * s->dy;
	radius = s->r0 + t * s->dr;
	return radius > 0 && px * px + py * py <= radius * radius;
}

static void paint_capsule(struct canvas *canvas, double x0, double y0, double r0, double x1,
                          double y1, double r1, bool erase)
{
	double reach = fmax(r0, r1), square = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
	struct capsule_shape s = {
		x0, y0, r0, x1 - x0, y1 - y0, r1 - r0, square > 0 ? 1 / square : 0
	};
	int left = to_dot(fmax(fmin(x0, x1) - reach, 0));
	int right = to_dot(fmin(fmax(x0, x1) + reach, canvas_width(canvas) - 1));
	int top = to_dot(fmax(fmin(y0, y1) - reach, 0));
	int bottom = to_dot(fmin(fmax(y0, y1) + reach, canvas_height(canvas) - 1));

	for (int y = top; y <= bottom && reach > 0; y++) {
		for (int x = left; x <= right; x++) {
			if (!capsule_has(&s, x + 0.5, y + 0.5))
				continue;
			if (erase)
				erase_dot(canvas, x, y);
			else
				canvas_dot(canvas, x, y);
		}
	}
}

void canvas_capsule(struct canvas *canvas, double x0, double y0, double r0, double x1, double y1,
                    double r1)
{
	paint_capsule(canvas, x0, y0, r0, x1, y1, r1, false);
	/* However thin, it leaves a line. */
	if (fmin(r0, r1) < 0.8)
		canvas_line(canvas, x0, y0, x1, y1);
}

void canvas_erase(struct canvas *canvas, double x0, double y0, double r0, double x1, double y1,
                  double r1)
{
	paint_capsule(canvas, x0, y0, r0, x1, y1, r1, true);
}

void canvas_circle(struct canvas *canvas, double x, double y, double radius)
{
	int steps = (int)ceil(fmin(fmax(radius, 1), 1e4) * 8);

	for (int i = 0; i < steps; i++) {
		double angle = 6.283185307179586 * i / steps;

		canvas_dot(canvas, to_dot(x + radius * cos(angle)),
		           to_dot(y + radius * sin(angle)));
	}
}

void canvas_disc(struct canvas *canvas, double x, double y, double radius)
{
	canvas_capsule(canvas, x, y, radius, x, y, radius);
}

/* ASCII: the character whose ink is most like the cell's dots. */
static const struct {
	char ch;
	uint8_t dots;
} inks[] = {
	{ '\'', 0x01 }, { '\'', 0x08 }, { '\'', 0x03 }, { '\'', 0x18 }, { '"', 0x09 },
	{ '"', 0x1b },  { '-', 0x12 },  { '-', 0x24 },  { '=', 0x36 },  { '=', 0x2d },
	{ '.', 0x40 },  { '.', 0x80 },  { '_', 0xc0 },  { ',', 0x44 },  { ',', 0xa0 },
	{ ':', 0x21 },  { '|', 0x47 },  { '|', 0xb8 },  { '|', 0x07 },  { '|', 0x38 },
	{ '|', 0x46 },  { '|', 0xb0 },  { '/', 0x4c },  { '/', 0x54 },  { '/', 0x58 },
	{ '/', 0x5a },  { '/', 0x64 },  { '/', 0x0c },  { '/', 0x60 },  { '/', 0x4a },
	{ '\\', 0xa1 }, { '\\', 0xa3 }, { '\\', 0xb1 }, { '\\', 0x93 }, { '\\', 0x91 },
	{ '\\', 0x21 }, { '\\', 0x84 }, { '\\', 0x89 }, { '-', 0x0c },  { '-', 0x22 },
	{ '^', 0x2a },  { 'v', 0x95 },  { 'L', 0xc7 },  { 'J', 0xf8 },  { 'r', 0x0f },
	{ '7', 0x39 },  { '(', 0x8e },  { ')', 0x71 },  { '(', 0x4e },  { ')', 0xb1 },
	{ 'o', 0xf6 },  { 'o', 0x36 },  { '#', 0xff },  { '#', 0xf7 },  { '#', 0xfe },
	{ '#', 0x7f },  { '#', 0xbf },  { '#', 0xfb },  { '#', 0xdf },  { '#', 0xef },
	{ '#', 0xfd },  { 'm', 0xf4 },  { 'm', 0xe4 },  { '"', 0x3f },  { 'F', 0x5f },
	{ '#', 0x7e },
};

static int bits(unsigned v)
{
	int count = 0;

	for (; v != 0; v &= v - 1)
		count++;
	return count;
}

static char nearest_ink(uint8_t dots)
{
	char best = '#';
	int best_miss = 9;

	for (size_t i = 0; i < COUNT(inks); i++) {
		int miss = bits((unsigned)(inks[i].dots ^ dots));

		if (miss < best_miss) {
			best_miss = miss;
			best = inks[i].ch;
		}
	}
	return best;
}

uint32_t canvas_char(const struct canvas *canvas, int col, int row, bool ascii)
{
	uint8_t dots = canvas->cell[row * canvas->cols + col].dots;

	if (dots == 0)
		return ' ';
	return ascii ? (uint32_t)nearest_ink(dots) : 0x2800U + dots;
}

enum canvas_tag canvas_tag_at(const struct canvas *canvas, int col, int row)
{
	return (enum canvas_tag)canvas->cell[row * canvas->cols + col].tag;
}
