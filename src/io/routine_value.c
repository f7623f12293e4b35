#include "io/routine_value.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/date.h"
#include "core/text.h"

enum { SHOWN = 48, WORDS_MAX = 32 };
_Static_assert((int)TOOL_COUNT <= WORDS_MAX && (int)CONDITION_COUNT <= WORDS_MAX,
               "no list of words is longer");

static const struct scan_node *scanned(const struct reader *reader, int node)
{
	return &reader->document->scan.node[node];
}

bool value_is_full(const struct reader *reader)
{
	return reader->document->findings.count >= FINDINGS_MAX;
}

void value_report(struct reader *reader, enum check_rule rule, int node, const char *hint,
                  const char *fmt, ...)
{
	char message[256];
	va_list args;

	va_start(args, fmt);
	vsnprintf(message, sizeof message, fmt, args);
	va_end(args);
	finding_add(&reader->document->findings, rule,
	            scan_node_spot(&reader->document->scan, node), hint, "%s", message);
	if (check_info[rule].severity == SEVERITY_ERROR)
		reader->sound = false;
}

const char *value_key(const struct reader *reader, int node, char buf[static SHOWN])
{
	const struct scan_node *n = scanned(reader, node);

	text_safe_bytes(buf, SHOWN, reader->document->scan.bytes + n->key, n->key_len, false);
	return buf;
}

/* The setting as it stands in the file: key = value, or the value alone in a list. */
static const char *shown(const struct reader *reader, int node, char buf[static 2 * SHOWN])
{
	const struct scan_node *n = scanned(reader, node);
	size_t len = n->end - n->at, used = 0;

	if (n->key_len) {
		value_key(reader, node, buf);
		used = strlen(buf);
	}
	if (n->kind == SCAN_GROUP || n->kind == SCAN_LIST || n->kind == SCAN_ARRAY)
		len = 1;
	if (used)
		used += (size_t)snprintf(buf + used, 2 * SHOWN - used, " = ");
	text_safe_bytes(buf + used, SHOWN - 4, reader->document->scan.bytes + n->at, len, false);
	return buf;
}

static const char *const type_name[] = {
	[KEY_TEXT] = N_("a text in quotes"),
	[KEY_ID] = N_("an id in quotes"),
	[KEY_INT] = N_("a whole number"),
	[KEY_NUMBER] = N_("a number"),
	[KEY_SECONDS] = N_("a number of seconds"),
	[KEY_BOOL] = N_("true or false"),
	[KEY_DATE] = N_("a date in quotes, as \"2026-01-31\""),
	[KEY_WORD] = N_("a word in quotes"),
	[KEY_WORDS] = N_("a list of words, as [ \"a\", \"b\" ]"),
	[KEY_TEXTS] = N_("a list of texts, as [ \"a\", \"b\" ]"),
	[KEY_MOMENT] = N_("\"start\", \"half\" or a whole number of seconds"),
	[KEY_GROUP] = N_("a group, as { ... }"),
	[KEY_GROUPS] = N_("a list of groups, as ( { ... }, { ... } )"),
};

void value_wrong_type(struct reader *reader, const struct value *value)
{
	char what[2 * SHOWN], hint[160];

	snprintf(hint, sizeof hint, _("write it like this: %s = %s;"), value->key->name,
	         value->key->example);
	value_report(reader, CHECK_TYPE, value->node, hint, _("%s: %s is due"),
	             shown(reader, value->node, what), _(type_name[value->key->type]));
}

/* Numbers print without a point where they have none. */
static void bound(char *buf, size_t size, const struct key_info *key, double number)
{
	snprintf(buf, size, "%g%s%s", number, *key->unit ? " " : "",
	         *key->unit ? _(key->unit) : "");
}

static bool in_range(struct reader *reader, const struct value *value, double number)
{
	const struct key_info *key = value->key;
	char what[2 * SHOWN], limit[64], least[64], hint[160];

	if (number >= key->least && number <= key->most)
		return true;
	if (key->group == KEYS_FILE || key->group == KEYS_TRANSLATION) {
		value_report(reader, CHECK_FORMAT, value->node,
		             _("a newer program may read it; else write: format = 1;"),
		             _("%s: only format 1 is known"), shown(reader, value->node, what));
		return false;
	}
	bound(limit, sizeof limit, key, number < key->least ? key->least : key->most);
	bound(least, sizeof least, key, key->most);
	snprintf(hint, sizeof hint, _("give %g to %s"), key->least, least);
	value_report(reader, CHECK_RANGE, value->node, hint,
	             number < key->least ? _("%s: at least %s") : _("%s: at most %s"),
	             shown(reader, value->node, what), limit);
	return false;
}

