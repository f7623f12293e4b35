#include "io/settings.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/cue.h"
#include "core/date.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/settings_priv.h"

enum { WORD_MAX = 32, WORDS_COUNT_MAX = 32 };
_Static_assert((int)TOOL_COUNT < WORDS_COUNT_MAX && (int)CUE_COUNT < WORDS_COUNT_MAX,
               "sets of words are kept as bits of a number");

const struct setting_info setting_info[SETTING_COUNT] = {
#define X(sym, name, kind, low, high, initial, list, about) \
	[SETTING_##sym] = { name, SETTING_##kind, low, high, initial, list, about },
	SETTING_TABLE(X)
#undef X
};

/* The n-th word that a setting may be, or have among its words; false beyond the last. */
static bool word_at(enum setting key, int n, char word[WORD_MAX])
{
	const char *at = setting_info[key].words;

	if (key == SETTING_TOOLS || key == SETTING_SILENT_CUES) {
		if (n >= (key == SETTING_TOOLS ? (int)TOOL_COUNT : (int)CUE_COUNT))
			return false;
		snprintf(word, WORD_MAX, "%s",
		         key == SETTING_TOOLS ? tool_id((enum tool)n) : cue_info[n].id);
		return true;
	}
	for (; n > 0 && at; n--) {
		at = strchr(at, '|');
		at = at ? at + 1 : NULL;
	}
	if (!at)
		return false;
	snprintf(word, WORD_MAX, "%.*s", (int)strcspn(at, "|"), at);
	return true;
}

/* The place of a word; -1, and err with the nearest one, when it is not known. */
static int find_word(enum setting key, const char *word, struct err *err)
{
	char known[WORDS_COUNT_MAX][WORD_MAX];
	const char *list[WORDS_COUNT_MAX];
	char safe[80];
	int count = 0;

	for (; count < WORDS_COUNT_MAX && word_at(key, count, known[count]); count++) {
		if (strcmp(known[count], word) == 0)
			return count;
		list[count] = known[count];
	}
	const char *near = text_nearest(word, list, (size_t)count);

	text_safe(safe, sizeof safe, word, false);
	if (near)
		err_set(err, ERR_INVALID, _("%s: \"%s\" is not known; did you mean \"%s\"?"),
		        setting_info[key].key, safe, near);
	else
		err_set(err, ERR_INVALID, _("%s: \"%s\" is not known"), setting_info[key].key,
		        safe);
	return -1;
}

static bool set_flag(struct setting_value *value, enum setting key, const char *text,
                     struct err *err)
{
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0)
		return err_set(err, ERR_INVALID, _("%s: give true or false"),
		               setting_info[key].key);
	value->number = *text == 't';
	return true;
}

static bool set_number(struct setting_value *value, enum setting key, const char *text,
                       struct err *err)
{
	const struct setting_info *info = &setting_info[key];
	char *end;
	long number = strtol(text, &end, 10);

	if (end == text || *end || number < info->least || number > info->most)
		return err_set(err, ERR_INVALID, _("%s: give a whole number from %d to %d"),
		               info->key, info->least, info->most);
	value->number = (int)number;
	snprintf(value->text, sizeof value->text, "%ld", number);
	return true;
}

static bool set_word(struct setting_value *value, enum setting key, const char *text,
                     struct err *err)
{
	value->number = find_word(key, text, err);
	return value->number >= 0;
}

/* Words parted by "|", commas or blanks; kept with "|", in the order of their table, each once. */
static bool set_words(struct setting_value *value, enum setting key, const char *text,
                      struct err *err)
{
	char word[WORD_MAX];
	size_t used = 0;
	unsigned bits = 0;

	while (*(text += strspn(text, "|, ")) != '\0') {
		size_t len = strcspn(text, "|, ");

		snprintf(word, sizeof word, "%.*s", len < WORD_MAX ? (int)len : WORD_MAX, text);
		int place = find_word(key, word, err);

		if (place < 0)
			return false;
		bits |= 1U << place;
		text += len;
	}
	value->number = (int)bits;
	value->text[0] = '\0';
	for (int i = 0; word_at(key, i, word); i++)
		if (bits >> i & 1)
			used += (size_t)snprintf(value->text + used, sizeof value->text - used,
			                         "%s%s", used ? "|" : "", word);
	return true;
}

/* "21:00" as minutes from midnight. */
static bool set_time(struct setting_value *value, enum setting key, const char *text,
                     struct err *err)
{
	return date_parse_minute(text, &value->number) ||
	       err_set(err, ERR_INVALID, _("%s: give a time from 00:00 to 23:59"),
	               setting_info[key].key);
}

