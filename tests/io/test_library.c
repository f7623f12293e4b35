#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "io/library.h"
#include "io/routine_add.h"
#include "io/routine_new.h"
#include "io/walk.h"
#include "scratch.h"

#define EXERCISE(id, title)                                                                      \
	"{ id = \"" id "\"; title = \"" title "\"; area = \"calf\"; tools = [ \"none\" ];"       \
	" technique = \"stretch\"; place = \"wall\"; hold = 40; position = \"P\"; stop = \"S\";" \
	" source = \"B\"; }"
#define ROUTINE(id, title, exercise)                                               \
	"routine = { id = \"" id "\"; title = \"" title "\"; purpose = \"daily\";" \
	" steps = ( { exercise = \"" exercise "\"; } ); };\n"

/* An installed library, and a user's own files. */
static int make_library(void **state)
{
	if (scratch_make(state) != 0)
		return -1;
	scratch_put("lib/routines/exercises/calf.cfg",
	            "format = 1;\nexercises = ( " EXERCISE("one", "One") ", " EXERCISE(
	                "two", "Two") " );\n");
	scratch_put("lib/routines/exercises/broken.cfg", "format = 1;\nexercises = ( {{ );\n");
	scratch_put("lib/routines/alpha.cfg", "format = 1;\n" ROUTINE("alpha", "Alpha", "one"));
	scratch_put("lib/routines/other-name.cfg", "format = 1;\n" ROUTINE("beta", "Beta", "two"));
	scratch_put("lib/routines/broken.cfg", "format = 1;\n" ROUTINE("bad", "Bad", "nowhere"));
	scratch_put("lib/routines/alpha.de.cfg",
	            "format = 1;\ntranslates = \"alpha\";\nalpha = { title = \"Alpha de\"; };\n"
	            "one = { title = \"Eins\"; };\n");
	scratch_put("lib/routines/.hidden.cfg", "format = 1;\n" ROUTINE("hidden", "H", "one"));
	scratch_put("lib/routines/notes.txt", "nothing");
	scratch_put("data/exercises/mine.cfg",
	            "format = 1;\nexercises = ( " EXERCISE("two", "My two") ", " EXERCISE(
	                "mine", "Mine") " );\n");
	scratch_put("data/routines/gamma.cfg",
	            "format = 1;\nexercises = ( " EXERCISE("one", "Own one") " );\n" ROUTINE(
	                "gamma", "Gamma", "one"));
	scratch_put("data/routines/my.v2.cfg", "format = 1;\n" ROUTINE("my-v2", "V2", "mine"));
	return 0;
}

static void open_library(struct library *library)
{
	struct err err = { 0 };

	if (!library_open(library, scratch_path("lib"), scratch_path("data"), &err))
		fail_msg("%s", err.msg);
}

static void test_lists(void **state)
{
	static const char *const ids[] = { "alpha", "beta", "gamma", "my-v2" };
	static const char *const titles[] = { "Mine", "One", "My two" };
	struct library library = { 0 };
	int count;

	(void)state;
	open_library(&library);
	const struct routine *const *routine = library_routines(&library, &count);
	assert_int_equal(count, 4);
	for (int i = 0; i < count; i++)
		assert_string_equal(routine[i]->id, ids[i]);
	const struct exercise *const *exercise = library_exercises(&library, &count);
	assert_int_equal(count, 3);
	for (int i = 0; i < count; i++)
		assert_string_equal(exercise[i]->title, titles[i]);
	assert_ptr_equal(library_routines(&library, &count), routine);
	library_close(&library);
	library_close(&library);
}

