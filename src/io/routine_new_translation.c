#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "core/schema.h"
#include "io/routine_new.h"

/* A text as a file has it. */
static void put_text(FILE *out, const char *text)
{
	fputc('"', out);
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			fputc('\\', out);
		fputc(*text, out);
	}
	fputc('"', out);
}

/* The start of an item of a list, which ends with ");". */
static void put_item(FILE *out, const char *name, int i, const char *text)
{
	if (i == 0)
		fprintf(out, "  %s = (\n    ", name);
	else
		fputs(",\n    ", out);
	put_text(out, text);
}

static void put_list(FILE *out, const char *name, const struct text_list *list)
{
	for (int i = 0; i < list->count; i++)
		put_item(out, name, i, list->item[i]);
	if (list->count > 0)
		fputs("\n  );\n", out);
}

static void put_cues(FILE *out, const struct exercise *exercise)
{
	for (int i = 0; i < exercise->cue_count; i++)
		put_item(out, "cues", i, exercise->cues[i].say);
	if (exercise->cue_count > 0)
		fputs("\n  );\n", out);
}

/* One text for each step, when any has one: its note, or what a rest says. */
static void put_steps(FILE *out, const struct document *document)
{
	bool any = false;

	for (int i = 0; i < document->step_count; i++)
		any = any || *document->step[i].note || *document->step[i].say;
	for (int i = 0; any && i < document->step_count; i++) {
		const struct step *step = &document->step[i];

		put_item(out, "steps", i, step->kind == STEP_REST ? step->say : step->note);
	}
	if (any)
		fputs("\n  );\n", out);
}

/* All that a translation may give of a routine or an exercise. */
static void put_texts(FILE *out, enum key_group group, const void *base)
{
	for (int i = 0; i < schema_key_count; i++) {
		const struct key_info *key = &schema_key[i];
		const char *at = (const char *)base + key->offset, *text;
		struct text_list list;

		if (key->group != group || !key->translated)
			continue;
		if (key->type == KEY_TEXTS) {
			memcpy(&list, at, sizeof list);
			put_list(out, key->name, &list);
		} else if (key->type == KEY_TEXT) {
			memcpy(&text, at, sizeof text);
			if (text && *text) {
				fprintf(out, "  %s = ", key->name);
				put_text(out, text);
				fputs(";\n", out);
			}
		}
	}
}

static void put_exercise(FILE *out, const struct exercise *exercise)
{
	fprintf(out, "%s = {\n", exercise->id);
	put_texts(out, KEYS_EXERCISE, exercise);
	put_cues(out, exercise);
	fputs("};\n", out);
}

static bool met_before(const struct document *document, int step)
{
	for (int i = 0; i < step; i++)
		if (document->step[i].exercise == document->step[step].exercise)
			return true;
	return false;
}

char *routine_new_translation(const struct document *original, struct err *err)
{
	const struct routine *routine = original->routine;
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	if (out) {
		fprintf(
		    out,
		    "# The texts of %s, to be written in another language. What is left out, or "
		    "\"\", stays\n# as it is.\nformat = 1;\ntranslates = \"%s\";\n%s = {\n",
		    routine->id, routine->id, routine->id);
		put_texts(out, KEYS_ROUTINE, routine);
		put_steps(out, original);
		fputs("};\n", out);
		for (int i = 0; i < original->step_count; i++)
			if (original->step[i].exercise && !met_before(original, i))
				put_exercise(out, original->step[i].exercise);
	}
	if (!out || fclose(out) != 0) {
		free(text);
		text = NULL;
		err_set(err, ERR_MEMORY, _("not enough memory"));
	}
	return text;
}
