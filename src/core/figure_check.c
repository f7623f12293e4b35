#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/figure_parts.h"
#include "core/i18n.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const double miss_max = 2;                  /* cm that a contact may be off */
static const double sink_max = 3, cushion_max = 6; /* cm that skin gives; on a seat */
/* Degrees between what was asked for and what is drawn. */
static const double given_bend_max = 30, turn_max = 45, base_bend_max = 75;
static const double tip_max = 5;         /* cm of the weight outside its base */
static const double facing_least = 0.15; /* cosine between the area's skin and the tool */

struct checker {
	const struct figure *figure;
	const struct exercise *exercise;
	struct figure_scene scene;
	struct body body;
	double t;
	unsigned poses;
	figure_report *report;
	void *ctx;
	unsigned said; /* each kind of fault is told once */
	bool sound;
};

enum fault {
	FAULT_NONE,
	FAULT_REST,
	FAULT_TOUCH,
	FAULT_HAND,
	FAULT_FACING,
	FAULT_PLACE,
	FAULT_SINK,
	FAULT_CROSS,
	FAULT_TIP
};

static void say(struct checker *c, enum fault fault, const char *where, const char *message,
                const char *hint)
{
	if (fault != FAULT_NONE && (c->said >> fault & 1) != 0)
		return;
	if (fault != FAULT_NONE)
		c->said |= 1U << fault;
	c->sound = false;
	c->report(c->ctx, where, message, hint);
}

static const char *surface_word(const struct checker *c, enum figure_surface surface)
{
	static const char *const words[SURFACE_COUNT] = {
		[SURFACE_FLOOR] = N_("floor"),
		[SURFACE_WALL] = N_("wall"),
		[SURFACE_SEAT] = N_("chair"),
		[SURFACE_TABLE] = N_("table"),
	};
	bool lies = surface == SURFACE_FLOOR && !figure_base[c->figure->base].seat;

	if (surface == SURFACE_WALL && figure_base[c->figure->base].seat)
		return _("back of the chair");
	if (c->figure->on_bed && (lies || surface == SURFACE_SEAT))
		return _("bed");
	return _(words[surface]);
}

static void check_words(struct checker *c)
{
	const struct figure *f = c->figure;
	const struct exercise *e = c->exercise;
	const struct figure_base *base = &figure_base[f->base];
	enum area area = e->area == AREA_OTHER ? e->near : e->area;
	bool listed = !f->has_tool;
	char message[160];

	for (int i = 0; i < e->tool_count; i++)
		listed = listed || e->tools[i] == f->tool;
	if (!listed)
		say(c, FAULT_NONE, "tool", _("the figure's tool is none of the exercise's"),
		    _("leave it out to show the first of them"));
	if (f->has_touch && f->touch != area) {
		snprintf(message, sizeof message, _("the figure touches another area than \"%s\""),
		         area_id(area));
		say(c, FAULT_NONE, "touch", message, _("leave it out to show the exercise's own"));
	}
	if (e->place == PLACE_BED ? !f->on_bed : f->on_bed || base->place != e->place) {
		snprintf(message, sizeof message,
		         _("the figure's place is not the exercise's (\"%s\")"),
		         place_id(e->place));
		say(c, FAULT_NONE, "base", message,
		    e->place == PLACE_BED ? "support = \"bed\";"
		                          : _("choose a base that is done there"));
	}
}

static bool check_surfaces(struct checker *c)
{
	bool sound = true;

	for (int i = 0; i < c->scene.contact_count; i++) {
		enum figure_surface surface = (enum figure_surface)c->scene.contact[i].surface;
		char message[128];

		if (c->scene.contact[i].kind >= CONTACT_HOLD ||
		    scene_has_surface(&c->scene, surface))
			continue;
		snprintf(message, sizeof message, _("there is no %s in this base"),
		         surface_word(c, surface));
		say(c, FAULT_NONE, c->scene.contact[i].kind == CONTACT_TOUCH ? "against" : "rest",
		    message, _("leave it out, or choose another base"));
		sound = false;
	}
	return sound;
}

