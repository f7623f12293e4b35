/* A session with the helpers behind it on a clock made of numbers: whatever they do, nothing comes
 * a millisecond later than without them; and what is heard is as the settings say. */
#include "../io/helpers_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unistd.h>

#include "../core/session_help.h"
#include "../io/fake_helper.h"
#include "app/play.h"
#include "app/stage_helpers.h"
#include "cmd/probe.h"

enum { RECORDS_MAX = 4000 };

/* What was asked of the stage, and when. */
struct asked {
	int64_t ms;
	int cue; /* -1: words, -2: silence */
	bool heard;
};

static struct app app;
static struct stage_helpers helped;
static struct stage inner;
static struct asked first[RECORDS_MAX], again[RECORDS_MAX];
static struct asked *asked;
static int asked_count;
static char library[512], routine_dir[128];
static struct cmd_context context;

static void note(int64_t ms, int cue, bool heard)
{
	assert_in_range(asked_count, 0, RECORDS_MAX - 1);
	asked[asked_count++] = (struct asked){ ms, cue, heard };
}

static bool cue(void *self, enum cue cue, int64_t due_ms, int64_t now_ms)
{
	bool heard = inner.cue(self, cue, due_ms, now_ms);

	note(due_ms, (int)cue, heard);
	return heard;
}

static void say(void *self, const char *text, int64_t due_ms, int64_t now_ms)
{
	note(due_ms, -1, true);
	inner.say(self, text, due_ms, now_ms);
}

static void hush(void *self, int64_t now_ms)
{
	note(now_ms, -2, true);
	inner.hush(self, now_ms);
}

static void open_stage(const char *manner)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	struct err err;

	snprintf(library, sizeof library, "%s", srcdir ? srcdir : ".");
	snprintf(routine_dir, sizeof routine_dir, "%s", fixture_folder);
	setenv("FAKE_HELPER", manner, 1);
	setenv("XDG_DATA_HOME", fixture_folder, 1);
	setenv("XDG_DATA_DIRS", fixture_folder, 1);
	context = (struct cmd_context){ .config_dir = routine_dir,
		                        .state_dir = routine_dir,
		                        .library_dir = library,
		                        .helper = "/proc/self/exe",
		                        .out = stdout,
		                        .err = stderr };
	assert_true(stage_helpers_init(&helped, &context, &inner, &err));
	memset(&app, 0, sizeof app); /* too large for the stack of a build without optimisation */
	app.stage = inner;
	app.stage.cue = cue;
	app.stage.say = say;
	app.stage.hush = hush;
	asked_count = 0;
}

static void write_settings(const char *text)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/settings.cfg", fixture_folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

/* Lets a helper do what it does, without waiting for one that does nothing. */
static void give_time(void)
{
	struct pollfd fds[HELPER_COUNT];

	poll(fds, (nfds_t)helpers_fds(helped.helpers, fds), 2);
	helpers_handle(helped.helpers, app.now_ms);
	helpers_reap(helped.helpers);
}

/* Plays all of it, waking at each deadline; the journal is left out. */
static int64_t play_through(const struct session_item *item, int count)
{
	int64_t total = 0;

	app.play.active = app.play.ended = true;
	session_init(&app.play.session, item, count, true, 0);
	app.stage.session(app.stage.self, true, 0);
	play_event(&app, (struct session_event){ .kind = EVENT_START });
	while (app.play.active) {
		int64_t due = session_deadline(&app.play.session);
		int64_t reply = helpers_deadline(helped.helpers);

		total = session_running(&app.play.session) ? due : total;
		app.now_ms = reply >= 0 && reply < due ? reply : due;
		give_time();
		play_event(&app, (struct session_event){ .kind = EVENT_TICK });
	}
	app.stage.session(app.stage.self, false, app.now_ms);
	return total;
}

static const struct session_item *items(int *count)
{
	static struct session_item item[4];

	item[0] = work_item(&roll, SIDE_LEFT, 45000, 2);
	item[1] = work_item(&roll, SIDE_RIGHT, 45000, 1);
	item[1].same_place = true;
	item[2] = rest_item_of(15000);
	item[3] = work_item(&stretch, SIDE_LEFT, 30000, 1);
	item[3].breath_in_ms = 4000;
	item[3].breath_out_ms = 6000;
	*count = 4;
	return item;
}

