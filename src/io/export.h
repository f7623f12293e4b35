/* The journal as a file for other programs, and for putting it back. */
#ifndef UNKNOT_IO_EXPORT_H
#define UNKNOT_IO_EXPORT_H

#include <stdint.h>
#include <stdio.h>

#include "core/err.h"
#include "io/journal.h"

/* Everything, as JSON: every row with an id, decisions with their inputs, old values of corrected
 * answers. What is derived (the standing) can be made again from it. exported_ms: the time told in it.
 * Texts that are not clean UTF-8 are cleaned. false: reading the journal failed, or writing to out
 * (ERR_FULL, ERR_IO). */
bool export_json(struct journal *journal, FILE *out, int64_t exported_ms, struct err *err);

/* The sessions that a filter lets through, in the same shape, with nothing else. */
bool export_sessions(struct journal *journal, const struct journal_filter *filter, FILE *out,
                     struct err *err);

/* A table with a line for each hold, and its place's answers beside it; answers without a hold have a
 * line of their own. RFC 4180, a first line with names. Texts that a spreadsheet would calculate are
 * quoted with an apostrophe. */
bool export_csv(struct journal *journal, FILE *out, struct err *err);

#endif
