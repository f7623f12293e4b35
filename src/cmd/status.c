/* unknot status: one line for a bar or a prompt when a session is due, else nothing. */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/clock.h"
#include "io/fs.h"
#include "io/journal.h"
#include "io/lock.h"
#include "io/settings.h"

enum { OPTION_FORMAT };
enum { TITLE = 2 * TEXT_MAX };

static const struct cmd_option options[] = {
	[OPTION_FORMAT] = { "format", "FORMAT",
	                    N_("tmux, waybar, polybar or zsh; or a text with %l all of it, %r "
	                       "routine, %i its "
	                       "id, %m minutes, %a areas, %d days since the last session, %% a per "
	                       "cent "
	                       "sign"),
	                    "tmux|waybar|polybar|zsh" },
	{ 0 },
};

/* What a bar or a shell would take for a command in a title is doubled or replaced. */
enum escape { ESCAPE_NONE, ESCAPE_TMUX, ESCAPE_WAYBAR, ESCAPE_POLYBAR, ESCAPE_ZSH };

static const struct {
	const char *name, *format;
	enum escape escape;
} presets[] = {
	{ "tmux", "%l", ESCAPE_TMUX },
	{ "waybar", "{\"text\": \"%l\", \"class\": \"due\"}", ESCAPE_WAYBAR },
	{ "polybar", "%l", ESCAPE_POLYBAR },
	{ "zsh", "%l", ESCAPE_ZSH },
};

/* The session that is due. */
struct due {
	const char *wanted; /* id of the settings' routine, or "" */
	int32_t today;
	bool any; /* there was a session */
	bool done, running, rests;
	int days;           /* since the last one; -1: never */
	int minutes, areas; /* of the last one of the routine; 0: not known */
	char id[TEXT_MAX + 1], title[TEXT_MAX + 1];
};

/* What a character becomes in a line for such a reader; NULL: itself. */
static const char *escaped(enum escape escape, char c)
{
	switch (escape) {
	case ESCAPE_TMUX:
		return c == '#' ? "##" : NULL;
	case ESCAPE_ZSH:
		return c == '%' ? "%%" : NULL;
	case ESCAPE_POLYBAR:
		return c == '%' ? "% " : NULL;
	case ESCAPE_WAYBAR:
		return c == '"'    ? "\\\""
		       : c == '\\' ? "\\\\"
		       : c == '&'  ? "&amp;"
		       : c == '<'  ? "&lt;"
		       : c == '>'  ? "&gt;"
		                   : NULL;
	default:
		return NULL;
	}
}

static void put(const struct cmd_context *ctx, enum escape escape, const char *text)
{
	char safe[TITLE];

	text_safe(safe, sizeof safe, text, ctx->ascii);
	for (const char *at = safe; *at; at++) {
		const char *other = escaped(escape, *at);

		if (other)
			fputs(other, ctx->out);
		else
			fputc(*at, ctx->out);
	}
}

static void put_line(const struct cmd_context *ctx, const struct due *due, enum escape escape)
{
	char line[TITLE];
	const char *title = *due->title ? due->title : due->id;

	if (due->minutes > 0)
		snprintf(line, sizeof line, _("%s %d min"), title, due->minutes);
	else
		snprintf(line, sizeof line, "%s", title);
	put(ctx, escape, line);
}

/* A code of the format; false when it is none. */
static bool put_code(const struct cmd_context *ctx, const struct due *due, enum escape escape,
                     char code)
{
	char number[16] = "";

	switch (code) {
	case 'l':
		put_line(ctx, due, escape);
		return true;
	case 'r':
		put(ctx, escape, *due->title ? due->title : due->id);
		return true;
	case 'i':
		put(ctx, escape, due->id);
		return true;
	case 'm':
		snprintf(number, sizeof number, "%d", due->minutes);
		break;
	case 'a':
		snprintf(number, sizeof number, "%d", due->areas);
		break;
	case 'd':
		snprintf(number, sizeof number, "%d", due->days < 0 ? 0 : due->days);
		break;
	case '%':
		snprintf(number, sizeof number, "%%");
		break;
	default:
		return false;
	}
	fputs(number, ctx->out);
	return true;
}

static bool is_format(const char *format)
{
	for (const char *at = format; (at = strchr(at, '%')) != NULL; at += 2)
		if (at[1] == '\0' || !strchr("lrimad%", at[1]))
			return false;
	return true;
}

static void print_due(const struct cmd_context *ctx, const struct due *due, const char *format,
                      enum escape escape)
{
	for (const char *at = format; *at; at++) {
		if (*at == '%')
			put_code(ctx, due, escape, *++at);
		else
			fputc(*at, ctx->out);
	}
	fputc('\n', ctx->out);
}

