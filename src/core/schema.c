#include "core/schema.h"

#include <string.h>

#include "core/i18n.h"
#include "core/routine.h"
#include "core/text.h"

#define S       N_("seconds")
#define OF_TEN  N_("of 10")
#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Where a key's value goes. */
#define EX(field)   .group = KEYS_EXERCISE, .offset = offsetof(struct exercise, field)
#define CUE(field)  .group = KEYS_CUE, .offset = offsetof(struct spoken_cue, field)
#define RO(field)   .group = KEYS_ROUTINE, .offset = offsetof(struct routine, field)
#define ST(field)   .group = KEYS_STEP, .offset = offsetof(struct step, field)
#define RE(field)   .group = KEYS_REST, .offset = offsetof(struct step, field)
#define LA(field)   .group = KEYS_LADDER, .offset = offsetof(struct ladder_row, field)
#define PH(field)   .group = KEYS_PHASE, .offset = offsetof(struct phase, field)
#define RANGE(a, b) .least = (a), .most = (b)
#define REQUIRED    .required = true, .fallback = ""
#define ELSE(text)  .fallback = (text)
#define TRANSLATED  .translated = true

const struct key_info schema_key[] = {
	/* --- the file --- */
	{ .group = KEYS_FILE, .name = "format", .type = KEY_INT, REQUIRED, RANGE(1, 1), .unit = "",
	  .example = "1", .help = N_("The version of this format.") },
	{ .group = KEYS_FILE, .name = "exercises", .type = KEY_GROUPS, ELSE(N_("none")),
	  RANGE(0, EXERCISES_MAX), .unit = "", .example = "( { id = \"calf-roll\"; ... } )",
	  .help = N_("Exercises of this file. They serve the routine of this file only.") },
	{ .group = KEYS_FILE, .name = "routine", .type = KEY_GROUP, ELSE(N_("none")), .unit = "",
	  .example = "{ id = \"desk-reset\"; ... }", .help = N_("The routine of this file.") },

	/* --- an exercise --- */
	{ EX(id), .name = "id", .type = KEY_ID, REQUIRED, .unit = "", .example = "\"calf-roll\"",
	  .help = N_("The name that steps use: lower-case letters, digits and hyphens.") },
	{ EX(title), .name = "title", .type = KEY_TEXT, REQUIRED, TRANSLATED, .unit = "",
	  .example = "\"Calf roll\"", .help = N_("The name that people read.") },
	{ EX(area), .name = "area", .type = KEY_WORD, REQUIRED, .words = &words_area, .unit = "",
	  .example = "\"calf\"",
	  .help = N_("The place that is worked. Its soreness decides the dose. \"other\" needs `site` "
	             "and `near`.") },
	{ EX(site), .name = "site", .type = KEY_TEXT, ELSE(N_("none")), .unit = "",
	  .example = "\"Scar, right knee\"",
	  .help = N_("For area \"other\": the place's own name. Levels are kept for each site.") },
	{ EX(near), .name = "near", .type = KEY_WORD, ELSE(N_("none")), .words = &words_area,
	  .unit = "", .example = "\"quads\"", .help = N_("For area \"other\": the nearest area.") },
	{ EX(sides), .name = "sides", .type = KEY_WORD,
	  ELSE(N_("\"each\", or \"midline\" where the area has no sides")), .words = &words_sides,
	  .unit = "", .example = "\"each\"",
	  .help = N_("each: one side after the other. both: the two at once. midline: no sides.") },
	{ EX(tools), .name = "tools", .type = KEY_WORDS, REQUIRED, .words = &words_tool,
	  RANGE(1, TOOL_COUNT), .unit = "", .example = "[ \"foam-roller\", \"massage-stick\" ]",
	  .help = N_("What it can be done with, the best first.") },
	{ EX(technique), .name = "technique", .type = KEY_WORD, REQUIRED, .words = &words_technique,
	  .unit = "", .example = "\"roll\"", .help = N_("What is done.") },
	{ EX(place), .name = "place", .type = KEY_WORD, REQUIRED, .words = &words_place, .unit = "",
	  .example = "\"floor\"", .help = N_("Where it is done.") },
	{ EX(hold_s), .name = "hold", .type = KEY_INT, REQUIRED, RANGE(HOLD_MIN_S, HOLD_MAX_S),
	  .unit = S, .example = "60", .help = N_("Length of one set on one side, at level 3.") },
	{ EX(cadence_ms), .name = "cadence", .type = KEY_SECONDS, ELSE(N_("3.0 for a roll")),
	  RANGE(1, 10), .unit = S, .example = "3.0", .help = N_("One stroke, one way.") },
	{ EX(pressure), .name = "pressure", .type = KEY_INT,
	  ELSE(N_("required where the technique presses")), RANGE(1, PRESSURE_MAX), .unit = OF_TEN,
	  .example = "4", .help = N_("The most that it may be felt, whatever the level.") },
	{ EX(lead_in_s), .name = "lead_in", .type = KEY_INT, ELSE("10"), RANGE(0, LEAD_IN_MAX_S),
	  .unit = S, .example = "10", .help = N_("Time to get into place.") },
	{ EX(rest_s), .name = "rest", .type = KEY_INT, ELSE("15"), RANGE(0, REST_MAX_S), .unit = S,
	  .example = "15", .help = N_("Time between two sets.") },
	{ EX(position), .name = "position", .type = KEY_TEXT, REQUIRED, TRANSLATED, .unit = "",
	  .example = "\"Sit, roller under one calf, hands behind you.\"",
	  .help = N_("How to get into place, for someone who hears it once.") },
	{ EX(movement), .name = "movement", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"Roll slowly from above the heel to below the knee.\"",
	  .help = N_("What moves, and how.") },
	{ EX(cues), .name = "cues", .type = KEY_GROUPS, ELSE(N_("none")), TRANSLATED,
	  RANGE(0, CUES_MAX), .unit = "", .example = "( { at = \"half\"; say = \"Point the foot.\"; } )",
	  .help = N_("What is said during the hold.") },
	{ EX(easier), .name = "easier", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"Keep the other foot on the floor.\"", .help = N_("How to make it gentler.") },
	{ EX(harder), .name = "harder", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"Rest the other leg on top.\"", .help = N_("How to make it firmer.") },
	{ EX(feel), .name = "feel", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"A broad ache that eases.\"", .help = N_("What is right to feel.") },
	{ EX(stop), .name = "stop", .type = KEY_TEXT, ELSE(N_("none, with a warning")), TRANSLATED,
	  .unit = "", .example = "\"Throbbing or warmth in one leg: stop.\"",
	  .help = N_("When to stop, and what to keep off.") },
	{ EX(avoid), .name = "avoid", .type = KEY_WORDS, ELSE(N_("none")), .words = &words_condition,
	  RANGE(0, CONDITION_COUNT), .unit = "", .example = "[ \"clot\", \"varicose\" ]",
	  .help = N_("Conditions with which this exercise is left out.") },
	{ EX(contact), .name = "contact", .type = KEY_TEXT, ELSE(N_("the area itself")), .unit = "",
	  .example = "\"outer hip\"",
	  .help = N_("What the tool presses, where it is not the area's own. Checked against the zones "
	             "that nothing presses.") },
	{ EX(source), .name = "source", .type = KEY_TEXT, ELSE(N_("none, with a warning")), .unit = "",
	  .example = "\"Behm 2020\"", .help = N_("Where the dose or the technique comes from.") },
	{ EX(figure), .name = "figure", .type = KEY_GROUP, ELSE(N_("none")), .unit = "",
	  .example = "{ ... }", .help = N_("Two poses of a person, drawn beside the clock.") },

	/* --- a cue --- */
	{ CUE(at_s), .name = "at", .type = KEY_MOMENT, REQUIRED, RANGE(0, HOLD_MAX_S), .unit = S,
	  .example = "45", .help = N_("\"start\", \"half\", or seconds from the start of the hold.") },
	{ CUE(say), .name = "say", .type = KEY_TEXT, REQUIRED, TRANSLATED, .unit = "",
	  .example = "\"Find the tender spot and stay.\"", .help = N_("What is said.") },

	/* --- a routine --- */
	{ RO(id), .name = "id", .type = KEY_ID, REQUIRED, .unit = "", .example = "\"desk-reset\"",
	  .help = N_("The name on the command line: lower-case letters, digits and hyphens.") },
	{ RO(title), .name = "title", .type = KEY_TEXT, REQUIRED, TRANSLATED, .unit = "",
	  .example = "\"Desk reset\"", .help = N_("The name that people read.") },
	{ RO(author), .name = "author", .type = KEY_TEXT, ELSE(N_("none")), .unit = "",
	  .example = "\"A. Therapist\"", .help = N_("Who wrote it.") },
	{ RO(version), .name = "version", .type = KEY_TEXT, ELSE(N_("none")), .unit = "",
	  .example = "\"1.0\"", .help = N_("The author's own count of changes.") },
	{ RO(patient), .name = "patient", .type = KEY_TEXT, ELSE(N_("none")), .unit = "",
	  .example = "\"J. D., 1980\"", .help = N_("Whom it is for. Shown on the handout and in reports.") },
	{ RO(purpose), .name = "purpose", .type = KEY_WORD, REQUIRED, .words = &words_purpose,
	  .unit = "", .example = "\"daily\"",
	  .help = N_("What it is for. It bounds holds, seconds for an area, pressure and level.") },
	{ RO(audience), .name = "audience", .type = KEY_TEXTS, ELSE(N_("none")), RANGE(0, 16),
	  .unit = "", .example = "[ \"desk\" ]", .help = N_("Words that `unknot list --for` finds.") },
	{ RO(conditions), .name = "conditions", .type = KEY_TEXTS, ELSE(N_("none")), RANGE(0, 16),
	  .unit = "", .example = "[ \"headache\", \"neck pain\" ]",
	  .help = N_("What people bring to it, in their words; `unknot list --for` finds them.") },
	{ RO(minutes), .name = "minutes", .type = KEY_NUMBER, ELSE(N_("worked out")), RANGE(1, 240),
	  .unit = N_("minutes"), .example = "10",
	  .help = N_("How long it takes at level 2, changes and ratings included.") },
	{ RO(summary), .name = "summary", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"A short break for back and shoulders.\"",
	  .help = N_("What it does, and whom it does not suit.") },
	{ RO(before), .name = "before", .type = KEY_TEXTS, ELSE(N_("none")), TRANSLATED, RANGE(0, 16),
	  .unit = "", .example = "[ \"Drink some water.\" ]", .help = N_("Tips before the start.") },
	{ RO(after), .name = "after", .type = KEY_TEXTS, ELSE(N_("none")), TRANSLATED, RANGE(0, 16),
	  .unit = "", .example = "[ \"Walk for a minute.\" ]", .help = N_("Tips at the end.") },
	{ RO(progression), .name = "progression", .type = KEY_WORD, ELSE("\"adaptive\""),
	  .words = &words_progression, .unit = "", .example = "\"adaptive\"",
	  .help = N_("adaptive: the dose follows the answers. fixed: as written, and only ever less.") },
	{ RO(level_max), .name = "level_max", .type = KEY_INT, ELSE("6"), RANGE(1, LEVEL_MAX),
	  .unit = "", .example = "4", .help = N_("The highest level that is ever reached.") },
	{ RO(start_level), .name = "start_level", .type = KEY_INT,
	  ELSE(N_("2; required with a ladder")), RANGE(1, LEVEL_MAX), .unit = "",
	  .example = "1", .help = N_("The level of the first session.") },
	{ RO(ladder), .name = "ladder", .type = KEY_GROUPS, ELSE(N_("the program's own")),
	  RANGE(1, LADDER_MAX), .unit = "",
	  .example = "( { hold = 20; sets = 1; pressure = 2; } )",
	  .help = N_("The dose of each level, from level 1 up, in place of the program's own. The "
	             "purpose's limits still bind.") },
	{ RO(days_between), .name = "days_between", .type = KEY_INT, ELSE("1"), RANGE(0, 30),
	  .unit = N_("days"), .example = "2",
	  .help = N_("Days from one session to the next; 0 allows two on one day.") },
	{ RO(per_day), .name = "per_day", .type = KEY_INT, ELSE(N_("not bounded")), RANGE(1, 6),
	  .unit = N_("sessions"), .example = "2", .help = N_("The most sessions on one day.") },
	{ RO(valid_until), .name = "valid_until", .type = KEY_DATE, ELSE(N_("for ever")), .unit = "",
	  .example = "\"2026-12-31\"", .help = N_("The last day on which it may be done.") },
	{ RO(stop_pain), .name = "stop_pain", .type = KEY_INT, ELSE(N_("none")),
	  RANGE(1, PRESSURE_MAX), .unit = OF_TEN, .example = "3",
	  .help = N_("This patient's own pressure limit.") },
	{ RO(review_after), .name = "review_after", .type = KEY_INT, ELSE(N_("never")), RANGE(1, 200),
	  .unit = N_("sessions"), .example = "12",
	  .help = N_("After so many sessions the patient is asked to talk to the therapist.") },
	{ RO(contact), .name = "contact", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"Call the practice if it wakes you at night.\"",
	  .help = N_("Whom to call, and when.") },
	{ RO(confirm), .name = "confirm", .type = KEY_TEXTS, ELSE(N_("none")), TRANSLATED,
	  RANGE(0, 16), .unit = "", .example = "[ \"I have felt the spot with my therapist.\" ]",
	  .help = N_("Sentences that the patient answers before the first session.") },
	{ RO(allow), .name = "allow", .type = KEY_WORDS, ELSE(N_("none")), .words = &words_warning,
	  RANGE(0, 32), .unit = "", .example = "[ \"one-sided\" ]",
	  .help = N_("Warnings that the author has weighed and does not want to hear again.") },
	{ RO(steps), .name = "steps", .type = KEY_GROUPS, ELSE(N_("required, unless there are phases")),
	  RANGE(1, STEPS_MAX), .unit = "",
	  .example = "( { exercise = \"calf-roll\"; }, { rest = 30; } )",
	  .help = N_("What is done, in order.") },
	{ RO(phases), .name = "phases", .type = KEY_GROUPS, ELSE(N_("none")), RANGE(1, 12), .unit = "",
	  .example = "( { weeks = 2; steps = ( ... ); }, { weeks = 4; steps = ( ... ); } )",
	  .help = N_("Steps that change with the weeks; the last phase stays.") },

	/* --- a step --- */
	{ ST(exercise_id), .name = "exercise", .type = KEY_ID, REQUIRED, .unit = "",
	  .example = "\"calf-roll\"", .help = N_("The exercise's id.") },
	{ ST(hold_s), .name = "hold", .type = KEY_INT, ELSE(N_("the exercise's own")),
	  RANGE(HOLD_MIN_S, HOLD_MAX_S), .unit = S, .example = "90",
	  .help = N_("Length of one set on one side, at level 3.") },
	{ ST(sets), .name = "sets", .type = KEY_INT, ELSE(N_("the level's own")), RANGE(1, SETS_MAX),
	  .unit = N_("sets"), .example = "2", .help = N_("The most sets on one side.") },
	{ ST(pressure), .name = "pressure", .type = KEY_INT, ELSE(N_("the exercise's own")),
	  RANGE(1, PRESSURE_MAX), .unit = OF_TEN, .example = "3",
	  .help = N_("The most that it may be felt; only ever lowers the exercise's own.") },
	{ ST(sides), .name = "sides", .type = KEY_WORD, ELSE(N_("the exercise's own")),
	  .words = &words_step_sides, .unit = "", .example = "\"left\"",
	  .help = N_("One side only, or how the sides are worked.") },
	{ ST(tool), .name = "tool", .type = KEY_WORD, ELSE(N_("the best one that is owned")),
	  .words = &words_tool, .unit = "", .example = "\"tennis-ball\"",
	  .help = N_("The tool to use, one of the exercise's own.") },
	{ ST(optional), .name = "optional", .type = KEY_BOOL, ELSE("false"), .unit = "",
	  .example = "true", .help = N_("The first to go when time is short.") },
	{ ST(level_max), .name = "level_max", .type = KEY_INT, ELSE(N_("the routine's")),
	  RANGE(1, LEVEL_MAX), .unit = "", .example = "3",
	  .help = N_("The highest level of this step.") },
	{ ST(start_level), .name = "start_level", .type = KEY_INT, ELSE(N_("the routine's")),
	  RANGE(1, LEVEL_MAX), .unit = "", .example = "1",
	  .help = N_("The level of this step in the first session.") },
	{ ST(reps), .name = "reps", .type = KEY_INT, ELSE(N_("none")), RANGE(1, 100),
	  .unit = "", .example = "10",
	  .help = N_("For stretch and move: how often, in place of a hold.") },
	{ ST(rep_ms), .name = "rep_seconds", .type = KEY_SECONDS, ELSE(N_("none")), RANGE(1, 60),
	  .unit = S, .example = "4", .help = N_("For stretch and move: the length of one.") },
	{ ST(note), .name = "note", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"The sore side first.\"", .help = N_("Said with the announcement.") },

	/* --- a rest --- */
	{ RE(rest_s), .name = "rest", .type = KEY_INT, REQUIRED, RANGE(0, REST_MAX_S), .unit = S,
	  .example = "30", .help = N_("How long.") },
	{ RE(say), .name = "say", .type = KEY_TEXT, ELSE(N_("none")), TRANSLATED, .unit = "",
	  .example = "\"Change to the floor.\"", .help = N_("Said when it begins.") },

	/* --- a row of a ladder --- */
	{ LA(hold_s), .name = "hold", .type = KEY_INT, REQUIRED, RANGE(HOLD_MIN_S, HOLD_MAX_S),
	  .unit = S, .example = "30", .help = N_("Length of one set on one side.") },
	{ LA(sets), .name = "sets", .type = KEY_INT, REQUIRED, RANGE(1, SETS_MAX), .unit = N_("sets"),
	  .example = "1", .help = N_("Sets on one side.") },
	{ LA(pressure), .name = "pressure", .type = KEY_INT, REQUIRED, RANGE(1, PRESSURE_MAX),
	  .unit = OF_TEN, .example = "2", .help = N_("The pressure limit.") },

	/* --- a phase --- */
	{ PH(weeks), .name = "weeks", .type = KEY_INT, REQUIRED, RANGE(1, 52), .unit = N_("weeks"),
	  .example = "2", .help = N_("How long the phase lasts.") },
	{ PH(steps), .name = "steps", .type = KEY_GROUPS, REQUIRED, RANGE(1, STEPS_MAX), .unit = "",
	  .example = "( { exercise = \"calf-roll\"; } )", .help = N_("What is done, in order.") },

	/* --- a translation --- */
	{ .group = KEYS_TRANSLATION, .name = "format", .type = KEY_INT, REQUIRED, RANGE(1, 1),
	  .unit = "", .example = "1", .help = N_("The version of this format.") },
	{ .group = KEYS_TRANSLATION, .name = "translates", .type = KEY_ID, REQUIRED, .unit = "",
	  .offset = offsetof(struct key_top, translates),
	  .example = "\"desk-reset\"",
	  .help = N_("The id of the routine, or the name of the exercise file, beside this one.") },
};

