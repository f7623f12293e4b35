/* The library with what it remembers between starts: the same answers with it, without it, and when
 * it is old, damaged or wrong. Each test has a library of its own, old enough to be remembered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/library.h"
#include "scratch.h"

#define EXERCISE(id, title)                                                                      \
	"{ id = \"" id "\"; title = \"" title "\"; area = \"calf\"; tools = [ \"none\" ];"       \
	" technique = \"stretch\"; place = \"wall\"; hold = 40; position = \"P\"; stop = \"S\";" \
	" source = \"B\"; }"
#define FILE_OF(list) "format = 1;\nexercises = ( " list " );\n"

#define ROUTINE_OF(id)                                                                  \
	"format = 1;\nroutine = { id = \"" id "\"; title = \"R\"; purpose = \"daily\";" \
	" steps = ( { exercise = \"one\"; } ); };\n"

enum { LIBRARIES = 10, SETTLE_S = 3 };

static int used;

static char *at(const char *name)
{
	char path[128];

	snprintf(path, sizeof path, "%d/%s", used, name);
	return scratch_path(path);
}

static void put(const char *name, const char *text)
{
	char path[128];

	snprintf(path, sizeof path, "%d/%s", used, name);
	scratch_put(path, text);
}

static int make_libraries(void **state)
{
	if (scratch_make(state) != 0)
		return -1;
	for (used = 0; used < LIBRARIES; used++) {
		put("lib/routines/exercises/arm.cfg", FILE_OF(EXERCISE("arm", "Arm")));
		put("lib/routines/exercises/calf.cfg",
		    FILE_OF(EXERCISE("one", "One") ", " EXERCISE("two", "Two")));
		put("lib/routines/exercises/broken.cfg", "format = 1;\nexercises = ( {{ );\n");
		put("data/exercises/mine.cfg", FILE_OF(EXERCISE("mine", "Mine")));
	}
	used = -1;
	sleep(SETTLE_S); /* what was changed just now is not remembered */
	return 0;
}

static int next_library(void **state)
{
	(void)state;
	used++;
	return used < LIBRARIES ? 0 : -1;
}

static void open_library(struct library *library)
{
	struct err err = { 0 };

	if (!library_open(library, at("lib"), at("data"), &err))
		fail_msg("%s", err.msg);
	library_use_index(library, at("cache"));
}

/* The file in which the exercise stands, whole or not. */
static bool was_read(const struct library *library, const char *name)
{
	for (int i = 0; i < library->file_count; i++)
		if (strcmp(library->file[i].name, name) == 0)
			return library->file[i].loaded;
	fail_msg("no file %s", name);
	return false;
}

static void finds(const char *id, const char *title)
{
	struct library library = { 0 };
	const struct exercise *found;

	open_library(&library);
	found = library_exercise(&library, id);
	assert_true((found != NULL) == (title != NULL));
	if (title)
		assert_string_equal(found->title, title);
	library_close(&library);
}

static void finds_all(void)
{
	finds("one", "One");
	finds("two", "Two");
	finds("mine", "Mine");
	finds("arm", "Arm");
	finds("nobody", NULL);
}

static long size_of(const char *path, mode_t *mode)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return -1;
	*mode = st.st_mode & 0777;
	return (long)st.st_size;
}

/* The second time not even the bytes of the files are looked at. */
static void remembers_which_routine_is_where(void **state)
{
	(void)state;
	put("data/routines/a.cfg", ROUTINE_OF("hidden"));
	put("data/routines/b.cfg", ROUTINE_OF("other"));
	sleep(SETTLE_S);
	for (int round = 0; round < 2; round++) {
		struct library library = { 0 };

		open_library(&library);
		assert_null(library_routine(&library, "nobody"));
		for (int i = 0; i < library.file_count; i++)
			if (!library.file[i].exercises)
				assert_int_equal(library.file[i].ids != NULL, round == 0);
		assert_non_null(library_routine(&library, "hidden"));
		assert_true(was_read(&library, "a.cfg"));
		assert_false(was_read(&library, "b.cfg"));
		library_close(&library);
	}
	put("data/routines/b.cfg", ROUTINE_OF("hidden-too"));
	struct library library = { 0 };

	open_library(&library);
	assert_null(library_routine(&library, "other"));
	library_close(&library);
}

static void reads_a_passage_the_second_time(void **state)
{
	struct library library = { 0 };
	mode_t mode = 0;

	(void)state;
	finds_all();
	assert_true(size_of(at("cache/library.index"), &mode) > 0);
	assert_int_equal(mode, 0600);
	open_library(&library);
	const struct exercise *two = library_exercise(&library, "two");
	assert_string_equal(two->title, "Two");
	assert_ptr_equal(library_exercise(&library, "two"), two);
	assert_false(was_read(&library, "calf.cfg"));
	assert_string_equal(library_exercise(&library, "one")->position, "P");
	library_close(&library);
	finds_all();
}

