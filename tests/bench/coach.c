/* Our side of the rows that are too short to time as a whole program: prints microseconds.
 *
 *   coach plan DATA LIBRARY FILE       the journal opened, what is remembered read, today planned
 *   coach rate DATA LIBRARY FILE N     N ratings of a session, each committed
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cmd/coach.h"
#include "io/clock.h"

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int rate(struct coach *coach, const struct coach_plan *plan, int count)
{
	char id[JOURNAL_ID];
	struct err err;
	double began;

	if (plan->count < 1 || !coach_begin(coach, plan, id, &err))
		return 1;
	began = now_us();
	for (int i = 0; i < count; i++)
		if (!coach_rate(coach, plan, id, i % plan->count, RATING_PEAK, i / plan->count % 5,
		                QUALITY_NONE, &err))
			return 1;
	printf("%.1f\n", (now_us() - began) / count);
	return !coach_end(coach, id, false, &err);
}

int main(int argc, char **argv)
{
	static struct coach_plan plan;
	struct cmd_context ctx = { .out = stdout, .err = stderr };
	struct coach coach = { 0 };
	struct document document = { 0 };
	struct err err;
	double took;
	int code = 1;

	if (argc < 5)
		return 2;
	ctx.data_dir = ctx.config_dir = ctx.state_dir = argv[2];
	ctx.library_dir = argv[3];
	took = now_us();
	if (!coach_open(&coach, &ctx, strcmp(argv[1], "plan") == 0, clock_wall(), &err)) {
		fprintf(stderr, "%s\n", err.msg);
		return 1;
	}
	took = now_us() - took;
	if (!library_load_file(&coach.library, argv[4], &document, &err) || !document.routine) {
		fprintf(stderr, "no routine in %s\n", argv[4]);
		goto out;
	}
	took -= now_us();
	coach_plan(&coach, document.routine, 0, false, &plan);
	took += now_us();
	code = 0;
	if (argc > 5)
		code = rate(&coach, &plan, (int)strtol(argv[5], NULL, 10));
	else
		printf("%.1f\n", took);
out:
	coach_close(&coach);
	document_finish(&document);
	return code;
}
