/* Completions for bash, zsh and fish are what the tables say; with UNKNOT_UPDATE set they are
 * written anew from them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/cmd.h"
#include "core/body.h"
#include "core/topic.h"
#include "page.h"

#define WRITTEN "Written by tests/cmd/test_completions with UNKNOT_UPDATE=1.\n"

enum { WORDS_MAX = 4096 };

/* What stands for files and routines, which are looked up when they are asked for. */
static bool is_looked_up(const char *from)
{
	return strcmp(from, "files") == 0 || strcmp(from, "routines") == 0 ||
	       strcmp(from, "ids") == 0;
}

static void add(char *words, const char *word)
{
	size_t used = strlen(words);

	snprintf(words + used, WORDS_MAX - used, "%s%s", used ? " " : "", word);
}

/* The words that a "from" stands for, parted by blanks. */
static const char *words_of(const char *from)
{
	static char words[WORDS_MAX];

	words[0] = '\0';
	if (strcmp(from, "areas") == 0) {
		for (int i = 0; i < AREA_COUNT; i++)
			add(words, area_id((enum area)i));
	} else if (strcmp(from, "tools") == 0) {
		for (int i = 0; i < TOOL_COUNT; i++)
			add(words, tool_id((enum tool)i));
	} else if (strcmp(from, "topics") == 0) {
		for (int i = 0; i < TOPIC_COUNT; i++)
			add(words, topic_info[i].id);
		for (int i = 0; cmd_table[i]; i++)
			add(words, cmd_table[i]->name);
	} else {
		add(words, from);
		for (char *at = words; *at; at++)
			if (*at == '|')
				*at = ' ';
	}
	return words;
}

/* A text within single quotes of a shell: fish escapes, the others leave and come back. */
static void put_quoted(FILE *out, const char *text, const char *quote, const char *special)
{
	for (; *text; text++) {
		if (*text == '\'')
			fputs(quote, out);
		else if (strchr(special, *text))
			fprintf(out, "\\%c", *text);
		else
			fputc(*text, out);
	}
}

/* ---- bash ------------------------------------------------------------------------------------ */

static void put_bash_values(FILE *out)
{
	fputs("# What an option takes: _unknot_value COMMAND OPTION; nothing for a flag.\n"
	      "_unknot_value()\n{\n\tcase \"$2\" in\n",
	      out);
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		if (option->arg)
			fprintf(out, "\t--%s) echo %s; return ;;\n", option->name,
			        option->from ? option->from : "any");
	fputs("\tesac\n\tcase \"$1 $2\" in\n", out);
	for (int i = 0; cmd_table[i]; i++)
		for (const struct cmd_option *option = cmd_table[i]->options;
		     option && option->name; option++)
			if (option->arg)
				fprintf(out, "\t'%s --%s') echo '%s' ;;\n", cmd_table[i]->name,
				        option->name,
				        !option->from                ? "any"
				        : is_looked_up(option->from) ? option->from
				                                     : words_of(option->from));
	fputs("\tesac\n}\n\n", out);
}

static void put_bash_options(FILE *out)
{
	fputs("_unknot_options()\n{\n\tcase \"$1\" in\n", out);
	for (int i = 0; cmd_table[i]; i++) {
		if (!cmd_table[i]->options)
			continue;
		fprintf(out, "\t%s) echo '", cmd_table[i]->name);
		for (const struct cmd_option *option = cmd_table[i]->options; option->name;
		     option++)
			fprintf(out, "--%s ", option->name);
		fputs("' ;;\n", out);
	}
	fputs("\tesac\n\techo '", out);
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		fprintf(out, "--%s ", option->name);
	fputs("'\n}\n\n", out);
}

static void put_bash_arguments(FILE *out)
{
	fputs("_unknot_arguments()\n{\n\tcase \"$1\" in\n\t'') echo '", out);
	for (int i = 0; cmd_table[i]; i++)
		fprintf(out, "%s%s", i ? " " : "", cmd_table[i]->name);
	fputs("' ;;\n", out);
	for (int i = 0; cmd_table[i]; i++)
		if (cmd_table[i]->from)
			fprintf(out, "\t%s) echo '%s' ;;\n", cmd_table[i]->name,
			        is_looked_up(cmd_table[i]->from) ? cmd_table[i]->from
			                                         : words_of(cmd_table[i]->from));
	fputs("\tesac\n}\n\n", out);
}

