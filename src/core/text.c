#include "core/text.h"

#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

enum { WORD_MAX = 64 };

/* Lead bytes by the top bits: how many bytes, and the least value that form may have. */
static size_t lead(unsigned char byte, uint32_t *least, uint32_t *bits)
{
	if (byte < 0x80) {
		*least = 0;
		*bits = byte;
		return 1;
	}
	if (byte >= 0xC2 && byte <= 0xDF) {
		*least = 0x80;
		*bits = byte & 0x1Fu;
		return 2;
	}
	if ((byte & 0xF0) == 0xE0) {
		*least = 0x800;
		*bits = byte & 0x0Fu;
		return 3;
	}
	if (byte >= 0xF0 && byte <= 0xF4) {
		*least = 0x10000;
		*bits = byte & 0x07u;
		return 4;
	}
	return 0;
}

size_t text_decode(const char *text, size_t len, uint32_t *cp)
{
	const unsigned char *at = (const unsigned char *)text;
	uint32_t least, value;
	size_t need = lead(at[0], &least, &value);

	if (need == 0 || need > len)
		return 0;
	for (size_t i = 1; i < need; i++) {
		if ((at[i] & 0xC0) != 0x80)
			return 0;
		value = value << 6 | (at[i] & 0x3Fu);
	}
	if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
		return 0;
	*cp = value;
	return need;
}

size_t text_encode(char *buf, size_t size, uint32_t cp)
{
	static const unsigned char first[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t need = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;

	if (size > 0)
		buf[0] = '\0';
	if (need >= size || cp > 0x10FFFF)
		return 0;
	for (size_t i = need - 1; i > 0; i--, cp >>= 6)
		buf[i] = (char)(0x80 | (cp & 0x3F));
	buf[0] = (char)(first[need] | cp);
	buf[need] = '\0';
	return need;
}

bool text_is_control(uint32_t cp)
{
	if (cp < 0x20 || (cp >= 0x7F && cp <= 0x9F))
		return true;
	return cp == 0x061C || cp == 0x200E || cp == 0x200F || (cp >= 0x2028 && cp <= 0x202E) ||
	       (cp >= 0x2066 && cp <= 0x2069) || (cp >= 0xFFF9 && cp <= 0xFFFB) ||
	       (cp >= 0xE0000 && cp <= 0xE007F);
}

enum text_fault text_check(const char *text, size_t len, size_t *at)
{
	size_t i = 0;
	enum text_fault fault = TEXT_OK;

	while (i < len) {
		uint32_t cp;
		size_t took = text_decode(text + i, len - i, &cp);

		if (took == 0 || text_is_control(cp)) {
			fault = took == 0 ? TEXT_NOT_UTF8 : TEXT_CONTROL;
			break;
		}
		i += took;
	}
	if (at)
		*at = i;
	return fault;
}

/* One step along a text: the bytes taken (1 for a wrong one), the columns it prints in. */
static size_t step(const char *text, size_t len, int *columns)
{
	uint32_t cp;
	size_t took = text_decode(text, len, &cp);

	if (took == 0 || text_is_control(cp))
		*columns = 1;
	else
		*columns = text_cp_width(cp);
	return took ? took : 1;
}

int text_width(const char *text)
{
	size_t len = strlen(text);
	int sum = 0, columns;

	for (size_t i = 0; i < len; sum += columns) {
		if (text[i] >= ' ' && text[i] < 0x7f) { /* what most texts are made of */
			columns = 1;
			i++;
		} else {
			i += step(text + i, len - i, &columns);
		}
	}
	return sum;
}

int text_chars(const char *text, size_t len)
{
	int sum = 0, columns;

	for (size_t i = 0; i < len; sum++)
		i += step(text + i, len - i, &columns);
	return sum;
}

static size_t fit(const char *text, size_t len, int columns)
{
	size_t i = 0;

	while (i < len) {
		int wide;
		size_t took = step(text + i, len - i, &wide);

		if (wide > columns)
			break;
		columns -= wide;
		i += took;
	}
	return i;
}

size_t text_fit(const char *text, int columns)
{
	return fit(text, strlen(text), columns);
}

size_t text_wrap(const char *text, int columns, size_t *next)
{
	size_t len = strlen(text);
	size_t end = fit(text, len, columns);
	int wide;

	if (end == len) {
		*next = len;
		return len;
	}
	if (end == 0)
		end = step(text, len, &wide);
	size_t at = end;
	while (at > 0 && text[at] != ' ')
		at--;
	if (at > 0)
		end = at;
	*next = end;
	while (text[*next] == ' ')
		(*next)++;
	while (end > 0 && text[end - 1] == ' ')
		end--;
	return end;
}

char text_plain(uint32_t cp)
{
	static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";
	static const struct {
		uint32_t code;
		char plain;
	} marks[] = {
		{ 0x00a0, ' ' },  { 0x00a1, '!' }, { 0x00ab, '"' },  { 0x00b7, '.' },
		{ 0x00bb, '"' },  { 0x2013, '-' }, { 0x2018, '\'' }, { 0x2019, '\'' },
		{ 0x201a, '\'' }, { 0x201c, '"' }, { 0x201d, '"' },  { 0x201e, '"' },
		{ 0x2026, '~' },
	};

	if (cp < 0x80)
		return (char)cp;
	if (cp >= 0xc0 && cp <= 0xff)
		return latin[cp - 0xc0];
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].code == cp)
			return marks[i].plain;
	return '?';
}

