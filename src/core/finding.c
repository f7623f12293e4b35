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

/* What was formatted, made safe for a terminal; a character that a full buffer cut in two is left
 * out first. */
static void settle(char *out, size_t size, char *text)
{
	size_t len = strlen(text), at;

	if (text_check(text, len, &at) == TEXT_NOT_UTF8 && len - at < 4 && len + 1 >= size)
		text[at] = '\0';
	text_safe(out, size, text, false);
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
	char text[FINDING_TEXT];
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
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	settle(finding->message, sizeof finding->message, text);
	snprintf(text, sizeof text, "%s", hint ? hint : "");
	settle(finding->hint, sizeof finding->hint, text);
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
	size_t count = list->out_of_memory; /* one that was lost may have been an error */

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