/* Whether someone is in a session now: the lock is held. */
static bool is_running(const char *data_dir)
{
	char path[PATH_MAX];
	int fd;

	if ((size_t)snprintf(path, sizeof path, "%s/session.lock", data_dir) >= sizeof path)
		return false;
	fd = fs_open(path, O_RDWR, NULL);
	if (fd < 0)
		return false;
	bool running = !lock_alone(fd);

	close(fd);
	return running;
}

static void measure(struct due *due, const struct journal_session *session)
{
	int64_t ms = 0;
	uint64_t areas = 0;

	for (int i = 0; i < session->hold_count; i++) {
		const struct journal_hold *hold = &session->holds[i];

		ms += hold->lead_in_ms + (hold->hold_ms + hold->rest_ms) * hold->sets;
		if (hold->area < AREA_COUNT)
			areas |= AREA_BIT(hold->area);
	}
	due->minutes = (int)((ms + 30000) / 60000);
	for (; areas; areas &= areas - 1)
		due->areas++;
}

/* Whether every place of the session has days off still. */
static bool all_rest(const struct journal_session *session, int32_t today)
{
	for (int i = 0; i < session->decision_count; i++)
		if (session->decisions[i].not_before <= today)
			return false;
	return session->decision_count > 0;
}

static bool look_at_last(void *ctx, const struct journal_session *session)
{
	struct due *due = ctx;

	due->any = true;
	due->days = session->started.local_date > due->today
	                ? 0
	                : (int)(due->today - session->started.local_date);
	due->done = session->state != JOURNAL_OPEN && due->days == 0;
	due->running = session->state == JOURNAL_OPEN;
	if (*due->wanted == '\0')
		snprintf(due->id, sizeof due->id, "%s", session->routine);
	return false;
}

static bool look_at_routine(void *ctx, const struct journal_session *session)
{
	struct due *due = ctx;

	snprintf(due->title, sizeof due->title, "%s", session->title);
	due->rests = all_rest(session, due->today);
	measure(due, session);
	return false;
}

/* Two queries of one row each. */
static bool find_due(struct due *due, struct journal *journal, struct err *err)
{
	struct journal_filter last = JOURNAL_ALL;

	last.newest_first = true;
	last.limit = 1;
	last.bare = true;
	due->days = -1;
	snprintf(due->id, sizeof due->id, "%s", *due->wanted ? due->wanted : "desk-reset");
	if (!journal_sessions(journal, &last, look_at_last, due, err))
		return false;
	last.bare = false;
	last.routine = due->id;
	return !due->any || journal_sessions(journal, &last, look_at_routine, due, err);
}

/* Something locks everything until a clinician clears it. */
static bool find_lock(void *ctx, const struct journal_lock *lock)
{
	bool *locked = ctx;

	*locked = *locked || lock->area == AREA_COUNT;
	return !*locked;
}

static int show(struct cmd_context *ctx, struct journal *journal, const struct settings *settings,
                const char *format, enum escape escape)
{
	struct due due = { .wanted = settings_text(settings, SETTING_ROUTINE),
		           .today = clock_wall().local_date };
	bool locked = false;
	struct err err;

	if (!find_due(&due, journal, &err) ||
	    !journal_lock_each(journal, true, find_lock, &locked, &err))
		return cmd_fail(ctx, &err);
	if (due.done || due.rests || locked || (due.running && is_running(ctx->data_dir)))
		return EXIT_NO;
	print_due(ctx, &due, format ? format : "%l", escape);
	return EXIT_DONE;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	const char *format = value[OPTION_FORMAT];
	enum escape escape = ESCAPE_NONE;
	struct settings settings;
	struct journal *journal;
	struct err err;

	(void)argc;
	(void)argv;
	for (size_t i = 0; format && i < sizeof presets / sizeof *presets; i++)
		if (strcmp(format, presets[i].name) == 0) {
			format = presets[i].format;
			escape = presets[i].escape;
			break;
		}
	if (format && !is_format(format))
		return cmd_usage(ctx, _("--format: after %% comes l, r, i, m, a, d or %%"));
	if (!settings_load(&settings, ctx->config_dir, ctx->state_dir, NULL, &err))
		settings_defaults(&settings);
	if (!journal_open(ctx->data_dir, true, &journal, &err))
		return cmd_fail(ctx, &err);
	int code = show(ctx, journal, &settings, format, escape);

	journal_close(journal);
	return code;
}

const struct cmd cmd_status = {
	.name = "status",
	.args = "",
	.summary = N_("one line when a session is due, for a bar or a prompt; else nothing"),
	.options = options,
	.run = run,
};
