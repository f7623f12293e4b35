/* From a body in space to flat shapes in painting order. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/figure_parts.h"

/* The bed, cm. */
static const double mattress = 12, bed_foot = 8, bed_overhang = 12;

/* A roller that points nearly at the viewer is drawn as its end. */
static const double end_on_least = 0.85;
/* Skin that faces away from the viewer more than this is on the far side. */
static const double behind = -0.5;

enum { GROUP_TRUNK, GROUP_ARM_RIGHT, GROUP_ARM_LEFT, GROUP_LEG_RIGHT, GROUP_LEG_LEFT, GROUPS };

struct flat {
	double x, y, depth;
};

static struct flat project(const struct figure_scene *scene, struct vec v)
{
	struct flat flat = { v.x, v.y, v.z };

	if (scene->figure->view == FIGURE_VIEW_FRONT)
		flat = (struct flat){ -v.z, v.y, v.x };
	else if (scene->figure->view == FIGURE_VIEW_BACK)
		flat = (struct flat){ v.z, v.y, -v.x };
	if (scene->mirrored)
		flat.x = -flat.x;
	return flat;
}

static void add(struct picture *picture, struct shape shape)
{
	assert(picture->count < SHAPES_MAX);
	picture->shape[picture->count++] = shape;
}

static void add_line(const struct figure_scene *scene, struct picture *picture, struct vec a,
                     struct vec b)
{
	struct flat p = project(scene, a), q = project(scene, b);

	add(picture, (struct shape){ LAYER_SUPPORT, 0, p.x, p.y, 0, q.x, q.y, 0 });
}

static int group_of(int bone)
{
	if (!bone_is_paired(bone))
		return GROUP_TRUNK;
	if (bone < BONE_UPPER_ARM + LIMB_BONES)
		return bone < BONE_THIGH ? GROUP_ARM_RIGHT : GROUP_LEG_RIGHT;
	return bone < BONE_THIGH + LIMB_BONES ? GROUP_ARM_LEFT : GROUP_LEG_LEFT;
}

/* The limbs and the trunk, what is farther away first. */
static void order_groups(const struct figure_scene *scene, const struct body *body,
                         int order[GROUPS])
{
	static const uint8_t middle[GROUPS][2] = {
		[GROUP_TRUNK] = { BONE_WAIST, BONE_CHEST },
		[GROUP_ARM_RIGHT] = { BONE_FOREARM, BONE_HAND },
		[GROUP_ARM_LEFT] = { BONE_FOREARM + LIMB_BONES, BONE_HAND + LIMB_BONES },
		[GROUP_LEG_RIGHT] = { BONE_SHIN, BONE_SHIN },
		[GROUP_LEG_LEFT] = { BONE_SHIN + LIMB_BONES, BONE_SHIN + LIMB_BONES },
	};
	double depth[GROUPS];

	for (int g = 0; g < GROUPS; g++) {
		int at = g;

		depth[g] = project(scene, body->origin[middle[g][0]]).depth +
		           project(scene, body->origin[middle[g][1]]).depth;
		for (; at > 0 && depth[order[at - 1]] > depth[g]; at--)
			order[at] = order[at - 1];
		order[at] = g;
	}
}

static void paint_group(const struct figure_scene *scene, const struct body *body, int group,
                        struct picture *picture)
{
	for (int i = 0; i < 2 * figure_capsule_count; i++) {
		const struct capsule *c = &figure_capsule[i / 2];
		enum figure_side side = i % 2 == 0 ? FIGURE_RIGHT : FIGURE_LEFT;
		int bone = bone_of(c->bone, side);
		struct flat a, b;

		if (group_of(bone) != group ||
		    (side == FIGURE_LEFT && !bone_is_paired(bone) && c->a.z == 0))
			continue;
		a = project(scene,
		            body_point(body, bone, side == FIGURE_LEFT ? vec_mirror(c->a) : c->a));
		b = project(scene,
		            body_point(body, bone, side == FIGURE_LEFT ? vec_mirror(c->b) : c->b));
		add(picture, (struct shape){ LAYER_BODY, (uint8_t)(group + 1), a.x, a.y, c->ra, b.x,
		                             b.y, c->rb });
	}
}

