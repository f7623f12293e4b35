/* Figures: a person in two poses, given by joint angles on a skeleton of the program's own, with the
 * tool and the support. Contacts are part of the model: a pose is moved into place so that what
 * should rest on the floor, wall, chair, table or bed does and the tool touches the working area;
 * where the joints cannot do that, figure_check says so.
 *
 * Lengths are cm of an adult 172 cm tall, angles are degrees. The worked side is the right one; a
 * figure written for the left is turned round when it is read, and mirrored when it is drawn. */
#ifndef UNKNOT_CORE_FIGURE_H
#define UNKNOT_CORE_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/body.h"
#include "core/routine.h"

struct canvas;

/* Angles of the trunk and head: symbol, name, least, most. Forwards, to the worked (right) side and
 * outwards are positive. Ranges after the AAOS tables of joint motion, rounded outwards. */
#define FIGURE_TRUNK_ANGLE_TABLE(X)                                                                \
	X(LEAN, "lean", -180, 180)                                                                 \
	X(TILT, "tilt", -180, 180)                                                                 \
	X(TURN, "turn", -180, 180)                                                                 \
	X(SPINE, "spine", -40, 90)                                                                 \
	X(SPINE_SIDE, "spine-side", -40, 40)                                                       \
	X(SPINE_TWIST, "spine-twist", -50, 50)                                                     \
	X(CHEST, "chest", -30, 40)                                                                 \
	X(NECK, "neck", -60, 60)                                                                   \
	X(NECK_TILT, "neck-tilt", -45, 45)                                                         \
	X(NECK_TURN, "neck-turn", -85, 85)                                                         \
	X(HEAD, "head", -30, 30)

/* Angles of each arm and leg, named with -left or -right, or for both without. */
#define FIGURE_LIMB_ANGLE_TABLE(X)                                                                 \
	X(SHOULDER, "shoulder", -60, 185)                                                          \
	X(SHOULDER_OUT, "shoulder-out", -60, 180)                                                  \
	X(SHOULDER_TURN, "shoulder-turn", -90, 100)                                                \
	X(ELBOW, "elbow", 0, 155)                                                                  \
	X(PALM, "palm", -90, 90)                                                                   \
	X(WRIST, "wrist", -80, 85)                                                                 \
	X(HIP, "hip", -30, 140)                                                                    \
	X(HIP_OUT, "hip-out", -35, 65)                                                             \
	X(HIP_TURN, "hip-turn", -50, 75)                                                           \
	X(KNEE, "knee", 0, 160)                                                                    \
	X(ANKLE, "ankle", -60, 35)

enum figure_trunk_angle {
#define X(sym, name, least, most) ANGLE_##sym,
	FIGURE_TRUNK_ANGLE_TABLE(X)
#undef X
	TRUNK_ANGLE_COUNT
};

enum figure_limb_angle {
#define X(sym, name, least, most) ANGLE_##sym,
	FIGURE_LIMB_ANGLE_TABLE(X)
#undef X
	LIMB_ANGLE_COUNT
};

enum figure_side { FIGURE_RIGHT, FIGURE_LEFT, FIGURE_SIDES };

/* Place of an angle in figure_pose.angle: of the trunk, or of one limb. */
#define TRUNK_SLOT(angle)      ((int)(angle))
#define LIMB_SLOT(angle, side) (TRUNK_ANGLE_COUNT + 2 * (int)(angle) + (int)(side))
enum { ANGLE_SLOTS = TRUNK_ANGLE_COUNT + 2 * LIMB_ANGLE_COUNT };

/* What of the body can rest on something: symbol, name, name of both, paired. Where each lies on
 * the skeleton is in figure_parts.c. */
#define FIGURE_PART_TABLE(X)                                                                       \
	X(FOOT, "foot", "feet", true)                                                              \
	X(HEEL, "heel", "heels", true)                                                             \
	X(TOES, "toes", "toes", true)                                                              \
	X(INSTEP, "instep", "insteps", true)                                                       \
	X(ANKLE, "ankle", "ankles", true)                                                          \
	X(CALF, "calf", "calves", true)                                                            \
	X(SHIN, "shin", "shins", true)                                                             \
	X(KNEE, "knee", "knees", true)                                                             \
	X(THIGH, "thigh", "thighs", true)                                                          \
	X(BUTTOCK, "buttock", "buttocks", true)                                                    \
	X(HIP, "hip", "hips", true)                                                                \
	X(PELVIS, "pelvis", "pelvis", false)                                                       \
	X(BELLY, "belly", "belly", false)                                                          \
	X(CHEST, "chest", "chest", false)                                                          \
	X(RIBS, "ribs", "ribs", true)                                                              \
	X(LOW_BACK, "low-back", "low-back", false)                                                 \
	X(BACK, "back", "back", false)                                                             \
	X(SHOULDER, "shoulder", "shoulders", true)                                                 \
	X(UPPER_ARM, "upper-arm", "upper-arms", true)                                              \
	X(ELBOW, "elbow", "elbows", true)                                                          \
	X(FOREARM, "forearm", "forearms", true)                                                    \
	X(WRIST, "wrist", "wrists", true)                                                          \
	X(HAND, "hand", "hands", true)                                                             \
	X(FIST, "fist", "fists", true)                                                             \
	X(FINGERS, "fingers", "fingers", true)                                                     \
	X(NECK, "neck", "neck", false)                                                             \
	X(HEAD, "head", "head", false)

