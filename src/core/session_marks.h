/* What sounds when within one state of a session: tones first, by the table of cues, then words in
 * the gaps between them. */
#ifndef UNKNOT_CORE_SESSION_MARKS_H
#define UNKNOT_CORE_SESSION_MARKS_H

#include "core/session.h"

/* Lays out the present state's marks from its start. after_hold: a hold has just ended, which has
 * its own sound. Those before elapsed_ms are passed over. */
void session_marks_build(struct session *session, bool after_hold, int64_t elapsed_ms);

#endif
