#include "ui/keys.h"

#include <stdio.h>
#include <string.h>

#include "core/answer.h"
#include "core/i18n.h"
#include "core/text.h"

/* Name in settings and scripts, short name on the screen. */
static const struct {
	const char *name, *shown;
	uint32_t key;
} names[] = {
	{ "Enter", N_("Enter"), KEYCODE_ENTER },
	{ "Space", N_("space"), ' ' },
	{ "Esc", N_("Esc"), KEYCODE_ESC },
	{ "Tab", N_("Tab"), KEYCODE_TAB },
	{ "BackTab", N_("S-Tab"), KEYCODE_BACKTAB },
	{ "Backspace", N_("BkSp"), KEYCODE_BACKSPACE },
	{ "Delete", N_("Del"), KEYCODE_DELETE },
	{ "Up", N_("Up"), KEYCODE_UP },
	{ "Down", N_("Down"), KEYCODE_DOWN },
	{ "Left", N_("Left"), KEYCODE_LEFT },
	{ "Right", N_("Right"), KEYCODE_RIGHT },
	{ "PageUp", N_("PgUp"), KEYCODE_PAGE_UP },
	{ "PageDown", N_("PgDn"), KEYCODE_PAGE_DOWN },
	{ "Home", N_("Home"), KEYCODE_HOME },
	{ "End", N_("End"), KEYCODE_END },
	{ "F1", "F1", KEYCODE_F1 },
	{ "a-z", "a-z", KEYCODE_LETTERS },
};

enum { NUMBERS = 11, KEY_NAME = 16, KEYS_TEXT = KEY_NAME * NUMBERS };

/* How many keys an action has when each of them stands for something of its own; else 0. */
static int keys_due(enum action action)
{
	return action_is_number(action) ? NUMBERS : action == ACTION_QUALITY ? QUALITY_COUNT - 1 : 0;
}

uint32_t key_from_name(const char *name, size_t len)
{
	uint32_t code;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].name) == len && memcmp(names[i].name, name, len) == 0)
			return names[i].key;
	if (len == 3 && name[0] == 'C' && name[1] == '-' && name[2] >= 'a' && name[2] <= 'z')
		return (uint32_t)KEYCODE_CTRL(name[2]);
	if (len > 0 && text_decode(name, len, &code) == len && !text_is_control(code))
		return code;
	return KEYCODE_NONE;
}

char *keys_name(uint32_t key, char *buf, size_t size)
{
	if (key > ' ' && key < 0x7f) {
		text_encode(buf, size, key);
		return buf;
	}
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].key == key) {
			snprintf(buf, size, "%s", _(names[i].shown));
			return buf;
		}
	}
	if (key < 32)
		snprintf(buf, size, "C-%c", (char)(key | 0x60));
	else
		text_encode(buf, size, key);
	return buf;
}

bool keymap_bind(struct keymap *map, enum action action, const char *keys)
{
	uint32_t found[KEYS_PER_ACTION] = { KEYCODE_NONE };
	int count = 0;

	while (*keys) {
		size_t len = strcspn(keys, " ");
		uint32_t key = key_from_name(keys, len);

		if (key == KEYCODE_NONE || count == KEYS_PER_ACTION)
			return false;
		found[count++] = key;
		keys += len;
		keys += strspn(keys, " ");
	}
	if (count == 0 || (keys_due(action) && count != keys_due(action)))
		return false;
	memcpy(map->key[action], found, sizeof found);
	return true;
}

void keymap_init(struct keymap *map)
{
	memset(map, 0, sizeof *map);
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		keymap_bind(map, (enum action)i, action_info[i].keys);
}

static int place_of(const struct keymap *map, enum action action, uint32_t key)
{
	for (int i = 0; i < KEYS_PER_ACTION && map->key[action][i]; i++)
		if (map->key[action][i] == key)
			return i;
	return -1;
}

int keymap_number(const struct keymap *map, enum action action, uint32_t key)
{
	return place_of(map, action, key);
}

enum action keymap_find(const struct keymap *map, const enum action *known, uint32_t key)
{
	if (key == KEYCODE_NONE)
		return ACTION_NONE;
	for (const enum action *a = known; *a != ACTION_NONE; a++)
		if (place_of(map, *a, key) >= 0)
			return *a;
	return key >= 'a' && key <= 'z' ? keymap_find(map, known, KEYCODE_LETTERS) : ACTION_NONE;
}

