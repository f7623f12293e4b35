#include "io/library_index.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/routine.h"
#include "io/fs.h"

/* The first line names the version; then "F IDENTITY PATH" for a file and "E AT END ID" for each of its
 * exercises; the last line is the sum of all before it. */
#define VERSION_LINE "unknot library index 1\n"

enum { INDEX_BYTES_MAX = 16 << 20, SUM_LINE = 18, SETTLED_S = 2 };

/* FNV-1a: finds damage, not malice; whoever can write here can write the library too. */
static uint64_t sum(const char *bytes, size_t size)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return hash;
}

static char *read_all(const char *path, size_t *size)
{
	struct err ignored;
	struct stat st;
	int fd = fs_open(path, O_RDONLY, &ignored);
	char *text = NULL;

	if (fd < 0)
		return NULL;
	if (fstat(fd, &st) == 0 && st.st_size > SUM_LINE && st.st_size <= INDEX_BYTES_MAX)
		text = malloc((size_t)st.st_size + 1);
	if (text && fs_read(fd, text, (size_t)st.st_size) != st.st_size) {
		free(text);
		text = NULL;
	}
	close(fd);
	if (text) {
		*size = (size_t)st.st_size;
		text[*size] = '\0';
	}
	return text;
}

/* Cuts the sum off; false when it does not fit. */
static bool is_whole(char *text, size_t size)
{
	char line[SUM_LINE + 1];

	snprintf(line, sizeof line, "S%016" PRIx64 "\n", sum(text, size - SUM_LINE));
	if (strcmp(text + size - SUM_LINE, line) != 0)
		return false;
	text[size - SUM_LINE] = '\0';
	return strlen(text) == size - SUM_LINE;
}

static struct indexed_file **bucket_of(struct library_index *index, const char *path)
{
	return &index->bucket[sum(path, strlen(path)) % INDEX_BUCKETS];
}

static struct indexed_file *append(struct library_index *index, const char *path,
                                   const struct file_identity *identity)
{
	struct indexed_file *file = arena_alloc(&index->arena, sizeof *file);

	if (!file || !(file->path = arena_text(&index->arena, path, strlen(path))))
		return NULL;
	file->identity = *identity;
	struct indexed_file **bucket = bucket_of(index, path);

	file->chain = *bucket;
	*bucket = file;
	if (index->last)
		index->last->next = file;
	else
		index->first = file;
	index->last = file;
	return file;
}

/* In front of the others: their order says nothing. */
static bool put_exercise(struct library_index *index, struct indexed_file *file, const char *id,
                         uint32_t at, uint32_t end)
{
	struct indexed_exercise *exercise = arena_alloc(&index->arena, sizeof *exercise);

	if (!exercise || !(exercise->id = arena_text(&index->arena, id, strlen(id))))
		return false;
	exercise->at = at;
	exercise->end = end;
	exercise->next = file->exercise;
	file->exercise = exercise;
	return true;
}

static bool read_line(struct library_index *index, const char *line)
{
	struct file_identity id;
	uint32_t at, end;
	int used = 0;

	if (sscanf(line, "F %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNd64 " %" SCNd64 " %n", &id.device,
	           &id.inode, &id.size, &id.modified_ns, &id.changed_ns, &used) == 5 &&
	    used > 0 && line[used])
		return append(index, line + used, &id) != NULL;
	if (sscanf(line, "E %" SCNu32 " %" SCNu32 " %n", &at, &end, &used) != 2 || used == 0 ||
	    !index->last || strlen(line + used) > ID_MAX || (end && end <= at) ||
	    end > index->last->identity.size)
		return false;
	return put_exercise(index, index->last, line + used, at, end);
}

static bool read_lines(struct library_index *index, char *text)
{
	char *line = text + sizeof VERSION_LINE - 1;

	if (strncmp(text, VERSION_LINE, sizeof VERSION_LINE - 1) != 0)
		return false;
	while (*line) {
		char *end = strchr(line, '\n');

		if (!end)
			return false;
		*end = '\0';
		if (!read_line(index, line))
			return false;
		line = end + 1;
	}
	return true;
}

