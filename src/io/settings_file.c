/* Settings from their files: the pre-scan of routine files, then libconfig. */
#include <errno.h>
#include <libconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/action.h"
#include "core/check.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/routine_scan.h"
#include "io/settings_priv.h"

enum { NAME_MAX_SHOWN = 48 };

/* A file being read. */
struct reading {
	struct settings *settings;
	enum setting_from from;
	struct scan scan;
	struct finding_list *findings;
};

bool settings_path(char path[PATH_MAX], const char *dir, struct err *err)
{
	if ((size_t)snprintf(path, PATH_MAX, "%s/settings.cfg", dir) < PATH_MAX)
		return true;
	return err_set(err, ERR_INVALID, _("The path of the settings is too long."));
}

/* Where a finding stands. What the screen wrote is not to be edited, so no line is told. */
static struct spot spot_of(const struct reading *reading, int node)
{
	return reading->from == FROM_FILE ? scan_node_spot(&reading->scan, node)
	                                  : (struct spot){ 0 };
}

static void unknown_key(struct reading *reading, int node, const char *name)
{
	const char *list[SETTING_COUNT];
	char hint[96];

	for (int i = 0; i < SETTING_COUNT; i++)
		list[i] = setting_info[i].key;
	const char *near = text_nearest(name, list, SETTING_COUNT);

	if (near) {
		snprintf(hint, sizeof hint, _("write %s"), near);
		finding_add(reading->findings, CHECK_UNKNOWN_KEY, spot_of(reading, node), hint,
		            _("\"%s\" is no setting; did you mean \"%s\"?"), name, near);
	} else {
		finding_add(reading->findings, CHECK_UNKNOWN_KEY, spot_of(reading, node),
		            _("\"unknot settings\" lists them"), _("\"%s\" is no setting"), name);
	}
}

/* The texts of a list, between commas; false when there is something else in it, or too much. */
static bool join_texts(const config_setting_t *list, char text[SETTING_TEXT_MAX])
{
	size_t used = 0;

	text[0] = '\0';
	for (int i = 0; i < config_setting_length(list); i++) {
		const char *item = config_setting_get_string_elem(list, i);

		if (!item || strlen(item) + 1 >= SETTING_TEXT_MAX - used)
			return false;
		used += (size_t)snprintf(text + used, SETTING_TEXT_MAX - used, "%s%s",
		                         used ? "," : "", item);
	}
	return true;
}

/* A value as settings_set takes it; NULL when it is of the wrong kind. buf is room for it. */
static const char *as_text(enum setting_type type, const config_setting_t *value,
                           char buf[SETTING_TEXT_MAX])
{
	int kind = config_setting_type(value);
	bool list = kind == CONFIG_TYPE_LIST || kind == CONFIG_TYPE_ARRAY;

	if (type == SETTING_FLAG)
		return kind != CONFIG_TYPE_BOOL              ? NULL
		       : config_setting_get_bool(value) != 0 ? "true"
		                                             : "false";
	if (type == SETTING_NUMBER) {
		snprintf(buf, SETTING_TEXT_MAX, "%d", config_setting_get_int(value));
		return kind == CONFIG_TYPE_INT ? buf : NULL;
	}
	if (type == SETTING_WORDS && list)
		return join_texts(value, buf) ? buf : NULL;
	return kind == CONFIG_TYPE_STRING ? config_setting_get_string(value) : NULL;
}

static void read_value(struct reading *reading, int node, enum setting key,
                       const config_setting_t *found)
{
	static const char *const due[] = {
		[SETTING_FLAG] = N_("true or false"),
		[SETTING_NUMBER] = N_("a whole number"),
		[SETTING_WORD] = N_("a word in quotes"),
		[SETTING_WORDS] = N_("a list of words, as [ \"a\", \"b\" ]"),
		[SETTING_TIME] = N_("a time in quotes, as \"21:30\","),
		[SETTING_TEXT] = N_("a text in quotes"),
	};
	const struct setting_info *info = &setting_info[key];
	char buf[SETTING_TEXT_MAX];
	const char *text = as_text(info->type, found, buf);
	struct setting_value value;
	struct err err;

	if (!text)
		finding_add(reading->findings, CHECK_TYPE, spot_of(reading, node), NULL,
		            _("%s: %s is due"), info->key, _(due[info->type]));
	else if (!setting_value_read(&value, key, text, &err))
		finding_add(reading->findings, CHECK_RANGE, spot_of(reading, node), NULL, "%s",
		            err.msg);
	else
		setting_value_put(reading->settings, key, &value, reading->from);
}

static const char keys_group[] = "keys";

/* Keys of an action that is none are kept: screens tell of them as well. */
static void check_action(struct reading *reading, int node, const char *name)
{
	const char *near = action_nearest(name);
	char hint[NAME_MAX_SHOWN + 16];

	if (action_from_id(name) != ACTION_NONE)
		return;
	if (near) {
		snprintf(hint, sizeof hint, _("write %s"), near);
		finding_add(reading->findings, CHECK_UNKNOWN_KEY, spot_of(reading, node), hint,
		            _("%s.%s is no action; did you mean \"%s\"?"), keys_group, name, near);
	} else {
		finding_add(reading->findings, CHECK_UNKNOWN_KEY, spot_of(reading, node),
		            _("unknot(1) lists them"), _("%s.%s is no action"), keys_group, name);
	}
}

