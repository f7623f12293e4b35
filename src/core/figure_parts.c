#include "core/figure_parts.h"

#include <assert.h>
#include <stddef.h>

#define COUNT(a)    (sizeof(a) / sizeof *(a))
#define RADIANS(deg) ((deg) * 3.14159265358979323846 / 180)

enum { AXIS_X, AXIS_Y, AXIS_Z };

/* Bones: parent and where they start in the parent's frame, cm (right side). Lengths after the
 * segment proportions of Drillis and Contini (1966) for a stature of 172 cm. */
static const struct {
	uint8_t parent;
	struct vec start;
} bones[BONE_UPPER_ARM + LIMB_BONES] = {
	[BONE_PELVIS] = { BONE_PELVIS, { 0, 0, 0 } },
	[BONE_WAIST] = { BONE_PELVIS, { 0, 12, 0 } },
	[BONE_CHEST] = { BONE_WAIST, { 0, 18, 0 } },
	[BONE_NECK] = { BONE_CHEST, { -1, 26, 0 } },
	[BONE_HEAD] = { BONE_NECK, { 1.5, 9, 0 } },
	[BONE_UPPER_ARM] = { BONE_CHEST, { 0, 20, 17 } },
	[BONE_FOREARM] = { BONE_UPPER_ARM, { 0, -31, 0 } },
	[BONE_HAND] = { BONE_FOREARM, { 0, -25, 0 } },
	[BONE_THIGH] = { BONE_PELVIS, { 0, 0, 9 } },
	[BONE_SHIN] = { BONE_THIGH, { 0, -42, 0 } },
	[BONE_FOOT] = { BONE_SHIN, { 0, -41, 0 } },
};

/* Each turns its bone about one axis of the bone's own frame. Sign: of the right side; turns about x
 * and y are mirrored on the left. Range in degrees. Stiffness: how unwilling a joint is to move when
 * a pose is brought into contact. */
struct dof_row {
	uint8_t bone, axis;
	int8_t sign;
	int16_t least, most;
	float stiffness;
};

static const struct dof_row dofs[DOF_LIMB + LIMB_ANGLE_COUNT] = {
	[DOF_X] = { BONE_PELVIS, AXIS_X, 1, 0, 0, 1 },
	[DOF_Y] = { BONE_PELVIS, AXIS_Y, 1, 0, 0, 1 },
	[DOF_Z] = { BONE_PELVIS, AXIS_Z, 1, 0, 0, 1 },
	[DOF_LEAN] = { BONE_PELVIS, AXIS_Z, -1, -360, 360, 2 },
	[DOF_TILT] = { BONE_PELVIS, AXIS_X, 1, -360, 360, 6 },
	[DOF_TURN] = { BONE_PELVIS, AXIS_Y, -1, -360, 360, 20 },
	[DOF_WAIST] = { BONE_WAIST, AXIS_Z, -1, -20, 45, 6 },
	[DOF_WAIST_SIDE] = { BONE_WAIST, AXIS_X, 1, -20, 20, 12 },
	[DOF_WAIST_TWIST] = { BONE_WAIST, AXIS_Y, -1, -25, 25, 20 },
	[DOF_CHEST] = { BONE_CHEST, AXIS_Z, -1, -35, 55, 6 },
	[DOF_CHEST_SIDE] = { BONE_CHEST, AXIS_X, 1, -20, 20, 12 },
	[DOF_CHEST_TWIST] = { BONE_CHEST, AXIS_Y, -1, -25, 25, 20 },
	[DOF_NECK] = { BONE_NECK, AXIS_Z, -1, -60, 60, 3 },
	[DOF_NECK_TILT] = { BONE_NECK, AXIS_X, 1, -45, 45, 6 },
	[DOF_NECK_TURN] = { BONE_NECK, AXIS_Y, -1, -85, 85, 10 },
	[DOF_HEAD] = { BONE_HEAD, AXIS_Z, -1, -30, 30, 3 },
	[DOF_LIMB + ANGLE_SHOULDER] = { BONE_UPPER_ARM, AXIS_Z, 1, -60, 185, 1 },
	[DOF_LIMB + ANGLE_SHOULDER_OUT] = { BONE_UPPER_ARM, AXIS_X, -1, -60, 180, 4 },
	[DOF_LIMB + ANGLE_SHOULDER_TURN] = { BONE_UPPER_ARM, AXIS_Y, -1, -90, 100, 4 },
	[DOF_LIMB + ANGLE_ELBOW] = { BONE_FOREARM, AXIS_Z, 1, 0, 155, 1 },
	[DOF_LIMB + ANGLE_PALM] = { BONE_FOREARM, AXIS_Y, 1, -90, 90, 4 },
	[DOF_LIMB + ANGLE_WRIST] = { BONE_HAND, AXIS_X, 1, -80, 85, 1 },
	[DOF_LIMB + ANGLE_HIP] = { BONE_THIGH, AXIS_Z, 1, -30, 140, 1 },
	[DOF_LIMB + ANGLE_HIP_OUT] = { BONE_THIGH, AXIS_X, -1, -35, 65, 8 },
	[DOF_LIMB + ANGLE_HIP_TURN] = { BONE_THIGH, AXIS_Y, -1, -50, 75, 10 },
	[DOF_LIMB + ANGLE_KNEE] = { BONE_SHIN, AXIS_Z, -1, 0, 160, 1 },
	[DOF_LIMB + ANGLE_ANKLE] = { BONE_FOOT, AXIS_Z, 1, -60, 35, 1 },
};

