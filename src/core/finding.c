#include "core/finding.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/check.h"
#include "core/text.h"

#ifndef FINDING_BLOCK
#define FINDING_BLOCK 16 /* tests build with 1 so that the growth path runs */
#endif

/* Drops a character that a full buffer cut in two. */
static void trim_cut(char *text)
{
	size_t at;

	if (text_check(text, strlen(text), &at) == TEXT_NOT_UTF8)
		text[at] = '\0';
}

static struct finding *grow(struct finding_list *list)
{
	if (list->count == list->size) {
		size_t size = list->size ? 2 * list->size : FINDING_BLOCK;
		struct finding *item = realloc(list->item, size * sizeof *item);

		if (!item) {
			list->out_of_memory = true;
			return NULL;
		}
		list->item = item;
		list->size = size;
	}
	return &list->item[list->count++];
}

void finding_add(struct finding_list *list, enum check_rule rule, struct spot spot,
                 const char *hint, const char *fmt, ...)
{
	va_list args;
	struct finding *finding;

	if (list->count >= FINDINGS_MAX)
		return;
	finding = grow(list);
	if (!finding)
		return;
	if (list->count == FINDINGS_MAX)
		rule = CHECK_TOO_MANY;
	*finding = (struct finding){
		.severity = check_info[rule].severity,
		.rule = check_info[rule].name,
		.line = spot.line,
		.col = spot.col,
		.width = spot.width,
	};
	if (list->count == FINDINGS_MAX) {
		snprintf(finding->message, sizeof finding->message, "%s",
		         _("too many findings; the rest are left out"));
		return;
	}
	va_start(args, fmt);
	vsnprintf(finding->message, sizeof finding->message, fmt, args);
	va_end(args);
	snprintf(finding->hint, sizeof finding->hint, "%s", hint ? hint : "");
	trim_cut(finding->message);
	trim_cut(finding->hint);
}

/* By place, then errors first, then by the order in which they were found. */
static int compare(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->col != y->col)
		return x->col < y->col ? -1 : 1;
	if (x->severity != y->severity)
		return x->severity > y->severity ? -1 : 1;
	if (strcmp(x->rule, y->rule) != 0)
		return strcmp(x->rule, y->rule);
	return strcmp(x->message, y->message);
}

void finding_list_sort(struct finding_list *list)
{
	if (list->count > 1)
		qsort(list->item, list->count, sizeof *list->item, compare);
}

size_t finding_list_errors(const struct finding_list *list)
{
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		count += list->item[i].severity == SEVERITY_ERROR;
	return count;
}

void finding_list_drop(struct finding_list *list, const char *rule)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->item[i];

		if (finding->severity == SEVERITY_ERROR || strcmp(finding->rule, rule) != 0)
			list->item[kept++] = *finding;
	}
	list->count = kept;
}

void finding_list_finish(struct finding_list *list)
{
	free(list->item);
	*list = (struct finding_list){ 0 };
}
