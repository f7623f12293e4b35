/* Brings a pose into contact: least squares over all joints at once, each pulled to its target by
 * its stiffness, each contact a row with a small variance (Gauss-Newton in the dual form, so that
 * the system is as small as the number of contacts). */
#include <math.h>
#include <string.h>

#include "core/figure_parts.h"

enum { ROWS_MAX = 72, ROUNDS_MAX = 16 };

static const double step_max = 0.35; /* radians a round, at first */
static const double step_least = 0.004, step_done = 0.003;
/* Contacts are loose at first, so that the body finds its way along them, then tight. */
static const double near_enough = 0.5; /* cm */
static const double slacks[] = { 3000, 50, 1 };
static const double reach_max = 10;      /* cm a round */
static const double given_stiffness = 6; /* times, for what the author gave */
static const double root_freedom = 1e4;  /* cm2: the whole body moves freely */
static const double contact_variance = 1e-3, soft_variance = 1e-2; /* cm2 */
static const double facing_wanted = 0.6, facing_variance = 1e-3;   /* cosine */
static const double sink_allowed = 0.8; /* soft tissue gives that much, cm */

struct system {
	const struct figure_scene *scene;
	const struct figure_joints *target;
	struct body body;
	double t;
	unsigned poses;
	int rows;
	double j[ROWS_MAX][DOF_COUNT], miss[ROWS_MAX], variance[ROWS_MAX];
	double spare[DOF_COUNT];   /* a row that nobody reads */
	double freedom[DOF_COUNT]; /* inverse stiffness */
	uint8_t bone_of_dof[DOF_COUNT], mover[BONE_COUNT][DOF_COUNT], mover_count[BONE_COUNT];
	double slack; /* times all variances */
	double worst, cost;
};

/* Adds to a row how a point of a bone moves along a direction with each joint. */
static void add_motion(const struct system *s, double *row, int bone, struct vec point,
                       struct vec along, double sign)
{
	row[DOF_X] += sign * along.x;
	row[DOF_Y] += sign * along.y;
	row[DOF_Z] += sign * along.z;
	for (int i = 0; i < s->mover_count[bone]; i++) {
		int dof = s->mover[bone][i];
		struct vec arm = vec_sub(point, s->body.origin[s->bone_of_dof[dof]]);

		row[dof] += sign * vec_dot(along, vec_cross(s->body.axis[dof], arm));
	}
}

/* Where there is no room left, contacts come first and the rest is not looked at. */
static double *new_row(struct system *s, double miss, double variance)
{
	if (s->rows == ROWS_MAX)
		return s->spare;
	memset(s->j[s->rows], 0, sizeof s->j[0]);
	variance *= s->slack;
	s->cost += miss * miss / variance;
	s->miss[s->rows] = fmin(fmax(miss, -reach_max), reach_max);
	s->variance[s->rows] = variance;
	return s->j[s->rows++];
}

static void pull_point(struct system *s, int bone, struct vec point, struct vec along, double miss,
                       double variance)
{
	add_motion(s, new_row(s, miss, variance), bone, point, along, 1);
}

static void add_surface_contact(struct system *s, const struct figure_contact *c)
{
	struct plane plane = scene_plane(s->scene, (enum figure_surface)c->surface);
	struct vec point = contact_point(c, &s->body, s->t);
	double miss = plane.at + (double)c->gap - vec_dot(point, plane.normal);

	s->worst = fmax(s->worst, fabs(miss));
	pull_point(s, c->bone, point, plane.normal, miss, contact_variance);
	if (!c->planted || c->poses != 3 || (s->poses & 2) == 0)
		return;
	for (int axis = 0; axis < 3; axis++) {
		struct vec along = { axis == 0, axis == 1, axis == 2 };
		struct vec place = { (double)c->place[0], (double)c->place[1],
			             (double)c->place[2] };

		if (fabs(vec_dot(along, plane.normal)) > 0.5)
			continue;
		pull_point(s, c->bone, point, along, vec_dot(vec_sub(place, point), along),
		           contact_variance);
	}
}

