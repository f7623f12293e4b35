/* Keys and what they do. One table gives the actions, the footer, the help screens and the names
 * that settings may bind; a screen lists the actions it knows. */
#ifndef UNKNOT_UI_KEYS_H
#define UNKNOT_UI_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/grid.h"

/* A key: a Unicode character, or one of these. */
enum {
	KEYCODE_NONE = 0,
	KEYCODE_ENTER = '\r',
	KEYCODE_ESC = 27,
	KEYCODE_TAB = '\t',
	KEYCODE_BACKSPACE = 127,
	KEYCODE_SPECIAL = 0x110000,
	KEYCODE_UP = KEYCODE_SPECIAL,
	KEYCODE_DOWN,
	KEYCODE_LEFT,
	KEYCODE_RIGHT,
	KEYCODE_PAGE_UP,
	KEYCODE_PAGE_DOWN,
	KEYCODE_HOME,
	KEYCODE_END,
	KEYCODE_BACKTAB,
	KEYCODE_DELETE,
	KEYCODE_MOUSE,
	KEYCODE_F1,
	KEYCODE_LETTERS /* bound to an action: every letter that no other one of the screen has */
};

#define KEYCODE_CTRL(letter) ((letter) & 0x1f)

/* Symbol, id in settings, keys, what the footer says, what the help says. */
#define ACTION_TABLE(X)                                                                            \
	X(START, "start", "Enter", N_("start"), N_("Start"))                                       \
	X(TAKE, "take", "Enter", N_("take"), N_("Take it for today"))                              \
	X(PAUSE, "pause", "Space", N_("pause"), N_("Pause, or resume"))                            \
	X(RELEASED, "released", "n", N_("released"), N_("The place has let go: end the hold, it counts in full")) \
	X(SKIP, "skip", "k", N_("skip"), N_("Skip this one"))                                      \
	X(BACK, "back", "b Backspace", NP_("key", "back"), N_("Back to the start of this one, or the one before")) \
	X(NUMBER, "number", "0 1 2 3 4 5 6 7 8 9 .", N_("number"), N_("The number, 0 to 10; the full stop is 10")) \
	X(SORE, "sore", "0 1 2 3 4 5 6 7 8 9 .", N_("sore"), N_("How sore it is, 0 to 10; the full stop is 10")) \
	X(CHANGE, "change", "Enter", N_("change"), N_("Change what is chosen"))                    \
	X(QUESTIONS, "questions", "a", N_("all questions"), N_("Answer all of the safety questions")) \
	X(DONE, "done", "Enter", N_("go on"), N_("Go on"))                                         \
	X(LONGER, "longer", "+ =", N_("time"), N_("15 seconds more"))                              \
	X(SHORTER, "shorter", "-", "", N_("15 seconds less"))                                      \
	X(HURTS, "hurts", "x", N_("hurts"), N_("It hurts: come off first, then press"))            \
	X(FEEL, "feel", "0 1 2 3 4 5 6 7 8 9 .", N_("feel"), N_("How strong it is at its worst, 0 to 10; the full stop is 10")) \
	X(QUALITY, "quality", "p s w f c h u t n", "", N_("When that is asked: what it felt like, as the screen lists it")) \
	X(EMERGENCY, "emergency", "e", N_("emergency"), N_("Signs that need a doctor"))            \
	X(UP, "up", "Up", "", N_("The one above"))                                                            \
	X(DOWN, "down", "Down", "", N_("The one below"))                                                    \
	X(LEFT, "left", "Left", "", N_("To the left"))                                                    \
	X(RIGHT, "right", "Right", "", N_("To the right"))                                                \
	X(PAGE_UP, "page-up", "PageUp", "", N_("A page up"))                                       \
	X(PAGE_DOWN, "page-down", "PageDown", "", N_("A page down"))                               \
	X(FIRST, "first", "Home", "", N_("To the first"))                                          \
	X(LAST, "last", "End", "", N_("To the last"))                                              \
	X(NEXT_FIELD, "next-field", "Tab", N_("next"), N_("To the next part"))                     \
	X(PREV_FIELD, "prev-field", "BackTab", "", N_("To the part before"))                       \
	X(TOGGLE, "toggle", "Space", N_("mark"), N_("Mark or unmark"))                             \
	X(NONE_OF_THESE, "none", "n", N_("none of these"), N_("None of these hold"))                    \
	X(YES, "yes", "y", N_("yes"), N_("Yes"))                                                   \
	X(NO, "no", "n", N_("no"), N_("No"))                                                       \
	X(FROM_TRAINING, "from-training", "t", N_("from training"), N_("Sorer, from training or work")) \
	X(FROM_ROLLING, "from-rolling", "r", N_("from the rolling"), N_("Sorer, from the rolling")) \
	X(LIMPING, "limping", "l", N_("limping"), N_("Sorer from the rolling, and limping"))         \
	X(CLEAR, "clear", "c", N_("cleared"), N_("A clinician examined this and said I may roll it")) \
	X(ROUTINES, "routines", "r", N_("routines"), N_("Choose a routine"))                       \
	X(BODY, "body", "b", N_("body"), N_("The body map"))                                       \
	X(PROGRESS, "progress", "p", N_("progress"), N_("How it goes"))                            \
	X(LIBRARY, "library", "l", N_("library"), N_("All exercises"))                             \
	X(SETTINGS, "settings", "s", N_("settings"), N_("Settings"))                               \
	X(HEALTH, "health", "h", N_("health"), N_("Health answers, bruises, locks"))               \
	X(WHY, "why", "w", N_("why"), N_("Why this dose"))                                         \
	X(FILTER, "filter", "f", N_("filter"), N_("Next filter"))                                  \
	X(RESUME, "go-on", "g Enter", N_("go on"), N_("Go on where you stopped"))                  \
	X(START_OVER, "start-over", "o", N_("start over"), N_("Start this session over"))          \
	X(KEEP, "keep", "k", N_("keep as it is"), N_("Keep what was done and end it"))             \
	X(HELP, "help", "? F1", N_("help"), N_("This help"))                                       \
	X(LEAVE, "leave", "Esc q", N_("leave"), N_("Leave this screen"))                           \
	X(QUIT, "quit", "q Esc C-c", N_("quit"), N_("Quit"))                                       \
	X(CANCEL, "cancel", "Esc", N_("cancel"), N_("Cancel"))                                     \
	X(KEEP_TEXT, "keep-text", "Enter", N_("keep"), N_("Keep what was typed"))                  \
	X(OPEN, "open", "Enter", N_("open"), N_("Open what is chosen"))                            \
	X(UNMARK, "unmark", "Space Delete", N_("unmark"), N_("Take the mark back"))                \
	X(LETTERS, "letters", "a-z", "", N_("Two letters lead to a place, twice to its other side: c a the calf"))

