#include <stdio.h>
#include <string.h>

#include "core/check.h"
#include "core/check_parts.h"
#include "core/estimate.h"

enum { MINUTES_OFF_PERCENT = 20, WARM_UP_STILL_S = 30 };

/* Areas where less is right whatever the purpose: jaw 15-20 s, base of the skull 60 s at most. */
static void hold_bounds(const struct routine *routine, const struct exercise *exercise, int *least,
                        int *most)
{
	*least = purpose_info[routine->purpose].hold_least_s;
	*most = purpose_info[routine->purpose].hold_most_s;
	if (exercise->area == AREA_JAW) {
		*least = 15;
		*most = 20;
	} else if (exercise->area == AREA_SUBOCCIPITALS) {
		*most = *most < 60 ? *most : 60;
		*least = *least < *most ? *least : *most;
	} else if (routine->purpose == PURPOSE_WARM_UP && check_is_still(exercise->technique)) {
		*most = WARM_UP_STILL_S;
	}
}

static void check_purpose(const struct routine *routine, const struct step *step,
                          const struct check_sink *sink)
{
	const struct exercise *exercise = step->exercise;
	int least, most, hold = step->hold_s ? step->hold_s : exercise->hold_s;
	char hint[128];

	if (!technique_presses(exercise->technique) || routine->ladder_count)
		return;
	hold_bounds(routine, exercise, &least, &most);
	if (hold >= least && hold <= most)
		return;
	if (least == most)
		snprintf(hint, sizeof hint, _("write: hold = %d;"), least);
	else
		snprintf(hint, sizeof hint, _("write a hold of %d to %d s in this step"), least,
		         most);
	check_report(sink, CHECK_PURPOSE_RANGE, step, step->hold_s ? "hold" : "exercise", -1, hint,
	             _("a hold of %d s; for the purpose \"%s\" it is %d to %d s"), hold,
	             purpose_info[routine->purpose].id, least, most);
}

static bool has_tool(const struct exercise *exercise, enum tool tool)
{
	for (int i = 0; i < exercise->tool_count; i++) {
		if (exercise->tools[i] == tool)
			return true;
	}
	return false;
}

static void check_step_sides(const struct step *step, const struct check_sink *sink)
{
	const struct exercise *exercise = step->exercise;

	if (!step->has_sides || step->sides == exercise->sides)
		return;
	if (exercise->sides == SIDES_MIDLINE)
		check_report(sink, CHECK_SIDES, step, "sides", -1, _("delete it"),
		             _("%s has no sides"), exercise->id);
	else if (step->sides == SIDES_MIDLINE || step->sides == SIDES_BOTH)
		check_report(sink, CHECK_SIDES, step, "sides", -1,
		             _("write \"each\", \"left\" or \"right\", or choose another exercise"),
		             _("%s is not done that way"), exercise->id);
}

static void check_step_cues(const struct step *step, const struct check_sink *sink)
{
	for (int i = 0; step->hold_s && i < step->exercise->cue_count; i++) {
		const struct spoken_cue *cue = &step->exercise->cues[i];

		if (cue->at == CUE_AT_TIME && cue->at_s >= step->hold_s &&
		    cue->at_s < step->exercise->hold_s) {
			check_report(sink, CHECK_CUE_LATE, step, "hold", -1,
			             _("make the hold longer, or give the exercise cues that fit"),
			             _("%s has a cue at %d s, the hold here is %d s"),
			             step->exercise->id, cue->at_s, step->hold_s);
			return;
		}
	}
}

static void check_reps(const struct step *step, const struct check_sink *sink)
{
	enum technique technique = step->exercise ? step->exercise->technique : TECHNIQUE_MOVE;
	const char *key = step->reps ? "reps" : "rep_seconds";

	if (!step->reps && !step->rep_ms)
		return;
	if (technique != TECHNIQUE_STRETCH && technique != TECHNIQUE_MOVE)
		check_report(sink, CHECK_MISPLACED, step, key, -1, _("write a hold instead"),
		             _("\"%s\" is for stretch and move; this is %s"), key,
		             technique_id(technique));
	else if (!step->reps || !step->rep_ms)
		check_report(sink, CHECK_MISSING, step, key, -1,
		             step->reps ? _("add: rep_seconds = 4;") : _("add: reps = 10;"),
		             _("\"reps\" and \"rep_seconds\" go together"));
	else if (step->hold_s)
		check_report(sink, CHECK_MISPLACED, step, "hold", -1, _("delete one of the two"),
		             _("a step has a hold or repetitions"));
}

static void check_step(const struct routine *routine, const struct step *step,
                       const struct check_sink *sink)
{
	if (step->kind == STEP_REST || !check_sound(sink, step))
		return;
	check_reps(step, sink);
	if (!step->exercise)
		return;
	check_purpose(routine, step, sink);
	check_step_sides(step, sink);
	check_step_cues(step, sink);
	if (step->has_tool && !has_tool(step->exercise, step->tool))
		check_report(sink, CHECK_UNUSED_TOOL, step, "tool", -1,
		             _("name one of the exercise's own tools, or delete the line"),
		             _("%s is not done with \"%s\""), step->exercise->id,
		             tool_id(step->tool));
}

