#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/text.h"

#define REPLACED "\xEF\xBF\xBD"

static void test_decode(void **state)
{
	static const struct {
		const char *bytes;
		size_t len, took;
		uint32_t cp;
	} rows[] = {
		{ "A", 1, 1, 'A' },
		{ "\0", 1, 1, 0 },
		{ "\x7f", 1, 1, 0x7f },
		{ "\xC2\x80", 2, 2, 0x80 },
		{ "\xDF\xBF", 2, 2, 0x7ff },
		{ "\xE0\xA0\x80", 3, 3, 0x800 },
		{ "\xED\x9F\xBF", 3, 3, 0xd7ff },
		{ "\xEE\x80\x80", 3, 3, 0xe000 },
		{ "\xEF\xBF\xBF", 3, 3, 0xffff },
		{ "\xF0\x90\x80\x80", 4, 4, 0x10000 },
		{ "\xF4\x8F\xBF\xBF", 4, 4, 0x10ffff },
		{ "\x80", 1, 0, 0 },
		{ "\xBF", 1, 0, 0 },
		{ "\xC0\x80", 2, 0, 0 },
		{ "\xC1\xBF", 2, 0, 0 },
		{ "\xE0\x9F\xBF", 3, 0, 0 },
		{ "\xED\xA0\x80", 3, 0, 0 },
		{ "\xED\xBF\xBF", 3, 0, 0 },
		{ "\xF0\x8F\xBF\xBF", 4, 0, 0 },
		{ "\xF4\x90\x80\x80", 4, 0, 0 },
		{ "\xF5\x80\x80\x80", 4, 0, 0 },
		{ "\xFF", 1, 0, 0 },
		{ "\xC3", 1, 0, 0 },
		{ "\xE2\x82", 2, 0, 0 },
		{ "\xE2\x28\xA1", 3, 0, 0 },
		{ "\xC3\xC3", 2, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t cp = 0;

		assert_int_equal(text_decode(rows[i].bytes, rows[i].len, &cp), rows[i].took);
		if (rows[i].took)
			assert_int_equal(cp, rows[i].cp);
	}
}

static void test_every_character(void **state)
{
	char bytes[5];

	(void)state;
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		size_t len = text_encode(bytes, sizeof bytes, cp), took;
		uint32_t got = 0;

		took = text_decode(bytes, len, &got);
		if (cp >= 0xD800 && cp <= 0xDFFF)
			assert_int_equal(took, 0);
		else
			assert_true(took == len && got == cp);
		int width = text_cp_width(cp);
		assert_true(width >= 0 && width <= 2);
	}
}

static void test_encode_in_little_room(void **state)
{
	static const uint32_t cps[] = { 'a', 0xFC, 0x7B4B, 0x1F9B5 };
	char buf[5] = "xxxx";

	(void)state;
	for (size_t need = 1; need <= 4; need++) {
		assert_int_equal(text_encode(buf, need, cps[need - 1]), 0);
		assert_string_equal(buf, "");
		assert_int_equal(text_encode(buf, need + 1, cps[need - 1]), need);
		assert_int_equal(strlen(buf), need);
	}
	assert_int_equal(text_encode(buf, 0, 'a'), 0);
	assert_int_equal(text_encode(buf, sizeof buf, 0x110000), 0);
}

