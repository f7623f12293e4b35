#include <string.h>

#include "core/check.h"

enum { TEXT_ROOM = 256 };

static const struct {
	const char *name, *words;
} zones[ZONE_COUNT] = { [ZONE_NONE] = { "", "" },
#define X(sym, name, words) [ZONE_##sym] = { name, words },
	                ZONE_TABLE(X)
#undef X
};

/* Lower-case words with one space before and after each, for a search by whole words. */
static void plain(const char *text, char out[static TEXT_ROOM])
{
	size_t used = 0;

	out[used++] = ' ';
	for (; *text && used + 2 < TEXT_ROOM; text++) {
		char c = *text;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80)
			out[used++] = c;
		else if (c != '\'' && out[used - 1] != ' ')
			out[used++] = ' ';
	}
	if (out[used - 1] != ' ')
		out[used++] = ' ';
	out[used] = '\0';
}

/* Whether the words before a zone say that it is not pressed: "beside the ", "away from the ". */
static bool is_kept_off(const char *start, const char *zone)
{
	static const char *const off[] = { "beside",         "off",       "not",      "avoiding",
		                           "next to",        "away from", "clear of", "outside",
		                           "either side of", "except",    "muscle" };
	size_t len = (size_t)(zone - start) + 1;

	if (len >= 5 && memcmp(zone - 4, " the ", 5) == 0)
		len -= 4;
	for (size_t i = 0; i < sizeof off / sizeof *off; i++) {
		size_t size = strlen(off[i]);

		if (len >= size + 2 && start[len - size - 2] == ' ' &&
		    memcmp(start + len - size - 1, off[i], size) == 0)
			return true;
	}
	return false;
}

/* Whether text, in plain form, names one of the words parted by '|'. */
static bool names(const char *text, const char *words)
{
	while (*words) {
		char word[64] = " ";
		size_t len = strcspn(words, "|");

		memcpy(word + 1, words, len);
		memcpy(word + 1 + len, " ", 2);
		for (const char *at = text; (at = strstr(at, word)); at++) {
			/* "belly of the calf" and "spine of the blade" are other things */
			if (!is_kept_off(text, at) && strncmp(at + len + 2, "of ", 3) != 0)
				return true;
		}
		words += len + (words[len] == '|');
	}
	return false;
}

enum check_zone check_zone(const char *text)
{
	char words[TEXT_ROOM];

	plain(text, words);
	for (int i = ZONE_NONE + 1; i < ZONE_COUNT; i++) {
		if (names(words, zones[i].words))
			return (enum check_zone)i;
	}
	return ZONE_NONE;
}

const char *check_zone_name(enum check_zone zone)
{
	return zones[zone].name;
}
