/* The simulation in short: what RESULTS.md says of this coach holds for other people than those it
 * was made with, and the program answers by a pipe what the functions answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "cmd/cmd.h"
#include "cmd/whatif.h"
#include "policy.h"

enum { SEED = 1001, PEOPLE = 150 };

static const char *ask(void *ctx, const char *line)
{
	static char out[WHATIF_LINE];

	whatif_line(ctx, line, 1, out);
	return out;
}

static struct outcome_of_person total(enum policy policy, enum population population)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);
	struct outcome_of_person sum = { 0 };

	for (int i = 0; i < PEOPLE; i++) {
		struct coach coach = { ask, whatif_create(&bounds) };
		struct outcome_of_person o;

		assert_non_null(coach.ctx);
		o = policy_run(policy, population, SEED, i, &coach);
		whatif_destroy(coach.ctx);
		sum.soreness += o.soreness / PEOPLE;
		sum.overdoses += o.overdoses;
		sum.above5 += o.above5;
	}
	return sum;
}

static void fewer_overdoses_than_any_other_active_policy(void **state)
{
	int no_worse = 0;

	(void)state;
	for (int population = 0; population < POPULATION_COUNT; population++) {
		struct outcome_of_person coach = total(POLICY_COACH, (enum population)population);
		double best = 99;

		for (int policy = 0; policy < POLICY_COUNT; policy++) {
			struct outcome_of_person other;

			if (!policy_active[policy] || policy == POLICY_COACH)
				continue;
			other = total((enum policy)policy, (enum population)population);
			if (coach.overdoses >= other.overdoses)
				fail_msg("%s: %s has %d overdoses, this coach %d",
				         population_name[population], policy_name[policy],
				         other.overdoses, coach.overdoses);
			best = other.soreness < best ? other.soreness : best;
		}
		no_worse += coach.soreness <= best + 0.005;
	}
	assert_true(2 * no_worse > POPULATION_COUNT);
}

/* Luck depends on seed, person and day alone, whatever is done. */
static void the_same_people_for_all(void **state)
{
	struct person a = person_make(POPULATION_FLARE, SEED, 3), b = a;

	(void)state;
	person_morning(&a, 0);
	person_morning(&b, 0);
	person_work(&b, 0, (struct prescription){ 120, 5 });
	for (int day = 1; day < SIM_DAYS; day++) {
		assert_int_equal(person_comes(&a, day), person_comes(&b, day));
		assert_int_equal(person_trains(&a, day), person_trains(&b, day));
		assert_true(person_luck(&a, day, 1) == person_luck(&b, day, 1));
	}
}

/* What the model says it does: a dose above the tolerance hurts, one within it helps. */
static void the_model_does_what_it_says(void **state)
{
	struct person idle = person_make(POPULATION_SLOW, SEED, 1), worked = idle, overdone = idle;

	(void)state;
	for (int day = 0; day < 40; day++) {
		person_morning(&idle, day);
		person_morning(&worked, day);
		person_morning(&overdone, day);
		assert_false(person_work(&worked, day, (struct prescription){ 30, 2 }).overdose);
		assert_true(person_work(&overdone, day, (struct prescription){ 600, 5 }).overdose);
	}
	assert_true(worked.chronic < idle.chronic);
	assert_true(overdone.acute > idle.acute + 2);
	assert_true(overdone.adapted < idle.adapted);
}

/* ---- By a pipe ------------------------------------------------------------------------------ */

struct program {
	FILE *in, *out;
	pid_t pid;
	char line[WHATIF_LINE];
	struct whatif *own; /* asked the same */
};

int cmd_fail(struct cmd_context *ctx, const struct err *err)
{
	(void)ctx;
	(void)err;
	return EXIT_SYSTEM;
}

int cmd_usage(struct cmd_context *ctx, const char *fmt, ...)
{
	(void)ctx;
	(void)fmt;
	return EXIT_USAGE;
}

/* The child: the program where it was built, else the subcommand by itself. */
static void run_whatif(const char *path)
{
	const char *value[8] = { NULL };
	struct cmd_context ctx = { .in = stdin, .out = stdout, .err = stderr };

	if (path && access(path, X_OK) == 0)
		execl(path, path, "whatif", (char *)NULL);
	_exit(cmd_whatif.run(&ctx, 0, NULL, value));
}

static bool start(struct program *program, const char *path)
{
	int to[2], from[2];

	if (pipe(to) != 0 || pipe(from) != 0)
		return false;
	program->pid = fork();
	if (program->pid == 0) {
		dup2(to[0], STDIN_FILENO);
		dup2(from[1], STDOUT_FILENO);
		close(to[0]);
		close(to[1]);
		close(from[0]);
		close(from[1]);
		run_whatif(path);
	}
	close(to[0]);
	close(from[1]);
	program->in = fdopen(to[1], "w");
	program->out = fdopen(from[0], "r");
	return program->pid > 0 && program->in && program->out;
}

static const char *ask_program(void *ctx, const char *line)
{
	struct program *program = ctx;
	const char *own = ask(program->own, line);

	assert_true(fprintf(program->in, "%s\n", line) > 0 && fflush(program->in) == 0);
	assert_non_null(fgets(program->line, sizeof program->line, program->out));
	program->line[strcspn(program->line, "\n")] = '\0';
	assert_string_equal(program->line, own);
	return program->line;
}

static void the_program_answers_the_same(void **state)
{
	struct dose_bounds bounds = dose_bounds_init(PURPOSE_DAILY);

	(void)state;
	for (int population = 0; population < POPULATION_COUNT; population++) {
		struct program program = { .own = whatif_create(&bounds) };
		struct coach coach = { ask_program, &program };
		int status;

		assert_non_null(program.own);
		assert_true(start(&program, getenv("UNKNOT")));
		policy_run(POLICY_COACH, (enum population)population, SEED, 1, &coach);
		fclose(program.in);
		assert_null(fgets(program.line, sizeof program.line, program.out));
		fclose(program.out);
		assert_int_equal(waitpid(program.pid, &status, 0), program.pid);
		assert_int_equal(status, 0);
		whatif_destroy(program.own);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fewer_overdoses_than_any_other_active_policy),
		cmocka_unit_test(the_same_people_for_all),
		cmocka_unit_test(the_model_does_what_it_says),
		cmocka_unit_test(the_program_answers_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