static void put_bash(FILE *out)
{
	fputs("# Completion of unknot in bash. " WRITTEN "\n", out);
	put_bash_values(out);
	put_bash_options(out);
	put_bash_arguments(out);
	fputs("_unknot()\n{\n"
	      "\tlocal cur=${COMP_WORDS[COMP_CWORD]} command= option= words= word i\n"
	      "\tCOMPREPLY=()\n"
	      "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	      "\t\tword=${COMP_WORDS[i]}\n"
	      "\t\tif [[ $option ]]; then\n"
	      "\t\t\t# --option=value is three words here.\n"
	      "\t\t\t[[ $word == = ]] || option=\n"
	      "\t\telif [[ $word == -* ]]; then\n"
	      "\t\t\t[[ $(_unknot_value \"$command\" \"$word\") ]] && option=$word\n"
	      "\t\telif [[ ! $command ]]; then\n"
	      "\t\t\tcommand=$word\n"
	      "\t\tfi\n"
	      "\tdone\n"
	      "\tif [[ $option ]]; then\n"
	      "\t\t[[ $cur == = ]] && cur=\n"
	      "\t\twords=$(_unknot_value \"$command\" \"$option\")\n"
	      "\telif [[ $cur == -* ]]; then\n"
	      "\t\twords=$(_unknot_options \"$command\")\n"
	      "\telse\n"
	      "\t\twords=$(_unknot_arguments \"$command\")\n"
	      "\tfi\n"
	      "\tcase $words in\n"
	      "\tany) return ;;\n"
	      "\tfiles | routines | ids)\n"
	      "\t\tcompopt -o filenames 2>/dev/null\n"
	      "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
	      "\t\t[[ $words == files ]] && return\n"
	      "\t\twords=$({ unknot list routines; [[ $words == routines ]] ||\n"
	      "\t\t\tunknot list exercises; } 2>/dev/null |\n"
	      "\t\t\twhile read -r word _; do echo \"$word\"; done) ;;\n"
	      "\tesac\n"
	      "\tmapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	      "}\n\ncomplete -F _unknot unknot\n",
	      out);
}

/* ---- zsh ------------------------------------------------------------------------------------- */

static void put_zsh_from(FILE *out, const char *from)
{
	if (!from)
		fputs(" ", out);
	else if (is_looked_up(from))
		fprintf(out, "%s%s", strcmp(from, "files") == 0 ? "_" : "_unknot_", from);
	else
		fprintf(out, "(%s)", words_of(from));
}

static void put_zsh_option(FILE *out, const struct cmd_option *option)
{
	fprintf(out, "'--%s%s[", option->name, option->arg ? "=" : "");
	put_quoted(out, option->help, "'\\''", "[]:");
	fputc(']', out);
	if (option->arg) {
		fprintf(out, ":%s:", option->arg);
		put_zsh_from(out, option->from);
	}
	fputc('\'', out);
}

static void put_zsh_options(FILE *out, const struct cmd_option *option, const char *before)
{
	for (; option && option->name; option++) {
		fputs(before, out);
		put_zsh_option(out, option);
	}
}

static void put_zsh(FILE *out)
{
	fputs(
	    "#compdef unknot\n# Completion of unknot in zsh. " WRITTEN "\n"
	    "_unknot_listed()\n{\n"
	    "\tlocal kind\n"
	    "\tlocal -a ids\n"
	    "\tfor kind; do\n"
	    "\t\tids+=(${${(f)\"$(_call_program ids unknot list $kind 2>/dev/null)\"}%% *})\n"
	    "\tdone\n"
	    "\tcompadd -a ids\n"
	    "\t_files -g '*.cfg'\n}\n\n"
	    "_unknot_routines()\n{\n\t_unknot_listed routines\n}\n\n"
	    "_unknot_ids()\n{\n\t_unknot_listed routines exercises\n}\n\n"
	    "_unknot()\n{\n"
	    "\tlocal curcontext=$curcontext state line\n"
	    "\tlocal -A opt_args\n"
	    "\tlocal -a commands global\n"
	    "\tcommands=(",
	    out);
	for (int i = 0; cmd_table[i]; i++) {
		fprintf(out, "\n\t\t'%s:", cmd_table[i]->name);
		put_quoted(out, cmd_table[i]->summary, "'\\''", ":");
		fputc('\'', out);
	}
	fputs("\n\t)\n\tglobal=(", out);
	put_zsh_options(out, cmd_global_options, "\n\t\t");
	fputs("\n\t)\n"
	      "\t_arguments -C $global '1:command:->command' '*::argument:->argument' && return\n"
	      "\tcase $state in\n"
	      "\tcommand) _describe command commands ;;\n"
	      "\targument)\n"
	      "\t\tcase $line[1] in\n",
	      out);
	for (int i = 0; cmd_table[i]; i++) {
		fprintf(out, "\t\t%s)\n\t\t\t_arguments $global", cmd_table[i]->name);
		put_zsh_options(out, cmd_table[i]->options, " \\\n\t\t\t\t");
		if (*cmd_table[i]->args) {
			fputs(" \\\n\t\t\t\t'*:argument:", out);
			put_zsh_from(out, cmd_table[i]->from);
			fputc('\'', out);
		}
		fputs(" ;;\n", out);
	}
	fputs("\t\tesac ;;\n\tesac\n}\n\n_unknot \"$@\"\n", out);
}

