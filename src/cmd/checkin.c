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

#define NOTE_ASKED "weekly asked"

enum { PLACES_MAX = 64, LASTING_FIRST = 2, LASTING_LAST = 7 };

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

static const char *name_of(struct asking *c, const struct coach_next_day *place, char *buf,
                              size_t size)
{
	return store_place(c->ctx, buf, size, place->area, place->site, place->side);
}

/* ---- The next day ---------------------------------------------------------------------------- */

/* false: an error was told. */
static bool ask_place(struct asking *c, const struct coach_next_day *place, struct err *err)
{
	char name[320], question[512];
	enum cause cause = CAUSE_UNKNOWN;
	int value = RATING_UNKNOWN;

	snprintf(question, sizeof question,
	         _("%s: sorer than before you rolled? Enter: no, t: yes, from training or work, "
	           "r: yes, from the rolling:"),
	         name_of(c, place, name, sizeof name));
	for (;;) {
		const char *word = ask(c, question);

		if (c->over)
			return true;
		if (strcmp(word, "t") == 0)
			cause = CAUSE_TRAINING;
		else if (strcmp(word, "r") == 0)
			cause = CAUSE_ROLLING;
		else if (*word && strcmp(word, "n") != 0)
			continue;
		break;
	}
	if (cause != CAUSE_UNKNOWN)
		value = ask_number(c, _("  How sore now, 0 to 10?"));
	return coach_next_day_answer(&c->coach, place, value, cause, err);
}

static bool ask_next_day(struct asking *c, struct err *err)
{
	int count = coach_next_day(&c->coach, c->place, PLACES_MAX);

	for (int i = 0; i < count && !c->over; i++) {
		bool last = i + 1 == count || strcmp(c->place[i].id, c->place[i + 1].id) != 0;

		if (!ask_place(c, &c->place[i], err) ||
		    (last && !c->over && !coach_next_day_asked(&c->coach, c->place[i].id, err)))
			return false;
	}
	return true;
}

/* ---- Soreness from the rolling that lasts ---------------------------------------------------- */

struct lasting {
	struct asking *c;
	int count;
};

/* Places that were sore from the rolling on the next day, two days ago and more. */
static bool take_sore(void *ctx, const struct journal_session *session)
{
	struct lasting *lasting = ctx;
	int32_t today = lasting->c->coach.now.local_date;

	for (int i = 0; i < session->rating_count && lasting->count < PLACES_MAX; i++) {
		const struct journal_rating *rating = &session->ratings[i];
		struct coach_next_day *place = &lasting->c->place[lasting->count];
		int32_t sore =
		    rating->lasting == DATE_NONE ? session->started.local_date : rating->lasting;

		if (rating->kind != RATING_NEXT_DAY || rating->cause != CAUSE_ROLLING ||
		    today - session->started.local_date < LASTING_FIRST ||
		    today - sore > LASTING_LAST || rating->lasting == today)
			continue;
		*place = (struct coach_next_day){ .area = rating->area, .side = rating->side };
		snprintf(place->id, sizeof place->id, "%s", session->id);
		snprintf(place->site, sizeof place->site, "%s", rating->site);
		lasting->count++;
	}
	return true;
}

static bool ask_lasting(struct asking *c, struct err *err)
{
	struct lasting lasting = { .c = c };
	struct journal_filter filter = JOURNAL_ALL;
	char name[320], question[512];

	filter.since = c->coach.now.local_date - 28;
	if (!journal_sessions(c->coach.journal, &filter, take_sore, &lasting, err))
		return false;
	for (int i = 0; i < lasting.count && !c->over; i++) {
		const struct coach_next_day *place = &c->place[i];
		struct journal_rating rating = {
			.area = place->area,
			.site = place->site,
			.side = place->side,
			.kind = RATING_NEXT_DAY,
			.value = RATING_UNKNOWN,
			.lasting = c->coach.now.local_date,
			.at = c->coach.now,
		};

		snprintf(
		    question, sizeof question,
		    _("%s: still sore from the rolling? Enter: no, y: yes, l: yes, and limping:"),
		    name_of(c, place, name, sizeof name));
		const char *word = ask(c, question);

		rating.limping = strcmp(word, "l") == 0;
		if ((strcmp(word, "y") == 0 || rating.limping) &&
		    (!coach_rate_place(&c->coach, place->id, &rating, err) ||
		     !coach_decide(&c->coach, place->id, err)))
			return false;
	}
	return true;
}

/* ---- The week -------------------------------------------------------------------------------- */

static bool take_date(void *ctx, const struct journal_checkin *checkin)
{
	int32_t *date = ctx;

	*date = checkin->at.local_date;
	return true;
}

static bool ask_week(struct asking *c, struct err *err)
{
	static const char *const question[CHECKIN_COUNT] = {
		[CHECKIN_PAIN] = N_("Pain in the last 24 hours, 0 none to 10 the worst?"),
		[CHECKIN_MOVEMENT] = N_("How freely do you move, 0 to 10?"),
		[CHECKIN_SLEEP] = N_("How well do you sleep, 0 to 10?"),
		[CHECKIN_ENERGY] = N_("How much energy have you, 0 to 10?"),
		[CHECKIN_PERFORMANCE] = N_("How well does training or work go, 0 to 10?"),
	};
	struct journal *journal = c->coach.journal;
	int value[CHECKIN_COUNT];
	int32_t told = DATE_NONE;
	char today[DATE_TEXT];
	bool any = false;

	if (!journal_checkin_each(journal, take_date, &told, err))
		return false;
	if (!trend_checkin_due(told, c->coach.now.local_date) || c->over)
		return true;
	for (int i = 0; i < CHECKIN_COUNT; i++) {
		value[i] = ask_number(c, _(question[i]));
		any |= value[i] != RATING_UNKNOWN;
	}
	const struct journal_checkin checkin = {
		.pain = value[CHECKIN_PAIN],
		.movement = value[CHECKIN_MOVEMENT],
		.sleep = value[CHECKIN_SLEEP],
		.energy = value[CHECKIN_ENERGY],
		.performance = value[CHECKIN_PERFORMANCE],
		.at = c->coach.now,
	};

	if (any && !journal_checkin_add(journal, &checkin, err))
		return false;
	return c->over || journal_note_set(journal, NOTE_ASKED,
	                                   date_format(c->coach.now.local_date, today), err);
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
	if (!c || !coach_open(&c->coach, ctx, false, clock_wall(), &err) ||
	    !ask_next_day(c, &err) || !ask_lasting(c, &err) || !ask_week(c, &err))
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
