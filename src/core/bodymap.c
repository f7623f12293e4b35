#include "core/bodymap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/canvas.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Areas on the grid: first column on the left half of the picture, row, size, and the two letters.
 * In the order of their rows; a row of the front view before that of the back. */
struct row {
	uint8_t area, col, row, cols, rows;
	char code[3]; /* none begins with q, which leaves the map */
};

static const struct row table[] = {
	{ AREA_JAW, 12, 1, 2, 1, "ja" },
	{ AREA_SUBOCCIPITALS, 13, 1, 2, 1, "so" },
	{ AREA_NECK, 12, 2, 2, 1, "ne" },
	{ AREA_UPPER_TRAP, 9, 3, 2, 1, "ut" },
	{ AREA_LEVATOR, 11, 3, 2, 1, "le" },
	{ AREA_FRONT_SHOULDER, 7, 4, 2, 1, "fs" },
	{ AREA_POSTERIOR_SHOULDER, 7, 4, 2, 1, "ps" },
	{ AREA_SUPRASPINATUS, 9, 4, 2, 1, "ss" },
	{ AREA_CHEST, 10, 4, 3, 2, "ch" },
	{ AREA_RHOMBOIDS, 11, 4, 2, 2, "rh" },
	{ AREA_UPPER_BACK, 13, 4, 2, 3, "ub" },
	{ AREA_INFRASPINATUS, 9, 5, 2, 1, "is" },
	{ AREA_BICEPS, 5, 5, 2, 2, "bi" },
	{ AREA_TRICEPS, 5, 5, 2, 2, "tr" },
	{ AREA_LATS, 9, 6, 2, 2, "la" },
	{ AREA_MID_BACK, 11, 6, 2, 1, "mb" },
	{ AREA_FOREARM_FLEXORS, 2, 8, 2, 2, "ff" },
	{ AREA_FOREARM_EXTENSORS, 2, 8, 2, 2, "fe" },
	{ AREA_QL, 10, 8, 2, 1, "sb" },
	{ AREA_LOW_BACK, 12, 8, 2, 1, "lb" },
	{ AREA_GLUTE_MIN, 8, 9, 2, 1, "gn" },
	{ AREA_GLUTE_MED, 8, 9, 2, 1, "gd" },
	{ AREA_PIRIFORMIS, 11, 9, 2, 1, "pi" },
	{ AREA_TFL, 8, 10, 2, 1, "tf" },
	{ AREA_HIP_FLEXOR, 10, 10, 2, 1, "hf" },
	{ AREA_GLUTE_MAX, 10, 10, 3, 1, "gx" },
	{ AREA_HAND, 1, 11, 2, 1, "ha" },
	{ AREA_OUTER_QUAD, 8, 12, 2, 2, "oq" },
	{ AREA_QUADS, 10, 12, 2, 1, "th" },
	{ AREA_ADDUCTORS, 12, 12, 2, 1, "ad" },
	{ AREA_HAMSTRINGS, 10, 12, 2, 2, "hs" },
	{ AREA_INNER_QUAD, 11, 13, 2, 1, "iq" },
	{ AREA_SHIN, 11, 16, 2, 2, "sh" },
	{ AREA_PERONEALS, 9, 16, 2, 2, "pe" },
	{ AREA_CALF, 10, 15, 2, 2, "ca" },
	{ AREA_SOLEUS, 10, 17, 2, 1, "sl" },
	{ AREA_FOOT, 10, 19, 2, 1, "fo" },
};
_Static_assert(COUNT(table) == AREA_COUNT - 1, "a row for every area but other");

enum { PLACES_MOST = 2 * COUNT(table) };

/* Rows of the table twice, for the halves of the picture, sorted for reading. The second half is
 * mirrored, unless the area is on the midline, which has a place only in the first. */
static bool on_map(int half, const struct row *row)
{
	return half == 0 || area_info[row->area].shape == SHAPE_PAIRED;
}

static struct bodymap_place make_place(const struct row *row, int half)
{
	enum area_map view = area_info[row->area].map;
	bool left = (view == MAP_BACK) == (half == 0);

