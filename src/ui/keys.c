#include "ui/keys.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

const struct action_info action_info[ACTION_COUNT] = {
	[ACTION_NONE] = { "", "", "", "" },
#define X(sym, id, keys, label, help) [ACTION_##sym] = { id, keys, label, help },
	ACTION_TABLE(X)
#undef X
};

/* Name in settings and scripts, short name on the screen. */
static const struct {
	const char *name, *shown;
	uint32_t key;
} names[] = {
	{ "Enter", N_("Enter"), KEYCODE_ENTER },
	{ "Space", N_("space"), ' ' },
	{ "Esc", "Esc", KEYCODE_ESC },
	{ "Tab", "Tab", KEYCODE_TAB },
	{ "BackTab", "S-Tab", KEYCODE_BACKTAB },
	{ "Backspace", "BkSp", KEYCODE_BACKSPACE },
	{ "Delete", "Del", KEYCODE_DELETE },
	{ "Up", "Up", KEYCODE_UP },
	{ "Down", "Down", KEYCODE_DOWN },
	{ "Left", "Left", KEYCODE_LEFT },
	{ "Right", "Right", KEYCODE_RIGHT },
	{ "PageUp", "PgUp", KEYCODE_PAGE_UP },
	{ "PageDown", "PgDn", KEYCODE_PAGE_DOWN },
	{ "Home", "Home", KEYCODE_HOME },
	{ "End", "End", KEYCODE_END },
	{ "F1", "F1", KEYCODE_F1 },
};

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
	if (count == 0)
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

enum action keymap_find(const struct keymap *map, const enum action *known, uint32_t key)
{
	if (key == KEYCODE_NONE)
		return ACTION_NONE;
	for (; *known != ACTION_NONE; known++)
		for (int i = 0; i < KEYS_PER_ACTION && map->key[*known][i]; i++)
			if (map->key[*known][i] == key)
				return *known;
	return ACTION_NONE;
}

/* "0-9 ." rather than eleven keys. */
static void action_keys(const struct keymap *map, enum action action, char *buf, size_t size)
{
	if (action == ACTION_FEEL || action == ACTION_NUMBER)
		snprintf(buf, size, "0-9 .");
	else
		keys_name(map->key[action][0], buf, size);
}

char *keys_all(const struct keymap *map, enum action action, char *buf, size_t size)
{
	char name[16];
	size_t used = 0;

	action_keys(map, action, buf, size);
	if (strchr(buf, ' '))
		return buf; /* a range already */
	for (int i = 0; i < KEYS_PER_ACTION && map->key[action][i] && used < size; i++)
		used += (size_t)snprintf(buf + used, size - used, "%s%s", i ? " " : "",
		                         keys_name(map->key[action][i], name, sizeof name));
	return buf;
}

static int item_width(const struct keymap *map, enum action action)
{
	char key[16];

	action_keys(map, action, key, sizeof key);
	return text_width(key) + 1 + text_width(_(action_info[action].label));
}

static int draw_item(struct grid *grid, int row, int col, const struct keymap *map,
                     enum action action)
{
	char key[16];

	action_keys(map, action, key, sizeof key);
	col += grid_text(grid, row, col, -1, STYLE_KEY, key) + 1;
	col += grid_text(grid, row, col, -1, STYLE_DIM, _(action_info[action].label));
	return col + 2;
}

void keys_footer(struct grid *grid, int row, const struct keymap *map, const enum action *known)
{
	int right = grid->cols - 1;
	int col = 1;
	bool help = false;

	for (const enum action *a = known; *a != ACTION_NONE; a++)
		help = help || *a == ACTION_HELP;
	if (help)
		right -= item_width(map, ACTION_HELP) + 2;
	for (; *known != ACTION_NONE; known++) {
		if (*known == ACTION_HELP || !action_info[*known].label[0] ||
		    col + item_width(map, *known) > right)
			continue;
		col = draw_item(grid, row, col, map, *known);
	}
	if (help)
		draw_item(grid, row, col, map, ACTION_HELP);
}
