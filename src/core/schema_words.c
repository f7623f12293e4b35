/* The words that keys take, each from the table that gives its enum. */
#include <string.h>

#include "core/check.h"
#include "core/i18n.h"
#include "core/routine.h"
#include "core/schema.h"

#define COUNT(a) (int)(sizeof(a) / sizeof *(a))

#define X(sym, id, ...) id,
static const char *const areas[] = { AREA_TABLE(X) };
static const char *const tools[] = { TOOL_TABLE(X) };
static const char *const techniques[] = { TECHNIQUE_TABLE(X) };
static const char *const places[] = { PLACE_TABLE(X) };
static const char *const purposes[] = { PURPOSE_TABLE(X) };
static const char *const conditions[] = { CONDITION_TABLE(X) };
static const char *const warnings[] = { CHECK_WARNING_TABLE(X) };
#undef X

/* In the order of enum sides: an exercise takes the first three. */
static const char *const sides[] = {
	[SIDES_EACH] = "each", [SIDES_BOTH] = "both",   [SIDES_MIDLINE] = "midline",
	[SIDES_LEFT] = "left", [SIDES_RIGHT] = "right",
};
static const char *const progressions[] = {
	[PROGRESSION_ADAPTIVE] = "adaptive",
	[PROGRESSION_FIXED] = "fixed",
};

const struct vocabulary words_area = { N_("area"), areas, COUNT(areas) };
const struct vocabulary words_sides = { N_("choice of sides"), sides, SIDES_MIDLINE + 1 };
const struct vocabulary words_step_sides = { N_("choice of sides"), sides, COUNT(sides) };
const struct vocabulary words_tool = { N_("tool"), tools, COUNT(tools) };
const struct vocabulary words_technique = { N_("technique"), techniques, COUNT(techniques) };
const struct vocabulary words_place = { N_("place"), places, COUNT(places) };
const struct vocabulary words_purpose = { N_("purpose"), purposes, COUNT(purposes) };
const struct vocabulary words_condition = { N_("condition"), conditions, COUNT(conditions) };
const struct vocabulary words_progression = { N_("progression"), progressions,
	                                      COUNT(progressions) };
const struct vocabulary words_warning = { N_("warning"), warnings, COUNT(warnings) };

int vocabulary_find(const struct vocabulary *words, const char *word)
{
	for (int i = 0; i < words->count; i++) {
		if (strcmp(words->word[i], word) == 0)
			return i;
	}
	return -1;
}
