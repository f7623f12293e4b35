#include "io/routine_translate.h"

#include <stdio.h>
#include <string.h>

#include "io/routine_value.h"

static const char suffix[] = ".cfg";

static size_t stem_length(const char *path)
{
	size_t len = strlen(path), end = sizeof suffix - 1;

	return len > end && strcmp(path + len - end, suffix) == 0 ? len - end : 0;
}

bool translation_path(char *buf, size_t size, const char *path, const char *language)
{
	size_t stem = stem_length(path);

	return stem > 0 &&
	       (size_t)snprintf(buf, size, "%.*s.%s%s", (int)stem, path, language, suffix) < size;
}

/* A language as file names give it: de, pt_BR, zh-Hans. */
static bool is_language(const char *name, size_t len)
{
	size_t small = strspn(name, "abcdefghijklmnopqrstuvwxyz");

	if (small < 2 || small > 3 || small > len)
		return false;
	if (small == len)
		return true;
	if ((name[small] != '_' && name[small] != '-') || len - small < 3)
		return false;
	for (size_t i = small + 1; i < len; i++) {
		char c = (char)(name[i] | 0x20);

		if (c < 'a' || c > 'z')
			return false;
	}
	return true;
}

bool translation_original(char *buf, size_t size, const char *path)
{
	size_t stem = stem_length(path), dot = stem;

	while (dot > 0 && path[dot - 1] != '.' && path[dot - 1] != '/')
		dot--;
	if (dot < 2 || path[dot - 1] != '.' || path[dot - 2] == '/' ||
	    !is_language(path + dot, stem - dot))
		return false;
	return (size_t)snprintf(buf, size, "%.*s%s", (int)(dot - 1), path, suffix) < size;
}

/* Whether a translation may give a key to a routine or an exercise. */
static const struct key_info *translated_key(enum key_group group, const char *name, size_t len)
{
	const struct key_info *key = schema_find(group, name, len);
	bool steps = group == KEYS_ROUTINE && len == 5 && memcmp(name, "steps", 5) == 0;

	return key && (key->translated || steps) ? key : NULL;
}

static void add_text(struct reader *reader, struct document_text text)
{
	struct document *document = reader->document;

	if (text.text && *text.text)
		document->text[document->text_count++] = text;
}

/* A text, or a list of texts: one for each tip, cue or step, "" for those that stay. */
static void read_texts(struct reader *reader, const char *id, config_setting_t *setting, int node,
                       const struct key_info *key)
{
	const struct scan *scan = &reader->document->scan;
	const struct key_info list = { .name = key->name,
		                       .type = KEY_TEXTS,
		                       .example = "[ \"...\", \"...\" ]" };
	enum scan_kind kind = scan->node[node].kind;
	int item = scan->node[node].first;

	if (key->type == KEY_TEXT) {
		struct value value = { setting, node, key };

		if (kind != SCAN_TEXT)
			value_wrong_type(reader, &value);
		else
			add_text(reader, (struct document_text){ id, key->name,
			                                         value_text(reader, setting, node),
			                                         -1, node });
		return;
	}
	if (kind != SCAN_ARRAY && kind != SCAN_LIST) {
		value_wrong_type(reader, &(struct value){ setting, node, &list });
		return;
	}
	for (int i = 0; item >= 0; i++, item = scan->node[item].next) {
		config_setting_t *one = config_setting_get_elem(setting, (unsigned)i);

		if (scan->node[item].kind != SCAN_TEXT)
			value_wrong_type(reader, &(struct value){ one, item, &list });
		else
			add_text(reader,
			         (struct document_text){ id, key->name,
			                                 value_text(reader, one, item), i, item });
	}
}

/* A key of a group that holds no text: misspelt, or not for a translation. */
static void not_translated(struct reader *reader, int node)
{
	char name[48], hint[128];
	const char *nearest = schema_nearest(KEYS_EXERCISE, value_key(reader, node, name));

	if (!nearest || !translated_key(KEYS_EXERCISE, nearest, strlen(nearest)))
		nearest = schema_nearest(KEYS_ROUTINE, name);
	if (nearest && strcmp(nearest, name) != 0 &&
	    (translated_key(KEYS_EXERCISE, nearest, strlen(nearest)) ||
	     translated_key(KEYS_ROUTINE, nearest, strlen(nearest))))
		snprintf(hint, sizeof hint, _("write %s"), nearest);
	else
		snprintf(hint, sizeof hint, "%s", _("a translation gives texts only; delete it"));
	value_report(reader, CHECK_UNKNOWN_KEY, node, hint, _("this key is not translated"));
}

