/* What a key can do. The screens say which of these they know, settings.cfg binds other keys to them. */
#ifndef UNKNOT_CORE_ACTION_H
#define UNKNOT_CORE_ACTION_H

#include <stdbool.h>

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
	X(LESS, "less", "Left", N_("value"), N_("Less, or the value before"))                      \
	X(MORE, "more", "Right", "", N_("More, or the value after"))                               \
	X(PREVIOUS, "previous", "Left", N_("turn"), N_("The one before in the list"))              \
	X(NEXT, "next", "Right", "", N_("The next in the list"))                                   \
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

/* The action of an id, ACTION_NONE when there is none. */
enum action action_from_id(const char *id);

/* Whether an action's keys stand for the numbers 0 to 10, one after the other. */
bool action_is_number(enum action action);

/* The id nearest to a word that is none; NULL when none is near. */
const char *action_nearest(const char *word);

/* An action that is named in the footer together with this one, under the same word: what is shorter
 * beside what is longer. ACTION_NONE: named alone. */
enum action action_partner(enum action action);

#endif
