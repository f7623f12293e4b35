#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/cue.h"
#include "io/sound_theme.h"

static char root[64];

static int make_root(void **state)
{
	(void)state;
	snprintf(root, sizeof root, "/tmp/unknot-theme-XXXXXX");
	return mkdtemp(root) ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *file, int type, struct FTW *walk)
{
	(void)file, (void)type, (void)walk;
	return remove(path);
}

static int remove_root(void **state)
{
	(void)state;
	return nftw(root, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* Writes a file below the root, with the folders above it. */
static void put(const char *path, const char *text)
{
	char full[512];
	FILE *file;

	snprintf(full, sizeof full, "%s/%s", root, path);
	for (char *at = strchr(full + strlen(root) + 1, '/'); at; at = strchr(at + 1, '/')) {
		*at = '\0';
		mkdir(full, 0700);
		*at = '/';
	}
	file = fopen(full, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const char plain_index[] = "[Sound Theme]\nName=x\nDirectories=stereo\n\n"
                                  "[stereo]\nOutputProfile=stereo\n";

/* home/, and two system folders, first/ and second/; own/ is the program's. */
static struct sound_file find(const char *theme, const char *name, const char *locale)
{
	static char home[128], dirs[256], own[128];
	struct sound_places places = { theme, home, dirs, own, locale };

	snprintf(home, sizeof home, "%s/home", root);
	snprintf(dirs, sizeof dirs, "%s/first:relative::%s/second", root, root);
	snprintf(own, sizeof own, "%s/own", root);
	return sound_theme_find(&places, name);
}

static void expect(struct sound_file file, enum sound_found found, const char *path)
{
	assert_int_equal(file.found, found);
	if (found == SOUND_MISSING) {
		assert_string_equal(file.path, "");
		return;
	}
	assert_memory_equal(file.path, root, strlen(root));
	assert_string_equal(file.path + strlen(root) + 1, path);
}

static void every_cue_ships_with_a_sound(void **state)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	char own[4096], name[64];

	(void)state;
	snprintf(own, sizeof own, "%s/sounds", srcdir ? srcdir : ".");
	for (int i = 0; i < CUE_COUNT; i++) {
		struct sound_places places = { .own = own };
		struct sound_file file;

		snprintf(name, sizeof name, "unknot-%s", cue_info[i].id);
		file = sound_theme_find(&places, name);
		assert_int_equal(file.found, SOUND_FILE);
		assert_true(file.own);
		assert_string_equal(file.theme, "unknot");
		assert_int_equal(access(file.path, R_OK), 0);
	}
}

static void nothing_anywhere_is_missing(void **state)
{
	struct sound_places none = { 0 };

	(void)state;
	expect(find(NULL, "unknot-tick", NULL), SOUND_MISSING, NULL);
	assert_int_equal(sound_theme_find(&none, "unknot-tick").found, SOUND_MISSING);
}

static void the_persons_own_come_first(void **state)
{
	(void)state;
	put("own/index.theme", plain_index);
	put("own/stereo/unknot-tick.wav", "");
	put("own/stereo/unknot-stop.wav", "");
	expect(find(NULL, "unknot-tick", NULL), SOUND_FILE, "own/stereo/unknot-tick.wav");
	put("second/sounds/unknot/index.theme", plain_index);
	put("second/sounds/unknot/stereo/unknot-tick.wav", "");
	expect(find("", "unknot-tick", NULL), SOUND_FILE,
	       "second/sounds/unknot/stereo/unknot-tick.wav");
	put("first/sounds/unknot/stereo/unknot-tick.ogg", "");
	expect(find(NULL, "unknot-tick", NULL), SOUND_FILE,
	       "first/sounds/unknot/stereo/unknot-tick.ogg");
	put("home/sounds/unknot/stereo/unknot-tick.wav", "");
	expect(find(NULL, "unknot-tick", NULL), SOUND_FILE,
	       "home/sounds/unknot/stereo/unknot-tick.wav");
	assert_false(find(NULL, "unknot-tick", NULL).own);
	expect(find(NULL, "unknot-stop", NULL), SOUND_FILE, "own/stereo/unknot-stop.wav");
	assert_true(find(NULL, "unknot-stop", NULL).own);
}

static void endings_have_an_order(void **state)
{
	static const char *const endings[] = { "wav", "ogg", "oga", "disabled" };
	char path[128];

	(void)state;
	put("home/sounds/t/index.theme", plain_index);
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		snprintf(path, sizeof path, "home/sounds/t/stereo/unknot-half.%s", endings[i]);
		put(path, "");
		expect(find("t", "unknot-half", NULL), i == 3 ? SOUND_DISABLED : SOUND_FILE, path);
	}
}

static void themes_inherit(void **state)
{
	(void)state;
	put("home/sounds/child/index.theme",
	    "[Sound Theme]\nInherits = child , nowhere,parent ,../up\nDirectories=stereo\n");
	put("home/sounds/parent/index.theme",
	    "[Sound Theme]\nInherits=child,grand\r\nDirectories=5.1,plain,stereo,\r\n\r\n"
	    "[5.1]\r\nOutputProfile=5.1\r\n[stereo]\r\nOutputProfile=stereo\r\n");
	put("first/sounds/grand/index.theme", plain_index);
	put("home/sounds/parent/5.1/unknot-ten.wav", "");
	put("home/sounds/parent/stereo/unknot-ten.wav", "");
	put("home/sounds/parent/plain/unknot-rest.wav", "");
	put("second/sounds/grand/stereo/unknot-pause.oga", "");
	put("home/sounds/up/index.theme", plain_index);
	put("home/sounds/up/stereo/unknot-done.wav", "");
	expect(find("child", "unknot-ten", NULL), SOUND_FILE,
	       "home/sounds/parent/stereo/unknot-ten.wav");
	assert_string_equal(find("child", "unknot-ten", NULL).theme, "parent");
	expect(find("child", "unknot-rest", NULL), SOUND_FILE,
	       "home/sounds/parent/plain/unknot-rest.wav");
	expect(find("child", "unknot-pause", NULL), SOUND_FILE,
	       "second/sounds/grand/stereo/unknot-pause.oga");
	expect(find("child", "unknot-done", NULL), SOUND_MISSING, NULL);
}

static void a_shorter_name_serves(void **state)
{
	(void)state;
	put("home/sounds/t/index.theme", plain_index);
	put("home/sounds/t/stereo/unknot-breathe.wav", "");
	put("home/sounds/t/stereo/unknot.wav", "");
	expect(find("t", "unknot-breathe-in", NULL), SOUND_FILE,
	       "home/sounds/t/stereo/unknot-breathe.wav");
	expect(find("t", "unknot-change", NULL), SOUND_MISSING, NULL);
}

static void spoken_sounds_have_a_language(void **state)
{
	static const struct {
		const char *locale, *path;
	} rows[] = { { "de_AT.UTF-8", "home/sounds/t/stereo/de_AT/unknot-soften.wav" },
		     { "de_DE@euro", "home/sounds/t/stereo/de/unknot-soften.wav" },
		     { "de", "home/sounds/t/stereo/de/unknot-soften.wav" },
		     { "es_ES", "home/sounds/t/stereo/unknot-soften.wav" },
		     { "../t/de", "home/sounds/t/stereo/unknot-soften.wav" },
		     { NULL, "home/sounds/t/stereo/unknot-soften.wav" } };

	(void)state;
	put("home/sounds/t/index.theme", plain_index);
	put("home/sounds/t/stereo/de_AT/unknot-soften.wav", "");
	put("home/sounds/t/stereo/de/unknot-soften.wav", "");
	put("home/sounds/t/stereo/unknot-soften.wav", "");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		expect(find("t", "unknot-soften", rows[i].locale), SOUND_FILE, rows[i].path);
}

/* Names that lead out of the theme's folder, and files that are none. */
static void nothing_leads_elsewhere(void **state)
{
	char path[256];

	(void)state;
	put("home/sounds/t/index.theme", plain_index);
	put("home/sounds/bad/index.theme",
	    "[Sound Theme]\nDirectories=../t/stereo,/tmp,stereo\n[stereo]\n");
	put("home/sounds/t/stereo/unknot-start.wav", "");
	expect(find("bad", "unknot-start", NULL), SOUND_MISSING, NULL);
	expect(find("../sounds/t", "unknot-start", NULL), SOUND_MISSING, NULL);
	expect(find("t", "../stereo/unknot-start", NULL), SOUND_MISSING, NULL);
	expect(find("t", "", NULL), SOUND_MISSING, NULL);
	snprintf(path, sizeof path, "%s/home/sounds/bad/stereo", root);
	mkdir(path, 0700);
	snprintf(path, sizeof path, "%s/home/sounds/bad/stereo/unknot-start.wav", root);
	assert_int_equal(mkfifo(path, 0600), 0);
	expect(find("bad", "unknot-start", NULL), SOUND_MISSING, NULL);
	snprintf(path, sizeof path, "%s/home/sounds/pipe", root);
	mkdir(path, 0700);
	snprintf(path, sizeof path, "%s/home/sounds/pipe/index.theme", root);
	assert_int_equal(mkfifo(path, 0600), 0);
	expect(find("pipe", "unknot-start", NULL), SOUND_MISSING, NULL);
}

/* Any bytes for an index: it is read or it is not, and only files below are found. */
static void any_index_is_survived(void **state)
{
	static const char *const pieces[] = {
		"[Sound Theme]", "[stereo]", "[",           "]",        "\n",
		"\r\n",          "=",        "Directories", "Inherits", "OutputProfile=",
		"stereo",        ",",        " ",           "\t",       "fuzz",
		"\xff"
	};
	uint32_t seed = 7;

	(void)state;
	put("home/sounds/fuzz/stereo/unknot-start.wav", "");
	for (int round = 0; round < 2000; round++) {
		char text[400] = "";
		struct sound_file file;

		for (int i = 0; i < 20; i++) {
			size_t used = strlen(text);

			seed = seed * 1664525 + 1013904223;
			snprintf(text + used, sizeof text - used, "%s", pieces[seed >> 28]);
		}
		put("home/sounds/fuzz/index.theme", text);
		file = find("fuzz", "unknot-start", NULL);
		if (file.found == SOUND_FILE)
			assert_memory_equal(file.path, root, strlen(root));
	}
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, make_root, remove_root)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_cue_ships_with_a_sound),
		TEST(nothing_anywhere_is_missing),
		TEST(the_persons_own_come_first),
		TEST(endings_have_an_order),
		TEST(themes_inherit),
		TEST(a_shorter_name_serves),
		TEST(spoken_sounds_have_a_language),
		TEST(nothing_leads_elsewhere),
		TEST(any_index_is_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