static void forget(struct library_index *index)
{
	arena_finish(&index->arena);
	index->first = index->last = NULL;
	memset(index->bucket, 0, sizeof index->bucket);
}

void library_index_open(struct library_index *index, const char *dir, const char *name)
{
	size_t size = 0, room = strlen(dir) + strlen(name) + 2;
	char *text;

	*index = (struct library_index){ .path = malloc(room) };
	if (!index->path)
		return;
	snprintf(index->path, room, "%s/%s", dir, name);
	text = read_all(index->path, &size);
	if (text && !(is_whole(text, size) && read_lines(index, text)))
		forget(index);
	free(text);
}

bool library_index_identify(const char *path, struct file_identity *identity)
{
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
		return false;
	*identity = (struct file_identity){
		.device = (uint64_t)st.st_dev,
		.inode = (uint64_t)st.st_ino,
		.size = (uint64_t)st.st_size,
		.modified_ns = (int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec,
		.changed_ns = (int64_t)st.st_ctim.tv_sec * 1000000000 + st.st_ctim.tv_nsec,
	};
	return true;
}

bool library_index_same(const struct file_identity *a, const struct file_identity *b)
{
	return a->device == b->device && a->inode == b->inode && a->size == b->size &&
	       a->modified_ns == b->modified_ns && a->changed_ns == b->changed_ns;
}

static struct indexed_file *row_of(struct library_index *index, const char *path)
{
	struct indexed_file *file = *bucket_of(index, path);

	while (file && (file->dropped || strcmp(file->path, path) != 0))
		file = file->chain;
	return file;
}

struct indexed_file *library_index_find(struct library_index *index, const char *path,
                                        const struct file_identity *identity)
{
	struct indexed_file *file = row_of(index, path);

	return file && library_index_same(&file->identity, identity) ? file : NULL;
}

/* A change within the clock's grain of the last one leaves no trace. */
static bool is_settled(const struct file_identity *identity)
{
	return time(NULL) - identity->changed_ns / 1000000000 >= SETTLED_S;
}

struct indexed_file *library_index_add(struct library_index *index, const char *path,
                                       const struct file_identity *identity)
{
	struct indexed_file *old, *file;

	if (!index->path || strchr(path, '\n'))
		return NULL;
	old = row_of(index, path);
	if (old)
		old->dropped = true;
	file = is_settled(identity) ? append(index, path, identity) : NULL;
	index->changed = index->changed || old || file;
	return file;
}

void library_index_add_exercise(struct library_index *index, struct indexed_file *file,
                                const char *id, uint32_t at, uint32_t end)
{
	if (!put_exercise(index, file, id, at, end))
		file->dropped = true;
}

static void write_rows(const struct library_index *index, FILE *out)
{
	fputs(VERSION_LINE, out);
	for (const struct indexed_file *file = index->first; file; file = file->next) {
		const struct file_identity *id = &file->identity;

		if (file->dropped)
			continue;
		fprintf(out, "F %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRId64 " %" PRId64 " %s\n",
		        id->device, id->inode, id->size, id->modified_ns, id->changed_ns, file->path);
		for (const struct indexed_exercise *e = file->exercise; e; e = e->next)
			fprintf(out, "E %" PRIu32 " %" PRIu32 " %s\n", e->at, e->end, e->id);
	}
}

static void write_index(const struct library_index *index)
{
	struct err ignored;
	char *text = NULL, *dir = strdup(index->path);
	size_t size = 0;
	FILE *out = dir ? open_memstream(&text, &size) : NULL;

	if (out) {
		write_rows(index, out);
		fflush(out);
		fprintf(out, "S%016" PRIx64 "\n", sum(text, size));
		*strrchr(dir, '/') = '\0';
		if (fclose(out) == 0 && fs_make_dir(dir, &ignored))
			fs_write_atomic(index->path, text, size, &ignored);
	}
	free(text);
	free(dir);
}

void library_index_close(struct library_index *index)
{
	if (index->path && index->changed)
		write_index(index);
	arena_finish(&index->arena);
	free(index->path);
	*index = (struct library_index){ 0 };
}
