/* Figures: bodies that stay bodies, contacts that hold, drawings that are checked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "figure_works.h"

static void test_bases_are_sound(void **state)
{
	(void)state;
	assert_true(figure_base_count >= 12);
	for (int i = 0; i < figure_base_count; i++) {
		struct exercise e =
		    make_exercise(AREA_CALF, TOOL_NONE, SIDES_EACH, figure_base[i].place);
		struct figure figure;
		int base;

		assert_true(figure_base_from_name(figure_base[i].name, &base));
		assert_int_equal(base, i);
		figure_init(&figure, i);
		assert_clean(&figure, &e, figure_base[i].name);
		for (int slot = 0; slot < ANGLE_SLOTS; slot++) {
			float least, most;

			figure_angle_range(slot, &least, &most);
			assert_true(figure_base[i].angle[slot] >= least &&
			            figure_base[i].angle[slot] <= most);
		}
	}
}

static void test_works_are_sound(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;

		stage_work(&works[i], &figure, &exercise, &scene);
		assert_clean(&figure, &exercise, works[i].base);
	}
}

/* Bones keep their length and joints their range at every moment. */
static void test_bodies_stay_bodies(void **state)
{
	static const int links[][2] = {
		{ BONE_UPPER_ARM, BONE_FOREARM }, { BONE_FOREARM, BONE_HAND },
		{ BONE_THIGH, BONE_SHIN },        { BONE_SHIN, BONE_FOOT },
		{ BONE_PELVIS, BONE_WAIST },      { BONE_WAIST, BONE_CHEST },
		{ BONE_CHEST, BONE_NECK },
	};
	static const double lengths[] = { 31, 25, 42, 41, 12, 18, 26.019 };

	(void)state;
	for (size_t i = 0; i < COUNT(works) * 9; i++) {
		struct figure_scene scene;
		struct figure_joints joints;
		struct exercise exercise;
		struct figure figure;
		struct body body;

		stage_work(&works[i / 9], &figure, &exercise, &scene);
		figure_pose_at(&scene, (double)(i % 9) / 8, &joints);
		body_set(&body, &joints);
		for (size_t k = 0; k < COUNT(links); k++) {
			struct vec bone =
			    vec_sub(body.origin[links[k][1]], body.origin[links[k][0]]);

			assert_true(fabs(sqrt(vec_dot(bone, bone)) - lengths[k]) < 0.01);
		}
		for (int dof = DOF_LEAN; dof < DOF_COUNT; dof++) {
			double least, most;

			dof_range(dof, &least, &most);
			assert_true(joints.q[dof] >= least - 1e-9 && joints.q[dof] <= most + 1e-9);
		}
	}
}

static double distance(const struct figure_contact *contact, const struct body *body)
{
	struct vec place = { (double)contact->place[0], (double)contact->place[1],
		             (double)contact->place[2] };
	struct vec off = vec_sub(contact_point(contact, body, 0), place);

	return sqrt(vec_dot(off, off));
}

/* What rests keeps resting, and what is planted stays where it is, all the way. */
static void test_contacts_hold_all_the_way(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(works) * 9; i++) {
		double t = (double)(i % 9) / 8, eased = figure_ease(t);
		struct figure_scene scene;
		struct figure_joints joints;
		struct exercise exercise;
		struct figure figure;
		struct body body;

		stage_work(&works[i / 9], &figure, &exercise, &scene);
		figure_pose_at(&scene, t, &joints);
		body_set(&body, &joints);
		for (int k = 0; k < scene.contact_count; k++) {
			const struct figure_contact *c = &scene.contact[k];

			if (c->poses != 3)
				continue;
			assert_true(contact_miss(&scene, c, &body, eased) < 1);
			assert_true(!c->planted || distance(c, &body) < 1.5);
		}
	}
}

/* The tool lies on its surface and touches the skin; a held one is within reach of a hand. */
static void test_tools_touch(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		const struct work *work = &works[i];
		struct figure_scene scene;
		struct tool_place tool[2];
		struct exercise exercise;
		struct figure figure;
		struct body body;
		int count;

		stage_work(work, &figure, &exercise, &scene);
		body_set(&body, &scene.end[0]);
		count = scene_tools(&scene, &body, 0, tool);
		assert_int_equal(count == 0, work->tool == TOOL_HANDS);
		for (int k = 0; k < count && work->surface != SURFACE_DEFAULT; k++) {
			struct plane plane = scene_plane(&scene, work->surface);
			double off =
			    vec_dot(tool[k].centre, plane.normal) - plane.at - tool[k].radius;

			assert_true(fabs(off) < 0.5);
		}
		if (work->surface == SURFACE_DEFAULT) {
			int holds = 0;

			for (int k = 0; k < scene.contact_count; k++)
				holds += scene.contact[k].kind == CONTACT_HOLD;
			assert_true(holds >= 1);
		}
	}
}

static void test_motion_is_smooth(void **state)
{
	enum { STEPS = 64 };

	(void)state;
	for (size_t i = 0; i < COUNT(works); i++) {
		struct figure_scene scene;
		struct exercise exercise;
		struct figure figure;
		struct body before, now;

		stage_work(&works[i], &figure, &exercise, &scene);
		for (int step = 0; step <= STEPS; step++) {
			struct figure_joints joints;

			figure_pose_at(&scene, (double)step / STEPS, &joints);
			before = now;
			body_set(&now, &joints);
			for (int bone = 0; bone < BONE_COUNT && step > 0; bone++) {
				struct vec moved = vec_sub(now.origin[bone], before.origin[bone]);

				assert_true(vec_dot(moved, moved) < 5 * 5);
			}
		}
		figure_pose_at(&scene, 0, &scene.end[1]);
		assert_memory_equal(&scene.end[0], &scene.end[1], sizeof scene.end[0]);
	}
}

static void test_phase(void **state)
{
	static const struct {
		int64_t now;
		int cadence;
		double phase;
	} rows[] = {
		{ 0, 2000, 0 },    { 1000, 2000, 0.5 }, { 2000, 2000, 1 }, { 3000, 2000, 0.5 },
		{ 4000, 2000, 0 }, { 1500, 0, 0.5 },    { 3000, 0, 1 },    { 3000 + 60000, 0, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_true(fabs(figure_phase(rows[i].now, rows[i].cadence) - rows[i].phase) <
		            1e-9);
	assert_true(figure_ease(-1) == 0 && figure_ease(2) == 1 && figure_ease(0.5) == 0.5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bases_are_sound),
		cmocka_unit_test(test_works_are_sound),
		cmocka_unit_test(test_bodies_stay_bodies),
		cmocka_unit_test(test_contacts_hold_all_the_way),
		cmocka_unit_test(test_tools_touch),
		cmocka_unit_test(test_motion_is_smooth),
		cmocka_unit_test(test_phase),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
