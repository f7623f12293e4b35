#include "core/i18n.h"

#include <stddef.h>
#include <string.h>

static const char *(*translate)(const char *);
static const char *(*translate_count)(const char *, const char *, unsigned long);

void i18n_install(const char *(*text)(const char *),
                  const char *(*count)(const char *, const char *, unsigned long))
{
	translate = text;
	translate_count = count;
}

const char *i18n_text(const char *text)
{
	const char *found = translate && *text ? translate(text) : text;
	const char *context = found == text ? strchr(text, '\004') : NULL;

	return context ? context + 1 : found;
}

const char *i18n_count(const char *one, const char *many, unsigned long n)
{
	if (translate_count)
		return translate_count(one, many, n);
	return n == 1 ? one : many;
}
