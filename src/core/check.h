/* The rules that a routine file is held to, and the checks that need no file: on the model alone.
 * What a rule is called is a promise: `allow`, editors and scripts name it. */
#ifndef UNKNOT_CORE_CHECK_H
#define UNKNOT_CORE_CHECK_H

#include "core/finding.h"
#include "core/i18n.h"
#include "core/routine.h"

/* Symbol, name, what it is about (N_()). */
#define CHECK_ERROR_TABLE(X)                                                                        \
	X(SYNTAX, "syntax", N_("The text is not in the form that the format asks for."))           \
	X(INCLUDE, "include", N_("A routine file may not take in another file."))                  \
	X(ENCODING, "encoding", N_("The file is not UTF-8."))                                      \
	X(CONTROL, "control", N_("A control character, raw or by an escape."))                     \
	X(NUMBER, "number", N_("A number that cannot be kept as it is written."))                  \
	X(TOO_LARGE, "too-large", N_("The file is too large."))                                    \
	X(TOO_DEEP, "too-deep", N_("Brackets are nested too deep."))                               \
	X(TOO_LONG, "too-long", N_("A text is too long."))                                         \
	X(TOO_MANY, "too-many", N_("There are too many of something."))                            \
	X(FORMAT, "format", N_("The format is missing or not one that this program knows."))       \
	X(MISSING, "missing", N_("A key that is needed is missing or empty."))                     \
	X(TYPE, "type", N_("A value is of the wrong kind."))                                       \
	X(UNKNOWN_KEY, "unknown-key", N_("A key that has no meaning there."))                      \
	X(UNKNOWN_VALUE, "unknown-value", N_("A word that is not one of those known."))            \
	X(RANGE, "range", N_("A number out of its range."))                                        \
	X(ID, "id", N_("An id may hold lower-case letters, digits and hyphens only."))             \
	X(DUPLICATE_KEY, "duplicate-key", N_("A key is given twice in one group."))                \
	X(DUPLICATE_ID, "duplicate-id", N_("Two exercises have the same id."))                     \
	X(UNRESOLVED, "unresolved", N_("A step names an exercise that is nowhere to be found."))   \
	X(EMPTY, "empty", N_("There is nothing to do."))                                           \
	X(MISPLACED, "misplaced", N_("A key that does not go with the others."))                   \
	X(FORBIDDEN_ZONE, "forbidden-zone", N_("The tool would press what nothing may press."))    \
	X(FIGURE, "figure", N_("The figure cannot be drawn or lies about the position."))          \
	X(TRANSLATION, "translation", N_("A translation that does not fit its routine."))

#define CHECK_WARNING_TABLE(X)                                                                      \
	X(MINUTES, "minutes", N_("The minutes stated are off by more than 20 %."))                 \
	X(ONE_SIDED, "one-sided", N_("The left is worked without the right, or the other way."))   \
	X(ROLLER, "roller", N_("A roller under the low back or the neck."))                        \
	X(BELLY, "belly", N_("A ball deep in the belly."))                                         \
	X(LONG_HOLD, "long-hold", N_("A still hold over 90 s with a pressure above 3."))           \
	X(PURPOSE_RANGE, "purpose-range", N_("A hold outside the range of the purpose."))          \
	X(NO_STOP, "no-stop", N_("Nothing says when to stop."))                                    \
	X(NO_SOURCE, "no-source", N_("Nothing says where it comes from."))                         \
	X(CUE_LATE, "cue-late", N_("A cue after the end of the hold."))                            \
	X(CUE_GAP, "cue-gap", N_("A cue less than 3 s from another."))                             \
	X(CUES_LONG, "cues-long", N_("The hold is too short to say its cues."))                    \
	X(UNUSED_TOOL, "unused-tool", N_("A tool that the exercise does not use."))                \
	X(SIDES, "sides", N_("Sides that do not fit the area or the exercise."))                   \
	X(DUPLICATE_VALUE, "duplicate-value", N_("A word is given twice in one list."))

enum check_rule {
#define X(sym, name, about) CHECK_##sym,
	CHECK_ERROR_TABLE(X) CHECK_WARNING_TABLE(X)
#undef X
	CHECK_COUNT
};

struct check_info {
	const char *name;
	enum severity severity;
	const char *about; /* N_() */
};

extern const struct check_info check_info[CHECK_COUNT];

enum { FINDINGS_MAX = 1000 }; /* of one file; the last one says that there were more */

/* A place in a file: line and column from 1 (0: the file as a whole), columns in characters. */
struct spot {
	int line, col, width;
};

/* Adds a finding. The message is formatted; it and the hint (may be NULL) are made safe for a terminal
 * and cut at a character when too long. */
void finding_add(struct finding_list *list, enum check_rule rule, struct spot spot, const char *hint,
                 const char *fmt, ...) __attribute__((format(printf, 5, 6)));

