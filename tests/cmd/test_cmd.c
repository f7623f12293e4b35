/* The command line: options for all, options of a subcommand, help, and what is said of mistakes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cmd/cmd.h"
#include "cmd/option.h"

enum { WORDS = 12 };

/* What the subcommand under test was called with. */
static struct {
	int calls, argc;
	char args[256];
	const char *level, *output;
	bool fixed;
} seen;

enum { LEVEL, OUTPUT, FIXED };

static const struct cmd_option options[] = {
	[LEVEL] = { "level", "N", "how far", NULL },
	[OUTPUT] = { "output", "FILE", "where to", "files" },
	[FIXED] = { "fixed", NULL, "as it is", NULL },
	{ 0 },
};

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	(void)ctx;
	seen.calls++;
	seen.argc = argc;
	for (int i = 0; i < argc; i++)
		snprintf(seen.args + strlen(seen.args), sizeof seen.args - strlen(seen.args),
		         "[%s]", argv[i]);
	seen.level = value[LEVEL];
	seen.output = value[OUTPUT];
	seen.fixed = value[FIXED] != NULL;
	return 7;
}

static const struct cmd probe = {
	.name = "probe",
	.args = "ONE [TWO]",
	.summary = "try things",
	.options = options,
	.args_min = 1,
	.args_max = 2,
	.run = run,
};

/* Words parted by spaces, as argv with its NULL; text is cut up. */
static int split(char *text, char *argv[WORDS + 1])
{
	int count = 0;

	for (char *at = strtok_r(text, " ", &text); at; at = strtok_r(NULL, " ", &text))
		argv[count++] = at;
	argv[count] = NULL;
	return count;
}

struct output {
	char *out, *err;
	size_t out_size, err_size;
	struct cmd_context ctx;
};

static void open_output(struct output *output)
{
	*output = (struct output){ 0 };
	output->ctx.out = open_memstream(&output->out, &output->out_size);
	output->ctx.err = open_memstream(&output->err, &output->err_size);
}

static void flush(struct output *output)
{
	fflush(output->ctx.out);
	fflush(output->ctx.err);
}

static void close_output(struct output *output)
{
	fclose(output->ctx.out);
	fclose(output->ctx.err);
	free(output->out);
	free(output->err);
}

