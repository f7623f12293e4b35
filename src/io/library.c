#include "io/library.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/routine_translate.h"

enum { FILES_MAX = 20000, LOOK_MAX = 1 << 20 };

static const char suffix[] = ".cfg";

/* NAME.cfg, hidden ones and translations (NAME.de.cfg) left out. */
static bool is_routine_name(const char *name)
{
	size_t len = strlen(name), end = sizeof suffix - 1;
	char original[256];

	return name[0] != '.' && len > end && strcmp(name + len - end, suffix) == 0 &&
	       !translation_original(original, sizeof original, name);
}

static bool add_file(struct library *library, const char *dir, const char *name, struct err *err)
{
	size_t room = strlen(dir) + strlen(name) + 2;

	if (library->file_count == library->file_size) {
		int size = library->file_size ? 2 * library->file_size : 64;
		struct library_file *grown = realloc(library->file, (size_t)size * sizeof *grown);

		if (!grown)
			return err_set(err, ERR_MEMORY, _("not enough memory for the library"));
		library->file = grown;
		library->file_size = size;
	}
	struct library_file *file = &library->file[library->file_count];
	*file = (struct library_file){ .path = malloc(room) };
	if (!file->path)
		return err_set(err, ERR_MEMORY, _("not enough memory for the library"));
	snprintf(file->path, room, "%s/%s", dir, name);
	file->name = file->path + strlen(dir) + 1;
	library->file_count++;
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct library_file *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* Lists one folder. A missing one is an error only for what is installed. */
static bool list_dir(struct library *library, const char *base, const char *sub,
                     enum library_shelf shelf, bool exercises, struct err *err)
{
	char path[4096];
	int first = library->file_count;
	bool ok = true;

	if (snprintf(path, sizeof path, "%s/%s", base, sub) >= (int)sizeof path)
		return err_set(err, ERR_INVALID, _("the path of the library is too long"));
	DIR *dir = opendir(path);
	if (!dir && errno == ENOENT && shelf == SHELF_USER)
		return true;
	if (!dir)
		return fs_err(err, errno, _("cannot open the library"), path);
	for (struct dirent *entry; ok && (entry = readdir(dir));) {
		if (is_routine_name(entry->d_name) && library->file_count < FILES_MAX)
			ok = add_file(library, path, entry->d_name, err);
	}
	closedir(dir);
	if (library->file_count > first)
		qsort(library->file + first, (size_t)(library->file_count - first),
		      sizeof *library->file, by_name);
	for (int i = first; i < library->file_count; i++) {
		library->file[i].shelf = shelf;
		library->file[i].exercises = exercises;
	}
	return ok;
}

bool library_open(struct library *library, const char *library_dir, const char *data_dir,
                  struct err *err)
{
	*library = (struct library){ 0 };
	if (data_dir && !(list_dir(library, data_dir, "routines", SHELF_USER, false, err) &&
	                  list_dir(library, data_dir, "exercises", SHELF_USER, true, err)))
		return false;
	return list_dir(library, library_dir, "routines", SHELF_INSTALLED, false, err) &&
	       list_dir(library, library_dir, "routines/exercises", SHELF_INSTALLED, true, err);
}

static bool is_usable(const struct library_file *file)
{
	return file->loaded && !file->failed && document_errors(&file->document) == 0;
}

static const struct exercise *find_exercise(void *ctx, const char *id)
{
	return library_exercise(ctx, id);
}

static const char *nearest_exercise(void *ctx, const char *id)
{
	int count;
	const struct exercise *const *exercise = library_exercises(ctx, &count);
	const char **list = calloc((size_t)count + 1, sizeof *list), *nearest = NULL;

	for (int i = 0; list && i < count; i++)
		list[i] = exercise[i]->id;
	if (list)
		nearest = text_nearest(id, list, (size_t)count);
	free(list);
	return nearest;
}

static void resolve(struct library *library, struct document *document)
{
	struct document_source source = { find_exercise, nearest_exercise, library };

	document_resolve(document, &source);
}

void library_set_language(struct library *library, const char *language)
{
	snprintf(library->language, sizeof library->language, "%s", language ? language : "");
}

/* Puts the texts of the translation beside a file into its document; a broken one is passed over.
 */
static void translate(const struct library *library, const char *path, struct document *document)
{
	struct document translation = { 0 };
	struct err err;
	char beside[4096];

	if (!*library->language || document_errors(document) > 0 ||
	    !translation_path(beside, sizeof beside, path, library->language) ||
	    !fs_exists(beside, NULL))
		return;
	if (document_load(&translation, beside, &err)) {
		translation_check(&translation, document);
		if (document_errors(&translation) == 0)
			translation_apply(document, &translation);
	}
	document_finish(&translation);
}

static void load(struct library *library, struct library_file *file)
{
	if (file->loaded)
		return;
	file->loaded = true;
	file->failed = !document_load(&file->document, file->path, &file->err);
	if (file->failed)
		return;
	if (file->document.routine)
		resolve(library, &file->document);
	translate(library, file->path, &file->document);
	document_trim(&file->document);
}

static int by_exercise_id(const void *a, const void *b)
{
	const struct exercise *const *x = a, *const *y = b;

	return strcmp((*x)->id, (*y)->id);
}

static int by_routine_id(const void *a, const void *b)
{
	const struct routine *const *x = a, *const *y = b;

	return strcmp((*x)->id, (*y)->id);
}

static bool has_exercise(const struct library *library, int count, const char *id)
{
	for (int i = 0; i < count; i++) {
		if (strcmp(library->exercise[i]->id, id) == 0)
			return true;
	}
	return false;
}

/* Reads the exercises/ folders. The user's come first, and what comes first stays. */
static void load_exercises(struct library *library)
{
	size_t total = 0;
	int count = 0, own = 0;

	for (int i = 0; i < library->file_count; i++) {
		if (library->file[i].exercises) {
			load(library, &library->file[i]);
			total += (size_t)library->file[i].document.exercise_count;
		}
	}
	library->exercise = calloc(total + 1, sizeof *library->exercise);
	if (!library->exercise)
		return;
	for (int i = 0; i < library->file_count; i++) {
		const struct library_file *file = &library->file[i];

		if (!file->exercises || !is_usable(file))
			continue;
		for (int k = 0; k < file->document.exercise_count; k++) {
			const struct exercise *exercise = &file->document.exercise[k];

			if (!has_exercise(library, file->shelf == SHELF_USER ? count : own,
			                  exercise->id))
				library->exercise[count++] = exercise;
		}
		if (file->shelf == SHELF_USER)
			own = count;
	}
	library->exercise_count = count;
	qsort(library->exercise, (size_t)count, sizeof *library->exercise, by_exercise_id);
}

/* ---- One exercise without reading all: a look at the bytes tells which files may hold it ------ */

static bool is_id_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_';
}

