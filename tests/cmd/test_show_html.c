/* unknot show --html: every routine becomes one well-formed page that fetches and runs nothing, and
 * no text of a file becomes markup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/html.h"
#include "cmd/show.h"
#include "command.h"
#include "core/routine.h"
#include "io/library.h"

#define EVIL "<script>alert(1)</script><img src=http://evil.example/ onerror=x>&\\\"'-->]]></style>"

static const char *const html[CMD_OPTIONS_MAX] = { NULL, "" };
static const char *const both[CMD_OPTIONS_MAX] = { "", "" };

/* The tags that a page may have; those of the first list have no end. */
static const char *const empty_tags[] = { "meta", "col", "path" };
static const char *const tags[] = { "html",  "head",     "title", "style", "body", "h1", "h2",
	                            "h3",    "p",        "ul",    "li",    "div",  "dl", "dt",
	                            "dd",    "strong",   "table", "thead", "tr",   "th", "td",
	                            "tbody", "colgroup", "svg",   "g" };

static bool one_of(const char *const *list, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], name) == 0)
			return true;
	return false;
}

/* Follows the tags of a page: each is known, and is closed in its turn. */
static void assert_well_formed(const char *page)
{
	char open[32][16], name[16];
	int depth = 0;

	assert_memory_equal(page, "<!DOCTYPE html>\n", 16);
	for (const char *at = strchr(page + 1, '<'); at; at = strchr(at + 1, '<')) {
		bool closes = at[1] == '/';
		size_t len = strcspn(at + 1 + closes, " />\n");
		const char *end = strchr(at, '>');

		assert_true(end && len < sizeof name);
		assert_null(memchr(at + 1, '<', (size_t)(end - at - 1)));
		snprintf(name, sizeof name, "%.*s", (int)len, at + 1 + closes);
		if (one_of(empty_tags, sizeof empty_tags / sizeof *empty_tags, name))
			continue;
		if (!one_of(tags, sizeof tags / sizeof *tags, name))
			fail_msg("<%s> does not belong in a page", name);
		if (closes) {
			assert_true(depth > 0);
			assert_string_equal(open[--depth], name);
		} else {
			assert_true(depth < 32);
			memcpy(open[depth++], name, sizeof name);
		}
	}
	assert_int_equal(depth, 0);
}

/* Nothing that a browser would fetch or run. */
static void assert_self_contained(const char *page)
{
	static const char *const never[] = { " src=", " href=", "url(", "@import", "javascript:" };

	for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
		const char *at = strstr(page, never[i]);

		for (; at; at = strstr(at + 1, never[i])) {
			const char *tag = at;

			while (*tag != '<' && *tag != '>')
				tag--;
			assert_int_equal(*tag, '>'); /* in a text it does nothing */
		}
	}
	assert_non_null(strstr(page, "default-src 'none'"));
	assert_non_null(strstr(page, "@page"));
	assert_non_null(strstr(page, "not medical advice"));
}

static void test_every_installed(void **state)
{
	struct cmd_context ctx = { 0 };
	struct library library = { 0 };
	const char *tree = getenv("UNKNOT_SRCDIR");
	struct err err;
	int count;

	(void)state;
	assert_true(library_open(&library, tree ? tree : ".", NULL, &err));
	const struct routine *const *routine = library_routines(&library, &count);
	assert_true(count > 10);
	for (int i = 0; i < count; i++) {
		char *page;
		size_t size;

		ctx.out = open_memstream(&page, &size);
		show_html_routine(&ctx, routine[i]);
		fclose(ctx.out);
		assert_well_formed(page);
		assert_self_contained(page);
		free(page);
	}
	library_close(&library);
}

