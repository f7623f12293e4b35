/* unknot(1) says of every subcommand, option and setting what the tables say; with UNKNOT_UPDATE
 * set it is written anew from them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/cmd.h"
#include "io/settings.h"
#include "manual.h"

#define PAGE "man/unknot.1"

enum { WIDTH = 78 };

/* A word as roff takes it. */
static void put_word(FILE *out, const char *word)
{
	for (; *word; word++) {
		if (*word == '\\')
			fputs("\\e", out);
		else if (*word == '"')
			fputs("\\(dq", out);
		else
			fputc(*word, out);
	}
}

/* A sentence in lines that are not too long and are no requests, with a full stop. */
static void put_lines(FILE *out, const char *text)
{
	char copy[1024], *rest = copy, *word;
	int column = 0;

	snprintf(copy, sizeof copy, "%s", text);
	while ((word = strsep(&rest, " "))) {
		int wide = (int)strlen(word);

		if (column > 0 && column + 1 + wide > WIDTH) {
			fputc('\n', out);
			column = 0;
		} else if (column > 0) {
			fputc(' ', out);
			column++;
		}
		if (column == 0 && (*word == '.' || *word == '\'' || *word == '-'))
			fputs("\\&", out);
		put_word(out, word);
		column += wide;
	}
	fputs(text[strlen(text) - 1] == '.' ? "\n" : ".\n", out);
}

/* The same from a capital on. */
static void put_sentence(FILE *out, const char *text)
{
	char copy[1024];

	snprintf(copy, sizeof copy, "%s", text);
	if (copy[0] >= 'a' && copy[0] <= 'z')
		copy[0] = (char)(copy[0] - 'a' + 'A');
	put_lines(out, copy);
}

/* Whether a text begins with one of the words that an option takes. */
static bool begins_with_word(const struct cmd_option *option)
{
	char word[64];

	snprintf(word, sizeof word, "%.*s", (int)strcspn(option->help, " ,;"), option->help);
	return option->from && strstr(option->from, word);
}

static void put_option(FILE *out, const struct cmd_option *option)
{
	fprintf(out, ".It %sFl -%s", strcmp(option->name, "output") == 0 ? "Fl o , " : "",
	        option->name);
	if (option->arg)
		fprintf(out, " Ar %s", option->arg);
	fputc('\n', out);
	if (begins_with_word(option))
		put_lines(out, option->help);
	else
		put_sentence(out, option->help);
}

static void put_commands(FILE *out)
{
	for (int i = 0; cmd_table[i]; i++) {
		const struct cmd *cmd = cmd_table[i];

		fprintf(out, ".It Ic %s%s%s\n", cmd->name, *cmd->args ? " Ar " : "", cmd->args);
		put_sentence(out, cmd->summary);
		if (!cmd->options || !cmd->options->name)
			continue;
		fputs(".Bl -tag -width Ds\n", out);
		for (const struct cmd_option *option = cmd->options; option->name; option++)
			put_option(out, option);
		fputs(".El\n", out);
	}
}

static void put_options(FILE *out)
{
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		put_option(out, option);
}

static void put_words(FILE *out, const char *words)
{
	char list[512];
	size_t used = 0;

	for (; *words && used < sizeof list - 4; words++)
		used += (size_t)snprintf(list + used, sizeof list - used,
		                         *words == '|' ? ", " : "%c", *words);
	put_lines(out, list);
}

static void put_setting(FILE *out, const struct setting_info *info, enum setting setting)
{
	static const char *const kind[] = {
		[SETTING_FLAG] = "true or false",
		[SETTING_NUMBER] = "A whole number",
		[SETTING_WORD] = "A word",
		[SETTING_WORDS] = "A list of words",
		[SETTING_TIME] = "A time in quotes, 00:00 to 23:59",
		[SETTING_TEXT] = "A text",
	};
	char line[256];

	fprintf(out, ".It Li %s\n", info->key);
	put_sentence(out, info->help);
	if (info->type == SETTING_NUMBER)
		snprintf(line, sizeof line, "%s from %d to %d", kind[info->type], info->least,
		         info->most);
	else if (setting == SETTING_TOOLS)
		snprintf(line, sizeof line, "A list of words that unknot list tools shows");
	else if (setting == SETTING_SILENT_CUES)
		snprintf(line, sizeof line, "A list of words that unknot sounds shows");
	else
		snprintf(line, sizeof line, "%s%s", kind[info->type],
		         info->type == SETTING_WORD ? ", one of these:" : "");
	if (info->type == SETTING_WORD) {
		fprintf(out, "%s\n", line);
		put_words(out, info->words);
	} else {
		put_sentence(out, line);
	}
	snprintf(line, sizeof line, "Default: %s", *info->preset ? info->preset : "empty");
	put_sentence(out, line);
}

static void put_settings(FILE *out)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		put_setting(out, &setting_info[i], (enum setting)i);
}

static void test_commands(void **state)
{
	(void)state;
	page_block(PAGE, "commands", put_commands);
}

static void test_options(void **state)
{
	(void)state;
	page_block(PAGE, "options", put_options);
}

static void test_settings(void **state)
{
	(void)state;
	page_block(PAGE, "settings", put_settings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
