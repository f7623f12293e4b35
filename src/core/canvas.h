/* A drawing of dots, two across and four down in a terminal cell, shown as braille or as ASCII line
 * art. Coordinates are dots from the top left; a dot's centre is at .5. Nothing is allocated. */
#ifndef UNKNOT_CORE_CANVAS_H
#define UNKNOT_CORE_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CANVAS_DOTS_X = 2, CANVAS_DOTS_Y = 4 };

/* What a cell shows, for its colour. Where a cell has several, the last of this order counts. */
enum canvas_tag {
	CANVAS_EMPTY,
	CANVAS_SUPPORT, /* floor, wall, furniture */
	CANVAS_BODY,
	CANVAS_TOOL,
	CANVAS_AREA,    /* where the work is */
	CANVAS_MARK     /* what is chosen */
};

struct canvas_cell {
	uint8_t dots; /* as in U+2800 to U+28FF */
	uint8_t tag;  /* enum canvas_tag */
};

struct canvas {
	struct canvas_cell *cell; /* the caller's; rows of cols */
	int cols, rows;
	enum canvas_tag pen;
};

struct canvas_point {
	double x, y;
};

/* Uses the caller's cells: cols x rows of them. Clears them. The pen is CANVAS_BODY. */
void canvas_init(struct canvas *canvas, struct canvas_cell *cell, int cols, int rows);
void canvas_clear(struct canvas *canvas);

/* Size in dots. */
int canvas_width(const struct canvas *canvas);
int canvas_height(const struct canvas *canvas);

/* Everything outside the canvas is left out. */
void canvas_dot(struct canvas *canvas, int x, int y);
bool canvas_has_dot(const struct canvas *canvas, int x, int y);
void canvas_line(struct canvas *canvas, double x0, double y0, double x1, double y1);
void canvas_polyline(struct canvas *canvas, const struct canvas_point *point, int count, bool closed);
void canvas_circle(struct canvas *canvas, double x, double y, double radius);
void canvas_disc(struct canvas *canvas, double x, double y, double radius);

/* A line with round ends whose half width goes from r0 to r1. */
void canvas_capsule(struct canvas *canvas, double x0, double y0, double r0, double x1, double y1,
                    double r1);
/* The same, cleared. */
void canvas_erase(struct canvas *canvas, double x0, double y0, double r0, double x1, double y1,
                  double r1);

/* The character of a cell: braille, or one of ASCII when ascii is set; a space when it is empty. */
uint32_t canvas_char(const struct canvas *canvas, int col, int row, bool ascii);
enum canvas_tag canvas_tag_at(const struct canvas *canvas, int col, int row);

#endif
