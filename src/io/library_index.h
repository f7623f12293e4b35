/* Which exercise stands where in which file, remembered between starts so that a start reads a few
 * paragraphs and not the library. One file in the cache folder, rebuilt where a file changed, harmless when
 * lost; nothing in it is believed beyond where to look. */
#ifndef UNKNOT_IO_LIBRARY_INDEX_H
#define UNKNOT_IO_LIBRARY_INDEX_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"

/* What tells that a file is the one that was read: it changes with every change of its bytes. */
struct file_identity {
	uint64_t device, inode, size;
	int64_t modified_ns, changed_ns;
};

/* An exercise of a file: the bytes from `at` up to `end`; end 0: somewhere in the file. */
struct indexed_exercise {
	const char *id;
	uint32_t at, end;
	struct indexed_exercise *next;
};

enum { INDEX_BUCKETS = 1024 };

/* A file of the library. One that cannot be used has no exercises. */
struct indexed_file {
	const char *path;
	struct file_identity identity;
	struct indexed_exercise *exercise;
	bool dropped; /* another row took its place, or the file is gone */
	struct indexed_file *next, *chain; /* chain: the next of its bucket */
};

/* Zero-initialise: an index without a file, which is never written. */
struct library_index {
	struct arena arena;
	char *path;
	struct indexed_file *first, *last; /* as they were read, then as they were added */
	struct indexed_file *bucket[INDEX_BUCKETS]; /* by path */
	bool changed;
};

/* Reads DIR/NAME. One that is missing, damaged, too big or of another version is empty. */
void library_index_open(struct library_index *index, const char *dir, const char *name);

/* The identity of a plain file now; false when there is none. */
bool library_index_identify(const char *path, struct file_identity *identity);

bool library_index_same(const struct file_identity *a, const struct file_identity *b);

/* The row of a file that is still as it was, or NULL. */
struct indexed_file *library_index_find(struct library_index *index, const char *path,
                                        const struct file_identity *identity);

/* A row without exercises, in the place of an older one. NULL: out of memory, or the file was changed so
 * lately that it could change again unseen. */
struct indexed_file *library_index_add(struct library_index *index, const char *path,
                                       const struct file_identity *identity);

/* Adds an exercise to a row that library_index_add gave. Out of memory drops the row. */
void library_index_add_exercise(struct library_index *index, struct indexed_file *file,
                                const char *id, uint32_t at, uint32_t end);

/* Writes what changed, in one step and for the owner alone; a folder that cannot be written is left as
 * it is. Frees everything. */
void library_index_close(struct library_index *index);

#endif
