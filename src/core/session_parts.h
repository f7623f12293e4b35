/* What the parts of the session share with each other; nobody else includes it. */
#ifndef UNKNOT_CORE_SESSION_PARTS_H
#define UNKNOT_CORE_SESSION_PARTS_H

#include "core/session.h"

void session_emit(struct effects *fx, struct effect effect);
void session_hush(struct session *s, struct effects *fx, int64_t now);
void session_sound(struct session *s, struct effects *fx, enum cue cue, int64_t now);
void session_say(struct effects *fx, enum phrase phrase, int item, int n);

/* Says it when the tone that was just played is over; at once where nothing is spoken. */
void session_say_after(struct session *s, struct effects *fx, enum phrase phrase, int item,
                       int64_t now);
void session_record(struct effects *fx, int item);

/* Whether the item presses on tissue, and so is rated. */
bool session_presses(const struct session_item *item);

/* Whether the item is still to be done. */
bool session_open_item(const struct session *s, int i);

/* The first open item from `from` on; -1: none. A rest with nothing after it is no rest. */
int session_open_from(const struct session *s, int from);

void session_enter(struct session *s, enum session_state state, int64_t at_ms, bool after_hold);
void session_go_to(struct session *s, struct effects *fx, int i, int64_t at_ms, bool after_hold);

/* The present item; how long the present state is planned to last. */
const struct session_item *session_item(const struct session *s);
int64_t session_length(const struct session *s);

/* The item is over, whatever became of it: ask how it felt, or go on. */
void session_close_item(struct session *s, struct effects *fx, enum outcome outcome, int64_t at_ms,
                        bool after_hold);
void session_next(struct session *s, struct effects *fx, int64_t at_ms, bool after_hold);
void session_finish(struct session *s, struct effects *fx, int64_t at_ms, bool complete,
                    bool after_hold);

/* The state's clock stands still from at_ms on. */
void session_halt(struct session *s, enum session_halt kind, int64_t at_ms);

/* A key of a session that runs. */
void session_take(struct session *s, struct effects *fx, struct session_event event, int64_t now);

/* Leaves the hold at once, with what was held counted. */
void session_leave_hold(struct session *s, int64_t now);

/* Keys that are answers. session_answer says whether the answer ended the work. */
void session_hurts(struct session *s, struct effects *fx, int64_t now);
bool session_answer(struct session *s, struct effects *fx, struct session_event event, int64_t now);
void session_back(struct session *s, struct effects *fx, int64_t now);

#endif
