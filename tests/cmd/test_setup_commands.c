/* unknot settings, sounds, doctor and help: what they find, and what they say to do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../io/scratch.h"
#include "cmd/cmd.h"
#include "core/cue.h"
#include "core/topic.h"
#include "io/journal.h"
#include "io/settings.h"

static struct cmd_context ctx;
static char *out, *err;

static int setup(void **state)
{
	static char dir[5][300];
	static const char *const below[] = { "data", "config", "state", "lib", "no-helper" };
	static char srcdir[4096];

	if (scratch_make(state) != 0)
		return -1;
	for (int i = 0; i < 5; i++)
		snprintf(dir[i], sizeof dir[i], "%s/%s", scratch, below[i]);
	snprintf(srcdir, sizeof srcdir, "%s",
	         getenv("UNKNOT_SRCDIR") ? getenv("UNKNOT_SRCDIR") : ".");
	ctx = (struct cmd_context){ .data_dir = dir[0],
		                    .config_dir = dir[1],
		                    .state_dir = dir[2],
		                    .library_dir = srcdir,
		                    .helper = dir[4] };
	setenv("XDG_DATA_HOME", scratch, 1);
	setenv("XDG_DATA_DIRS", scratch, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	return 0;
}

static int teardown(void **state)
{
	free(out);
	free(err);
	out = err = NULL;
	return scratch_remove(state);
}

/* Runs a subcommand with one argument, or none. */
static int run(const char *name, const char *argument)
{
	char word[64], *argv[] = { word, NULL };
	size_t size, err_size;

	free(out);
	free(err);
	snprintf(word, sizeof word, "%s", argument ? argument : "");
	ctx.out = open_memstream(&out, &size);
	ctx.err = open_memstream(&err, &err_size);
	int code = cmd_run(cmd_find(name), &ctx, argument != NULL, argv);

	fclose(ctx.out);
	fclose(ctx.err);
	return code;
}

/* Text with one blank for every run of them and of line ends: paragraphs are wrapped. */
static const char *squeezed(const char *text, char *buf, size_t size)
{
	size_t used = 0;

	for (; *text && used + 1 < size; text++) {
		bool blank = *text == ' ' || *text == '\n';

		if (!blank || used == 0 || buf[used - 1] != ' ')
			buf[used++] = blank ? ' ' : *text;
	}
	buf[used] = '\0';
	return buf;
}

static void says(const char *text, const char *wanted)
{
	static char one[1 << 16], other[1 << 12];

	if (!strstr(squeezed(text, one, sizeof one), squeezed(wanted, other, sizeof other)))
		fail_msg("\"%s\" is not in:\n%s", wanted, text);
}

static void never_says(const char *text, const char *unwanted)
{
	if (strstr(text, unwanted))
		fail_msg("\"%s\" is in:\n%s", unwanted, text);
}

/* ---- settings -------------------------------------------------------------------------------- */

static void settings_are_listed(void **state)
{
	(void)state;
	scratch_put("config/settings.cfg", "volume = 7;\n");
	scratch_put("state/settings.cfg", "breath_in = 5;\n");
	assert_int_equal(run("settings", NULL), EXIT_DONE);
	says(out, "volume          7                 your file");
	says(out, "breath_in       5                 screen");
	says(out, "breath_out      6                 default");
	says(out, scratch_path("config/settings.cfg"));
	for (int i = 0; i < SETTING_COUNT; i++)
		says(out, setting_info[i].key);
	assert_string_equal(err, "");
}

static void settings_as_json(void **state)
{
	(void)state;
	scratch_put("config/settings.cfg",
	            "tools = [ \"hands\", \"peanut\" ]; voice = \"a\\\"b\";\n");
	assert_int_equal(run("settings", "--json"), EXIT_DONE);
	says(out, "\"voice\": {\n    \"value\": \"a\\\"b\",\n    \"from\": \"file\",");
	says(out,
	     "\"peanut\",\n      \"hands\"\n    ],\n    \"from\": \"file\",\n    \"default\": []");
	says(out, "\"volume\": {\n    \"value\": 80,\n    \"from\": \"default\",");
}

static void wrong_settings_are_told(void **state)
{
	(void)state;
	scratch_put("config/settings.cfg", "volume = 7;\n  sond = true;\n");
	assert_int_equal(run("settings", NULL), EXIT_NO);
	says(out, "volume          7 ");
	says(err, "settings.cfg:2:3: \"sond\" is no setting; did you mean \"sound\"?");
}

/* ---- sounds ---------------------------------------------------------------------------------- */

static void every_cue_has_a_file(void **state)
{
	char path[64];

	(void)state;
	ctx.no_sound = true;
	assert_int_equal(run("sounds", NULL), EXIT_DONE);
	for (int i = 0; i < CUE_COUNT; i++) {
		snprintf(path, sizeof path, "/sounds/stereo/unknot-%s.wav", cue_info[i].id);
		says(out, path);
	}
	ctx.no_sound = false;
}

static void own_themes_and_silence(void **state)
{
	(void)state;
	ctx.no_sound = true;
	scratch_put("config/settings.cfg", "sound_theme = \"mine\"; silent_cues = [ \"half\" ];\n");
	scratch_put("sounds/mine/index.theme", "[Sound Theme]\nName=Mine\nDirectories=stereo\n"
	                                       "[stereo]\nOutputProfile=stereo\n");
	scratch_put("sounds/mine/stereo/unknot-tick.wav", "x");
	scratch_put("sounds/mine/stereo/unknot-ten.disabled", "");
	assert_int_equal(run("sounds", NULL), EXIT_DONE);
	says(out, "/sounds/mine/stereo/unknot-tick.wav  theme mine");
	says(out, "switched off by ");
	says(out, "not played: silent_cues in your settings");
	ctx.no_sound = false;
}

