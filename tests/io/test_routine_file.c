#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>

#include "core/date.h"
#include "corpus.h"
#include "scratch.h"

static const char example[] =
    "format = 1;\n"
    "exercises = (\n"
    "  { id = \"calf-roll\"; title = \"Calf roll\"; area = \"calf\"; sides = \"each\";\n"
    "    tools = [ \"foam-roller\", \"massage-stick\" ]; technique = \"roll\"; place = \"floor\";\n"
    "    hold = 60; cadence = 3.5; pressure = 4; lead_in = 12; rest = 20;\n"
    "    position = \"Sit.\"; movement = \"Roll.\";\n"
    "    cues = ( { at = \"start\"; say = \"One.\"; }, { at = \"half\"; say = \"Two.\"; },\n"
    "             { at = 45; say = \"Three.\"; } );\n"
    "    easier = \"E\"; harder = \"H\"; feel = \"F\"; stop = \"S\"; source = \"Behm 2020\";\n"
    "    avoid = [ \"clot\", \"varicose\" ]; contact = \"muscle\"; },\n"
    "  { id = \"scar\"; title = \"Scar\"; area = \"other\"; site = \"Scar, right knee\"; near = "
    "\"quads\";\n"
    "    tools = ( \"hands\" ); technique = \"skin-roll\"; place = \"chair\"; hold = 30; pressure "
    "= 2;\n"
    "    position = \"Sit.\"; stop = \"S\"; source = \"T\"; },\n"
    "  { id = \"circles\"; title = \"Circles\"; area = \"suboccipitals\"; tools = [ \"none\" ];\n"
    "    technique = \"move\"; place = \"standing\"; hold = 30; position = \"Stand.\";\n"
    "    stop = \"S\"; source = \"T\"; }\n"
    ");\n"
    "routine = {\n"
    "  id = \"all\"; title = \"All\"; author = \"A\"; version = \"1.0\"; patient = \"P\";\n"
    "  purpose = \"recovery\"; audience = [ \"desk\" ]; conditions = [ \"headache\", \"x\" ];\n"
    "  minutes = 4.5; summary = \"Sum\"; before = [ \"b1\", \"b2\" ]; after = ( \"a1\" );\n"
    "  progression = \"fixed\"; level_max = 4; start_level = 1; days_between = 0; per_day = 2;\n"
    "  valid_until = \"2026-12-31\"; stop_pain = 3; review_after = 12; contact = \"Call.\";\n"
    "  confirm = [ \"c\" ]; allow = [ \"purpose-range\", \"one-sided\", \"minutes\" ];\n"
    "  ladder = ( { hold = 20; sets = 1; pressure = 2; }, { hold = 30; sets = 2; pressure = 3; } "
    ");\n"
    "  steps = (\n"
    "    { exercise = \"calf-roll\"; hold = 90; sets = 2; pressure = 3; sides = \"left\";\n"
    "      tool = \"massage-stick\"; optional = true; level_max = 3; start_level = 2; note = "
    "\"N\"; },\n"
    "    { rest = 30; say = \"Change.\"; },\n"
    "    { exercise = \"circles\"; reps = 10; rep_seconds = 2.5; },\n"
    "    { exercise = \"elsewhere\"; }\n"
    "  );\n"
    "};\n";

static void parse(struct document *document, const char *text, size_t len)
{
	struct err err = { 0 };

	memset(document, 0, sizeof *document);
	if (!document_parse(document, "test.cfg", text, len, &err))
		fail_msg("%s", err.msg);
}

static void expect_rule(const struct document *document, const char *rule, int line, int col)
{
	for (size_t i = 0; i < document->findings.count; i++) {
		const struct finding *finding = &document->findings.item[i];

		if (strcmp(finding->rule, rule) == 0 && finding->line == line &&
		    (col == 0 || finding->col == col))
			return;
	}
	char *text = corpus_text(&document->findings);
	fail_msg("no %s at %d:%d in\n%s", rule, line, col, text);
}

static const struct exercise *find_elsewhere(void *ctx, const char *id)
{
	return strcmp(id, "elsewhere") == 0 ? ctx : NULL;
}

static const char *nearest_none(void *ctx, const char *id)
{
	(void)ctx, (void)id;
	return NULL;
}

