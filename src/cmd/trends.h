/* Trends as text and as a page. */
#ifndef UNKNOT_CMD_TRENDS_H
#define UNKNOT_CMD_TRENDS_H

#include "cmd/cmd.h"
#include "io/trends.h"

/* "Calf, left", translated; not made safe for anything. Returns buf. */
const char *trends_place_name(char *buf, size_t size, enum area area, const char *site,
                              enum side side);

/* What a place comes to: the verdict with its numbers, or how many marks there are so far. */
const char *trends_place_words(char *buf, size_t size, const struct trends_place *place);

/* What was not as it should be: "peak 7 of 10, sharp". */
const char *trends_adverse_words(char *buf, size_t size, const struct trends_adverse *adverse);

/* One page without a script and without anything from elsewhere, for a therapist: what was not as
 * it should be first, then done against prescribed, soreness by place, check-ins and weeks. */
void trends_html(struct cmd_context *ctx, const struct trends *trends);

#endif