static void read_id_group(struct reader *reader, config_setting_t *setting, int node)
{
	const struct scan *scan = &reader->document->scan;
	const struct scan_node *group = &scan->node[node];
	const char *id =
	    arena_text(&reader->document->arena, scan->bytes + group->key, group->key_len);
	int at = group->first;

	if (!id) {
		reader->memory_out = true;
		return;
	}
	for (int i = 0; at >= 0; i++, at = scan->node[at].next) {
		const struct scan_node *n = &scan->node[at];
		const struct key_info *key =
		    translated_key(KEYS_ROUTINE, scan->bytes + n->key, n->key_len);

		if (n->twin)
			continue;
		if (!key)
			key = translated_key(KEYS_EXERCISE, scan->bytes + n->key, n->key_len);
		if (key)
			read_texts(reader, id, config_setting_get_elem(setting, (unsigned)i), at,
			           key);
		else
			not_translated(reader, at);
	}
}

void routine_read_translation(struct reader *reader, config_setting_t *root)
{
	struct document *document = reader->document;
	const struct scan *scan = &document->scan;
	int at = scan->node[0].first;

	document->text =
	    arena_alloc(&document->arena, (size_t)scan->count * sizeof *document->text);
	if (!document->text) {
		reader->memory_out = true;
		return;
	}
	for (int i = 0; at >= 0; i++, at = scan->node[at].next) {
		const struct scan_node *n = &scan->node[at];

		if (n->twin || schema_find(KEYS_TRANSLATION, scan->bytes + n->key, n->key_len))
			continue;
		if (n->kind == SCAN_GROUP)
			read_id_group(reader, config_setting_get_elem(root, (unsigned)i), at);
		else
			routine_unknown_key(reader, at, KEYS_TRANSLATION);
	}
}

static const struct exercise *find_exercise(const struct document *document, const char *id)
{
	for (int i = 0; i < document->exercise_count; i++) {
		if (strcmp(document->exercise[i].id, id) == 0)
			return &document->exercise[i];
	}
	for (int i = 0; i < document->step_count; i++) {
		const struct exercise *exercise = document->step[i].exercise;

		if (exercise && strcmp(exercise->id, id) == 0)
			return exercise;
	}
	return NULL;
}

static bool is_routine(const struct document *document, const char *id)
{
	return document->routine && strcmp(document->routine->id, id) == 0;
}

/* How many texts a key has in the original; -1 when it is a single one. */
static int original_count(const struct document *document, const struct document_text *text,
                          const struct key_info *key)
{
	if (strcmp(text->key, "steps") == 0)
		return document->step_count;
	if (strcmp(text->key, "cues") == 0) {
		const struct exercise *exercise = find_exercise(document, text->id);

		return exercise ? exercise->cue_count : 0;
	}
	if (key->type != KEY_TEXTS)
		return -1;
	struct text_list list;
	memcpy(&list, (const char *)document->routine + key->offset, sizeof list);
	return list.count;
}

static void misfit(struct document *translation, int node, const char *hint, const char *message)
{
	finding_add(&translation->findings, CHECK_TRANSLATION,
	            scan_node_spot(&translation->scan, node), hint, "%s", message);
}

static void check_text(struct document *translation, const struct document *original,
                       const struct document_text *text)
{
	enum key_group group = is_routine(original, text->id) ? KEYS_ROUTINE : KEYS_EXERCISE;
	const struct key_info *key = translated_key(group, text->key, strlen(text->key));
	char message[160];

	if (group == KEYS_EXERCISE && !find_exercise(original, text->id))
		return;
	if (!key) {
		snprintf(message, sizeof message, _("%s has no \"%s\""),
		         _(schema_group_name(group)), text->key);
		misfit(translation, text->node, _("delete it"), message);
		return;
	}
	int count = original_count(original, text, key);
	if (text->index >= 0 && text->index >= count) {
		snprintf(message, sizeof message,
		         i18n_count("the original has %d text in \"%s\"",
		                    "the original has %d texts in \"%s\"", (unsigned long)count),
		         count, text->key);
		misfit(translation, text->node, _("delete it"), message);
	}
}

/* Each group names something that is there. */
static void check_ids(struct document *translation, const struct document *original)
{
	const struct scan *scan = &translation->scan;
	char id[ID_MAX + 1], message[160];

	for (int at = scan->node[0].first; at >= 0; at = scan->node[at].next) {
		const struct scan_node *n = &scan->node[at];

		if (n->kind != SCAN_GROUP)
			continue;
		snprintf(id, sizeof id, "%.*s", (int)n->key_len, scan->bytes + n->key);
		if (is_routine(original, id) || find_exercise(original, id))
			continue;
		snprintf(message, sizeof message,
		         _("%s is neither the routine nor one of its exercises"), id);
		misfit(translation, at, _("use the ids of the original"), message);
	}
}

