#include <math.h>

#include "core/figure_parts.h"
#include "core/svg.h"

/* Colours that differ in lightness too, so that the picture survives a black and white printer. */
static const char *const near_fill = "rgb(236,240,245)", *const far_fill = "rgb(198,208,220)";
static const char *const ink = "rgb(38,50,64)", *const support_ink = "rgb(120,120,120)";
static const char *const area_fill = "rgb(213,70,45)", *const tool_fill = "rgb(64,132,170)";

struct drawing {
	struct svg *svg;
	double left, top, line; /* the corner of the view, the width of a line; cm */
};

static double flat_x(const struct drawing *d, double x)
{
	return x - d->left;
}

static double flat_y(const struct drawing *d, double y)
{
	return d->top - y;
}

static void circle(const struct drawing *d, double x, double y, double r)
{
	double n[] = { x - r, y, r, r, x + r, y, r, r, x - r, y };

	svg_format(d->svg, "M# #A# # 0 1 1 # #A# # 0 1 1 # #Z", n);
}

/* The outline of a tapered capsule: two arcs and their common tangents, clockwise. */
static void capsule(const struct drawing *d, const struct shape *s)
{
	double x0 = flat_x(d, s->x0), y0 = flat_y(d, s->y0), x1 = flat_x(d, s->x1);
	double y1 = flat_y(d, s->y1), length = hypot(x1 - x0, y1 - y0), turn, half;
	double n[10];

	if (length <= fabs(s->r0 - s->r1) + 1e-6) {
		circle(d, s->r0 > s->r1 ? x0 : x1, s->r0 > s->r1 ? y0 : y1, fmax(s->r0, s->r1));
		return;
	}
	turn = atan2(y1 - y0, x1 - x0);
	half = acos((s->r0 - s->r1) / length);
	n[0] = x0 + s->r0 * cos(turn - half);
	n[1] = y0 + s->r0 * sin(turn - half);
	n[2] = x1 + s->r1 * cos(turn - half);
	n[3] = y1 + s->r1 * sin(turn - half);
	n[4] = n[5] = s->r1;
	n[6] = x1 + s->r1 * cos(turn + half);
	n[7] = y1 + s->r1 * sin(turn + half);
	n[8] = x0 + s->r0 * cos(turn + half);
	n[9] = y0 + s->r0 * sin(turn + half);
	svg_format(d->svg,
	           s->r1 > s->r0 ? "M# #L# #A# # 0 1 1 # #L# #" : "M# #L# #A# # 0 0 1 # #L# #", n);
	n[2] = n[0];
	n[3] = n[1];
	n[0] = n[1] = s->r0;
	svg_format(d->svg, s->r1 > s->r0 ? "A# # 0 0 1 # #Z" : "A# # 0 1 1 # #Z", n);
}

/* One group of shapes as one path: its line is painted first, then all its insides over it. */
static void outline(const struct drawing *d, const struct shape *shape, int count, const char *fill)
{
	svg_raw(d->svg, "<path fill=\"");
	svg_raw(d->svg, fill);
	if (shape->layer == LAYER_AREA_BEHIND) {
		svg_raw(d->svg, "\" stroke=\"");
		svg_raw(d->svg, area_fill);
	}
	svg_raw(d->svg, "\" d=\"");
	for (int i = 0; i < count; i++)
		capsule(d, &shape[i]);
	svg_raw(d->svg, "\"/>");
}

/* They are painted first, and the body always after them. */
static void supports(const struct drawing *d, const struct picture *picture)
{
	svg_raw(d->svg, "<path fill=\"none\" stroke-linecap=\"round\" stroke=\"");
	svg_raw(d->svg, support_ink);
	svg_raw(d->svg, "\" d=\"");
	for (int i = 0; picture->shape[i].layer == LAYER_SUPPORT; i++) {
		const struct shape *s = &picture->shape[i];
		double n[] = { flat_x(d, s->x0), flat_y(d, s->y0), flat_x(d, s->x1),
			       flat_y(d, s->y1) };

		svg_format(d->svg, "M# #L# #", n);
	}
	svg_raw(d->svg, "\"/>");
}

/* The shapes of some layers. Seen from the side, the limbs behind the trunk are darker. */
static void layers(const struct drawing *d, const struct picture *picture, unsigned wanted,
                   bool from_side)
{
	const char *const fills[] = {
		[LAYER_SUPPORT] = NULL,   [LAYER_BODY] = near_fill,     [LAYER_FACE] = ink,
		[LAYER_AREA] = area_fill, [LAYER_AREA_BEHIND] = "none", [LAYER_TOOL] = tool_fill,
	};
	bool far = from_side;

	for (int i = 0, end; i < picture->count; i = end) {
		const struct shape *s = &picture->shape[i];

		for (end = i + 1; end < picture->count && picture->shape[end].group == s->group;)
			end++;
		far = far && s->group != GROUP_TRUNK_SHAPES;
		if ((wanted >> s->layer & 1) != 0)
			outline(d, s, end - i, far ? far_fill : fills[s->layer]);
	}
}

static void open_group(const struct drawing *d, const char *more)
{
	svg_raw(d->svg, "<g stroke=\"");
	svg_raw(d->svg, ink);
	svg_format(d->svg, "\" stroke-width=\"#\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
	           &d->line);
	svg_raw(d->svg, more);
	svg_raw(d->svg, ">");
}

static void paint_end(const struct figure_scene *scene, int which, struct picture *picture)
{
	struct body body;

	body_set(&body, &scene->end[which]);
	scene_paint(scene, &body, which, picture);
}

/* The second pose's body behind the first, its tool in front so that it can be seen. */
static void poses(const struct drawing *d, const struct figure_scene *scene)
{
	const unsigned body = 1U << LAYER_BODY | 1U << LAYER_FACE, tool = 1U << LAYER_TOOL;
	const unsigned areas = 1U << LAYER_AREA | 1U << LAYER_AREA_BEHIND;
	bool from_side = scene->figure->view == FIGURE_VIEW_SIDE, moves = scene_moves(scene);
	struct picture first, second;

	paint_end(scene, 0, &first);
	paint_end(scene, 1, &second);
	if (moves) {
		open_group(d, " opacity=\"0.35\"");
		layers(d, &second, body, from_side);
		svg_raw(d->svg, "</g>");
	}
	open_group(d, "");
	supports(d, &first);
	layers(d, &first, body | areas, from_side);
	svg_raw(d->svg, "</g>");
	if (moves) {
		open_group(d, " opacity=\"0.35\"");
		layers(d, &second, tool, from_side);
		svg_raw(d->svg, "</g>");
	}
	open_group(d, "");
	layers(d, &first, tool, from_side);
	svg_raw(d->svg, "</g>");
}

size_t figure_svg(char *buf, size_t size, const struct figure_scene *scene, const char *title)
{
	const double *box = scene->box;
	double view[] = { box[2] - box[0] + 2, box[3] - box[1] + 2 };
	struct svg svg;
	struct drawing d = { &svg, box[0] - 1, box[3] + 1, fmax(view[0], view[1]) * 0.009 };

	svg_init(&svg, buf, size);
	svg_format(&svg,
	           "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\" "
	           "viewBox=\"0 0 # #\"><title>",
	           view);
	svg_text(&svg, title);
	svg_raw(&svg, "</title>");
	poses(&d, scene);
	svg_raw(&svg, "</svg>");
	return svg.len;
}
