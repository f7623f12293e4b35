/* From what an author wrote to a scene: the contacts, and both poses moved into them. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/figure_parts.h"

static const double yield_least = 1, end_weight = 0.2; /* cm off */
enum { YIELDS_MAX = 6 };

static void to_floats(float *out, struct vec v)
{
	out[0] = (float)v.x;
	out[1] = (float)v.y;
	out[2] = (float)v.z;
}

static enum figure_against default_against(const struct figure_scene *scene)
{
	const struct figure_base *base = &figure_base[scene->figure->base];
	struct spot spot = area_spot(scene->area, FIGURE_RIGHT);
	bool arm = spot.bone >= BONE_UPPER_ARM && spot.bone <= BONE_HAND;
	bool sat_on = spot.bone == BONE_THIGH || spot.bone == BONE_PELVIS;
	bool both = scene->touch_sides == 3;

	if (scene->tool == TOOL_MASSAGE_STICK || (scene->tool == TOOL_HANDS && both))
		return AGAINST_HANDS;
	if (scene->tool != TOOL_HANDS) {
		if (spot.bone == BONE_FOOT)
			return AGAINST_FLOOR;
		if (base->wall != WALL_NONE && !(base->seat && sat_on))
			return AGAINST_WALL;
		if (base->table && arm)
			return AGAINST_TABLE;
		if (base->seat && base->place != PLACE_FLOOR && sat_on)
			return AGAINST_SEAT;
		if (base->place == PLACE_FLOOR)
			return AGAINST_FLOOR;
	}
	return spot.own_hand == (scene->touch_sides == 1) ? AGAINST_HAND_RIGHT : AGAINST_HAND_LEFT;
}

static struct figure_contact *new_contact(struct figure_scene *scene)
{
	struct figure_contact *c;

	assert(scene->contact_count < FIGURE_CONTACTS_MAX);
	c = &scene->contact[scene->contact_count++];
	memset(c, 0, sizeof *c);
	c->poses = 3;
	return c;
}

static void add_touch(struct figure_scene *scene, enum figure_side side)
{
	struct spot spot = area_spot(scene->area, side);
	struct figure_contact *c = new_contact(scene);

	c->kind = CONTACT_TOUCH;
	c->surface = (uint8_t)against_surface(scene->against);
	c->side = (uint8_t)side;
	c->bone = spot.bone;
	c->gap = (float)(spot.radius + 2 * scene->tool_radius);
	for (int p = 0; p < 2; p++)
		to_floats(c->at[p], spot_at(&spot, (double)scene->figure->slide[p]));
}

/* A hand at the spot, or on the tool that lies on it, moved by `aside` along a direction there. */
static void add_hold(struct figure_scene *scene, const struct spot *spot, enum figure_side hand,
                     struct vec aside)
{
	struct figure_contact *c = new_contact(scene);
	bool ball = scene->tool != TOOL_HANDS && scene->tool != TOOL_MASSAGE_STICK;
	double out = spot->radius + scene->tool_radius * (ball ? 2 : 1) + 1;

	c->kind = CONTACT_HOLD;
	c->side = (uint8_t)hand;
	c->bone = (uint8_t)bone_of(BONE_HAND, hand);
	c->goal_bone = spot->bone;
	for (int p = 0; p < 2; p++) {
		struct vec at = spot_at(spot, (double)scene->figure->slide[p]);

		to_floats(c->at[p], (struct vec){ 0, scene->tool == TOOL_HANDS ? -13 : -8, 0 });
		at = vec_add(at, vec_scale(spot->face, out));
		to_floats(c->goal[p], vec_add(at, aside));
	}
}

