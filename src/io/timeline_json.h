/* A timeline for other programs. */
#ifndef UNKNOT_IO_TIMELINE_JSON_H
#define UNKNOT_IO_TIMELINE_JSON_H

#include <stdbool.h>

#include "core/timeline.h"

struct timeline_json;

/* For the items, which must outlive it. NULL when memory is out. */
struct timeline_json *timeline_json_create(const char *routine, const struct session_item *item);

/* Adds an entry; words that are empty are passed over. */
void timeline_json_add(struct timeline_json *json, const struct timeline_entry *entry);

/* The whole as text, to be freed by the caller; NULL when memory is or was out. */
char *timeline_json_text(struct timeline_json *json, int64_t total_ms);

void timeline_json_destroy(struct timeline_json *json);

#endif
