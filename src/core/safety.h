/* Safety answers and what they allow, warning signs, and what nothing may press.
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
	  N_("Sharp, burning, tingling or numb still there after two days"))

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

/* Zones nothing presses: symbol, id, name, areas it lies next to (A is expanded in safety.c), and
 * words by which texts name it, parted by "|". */
#define ZONE_TABLE(X)                                                                              \
	X(NECK_FRONT, "neck-front", N_("front and side of the neck"),                              \
	  A(NECK) | A(UPPER_TRAP) | A(LEVATOR) | A(SUBOCCIPITALS) | A(SUPRASPINATUS) | A(JAW) |    \
	      A(FRONT_SHOULDER),                                                                   \
	  "front of the neck|side of the neck|throat")                                             \
	X(COLLARBONE, "collarbone", N_("behind the collarbone"),                                   \
	  A(SUPRASPINATUS) | A(FRONT_SHOULDER) | A(CHEST) | A(UPPER_TRAP),                         \
	  "behind the collarbone|above the collarbone|collarbone")                                 \
	X(ARMPIT, "armpit", N_("armpit"), A(LATS) | A(FRONT_SHOULDER) | A(CHEST) |                 \
	  A(POSTERIOR_SHOULDER), "armpit")                                                         \
	X(INNER_ARM, "inner-upper-arm", N_("inner upper arm"), A(BICEPS) | A(TRICEPS),             \
	  "inner upper arm|inside of the upper arm")                                               \
	X(INNER_ELBOW, "inner-elbow", N_("inner elbow"), A(BICEPS) | A(FOREARM_FLEXORS),           \
	  "inner elbow|crook of the elbow")                                                        \
	X(BELLY, "belly", N_("belly"), A(HIP_FLEXOR) | A(QL), "belly|stomach|abdomen")             \
	X(GROIN, "groin", N_("groin and upper inner thigh"), A(ADDUCTORS) | A(HIP_FLEXOR) |        \
	  A(INNER_QUAD), "groin|upper inner thigh")                                                \
	X(KNEE_BACK, "back-of-knee", N_("back of the knee"), A(HAMSTRINGS) | A(CALF),              \
	  "back of the knee|behind the knee")                                                      \
	X(TEMPLE, "temple-pulse", N_("temple pulse"), A(JAW), "temple pulse|pulse at the temple")  \
	X(SPINE, "spine", N_("spine itself"),                                                      \
	  A(LOW_BACK) | A(MID_BACK) | A(RHOMBOIDS) | A(QL) | A(UPPER_BACK) | A(NECK),              \
	  "spine|backbone|vertebrae")                                                              \
	X(RIBS, "floating-ribs", N_("floating ribs and kidneys"), A(QL) | A(MID_BACK) |            \
	  A(LOW_BACK) | A(LATS), "floating ribs|low ribs|kidneys|kidney")                          \
	X(BREASTBONE, "breastbone", N_("tip of the breastbone"), A(CHEST),                         \
	  "tip of the breastbone|breastbone")                                                      \
	X(TAILBONE, "tailbone", N_("tailbone"), A(GLUTE_MAX) | A(PIRIFORMIS), "tailbone|coccyx")   \
	X(SITTING_BONE, "sitting-bone", N_("sitting bone"), A(HAMSTRINGS) | A(GLUTE_MAX),          \
	  "sitting bone|sit bone")                                                                 \
	X(BREAST, "breast", N_("breast tissue"), A(CHEST), "breast tissue|breast")                 \
	X(FUNNY_BONE, "funny-bone", N_("funny bone"), A(TRICEPS) | A(FOREARM_FLEXORS),             \
	  "funny bone")                                                                            \
	X(HIP_POINT, "hip-point", N_("point of the hip"), A(TFL) | A(GLUTE_MED) | A(GLUTE_MIN),    \
	  "point of the hip|hip bone")                                                             \
	X(OUTER_KNEE, "outer-knee", N_("outer knee below the joint"), A(PERONEALS) | A(OUTER_QUAD), \
	  "outer knee")                                                                            \
	X(SHIN_BONE, "shin-bone", N_("shin bone"), A(SHIN), "shin bone")                           \
	X(ACHILLES, "achilles", N_("Achilles tendon"), A(SOLEUS) | A(CALF), "achilles")

enum zone {
#define X(sym, id, name, areas, words) ZONE_##sym,
	ZONE_TABLE(X)
#undef X
	ZONE_COUNT
};

struct zone_info {
	const char *id;
	const char *name;  /* N_() */
	uint64_t areas;    /* AREA_BIT()s */
	const char *words; /* lower case, parted by "|" */
};

extern const struct zone_info zone_info[ZONE_COUNT];

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

/* What to heed while a condition asks for caution (N_()); "" when level 2 says it all. */
const char *safety_note(enum condition condition);

#endif
