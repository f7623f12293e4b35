#include "core/answer.h"

#include <assert.h>
#include <string.h>

#include "core/i18n.h"

const struct quality_info quality_info[QUALITY_COUNT] = {
#define X(sym, id, name, key, normal) { id, name, key, normal },
	QUALITY_TABLE(X)
#undef X
};

#define X(sym, id, ...) id,
static const char *const kinds[RATING_KIND_COUNT] = { RATING_KIND_TABLE(X) };
static const char *const causes[CAUSE_COUNT] = { CAUSE_TABLE(X) };
static const char *const outcomes[OUTCOME_COUNT] = { OUTCOME_TABLE(X) };
static const char *const qualities[QUALITY_COUNT] = { QUALITY_TABLE(X) };
#undef X

const char *rating_kind_id(enum rating_kind kind)
{
	assert(kind < RATING_KIND_COUNT);
	return kinds[kind];
}

const char *cause_id(enum cause cause)
{
	assert(cause < CAUSE_COUNT);
	return causes[cause];
}

const char *outcome_id(enum outcome outcome)
{
	assert(outcome < OUTCOME_COUNT);
	return outcomes[outcome];
}

static int find(const char *const *ids, int count, const char *id)
{
	for (int i = 0; i < count; i++)
		if (strcmp(ids[i], id) == 0)
			return i;
	return -1;
}

#define FROM_ID(type, ids, count)                                                                  \
	bool type##_from_id(const char *id, enum type *type)                                       \
	{                                                                                          \
		int at = find(ids, count, id);                                                     \
                                                                                                   \
		if (at >= 0)                                                                       \
			*type = (enum type)at;                                                     \
		return at >= 0;                                                                    \
	}

FROM_ID(quality, qualities, QUALITY_COUNT)
FROM_ID(rating_kind, kinds, RATING_KIND_COUNT)
FROM_ID(cause, causes, CAUSE_COUNT)
FROM_ID(outcome, outcomes, OUTCOME_COUNT)