/* By line and column. */
void finding_list_sort(struct finding_list *list);

/* How many are errors. */
size_t finding_list_errors(const struct finding_list *list);

/* Takes out the warnings of one rule. */
void finding_list_drop(struct finding_list *list, const char *rule);

void finding_list_finish(struct finding_list *list);

/* Where a check of the model puts what it sees. object is the struct of the model that is wrong
 * (exercise, spoken_cue, routine, step, ladder_row or phase), key the key in it (NULL: all of it),
 * item the index in that key's list or -1. */
struct check_sink {
	void (*report)(void *ctx, enum check_rule rule, const void *object, const char *key, int item,
	               const char *message, const char *hint);
	/* Whether all values of a struct could be read, so that it makes sense to look further; NULL:
	 * they could. */
	bool (*sound)(void *ctx, const void *object);
	void *ctx;
};

/* Checks what one exercise says against itself. */
void check_exercise(const struct exercise *exercise, const struct check_sink *sink);

/* Checks a routine against itself, and against the exercises of its steps as far as resolved. */
void check_routine(const struct routine *routine, const struct check_sink *sink);

/* Zones that nothing presses: symbol, name in a sentence, what texts call it (words parted by '|'). */
#define ZONE_TABLE(X)                                                                              \
	X(NECK, N_("the front or side of the neck"),                                               \
	  "front of the neck|side of the neck|front and side of the neck|front neck|neck front|"   \
	  "side neck|neck side|front of neck|side of neck|throat|carotid|larynx|windpipe|"         \
	  "adams apple")                                                                           \
	X(COLLARBONE, N_("the hollow behind the collarbone"),                                      \
	  "behind the collarbone|behind collarbone|above the collarbone|above collarbone|"         \
	  "supraclavicular|collarbone hollow")                                                     \
	X(ARMPIT, N_("the armpit"), "armpit|arm pit|axilla")                                       \
	X(UPPER_ARM, N_("the inner upper arm"), "inner upper arm|inside of the upper arm|"         \
	  "inner arm")                                                                             \
	X(ELBOW, N_("the inner elbow"), "inner elbow|inside of the elbow|crook of the elbow|"      \
	  "elbow crease|cubital fossa")                                                            \
	X(BELLY, N_("the belly"), "belly|abdomen|stomach|psoas|iliacus")                           \
	X(GROIN, N_("the groin or the upper inner thigh"), "groin|upper inner thigh|"              \
	  "femoral triangle|femoral pulse")                                                        \
	X(KNEE_BACK, N_("the back of the knee"), "back of the knee|back of knee|behind the knee|"  \
	  "behind knee|knee back|hollow of the knee|popliteal")                                    \
	X(TEMPLE, N_("the temple pulse"), "temple pulse|temporal artery|temple artery")            \
	X(SPINE, N_("the spine itself"), "spine|backbone|vertebra|vertebrae|spinal column")        \
	X(RIBS, N_("the floating ribs or the kidneys"), "floating ribs|floating rib|low ribs|"     \
	  "lowest ribs|kidney|kidneys")                                                            \
	X(BREASTBONE, N_("the tip of the breastbone"), "tip of the breastbone|breastbone tip|"     \
	  "xiphoid")                                                                               \
	X(TAILBONE, N_("the tailbone"), "tailbone|tail bone|coccyx")                               \
	X(SITTING_BONE, N_("the sitting bone"), "sitting bone|sit bone|sitting bones|sit bones|"   \
	  "ischial tuberosity")                                                                    \
	X(BREAST, N_("breast tissue"), "breast tissue|breast|breasts|nipple")                      \
	X(FUNNY_BONE, N_("the funny bone"), "funny bone|ulnar nerve|cubital tunnel")               \
	X(HIP_POINT, N_("the point of the hip"), "point of the hip|hip point|point of hip|"        \
	  "iliac spine|greater trochanter")                                                        \
	X(KNEE_SIDE, N_("the outer knee below the joint"), "outer knee below the joint|"           \
	  "outer knee|fibular head|head of the fibula|peroneal nerve")                             \
	X(SHIN, N_("the shin bone"), "shin bone|shinbone|tibia")                                   \
	X(ACHILLES, N_("the Achilles tendon"), "achilles tendon|achilles")

enum check_zone {
	ZONE_NONE,
#define X(sym, name, words) ZONE_##sym,
	ZONE_TABLE(X)
#undef X
	ZONE_COUNT
};

/* The zone that nothing presses which a text names. What it says to be beside a zone, or kept off
 * ("beside the spine"), is not pressed. */
enum check_zone check_zone(const char *text);

/* The name of a zone, as N_(). */
const char *check_zone_name(enum check_zone zone);

#endif
