/* Behaviour as it was when somebody looked at it: many made-up cases, a line for each with a digest of
 * all that was said, compared with the saved ones in tests/core/saved. Whoever changes behaviour on
 * purpose runs the test with SAVE=1 (and UNKNOT_SRCDIR set) and looks at what `git diff` shows;
 * SHOW=N prints all of case N. */
#ifndef UNKNOT_TESTS_CORE_TRANSCRIPT_H
#define UNKNOT_TESTS_CORE_TRANSCRIPT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct transcript {
	FILE *saved;
	bool save;
	long show; /* case that is printed; -1: none */
	long number;
	long lines, changed, first; /* cases; those that differ; the first of them */
	uint64_t digest;
};

static inline void transcript_open(struct transcript *t, const char *name)
{
	const char *srcdir = getenv("UNKNOT_SRCDIR"), *show = getenv("SHOW");
	char path[4096];

	*t = (struct transcript){ .save = getenv("SAVE") != NULL, .first = -1 };
	t->show = show ? strtol(show, NULL, 10) : -1;
	snprintf(path, sizeof path, "%s/tests/core/saved/%s", srcdir ? srcdir : ".", name);
	t->saved = fopen(path, t->save ? "w" : "r");
	t->digest = UINT64_C(14695981039346656037);
}

/* Something that was said or done in the present case. */
__attribute__((format(printf, 2, 3))) static inline void
transcript_add(struct transcript *t, const char *fmt, ...)
{
	char text[2048];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	if (t->number == t->show)
		printf("# %s\n", text);
	for (const char *at = text; *at; at++)
		t->digest = (t->digest ^ (unsigned char)*at) * UINT64_C(1099511628211);
	t->lines++;
}

/* The case is over. */
static inline void transcript_end_case(struct transcript *t)
{
	char now[128], before[128] = "";

	snprintf(now, sizeof now, "%ld: %ld lines, %016llx\n", t->number, t->lines,
	         (unsigned long long)t->digest);
	if (t->saved && t->save)
		fputs(now, t->saved);
	else if (!t->saved || !fgets(before, sizeof before, t->saved) || strcmp(now, before) != 0) {
		t->changed++;
		if (t->first < 0)
			t->first = t->number;
	}
	t->number++;
	t->lines = 0;
	t->digest = UINT64_C(14695981039346656037);
}

/* Whether all cases were as they are saved; says which is not. */
static inline bool transcript_close(struct transcript *t)
{
	if (t->changed)
		fprintf(stderr, "%ld of %ld cases are not as saved, the first is %ld; SHOW=%ld shows "
		        "it, SAVE=1 saves all anew\n", t->changed, t->number, t->first, t->first);
	return t->saved && fclose(t->saved) == 0 && t->changed == 0;
}

#endif
