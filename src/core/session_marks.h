/* What sounds when within one state of a session: tones first, by the table of cues, then words in
 * the gaps between them. */
#ifndef UNKNOT_CORE_SESSION_MARKS_H
#define UNKNOT_CORE_SESSION_MARKS_H

#include "core/session.h"

/* Lays out the present state's marks from elapsed_ms on, without what was said or played already.
 * after_hold: a hold has just ended, which has its own sound. */
void session_marks_build(struct session *session, bool after_hold, int64_t elapsed_ms);

/* Forgets what was told, for a state that starts. */
void session_marks_reset(struct session *session);

/* Remembers that a mark was fired. */
void session_marks_told(struct session *session, const struct session_mark *mark);

/* The words that are being said were cut short: they may be said again. */
void session_marks_untold(struct session *session);

#endif
