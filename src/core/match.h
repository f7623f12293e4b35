/* Which exercises and routines someone is looking for. */
#ifndef UNKNOT_CORE_MATCH_H
#define UNKNOT_CORE_MATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/routine.h"

/* What must fit; all of it. */
struct match {
	bool by_area, by_tool;
	enum area area;
	enum tool tool;
	const char *word; /* found in any case in names, purpose, audience, conditions; NULL or "" fits */
};

bool match_exercise(const struct match *match, const struct exercise *exercise);

/* A routine fits an area or a tool when one of its exercises does. */
bool match_routine(const struct match *match, const struct routine *routine);

/* Whether text holds word, letters of A to Z in any case. */
bool match_text(const char *text, const char *word);

/* AREA_BIT()s of the areas that a routine works, of all its phases. */
uint64_t match_areas(const struct routine *routine);

/* Bits 1 << enum tool of the tools that its exercises name. */
uint32_t match_tools(const struct routine *routine);

#endif
