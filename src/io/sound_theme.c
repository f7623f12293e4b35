#include "io/sound_theme.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/fs.h"

enum {
	INDEX_MAX = 64 * 1024, /* bytes of an index.theme */
	THEMES_MAX = 16,       /* inherited ones and all */
	PATH_BYTES = 1024,
	NAME_BYTES = 64
};

/* An index.theme in memory. */
struct index {
	char text[INDEX_MAX + 1];
};

/* One look-up: the index of the theme at hand, and which themes were looked into, so that a circle
 * of inheritance ends. */
struct search {
	const struct sound_places *places;
	struct index index;
	char seen[THEMES_MAX][NAME_BYTES];
	int seen_count;
	struct sound_file *out;
};

/* A plain name of a folder below: nothing from a file may lead elsewhere. */
static bool is_below(const char *name)
{
	return *name && *name != '/' && !strstr(name, "..") && strlen(name) < NAME_BYTES;
}

static bool is_file(const char *path)
{
	struct stat file;

	return stat(path, &file) == 0 && S_ISREG(file.st_mode);
}

static bool load(struct index *index, const char *folder)
{
	char path[PATH_BYTES];
	struct stat file;
	ssize_t got = -1;
	int fd;

	if (snprintf(path, sizeof path, "%s/index.theme", folder) >= (int)sizeof path)
		return false;
	fd = fs_open_read(path, 0);
	if (fd < 0)
		return false;
	if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && file.st_size <= INDEX_MAX)
		got = fs_read(fd, index->text, INDEX_MAX);
	close(fd);
	index->text[got < 0 ? 0 : got] = '\0';
	return got >= 0;
}

static size_t trimmed(const char *at, size_t length)
{
	while (length > 0 &&
	       (at[length - 1] == ' ' || at[length - 1] == '\t' || at[length - 1] == '\r'))
		length--;
	return length;
}

/* Whether a line is "KEY = value"; the value without blanks around it. */
static bool is_key(const char *line, size_t length, const char *key, const char **value,
                   size_t *value_length)
{
	size_t size = strlen(key), blanks;

	if (length < size || strncmp(line, key, size) != 0)
		return false;
	line += size;
	length -= size;
	blanks = strspn(line, " \t");
	if (blanks >= length || line[blanks] != '=')
		return false;
	line += blanks + 1;
	length -= blanks + 1;
	blanks = strspn(line, " \t");
	blanks = blanks < length ? blanks : length;
	*value = line + blanks;
	*value_length = trimmed(*value, length - blanks);
	return true;
}

/* The value of a key in a group ("stereo"); false when there is none or it is too long. */
static bool look_up(const struct index *index, const char *group, const char *key, char *out,
                    size_t size)
{
	bool within = false;

	for (const char *line = index->text; *line;) {
		size_t length = strcspn(line, "\n");
		size_t used = trimmed(line, length);
		const char *value;
		size_t value_length;

		if (*line == '[') {
			within = used == strlen(group) + 2 && line[used - 1] == ']' &&
			         strncmp(line + 1, group, used - 2) == 0;
		} else if (within && is_key(line, used, key, &value, &value_length)) {
			if (value_length >= size)
				return false;
			memcpy(out, value, value_length);
			out[value_length] = '\0';
			return true;
		}
		line += length + (line[length] == '\n');
	}
	return false;
}

/* Takes the next of a list with commas; false at its end. */
static bool next_item(const char **list, char *out, size_t size)
{
	size_t length;

	*list += strspn(*list, ", \t");
	length = strcspn(*list, ",");
	if (length == 0)
		return false;
	snprintf(out, size, "%.*s", (int)trimmed(*list, length), *list);
	*list += length;
	return true;
}

static bool find_in_folder(struct sound_file *out, const char *folder, const char *name)
{
	static const char *const endings[] = { "disabled", "oga", "ogg", "wav" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		int length =
		    snprintf(out->path, sizeof out->path, "%s/%s.%s", folder, name, endings[i]);

		if (length >= (int)sizeof out->path || !is_file(out->path))
			continue;
		out->found = i == 0 ? SOUND_DISABLED : SOUND_FILE;
		return true;
	}
	out->path[0] = '\0';
	return false;
}

/* The folders of a locale, "de_DE" and "de", come before the folder itself. */
static bool find_in_locales(const struct search *search, const char *folder, const char *name)
{
	const char *locale = search->places->locale ? search->places->locale : "";
	size_t lengths[] = { strcspn(locale, ".@"), strcspn(locale, "_.@") };
	char path[PATH_BYTES];

	for (int i = 0; i < 2; i++) {
		if (lengths[i] == 0 || memchr(locale, '/', lengths[i]))
			continue;
		if (snprintf(path, sizeof path, "%s/%.*s", folder, (int)lengths[i], locale) <
		        (int)sizeof path &&
		    find_in_folder(search->out, path, name))
			return true;
	}
	return find_in_folder(search->out, folder, name);
}