static void read_binding(struct reading *reading, int node, const config_setting_t *item)
{
	struct settings *settings = reading->settings;
	const char *name = config_setting_name(item), *keys = config_setting_get_string(item);

	if (keys && text_check(keys, strlen(keys), NULL) == TEXT_OK &&
	    strlen(name) < SETTING_BINDING_NAME && strlen(keys) < 2 * SETTING_BINDING_NAME &&
	    settings->bindings < SETTING_BINDINGS_MAX) {
		struct setting_binding *binding = &settings->binding[settings->bindings++];

		snprintf(binding->action, sizeof binding->action, "%s", name);
		snprintf(binding->keys, sizeof binding->keys, "%s", keys);
		check_action(reading, node, name);
		return;
	}
	finding_add(reading->findings, CHECK_TYPE, spot_of(reading, node), NULL,
	            _("%s.%s: the names of keys in quotes are due, as \"p Space\""), keys_group, name);
}

/* keys = { pause = "p Space"; skip = "s"; }; */
static void read_bindings(struct reading *reading, int node, const config_setting_t *group)
{
	if (!config_setting_is_group(group)) {
		finding_add(reading->findings, CHECK_TYPE, spot_of(reading, node), NULL,
		            _("%s: a group is due, as { pause = \"p Space\"; }"), keys_group);
		return;
	}
	for (int i = 0, at = reading->scan.node[node].first; i < config_setting_length(group);
	     i++, at = at < 0 ? at : reading->scan.node[at].next)
		read_binding(reading, at < 0 ? node : at, config_setting_get_elem(group, (unsigned)i));
}

static void read_key(struct reading *reading, const config_setting_t *root, int node)
{
	const struct scan_node *scanned = &reading->scan.node[node];
	char name[NAME_MAX_SHOWN];

	text_safe_bytes(name, sizeof name, reading->scan.bytes + scanned->key, scanned->key_len,
	                false);
	if (strcmp(name, keys_group) == 0) {
		const config_setting_t *group = config_setting_get_member(root, name);

		if (group && !scanned->bad && !scanned->twin)
			read_bindings(reading, node, group);
		return;
	}
	for (int i = 0; i < SETTING_COUNT; i++) {
		if (strcmp(setting_info[i].key, name) != 0)
			continue;
		const config_setting_t *found = config_setting_get_member(root, name);

		if (found && !scanned->bad && !scanned->twin)
			read_value(reading, node, (enum setting)i, found);
		return;
	}
	unknown_key(reading, node, name);
}

static void read_keys(struct reading *reading)
{
	config_t config;

	config_init(&config);
	config_set_include_dir(&config, "/dev/null");
	if (config_read_string(&config, reading->scan.clean) == CONFIG_TRUE) {
		const config_setting_t *root = config_root_setting(&config);

		for (int at = reading->scan.node[0].first; at >= 0;
		     at = reading->scan.node[at].next)
			read_key(reading, root, at);
	} else {
		struct spot spot = { .line = config_error_line(&config), .col = 1 };

		finding_add(reading->findings, CHECK_SYNTAX, spot, NULL, "%s",
		            config_error_text(&config) ? config_error_text(&config) : "?");
	}
	config_destroy(&config);
}

/* Reads a plain file, up to one byte more than a scan takes. NULL without an error: none is there.
 * A link is followed: people keep their settings elsewhere. */
static char *slurp(const char *path, size_t *len, struct err *err)
{
	int fd = fs_open_read(path, 0);
	struct stat info;
	char *bytes = NULL;

	err->code = ERR_NONE;
	*len = 0;
	if (fd < 0) {
		if (errno != ENOENT && errno != ENOTDIR)
			fs_err(err, errno, _("cannot open"), path);
		return NULL;
	}
	if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
		err_set(err, ERR_INVALID, _("%s is not a plain file"), path);
	else if (!(bytes = malloc(SCAN_BYTES_MAX + 2)))
		err_set(err, ERR_MEMORY, _("There is not enough memory."));
	ssize_t got = bytes ? fs_read(fd, bytes, SCAN_BYTES_MAX + 1) : 0;

	if (got < 0) {
		fs_err(err, errno, _("cannot read"), path);
		free(bytes);
		bytes = NULL;
		got = 0;
	}
	*len = (size_t)got;
	close(fd);
	return bytes;
}

static bool load(struct settings *settings, const char *dir, enum setting_from from,
                 struct finding_list *findings, struct err *err)
{
	struct reading reading = { .settings = settings, .from = from, .findings = findings };
	char path[PATH_MAX];
	size_t len;

	if (!settings_path(path, dir, err))
		return false;
	char *bytes = slurp(path, &len, err);

	if (!bytes)
		return err->code == ERR_NONE;
	bool ok = scan_init(&reading.scan, bytes, len, findings);

	if (ok && reading.scan.whole)
		read_keys(&reading);
	scan_finish(&reading.scan);
	free(bytes);
	return ok || err_set(err, ERR_MEMORY, _("There is not enough memory."));
}

bool settings_load(struct settings *settings, const char *config_dir, const char *state_dir,
                   struct finding_list *findings, struct err *err)
{
	struct finding_list unheard = { 0 };
	struct err ignored;

	if (!findings)
		findings = &unheard;
	if (!err)
		err = &ignored;
	settings_defaults(settings);
	bool ok = load(settings, state_dir, FROM_SCREEN, findings, err) &&
	          load(settings, config_dir, FROM_FILE, findings, err);

	finding_list_sort(findings);
	finding_list_finish(&unheard);
	return ok;
}
