/* Routine files: what a therapist wrote, as a model with everything that is wrong with it.
 * Files come from strangers: bounds, positions and text are checked before libconfig sees a byte.
 */
#ifndef UNKNOT_IO_ROUTINE_FILE_H
#define UNKNOT_IO_ROUTINE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/check.h"
#include "core/err.h"
#include "core/routine.h"
#include "io/routine_scan.h"

/* Where a struct of the model was read from. */
struct document_origin {
	const void *object;
	int node;
	bool sound; /* all its values could be read */
};

/* One text of a translation: of the routine or exercise `id`, its key, and the index in that key's
 * list or -1. */
struct document_text {
	const char *id, *key, *text;
	int index, node;
};

/* A file and its model. Zero-initialise; finish with document_finish. The model lives as long as
 * the document; the exercises that steps were resolved to live as long as where they came from. */
struct document {
	struct arena arena;
	const char *path; /* as given, for messages */
	struct exercise *exercise;
	int exercise_count;
	struct routine *routine; /* NULL when the file has none */
	struct step *step;       /* all steps of the routine, of all its phases */
	int step_count;
	const char *translates;     /* the id that a translation is for; NULL in other files */
	struct document_text *text; /* of a translation */
	int text_count;
	struct exercise **copy; /* exercises of others, translated for this document */
	int copy_count;
	struct finding_list findings;
	struct scan scan;
	char *bytes; /* the file's own; ends with a NUL */
	size_t len;
	struct document_origin *origin;
	int origin_count;
};

/* Where a document looks for the exercises that are not its own. */
struct document_source {
	/* The exercise with that id, or NULL. */
	const struct exercise *(*find)(void *ctx, const char *id);
	/* The id that was meant, or NULL. */
	const char *(*nearest)(void *ctx, const char *id);
	void *ctx;
};

/* Reads and checks a file on its own. Returns false with err only when it could not be read at all:
 * missing, no permission, not a regular file, memory out. What is wrong in it is in findings,
 * sorted by line; the model is only fit for use when document_errors is 0. */
bool document_load(struct document *document, const char *path, struct err *err);

/* The same for len bytes that are in memory; name stands for the file. */
bool document_parse(struct document *document, const char *name, const char *bytes, size_t len,
                    struct err *err);

/* The same for an open descriptor, read to its end (at most a byte more than a file may have). */
bool document_read(struct document *document, const char *name, int fd, struct err *err);

/* Resolves the exercises of the steps, first among the file's own, then in source (may be NULL),
 * and adds the findings that need them. Warnings that the routine allows are taken out. Once a
 * document. */
void document_resolve(struct document *document, const struct document_source *source);

/* Checks whether the figures can be drawn and tell the truth: the costly part, which only those who
 * check files ask for. After it was loaded. */
void document_check_figures(struct document *document);

/* How many findings are errors. */
size_t document_errors(const struct document *document);

/* The text of a line (from 1) without its end, its bytes in *len; NULL when there is no such line.
 */
const char *document_line(const struct document *document, int line, size_t *len);

/* Frees the source text and the positions, which only findings need; the model stays. */
void document_trim(struct document *document);

void document_finish(struct document *document);

#endif
