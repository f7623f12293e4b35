/* The vocabulary of the body and the work: areas, sides, tools, techniques, places, purposes.
 * Each is one row of one table; ids are what files, options and the journal say. */
#ifndef UNKNOT_CORE_BODY_H
#define UNKNOT_CORE_BODY_H

#include <stdbool.h>
#include <stdint.h>

/* Areas: symbol, id, name, shape, group, view of the body map, areas often sore together, and what
 * the tool keeps off there. Order is head to foot. R is expanded in body.c only. */
#define AREA_TABLE(X) \
	X(JAW, "jaw", N_("Jaw"), PAIRED, NECK, FRONT, \
	  R(UPPER_TRAP) | R(SUBOCCIPITALS), N_("the temple pulse")) \
	X(SUBOCCIPITALS, "suboccipitals", N_("Base of the skull"), MIDLINE, NECK, BACK, \
	  R(UPPER_TRAP) | R(JAW) | R(NECK), N_("the front and side of the neck; do not turn the head")) \
	X(NECK, "neck", N_("Back of the neck"), PAIRED, NECK, BACK, \
	  R(UPPER_TRAP) | R(LEVATOR) | R(SUBOCCIPITALS), N_("the front and side of the neck")) \
	X(UPPER_TRAP, "upper-trap", N_("Top of the shoulder"), PAIRED, NECK, BACK, \
	  R(LEVATOR) | R(SUBOCCIPITALS) | R(JAW), N_("the front of the neck")) \
	X(LEVATOR, "levator", N_("Inner top of the shoulder blade"), PAIRED, NECK, BACK, \
	  R(UPPER_TRAP) | R(SUBOCCIPITALS) | R(NECK), N_("the front and side of the neck")) \
	X(SUPRASPINATUS, "supraspinatus", N_("Top of the shoulder blade"), PAIRED, NECK, BACK, \
	  R(UPPER_TRAP), N_("the collarbone")) \
	X(INFRASPINATUS, "infraspinatus", N_("Shoulder blade"), PAIRED, BACK, BACK, \
	  R(UPPER_TRAP) | R(FOREARM_EXTENSORS), "") \
	X(POSTERIOR_SHOULDER, "posterior-shoulder", N_("Back of the shoulder"), PAIRED, BACK, BACK, \
	  R(LATS) | R(TRICEPS), "") \
	X(FRONT_SHOULDER, "front-shoulder", N_("Front of the shoulder"), PAIRED, CHEST, FRONT, \
	  R(CHEST) | R(BICEPS), N_("the collarbone and armpit")) \
	X(CHEST, "chest", N_("Chest"), PAIRED, CHEST, FRONT, \
	  R(RHOMBOIDS) | R(UPPER_BACK) | R(FOREARM_FLEXORS), N_("the collarbone and breast tissue")) \
	X(RHOMBOIDS, "rhomboids", N_("Between the shoulder blades"), PAIRED, BACK, BACK, \
	  R(CHEST) | R(LEVATOR), N_("the spine")) \
	X(UPPER_BACK, "upper-back", N_("Upper back"), MIDLINE, BACK, BACK, \
	  R(CHEST) | R(UPPER_TRAP), N_("the low back")) \
	X(MID_BACK, "mid-back", N_("Beside the mid spine"), PAIRED, LOW_BACK, BACK, \
	  R(UPPER_BACK), N_("the spine and the low ribs")) \
	X(LATS, "lats", N_("Side of the back"), PAIRED, BACK, BACK, \
	  R(POSTERIOR_SHOULDER), N_("the armpit")) \
	X(TRICEPS, "triceps", N_("Back of the upper arm"), PAIRED, BACK, BACK, \
	  R(POSTERIOR_SHOULDER), N_("the elbow and funny bone")) \
	X(BICEPS, "biceps", N_("Front of the upper arm"), PAIRED, CHEST, FRONT, \
	  R(FOREARM_FLEXORS), N_("the inner elbow and inner upper arm")) \
	X(FOREARM_FLEXORS, "forearm-flexors", N_("Palm-side forearm"), PAIRED, FOREARM, FRONT, \
	  R(HAND) | R(CHEST), N_("the inner elbow, funny bone and wrist crease")) \
	X(FOREARM_EXTENSORS, "forearm-extensors", N_("Back of the forearm"), PAIRED, FOREARM, BACK, \
	  R(INFRASPINATUS), N_("the bony point outside the elbow and the nerve just below it")) \
	X(HAND, "hand", N_("Hand"), PAIRED, FOREARM, FRONT, \
	  R(FOREARM_FLEXORS), N_("the wrist crease")) \
	X(LOW_BACK, "low-back", N_("Low back"), PAIRED, LOW_BACK, BACK, \
	  R(GLUTE_MAX) | R(FOOT) | R(HAMSTRINGS), N_("the spine")) \
	X(QL, "ql", N_("Side of the low back"), PAIRED, LOW_BACK, BACK, \
	  R(GLUTE_MED) | R(LOW_BACK), N_("the spine and the floating ribs")) \
	X(HIP_FLEXOR, "hip-flexor", N_("Front of the hip"), PAIRED, THIGH, FRONT, \
	  R(QUADS) | R(LOW_BACK), N_("the groin pulse and the belly")) \
	X(TFL, "tfl", N_("Outer hip front"), PAIRED, THIGH, FRONT, \
	  R(OUTER_QUAD) | R(GLUTE_MED), N_("the point of the hip")) \
	X(GLUTE_MAX, "glute-max", N_("Buttock"), PAIRED, HIP, BACK, \
	  R(LOW_BACK) | R(HAMSTRINGS), N_("the tailbone")) \
	X(GLUTE_MED, "glute-med", N_("Side of the hip"), PAIRED, HIP, BACK, \
	  R(LOW_BACK) | R(TFL), N_("the point of the hip")) \
	X(GLUTE_MIN, "glute-min", N_("Deep side of the hip"), PAIRED, HIP, FRONT, \
	  R(OUTER_QUAD) | R(PERONEALS) | R(CALF), N_("any spot that tingles")) \
	X(PIRIFORMIS, "piriformis", N_("Deep buttock"), PAIRED, HIP, BACK, \
	  R(GLUTE_MAX) | R(HAMSTRINGS), N_("any spot that makes the leg tingle")) \
	X(ADDUCTORS, "adductors", N_("Inner thigh"), PAIRED, THIGH, FRONT, \
	  0, N_("the groin and the upper inner thigh")) \
	X(INNER_QUAD, "inner-quad", N_("Inner front thigh"), PAIRED, THIGH, FRONT, \
	  0, N_("the inner knee")) \
	X(QUADS, "quads", N_("Front of the thigh"), PAIRED, THIGH, FRONT, \
	  R(HIP_FLEXOR), N_("the kneecap")) \
	X(OUTER_QUAD, "outer-quad", N_("Outer thigh"), PAIRED, THIGH, FRONT, \
	  R(TFL), N_("the outer knee and the band itself")) \
	X(HAMSTRINGS, "hamstrings", N_("Back of the thigh"), PAIRED, HIP, BACK, \
	  R(CALF) | R(LOW_BACK), N_("the back of the knee and the sitting bone")) \
	X(CALF, "calf", N_("Calf"), PAIRED, LOWER_LEG, BACK, \
	  R(FOOT) | R(HAMSTRINGS), N_("the back of the knee")) \
	X(SOLEUS, "soleus", N_("Lower calf"), PAIRED, LOWER_LEG, BACK, \
	  R(CALF) | R(FOOT) | R(LOW_BACK), N_("the Achilles tendon")) \
	X(PERONEALS, "peroneals", N_("Outer lower leg"), PAIRED, LOWER_LEG, FRONT, \
	  0, N_("the outer knee below the joint")) \
	X(SHIN, "shin", N_("Shin"), PAIRED, LOWER_LEG, FRONT, \
	  R(FOOT), N_("the shin bone itself")) \
	X(FOOT, "foot", N_("Sole of the foot"), PAIRED, FOOT, BACK, \
	  R(CALF) | R(HAMSTRINGS) | R(LOW_BACK), N_("a numb foot; full weight on a hard ball")) \
	X(OTHER, "other", N_("Other place"), PAIRED, OTHER, FRONT, \
	  0, "")