/* Reads a whole number of 32 bits (the scan has refused longer ones). */
static bool whole(const config_setting_t *setting, int *number)
{
	int type = config_setting_type(setting);

	if (type == CONFIG_TYPE_INT)
		*number = config_setting_get_int(setting);
	else if (type == CONFIG_TYPE_INT64)
		*number = (int)config_setting_get_int64(setting);
	else
		return false;
	return true;
}

static bool numeric(const config_setting_t *setting, double *number)
{
	int integer;

	if (config_setting_type(setting) == CONFIG_TYPE_FLOAT) {
		*number = config_setting_get_float(setting);
		return true;
	}
	if (!whole(setting, &integer))
		return false;
	*number = integer;
	return true;
}

static void read_int(struct reader *reader, const struct value *value, void *at)
{
	int number;

	if (!whole(value->setting, &number))
		value_wrong_type(reader, value);
	else if (in_range(reader, value, number))
		memcpy(at, &number, sizeof number);
}

static void read_number(struct reader *reader, const struct value *value, void *at)
{
	double number;

	if (!numeric(value->setting, &number))
		value_wrong_type(reader, value);
	else if (in_range(reader, value, number))
		memcpy(at, &number, sizeof number);
}

static void read_seconds(struct reader *reader, const struct value *value, void *at)
{
	double number;

	if (!numeric(value->setting, &number)) {
		value_wrong_type(reader, value);
	} else if (in_range(reader, value, number)) {
		int ms = (int)(number * 1000 + 0.5);

		memcpy(at, &ms, sizeof ms);
	}
}

static void read_bool(struct reader *reader, const struct value *value, void *at)
{
	if (config_setting_type(value->setting) != CONFIG_TYPE_BOOL) {
		value_wrong_type(reader, value);
		return;
	}
	bool on = config_setting_get_bool(value->setting) != 0;
	memcpy(at, &on, sizeof on);
}

const char *value_text(struct reader *reader, config_setting_t *setting, int node)
{
	const char *text = config_setting_get_string(setting);
	const struct scan_node *n = scanned(reader, node);
	size_t len = text ? strlen(text) : 0, at;

	if (!text || n->bad || n->too_long) {
		reader->sound = false;
		return NULL;
	}
	switch (text_check(text, len, &at)) {
	case TEXT_NOT_UTF8:
		value_report(reader, CHECK_ENCODING, node, _("write the letter itself"),
		             _("an escape gives byte 0x%02x, which is not UTF-8"),
		             (unsigned)(unsigned char)text[at]);
		return NULL;
	case TEXT_CONTROL:
		value_report(reader, CHECK_CONTROL, node, _("take the escape out"),
		             _("an escape gives a control character"));
		return NULL;
	case TEXT_OK:
		break;
	}
	const char *copy = arena_text(&reader->document->arena, text, len);
	if (!copy)
		reader->memory_out = true;
	return copy;
}

/* The text of a value that must be one; false when it is wrong. */
static bool take_text(struct reader *reader, const struct value *value, const char **text)
{
	if (config_setting_type(value->setting) != CONFIG_TYPE_STRING) {
		value_wrong_type(reader, value);
		return false;
	}
	*text = value_text(reader, value->setting, value->node);
	return *text != NULL;
}

static void read_text(struct reader *reader, const struct value *value, void *at)
{
	const char *text;
	char hint[160];

	if (!take_text(reader, value, &text))
		return;
	if (*text == '\0' && value->key->required) {
		snprintf(hint, sizeof hint, _("write it like this: %s = %s;"), value->key->name,
		         value->key->example);
		value_report(reader, CHECK_MISSING, value->node, hint, _("\"%s\" is empty"),
		             value->key->name);
		return;
	}
	memcpy(at, &text, sizeof text);
}