enum figure_part {
#define X(sym, name, both, paired) PART_##sym,
	FIGURE_PART_TABLE(X)
#undef X
	PART_COUNT
};

enum figure_surface {
	SURFACE_DEFAULT, /* the one that suits the part and the base */
	SURFACE_FLOOR,   /* or the bed, when one lies on it */
	SURFACE_WALL,
	SURFACE_SEAT,    /* of the chair, or the edge of the bed */
	SURFACE_TABLE,
	SURFACE_BODY,    /* another part of the same body */
	SURFACE_COUNT
};

enum figure_view { FIGURE_VIEW_SIDE, FIGURE_VIEW_FRONT, FIGURE_VIEW_BACK };

enum figure_wall { WALL_NONE, WALL_BACK, WALL_FRONT, WALL_SIDE };

/* What a figure shows of the body: all, or the part where the work is. */
enum figure_zoom { ZOOM_ALL, ZOOM_HEAD, ZOOM_TRUNK, ZOOM_ARM, ZOOM_HAND, ZOOM_LEG, ZOOM_FOOT };

/* What presses the tool on the body from the other side, or the hands that are the tool. */
enum figure_against {
	AGAINST_DEFAULT, /* what suits the tool, the area and the base */
	AGAINST_FLOOR,
	AGAINST_WALL,
	AGAINST_SEAT,
	AGAINST_TABLE,
	AGAINST_HAND_RIGHT,
	AGAINST_HAND_LEFT,
	AGAINST_HANDS,
	AGAINST_COUNT
};

enum { FIGURE_RESTS_MAX = 14, FIGURE_BASES_MAX = 80 };

struct figure_rest {
	uint8_t part;    /* enum figure_part */
	uint8_t side;    /* enum figure_side; FIGURE_RIGHT for a part there is one of */
	uint8_t surface; /* enum figure_surface */
	uint8_t onto, onto_side; /* the other part, for SURFACE_BODY */
	bool glides;     /* may move along the surface between the poses */
	bool yields;     /* of the base: left out when the tool is there */
};

/* One of the two poses, complete: the base with what the author changed. */
struct figure_pose {
	float angle[ANGLE_SLOTS];
	uint64_t set;      /* bit per slot: given by the author, so kept where contact allows */
	struct figure_rest rest[FIGURE_RESTS_MAX];
	int rest_count;
};

/* The side the tool is on. DEFAULT follows the exercise: one side when it is done for each. */
enum figure_touch_side { TOUCH_DEFAULT, TOUCH_RIGHT, TOUCH_LEFT, TOUCH_BOTH };

struct figure {
	int base;               /* row of figure_base */
	enum figure_view view;
	enum figure_zoom zoom;
	bool on_bed;            /* the bed in place of the floor or the chair */
	struct figure_pose pose[2];
	bool has_tool;
	enum tool tool;         /* else the exercise's first */
	float size;             /* diameter, cm; 0: the tool's own */
	bool has_touch;
	enum area touch;        /* else the exercise's area */
	enum figure_touch_side touch_side;
	enum figure_against against;
	float slide[2];         /* where along the area the tool is in each pose, 0 to 1 */
};

/* A pose that figures start from. */
struct figure_base {
	const char *name;
	enum figure_view view;
	enum figure_zoom zoom;
	enum figure_wall wall;
	bool seat, table;       /* there is a chair (the wall is its back then), a table */
	enum place place;       /* of the exercises it suits, besides the bed */
	float angle[ANGLE_SLOTS];
	struct figure_rest rest[FIGURE_RESTS_MAX + 1]; /* up to the first without a surface */
};

extern const struct figure_base figure_base[];
extern const int figure_base_count;

/* Fills both poses, view and zoom from a base. */
void figure_init(struct figure *figure, int base);

/* Names. An angle or part may end in -left or -right, or stand for both. Angles: the first slot and
 * how many; parts: bits of 1 << enum figure_side (1 for what there is one of). An area for touch:
 * -left, -right, or as it is: both of a paired one. False when there is none. */
bool figure_base_from_name(const char *name, int *base);
bool figure_angle_from_name(const char *name, int *slot, int *slots);
bool figure_part_from_name(const char *name, enum figure_part *part, unsigned *sides);
bool figure_area_from_name(const char *name, enum area *area, enum figure_touch_side *side);
bool figure_view_from_name(const char *name, enum figure_view *view);
bool figure_zoom_from_name(const char *name, enum figure_zoom *zoom);
bool figure_surface_from_name(const char *name, enum figure_surface *surface);
bool figure_against_from_name(const char *name, enum figure_against *against);