static void check_contact(struct checker *c, const struct figure_contact *contact)
{
	double miss = contact_miss(&c->scene, contact, &c->body, c->t);
	enum figure_side side = (enum figure_side)contact->side;
	char name[48], message[160];

	if (miss <= miss_max)
		return;
	if (contact->kind == CONTACT_TOUCH) {
		snprintf(message, sizeof message,
		         _("the tool cannot lie between the area and the %s: %.0f cm off"),
		         surface_word(c, (enum figure_surface)contact->surface), miss);
		say(c, FAULT_TOUCH, "touch", message, _("change the angles, or what rests"));
	} else if (contact->kind == CONTACT_HOLD) {
		figure_part_name(name, sizeof name, PART_HAND, side);
		snprintf(message, sizeof message, _("%s cannot reach the area: %.0f cm off"), name,
		         miss);
		say(c, FAULT_HAND, "against", message, _("bring the body or the arm nearer"));
	} else if (contact->kind == CONTACT_BODY) {
		figure_part_name(name, sizeof name, (enum figure_part)contact->part, side);
		snprintf(message, sizeof message,
		         _("%s cannot reach what it rests on: %.0f cm off"), name, miss);
		say(c, FAULT_REST, "rest", message, _("bring them nearer by angles, or lift it"));
	} else {
		figure_part_name(name, sizeof name, (enum figure_part)contact->part, side);
		snprintf(message, sizeof message, _("%s does not rest on the %s: %.0f cm off"),
		         name, surface_word(c, (enum figure_surface)contact->surface), miss);
		say(c, FAULT_REST, "rest", message,
		    _("change the angles, or lift what does not rest"));
	}
}

/* The tool presses on the area's own skin, not on the other side of the limb. */
static void check_facing(struct checker *c, const struct figure_contact *contact)
{
	struct spot spot = area_spot(c->scene.area, (enum figure_side)contact->side);
	struct vec face = body_turn(&c->body, spot.bone, spot.face);
	enum figure_surface surface = (enum figure_surface)contact->surface;
	struct plane plane = scene_plane(&c->scene, surface);
	char message[160];

	if (-vec_dot(face, plane.normal) >= facing_least)
		return;
	snprintf(message, sizeof message,
	         _("\"%s\" faces away from the %s, so the tool is not on it"),
	         area_id(c->scene.area), surface_word(c, surface));
	say(c, FAULT_FACING, "touch", message, _("turn the body or the limb to the tool"));
}

static bool beyond_seat(const struct figure_scene *scene, double x)
{
	return fabs(x - scene->seat_x - SEAT_DEPTH / 2.0) > SEAT_DEPTH / 2.0;
}

/* A tool that lies on furniture is not beyond its edge. */
static void check_place(struct checker *c, const struct figure_contact *contact)
{
	const struct figure_scene *scene = &c->scene;
	struct vec at = contact_point(contact, &c->body, c->t);
	enum figure_surface surface = (enum figure_surface)contact->surface;
	double seat = scene_plane(scene, SURFACE_SEAT).at;
	char message[128];
	bool off;

	if (surface == SURFACE_SEAT)
		off = beyond_seat(scene, at.x);
	else
		off = surface == SURFACE_WALL && scene_has_surface(scene, SURFACE_SEAT) &&
		      at.y > seat + SEAT_BACK;
	if (!off)
		return;
	snprintf(message, sizeof message, _("the tool is beyond the edge of the %s"),
	         surface_word(c, surface));
	say(c, FAULT_PLACE, "slide", message, _("change where the tool is, or the base"));
}

static void check_contacts(struct checker *c)
{
	for (int i = 0; i < c->scene.contact_count; i++) {
		const struct figure_contact *contact = &c->scene.contact[i];

		if ((contact->poses & c->poses) != c->poses)
			continue;
		check_contact(c, contact);
		if (contact->kind != CONTACT_TOUCH)
			continue;
		check_facing(c, contact);
		check_place(c, contact);
	}
}

