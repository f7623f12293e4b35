/* unknot checkin: the questions of the next day and of the week, line by line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/coach.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/trend.h"
#include "io/clock.h"

enum { PLACES_MAX = 2 * AREA_COUNT };

/* Questions under way. */
struct asking {
	struct cmd_context *ctx;
	struct coach coach;
	struct coach_next_day place[PLACES_MAX];
	char *line;
	size_t size;
	bool over; /* the input ended */
	int asked;
};

/* The answer to a question, without blanks around it; "" for Enter, and at the end of input. */
static const char *ask(struct asking *c, const char *question)
{
	ssize_t length;
	char *start;

	if (c->over)
		return "";
	fprintf(c->ctx->out, "%s ", question);
	fflush(c->ctx->out);
	length = getline(&c->line, &c->size, c->ctx->in);
	if (length < 0) {
		fputc('\n', c->ctx->out);
		c->over = true;
		return "";
	}
	c->asked++;
	while (length > 0 && strchr(" \t\r\n", c->line[length - 1]))
		c->line[--length] = '\0';
	for (start = c->line; *start == ' ' || *start == '\t';)
		start++;
	return start;
}

/* 0-10; Enter and the end of input are no answer. */
static int ask_number(struct asking *c, const char *question)
{
	for (;;) {
		const char *word = ask(c, question);
		size_t length = strlen(word);

		if (length == 0)
			return RATING_UNKNOWN;
		if (length <= 2 && strspn(word, "0123456789") == length &&
		    strtol(word, NULL, 10) <= RATING_MAX)
			return (int)strtol(word, NULL, 10);
		fprintf(c->ctx->out, "%s\n", _("A number from 0 to 10, or Enter to leave it out."));
	}
}

/* ---- Is it gone? ----------------------------------------------------------------------------- */

static bool ask_gone(struct asking *c, struct err *err)
{
	struct coach_gone gone;
	char name[320], day[DATE_WORDS], question[1024];

	while (!c->over && coach_gone_due(&c->coach, &gone)) {
		snprintf(question, sizeof question,
		         safety_usual_tingling(&c->coach.safety, gone.area)
		             ? _("%s: it was too much on %s. Now no more than your usual, and no "
		                 "weakness? y: yes, n: no, a doctor should see it, Enter: later:")
		             : _("%s: it was too much on %s. Completely gone, with no weakness? y: "
		                 "yes, n: no, a doctor should see it, Enter: later:"),
		         store_place(c->ctx, name, sizeof name, gone.area, gone.site, gone.side),
		         date_words(gone.since, day));
		const char *word = ask(c, question);
		bool yes = strcmp(word, "y") == 0;

		if (!yes && strcmp(word, "n") != 0)
			return true; /* it is asked again before it is worked */
		if (!coach_gone_answer(&c->coach, &gone, yes, err))
			return false;
		if (!yes && coach_blocked(&c->coach, question, sizeof question))
			fprintf(c->ctx->out, "%s\n", question);
	}
	return true;
}

/* ---- The next days --------------------------------------------------------------------------- */

/* The letter of one of several answers, "" for Enter; asked until it is one of them. */
static const char *ask_letter(struct asking *c, const char *question, const char *letters)
{
	for (;;) {
		const char *word = ask(c, question);

		if (!*word || (strlen(word) == 1 && strchr(letters, *word)))
			return word;
	}
}

static bool ask_next_day(struct asking *c, const struct coach_next_day *place, struct err *err)
{
	char name[320], question[512];
	enum cause cause = CAUSE_UNKNOWN;
	int value = RATING_UNKNOWN;
	bool limps;

	snprintf(question, sizeof question,
	         _("%s: sorer than before you rolled? Enter: no, t: yes, from training or work, "
	           "r: yes, from the rolling, l: so sore that you limp:"),
	         store_place(c->ctx, name, sizeof name, place->area, place->site, place->side));
	const char *word = ask_letter(c, question, "ntrl");

	if (c->over)
		return true;
	limps = *word == 'l';
	if (*word == 't')
		cause = CAUSE_TRAINING;
	else if (*word == 'r' || limps)
		cause = CAUSE_ROLLING;
	if (cause != CAUSE_UNKNOWN)
		value = ask_number(c, _("  How sore now, 0 to 10?"));
	return coach_next_day_answer(&c->coach, place, value, cause, err) &&
	       (!limps || coach_still_sore(&c->coach, place, true, err));
}

