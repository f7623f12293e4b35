/* The skeleton behind figures: bones, degrees of freedom, the spheres that make the skin, where
 * areas and parts lie. For the figure modules only. */
#ifndef UNKNOT_CORE_FIGURE_PARTS_H
#define UNKNOT_CORE_FIGURE_PARTS_H

#include <math.h>

#include "core/figure.h"

/* Body frame: x forwards, y up along the trunk, z to the right. World: the same for someone
 * upright. */
struct vec {
	double x, y, z;
};

struct mat {
	struct vec col[3];
};

/* Furniture, cm. */
enum { SEAT_DEPTH = 42, SEAT_BACK = 46, TABLE_DEPTH = 80 };

enum bone {
	BONE_PELVIS,
	BONE_WAIST,
	BONE_CHEST,
	BONE_NECK,
	BONE_HEAD,
	BONE_UPPER_ARM, /* of the right; + LIMB_BONES for the left */
	BONE_FOREARM,
	BONE_HAND,
	BONE_THIGH,
	BONE_SHIN,
	BONE_FOOT,
	LIMB_BONES = 6,
	BONE_COUNT = BONE_UPPER_ARM + 2 * LIMB_BONES
};

/* Degrees of freedom in the order they turn; three of root position come first. */
enum dof {
	DOF_X,
	DOF_Y,
	DOF_Z,
	DOF_LEAN,
	DOF_TILT,
	DOF_TURN,
	DOF_WAIST,
	DOF_WAIST_SIDE,
	DOF_WAIST_TWIST,
	DOF_CHEST,
	DOF_CHEST_SIDE,
	DOF_CHEST_TWIST,
	DOF_NECK,
	DOF_NECK_TILT,
	DOF_NECK_TURN,
	DOF_HEAD,
	DOF_LIMB, /* the eleven of the right limbs, then of the left */
	DOF_COUNT = DOF_LIMB + 2 * LIMB_ANGLE_COUNT
};
_Static_assert(DOF_COUNT == (int)FIGURE_DOFS, "the public header has its own count");

enum contact_kind {
	CONTACT_REST,  /* the body on a surface */
	CONTACT_TOUCH, /* the body on a tool that lies on a surface */
	CONTACT_HOLD,  /* a hand at the place that is worked on */
	CONTACT_BODY   /* a part on another part */
};

/* Where an area is: a stretch from a to b on a bone, right side; the way its skin faces; how far
 * the skin is from that line; the hand that reaches it when hands do the work. */
struct spot {
	uint8_t bone;
	struct vec a, b, face;
	double radius;
	bool own_hand;
};

/* One capsule of the body, tapered: for drawing and for what must not pass through things. */
struct capsule {
	uint8_t bone;
	struct vec a;
	double ra;
	struct vec b;
	double rb;
};

struct sphere {
	uint8_t bone;
	struct vec at;
	double radius;
};

/* The body in the world. */
struct body {
	struct vec origin[BONE_COUNT];
	struct mat frame[BONE_COUNT];
	struct vec axis[DOF_COUNT]; /* of rotations, through their bone's origin */
};

extern const struct capsule figure_capsule[]; /* right and middle; the left is mirrored */
extern const int figure_capsule_count;

static inline struct vec vec_add(struct vec a, struct vec b)
{
	return (struct vec){ a.x + b.x, a.y + b.y, a.z + b.z };
}

static inline struct vec vec_sub(struct vec a, struct vec b)
{
	return (struct vec){ a.x - b.x, a.y - b.y, a.z - b.z };
}

static inline struct vec vec_scale(struct vec a, double k)
{
	return (struct vec){ a.x * k, a.y * k, a.z * k };
}