static void test_exercises(void **state)
{
	struct document document;
	const struct exercise *roll, *scar, *circles;

	(void)state;
	parse(&document, example, strlen(example));
	assert_int_equal(document.exercise_count, 3);
	roll = &document.exercise[0];
	scar = roll + 1;
	circles = roll + 2;
	assert_string_equal(roll->id, "calf-roll");
	assert_string_equal(roll->title, "Calf roll");
	assert_int_equal(roll->area, AREA_CALF);
	assert_int_equal(roll->near, AREA_CALF);
	assert_string_equal(roll->site, "");
	assert_int_equal(roll->sides, SIDES_EACH);
	assert_int_equal(roll->tool_count, 2);
	assert_int_equal(roll->tools[1], TOOL_MASSAGE_STICK);
	assert_int_equal(roll->technique, TECHNIQUE_ROLL);
	assert_int_equal(roll->place, PLACE_FLOOR);
	assert_int_equal(roll->hold_s, 60);
	assert_int_equal(roll->cadence_ms, 3500);
	assert_int_equal(roll->pressure, 4);
	assert_int_equal(roll->lead_in_s, 12);
	assert_int_equal(roll->rest_s, 20);
	assert_int_equal(roll->cue_count, 3);
	assert_int_equal(roll->cues[0].at, CUE_AT_START);
	assert_int_equal(roll->cues[1].at, CUE_AT_HALF);
	assert_int_equal(roll->cues[2].at, CUE_AT_TIME);
	assert_int_equal(roll->cues[2].at_s, 45);
	assert_string_equal(roll->cues[2].say, "Three.");
	assert_int_equal(roll->avoid,
	                 CONDITION_BIT(CONDITION_CLOT) | CONDITION_BIT(CONDITION_VARICOSE));
	assert_string_equal(roll->contact, "muscle");
	assert_null(roll->figure);
	assert_int_equal(scar->area, AREA_OTHER);
	assert_int_equal(scar->near, AREA_QUADS);
	assert_string_equal(scar->site, "Scar, right knee");
	assert_int_equal(scar->lead_in_s, 10);
	assert_int_equal(scar->rest_s, 15);
	assert_int_equal(scar->cadence_ms, 0);
	assert_int_equal(circles->sides, SIDES_MIDLINE);
	assert_int_equal(circles->pressure, PRESSURE_MAX);
	document_finish(&document);
}

static void test_routine(void **state)
{
	static const struct exercise elsewhere = { .id = "elsewhere",
		                                   .site = "",
		                                   .area = AREA_FOOT };
	struct exercise copy = elsewhere;
	const struct document_source source = { find_elsewhere, nearest_none, &copy };
	struct document document;
	const struct routine *routine;

	(void)state;
	parse(&document, example, strlen(example));
	document_resolve(&document, &source);
	routine = document.routine;
	assert_non_null(routine);
	assert_string_equal(routine->id, "all");
	assert_string_equal(routine->path, "test.cfg");
	assert_int_equal(routine->purpose, PURPOSE_RECOVERY);
	assert_int_equal(routine->conditions.count, 2);
	assert_string_equal(routine->conditions.item[0], "headache");
	assert_true(routine->minutes > 4.49 && routine->minutes < 4.51);
	assert_string_equal(routine->before.item[1], "b2");
	assert_string_equal(routine->after.item[0], "a1");
	assert_int_equal(routine->progression, PROGRESSION_FIXED);
	assert_int_equal(routine->level_max, 4);
	assert_int_equal(routine->start_level, 1);
	assert_int_equal(routine->days_between, 0);
	assert_int_equal(routine->per_day, 2);
	assert_int_equal(routine->valid_until, date_from_civil(2026, 12, 31));
	assert_int_equal(routine->stop_pain, 3);
	assert_int_equal(routine->review_after, 12);
	assert_int_equal(routine->ladder_count, 2);
	assert_int_equal(routine->ladder[1].sets, 2);
	assert_int_equal(routine->allow.count, 3);
	assert_int_equal(routine->step_count, 4);
	const struct step *step = routine->steps;
	assert_ptr_equal(step[0].exercise, &document.exercise[0]);
	assert_int_equal(step[0].hold_s, 90);
	assert_true(step[0].has_sides && step[0].sides == SIDES_LEFT);
	assert_true(step[0].has_tool && step[0].tool == TOOL_MASSAGE_STICK);
	assert_true(step[0].optional);
	assert_int_equal(step[0].level_max, 3);
	assert_string_equal(step[0].note, "N");
	assert_int_equal(step[1].kind, STEP_REST);
	assert_int_equal(step[1].rest_s, 30);
	assert_string_equal(step[1].say, "Change.");
	assert_string_equal(step[1].note, "");
	assert_false(step[2].has_sides || step[2].has_tool || step[2].optional);
	assert_int_equal(step[2].reps, 10);
	assert_int_equal(step[2].rep_ms, 2500);
	assert_ptr_equal(step[3].exercise, &copy);
	char *text = corpus_text(&document.findings);
	assert_string_equal(text, "");
	free(text);
	document_finish(&document);
}

