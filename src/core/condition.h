/* Conditions asked for before anything starts: what each blocks, or how it makes the coach careful.
 * The codes are those of `avoid` in routine files. */
#ifndef UNKNOT_CORE_CONDITION_H
#define UNKNOT_CORE_CONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/body.h"

/* Symbol, id, effect, scope, question as asked (N_()).
 * Effect: BLOCK stops the scope, CAUTION bounds the level to 2, ASK changes what is asked.
 * Scope: ALL the whole body; AREA the areas it is given for.
 * Source: Bartsch 2021 (Delphi consensus), read strictly. */
#define CONDITION_TABLE(X)                                                                         \
	X(CLOT, "clot", BLOCK, ALL, N_("A blood clot, known or suspected"))                        \
	X(FEVER, "fever", BLOCK, ALL, N_("A fever, now or in the last two days"))                  \
	X(CANCER, "cancer", BLOCK, ALL, N_("Cancer under treatment"))                              \
	X(OSTEOPOROSIS, "osteoporosis", BLOCK, ALL, N_("Severe osteoporosis"))                     \
	X(BLEEDING, "bleeding", BLOCK, ALL, N_("A bleeding disorder"))                             \
	X(WOUND, "wound", BLOCK, AREA, N_("An open wound"))                                        \
	X(FRACTURE, "fracture", BLOCK, AREA, N_("A broken bone"))                                  \
	X(SKIN_INFECTION, "skin-infection", BLOCK, AREA, N_("A skin infection"))                   \
	X(BONE_INFECTION, "bone-infection", BLOCK, AREA, N_("A bone infection"))                   \
	X(MYOSITIS, "myositis", BLOCK, AREA, N_("Bone growing in a muscle"))                       \
	X(HAEMATOMA, "haematoma", BLOCK, AREA, N_("A bruise"))                                     \
	X(STRAIN, "strain", BLOCK, AREA, N_("A strain or knock in the last 72 hours"))             \
	X(BURN, "burn", BLOCK, AREA, N_("A burn, sunburn included"))                               \
	X(SWOLLEN_JOINT, "swollen-joint", BLOCK, AREA, N_("A hot, red or swollen joint"))          \
	X(PHLEBITIS, "phlebitis", BLOCK, AREA, N_("An inflamed vein"))                             \
	X(SURGERY, "surgery", BLOCK, AREA, N_("Surgery or a new scar in the last six weeks"))      \
	X(NUMB, "numb", BLOCK, AREA, N_("Reduced feeling in the skin"))                            \
	X(LYMPH, "lymph", BLOCK, AREA, N_("Lymph nodes removed"))                                  \
	X(THINNERS, "thinners", CAUTION, ALL,                                                      \
	  N_("Blood thinners, or drugs that weaken bone"))                                         \
	X(PREGNANCY, "pregnancy", CAUTION, ALL, N_("Pregnancy"))                                   \
	X(VARICOSE, "varicose", CAUTION, AREA, N_("Varicose veins"))                               \
	X(IMPLANT, "implant", CAUTION, AREA, N_("An implant"))                                     \
	X(OEDEMA, "oedema", CAUTION, ALL, N_("Swelling from the heart or the kidneys"))            \
	X(HYPERMOBILE, "hypermobile", CAUTION, ALL,                                                \
	  N_("Very loose joints, or rheumatoid arthritis"))                                        \
	X(ANEURYSM, "aneurysm", CAUTION, ALL, N_("An aneurysm"))                                   \
	X(MINOR, "minor", CAUTION, ALL, N_("You are under 18"))                                    \
	X(TINGLING, "tingling", ASK, AREA,                                                         \
	  N_("Tingling that is usual for you, such as carpal tunnel"))

enum condition {
#define X(sym, id, effect, scope, question) CONDITION_##sym,
	CONDITION_TABLE(X)
#undef X
	CONDITION_COUNT
};

enum condition_effect { EFFECT_BLOCK, EFFECT_CAUTION, EFFECT_ASK };
enum condition_scope { SCOPE_ALL, SCOPE_AREA };

struct condition_info {
	const char *id;
	enum condition_effect effect;
	enum condition_scope scope;
	const char *question; /* N_() */
};

extern const struct condition_info condition_info[CONDITION_COUNT];

#define CONDITION_BIT(condition) (UINT32_C(1) << (condition))
_Static_assert(CONDITION_COUNT <= 32, "conditions are kept as bits of 32");

/* From an id to its value; false when there is none. */
bool condition_from_id(const char *id, enum condition *condition);

#endif