/* Helpers that hang, end, fail, talk nonsense or were never there. */
static void no_deadline_moves(void **state)
{
	static const char *const manners[] = { "good", "silent", "mute",   "troubled", "absent",
		                               "late", "ends",   "garbage", "slow" };
	int count, of_first = 0;
	const struct session_item *item = items(&count);
	int64_t total = 0;

	(void)state;
	for (size_t i = 0; i < sizeof manners / sizeof manners[0]; i++) {
		asked = i == 0 ? first : again;
		open_stage(manners[i]);
		int64_t took = play_through(item, count);

		if (i == 0) {
			total = took;
			of_first = asked_count;
			assert_true(of_first > 60);
		}
		assert_int_equal(took, total);
		assert_int_equal(asked_count, of_first);
		for (int k = 0; k < asked_count; k++) {
			assert_int_equal(asked[k].ms, first[k].ms);
			assert_int_equal(asked[k].cue, first[k].cue);
		}
		stage_helpers_finish(&helped);
	}
}

/* A hung server is told once, the rest is shown and rung; the next session tries again. */
static void told_once_then_shown(void **state)
{
	int count, news = 0, unheard = 0;
	const struct session_item *item = items(&count);

	(void)state;
	asked = first;
	open_stage("silent");
	play_through(item, count);
	while (helpers_news(helped.helpers))
		news++;
	assert_int_equal(news, 2); /* sound and speech */
	assert_true(helpers_lost(helped.helpers) > 0);
	assert_string_equal(inner.sound(inner.self), "bell");
	for (int k = 0; k < asked_count; k++) {
		bool breath = asked[k].cue >= 0 && cue_info[asked[k].cue].kind == CUE_BREATH;

		unheard += !asked[k].heard;
		assert_true(!breath || asked[k].heard); /* nobody rings for a breath */
	}
	assert_true(unheard > 10);
	play_unheard(&app); /* the last cue of all */
	app.now_ms = app.play.flash_until;
	play_event(&app, (struct session_event){ .kind = EVENT_TICK });
	assert_false(app.play.flash); /* or it would be due for ever */
	setenv("FAKE_HELPER", "good", 1);
	asked_count = 0;
	app.stage.session(app.stage.self, true, app.now_ms);
	for (int i = 0; i < 2000 && strcmp(inner.sound(inner.self), "sound on") != 0; i++)
		give_time();
	for (int i = 0; i < 2000 && helpers_deadline(helped.helpers) >= 0; i++)
		give_time();
	assert_string_equal(helpers_news(helped.helpers), "Sound is on again.");
	assert_true(app.stage.cue(app.stage.self, CUE_START, app.now_ms, app.now_ms));
	stage_helpers_finish(&helped);
}

static void settings_are_heard(void **state)
{
	static const struct {
		enum cue cue;
		int volume;
	} rows[] = { { CUE_START, 50 }, { CUE_DONE, 50 },      { CUE_TICK, 20 },
		     { CUE_HALF, 20 },  { CUE_BREATHE_IN, 5 }, { CUE_BREATHE_OUT, 5 } };

	(void)state;
	asked = first;
	write_settings("volume = 50; volume_time = 40; volume_breath = 10;\n"
	               "silent_cues = [ \"tick\", \"rest\" ];\n");
	open_stage("good");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(probe_volume(&helped.settings, rows[i].cue), rows[i].volume);
	app.stage.session(app.stage.self, true, 0);
	for (int i = 0; i < CUE_COUNT; i++) {
		bool off = i == CUE_TICK || i == CUE_REST;
		int64_t before;

		for (int k = 0; k < 2000 && helpers_deadline(helped.helpers) >= 0; k++)
			give_time();
		before = helpers_deadline(helped.helpers);
		assert_true(before < 0);
		assert_true(app.stage.cue(app.stage.self, (enum cue)i, 0, 0)); /* no bell */
		assert_int_equal(helpers_deadline(helped.helpers) >= 0, !off); /* asked or not */
	}
	stage_helpers_finish(&helped);
	write_settings("sound = false;\n");
	open_stage("good");
	app.stage.session(app.stage.self, true, 0);
	assert_string_equal(inner.sound(inner.self), "sound off");
	assert_true(app.stage.cue(app.stage.self, CUE_START, 0, 0)); /* as wanted: no bell */
	stage_helpers_finish(&helped);
}

int main(int argc, char **argv)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		TEST(no_deadline_moves),
		TEST(told_once_then_shown),
		TEST(settings_are_heard),
	};

	(void)argv;
	if (argc > 1)
		return fake_helper(getenv("FAKE_HELPER"));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