/* The file itself, then the user's own exercises, then those installed. */
static void test_resolving(void **state)
{
	struct library library = { 0 };

	(void)state;
	open_library(&library);
	assert_string_equal(library_routine(&library, "gamma")->steps[0].exercise->title,
	                    "Own one");
	assert_string_equal(library_routine(&library, "alpha")->steps[0].exercise->title, "One");
	assert_string_equal(library_routine(&library, "beta")->steps[0].exercise->title, "My two");
	assert_null(library_routine(&library, "bad"));
	assert_null(library_routine(&library, "hidden"));
	assert_null(library_routine(&library, "../alpha"));
	assert_null(library_exercise(&library, "nowhere"));
	assert_string_equal(library_exercise(&library, "one")->title, "One");
	assert_string_equal(library_nearest(&library, "alpah"), "alpha");
	assert_null(library_nearest(&library, "something-else"));
	library_close(&library);
}

/* One routine costs its own file and the exercises, not the other routines. */
static void test_lazy(void **state)
{
	struct library library = { 0 };
	int loaded = 0;

	(void)state;
	open_library(&library);
	assert_non_null(library_routine(&library, "alpha"));
	for (int i = 0; i < library.file_count; i++)
		loaded += library.file[i].loaded && !library.file[i].exercises;
	assert_int_equal(loaded, 1);
	library_close(&library);
}

static void test_broken_files_are_told(void **state)
{
	struct library library = { 0 };
	int broken = 0;

	(void)state;
	open_library(&library);
	library_load_all(&library);
	for (int i = 0; i < library.file_count; i++)
		broken += document_errors(&library.file[i].document) > 0;
	assert_int_equal(broken, 2);
	library_close(&library);
}

static void test_language(void **state)
{
	struct library library = { 0 };

	(void)state;
	open_library(&library);
	library_set_language(&library, "de");
	const struct routine *alpha = library_routine(&library, "alpha");
	assert_string_equal(alpha->title, "Alpha de");
	assert_string_equal(alpha->steps[0].exercise->title, "Eins");
	assert_string_equal(alpha->steps[0].exercise->stop, "S");
	assert_string_equal(library_exercise(&library, "one")->title, "One");
	assert_string_equal(library_routine(&library, "beta")->title, "Beta");
	library_close(&library);
}