const struct capsule figure_capsule[] = {
	{ BONE_PELVIS, { -1.5, -1, 6 }, 9.5, { -0.5, 12, 5 }, 8.5 },
	{ BONE_WAIST, { -0.5, 0, 5 }, 8.5, { 0, 18, 6 }, 9.3 },
	{ BONE_CHEST, { 0, 0, 6 }, 9.3, { 0.5, 13, 8 }, 9.8 },
	{ BONE_CHEST, { 0.5, 13, 8 }, 9, { 0, 20, 15 }, 5.5 },
	{ BONE_CHEST, { 0, 18, 4 }, 8, { -1, 26, 0 }, 5.2 },
	{ BONE_NECK, { 0, 0, 0 }, 5.2, { 1.5, 9, 0 }, 5 },
	{ BONE_HEAD, { 0, 9, 0 }, 9.3, { 4, 2.5, 0 }, 6 },
	{ BONE_HEAD, { 8.5, 7, 0 }, 1.5, { 11, 4.5, 0 }, 1 },
	{ BONE_UPPER_ARM, { 0, 0, 0 }, 5.2, { 0, -31, 0 }, 3.9 },
	{ BONE_FOREARM, { 0, 0, 0 }, 4, { 0, -25, 0 }, 2.7 },
	{ BONE_HAND, { 0, 0, 0 }, 2.6, { 0, -9, 0 }, 2.6 },
	{ BONE_HAND, { 0, -9, 0 }, 2.4, { 0, -17, 0 }, 1.3 },
	{ BONE_HAND, { 1.5, -3, 0 }, 1.5, { 5, -8, 0 }, 1.2 },
	{ BONE_THIGH, { 0, 0, 0 }, 8.5, { 0, -42, 0 }, 5.6 },
	{ BONE_SHIN, { 0, 0, 0 }, 5.5, { -0.8, -14, 0 }, 5.6 },
	{ BONE_SHIN, { -0.8, -14, 0 }, 5.6, { 0, -41, 0 }, 3.6 },
	{ BONE_FOOT, { 0, 0, 0 }, 3.7, { -3.5, -3.7, 0 }, 3.3 },
	{ BONE_FOOT, { -3.5, -3.7, 0 }, 3.3, { 13, -5, 0 }, 2 },
	{ BONE_FOOT, { 0, 0, 0 }, 3.6, { 13, -5, 0 }, 2 },
	{ BONE_FOOT, { 13, -5, 0 }, 2, { 18, -5.7, 0 }, 1.3 },
};
const int figure_capsule_count = COUNT(figure_capsule);
_Static_assert(2 * COUNT(figure_capsule) + SHAPES_BESIDES <= SHAPES_MAX, "room for all shapes");