static void read_id(struct reader *reader, const struct value *value, void *at)
{
	const char *text;
	char what[2 * SHOWN];

	if (!take_text(reader, value, &text))
		return;
	size_t good = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
	if (good == 0 || text[good] != '\0' || good > ID_MAX || text[0] == '-') {
		value_report(reader, CHECK_ID, value->node,
		             _("use lower-case letters, digits and hyphens, 64 at most"),
		             _("%s: not an id"), shown(reader, value->node, what));
		return;
	}
	memcpy(at, &text, sizeof text);
}

static void read_date(struct reader *reader, const struct value *value, void *at)
{
	const char *text;
	int32_t date;

	if (!take_text(reader, value, &text))
		return;
	if (!date_parse(text, &date))
		value_wrong_type(reader, value);
	else
		memcpy(at, &date, sizeof date);
}

/* The words that could have been meant, as a hint. */
static void hint_words(const struct vocabulary *words, char *buf, size_t size)
{
	size_t used = (size_t)snprintf(buf, size, "%s", _("one of: "));

	for (int i = 0; i < words->count && used < size; i++)
		used += (size_t)snprintf(buf + used, size - used, "%s%s", i ? ", " : "",
		                         words->word[i]);
	if (used >= size)
		snprintf(buf, size, _("`%s` lists them"),
		         words == &words_area ? "unknot list areas" : "man unknot-routine");
}

/* Looks a word up; -1 after a finding. */
static int find_word(struct reader *reader, const struct vocabulary *words, const char *word,
                     int node)
{
	char safe[SHOWN], hint[240];
	int index = vocabulary_find(words, word);

	if (index >= 0)
		return index;
	const char *nearest = text_nearest(word, words->word, (size_t)words->count);
	text_safe(safe, sizeof safe, word, false);
	if (nearest) {
		snprintf(hint, sizeof hint, _("write \"%s\""), nearest);
		value_report(reader, CHECK_UNKNOWN_VALUE, node, hint,
		             _("\"%s\" is no %s; did you mean \"%s\"?"), safe, _(words->what),
		             nearest);
	} else {
		hint_words(words, hint, sizeof hint);
		value_report(reader, CHECK_UNKNOWN_VALUE, node, hint, _("\"%s\" is no %s"), safe,
		             _(words->what));
	}
	return -1;
}

static void read_word(struct reader *reader, const struct value *value, void *at)
{
	const char *text;
	int index;

	if (!take_text(reader, value, &text))
		return;
	index = find_word(reader, value->key->words, text, value->node);
	if (index >= 0)
		memcpy(at, &index, sizeof index);
}

static bool is_text_list(const struct reader *reader, const struct value *value)
{
	enum scan_kind kind = scanned(reader, value->node)->kind;

	return kind == SCAN_ARRAY || kind == SCAN_LIST;
}

static bool few_enough(struct reader *reader, const struct value *value)
{
	int count = config_setting_length(value->setting);
	char hint[96];

	if (count <= (int)value->key->most && count >= (int)value->key->least)
		return true;
	if (count < (int)value->key->least) {
		snprintf(hint, sizeof hint, _("write it like this: %s = %s;"), value->key->name,
		         value->key->example);
		value_report(reader, CHECK_MISSING, value->node, hint, _("\"%s\" is empty"),
		             value->key->name);
	} else {
		value_report(reader, CHECK_TOO_MANY, value->node, _("leave some out"),
		             _("%d in \"%s\"; at most %g"), count, value->key->name,
		             value->key->most);
	}
	return false;
}

/* Reads a list of texts, one row for each element, NULL for a wrong one. */
static void read_rows(struct reader *reader, const struct value *value, const char ***rows,
                      int *count)
{
	int node = scanned(reader, value->node)->first;

	*count = 0;
	if (!is_text_list(reader, value)) {
		value_wrong_type(reader, value);
		return;
	}
	if (!few_enough(reader, value))
		return;
	int length = config_setting_length(value->setting);
	*rows = arena_alloc(&reader->document->arena, (size_t)length * sizeof **rows);
	if (!*rows) {
		reader->memory_out = true;
		return;
	}
	for (; *count < length && node >= 0; node = scanned(reader, node)->next) {
		struct value one = { config_setting_get_elem(value->setting, (unsigned)*count),
			             node, value->key };

		if (scanned(reader, node)->bad)
			reader->sound = false;
		else if (config_setting_type(one.setting) != CONFIG_TYPE_STRING)
			value_wrong_type(reader, &one);
		else
			(*rows)[*count] = value_text(reader, one.setting, node);
		++*count;
	}
}

