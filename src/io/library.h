/* The routines and exercises that are there: those installed, and the user's own, which come first.
 * Files are read when something in them is asked for; a broken one keeps nobody from the others. */
#ifndef UNKNOT_IO_LIBRARY_H
#define UNKNOT_IO_LIBRARY_H

#include <stdbool.h>

#include "core/err.h"
#include "core/routine.h"
#include "io/library_index.h"
#include "io/routine_file.h"

enum library_shelf { SHELF_USER, SHELF_INSTALLED };

/* A file of the library. It is read at the first need; the document is only there once loaded. */
struct library_file {
	char *path;
	const char *name; /* of the file, within path */
	enum library_shelf shelf;
	bool exercises; /* lies in an exercises/ folder */
	bool loaded;
	bool failed; /* could not be read at all: err says why */
	bool asked;  /* of an exercises file: identity and row were looked up */
	struct file_identity identity;
	struct indexed_file *row; /* what the index knows of it as it is now, or NULL */
	char *ids;   /* without a row: what stands after "id =", a line each; NULL: not looked */
	struct document document;
	struct err err;
};

/* Zero-initialise. */
struct library {
	struct library_file *file; /* exercises/ folders first, in each kind the user's, by name; routines when
	                              asked for */
	int file_count, file_size;
	char *own, *installed; /* folders; own may be NULL */
	bool listed;           /* file has all routines */
	bool cut_short;        /* but for those there was no memory for */
	const struct exercise **exercise; /* by id, each once; NULL until asked for */
	int exercise_count;
	const struct routine **routine;
	int routine_count;
	const struct routine *last; /* that was asked for: a journal asks for one many times */
	char *cache;                          /* folder of the two indexes; NULL: none */
	struct library_index index, routines; /* of exercises/ folders; of the others, read when asked for */
	struct library_passage *passage; /* exercises that were read without the rest of their files */
	char language[16]; /* "" for the texts as they were written */
};

/* Lists the exercises/ folders LIBRARY_DIR/routines/exercises and DATA_DIR/exercises; the files of
 * LIBRARY_DIR/routines and DATA_DIR/routines (*.cfg) are listed when they are asked for. data_dir may be NULL, and its
 * folders may be missing; those of library_dir may not (ERR_NOT_FOUND). */
bool library_open(struct library *library, const char *library_dir, const char *data_dir,
                  struct err *err);

/* Remembers in a file of cache_dir which exercise stands where, so that the next library reads less; and
 * uses what was remembered. Call it before anything is asked for. */
void library_use_index(struct library *library, const char *cache_dir);

/* From now on the texts of files that are read come from NAME.LANGUAGE.cfg beside them, where there is
 * one without errors: "de", "pt_BR"; NULL and "" for none. Call it before anything is asked for. */
void library_set_language(struct library *library, const char *language);

/* The routine with that id, resolved; the user's own before an installed one. NULL when there is
 * none, or its file has errors. */
const struct routine *library_routine(struct library *library, const char *id);

/* The exercise with that id, from the exercises/ folders; NULL when there is none. */
const struct exercise *library_exercise(struct library *library, const char *id);

/* All routines and exercises that can be used, by id. The arrays live as long as the library. */
const struct routine *const *library_routines(struct library *library, int *count);
const struct exercise *const *library_exercises(struct library *library, int *count);

/* The id of a routine or an exercise that was meant by a wrong one, or NULL. */
const char *library_nearest(struct library *library, const char *id);

/* Reads a file from anywhere and resolves its steps: its own exercises first, then the user's, then
 * the installed ones. document must not outlive the library. As document_load. */
bool library_load_file(struct library *library, const char *path, struct document *document,
                       struct err *err);

/* Resolves a document that was parsed already. */
void library_resolve(struct library *library, struct document *document);

/* Reads every file that was not read yet, so that library->file tells what is wrong with each. */
void library_load_all(struct library *library);

void library_close(struct library *library);

#endif
