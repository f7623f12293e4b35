/* Safety answers and what they allow, and warning signs. What nothing may press is in core/check.h.
 * Source of the blocks and cautions: Bartsch 2021, J Clin Med 10:5360 (Delphi), read strictly. */
#ifndef UNKNOT_CORE_SAFETY_H
#define UNKNOT_CORE_SAFETY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/body.h"
#include "core/condition.h"
#include "core/date.h"
#include "core/routine.h"

enum {
	SAFETY_ASK_DAYS = 90, /* the questions are put again after so many days */
	SAFETY_ADULT = 18,
	SAFETY_APART = 64
};

/* Warning signs: symbol, id, list, text. NOW: call the emergency number. TODAY: see a doctor today. */
#define RED_FLAG_TABLE(X)                                                                          \
	X(CHEST_PAIN, "chest-pain", NOW, N_("Chest pain"))                                         \
	X(BREATHLESS, "breathless", NOW, N_("Short of breath"))                                    \
	X(STROKE, "stroke", NOW, N_("Face droops, an arm is weak, or speech is hard"))             \
	X(THUNDERCLAP, "thunderclap", NOW, N_("Sudden, worst-ever headache"))                      \
	X(SADDLE, "saddle", NOW, N_("Numb between the legs"))                                      \
	X(BLADDER, "bladder", NOW, N_("Bladder or bowel suddenly different"))                      \
	X(LEG_CLOT, "leg-clot", TODAY, N_("One leg swollen, warm or throbbing"))                   \
	X(DARK_URINE, "dark-urine", TODAY, N_("Dark urine and severe muscle pain"))                \
	X(WEAKNESS, "weakness", TODAY, N_("New weakness, or a foot that drops"))                   \
	X(TIGHT_LEG, "tight-leg", TODAY, N_("Tight leg and a numb foot"))                          \
	X(DIZZY, "dizzy", TODAY,                                                                   \
	  N_("Dizziness, double vision or another change of sight with pressure on neck or head")) \
	X(TEMPLES, "temples", TODAY,                                                               \
	  N_("Over 50 and a new headache, sore temples, or jaw pain on chewing"))                  \
	X(BACK_PAIN, "back-pain", TODAY,                                                           \
	  N_("Back pain with fever, weight loss, cancer, or after a fall"))                        \
	X(BRUISE, "bruise", TODAY, N_("A large bruise that grows"))                                \
	X(STILL_THERE, "still-there", TODAY,                                                       \
	  N_("What hurt, burned, tingled or was numb is still there after two days"))

enum red_flag {
#define X(sym, id, list, text) RED_FLAG_##sym,
	RED_FLAG_TABLE(X)
#undef X
	RED_FLAG_COUNT
};

enum red_flag_list { RED_FLAG_NOW, RED_FLAG_TODAY };

struct red_flag_info {
	const char *id;
	enum red_flag_list list;
	const char *text; /* N_() */
};

extern const struct red_flag_info red_flag_info[RED_FLAG_COUNT];

/* What to do at once about the signs of a list, translated. */
const char *red_flag_advice(enum red_flag_list list);

enum safety_state { SAFETY_NO, SAFETY_YES, SAFETY_CLEARED };

/* An answer to one question. */
struct safety_answer {
	enum condition condition;
	enum area area;     /* AREA_COUNT: not of one area */
	enum safety_state state;
	int32_t since;      /* the day it began; for a fever that is over the day it ended; DATE_NONE */
	int32_t said;       /* the day it was answered */
};

/* One condition that holds, and where. */
struct safety_hold {
	enum condition condition;
	bool blocks;
	uint64_t areas; /* AREA_BIT()s */
	int32_t opens;  /* the day a block opens by itself; DATE_NONE: it does not */
};

/* What the answers come to on a day. Zeroed it allows everything. Beyond SAFETY_APART holds those of
 * one condition share a row, for all of their areas and to the last of their days. */
struct safety {
	struct safety_hold hold[SAFETY_APART + CONDITION_COUNT];
	int count;
};

enum safety_level { SAFETY_FREE, SAFETY_CAREFUL, SAFETY_BLOCKED };

/* The strictest thing that holds, and why. */
struct safety_verdict {
	enum safety_level level;
	enum condition condition; /* CONDITION_COUNT when free */
	int32_t opens;            /* for a block: the day it opens by itself, or DATE_NONE */
};

/* True when the questions are due: never answered (DATE_NONE), or 90 days ago and more. */
bool safety_due(int32_t asked, int32_t today);

/* The answers, oldest first, as they stand today. A later answer replaces an earlier one of the same
 * condition and area; "no" without an area replaces all of that condition.
 * By themselves open: a fever two whole days after the day it ended, a strain three whole days after
 * the day it happened, surgery after 42 days. A block on everything that was cleared asks for
 * caution from then on. */
void safety_judge(struct safety *safety, const struct safety_answer *answers, size_t count,
                  int32_t today);

/* Does anything block everything? */
struct safety_verdict safety_of_all(const struct safety *safety);

/* What holds for an area; lymph nodes removed hold for the limb, loose joints take the neck off,
 * an aneurysm the trunk, pregnancy the front of the hip. */
struct safety_verdict safety_of_area(const struct safety *safety, enum area area);

/* The same for an exercise: its area (for a place of its own also the nearest one), and the
 * conditions that it is to be avoided with. */
struct safety_verdict safety_of_exercise(const struct safety *safety,
                                         const struct exercise *exercise);

/* Whether some tingling there is usual for the person: then what counts is more than that. */
bool safety_usual_tingling(const struct safety *safety, enum area area);

/* What to heed while a condition asks for caution (N_()); "" when level 2 says it all. */
const char *safety_note(enum condition condition);

#endif
