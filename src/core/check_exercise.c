#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "core/check.h"
#include "core/check_parts.h"
#include "core/phrase.h"

enum { CUE_GAP_MS = 3000, LONG_HOLD_S = 90, LONG_HOLD_PRESSURE = 3 };

void check_report(const struct check_sink *sink, enum check_rule rule, const void *object,
                  const char *key, int item, const char *hint, const char *fmt, ...)
{
	char message[256];
	va_list args;

	va_start(args, fmt);
	vsnprintf(message, sizeof message, fmt, args);
	va_end(args);
	sink->report(sink->ctx, rule, object, key, item, message, hint);
}

bool check_sound(const struct check_sink *sink, const void *object)
{
	return !sink->sound || sink->sound(sink->ctx, object);
}

bool check_is_still(enum technique technique)
{
	return technique == TECHNIQUE_HOLD || technique == TECHNIQUE_SINK ||
	       technique == TECHNIQUE_CROSS_HAND;
}

static void check_presence(const struct exercise *exercise, const struct check_sink *sink)
{
	if (*exercise->stop == '\0')
		check_report(sink, CHECK_NO_STOP, exercise, NULL, -1,
		             _("add: stop = \"Tingling or a sharp pain: stop.\";"),
		             _("nothing says when to stop"));
	if (*exercise->source == '\0')
		check_report(sink, CHECK_NO_SOURCE, exercise, NULL, -1,
		             _("add the study, the book or the person: source = \"Behm 2020\";"),
		             _("nothing says where it comes from"));
}

static bool uses(const struct exercise *exercise, enum tool tool)
{
	for (int i = 0; i < exercise->tool_count; i++) {
		if (exercise->tools[i] == tool)
			return true;
	}
	return false;
}

/* A soft roller crosswise under the upper back is the one thing that may press the spine. */
static void check_contact(const struct exercise *exercise, const struct check_sink *sink)
{
	enum check_zone zone = check_zone(exercise->contact);

	if (zone == ZONE_NONE || !technique_presses(exercise->technique))
		return;
	if (zone == ZONE_SPINE && exercise->area == AREA_UPPER_BACK && exercise->tool_count == 1 &&
	    exercise->tools[0] == TOOL_SOFT_ROLLER)
		return;
	if (zone == ZONE_BELLY && exercise->area == AREA_HIP_FLEXOR) {
		check_report(sink, CHECK_BELLY, exercise, "contact", -1,
		             _("press just below the hip bone, on the front of the thigh"),
		             _("a tool deep in the belly"));
		return;
	}
	check_report(sink, CHECK_FORBIDDEN_ZONE, exercise, "contact", -1,
	             _("place the tool on muscle beside it, and say so in `contact`"),
	             _("nothing may press %s"), _(check_zone_name(zone)));
}

static void check_place(const struct exercise *exercise, const struct check_sink *sink)
{
	if (exercise->area != AREA_OTHER) {
		if (*exercise->site)
			check_report(sink, CHECK_MISPLACED, exercise, "site", -1,
			             _("delete it, or write: area = \"other\";"),
			             _("\"site\" goes with area \"other\" only"));
		if (exercise->near != exercise->area)
			check_report(sink, CHECK_MISPLACED, exercise, "near", -1,
			             _("delete it, or write: area = \"other\";"),
			             _("\"near\" goes with area \"other\" only"));
		return;
	}
	if (*exercise->site == '\0')
		check_report(sink, CHECK_MISSING, exercise, NULL, -1,
		             _("add: site = \"Scar, right knee\";"),
		             _("area \"other\" needs \"site\""));
	if (exercise->near == AREA_OTHER)
		check_report(sink, CHECK_MISSING, exercise, NULL, -1, _("add: near = \"quads\";"),
		             _("area \"other\" needs \"near\", the nearest area"));
}

static void check_sides(const struct exercise *exercise, const struct check_sink *sink)
{
	bool midline = area_info[exercise->area].shape == SHAPE_MIDLINE;

	if (exercise->area == AREA_OTHER)
		return;
	if (midline && exercise->sides == SIDES_EACH)
		check_report(sink, CHECK_SIDES, exercise, "sides", -1,
		             _("write: sides = \"midline\";"), _("%s has no sides"),
		             _(area_info[exercise->area].name));
	if (!midline && exercise->sides == SIDES_MIDLINE)
		check_report(sink, CHECK_SIDES, exercise, "sides", -1,
		             _("write: sides = \"each\"; or sides = \"both\";"),
		             _("%s has a left and a right"), _(area_info[exercise->area].name));
}

