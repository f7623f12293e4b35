#include "io/routine_read.h"

#include <assert.h>
#include <libconfig.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/routine_value.h"

static void read_group(struct reader *reader, config_setting_t *setting, int node,
                       enum key_group group, void *base);

void routine_origin(struct document *document, const void *object, int node, bool sound)
{
	document->origin[document->origin_count++] =
	    (struct document_origin){ object, node, sound };
}

const struct document_origin *routine_find_origin(const struct document *document,
                                                  const void *object)
{
	for (int i = 0; i < document->origin_count; i++) {
		if (document->origin[i].object == object)
			return &document->origin[i];
	}
	return NULL;
}

static const struct scan_node *scanned(const struct reader *reader, int node)
{
	return &reader->document->scan.node[node];
}

void routine_unknown_key(struct reader *reader, int node, enum key_group group)
{
	char name[48], hint[128];
	const char *nearest = schema_nearest(group, value_key(reader, node, name));
	enum key_group other = schema_elsewhere(name);

	if (nearest) {
		snprintf(hint, sizeof hint, _("write %s"), nearest);
		value_report(reader, CHECK_UNKNOWN_KEY, node, hint,
		             _("\"%s\" is no key of %s; did you mean \"%s\"?"), name,
		             _(schema_group_name(group)), nearest);
		return;
	}
	if (group == KEYS_TRANSLATION)
		snprintf(hint, sizeof hint, "%s",
		         _("texts stand in a group named by their id: desk-reset = { ... };"));
	else if (other != KEYS_GROUP_COUNT)
		snprintf(hint, sizeof hint, _("it belongs to %s"), _(schema_group_name(other)));
	else
		snprintf(hint, sizeof hint, "%s", _("`man unknot-routine` lists the keys"));
	value_report(reader, CHECK_UNKNOWN_KEY, node, hint, _("\"%s\" is no key of %s"), name,
	             _(schema_group_name(group)));
}

/* Where a group is told to stand: by what names it, else by its opening. */
static int name_node(const struct reader *reader, int node)
{
	static const char *const names[] = { "id", "exercise" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		int at = scan_child(&reader->document->scan, node, names[i]);

		if (at >= 0)
			return at;
	}
	return node;
}

/* Whether a key of the group that is unknown was meant to be this one: one finding is enough. */
static bool is_misspelt(const struct reader *reader, int node, const struct key_info *key)
{
	char name[48];

	for (int at = scanned(reader, node)->first; at >= 0; at = scanned(reader, at)->next) {
		value_key(reader, at, name);
		if (schema_find(key->group, name, strlen(name)))
			continue;
		const char *nearest = schema_nearest(key->group, name);
		if (nearest && strcmp(nearest, key->name) == 0)
			return true;
	}
	return false;
}

static void missing_key(struct reader *reader, int node, const struct key_info *key)
{
	char hint[160];
	bool format = strcmp(key->name, "format") == 0;

	snprintf(hint, sizeof hint, _("add: %s = %s;"), key->name, key->example);
	value_report(reader, format ? CHECK_FORMAT : CHECK_MISSING, name_node(reader, node), hint,
	             _("%s needs \"%s\""), _(schema_group_name(key->group)), key->name);
}

/* Texts are never NULL in the model. */
static void empty_texts(enum key_group group, void *base)
{
	static const char *const empty = "";

	for (int i = 0; i < schema_key_count; i++) {
		const struct key_info *key = &schema_key[i];

		if (key->group == group && (key->type == KEY_TEXT || key->type == KEY_ID))
			memcpy((char *)base + key->offset, &empty, sizeof empty);
	}
}

/* Opens a list of groups: the count, with *items zeroed for them. 0 when it is none. */
static int open_groups(struct reader *reader, const struct value *value, size_t size, void **items)
{
	const struct scan_node *n = scanned(reader, value->node);
	int most = (int)value->key->most;

	*items = NULL;
	if (n->kind != SCAN_LIST) {
		value_wrong_type(reader, value);
		return 0;
	}
	if (n->count > most) {
		value_report(reader, CHECK_TOO_MANY, value->node, _("leave some out"),
		             _("%d in \"%s\"; at most %d"), n->count, value->key->name, most);
		return 0;
	}
	if (n->count > 0 &&
	    !(*items = arena_alloc(&reader->document->arena, (size_t)n->count * size))) {
		reader->memory_out = true;
		return 0;
	}
	return n->count;
}

/* Reads the item-th group of a list into item, which keeps its own soundness. */
static bool read_item(struct reader *reader, const struct value *list, int index, int node,
                      enum key_group group, void *item)
{
	config_setting_t *setting = config_setting_get_elem(list->setting, (unsigned)index);
	struct value one = { setting, node, list->key };
	bool outer = reader->sound;

	if (scanned(reader, node)->kind != SCAN_GROUP) {
		value_wrong_type(reader, &one);
		return false;
	}
	reader->sound = true;
	empty_texts(group, item);
	read_group(reader, setting, node, group, item);
	routine_origin(reader->document, item, node, reader->sound);
	reader->sound = outer;
	return true;
}