	return (struct bodymap_place){
		.area = (enum area)row->area,
		.side = area_info[row->area].shape == SHAPE_MIDLINE ? SIDE_MIDLINE
		        : left                                      ? SIDE_LEFT
		                                                    : SIDE_RIGHT,
		.view = view,
		.col = half == 0 ? row->col : BODYMAP_COLS - row->col - row->cols,
		.row = row->row,
		.cols = row->cols,
		.rows = row->rows,
	};
}

static bool reads_before(const struct bodymap_place *a, const struct bodymap_place *b)
{
	if (a->row != b->row)
		return a->row < b->row;
	return a->view != b->view ? a->view == MAP_FRONT : a->col < b->col;
}

/* All places in reading order: a handful, sorted anew each time, so that nothing is kept. */
static int all_places(struct bodymap_place out[PLACES_MOST])
{
	int count = 0;

	for (size_t i = 0; i < PLACES_MOST; i++) {
		const struct row *row = &table[i / 2];
		struct bodymap_place place;
		int at = count;

		if (!on_map((int)(i % 2), row))
			continue;
		place = make_place(row, (int)(i % 2));
		for (; at > 0 && reads_before(&place, &out[at - 1]); at--)
			out[at] = out[at - 1];
		out[at] = place;
		count++;
	}
	return count;
}

int bodymap_count(void)
{
	struct bodymap_place places[PLACES_MOST];

	return all_places(places);
}

struct bodymap_place bodymap_place(int place)
{
	struct bodymap_place places[PLACES_MOST];
	int count = all_places(places);

	assert(place >= 0 && place < count);
	(void)count;
	return places[place];
}

int bodymap_find(enum area area, enum side side)
{
	struct bodymap_place places[PLACES_MOST];
	int count = all_places(places);

	for (int i = 0; i < count; i++) {
		if (places[i].area == area &&
		    (places[i].side == side || places[i].side == SIDE_MIDLINE ||
		     (places[i].side == SIDE_LEFT && side != SIDE_RIGHT)))
			return i;
	}
	return -1;
}

/* Twice the middle, so that it is whole. */
static int middle_x(const struct bodymap_place *place)
{
	return 2 * place->col + place->cols;
}

static int middle_y(const struct bodymap_place *place)
{
	return 2 * place->row + place->rows;
}

/* The nearest place in the view above (-1) or below (1); a column is half as wide as a row is high.
 */
static int nearest_row(const struct bodymap_place *places, int count, int from, int way)
{
	int best = from, least = 1 << 20;

	for (int i = 0; i < count; i++) {
		int down = way * (middle_y(&places[i]) - middle_y(&places[from]));
		int aside = abs(middle_x(&places[i]) - middle_x(&places[from]));

		if (places[i].view != places[from].view || down <= 0 || 2 * down + aside >= least)
			continue;
		least = 2 * down + aside;
		best = i;
	}
	return best;
}

int bodymap_move(int place, enum bodymap_way way)
{
	struct bodymap_place places[PLACES_MOST];
	int count = all_places(places);

	switch (way) {
	case BODYMAP_LEFT:
		return (place + count - 1) % count;
	case BODYMAP_RIGHT:
		return (place + 1) % count;
	case BODYMAP_UP:
		return nearest_row(places, count, place, -1);
	default:
		return nearest_row(places, count, place, 1);
	}
}

const char *bodymap_code(enum area area)
{
	for (size_t i = 0; i < COUNT(table); i++) {
		if (table[i].area == area)
			return table[i].code;
	}
	return "";
}

int bodymap_jump(int place, const char *code)
{
	struct bodymap_place here = bodymap_place(place);

	for (size_t i = 0; i < COUNT(table); i++) {
		enum area area = (enum area)table[i].area;

		if (strcmp(table[i].code, code) == 0)
			return bodymap_find(area, here.area == area && here.side == SIDE_LEFT
			                              ? SIDE_RIGHT
			                              : SIDE_LEFT);
	}
	return -1;
}

static struct bodymap_rect scale_rect(const struct bodymap_place *place, int cols, int rows)
{
	int left = place->col * cols / BODYMAP_COLS, top = place->row * rows / BODYMAP_ROWS;
	int right = (place->col + place->cols) * cols / BODYMAP_COLS;
	int bottom = (place->row + place->rows) * rows / BODYMAP_ROWS;

