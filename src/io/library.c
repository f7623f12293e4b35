#include "io/library.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/library_priv.h"
#include "io/routine_translate.h"

enum { FILES_MAX = 20000 };

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
	*library = (struct library){ .installed = strdup(library_dir),
		                     .own = data_dir ? strdup(data_dir) : NULL };
	if (!library->installed || (data_dir && !library->own))
		return err_set(err, ERR_MEMORY, _("not enough memory for the library"));
	return (!data_dir || list_dir(library, data_dir, "exercises", SHELF_USER, true, err)) &&
	       list_dir(library, library_dir, "routines/exercises", SHELF_INSTALLED, true, err);
}

static int by_place(const void *a, const void *b)
{
	const struct library_file *x = a, *y = b;

	if (x->exercises != y->exercises)
		return x->exercises ? -1 : 1;
	if (x->shelf != y->shelf)
		return x->shelf == SHELF_USER ? -1 : 1;
	return strcmp(x->name, y->name);
}

/* There may be thousands, and most who ask want one: they are listed when somebody wants them all. A
 * folder that cannot be read is one without routines. Those found before stand there already. */
static void list_routines(struct library *library)
{
	int count = library->file_count, kept = count;
	struct err err = { ERR_NONE, "" };

	if (library->listed)
		return;
	library->listed = true;
	if (library->own)
		list_dir(library, library->own, "routines", SHELF_USER, false, &err);
	library->cut_short = err.code == ERR_MEMORY;
	list_dir(library, library->installed, "routines", SHELF_INSTALLED, false, &err);
	library->cut_short = library->cut_short || err.code == ERR_MEMORY;
	for (int i = count; i < library->file_count; i++) {
		bool there = false;

		for (int k = 0; k < count && !there; k++)
			there = strcmp(library->file[k].path, library->file[i].path) == 0;
		if (there)
			free(library->file[i].path);
		else
			library->file[kept++] = library->file[i];
	}
	library->file_count = kept;
	if (kept)
		qsort(library->file, (size_t)kept, sizeof *library->file, by_place);
}

bool library_usable(const struct library_file *file)
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

void library_load(struct library *library, struct library_file *file)
{
	if (file->loaded)
		return;
	file->loaded = true;
	if (file->exercises)
		library_note_identity(library, file);
	file->failed = !document_load(&file->document, file->path, &file->err);
	if (file->failed)
		return;
	if (file->document.routine)
		resolve(library, &file->document);
	if (file->exercises)
		library_note_places(library, file);
	translate(library, file->path, &file->document);
	document_trim(&file->document);
}

static int by_exercise_id(const void *a, const void *b)
{
	const struct exercise *const *x = a, *const *y = b;

	return strcmp((*x)->id, (*y)->id);
}

/* What is named by an id, and where it came. */
struct named {
	const void *what;
	const char *id;
	int at;
};

static int by_id(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = strcmp(x->id, y->id);

	return order ? order : (x->at > y->at) - (x->at < y->at);
}

/* By id; of several with one id the first that came stays. Returns how many are left. */
static int sort_named(struct named *named, int count)
{
	int kept = 0;

	if (count)
		qsort(named, (size_t)count, sizeof *named, by_id);
	for (int i = 0; i < count; i++)
		if (kept == 0 || strcmp(named[kept - 1].id, named[i].id) != 0)
			named[kept++] = named[i];
	return kept;
}

/* Reads the exercises/ folders. */
static void load_exercises(struct library *library)
{
	size_t total = 0;
	int count = 0;

	for (int i = 0; i < library->file_count && library->file[i].exercises; i++) {
		library_load(library, &library->file[i]);
		total += (size_t)library->file[i].document.exercise_count;
	}
	struct named *named = calloc(total + 1, sizeof *named);

	library->exercise = named ? calloc(total + 1, sizeof *library->exercise) : NULL;
	if (!library->exercise)
		goto out;
	for (int i = 0; i < library->file_count && library->file[i].exercises; i++) {
		const struct document *document = &library->file[i].document;

		if (!library_usable(&library->file[i]))
			continue;
		for (int k = 0; k < document->exercise_count; k++, count++)
			named[count] = (struct named){ &document->exercise[k],
				                       document->exercise[k].id, count };
	}
	library->exercise_count = sort_named(named, count);
	for (int i = 0; i < library->exercise_count; i++)
		library->exercise[i] = named[i].what;
out:
	free(named);
}

/* ---- What is asked for ------------------------------------------------------------------------ */