/* The id that an "id" at `at` gives a value to, and its length; NULL when none follows. */
static const char *id_value(const char *bytes, const char *at, size_t *len)
{
	const char *value = at + 2;

	if (at > bytes && is_id_byte(at[-1]))
		return NULL;
	value += strspn(value, " \t\r\n");
	if (*value != '=' && *value != ':')
		return NULL;
	value++;
	value += strspn(value, " \t\r\n");
	if (*value++ != '"')
		return NULL;
	for (*len = 0; is_id_byte(value[*len]);)
		++*len;
	return value[*len] == '"' ? value : NULL;
}

/* "\nONE\nTWO\n": what the bytes, which end with a NUL, seem to define. NULL: out of memory. */
static char *ids_of(const char *bytes, size_t size)
{
	char *ids = malloc(size + 2);
	size_t used = 0, len;

	if (!ids)
		return NULL;
	ids[used++] = '\n';
	for (const char *at = bytes; (at = strstr(at, "id")); at += 2) {
		const char *value = id_value(bytes, at, &len);

		if (!value)
			continue;
		memcpy(ids + used, value, len);
		used += len;
		ids[used++] = '\n';
	}
	ids[used] = '\0';
	char *fitted = realloc(ids, used + 1);

	return fitted ? fitted : ids;
}

/* A file that cannot be looked at, or that is too big to be one of ours, may hold anything. */
static bool look(struct library_file *file)
{
	struct stat st;
	struct err ignored;
	int fd = fs_open(file->path, O_RDONLY, &ignored);
	char *bytes = NULL;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size >= 0 && st.st_size <= LOOK_MAX)
		bytes = malloc((size_t)st.st_size + 1);
	if (bytes) {
		ssize_t got = read(fd, bytes, (size_t)st.st_size);

		if (got == st.st_size) {
			bytes[got] = '\0';
			file->ids = ids_of(bytes, (size_t)got);
		}
	}
	free(bytes);
	if (fd >= 0)
		close(fd);
	return file->ids != NULL;
}

static bool may_hold(struct library_file *file, const char *id)
{
	char line[ID_MAX + 3];

	if (file->loaded || (!file->ids && !look(file)))
		return true;
	snprintf(line, sizeof line, "\n%s\n", id);
	return strstr(file->ids, line) != NULL;
}