enum action {
	ACTION_NONE,
#define X(sym, id, keys, label, help) ACTION_##sym,
	ACTION_TABLE(X)
#undef X
	ACTION_COUNT
};

struct action_info {
	const char *id;
	const char *keys;  /* default keys, by name, with spaces between */
	const char *label; /* N_(), for the footer; "" when it is left out there */
	const char *help;  /* N_() */
};

extern const struct action_info action_info[ACTION_COUNT];

enum { KEYS_PER_ACTION = 12 };

/* The keys of every action, after settings. */
struct keymap {
	uint32_t key[ACTION_COUNT][KEYS_PER_ACTION];
};

/* The default keys. */
void keymap_init(struct keymap *map);

/* Binds an action to the named keys instead ("n F1"). The keys of numbers are those of 0 to 10, in
 * order. false: an unknown key, or too few or many; nothing changed. */
bool keymap_bind(struct keymap *map, enum action action, const char *keys);

/* The action of an id, ACTION_NONE when there is none. */
enum action action_from_id(const char *id);

/* Whether an action's keys stand for the numbers 0 to 10, one after the other. */
bool action_is_number(enum action action);

/* What a key of NUMBER, FEEL or SORE stands for: 0 to 10; the place of a key among those of another
 * action. -1 when it is none of them. */
int keymap_number(const struct keymap *map, enum action action, uint32_t key);

/* The action of a key among those a screen knows (ACTION_NONE ends the list). */
enum action keymap_find(const struct keymap *map, const enum action *known, uint32_t key);

/* The key of a name ("Enter", "C-c", "a"), KEYCODE_NONE when there is none. */
uint32_t key_from_name(const char *name, size_t len);

/* The name of a key as the footer shows it. Returns buf. */
char *keys_name(uint32_t key, char *buf, size_t size);

/* The first key of an action; all of those of numbers, a row of digits as a range. Returns buf. */
char *keys_first(const struct keymap *map, enum action action, char *buf, size_t size);

/* All keys of an action, with spaces between; a row of digits as a range. Returns buf. */
char *keys_all(const struct keymap *map, enum action action, char *buf, size_t size);

/* Draws the actions that have a label into one row, in their order, as many as fit. Help and the way
 * out are always there, without their words where that leaves room for another action. */
void keys_footer(struct grid *grid, int row, const struct keymap *map, const enum action *known);

/* The same, with another word for one of them. */
void keys_footer_as(struct grid *grid, int row, const struct keymap *map, const enum action *known,
                    enum action action, const char *label);

#endif