static const struct {
	struct sphere sphere[2];
	uint8_t count;
} parts[PART_COUNT] = {
	[PART_FOOT] = { { { BONE_FOOT, { -3.5, -3.7, 0 }, 3.3 }, { BONE_FOOT, { 13, -5, 0 }, 2 } }, 2 },
	[PART_HEEL] = { { { BONE_FOOT, { -3.5, -3.7, 0 }, 3.3 } }, 1 },
	[PART_TOES] = { { { BONE_FOOT, { 13, -5, 0 }, 2 } }, 1 },
	[PART_INSTEP] = { { { BONE_FOOT, { 13, -5, 0 }, 2 } }, 1 },
	[PART_ANKLE] = { { { BONE_SHIN, { 0, -39, 0 }, 3.7 } }, 1 },
	[PART_CALF] = { { { BONE_SHIN, { -0.8, -14, 0 }, 5.6 } }, 1 },
	[PART_SHIN] = { { { BONE_SHIN, { 0, 0, 0 }, 5.5 }, { BONE_SHIN, { 0, -39, 0 }, 3.7 } }, 2 },
	[PART_KNEE] = { { { BONE_SHIN, { 0, 0, 0 }, 5.5 } }, 1 },
	[PART_THIGH] = { { { BONE_THIGH, { 0, -28, 0 }, 6.6 } }, 1 },
	[PART_BUTTOCK] = { { { BONE_PELVIS, { -1.5, -1, 6 }, 9.5 } }, 1 },
	[PART_HIP] = { { { BONE_THIGH, { 0, 0, 0 }, 8.5 } }, 1 },
	[PART_PELVIS] = { { { BONE_PELVIS, { -1.5, -1, 0 }, 9.5 } }, 1 },
	[PART_BELLY] = { { { BONE_WAIST, { -0.3, 8, 0 }, 8.8 } }, 1 },
	[PART_CHEST] = { { { BONE_CHEST, { 0.5, 12, 0 }, 9.8 } }, 1 },
	[PART_RIBS] = { { { BONE_CHEST, { 0, 3, 6.5 }, 9.3 } }, 1 },
	[PART_LOW_BACK] = { { { BONE_WAIST, { -0.5, 1, 0 }, 8.5 } }, 1 },
	[PART_BACK] = { { { BONE_CHEST, { 0.5, 13, 0 }, 9.8 } }, 1 },
	[PART_SHOULDER] = { { { BONE_UPPER_ARM, { 0, 0, 0 }, 5.2 } }, 1 },
	[PART_UPPER_ARM] = { { { BONE_UPPER_ARM, { 0, -15, 0 }, 4.6 } }, 1 },
	[PART_ELBOW] = { { { BONE_FOREARM, { 0, 0, 0 }, 4 } }, 1 },
	[PART_FOREARM] = { { { BONE_FOREARM, { 0, 0, 0 }, 4 }, { BONE_FOREARM, { 0, -24, 0 }, 2.7 } },
	                   2 },
	[PART_WRIST] = { { { BONE_FOREARM, { 0, -24, 0 }, 2.7 } }, 1 },
	[PART_HAND] = { { { BONE_HAND, { 0, -1, 0 }, 2.6 }, { BONE_HAND, { 0, -15, 0 }, 1.6 } }, 2 },
	[PART_FIST] = { { { BONE_HAND, { 0, -8, 0 }, 2.6 } }, 1 },
	[PART_FINGERS] = { { { BONE_HAND, { 0, -15, 0 }, 1.6 } }, 1 },
	[PART_NECK] = { { { BONE_NECK, { 0.5, 4, 0 }, 5.1 } }, 1 },
	[PART_HEAD] = { { { BONE_HEAD, { 0, 9, 0 }, 9.3 } }, 1 },
};

