/* Figures that the tests share: what is worked, with what, from which base. Include after cmocka. */
#ifndef UNKNOT_TESTS_FIGURE_WORKS_H
#define UNKNOT_TESTS_FIGURE_WORKS_H

#include <stdio.h>
#include <string.h>

#include "core/canvas.h"
#include "core/figure.h"
#include "core/figure_parts.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* What is worked with what, from where. */
static const struct work {
	const char *base;
	enum area area;
	enum tool tool;
	enum sides sides;
	enum figure_surface surface; /* where the tool lies; DEFAULT: it is held */
	float slide[2];
} works[] = {
	{ "sit-long", AREA_CALF, TOOL_FOAM_ROLLER, SIDES_EACH, SURFACE_FLOOR, { 0.1F, 0.9F } },
	{ "sit-long", AREA_CALF, TOOL_FOAM_ROLLER, SIDES_BOTH, SURFACE_FLOOR, { 0.2F, 0.8F } },
	{ "sit-ankle-on-knee",
	  AREA_GLUTE_MAX,
	  TOOL_MASSAGE_BALL,
	  SIDES_EACH,
	  SURFACE_FLOOR,
	  { 0.5F, 0.5F } },
	{ "prone-forearms",
	  AREA_QUADS,
	  TOOL_FOAM_ROLLER,
	  SIDES_BOTH,
	  SURFACE_FLOOR,
	  { 0.3F, 0.8F } },
	{ "side-forearm",
	  AREA_OUTER_QUAD,
	  TOOL_FOAM_ROLLER,
	  SIDES_EACH,
	  SURFACE_FLOOR,
	  { 0.1F, 0.9F } },
	{ "side-lying", AREA_LATS, TOOL_FOAM_ROLLER, SIDES_EACH, SURFACE_FLOOR, { 0.2F, 0.8F } },
	{ "squat-wall-back",
	  AREA_RHOMBOIDS,
	  TOOL_TENNIS_BALL,
	  SIDES_EACH,
	  SURFACE_WALL,
	  { 0.1F, 0.9F } },
	{ "squat-wall-back", AREA_LOW_BACK, TOOL_PEANUT, SIDES_BOTH, SURFACE_WALL, { 0, 1 } },
	{ "stand-wall-side",
	  AREA_GLUTE_MED,
	  TOOL_MASSAGE_BALL,
	  SIDES_EACH,
	  SURFACE_WALL,
	  { 0.2F, 0.8F } },
	{ "stand-wall-front", AREA_CHEST, TOOL_MASSAGE_BALL, SIDES_EACH, SURFACE_WALL, { 0, 1 } },
	{ "foot-sit", AREA_FOOT, TOOL_LACROSSE_BALL, SIDES_EACH, SURFACE_FLOOR, { 0, 1 } },
	{ "foot-stand", AREA_FOOT, TOOL_TENNIS_BALL, SIDES_EACH, SURFACE_FLOOR, { 0, 1 } },
	{ "sit-chair",
	  AREA_HAMSTRINGS,
	  TOOL_MASSAGE_BALL,
	  SIDES_EACH,
	  SURFACE_SEAT,
	  { 0.3F, 0.6F } },
	{ "forearm-table",
	  AREA_FOREARM_FLEXORS,
	  TOOL_MASSAGE_BALL,
	  SIDES_EACH,
	  SURFACE_TABLE,
	  { 0, 1 } },
	{ "hand-table", AREA_HAND, TOOL_MASSAGE_BALL, SIDES_EACH, SURFACE_TABLE, { 0, 1 } },
	{ "sit-chair",
	  AREA_QUADS,
	  TOOL_MASSAGE_STICK,
	  SIDES_EACH,
	  SURFACE_DEFAULT,
	  { 0.1F, 0.9F } },
	{ "sit-chair-front",
	  AREA_UPPER_TRAP,
	  TOOL_HANDS,
	  SIDES_EACH,
	  SURFACE_DEFAULT,
	  { 0.5F, 0.5F } },
	{ "head-hands", AREA_JAW, TOOL_HANDS, SIDES_BOTH, SURFACE_DEFAULT, { 0.2F, 0.9F } },
	{ "neck-hands",
	  AREA_SUBOCCIPITALS,
	  TOOL_HANDS,
	  SIDES_MIDLINE,
	  SURFACE_DEFAULT,
	  { 0.5F, 0.5F } },
	{ "lying-knees-bent",
	  AREA_SUBOCCIPITALS,
	  TOOL_PEANUT,
	  SIDES_MIDLINE,
	  SURFACE_FLOOR,
	  { 0.5F, 0.5F } },
	{ "all-fours", AREA_SHIN, TOOL_FOAM_ROLLER, SIDES_BOTH, SURFACE_FLOOR, { 0.2F, 0.8F } },
};

static inline int base_row(const char *name)
{
	int base = -1;

	assert_true(figure_base_from_name(name, &base));
	return base;
}

static inline struct exercise make_exercise(enum area area, enum tool tool, enum sides sides,
                                     enum place place)
{
	struct exercise e = { .id = "x",
		              .area = area,
		              .near = area,
		              .sides = sides,
		              .place = place,
		              .tools = { tool },
		              .tool_count = 1 };

	return e;
}

static inline void stage_work(const struct work *work, struct figure *figure, struct exercise *exercise,
                       struct figure_scene *scene)
{
	figure_init(figure, base_row(work->base));
	memcpy(figure->slide, work->slide, sizeof figure->slide);
	*exercise =
	    make_exercise(work->area, work->tool, work->sides, figure_base[figure->base].place);
	figure_stage(scene, figure, exercise, SIDE_RIGHT);
}

/* What a check said. */
struct said {
	int count;
	char where[256], message[1024];
};

static inline void hear(void *ctx, const char *where, const char *message, const char *hint)
{
	struct said *said = ctx;
	size_t at = strlen(said->message);

	assert_non_null(hint);
	said->count++;
	snprintf(said->where, sizeof said->where, "%s", where);
	snprintf(said->message + at, sizeof said->message - at, "[%s] %s\n", where, message);
}

static inline void assert_clean(const struct figure *figure, const struct exercise *exercise,
                                const char *name)
{
	struct said said = { .count = 0 };

	if (!figure_check(figure, exercise, hear, &said) || said.count != 0)
		fail_msg("%s: %s", name, said.message);
}

static inline void assert_says(const struct figure *figure, const struct exercise *exercise,
                               const char *where, const char *words)
{
	struct said said = { .count = 0 };

	assert_false(figure_check(figure, exercise, hear, &said));
	if (said.count == 0 || strcmp(said.where, where) != 0 ||
	    strstr(said.message, words) == NULL)
		fail_msg("wanted [%s] %s, got: %s", where, words, said.message);
}

#endif