static void add_holds(struct figure_scene *scene)
{
	enum figure_side one = scene->touch_sides == 2 ? FIGURE_LEFT : FIGURE_RIGHT;
	struct spot spot = area_spot(scene->area, one);
	struct vec along = vec_unit(vec_sub(spot.b, spot.a));
	struct vec across = vec_unit(vec_cross(spot.face, along));
	struct vec none = { 0, 0, 0 };

	/* `across` so that its positive end is on the right. */
	if (across.z < 0)
		across = vec_scale(across, -1);
	if (scene->against != AGAINST_HANDS) {
		enum figure_side hand =
		    scene->against == AGAINST_HAND_LEFT ? FIGURE_LEFT : FIGURE_RIGHT;

		add_hold(scene, &spot, hand, none);
	} else if (scene->tool == TOOL_MASSAGE_STICK) {
		add_hold(scene, &spot, FIGURE_RIGHT, vec_scale(across, 16));
		add_hold(scene, &spot, FIGURE_LEFT, vec_scale(across, -16));
	} else if (scene->touch_sides == 3) {
		bool midline = area_info[scene->area].shape == SHAPE_MIDLINE;
		struct spot left = area_spot(scene->area, FIGURE_LEFT);
		struct vec apart = { 0, 0, midline ? 3 : 0 };

		add_hold(scene, &spot, FIGURE_RIGHT, apart);
		add_hold(scene, &left, FIGURE_LEFT, vec_scale(apart, -1));
	} else {
		add_hold(scene, &spot, FIGURE_RIGHT, vec_scale(along, 5));
		add_hold(scene, &spot, FIGURE_LEFT, vec_scale(along, -5));
	}
}

/* The surface a part rests on when the author did not say. */
static enum figure_surface rest_surface(const struct figure_scene *scene,
                                        const struct figure_rest *rest)
{
	const struct figure_base *base = &figure_base[scene->figure->base];
	struct sphere sphere[2];
	bool arm, back;

	if (rest->surface != SURFACE_DEFAULT)
		return (enum figure_surface)rest->surface;
	part_spheres((enum figure_part)rest->part, FIGURE_RIGHT, sphere);
	arm = sphere[0].bone >= BONE_UPPER_ARM && sphere[0].bone <= BONE_HAND;
	back = sphere[0].bone <= BONE_HEAD && rest->part != PART_BUTTOCK;
	if (base->table && arm)
		return SURFACE_TABLE;
	if (base->wall != WALL_NONE && (arm || back))
		return SURFACE_WALL;
	if (base->seat && base->place != PLACE_FLOOR &&
	    (rest->part == PART_BUTTOCK || rest->part == PART_THIGH || rest->part == PART_PELVIS))
		return SURFACE_SEAT;
	return SURFACE_FLOOR;
}

/* A rest of the base gives way to the tool at the same bone and the ones beside it. */
static bool gives_way(const struct figure_scene *scene, const struct figure_rest *rest)
{
	enum figure_surface surface = rest_surface(scene, rest);

	for (int i = 0; i < scene->contact_count && rest->yields; i++) {
		const struct figure_contact *c = &scene->contact[i];
		struct sphere sphere[2];
		int bone;

		if (c->kind == CONTACT_HOLD && c->bone == bone_of(BONE_HAND, rest->side) &&
		    (rest->part == PART_HAND || rest->part == PART_FOREARM ||
		     rest->part == PART_ELBOW || rest->part == PART_FIST))
			return true;
		if (c->kind != CONTACT_TOUCH || c->surface != surface)
			continue;
		part_spheres((enum figure_part)rest->part, (enum figure_side)rest->side, sphere);
		bone = rest->part == PART_SHOULDER ? BONE_CHEST : sphere[0].bone;
		if (bone == c->bone || (bone_is_paired(bone) && bone_is_paired(c->bone) &&
		                        (bone == c->bone + 1 || bone + 1 == c->bone)))
			return true;
		if (!bone_is_paired(bone) && !bone_is_paired(c->bone) &&
		    (bone == c->bone + 1 || bone + 1 == c->bone))
			return true;
	}
	return false;
}

static bool same_rest(const struct figure_rest *a, const struct figure_rest *b)
{
	return a->part == b->part && a->side == b->side && a->surface == b->surface &&
	       a->onto == b->onto && a->onto_side == b->onto_side;
}