static void read_cues(struct reader *reader, const struct value *value, void *base)
{
	struct exercise *exercise = base;
	void *items;
	int count = open_groups(reader, value, sizeof(struct spoken_cue), &items);
	int node = scanned(reader, value->node)->first;

	for (int i = 0; i < count; i++, node = scanned(reader, node)->next) {
		struct spoken_cue *cue = &exercise->cues[exercise->cue_count];

		if (read_item(reader, value, i, node, KEYS_CUE, cue))
			exercise->cue_count++;
	}
}

static bool said(const struct reader *reader, int node, const char *key)
{
	return scan_child(&reader->document->scan, node, key) >= 0;
}

/* What holds when the author does not say it. */
static void exercise_defaults(const struct reader *reader, int node, struct exercise *exercise)
{
	if (!said(reader, node, "sides") && area_info[exercise->area].shape == SHAPE_MIDLINE)
		exercise->sides = SIDES_MIDLINE;
	if (exercise->technique == TECHNIQUE_ROLL && exercise->cadence_ms == 0)
		exercise->cadence_ms = 3000;
	if (!technique_presses(exercise->technique) && exercise->pressure == 0)
		exercise->pressure = PRESSURE_MAX;
	if (exercise->area != AREA_OTHER && !said(reader, node, "near"))
		exercise->near = exercise->area;
}

static void read_exercises(struct reader *reader, const struct value *value, void *base)
{
	struct document *document = reader->document;
	void *items;
	int count = open_groups(reader, value, sizeof(struct exercise), &items);
	int node = scanned(reader, value->node)->first;

	(void)base;
	document->exercise = items;
	for (int i = 0; i < count; i++, node = scanned(reader, node)->next) {
		struct exercise *exercise = &document->exercise[document->exercise_count];

		exercise->near = AREA_OTHER;
		exercise->lead_in_s = 10;
		exercise->rest_s = 15;
		if (!read_item(reader, value, i, node, KEYS_EXERCISE, exercise))
			continue;
		exercise_defaults(reader, node, exercise);
		document->exercise_count++;
	}
}

static void read_step(struct reader *reader, const struct value *list, int index, int node,
                      struct document *document)
{
	struct step *step = &document->step[document->step_count];
	bool rest = scanned(reader, node)->kind == SCAN_GROUP && said(reader, node, "rest") &&
	            !said(reader, node, "exercise");

	empty_texts(KEYS_STEP, step);
	empty_texts(KEYS_REST, step);
	step->kind = rest ? STEP_REST : STEP_WORK;
	if (!read_item(reader, list, index, node, rest ? KEYS_REST : KEYS_STEP, step))
		return;
	step->has_sides = said(reader, node, "sides");
	step->has_tool = said(reader, node, "tool");
	document->step_count++;
}

/* Reads steps into the next rows of the document's own; returns how many. */
static int read_step_list(struct reader *reader, const struct value *value,
                          const struct step **steps)
{
	struct document *document = reader->document;
	int first = document->step_count, node = scanned(reader, value->node)->first;
	void *unused;
	int count = open_groups(reader, value, 1, &unused);

	*steps = document->step + first;
	for (int i = 0; i < count; i++, node = scanned(reader, node)->next)
		read_step(reader, value, i, node, document);
	return document->step_count - first;
}

static void read_routine_steps(struct reader *reader, const struct value *value, void *base)
{
	struct routine *routine = base;

	routine->step_count = read_step_list(reader, value, &routine->steps);
}

static void read_phase_steps(struct reader *reader, const struct value *value, void *base)
{
	struct phase *phase = base;

	phase->step_count = read_step_list(reader, value, &phase->steps);
}

static void read_ladder(struct reader *reader, const struct value *value, void *base)
{
	struct routine *routine = base;
	void *items;
	int count = open_groups(reader, value, sizeof(struct ladder_row), &items);
	int node = scanned(reader, value->node)->first;

	for (int i = 0; i < count; i++, node = scanned(reader, node)->next) {
		struct ladder_row *row = &routine->ladder[routine->ladder_count];

		if (read_item(reader, value, i, node, KEYS_LADDER, row))
			routine->ladder_count++;
	}
}

static void read_phases(struct reader *reader, const struct value *value, void *base)
{
	struct routine *routine = base;
	void *items;
	int count = open_groups(reader, value, sizeof(struct phase), &items);
	int node = scanned(reader, value->node)->first;
	struct phase *phase = items;

	routine->phases = phase;
	for (int i = 0; i < count; i++, node = scanned(reader, node)->next) {
		if (read_item(reader, value, i, node, KEYS_PHASE, phase + routine->phase_count))
			routine->phase_count++;
	}
}

/* How many groups the file has: no kind of row is more. */
static size_t count_groups(const struct scan *scan)
{
	size_t count = 0;

	for (int i = 0; i < scan->count; i++)
		count += scan->node[i].kind == SCAN_GROUP;
	return count;
}

