/* A session that runs: events go to core, effects to the stage and the journal. */
#ifndef UNKNOT_APP_PLAY_H
#define UNKNOT_APP_PLAY_H

#include "app/app.h"

/* Takes the session lock, writes the plan to the journal and starts. The plan moves into play.
 * false: another session runs, or the journal cannot be written; nothing was started. */
bool play_begin(struct app *app, struct coach_plan *plan, struct err *err);

/* Goes on with an interrupted one, at its first item that is not done. */
bool play_resume(struct app *app, struct coach_plan *plan, const char *id,
                 const struct session_result *result, struct err *err);

void play_event(struct app *app, struct session_event event);

/* A cue was not heard: it is flashed instead. */
void play_unheard(struct app *app);

/* The journal is told that it is over, decisions are made, the lock is given back. */
void play_end(struct app *app, struct err *err);

/* Writes what is not on the disk yet; false: it still is not, play.trouble says why. */
bool play_save(struct app *app);

#endif