/* Seen from the front a head needs a face, or it could be its back. */
static void paint_face(const struct figure_scene *scene, const struct body *body,
                       struct picture *picture)
{
	static const struct vec marks[][2] = {
		{ { 8.5, 9.5, 3.3 }, { 8.5, 9.5, 3.3 } },
		{ { 8.5, 9.5, -3.3 }, { 8.5, 9.5, -3.3 } },
		{ { 9, 1.5, -2.2 }, { 9, 1.5, 2.2 } },
	};
	static const double thick[] = { 0.45, 0.45, 0.15 };
	const double least = 0.4;
	struct vec forward = body->frame[BONE_HEAD].col[0];

	if (scene->figure->view == FIGURE_VIEW_SIDE || project(scene, forward).depth < least)
		return;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		struct flat a = project(scene, body_point(body, BONE_HEAD, marks[i][0]));
		struct flat b = project(scene, body_point(body, BONE_HEAD, marks[i][1]));

		add(picture, (struct shape){ LAYER_FACE, GROUPS + 1, a.x, a.y, thick[i], b.x, b.y,
		                             thick[i] });
	}
}

static void paint_area(const struct figure_scene *scene, const struct body *body,
                       struct picture *picture)
{
	for (int side = FIGURE_RIGHT; side < FIGURE_SIDES; side++) {
		struct spot spot = area_spot(scene->area, (enum figure_side)side);
		double radius = fmin(spot.radius * 0.4, 3);
		struct vec out = vec_scale(spot.face, spot.radius - radius);
		struct flat a, b;
		double facing;

		if ((scene->touch_sides >> side & 1) == 0)
			continue;
		a = project(scene, body_point(body, spot.bone, vec_add(spot.a, out)));
		b = project(scene, body_point(body, spot.bone, vec_add(spot.b, out)));
		facing = project(scene, body_turn(body, spot.bone, spot.face)).depth;
		add(picture, (struct shape){ facing < behind ? LAYER_AREA_BEHIND : LAYER_AREA, 10,
		                             a.x, a.y, radius, b.x, b.y, radius });
	}
}

static void paint_tools(const struct figure_scene *scene, const struct body *body, double t,
                        struct picture *picture)
{
	struct tool_place tool[2];
	int count = scene_tools(scene, body, t, tool);

	for (int i = 0; i < count; i++) {
		bool end_on = fabs(project(scene, tool[i].axis).depth) > end_on_least;
		struct vec half = vec_scale(tool[i].axis, end_on ? 0 : tool[i].half_length);
		struct flat a = project(scene, vec_sub(tool[i].centre, half));
		struct flat b = project(scene, vec_add(tool[i].centre, half));

		add(picture, (struct shape){ LAYER_TOOL, (uint8_t)(11 + i), a.x, a.y,
		                             tool[i].radius, b.x, b.y, tool[i].radius });
	}
}

static void paint_chair(const struct figure_scene *scene, struct picture *picture, struct vec hips)
{
	double top = scene_plane(scene, SURFACE_SEAT).at, back = scene->seat_x;
	double front = back + SEAT_DEPTH, ends[2] = { back, front };
	bool from_side = scene->figure->view == FIGURE_VIEW_SIDE, rest_at_front = false;

	if (figure_base[scene->figure->base].place == PLACE_FLOOR)
		rest_at_front = true;
	if (from_side) {
		double rest = rest_at_front ? front : back;

		add_line(scene, picture, (struct vec){ back, top, 0 },
		         (struct vec){ front, top, 0 });
		for (int i = 0; i < 2; i++)
			add_line(scene, picture, (struct vec){ ends[i], top, 0 },
			         (struct vec){ ends[i], 0, 0 });
		if (!scene->figure->on_bed)
			add_line(scene, picture, (struct vec){ rest, top, 0 },
			         (struct vec){ rest, top + SEAT_BACK, 0 });
		return;
	}
	for (int i = -1; i <= 1; i += 2) {
		double z = hips.z + i * SEAT_DEPTH / 2.0;

		add_line(scene, picture, (struct vec){ 0, 0, z }, (struct vec){ 0, top, z });
		if (i == 1)
			add_line(scene, picture, (struct vec){ 0, top, z },
			         (struct vec){ 0, top, z - SEAT_DEPTH });
	}
}

