#include "io/figure_read.h"

#include <libconfig.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/i18n.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Diameters a tool can be given, cm. */
static const double size_least = 2, size_most = 30;

struct reader {
	struct figure *figure;
	figure_report *report;
	void *ctx;
	const char *group; /* "from." or "to." while in it */
	bool failed;
};

static void say(struct reader *r, const char *key, const char *message, const char *hint)
{
	char where[96];

	snprintf(where, sizeof where, "%s%s", r->group, key);
	r->failed = true;
	r->report(r->ctx, where, message, hint);
}

/* Tells that a name is unknown, and the one that may have been meant. */
static void say_unknown(struct reader *r, const char *key, const char *name,
                        enum figure_names names)
{
	static const char *const sentences[] = {
		[NAMES_BASE] = N_("no such base pose"),
		[NAMES_ANGLE] = N_("no such angle of a figure"),
		[NAMES_PART] = N_("no such part of the body"),
		[NAMES_VIEW] = N_("no such view; side, front or back"),
		[NAMES_ZOOM] = N_("no such close-up; head, trunk, arm, hand, leg or foot"),
		[NAMES_SURFACE] = N_("no such support or part of the body"),
		[NAMES_AGAINST] = N_("nothing to press against"),
		[NAMES_KEY] = N_("no such key of a figure"),
	};
	const char *nearest = figure_nearest(names, name);
	char message[160], hint[160] = "";

	snprintf(message, sizeof message, "\"%.60s\": %s", name, _(sentences[names]));
	if (nearest != NULL)
		snprintf(hint, sizeof hint, _("did you mean \"%s\"?"), nearest);
	say(r, key, message, hint);
}

static const char *text_of(struct reader *r, const config_setting_t *s, const char *key)
{
	const char *text = config_setting_get_string(s);

	if (text == NULL)
		say(r, key, _("this should be a text in quotes"), _("put quotes round it"));
	return text;
}

static bool number_of(const config_setting_t *s, double *value)
{
	if (!config_setting_is_number(s))
		return false;
	switch (config_setting_type(s)) {
	case CONFIG_TYPE_INT:
		*value = config_setting_get_int(s);
		break;
	case CONFIG_TYPE_INT64:
		*value = (double)config_setting_get_int64(s);
		break;
	default:
		*value = config_setting_get_float(s);
	}
	return isfinite(*value);
}

static bool number_in(struct reader *r, const config_setting_t *s, const char *key, double least,
                      double most, double *value)
{
	char message[128];

	if (!number_of(s, value)) {
		say(r, key, _("this should be a number"), _("write digits only"));
		return false;
	}
	if (*value >= least && *value <= most)
		return true;
	snprintf(message, sizeof message, _("%s = %g: should be from %g to %g"), key, *value, least,
	         most);
	say(r, key, message, _("give a number within"));
	return false;
}

static void set_angle(struct reader *r, const config_setting_t *s, unsigned poses, int slot,
                      int slots)
{
	const char *key = config_setting_name(s);
	float least, most;
	double value;
	char hint[128];

	figure_angle_range(slot, &least, &most);
	if (!number_of(s, &value)) {
		say(r, key, _("this should be a number of degrees"), _("write digits only"));
		return;
	}
	if (value < (double)least || value > (double)most) {
		char message[128];

		snprintf(message, sizeof message, _("%s = %g: no joint bends that far"), key,
		         value);
		snprintf(hint, sizeof hint, _("from %g to %g degrees"), (double)least,
		         (double)most);
		say(r, key, message, hint);
		return;
	}
	for (int p = 0; p < 2; p++) {
		for (int i = 0; i < slots && (poses >> p & 1) != 0; i++) {
			r->figure->pose[p].angle[slot + i] = (float)value;
			r->figure->pose[p].set |= UINT64_C(1) << (slot + i);
		}
	}
}

enum rest_key { REST_SET, REST_LIFT, REST_GLIDE };

static bool rest_matches(const struct figure_rest *row, const struct figure_rest *wanted)
{
	return row->part == wanted->part && row->side == wanted->side &&
	       (wanted->surface == SURFACE_DEFAULT || row->surface == wanted->surface);
}

/* Takes matching rests away, or lets them glide. False when there was none. */
static bool change_rests(struct figure_pose *pose, const struct figure_rest *wanted,
                         enum rest_key key)
{
	bool found = false;
	int kept = 0;

	for (int i = 0; i < pose->rest_count; i++) {
		bool match = rest_matches(&pose->rest[i], wanted);

		found = found || match;
		if (match && key == REST_LIFT)
			continue;
		pose->rest[kept] = pose->rest[i];
		pose->rest[kept].glides = pose->rest[kept].glides || (match && key == REST_GLIDE);
		kept++;
	}
	pose->rest_count = kept;
	return found;
}

/* False when there was nothing to change. */
static bool apply_rest(struct reader *r, const char *where, const struct figure_rest *row,
                       unsigned poses, enum rest_key key)
{
	bool found = key == REST_SET;

	for (int p = 0; p < 2; p++) {
		struct figure_pose *pose = &r->figure->pose[p];

		if ((poses >> p & 1) == 0)
			continue;
		if (key != REST_SET)
			found = change_rests(pose, row, key) || found;
		else if (pose->rest_count < FIGURE_RESTS_MAX)
			pose->rest[pose->rest_count++] = *row;
		else
			say(r, where, _("too many rests"), _("at most 14 places on the supports"));
	}
	return found;
}

