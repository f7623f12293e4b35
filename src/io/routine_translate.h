/* Translations: the texts of a routine and its exercises in another language, in a file beside it.
 */
#ifndef UNKNOT_IO_ROUTINE_TRANSLATE_H
#define UNKNOT_IO_ROUTINE_TRANSLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/err.h"
#include "io/routine_file.h"

/* The path of a translation beside path: DIR/NAME.cfg gives DIR/NAME.LANGUAGE.cfg. False when it
 * does not fit or path does not end in .cfg. */
bool translation_path(char *buf, size_t size, const char *path, const char *language);

/* The path of what a translation translates: DIR/NAME.de.cfg gives DIR/NAME.cfg. False when path is
 * not named like a translation. */
bool translation_original(char *buf, size_t size, const char *path);

/* Adds to the translation's findings what does not fit its original, which was resolved (NULL: it
 * is not there). */
void translation_check(struct document *translation, const struct document *original);

/* Puts the translation's texts into a resolved document; exercises of others are copied first. What
 * is not translated stays. The translation may be finished afterwards. False when memory is out. */
bool translation_apply(struct document *document, const struct document *translation);

#endif
