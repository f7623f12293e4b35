/* Every wrong file in tests/data/routines/bad says exactly what its .expect file says, remedies
 * included (with UNKNOT_UPDATE set, the .expect files are written anew: look at the difference),
 * and no file in good/ says anything. Every rule has a file that fires it and one that comes close;
 * files that are too large are made by test_routine_file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus.h"

static bool fired[CHECK_COUNT];

static char *read_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = calloc(1, 1 << 20);

	assert_non_null(text);
	if (file) {
		size_t got = fread(text, 1, (1 << 20) - 1, file);

		text[got] = '\0';
		fclose(file);
	}
	return text;
}

static void write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void note_rules(const char *path, const struct finding_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		if (!*list->item[i].hint)
			fail_msg("%s: no remedy for \"%s\"", path, list->item[i].message);
		for (int k = 0; k < CHECK_COUNT; k++)
			fired[k] = fired[k] || strcmp(check_info[k].name, list->item[i].rule) == 0;
	}
}

static char *findings_of(const char *path)
{
	struct document document = { 0 };
	struct err err = { 0 };
	char *text;

	if (!document_load(&document, path, &err))
		fail_msg("%s: %s", path, err.msg);
	corpus_check(&document);
	note_rules(path, &document.findings);
	text = corpus_text(&document.findings);
	document_finish(&document);
	return text;
}

static int check_bad(const char *name)
{
	char path[4096], expect[4096], beside[512];
	char *text, *want;
	int wrong;

	text = findings_of(corpus_path(path, sizeof path, "bad", name));
	snprintf(beside, sizeof beside, "%.*s.expect", (int)strlen(name) - 4, name);
	corpus_path(expect, sizeof expect, "bad", beside);
	if (getenv("UNKNOT_UPDATE"))
		write_text(expect, text);
	want = read_text(expect);
	wrong = *text == '\0' || strcmp(text, want) != 0;
	if (wrong)
		print_error("%s: expected\n%sbut got\n%s", name, want, text);
	free(want);
	free(text);
	return wrong;
}

static void test_bad(void **state)
{
	struct dirent **entry;
	char path[4096];
	int count =
	    scandir(corpus_path(path, sizeof path, "bad", ""), &entry, corpus_is_cfg, alphasort);
	int wrong = 0;

	(void)state;
	assert_true(count >= 150);
	for (int i = 0; i < count; i++) {
		wrong += check_bad(entry[i]->d_name);
		free(entry[i]);
	}
	free(entry);
	assert_int_equal(wrong, 0);
}

static void test_every_rule_fires(void **state)
{
	(void)state;
	for (int i = 0; i < CHECK_COUNT; i++) {
		if (!fired[i] && i != CHECK_TOO_LARGE)
			fail_msg("no file in bad/ fires %s", check_info[i].name);
	}
}

static void test_good(void **state)
{
	struct dirent **entry;
	char path[4096];
	int count =
	    scandir(corpus_path(path, sizeof path, "good", ""), &entry, corpus_is_cfg, alphasort);

	(void)state;
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		char *text = findings_of(corpus_path(path, sizeof path, "good", entry[i]->d_name));

		if (*text)
			fail_msg("%s: nothing was expected, but got\n%s", entry[i]->d_name, text);
		free(text);
		free(entry[i]);
	}
	free(entry);
}

static void test_every_rule_has_a_good_file(void **state)
{
	char path[4096], name[64];

	(void)state;
	for (int i = 0; i < CHECK_COUNT; i++) {
		FILE *file;

		snprintf(name, sizeof name, "%s.cfg", check_info[i].name);
		file = fopen(corpus_path(path, sizeof path, "good", name), "r");
		if (!file && i != CHECK_TOO_LARGE)
			fail_msg("there is no good/%s", name);
		if (file)
			fclose(file);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_every_rule_fires),
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_every_rule_has_a_good_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