static bool ask_lasting(struct asking *c, const struct coach_next_day *place, struct err *err)
{
	char name[320], question[512];

	snprintf(question, sizeof question,
	         _("%s: still sore from the rolling? Enter: no, y: yes, l: yes, and limping:"),
	         store_place(c->ctx, name, sizeof name, place->area, place->site, place->side));
	const char *word = ask_letter(c, question, "nyl");

	if (c->over)
		return true;
	if (*word == 'y' || *word == 'l')
		return coach_still_sore(&c->coach, place, *word == 'l', err);
	return coach_next_day_asked(&c->coach, place, err);
}

/* Half of what was prescribed: only a number tells whether it went well. */
static bool ask_halved(struct asking *c, const struct coach_next_day *place, struct err *err)
{
	char name[320], question[512];

	snprintf(question, sizeof question, _("%s: how sore now, 0 to 10?"),
	         store_place(c->ctx, name, sizeof name, place->area, place->site, place->side));
	return coach_next_day_answer(&c->coach, place, ask_number(c, question), CAUSE_UNKNOWN, err);
}

/* false: an error was told. */
static bool ask_places(struct asking *c, struct err *err)
{
	int count = coach_next_day(&c->coach, c->place, PLACES_MAX);

	for (int i = 0; i < count && !c->over; i++) {
		const struct coach_next_day *place = &c->place[i];
		bool last = i + 1 == count || strcmp(place->id, place[1].id) != 0;

		if (!(place->lasting  ? ask_lasting
		      : place->number ? ask_halved
		                      : ask_next_day)(c, place, err))
			return false;
		if (last && !place->lasting && !c->over &&
		    !coach_next_day_asked(&c->coach, place, err))
			return false;
	}
	return true;
}

/* ---- The week -------------------------------------------------------------------------------- */

static bool ask_week(struct asking *c, struct err *err)
{
	static const char *const question[CHECKIN_COUNT] = {
		[CHECKIN_PAIN] = N_("Pain in the last 24 hours, 0 none to 10 the worst?"),
		[CHECKIN_MOVEMENT] = N_("How freely do you move, 0 to 10?"),
		[CHECKIN_SLEEP] = N_("How well do you sleep, 0 to 10?"),
		[CHECKIN_ENERGY] = N_("How much energy have you, 0 to 10?"),
		[CHECKIN_PERFORMANCE] = N_("How well does training or work go, 0 to 10?"),
	};
	int value[CHECKIN_COUNT];
	bool any = false;

	if (c->over || !coach_checkin_due(&c->coach, true))
		return true;
	for (int i = 0; i < CHECKIN_COUNT; i++) {
		value[i] = ask_number(c, _(question[i]));
		any |= value[i] != RATING_UNKNOWN;
	}
	return (c->over && !any) || coach_checkin(&c->coach, value, err);
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct session_lock lock = { 0 };
	struct asking *c;
	struct err err;
	int code = EXIT_DONE;

	(void)argc;
	(void)argv;
	(void)value;
	if (!store_lock(ctx, &lock, &code))
		return code;
	c = calloc(1, sizeof *c);
	if (!c)
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
	else
		c->ctx = ctx;
	if (!c || !coach_open(&c->coach, ctx, false, clock_wall(), &err) || !ask_gone(c, &err) ||
	    !ask_places(c, &err) || !ask_week(c, &err))
		code = cmd_fail(ctx, &err);
	else if (c->asked == 0 && !c->over && !ctx->quiet)
		fprintf(ctx->err, "%s\n", _("Nothing is to be asked now."));
	if (c) {
		coach_close(&c->coach);
		free(c->line);
	}
	free(c);
	lock_session_release(&lock);
	return code;
}

const struct cmd cmd_checkin = {
	.name = "checkin",
	.args = "",
	.summary = N_("the next-day and weekly questions without a session"),
	.options = NULL,
	.args_min = 0,
	.args_max = 0,
	.run = run,
};