static void paint_table(const struct figure_scene *scene, struct picture *picture, struct vec hips)
{
	double top = scene_plane(scene, SURFACE_TABLE).at, edge = scene->table_x;

	if (scene->figure->view == FIGURE_VIEW_SIDE) {
		add_line(scene, picture, (struct vec){ edge, top, 0 },
		         (struct vec){ edge + TABLE_DEPTH, top, 0 });
		add_line(scene, picture, (struct vec){ edge + TABLE_DEPTH - 6, top, 0 },
		         (struct vec){ edge + TABLE_DEPTH - 6, 0, 0 });
		return;
	}
	add_line(scene, picture, (struct vec){ 0, top, hips.z - 50 },
	         (struct vec){ 0, top, hips.z + 50 });
}

static void paint_supports(const struct figure_scene *scene, const struct body *body,
                           struct picture *picture)
{
	const double *box = scene->box;
	struct plane wall = scene_plane(scene, SURFACE_WALL);
	double ground = scene_plane(scene, SURFACE_FLOOR).at;
	bool from_side = scene->figure->view == FIGURE_VIEW_SIDE;

	for (int i = 0; i < (ground > 0 ? 2 : 1); i++) {
		double y = ground - i * mattress;

		add(picture, (struct shape){ LAYER_SUPPORT, 0, box[0], y, 0, box[2], y, 0 });
	}
	for (int i = 0; i < 2 && ground > 0; i++) {
		double x = box[i * 2];

		add(picture, (struct shape){ LAYER_SUPPORT, 0, x, ground, 0, x,
		                             ground - mattress - bed_foot, 0 });
	}
	if (scene_has_surface(scene, SURFACE_WALL) && !scene_has_surface(scene, SURFACE_SEAT) &&
	    from_side == (wall.normal.z == 0))
		add_line(scene, picture, (struct vec){ 0, ground, 0 },
		         (struct vec){ 0, box[3], 0 });
	if (scene_has_surface(scene, SURFACE_SEAT))
		paint_chair(scene, picture, body->origin[BONE_PELVIS]);
	if (scene_has_surface(scene, SURFACE_TABLE))
		paint_table(scene, picture, body->origin[BONE_PELVIS]);
}

void scene_paint(const struct figure_scene *scene, const struct body *body, double t,
                 struct picture *picture)
{
	int order[GROUPS] = { 0 };

	picture->count = 0;
	paint_supports(scene, body, picture);
	order_groups(scene, body, order);
	for (int i = 0; i < GROUPS; i++) {
		paint_group(scene, body, order[i], picture);
		if (order[i] == GROUP_TRUNK)
			paint_face(scene, body, picture);
	}
	paint_area(scene, body, picture);
	paint_tools(scene, body, t, picture);
}

bool scene_moves(const struct figure_scene *scene)
{
	const struct figure *f = scene->figure;

	for (int dof = 0; dof < DOF_COUNT; dof++) {
		double limit = dof < DOF_LEAN ? 0.5 : 0.02; /* cm, radians */

		if (fabs(scene->end[0].q[dof] - scene->end[1].q[dof]) > limit)
			return true;
	}
	return fabs((double)(f->slide[0] - f->slide[1])) > 0.01;
}

static void include(double box[4], double x, double y, double reach)
{
	box[0] = fmin(box[0], x - reach);
	box[1] = fmin(box[1], y - reach);
	box[2] = fmax(box[2], x + reach);
	box[3] = fmax(box[3], y + reach);
}