size_t text_safe_bytes(char *buf, size_t size, const char *text, size_t len, bool ascii)
{
	size_t out = 0;

	for (size_t i = 0; i < len;) {
		uint32_t cp;
		size_t took = text_decode(text + i, len - i, &cp);
		bool good = took > 0 && !text_is_control(cp);
		const char plain[2] = { good ? text_plain(cp) : '?', '\0' };
		const char *from = ascii ? plain : good ? text + i : REPLACEMENT;
		size_t bytes = good && !ascii ? took : strlen(from);

		if (out + bytes >= size)
			break;
		memcpy(buf + out, from, bytes);
		out += bytes;
		i += took ? took : 1;
	}
	buf[out] = '\0';
	return out;
}

char *text_safe(char *buf, size_t size, const char *text, bool ascii)
{
	text_safe_bytes(buf, size, text, strlen(text), ascii);
	return buf;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

int text_distance(const char *a, const char *b, int limit)
{
	size_t alen = strlen(a), blen = strlen(b);
	int row[3][WORD_MAX + 1];
	int *before = row[0], *above = row[1], *now = row[2];

	if (alen > WORD_MAX || blen > WORD_MAX)
		return limit + 1;
	for (size_t j = 0; j <= blen; j++)
		above[j] = (int)j;
	for (size_t i = 1; i <= alen; i++) {
		now[0] = (int)i;
		for (size_t j = 1; j <= blen; j++) {
			int cost = a[i - 1] == b[j - 1] ? 0 : 1;
			int best = least(above[j] + 1, now[j - 1] + 1);

			best = least(best, above[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				best = least(best, before[j - 2] + 1);
			now[j] = best;
		}
		int *spare = before;
		before = above;
		above = now;
		now = spare;
	}
	return least(above[blen], limit + 1);
}

/* Lower case, and one kind of dash: what people mix up without meaning another word. */
static void plain_word(char out[static WORD_MAX + 1], const char *word)
{
	size_t i = 0;

	for (; i < WORD_MAX && word[i]; i++) {
		char c = word[i];

		out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '_' || c == ' ' ? '-' : c;
	}
	out[i] = '\0';
}

const char *text_nearest(const char *word, const char *const *list, size_t count)
{
	char plain[WORD_MAX + 1];
	size_t len = strlen(word);
	int limit = least((int)(len > WORD_MAX ? WORD_MAX : len), WORD_MAX) / 3;
	const char *best = NULL;

	if (len == 0 || len > WORD_MAX)
		return NULL;
	if (limit == 0)
		limit = len > 1 ? 1 : 0;
	plain_word(plain, word);
	for (size_t i = 0; i < count; i++) {
		char known[WORD_MAX + 1];

		plain_word(known, list[i]);
		int far = text_distance(plain, known, limit);
		if (far <= limit) {
			best = list[i];
			limit = far - 1;
			if (far == 0)
				break;
		}
	}
	return best;
}
