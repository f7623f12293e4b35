/* One exercise without reading all: by the index, else by a look at the bytes. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/fs.h"
#include "io/library_priv.h"
#include "io/routine_read.h"

enum { LOOK_MAX = 1 << 20 };

/* An exercise that was read alone. */
struct library_passage {
	struct document document;
	struct library_passage *next;
};

/* ---- A look at the bytes tells which files may hold an id
 * ----------------------------------------- */

static bool is_id_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_';
}

/* The id that an "id" at `at` gives a value to, and its length; NULL when none follows. */
static const char *id_value(const char *at, size_t *len)
{
	const char *value = at + 2;

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

/* Whether the bytes after a value of that length could go on with it: a second text, or a comment.
 */
static bool goes_on(const char *value, size_t len)
{
	const char *after = value + len + 1;

	after += strspn(after, " \t\r\n");
	return *after == '"' || *after == '/' || *after == '#';
}

/* "\nONE\nTWO\n": what the bytes, which end with a NUL, define. NULL: out of memory, or an id is
 * written in a way that only a parser understands. */
static char *ids_of(const char *bytes, size_t size)
{
	char *ids = malloc(size + 2);
	size_t used = 0, len;

	if (!ids)
		return NULL;
	ids[used++] = '\n';
	for (const char *at = bytes; (at = strstr(at, "id")); at += 2) {
		if ((at > bytes && is_id_byte(at[-1])) || is_id_byte(at[2]))
			continue; /* within a word */
		const char *value = id_value(at, &len);

		if (!value || goes_on(value, len)) {
			free(ids);
			return NULL;
		}
		memcpy(ids + used, value, len);
		used += len;
		ids[used++] = '\n';
	}
	ids[used] = '\0';
	char *fitted = realloc(ids, used + 1);

	return fitted ? fitted : ids;
}

/* The bytes of a file that is not bigger than one of ours, with a NUL; NULL when they cannot be
 * had. */
static char *read_bytes(const char *path, size_t *size)
{
	struct stat st;
	struct err ignored;
	int fd = fs_open(path, O_RDONLY, &ignored);
	char *bytes = NULL;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size >= 0 && st.st_size <= LOOK_MAX)
		bytes = malloc((size_t)st.st_size + 1);
	if (bytes && fs_read(fd, bytes, (size_t)st.st_size) != st.st_size) {
		free(bytes);
		bytes = NULL;
	}
	if (fd >= 0)
		close(fd);
	if (bytes) {
		*size = (size_t)st.st_size;
		bytes[*size] = '\0';
	}
	return bytes;
}

static struct library_index *index_of(struct library *library, const struct library_file *file)
{
	if (file->exercises)
		return &library->index;
	if (library->cache && !library->routines.path)
		library_index_open(&library->routines, library->cache, "routines.index");
	return &library->routines;
}

static bool is_unchanged(const struct library_file *file)
{
	struct file_identity now;

	return library_index_identify(file->path, &now) &&
	       library_index_same(&now, &file->identity);
}

static void remember_ids(struct library *library, struct library_file *file)
{
	char id[ID_MAX + 1];
	struct library_index *index = index_of(library, file);
	struct indexed_file *row = NULL;

	if (file->asked && is_unchanged(file))
		row = library_index_add(index, file->path, &file->identity);
	for (const char *at = file->ids + 1; row && *at; at += strcspn(at, "\n") + 1) {
		size_t len = strcspn(at, "\n");

		if (len > ID_MAX || len == 0)
			continue;
		memcpy(id, at, len);
		id[len] = '\0';
		library_index_add_exercise(index, row, id, 0, 0);
	}
}

/* A file that cannot be looked at, or that is too big to be one of ours, may hold anything. */
static bool look(struct library *library, struct library_file *file)
{
	size_t size;
	char *bytes = read_bytes(file->path, &size);

	if (bytes)
		file->ids = ids_of(bytes, size);
	free(bytes);
	if (file->ids)
		remember_ids(library, file);
	return file->ids != NULL;
}

/* ---- The index tells where in which file it stands
 * ----------------------------------------------- */

void library_note_identity(struct library *library, struct library_file *file)
{
	struct library_index *index = index_of(library, file);

	if (file->asked || !index->path)
		return;
	file->asked = library_index_identify(file->path, &file->identity);
	if (file->asked)
		file->row = library_index_find(index, file->path, &file->identity);
}

