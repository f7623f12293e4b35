/* The rules of dosing as one table, and the sentences that say why a dose is what it is.
 *
 * The ladder and the thresholds apply clinical rules for watching load (pain-monitoring model,
 * soreness rules, traffic light) to self-massage by analogy; rule_why() says so. */
#ifndef UNKNOT_CORE_RULE_H
#define UNKNOT_CORE_RULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/answer.h"

/* What a rule does: LOWERS less dose from the next session on, KEEPS the standing level, RAISES it,
 * TODAY bounds one day's dose and nothing else. */
enum rule_kind { RULE_LOWERS, RULE_KEEPS, RULE_RAISES, RULE_TODAY };

/* Symbol, code, kind, sentence, what the rule says, source. The first twelve are the rules for a
 * session's answers, in the order in which the first match wins. The names in braces are filled in
 * by rule_sentence():
 *   {before} {after} {next} ratings of 10, {answers} peak, after and next day as far as given,
 *   {said} the same and a colon, or nothing, {why} what was too much, {quality}, {level} the level
 *   now, {was} the one before, {down} the way down, {date} {from} days, {days}, {means} three weekly
 *   means, {because} in brackets, or nothing. */
#define RULE_TABLE(X)                                                                              \
	X(RED_FLAG, "red-flag", LOWERS, N_("a warning sign: see a clinician first"),               \
	  N_("Any warning sign ends the session and locks the coach until a clinician cleared it."), \
	  N_("Bartsch 2021, J Clin Med 10:5360, read strictly"))                                   \
	X(NERVE, "nerve", LOWERS, N_("{quality}: {down}, {days} days off"),               \
	  N_("Sharp, burning, tingling or numb may be a nerve: two levels down and two days off; " \
	     "a second time within 28 days locks the place until a clinician cleared it."),        \
	  N_("clinical caution; no trial"))                                                        \
	X(LASTING, "lasting", LOWERS, N_("{why}: {down}, rests until {date}"),            \
	  N_("Soreness from rolling that lasts more than 48 hours, or limping, was too much: two " \
	     "levels down and two days off after the last sore day."),                             \
	  N_("University of Delaware soreness rules"))                                             \
	X(TOO_MUCH, "too-much", LOWERS, N_("{why}: {down}, {days} days off"),              \
	  N_("A peak of 6 or more, or the hurts key, is above what is safe: one level down and "   \
	     "two days off."),                                                                     \
	  N_("Silbernagel 2007, pain-monitoring model; traffic light 0-3, 4-5, 6-10"))             \
	X(WORSE, "worse", LOWERS, N_("{before} before, {after} after: {down}, {days} days off"), \
	  N_("A place that was at 4 or more and was worse afterwards gets one level less and two " \
	     "days off."),                                                                         \
	  N_("Silbernagel 2007, pain-monitoring model"))                                           \
	X(NEXT_DAY, "next-day", LOWERS, N_("next day {next}: {down}, a day off"),          \
	  N_("Soreness of 4 or more on the next day, at least 2 above the one before and not from " \
	     "training or work, was too much: one level down and a day off."),                     \
	  N_("University of Delaware soreness rules; Silbernagel 2007"))                           \
	X(RISING, "rising", LOWERS, N_("weekly means {means}: {down}"),                    \
	  N_("Soreness that rose by 1 or more in each of the last two weeks asks for less, and "   \
	     "from a mean of 4 for a clinician's eye."),                                           \
	  N_("Silbernagel 2007, pain from week to week must not rise"))                            \
	X(ACCEPTABLE, "acceptable", KEEPS, N_("{why}: same level, lighter pressure"),              \
	  N_("A peak above the limit but under 6, or a place at 4 or more before, is acceptable "  \
	     "once: the level stays and the pressure limit is 1 under the ladder's next time."),   \
	  N_("Silbernagel 2007, pain-monitoring model"))                                           \
	X(MAINTAIN, "maintain", KEEPS, N_("hardly sore any more: two sessions a week are enough"), \
	  N_("From level 3 on, when the last five marks were all 1 or less, the level stays; two " \
	     "sessions a week keep it."),                                                          \
	  N_("University of Delaware soreness rules"))                                             \
	X(PROGRESS, "progress", RAISES, N_("{answers}: one step up"),                              \
	  N_("All answers known and settled, most of the time held, and no step in the last seven " \
	     "days: one step up."),                                                                \
	  N_("University of Delaware soreness rules; Silbernagel 2007"))                           \
	X(CLOSED, "closed", KEEPS, N_("{said}level {was} and above are closed to {date}"),         \
	  N_("A level that was too much is closed for 14 days, or 28 after another such day in 90: " \
	     "a body's tolerance is learnt this way."),                                            \
	  N_("our simulation, with the soreness rules"))                                           \
	X(REPEAT, "repeat", KEEPS, N_("{answers}: the same again{because}"),                    \
	  N_("Nothing asks for more or for less: the same dose again. A missing answer never "     \
	     "raises it."),                                                                        \
	  N_("University of Delaware soreness rules"))                                             \
	X(START, "start", TODAY, N_("first time here: a gentle start"),                            \
	  N_("A place that was not worked before starts at level 2, or where the author says."),   \
	  N_("Grabow 2018, J Strength Cond Res 32:3059: gentle is enough"))                        \
	X(CLEARED, "cleared", TODAY, N_("cleared by a clinician on {from}: level 1 again"),        \
	  N_("After a clinician cleared a place it starts again at level 1."),                     \
	  N_("clinical caution; no trial"))                                                        \
	X(BLOCKED, "blocked", TODAY, N_("not to be rolled: see your safety answers"),              \
	  N_("A safety answer speaks against pressure here until it no longer holds."),            \
	  N_("Bartsch 2021, J Clin Med 10:5360, read strictly"))                                   \
	X(LOCKED, "locked", TODAY, N_("locked"),                                                   \
	  N_("A locked place opens when a clinician examined it and said that it may be rolled."), \
	  N_("clinical caution; no trial"))                                                        \
	X(REST, "rest", TODAY, N_("last done on {from}: rests until {date}"),                      \
	  N_("The routine leaves days between two sessions for the same place."),                  \
	  N_("the routine's author; every one to three days is usual"))                            \
	X(GROUP, "group", TODAY, N_("a neighbour hurt on {from}: rests until {date}"),             \
	  N_("What hurts takes its group and side with it: the same days off for all of them."),   \
	  N_("clinical caution; no trial"))                                                        \
	X(SORE_NOW, "sore-now", TODAY, N_("{before} of 10 today: left alone"),                     \
	  N_("A place at 6 or more today is not pressed today."),                                  \
	  N_("Silbernagel 2007; traffic light 0-3, 4-5, 6-10"))                                    \
	X(RELATED, "related", TODAY, N_("a related place is very sore today: level 1"),            \
	  N_("When a place is too sore for today, those that are often sore with it get level 1."), \
	  N_("clinical caution; no trial"))                                                        \
	X(LAYOFF, "layoff", TODAY, N_("{days} days since the last time: level {level}"),           \
	  N_("More than 14 days without a session cost one level, more than 28 lead back to 2 or " \
	     "less."),                                                                             \
	  N_("clinical caution; no trial"))                                                        \
	X(SORE_TODAY, "sore-today", TODAY, N_("{before} of 10 today: level 2 and pressure 2 at most"), \
	  N_("A place at 4 or 5 today gets level 2 and a pressure of 2 at most."),                 \
	  N_("Silbernagel 2007; traffic light 0-3, 4-5, 6-10"))                                    \
	X(CAUTION, "caution", TODAY, N_("your safety answers ask for care: level 2 at most"),      \
	  N_("A condition that asks for caution bounds the level to 2."),                          \
	  N_("Bartsch 2021, J Clin Med 10:5360"))                                                  \
	X(SIDES, "sides", TODAY, N_("the other side is at level {was}: level {level}"),            \
	  N_("Left and right are at most two levels apart; the higher comes down."),               \
	  N_("clinical caution; no trial"))                                                        \
	X(BOUNDS, "bounds", TODAY, N_("the routine goes to level {level} here"),                   \
	  N_("The author, or the purpose of the routine, bounds the level."),                      \
	  N_("the routine's author"))                                                              \
	X(FIXED, "fixed", TODAY, N_("as prescribed"),                                              \
	  N_("The author fixed this dose; only a rule that lowers changes it."),                   \
	  N_("the routine's author"))                                                              \
	X(EASED, "eased", TODAY, N_("half of what was prescribed, until two clean sessions passed"), \
	  N_("After a rule that lowers, a fixed dose is halved until two sessions in a row were "  \
	     "clean."),                                                                            \
	  N_("clinical caution; no trial"))                                                        \
	X(CUT, "cut", TODAY, N_("fewer sets, to fit your minutes"),                                \
	  N_("Sets go when the minutes are short; the standing level is left alone."),             \
	  N_("the minutes you have"))                                                              \
	X(LEFT_OUT, "left-out", TODAY, N_("left out, to fit your minutes"),                        \
	  N_("Optional steps go first, then sets, then the places with the least need."),          \
	  N_("the minutes you have"))                                                              \
	X(BREATHING, "breathing", TODAY, N_("presses nothing, so it never rests"),                 \
	  N_("Breathing is done on every day, whatever rests."),                                   \
	  N_("it presses nothing"))                                                                \
	X(NO_TOOL, "no-tool", TODAY, N_("needs a tool that you do not have"),                      \
	  N_("None of its tools is among yours, and nothing in the library stands in for it."),    \
	  N_("the tools you own"))

