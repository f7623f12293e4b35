#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus.h"

static const char original[] =
    "format = 1;\n"
    "exercises = (\n"
    "  { id = \"own\"; title = \"Own\"; area = \"calf\"; tools = [ \"none\" ]; technique = "
    "\"stretch\";\n"
    "    place = \"wall\"; hold = 60; position = \"P\"; stop = \"S\"; source = \"B\";\n"
    "    cues = ( { at = \"start\"; say = \"One.\"; }, { at = 20; say = \"Two.\"; } ); }\n"
    ");\n"
    "routine = { id = \"r\"; title = \"R\"; summary = \"Sum\"; purpose = \"daily\";\n"
    "  before = [ \"b1\", \"b2\" ];\n"
    "  steps = ( { exercise = \"own\"; note = \"N\"; }, { rest = 5; say = \"Rest.\"; },\n"
    "            { exercise = \"far\"; }, { exercise = \"far\"; } ); };\n";

static struct exercise far = { .id = "far",
	                       .title = "Far",
	                       .site = "",
	                       .stop = "Stop",
	                       .cue_count = 1,
	                       .cues = { { .say = "Far cue." } } };

static const struct exercise *find(void *ctx, const char *id)
{
	(void)ctx;
	return strcmp(id, "far") == 0 ? &far : NULL;
}

static const char *nearest(void *ctx, const char *id)
{
	(void)ctx, (void)id;
	return NULL;
}

static void load_original(struct document *document)
{
	static const struct document_source source = { find, nearest, NULL };
	struct err err;

	memset(document, 0, sizeof *document);
	assert_true(document_parse(document, "dir/r.cfg", original, strlen(original), &err));
	document_resolve(document, &source);
	assert_int_equal(document_errors(document), 0);
}

static void parse(struct document *document, const char *text)
{
	struct err err;

	memset(document, 0, sizeof *document);
	assert_true(document_parse(document, "dir/r.de.cfg", text, strlen(text), &err));
}

static void test_apply(void **state)
{
	static const char text[] = "format = 1; translates = \"r\";\n"
	                           "r = { title = \"T\"; before = [ \"\", \"zwei\" ]; steps = [ "
	                           "\"Hinweis\", \"Ruhe.\" ]; };\n"
	                           "own = { title = \"Eigen\"; cues = [ \"Eins.\", \"\" ]; };\n"
	                           "far = { title = \"Fern\"; cues = [ \"Fern.\" ]; };\n";
	struct document document, translation;

	(void)state;
	load_original(&document);
	parse(&translation, text);
	translation_check(&translation, &document);
	assert_int_equal(translation.findings.count, 0);
	assert_string_equal(translation.translates, "r");
	assert_true(translation_apply(&document, &translation));
	document_finish(&translation);
	const struct routine *routine = document.routine;
	assert_string_equal(routine->title, "T");
	assert_string_equal(routine->summary, "Sum");
	assert_string_equal(routine->before.item[0], "b1");
	assert_string_equal(routine->before.item[1], "zwei");
	assert_string_equal(routine->steps[0].note, "Hinweis");
	assert_string_equal(routine->steps[1].say, "Ruhe.");
	assert_string_equal(routine->steps[0].exercise->title, "Eigen");
	assert_string_equal(routine->steps[0].exercise->cues[0].say, "Eins.");
	assert_string_equal(routine->steps[0].exercise->cues[1].say, "Two.");
	/* The exercise of another file is copied once; the original stays as it was. */
	assert_string_equal(routine->steps[2].exercise->title, "Fern");
	assert_string_equal(routine->steps[2].exercise->stop, "Stop");
	assert_ptr_equal(routine->steps[2].exercise, routine->steps[3].exercise);
	assert_string_equal(far.title, "Far");
	assert_string_equal(far.cues[0].say, "Far cue.");
	document_finish(&document);
}

static void test_misfits(void **state)
{
	static const struct {
		const char *text, *rule;
		int line;
	} rows[] = {
		{ "format = 1;\ntranslates = \"q\";\n", "translation", 2 },
		{ "format = 1;\ntranslates = \"r\";\nq = { title = \"T\"; };\n", "translation", 3 },
		{ "format = 1;\ntranslates = \"r\";\nr = {\nstop = \"T\"; };\n", "translation", 4 },
		{ "format = 1;\ntranslates = \"r\";\nown = {\nsummary = \"T\"; };\n", "translation",
		  4 },
		{ "format = 1;\ntranslates = \"r\";\nown = {\nhold = 5; };\n", "unknown-key", 4 },
		{ "format = 1;\ntranslates = \"r\";\nr = {\nbefore = [ \"a\", \"b\",\n\"c\" ]; "
		  "};\n",
		  "translation", 5 },
		{ "format = 1;\ntranslates = \"r\";\nown = { cues = [ \"a\", \"b\",\n\"c\" ]; };\n",
		  "translation", 4 },
		{ "format = 1;\ntranslates = \"r\";\nr = {\nbefore = \"b\"; };\n", "type", 4 },
		{ "format = 1;\ntranslates = \"r\";\nr = { before = [\n5 ]; };\n", "type", 4 },
		{ "format = 1;\ntranslates = \"r\";\nroutine = \"r\";\n", "unknown-key", 3 },
		{ "format = 1;\ntranslates = 5;\n", "type", 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct document document, translation;

		load_original(&document);
		parse(&translation, rows[i].text);
		translation_check(&translation, &document);
		assert_true(translation.findings.count >= 1);
		assert_string_equal(translation.findings.item[0].rule, rows[i].rule);
		assert_int_equal(translation.findings.item[0].line, rows[i].line);
		assert_true(translation_apply(&document, &translation));
		document_finish(&translation);
		document_finish(&document);
	}
}

static void test_names(void **state)
{
	static const struct {
		const char *path, *original;
	} rows[] = {
		{ "a/desk.de.cfg", "a/desk.cfg" },
		{ "desk.pt_BR.cfg", "desk.cfg" },
		{ "desk.zh-Hans.cfg", "desk.cfg" },
		{ "desk.cfg", NULL },
		{ "desk.v2.cfg", NULL },
		{ "my.desk.cfg", NULL },
		{ ".de.cfg", NULL },
		{ "a/.de.cfg", NULL },
		{ "desk.de.txt", NULL },
		{ "desk.d.cfg", NULL },
		{ "", NULL },
		{ ".cfg", NULL },
	};
	char buf[64];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		bool is = translation_original(buf, sizeof buf, rows[i].path);

		assert_int_equal(is, rows[i].original != NULL);
		if (is)
			assert_string_equal(buf, rows[i].original);
	}
	assert_true(translation_path(buf, sizeof buf, "a/desk.cfg", "de"));
	assert_string_equal(buf, "a/desk.de.cfg");
	assert_false(translation_path(buf, sizeof buf, "a/desk", "de"));
	assert_false(translation_path(buf, 8, "a/desk.cfg", "de"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_apply),
		cmocka_unit_test(test_misfits),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
