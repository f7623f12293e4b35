/* What is around the body: surfaces, the tool, and what bears the weight. */
#include <math.h>

#include "core/figure_parts.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const double bearing_most = 4; /* cm that a contact reaches aside */
static const double seat_height = 45, table_height = 73, bed_height = 45; /* cm */

/* Tools: diameter, and length for those that have one, cm. */
static const struct {
	double diameter, length;
} tool_sizes[TOOL_COUNT] = {
	[TOOL_FOAM_ROLLER] = { 14, 40 },   [TOOL_SOFT_ROLLER] = { 12, 40 },
	[TOOL_MASSAGE_BALL] = { 8, 0 },    [TOOL_TENNIS_BALL] = { 6.7, 0 },
	[TOOL_LACROSSE_BALL] = { 6.3, 0 }, [TOOL_PEANUT] = { 7, 14 },
	[TOOL_MASSAGE_STICK] = { 4, 44 },
};

/* Shares of body mass by segment, after Winter (2009). Paired ones count for each side. */
const struct mass figure_mass[] = {
	{ BONE_PELVIS, { -1, 3, 0 }, 0.18 },      { BONE_WAIST, { 0, 9, 0 }, 0.14 },
	{ BONE_CHEST, { 0, 12, 0 }, 0.18 },       { BONE_HEAD, { 1, 7, 0 }, 0.08 },
	{ BONE_UPPER_ARM, { 0, -14, 0 }, 0.028 }, { BONE_FOREARM, { 0, -11, 0 }, 0.016 },
	{ BONE_HAND, { 0, -7, 0 }, 0.006 },       { BONE_THIGH, { 0, -18, 0 }, 0.1 },
	{ BONE_SHIN, { 0, -18, 0 }, 0.046 },      { BONE_FOOT, { 5, -4, 0 }, 0.014 },
};
const int figure_mass_count = COUNT(figure_mass);

static struct vec from_floats(const float *v)
{
	return (struct vec){ (double)v[0], (double)v[1], (double)v[2] };
}

static struct vec between(const float at[2][3], double t)
{
	return vec_lerp(from_floats(at[0]), from_floats(at[1]), t);
}

struct vec contact_point(const struct figure_contact *contact, const struct body *body, double t)
{
	return body_point(body, contact->bone, between(contact->at, t));
}

struct vec contact_goal(const struct figure_contact *contact, const struct body *body, double t)
{
	return body_point(body, contact->goal_bone, between(contact->goal, t));
}

bool scene_has_surface(const struct figure_scene *scene, enum figure_surface surface)
{
	const struct figure_base *base = &figure_base[scene->figure->base];
	const bool has[SURFACE_COUNT] = {
		[SURFACE_FLOOR] = true,
		[SURFACE_WALL] = base->wall != WALL_NONE,
		[SURFACE_SEAT] = base->seat,
		[SURFACE_TABLE] = base->table,
	};

	return has[surface];
}

struct plane scene_plane(const struct figure_scene *scene, enum figure_surface surface)
{
	static const struct vec inward[] = {
		[WALL_NONE] = { 1, 0, 0 },
		[WALL_BACK] = { 1, 0, 0 },
		[WALL_FRONT] = { -1, 0, 0 },
		[WALL_SIDE] = { 0, 0, -1 },
	};
	const struct figure_base *base = &figure_base[scene->figure->base];
	bool bed = scene->figure->on_bed;

	switch (surface) {
	case SURFACE_WALL:
		return (struct plane){ inward[base->wall], 0 };
	case SURFACE_SEAT:
		return (struct plane){ { 0, 1, 0 }, bed ? bed_height : seat_height };
	case SURFACE_TABLE:
		return (struct plane){ { 0, 1, 0 }, table_height };
	default:
		return (struct plane){ { 0, 1, 0 }, bed && !base->seat ? bed_height : 0 };
	}
}

double contact_miss(const struct figure_scene *scene, const struct figure_contact *contact,
                    const struct body *body, double t)
{
	struct plane plane = scene_plane(scene, (enum figure_surface)contact->surface);
	struct vec point = contact_point(contact, body, t), miss;

	if (contact->kind < CONTACT_HOLD)
		return fabs(plane.at + (double)contact->gap - vec_dot(point, plane.normal));
	miss = vec_sub(contact_goal(contact, body, t), point);
	return fabs(sqrt(vec_dot(miss, miss)) - (double)contact->gap);
}

struct vec body_mass_centre(const struct body *body)
{
	struct vec centre = { 0, 0, 0 };

