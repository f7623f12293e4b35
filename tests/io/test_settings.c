/* Settings: what the files say, which of them wins, what is said of mistakes, and what is saved. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/check.h"
#include "core/cue.h"
#include "core/text.h"
#include "io/settings.h"
#include "scratch.h"

static struct settings settings;
static struct finding_list findings;

static void load(void)
{
	struct err err;

	finding_list_finish(&findings);
	findings = (struct finding_list){ 0 };
	if (!settings_load(&settings, scratch_path("config"), scratch_path("state"), &findings,
	                   &err))
		fail_msg("%s", err.msg);
}

static void load_text(const char *text)
{
	scratch_put("config/settings.cfg", text);
	load();
}

static int teardown(void **state)
{
	finding_list_finish(&findings);
	findings = (struct finding_list){ 0 };
	return scratch_remove(state);
}

static void the_table(void **state)
{
	(void)state;
	for (int i = 0; i < SETTING_COUNT; i++) {
		struct err err = { 0 };

		settings_defaults(&settings);
		assert_true(*setting_info[i].help != '\0');
		if (!settings_set(&settings, (enum setting)i, setting_info[i].preset, &err))
			fail_msg("default of %s: %s", setting_info[i].key, err.msg);
		assert_string_equal(settings_text(&settings, (enum setting)i),
		                    setting_info[i].preset);
		for (int k = 0; k < i; k++)
			assert_string_not_equal(setting_info[i].key, setting_info[k].key);
	}
}

static void keys_of_actions(void **state)
{
	(void)state;
	load_text("keys = { pause = \"p Space\"; skip = 3; go-on = \"F1\"; };\n");
	assert_int_equal(settings.bindings, 2);
	assert_string_equal(settings.binding[0].action, "pause");
	assert_string_equal(settings.binding[0].keys, "p Space");
	assert_string_equal(settings.binding[1].action, "go-on");
	assert_int_equal(findings.count, 1);
	load_text("keys = {\n\tpause = \"p\";\n\tpuase = \"p\";\n\txyzzy = \"q\";\n};\n");
	assert_int_equal(findings.count, 2);
	assert_int_equal(findings.item[0].line, 3);
	assert_string_equal(findings.item[0].message,
	                    "keys.puase is no action; did you mean \"pause\"?");
	assert_string_equal(findings.item[0].hint, "write pause");
	assert_int_equal(findings.item[1].line, 4);
	assert_string_equal(findings.item[1].message, "keys.xyzzy is no action");
	load_text("keys = true;\n");
	assert_int_equal(settings.bindings, 0);
	assert_int_equal(findings.count, 1);
}

static void defaults_without_files(void **state)
{
	(void)state;
	load();
	assert_int_equal(findings.count, 0);
	assert_true(settings_flag(&settings, SETTING_SOUND));
	assert_int_equal(settings_number(&settings, SETTING_VOLUME), 80);
	assert_string_equal(settings_text(&settings, SETTING_THEME), "default");
	assert_int_equal(settings_number(&settings, SETTING_BREATH), 1);
	assert_int_equal(settings_number(&settings, SETTING_QUIET_FROM), 21 * 60);
	assert_int_equal(settings_tools(&settings), 0);
	for (int i = 0; i < SETTING_COUNT; i++)
		assert_int_equal(settings.from[i], FROM_DEFAULT);
}

static void a_file_by_hand(void **state)
{
	(void)state;
	load_text(
	    "# mine\n"
	    "sound = false;\nvolume: 35\ntheme = \"mono\";\nspeech_rate = -20;\n"
	    "tools = [\"hands\", \"foam-roller\", \"hands\"];\nsilent_cues = (\"tick\");\n"
	    "quiet_from = \"22:30\";\nvoice = \"Ada \\\"\\\\ Lovelace\";\nlanguage = \"pt_BR\";\n");
	assert_int_equal(findings.count, 0);
	assert_false(settings_flag(&settings, SETTING_SOUND));
	assert_int_equal(settings_number(&settings, SETTING_VOLUME), 35);
	assert_string_equal(settings_text(&settings, SETTING_VOLUME), "35");
	assert_int_equal(settings_number(&settings, SETTING_THEME), 4);
	assert_int_equal(settings_number(&settings, SETTING_SPEECH_RATE), -20);
	assert_int_equal(settings_tools(&settings), 1U << TOOL_FOAM_ROLLER | 1U << TOOL_HANDS);
	assert_string_equal(settings_text(&settings, SETTING_TOOLS), "foam-roller|hands");
	assert_int_equal(settings_number(&settings, SETTING_SILENT_CUES), 1 << CUE_TICK);
	assert_int_equal(settings_number(&settings, SETTING_QUIET_FROM), 22 * 60 + 30);
	assert_string_equal(settings_text(&settings, SETTING_VOICE), "Ada \"\\ Lovelace");
	assert_int_equal(settings.from[SETTING_SOUND], FROM_FILE);
	assert_int_equal(settings.from[SETTING_SPEECH], FROM_DEFAULT);
}

/* Each line is wrong in its own way, is told with its line, and leaves the default. */
static void mistakes_are_told(void **state)
{
	static const struct {
		const char *text, *rule, *said;
		int line;
	} cases[] = {
		{ "\nvolum = 3;", "unknown-key", "did you mean \"volume\"?", 2 },
		{ "sound-theme = \"x\";", "unknown-key", "did you mean \"sound_theme\"?", 1 },
		{ "xyzzy = 3;", "unknown-key", "\"xyzzy\" is no setting", 1 },
		{ "\n\nvolume = 101;", "range", "volume: give a whole number from 0 to 100", 3 },
		{ "volume = -1;", "range", "from 0 to 100", 1 },
		{ "volume = 1.5;", "type", "volume: a whole number is due", 1 },
		{ "volume = \"loud\";", "type", "a whole number is due", 1 },
		{ "sound = 1;", "type", "sound: true or false is due", 1 },
		{ "sound = \"true\";", "type", "true or false is due", 1 },
		{ "theme = \"drak\";", "range", "did you mean \"dark\"?", 1 },
		{ "theme = \"nothing-like-it\";", "range", "is not known", 1 },
		{ "theme = true;", "type", "a word in quotes is due", 1 },
		{ "tools = [\"hands\", \"rollr\"];", "range", "\"rollr\"", 1 },
		{ "tools = (1, 2);", "type", "a list of words", 1 },
		{ "tools = { a = 1; };", "type", "a list of words", 1 },
		{ "quiet_to = \"24:00\";", "range", "from 00:00 to 23:59", 1 },
		{ "quiet_to = \"8:00\";", "range", "from 00:00 to 23:59", 1 },
		{ "quiet_to = \"08:60\";", "range", "from 00:00 to 23:59", 1 },
		{ "quiet_to = \"ab:cd\";", "range", "from 00:00 to 23:59", 1 },
		{ "quiet_from = 21;", "type", "a time in quotes", 1 },
		{ "quiet_from = \"\";", "range", "from 00:00 to 23:59", 1 },
		{ "language = \"../x\";", "range", "code of a language", 1 },
		{ "sound_theme = \"/etc\";", "range", "without a folder", 1 },
		{ "voice = \"a\\x1b[2J\";", "range", "control characters", 1 },
		{ "@include \"other.cfg\"", "include", "", 1 },
		{ "volume = 3", NULL, NULL, 0 },
		{ "volume = ;", "syntax", "", 1 },
		{ "volume = 99999999999;", "number", "", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		load_text(cases[i].text);
		if (!cases[i].rule) {
			assert_int_equal(findings.count, 0);
			continue;
		}
		if (findings.count != 1 || strcmp(findings.item[0].rule, cases[i].rule) != 0 ||
		    !strstr(findings.item[0].message, cases[i].said) ||
		    findings.item[0].line != cases[i].line)
			fail_msg("%s: %d findings, %s: %s, line %d", cases[i].text,
			         (int)findings.count, findings.count ? findings.item[0].rule : "",
			         findings.count ? findings.item[0].message : "",
			         findings.count ? findings.item[0].line : 0);
		for (int k = 0; k < SETTING_COUNT; k++)
			assert_string_equal(settings.text[k], setting_info[k].preset);
	}
}

/* One mistake does not take the rest of the file with it. */
static void the_rest_holds(void **state)
{
	(void)state;
	load_text("volume = 400;\nsound = false;\nspeech_volum = 1;\nbreath_in = 5;\n");
	assert_int_equal(findings.count, 2);
	assert_int_equal(settings_number(&settings, SETTING_VOLUME), 80);
	assert_false(settings_flag(&settings, SETTING_SOUND));
	assert_int_equal(settings_number(&settings, SETTING_BREATH_IN), 5);
}

static void hostile_files(void **state)
{
	char *big = malloc(400000);
	struct err err;

	(void)state;
	assert_non_null(big);
	memset(big, '#', 400000);
	scratch_write("config/settings.cfg", big, 400000);
	load();
	assert_int_equal(findings.count, 1);
	scratch_write("config/settings.cfg", "volume = 3;\0sound = false;", 26);
	load();
	assert_true(findings.count > 0);
	memset(big, '(', 5000);
	memcpy(big, "voice = ", 8);
	scratch_write("config/settings.cfg", big, 5000);
	load();
	assert_true(findings.count > 0);
	memset(big, 'x', 400);
	memcpy(big, "voice = \"", 9);
	memcpy(big + 400, "\";", 3);
	load_text(big);
	assert_int_equal(findings.count, 1);
	free(big);
	assert_int_equal(remove(scratch_path("config/settings.cfg")), 0);
	assert_int_equal(mkfifo(scratch_path("config/settings.cfg"), 0600), 0);
	assert_false(
	    settings_load(&settings, scratch_path("config"), scratch_path("state"), NULL, &err));
	assert_int_equal(err.code, ERR_INVALID);
}

static void set_and_save(void **state)
{
	struct stat info;
	struct err err;

	(void)state;
	load_text("volume = 10;\n");
	assert_false(settings_set(&settings, SETTING_VOLUME, "50", &err));
	assert_int_equal(err.code, ERR_DENIED);
	assert_false(settings_set(&settings, SETTING_BREATH_IN, "1", &err));
	assert_false(settings_set(&settings, SETTING_BREATH_IN, "", &err));
	assert_false(settings_set(&settings, SETTING_BREATH_IN, "4x", &err));
	assert_int_equal(settings_number(&settings, SETTING_BREATH_IN), 4);
	assert_true(settings_set(&settings, SETTING_BREATH_IN, "6", &err));
	assert_true(settings_set(&settings, SETTING_SOUND, "false", &err));
	assert_true(settings_set(&settings, SETTING_TOOLS, "hands, tennis-ball", &err));
	assert_true(settings_set(&settings, SETTING_VOICE, "a \"b\" \\n c \xc3\xa9", &err));
	assert_true(settings_save(&settings, scratch_path("state"), &err));
	assert_int_equal(stat(scratch_path("state/settings.cfg"), &info), 0);
	assert_int_equal(info.st_mode & 07777, 0600);

	load();
	assert_int_equal(findings.count, 0);
	assert_int_equal(settings_number(&settings, SETTING_VOLUME), 10);
	assert_int_equal(settings.from[SETTING_VOLUME], FROM_FILE);
	assert_int_equal(settings.from[SETTING_BREATH_IN], FROM_SCREEN);
	assert_int_equal(settings_number(&settings, SETTING_BREATH_IN), 6);
	assert_false(settings_flag(&settings, SETTING_SOUND));
	assert_int_equal(settings_tools(&settings), 1U << TOOL_TENNIS_BALL | 1U << TOOL_HANDS);
	assert_string_equal(settings_text(&settings, SETTING_VOICE), "a \"b\" \\n c \xc3\xa9");
}

/* The file by hand comes first, and is never written. */
static void by_hand_wins(void **state)
{
	static const char mine[] = "breath_in = 7;\n";
	char text[64] = "";
	struct err err;

	(void)state;
	load();
	assert_true(settings_set(&settings, SETTING_BREATH_IN, "6", &err));
	assert_true(settings_set(&settings, SETTING_BREATH_OUT, "8", &err));
	assert_true(settings_save(&settings, scratch_path("state"), &err));
	load_text(mine);
	assert_int_equal(settings_number(&settings, SETTING_BREATH_IN), 7);
	assert_int_equal(settings_number(&settings, SETTING_BREATH_OUT), 8);
	assert_true(settings_save(&settings, scratch_path("state"), &err));
	FILE *file = fopen(scratch_path("config/settings.cfg"), "r");

	assert_non_null(file);
	assert_non_null(fgets(text, sizeof text, file));
	fclose(file);
	assert_string_equal(text, mine);
}

static void a_link_in_the_way(void **state)
{
	struct err err;

	(void)state;
	load();
	scratch_put("elsewhere", "untouched");
	assert_int_equal(mkdir(scratch_path("state"), 0700), 0);
	assert_int_equal(symlink("../elsewhere", scratch_path("state/settings.cfg")), 0);
	assert_false(settings_save(&settings, scratch_path("state"), &err));
	assert_int_equal(err.code, ERR_DENIED);
}

/* Every value that can be set comes back the same after it was saved. */
static void saved_is_read_again(void **state)
{
	struct err err;

	(void)state;
	settings_defaults(&settings);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_info[i].type == SETTING_NUMBER)
			for (int n = setting_info[i].least; n <= setting_info[i].most; n += 3) {
				char text[16];

				snprintf(text, sizeof text, "%d", n);
				assert_true(settings_set(&settings, (enum setting)i, text, &err));
			}
	struct settings before = settings;

	assert_true(settings_save(&settings, scratch_path("state"), &err));
	load();
	for (int i = 0; i < SETTING_COUNT; i++) {
		assert_string_equal(settings.text[i], before.text[i]);
		assert_int_equal(settings.number[i], before.number[i]);
		assert_int_equal(settings.from[i], before.from[i]);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_make, teardown)
	const struct CMUnitTest tests[] = {
		TEST(the_table),           TEST(defaults_without_files), TEST(a_file_by_hand),
		TEST(keys_of_actions),           TEST(defaults_without_files), TEST(a_file_by_hand),
		TEST(mistakes_are_told),   TEST(the_rest_holds),         TEST(hostile_files),
		TEST(set_and_save),        TEST(by_hand_wins),           TEST(a_link_in_the_way),
		TEST(saved_is_read_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
