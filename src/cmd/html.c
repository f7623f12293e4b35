#include "cmd/html.h"

#include <string.h>

#include "core/i18n.h"
#include "core/svg.h"

/* Bytes of text escaped at a time; each becomes six at most. */
enum { HTML_PART = 512 };

/* Where a part of a text may end: before a byte that begins a character. */
static size_t part_of(const char *text)
{
	size_t len = strlen(text), at = HTML_PART;

	if (len <= HTML_PART)
		return len;
	while (at > HTML_PART - 4 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

void html_text(FILE *out, const char *text)
{
	char part[HTML_PART + 1], escaped[HTML_PART * 6 + 1];
	struct svg svg;

	while (*text) {
		size_t len = part_of(text);

		memcpy(part, text, len);
		part[len] = '\0';
		svg_init(&svg, escaped, sizeof escaped);
		svg_text(&svg, part);
		fputs(escaped, out);
		text += len;
	}
}

void html_element(FILE *out, const char *tag, const char *text)
{
	if (!*text)
		return;
	fprintf(out, "<%s>", tag);
	html_text(out, text);
	fprintf(out, "</%.*s>\n", (int)strcspn(tag, " "), tag);
}

/* The policy keeps a browser from loading anything even if a text got through. Margins suit A4 and
 * Letter alike, and the text flows to the width of either. */
static const char head[] =
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<style>\n"
    "@page { margin: 14mm 15mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1b242e; background: #fff;\n"
    "  font: 1rem/1.45 \"Liberation Sans\", Arial, Helvetica, sans-serif; }\n"
    "h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .2rem; }\n"
    "h2 { font-size: 1.2rem; margin: 1.4rem 0 .5rem; border-bottom: 2px solid #263240; }\n"
    "h3 { font-size: 1.05rem; margin: 0 0 .3rem; }\n"
    "p { margin: .3rem 0; } ul { margin: .3rem 0; padding-left: 1.3rem; }\n"
    "h1, h2, h3, p, li, td, th, dd { overflow-wrap: anywhere; }\n"
    ".by, .unit { color: #4c5a68; }\n"
    ".patient { font-size: 1.1rem; font-weight: bold; }\n"
    ".step { display: flex; gap: 1rem; padding: .7rem 0; border-bottom: 1px solid #b9c2cb; }\n"
    ".step > div:first-child { flex: 1; min-width: 0; }\n"
    ".step > .picture { flex: 0 0 28%; align-self: center; text-align: center; }\n"
    ".figure { max-width: 100%; width: 100%; max-height: 13rem; }\n"
    ".dose { font-weight: bold; }\n"
    "dl { margin: .3rem 0; display: grid; grid-template-columns: 5.2rem 1fr; gap: .15rem .6rem; }\n"
    "dt { color: #4c5a68; } dd { margin: 0; }\n"
    ".rest { padding: .5rem 0; border-bottom: 1px solid #b9c2cb; font-style: italic; }\n"
    ".box { border: 2px solid #263240; padding: .5rem .9rem; margin: .8rem 2px .8rem 0; }\n"
    ".stop { border-left: 4px solid #b3261e; padding-left: .6rem; }\n"
    "table { border-collapse: collapse; width: calc(100% - 4px); }\n"
    "th, td { border: 1px solid #6b7885; padding: .2rem .3rem; text-align: left;\n"
    "  vertical-align: top; }\n"
    "table.log { table-layout: fixed; font-size: .85rem; }\n"
    "table.log col.what { width: 30%; }\n"
    "table.log td { height: 1.9rem; } table.log th.date { height: 2rem; }\n"
    "table.log th.mark { font-size: .62rem; font-weight: normal; text-align: center;\n"
    "  padding: .1rem 0; overflow-wrap: normal; }\n"
    "table.log th.date, table.log th.first, table.log td.first { border-left-width: 3px; }\n"
    ".small { font-size: .85rem; }\n"
    "@media (max-width: 34rem) { .step { display: block; } }\n"
    "@media print {\n"
    "  html { font-size: 10pt; } body { max-width: none; padding: 0; line-height: 1.35; }\n"
    "  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }\n"
    "  .step, .rest, .box, tr, li, dl { break-inside: avoid; }\n"
    "  h1, h2, h3 { break-after: avoid; }\n"
    "  p, li { orphans: 3; widows: 3; }\n"
    "  .sheet { break-inside: avoid; } table.log thead { display: table-header-group; }\n"
    "  .figure { max-height: 40mm; }\n"
    "}\n"
    "</style>\n</head>\n<body>\n";

void html_begin(FILE *out, const char *title)
{
	/* The language of the page's own words, for hyphenation and screen readers. */
	fprintf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
	        _("en-GB"));
	html_element(out, "title", title);
	fputs(head, out);
}

void html_end(FILE *out)
{
	fputs("</body>\n</html>\n", out);
}