const int schema_key_count = COUNT(schema_key);

static const char *const group_name[] = {
	[KEYS_FILE] = N_("a routine file"),
	[KEYS_EXERCISE] = N_("an exercise"),
	[KEYS_CUE] = N_("a cue"),
	[KEYS_ROUTINE] = N_("a routine"),
	[KEYS_STEP] = N_("a step"),
	[KEYS_REST] = N_("a rest"),
	[KEYS_LADDER] = N_("a row of the ladder"),
	[KEYS_PHASE] = N_("a phase"),
	[KEYS_TRANSLATION] = N_("a translation"),
};
_Static_assert(COUNT(group_name) == KEYS_GROUP_COUNT, "one name per group");

const char *schema_group_name(enum key_group group)
{
	return group_name[group];
}

const struct key_info *schema_find(enum key_group group, const char *name, size_t len)
{
	for (int i = 0; i < schema_key_count; i++) {
		const struct key_info *key = &schema_key[i];

		if (key->group == group && strncmp(key->name, name, len) == 0 &&
		    key->name[len] == '\0')
			return key;
	}
	return NULL;
}

const char *schema_nearest(enum key_group group, const char *name)
{
	const char *list[COUNT(schema_key)];
	size_t count = 0;

	for (int i = 0; i < schema_key_count; i++) {
		if (schema_key[i].group == group)
			list[count++] = schema_key[i].name;
	}
	return text_nearest(name, list, count);
}

enum key_group schema_elsewhere(const char *name)
{
	for (int i = 0; i < schema_key_count; i++) {
		if (strcmp(schema_key[i].name, name) == 0)
			return schema_key[i].group;
	}
	return KEYS_GROUP_COUNT;
}
