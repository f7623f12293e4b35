/* Where everything is, by the environment, the command line and the program's own place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "io/paths.h"
#include "scratch.h"

static const char *const variables[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
	                                 "XDG_STATE_HOME", "XDG_CACHE_HOME" };

static int setup(void **state)
{
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		unsetenv(variables[i]);
	return scratch_make(state);
}

static struct paths find(const char *data, const char *library, const char *program)
{
	struct paths_request request = { .data = data, .library = library, .program = program };
	struct paths paths;
	struct err err;

	if (!paths_init(&paths, &request, &err))
		fail_msg("%s", err.msg);
	return paths;
}

static void by_home(void **state)
{
	(void)state;
	setenv("HOME", "/home/ada", 1);
	setenv("XDG_CONFIG_HOME", "relative/is/no/place", 1);
	setenv("XDG_CACHE_HOME", "", 1);
	struct paths paths = find(NULL, NULL, "/usr/bin/unknot");

	assert_string_equal(paths.data_dir, "/home/ada/.local/share/unknot");
	assert_string_equal(paths.config_dir, "/home/ada/.config/unknot");
	assert_string_equal(paths.state_dir, "/home/ada/.local/state/unknot");
	assert_string_equal(paths.cache_dir, "/home/ada/.cache/unknot");
	paths_finish(&paths);
}

static void by_xdg(void **state)
{
	(void)state;
	setenv("HOME", "/home/ada", 1);
	setenv("XDG_DATA_HOME", "/a", 1);
	setenv("XDG_CONFIG_HOME", "/b", 1);
	setenv("XDG_STATE_HOME", "/c", 1);
	setenv("XDG_CACHE_HOME", "/d", 1);
	struct paths paths = find(NULL, NULL, "/usr/bin/unknot");

	assert_string_equal(paths.data_dir, "/a/unknot");
	assert_string_equal(paths.config_dir, "/b/unknot");
	assert_string_equal(paths.state_dir, "/c/unknot");
	assert_string_equal(paths.cache_dir, "/d/unknot");
	paths_finish(&paths);
}

/* --data moves all four, and no XDG variable counts any more. */
static void by_option(void **state)
{
	char wanted[300];

	(void)state;
	setenv("XDG_CONFIG_HOME", "/b", 1);
	struct paths paths = find("/nowhere/yet", "/else/where", "/usr/bin/unknot");

	assert_string_equal(paths.data_dir, "/nowhere/yet");
	assert_string_equal(paths.config_dir, "/nowhere/yet/config");
	assert_string_equal(paths.state_dir, "/nowhere/yet/state");
	assert_string_equal(paths.cache_dir, "/nowhere/yet/cache");
	assert_string_equal(paths.library_dir, "/else/where");
	paths_finish(&paths);

	assert_int_equal(chdir(scratch), 0);
	paths = find("mine", ".", "/usr/bin/unknot");
	snprintf(wanted, sizeof wanted, "%s/mine", scratch);
	assert_string_equal(paths.data_dir, wanted);
	assert_string_equal(paths.library_dir, scratch);
	paths_finish(&paths);
	assert_int_equal(chdir("/"), 0);
}

static void by_the_tree(void **state)
{
	char wanted[300];

	(void)state;
	setenv("HOME", "/home/ada", 1);
	scratch_put("src/.unknot-tree", "/where/the/sources/are\n");
	struct paths paths = find(NULL, NULL, scratch_path("src/unknot"));

	assert_string_equal(paths.library_dir, "/where/the/sources/are");
	snprintf(wanted, sizeof wanted, "%s/src/unknot-helper", scratch);
	assert_string_equal(paths.helper, wanted);
	paths_finish(&paths);

	paths = find(NULL, "/else/where", scratch_path("src/unknot"));
	assert_string_equal(paths.library_dir, "/else/where");
	assert_string_equal(paths.helper, wanted);
	paths_finish(&paths);
}

/* Without a mark, or with one that names no absolute folder, it is what configure said. */
static void as_installed(void **state)
{
	static const char *const marks[] = { NULL, "", "\n", "relative\n" };

	(void)state;
	setenv("HOME", "/home/ada", 1);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (marks[i])
			scratch_put("bin/.unknot-tree", marks[i]);
		struct paths paths = find(NULL, NULL, scratch_path("bin/unknot"));

		assert_int_equal(*paths.library_dir, '/');
		assert_null(strstr(paths.library_dir, scratch));
		assert_null(strstr(paths.helper, scratch));
		assert_non_null(strstr(paths.helper, "/unknot-helper"));
		paths_finish(&paths);
	}
}

static char *locale_dir(const char *program)
{
	char *dir = paths_locale_dir(program);

	assert_non_null(dir);
	return dir;
}

/* Translations lie beside what was built; what was staged or unpacked elsewhere finds its own. */
static void translations(void **state)
{
	char *plain = locale_dir("/elsewhere/unknot"), *other;
	char program[600], wanted[600];

	(void)state;
	scratch_put("src/.unknot-tree", "/where/the/sources/are\n");
	other = locale_dir(scratch_path("src/unknot"));
	snprintf(wanted, sizeof wanted, "%s/src/po", scratch);
	assert_string_equal(other, wanted);
	free(other);

	snprintf(program, sizeof program, "/stage%s/unknot", BINDIR);
	snprintf(wanted, sizeof wanted, "/stage%s", plain);
	other = locale_dir(program);
	assert_string_equal(other, wanted);
	free(other);

	setenv("HOME", "/home/ada", 1);
	struct paths paths = find(NULL, NULL, program);

	assert_memory_equal(paths.library_dir, "/stage/", 7);
	assert_memory_equal(paths.helper, "/stage/", 7);
	paths_finish(&paths);
	free(plain);
}

static void refused(void **state)
{
	char *long_path = malloc(5000);
	struct paths paths;
	struct err err;

	(void)state;
	assert_non_null(long_path);
	memset(long_path, 'x', 4999);
	long_path[0] = '/';
	long_path[4999] = '\0';
	assert_false(paths_init(&paths, &(struct paths_request){ .data = "" }, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_null(paths.data_dir);
	assert_false(paths_init(&paths, &(struct paths_request){ .data = long_path }, &err));
	assert_int_equal(err.code, ERR_INVALID);
	assert_false(paths_init(&paths, &(struct paths_request){ .library = long_path }, &err));
	setenv("XDG_CACHE_HOME", long_path, 1);
	assert_false(paths_init(&paths, &(struct paths_request){ 0 }, &err));
	assert_null(paths.data_dir);
	paths_finish(&paths);
	free(long_path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(by_home, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(by_xdg, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(by_option, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(by_the_tree, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(as_installed, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(translations, setup, scratch_remove),
		cmocka_unit_test_setup_teardown(refused, setup, scratch_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