static void arguments_of_a_subcommand(void **state)
{
	static const struct {
		const char *line, *args, *level, *output, *said;
		int code;
		bool fixed;
	} cases[] = {
		{ "a", "[a]", NULL, NULL, "", 7, false },
		{ "a b --fixed", "[a][b]", NULL, NULL, "", 7, true },
		{ "--level 3 a", "[a]", "3", NULL, "", 7, false },
		{ "a --level=3", "[a]", "3", NULL, "", 7, false },
		{ "a --level=", "[a]", "", NULL, "", 7, false },
		{ "a --level=a=b", "[a]", "a=b", NULL, "", 7, false },
		{ "a --level --fixed", "[a]", "--fixed", NULL, "", 7, false },
		{ "a --level 3 --level 4", "[a]", "4", NULL, "", 7, false },
		{ "-o file a", "[a]", NULL, "file", "", 7, false },
		{ "- a", "[-][a]", NULL, NULL, "", 7, false },
		{ "-- --level -x", "[--level][-x]", NULL, NULL, "", 7, false },
		{ "--fixed -- --", "[--]", NULL, NULL, "", 7, true },
		{ "", NULL, NULL, NULL, "probe needs more: ONE [TWO]", EXIT_USAGE, false },
		{ "a b c", NULL, NULL, NULL, "probe takes fewer arguments", EXIT_USAGE, false },
		{ "a --level", NULL, NULL, NULL, "--level needs a value", EXIT_USAGE, false },
		{ "a --fixed=1", NULL, NULL, NULL, "--fixed takes no value", EXIT_USAGE, false },
		{ "a --lvel 2", NULL, NULL, NULL, "did you mean --level?", EXIT_USAGE, false },
		{ "a --lev 2", NULL, NULL, NULL, "no option --lev", EXIT_USAGE, false },
		{ "a -x", NULL, NULL, NULL, "There is no option -x.", EXIT_USAGE, false },
		{ "a -level 2", NULL, NULL, NULL, "did you mean --level?", EXIT_USAGE, false },
		{ "a --levels=\033[2J", NULL, NULL, NULL, "no option", EXIT_USAGE, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[128], *argv[WORDS + 1];
		struct output o;

		snprintf(line, sizeof line, "%s", cases[i].line);
		memset(&seen, 0, sizeof seen);
		open_output(&o);
		int argc = split(line, argv), code = cmd_run(&probe, &o.ctx, argc, argv);

		flush(&o);
		if (code != cases[i].code || !strstr(o.err, cases[i].said) ||
		    seen.calls != (cases[i].args != NULL))
			fail_msg("\"%s\": code %d, calls %d, said %s", cases[i].line, code,
			         seen.calls, o.err);
		assert_null(strchr(o.err, '\033'));
		assert_int_equal(seen.fixed, cases[i].fixed);
		if (cases[i].args)
			assert_string_equal(seen.args, cases[i].args);
		assert_string_equal(seen.level ? seen.level : "(none)",
		                    cases[i].level ? cases[i].level : "(none)");
		assert_string_equal(seen.output ? seen.output : "(none)",
		                    cases[i].output ? cases[i].output : "(none)");
		if (code == EXIT_USAGE)
			assert_non_null(strstr(o.err, "Usage: unknot probe [OPTION]... ONE [TWO]"));
		close_output(&o);
	}
}

static void help_is_no_call(void **state)
{
	static const char *const lines[] = { "--help", "-h", "a --fixed --help", "a b c d --help" };

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char line[64], *argv[WORDS + 1];
		struct output o;

		snprintf(line, sizeof line, "%s", lines[i]);
		memset(&seen, 0, sizeof seen);
		open_output(&o);
		int argc = split(line, argv);

		assert_int_equal(cmd_run(&probe, &o.ctx, argc, argv), EXIT_DONE);
		flush(&o);
		assert_int_equal(seen.calls, 0);
		assert_string_equal(o.err, "");
		assert_non_null(strstr(o.out, "Usage: unknot probe [OPTION]... ONE [TWO]\n"));
		assert_non_null(strstr(o.out, "  --level N             how far\n"));
		assert_non_null(strstr(o.out, "  -o, --output FILE     where to\n"));
		assert_non_null(strstr(o.out, "  --fixed               as it is\n"));
		close_output(&o);
	}
}