static void test_defaults(void **state)
{
	static const char text[] =
	    "format = 1; routine = { id = \"r\"; title = \"R\"; purpose = \"daily\"; phases = (\n"
	    "{ weeks = 2; steps = ( { exercise = \"a\"; } ); }, { weeks = 3; steps = ( { rest = 5; "
	    "},\n"
	    "{ exercise = \"a\"; } ); } ); };\n"
	    "exercises = ( { id = \"a\"; title = \"A\"; area = \"calf\"; tools = [ \"none\" ];\n"
	    "technique = \"stretch\"; place = \"wall\"; hold = 60; position = \"P\"; stop = "
	    "\"S\";\n"
	    "source = \"B\"; } );";
	struct document document;

	(void)state;
	parse(&document, text, strlen(text));
	document_resolve(&document, NULL);
	assert_int_equal(document.findings.count, 0);
	const struct routine *routine = document.routine;
	assert_int_equal(routine->level_max, LEVEL_MAX);
	assert_int_equal(routine->start_level, 0);
	assert_int_equal(routine->days_between, 1);
	assert_int_equal(routine->valid_until, DATE_NONE);
	assert_int_equal(routine->phase_count, 2);
	assert_int_equal(routine->phases[1].weeks, 3);
	assert_int_equal(routine->phases[1].step_count, 2);
	assert_ptr_equal(routine->steps, routine->phases[0].steps);
	assert_int_equal(routine->step_count, 1);
	/* 2 sides of 10 s to get there and 45 s: what was not stated is worked out. */
	assert_true(routine->minutes > 1.99 && routine->minutes < 2.01);
	document_finish(&document);
}

/* What is not a plain file is refused at once, whoever waits at its other end. */
static void test_not_a_file(void **state)
{
	struct document document = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(mkfifo(scratch_path("pipe.cfg"), 0600), 0);
	assert_int_equal(mkdir(scratch_path("folder.cfg"), 0700), 0);
	assert_int_equal(symlink("loop.cfg", scratch_path("loop.cfg")), 0);
	assert_int_equal(symlink("nowhere", scratch_path("dangling.cfg")), 0);
	const struct {
		const char *path;
		enum err_code code;
	} rows[] = {
		{ scratch_path("pipe.cfg"), ERR_INVALID },
		{ scratch_path("folder.cfg"), ERR_INVALID },
		{ "/dev/null", ERR_INVALID },
		{ "/dev/zero", ERR_INVALID },
		{ scratch_path("missing.cfg"), ERR_NOT_FOUND },
		{ scratch_path("dangling.cfg"), ERR_NOT_FOUND },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_false(document_load(&document, rows[i].path, &err));
		assert_int_equal(err.code, rows[i].code);
		assert_non_null(strstr(err.msg, rows[i].path));
		document_finish(&document);
	}
	assert_false(document_load(&document, scratch_path("loop.cfg"), &err));
	document_finish(&document);
}

static void test_link_to_a_file(void **state)
{
	struct document document = { 0 };
	struct err err;

	(void)state;
	scratch_put("real.cfg", example);
	assert_int_equal(symlink("real.cfg", scratch_path("link.cfg")), 0);
	assert_true(document_load(&document, scratch_path("link.cfg"), &err));
	assert_non_null(document.routine);
	document_finish(&document);
}

/* Standard input may be a pipe that gives a little at a time. */
static void test_pipe_in_pieces(void **state)
{
	struct document document = { 0 };
	struct err err;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		for (size_t i = 0; i < strlen(example); i += 7) {
			size_t len = strlen(example) - i < 7 ? strlen(example) - i : 7;

			if (write(ends[1], example + i, len) < 0)
				_exit(1);
		}
		_exit(0);
	}
	close(ends[1]);
	assert_true(document_read(&document, "standard input", ends[0], &err));
	assert_int_equal(document.len, strlen(example));
	assert_int_equal(document.exercise_count, 3);
	document_finish(&document);
	close(ends[0]);
}

static char *padded(size_t size)
{
	static const char tail[] = "\nformat = 1;\nexercises = ();\n";
	char *text = malloc(size + 1);

	assert_non_null(text);
	memset(text, '#', size);
	memcpy(text + size - strlen(tail), tail, sizeof tail);
	return text;
}

static void test_size(void **state)
{
	struct document document = { 0 };
	struct err err;

	(void)state;
	for (int over = 0; over < 2; over++) {
		size_t size = SCAN_BYTES_MAX + (size_t)over;
		char *text = padded(size);

		assert_true(document_load(&document, scratch_write("size.cfg", text, size), &err));
		assert_int_equal(document.findings.count, over);
		if (over)
			expect_rule(&document, "too-large", 0, 0);
		document_finish(&document);
		free(text);
	}
}

/* /proc files say that they are empty and are not: what was read counts, not what was promised. */
static void test_size_that_lies(void **state)
{
	struct document document = { 0 };
	struct err err;

	(void)state;
	if (!document_load(&document, "/proc/self/status", &err))
		skip();
	assert_true(document.len > 100);
	assert_true(document_errors(&document) > 0);
	document_finish(&document);
}

