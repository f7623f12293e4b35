#include "core/figure.h"

#include <stddef.h>
#include <string.h>

#define T(sym, deg) [TRUNK_SLOT(ANGLE_##sym)] = (deg)
#define R(sym, deg) [LIMB_SLOT(ANGLE_##sym, FIGURE_RIGHT)] = (deg)
#define L(sym, deg) [LIMB_SLOT(ANGLE_##sym, FIGURE_LEFT)] = (deg)
#define B(sym, deg) R(sym, deg), L(sym, deg)

#define ON(part_, side_, surface_)                                                                 \
	{                                                                                          \
		.part = PART_##part_, .side = FIGURE_##side_, .surface = SURFACE_##surface_,       \
		.yields = true                                                                     \
	}
#define ONTO(part_, side_, onto_, onto_side_)                                                      \
	{                                                                                          \
		.part = PART_##part_, .side = FIGURE_##side_, .surface = SURFACE_BODY,             \
		.onto = PART_##onto_, .onto_side = FIGURE_##onto_side_, .yields = true             \
	}
#define ONE(part, surface)      ON(part, RIGHT, surface)
#define TWO(part, surface)      ON(part, RIGHT, surface), ON(part, LEFT, surface)
#define HANDS_ONTO(part)        ONTO(HAND, RIGHT, part, RIGHT), ONTO(HAND, LEFT, part, LEFT)
#define HANDS_ONTO_ONE(part)    ONTO(HAND, RIGHT, part, RIGHT), ONTO(HAND, LEFT, part, RIGHT)