/* The middle and reach of what a zoom shows, on the worked side. */
static const struct {
	uint8_t bone;
	struct vec at;
	double reach;
} zooms[] = {
	[ZOOM_ALL] = { BONE_PELVIS, { 0, 0, 0 }, 0 },
	[ZOOM_HEAD] = { BONE_HEAD, { 0, 2, 0 }, 27 },
	[ZOOM_TRUNK] = { BONE_CHEST, { 0, 3, 0 }, 42 },
	[ZOOM_ARM] = { BONE_FOREARM, { 0, -5, 0 }, 36 },
	[ZOOM_HAND] = { BONE_HAND, { 0, -2, 0 }, 22 },
	[ZOOM_LEG] = { BONE_SHIN, { 0, 0, 0 }, 48 },
	[ZOOM_FOOT] = { BONE_FOOT, { 4, 2, 0 }, 22 },
};

static void place_furniture(struct figure_scene *scene, const struct body *body)
{
	double seat = 1e9, table = 1e9;

	for (int i = 0; i < scene->contact_count; i++) {
		const struct figure_contact *c = &scene->contact[i];
		double x = contact_point(c, body, 0).x;

		if (c->surface == SURFACE_SEAT && c->kind == CONTACT_REST)
			seat = fmin(seat, x);
		if (c->surface == SURFACE_TABLE)
			table = fmin(table, x - (double)c->gap);
	}
	if (seat > 1e8)
		seat = body->origin[BONE_PELVIS].x;
	if (table > 1e8)
		table = body->origin[BONE_PELVIS].x + 25;
	/* The back of the chair is the wall where there is one. */
	scene->seat_x = scene_has_surface(scene, SURFACE_WALL) ? 0 : seat - 13;
	scene->table_x = table - 4;
}

static bool meets(const struct shape *s, const double box[4])
{
	return fmax(s->x0 + s->r0, s->x1 + s->r1) > box[0] &&
	       fmin(s->x0 - s->r0, s->x1 - s->r1) < box[2] &&
	       fmax(s->y0 + s->r0, s->y1 + s->r1) > box[1] &&
	       fmin(s->y0 - s->r0, s->y1 - s->r1) < box[3];
}

/* The shapes of one pose, of a zoom those that are seen in `part`. */
static void include_drawing(struct figure_scene *scene, const struct body *body, int pose,
                            const double part[4], double box[4])
{
	struct picture picture;

	scene->box[0] = scene->box[2] = project(scene, body->origin[BONE_PELVIS]).x;
	scene->box[3] = body->origin[BONE_PELVIS].y;
	scene_paint(scene, body, pose, &picture);
	for (int i = 0; i < picture.count; i++) {
		const struct shape *s = &picture.shape[i];

		if (scene->figure->zoom != ZOOM_ALL && !meets(s, part))
			continue;
		include(box, s->x0, s->y0, s->r0);
		include(box, s->x1, s->y1, s->r1);
	}
}

void scene_frame(struct figure_scene *scene)
{
	static const double nothing[4] = { 1e9, 1e9, -1e9, -1e9 };
	const struct figure *f = scene->figure;
	double part[4], all[4];
	double ground = scene_plane(scene, SURFACE_FLOOR).at;
	struct body body[2];

	memcpy(part, nothing, sizeof part);
	memcpy(all, nothing, sizeof all);
	body_set(&body[0], &scene->end[0]);
	body_set(&body[1], &scene->end[1]);
	place_furniture(scene, &body[0]);
	for (int pose = 0; pose < 2; pose++) {
		struct flat centre =
		    project(scene, body_point(&body[pose], zooms[f->zoom].bone, zooms[f->zoom].at));

		include(part, centre.x, centre.y, zooms[f->zoom].reach);
	}
	for (int pose = 0; pose < 2; pose++)
		include_drawing(scene, &body[pose], pose, part, all);
	if (f->zoom == ZOOM_ALL) {
		all[0] -= 3;
		all[2] += 3;
		if (ground > 0) {
			all[0] -= bed_overhang;
			all[2] += bed_overhang;
		}
		memcpy(part, all, sizeof part);
	}
	/* of a zoom what is not empty, so that it stands in the middle */
	for (int i = 0; i < 2; i++) {
		scene->box[i] = fmax(part[i], all[i]);
		scene->box[i + 2] = fmin(part[i + 2], all[i + 2]);
		scene->all[i] = all[1 + 2 * i];
	}
}