void value_texts(struct reader *reader, const struct value *value, struct text_list *out)
{
	const char **rows = NULL;
	int count, kept = 0;

	read_rows(reader, value, &rows, &count);
	for (int i = 0; i < count; i++) {
		if (rows[i])
			rows[kept++] = rows[i];
	}
	*out = (struct text_list){ rows, kept };
}

static void read_texts(struct reader *reader, const struct value *value, void *at)
{
	struct text_list list = { 0 };

	value_texts(reader, value, &list);
	memcpy(at, &list, sizeof list);
}

static void store_words(const struct key_info *key, const int *index, int count,
                        struct exercise *exercise)
{
	if (key->words == &words_tool) {
		exercise->tool_count = count;
		for (int i = 0; i < count; i++)
			exercise->tools[i] = (enum tool)index[i];
	} else {
		exercise->avoid = 0;
		for (int i = 0; i < count; i++)
			exercise->avoid |= CONDITION_BIT(index[i]);
	}
}

/* The words' places in the vocabulary, each once. */
static int find_words(struct reader *reader, const struct value *value, const char **rows,
                      int count, int *index)
{
	int node = scanned(reader, value->node)->first, kept = 0;
	char safe[SHOWN];

	for (int i = 0; i < count && !value_is_full(reader);
	     i++, node = scanned(reader, node)->next) {
		int found = rows[i] ? find_word(reader, value->key->words, rows[i], node) : -1;
		bool twice = false;

		for (int k = 0; k < kept; k++)
			twice = twice || index[k] == found;
		if (twice)
			value_report(reader, CHECK_DUPLICATE_VALUE, node, _("keep one of them"),
			             _("\"%s\" is given twice"),
			             text_safe(safe, sizeof safe, rows[i], false));
		else if (found >= 0)
			index[kept++] = found;
	}
	return kept;
}

/* allow keeps its words as texts, the others are kept as numbers. */
static void read_words(struct reader *reader, const struct value *value, void *base)
{
	const char **rows = NULL;
	int index[WORDS_MAX], count;

	read_rows(reader, value, &rows, &count);
	count = find_words(reader, value, rows, count, index);
	if (value->key->words == &words_warning) {
		struct text_list list = { rows, count };

		for (int i = 0; i < count; i++)
			rows[i] = words_warning.word[index[i]];
		memcpy((char *)base + value->key->offset, &list, sizeof list);
	} else {
		store_words(value->key, index, count, base);
	}
}

static void read_moment(struct reader *reader, const struct value *value, void *base)
{
	static const char *const words[] = { "start", "half" };
	static const struct vocabulary moments = { N_("moment"), words, 2 };
	struct spoken_cue *cue = base;
	const char *text;

	if (config_setting_type(value->setting) == CONFIG_TYPE_STRING) {
		if (!take_text(reader, value, &text))
			return;
		int index = find_word(reader, &moments, text, value->node);
		cue->at = index == 1 ? CUE_AT_HALF : CUE_AT_START;
	} else {
		cue->at = CUE_AT_TIME;
		read_int(reader, value, &cue->at_s);
	}
}

void value_read(struct reader *reader, const struct value *value, void *base)
{
	static void (*const readers[])(struct reader *, const struct value *, void *) = {
		[KEY_TEXT] = read_text,     [KEY_ID] = read_id,           [KEY_INT] = read_int,
		[KEY_NUMBER] = read_number, [KEY_SECONDS] = read_seconds, [KEY_BOOL] = read_bool,
		[KEY_DATE] = read_date,     [KEY_WORD] = read_word,       [KEY_WORDS] = read_words,
		[KEY_TEXTS] = read_texts,   [KEY_MOMENT] = read_moment,
	};
	enum key_type type = value->key->type;
	bool whole_struct = type == KEY_WORDS || type == KEY_MOMENT;

	if (scanned(reader, value->node)->bad) {
		reader->sound = false;
		return;
	}
	readers[type](reader, value, whole_struct ? base : (char *)base + value->key->offset);
}