static const struct spot spots[AREA_COUNT] = {
	[AREA_JAW] = { BONE_HEAD, { 3, 0, 4 }, { 2, 6, 6 }, { 0.4, 0, 1 }, 2, true },
	[AREA_SUBOCCIPITALS] = { BONE_HEAD, { -2, 2, 0 }, { -2, 4, 0 }, { -1, -0.3, 0 }, 6, true },
	[AREA_NECK] = { BONE_NECK, { 0, 1, 2 }, { 0.5, 8, 2 }, { -1, 0, 0.2 }, 4.7, true },
	[AREA_UPPER_TRAP] = { BONE_CHEST, { -1, 22, 7 }, { -0.5, 20, 13 }, { -0.5, 1, 0 }, 4.5, false },
	[AREA_LEVATOR] = { BONE_CHEST, { -3, 21, 6 }, { -3, 18, 7 }, { -1, 0.4, 0 }, 5, false },
	[AREA_SUPRASPINATUS] = { BONE_CHEST, { -2, 19, 9 }, { -2, 19, 14 }, { -0.8, 0.6, 0 }, 5, false },
	[AREA_INFRASPINATUS] = { BONE_CHEST, { -1, 12, 10 }, { -1, 17, 12 }, { -1, 0, 0.2 }, 8, false },
	[AREA_POSTERIOR_SHOULDER] = { BONE_UPPER_ARM, { 0, -1, 0 }, { 0, -8, 0 }, { -1, 0, 0.4 }, 5,
	                              false },
	[AREA_FRONT_SHOULDER] = { BONE_UPPER_ARM, { 0, -1, 0 }, { 0, -8, 0 }, { 1, 0, 0.4 }, 5, false },
	[AREA_CHEST] = { BONE_CHEST, { 0.5, 13, 8 }, { 0.5, 15, 12 }, { 1, 0, 0.1 }, 9, false },
	[AREA_RHOMBOIDS] = { BONE_CHEST, { 0.5, 10, 5 }, { 0.5, 18, 5 }, { -1, 0, 0 }, 9.5, false },
	[AREA_UPPER_BACK] = { BONE_CHEST, { 0, 1, 0 }, { 0.5, 18, 0 }, { -1, 0, 0 }, 9.5, true },
	[AREA_MID_BACK] = { BONE_WAIST, { 0, 11, 4 }, { 0, 18, 4 }, { -1, 0, 0 }, 9.2, false },
	[AREA_LATS] = { BONE_CHEST, { 0, 0, 8 }, { 0, 13, 9 }, { -0.3, 0, 1 }, 9, false },
	[AREA_TRICEPS] = { BONE_UPPER_ARM, { 0, -7, 0 }, { 0, -25, 0 }, { -1, 0, 0 }, 4.6, false },
	[AREA_BICEPS] = { BONE_UPPER_ARM, { 0, -7, 0 }, { 0, -25, 0 }, { 1, 0, 0 }, 4.6, false },
	[AREA_FOREARM_FLEXORS] = { BONE_FOREARM, { 0, -5, 0 }, { 0, -20, 0 }, { 0.3, 0, -1 }, 3.4,
	                           false },
	[AREA_FOREARM_EXTENSORS] = { BONE_FOREARM, { 0, -5, 0 }, { 0, -20, 0 }, { 0.3, 0, 1 }, 3.4,
	                             false },
	[AREA_HAND] = { BONE_HAND, { 0, -3, 0 }, { 0, -9, 0 }, { 0, 0, -1 }, 2.6, false },
	[AREA_LOW_BACK] = { BONE_WAIST, { -0.5, 0, 4 }, { -0.3, 8, 4 }, { -1, 0, 0 }, 8.6, true },
	[AREA_QL] = { BONE_WAIST, { -0.5, 0, 6 }, { -0.3, 7, 6 }, { -0.9, 0, 0.5 }, 8.6, true },
	[AREA_HIP_FLEXOR] = { BONE_THIGH, { 0, -1, 0 }, { 0, -9, 0 }, { 1, 0, 0 }, 8.2, true },
	[AREA_TFL] = { BONE_THIGH, { 0, 0, 0 }, { 0, -9, 0 }, { 0.7, 0, 0.7 }, 8.3, true },
	[AREA_GLUTE_MAX] = { BONE_PELVIS, { -1.5, -3, 6 }, { -1.5, 5, 6 }, { -0.9, -0.5, 0 }, 9.5, true },
	[AREA_GLUTE_MED] = { BONE_PELVIS, { -1, 3, 6 }, { -1, 8, 6 }, { -0.4, 0, 0.9 }, 9.3, true },
	[AREA_GLUTE_MIN] = { BONE_PELVIS, { -1, 2, 6 }, { -1, 5, 6 }, { 0.1, 0, 1 }, 9.4, true },
	[AREA_PIRIFORMIS] = { BONE_PELVIS, { -1.5, -2, 6 }, { -1.5, 2, 8 }, { -1, -0.4, 0.2 }, 9.3, true },
	[AREA_ADDUCTORS] = { BONE_THIGH, { 0, -12, 0 }, { 0, -34, 0 }, { 0, 0, -1 }, 7, true },
	[AREA_INNER_QUAD] = { BONE_THIGH, { 0, -24, 0 }, { 0, -36, 0 }, { 0.6, 0, -0.8 }, 6.4, true },
	[AREA_QUADS] = { BONE_THIGH, { 0, -8, 0 }, { 0, -36, 0 }, { 1, 0, 0 }, 7, true },
	[AREA_OUTER_QUAD] = { BONE_THIGH, { 0, -10, 0 }, { 0, -36, 0 }, { 0.3, 0, 1 }, 7, true },
	[AREA_HAMSTRINGS] = { BONE_THIGH, { 0, -10, 0 }, { 0, -35, 0 }, { -1, 0, 0 }, 7, true },
	[AREA_CALF] = { BONE_SHIN, { -0.3, -6, 0 }, { -0.7, -20, 0 }, { -1, 0, 0 }, 5.5, true },
	[AREA_SOLEUS] = { BONE_SHIN, { -0.6, -19, 0 }, { -0.3, -31, 0 }, { -1, 0, 0 }, 4.8, true },
	[AREA_PERONEALS] = { BONE_SHIN, { -0.3, -8, 0 }, { -0.3, -30, 0 }, { 0.2, 0, 1 }, 5, true },
	[AREA_SHIN] = { BONE_SHIN, { -0.3, -7, 0 }, { -0.3, -30, 0 }, { 1, 0, 0.3 }, 5, true },
	[AREA_FOOT] = { BONE_FOOT, { -2, -3.8, 0 }, { 12, -4.9, 0 }, { 0, -1, 0 }, 2.6, true },
	[AREA_OTHER] = { BONE_THIGH, { 0, -10, 0 }, { 0, -34, 0 }, { 1, 0, 0 }, 7, true },
};

