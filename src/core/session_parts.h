/* What the parts of the session share with each other; nobody else includes it. */
#ifndef UNKNOT_CORE_SESSION_PARTS_H
#define UNKNOT_CORE_SESSION_PARTS_H

#include "core/session.h"

void session_emit(struct effects *fx, struct effect effect);
void session_hush(struct session *s, struct effects *fx, int64_t now);
void session_sound(struct session *s, struct effects *fx, enum cue cue, int64_t now);
void session_say(struct effects *fx, enum phrase phrase, int item, int n);
void session_record(struct effects *fx, int item);

/* Whether the item presses on tissue, and so is rated. */
bool session_presses(const struct session_item *item);

/* Whether the item is still to be done. */
bool session_open_item(const struct session *s, int i);

/* The first open item from `from` on; -1: none. A rest with nothing after it is no rest. */
int session_open_from(const struct session *s, int from);

void session_enter(struct session *s, enum session_state state, int64_t at_ms, bool after_hold);
void session_go_to(struct session *s, struct effects *fx, int i, int64_t at_ms, bool after_hold);

/* Leaves the hold at once, with what was held counted. */
void session_leave_hold(struct session *s, int64_t now);

/* Keys that are answers. session_answer says whether the answer ended the work. */
void session_hurts(struct session *s, struct effects *fx, int64_t now);
bool session_answer(struct session *s, struct effects *fx, struct session_event event, int64_t now);
void session_back(struct session *s, struct effects *fx, int64_t now);

#endif