/* In the order of the files, so that it is the one that reading all of them would choose. */
static const struct exercise *find_alone(struct library *library, const char *id)
{
	for (int i = 0; i < library->file_count; i++) {
		struct library_file *file = &library->file[i];

		if (!file->exercises || !may_hold(file, id))
			continue;
		load(library, file);
		if (!is_usable(file))
			continue;
		for (int k = 0; k < file->document.exercise_count; k++) {
			if (strcmp(file->document.exercise[k].id, id) == 0)
				return &file->document.exercise[k];
		}
	}
	return NULL;
}

/* An id that is written in a way a look does not see is found by reading everything. */
const struct exercise *library_exercise(struct library *library, const char *id)
{
	const struct exercise *alone = library->exercise ? NULL : find_alone(library, id);

	if (alone)
		return alone;

	const struct exercise wanted = { .id = id }, *key = &wanted;

	if (!library->exercise)
		load_exercises(library);
	if (!library->exercise)
		return NULL;
	const struct exercise **found =
	    bsearch(&key, library->exercise, (size_t)library->exercise_count,
	            sizeof *library->exercise, by_exercise_id);
	return found ? *found : NULL;
}

const struct exercise *const *library_exercises(struct library *library, int *count)
{
	if (!library->exercise)
		load_exercises(library);
	*count = library->exercise_count;
	return library->exercise;
}

static bool is_routine(struct library *library, struct library_file *file)
{
	if (file->exercises)
		return false;
	load(library, file);
	return is_usable(file) && file->document.routine;
}

/* The file that is named after the id is looked at first, so that one routine costs one file. */
static const struct routine *find_routine(struct library *library, const char *id, bool by_file)
{
	size_t len = strlen(id);

	for (int i = 0; i < library->file_count; i++) {
		struct library_file *file = &library->file[i];

		if (by_file &&
		    (strncmp(file->name, id, len) != 0 || strcmp(file->name + len, suffix) != 0))
			continue;
		if (is_routine(library, file) && strcmp(file->document.routine->id, id) == 0)
			return file->document.routine;
	}
	return NULL;
}

const struct routine *library_routine(struct library *library, const char *id)
{
	const struct routine *found = find_routine(library, id, true);

	return found ? found : find_routine(library, id, false);
}

const struct routine *const *library_routines(struct library *library, int *count)
{
	*count = library->routine_count;
	if (library->routine)
		return library->routine;
	library->routine = calloc((size_t)library->file_count + 1, sizeof *library->routine);
	for (int i = 0; library->routine && i < library->file_count; i++) {
		struct library_file *file = &library->file[i];
		bool twice = false;

		if (!is_routine(library, file))
			continue;
		for (int k = 0; k < *count; k++)
			twice = twice ||
			        strcmp(library->routine[k]->id, file->document.routine->id) == 0;
		if (!twice)
			library->routine[(*count)++] = file->document.routine;
	}
	library->routine_count = *count;
	if (*count)
		qsort(library->routine, (size_t)*count, sizeof *library->routine, by_routine_id);
	return library->routine;
}

const char *library_nearest(struct library *library, const char *id)
{
	int exercises, routines;
	const struct routine *const *routine = library_routines(library, &routines);
	const struct exercise *const *exercise = library_exercises(library, &exercises);
	const char **list = calloc((size_t)(routines + exercises) + 1, sizeof *list);
	const char *nearest = NULL;

	if (!list || !routine || !exercise) {
		free(list);
		return NULL;
	}
	for (int i = 0; i < routines; i++)
		list[i] = routine[i]->id;
	for (int i = 0; i < exercises; i++)
		list[routines + i] = exercise[i]->id;
	nearest = text_nearest(id, list, (size_t)(routines + exercises));
	free(list);
	return nearest;
}

void library_resolve(struct library *library, struct document *document)
{
	resolve(library, document);
}

bool library_load_file(struct library *library, const char *path, struct document *document,
                       struct err *err)
{
	if (!document_load(document, path, err))
		return false;
	library_resolve(library, document);
	if (document->findings.out_of_memory)
		return err_set(err, ERR_MEMORY, _("There is not enough memory."));
	translate(library, path, document);
	return true;
}

void library_load_all(struct library *library)
{
	for (int i = 0; i < library->file_count; i++)
		load(library, &library->file[i]);
}

void library_close(struct library *library)
{
	for (int i = 0; i < library->file_count; i++) {
		document_finish(&library->file[i].document);
		free(library->file[i].path);
		free(library->file[i].ids);
	}
	free(library->file);
	free(library->exercise);
	free(library->routine);
	*library = (struct library){ 0 };
}
