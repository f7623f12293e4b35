#include "cmd/option.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "cmd/print.h"
#include "core/i18n.h"
#include "core/text.h"

enum { HELP_COLUMN = 24 };

/* Options that custom gives a letter, wherever a table has them. */
static const struct {
	char letter;
	const char *name;
} letters[] = { { 'o', "output" }, { 'h', "help" } };

const struct cmd_option cmd_global_options[CMD_GLOBAL_COUNT + 1] = {
#define X(sym, word, argument, completion, about) \
	[CMD_GLOBAL_##sym] = { .name = word, .arg = argument, .help = about, .from = completion },
	CMD_GLOBAL_TABLE(X)
#undef X
};

static const size_t global_at[CMD_GLOBAL_COUNT] = {
#define X(sym, ...) [CMD_GLOBAL_##sym] = offsetof(struct cmd_globals, sym),
	CMD_GLOBAL_TABLE(X)
#undef X
};

bool option_is(const char *word)
{
	return word[0] == '-' && word[1] != '\0';
}

bool option_is_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* The name in a word, without dashes; its bytes go to *len. */
static const char *name_of(const char *word, size_t *len)
{
	if (word[1] != '-') {
		for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
			if (word[1] == letters[i].letter && word[2] == '\0') {
				*len = strlen(letters[i].name);
				return letters[i].name;
			}
		*len = strlen(word + 1);
		return word + 1;
	}
	*len = strcspn(word + 2, "=");
	return word + 2;
}

int option_find(const struct cmd_option *options, const char *word)
{
	size_t len;
	const char *name = name_of(word, &len);

	if (!options || (word[1] != '-' && name == word + 1))
		return -1;
	for (int i = 0; options[i].name; i++)
		if (strlen(options[i].name) == len && strncmp(options[i].name, name, len) == 0)
			return i;
	return -1;
}

/* The letter of a name, or '\0'. */
static char letter_of(const char *name)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (strcmp(name, letters[i].name) == 0)
			return letters[i].letter;
	return '\0';
}

static bool unknown(const struct cmd_option *options, const char *word, struct err *err)
{
	const char *list[CMD_OPTIONS_MAX + CMD_GLOBAL_COUNT];
	char name[65];
	size_t count = 0, len;
	const char *start = name_of(word, &len);

	for (int i = 0; options && options[i].name && i < CMD_OPTIONS_MAX; i++)
		list[count++] = options[i].name;
	for (int i = 0; i < CMD_GLOBAL_COUNT; i++)
		list[count++] = cmd_global_options[i].name;
	snprintf(name, sizeof name, "%.*s", len < 64 ? (int)len : 64, start);
	const char *near = text_nearest(name, list, count);

	if (near)
		return err_set(err, ERR_USAGE, _("There is no option %s; did you mean --%s?"), word,
		               near);
	return err_set(err, ERR_USAGE, _("There is no option %s."), word);
}

bool option_match(const struct cmd_option *options, int argc, char **argv,
                  struct option_match *match, struct err *err)
{
	const char *equals = argv[0][1] == '-' ? strchr(argv[0], '=') : NULL;
	int index = option_find(options, argv[0]);

	if (index < 0)
		return unknown(options, argv[0], err);
	const struct cmd_option *option = &options[index];

	*match = (struct option_match){ .index = index, .value = "", .taken = 1 };
	if (!option->arg && equals)
		return err_set(err, ERR_USAGE, _("--%s takes no value"), option->name);
	if (!option->arg)
		return true;
	if (!equals && argc < 2)
		return err_set(err, ERR_USAGE, _("--%s needs a value: --%s %s"), option->name,
		               option->name, _(option->arg));
	match->value = equals ? equals + 1 : argv[1];
	match->taken = equals ? 1 : 2;
	return true;
}

void option_print_all(const struct cmd_option *options, const struct cmd_context *ctx)
{
	for (int i = 0; options[i].name; i++) {
		char label[128];
		char letter = letter_of(options[i].name);
		const char dash[] = { '-', letter, ',', ' ', '\0' };

		snprintf(label, sizeof label, "  %s--%s%s%s", letter ? dash : "", options[i].name,
		         options[i].arg ? " " : "", options[i].arg ? _(options[i].arg) : "");
		print_paragraph(ctx, label, HELP_COLUMN, _(options[i].help));
	}
	fputc('\n', ctx->out);
}

/* A command line on its way. */
struct parse {
	struct cmd_globals *globals;
	const struct cmd *cmd; /* NULL: not named yet, or unknown */
	bool named, help;
	int argc, kept;
	char **argv;
};

/* Keeps argv[i] for the subcommand, and the value of its own option, whatever that looks like.
 * Returns how many words that were. */
static int keep(struct parse *parse, int i)
{
	char *word = parse->argv[i];
	bool option = option_is(word);
	int own = option && parse->cmd ? option_find(parse->cmd->options, word) : -1;
	bool pair =
	    own >= 0 && parse->cmd->options[own].arg && !strchr(word, '=') && i + 1 < parse->argc;

	if (!option && !parse->named) {
		parse->cmd = cmd_find(word);
		parse->named = true;
	}
	parse->argv[parse->kept++] = word;
	if (pair)
		parse->argv[parse->kept++] = parse->argv[i + 1];
	return pair ? 2 : 1;
}

/* An option for all. Returns how many words it took; 0: it is wrong. */
static int take(struct parse *parse, int i, struct err *err)
{
	struct option_match match;

	if (!option_match(cmd_global_options, parse->argc - i, parse->argv + i, &match, err))
		return 0;
	if (match.index == CMD_GLOBAL_help)
		parse->help = true;
	else
		*(const char **)((char *)parse->globals + global_at[match.index]) = match.value;
	return match.taken;
}

bool cmd_parse_globals(struct cmd_globals *globals, int *argc, char **argv, struct err *err)
{
	static char help_command[] = "help", help_option[] = "--help";
	struct parse parse = { .globals = globals, .argc = *argc, .kept = 1, .argv = argv };
	int i = 1;

	*globals = (struct cmd_globals){ 0 };
	while (i < *argc && strcmp(argv[i], "--") != 0) {
		int index = option_is(argv[i]) ? option_find(cmd_global_options, argv[i]) : -1;
		bool kept =
		    !option_is(argv[i]) || (parse.named && (index < 0 || index == CMD_GLOBAL_help));
		int taken = kept ? keep(&parse, i) : take(&parse, i, err);

		if (taken == 0)
			return false;
		i += taken;
	}
	if (parse.help)
		/* Its own place is free. Nothing after it is looked at. */
		i = *argc;
	while (i < *argc)
		argv[parse.kept++] = argv[i++];
	if (parse.help)
		argv[parse.kept++] = parse.named ? help_option : help_command;
	*argc = parse.kept;
	argv[parse.kept] = NULL;
	return true;
}
