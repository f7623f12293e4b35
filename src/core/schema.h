/* The keys a routine file may hold: one table that the loader, did-you-mean, `unknot new` and the
 * manual page all read, so that none of them can say something else than the others. */
#ifndef UNKNOT_CORE_SCHEMA_H
#define UNKNOT_CORE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

/* The kinds of group that a file is made of. */
enum key_group {
	KEYS_FILE,
	KEYS_EXERCISE,
	KEYS_CUE,
	KEYS_ROUTINE,
	KEYS_STEP,
	KEYS_REST, /* a step that is a rest */
	KEYS_LADDER,
	KEYS_PHASE,
	KEYS_TRANSLATION, /* the top of a translation, beside one group for each id */
	KEYS_GROUP_COUNT
};

enum key_type {
	KEY_TEXT,    /* const char * */
	KEY_ID,      /* const char *, lower-case letters, digits and hyphens */
	KEY_INT,     /* int */
	KEY_NUMBER,  /* double; a whole number will do */
	KEY_SECONDS, /* int of milliseconds, written in seconds */
	KEY_BOOL,    /* bool */
	KEY_DATE,    /* int32_t, "YYYY-MM-DD" */
	KEY_WORD,    /* an enum, one word of a vocabulary */
	KEY_WORDS,   /* words of a vocabulary */
	KEY_TEXTS,   /* struct text_list */
	KEY_MOMENT,  /* when a cue is said: "start", "half" or seconds */
	KEY_GROUP,   /* { ... } */
	KEY_GROUPS   /* ( { ... }, { ... } ) */
};

/* Words that a key takes, in the order of their enum. */
struct vocabulary {
	const char *what; /* N_(), as in `"x" is no WHAT` */
	const char *const *word;
	int count;
};

extern const struct vocabulary words_area, words_sides, words_step_sides, words_tool,
    words_technique, words_place, words_purpose, words_condition, words_progression, words_warning;

struct key_info {
	enum key_group group;
	const char *name;
	enum key_type type;
	bool required;
	bool translated;          /* a translation may give it */
	double least, most;       /* of a number, in the unit it is written in; of lists: most rows */
	const char *unit;         /* N_(), or "" */
	const struct vocabulary *words;
	size_t offset;            /* where the value goes in the model's struct */
	const char *fallback;     /* N_(), what holds when the key is missing; "" when required */
	const char *example;      /* as written after the = */
	const char *help;         /* N_(), one or two sentences */
};

extern const struct key_info schema_key[];
extern const int schema_key_count;

/* What the top of a file holds beside its groups. */
struct key_top {
	int format;
	const char *translates;
};

/* The row of a key; name need not end (len bytes). NULL when that group has no such key. */
const struct key_info *schema_find(enum key_group group, const char *name, size_t len);

/* The known key nearest to a wrong one, or NULL. */
const char *schema_nearest(enum key_group group, const char *name);

/* Another group that has the key, to say where it belongs; KEYS_GROUP_COUNT when none has. */
enum key_group schema_elsewhere(const char *name);

/* What a group is called in a sentence: N_("an exercise"). */
const char *schema_group_name(enum key_group group);

/* The index of a word in a vocabulary; -1 when it is not there. */
int vocabulary_find(const struct vocabulary *words, const char *word);

#endif