/* The area's own skin turns to the tool, not the other side of the limb. */
static void add_facing(struct system *s, const struct figure_contact *c)
{
	struct spot spot = area_spot(s->scene->area, (enum figure_side)c->side);
	struct plane plane = scene_plane(s->scene, (enum figure_surface)c->surface);
	struct vec face = body_turn(&s->body, spot.bone, spot.face);
	double miss = facing_wanted + vec_dot(face, plane.normal);
	double *row;

	if (miss <= 0)
		return;
	row = new_row(s, miss, facing_variance);
	for (int i = 0; i < s->mover_count[spot.bone]; i++) {
		int dof = s->mover[spot.bone][i];

		row[dof] = -vec_dot(plane.normal, vec_cross(s->body.axis[dof], face));
	}
}

static void add_hand(struct system *s, const struct figure_contact *c)
{
	struct vec hand = contact_point(c, &s->body, s->t), goal = contact_goal(c, &s->body, s->t);
	struct vec miss = vec_sub(goal, hand);

	s->worst = fmax(s->worst, sqrt(vec_dot(miss, miss)));
	for (int axis = 0; axis < 3; axis++) {
		struct vec along = { axis == 0, axis == 1, axis == 2 };
		double *row = new_row(s, vec_dot(miss, along), contact_variance);

		add_motion(s, row, c->bone, hand, along, 1);
		add_motion(s, row, c->goal_bone, goal, along, -1);
	}
}

/* A part on another: as far from its middle as both are thick. */
static void add_part(struct system *s, const struct figure_contact *c)
{
	struct vec point = contact_point(c, &s->body, s->t), goal = contact_goal(c, &s->body, s->t);
	struct vec apart = vec_sub(point, goal), along = vec_unit(apart);
	double miss = (double)c->gap - vec_dot(apart, along);
	double *row = new_row(s, miss, contact_variance);

	s->worst = fmax(s->worst, fabs(miss));
	add_motion(s, row, c->bone, point, along, 1);
	add_motion(s, row, c->goal_bone, goal, along, -1);
}

static void add_contacts(struct system *s)
{
	for (int i = 0; i < s->scene->contact_count; i++) {
		const struct figure_contact *c = &s->scene->contact[i];

		if ((c->poses & s->poses) != s->poses)
			continue;
		if (c->kind == CONTACT_HOLD)
			add_hand(s, c);
		else if (c->kind == CONTACT_BODY)
			add_part(s, c);
		else
			add_surface_contact(s, c);
		if (c->kind == CONTACT_TOUCH)
			add_facing(s, c);
	}
}

static void keep_out(struct system *s, int bone, struct vec at, double radius,
                     enum figure_surface surface)
{
	struct plane plane = scene_plane(s->scene, surface);
	struct vec point = body_point(&s->body, bone, at);
	double miss = plane.at + radius - sink_allowed - vec_dot(point, plane.normal);

	if (miss > 0)
		pull_point(s, bone, point, plane.normal, miss, soft_variance);
}

/* The skin stays out of the ground and the wall. */
static void add_obstacles(struct system *s)
{
	for (int i = 0; i < 2 * figure_capsule_count; i++) {
		const struct capsule *c = &figure_capsule[i / 2];
		enum figure_side side = i % 2 == 0 ? FIGURE_RIGHT : FIGURE_LEFT;
		struct vec a = side == FIGURE_LEFT ? vec_mirror(c->a) : c->a;
		struct vec b = side == FIGURE_LEFT ? vec_mirror(c->b) : c->b;
		int bone = bone_of(c->bone, side);

		for (int surface = SURFACE_FLOOR; surface <= SURFACE_WALL; surface++) {
			if (!scene_has_surface(s->scene, (enum figure_surface)surface))
				continue;
			keep_out(s, bone, a, c->ra, (enum figure_surface)surface);
			keep_out(s, bone, b, c->rb, (enum figure_surface)surface);
		}
	}
}

/* How the centre of mass moves along a direction with each joint. */
static void add_mass_motion(struct system *s, double *row, struct vec along)
{
	for (int i = 0; i < 2 * figure_mass_count; i++) {
		const struct mass *mass = &figure_mass[i / 2];
		int bone = bone_of(mass->bone, (enum figure_side)(i % 2));

		if (i % 2 == 0 || bone_is_paired(bone))
			add_motion(s, row, bone, body_point(&s->body, bone, mass->at), along,
			           mass->share);
	}
}