/* Floor and wall have no end; the seat is there for who sits on it. */
static bool in_the_way(const struct checker *c, enum figure_surface surface, int bone,
                       struct vec point)
{
	const struct figure_scene *scene = &c->scene;
	bool sits = figure_base[c->figure->base].place != PLACE_FLOOR && bone == BONE_PELVIS;

	if (!scene_has_surface(scene, surface))
		return false;
	return surface != SURFACE_SEAT || (sits && !beyond_seat(scene, point.x));
}

static void check_sphere(struct checker *c, int bone, struct vec at, double radius)
{
	struct vec point = body_point(&c->body, bone, at);

	for (int i = SURFACE_FLOOR; i <= SURFACE_SEAT; i++) {
		enum figure_surface surface = (enum figure_surface)i;
		struct plane plane = scene_plane(&c->scene, surface);
		double sink = plane.at + radius - vec_dot(point, plane.normal);
		char message[128];

		if (sink <= (surface == SURFACE_SEAT ? cushion_max : sink_max) ||
		    !in_the_way(c, surface, bone, point))
			continue;
		snprintf(message, sizeof message, _("the body goes %.0f cm into the %s"), sink,
		         surface_word(c, surface));
		say(c, FAULT_SINK, "", message,
		    _("change the angles, or let that part rest there"));
	}
}

/* Where a line from a to b goes through a level surface from x0 to x1. */
static bool crosses(struct vec a, struct vec b, double level, double x0, double x1)
{
	double t, x;

	if ((a.y > level) == (b.y > level))
		return false;
	t = (level - a.y) / (b.y - a.y);
	x = a.x + t * (b.x - a.x);
	return x > x0 && x < x1;
}

static void check_furniture(struct checker *c, int bone, struct vec a, struct vec b)
{
	const double inset = 5;
	int right = bone >= BONE_UPPER_ARM + LIMB_BONES ? bone - LIMB_BONES : bone;
	bool lower = right == BONE_SHIN || right == BONE_FOOT;
	enum figure_surface surface = SURFACE_DEFAULT;
	struct vec p = body_point(&c->body, bone, a), q = body_point(&c->body, bone, b);
	double table = scene_plane(&c->scene, SURFACE_TABLE).at - 2;
	double seat = scene_plane(&c->scene, SURFACE_SEAT).at - 2;
	char message[128];

	if (scene_has_surface(&c->scene, SURFACE_TABLE) &&
	    crosses(p, q, table, c->scene.table_x + inset, c->scene.table_x + TABLE_DEPTH))
		surface = SURFACE_TABLE;
	else if (scene_has_surface(&c->scene, SURFACE_SEAT) && lower &&
	         crosses(p, q, seat, c->scene.seat_x + inset, c->scene.seat_x + SEAT_DEPTH - inset))
		surface = SURFACE_SEAT;
	else
		return;
	snprintf(message, sizeof message, _("the body goes through the %s"),
	         surface_word(c, surface));
	say(c, FAULT_CROSS, "", message, _("change the angles of that limb"));
}

static void check_skin(struct checker *c)
{
	for (int i = 0; i < 2 * figure_capsule_count; i++) {
		const struct capsule *part = &figure_capsule[i / 2];
		enum figure_side side = i % 2 == 0 ? FIGURE_RIGHT : FIGURE_LEFT;
		int bone = bone_of(part->bone, side);
		struct vec a = side == FIGURE_LEFT ? vec_mirror(part->a) : part->a;
		struct vec b = side == FIGURE_LEFT ? vec_mirror(part->b) : part->b;

		check_sphere(c, bone, a, part->ra);
		check_sphere(c, bone, b, part->rb);
		check_furniture(c, bone, a, b);
	}
}