static const struct dof_row *dof_row(int dof)
{
	return &dofs[dof < DOF_LIMB + LIMB_ANGLE_COUNT ? dof : dof - LIMB_ANGLE_COUNT];
}

static enum figure_side dof_side(int dof)
{
	return dof < DOF_LIMB + LIMB_ANGLE_COUNT ? FIGURE_RIGHT : FIGURE_LEFT;
}

int dof_bone(int dof)
{
	return bone_of(dof_row(dof)->bone, dof_side(dof));
}

void dof_range(int dof, double *least, double *most)
{
	*least = RADIANS(dof_row(dof)->least);
	*most = RADIANS(dof_row(dof)->most);
}

double dof_stiffness(int dof)
{
	return dof_row(dof)->stiffness;
}

static int bone_parent(int bone)
{
	enum figure_side side = bone >= BONE_UPPER_ARM + LIMB_BONES ? FIGURE_LEFT : FIGURE_RIGHT;

	return bone_of(bones[side == FIGURE_LEFT ? bone - LIMB_BONES : bone].parent, side);
}

bool dof_moves(int dof, int bone)
{
	int of = dof_bone(dof);

	while (bone != of && bone != BONE_PELVIS)
		bone = bone_parent(bone);
	return bone == of;
}

struct vec body_turn(const struct body *body, int bone, struct vec v)
{
	const struct mat *m = &body->frame[bone];

	return vec_add(vec_add(vec_scale(m->col[0], v.x), vec_scale(m->col[1], v.y)),
	               vec_scale(m->col[2], v.z));
}

struct vec body_point(const struct body *body, int bone, struct vec v)
{
	return vec_add(body->origin[bone], body_turn(body, bone, v));
}

/* m times a turn about one of its own axes. */
static void mat_turn(struct mat *m, int axis, double angle)
{
	struct vec *u = &m->col[(axis + 1) % 3], *v = &m->col[(axis + 2) % 3];
	double c = cos(angle), s = sin(angle);
	struct vec u0 = *u;

	*u = vec_add(vec_scale(u0, c), vec_scale(*v, s));
	*v = vec_sub(vec_scale(*v, c), vec_scale(u0, s));
}