/* An id that is written in a way a look does not see is found by reading everything. */
const struct exercise *library_exercise(struct library *library, const char *id)
{
	const struct exercise *alone = library->exercise ? NULL : library_find_alone(library, id);

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
	library_load(library, file);
	return library_usable(file) && file->document.routine;
}

/* DIR/routines/ID.cfg of a shelf, listed or not; NULL when there is none. */
static struct library_file *file_named(struct library *library, enum library_shelf shelf,
                                       const char *id)
{
	const char *dir = shelf == SHELF_USER ? library->own : library->installed;
	char folder[4096], path[4096 + ID_MAX + 8];
	struct err ignored;

	if (!dir || snprintf(folder, sizeof folder, "%s/routines", dir) >= (int)sizeof folder)
		return NULL;
	snprintf(path, sizeof path, "%s/%s%s", folder, id, suffix);
	for (int i = 0; i < library->file_count; i++)
		if (strcmp(library->file[i].path, path) == 0)
			return &library->file[i];
	if (library->listed || !fs_exists(path, NULL) ||
	    !add_file(library, folder, path + strlen(folder) + 1, &ignored))
		return NULL;
	library->file[library->file_count - 1].shelf = shelf;
	return &library->file[library->file_count - 1];
}

/* The file that is named after the id is looked at first, so that one routine costs one file. */
static const struct routine *routine_named(struct library *library, const char *id)
{
	if (!id[0] || strlen(id) > ID_MAX || strpbrk(id, "/."))
		return NULL;
	for (int shelf = SHELF_USER; shelf <= SHELF_INSTALLED; shelf++) {
		struct library_file *file = file_named(library, (enum library_shelf)shelf, id);

		if (file && is_routine(library, file) && strcmp(file->document.routine->id, id) == 0)
			return file->document.routine;
	}
	return NULL;
}

const struct routine *library_routine(struct library *library, const char *id)
{
	const struct routine *found = library->last;

	if (found && strcmp(found->id, id) == 0)
		return found;
	found = routine_named(library, id);
	if (found)
		return library->last = found;
	list_routines(library);
	for (int i = 0; !found && i < library->file_count; i++) {
		struct library_file *file = &library->file[i];
		const struct indexed_exercise *place;

		if (!file->exercises && library_may_hold(library, file, id, &place) &&
		    is_routine(library, file) && strcmp(file->document.routine->id, id) == 0)
			found = library->last = file->document.routine;
	}
	return found;
}

const struct routine *const *library_routines(struct library *library, int *count)
{
	*count = library->routine_count;
	if (library->routine)
		return library->routine;
	list_routines(library);
	struct named *named = calloc((size_t)library->file_count + 1, sizeof *named);

	library->routine = named ? calloc((size_t)library->file_count + 1, sizeof *library->routine) : NULL;
	if (!library->routine)
		goto out;
	for (int i = 0; i < library->file_count; i++) {
		struct library_file *file = &library->file[i];

		if (!is_routine(library, file))
			continue;
		named[*count] = (struct named){ file->document.routine, file->document.routine->id, *count };
		++*count;
	}
	library->routine_count = *count = sort_named(named, *count);
	for (int i = 0; i < *count; i++)
		library->routine[i] = named[i].what;
out:
	free(named);
	return library->routine;
}

const char *library_nearest(struct library *library, const char *id)
{
	int exercises, routines;
	const struct routine *const *routine = library_routines(library, &routines);
	const struct exercise *const *exercise = library_exercises(library, &exercises);
	const char **list = calloc((size_t)(routines + exercises) + 1, sizeof *list);
	const char *nearest = NULL;

	if (!list)
		return NULL;
	if (routine && exercise) {
		for (int i = 0; i < routines; i++)
			list[i] = routine[i]->id;
		for (int i = 0; i < exercises; i++)
			list[routines + i] = exercise[i]->id;
		nearest = text_nearest(id, list, (size_t)(routines + exercises));
	}
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
	list_routines(library);
	for (int i = 0; i < library->file_count; i++)
		library_load(library, &library->file[i]);
}

void library_use_index(struct library *library, const char *cache_dir)
{
	library->cache = strdup(cache_dir);
	library_index_open(&library->index, cache_dir, "library.index");
}

void library_close(struct library *library)
{
	library_index_close(&library->index);
	library_index_close(&library->routines);
	library_close_passages(library);
	for (int i = 0; i < library->file_count; i++) {
		document_finish(&library->file[i].document);
		free(library->file[i].path);
		free(library->file[i].ids);
	}
	free(library->file);
	free(library->own);
	free(library->installed);
	free(library->cache);
	free(library->exercise);
	free(library->routine);
	*library = (struct library){ 0 };
}
