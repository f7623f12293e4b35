/* The coach: what is remembered of a person (journal), what is there (library) and what holds today
 * (safety, marks), brought together into plans and decisions. The screens and the subcommands ask
 * it; the rules are in core. */
#ifndef UNKNOT_CMD_COACH_H
#define UNKNOT_CMD_COACH_H

#include <stdbool.h>

#include "cmd/cmd.h"
#include "core/plan.h"
#include "core/safety.h"
#include "core/trend.h"
#include "io/journal.h"
#include "io/library.h"
#include "io/settings.h"

struct coach_memory; /* places and marks, in coach_memory.c */

/* Zero-initialise. */
struct coach {
	const struct cmd_context *ctx;
	struct settings settings;
	struct library library;
	struct journal *journal;
	struct safety safety;
	int32_t safety_asked;  /* DATE_NONE: never */
	struct stamp now;      /* the wall clock, as last told */
	struct coach_memory *memory;
};

/* Opens settings, library and journal, and reads what is remembered (one query; replayed first when
 * the journal says that it is stale). now is the wall clock. A library or settings with faults is
 * no failure: their findings can be had. */
bool coach_open(struct coach *coach, const struct cmd_context *ctx, bool read_only,
                struct stamp now, struct err *err);

/* The same for reading. What was replayed is written down first, where that may be, so that after an
 * import it is worked out once and not at each reading. */
bool coach_open_settled(struct coach *coach, const struct cmd_context *ctx, struct stamp now,
                        struct err *err);

/* Takes a zeroed one. */
void coach_close(struct coach *coach);

/* Tells the wall clock. On another day the marks of the day before are dropped and the safety
 * answers judged anew; true when it is another day. */
bool coach_tell_time(struct coach *coach, struct stamp now);

/* ---- Safety ---------------------------------------------------------------------------------- */

/* Whether the safety questions must be answered before anything starts. */
bool coach_safety_due(const struct coach *coach);

/* Records one set of answers: holds[i] for condition i; for a condition of an area the areas are
 * bits of areas[i] (0 with holds[i]: every area, the strict reading). Replaces earlier answers. */
bool coach_safety_answer(struct coach *coach, const bool holds[CONDITION_COUNT],
                         const uint64_t areas[CONDITION_COUNT], struct err *err);

/* Changes one answer and leaves the others: the condition holds, or no longer holds, for an area
 * (AREA_COUNT: everywhere, for a condition of an area too). A fever that no longer holds ended today. */
bool coach_condition(struct coach *coach, enum condition condition, enum area area, bool holds,
                     struct err *err);

/* Something blocks the whole body: a plain sentence why and what to do goes to text; else "". */
bool coach_blocked(const struct coach *coach, char *text, size_t size);

/* A red flag was answered yes: locks everything until cleared. */
bool coach_red_flag(struct coach *coach, enum red_flag flag, struct err *err);

/* A clinician's word for an area (AREA_COUNT: what blocks everything); how many locks opened. Opens
 * the locks and the safety answers that block there; what was locked restarts at level 1. site: one
 * place of the user's own, whose lock alone is opened; NULL: all of the area. */
bool coach_clear(struct coach *coach, enum area area, const char *site, enum side side, int *opened,
                 struct err *err);

/* ---- Today ----------------------------------------------------------------------------------- */

/* The routine that is today's when none is named: the settings', else the one last done, else
 * desk-reset. NULL and err when there is none at all. */
const struct routine *coach_routine(struct coach *coach, struct err *err);

/* A session that no routine gives: the best of the library for today's marks, the tools that are
 * owned and the minutes (0: 15). It lives until the next call. NULL: nothing fits, err says so. */
const struct routine *coach_choose(struct coach *coach, int minutes, struct err *err);

/* Whether a session of the routine may start today: false with a plain sentence in text when its
 * last day has passed, or it was done as often as its author wants in a day; else text is "". */
bool coach_may_start(struct coach *coach, const struct routine *routine, char *text, size_t size);

/* What its author wants to be said now: to talk to the therapist after so many sessions, and whom to
 * call; "" when nothing. True when there is something. */
bool coach_advice(struct coach *coach, const struct routine *routine, char *text, size_t size);

/* Whether the sentences of routine->confirm were answered with yes, and that they now are. */
bool coach_confirmed(struct coach *coach, const struct routine *routine);
bool coach_confirm(struct coach *coach, const struct routine *routine, struct err *err);

/* Today's mark of soreness before the work (0-10, RATING_UNKNOWN takes it back). Side both: both. */
void coach_mark(struct coach *coach, enum area area, const char *site, enum side side, int value);
int coach_marked(const struct coach *coach, enum area area, const char *site, enum side side);

struct coach_plan {
	const struct routine *routine;
	struct plan_request request;
	struct plan plan;
	struct session_item item[SESSION_ITEMS_MAX]; /* what is done, for session_init */
	int source[SESSION_ITEMS_MAX];               /* index into plan.item; -1 for a rest */
	int seq[SESSION_ITEMS_MAX];                  /* of the item in the journal, from 1 */
	int count;                                   /* 0: nothing is to be done today */
};

/* Whether speech is wanted: how long a plan takes where nobody can tell whether it is heard. */
bool coach_spoken(const struct coach *coach);

/* Plans routine for today with the marks so far. minutes 0: as long as it takes. spoken: speech is
 * heard, so that lead-ins wait for it. plan is big (allocate it); it lives as long as the library. */
void coach_plan(struct coach *coach, const struct routine *routine, int minutes, bool spoken,
                struct coach_plan *plan);

/* ---- A session ------------------------------------------------------------------------------- */

/* Writes the session with its plan and today's marks to the journal; its id goes to id. */
bool coach_begin(struct coach *coach, const struct coach_plan *plan, char id[JOURNAL_ID],
                 struct err *err);