static void place_bone(struct body *body, int bone, const double *q)
{
	enum figure_side side = bone >= BONE_UPPER_ARM + LIMB_BONES ? FIGURE_LEFT : FIGURE_RIGHT;
	int row = side == FIGURE_LEFT ? bone - LIMB_BONES : bone, parent = bone_parent(bone);
	struct vec start = bones[row].start;

	if (bone == BONE_PELVIS) {
		body->origin[bone] = (struct vec){ q[DOF_X], q[DOF_Y], q[DOF_Z] };
		body->frame[bone] =
		    (struct mat){ { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } };
		return;
	}
	body->origin[bone] =
	    body_point(body, parent, side == FIGURE_LEFT ? vec_mirror(start) : start);
	body->frame[bone] = body->frame[parent];
}

void body_set(struct body *body, const struct figure_joints *joints)
{
	int placed = -1;

	body->axis[DOF_X] = (struct vec){ 1, 0, 0 };
	body->axis[DOF_Y] = (struct vec){ 0, 1, 0 };
	body->axis[DOF_Z] = (struct vec){ 0, 0, 1 };
	for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
		const struct dof_row *row = dof_row(dof);
		int bone = dof_bone(dof);
		bool mirrored = dof_side(dof) == FIGURE_LEFT && row->axis != AXIS_Z;
		double sign = mirrored ? -row->sign : row->sign;

		if (bone > placed)
			place_bone(body, placed = bone, joints->q);
		body->axis[dof] = vec_scale(body->frame[bone].col[row->axis], sign);
		mat_turn(&body->frame[bone], row->axis, sign * joints->q[dof]);
	}
	assert(placed == BONE_COUNT - 1);
}

void joints_from_pose(struct figure_joints *joints, const struct figure_pose *pose, bool *set)
{
	static const uint8_t dof_of[TRUNK_ANGLE_COUNT] = {
		[ANGLE_LEAN] = DOF_LEAN,        [ANGLE_TILT] = DOF_TILT,
		[ANGLE_TURN] = DOF_TURN,        [ANGLE_SPINE] = DOF_WAIST,
		[ANGLE_SPINE_SIDE] = DOF_WAIST_SIDE, [ANGLE_SPINE_TWIST] = DOF_WAIST_TWIST,
		[ANGLE_CHEST] = DOF_CHEST,      [ANGLE_NECK] = DOF_NECK,
		[ANGLE_NECK_TILT] = DOF_NECK_TILT, [ANGLE_NECK_TURN] = DOF_NECK_TURN,
		[ANGLE_HEAD] = DOF_HEAD,
	};

	for (int dof = 0; dof < DOF_COUNT; dof++) {
		joints->q[dof] = 0;
		set[dof] = false;
	}
	for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
		int limb = slot - TRUNK_ANGLE_COUNT;
		int dof = limb < 0 ? dof_of[slot] : DOF_LIMB + limb / 2 + limb % 2 * LIMB_ANGLE_COUNT;
		double angle = RADIANS((double)pose->angle[slot]);
		/* The spine's angles are shared by the waist and the chest. */
		bool shared = slot == ANGLE_SPINE || slot == ANGLE_SPINE_SIDE || slot == ANGLE_SPINE_TWIST;
		bool given = (pose->set >> slot & 1) != 0;

		joints->q[dof] += shared ? angle / 2 : angle;
		set[dof] |= given;
		if (!shared)
			continue;
		dof += DOF_CHEST - DOF_WAIST;
		joints->q[dof] += angle / 2;
		set[dof] |= given;
	}
}

int part_spheres(enum figure_part part, enum figure_side side, struct sphere out[2])
{
	for (int i = 0; i < parts[part].count; i++) {
		out[i] = parts[part].sphere[i];
		out[i].bone = (uint8_t)bone_of(out[i].bone, side);
		if (side == FIGURE_LEFT)
			out[i].at = vec_mirror(out[i].at);
	}
	return parts[part].count;
}

struct spot area_spot(enum area area, enum figure_side side)
{
	struct spot spot = spots[area];

	spot.bone = (uint8_t)bone_of(spot.bone, side);
	spot.face = vec_unit(spot.face);
	if (side == FIGURE_LEFT) {
		spot.a = vec_mirror(spot.a);
		spot.b = vec_mirror(spot.b);
		spot.face = vec_mirror(spot.face);
	}
	return spot;
}
