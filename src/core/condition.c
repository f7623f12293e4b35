#include "core/condition.h"

#include <string.h>

#include "core/i18n.h"

const struct condition_info condition_info[CONDITION_COUNT] = {
#define X(sym, id, effect, scope, question) { id, EFFECT_##effect, SCOPE_##scope, question },
	CONDITION_TABLE(X)
#undef X
};

bool condition_from_id(const char *id, enum condition *condition)
{
	for (int i = 0; i < CONDITION_COUNT; i++) {
		if (strcmp(condition_info[i].id, id) == 0) {
			*condition = (enum condition)i;
			return true;
		}
	}
	return false;
}