static void nothing_is_written_without_news(void **state)
{
	struct stat before, after;

	(void)state;
	finds_all();
	assert_int_equal(stat(at("cache/library.index"), &before), 0);
	finds_all();
	assert_int_equal(stat(at("cache/library.index"), &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
}

/* As long as before, so that only the times tell. */
static void a_changed_file_is_read_again(void **state)
{
	(void)state;
	finds_all();
	put("lib/routines/exercises/calf.cfg",
	    FILE_OF(EXERCISE("two", "Zwo") ", " EXERCISE("one", "Ein")));
	finds("one", "Ein");
	finds("two", "Zwo");
	put("lib/routines/exercises/calf.cfg", FILE_OF(EXERCISE("three", "Three")));
	finds("one", NULL);
	finds("three", "Three");
}

static void the_users_own_comes_first_from_now_on(void **state)
{
	(void)state;
	finds_all();
	put("data/exercises/mine.cfg", FILE_OF(EXERCISE("one", "My 1s"))); /* as long as before */
	finds("one", "My 1s");
	put("data/exercises/new.cfg", FILE_OF(EXERCISE("two", "My two")));
	finds("two", "My two");
	assert_int_equal(unlink(at("data/exercises/mine.cfg")), 0);
	finds("one", "One");
}

static char *slurp(const char *path, size_t *size)
{
	char *text = calloc(1, 65536);
	FILE *in = fopen(path, "rb");

	assert_non_null(text);
	assert_non_null(in);
	*size = fread(text, 1, 65535, in);
	fclose(in);
	return text;
}

static void spill(const char *path, const char *text, size_t size)
{
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	assert_int_equal(fwrite(text, 1, size, out), size);
	fclose(out);
}

static void damage_is_harmless(void **state)
{
	size_t size;
	char *text;

	(void)state;
	finds_all();
	text = slurp(at("cache/library.index"), &size);
	srand(1);
	for (int i = 0; i < 300; i++) {
		char *copy = malloc(size);

		memcpy(copy, text, size);
		copy[(size_t)rand() % size] = (char)rand();
		spill(at("cache/library.index"), copy, i % 4 ? size : (size_t)rand() % size);
		finds(i % 2 ? "one" : "mine", i % 2 ? "One" : "Mine");
		free(copy);
	}
	spill(at("cache/library.index"), "", 0);
	finds_all();
	free(text);
}

static void sign(char *text, size_t size)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < size - 18; i++)
		hash = (hash ^ (unsigned char)text[i]) * UINT64_C(1099511628211);
	snprintf(text + size - 18, 19, "S%016llx\n", (unsigned long long)hash);
}

/* Sums fit, but places and ids are somebody's invention: no crash, and never a wrong exercise. */
static void lies_are_not_believed(void **state)
{
	size_t size;
	char *text;

	(void)state;
	finds_all();
	text = slurp(at("cache/library.index"), &size);
	srand(2);
	for (int i = 0; i < 1000; i++) {
		char *copy = calloc(1, size + 32);

		memcpy(copy, text, size);
		for (int k = 0; k < 1 + i % 3; k++) {
			size_t spot = (size_t)rand() % (size - 18);

			if (copy[spot] >= '0' && copy[spot] <= '9')
				copy[spot] = (char)('0' + rand() % 10);
			else if (i % 5 == 0)
				copy[spot] = (char)rand();
		}
		sign(copy, size);
		spill(at("cache/library.index"), copy, size);
		finds(i % 2 ? "two" : "arm", i % 2 ? "Two" : "Arm");
		free(copy);
	}
	free(text);
}

static void no_place_to_remember(void **state)
{
	mode_t mode;

	(void)state;
	put("cache", "a file where the folder should be");
	finds_all();
	finds_all();
	assert_int_equal(unlink(at("cache")), 0);
	assert_int_equal(symlink("nowhere", at("cache")), 0);
	finds_all();
	assert_int_equal(size_of(at("nowhere"), &mode), -1);
}

static void two_at_once(void **state)
{
	struct library a = { 0 }, b = { 0 };

	(void)state;
	open_library(&a);
	open_library(&b);
	assert_string_equal(library_exercise(&a, "one")->title, "One");
	assert_string_equal(library_exercise(&b, "arm")->title, "Arm");
	library_close(&a);
	library_close(&b);
	finds_all();
}

/* What was changed a moment ago may change again unseen: it is not remembered. */
static void what_is_fresh_is_not_remembered(void **state)
{
	size_t size;
	char *text;

	(void)state;
	put("lib/routines/exercises/arm.cfg", FILE_OF(EXERCISE("arm", "Fresh")));
	finds("arm", "Fresh");
	finds("one", "One");
	text = slurp(at("cache/library.index"), &size);
	assert_null(strstr(text, "arm.cfg"));
	assert_non_null(strstr(text, "calf.cfg"));
	free(text);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup(function, next_library)
	const struct CMUnitTest tests[] = {
		TEST(remembers_which_routine_is_where),
		TEST(reads_a_passage_the_second_time),
		TEST(nothing_is_written_without_news),
		TEST(a_changed_file_is_read_again),
		TEST(the_users_own_comes_first_from_now_on),
		TEST(damage_is_harmless),
		TEST(lies_are_not_believed),
		TEST(no_place_to_remember),
		TEST(two_at_once),
		TEST(what_is_fresh_is_not_remembered),
	};

	return cmocka_run_group_tests(tests, make_libraries, scratch_remove);
}
