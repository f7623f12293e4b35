/* Keys and what they do. One table gives the actions, the footer, the help screens and the names
 * that settings may bind; a screen lists the actions it knows. */
#ifndef UNKNOT_UI_KEYS_H
#define UNKNOT_UI_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/action.h"
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
