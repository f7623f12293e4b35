#include "io/routine_add.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/routine_translate.h"

static bool is_installed(struct library *library, const char *id)
{
	library_load_all(library);
	for (int i = 0; i < library->file_count; i++) {
		const struct library_file *file = &library->file[i];

		if (file->shelf == SHELF_INSTALLED && !file->exercises && file->document.routine &&
		    strcmp(file->document.routine->id, id) == 0)
			return true;
	}
	return false;
}

/* ".de" of "DIR/desk.de.cfg". */
static bool language_of(const char *path, char *buf, size_t size)
{
	char original[4096];
	size_t stem, end = strlen(path) - strlen(".cfg");

	if (!translation_original(original, sizeof original, path))
		return false;
	stem = strlen(original) - strlen(".cfg");
	return (size_t)snprintf(buf, size, "%.*s", (int)(end - stem), path + stem) < size;
}

bool routine_add_target(char *buf, size_t size, const struct document *document,
                        struct library *library, const char *data_dir, struct err *err)
{
	char language[32] = "", safe[256];
	const char *id = document->routine ? document->routine->id : document->translates;

	text_safe(safe, sizeof safe, document->path, false);
	if (!id)
		return err_set(err, ERR_INVALID,
		               _("%s holds exercises only, which would serve every routine; if you "
		                 "trust their author, copy it to %s/exercises yourself"),
		               safe, data_dir);
	if (document->routine && is_installed(library, id))
		return err_set(
		    err, ERR_INVALID,
		    _("%s: \"%s\" is the id of an installed routine; give it another id"), safe,
		    id);
	if (document->translates && !language_of(document->path, language, sizeof language))
		return err_set(err, ERR_INVALID,
		               _("%s: the name of a translation says the language, as desk.de.cfg"),
		               safe);
	if ((size_t)snprintf(buf, size, "%s/routines/%s%s.cfg", data_dir, id, language) >= size)
		return err_set(err, ERR_INVALID, _("the path of the data folder is too long"));
	return true;
}

enum routine_add_state routine_add_compare(const struct document *document, const char *target)
{
	struct document there = { 0 };
	enum routine_add_state state = ROUTINE_ADD_DIFFERENT;
	struct err err;

	if (!fs_exists(target, NULL))
		return ROUTINE_ADD_NEW;
	if (document_load(&there, target, &err) && there.len == document->len &&
	    memcmp(there.bytes, document->bytes, there.len) == 0)
		state = ROUTINE_ADD_SAME;
	document_finish(&there);
	return state;
}

bool routine_add_write(const struct document *document, const char *target, struct err *err)
{
	char dir[4096];
	const char *slash = strrchr(target, '/');

	snprintf(dir, sizeof dir, "%.*s", (int)(slash - target), target);
	return fs_make_dir(dir, err) &&
	       fs_write_atomic(target, document->bytes, document->len, err);
}