static bool knows_places(const struct library_file *file)
{
	for (const struct indexed_exercise *e = file->row ? file->row->exercise : NULL; e;
	     e = e->next)
		if (!e->end)
			return false;
	return file->row != NULL;
}

void library_note_places(struct library *library, struct library_file *file)
{
	struct document *document = &file->document;
	int count = library_usable(file) ? document->exercise_count : 0;

	if (!file->asked || knows_places(file) || !is_unchanged(file))
		return;
	file->row = library_index_add(&library->index, file->path, &file->identity);
	for (int i = 0; file->row && i < count; i++) {
		const struct document_origin *origin =
		    routine_find_origin(document, &document->exercise[i]);
		const struct scan_node *node = &document->scan.node[origin->node];

		library_index_add_exercise(&library->index, file->row, document->exercise[i].id,
		                           node->at, node->end);
	}
}

static const struct exercise *passage_with(const struct library *library, const char *id)
{
	for (const struct library_passage *p = library->passage; p; p = p->next)
		if (strcmp(p->document.exercise[0].id, id) == 0)
			return &p->document.exercise[0];
	return NULL;
}

static bool parse_passage(struct document *document, const struct library_file *file,
                          const char *bytes, const struct indexed_exercise *place)
{
	static const char before[] = "format = 1;\nexercises = (\n", after[] = "\n);\n";
	size_t size = sizeof before + sizeof after + place->end - place->at;
	char *text = malloc(size);
	struct err ignored;
	bool ok;

	if (!text)
		return false;
	size = (size_t)snprintf(text, size, "%s%.*s%s", before, (int)(place->end - place->at),
	                        bytes + place->at, after);
	ok = document_parse(document, file->path, text, size, &ignored) &&
	     document_errors(document) == 0 && document->exercise_count == 1 &&
	     !document->routine && strcmp(document->exercise[0].id, place->id) == 0;
	if (ok)
		document_trim(document);
	free(text);
	return ok;
}

/* Reads the lines of one exercise; NULL when the index was wrong about them. */
static const struct exercise *read_passage(struct library *library, const struct library_file *file,
                                           const struct indexed_exercise *place)
{
	struct library_passage *passage = calloc(1, sizeof *passage);
	size_t size = 0;
	char *bytes = passage ? read_bytes(file->path, &size) : NULL;

	if (bytes && place->end <= size && parse_passage(&passage->document, file, bytes, place)) {
		passage->next = library->passage;
		library->passage = passage;
	} else if (passage) {
		document_finish(&passage->document);
		free(passage);
		passage = NULL;
	}
	free(bytes);
	return passage ? &passage->document.exercise[0] : NULL;
}

void library_close_passages(struct library *library)
{
	while (library->passage) {
		struct library_passage *passage = library->passage;

		library->passage = passage->next;
		document_finish(&passage->document);
		free(passage);
	}
}

/* ---- Both --------------------------------------------------------------------------------------
 */

static const struct indexed_exercise *place_of(const struct library_file *file, const char *id)
{
	for (const struct indexed_exercise *e = file->row->exercise; e; e = e->next)
		if (strcmp(e->id, id) == 0)
			return e;
	return NULL;
}

bool library_may_hold(struct library *library, struct library_file *file, const char *id,
                      const struct indexed_exercise **place)
{
	char line[ID_MAX + 3];

	*place = NULL;
	if (file->loaded)
		return true;
	library_note_identity(library, file);
	if (file->row) {
		*place = place_of(file, id);
		return *place != NULL;
	}
	if (!file->ids && !look(library, file))
		return true;
	snprintf(line, sizeof line, "\n%s\n", id);
	return strstr(file->ids, line) != NULL;
}

/* In the order of the files, so that it is the one that reading all of them would choose. A
 * translation is of whole files. */
const struct exercise *library_find_alone(struct library *library, const char *id)
{
	const struct exercise *found = passage_with(library, id);

	for (int i = 0; !found && i < library->file_count && library->file[i].exercises; i++) {
		struct library_file *file = &library->file[i];
		const struct indexed_exercise *place;

		if (!library_may_hold(library, file, id, &place))
			continue;
		if (place && place->end && !*library->language)
			found = read_passage(library, file, place);
		if (found)
			break;
		library_load(library, file);
		for (int k = 0; library_usable(file) && k < file->document.exercise_count; k++)
			if (strcmp(file->document.exercise[k].id, id) == 0)
				return &file->document.exercise[k];
	}
	return found;
}