/* The range of an angle, degrees. */
void figure_angle_range(int slot, float *least, float *most);
/* The name of an angle or a part, with its side. Returns buf. */
char *figure_angle_name(char *buf, size_t size, int slot);
char *figure_part_name(char *buf, size_t size, enum figure_part part, enum figure_side side);

/* The nearest known name for a message, without its side; NULL when none is near. A key is a key of
 * the figure's group, angles included; a surface may be a part of the body too. */
enum figure_names {
	NAMES_BASE,
	NAMES_ANGLE,
	NAMES_PART,
	NAMES_VIEW,
	NAMES_ZOOM,
	NAMES_SURFACE,
	NAMES_AGAINST,
	NAMES_KEY
};
const char *figure_nearest(enum figure_names names, const char *name);

/* What an author says rests: "hand-left", "feet", "back on wall", "hands on thighs". Returns the rows
 * it stands for, or 0 with the unknown word and what it should have been. */
int figure_rests_from_text(const char *text, struct figure_rest out[FIGURE_SIDES],
                           enum figure_names *wrong, char word[ID_MAX]);

/* Turns left into right: for figures written for the left side. */
void figure_mirror(struct figure *figure);

/* A figure made ready to be drawn: both poses moved into contact. Values only; nothing to free.
 * The figure must outlive it. A rest makes up to two contacts in each pose, the tool two. */
enum { FIGURE_DOFS = 38, FIGURE_CONTACTS_MAX = 2 * 2 * FIGURE_RESTS_MAX + 2 };

struct figure_joints {
	double q[FIGURE_DOFS]; /* root position (cm), then angles (radians) */
};

/* One thing to be kept: a point of the body on a surface, on a tool that lies there, or a hand at
 * the place that is worked on. */
struct figure_contact {
	uint8_t kind;         /* enum contact_kind, figure_parts.h */
	uint8_t surface;      /* enum figure_surface; of a hand: none */
	uint8_t part, side;   /* of a rest: what was named */
	uint8_t poses;        /* bit 0: in the first pose, bit 1: in the second */
	bool yields;          /* of the base: let go when it cannot be kept */
	bool planted;         /* stays where it was in the first pose */
	uint8_t bone;
	float at[2][3];       /* on the bone, in each pose, cm */
	float gap;            /* from there to the surface: body and tool, cm */
	uint8_t goal_bone;    /* of what touches the body: where it should be */
	float goal[2][3];
	float place[3];       /* in the world in the first pose, when planted */
};

struct figure_scene {
	const struct figure *figure;
	enum area area;       /* where the work is */
	enum tool tool;
	double tool_radius;
	enum figure_against against;
	unsigned touch_sides; /* bits 1 << enum figure_side */
	bool mirrored;        /* the left side is worked */
	struct figure_contact contact[FIGURE_CONTACTS_MAX];
	int contact_count;
	struct figure_joints end[2];
	double seat_x, table_x; /* back edge of the seat, near edge of the table; cm */
	double box[4];        /* what is shown of both poses: left, bottom, right, top, cm */
	double all[2];        /* bottom and top of the whole drawing, more than the box in a zoom */
};

/* Prepares a figure for an exercise and the side worked now. Without an exercise (NULL) the figure
 * must say tool and touch itself, or has none. */
void figure_stage(struct figure_scene *scene, const struct figure *figure,
                  const struct exercise *exercise, enum side side);

/* The joints at t of 0 (first pose) to 1 (second): eased, contacts kept. */
void figure_pose_at(const struct figure_scene *scene, double t, struct figure_joints *joints);

/* Where in the cycle a time is: there and back, cadence_ms each way (0: this long). 0 to 1. */
enum { FIGURE_CADENCE_MS = 3000 };
double figure_phase(int64_t now_ms, int cadence_ms);

/* What is wrong: where is a key path inside the figure or "". Translated texts. */
typedef void figure_report(void *ctx, const char *where, const char *message, const char *hint);

/* Checks joints, contacts, tool and balance of a figure in its exercise. True when nothing was
 * reported. */
bool figure_check(const struct figure *figure, const struct exercise *exercise,
                  figure_report *report, void *ctx);

/* Draws the scene at t, as large as the canvas allows. */
void figure_draw(struct canvas *canvas, const struct figure_scene *scene, double t);

/* Writes both poses as one inline SVG element, the first solid and the second as a ghost; title is
 * its accessible name (escaped here). Returns the bytes of the whole, without its end, as snprintf
 * does: when that is size or more, the text was cut and a larger buffer is needed. */
size_t figure_svg(char *buf, size_t size, const struct figure_scene *scene, const char *title);

#endif