static void read_rests(struct reader *r, const config_setting_t *s, unsigned poses,
                       enum rest_key key)
{
	const char *name = config_setting_name(s);
	int count = config_setting_length(s);

	if (!config_setting_is_array(s) && !config_setting_is_list(s)) {
		say(r, name, _("this should be a list of body parts"),
		    "[ \"buttocks\", \"hand-left\" ]");
		return;
	}
	for (int p = 0; p < 2 && key == REST_SET; p++) {
		if ((poses >> p & 1) != 0)
			r->figure->pose[p].rest_count = 0;
	}
	for (int i = 0; i < count; i++) {
		const config_setting_t *item = config_setting_get_elem(s, (unsigned)i);
		struct figure_rest row[FIGURE_SIDES];
		enum figure_names wrong;
		char where[64], word[ID_MAX];
		const char *text;
		bool found = false;
		int rows;

		snprintf(where, sizeof where, "%s[%d]", name, i);
		text = text_of(r, item, where);
		rows = text == NULL ? 0 : figure_rests_from_text(text, row, &wrong, word);
		if (text != NULL && rows == 0)
			say_unknown(r, where, word, wrong);
		for (int k = 0; k < rows; k++)
			found = apply_rest(r, where, &row[k], poses, key) || found;
		if (rows > 0 && !found)
			say(r, where, _("this does not rest on anything"),
			    _("see the base's rests"));
	}
}

static bool read_rest_key(struct reader *r, const config_setting_t *s, unsigned poses)
{
	static const struct {
		const char *name;
		enum rest_key key;
	} keys[] = { { "rest", REST_SET }, { "lift", REST_LIFT }, { "glide", REST_GLIDE } };

	for (size_t i = 0; i < COUNT(keys); i++) {
		if (strcmp(config_setting_name(s), keys[i].name) == 0) {
			read_rests(r, s, poses, keys[i].key);
			return true;
		}
	}
	return false;
}

/* Of a group: angles and rests; rests before what glides or is lifted. */
static void read_pose_keys(struct reader *r, const config_setting_t *group, unsigned poses)
{
	static const char *const order[] = { "rest", "lift", "glide" };
	int slot, slots;

	for (int i = 0; i < config_setting_length(group); i++) {
		const config_setting_t *s = config_setting_get_elem(group, (unsigned)i);

		if (figure_angle_from_name(config_setting_name(s), &slot, &slots))
			set_angle(r, s, poses, slot, slots);
	}
	for (size_t i = 0; i < COUNT(order); i++) {
		const config_setting_t *s = config_setting_get_member(group, order[i]);

		if (s != NULL)
			read_rest_key(r, s, poses);
	}
}

static bool is_pose_key(const char *name)
{
	int slot, slots;

	return figure_angle_from_name(name, &slot, &slots) || strcmp(name, "rest") == 0 ||
	       strcmp(name, "lift") == 0 || strcmp(name, "glide") == 0;
}

static void read_pose(struct reader *r, const config_setting_t *s, int pose)
{
	const char *name = config_setting_name(s);

	if (!config_setting_is_group(s)) {
		say(r, name, _("this should be a group of angles"), "to = { knee-left = 90; };");
		return;
	}
	r->group = pose == 0 ? "from." : "to.";
	for (int i = 0; i < config_setting_length(s); i++) {
		const char *key = config_setting_name(config_setting_get_elem(s, (unsigned)i));

		if (!is_pose_key(key))
			say_unknown(r, key, key, NAMES_ANGLE);
	}
	read_pose_keys(r, s, 1U << pose);
	r->group = "";
}

static void read_from(struct reader *r, const config_setting_t *s)
{
	read_pose(r, s, 0);
}

static void read_to(struct reader *r, const config_setting_t *s)
{
	read_pose(r, s, 1);
}

static void read_view(struct reader *r, const config_setting_t *s)
{
	const char *text = text_of(r, s, "view");

	if (text != NULL && !figure_view_from_name(text, &r->figure->view))
		say_unknown(r, "view", text, NAMES_VIEW);
}

static void read_zoom(struct reader *r, const config_setting_t *s)
{
	const char *text = text_of(r, s, "zoom");

	if (text != NULL && !figure_zoom_from_name(text, &r->figure->zoom))
		say_unknown(r, "zoom", text, NAMES_ZOOM);
}

static void read_support(struct reader *r, const config_setting_t *s)
{
	const char *text = text_of(r, s, "support");
	const struct figure_base *base = &figure_base[r->figure->base];
	bool lies = base->place == PLACE_FLOOR && !base->seat, sits = base->seat && !base->table;

	if (text == NULL || strcmp(text, place_id(base->place)) == 0)
		return;
	if (strcmp(text, "bed") == 0 && (lies || sits))
		r->figure->on_bed = true;
	else
		say(r, "support", _("this base has no such support"),
		    _("only \"bed\" can take the place of the floor or the chair"));
}