enum area {
#define X(sym, id, name, shape, group, map, related, keep_off) AREA_##sym,
	AREA_TABLE(X)
#undef X
	AREA_COUNT
};

/* Areas that share a group end together when one hurts, and take the same days off. */
enum area_group {
	GROUP_HIP,
	GROUP_LOWER_LEG,
	GROUP_THIGH,
	GROUP_NECK,
	GROUP_FOREARM,
	GROUP_LOW_BACK,
	GROUP_CHEST,
	GROUP_BACK,
	GROUP_FOOT,
	GROUP_OTHER
};

enum area_shape { SHAPE_PAIRED, SHAPE_MIDLINE };
enum area_map { MAP_FRONT, MAP_BACK };

struct area_info {
	const char *id;
	const char *name; /* N_() */
	enum area_shape shape;
	enum area_group group;
	enum area_map map; /* the view of the body map it is drawn in */
	uint64_t related;  /* bits of areas that are often sore together; offered, never as a cause */
	const char *keep_off; /* N_(), what the tool must not press here; may be "" */
};

#define AREA_BIT(area) (UINT64_C(1) << (area))

enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH, SIDE_MIDLINE, SIDE_COUNT };

/* Tools: symbol, id, name. */
#define TOOL_TABLE(X)                                                                              \
	X(FOAM_ROLLER, "foam-roller", N_("foam roller"))                                           \
	X(SOFT_ROLLER, "soft-roller", N_("soft roller"))                                           \
	X(MASSAGE_BALL, "massage-ball", N_("massage ball"))                                        \
	X(TENNIS_BALL, "tennis-ball", N_("tennis ball"))                                           \
	X(LACROSSE_BALL, "lacrosse-ball", N_("lacrosse ball"))                                     \
	X(PEANUT, "peanut", N_("peanut ball"))                                                     \
	X(MASSAGE_STICK, "massage-stick", N_("massage stick"))                                     \
	X(HANDS, "hands", N_("hands"))                                                             \
	X(NONE, "none", N_("no tool"))

