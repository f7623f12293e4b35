/* The parts of a man page that say what the tables say, between the comments `.\" NAME begin` and
 * `.\" NAME end`. Include it after cmocka.h. */
#ifndef UNKNOT_TESTS_CMD_MANUAL_H
#define UNKNOT_TESTS_CMD_MANUAL_H

#include "page.h"

static inline char *page_between(char *page, const char *name, char **end)
{
	char mark[64];
	char *start;

	snprintf(mark, sizeof mark, "\n.\\\" %s begin", name);
	start = strstr(page, mark);
	assert_non_null(start);
	start = strchr(start + 1, '\n') + 1;
	snprintf(mark, sizeof mark, ".\\\" %s end\n", name);
	*end = strstr(start, mark);
	assert_non_null(*end);
	return start;
}

/* The part is as put() writes it, or with UNKNOT_UPDATE set becomes so. */
static inline void page_block(const char *path, const char *name, void (*put)(FILE *))
{
	char *text = NULL, *page = page_read(path), *end, *start = page_between(page, name, &end);
	size_t size;
	FILE *out = open_memstream(&text, &size);

	put(out);
	fclose(out);
	if (getenv("UNKNOT_UPDATE")) {
		assert_true(page_write(path, page, (size_t)(start - page), text, end));
	} else {
		*end = '\0';
		assert_string_equal(start, text);
	}
	free(text);
	free(page);
}

#endif