	return (struct bodymap_rect){ left, top, right > left ? right - left : 1,
		                      bottom > top ? bottom - top : 1 };
}

struct bodymap_rect bodymap_rect(int place, int cols, int rows)
{
	struct bodymap_place p = bodymap_place(place);

	return scale_rect(&p, cols, rows);
}

/* Cells from a rectangle to a cell outside it, the larger way; 0 inside. */
static int cells_off(const struct bodymap_rect *r, int col, int row)
{
	int x = col < r->col              ? r->col - col
	        : col >= r->col + r->cols ? col - r->col - r->cols + 1
	                                  : 0;
	int y = row < r->row              ? r->row - row
	        : row >= r->row + r->rows ? row - r->row - r->rows + 1
	                                  : 0;

	return x > y ? x : y;
}

int bodymap_at(enum area_map view, int cols, int rows, int col, int row)
{
	struct bodymap_place places[PLACES_MOST];
	int count = all_places(places), best = -1, least = 2;

	for (int i = 0; i < count; i++) {
		struct bodymap_rect r = scale_rect(&places[i], cols, rows);
		int off = cells_off(&r, col, row);

		if (places[i].view == view && off < least) {
			least = off;
			best = i;
		}
	}
	return best;
}

/* The right half of the outline: columns from the middle and rows of the grid, top to bottom. */
static const struct canvas_point outline[] = {
	{ 0, 0.1 },     { 1.2, 0.2 },   { 2.1, 0.7 },  { 2.2, 1.3 },   { 1.8, 2 },    { 1.4, 2.4 },
	{ 1.6, 2.9 },   { 3.4, 3.2 },   { 6.2, 3.5 },  { 7.4, 4.1 },   { 9.6, 6.9 },  { 12, 9.6 },
	{ 13.2, 10.9 }, { 13.4, 11.8 }, { 12.5, 12 },  { 11.4, 11.2 }, { 10.8, 10 },  { 8, 7.4 },
	{ 5.9, 5.4 },   { 5, 6.4 },     { 4.7, 7.8 },  { 5.3, 9 },     { 6.1, 10.4 }, { 6, 12.2 },
	{ 5, 14.6 },    { 5, 16 },      { 4.2, 18.2 }, { 4.6, 19.4 },  { 4, 19.9 },   { 1.8, 19.9 },
	{ 1.7, 18.2 },  { 1.5, 16.2 },  { 1.8, 14.8 }, { 0.9, 12.4 },  { 0, 11.4 },
};

/* Lines inside the outline: jaw and collarbones in front, shoulder blades and buttocks behind. */
static const struct canvas_point front_lines[][2] = {
	{ { 1, 3.7 }, { 5.2, 4.2 } },
	{ { 2.4, 14.7 }, { 4.2, 14.7 } },
};
static const struct canvas_point back_lines[][2] = {
	{ { 0, 3.6 }, { 0, 8.8 } },
	{ { 0.6, 11.2 }, { 4.6, 11.6 } },
};

static void draw_half(struct canvas *canvas, const struct canvas_point *point, int count,
                      double side)
{
	double wide = canvas_width(canvas), high = canvas_height(canvas);
	struct canvas_point scaled[COUNT(outline)];

	for (int i = 0; i < count; i++) {
		scaled[i].x =
		    wide / 2 + side * point[i].x * wide / BODYMAP_COLS - (side > 0 ? 1 : 0);
		scaled[i].y = point[i].y * high / BODYMAP_ROWS;
	}
	canvas_polyline(canvas, scaled, count, false);
}

void bodymap_draw(struct canvas *canvas, enum area_map view)
{
	const struct canvas_point(*lines)[2] = view == MAP_FRONT ? front_lines : back_lines;

	for (int side = -1; side <= 1; side += 2) {
		draw_half(canvas, outline, COUNT(outline), side);
		for (size_t i = 0; i < COUNT(front_lines); i++)
			draw_half(canvas, lines[i], 2, side);
	}
}
