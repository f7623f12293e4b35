#include "app/language.h"

#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"

#include "core/i18n.h"

#ifdef ENABLE_NLS
#include <libintl.h>

static const char *translate(const char *text)
{
	return gettext(text);
}

static const char *translate_count(const char *one, const char *many, unsigned long n)
{
	return ngettext(one, many, n);
}

/* Whether there is a translation; then its header tells the code of its language. */
static bool find_own(char *code, size_t size)
{
	static const char key[] = "\nLanguage: ";
	const char *header = gettext("");
	const char *line = strstr(header, key);

	if (line) {
		line += sizeof key - 1;
		snprintf(code, size, "%.*s", (int)strcspn(line, "\n"), line);
	}
	return *header != '\0';
}

/* gettext translates nothing in the locale C, whatever LANGUAGE says; any other one will do. */
static void leave_c(const char *wanted)
{
	char own[64];
	const char *const names[] = { own, "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8" };
	const char *now = setlocale(LC_MESSAGES, NULL);

	if (now && strcmp(now, "C") != 0 && strcmp(now, "POSIX") != 0 && strncmp(now, "C.", 2) != 0)
		return;
	snprintf(own, sizeof own, "%.2s_%c%c.UTF-8", wanted, wanted[0] & ~0x20, wanted[1] & ~0x20);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_MESSAGES, names[i]))
			return;
}
#endif

/* Numbers stay as they are in files, whatever the locale. */
void language_start(const char *locale_dir)
{
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
#ifdef ENABLE_NLS
	if (!locale_dir)
		return;
	bindtextdomain(PACKAGE, locale_dir);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	i18n_install(translate, translate_count);
#else
	(void)locale_dir;
#endif
}

const char *language_choose(const char *wanted)
{
	static char code[32];

	snprintf(code, sizeof code, "%s", wanted);
#ifdef ENABLE_NLS
	if (*wanted) {
		setenv("LANGUAGE", wanted, 1);
		leave_c(wanted);
		textdomain(PACKAGE); /* what was looked up before counts no more */
	}
	if (!find_own(code, sizeof code))
		i18n_install(NULL, NULL); /* the texts as written, at no cost */
#endif
	return code;
}