/* A hand lies on another part with its middle. */
static void add_onto(struct figure_scene *scene, const struct figure_rest *rest, uint8_t poses)
{
	enum figure_part part =
	    (enum figure_part)(rest->part == PART_HAND ? PART_FIST : rest->part);
	struct figure_contact *c = new_contact(scene);
	struct sphere sphere[2], onto[2];

	part_spheres(part, (enum figure_side)rest->side, sphere);
	part_spheres((enum figure_part)rest->onto, (enum figure_side)rest->onto_side, onto);
	c->kind = CONTACT_BODY;
	c->surface = SURFACE_BODY;
	c->part = rest->part;
	c->side = rest->side;
	c->yields = rest->yields;
	c->poses = poses;
	c->bone = sphere[0].bone;
	c->goal_bone = onto[0].bone;
	c->gap = (float)(sphere[0].radius + onto[0].radius);
	for (int p = 0; p < 2; p++) {
		to_floats(c->at[p], sphere[0].at);
		to_floats(c->goal[p], onto[0].at);
	}
}

static void add_rest(struct figure_scene *scene, const struct figure_rest *rest, int pose)
{
	const struct figure_pose *other = &scene->figure->pose[!pose];
	struct sphere sphere[2];
	bool shared = false;
	uint8_t poses;
	int count;

	for (int i = 0; i < other->rest_count; i++)
		shared = shared || same_rest(rest, &other->rest[i]);
	if ((shared && pose == 1) || gives_way(scene, rest))
		return;
	poses = shared ? 3 : pose == 0 ? 1 : 2;
	if (rest->surface == SURFACE_BODY) {
		add_onto(scene, rest, poses);
		return;
	}
	count = part_spheres((enum figure_part)rest->part, (enum figure_side)rest->side, sphere);
	for (int i = 0; i < count; i++) {
		struct figure_contact *c = new_contact(scene);

		c->kind = CONTACT_REST;
		c->surface = (uint8_t)rest_surface(scene, rest);
		c->part = rest->part;
		c->side = rest->side;
		c->yields = rest->yields;
		c->poses = poses;
		c->planted = shared && !rest->glides;
		c->bone = sphere[i].bone;
		c->gap = (float)sphere[i].radius;
		to_floats(c->at[0], sphere[i].at);
		to_floats(c->at[1], sphere[i].at);
	}
}

static void resolve(struct figure_scene *scene, const struct exercise *e)
{
	const struct figure *f = scene->figure;
	bool each = e != NULL && e->sides != SIDES_BOTH && e->sides != SIDES_MIDLINE;
	bool one = f->touch_side == TOUCH_DEFAULT ? each || e == NULL : f->touch_side != TOUCH_BOTH;

	scene->area = f->has_touch ? f->touch : e == NULL ? AREA_OTHER : e->area;
	if (scene->area == AREA_OTHER && e != NULL)
		scene->area = e->near;
	scene->tool = f->has_tool ? f->tool : e == NULL ? TOOL_NONE : e->tools[0];
	scene->tool_radius = tool_radius(scene->tool, (double)f->size);
	scene->touch_sides = !one ? 3 : f->touch_side == TOUCH_LEFT ? 2 : 1;
	scene->against = f->against != AGAINST_DEFAULT ? f->against : default_against(scene);
}

static void add_all_contacts(struct figure_scene *scene)
{
	bool works = scene->tool != TOOL_NONE;

	if (works && scene->against >= AGAINST_HAND_RIGHT)
		add_holds(scene);
	for (int side = FIGURE_RIGHT; works && side < FIGURE_SIDES; side++) {
		if (scene->against < AGAINST_HAND_RIGHT && (scene->touch_sides >> side & 1) != 0)
			add_touch(scene, (enum figure_side)side);
	}
	for (int pose = 0; pose < 2; pose++) {
		const struct figure_pose *p = &scene->figure->pose[pose];

		for (int i = 0; i < p->rest_count; i++)
			add_rest(scene, &p->rest[i], pose);
	}
}

static void plant(struct figure_scene *scene)
{
	struct body body;

	body_set(&body, &scene->end[0]);
	for (int i = 0; i < scene->contact_count; i++) {
		struct figure_contact *c = &scene->contact[i];

		to_floats(c->place, contact_point(c, &body, 0));
	}
}