/* The centre of mass stays over what bears it: it moves, or the contact at the edge does. */
static void add_balance(struct system *s)
{
	struct vec centre = body_mass_centre(&s->body);
	struct bearing least[2], most[2];

	if (!scene_base_of_support(s->scene, &s->body, s->t, s->poses, least, most))
		return;
	for (int i = 0; i < 2; i++) {
		struct vec along = { i == 0, 0, i == 1 };
		double at = vec_dot(centre, along);
		const struct bearing *edge = at < least[i].at ? &least[i] : &most[i];
		double *row;

		if (at >= least[i].at && at <= most[i].at)
			continue;
		row = new_row(s, edge->at - at, soft_variance);
		add_mass_motion(s, row, along);
		if (edge->contact >= 0) {
			const struct figure_contact *c = &s->scene->contact[edge->contact];

			add_motion(s, row, c->bone, contact_point(c, &s->body, s->t), along, -1);
		}
	}
}

/* Solves a x = b in place for a symmetric positive matrix (Cholesky). */
static void solve(double a[ROWS_MAX][ROWS_MAX], double *b, int n)
{
	for (int i = 0; i < n; i++) {
		for (int k = 0; k <= i; k++) {
			double sum = a[i][k];

			for (int m = 0; m < k; m++)
				sum -= a[i][m] * a[k][m];
			a[i][k] = i == k ? sqrt(fmax(sum, 1e-12)) : sum / a[k][k];
		}
		for (int m = 0; m < i; m++)
			b[i] -= a[i][m] * b[m];
		b[i] /= a[i][i];
	}
	for (int i = n - 1; i >= 0; i--) {
		for (int m = i + 1; m < n; m++)
			b[i] -= a[m][i] * b[m];
		b[i] /= a[i][i];
	}
}

/* The step from q: back to the target as far as the rows allow. */
static void find_step(const struct system *s, const double *q, double *step)
{
	double a[ROWS_MAX][ROWS_MAX], b[ROWS_MAX];

	for (int dof = 0; dof < DOF_COUNT; dof++) {
		bool pulled = dof >= DOF_LEAN && s->freedom[dof] > 0;

		step[dof] = pulled ? s->target->q[dof] - q[dof] : 0;
	}
	for (int i = 0; i < s->rows; i++) {
		double weighted[DOF_COUNT];

		b[i] = s->miss[i];
		for (int dof = 0; dof < DOF_COUNT; dof++) {
			b[i] -= s->j[i][dof] * step[dof];
			weighted[dof] = s->j[i][dof] * s->freedom[dof];
		}
		for (int k = 0; k <= i; k++) {
			double sum = i == k ? s->variance[i] : 0;

			for (int dof = 0; dof < DOF_COUNT; dof++)
				sum += weighted[dof] * s->j[k][dof];
			a[i][k] = sum;
		}
	}
	solve(a, b, s->rows);
	for (int i = 0; i < s->rows; i++) {
		for (int dof = 0; dof < DOF_COUNT; dof++)
			step[dof] += s->freedom[dof] * s->j[i][dof] * b[i];
	}
}

/* Takes the step, within the ranges; joints that would leave theirs are held there and the step is
 * found again. Returns the largest turn. */
static double take_step(struct system *s, struct figure_joints *joints, const double *freedom,
                        double trust)
{
	double step[DOF_COUNT], largest = 0, scale;
	bool held = true;

	memcpy(s->freedom, freedom, sizeof s->freedom);
	for (int pass = 0; pass < 3 && held; pass++) {
		held = false;
		find_step(s, joints->q, step);
		for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
			double least, most, q = joints->q[dof];

			dof_range(dof, &least, &most);
			if ((q <= least && step[dof] < 0) || (q >= most && step[dof] > 0)) {
				held = true;
				s->freedom[dof] = step[dof] = 0;
			}
		}
	}
	for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++)
		largest = fmax(largest, fabs(step[dof]));
	scale = largest > trust ? trust / largest : 1;
	for (int dof = 0; dof < DOF_COUNT; dof++) {
		double least, most;

		joints->q[dof] += scale * step[dof];
		dof_range(dof, &least, &most);
		if (dof >= DOF_LEAN)
			joints->q[dof] = fmin(fmax(joints->q[dof], least), most);
	}
	return largest;
}