char *keys_all(const struct keymap *map, enum action action, char *buf, size_t size)
{
	char name[KEY_NAME];
	size_t used = 0;
	int digits = 0;

	while (digits < 10 && map->key[action][digits] == (uint32_t)('0' + digits))
		digits++;
	if (digits == 10)
		used = (size_t)snprintf(buf, size, "0-9");
	else
		digits = 0;
	for (int i = digits; i < KEYS_PER_ACTION && map->key[action][i] && used < size; i++)
		used += (size_t)snprintf(buf + used, size - used, "%s%s", i ? " " : "",
		                         keys_name(map->key[action][i], name, sizeof name));
	return buf;
}

char *keys_first(const struct keymap *map, enum action action, char *buf, size_t size)
{
	if (action_is_number(action))
		return keys_all(map, action, buf, size);
	return keys_name(map->key[action][0], buf, size);
}

/* ---- The footer ------------------------------------------------------------------------------ */

struct footer {
	struct grid *grid;
	int row;
	const struct keymap *map;
	const enum action *known;
	enum action renamed;
	const char *name;
	bool words; /* help and the way out have theirs */
};

static bool always(enum action action)
{
	return action == ACTION_HELP || action == ACTION_LEAVE || action == ACTION_QUIT ||
	       action == ACTION_CANCEL;
}

/* A key and the word for it; partners share theirs. */
static void item_texts(const struct footer *f, enum action action, char key[KEYS_TEXT],
                       const char **word)
{
	keys_first(f->map, action, key, KEYS_TEXT);
	if (action_partner(action) != ACTION_NONE) {
		size_t used = strlen(key);

		snprintf(key + used, KEYS_TEXT - used, " ");
		keys_name(f->map->key[action_partner(action)][0], key + used + 1,
		          KEYS_TEXT - used - 1);
	}
	*word = action == f->renamed       ? f->name
	        : always(action) && !f->words ? ""
	                                   : _(action_info[action].label);
}

/* Draws at col, unless that is negative. Returns the columns, with those before the next one. */
static int item(const struct footer *f, enum action action, int col)
{
	char key[KEYS_TEXT];
	const char *word;

	item_texts(f, action, key, &word);
	if (col >= 0) {
		int used = grid_text(f->grid, f->row, col, -1, STYLE_KEY, key);

		used += 1 + grid_text(f->grid, f->row, col + used + 1, -1, STYLE_DIM, word);
		grid_hot(f->grid, f->row, col, used, (int)action);
	}
	return text_width(key) + (word[0] ? 1 + text_width(word) : 0) +
	       (always(action) && !f->words ? 1 : 2);
}

/* Goes through those that are always there, help first. */
static int items_always(const struct footer *f, int col)
{
	int cols = 0;

	for (int round = 0; round < 2; round++)
		for (const enum action *a = f->known; *a != ACTION_NONE; a++)
			if (always(*a) && (*a == ACTION_HELP) == (round == 0))
				cols += item(f, *a, col < 0 ? -1 : col + cols);
	return cols;
}

/* The others, as many as fit. Returns their number; `end` is where they end. */
static int items_fitting(const struct footer *f, bool draw, int *end)
{
	int room = f->grid->cols - items_always(f, -1) + 1; /* no gap after the last */
	int count = 0;

	*end = 1;
	for (const enum action *a = f->known; *a != ACTION_NONE; a++) {
		if (always(*a) || !action_info[*a].label[0] || *end + item(f, *a, -1) > room)
			continue;
		*end += item(f, *a, draw ? *end : -1);
		count++;
	}
	return count;
}

void keys_footer_as(struct grid *grid, int row, const struct keymap *map, const enum action *known,
                    enum action action, const char *label)
{
	struct footer f = { .grid = grid, .row = row, .map = map, .known = known,
		            .renamed = action, .name = label };
	int end, count = items_fitting(&f, false, &end);

	f.words = true;
	f.words = items_fitting(&f, false, &end) == count;
	items_fitting(&f, true, &end);
	items_always(&f, end);
}

void keys_footer(struct grid *grid, int row, const struct keymap *map, const enum action *known)
{
	keys_footer_as(grid, row, map, known, ACTION_NONE, "");
}
