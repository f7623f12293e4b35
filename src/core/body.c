#include "core/body.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "core/i18n.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define R(sym)   AREA_BIT(AREA_##sym)

const struct area_info area_info[AREA_COUNT] = {
#define X(sym, id, name, shape, group, map, related, keep_off)                                     \
	{ id, name, SHAPE_##shape, GROUP_##group, MAP_##map, related, keep_off },
	AREA_TABLE(X)
#undef X
};

const struct purpose_info purpose_info[PURPOSE_COUNT] = {
#define X(sym, id, name, least, most, cap, pressure, level)                                        \
	{ id, name, least, most, cap, pressure, level },
	PURPOSE_TABLE(X)
#undef X
};

struct named {
	const char *id, *name;
};

static const struct named sides[] = {
	[SIDE_LEFT] = { "left", N_("left") },
	[SIDE_RIGHT] = { "right", N_("right") },
	[SIDE_BOTH] = { "both", N_("both sides") },
	[SIDE_MIDLINE] = { "midline", N_("middle") },
};
_Static_assert(COUNT(sides) == SIDE_COUNT, "one row per side");

static const struct named tools[] = {
#define X(sym, id, name) { id, name },
	TOOL_TABLE(X)
#undef X
};

static const struct named places[] = {
#define X(sym, id, name) { id, name },
	PLACE_TABLE(X)
#undef X
};

static const struct {
	struct named named;
	bool presses;
} techniques[] = {
#define X(sym, id, name, presses) { { id, name }, presses },
	TECHNIQUE_TABLE(X)
#undef X
};

_Static_assert(AREA_COUNT <= 64, "areas are kept as bits of 64");

const char *area_id(enum area area)
{
	assert(area < AREA_COUNT);
	return area_info[area].id;
}

const char *side_id(enum side side)
{
	assert(side < SIDE_COUNT);
	return sides[side].id;
}

const char *side_name(enum side side)
{
	assert(side < SIDE_COUNT);
	return sides[side].name;
}

const char *tool_id(enum tool tool)
{
	assert(tool < TOOL_COUNT);
	return tools[tool].id;
}

const char *tool_name(enum tool tool)
{
	assert(tool < TOOL_COUNT);
	return tools[tool].name;
}

const char *technique_id(enum technique technique)
{
	assert(technique < TECHNIQUE_COUNT);
	return techniques[technique].named.id;
}

const char *technique_name(enum technique technique)
{
	assert(technique < TECHNIQUE_COUNT);
	return techniques[technique].named.name;
}

bool technique_presses(enum technique technique)
{
	assert(technique < TECHNIQUE_COUNT);
	return techniques[technique].presses;
}

const char *place_id(enum place place)
{
	assert(place < PLACE_COUNT);
	return places[place].id;
}

const char *place_name(enum place place)
{
	assert(place < PLACE_COUNT);
	return places[place].name;
}

/* The tables differ in row type; each has its id at the row's start. */
static bool find(const void *table, size_t rows, size_t size, const char *id, size_t *at)
{
	for (size_t i = 0; i < rows; i++) {
		const char *const *row = (const void *)((const char *)table + i * size);

		if (strcmp(*row, id) == 0) {
			*at = i;
			return true;
		}
	}
	return false;
}

#define FROM_ID(type, table)                                                                       \
	bool type##_from_id(const char *id, enum type *type)                                       \
	{                                                                                          \
		size_t at;                                                                         \
                                                                                                   \
		if (!find(table, COUNT(table), sizeof *(table), id, &at))                          \
			return false;                                                              \
		*type = (enum type)at;                                                             \
		return true;                                                                       \
	}

FROM_ID(area, area_info)
FROM_ID(side, sides)
FROM_ID(tool, tools)
FROM_ID(technique, techniques)
FROM_ID(place, places)
FROM_ID(purpose, purpose_info)
