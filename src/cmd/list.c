#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/print.h"
#include "core/i18n.h"
#include "core/match.h"
#include "core/schema.h"
#include "core/text.h"
#include "io/library.h"
#include "io/routine_json.h"

enum { OPTION_AREA, OPTION_TOOL, OPTION_FOR, OPTION_JSON };
enum { KIND_ROUTINES = 1, KIND_EXERCISES = 2, KIND_AREAS = 4, KIND_TOOLS = 8 };

/* What was asked for, and what there is of it. */
struct list {
	struct cmd_context *ctx;
	struct match match;
	unsigned kinds;
	struct library library;
	const struct routine **routine;
	const struct exercise **exercise;
	enum area area[AREA_COUNT];
	enum tool tool[TOOL_COUNT];
	int routine_count, exercise_count, area_count, tool_count;
};

/* A word of a vocabulary; false after saying which one may have been meant. */
static bool find_word(struct cmd_context *ctx, const struct vocabulary *words, const char *word,
                      int *index)
{
	char safe[64];

	*index = vocabulary_find(words, word);
	if (*index >= 0)
		return true;
	const char *nearest = text_nearest(word, words->word, (size_t)words->count);
	text_safe(safe, sizeof safe, word, false);
	if (nearest)
		cmd_usage(ctx, _("\"%s\" is no %s; did you mean \"%s\"?"), safe, _(words->what),
		          nearest);
	else
		cmd_usage(ctx, _("\"%s\" is no %s"), safe, _(words->what));
	return false;
}

static bool read_options(struct list *list, const char *const *value)
{
	int index;

	if (value[OPTION_AREA]) {
		if (!find_word(list->ctx, &words_area, value[OPTION_AREA], &index))
			return false;
		list->match.by_area = true;
		list->match.area = (enum area)index;
	}
	if (value[OPTION_TOOL]) {
		if (!find_word(list->ctx, &words_tool, value[OPTION_TOOL], &index))
			return false;
		list->match.by_tool = true;
		list->match.tool = (enum tool)index;
	}
	list->match.word = value[OPTION_FOR];
	return true;
}

/* Without a word: the routines, or as JSON everything. */
static bool read_kind(struct list *list, const char *word, bool json)
{
	static const char *const names[] = { "routines", "exercises", "areas", "tools" };
	static const struct vocabulary kinds = { N_("list"), names, 4 };
	int index;

	list->kinds =
	    json ? KIND_ROUTINES | KIND_EXERCISES | KIND_AREAS | KIND_TOOLS : KIND_ROUTINES;
	if (!word)
		return true;
	if (!find_word(list->ctx, &kinds, word, &index))
		return false;
	list->kinds = 1u << index;
	return true;
}

static bool fits_name(const struct list *list, const char *id, const char *name)
{
	const char *word = list->match.word;

	return !word || match_text(id, word) || match_text(name, word) || match_text(_(name), word);
}

static bool gather_library(struct list *list)
{
	int count;
	const struct routine *const *routine = library_routines(&list->library, &count);

	if (!routine)
		return false;
	list->routine = calloc((size_t)count + 1, sizeof *list->routine);
	for (int i = 0; list->routine && i < count; i++) {
		if (match_routine(&list->match, routine[i]))
			list->routine[list->routine_count++] = routine[i];
	}
	const struct exercise *const *exercise = library_exercises(&list->library, &count);
	if (!exercise)
		return false;
	list->exercise = calloc((size_t)count + 1, sizeof *list->exercise);
	for (int i = 0; list->exercise && i < count; i++) {
		if (match_exercise(&list->match, exercise[i]))
			list->exercise[list->exercise_count++] = exercise[i];
	}
	return list->routine && list->exercise && !list->library.cut_short;
}

static void gather_words(struct list *list)
{
	for (int i = 0; i < AREA_COUNT; i++) {
		if ((!list->match.by_area || (enum area)i == list->match.area) &&
		    fits_name(list, area_id((enum area)i), area_info[i].name))
			list->area[list->area_count++] = (enum area)i;
	}
	for (int i = 0; i < TOOL_COUNT; i++) {
		if ((!list->match.by_tool || (enum tool)i == list->match.tool) &&
		    fits_name(list, tool_id((enum tool)i), tool_name((enum tool)i)))
			list->tool[list->tool_count++] = (enum tool)i;
	}
}

/* The widest id, so that the columns stand under each other. */
static int widest(int width, const char *id)
{
	int own = text_width(id) + 2;

	return own > width ? own : width;
}

static void join(char *buf, size_t size, const char *text)
{
	size_t len = strlen(buf);

	snprintf(buf + len, size - len, "%s%s", len ? ", " : "", text);
}

static void print_routines(const struct list *list)
{
	char minutes[32], words[512];
	int width = 0;

	for (int i = 0; i < list->routine_count; i++)
		width = widest(width, list->routine[i]->id);
	for (int i = 0; i < list->routine_count; i++) {
		const struct routine *routine = list->routine[i];

		words[0] = '\0';
		for (int k = 0; k < routine->audience.count; k++)
			join(words, sizeof words, routine->audience.item[k]);
		snprintf(minutes, sizeof minutes, _("%3.0f min  "), routine->minutes);
		print_cell(list->ctx, routine->id, width);
		print_cell(list->ctx, minutes, 0);
		print_cell(list->ctx, purpose_info[routine->purpose].id, 11);
		print_cell(list->ctx, routine->title, *words ? 30 : 0);
		print_cell(list->ctx, words, 0);
		fputc('\n', list->ctx->out);
	}
}

