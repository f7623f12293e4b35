/* The timelines of the installed routines: nothing overlaps; the subcommand tells what core does. */
#include "coach_fixture.h"

#include <jansson.h>

#include "core/phrase.h"
#include "core/timeline.h"

static struct session session;
static struct coach_plan plan;

struct check {
	const char *routine;
	int rate;
	int64_t busy, cues, words;
};

static void no_overlap(void *ctx, const struct timeline_entry *entry)
{
	struct check *check = ctx;

	if (entry->ms < check->busy || entry->end_ms < entry->ms)
		fail_msg("%s at rate %d: %s %d at %d ms, busy to %d", check->routine, check->rate,
		         entry->speech ? "phrase" : "cue",
		         entry->speech ? (int)entry->phrase : (int)entry->cue, (int)entry->ms,
		         (int)check->busy);
	check->busy = entry->end_ms;
	check->cues += !entry->speech;
	check->words += entry->speech;
}

/* Everything that is announced is heard to its end where the lead-in may wait long enough. */
static void play_routine(struct coach *coach, const struct routine *routine, int rate)
{
	struct check check = { .routine = routine->id, .rate = rate };
	int64_t total;

	coach->settings.number[SETTING_SPEECH_RATE] = rate;
	coach_plan(coach, routine, 0, true, &plan);
	assert_true(plan.count > 0);
	total = timeline_walk(&session, plan.item, plan.count, true, rate, no_overlap, &check);
	assert_true(check.cues >= 6 && check.words >= 2);
	assert_true(total <= plan.plan.seconds * INT64_C(1000));
	session_init(&session, plan.item, plan.count, true, rate);
	assert_int_equal(session_left_ms(&session, 0), total);
}

static void installed_routines(void **state)
{
	static const int rates[] = { -50, 0, 50 };
	struct coach coach = { 0 };
	const struct routine *const *routine;
	int count;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	routine = library_routines(&coach.library, &count);
	assert_true(count >= 2);
	for (int i = 0; i < count; i++)
		for (int r = 0; r < 3; r++)
			play_routine(&coach, routine[i], rates[r]);
	coach_close(&coach);
}

static int run(char **out, const char *word, bool json)
{
	const char *value[CMD_OPTIONS_MAX] = { json ? "" : NULL };
	struct cmd_context ctx = fixture_context;
	char copy[128], *argv[] = { copy };
	size_t size;
	int status;

	snprintf(copy, sizeof copy, "%s", word);
	ctx.out = open_memstream(out, &size);
	ctx.err = tmpfile();
	status = cmd_timeline.run(&ctx, 1, argv, value);
	fclose(ctx.out);
	fclose(ctx.err);
	return status;
}

struct compare {
	json_t *cues, *speech;
	size_t cue, word;
	const struct session_item *item;
};

static void same(void *ctx, const struct timeline_entry *entry)
{
	struct compare *c = ctx;
	char text[PHRASE_TEXT_MAX];
	json_t *row;

	if (entry->speech) {
		row = json_array_get(c->speech, c->word++);
		assert_string_equal(json_string_value(json_object_get(row, "text")),
		                    phrase_text(text, sizeof text, &c->item[entry->item],
		                                entry->phrase, entry->n));
		assert_int_equal(json_integer_value(json_object_get(row, "end_ms")),
		                 entry->end_ms);
	} else {
		row = json_array_get(c->cues, c->cue++);
		assert_string_equal(json_string_value(json_object_get(row, "cue")),
		                    cue_info[entry->cue].id);
		assert_string_equal(json_string_value(json_object_get(row, "side")),
		                    side_id(c->item[entry->item].side));
	}
	assert_int_equal(json_integer_value(json_object_get(row, "ms")), entry->ms);
}