/* The poses to start from. Those who write figures see them in unknot-routine(5). */
const struct figure_base figure_base[] = {
	/* Standing */
	{ .name = "stand",
	  .place = PLACE_STANDING,
	  .angle = { T(NECK, 3), B(HIP, 4), B(KNEE, 6), B(SHOULDER, 3), B(ELBOW, 12) },
	  .rest = { TWO(FOOT, FLOOR) } },
	{ .name = "stand-front",
	  .place = PLACE_STANDING,
	  .view = FIGURE_VIEW_FRONT,
	  .angle = { B(HIP_OUT, 4), B(SHOULDER_OUT, 12), B(ELBOW, 8), B(HIP_TURN, 8) },
	  .rest = { TWO(FOOT, FLOOR) } },
	{ .name = "stand-wall-back",
	  .place = PLACE_WALL,
	  .wall = WALL_BACK,
	  .angle = { T(LEAN, -6), B(HIP, 22), B(KNEE, 25), B(ANKLE, 8), B(SHOULDER, 5), B(ELBOW, 15) },
	  .rest = { TWO(FOOT, FLOOR), TWO(BUTTOCK, WALL), ONE(BACK, WALL) } },
	{ .name = "stand-wall-front",
	  .place = PLACE_WALL,
	  .wall = WALL_FRONT,
	  .angle = { T(LEAN, 12), B(HIP, 2), B(KNEE, 3), B(SHOULDER, 75), B(ELBOW, 40), B(PALM, 80), B(WRIST, -70) },
	  .rest = { TWO(FOOT, FLOOR), TWO(HAND, WALL) } },
	{ .name = "stand-wall-side",
	  .place = PLACE_WALL,
	  .view = FIGURE_VIEW_FRONT,
	  .wall = WALL_SIDE,
	  .angle = { T(TILT, 6), B(HIP_OUT, 4), B(SHOULDER_OUT, 8), B(ELBOW, 10), B(HIP_TURN, 8) },
	  .rest = { TWO(FOOT, FLOOR), ON(SHOULDER, RIGHT, WALL) } },
	{ .name = "lunge",
	  .place = PLACE_STANDING,
	  .angle = { T(NECK, 3), R(HIP, -20), R(KNEE, 10), L(HIP, 40), L(KNEE, 45), L(ANKLE, 5),
	             R(ANKLE, 15), B(SHOULDER, 20), B(ELBOW, 40) },
	  .rest = { ON(FOOT, LEFT, FLOOR), ON(TOES, RIGHT, FLOOR) } },
	{ .name = "lunge-wall",
	  .place = PLACE_WALL,
	  .wall = WALL_FRONT,
	  .angle = { T(LEAN, 14), T(NECK, -5), R(HIP, -18), R(KNEE, 2), R(ANKLE, 22), L(HIP, 45),
	             L(KNEE, 50), L(ANKLE, 8), B(SHOULDER, 85), B(ELBOW, 20), B(PALM, 80), B(WRIST, -70) },
	  .rest = { TWO(FOOT, FLOOR), TWO(HAND, WALL) } },
	{ .name = "squat-wall-back",
	  .place = PLACE_WALL,
	  .wall = WALL_BACK,
	  .angle = { T(LEAN, -2), B(HIP, 62), B(KNEE, 66), B(ANKLE, 5), B(SHOULDER, 20), B(ELBOW, 30) },
	  .rest = { TWO(FOOT, FLOOR), TWO(BUTTOCK, WALL), ONE(BACK, WALL) } },
	{ .name = "stand-table",
	  .place = PLACE_TABLE,
	  .table = true,
	  .angle = { T(LEAN, 20), T(SPINE, 6), B(HIP, 28), B(KNEE, 8), B(SHOULDER, 42), B(ELBOW, 8),
	             B(PALM, 70), B(WRIST, -50) },
	  .rest = { TWO(FOOT, FLOOR), TWO(HAND, TABLE) } },
	{ .name = "stand-forearm-table",
	  .place = PLACE_TABLE,
	  .table = true,
	  .angle = { T(LEAN, 30), T(SPINE, 15), T(NECK, 10), B(HIP, 45), B(KNEE, 15), B(SHOULDER, 70),
	             B(ELBOW, 60), B(PALM, 80) },
	  .rest = { TWO(FOOT, FLOOR), TWO(FOREARM, TABLE) } },

	/* On a chair, at a table */
	{ .name = "sit-chair",
	  .place = PLACE_CHAIR,
	  .seat = true,
	  .angle = { T(SPINE, 6), B(HIP, 88), B(KNEE, 88), B(SHOULDER, 22), B(ELBOW, 45), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), HANDS_ONTO(THIGH) } },
	{ .name = "sit-chair-back",
	  .place = PLACE_CHAIR,
	  .wall = WALL_BACK,
	  .seat = true,
	  .angle = { T(LEAN, -8), T(SPINE, 6), B(HIP, 82), B(KNEE, 85), B(SHOULDER, 22), B(ELBOW, 45),
	             B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), ONE(BACK, WALL), HANDS_ONTO(THIGH) } },
	{ .name = "sit-chair-front",
	  .place = PLACE_CHAIR,
	  .view = FIGURE_VIEW_FRONT,
	  .seat = true,
	  .angle = { T(SPINE, 4), B(HIP, 88), B(HIP_OUT, 10), B(KNEE, 88), B(SHOULDER, 20),
	             B(SHOULDER_OUT, 12), B(ELBOW, 45), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), HANDS_ONTO(THIGH) } },
	{ .name = "sit-chair-ankle-on-knee",
	  .place = PLACE_CHAIR,
	  .seat = true,
	  .angle = { T(SPINE, 4), L(HIP, 88), L(KNEE, 88), R(HIP, 88), R(HIP_OUT, 40), R(HIP_TURN, 55),
	             R(KNEE, 100), B(SHOULDER, 30), B(ELBOW, 45), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), ON(FOOT, LEFT, FLOOR),
	            ONTO(ANKLE, RIGHT, THIGH, LEFT), ONTO(HAND, RIGHT, KNEE, RIGHT),
	            ONTO(HAND, LEFT, ANKLE, RIGHT) } },
	{ .name = "sit-chair-leg-out",
	  .place = PLACE_CHAIR,
	  .seat = true,
	  .angle = { T(LEAN, 10), T(SPINE, 8), L(HIP, 95), L(KNEE, 92), R(HIP, 72), R(KNEE, 8),
	             R(ANKLE, 5), B(SHOULDER, 30), B(ELBOW, 35), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), ON(FOOT, LEFT, FLOOR), ON(HEEL, RIGHT, FLOOR), HANDS_ONTO(THIGH) } },
	{ .name = "sit-table",
	  .place = PLACE_TABLE,
	  .seat = true,
	  .table = true,
	  .angle = { T(LEAN, 6), T(SPINE, 8), T(NECK, 10), B(HIP, 94), B(KNEE, 88), B(SHOULDER, 45),
	             B(ELBOW, 55), B(PALM, 85) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), TWO(FOREARM, TABLE) } },

	/* Sitting and kneeling on the floor */
	{ .name = "sit-long",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -20), T(SPINE, 8), T(NECK, 5), B(HIP, 74), B(KNEE, 4), B(SHOULDER, -38),
	             B(ELBOW, 8), B(PALM, 60), B(WRIST, -60) },
	  .rest = { TWO(BUTTOCK, FLOOR), TWO(HEEL, FLOOR), TWO(HAND, FLOOR) } },
	{ .name = "sit-knees-bent",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -22), T(SPINE, 10), T(NECK, 5), B(HIP, 100), B(KNEE, 95), B(ANKLE, -10),
	             B(SHOULDER, -38), B(ELBOW, 8), B(PALM, 60), B(WRIST, -60) },
	  .rest = { TWO(BUTTOCK, FLOOR), TWO(FOOT, FLOOR), TWO(HAND, FLOOR) } },
	{ .name = "sit-ankle-on-knee",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -24), T(SPINE, 10), L(HIP, 100), L(KNEE, 92), L(ANKLE, -10), R(HIP, 105),
	             R(HIP_OUT, 35), R(HIP_TURN, 60), R(KNEE, 95), B(SHOULDER, -40), B(ELBOW, 8),
	             B(PALM, 60), B(WRIST, -60) },
	  .rest = { TWO(BUTTOCK, FLOOR), ON(FOOT, LEFT, FLOOR), TWO(HAND, FLOOR),
	            ONTO(ANKLE, RIGHT, THIGH, LEFT) } },
	{ .name = "sit-wall",
	  .place = PLACE_WALL,
	  .wall = WALL_BACK,
	  .angle = { T(LEAN, -3), B(HIP, 85), B(KNEE, 8), B(SHOULDER, 10), B(ELBOW, 45), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, FLOOR), TWO(HEEL, FLOOR), ONE(BACK, WALL) } },
	{ .name = "kneel",
	  .place = PLACE_FLOOR,
	  .angle = { B(HIP, 2), B(KNEE, 92), B(ANKLE, -50), B(SHOULDER, 5), B(ELBOW, 15) },
	  .rest = { TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR) } },
	{ .name = "half-kneel",
	  .place = PLACE_FLOOR,
	  .angle = { R(HIP, -5), R(KNEE, 92), R(ANKLE, -45), L(HIP, 88), L(KNEE, 90), B(SHOULDER, 30),
	             B(ELBOW, 40), B(PALM, 60) },
	  .rest = { ON(KNEE, RIGHT, FLOOR), ON(INSTEP, RIGHT, FLOOR), ON(FOOT, LEFT, FLOOR),
	            ONTO(HAND, RIGHT, KNEE, LEFT), ONTO(HAND, LEFT, KNEE, LEFT) } },
	{ .name = "kneel-sit",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, 2), B(HIP, 85), B(KNEE, 150), B(ANKLE, -55), B(SHOULDER, 25),
	             B(ELBOW, 30), B(PALM, 60) },
	  .rest = { TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR), HANDS_ONTO(THIGH) } },
	{ .name = "child",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, 72), T(SPINE, 30), T(NECK, -5), B(HIP, 135), B(KNEE, 150), B(ANKLE, -55),
	             B(SHOULDER, 150), B(ELBOW, 10), B(PALM, 80) },
	  .rest = { TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR), TWO(HAND, FLOOR) } },
	{ .name = "all-fours",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, 84), T(NECK, -15), B(HIP, 86), B(KNEE, 90), B(ANKLE, -50),
	             B(SHOULDER, 85), B(ELBOW, 4), B(PALM, 70), B(WRIST, -75) },
	  .rest = { TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR), TWO(HAND, FLOOR) } },

	/* Lying */
	{ .name = "supine",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -90), B(HIP, 1), B(KNEE, 3), B(ANKLE, -20), B(SHOULDER, 2),
	             B(SHOULDER_OUT, 12), B(ELBOW, 5) },
	  .rest = { TWO(BUTTOCK, FLOOR), ONE(BACK, FLOOR), ONE(HEAD, FLOOR), TWO(HEEL, FLOOR),
	            TWO(ELBOW, FLOOR), TWO(FIST, FLOOR) } },
	{ .name = "lying-knees-bent",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -90), B(HIP, 55), B(KNEE, 95), B(ANKLE, -5), B(SHOULDER, 2),
	             B(SHOULDER_OUT, 12), B(ELBOW, 5) },
	  .rest = { TWO(BUTTOCK, FLOOR), ONE(BACK, FLOOR), ONE(HEAD, FLOOR), TWO(FOOT, FLOOR),
	            TWO(ELBOW, FLOOR), TWO(FIST, FLOOR) } },
	{ .name = "lying-head-in-hands",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, -84), T(NECK, 8), B(HIP, 50), B(KNEE, 92), B(ANKLE, -5), B(SHOULDER, 160),
	             B(SHOULDER_OUT, 25), B(ELBOW, 140) },
	  .rest = { TWO(BUTTOCK, FLOOR), ONE(BACK, FLOOR), TWO(FOOT, FLOOR), HANDS_ONTO_ONE(HEAD) } },
	{ .name = "lying-calves-on-chair",
	  .place = PLACE_FLOOR,
	  .seat = true,
	  .angle = { T(LEAN, -90), B(HIP, 88), B(KNEE, 88), B(SHOULDER, 2), B(SHOULDER_OUT, 12),
	             B(ELBOW, 5) },
	  .rest = { TWO(BUTTOCK, FLOOR), ONE(BACK, FLOOR), ONE(HEAD, FLOOR), TWO(CALF, SEAT),
	            TWO(ELBOW, FLOOR), TWO(FIST, FLOOR) } },
	{ .name = "prone",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, 90), T(NECK, -5), B(HIP, 0), B(KNEE, 6), B(ANKLE, -50), B(SHOULDER, 165),
	             B(SHOULDER_OUT, 55), B(SHOULDER_TURN, -80), B(ELBOW, 110), B(PALM, 40) },
	  .rest = { ONE(PELVIS, FLOOR), ONE(CHEST, FLOOR), TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR), TWO(HAND, FLOOR),
	            TWO(ELBOW, FLOOR) } },
	{ .name = "prone-forearms",
	  .place = PLACE_FLOOR,
	  .angle = { T(LEAN, 78), T(SPINE, -20), T(NECK, -20), B(HIP, 0), B(KNEE, 6), B(ANKLE, -50),
	             B(SHOULDER, 85), B(ELBOW, 88), B(PALM, 80) },
	  .rest = { ONE(PELVIS, FLOOR), TWO(KNEE, FLOOR), TWO(INSTEP, FLOOR), TWO(FOREARM, FLOOR) } },
	{ .name = "side-lying",
	  .place = PLACE_FLOOR,
	  .view = FIGURE_VIEW_FRONT,
	  .angle = { T(TILT, 90), T(NECK_TILT, 8), B(HIP, 20), B(KNEE, 25), R(SHOULDER_OUT, 150),
	             R(ELBOW, 20), L(SHOULDER, 30), L(ELBOW, 50), L(PALM, 60) },
	  .rest = { ON(HIP, RIGHT, FLOOR), ON(SHOULDER, RIGHT, FLOOR), ON(ANKLE, RIGHT, FLOOR),
	            ONTO(HEAD, RIGHT, UPPER_ARM, RIGHT), ONTO(KNEE, LEFT, KNEE, RIGHT),
	            ONTO(ANKLE, LEFT, ANKLE, RIGHT) } },
	{ .name = "side-forearm",
	  .place = PLACE_FLOOR,
	  .view = FIGURE_VIEW_FRONT,
	  .angle = { T(TILT, 66), T(SPINE_SIDE, -16), T(NECK_TILT, -12), R(SHOULDER_OUT, 75),
	             R(ELBOW, 90), R(PALM, 60), L(HIP, 55), L(HIP_OUT, 20), L(HIP_TURN, 20),
	             L(KNEE, 95), L(SHOULDER, 35), L(ELBOW, 40), L(PALM, 80) },
	  .rest = { ON(FOREARM, RIGHT, FLOOR), ON(HIP, RIGHT, FLOOR), ON(ANKLE, RIGHT, FLOOR),
	            ON(FOOT, LEFT, FLOOR) } },

	/* Close by */
	{ .name = "head-hands",
	  .place = PLACE_CHAIR,
	  .view = FIGURE_VIEW_FRONT,
	  .zoom = ZOOM_HEAD,
	  .seat = true,
	  .angle = { B(HIP, 88), B(HIP_OUT, 8), B(KNEE, 88), B(SHOULDER, 50), B(SHOULDER_OUT, 25),
	             B(ELBOW, 140) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR) } },
	{ .name = "neck-hands",
	  .place = PLACE_CHAIR,
	  .zoom = ZOOM_HEAD,
	  .seat = true,
	  .angle = { T(SPINE, 4), B(HIP, 88), B(KNEE, 88), B(SHOULDER, 95), B(SHOULDER_OUT, 20),
	             B(ELBOW, 145) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), HANDS_ONTO_ONE(NECK) } },
	{ .name = "forearm-table",
	  .place = PLACE_TABLE,
	  .zoom = ZOOM_ARM,
	  .seat = true,
	  .table = true,
	  .angle = { T(LEAN, 6), T(SPINE, 8), T(NECK, 10), B(HIP, 94), B(KNEE, 88), B(SHOULDER, 45),
	             B(ELBOW, 55), B(PALM, 85) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), TWO(FOREARM, TABLE) } },
	{ .name = "hand-table",
	  .place = PLACE_TABLE,
	  .zoom = ZOOM_HAND,
	  .seat = true,
	  .table = true,
	  .angle = { T(LEAN, 6), T(SPINE, 8), T(NECK, 10), B(HIP, 94), B(KNEE, 88), B(SHOULDER, 45),
	             B(ELBOW, 55), B(PALM, 85) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), TWO(FOREARM, TABLE) } },
	{ .name = "foot-sit",
	  .place = PLACE_CHAIR,
	  .zoom = ZOOM_FOOT,
	  .seat = true,
	  .angle = { T(SPINE, 6), B(HIP, 88), B(KNEE, 88), B(SHOULDER, 22), B(ELBOW, 45), B(PALM, 60) },
	  .rest = { TWO(BUTTOCK, SEAT), TWO(FOOT, FLOOR), HANDS_ONTO(THIGH) } },
	{ .name = "foot-stand",
	  .place = PLACE_STANDING,
	  .zoom = ZOOM_FOOT,
	  .angle = { T(NECK, 3), L(HIP, 4), L(KNEE, 6), R(HIP, 20), R(KNEE, 30), B(SHOULDER, 3),
	             B(ELBOW, 12) },
	  .rest = { TWO(FOOT, FLOOR) } },
};
const int figure_base_count = sizeof figure_base / sizeof *figure_base;
_Static_assert(sizeof figure_base / sizeof *figure_base <= FIGURE_BASES_MAX, "room for all names");

void figure_init(struct figure *figure, int base)
{
	const struct figure_base *from = &figure_base[base];

	memset(figure, 0, sizeof *figure);
	figure->base = base;
	figure->view = from->view;
	figure->zoom = from->zoom;
	figure->slide[0] = figure->slide[1] = 0.5F;
	for (int p = 0; p < 2; p++) {
		struct figure_pose *pose = &figure->pose[p];

		memcpy(pose->angle, from->angle, sizeof pose->angle);
		memcpy(pose->rest, from->rest, sizeof pose->rest);
		while (from->rest[pose->rest_count].surface != SURFACE_DEFAULT)
			pose->rest_count++;
	}
}
