/* unknot help: how a subcommand is called, and help on subjects. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/option.h"
#include "cmd/print.h"
#include "core/i18n.h"
#include "core/text.h"
#include "core/topic.h"

enum { NAME_COLUMN = 12, TOPIC_COLUMN = 17, TERM_COLUMN = 24, WORDS_MAX = 96 };

static void print_overview(const struct cmd_context *ctx)
{
	fputs(_("Usage: unknot [OPTION]... [COMMAND [ARGUMENT]...]\n"
	        "Guided self-release with a roller, a ball or your hands. Without a command the "
	        "coach\n"
	        "opens.\n\n"),
	      ctx->out);
	print_heading(ctx, _("Commands"));
	for (int i = 0; cmd_table[i]; i++) {
		char label[32];

		snprintf(label, sizeof label, "  %s", cmd_table[i]->name);
		print_paragraph(ctx, label, NAME_COLUMN, _(cmd_table[i]->summary));
	}
	fputc('\n', ctx->out);
	print_heading(ctx, _("Options for all commands"));
	option_print_all(cmd_global_options, ctx);
	print_heading(ctx, _("Topics"));
	for (int i = 0; i < TOPIC_COUNT; i++) {
		char label[32];

		snprintf(label, sizeof label, "  %s", topic_info[i].id);
		print_paragraph(ctx, label, TOPIC_COLUMN, _(topic_info[i].title));
	}
	fputs(_("\n\"unknot help TOPIC\" shows one, \"unknot COMMAND --help\" how a command is "
	        "called.\n"),
	      ctx->out);
}

static void print_line(const struct cmd_context *ctx, const struct topic_line *line)
{
	char term[128];

	switch (line->kind) {
	case TOPIC_HEAD:
		fputc('\n', ctx->out);
		print_heading(ctx, _(line->text));
		break;
	case TOPIC_TERM:
		snprintf(term, sizeof term, "  %s", _(line->term));
		print_paragraph(ctx, term, TERM_COLUMN, _(line->text));
		break;
	case TOPIC_ITEM:
		print_paragraph(ctx, "  -", 4, _(line->text));
		break;
	default:
		print_paragraph(ctx, "", 0, _(line->text));
		break;
	}
}

static void print_topic(const struct cmd_context *ctx, int topic)
{
	enum topic_kind before = TOPIC_HEAD;
	struct topic_line line;

	print_heading(ctx, _(topic_info[topic].title));
	for (int i = 0; topic_line(topic, i, &line); i++) {
		/* Paragraphs stand apart, and so does what follows the title. */
		if (line.kind != TOPIC_HEAD &&
		    (i == 0 || (line.kind == TOPIC_TEXT && before != TOPIC_HEAD)))
			fputc('\n', ctx->out);
		print_line(ctx, &line);
		before = line.kind;
	}
}

/* The words as one: "first session" is first-session. */
static void join(char *name, int argc, char **argv)
{
	size_t used = 0;

	name[0] = '\0';
	for (int i = 0; i < argc && used < WORDS_MAX; i++)
		used +=
		    (size_t)snprintf(name + used, WORDS_MAX - used, "%s%s", i ? "-" : "", argv[i]);
}

static int unknown(struct cmd_context *ctx, const char *name)
{
	const char *list[TOPIC_COUNT + 64];
	size_t count = 0;

	for (; count < TOPIC_COUNT; count++)
		list[count] = topic_info[count].id;
	for (int i = 0; i < 64 && cmd_table[i]; i++)
		list[count++] = cmd_table[i]->name;
	const char *near = text_nearest(name, list, count);

	if (near)
		cmd_usage(ctx, _("There is no help on \"%s\"; did you mean \"%s\"?"), name, near);
	else
		cmd_usage(ctx, _("There is no help on \"%s\"; \"unknot help\" lists the topics."),
		          name);
	return EXIT_NO;
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	char name[WORDS_MAX];
	int topic;

	(void)value;
	if (argc == 0) {
		print_overview(ctx);
		return EXIT_DONE;
	}
	join(name, argc, argv);
	const struct cmd *cmd = cmd_find(name);

	if (topic_from_id(name, &topic))
		print_topic(ctx, topic);
	else if (cmd)
		cmd_print_help(cmd, ctx);
	else
		return unknown(ctx, name);
	return EXIT_DONE;
}

const struct cmd cmd_help = {
	.name = "help",
	.args = "[TOPIC|COMMAND]",
	.summary = N_("this list, or help on a topic"),
	.args_min = 0,
	.args_max = -1,
	.from = "topics",
	.run = run,
};
