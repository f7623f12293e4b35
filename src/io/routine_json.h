/* Routines and exercises as JSON, with the keys of the files they come from. Texts that are
 * returned are the caller's to free; NULL when memory is out. */
#ifndef UNKNOT_IO_ROUTINE_JSON_H
#define UNKNOT_IO_ROUTINE_JSON_H

#include "core/routine.h"

/* An exercise in full. */
char *routine_json_exercise(const struct exercise *exercise);

/* A routine in full, with the exercises of its steps. */
char *routine_json_routine(const struct routine *routine);

/* What `unknot list` shows: the arrays that are not NULL, each under its name, and how many there
 * are of each under "counts". */
struct routine_json_list {
	const struct routine *const *routine;
	const struct exercise *const *exercise;
	const enum area *area;
	const enum tool *tool;
	int routine_count, exercise_count, area_count, tool_count;
};

char *routine_json_list(const struct routine_json_list *list);

#endif
