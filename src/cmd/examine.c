#include "cmd/examine.h"

#include <limits.h>

#include "io/routine_translate.h"

static void examine_translation(struct library *library, struct document *document)
{
	struct document original = { 0 };
	char path[PATH_MAX];
	struct err err;
	bool there = library && translation_original(path, sizeof path, document->path) &&
	             library_load_file(library, path, &original, &err);

	translation_check(document, there ? &original : NULL);
	document_finish(&original);
}

void examine(struct library *library, struct document *document)
{
	if (document->translates)
		examine_translation(library, document);
	else if (library)
		library_resolve(library, document);
	document_check_figures(document);
}
