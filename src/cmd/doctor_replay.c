/* unknot doctor --replay: every decision made again from the answers that were stored. */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/coach.h"
#include "cmd/doctor.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"

enum { SHOWN_MAX = 20 };

struct replay {
	const struct cmd_context *ctx;
	int shown;
};

static void print_difference(void *data, const struct journal_answer *answer,
                             const struct dose_decision *now)
{
	struct replay *replay = data;
	char place[320], rule[64], date[DATE_TEXT];

	if (++replay->shown > SHOWN_MAX)
		return;
	fprintf(
	    replay->ctx->out, _("  %s %s: stored %s, level %d; now %s, level %d\n"),
	    date_format(answer->started.local_date, date),
	    store_place(replay->ctx, place, sizeof place, answer->area, answer->site, answer->side),
	    text_safe(rule, sizeof rule, answer->decision.rule, true), answer->decision.level,
	    rule_info[now->reason.rule].id, now->level);
}

static void replay_all(struct doctor *doctor, struct coach *coach)
{
	struct replay replay = { .ctx = doctor->ctx };
	int decisions = 0, different = 0;
	struct err err;

	if (!coach_replay(coach, &decisions, &different, print_difference, &replay, &err))
		doctor_wrong(doctor, _("replay"), _("Nothing was changed."), "%s", err.msg);
	else if (different > 0)
		doctor_wrong(
		    doctor, _("replay"),
		    _("Another version of unknot may have decided, or the journal was changed "
		      "by hand. Nothing was changed."),
		    i18n_count("%d of %d decisions came out otherwise",
		               "%d of %d decisions came out otherwise", (unsigned long)different),
		    different, decisions);
	else
		doctor_fine(doctor, _("replay"),
		            i18n_count("%d decision came out as it was stored",
		                       "%d decisions came out as they were stored",
		                       (unsigned long)decisions),
		            decisions);
}

void doctor_replay(struct doctor *doctor)
{
	struct coach *coach = calloc(1, sizeof *coach);
	struct err err;

	if (!coach) {
		doctor_wrong(doctor, _("replay"), "", _("There is not enough memory."));
		return;
	}
	if (coach_open(coach, doctor->ctx, true, clock_wall(), &err)) {
		replay_all(doctor, coach);
		coach_close(coach);
	} else {
		doctor_wrong(doctor, _("replay"), _("Nothing was changed."), "%s", err.msg);
	}
	free(coach);
}