static void read_tool(struct reader *r, const config_setting_t *s)
{
	const char *text = text_of(r, s, "tool");

	if (text == NULL)
		return;
	r->figure->has_tool = tool_from_id(text, &r->figure->tool);
	if (!r->figure->has_tool)
		say(r, "tool", _("there is no such tool"), _("one of the exercise's tools"));
}

static void read_size(struct reader *r, const config_setting_t *s)
{
	double value;

	if (number_in(r, s, "size", size_least, size_most, &value))
		r->figure->size = (float)value;
}

static void read_touch(struct reader *r, const config_setting_t *s)
{
	struct figure *f = r->figure;
	const char *text = text_of(r, s, "touch");

	if (text == NULL)
		return;
	f->has_touch = figure_area_from_name(text, &f->touch, &f->touch_side);
	if (!f->has_touch)
		say(r, "touch", _("there is no such area of the body"),
		    _("an area's id with -left or -right, or without for both sides"));
}

static void read_against(struct reader *r, const config_setting_t *s)
{
	const char *text = text_of(r, s, "against");

	if (text != NULL && !figure_against_from_name(text, &r->figure->against))
		say_unknown(r, "against", text, NAMES_AGAINST);
}

static void read_slide(struct reader *r, const config_setting_t *s)
{
	if ((!config_setting_is_array(s) && !config_setting_is_list(s)) ||
	    config_setting_length(s) != 2) {
		say(r, "slide", _("this should be two numbers from 0 to 1"),
		    "slide = [ 0.1, 0.9 ];");
		return;
	}
	for (unsigned i = 0; i < 2; i++) {
		double value;

		if (number_in(r, config_setting_get_elem(s, i), "slide", 0, 1, &value))
			r->figure->slide[i] = (float)value;
	}
}

static void read_nothing(struct reader *r, const config_setting_t *s)
{
	(void)r;
	(void)s;
}

/* In the order they are read. */
static const struct {
	const char *name;
	void (*read)(struct reader *, const config_setting_t *);
} keys[] = {
	{ "base", read_nothing },    { "view", read_view },       { "zoom", read_zoom },
	{ "support", read_support }, { "tool", read_tool },       { "size", read_size },
	{ "touch", read_touch },     { "against", read_against }, { "slide", read_slide },
	{ "from", read_from },       { "to", read_to },
};

static bool find_base(struct reader *r, const config_setting_t *group, int *base)
{
	const config_setting_t *s = config_setting_get_member(group, "base");
	const char *text = s == NULL ? NULL : text_of(r, s, "base");

	if (s == NULL)
		say(r, "", _("a figure needs a base pose"), "base = \"sit-long\";");
	if (text == NULL)
		return false;
	if (!figure_base_from_name(text, base)) {
		say_unknown(r, "base", text, NAMES_BASE);
		return false;
	}
	return true;
}

static void check_keys(struct reader *r, const config_setting_t *group)
{
	for (int i = 0; i < config_setting_length(group); i++) {
		const char *name = config_setting_name(config_setting_get_elem(group, (unsigned)i));
		bool known = is_pose_key(name);

		for (size_t k = 0; k < COUNT(keys) && !known; k++)
			known = strcmp(name, keys[k].name) == 0;
		if (!known)
			say_unknown(r, name, name, NAMES_KEY);
	}
}

/* The worked side is the right one inside the program: a figure that touches the left is turned
 * round, so that its base turns with it. */
static bool works_left(const config_setting_t *group)
{
	const char *text;
	enum figure_touch_side side;
	enum area area;

	return config_setting_lookup_string(group, "touch", &text) &&
	       figure_area_from_name(text, &area, &side) && side == TOUCH_LEFT;
}

static void read_group(struct reader *r, const config_setting_t *group)
{
	bool left = works_left(group);
	int base;

	check_keys(r, group);
	if (!find_base(r, group, &base))
		return;
	figure_init(r->figure, base);
	if (left)
		figure_mirror(r->figure);
	read_pose_keys(r, group, 3);
	for (size_t i = 0; i < COUNT(keys); i++) {
		const config_setting_t *s = config_setting_get_member(group, keys[i].name);

		if (s != NULL)
			keys[i].read(r, s);
	}
	if (left)
		figure_mirror(r->figure);
}

bool figure_read(const void *config_setting, struct arena *arena, const struct figure **out,
                 void (*report)(void *ctx, const char *where, const char *message,
                                const char *hint),
                 void *ctx)
{
	const config_setting_t *group = config_setting;
	struct reader r = { .report = report, .ctx = ctx, .group = "" };

	*out = NULL;
	if (!config_setting_is_group(group)) {
		say(&r, "", _("a figure should be a group"), "figure = { base = \"sit-long\"; };");
		return false;
	}
	r.figure = arena_alloc(arena, sizeof *r.figure);
	if (r.figure == NULL) {
		say(&r, "", _("out of memory"), "");
		return false;
	}
	read_group(&r, group);
	if (!r.failed)
		*out = r.figure;
	return !r.failed;
}