/* ---- fish ------------------------------------------------------------------------------------ */

static void put_fish_from(FILE *out, const char *from)
{
	if (!from)
		return;
	if (strcmp(from, "files") == 0)
		fputs(" -F", out);
	else if (is_looked_up(from))
		fprintf(out, " -F -a '(__unknot_%s)'", from);
	else
		fprintf(out, " -a '%s'", words_of(from));
}

static void put_fish_option(FILE *out, const char *command, const struct cmd_option *option)
{
	fputs("complete -c unknot", out);
	if (command)
		fprintf(out, " -n '__unknot_command %s'", command);
	if (strcmp(option->name, "output") == 0)
		fputs(" -s o", out);
	fprintf(out, " -l %s%s", option->name, option->arg ? " -r" : "");
	if (option->arg)
		put_fish_from(out, option->from);
	fputs(" -d '", out);
	put_quoted(out, option->help, "\\'", "\\");
	fputs("'\n", out);
}

static void put_fish(FILE *out)
{
	fputs("# Completion of unknot in fish. " WRITTEN "\n"
	      "function __unknot_routines\n"
	      "\tunknot list routines 2>/dev/null | string replace -r ' .*' ''\n"
	      "end\n\n"
	      "function __unknot_ids\n"
	      "\t__unknot_routines\n"
	      "\tunknot list exercises 2>/dev/null | string replace -r ' .*' ''\n"
	      "end\n\n"
	      "# Whether the command is the one named, or none was typed yet.\n"
	      "function __unknot_command\n"
	      "\tset -l value no\n"
	      "\tfor word in (commandline -opc)[2..-1]\n"
	      "\t\tif test $value = yes\n"
	      "\t\t\tset value no\n"
	      "\t\t\tcontinue\n"
	      "\t\tend\n"
	      "\t\tswitch $word\n"
	      "\t\t\tcase",
	      out);
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		if (option->arg)
			fprintf(out, " --%s", option->name);
	fputs("\n\t\t\t\tset value yes\n"
	      "\t\t\tcase '-*'\n"
	      "\t\t\tcase '*'\n"
	      "\t\t\t\ttest \"$word\" = \"$argv\"\n"
	      "\t\t\t\treturn\n"
	      "\t\tend\n"
	      "\tend\n"
	      "\ttest -z \"$argv\"\n"
	      "end\n\ncomplete -c unknot -f\n",
	      out);
	for (const struct cmd_option *option = cmd_global_options; option->name; option++)
		put_fish_option(out, NULL, option);
	for (int i = 0; cmd_table[i]; i++) {
		const struct cmd *cmd = cmd_table[i];

		fprintf(out, "complete -c unknot -n __unknot_command -a %s -d '", cmd->name);
		put_quoted(out, cmd->summary, "\\'", "\\");
		fputs("'\n", out);
		if (cmd->from) {
			fprintf(out, "complete -c unknot -n '__unknot_command %s'", cmd->name);
			put_fish_from(out, cmd->from);
			fputc('\n', out);
		}
		for (const struct cmd_option *option = cmd->options; option && option->name;
		     option++)
			put_fish_option(out, cmd->name, option);
	}
}

/* ---------------------------------------------------------------------------------------------- */

static void check_file(const char *name, void (*put)(FILE *))
{
	char *text = NULL, *page;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	put(out);
	fclose(out);
	if (getenv("UNKNOT_UPDATE"))
		assert_true(page_write(name, "", 0, text, ""));
	page = page_read(name);
	assert_string_equal(page, text);
	free(text);
	free(page);
}

static void test_bash(void **state)
{
	(void)state;
	check_file("completions/unknot", put_bash);
}

static void test_zsh(void **state)
{
	(void)state;
	check_file("completions/_unknot", put_zsh);
}

static void test_fish(void **state)
{
	(void)state;
	check_file("completions/unknot.fish", put_fish);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bash),
		cmocka_unit_test(test_zsh),
		cmocka_unit_test(test_fish),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
