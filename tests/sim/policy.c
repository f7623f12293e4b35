#include "policy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/date.h"

const char *const policy_name[POLICY_COUNT] = {
#define X(sym, name, active) name,
	POLICY_TABLE(X)
#undef X
};

const bool policy_active[POLICY_COUNT] = {
#define X(sym, name, active) active,
	POLICY_TABLE(X)
#undef X
};

/* Seconds of all sets and pressure by level, for H = 60 s and the daily purpose. */
static const struct prescription ladder[6] = {
	{ 30, 2 }, { 45, 3 }, { 60, 4 }, { 90, 4 }, { 120, 4 }, { 120, 4 },
};

enum { FIRST_DAY = 20458 /* 2026-01-05, a Monday */, CLEAR_DAYS = 7 };

struct run {
	enum policy policy;
	struct person person;
	const struct coach *coach;
	struct outcome_of_person out;
	int day;
	int level;   /* of STEPS and LIGHT */
	int last;    /* day of the last session, -1 */
	int worst;   /* of what was said about it, -1 */
	int locked;  /* days in a row */
	double sore; /* before the last session, in truth */
	int before;  /* the same as told, -1 */
};

static void date_of(int day, char text[DATE_TEXT])
{
	date_format(FIRST_DAY + day, text);
}

static int worse(int a, int b)
{
	return a > b ? a : b;
}

static void work(struct run *run, struct prescription dose, struct felt *felt)
{
	*felt = person_work(&run->person, run->day, dose);
	run->out.sessions++;
	run->out.overdoses += felt->overdose;
	run->out.minutes += dose.seconds / 60.0;
}

/* The answer to the next-day question, -1 when not given: who is not sorer than before is as sore
 * as said then. */
static int next_day(struct run *run)
{
	int now = person_tell(&run->person, run->day, 1);

	if (now < 0 || run->before < 0 || person_sorer(&run->person, run->day, run->sore))
		return now;
	return run->before;
}

/* ---- The simple ones ----------------------------------------------------------------------- */

static void simple(struct run *run, struct prescription dose)
{
	struct felt felt;

	run->sore = person_sore(&run->person, run->day);
	work(run, dose, &felt);
	run->worst = worse(felt.peak, felt.after);
	run->last = run->day;
}

static void fixed(struct run *run)
{
	simple(run, (struct prescription){ 90, 4 });
}

static void steps(struct run *run)
{
	int level = 2 + run->day / 7;

	simple(run, ladder[(level > 6 ? 6 : level) - 1]);
}

static void traffic_light(struct run *run)
{
	int before = person_tell(&run->person, run->day, 0);

	if (run->last == run->day - 1)
		run->worst = worse(run->worst, next_day(run));
	if (run->worst >= 6 && run->level > 1)
		run->level--;
	else if (run->worst >= 0 && run->worst <= 3 && run->level < 6)
		run->level++;
	run->worst = -1;
	if (before >= 6)
		return;
	simple(run, ladder[run->level - 1]);
	run->before = before;
}

/* ---- This coach ---------------------------------------------------------------------------- */

static const char *field(const char *answer, const char *name, char *buf, size_t size)
{
	const char *at = strstr(answer, name);
	size_t length;

	buf[0] = '\0';
	if (!at)
		return buf;
	at += strlen(name);
	length = strcspn(at, " ");
	if (length >= size)
		length = size - 1;
	memcpy(buf, at, length);
	buf[length] = '\0';
	return buf;
}

static int number(const char *answer, const char *name)
{
	char buf[16];

	return (int)strtol(field(answer, name, buf, sizeof buf), NULL, 10);
}

static const char *ask(struct run *run, const char *line)
{
	const char *answer = run->coach->ask(run->coach->ctx, line);

	if (strncmp(answer, "date=", 5) != 0) {
		fprintf(stderr, "sim: %s\n  -> %s\n", line, answer);
		abort();
	}
	return answer;
}

/* " key=N", or nothing when it was not said. */
static void add(char *line, size_t size, const char *key, int value)
{
	size_t length = strlen(line);

	if (value >= 0)
		snprintf(line + length, size - length, " %s=%d", key, value);
}

static void start(char *line, size_t size, const char *verb, int day)
{
	char date[DATE_TEXT];

	date_of(day, date);
	snprintf(line, size, "%s date=%s area=calf side=left", verb, date);
}

/* The next-day question, asked at the next start within 36 h: "Sorer than before you rolled?", from
 * training or from the rolling, and then the number. */
static void ask_next_day(struct run *run)
{
	char line[160];
	int now = next_day(run);
	bool training = person_trains(&run->person, run->last) &&
	                person_luck(&run->person, run->day, 200) < 0.8;

	if (run->last != run->day - 1 || now < 0)
		return;
	start(line, sizeof line, "next", run->last);
	add(line, sizeof line, "next", now);
	if (person_sorer(&run->person, run->day, run->sore))
		snprintf(line + strlen(line), sizeof line - strlen(line), " cause=%s",
		         training ? "training" : "rolling");
	ask(run, line);
}

static void coach(struct run *run)
{
	char line[160], status[16];
	const char *answer;
	struct felt felt;
	struct prescription dose;
	int before = person_tell(&run->person, run->day, 0);
	double sore = person_sore(&run->person, run->day);

	ask_next_day(run);
	start(line, sizeof line, "plan", run->day);
	add(line, sizeof line, "before", before);
	answer = ask(run, line);
	field(answer, "status=", status, sizeof status);
	run->locked = strcmp(status, "locked") == 0 ? run->locked + 1 : 0;
	run->out.locked += run->locked > 0;
	if (run->locked > CLEAR_DAYS) {
		start(line, sizeof line, "clear", run->day);
		ask(run, line);
	}
	if (strcmp(status, "do") != 0)
		return;
	dose.seconds = number(answer, "hold=") * number(answer, "sets=");
	dose.pressure = number(answer, "pressure=");
	work(run, dose, &felt);
	run->last = run->day;
	run->sore = sore;
	run->before = before;
	start(line, sizeof line, "session", run->day);
	add(line, sizeof line, "before", before);
	add(line, sizeof line, "peak", felt.peak);
	add(line, sizeof line, "after", felt.after);
	if (felt.sharp)
		snprintf(line + strlen(line), sizeof line - strlen(line), " quality=sharp");
	ask(run, line);
}

static void nothing(struct run *run)
{
	(void)run;
}

static void (*const days[POLICY_COUNT])(struct run *) = {
	[POLICY_NONE] = nothing,        [POLICY_FIXED] = fixed, [POLICY_STEPS] = steps,
	[POLICY_LIGHT] = traffic_light, [POLICY_COACH] = coach,
};

struct outcome_of_person policy_run(enum policy policy, enum population population, uint64_t seed,
                                    int person, const struct coach *ask_it)
{
	struct run run = {
		.policy = policy,
		.person = person_make(population, seed, person),
		.coach = ask_it,
		.level = 2,
		.last = -9,
		.worst = -1,
	};

	for (run.day = 0; run.day < SIM_DAYS; run.day++) {
		double sore;

		person_morning(&run.person, run.day);
		sore = person_sore(&run.person, run.day);
		run.out.soreness += sore / SIM_DAYS;
		run.out.above5 += sore > 5;
		if (run.day >= SIM_DAYS - 14)
			run.out.soreness_end += sore / 14;
		if (person_comes(&run.person, run.day))
			days[policy](&run);
	}
	return run.out;
}
