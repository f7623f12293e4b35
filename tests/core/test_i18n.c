/* Texts with and without a translator, their counts, and words that need a context. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/i18n.h"

static const char *german(const char *text)
{
	static const char *const words[][2] = { { "hold", "Halten" },
		                                { NP_("key", "back"), "zur\u00fcck" } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i][0], text) == 0)
			return words[i][1];
	return text;
}

static const char *german_count(const char *one, const char *many, unsigned long n)
{
	(void)one;
	(void)many;
	return n == 1 ? "ein Satz" : "S\u00e4tze";
}

static void as_written(void **state)
{
	(void)state;
	i18n_install(NULL, NULL);
	assert_string_equal(i18n_text("hold"), "hold");
	assert_string_equal(i18n_text(""), "");
	assert_string_equal(i18n_text(NP_("key", "back")), "back");
	assert_string_equal(i18n_count("set", "sets", 1), "set");
	assert_string_equal(i18n_count("set", "sets", 0), "sets");
	assert_string_equal(i18n_count("set", "sets", 2), "sets");
}

static void translated(void **state)
{
	(void)state;
	i18n_install(german, german_count);
	assert_string_equal(i18n_text("hold"), "Halten");
	assert_string_equal(i18n_text("back"), "back");
	assert_string_equal(i18n_text(NP_("key", "back")), "zur\u00fcck");
	assert_string_equal(i18n_text(NP_("key", "on")), "on");
	assert_string_equal(i18n_count("set", "sets", 1), "ein Satz");
	assert_string_equal(i18n_count("set", "sets", 5), "S\u00e4tze");
	i18n_install(NULL, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_written),
		cmocka_unit_test(translated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