/* Moves the whole body so that its contacts are met as they are on average: the joints' work is
 * then small. */
static void place_body(const struct figure_scene *scene, double t, unsigned poses,
                       struct figure_joints *joints)
{
	struct body body;

	for (int surface = SURFACE_FLOOR; surface < SURFACE_BODY; surface++) {
		struct plane plane = scene_plane(scene, (enum figure_surface)surface);
		double miss = 0;
		int count = 0;

		body_set(&body, joints);
		for (int i = 0; i < scene->contact_count; i++) {
			const struct figure_contact *c = &scene->contact[i];

			if (c->surface != surface || (c->poses & poses) != poses)
				continue;
			miss += plane.at + (double)c->gap -
			        vec_dot(contact_point(c, &body, t), plane.normal);
			count++;
		}
		if (count == 0)
			continue;
		joints->q[DOF_X] += plane.normal.x * miss / count;
		joints->q[DOF_Y] += plane.normal.y * miss / count;
		joints->q[DOF_Z] += plane.normal.z * miss / count;
	}
}

/* Which joints move which bone. */
static void find_movers(struct system *s)
{
	for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
		s->bone_of_dof[dof] = (uint8_t)dof_bone(dof);
		for (int bone = 0; bone < BONE_COUNT; bone++) {
			if (dof_moves(dof, bone))
				s->mover[bone][s->mover_count[bone]++] = (uint8_t)dof;
		}
	}
}

static void gather(struct system *s, const struct figure_joints *joints)
{
	body_set(&s->body, joints);
	s->rows = 0;
	s->worst = 0;
	s->cost = 0;
	add_contacts(s);
	add_obstacles(s);
	add_balance(s);
}

static double cost_of(const struct system *s, const struct figure_joints *joints,
                      const double *freedom)
{
	double cost = s->cost;

	for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
		double bend = joints->q[dof] - s->target->q[dof];

		cost += bend * bend / freedom[dof];
	}
	return cost;
}

static void descend(struct system *s, struct figure_joints *joints, const double *freedom)
{
	double trust = step_max, best_cost = 1e300;
	struct figure_joints best = *joints;

	for (int round = 0; round < ROUNDS_MAX && trust > step_least; round++) {
		double cost;

		gather(s, joints);
		cost = cost_of(s, joints, freedom);
		if (cost > best_cost) {
			/* Too far: back, and on with a smaller step. */
			trust /= 3;
			*joints = best;
			gather(s, joints);
		} else {
			trust = fmin(trust * 1.5, step_max);
			best = *joints;
			best_cost = cost;
		}
		if (take_step(s, joints, freedom, trust) < step_done)
			break;
	}
	*joints = best;
}

double scene_settle(const struct figure_scene *scene, double t, unsigned poses, const bool *set,
                    const struct figure_joints *target, struct figure_joints *joints)
{
	struct system s = { .scene = scene, .target = target, .t = t, .poses = poses };
	double freedom[DOF_COUNT];

	for (int dof = 0; dof < DOF_COUNT; dof++) {
		freedom[dof] = dof < DOF_LEAN ? root_freedom : 1 / dof_stiffness(dof);
		if (dof >= DOF_LEAN && set != NULL && set[dof])
			freedom[dof] /= given_stiffness;
	}
	find_movers(&s);
	/* Between the poses the target is nearly right already. */
	if (set == NULL) {
		s.slack = 1;
		descend(&s, joints, freedom);
		gather(&s, joints);
		if (s.worst < near_enough)
			return s.worst;
		*joints = *target;
	}
	place_body(scene, t, poses, joints);
	for (size_t i = 0; i < sizeof slacks / sizeof *slacks; i++) {
		s.slack = slacks[i];
		descend(&s, joints, freedom);
	}
	gather(&s, joints);
	return s.worst;
}
