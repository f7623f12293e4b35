/* unknot-routine(5) says of every key and every rule what the tables say (with UNKNOT_UPDATE set,
 * it is written anew from them), and its example passes the check. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../cmd/manual.h"
#include "core/schema.h"
#include "corpus.h"

#define PAGE "man/unknot-routine.5"

enum { WIDTH = 78 };

/* Text as roff takes it: no escapes, and without the marks of code. */
static void put_text(FILE *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '\\')
			fputs("\\e", out);
		else if (*text == '"')
			fputs("\\(dq", out);
		else if (*text != '`')
			fputc(*text, out);
	}
}

/* One sentence, in lines that are not too long and are no requests. */
static void put_line(FILE *out, const char *text, size_t len)
{
	char *line = NULL;
	size_t size;
	FILE *roff = open_memstream(&line, &size);
	int column = 0;

	for (size_t i = 0; i < len; i++)
		put_text(roff, (const char[]){ text[i], '\0' });
	fclose(roff);
	for (char *rest = line, *word; (word = strsep(&rest, " "));) {
		int wide = (int)strlen(word);

		if (column > 0 && column + 1 + wide > WIDTH) {
			fputc('\n', out);
			column = 0;
		}
		if (column == 0 && (*word == '.' || *word == '\''))
			fputs("\\&", out);
		column += fprintf(out, "%s%s", column ? " " : "", word);
	}
	fputc('\n', out);
	free(line);
}

/* Sentences begin on lines of their own. */
static void put_sentences(FILE *out, const char *text)
{
	while (*text) {
		const char *end = strstr(text, ". ");
		size_t len = end ? (size_t)(end - text) + 1 : strlen(text);

		put_line(out, text, len);
		text += len;
		while (*text == ' ')
			text++;
	}
}

static const char *kind_of(enum key_type type)
{
	static const char *const names[] = {
		[KEY_TEXT] = "Text",
		[KEY_ID] = "Id",
		[KEY_INT] = "Whole number",
		[KEY_NUMBER] = "Number",
		[KEY_SECONDS] = "Number",
		[KEY_BOOL] = "true or false",
		[KEY_DATE] = "Date",
		[KEY_WORD] = "Word",
		[KEY_WORDS] = "List of words",
		[KEY_TEXTS] = "List of texts",
		[KEY_MOMENT] = "Word, or whole number",
		[KEY_GROUP] = "Group",
		[KEY_GROUPS] = "List of groups",
	};

	return names[type];
}

static void put_words(FILE *out, const struct vocabulary *words)
{
	for (int i = 0; i < words->count; i++)
		fprintf(out, "%s\"%s\"", i == 0 ? ": " : ", ", words->word[i]);
}

static void put_kind(FILE *out, const struct key_info *key)
{
	bool list = key->type == KEY_WORDS || key->type == KEY_TEXTS || key->type == KEY_GROUPS;

	fputs(kind_of(key->type), out);
	if (list && key->most > 0)
		fprintf(out, ", %g at most", key->most);
	else if (key->most > key->least)
		fprintf(out, " from %g to %g%s%s", key->least, key->most, *key->unit ? " " : "",
		        key->unit);
	else if (key->most > 0)
		fprintf(out, ", always %g", key->most);
	if (key->words)
		put_words(out, key->words);
	if (key->required)
		fputs(". Required.", out);
	else
		fprintf(out, ". When missing: %s.", key->fallback);
}

static void put_key(FILE *out, const struct key_info *key)
{
	char *kind = NULL;
	size_t size;
	FILE *text = open_memstream(&kind, &size);

	/* In quotes, or the brackets would count as punctuation. */
	fprintf(out, ".It Li \"%s = ", key->name);
	put_text(out, key->example);
	fputs(";\\&\"\n", out);
	put_kind(text, key);
	fclose(text);
	put_sentences(out, kind);
	put_sentences(out, key->help);
	free(kind);
}

static void put_keys(FILE *out)
{
	for (int group = 0; group < KEYS_GROUP_COUNT; group++) {
		const char *name = schema_group_name((enum key_group)group);

		fprintf(out, ".Ss The keys of %s\n.Bl -tag -width Ds\n", name);
		for (int i = 0; i < schema_key_count; i++) {
			if (schema_key[i].group == (enum key_group)group)
				put_key(out, &schema_key[i]);
		}
		fputs(".El\n", out);
	}
}

static void put_rules(FILE *out)
{
	for (int warnings = 0; warnings < 2; warnings++) {
		fprintf(out, ".Ss %s\n.Bl -tag -width duplicate-value\n",
		        warnings ? "Warnings" : "Errors");
		for (int i = 0; i < CHECK_COUNT; i++) {
			if ((check_info[i].severity == SEVERITY_WARNING) == (warnings == 1)) {
				fprintf(out, ".It Li %s\n", check_info[i].name);
				put_sentences(out, check_info[i].about);
			}
		}
		fputs(".El\n", out);
	}
}

static void test_keys(void **state)
{
	(void)state;
	page_block(PAGE, "keys", put_keys);
}

static void test_rules(void **state)
{
	(void)state;
	page_block(PAGE, "rules", put_rules);
}

static void test_example(void **state)
{
	struct document document = { 0 };
	struct err err;
	char *page = page_read(PAGE), *end, *start = page_between(page, "example", &end);

	(void)state;
	start = strchr(start, '\n') + 1;
	while (strncmp(end, "\n.Ed", 4) != 0)
		end--;
	assert_true(
	    document_parse(&document, "example.cfg", start, (size_t)(end - start) + 1, &err));
	document_resolve(&document, NULL);
	char *text = corpus_text(&document.findings);
	assert_string_equal(text, "");
	assert_non_null(document.routine);
	free(text);
	document_finish(&document);
	free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_example),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