/* Keeps today's marks on a day on which nothing can be done: as a session of no routine, in which
 * nothing was held. Marks that were kept before on that day are changed. */
bool coach_keep_marks(struct coach *coach, struct err *err);

/* The interrupted session: its plan as it was (exercises that are gone since are left out), with
 * what was done in result. false without an error (ERR_NONE) when there is none. A routine that is
 * gone is stood in for by one with its id, title and purpose; the steps of plan->plan may be NULL. */
bool coach_interrupted(struct coach *coach, struct coach_plan *plan, char id[JOURNAL_ID],
                       struct stamp *started, struct session_result result[SESSION_ITEMS_MAX],
                       struct err *err);

/* What became of item i of the plan. Each is committed when it returns true. */
bool coach_record(struct coach *coach, const struct coach_plan *plan, const char *id, int i,
                  const struct session_result *result, struct err *err);

/* A rating of item i of the plan; value RATING_UNKNOWN and QUALITY_NONE leave that part alone. */
bool coach_rate(struct coach *coach, const struct coach_plan *plan, const char *id, int i,
                enum rating_kind kind, int value, enum quality quality, struct err *err);

/* A rating of any place. */
bool coach_rate_place(struct coach *coach, const char *id, const struct journal_rating *rating,
                      struct err *err);

/* "All settled" was answered yes: for areas without a digit peak at most the limit, and after at most
 * before where one was marked (settled in the journal: no number that somebody gave). Enter is no answer and is never told here. */
bool coach_settled(struct coach *coach, const struct coach_plan *plan, const char *id,
                   struct err *err);

/* Ends the session and decides for every place that it worked. finished: all was gone through. */
bool coach_end(struct coach *coach, const char *id, bool finished, struct err *err);

/* Decides again after later answers to a session (next day, amended). */
bool coach_decide(struct coach *coach, const char *id, struct err *err);

/* ---- The next day ---------------------------------------------------------------------------- */

struct coach_next_day {
	char id[JOURNAL_ID];
	enum area area;
	enum side side;
	char site[TEXT_MAX + 1];
	int before, after;
	int32_t done; /* the day of the session */
	bool lasting; /* was sore from the rolling: the question is whether it still is */
	bool number;  /* not marked before, so that only a number says anything */
	/* What was said of it so far. */
	int value;
	enum cause cause;
	int32_t last_sore; /* DATE_NONE: none told */
	bool limping;
};

/* The places to ask about now, each for the last session that worked it. Returns how many, at most
 * max. The next day, within 36 h: marked or worked above level 2, not asked yet. From the second day
 * on (lasting): sore from the rolling when it was asked last. A fixed prescription that is halved is
 * asked about as well, since only clean sessions make it whole again. */
int coach_next_day(struct coach *coach, struct coach_next_day *out, int max);

/* The answer for one of the next day: value RATING_UNKNOWN with cause unknown is "not sorer" (taken
 * as at most before). Decides again. */
bool coach_next_day_answer(struct coach *coach, const struct coach_next_day *place, int value,
                           enum cause cause, struct err *err);

/* Still sore from the rolling today (for one that is lasting), or limping from it. Decides again. */
bool coach_still_sore(struct coach *coach, const struct coach_next_day *place, bool limping,
                      struct err *err);

/* Takes back what was said about the place since coach_next_day named it. Decides again. */
bool coach_next_day_unsay(struct coach *coach, const struct coach_next_day *place, struct err *err);

/* Whether it must be asked how an item of today's session feels now, though all is settled: a halved
 * prescription that was not marked before, so that nothing says that it is not worse. */
bool coach_asks_after(const struct coach *coach, const struct session_item *item,
                      enum purpose purpose);

/* The question was put and is not put again: for the next day all those of its session, whatever was
 * answered; for one that is lasting when it was not answered with yes. */
bool coach_next_day_asked(struct coach *coach, const struct coach_next_day *place, struct err *err);

/* ---- The week --------------------------------------------------------------------------------- */

/* Whether a week has passed since the last check-in, and since the questions were put; anew: they may
 * be put again though they were left unanswered. */
bool coach_checkin_due(struct coach *coach, bool anew);

/* The answers, each RATING_UNKNOWN or 0-10; the questions were put today, whatever was answered. */
bool coach_checkin(struct coach *coach, const int value[CHECKIN_COUNT], struct err *err);

/* ---- Is it gone? ------------------------------------------------------------------------------ */

/* A place that hurt or felt like a nerve, and whose days off are over. */
struct coach_gone {
	enum area area;
	enum side side;
	char site[TEXT_MAX + 1];
	int32_t since; /* the day it happened */
};

/* The first place to ask "completely gone?" about before it is worked again; false: there is none. */
bool coach_gone_due(struct coach *coach, struct coach_gone *place);

/* The answer. gone: it may be worked again, and is not asked about again. Otherwise it is a red flag:
 * everything is locked until a clinician has seen it. */
bool coach_gone_answer(struct coach *coach, const struct coach_gone *place, bool gone,
                       struct err *err);

/* ---- Replay ---------------------------------------------------------------------------------- */

/* Makes every decision again from the stored answers and compares; also rebuilds what is remembered.
 * different counts the decisions that did not come out as they were stored; report is called for
 * each, and may be NULL. */
bool coach_replay(struct coach *coach, int *decisions, int *different,
                  void (*report)(void *ctx, const struct journal_answer *answer,
                                 const struct dose_decision *now), void *report_ctx,
                  struct err *err);

/* What is remembered of a place, for reasons and reports. */
const struct dose_place *coach_place(const struct coach *coach, enum area area, const char *site,
                                     enum side side);

#endif
