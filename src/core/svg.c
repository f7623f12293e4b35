#include "core/svg.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

void svg_init(struct svg *svg, char *buf, size_t size)
{
	*svg = (struct svg){ buf, size, 0 };
	if (size > 0)
		buf[0] = '\0';
}

static void put(struct svg *svg, const char *text, size_t len)
{
	if (svg->len + 1 < svg->size) {
		size_t room = svg->size - svg->len - 1, part = len < room ? len : room;

		memcpy(svg->buf + svg->len, text, part);
		svg->buf[svg->len + part] = '\0';
	}
	svg->len += len;
}

void svg_raw(struct svg *svg, const char *text)
{
	put(svg, text, strlen(text));
}

void svg_text(struct svg *svg, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		uint32_t cp;
		size_t len = text_decode(text, left, &cp);

		if (len == 0 || text_is_control(cp))
			svg_raw(svg, " ");
		else if (cp == '&')
			svg_raw(svg, "&amp;");
		else if (cp == '<')
			svg_raw(svg, "&lt;");
		else if (cp == '>')
			svg_raw(svg, "&gt;");
		else if (cp == '"')
			svg_raw(svg, "&quot;");
		else if (cp == '\'')
			svg_raw(svg, "&#39;");
		else
			put(svg, text, len);
		len = len == 0 ? 1 : len;
		text += len;
		left -= len;
	}
}

void svg_number(struct svg *svg, double value)
{
	long tenths = lround(fmin(fmax(value, -1e6), 1e6) * 10);
	char digits[16];
	size_t at = sizeof digits;
	long rest = labs(tenths);

	if (rest % 10 != 0) {
		digits[--at] = (char)('0' + rest % 10);
		digits[--at] = '.';
	}
	rest /= 10;
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (tenths < 0)
		digits[--at] = '-';
	put(svg, digits + at, sizeof digits - at);
}

void svg_format(struct svg *svg, const char *markup, const double *number)
{
	const char *hash;

	for (; (hash = strchr(markup, '#')) != NULL; markup = hash + 1) {
		put(svg, markup, (size_t)(hash - markup));
		svg_number(svg, *number++);
	}
	svg_raw(svg, markup);
}
