#include "app/motion.h"

#include <math.h>

static bool moved_technique(enum technique technique)
{
	switch (technique) {
	case TECHNIQUE_ROLL:
	case TECHNIQUE_PIN_AND_MOVE:
	case TECHNIQUE_SKIN_ROLL:
	case TECHNIQUE_STRETCH:
	case TECHNIQUE_MOVE:
		return true;
	default:
		return false;
	}
}

/* A joint that turns by a few hundredths of a radian, or a body that shifts by as many cm, is not
 * seen to move. */
static bool poses_differ(const struct figure_scene *scene)
{
	const struct figure *figure = scene->figure;

	if (fabsf(figure->slide[1] - figure->slide[0]) > 0.01F)
		return true;
	for (int i = 0; i < FIGURE_DOFS; i++)
		if (fabs(scene->end[1].q[i] - scene->end[0].q[i]) > 0.05)
			return true;
	return false;
}

bool motion_stage(struct motion *motion, const struct exercise *exercise, enum side side)
{
	if (!exercise || !exercise->figure)
		return false;
	if (motion->exercise == exercise && motion->side == side)
		return true;
	motion->exercise = exercise;
	motion->side = side;
	motion->frames.cols = 0;
	figure_stage(&motion->scene, exercise->figure, exercise, side);
	motion->moves = moved_technique(exercise->technique) && poses_differ(&motion->scene);
	return true;
}

double motion_at(const struct motion *motion, int64_t ms)
{
	int cadence = motion->moves ? motion->exercise->cadence_ms : 0;
	int steps = (cadence > 0 ? cadence : FIGURE_CADENCE_MS) / MOTION_FRAME_MS;
	double phase = figure_phase(ms - ms % MOTION_FRAME_MS, cadence);

	if (!motion->moves)
		return 0;
	steps = steps < 1 || steps > FIGURE_STEPS ? FIGURE_STEPS : steps;
	return round(phase * steps) / steps;
}

int64_t motion_next_ms(const struct motion *motion, int64_t ms)
{
	return motion->moves ? MOTION_FRAME_MS - ms % MOTION_FRAME_MS : -1;
}
