#include "core/action.h"

#include <stddef.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

const struct action_info action_info[ACTION_COUNT] = {
	[ACTION_NONE] = { "", "", "", "" },
#define X(sym, id, keys, label, help) [ACTION_##sym] = { id, keys, label, help },
	ACTION_TABLE(X)
#undef X
};

bool action_is_number(enum action action)
{
	return action == ACTION_NUMBER || action == ACTION_FEEL || action == ACTION_SORE;
}

enum action action_from_id(const char *id)
{
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		if (strcmp(action_info[i].id, id) == 0)
			return (enum action)i;
	return ACTION_NONE;
}

const char *action_nearest(const char *word)
{
	static const char *const ids[] = {
#define X(sym, id, keys, label, help) id,
		ACTION_TABLE(X)
#undef X
	};

	return text_nearest(word, ids, sizeof ids / sizeof *ids);
}

enum action action_partner(enum action action)
{
	static const enum action partners[ACTION_COUNT] = {
		[ACTION_LONGER] = ACTION_SHORTER,
		[ACTION_LESS] = ACTION_MORE,
		[ACTION_PREVIOUS] = ACTION_NEXT,
	};

	return partners[action];
}