static void nothing_plays(void **state)
{
	(void)state;
	assert_int_equal(run("sounds", "--test"), EXIT_NO);
	says(out, "No sound: ");
	says(out, "The bell rings instead");
}

/* ---- doctor ---------------------------------------------------------------------------------- */

static void doctor_finds_nothing_wrong(void **state)
{
	(void)state;
	run("doctor", NULL);
	says(out, "settings      fine: 0 by your file, 0 by the screen");
	says(out, "locale        fine: C.UTF-8");
	says(out, "library       fine: ");
	says(out, "journal       fine: none yet; it will be made in ");
	says(out, "is not there; it plays, speaks and notifies");
	never_says(out, "replay");
}

static void doctor_reads_the_journal(void **state)
{
	struct journal *journal;
	struct err error;

	(void)state;
	assert_true(journal_open(ctx.data_dir, false, &journal, &error));
	journal_close(journal);
	run("doctor", "--replay");
	says(out, "journal       fine: sessions: 0, ratings: 0, in ");
	says(out, "replay        fine: 0 decisions");
}

static void doctor_and_a_damaged_journal(void **state)
{
	(void)state;
	scratch_put("data/journal.db", "SQLite format 3\0and then nothing that makes sense");
	assert_int_equal(run("doctor", NULL), EXIT_NO);
	says(out, "journal       WRONG: ");
	says(out, "Start unknot again");
	char text[16] = "";
	FILE *file = fopen(scratch_path("data/journal.db"), "r");

	assert_non_null(file);
	assert_non_null(fgets(text, sizeof text, file));
	fclose(file);
	assert_string_equal(text, "SQLite format 3");
}

static void doctor_and_faulty_files(void **state)
{
	(void)state;
	scratch_put("config/settings.cfg", "volume = 700;\n");
	scratch_put("data/routines/mine.cfg", "format = 1; nonsense = 2;\n");
	setenv("LC_ALL", "xx_YY.UTF-8", 1);
	assert_int_equal(run("doctor", NULL), EXIT_NO);
	says(out, "settings      WRONG: 1 line is passed over");
	says(out, "settings.cfg:1:1: volume: give a whole number from 0 to 100");
	says(out, "locale        WRONG: xx_YY.UTF-8 is not installed");
	says(out, "library       WRONG: mine.cfg cannot be used");
	says(out, "To see why, type:\nunknot check ");
	says(out, "things are wrong.");
}

static void doctor_without_a_library(void **state)
{
	(void)state;
	ctx.library_dir = "/nonexistent";
	assert_int_equal(run("doctor", NULL), EXIT_NO);
	says(out, "library       WRONG: ");
	says(out, "--library DIR");
}

static void doctor_and_a_routine_that_is_gone(void **state)
{
	(void)state;
	scratch_put("config/settings.cfg", "routine = \"desk-rest\";\n");
	assert_int_equal(run("doctor", NULL), EXIT_NO);
	says(out, "routine       WRONG: \"desk-rest\" of your settings is not there; did you");
	says(out, "\"desk-reset\"?");
}

/* What was switched off is not wrong. */
static void doctor_leaves_alone_what_is_off(void **state)
{
	(void)state;
	ctx.helper = "/bin/true";
	ctx.no_sound = ctx.no_speech = true;
	run("doctor", NULL);
	says(out, "sound         off, as you asked");
	says(out, "speech        off, as you asked");
}

/* ---- help ------------------------------------------------------------------------------------ */

static void help_lists_everything(void **state)
{
	(void)state;
	assert_int_equal(run("help", NULL), EXIT_DONE);
	for (int i = 0; cmd_table[i]; i++)
		says(out, cmd_table[i]->name);
	for (int i = 0; i < TOPIC_COUNT; i++)
		says(out, topic_info[i].id);
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		says(out, option->name);
}

static void help_on_a_topic(void **state)
{
	(void)state;
	for (int i = 0; i < TOPIC_COUNT; i++) {
		assert_int_equal(run("help", topic_info[i].id), EXIT_DONE);
		says(out, topic_info[i].title);
		for (char *line = out, *end; (end = strchr(line, '\n')); line = end + 1)
			assert_true(end - line <= 90);
	}
	assert_int_equal(run("help", "list"), EXIT_DONE);
	says(out, "Usage: unknot list");
	assert_int_equal(run("help", "safty"), EXIT_NO);
	says(err, "did you mean \"safety\"?");
	assert_int_equal(run("help", "\033[2Jqqqq"), EXIT_NO);
	assert_null(strchr(err, '\033'));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(settings_are_listed),
		TEST(settings_as_json),
		TEST(wrong_settings_are_told),
		TEST(every_cue_has_a_file),
		TEST(own_themes_and_silence),
		TEST(nothing_plays),
		TEST(doctor_finds_nothing_wrong),
		TEST(doctor_reads_the_journal),
		TEST(doctor_and_a_damaged_journal),
		TEST(doctor_and_faulty_files),
		TEST(doctor_and_a_routine_that_is_gone),
		TEST(doctor_without_a_library),
		TEST(doctor_leaves_alone_what_is_off),
		TEST(help_lists_everything),
		TEST(help_on_a_topic),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