static const char hostile[] =
    "format = 1; exercises = ( { id = \"own\"; title = \"T" EVIL
    "\"; area = \"other\"; site = \"S" EVIL "\"; near = \"quads\"; tools = [ \"hands\" ];"
    " technique = \"hold\"; place = \"bed\"; hold = 40; pressure = 3; position = \"P" EVIL
    "\"; movement = \"M" EVIL "\"; easier = \"E" EVIL "\"; harder = \"H" EVIL "\"; feel = \"F" EVIL
    "\"; stop = \"X" EVIL "\"; source = \"Book\"; } );\n"
    "routine = { id = \"h\"; title = \"R" EVIL "\"; author = \"A" EVIL "\"; version = \"1\";"
    " patient = \"Q" EVIL "\"; contact = \"C" EVIL "\"; purpose = \"daily\"; summary = \"U" EVIL
    "\"; before = [ \"B" EVIL "\" ]; after = [ \"Z" EVIL "\" ]; confirm = [ \"K" EVIL "\" ];"
    " phases = ( { weeks = 2; steps = ("
    " { exercise = \"own\"; sides = \"left\"; note = \"N" EVIL "\"; },"
    " { rest = 5; say = \"Y" EVIL "\"; }, { exercise = \"lib\"; } ); },"
    " { weeks = 1; steps = ( { exercise = \"own\"; sides = \"right\"; hold = 90; } ); } ); };\n";

static void test_hostile(void **state)
{
	static const char letters[] = "TSPMEHFXRAQCUBZKNY";
	char want[64];

	(void)state;
	scratch_put("in/hostile.cfg", hostile);
	assert_int_equal(run(&cmd_show, "", html, 1, scratch_path("in/hostile.cfg")), EXIT_DONE);
	assert_well_formed(out_text);
	assert_self_contained(out_text);
	for (size_t i = 0; letters[i]; i++) {
		snprintf(want, sizeof want, "%c&lt;script&gt;alert(1)&lt;/script&gt;", letters[i]);
		if (!strstr(out_text, want))
			fail_msg("%c: the text is not there, or not escaped", letters[i]);
	}
	assert_non_null(strstr(out_text, "<strong>left</strong>"));
	assert_non_null(strstr(out_text, "<strong>right</strong>"));
}

static void test_doses(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_show, "", html, 1, scratch_path("in/good.cfg")), EXIT_DONE);
	/* Level 2 is three quarters of the hold: 40 s, and 45 s in the routine's own words. */
	assert_non_null(strstr(out_text, "1 set of 30 s, each side"));
	assert_non_null(strstr(out_text, "1 set of 35 s, each side"));
	assert_non_null(strstr(out_text, "level 2 to start with"));
	assert_non_null(strstr(out_text, "Rest 5 s. Breathe."));
	assert_non_null(strstr(out_text, "<svg"));
}

static void test_exercise_and_wrong_use(void **state)
{
	(void)state;
	assert_int_equal(run(&cmd_show, "", html, 1, "lib"), EXIT_DONE);
	assert_well_formed(out_text);
	assert_self_contained(out_text);
	assert_int_equal(run(&cmd_show, "", html, 1, scratch_path("in/wrong.cfg")), EXIT_NO);
	assert_string_equal(out_text, "");
	assert_int_equal(run(&cmd_show, "", both, 1, "lib"), EXIT_USAGE);
}

/* A text longer than what is escaped at a time is cut nowhere, within a character least of all. */
static void test_long_text(void **state)
{
	enum { TIMES = 700 };
	char text[TIMES * 3 + 2], *page;
	size_t size;

	(void)state;
	for (int shift = 0; shift < 3; shift++) {
		size_t len = (size_t)shift;

		memset(text, '<', sizeof text);
		for (int i = 0; i < TIMES - 1; i++, len += 3)
			memcpy(text + len, "\xE7\xAD\x8B", 3);
		text[len] = '\0';
		FILE *out = open_memstream(&page, &size);
		html_text(out, text);
		fclose(out);
		assert_int_equal(size, len - (size_t)shift + 4 * (size_t)shift);
		assert_string_equal(page + 4 * shift, text + shift);
		free(page);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_installed),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_doses),
		cmocka_unit_test(test_exercise_and_wrong_use),
		cmocka_unit_test(test_long_text),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
