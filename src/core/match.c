#include "core/match.h"

#include <stddef.h>

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool begins(const char *text, const char *word)
{
	while (*word && lower(*text) == lower(*word)) {
		text++;
		word++;
	}
	return *word == '\0';
}

bool match_text(const char *text, const char *word)
{
	do {
		if (begins(text, word))
			return true;
	} while (*text++);
	return false;
}

static bool any_text(const struct text_list *list, const char *word)
{
	for (int i = 0; i < list->count; i++) {
		if (match_text(list->item[i], word))
			return true;
	}
	return false;
}

static bool is_word(const struct match *match)
{
	return match->word && *match->word;
}

static bool names_exercise(const struct exercise *exercise, const char *word)
{
	const char *const texts[] = { exercise->id,
		                      exercise->title,
		                      area_id(exercise->area),
		                      area_info[exercise->area].name,
		                      exercise->site,
		                      technique_id(exercise->technique),
		                      place_id(exercise->place) };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (match_text(texts[i], word))
			return true;
	}
	return false;
}

static uint32_t tools_of(const struct exercise *exercise)
{
	uint32_t tools = 0;

	for (int i = 0; i < exercise->tool_count; i++)
		tools |= UINT32_C(1) << exercise->tools[i];
	return tools;
}

bool match_exercise(const struct match *match, const struct exercise *exercise)
{
	if (match->by_area && exercise->area != match->area && exercise->near != match->area)
		return false;
	if (match->by_tool && !(tools_of(exercise) >> match->tool & 1))
		return false;
	return !is_word(match) || names_exercise(exercise, match->word);
}

static uint64_t areas_of(const struct step *steps, int count)
{
	uint64_t areas = 0;

	for (int i = 0; i < count; i++) {
		if (steps[i].exercise)
			areas |=
			    AREA_BIT(steps[i].exercise->area) | AREA_BIT(steps[i].exercise->near);
	}
	return areas;
}

static uint32_t tools_of_steps(const struct step *steps, int count)
{
	uint32_t tools = 0;

	for (int i = 0; i < count; i++) {
		if (steps[i].exercise)
			tools |= tools_of(steps[i].exercise);
	}
	return tools;
}

uint64_t match_areas(const struct routine *routine)
{
	uint64_t areas = areas_of(routine->steps, routine->step_count);

	for (int i = 0; i < routine->phase_count; i++)
		areas |= areas_of(routine->phases[i].steps, routine->phases[i].step_count);
	return areas;
}

uint32_t match_tools(const struct routine *routine)
{
	uint32_t tools = tools_of_steps(routine->steps, routine->step_count);

	for (int i = 0; i < routine->phase_count; i++)
		tools |= tools_of_steps(routine->phases[i].steps, routine->phases[i].step_count);
	return tools;
}

static bool names_routine(const struct routine *routine, const char *word)
{
	return match_text(routine->id, word) || match_text(routine->title, word) ||
	       match_text(purpose_info[routine->purpose].id, word) ||
	       any_text(&routine->audience, word) || any_text(&routine->conditions, word);
}

bool match_routine(const struct match *match, const struct routine *routine)
{
	if (match->by_area && !(match_areas(routine) >> match->area & 1))
		return false;
	if (match->by_tool && !(match_tools(routine) >> match->tool & 1))
		return false;
	return !is_word(match) || names_routine(routine, match->word);
}