static void check_dose(const struct exercise *exercise, const struct check_sink *sink)
{
	const enum area area = exercise->area;

	if (exercise->pressure == 0)
		check_report(sink, CHECK_MISSING, exercise, NULL, -1, _("add: pressure = 3;"),
		             _("an exercise that presses needs \"pressure\""));
	if ((uses(exercise, TOOL_FOAM_ROLLER) || uses(exercise, TOOL_SOFT_ROLLER)) &&
	    (area == AREA_LOW_BACK || area == AREA_QL || area == AREA_NECK ||
	     area == AREA_SUBOCCIPITALS))
		check_report(
		    sink, CHECK_ROLLER, exercise, "tools", -1,
		    _("use a ball or a peanut at the wall, or the hands"), "%s",
		    area == AREA_LOW_BACK || area == AREA_QL ? _("a roller under the low back")
		                                             : _("a roller under the neck"));
	if (check_is_still(exercise->technique) && exercise->hold_s > LONG_HOLD_S &&
	    exercise->pressure > LONG_HOLD_PRESSURE)
		check_report(sink, CHECK_LONG_HOLD, exercise, "hold", -1,
		             _("write: pressure = 3; or a hold of 90 s at most"),
		             _("a still hold of %d s with a pressure of up to %d"),
		             exercise->hold_s, exercise->pressure);
}

int64_t check_cue_ms(const struct spoken_cue *cue, int64_t hold_ms)
{
	if (cue->at == CUE_AT_TIME)
		return (int64_t)cue->at_s * 1000;
	return cue->at == CUE_AT_HALF ? hold_ms / 2 : 0;
}

/* The nearest cue before this one in time; those at the same moment count by their order. */
static int64_t gap_before(const struct exercise *exercise, int which, int64_t hold_ms)
{
	int64_t at = check_cue_ms(&exercise->cues[which], hold_ms), gap = INT64_MAX;

	for (int i = 0; i < exercise->cue_count; i++) {
		int64_t other = check_cue_ms(&exercise->cues[i], hold_ms);

		if (i != which && (other < at || (other == at && i < which)) && at - other < gap)
			gap = at - other;
	}
	return gap;
}

static void check_cues(const struct exercise *exercise, const struct check_sink *sink)
{
	int64_t hold_ms = (int64_t)exercise->hold_s * 1000, spoken = 0;

	for (int i = 0; i < exercise->cue_count; i++) {
		if (!check_sound(sink, &exercise->cues[i]))
			return;
	}
	for (int i = 0; i < exercise->cue_count; i++) {
		const struct spoken_cue *cue = &exercise->cues[i];
		int64_t at = check_cue_ms(cue, hold_ms), gap = gap_before(exercise, i, hold_ms);

		spoken += phrase_text_ms(cue->say, 0);
		if (at >= hold_ms)
			check_report(
			    sink, CHECK_CUE_LATE, cue, "at", -1, _("say it before the hold ends"),
			    _("a cue at %d s in a hold of %d s"), cue->at_s, exercise->hold_s);
		else if (gap < CUE_GAP_MS)
			check_report(sink, CHECK_CUE_GAP, cue, "at", -1,
			             _("leave 3 s at least, or make one cue of the two"),
			             _("%g s after another cue"), (double)gap / 1000);
	}
	if (spoken > hold_ms)
		check_report(sink, CHECK_CUES_LONG, exercise, "cues", -1,
		             _("shorten the cues or leave some out"),
		             _("the cues take about %" PRId64 " s to say, the hold is %d s"),
		             (spoken + 999) / 1000, exercise->hold_s);
}

void check_exercise(const struct exercise *exercise, const struct check_sink *sink)
{
	check_presence(exercise, sink);
	if (!check_sound(sink, exercise))
		return;
	check_contact(exercise, sink);
	check_place(exercise, sink);
	check_sides(exercise, sink);
	check_dose(exercise, sink);
	check_cues(exercise, sink);
}
