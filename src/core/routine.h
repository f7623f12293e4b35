/* The model of what a therapist writes: exercises, and routines made of steps.
 * All strings are checked UTF-8 without control characters, never NULL ("" when absent), and are
 * owned, like every array here, by the document they were read from (core/arena.h). */
#ifndef UNKNOT_CORE_ROUTINE_H
#define UNKNOT_CORE_ROUTINE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/body.h"
#include "core/condition.h"
#include "core/date.h"

enum {
	HOLD_MIN_S = 5,
	HOLD_MAX_S = 600,
	SETS_MAX = 6,
	PRESSURE_MAX = 5, /* of 10: nothing here is ever worked harder */
	REST_MAX_S = 300,
	LEAD_IN_MAX_S = 60,
	LEVEL_MAX = 6,
	LEVEL_START = 2,
	EXERCISES_MAX = 200,
	STEPS_MAX = 200,
	CUES_MAX = 16,
	LADDER_MAX = 6,
	TEXT_MAX = 2000,
	ID_MAX = 64
};

/* What `sides` may say; a step may also ask for one side only. */
enum sides { SIDES_EACH, SIDES_BOTH, SIDES_MIDLINE, SIDES_LEFT, SIDES_RIGHT };

enum cue_at { CUE_AT_START, CUE_AT_HALF, CUE_AT_TIME };

struct spoken_cue {
	enum cue_at at;
	int at_s; /* seconds from the start of the hold, for CUE_AT_TIME */
	const char *say;
};

struct figure; /* core/figure.h */

struct exercise {
	const char *id, *title;
	enum area area;
	const char *site;       /* for AREA_OTHER: the place's own name, e.g. "Scar, right knee" */
	enum area near;         /* for AREA_OTHER: the nearest area; else the same as area */
	enum sides sides;       /* each, both or midline */
	enum tool tools[TOOL_COUNT];
	int tool_count;         /* in order of preference; at least 1 */
	enum technique technique;
	enum place place;
	int hold_s;             /* H: seconds per set and side at level 3 */
	int cadence_ms;         /* one way, for roll; 0 when there is none */
	int pressure;           /* ceiling, 1-5 of 10 */
	int lead_in_s, rest_s;
	const char *position, *movement;
	struct spoken_cue cues[CUES_MAX];
	int cue_count;
	const char *easier, *harder, *feel, *stop, *source;
	const char *contact;    /* zone the tool presses where it is not the area's own; "" if none */
	uint32_t avoid;         /* CONDITION_BIT()s */
	const struct figure *figure; /* NULL when there is none */
};

enum step_kind { STEP_WORK, STEP_REST };

struct step {
	enum step_kind kind;
	const char *exercise_id;
	const struct exercise *exercise; /* resolved; NULL for a rest */
	int hold_s, sets, pressure;      /* 0: the exercise's own */
	bool has_sides;
	enum sides sides;
	bool has_tool;
	enum tool tool;
	bool optional;
	int level_max, start_level;      /* 0: the routine's */
	int reps;                        /* for stretch and move: hold = reps x rep_ms; 0: none */
	int rep_ms;
	const char *note;
	int rest_s;                      /* for STEP_REST */
	const char *say;
};

enum progression { PROGRESSION_ADAPTIVE, PROGRESSION_FIXED };

struct ladder_row {
	int hold_s, sets, pressure;
};

struct phase {
	int weeks;
	const struct step *steps;
	int step_count;
};

struct text_list {
	const char *const *item;
	int count;
};

struct routine {
	const char *id, *title, *author, *version, *summary;
	enum purpose purpose;
	struct text_list audience, conditions; /* words that `unknot list --for` finds */
	struct text_list before, after;        /* tips */
	double minutes;                        /* as stated by the author */
	enum progression progression;
	int level_max;    /* 1-6; 6 when unsaid */
	int start_level;  /* 0 when unsaid */
	int days_between; /* 1 when unsaid */
	int per_day;      /* sessions a day; 0 when unsaid */
	int32_t valid_until; /* last day; DATE_NONE when unsaid */
	int stop_pain;    /* the patient's own limit of 10; 0 when unsaid */
	int review_after; /* sessions; 0 when unsaid */
	const char *patient, *contact;
	struct text_list confirm, allow;
	struct ladder_row ladder[LADDER_MAX];
	int ladder_count;
	const struct step *steps;
	int step_count;
	const struct phase *phases;
	int phase_count;
	const char *path;  /* file it came from; "" when built by the program */
};

#endif
