/* What the tests of routine files share: findings as text, and files of a folder in order. */
#ifndef UNKNOT_TESTS_IO_CORPUS_H
#define UNKNOT_TESTS_IO_CORPUS_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/routine_file.h"
#include "io/routine_translate.h"

/* A folder of the source tree's tests/data/routines. */
static inline char *corpus_path(char *buf, size_t size, const char *folder, const char *name)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");

	snprintf(buf, size, "%s/tests/data/routines/%s%s%s", srcdir ? srcdir : ".", folder,
	         *name ? "/" : "", name);
	return buf;
}

static inline int corpus_is_cfg(const struct dirent *entry)
{
	size_t len = strlen(entry->d_name);

	return len > 4 && strcmp(entry->d_name + len - 4, ".cfg") == 0;
}

/* Everything that can be said of a document without a library. */
static inline void corpus_check(struct document *document)
{
	struct document original = { 0 };
	char path[4096];
	struct err err;
	bool there = false;

	if (document->translates) {
		there = translation_original(path, sizeof path, document->path) &&
		        document_load(&original, path, &err);
		if (there)
			document_resolve(&original, NULL);
		translation_check(document, there ? &original : NULL);
		document_finish(&original);
	} else {
		document_resolve(document, NULL);
	}
	document_check_figures(document);
}

/* Findings as the .expect files have them; the caller frees it. */
static inline char *corpus_text(const struct finding_list *list)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->item[i];

		fprintf(out, "%d:%d:%d: %s: %s [%s]\n  %s\n", finding->line, finding->col,
		        finding->width, finding->severity == SEVERITY_ERROR ? "error" : "warning",
		        finding->message, finding->rule, finding->hint);
	}
	fclose(out);
	return text;
}

#endif