enum tool {
#define X(sym, id, name) TOOL_##sym,
	TOOL_TABLE(X)
#undef X
	TOOL_COUNT
};

/* Techniques: symbol, id, name, whether it presses on tissue (and so has a pressure and a rating). */
#define TECHNIQUE_TABLE(X)                                                                         \
	X(ROLL, "roll", N_("slow roll"), true)                                                     \
	X(HOLD, "hold", N_("hold still"), true)                                                    \
	X(SINK, "sink", N_("sink in"), true)                                                       \
	X(PIN_AND_MOVE, "pin-and-move", N_("pin and move"), true)                                  \
	X(CROSS_HAND, "cross-hand", N_("crossed hands"), true)                                     \
	X(SKIN_ROLL, "skin-roll", N_("skin rolling"), true)                                        \
	X(STRETCH, "stretch", N_("stretch"), false)                                                \
	X(MOVE, "move", N_("move"), false)                                                         \
	X(BREATHE, "breathe", N_("breathe"), false)

enum technique {
#define X(sym, id, name, presses) TECHNIQUE_##sym,
	TECHNIQUE_TABLE(X)
#undef X
	TECHNIQUE_COUNT
};

#define PLACE_TABLE(X)                                                                             \
	X(FLOOR, "floor", N_("floor"))                                                             \
	X(WALL, "wall", N_("wall"))                                                                \
	X(CHAIR, "chair", N_("chair"))                                                             \
	X(TABLE, "table", N_("table"))                                                             \
	X(BED, "bed", N_("bed"))                                                                   \
	X(STANDING, "standing", N_("standing"))

enum place {
#define X(sym, id, name) PLACE_##sym,
	PLACE_TABLE(X)
#undef X
	PLACE_COUNT
};

/* Purposes: symbol, id, name, reference hold least and most (s), seconds per area and side and
 * session at most, pressure at most (0-10), level at most. Source: the table in the dosing
 * reference (Behm 2020, Hendricks 2020 and others); the caps are clinical caution by analogy. */
#define PURPOSE_TABLE(X)                                                                           \
	X(DAILY, "daily", N_("daily"), 30, 60, 120, 4, 6)                                          \
	X(WARM_UP, "warm-up", N_("warm-up"), 30, 60, 60, 4, 3)                                     \
	X(RECOVERY, "recovery", N_("recovery"), 90, 120, 180, 5, 6)                                \
	X(RELEASE, "release", N_("release"), 120, 300, 300, 3, 6)                                  \
	X(WIND_DOWN, "wind-down", N_("wind-down"), 60, 120, 120, 3, 6)

enum purpose {
#define X(sym, id, name, least, most, cap, pressure, level) PURPOSE_##sym,
	PURPOSE_TABLE(X)
#undef X
	PURPOSE_COUNT
};

struct purpose_info {
	const char *id;
	const char *name;
	int hold_least_s, hold_most_s;
	int cap_s;       /* seconds per area and side a session, all exercises and sets together */
	int pressure_max;
	int level_max;
};

extern const struct area_info area_info[AREA_COUNT];
extern const struct purpose_info purpose_info[PURPOSE_COUNT];

/* Ids and names; any value out of range is a bug of the caller. Names are untranslated N_(). */
const char *area_id(enum area area);
const char *side_id(enum side side);
const char *side_name(enum side side);
const char *tool_id(enum tool tool);
const char *tool_name(enum tool tool);
const char *technique_id(enum technique technique);
const char *technique_name(enum technique technique);
bool technique_presses(enum technique technique);
const char *place_id(enum place place);
const char *place_name(enum place place);

/* From an id to its value; false when there is none. */
bool area_from_id(const char *id, enum area *area);
bool side_from_id(const char *id, enum side *side);
bool tool_from_id(const char *id, enum tool *tool);
bool technique_from_id(const char *id, enum technique *technique);
bool place_from_id(const char *id, enum place *place);
bool purpose_from_id(const char *id, enum purpose *purpose);

#endif