static char *repeat(const char *head, const char *part, int count, const char *tail)
{
	size_t room = strlen(head) + strlen(part) * (size_t)count + strlen(tail) + 1;
	char *text = malloc(room), *at = text;

	assert_non_null(text);
	at += snprintf(at, room, "%s", head);
	for (int i = 0; i < count; i++) {
		memcpy(at, part, strlen(part));
		at += strlen(part);
	}
	memcpy(at, tail, strlen(tail) + 1);
	return text;
}

static void expect_repeat(const char *head, const char *part, int count, const char *tail,
                          const char *rule)
{
	struct document document;
	char *text = repeat(head, part, count, tail);
	bool found = false;

	parse(&document, text, strlen(text));
	for (size_t i = 0; i < document.findings.count; i++)
		found = found || strcmp(document.findings.item[i].rule, rule) == 0;
	if (!found)
		fail_msg("%d times %s did not fire %s", count, part, rule);
	assert_true(document.findings.count <= FINDINGS_MAX);
	document_finish(&document);
	free(text);
}

/* What makes libconfig slow, large or deep never gets to it. */
static void test_hostile(void **state)
{
	(void)state;
	expect_repeat("x = ", "(", 100000, "", "too-deep");
	expect_repeat("x = ", "{a=", 60000, "", "too-deep");
	expect_repeat("", "a1=1;", 50000, "", "too-many");
	expect_repeat("format = 1; x = (", "1,", 100000, "1);", "too-many");
	expect_repeat("format = 1; x = (", "{},", 80000, "{});", "too-many");
	expect_repeat("format = 1; x = \"", "a", 250000, "\";", "too-long");
	expect_repeat("format = 1; x = ", "\"a\"", 80000, ";", "too-long");
	expect_repeat("format = 1; x = \"", "\\x41", 60000, "\";", "too-long");
	expect_repeat("format = 1; x = (", "09,\n", 60000, "1);", "too-many");
	expect_repeat("", "\xff\n", 100000, "", "too-many");
	expect_repeat("", "/*", 100000, "", "syntax");
	expect_repeat("x = ", "9", 200000, ";", "number");
}

static void test_place_after_mark(void **state)
{
	static const char text[] = "\xEF\xBB\xBF"
	                           "formaat = 1;\r\n  \t\xC3\xBC = 1;\r\n";
	struct document document;
	size_t len;

	(void)state;
	parse(&document, text, strlen(text));
	expect_rule(&document, "syntax", 2, 4);
	assert_string_equal(document.findings.item[0].rule, "syntax");
	const char *line = document_line(&document, 2, &len);
	assert_int_equal(len, 10);
	assert_memory_equal(line, "  \t\xC3\xBC = 1;", 10);
	assert_null(document_line(&document, 9, &len));
	assert_null(document_line(&document, 0, &len));
	document_finish(&document);
}

static void test_allow(void **state)
{
	static const char text[] =
	    "format = 1;\nexercises = ( { id = \"a\"; title = \"A\"; area = \"calf\";\n"
	    "tools = [ \"none\" ]; technique = \"stretch\"; place = \"wall\"; hold = 60;\n"
	    "position = \"P\"; } );\nroutine = { id = \"r\"; title = \"R\"; purpose = \"daily\";\n"
	    "allow = [ \"no-stop\" ]; steps = ( { exercise = \"a\"; } ); };\n";
	struct document document;

	(void)state;
	parse(&document, text, strlen(text));
	assert_int_equal(document.findings.count, 2);
	document_resolve(&document, NULL);
	assert_int_equal(document.findings.count, 1);
	assert_string_equal(document.findings.item[0].rule, "no-source");
	assert_int_equal(document_errors(&document), 0);
	document_finish(&document);
}

static void test_trim(void **state)
{
	struct document document = { 0 };
	size_t len;

	(void)state;
	document_finish(&document);
	parse(&document, example, strlen(example));
	document_trim(&document);
	assert_null(document_line(&document, 1, &len));
	assert_string_equal(document.exercise[0].title, "Calf roll");
	document_finish(&document);
	document_finish(&document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exercises),      cmocka_unit_test(test_routine),
		cmocka_unit_test(test_defaults),       cmocka_unit_test(test_not_a_file),
		cmocka_unit_test(test_link_to_a_file), cmocka_unit_test(test_pipe_in_pieces),
		cmocka_unit_test(test_size),           cmocka_unit_test(test_size_that_lies),
		cmocka_unit_test(test_hostile),        cmocka_unit_test(test_place_after_mark),
		cmocka_unit_test(test_allow),          cmocka_unit_test(test_trim),
	};

	return cmocka_run_group_tests(tests, scratch_make, scratch_remove);
}