static void options_for_all(void **state)
{
	static const struct {
		const char *line, *left, *data, *script;
		bool quiet;
	} cases[] = {
		{ "u", "", NULL, NULL, false },
		{ "u --quiet", "", NULL, NULL, true },
		{ "u --data d list", "[list]", "d", NULL, false },
		{ "u list --data=d --quiet x", "[list][x]", "d", NULL, true },
		{ "u list --data d --data e", "[list]", "e", NULL, false },
		{ "u --help", "[help]", NULL, NULL, false },
		{ "u -h", "[help]", NULL, NULL, false },
		{ "u --help list --json", "[list][--json][--help]", NULL, NULL, false },
		{ "u --quiet --help -- x", "[help]", NULL, NULL, true },
		{ "u list --help", "[list][--help]", NULL, NULL, false },
		{ "u --quiet --script f run", "[run]", NULL, "f", true },
		{ "u list --json --quiet", "[list][--json]", NULL, NULL, true },
		/* The value of an option of the subcommand's own, whatever it is called. */
		{ "u list --for --quiet", "[list][--for][--quiet]", NULL, NULL, false },
		{ "u list --for=x --quiet", "[list][--for=x]", NULL, NULL, true },
		{ "u list --for", "[list][--for]", NULL, NULL, false },
		{ "u list --nonsense --quiet", "[list][--nonsense]", NULL, NULL, true },
		{ "u nonsense --quiet", "[nonsense]", NULL, NULL, true },
		{ "u show -- --quiet", "[show][--][--quiet]", NULL, NULL, false },
		{ "u --data --quiet", "", "--quiet", NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[128], left[256] = "", *argv[WORDS + 1];
		struct cmd_globals globals;
		struct err err = { 0 };

		snprintf(line, sizeof line, "%s", cases[i].line);
		int argc = split(line, argv);

		if (!cmd_parse_globals(&globals, &argc, argv, &err))
			fail_msg("\"%s\": %s", cases[i].line, err.msg);
		assert_null(argv[argc]);
		for (int w = 1; w < argc; w++)
			snprintf(left + strlen(left), sizeof left - strlen(left), "[%s]", argv[w]);
		assert_string_equal(left, cases[i].left);
		assert_string_equal(globals.data ? globals.data : "-",
		                    cases[i].data ? cases[i].data : "-");
		assert_string_equal(globals.script ? globals.script : "-",
		                    cases[i].script ? cases[i].script : "-");
		assert_int_equal(globals.quiet != NULL, cases[i].quiet);
		assert_null(globals.help);
		assert_null(globals.version);
	}
}

static void wrong_options_for_all(void **state)
{
	static const struct {
		const char *line, *said;
	} cases[] = {
		{ "u --dat x", "did you mean --data?" },
		{ "u --data", "--data needs a value" },
		{ "u list --data", "--data needs a value" },
		{ "u --quiet=yes", "--quiet takes no value" },
		{ "u --plain", "There is no option --plain." },
		{ "u -x list", "There is no option -x." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[64], *argv[WORDS + 1];
		struct cmd_globals globals;
		struct err err = { 0 };

		snprintf(line, sizeof line, "%s", cases[i].line);
		int argc = split(line, argv);

		assert_false(cmd_parse_globals(&globals, &argc, argv, &err));
		assert_int_equal(err.code, ERR_USAGE);
		if (!strstr(err.msg, cases[i].said))
			fail_msg("\"%s\": %s", cases[i].line, err.msg);
	}
}

static void unknown_subcommand(void **state)
{
	struct output o;

	(void)state;
	open_output(&o);
	assert_null(cmd_find("lits"));
	assert_int_equal(cmd_unknown(&o.ctx, "lits"), EXIT_USAGE);
	assert_int_equal(cmd_unknown(&o.ctx, "\033]0;x\a"), EXIT_USAGE);
	flush(&o);
	assert_non_null(strstr(o.err, "did you mean \"list\"?"));
	assert_null(strchr(o.err, '\033'));
	close_output(&o);
}

/* What every row must keep so that help, completions and the parser can rely on it. */
static void rows_are_sound(void **state)
{
	(void)state;
	for (int i = 0; cmd_table[i]; i++) {
		const struct cmd *cmd = cmd_table[i];
		int count = 0;

		assert_ptr_equal(cmd_find(cmd->name), cmd);
		assert_true(*cmd->summary != '\0' && cmd->run && cmd->args);
		assert_true(cmd->args_max < 0 || cmd->args_min <= cmd->args_max);
		assert_int_equal(cmd->args_max == 0, *cmd->args == '\0');
		for (; cmd->options && cmd->options[count].name; count++) {
			char word[64];

			assert_non_null(cmd->options[count].help);
			snprintf(word, sizeof word, "--%s", cmd->options[count].name);
			assert_int_equal(option_find(cmd->options, word), count);
			assert_int_equal(option_find(cmd_global_options, word), -1);
			if (!cmd->options[count].arg)
				assert_null(cmd->options[count].from);
		}
		assert_true(count <= CMD_OPTIONS_MAX);
	}
}

static void exit_codes(void **state)
{
	static const struct {
		enum err_code code;
		int exit;
	} cases[] = {
		{ ERR_USAGE, EXIT_USAGE }, { ERR_NOT_FOUND, EXIT_NO }, { ERR_INVALID, EXIT_NO },
		{ ERR_IO, EXIT_SYSTEM },   { ERR_FULL, EXIT_SYSTEM },  { ERR_DENIED, EXIT_SYSTEM },
		{ ERR_BUSY, EXIT_SYSTEM }, { ERR_NEWER, EXIT_SYSTEM }, { ERR_CORRUPT, EXIT_SYSTEM },
	};
	struct output o;

	(void)state;
	open_output(&o);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err err = { .code = cases[i].code, .msg = "why\033[m" };

		assert_int_equal(cmd_fail(&o.ctx, &err), cases[i].exit);
	}
	flush(&o);
	assert_null(strchr(o.err, '\033'));
	assert_int_equal(strncmp(o.err, "unknot: why", 11), 0);
	close_output(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arguments_of_a_subcommand),
		cmocka_unit_test(help_is_no_call),
		cmocka_unit_test(options_for_all),
		cmocka_unit_test(wrong_options_for_all),
		cmocka_unit_test(unknown_subcommand),
		cmocka_unit_test(rows_are_sound),
		cmocka_unit_test(exit_codes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