static void read_routine(struct reader *reader, const struct value *value, void *base)
{
	struct document *document = reader->document;
	size_t rows = count_groups(&document->scan);
	struct routine *routine;

	(void)base;
	if (scanned(reader, value->node)->kind != SCAN_GROUP) {
		value_wrong_type(reader, value);
		return;
	}
	routine = arena_alloc(&document->arena, sizeof *routine);
	document->step = arena_alloc(&document->arena, rows * sizeof *document->step);
	if (!routine || !document->step) {
		reader->memory_out = true;
		return;
	}
	empty_texts(KEYS_ROUTINE, routine);
	routine->level_max = LEVEL_MAX;
	routine->days_between = 1;
	routine->valid_until = DATE_NONE;
	routine->path = document->path;
	reader->sound = true;
	read_group(reader, value->setting, value->node, KEYS_ROUTINE, routine);
	routine_origin(document, routine, value->node, reader->sound);
	if (routine->step_count == 0 && routine->phase_count > 0) {
		routine->steps = routine->phases[0].steps;
		routine->step_count = routine->phases[0].step_count;
	}
	document->routine = routine;
}

/* The keys that hold groups. */
static const struct {
	enum key_group group;
	const char *name;
	void (*read)(struct reader *, const struct value *, void *base);
} group_readers[] = {
	{ KEYS_FILE, "exercises", read_exercises },
	{ KEYS_FILE, "routine", read_routine },
	{ KEYS_EXERCISE, "cues", read_cues },
	{ KEYS_ROUTINE, "steps", read_routine_steps },
	{ KEYS_ROUTINE, "ladder", read_ladder },
	{ KEYS_ROUTINE, "phases", read_phases },
	{ KEYS_PHASE, "steps", read_phase_steps },
	{ KEYS_EXERCISE, "figure", routine_read_figure },
};

static void read_key(struct reader *reader, const struct value *value, void *base)
{
	if (value->key->type != KEY_GROUP && value->key->type != KEY_GROUPS) {
		value_read(reader, value, base);
		return;
	}
	for (size_t i = 0; i < sizeof group_readers / sizeof *group_readers; i++) {
		if (group_readers[i].group == value->key->group &&
		    strcmp(group_readers[i].name, value->key->name) == 0)
			group_readers[i].read(reader, value, base);
	}
}

static void read_group(struct reader *reader, config_setting_t *setting, int node,
                       enum key_group group, void *base)
{
	const struct scan *scan = &reader->document->scan;
	int at = scan->node[node].first;

	for (unsigned i = 0; at >= 0 && !value_is_full(reader); i++, at = scan->node[at].next) {
		const struct scan_node *n = &scan->node[at];
		struct value value = { config_setting_get_elem(setting, i), at,
			               schema_find(group, scan->bytes + n->key, n->key_len) };

		assert(value.setting);
		if (n->twin)
			reader->sound = false;
		else if (!value.key && group == KEYS_TRANSLATION)
			continue; /* the texts of one id */
		else if (!value.key)
			routine_unknown_key(reader, at, group);
		else
			read_key(reader, &value, base);
	}
	for (int i = 0; i < schema_key_count && !value_is_full(reader); i++) {
		const struct key_info *key = &schema_key[i];

		if (key->group == group && key->required && !said(reader, node, key->name) &&
		    !is_misspelt(reader, node, key))
			missing_key(reader, node, key);
	}
}

/* libconfig gave up on what the scan let pass: possible only after a finding of the scan, or when
 * libconfig is of another mind; then its own words are all there is. */
static void report_libconfig(struct document *document, const config_t *config)
{
	struct spot spot = { .line = config_error_line(config), .col = 1 };

	if (finding_list_errors(&document->findings) == 0)
		finding_add(&document->findings, CHECK_SYNTAX, spot, NULL, "%s",
		            config_error_text(config) ? config_error_text(config) : "?");
}

bool routine_read(struct document *document)
{
	struct reader reader = { .document = document, .sound = true };
	struct key_top top = { 0 };
	config_t config;

	document->origin = arena_alloc(&document->arena, (count_groups(&document->scan) + 1) *
	                                                     sizeof *document->origin);
	if (!document->origin)
		return false;
	config_init(&config);
	config_set_include_dir(&config, "/dev/null");
	if (config_read_string(&config, document->scan.clean) != CONFIG_TRUE) {
		report_libconfig(document, &config);
	} else if (said(&reader, 0, "translates")) {
		document->translates = "";
		read_group(&reader, config_root_setting(&config), 0, KEYS_TRANSLATION, &top);
		if (top.translates)
			document->translates = top.translates;
		routine_read_translation(&reader, config_root_setting(&config));
	} else {
		read_group(&reader, config_root_setting(&config), 0, KEYS_FILE, &top);
	}
	config_destroy(&config);
	return !reader.memory_out;
}
