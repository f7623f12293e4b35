#include "core/cue.h"

#include <string.h>

#include "core/i18n.h"

const struct cue_info cue_info[CUE_COUNT] = {
#define X(sym, id, kind, priority, ms, waits, tells) { id, CUE_##kind, priority, ms, waits, tells },
	CUE_TABLE(X)
#undef X
};

bool cue_from_id(const char *id, enum cue *cue)
{
	for (int i = 0; i < CUE_COUNT; i++) {
		if (strcmp(cue_info[i].id, id) == 0) {
			*cue = (enum cue)i;
			return true;
		}
	}
	return false;
}
