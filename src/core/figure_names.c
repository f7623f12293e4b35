#include <stdio.h>
#include <string.h>

#include "core/figure.h"
#include "core/text.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char *const trunk_names[] = {
#define X(sym, name, least, most) name,
	FIGURE_TRUNK_ANGLE_TABLE(X)
#undef X
};

static const char *const limb_names[] = {
#define X(sym, name, least, most) name,
	FIGURE_LIMB_ANGLE_TABLE(X)
#undef X
};

static const struct {
	int16_t least, most;
} ranges[] = {
#define X(sym, name, least, most) { least, most },
	FIGURE_TRUNK_ANGLE_TABLE(X) FIGURE_LIMB_ANGLE_TABLE(X)
#undef X
};

static const struct {
	const char *one, *both;
	bool paired;
} part_names[] = {
#define X(sym, name, both, paired) { name, both, paired },
	FIGURE_PART_TABLE(X)
#undef X
};

static const char *const view_names[] = {
	[FIGURE_VIEW_SIDE] = "side",
	[FIGURE_VIEW_FRONT] = "front",
	[FIGURE_VIEW_BACK] = "back",
};

static const char *const zoom_names[] = {
	[ZOOM_ALL] = "all",   [ZOOM_HEAD] = "head", [ZOOM_TRUNK] = "trunk", [ZOOM_ARM] = "arm",
	[ZOOM_HAND] = "hand", [ZOOM_LEG] = "leg",   [ZOOM_FOOT] = "foot",
};

static const char *const surface_names[] = {
	[SURFACE_DEFAULT] = "",   [SURFACE_FLOOR] = "floor", [SURFACE_WALL] = "wall",
	[SURFACE_SEAT] = "chair", [SURFACE_TABLE] = "table", [SURFACE_BODY] = "",
};

static const char *const against_names[] = {
	[AGAINST_DEFAULT] = "",
	[AGAINST_FLOOR] = "floor",
	[AGAINST_WALL] = "wall",
	[AGAINST_SEAT] = "chair",
	[AGAINST_TABLE] = "table",
	[AGAINST_HAND_RIGHT] = "hand-right",
	[AGAINST_HAND_LEFT] = "hand-left",
	[AGAINST_HANDS] = "hands",
};

static bool find(const char *const *list, size_t count, const char *name, int *at)
{
	for (size_t i = 0; i < count; i++) {
		if (*list[i] != '\0' && strcmp(list[i], name) == 0) {
			*at = (int)i;
			return true;
		}
	}
	return false;
}

/* Takes -left or -right off a name: the bytes before it, and the sides it stands for. */
static size_t split_side(const char *name, unsigned *sides)
{
	static const struct {
		const char *end;
		unsigned sides;
	} ends[] = { { "-right", 1U << FIGURE_RIGHT }, { "-left", 1U << FIGURE_LEFT } };
	size_t len = strlen(name);

	for (size_t i = 0; i < COUNT(ends); i++) {
		size_t tail = strlen(ends[i].end);

		if (len > tail && strcmp(name + len - tail, ends[i].end) == 0) {
			*sides = ends[i].sides;
			return len - tail;
		}
	}
	*sides = 1U << FIGURE_RIGHT | 1U << FIGURE_LEFT;
	return len;
}

static bool is(const char *text, const char *name, size_t len)
{
	return strlen(text) == len && memcmp(text, name, len) == 0;
}

bool figure_base_from_name(const char *name, int *base)
{
	for (int i = 0; i < figure_base_count; i++) {
		if (strcmp(figure_base[i].name, name) == 0) {
			*base = i;
			return true;
		}
	}
	return false;
}

bool figure_angle_from_name(const char *name, int *slot, int *slots)
{
	unsigned sides;
	size_t len = split_side(name, &sides);
	int at;

	*slots = 1;
	if (find(trunk_names, COUNT(trunk_names), name, &at)) {
		*slot = at;
		return true;
	}
	for (int i = 0; i < LIMB_ANGLE_COUNT; i++) {
		if (!is(limb_names[i], name, len))
			continue;
		*slots = sides == 3 ? 2 : 1;
		*slot = LIMB_SLOT(i, sides == 1U << FIGURE_LEFT ? FIGURE_LEFT : FIGURE_RIGHT);
		return true;
	}
	return false;
}