static void check_balance(struct checker *c)
{
	struct vec centre = body_mass_centre(&c->body);
	double at[2] = { centre.x, centre.z }, off = 0;
	struct bearing least[2], most[2];
	char message[128];

	if (!scene_base_of_support(&c->scene, &c->body, c->t, c->poses, least, most)) {
		say(c, FAULT_TIP, "rest", _("nothing carries the body"),
		    _("name what rests: feet, hands, back"));
		return;
	}
	for (int i = 0; i < 2; i++)
		off = fmax(off, fmax(least[i].at - at[i], at[i] - most[i].at));
	if (off <= tip_max)
		return;
	snprintf(message, sizeof message,
	         _("nobody could hold this: the weight is %.0f cm beside "
	           "what it rests on"),
	         off);
	say(c, FAULT_TIP, "rest", message, _("let a hand or foot rest nearer, or lean"));
}

/* How far a slot's joint is from what was asked for, degrees. */
static double bend_of(const struct checker *c, int pose, int slot)
{
	struct figure_pose one = { .set = UINT64_C(1) << slot };
	struct figure_joints wanted, none;
	bool moves[DOF_COUNT], set[DOF_COUNT];
	double most = 0;

	joints_from_pose(&wanted, &c->figure->pose[pose], set);
	joints_from_pose(&none, &one, moves);
	for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
		double bend = c->scene.end[pose].q[dof] - wanted.q[dof];

		most = moves[dof] && fabs(bend) > fabs(most) ? bend : most;
	}
	return most * 57.29577951308232;
}

/* How far a joint may be from what was asked for: what the author gave, the whole body, the trunk
 * and the legs of the base. Arms may reach as they need. */
static double bend_most(const struct figure_pose *pose, int slot)
{
	int limb = (slot - TRUNK_ANGLE_COUNT) / 2;

	if ((pose->set >> slot & 1) != 0)
		return given_bend_max;
	if (slot <= ANGLE_TURN)
		return turn_max;
	return slot < TRUNK_ANGLE_COUNT || limb >= ANGLE_HIP ? base_bend_max : 360;
}

/* What was asked for is what is drawn. */
static void check_angles(struct checker *c, int pose)
{
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		double bend = bend_of(c, pose, slot);
		char name[48], where[64], message[160];

		if (fabs(bend) <= bend_most(&c->figure->pose[pose], slot))
			continue;
		figure_angle_name(name, sizeof name, slot);
		snprintf(where, sizeof where, "%s.%s", pose == 0 ? "from" : "to", name);
		snprintf(message, sizeof message,
		         _("%s: contact bends it by %.0f degrees, away from %.0f"), name, bend,
		         (double)c->figure->pose[pose].angle[slot]);
		say(c, FAULT_NONE, where, message,
		    _("give the angle that fits, or choose another base or rest"));
	}
}

static void check_moment(struct checker *c, double t, unsigned poses)
{
	struct figure_joints joints;

	figure_pose_at(&c->scene, t, &joints);
	body_set(&c->body, &joints);
	c->t = figure_ease(t);
	c->poses = poses;
	check_contacts(c);
	check_skin(c);
	check_balance(c);
}

bool figure_check(const struct figure *figure, const struct exercise *exercise,
                  figure_report *report, void *ctx)
{
	static const struct {
		double t;
		unsigned poses;
	} moments[] = { { 0, 1 }, { 1, 2 }, { 0.5, 3 } };
	struct checker c = {
		.figure = figure, .exercise = exercise, .report = report, .ctx = ctx, .sound = true
	};
	size_t count = COUNT(moments);

	check_words(&c);
	figure_stage(&c.scene, figure, exercise, SIDE_RIGHT);
	if (!check_surfaces(&c))
		return false;
	if (!scene_moves(&c.scene))
		count = 1;
	for (size_t i = 0; i < count && c.said == 0; i++)
		check_moment(&c, moments[i].t, moments[i].poses);
	for (int pose = 0; pose < 2 && c.said == 0; pose++)
		check_angles(&c, pose);
	return c.sound;
}