static bool same_poses(const struct figure *f)
{
	const struct figure_pose *a = &f->pose[0], *b = &f->pose[1];

	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		if (fabs((double)(a->angle[slot] - b->angle[slot])) > 0.01)
			return false;
	}
	for (int i = 0; i < a->rest_count && i < b->rest_count; i++) {
		if (!same_rest(&a->rest[i], &b->rest[i]))
			return false;
	}
	return a->rest_count == b->rest_count && f->slide[0] == f->slide[1];
}

/* The rest of the base to let go: the one farthest from being met, but rather the trunk than the
 * hands, feet and seat that carry it. NULL when all are met. */
static struct figure_contact *worst_yielding(struct figure_scene *scene, int pose)
{
	struct figure_contact *worst = NULL;
	double most = 0;
	struct body body;

	body_set(&body, &scene->end[pose]);
	for (int i = 0; i < scene->contact_count; i++) {
		struct figure_contact *c = &scene->contact[i];
		double miss = contact_miss(scene, c, &body, pose);

		if (!c->yields || (c->poses >> pose & 1) == 0 || miss < yield_least)
			continue;
		miss *= bone_is_end(c->bone) || c->surface == SURFACE_SEAT ? end_weight : 1;
		if (miss > most) {
			worst = c;
			most = miss;
		}
	}
	return worst;
}

/* Rests of the base that the pose cannot keep are let go, one after the other. */
static void settle_yielding(struct figure_scene *scene, int pose, const bool *set,
                            const struct figure_joints *target)
{
	for (int i = 0; i < YIELDS_MAX; i++) {
		struct figure_contact *worst;

		scene->end[pose] = *target;
		if (scene_settle(scene, pose, 1U << pose, set, target, &scene->end[pose]) <
		    yield_least)
			return;
		worst = worst_yielding(scene, pose);
		if (worst == NULL)
			return;
		worst->poses &= (uint8_t) ~(1U << pose);
	}
}

/* The second pose starts from the first: only what the author changes between them moves, and what
 * must to keep contact. */
static void settle_poses(struct figure_scene *scene)
{
	struct figure_joints first, target;
	bool set[DOF_COUNT];

	joints_from_pose(&first, &scene->figure->pose[0], set);
	settle_yielding(scene, 0, set, &first);
	plant(scene);
	scene->end[1] = scene->end[0];
	if (same_poses(scene->figure))
		return;
	joints_from_pose(&target, &scene->figure->pose[1], set);
	for (int dof = 0; dof < DOF_COUNT; dof++) {
		if (dof < DOF_LEAN || fabs(target.q[dof] - first.q[dof]) < 1e-6)
			target.q[dof] = scene->end[0].q[dof];
	}
	settle_yielding(scene, 1, set, &target);
}

void figure_stage(struct figure_scene *scene, const struct figure *figure,
                  const struct exercise *exercise, enum side side)
{
	memset(scene, 0, sizeof *scene);
	scene->figure = figure;
	scene->mirrored = side == SIDE_LEFT;
	resolve(scene, exercise);
	add_all_contacts(scene);
	settle_poses(scene);
	scene_frame(scene);
}

double figure_ease(double t)
{
	t = fmin(fmax(t, 0), 1);
	return t * t * (3 - 2 * t);
}

void figure_pose_at(const struct figure_scene *scene, double t, struct figure_joints *joints)
{
	double eased = figure_ease(t);
	struct figure_joints target;

	for (int dof = 0; dof < DOF_COUNT; dof++)
		target.q[dof] = scene->end[0].q[dof] * (1 - eased) + scene->end[1].q[dof] * eased;
	*joints = target;
	if (eased > 0 && eased < 1)
		scene_settle(scene, eased, 3, NULL, &target, joints);
}

double figure_phase(int64_t now_ms, int cadence_ms)
{
	int64_t way = cadence_ms > 0 ? cadence_ms : FIGURE_CADENCE_MS, at = now_ms % (2 * way);

	return (double)(at < way ? at : 2 * way - at) / (double)way;
}