/* In the folders of a theme that are for stereo, or for anything. */
static bool find_in_theme_folder(const struct search *search, const char *folder, const char *name)
{
	const struct index *index = &search->index;
	char list[PATH_BYTES], item[NAME_BYTES], profile[NAME_BYTES], path[PATH_BYTES];
	const char *at = list;

	if (!look_up(index, "Sound Theme", "Directories", list, sizeof list))
		return false;
	while (next_item(&at, item, sizeof item)) {
		if (!is_below(item))
			continue;
		if (look_up(index, item, "OutputProfile", profile, sizeof profile) && *profile &&
		    strcmp(profile, "stereo") != 0)
			continue;
		if (snprintf(path, sizeof path, "%s/%s", folder, item) < (int)sizeof path &&
		    find_in_locales(search, path, name))
			return true;
	}
	return false;
}

/* The n-th folder that themes may be in: the person's, then the system's. False after the last. */
static bool base_folder(const struct sound_places *places, int n, char *out, size_t size)
{
	const char *at = places->data_dirs ? places->data_dirs : "";

	if (n == 0) {
		snprintf(out, size, "%s", places->data_home ? places->data_home : "");
		return true;
	}
	for (int i = 1; *at; i++) {
		size_t length = strcspn(at, ":");

		if (i == n) {
			snprintf(out, size, "%.*s", (int)length, at);
			return true;
		}
		at += length + (at[length] == ':');
	}
	return false;
}

static bool note_seen(struct search *search, const char *theme)
{
	for (int i = 0; i < search->seen_count; i++) {
		if (strcmp(search->seen[i], theme) == 0)
			return false;
	}
	if (search->seen_count == THEMES_MAX)
		return false;
	snprintf(search->seen[search->seen_count++], NAME_BYTES, "%s", theme);
	return true;
}

/* A theme may be spread over several base folders; the first index.theme counts for all of them. */
static bool load_theme(struct search *search, const char *theme)
{
	char base[PATH_BYTES], folder[PATH_BYTES + NAME_BYTES + 16];

	for (int i = 0; base_folder(search->places, i, base, sizeof base); i++) {
		snprintf(folder, sizeof folder, "%s/sounds/%s", base, theme);
		if (*base == '/' && load(&search->index, folder))
			return true;
	}
	return false;
}

static bool find_in_folders_of(struct search *search, const char *theme, const char *name)
{
	char base[PATH_BYTES], folder[PATH_BYTES + NAME_BYTES + 16];

	for (int i = 0; base_folder(search->places, i, base, sizeof base); i++) {
		snprintf(folder, sizeof folder, "%s/sounds/%s", base, theme);
		if (*base == '/' && find_in_theme_folder(search, folder, name)) {
			snprintf(search->out->theme, sizeof search->out->theme, "%s", theme);
			return true;
		}
	}
	return false;
}

/* In a theme, then in those it inherits from. */
static bool find_in_theme(struct search *search, const char *theme, const char *name)
{
	char parents[PATH_BYTES], parent[NAME_BYTES];
	const char *at = parents;

	if (!is_below(theme) || strchr(theme, '/') || !note_seen(search, theme) ||
	    !load_theme(search, theme))
		return false;
	if (find_in_folders_of(search, theme, name))
		return true;
	if (!look_up(&search->index, "Sound Theme", "Inherits", parents, sizeof parents))
		return false;
	while (next_item(&at, parent, sizeof parent)) {
		if (find_in_theme(search, parent, name))
			return true;
	}
	return false;
}

static bool find_own(struct search *search, const char *name)
{
	const char *own = search->places->own;

	if (!own || !*own || !load(&search->index, own) || !find_in_theme_folder(search, own, name))
		return false;
	look_up(&search->index, "Sound Theme", "Name", search->out->theme,
	        sizeof search->out->theme);
	search->out->own = true;
	return true;
}

/* "unknot-breathe-in", then "unknot-breathe", but never "unknot" alone. */
static bool find_shorter(struct search *search, const char *theme, const char *name)
{
	char shorter[NAME_BYTES];

	snprintf(shorter, sizeof shorter, "%s", name);
	for (;;) {
		char *dash;

		search->seen_count = 0;
		if (find_in_theme(search, theme, shorter))
			return true;
		dash = strrchr(shorter, '-');
		if (!dash || dash == strchr(shorter, '-'))
			return false;
		*dash = '\0';
	}
}

struct sound_file sound_theme_find(const struct sound_places *places, const char *name)
{
	const char *theme = places->theme && *places->theme ? places->theme : "unknot";
	struct sound_file out = { 0 };
	struct search search = { .places = places, .out = &out };

	if (is_below(name) && !strchr(name, '/') && !find_shorter(&search, theme, name))
		find_own(&search, name);
	return out;
}