/* Both become parts of file names. */
static bool set_name(struct setting_value *value, enum setting key, const char *text,
                     struct err *err)
{
	bool language = key == SETTING_LANGUAGE;
	size_t most = language ? 15 : 63;

	(void)value;
	if (strlen(text) > most || strchr(text, '/') || text[0] == '.' || (language && strchr(text, '.')))
		return err_set(err, ERR_INVALID,
		               language ? _("%s: give the code of a language, as de or pt_BR")
		                        : _("%s: give the name of a theme, without a folder"),
		               setting_info[key].key);
	return true;
}

static bool set_text(struct setting_value *value, enum setting key, const char *text,
                     struct err *err)
{
	if (text_check(text, strlen(text), NULL) != TEXT_OK)
		return err_set(err, ERR_INVALID, _("%s: control characters are not allowed"),
		               setting_info[key].key);
	if (key == SETTING_LANGUAGE || key == SETTING_SOUND_THEME)
		return set_name(value, key, text, err);
	return true;
}

bool setting_value_read(struct setting_value *value, enum setting key, const char *text,
                        struct err *err)
{
	static bool (*const set[])(struct setting_value *, enum setting, const char *,
	                           struct err *) = {
		[SETTING_FLAG] = set_flag, [SETTING_NUMBER] = set_number,
		[SETTING_WORD] = set_word, [SETTING_WORDS] = set_words,
		[SETTING_TIME] = set_time, [SETTING_TEXT] = set_text,
	};

	if (strlen(text) >= SETTING_TEXT_MAX)
		return err_set(err, ERR_INVALID, _("%s: at most %d bytes"), setting_info[key].key,
		               SETTING_TEXT_MAX - 1);
	value->number = 0;
	snprintf(value->text, sizeof value->text, "%s", text);
	return set[setting_info[key].type](value, key, text, err);
}

void setting_value_put(struct settings *settings, enum setting key,
                       const struct setting_value *value, enum setting_from from)
{
	settings->number[key] = value->number;
	memcpy(settings->text[key], value->text, SETTING_TEXT_MAX);
	settings->from[key] = from;
}

void settings_defaults(struct settings *settings)
{
	settings->bindings = 0;
	for (int i = 0; i < SETTING_COUNT; i++) {
		struct setting_value value;

		setting_value_read(&value, (enum setting)i, setting_info[i].preset, NULL);
		setting_value_put(settings, (enum setting)i, &value, FROM_DEFAULT);
	}
}

bool settings_set(struct settings *settings, enum setting key, const char *text, struct err *err)
{
	struct setting_value value;

	if (settings->from[key] == FROM_FILE)
		return err_set(err, ERR_DENIED,
		               _("%s is set in your own settings.cfg; change it there"),
		               setting_info[key].key);
	if (!setting_value_read(&value, key, text, err))
		return false;
	setting_value_put(settings, key, &value, FROM_SCREEN);
	return true;
}

static void write_value(FILE *out, enum setting key, const struct settings *settings)
{
	enum setting_type type = setting_info[key].type;

	fprintf(out, "%s = ", setting_info[key].key);
	if (type == SETTING_FLAG || type == SETTING_NUMBER) {
		fputs(settings->text[key], out);
	} else {
		fputc('"', out);
		for (const char *at = settings->text[key]; *at; at++)
			fprintf(out, *at == '"' || *at == '\\' ? "\\%c" : "%c", *at);
		fputc('"', out);
	}
	fputs(";\n", out);
}

bool settings_save(const struct settings *settings, const char *state_dir, struct err *err)
{
	char path[PATH_MAX];
	char *text = NULL;
	size_t size = 0;
	FILE *out;

	if (!settings_path(path, state_dir, err) || !fs_make_dir(state_dir, err))
		return false;
	out = open_memstream(&text, &size);
	if (!out)
		return err_set(err, ERR_MEMORY, _("There is not enough memory."));
	fputs("# Written by unknot. What your own settings.cfg says comes first.\n", out);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (settings->from[i] == FROM_SCREEN)
			write_value(out, (enum setting)i, settings);
	bool ok = fclose(out) == 0;

	ok = ok ? fs_write_atomic(path, text, size, err)
	        : err_set(err, ERR_MEMORY, _("There is not enough memory."));
	free(text);
	return ok;
}

bool settings_flag(const struct settings *settings, enum setting key)
{
	return settings->number[key] != 0;
}

int settings_number(const struct settings *settings, enum setting key)
{
	return settings->number[key];
}

const char *settings_text(const struct settings *settings, enum setting key)
{
	return settings->text[key];
}

uint32_t settings_tools(const struct settings *settings)
{
	return (uint32_t)settings->number[SETTING_TOOLS];
}