/* Each line tells when it begins and how long it lasts, and ends before the next begins. */
static void check_spans(const char *out)
{
	int count = 0, busy = 0;

	assert_memory_equal(out, "  0:00.000   0.7 s  ready ", 26);
	for (const char *line = out; *line; line += strcspn(line, "\n") + 1) {
		int minutes, seconds, ms, whole, tenth;
		int found = sscanf(line, "%d:%d.%d %d.%d s", &minutes, &seconds, &ms, &whole, &tenth);

		assert_true(found == 5 || (found == 3 && strstr(line, "  end\n")));
		if (found == 3)
			continue;
		ms += 1000 * (seconds + 60 * minutes);
		assert_true(ms >= busy - 50); /* tenths of a second are rounded */
		busy = ms + 1000 * whole + 100 * tenth;
		count++;
	}
	assert_true(count > 60);
}

static void the_subcommand(void **state)
{
	struct coach coach = { 0 };
	struct compare compare = { 0 };
	int64_t total;
	json_t *root;
	char *out;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	coach_plan(&coach, fixture_routine(&coach, "desk-reset"), 0, true, &plan);
	assert_int_equal(run(&out, "desk-reset", true), EXIT_DONE);
	root = json_loads(out, 0, NULL);
	free(out);
	assert_string_equal(json_string_value(json_object_get(root, "routine")), "desk-reset");
	compare.cues = json_object_get(root, "cues");
	compare.speech = json_object_get(root, "speech");
	compare.item = plan.item;
	total = timeline_walk(&session, plan.item, plan.count, true, 0, same, &compare);
	assert_int_equal(json_integer_value(json_object_get(root, "total_ms")), total);
	assert_int_equal(json_array_size(compare.cues), compare.cue);
	assert_int_equal(json_array_size(compare.speech), compare.word);
	json_decref(root);
	assert_int_equal(run(&out, "desk-reset", false), EXIT_DONE);
	check_spans(out);
	free(out);
	assert_int_equal(run(&out, "desk-rest", false), EXIT_NO);
	assert_string_equal(out, "");
	free(out);
	assert_int_not_equal(run(&out, "/no/such.cfg", false), EXIT_DONE);
	free(out);
	coach_close(&coach);
}

static int paced(const struct coach_plan *of)
{
	int count = 0;

	for (int i = 0; i < of->count; i++)
		count += of->item[i].breath_in_ms > 0;
	return count;
}

/* Breath is paced in the routines that are there to calm, or as the settings say; and after an
 * interruption as before it. */
static void breath_is_paced(void **state)
{
	static const char *const words[] = { "off", "routine", "on" };
	static struct session_result result[SESSION_ITEMS_MAX];
	struct coach coach;
	struct stamp started;
	struct err err;
	char id[JOURNAL_ID];
	int count;

	(void)state;
	fixture_coach(&coach, false, fixture_morning(0));
	const struct routine *const *routine = library_routines(&coach.library, &count);

	for (int how = 0; how < 3; how++) {
		WORK(err, settings_set(&coach.settings, SETTING_BREATH, words[how], &err));
		for (int i = 0; i < count; i++) {
			bool calm = routine[i]->purpose == PURPOSE_WIND_DOWN ||
			            routine[i]->purpose == PURPOSE_RELEASE;

			coach_plan(&coach, routine[i], 0, false, &plan);
			if (how == 0 || (how == 1 && !calm))
				assert_int_equal(paced(&plan), 0);
			else if (calm)
				assert_true(paced(&plan) > 0);
		}
	}
	WORK(err, settings_set(&coach.settings, SETTING_BREATH, "routine", &err));
	struct coach_plan *before = fixture_plan(&coach, "gentle-release");

	WORK(err, coach_begin(&coach, before, id, &err));
	assert_true(coach_interrupted(&coach, &plan, id, &started, result, &err));
	assert_int_equal(plan.count, before->count);
	for (int i = 0; i < before->count; i++) {
		assert_int_equal(plan.item[i].breath_in_ms, before->item[i].breath_in_ms);
		assert_int_equal(plan.item[i].breath_out_ms, before->item[i].breath_out_ms);
	}
	coach_close(&coach);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = { TEST(installed_routines), TEST(the_subcommand),
		                            TEST(breath_is_paced) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
