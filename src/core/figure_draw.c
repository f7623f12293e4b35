#include <math.h>

#include "core/canvas.h"
#include "core/figure_parts.h"

static const double face_least = 0.6; /* dots a cm; a smaller face is but noise */

/* From cm to dots. */
struct fit {
	double scale, x, y;
};

/* Where a height of `room` cm begins that shows lo to hi: what is to spare goes to where the drawing goes
 * on, as far as that is, and the rest to both ends alike. */
static double begin(double room, double lo, double hi, double all_lo, double all_hi)
{
	double spare = fmax(room - (hi - lo), 0);
	double below = fmin(lo - all_lo, spare), above = fmin(all_hi - hi, spare);

	if (below + above > spare)
		return lo - fmin(fmax(spare / 2, spare - above), below);
	return lo - below - (spare - below - above) / 2;
}

/* What shows all of the body stands on the last row, a part of it in the middle. */
static struct fit fit_scene(const struct canvas *canvas, const struct figure_scene *scene)
{
	const double *box = scene->box;
	double wide = canvas_width(canvas), high = canvas_height(canvas);
	double scale = fmin(wide / (box[2] - box[0]), (high - 1) / (box[3] - box[1]));
	double floor = scene->figure->zoom == ZOOM_ALL
	                   ? box[1]
	                   : begin((high - 1) / scale, box[1], box[3], scene->all[0],
	                           scene->all[1]);

	return (struct fit){ scale, (wide - scale * (box[0] + box[2])) / 2, high - 0.5 + scale * floor };
}

static struct shape fitted(const struct fit *fit, const struct shape *s)
{
	return (struct shape){ s->layer,
		               s->group,
		               fit->x + fit->scale * s->x0,
		               fit->y - fit->scale * s->y0,
		               fit->scale * s->r0,
		               fit->x + fit->scale * s->x1,
		               fit->y - fit->scale * s->y1,
		               fit->scale * s->r1 };
}

/* One group: its inside cleared, its outline drawn, so that what is nearer hides what is farther.
 */
static void draw_outline(struct canvas *canvas, const struct fit *fit, const struct shape *shape,
                         int count)
{
	for (int i = 0; i < count; i++) {
		struct shape s = fitted(fit, &shape[i]);

		canvas_capsule(canvas, s.x0, s.y0, s.r0, s.x1, s.y1, s.r1);
	}
	for (int i = 0; i < count; i++) {
		struct shape s = fitted(fit, &shape[i]);

		canvas_erase(canvas, s.x0, s.y0, s.r0 - 1, s.x1, s.y1, s.r1 - 1);
	}
}

void figure_draw(struct canvas *canvas, const struct figure_scene *scene, double t)
{
	static const enum canvas_tag tags[] = {
		[LAYER_SUPPORT] = CANVAS_SUPPORT,  [LAYER_BODY] = CANVAS_BODY,
		[LAYER_FACE] = CANVAS_BODY,        [LAYER_AREA] = CANVAS_AREA,
		[LAYER_AREA_BEHIND] = CANVAS_AREA, [LAYER_TOOL] = CANVAS_TOOL,
	};
	struct fit fit = fit_scene(canvas, scene);
	struct figure_joints joints;
	struct picture picture;
	struct body body;

	figure_pose_at(scene, t, &joints);
	body_set(&body, &joints);
	scene_paint(scene, &body, figure_ease(t), &picture);
	for (int i = 0, end; i < picture.count; i = end) {
		const struct shape *shape = &picture.shape[i];
		struct shape s = fitted(&fit, shape);

		for (end = i + 1; end < picture.count && picture.shape[end].group == shape->group;)
			end++;
		canvas->pen = tags[shape->layer];
		if (shape->layer == LAYER_SUPPORT) {
			canvas_line(canvas, s.x0, s.y0, s.x1, s.y1);
			end = i + 1;
		} else if (shape->layer == LAYER_FACE) {
			if (fit.scale > face_least)
				canvas_capsule(canvas, s.x0, s.y0, s.r0, s.x1, s.y1, s.r1);
			end = i + 1;
		} else if (shape->layer == LAYER_AREA) {
			canvas_capsule(canvas, s.x0, s.y0, s.r0, s.x1, s.y1, s.r1);
			end = i + 1;
		} else {
			draw_outline(canvas, &fit, shape, end - i);
		}
	}
	canvas->pen = CANVAS_BODY;
}
