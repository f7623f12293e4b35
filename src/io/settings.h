/* Settings: one table gives every key, its type, range, default and help. A file written by hand
 * (config_dir/settings.cfg) wins over what the settings screen saved (state_dir/settings.cfg). */
#ifndef UNKNOT_IO_SETTINGS_H
#define UNKNOT_IO_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/body.h"
#include "core/err.h"
#include "core/finding.h"

/* Symbol, key, type, least, most (numbers) , default as text, values (words, "|" between; for the
 * type WORDS any number of them), help. Types: FLAG, NUMBER, WORD, WORDS, TIME, TEXT. */
#define SETTING_TABLE(X)                                                                           \
	X(SOUND, "sound", FLAG, 0, 1, "true", "", N_("Play cues"))                                 \
	X(VOLUME, "volume", NUMBER, 0, 100, "80", "", N_("How loud cues are, in per cent"))        \
	X(VOLUME_TIME, "volume_time", NUMBER, 0, 100, "100", "", N_("How loud half, ten and the countdown are, in per cent of that")) \
	X(VOLUME_BREATH, "volume_breath", NUMBER, 0, 100, "60", "", N_("How loud the breath tones are, in per cent of that")) \
	X(SOUND_THEME, "sound_theme", TEXT, 0, 0, "unknot", "", N_("Sound theme"))                 \
	X(SILENT_CUES, "silent_cues", WORDS, 0, 0, "", "", N_("Cues that are not played"))         \
	X(SPEECH, "speech", FLAG, 0, 1, "true", "", N_("Say what comes next"))                     \
	X(SPEECH_RATE, "speech_rate", NUMBER, -100, 100, "0", "", N_("How fast it speaks"))        \
	X(SPEECH_VOLUME, "speech_volume", NUMBER, 0, 100, "80", "", N_("How loud it speaks"))      \
	X(VOICE, "voice", TEXT, 0, 0, "", "", N_("Name of the voice; the system's own when empty")) \
	X(LANGUAGE, "language", TEXT, 0, 0, "", "", N_("Language of texts, routines and speech; the system's own when empty")) \
	X(THEME, "theme", WORD, 0, 0, "default", "default|dark|light|contrast|mono", N_("Colours")) \
	X(FIGURE, "figure", FLAG, 0, 1, "true", "", N_("Draw the moving figure"))                  \
	X(BREATH, "breath", WORD, 0, 0, "routine", "off|routine|on", N_("Breath pacing: off, as the routine says, always")) \
	X(BREATH_IN, "breath_in", NUMBER, 2, 10, "4", "", N_("Seconds to breathe in"))             \
	X(BREATH_OUT, "breath_out", NUMBER, 2, 15, "6", "", N_("Seconds to breathe out"))          \
	X(MINUTES, "minutes", NUMBER, 0, 90, "0", "", N_("Minutes you have; 0: as the routine says")) \
	X(ROUTINE, "routine", TEXT, 0, 0, "", "", N_("Today's routine; the last one done when empty")) \
	X(TOOLS, "tools", WORDS, 0, 0, "", "", N_("Tools you own; all of them when empty"))        \
	X(WEEK_START, "week_start", WORD, 0, 0, "monday", "monday|sunday|saturday", N_("First day of the week")) \
	X(INHIBIT, "inhibit", FLAG, 0, 1, "true", "", N_("Keep the screen awake during a session")) \
	X(QUIET_FROM, "quiet_from", TIME, 0, 0, "21:00", "", N_("No reminders from this time")) \
	X(QUIET_TO, "quiet_to", TIME, 0, 0, "08:00", "", N_("No reminders before this time"))      \
	X(SCREEN_READER, "screen_reader", FLAG, 0, 1, "false", "", N_("Start in plain mode"))

enum setting {
#define X(sym, ...) SETTING_##sym,
	SETTING_TABLE(X)
#undef X
	SETTING_COUNT
};

enum setting_type {
	SETTING_FLAG,
	SETTING_NUMBER,
	SETTING_WORD,
	SETTING_WORDS,
	SETTING_TIME,
	SETTING_TEXT
};
enum setting_from { FROM_DEFAULT, FROM_SCREEN, FROM_FILE };
enum { SETTING_TEXT_MAX = 256 };

struct setting_info {
	const char *key;
	enum setting_type type;
	int least, most;
	const char *preset; /* the default, as text */
	const char *words;
	const char *help;   /* N_() */
};

extern const struct setting_info setting_info[SETTING_COUNT];

enum { SETTING_BINDINGS_MAX = 64, SETTING_BINDING_NAME = 32 };

/* A line of the group `keys` in settings.cfg: pause = "p Space". Whether there is such an action,
 * and such keys, is for the screens to say. */
struct setting_binding {
	char action[SETTING_BINDING_NAME];
	char keys[2 * SETTING_BINDING_NAME];
};

/* Every value as number (flags 0 or 1, a word by its place, a time in minutes from midnight) and as
 * text. */
struct settings {
	struct setting_binding binding[SETTING_BINDINGS_MAX];
	int bindings;
	int number[SETTING_COUNT];
	char text[SETTING_COUNT][SETTING_TEXT_MAX];
	enum setting_from from[SETTING_COUNT];
};

void settings_defaults(struct settings *settings);

/* Reads both files over the defaults. What is wrong in them goes to findings (may be NULL) with the
 * nearest known key, the value keeps its default. false: a file is there and could not be read. */
bool settings_load(struct settings *settings, const char *config_dir, const char *state_dir,
                   struct finding_list *findings, struct err *err);

/* Changes a value by its text; false: out of range or no such word, told in err. */
bool settings_set(struct settings *settings, enum setting key, const char *text, struct err *err);

/* Writes what came from the screen to state_dir/settings.cfg, in one step. */
bool settings_save(const struct settings *settings, const char *state_dir, struct err *err);

bool settings_flag(const struct settings *settings, enum setting key);
int settings_number(const struct settings *settings, enum setting key);
const char *settings_text(const struct settings *settings, enum setting key);

/* Bits of the tools owned; 0: all. */
uint32_t settings_tools(const struct settings *settings);

#endif