/* Whether a step works the other side of the same place. */
static bool works(const struct step *step, const struct step *one, enum sides side)
{
	if (step->kind == STEP_REST || !step->exercise ||
	    step->exercise->area != one->exercise->area ||
	    strcmp(step->exercise->site, one->exercise->site) != 0)
		return false;
	enum sides sides = step->has_sides ? step->sides : step->exercise->sides;
	return sides == side || sides == SIDES_EACH || sides == SIDES_BOTH;
}

static void check_one_sided(const struct step *steps, int count, const struct check_sink *sink)
{
	for (int i = 0; i < count; i++) {
		const struct step *step = &steps[i];
		bool found = false;

		if (step->kind == STEP_REST || !step->exercise || !step->has_sides ||
		    (step->sides != SIDES_LEFT && step->sides != SIDES_RIGHT))
			continue;
		enum sides other = step->sides == SIDES_LEFT ? SIDES_RIGHT : SIDES_LEFT;
		for (int k = 0; k < count && !found; k++)
			found = works(&steps[k], step, other);
		if (!found)
			check_report(
			    sink, CHECK_ONE_SIDED, step, "sides", -1,
			    _("add a step for the other side, or allow = [ \"one-sided\" ];"),
			    other == SIDES_RIGHT ? _("the left without the right")
			                         : _("the right without the left"));
	}
}

static bool has_work(const struct step *steps, int count)
{
	for (int i = 0; i < count; i++) {
		if (steps[i].kind == STEP_WORK)
			return true;
	}
	return false;
}

static void check_steps(const struct routine *routine, const struct step *steps, int count,
                        const void *owner, const struct check_sink *sink)
{
	if (!has_work(steps, count))
		check_report(sink, CHECK_EMPTY, owner, "steps", -1,
		             _("add a step: { exercise = \"calf-roll\"; }"),
		             _("there is nothing to do"));
	for (int i = 0; i < count; i++)
		check_step(routine, &steps[i], sink);
	check_one_sided(steps, count, sink);
}

static void check_levels(const struct routine *routine, const struct check_sink *sink)
{
	if (routine->ladder_count && !routine->start_level)
		check_report(sink, CHECK_MISSING, routine, "ladder", -1, _("add: start_level = 1;"),
		             _("a ladder needs \"start_level\""));
	if (routine->ladder_count && routine->start_level > routine->ladder_count)
		check_report(sink, CHECK_RANGE, routine, "start_level", -1,
		             _("start on a row that the ladder has"),
		             i18n_count("start_level = %d: the ladder has %d row",
		                        "start_level = %d: the ladder has %d rows",
		                        (unsigned long)routine->ladder_count),
		             routine->start_level,
		             routine->ladder_count);
	if (routine->start_level > routine->level_max)
		check_report(sink, CHECK_RANGE, routine, "start_level", -1,
		             _("start at level_max or below"),
		             _("start_level = %d: level_max is %d"), routine->start_level,
		             routine->level_max);
}

/* Whether everything that takes time is known. */
static bool is_known(const struct routine *routine, const struct check_sink *sink)
{
	bool known = check_sound(sink, routine);

	for (int i = 0; i < routine->ladder_count; i++)
		known = known && check_sound(sink, &routine->ladder[i]);
	for (int i = 0; i < routine->step_count; i++) {
		const struct step *step = &routine->steps[i];

		known =
		    known && check_sound(sink, step) && (step->kind == STEP_REST || step->exercise);
	}
	return known;
}

static void check_minutes(const struct routine *routine, const struct check_sink *sink)
{
	char hint[96];

	if (routine->minutes <= 0 || !is_known(routine, sink))
		return;
	double real = (double)estimate_routine_ms(routine) / 60000;
	double off = routine->minutes > real ? routine->minutes - real : real - routine->minutes;
	if (real <= 0 || off * 100 <= real * MINUTES_OFF_PERCENT)
		return;
	int whole = (int)(real + 0.5) < 1 ? 1 : (int)(real + 0.5);
	snprintf(hint, sizeof hint, _("write: minutes = %d;"), whole);
	check_report(sink, CHECK_MINUTES, routine, "minutes", -1, hint,
	             _("minutes = %g: at level 2 it takes %.1f"), routine->minutes, real);
}

void check_routine(const struct routine *routine, const struct check_sink *sink)
{
	bool phased = routine->phase_count > 0;
	bool own = !phased || routine->steps != routine->phases[0].steps;

	if (phased && own)
		check_report(sink, CHECK_MISPLACED, routine, "phases", -1,
		             _("delete one of the two"), _("a routine has steps or phases"));
	if (own)
		check_steps(routine, routine->steps, routine->step_count, routine, sink);
	for (int i = 0; i < routine->phase_count; i++) {
		const struct phase *phase = &routine->phases[i];

		if (phase->step_count > 0 || check_sound(sink, phase))
			check_steps(routine, phase->steps, phase->step_count, phase, sink);
	}
	check_levels(routine, sink);
	check_minutes(routine, sink);
}