static inline double vec_dot(struct vec a, struct vec b)
{
	return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline struct vec vec_cross(struct vec a, struct vec b)
{
	return (struct vec){ a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

static inline struct vec vec_unit(struct vec a)
{
	double length = sqrt(vec_dot(a, a));

	return length > 0 ? vec_scale(a, 1 / length) : a;
}

static inline struct vec vec_lerp(struct vec a, struct vec b, double t)
{
	return vec_add(a, vec_scale(vec_sub(b, a), t));
}

/* The same place on the left. */
static inline struct vec vec_mirror(struct vec a)
{
	return (struct vec){ a.x, a.y, -a.z };
}

static inline bool bone_is_paired(int bone)
{
	return bone >= BONE_UPPER_ARM;
}

/* Of the forearm, hand or foot. */
static inline bool bone_is_end(int bone)
{
	int right = bone >= BONE_UPPER_ARM + LIMB_BONES ? bone - LIMB_BONES : bone;

	return right == BONE_FOREARM || right == BONE_HAND || right == BONE_FOOT;
}

/* The bone on the given side; the bone itself when there is one only. */
static inline int bone_of(int bone, enum figure_side side)
{
	return bone_is_paired(bone) && side == FIGURE_LEFT ? bone + LIMB_BONES : bone;
}

/* A direction and a point of a bone's frame in the world. */
struct vec body_turn(const struct body *body, int bone, struct vec v);
struct vec body_point(const struct body *body, int bone, struct vec v);

/* Forward kinematics. */
void body_set(struct body *body, const struct figure_joints *joints);

/* True when turning about dof moves the bone. */
bool dof_moves(int dof, int bone);
int dof_bone(int dof);
void dof_range(int dof, double *least, double *most); /* radians */
double dof_stiffness(int dof);

/* From the author's angles to joints (root position left at 0), and which dofs he set. */
void joints_from_pose(struct figure_joints *joints, const struct figure_pose *pose, bool *set);

/* Spheres (one or two) by which a part rests. */
int part_spheres(enum figure_part part, enum figure_side side, struct sphere out[2]);

/* The spot of an area on a side. */
struct spot area_spot(enum area area, enum figure_side side);

/* The inward normal of a surface and its distance from the world's origin. */
struct plane {
	struct vec normal;
	double at;
};
struct plane scene_plane(const struct figure_scene *scene, enum figure_surface surface);
bool scene_has_surface(const struct figure_scene *scene, enum figure_surface surface);

/* Where a tool is: its centre, the direction of its long axis and half its length (0 for a ball).
 */
struct tool_place {
	struct vec centre, axis;
	double radius, half_length;
};

/* Moves joints so that the contacts hold and stays near the target otherwise. poses: bits of the
 * poses whose contacts count; planted ones keep their place when the second is among them. set:
 * dofs that the author gave. Returns the largest miss left, cm. */
double scene_settle(const struct figure_scene *scene, double t, unsigned poses, const bool *set,
                    const struct figure_joints *target, struct figure_joints *joints);

/* Where a contact is at t: the point of the body, and for a hand where it should be. */
struct vec contact_point(const struct figure_contact *contact, const struct body *body, double t);
struct vec contact_goal(const struct figure_contact *contact, const struct body *body, double t);

/* How far a contact is from what it should be, cm. */
double contact_miss(const struct figure_scene *scene, const struct figure_contact *contact,
                    const struct body *body, double t);

/* The place on a spot, 0 to 1; the surface a tool lies on, DEFAULT when a hand holds it; half the
 * diameter of a tool (diameter 0: its own), 0 for hands and none. */
struct vec spot_at(const struct spot *spot, double slide);
enum figure_surface against_surface(enum figure_against against);
double tool_radius(enum tool tool, double diameter);

/* The tools of a scene for a body at t: one, or one for each side. Returns their number. */
int scene_tools(const struct figure_scene *scene, const struct body *body, double t,
                struct tool_place out[2]);

/* The centre of mass, and the stretch of ground (x: 0, z: 1) that can bear it. False when nothing
 * bears. */
struct mass {
	uint8_t bone;
	struct vec at;
	double share;
};
extern const struct mass figure_mass[];
extern const int figure_mass_count;
struct vec body_mass_centre(const struct body *body);

/* One end of that stretch and the contact that makes it; -1 for the wall. */
struct bearing {
	double at;
	int contact;
};
bool scene_base_of_support(const struct figure_scene *scene, const struct body *body, double t,
                           unsigned poses, struct bearing least[2], struct bearing most[2]);

/* The picture: flat shapes in cm, x to the right and y up, in the order they are painted. */
enum layer {
	LAYER_SUPPORT,
	LAYER_BODY,
	LAYER_FACE, /* eyes and mouth, where they are seen */
	LAYER_AREA,
	LAYER_AREA_BEHIND, /* on the far side of the body: an outline only */
	LAYER_TOOL
};

/* A tapered capsule; a plain line when its radii are 0. Shapes of one group share an outline. */
struct shape {
	uint8_t layer, group;
	double x0, y0, r0, x1, y1, r1;
};

/* Besides the body: 11 lines of supports, 3 of a face, 2 areas, 2 tools. */
enum { SHAPES_MAX = 96, SHAPES_BESIDES = 18, GROUP_TRUNK_SHAPES = 1 };

struct picture {
	struct shape shape[SHAPES_MAX];
	int count;
};

/* t: eased. */
void scene_paint(const struct figure_scene *scene, const struct body *body, double t,
                 struct picture *picture);

/* Where the furniture is, and the box of what both poses show. */
void scene_frame(struct figure_scene *scene);

/* True when the two poses look different. */
bool scene_moves(const struct figure_scene *scene);

/* From the time in a stroke to the share of the way. */
double figure_ease(double t);

#endif