static void test_missing_folders(void **state)
{
	struct library library = { 0 };
	struct err err;
	int count;

	(void)state;
	assert_false(library_open(&library, scratch_path("nowhere"), NULL, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	library_close(&library);
	assert_true(library_open(&library, scratch_path("lib"), scratch_path("nowhere"), &err));
	library_routines(&library, &count);
	assert_int_equal(count, 2);
	library_close(&library);
	assert_true(library_open(&library, scratch_path("lib"), NULL, &err));
	assert_string_equal(library_exercise(&library, "two")->title, "Two");
	library_close(&library);
}

static void test_new(void **state)
{
	struct library library = { 0 };
	struct document document = { 0 };
	struct err err;
	char id[ID_MAX + 1], *text;

	(void)state;
	const struct {
		const char *path, *id;
	} rows[] = {
		{ "My Desk.cfg", "my-desk" },  { "/a/b.c/x1.cfg", "x1" },
		{ "_.cfg", "my-routine" },     { "--a--.cfg", "a" },
		{ "\xC3\x9C ber.cfg", "ber" }, { "a..b.cfg", "a-b" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		routine_new_id(rows[i].path, id);
		assert_string_equal(id, rows[i].id);
	}
	text = routine_new_text("my-desk", &err);
	assert_true(document_parse(&document, "my-desk.cfg", text, strlen(text), &err));
	document_resolve(&document, NULL);
	assert_int_equal(document.findings.count, 0);
	assert_string_equal(document.routine->id, "my-desk");
	document_finish(&document);
	assert_true(routine_new_write(scratch_path("new.cfg"), text, &err));
	assert_false(routine_new_write(scratch_path("new.cfg"), "other", &err));
	assert_int_equal(err.code, ERR_INVALID);
	assert_int_equal(symlink("there", scratch_path("dangling.cfg")), 0);
	assert_false(routine_new_write(scratch_path("dangling.cfg"), text, &err));
	assert_int_equal(access(scratch_path("there"), F_OK), -1);
	free(text);
	open_library(&library);
	text = routine_new_copy(scratch_path("lib/routines/alpha.cfg"), NULL, "copy", &err);
	assert_non_null(strstr(text, "id = \"copy\"; title = \"Alpha\""));
	free(text);
	text =
	    routine_new_copy(scratch_path("lib/routines/exercises/calf.cfg"), "two", "copy", &err);
	assert_true(document_parse(&document, "copy.cfg", text, strlen(text), &err));
	assert_int_equal(document.exercise_count, 1);
	assert_string_equal(document.exercise[0].id, "copy");
	assert_string_equal(document.exercise[0].title, "Two");
	assert_int_equal(document.findings.count, 0);
	free(text);
	assert_null(routine_new_copy(scratch_path("lib/routines/broken.cfg"), "x", "copy", &err));
	document_finish(&document);
	library_close(&library);
}

static bool target_of(struct library *library, const char *name, char *buf, size_t size,
                      struct err *err)
{
	struct document document = { 0 };
	bool ok;

	assert_true(document_load(&document, scratch_path(name), err));
	ok = routine_add_target(buf, size, &document, library, scratch_path("data"), err);
	document_finish(&document);
	return ok;
}

static void test_add(void **state)
{
	struct library library = { 0 };
	struct document document = { 0 };
	char target[1024];
	struct err err;

	(void)state;
	open_library(&library);
	scratch_put("in/evil name.cfg", "format = 1;\n" ROUTINE("delta", "Delta", "one"));
	scratch_put("in/delta.de.cfg",
	            "format = 1;\ntranslates = \"delta\";\ndelta = { title = \"D\"; };\n");
	scratch_put("in/alpha.cfg", "format = 1;\n" ROUTINE("alpha", "Mine", "one"));
	scratch_put("in/parts.cfg", "format = 1;\nexercises = ( " EXERCISE("one", "Evil") " );\n");
	assert_true(target_of(&library, "in/evil name.cfg", target, sizeof target, &err));
	assert_string_equal(target, scratch_path("data/routines/delta.cfg"));
	assert_true(target_of(&library, "in/delta.de.cfg", target, sizeof target, &err));
	assert_string_equal(target, scratch_path("data/routines/delta.de.cfg"));
	assert_false(target_of(&library, "in/alpha.cfg", target, sizeof target, &err));
	assert_false(target_of(&library, "in/parts.cfg", target, sizeof target, &err));

	snprintf(target, sizeof target, "%s", scratch_path("data/routines/delta.cfg"));
	assert_true(document_load(&document, scratch_path("in/evil name.cfg"), &err));
	assert_int_equal(routine_add_compare(&document, target), ROUTINE_ADD_NEW);
	assert_true(routine_add_write(&document, target, &err));
	assert_int_equal(routine_add_compare(&document, target), ROUTINE_ADD_SAME);
	scratch_put("data/routines/delta.cfg", "format = 1;\n");
	assert_int_equal(routine_add_compare(&document, target), ROUTINE_ADD_DIFFERENT);
	document_finish(&document);
	library_close(&library);
}

static void test_walk(void **state)
{
	struct walk walk = { 0 };
	struct err err;

	(void)state;
	scratch_put("tree/b.cfg", "x");
	scratch_put("tree/a/c.cfg", "x");
	scratch_put("tree/a/d.txt", "x");
	scratch_put("tree/.git/e.cfg", "x");
	assert_int_equal(symlink("..", scratch_path("tree/a/loop")), 0);
	assert_true(walk_add(&walk, scratch_path("tree"), &err));
	assert_int_equal(walk.count, 2);
	assert_string_equal(walk.path[0], scratch_path("tree/a/c.cfg"));
	assert_string_equal(walk.path[1], scratch_path("tree/b.cfg"));
	assert_true(walk_add(&walk, "nowhere.cfg", &err));
	assert_string_equal(walk.path[2], "nowhere.cfg");
	assert_false(walk_add(&walk, scratch_path("tree/b"), &err));
	assert_non_null(strstr(err.msg, "did you mean "));
	assert_int_equal(mkdir(scratch_path("empty"), 0700), 0);
	assert_false(walk_add(&walk, scratch_path("empty"), &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	walk_finish(&walk);
	walk_finish(&walk);
}

/* One exercise costs the files that may hold it, one with an id in two pieces among them; the user's own
 * comes first, and what is found alone is what a list of all holds. */
static void test_one_exercise(void **state)
{
	struct library library = { 0 };
	int count;

	(void)state;
	scratch_put("data/exercises/pieces.cfg",
	            "format = 1;\nexercises = ( " EXERCISE("th\" \"ree", "Three") " );\n");
	open_library(&library);
	const struct exercise *one = library_exercise(&library, "one");
	assert_non_null(one);
	for (int i = 0; i < library.file_count; i++)
		assert_int_equal(library.file[i].loaded,
		                 strstr(library.file[i].path, "lib/routines/exercises/calf") != NULL ||
		                     strstr(library.file[i].path, "pieces") != NULL);
	const struct exercise *two = library_exercise(&library, "two");
	assert_non_null(two);
	assert_string_equal(two->title, "My two");
	assert_null(library.exercise);
	assert_non_null(library_exercise(&library, "three"));
	assert_null(library_exercise(&library, "on"));
	const struct exercise *const *all = library_exercises(&library, &count);
	assert_int_equal(count, 4);
	assert_ptr_equal(all[1], one);
	assert_ptr_equal(all[3], two);
	library_close(&library);
}

static bool is_loaded(const struct library *library, const char *name)
{
	for (int i = 0; i < library->file_count; i++)
		if (!library->file[i].exercises && strcmp(library->file[i].name, name) == 0)
			return library->file[i].loaded;
	fail_msg("no file %s", name);
	return false;
}

/* One that is not in the file of its name, or nowhere, costs the files that may hold it: that which has
 * the id, and those in which only a parser can tell. */
static void test_one_routine(void **state)
{
	static const char *const unclear[] = { "id = \"un\" \"clear\"", "id = /* x */ \"unclear\"",
		                               "id = \"un\" # x\n\"clear\"", "id = \"uncl\\x65ar\"" };
	struct library library = { 0 };

	(void)state;
	open_library(&library);
	assert_null(library_routine(&library, "nobody"));
	assert_false(is_loaded(&library, "alpha.cfg"));
	assert_false(is_loaded(&library, "other-name.cfg"));
	assert_string_equal(library_routine(&library, "beta")->title, "Beta");
	assert_true(is_loaded(&library, "other-name.cfg"));
	assert_false(is_loaded(&library, "alpha.cfg"));
	library_close(&library);
	for (size_t i = 0; i < sizeof unclear / sizeof *unclear; i++) {
		char text[300];

		snprintf(text, sizeof text,
		         "format = 1;\nroutine = { %s; title = \"U\"; purpose = \"daily\";"
		         " steps = ( { exercise = \"one\"; } ); };\n",
		         unclear[i]);
		scratch_put("data/routines/u.cfg", text);
		open_library(&library);
		assert_non_null(library_routine(&library, "unclear"));
		assert_false(is_loaded(&library, "alpha.cfg"));
		library_close(&library);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists),    cmocka_unit_test(test_resolving),
		cmocka_unit_test(test_lazy),     cmocka_unit_test(test_broken_files_are_told),
		cmocka_unit_test(test_language), cmocka_unit_test(test_missing_folders),
		cmocka_unit_test(test_new),      cmocka_unit_test(test_add),
		cmocka_unit_test(test_walk),     cmocka_unit_test(test_one_exercise),
		cmocka_unit_test(test_one_routine),
	};

	return cmocka_run_group_tests(tests, make_library, scratch_remove);
}
