/* The minutes that check works out for an installed routine are those of the plan that a newcomer
 * gets, to the second; and nothing is found in what is installed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/estimate.h"
#include "core/plan.h"
#include "io/library.h"

static struct dose_place nothing_yet;
static struct plan plan;

static const struct dose_place *place(void *ctx, enum area area, const char *site, enum side side)
{
	(void)ctx, (void)area, (void)site, (void)side;
	return &nothing_yet;
}

static int mark(void *ctx, enum area area, const char *site, enum side side)
{
	(void)ctx, (void)area, (void)site, (void)side;
	return RATING_UNKNOWN;
}

static enum plan_safety safety(void *ctx, const struct exercise *exercise, enum side side)
{
	(void)ctx, (void)exercise, (void)side;
	return PLAN_SAFE;
}

static void open_library(struct library *library)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR");
	struct err err;

	if (!library_open(library, srcdir ? srcdir : ".", NULL, &err))
		fail_msg("%s", err.msg);
}

static void test_minutes(void **state)
{
	struct library library = { 0 };
	int count;

	(void)state;
	dose_place_init(&nothing_yet);
	open_library(&library);
	const struct routine *const *routine = library_routines(&library, &count);
	assert_true(count >= 22);
	for (int i = 0; i < count; i++) {
		struct plan_request request = {
			.routine = routine[i],
			.steps = routine[i]->steps,
			.step_count = routine[i]->step_count,
			.date = 20000,
			.place = place,
			.mark = mark,
			.safety = safety,
		};

		plan_build(&plan, &request);
		if (plan.seconds * INT64_C(1000) != estimate_routine_ms(routine[i]))
			fail_msg("%s: plan %d s, estimate %g s", routine[i]->id, plan.seconds,
			         (double)estimate_routine_ms(routine[i]) / 1000);
	}
	library_close(&library);
}

static void test_nothing_is_found(void **state)
{
	struct library library = { 0 };

	(void)state;
	open_library(&library);
	library_load_all(&library);
	for (int i = 0; i < library.file_count; i++) {
		const struct library_file *file = &library.file[i];
		const struct routine *routine = file->document.routine;

		assert_false(file->failed);
		if (file->document.findings.count)
			fail_msg("%s:%d: %s", file->name, file->document.findings.item[0].line,
			         file->document.findings.item[0].message);
		if (routine) {
			size_t len = strlen(routine->id);

			assert_true(strncmp(file->name, routine->id, len) == 0 &&
			            strcmp(file->name + len, ".cfg") == 0);
		}
	}
	library_close(&library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_minutes),
		cmocka_unit_test(test_nothing_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
