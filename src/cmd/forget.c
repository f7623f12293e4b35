/* unknot forget: deletes data, after asking. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/store.h"
#include "core/i18n.h"
#include "core/text.h"

enum { OPTION_BEFORE, OPTION_ALL, OPTION_YES };

static const struct cmd_option options[] = {
	[OPTION_BEFORE] = { "before", N_("DATE"), N_("all sessions before this day"), NULL },
	[OPTION_ALL] = { "all", NULL, N_("everything, safety answers and locks too"), NULL },
	[OPTION_YES] = { "yes", NULL, N_("do not ask"), NULL },
	{ 0 },
};

/* Asks on standard error; only "y" or "yes" is a yes. */
static bool agreed(struct cmd_context *ctx, const char *const *value, const char *question)
{
	char answer[16] = "";

	if (value[OPTION_YES])
		return true;
	fprintf(ctx->err, _("%s This cannot be undone. Delete? [y/N] "), question);
	fflush(ctx->err);
	if (!fgets(answer, sizeof answer, ctx->in))
		fputc('\n', ctx->err);
	answer[strcspn(answer, "\r\n")] = '\0';
	if (strcmp(answer, "y") == 0 || strcmp(answer, "yes") == 0 || strcmp(answer, _("y")) == 0)
		return true;
	fprintf(ctx->err, "%s\n", _("Nothing was deleted."));
	return false;
}

static void say(struct cmd_context *ctx, const char *text)
{
	if (!ctx->quiet)
		fprintf(ctx->out, "%s\n", text);
}

static int forget_one(struct cmd_context *ctx, struct journal *journal, const char *id,
                      const char *const *value)
{
	struct arena arena = { 0 };
	struct journal_session s;
	char question[512], when[STAMP_TEXT], safe[256];
	struct err err;
	int code = EXIT_DONE;

	if (!journal_session_get(journal, id, &arena, &s, &err)) {
		code = cmd_fail(ctx, &err);
	} else {
		snprintf(question, sizeof question,
		         _("The session of %s (%s). Holds: %d; ratings: %d."),
		         stamp_format_local(&s.started, when),
		         text_safe(safe, sizeof safe, *s.title ? s.title : s.routine, ctx->ascii),
		         s.hold_count, s.rating_count);
		if (!agreed(ctx, value, question))
			code = EXIT_NO;
		else if (!journal_forget_session(journal, s.id, &err))
			code = cmd_fail(ctx, &err);
		else
			say(ctx, _("Deleted."));
	}
	arena_finish(&arena);
	return code;
}

static bool count(void *ctx, const struct journal_session *session)
{
	(void)session;
	++*(int64_t *)ctx;
	return true;
}

static int forget_before(struct cmd_context *ctx, struct journal *journal, int32_t date,
                         const char *const *value)
{
	struct journal_filter filter = JOURNAL_ALL;
	int64_t sessions = 0;
	char text[160], day[DATE_TEXT];
	struct err err;

	filter.until = date - 1;
	filter.bare = true;
	if (!journal_sessions(journal, &filter, count, &sessions, &err))
		return cmd_fail(ctx, &err);
	snprintf(text, sizeof text,
	         i18n_count(
	             "%lld session before %s, with its check-ins and opened locks. Locks that hold and "
	             "the last safety answers stay.",
	             "%lld sessions before %s, with their check-ins and opened locks. Locks that hold "
	             "and the last safety answers stay.",
	             (unsigned long)sessions),
	         (long long)sessions, date_format(date, day));
	if (!agreed(ctx, value, text))
		return EXIT_NO;
	if (!journal_forget_before(journal, date, &sessions, &err))
		return cmd_fail(ctx, &err);
	snprintf(text, sizeof text, i18n_count("%lld session deleted.", "%lld sessions deleted.", (unsigned long)sessions),
	         (long long)sessions);
	say(ctx, text);
	return EXIT_DONE;
}

static int forget_all(struct cmd_context *ctx, struct journal *journal, const char *const *value)
{
	struct journal_counts counts;
	char text[256];
	struct err err;

	if (!journal_counts(journal, &counts, &err))
		return cmd_fail(ctx, &err);
	snprintf(text, sizeof text,
	         _("The whole journal. Sessions: %lld; ratings: %lld; safety answers: %lld; locks: %lld."),
	         (long long)counts.sessions, (long long)counts.ratings, (long long)counts.health,
	         (long long)counts.locks);
	if (!agreed(ctx, value, text))
		return EXIT_NO;
	if (!journal_forget_all(journal, &err))
		return cmd_fail(ctx, &err);
	say(ctx, _("Deleted."));
	return EXIT_DONE;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct session_lock lock = { 0 };
	struct journal *journal = NULL;
	int32_t date = DATE_NONE;
	int code = EXIT_DONE;

	if ((argc > 0) + !!value[OPTION_BEFORE] + !!value[OPTION_ALL] != 1)
		return cmd_usage(ctx, _("Give one of SESSION, --before DATE and --all"));
	if (value[OPTION_BEFORE] && !store_date(ctx, value[OPTION_BEFORE], &date))
		return EXIT_USAGE;
	journal = store_open(ctx, false, &code);
	if (!journal || !store_lock(ctx, &lock, &code))
		goto out;
	code = value[OPTION_ALL]      ? forget_all(ctx, journal, value)
	       : value[OPTION_BEFORE] ? forget_before(ctx, journal, date, value)
	                              : forget_one(ctx, journal, argv[0], value);
out:
	lock_session_release(&lock);
	journal_close(journal);
	return code;
}

const struct cmd cmd_forget = {
	.name = "forget",
	.args = "[SESSION]",
	.summary = N_("delete data, after asking"),
	.options = options,
	.args_min = 0,
	.args_max = 1,
	.run = run,
};
