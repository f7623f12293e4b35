/* Findings for other programs: as JSON of our own, or as SARIF 2.1.0 for code hosts and editors. */
#ifndef UNKNOT_IO_FINDINGS_JSON_H
#define UNKNOT_IO_FINDINGS_JSON_H

#include <stdbool.h>

#include "core/finding.h"

enum findings_form { FINDINGS_JSON, FINDINGS_SARIF };

struct findings_json;

/* NULL when memory is out. */
struct findings_json *findings_json_create(enum findings_form form);

/* Adds a file and what was found in it. False when memory is out. */
bool findings_json_add(struct findings_json *json, const char *file,
                       const struct finding_list *findings);

/* The whole as text without a newline at its end, to be freed by the caller; NULL when memory is
 * out. */
char *findings_json_text(const struct findings_json *json);

void findings_json_destroy(struct findings_json *json);

#endif