enum rule {
#define X(sym, ...) RULE_##sym,
	RULE_TABLE(X)
#undef X
	RULE_COUNT
};

/* What kept a session from being a step up: symbol, words. */
#define BECAUSE_TABLE(X)                                                                           \
	X(NONE, "")                                                                                \
	X(UNKNOWN, N_("a step up needs every answer, the next day's too"))                                                \
	X(NOT_SORE, N_("it was not sore before"))                                                  \
	X(AFTER, N_("it was sorer after than before"))                                             \
	X(NEXT_DAY, N_("it was sorer on the next day"))                                            \
	X(TRAINING, N_("the next day's soreness came from training or work"))                      \
	X(HELD, N_("less than 80 per cent of the time was held"))                                         \
	X(BELOW, N_("it was done below the standing level"))                                       \
	X(WEEK, N_("one step in seven days"))                                                      \
	X(FEW, N_("above level 4 only after five sessions with all answers"))                      \
	X(TOP, N_("the routine goes no further"))                                                  \
	X(FIXED, N_("as prescribed"))

enum because {
#define X(sym, ...) BECAUSE_##sym,
	BECAUSE_TABLE(X)
#undef X
	BECAUSE_COUNT
};

/* A rule and the numbers that fired it. What a rule does not use is unknown or zero. */
struct reason {
	enum rule rule;
	enum because because;           /* for RULE_REPEAT */
	int before, peak, after, next;  /* 0-10 or RATING_UNKNOWN */
	unsigned settled;               /* bits of rating kinds: no more than that number */
	enum quality quality;
	enum cause cause;
	bool hurts, limping;
	int held_pct;
	int level, was;                 /* 1-6; level from now on, and before */
	int limit;                      /* pressure limit of the session, of 10 */
	int days;
	int32_t from, date;             /* DATE_NONE when unused */
	int32_t locked;                 /* the day it locked the place, or DATE_NONE */
	int mean10[3];                  /* weekly means of `before`, oldest first, in tenths */
};

struct rule_info {
	const char *id;
	enum rule_kind kind;
	const char *sentence, *why, *source; /* N_() */
};

extern const struct rule_info rule_info[RULE_COUNT];

/* A reason without numbers. */
struct reason reason_of(enum rule rule);

/* True for nerve to rising (and red-flag): a rule that gives less from the next session on. */
bool rule_lowers(enum rule rule);

/* From a code to its rule; false when there is none. */
bool rule_from_id(const char *id, enum rule *rule);

/* The reason in one plain, translated sentence without a full stop, cut at a character when it does
 * not fit. Returns buf. */
char *rule_sentence(char *buf, size_t size, const struct reason *reason);

/* The long answer to "why": what the rule says, the numbers of this case, the source, and that the
 * thresholds are used by analogy; parted by newlines. Returns buf. */
char *rule_why(char *buf, size_t size, const struct reason *reason);

/* The numbers of the decision as "key=value" words, for the journal. Returns buf. */
char *rule_numbers(char *buf, size_t size, const struct reason *reason);

#endif