	for (int i = 0; i < figure_mass_count; i++) {
		for (int side = 0; side <= bone_is_paired(figure_mass[i].bone); side++) {
			int bone = bone_of(figure_mass[i].bone, (enum figure_side)side);
			struct vec at = body_point(body, bone, figure_mass[i].at);

			centre = vec_add(centre, vec_scale(at, figure_mass[i].share));
		}
	}
	return centre;
}

static void widen(struct bearing least[2], struct bearing most[2], struct vec at, double margin,
                  int contact)
{
	double xz[2] = { at.x, at.z };

	for (int i = 0; i < 2; i++) {
		if (xz[i] - margin < least[i].at)
			least[i] = (struct bearing){ xz[i] - margin, contact };
		if (xz[i] + margin > most[i].at)
			most[i] = (struct bearing){ xz[i] + margin, contact };
	}
}

/* The wall can push back: the body may lean as far as to it. */
static void lean_on(const struct plane *wall, struct bearing least[2], struct bearing most[2])
{
	int along = wall->normal.z != 0 ? 1 : 0;

	if (wall->at < least[along].at)
		least[along] = (struct bearing){ wall->at, -1 };
	if (wall->at > most[along].at)
		most[along] = (struct bearing){ wall->at, -1 };
}

bool scene_base_of_support(const struct figure_scene *scene, const struct body *body, double t,
                           unsigned poses, struct bearing least[2], struct bearing most[2])
{
	bool bears = false, leans = false;

	for (int i = 0; i < 2; i++) {
		least[i] = (struct bearing){ 1e9, -1 };
		most[i] = (struct bearing){ -1e9, -1 };
	}
	for (int i = 0; i < scene->contact_count; i++) {
		const struct figure_contact *c = &scene->contact[i];

		if (c->kind >= CONTACT_HOLD || (c->poses & poses) != poses)
			continue;
		if (c->surface == SURFACE_WALL) {
			leans = true;
			continue;
		}
		bears = true;
		widen(least, most, contact_point(c, body, t), fmin((double)c->gap, bearing_most),
		      i);
	}
	if (bears && leans) {
		struct plane wall = scene_plane(scene, SURFACE_WALL);

		lean_on(&wall, least, most);
	}
	return bears;
}

struct vec spot_at(const struct spot *spot, double slide)
{
	return vec_lerp(spot->a, spot->b, slide);
}

enum figure_surface against_surface(enum figure_against against)
{
	static const uint8_t surfaces[AGAINST_COUNT] = {
		[AGAINST_FLOOR] = SURFACE_FLOOR,
		[AGAINST_WALL] = SURFACE_WALL,
		[AGAINST_SEAT] = SURFACE_SEAT,
		[AGAINST_TABLE] = SURFACE_TABLE,
	};

	return (enum figure_surface)surfaces[against];
}

int scene_tools(const struct figure_scene *scene, const struct body *body, double t,
                struct tool_place out[2])
{
	const double slide =
	    (double)scene->figure->slide[0] * (1 - t) + (double)scene->figure->slide[1] * t;
	double length = tool_sizes[scene->tool].length;
	int count = 0;

	if (scene->tool == TOOL_HANDS || scene->tool == TOOL_NONE)
		return 0;
	for (int side = FIGURE_RIGHT; side < FIGURE_SIDES; side++) {
		struct spot spot = area_spot(scene->area, (enum figure_side)side);
		struct tool_place *tool = &out[count];
		struct vec at = spot_at(&spot, slide), face = body_turn(body, spot.bone, spot.face);
		struct vec along = body_turn(body, spot.bone, vec_unit(vec_sub(spot.b, spot.a)));

		if ((scene->touch_sides >> side & 1) == 0)
			continue;
		if (scene->against <= AGAINST_TABLE) {
			enum figure_surface surface = against_surface(scene->against);

			face = vec_scale(scene_plane(scene, surface).normal, -1);
		}
		tool->centre = vec_add(body_point(body, spot.bone, at),
		                       vec_scale(face, spot.radius + scene->tool_radius));
		tool->axis = vec_unit(vec_cross(face, along));
		tool->radius = scene->tool_radius;
		tool->half_length = fmax(length / 2 - scene->tool_radius, 0);
		count++;
	}
	/* One long tool for both sides lies between them. */
	if (count == 2 && length > 0) {
		out[0].centre = vec_lerp(out[0].centre, out[1].centre, 0.5);
		count = 1;
	}
	return count;
}

double tool_radius(enum tool tool, double diameter)
{
	double own = tool_sizes[tool].diameter;

	return (diameter > 0 && own > 0 ? diameter : own) / 2;
}