static bool names_file(const char *path, const char *stem)
{
	const char *name = strrchr(path, '/');
	size_t len = strlen(stem);

	name = name ? name + 1 : path;
	return strncmp(name, stem, len) == 0 && strcmp(name + len, suffix) == 0;
}

void translation_check(struct document *translation, const struct document *original)
{
	int node = scan_child(&translation->scan, 0, "translates");
	char hint[160];

	if (!translation->translates || !*translation->translates || node < 0)
		return;
	if (!original) {
		misfit(translation, node, _("keep both in one folder, as desk.cfg and desk.de.cfg"),
		       _("what it translates is not beside this file"));
	} else if (!is_routine(original, translation->translates) &&
	           !names_file(original->path, translation->translates)) {
		snprintf(hint, sizeof hint, _("write: translates = \"%s\";"),
		         original->routine ? original->routine->id : "");
		misfit(translation, node,
		       original->routine ? hint : _("write the name of the file"),
		       _("this is not what the file beside it is called"));
	} else {
		check_ids(translation, original);
		for (int i = 0; i < translation->text_count; i++)
			check_text(translation, original, &translation->text[i]);
	}
	finding_list_sort(&translation->findings);
}

/* A copy of the document's own, which all its steps then use. */
static struct exercise *own_copy(struct document *document, const char *id)
{
	const struct exercise *from = find_exercise(document, id);
	struct exercise *copy;

	for (int i = 0; i < document->exercise_count; i++) {
		if (from == &document->exercise[i])
			return &document->exercise[i];
	}
	for (int i = 0; i < document->copy_count; i++) {
		if (from == document->copy[i])
			return document->copy[i];
	}
	copy = from ? arena_alloc(&document->arena, sizeof *copy) : NULL;
	if (!copy)
		return NULL;
	*copy = *from;
	document->copy[document->copy_count++] = copy;
	for (int i = 0; i < document->step_count; i++) {
		if (document->step[i].exercise == from)
			document->step[i].exercise = copy;
	}
	return copy;
}

static bool set_list(struct document *document, struct text_list *list, int index, const char *text)
{
	const char **item;

	if (index < 0 || index >= list->count)
		return true;
	item = arena_alloc(&document->arena, (size_t)list->count * sizeof *item);
	if (!item)
		return false;
	for (int i = 0; i < list->count; i++)
		item[i] = i == index ? text : list->item[i];
	list->item = item;
	return true;
}

static void set_step(struct document *document, int index, const char *text)
{
	if (index < 0 || index >= document->step_count)
		return;
	if (document->step[index].kind == STEP_REST)
		document->step[index].say = text;
	else
		document->step[index].note = text;
}

static bool apply(struct document *document, const struct document_text *from)
{
	bool routine = is_routine(document, from->id);
	const struct key_info *key =
	    translated_key(routine ? KEYS_ROUTINE : KEYS_EXERCISE, from->key, strlen(from->key));
	const char *text = arena_text(&document->arena, from->text, strlen(from->text));
	struct exercise *exercise;

	if (!text)
		return false;
	if (!key || (!routine && !find_exercise(document, from->id)))
		return true;
	if (strcmp(from->key, "steps") == 0) {
		set_step(document, from->index, text);
		return true;
	}
	if (routine && key->type == KEY_TEXTS)
		return set_list(document, (void *)((char *)document->routine + key->offset),
		                from->index, text);
	if (routine) {
		memcpy((char *)document->routine + key->offset, &text, sizeof text);
		return true;
	}
	exercise = own_copy(document, from->id);
	if (exercise && key->type == KEY_TEXT)
		memcpy((char *)exercise + key->offset, &text, sizeof text);
	else if (exercise && from->index >= 0 && from->index < exercise->cue_count)
		exercise->cues[from->index].say = text;
	return exercise != NULL;
}

bool translation_apply(struct document *document, const struct document *translation)
{
	size_t room = (size_t)document->step_count + 1;

	document->copy = arena_alloc(&document->arena, room * sizeof(struct exercise *));
	if (!document->copy)
		return false;
	for (int i = 0; i < translation->text_count; i++) {
		if (!apply(document, &translation->text[i]))
			return false;
	}
	return true;
}