static void print_exercises(const struct list *list)
{
	char tools[256];
	int width = 0;

	for (int i = 0; i < list->exercise_count; i++)
		width = widest(width, list->exercise[i]->id);
	for (int i = 0; i < list->exercise_count; i++) {
		const struct exercise *exercise = list->exercise[i];

		tools[0] = '\0';
		for (int k = 0; k < exercise->tool_count; k++)
			join(tools, sizeof tools, tool_id(exercise->tools[k]));
		print_cell(list->ctx, exercise->id, width);
		print_cell(list->ctx, area_id(exercise->area), 20);
		print_cell(list->ctx, place_id(exercise->place), 10);
		print_cell(list->ctx, tools, 0);
		fputc('\n', list->ctx->out);
	}
}

static void print_areas(const struct list *list)
{
	for (int i = 0; i < list->area_count; i++) {
		print_cell(list->ctx, area_id(list->area[i]), 20);
		print_cell(list->ctx, _(area_info[list->area[i]].name), 0);
		fputc('\n', list->ctx->out);
	}
}

static void print_tools(const struct list *list)
{
	for (int i = 0; i < list->tool_count; i++) {
		print_cell(list->ctx, tool_id(list->tool[i]), 20);
		print_cell(list->ctx, _(tool_name(list->tool[i])), 0);
		fputc('\n', list->ctx->out);
	}
}

static int print(const struct list *list, bool json)
{
	if (json) {
		struct routine_json_list rows = {
			list->kinds & KIND_ROUTINES ? list->routine : NULL,
			list->kinds & KIND_EXERCISES ? list->exercise : NULL,
			list->kinds & KIND_AREAS ? list->area : NULL,
			list->kinds & KIND_TOOLS ? list->tool : NULL,
			list->routine_count,
			list->exercise_count,
			list->area_count,
			list->tool_count,
		};

		return print_json(list->ctx, routine_json_list(&rows));
	}
	if (list->kinds & KIND_ROUTINES)
		print_routines(list);
	if (list->kinds & KIND_EXERCISES)
		print_exercises(list);
	if (list->kinds & KIND_AREAS)
		print_areas(list);
	if (list->kinds & KIND_TOOLS)
		print_tools(list);
	return EXIT_DONE;
}

static bool is_empty(const struct list *list)
{
	return !(list->kinds & KIND_ROUTINES && list->routine_count) &&
	       !(list->kinds & KIND_EXERCISES && list->exercise_count) &&
	       !(list->kinds & KIND_AREAS && list->area_count) &&
	       !(list->kinds & KIND_TOOLS && list->tool_count);
}

/* Files of the library that could not be used are told once, with what to type. */
static void tell_broken(const struct list *list)
{
	char safe[512];

	for (int i = 0; i < list->library.file_count; i++) {
		const struct library_file *file = &list->library.file[i];

		if (!file->loaded || (!file->failed && document_errors(&file->document) == 0))
			continue;
		fprintf(list->ctx->err, _("unknot: %s is left out; `unknot check` says why\n"),
		        text_safe(safe, sizeof safe, file->path, false));
	}
}

static int list(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct list list = { .ctx = ctx };
	bool json = value[OPTION_JSON] != NULL;
	struct err err;
	int status;

	if (!read_kind(&list, argc > 0 ? argv[0] : NULL, json) || !read_options(&list, value))
		return EXIT_USAGE;
	bool open = library_open(&list.library, ctx->library_dir, ctx->data_dir, &err);

	library_set_language(&list.library, ctx->language);
	if (!open) {
		status = cmd_fail(ctx, &err);
	} else if (!gather_library(&list)) {
		err_set(&err, ERR_MEMORY, _("not enough memory"));
		status = cmd_fail(ctx, &err);
	} else {
		gather_words(&list);
		status = print(&list, json);
		tell_broken(&list);
		if (status == EXIT_DONE && is_empty(&list)) {
			fprintf(ctx->err, "%s\n", _("unknot: nothing fits; leave an option out"));
			status = EXIT_NO;
		}
	}
	free(list.routine);
	free(list.exercise);
	library_close(&list.library);
	return status;
}

static const struct cmd_option options[] = {
	[OPTION_AREA] = { "area", "AREA", N_("only what works this area"), "areas" },
	[OPTION_TOOL] = { "tool", "TOOL", N_("only what can be done with this tool"), "tools" },
	[OPTION_FOR] = { "for", "WORD", N_("only what is for this: desk, headache, recovery ..."),
	                 NULL },
	[OPTION_JSON] = { "json", NULL, N_("as JSON"), NULL },
	{ 0 },
};

const struct cmd cmd_list = {
	.name = "list",
	.args = "[exercises|routines|areas|tools]",
	.summary = N_("list what is installed and what you have added"),
	.options = options,
	.args_min = 0,
	.args_max = 1,
	.from = "routines|exercises|areas|tools",
	.run = list,
};