static void test_check(void **state)
{
	static const struct {
		const char *text;
		enum text_fault fault;
		size_t at;
	} rows[] = {
		{ "", TEXT_OK, 0 },
		{ "plain", TEXT_OK, 5 },
		{ "Wadenrolle f\xC3\xBCr \xE7\xAD\x8B", TEXT_OK, 19 },
		{ "a\x1b[31m", TEXT_CONTROL, 1 },
		{ "a\nb", TEXT_CONTROL, 1 },
		{ "a\tb", TEXT_CONTROL, 1 },
		{ "a\x7f", TEXT_CONTROL, 1 },
		{ "ab\xC2\x9B", TEXT_CONTROL, 2 },
		{ "ab\xC2\xA0", TEXT_OK, 4 },
		{ "\xE2\x80\xAE", TEXT_CONTROL, 0 },
		{ "\xE2\x80\xA8", TEXT_CONTROL, 0 },
		{ "\xE2\x80\xA7", TEXT_OK, 3 },
		{ "\xE2\x81\xA6", TEXT_CONTROL, 0 },
		{ "\xE2\x81\xAA", TEXT_OK, 3 },
		{ "\xD8\x9C", TEXT_CONTROL, 0 },
		{ "\xE2\x80\x8E", TEXT_CONTROL, 0 },
		{ "\xEF\xBF\xB9", TEXT_CONTROL, 0 },
		{ "\xF3\xA0\x81\x81", TEXT_CONTROL, 0 },
		{ "ab\xff", TEXT_NOT_UTF8, 2 },
		{ "ab\xC3", TEXT_NOT_UTF8, 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t at;

		assert_int_equal(text_check(rows[i].text, strlen(rows[i].text), &at),
		                 rows[i].fault);
		assert_int_equal(at, rows[i].at);
	}
	assert_int_equal(text_check("a\0b", 3, NULL), TEXT_CONTROL);
}

static void test_width(void **state)
{
	static const struct {
		const char *text;
		int width;
	} rows[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ "\xC3\xBC", 1 },
		{ "u\xCC\x88", 1 },                /* u and a combining diaeresis */
		{ "\xE7\xAD\x8B\xE8\x86\x9C", 4 }, /* two ideographs */
		{ "\xEF\xBC\xA1", 2 },             /* a full-width letter */
		{ "\xF0\x9F\xA6\xB5", 2 },         /* a leg */
		{ "\xE2\xA0\xBF", 1 },             /* braille */
		{ "\xE2\x96\x88", 1 },             /* a block */
		{ "\xE2\x80\x8B", 0 },             /* a blank of no width */
		{ "\xED\x95\x9C", 2 },             /* a Hangul syllable */
		{ "\xff", 1 },
		{ "\x1b", 1 },
		{ "a\x7f" "b", 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(text_width(rows[i].text), rows[i].width);
	assert_int_equal(text_chars("a\xC3\xBC\xff\xCC\x88", 6), 4);
}

static void test_fit(void **state)
{
	(void)state;
	assert_int_equal(text_fit("abcdef", 4), 4);
	assert_int_equal(text_fit("ab", 4), 2);
	assert_int_equal(text_fit("abc", 0), 0);
	assert_int_equal(text_fit("\xE7\xAD\x8B\xE8\x86\x9C", 3), 3);
	assert_int_equal(text_fit("u\xCC\x88v", 1), 3);
}

static void test_wrap(void **state)
{
	static const struct {
		const char *text;
		int columns;
		const char *lines; /* parted by | */
	} rows[] = {
		{ "", 10, "" },
		{ "one two three", 20, "one two three" },
		{ "one two three", 7, "one two|three" },
		{ "one two three", 8, "one two|three" },
		{ "one two three", 3, "one|two|thr|ee" },
		{ "one   two", 4, "one|two" },
		{ "abcdef", 2, "ab|cd|ef" },
		{ "\xE7\xAD\x8B\xE8\x86\x9C", 1, "\xE7\xAD\x8B|\xE8\x86\x9C" },
		{ " a", 1, "|a" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char lines[128] = "";
		const char *at = rows[i].text;

		while (*at) {
			size_t next, len = text_wrap(at, rows[i].columns, &next);

			assert_true(next > 0 && len <= next);
			if (at != rows[i].text)
				snprintf(lines + strlen(lines), 2, "|");
			snprintf(lines + strlen(lines), sizeof lines - strlen(lines), "%.*s",
			         (int)len, at);
			at += next;
		}
		assert_string_equal(lines, rows[i].lines);
	}
}

static void test_safe(void **state)
{
	static const struct {
		const char *text, *safe, *ascii;
	} rows[] = {
		{ "plain", "plain", "plain" },
		{ "\x1b[2J", REPLACED "[2J", "?[2J" },
		{ "a\nb\tc", "a" REPLACED "b" REPLACED "c", "a?b?c" },
		{ "\xC2\x9B"
		  "31m",
		  REPLACED "31m", "?31m" },
		{ "\xff\xfe", REPLACED REPLACED, "??" },
		{ "\xE2\x80\xAE"
		  "x",
		  REPLACED "x", "?x" },
		{ "f\xC3\xBCr", "f\xC3\xBCr", "fur" },
		{ "\u201e\u00c4\u201c \u2013 \u00bfA\u00f1o?", "\u201e\u00c4\u201c \u2013 \u00bfA\u00f1o?",
		  "\"A\" - ?Ano?" },
		{ "\u4e2d\u2800", "\u4e2d\u2800", "??" },
	};
	char buf[64];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(text_safe(buf, sizeof buf, rows[i].text, false), rows[i].safe);
		assert_string_equal(text_safe(buf, sizeof buf, rows[i].text, true), rows[i].ascii);
	}
	assert_int_equal(text_safe_bytes(buf, sizeof buf, "a\0b", 3, true), 3);
	assert_string_equal(buf, "a?b");
}

/* Cut at a character, always ended, whatever the room. */
static void test_safe_cut(void **state)
{
	static const char text[] = "a\xC3\xBC\xE7\xAD\x8B\xF0\x9F\xA6\xB5z";
	char buf[32];

	(void)state;
	for (size_t size = 1; size < sizeof buf; size++) {
		memset(buf, 'x', sizeof buf);
		text_safe(buf, size, text, false);
		size_t len = strlen(buf);
		assert_true(len < size);
		assert_memory_equal(buf, text, len);
		assert_int_equal(text_check(buf, len, NULL), TEXT_OK);
	}
}

/* Any bytes come out safe. */
static void test_safe_of_anything(void **state)
{
	uint32_t seed = 1;
	char text[40], buf[160];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		for (size_t i = 0; i < sizeof text; i++) {
			seed = seed * 1103515245u + 12345u;
			text[i] = (char)(seed >> 16);
		}
		size_t len = text_safe_bytes(buf, sizeof buf, text, sizeof text, round % 2);
		assert_int_equal(text_check(buf, len, NULL), TEXT_OK);
		assert_int_equal(strlen(buf), len);
	}
}

static void test_distance(void **state)
{
	static const struct {
		const char *a, *b;
		int distance;
	} rows[] = {
		{ "", "", 0 },
		{ "a", "", 1 },
		{ "", "abc", 3 },
		{ "calf", "calf", 0 },
		{ "calf", "calff", 1 },
		{ "calf", "clf", 1 },
		{ "calf", "clalf", 1 },
		{ "calf", "claf", 1 },
		{ "calf", "half", 1 },
		{ "calf", "flac", 3 },
		{ "kitten", "sitting", 3 },
		{ "ab", "ba", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(text_distance(rows[i].a, rows[i].b, 10), rows[i].distance);
		assert_int_equal(text_distance(rows[i].b, rows[i].a, 10), rows[i].distance);
		if (rows[i].distance > 0)
			assert_int_equal(text_distance(rows[i].a, rows[i].b, rows[i].distance - 1),
			                 rows[i].distance);
	}
	char longest[66];
	memset(longest, 'a', sizeof longest - 1);
	longest[65] = '\0';
	assert_int_equal(text_distance(longest, "a", 3), 4);
	assert_int_equal(text_distance("a", longest, 3), 4);
	longest[64] = '\0';
	assert_int_equal(text_distance(longest, longest, 3), 0);
}

static void test_nearest(void **state)
{
	static const char *const list[] = { "foam-roller", "soft-roller", "hands", "none", "at" };
	static const struct {
		const char *word, *nearest;
	} rows[] = {
		{ "foam-rolller", "foam-roller" },
		{ "foam_roller", "foam-roller" },
		{ "Foam Roller", "foam-roller" },
		{ "hand", "hands" },
		{ "nome", "none" },
		{ "ta", "at" },
		{ "bicycle", NULL },
		{ "", NULL },
		{ "x", NULL },
		{ "HANDS", "hands" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *nearest = text_nearest(rows[i].word, list, 5);

		if (rows[i].nearest)
			assert_string_equal(nearest, rows[i].nearest);
		else
			assert_null(nearest);
	}
	assert_null(text_nearest("hands", list, 0));
	char longest[100];
	memset(longest, 'a', sizeof longest - 1);
	longest[99] = '\0';
	assert_null(text_nearest(longest, list, 5));
	const char *const longest_list[] = { longest };
	assert_null(text_nearest("aaa", longest_list, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_decode),
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_encode_in_little_room),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_safe),
		cmocka_unit_test(test_safe_cut),
		cmocka_unit_test(test_safe_of_anything),
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
