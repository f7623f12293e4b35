/* The line protocol of whatif, asked by strings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cmd/cmd.h"
#include "cmd/whatif.h"

/* A request, and the answer without what both have in common; NULL ends. */
struct line {
	const char *ask, *answer;
};

static void talk(const struct dose_bounds *bounds, const struct line *line)
{
	struct whatif *whatif = whatif_create(bounds);
	char out[WHATIF_LINE];

	assert_non_null(whatif);
	for (int number = 1; line->ask; line++, number++) {
		bool ok = whatif_line(whatif, line->ask, number, out);

		assert_int_equal(ok, strncmp(line->answer, "error", 5) != 0);
		if (!strstr(out, line->answer) || (*line->answer == '\0' && *out))
			fail_msg("line %d: %s\n  wanted %s\n  got    %s", number, line->ask,
			         line->answer, out);
	}
	whatif_destroy(whatif);
}

static void daily(const struct line *line)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	talk(&bounds, line);
}

static void the_example(void **state)
{
	static const struct line lines[] = {
		{ "session date=2026-01-05 area=calf side=left before=3 peak=2 after=2 "
		  "quality=pressure held=100",
		  "date=2026-01-05 area=calf side=left status=do level=2 hold=45 sets=1 pressure=3 "
		  "not_before=2026-01-06 rule=repeat reason=\"peak 2, after 2: the same again (a "
		  "step up needs every answer, the next day's too)\"" },
		{ "next    date=2026-01-05 area=calf side=left next=2",
		  "date=2026-01-05 area=calf side=left status=do level=3 hold=60 sets=1 pressure=4 "
		  "not_before=2026-01-06 rule=progress reason=\"peak 2, after 2, next day 2: one "
		  "step up\"" },
		{ "plan    date=2026-01-07 area=calf side=left before=1",
		  "date=2026-01-07 area=calf side=left status=do level=3 hold=60 sets=1 pressure=4 "
		  "not_before=2026-01-06 rule=progress" },
		{ "clear   date=2026-02-01 area=calf side=left",
		  "date=2026-02-01 area=calf side=left status=do level=1 hold=30 sets=1 pressure=2 "
		  "not_before=2026-01-06 rule=cleared" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

static void blank_lines_and_comments(void **state)
{
	static const struct line lines[] = {
		{ "", "" },
		{ "   \t ", "" },
		{ "# a comment", "" },
		{ "  # another", "" },
		{ "\r", "" },
		{ "plan date=2026-01-05 area=calf side=left\r", "status=do" },
		{ "\tplan\tdate=2026-01-05  area=calf side=left  ", "status=do" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

static const struct line bad_lines[] = {
	{ "plan", "error line=1 message=\"date, area and side are needed\"" },
	{ "plan date=2026-01-05 area=calf", "error line=2" },
	{ "plan area=calf side=left", "error line=3" },
	{ "plan date=2026-02-30 area=calf side=left",
	  "error line=4 message=\"'2026-02-30' is no day; write it as 2026-01-05\"" },
	{ "plan date=9999-01-01 area=calf side=left", "error" },
	{ "plan date=2026-1-5 area=calf side=left", "error" },
	{ "plan date=2026-01-05 area=calv side=left",
	  "error line=7 message=\"'calv' is no area\"" },
	{ "plan date=2026-01-05 area=calf side=up", "error" },
	{ "plan date=2026-01-05 area=calf side=midline",
	  "error line=9 message=\"calf has no side 'midline'\"" },
	{ "plan date=2026-01-05 area=suboccipitals side=left", "error" },
	{ "plan date=2026-01-05 area=upper-back side=both", "error" },
	{ "plan date=2026-01-05 area=calf side=left purpose=fun", "error" },
	{ "plan date=2026-01-05 area=calf side=left before=11",
	  "error line=13 message=\"'11' is no rating; use 0 to 10\"" },
	{ "plan date=2026-01-05 area=calf side=left before=-1", "error" },
	{ "plan date=2026-01-05 area=calf side=left before=", "error" },
	{ "plan date=2026-01-05 area=calf side=left before=1.5", "error" },
	{ "plan date=2026-01-05 area=calf side=left before=00001", "error" },
	{ "plan date=2026-01-05 area=calf side=left before=1 before=1",
	  "error line=18 message=\"before is given twice\"" },
	{ "plan date=2026-01-05 area=calf side=left peak=1",
	  "error line=19 message=\"'peak' means nothing here\"" },
	{ "session date=2026-01-05 area=calf side=left next=1", "error" },
	{ "session date=2026-01-05 area=calf side=left quality=nice", "error" },
	{ "session date=2026-01-05 area=calf side=left hurts=maybe", "error" },
	{ "session date=2026-01-05 area=calf side=left held=1001", "error" },
	{ "session date=2026-01-05 area=calf side=left held=all", "error" },
	{ "session date=2026-01-05 area=calf side=left after",
	  "error line=25 message=\"'after' is no key=value\"" },
	{ "next date=2026-01-05 area=calf side=left next=1",
	  "error line=26 message=\"there was no session on that day\"" },
	{ "clear date=2026-01-05 area=calf side=left before=2", "error" },
	{ "jump date=2026-01-05 area=calf side=left",
	  "error line=28 message=\"'jump' is none of session, next, plan, clear\"" },
	{ "session date=2026-01-05 area=calf side=left before=3 x=\"\\",
	  "error line=29 message=\"'x' means nothing here\"" },
	{ "session date=2026-01-05 area=\"\\\"\x1b[31m side=left",
	  "error line=30 message=\"'\\\"\\\\\\\"" },
	{ "plan date=2026-01-05 area=calf side=left", "level=2 hold=45 sets=1 pressure=3 "
	                                              "not_before=2026-01-05 rule=start" },
	{ "session date=2026-01-05 area=calf side=left before=2", "rule=repeat" },
	{ "next date=2026-01-04 area=calf side=left next=1",
	  "error line=33 message=\"dates may not go backwards\"" },
	{ "plan date=2026-01-04 area=calf side=left", "error line=34" },
	{ "session date=2026-01-04 area=calf side=left", "error line=35" },
	{ "clear date=2026-01-04 area=calf side=left", "error line=36" },
	{ "next date=2026-01-05 area=calf side=left cause=", "error" },
	{ "next date=2026-01-05 area=calf side=left cause=dancing", "error" },
	{ "next date=2026-01-05 area=calf side=left lasting=soon", "error" },
	{ "next date=2026-01-05 area=calf side=left lasting=2026-01-04",
	  "error line=40 message=\"lasting is a day before the session\"" },
	{ "next date=2026-01-05 area=calf side=left purpose=release next=1", "error" },
	{ "next date=2026-01-06 area=calf side=left next=1", "error" },
	{ "next date=2026-01-05 area=calf side=left next=2", "rule=repeat" },
	{ "plan date=2026-01-04 area=calf side=right", "status=do" },
	{ NULL, NULL },
};

static void bad_lines_change_nothing(void **state)
{

	(void)state;
	daily(bad_lines);
}

static void nothing_dangerous_is_echoed(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct whatif *whatif = whatif_create(&bounds);
	char line[3 * WHATIF_LINE], out[WHATIF_LINE];

	(void)state;
	for (int byte = 1; byte < 256; byte++) {
		snprintf(line, sizeof line, "plan date=2026-01-05 area=%c side=left", byte);
		assert_false(whatif_line(whatif, line, 1, out));
		for (const char *at = out; *at; at++)
			assert_true((unsigned char)*at >= 32 && *at != 127);
	}
	for (size_t length = 900; length < sizeof line; length++) {
		memset(line, '"', length);
		line[length] = '\0';
		assert_false(whatif_line(whatif, line, 1, out));
		assert_true(strlen(out) < WHATIF_LINE);
	}
	assert_non_null(strstr(out, "the line is too long"));
	whatif_destroy(whatif);
	whatif_destroy(NULL);
}

static void every_status(void **state)
{
	static const struct line lines[] = {
		{ "plan date=2026-01-05 area=calf side=left before=6",
		  "status=skip level=2 hold=45 sets=1 pressure=2 not_before=2026-01-06 "
		  "rule=sore-now reason=\"6 of 10 today: left alone\"" },
		{ "plan date=2026-01-05 area=calf side=left before=8", "refer=yes" },
		{ "plan date=2026-01-05 area=calf side=left before=4",
		  "status=do level=2 hold=45 "
		  "sets=1 pressure=2 not_before=2026-01-05 rule=sore-today" },
		{ "session date=2026-01-05 area=calf side=left before=3 hurts=yes",
		  "status=do level=1 hold=30 sets=1 pressure=2 not_before=2026-01-08 "
		  "rule=too-much reason=\"it hurt: down to level 1, 2 days off\"" },
		{ "plan date=2026-01-07 area=calf side=left",
		  "status=rest level=1 hold=30 sets=1 pressure=2 not_before=2026-01-08 "
		  "rule=too-much" },
		{ "plan date=2026-01-08 area=calf side=left", "status=do" },
		{ "session date=2026-01-08 area=calf side=left quality=numb", "status=do level=1" },
		{ "session date=2026-01-11 area=calf side=left quality=tingling",
		  "status=locked level=1 hold=30 sets=1 pressure=1 not_before=2026-01-14 "
		  "rule=nerve reason=\"tingling: locked on "
		  "Sun 11 Jan, see a clinician before you go on\" refer=yes" },
		{ "plan date=2026-02-11 area=calf side=left", "status=locked" },
		{ "plan date=2026-02-11 area=calf side=left purpose=release", "status=locked" },
		{ "plan date=2026-02-11 area=calf side=right", "status=do" },
		{ "clear date=2026-02-11 area=calf side=left", "status=do level=1" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

static void what_hurts_takes_the_group_along(void **state)
{
	static const struct line lines[] = {
		{ "session date=2026-01-05 area=calf side=left peak=6", "rule=too-much" },
		{ "plan date=2026-01-07 area=soleus side=left",
		  "status=rest level=2 hold=45 sets=1 pressure=3 not_before=2026-01-08 rule=group "
		  "reason=\"a neighbour hurt on Mon 5 Jan: rests until Thu 8 Jan\"" },
		{ "plan date=2026-01-08 area=soleus side=left", "status=do level=2" },
		{ "plan date=2026-01-07 area=soleus side=right", "status=do" },
		{ "plan date=2026-01-07 area=foot side=left", "status=do" },
		{ "plan date=2026-01-07 area=soleus side=both", "status=rest" },
		{ "next date=2026-01-05 area=calf side=left lasting=2026-01-08", "rule=lasting" },
		{ "plan date=2026-01-10 area=soleus side=left", "status=rest" },
		{ "session date=2026-01-05 area=neck side=right peak=7", "rule=too-much" },
		{ "plan date=2026-01-06 area=suboccipitals side=midline", "status=rest" },
		{ "session date=2026-01-06 area=foot side=left before=4 after=6", "rule=worse" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

static void both_sides(void **state)
{
	static const struct line lines[] = {
		{ "session date=2026-01-05 area=calf side=both before=3 peak=2 after=2",
		  "side=both status=do level=2" },
		{ "next date=2026-01-05 area=calf side=both next=2",
		  "side=both status=do level=3 hold=60" },
		{ "plan date=2026-01-06 area=calf side=left", "level=3" },
		{ "plan date=2026-01-06 area=calf side=right", "level=3" },
		{ "session date=2026-01-06 area=calf side=right before=3 peak=7", "level=2" },
		{ "plan date=2026-01-07 area=calf side=both",
		  "status=rest level=2 hold=45 sets=1 pressure=3 not_before=2026-01-09" },
		{ "session date=2026-01-07 area=calf side=both before=3 peak=7",
		  "level=1 hold=30 sets=1 pressure=1 not_before=2026-01-10 rule=too-much" },
		{ "next date=2026-01-07 area=calf side=both next=1", "rule=too-much" },
		{ "session date=2026-01-10 area=calf side=left quality=sharp", "rule=nerve" },
		{ "session date=2026-01-13 area=calf side=both before=1 peak=1 quality=burning",
		  "status=locked" },
		{ "clear date=2026-01-14 area=calf side=both", "status=rest level=1" },
		{ "session date=2026-01-05 area=shin side=both before=3 peak=2 after=2",
		  "rule=repeat" },
		{ "session date=2026-01-16 area=shin side=right peak=7", "level=1" },
		{ "session date=2026-01-19 area=shin side=both peak=1 before=1", "level=1" },
		{ "next date=2026-01-05 area=shin side=both next=2", "error" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

/* Right at 5, left falls to 1: the right comes down to 3, and so is told after a session. */
static void sides_stay_near(void **state)
{
	static const struct line lines[] = {
		{ "session date=2026-01-05 area=foot side=right before=3 peak=1 after=1",
		  "level=" },
		{ "next date=2026-01-05 area=foot side=right next=1", "level=3" },
		{ "session date=2026-01-12 area=foot side=right before=3 peak=1 after=1",
		  "level=" },
		{ "next date=2026-01-12 area=foot side=right next=1", "level=4" },
		{ "session date=2026-01-12 area=foot side=left quality=sharp", "level=1" },
		{ "plan date=2026-01-15 area=foot side=right",
		  "level=3 hold=60 sets=1 pressure=4 not_before=2026-01-13 rule=sides "
		  "reason=\"the other side is at level 1: level 3\"" },
		{ "session date=2026-01-15 area=foot side=right before=3 peak=1",
		  "level=3 hold=60 sets=1 pressure=4 not_before=2026-01-16 rule=repeat "
		  "reason=\"peak 1: the same again (a step up needs every answer, the next day's "
		  "too); the other side is at level 1: level 3\"" },
		{ NULL, NULL },
	};

	(void)state;
	daily(lines);
}

static void options_bound_it(void **state)
{
	static const struct line lines[] = {
		{ "plan date=2026-01-05 area=calf side=left",
		  "level=2 hold=75 sets=1 pressure=2 not_before=2026-01-05" },
		{ "session date=2026-01-05 area=calf side=left before=3 peak=2 after=2",
		  "level=2" },
		{ "next date=2026-01-05 area=calf side=left next=3",
		  "level=3 hold=100 sets=1 pressure=2 "
		  "not_before=2026-01-08" },
		{ "session date=2026-01-12 area=calf side=left before=3 peak=2 after=2",
		  "level=3" },
		{ "next date=2026-01-12 area=calf side=left next=3", "level=3 hold=100" },
		{ "plan date=2026-01-13 area=calf side=left purpose=release", "level=2 hold=75 "
		                                                              "sets=1 pressure=2" },
		{ NULL, NULL },
	};
	static const struct line fixed[] = {
		{ "plan date=2026-01-05 area=calf side=left",
		  "level=3 hold=47 sets=1 pressure=4 not_before=2026-01-05 rule=fixed" },
		{ "session date=2026-01-05 area=calf side=left before=3 peak=7 after=2",
		  "level=1 hold=25 sets=1 pressure=3 not_before=2026-01-08 rule=too-much" },
		{ "session date=2026-01-08 area=calf side=left before=3 peak=2 after=2",
		  "hold=25" },
		{ "next date=2026-01-08 area=calf side=left next=2",
		  "hold=25 sets=1 pressure=3 not_before=2026-01-09 rule=repeat reason=\"peak 2, "
		  "after 2, next day 2: the same again (as prescribed); half of what was "
		  "prescribed, until two clean sessions passed\"" },
		{ "session date=2026-01-09 area=calf side=left before=3 peak=2 after=2",
		  "hold=25" },
		{ "next date=2026-01-09 area=calf side=left next=2", "hold=47" },
		{ NULL, NULL },
	};
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	bounds.hold_s = 100;
	bounds.pressure = 2;
	bounds.level_max = 3;
	bounds.days_between = 3;
	talk(&bounds, lines);
	bounds = dose_bounds_init(PURPOSE_DAILY);
	bounds.fixed = true;
	bounds.hold_s = 47;
	talk(&bounds, fixed);
}

/* ---- The subcommand ------------------------------------------------------------------------ */

struct result {
	int code;
	char out[4096], told[512]; /* standard output; what an error said */
};

static char told[512];

/* In the program's place: an error is only noted. */
int cmd_fail(struct cmd_context *ctx, const struct err *err)
{
	(void)ctx;
	snprintf(told, sizeof told, "%s", err->msg);
	return EXIT_SYSTEM;
}

int cmd_usage(struct cmd_context *ctx, const char *fmt, ...)
{
	va_list args;

	(void)ctx;
	va_start(args, fmt);
	vsnprintf(told, sizeof told, fmt, args);
	va_end(args);
	return EXIT_USAGE;
}

static struct result run_to(const char *input, const char *const *value, FILE *out)
{
	struct cmd_context ctx = { .out = out };
	struct result result = { 0 };

	told[0] = '\0';
	ctx.in = tmpfile();
	ctx.err = tmpfile();
	assert_true(ctx.in && ctx.out && ctx.err);
	fwrite(input, 1, strlen(input), ctx.in);
	rewind(ctx.in);
	result.code = cmd_whatif.run(&ctx, 0, NULL, value);
	rewind(ctx.out);
	result.out[fread(result.out, 1, sizeof result.out - 1, ctx.out)] = '\0';
	memcpy(result.told, told, sizeof told);
	fclose(ctx.in);
	fclose(ctx.out);
	fclose(ctx.err);
	return result;
}

static struct result run(const char *input, const char *const *value)
{
	return run_to(input, value, tmpfile());
}

static void lines_in_lines_out(void **state)
{
	const char *none[5] = { NULL }, *all[5] = { "30", "2", "4", "2", "" };
	struct result r = run("# start\n\nplan date=2026-01-05 area=calf side=left\nfoo\n"
	                      "plan date=2026-01-05 area=calf side=right",
	                      none);

	(void)state;
	assert_int_equal(r.code, EXIT_DONE);
	assert_non_null(strstr(r.out, "area=calf side=left status=do level=2 hold=45"));
	assert_non_null(strstr(r.out, "\nerror line=4 "));
	assert_non_null(strstr(r.out, "\ndate=2026-01-05 area=calf side=right"));
	r = run("plan date=2026-01-05 area=calf side=left\n", all);
	assert_non_null(strstr(r.out, "level=3 hold=30 sets=1 pressure=2"));
	assert_int_equal(run("", none).code, EXIT_DONE);
}

static void wrong_options(void **state)
{
	static const char *const wrong[4][3] = {
		{ "4", "601", "x" }, { "0", "6", "" }, { "0", "7", "-1" }, { "366", "1e3", "99999" }
	};

	(void)state;
	for (int option = 0; option < 4; option++) {
		for (int i = 0; i < 3; i++) {
			const char *value[5] = { NULL };

			value[option] = wrong[option][i];
			assert_int_equal(run("", value).code, EXIT_USAGE);
			assert_non_null(strstr(told, " takes a number from "));
		}
	}
}

/* A full disk ends it with the system's reason. */
static void no_room_for_answers(void **state)
{
	const char *none[5] = { NULL };
	FILE *full = fopen("/dev/full", "r+");
	struct result r;

	(void)state;
	if (!full)
		skip();
	r = run_to("plan date=2026-01-05 area=calf side=left\n", none, full);
	assert_int_equal(r.code, EXIT_SYSTEM);
	assert_non_null(strstr(r.told, "Reading or writing stopped"));
}

static void a_nul_is_a_bad_line(void **state)
{
	const char *none[5] = { NULL };
	struct cmd_context ctx = { .in = tmpfile(), .out = tmpfile() };
	char out[300];

	(void)state;
	fwrite("plan date=2026-01-05\0 area=calf side=left\n", 1, 42, ctx.in);
	rewind(ctx.in);
	assert_int_equal(cmd_whatif.run(&ctx, 0, NULL, none), EXIT_DONE);
	rewind(ctx.out);
	out[fread(out, 1, sizeof out - 1, ctx.out)] = '\0';
	assert_int_equal(strncmp(out, "error line=1 ", 13), 0);
	fclose(ctx.in);
	fclose(ctx.out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_example),
		cmocka_unit_test(blank_lines_and_comments),
		cmocka_unit_test(bad_lines_change_nothing),
		cmocka_unit_test(nothing_dangerous_is_echoed),
		cmocka_unit_test(every_status),
		cmocka_unit_test(what_hurts_takes_the_group_along),
		cmocka_unit_test(both_sides),
		cmocka_unit_test(sides_stay_near),
		cmocka_unit_test(options_bound_it),
		cmocka_unit_test(lines_in_lines_out),
		cmocka_unit_test(wrong_options),
		cmocka_unit_test(no_room_for_answers),
		cmocka_unit_test(a_nul_is_a_bad_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