bool figure_part_from_name(const char *name, enum figure_part *part, unsigned *sides)
{
	size_t len = split_side(name, sides);
	bool whole = name[len] == '\0';

	for (int i = 0; i < PART_COUNT; i++) {
		bool one = is(part_names[i].one, name, len);

		if (!one && !(whole && is(part_names[i].both, name, len)))
			continue;
		if (!part_names[i].paired && !whole)
			return false;
		if (!part_names[i].paired)
			*sides = 1U << FIGURE_RIGHT;
		*part = (enum figure_part)i;
		return true;
	}
	return false;
}

bool figure_area_from_name(const char *name, enum area *area, enum figure_touch_side *side)
{
	char id[ID_MAX];
	unsigned sides;
	size_t len = split_side(name, &sides);

	if (len >= sizeof id)
		return false;
	memcpy(id, name, len);
	id[len] = '\0';
	if (!area_from_id(id, area) || *area == AREA_OTHER)
		return false;
	if (area_info[*area].shape == SHAPE_MIDLINE && sides != 3)
		return false;
	*side = sides == 3 ? TOUCH_BOTH : sides == 1U << FIGURE_LEFT ? TOUCH_LEFT : TOUCH_RIGHT;
	return true;
}

#define FROM_NAME(what)                                                            \
	bool figure_##what##_from_name(const char *name, enum figure_##what *what) \
	{                                                                          \
		int at;                                                            \
                                                                                   \
		if (!find(what##_names, COUNT(what##_names), name, &at))           \
			return false;                                              \
		*what = (enum figure_##what)at;                                    \
		return true;                                                       \
	}

FROM_NAME(view)
FROM_NAME(zoom)
FROM_NAME(surface)
FROM_NAME(against)

void figure_angle_range(int slot, float *least, float *most)
{
	int row =
	    slot < TRUNK_ANGLE_COUNT ? slot : TRUNK_ANGLE_COUNT + (slot - TRUNK_ANGLE_COUNT) / 2;

	*least = ranges[row].least;
	*most = ranges[row].most;
}

char *figure_angle_name(char *buf, size_t size, int slot)
{
	int limb = slot - TRUNK_ANGLE_COUNT;

	if (limb < 0)
		snprintf(buf, size, "%s", trunk_names[slot]);
	else
		snprintf(buf, size, "%s-%s", limb_names[limb / 2],
		         limb % 2 == 0 ? "right" : "left");
	return buf;
}

char *figure_part_name(char *buf, size_t size, enum figure_part part, enum figure_side side)
{
	if (!part_names[part].paired)
		snprintf(buf, size, "%s", part_names[part].one);
	else
		snprintf(buf, size, "%s-%s", part_names[part].one,
		         side == FIGURE_RIGHT ? "right" : "left");
	return buf;
}

/* The other keys of a figure's group. */
static const char *const key_names[] = { "base", "view",  "zoom",    "support", "tool",
	                                 "size", "touch", "against", "slide",   "rest",
	                                 "lift", "glide", "from",    "to" };

enum { NAMES_MOST = FIGURE_BASES_MAX };

static void add_all(const char *list[NAMES_MOST], size_t *count, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		list[(*count)++] = names[i];
}

static size_t collect(enum figure_names names, const char *list[NAMES_MOST])
{
	size_t count = 0;

	for (int i = 0; names == NAMES_BASE && i < figure_base_count; i++)
		list[count++] = figure_base[i].name;
	if (names == NAMES_ANGLE || names == NAMES_KEY) {
		add_all(list, &count, trunk_names, COUNT(trunk_names));
		add_all(list, &count, limb_names, COUNT(limb_names));
	}
	if (names == NAMES_KEY)
		add_all(list, &count, key_names, COUNT(key_names));
	if (names == NAMES_SURFACE)
		add_all(list, &count, surface_names, COUNT(surface_names));
	for (size_t i = 0; (names == NAMES_PART || names == NAMES_SURFACE) && i < PART_COUNT; i++) {
		list[count++] = part_names[i].one;
		list[count++] = part_names[i].both;
	}
	if (names == NAMES_VIEW)
		add_all(list, &count, view_names, COUNT(view_names));
	if (names == NAMES_ZOOM)
		add_all(list, &count, zoom_names, COUNT(zoom_names));
	if (names == NAMES_AGAINST)
		add_all(list, &count, against_names, COUNT(against_names));
	return count;
}
_Static_assert(COUNT(surface_names) + 2 * COUNT(part_names) <= NAMES_MOST, "room for all names");
_Static_assert(COUNT(trunk_names) + COUNT(limb_names) + COUNT(key_names) <= NAMES_MOST, "for keys");

const char *figure_nearest(enum figure_names names, const char *name)
{
	const char *list[NAMES_MOST];
	char word[ID_MAX];
	unsigned sides;
	size_t len = split_side(name, &sides);

	if (len >= sizeof word)
		return NULL;
	memcpy(word, name, len);
	word[len] = '\0';
	return text_nearest(word, list, collect(names, list));
}

static int unknown(enum figure_names names, const char *text, enum figure_names *wrong,
                   char word[ID_MAX])
{
	*wrong = names;
	snprintf(word, ID_MAX, "%s", text);
	return 0;
}

int figure_rests_from_text(const char *text, struct figure_rest out[FIGURE_SIDES],
                           enum figure_names *wrong, char word[ID_MAX])
{
	const char *on = strstr(text, " on ");
	size_t len = on == NULL ? strlen(text) : (size_t)(on - text);
	enum figure_surface surface = SURFACE_DEFAULT;
	enum figure_part part, onto = PART_FOOT;
	unsigned sides, onto_sides = 1;
	char name[ID_MAX];
	int count = 0;

	snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : sizeof name - 1), text);
	if (!figure_part_from_name(name, &part, &sides))
		return unknown(NAMES_PART, name, wrong, word);
	if (on != NULL && !figure_surface_from_name(on + 4, &surface)) {
		surface = SURFACE_BODY;
		if (!figure_part_from_name(on + 4, &onto, &onto_sides))
			return unknown(NAMES_SURFACE, on + 4, wrong, word);
	}
	for (int side = 0; side < FIGURE_SIDES; side++) {
		int onto_side = onto_sides == 3 ? side : onto_sides == 2;

		if ((sides >> side & 1) != 0)
			out[count++] = (struct figure_rest){ .part = (uint8_t)part,
				                             .side = (uint8_t)side,
				                             .surface = (uint8_t)surface,
				                             .onto = (uint8_t)onto,
				                             .onto_side = (uint8_t)onto_side };
	}
	return count;
}

#define SWAP(type, a, b)          \
	do {                      \
		type swap_ = (a); \
                                  \
		(a) = (b);        \
		(b) = swap_;      \
	} while (0)

static void mirror_pose(struct figure_pose *pose)
{
	static const uint8_t signed_angles[] = { ANGLE_TILT,       ANGLE_TURN,
		                                 ANGLE_SPINE_SIDE, ANGLE_SPINE_TWIST,
		                                 ANGLE_NECK_TILT,  ANGLE_NECK_TURN };
	uint64_t set = pose->set;

	for (size_t i = 0; i < COUNT(signed_angles); i++)
		pose->angle[signed_angles[i]] = -pose->angle[signed_angles[i]];
	for (int i = 0; i < LIMB_ANGLE_COUNT; i++) {
		int right = LIMB_SLOT(i, FIGURE_RIGHT), left = LIMB_SLOT(i, FIGURE_LEFT);
		uint64_t bits = UINT64_C(1) << right | UINT64_C(1) << left;

		SWAP(float, pose->angle[right], pose->angle[left]);
		pose->set =
		    (pose->set & ~bits) | (set >> right & 1) << left | (set >> left & 1) << right;
	}
	for (int i = 0; i < pose->rest_count; i++) {
		struct figure_rest *rest = &pose->rest[i];

		if (part_names[rest->part].paired)
			rest->side = !rest->side;
		if (rest->surface == SURFACE_BODY && part_names[rest->onto].paired)
			rest->onto_side = !rest->onto_side;
	}
}

void figure_mirror(struct figure *figure)
{
	mirror_pose(&figure->pose[0]);
	mirror_pose(&figure->pose[1]);
	if (figure->touch_side == TOUCH_LEFT)
		figure->touch_side = TOUCH_RIGHT;
	else if (figure->touch_side == TOUCH_RIGHT)
		figure->touch_side = TOUCH_LEFT;
	if (figure->against == AGAINST_HAND_LEFT)
		figure->against = AGAINST_HAND_RIGHT;
	else if (figure->against == AGAINST_HAND_RIGHT)
		figure->against = AGAINST_HAND_LEFT;
}
