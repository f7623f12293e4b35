#include "io/import_scan.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "io/fs.h"

bool import_scan_fail(struct import_scan *scan, const char *message)
{
	if (scan->ok)
		err_set(scan->err, ERR_INVALID, "%.200s:%d:%d: %s", scan->name, scan->line, scan->column,
		        message);
	scan->ok = false;
	return false;
}

/* Fills the block again at its end. */
static void refill(struct import_scan *scan)
{
	scan->at = scan->end = 0;
	if (scan->bytes >= IMPORT_BYTES_MAX) {
		import_scan_fail(scan, _("the file is too large (at most 4 GiB)"));
		return;
	}
	scan->end = fread(scan->block, 1, sizeof scan->block, scan->in);
	scan->bytes += (int64_t)scan->end;
	if (scan->end == 0 && ferror(scan->in) && scan->ok) {
		fs_err(scan->err, errno, _("cannot read"), scan->name);
		scan->ok = false;
	}
}

static int next(struct import_scan *scan)
{
	if (scan->at == scan->end)
		refill(scan);
	return scan->at < scan->end ? (unsigned char)scan->block[scan->at] : EOF;
}

/* Takes the next character and counts lines. */
static int take(struct import_scan *scan)
{
	int c = next(scan);

	if (c == EOF)
		return c;
	scan->at++;
	if (c == '\n') {
		scan->line++;
		scan->column = 1;
	} else {
		scan->column++;
	}
	return c;
}

void import_scan_init(struct import_scan *scan, FILE *in, const char *name, struct err *err)
{
	memset(scan, 0, offsetof(struct import_scan, block));
	scan->in = in;
	scan->name = name;
	scan->line = scan->column = 1;
	scan->err = err;
	scan->ok = true;
	refill(scan);
	if (scan->end >= 3 && memcmp(scan->block, "\xEF\xBB\xBF", 3) == 0)
		scan->at = 3; /* a byte-order mark */
}

void import_scan_finish(struct import_scan *scan)
{
	free(scan->value);
	scan->value = NULL;
}

static bool blank(int c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int import_scan_peek(struct import_scan *scan)
{
	while (blank(next(scan)))
		take(scan);
	return next(scan);
}

bool import_scan_take(struct import_scan *scan, char c)
{
	char message[80];

	if (import_scan_peek(scan) == c) {
		take(scan);
		return true;
	}
	snprintf(message, sizeof message, _("this is no unknot export: '%c' was expected"), c);
	return import_scan_fail(scan, message);
}

/* Room for more bytes of the value and an end. */
static bool make_room(struct import_scan *scan, size_t more)
{
	size_t room = scan->room ? scan->room : 4096;

	if (scan->length + more >= IMPORT_VALUE_MAX)
		return import_scan_fail(scan, _("one row is too large (at most 8 MiB)"));
	while (scan->length + more + 1 > room)
		room *= 2;
	if (room == scan->room)
		return true;
	char *value = realloc(scan->value, room);

	if (!value) {
		err_set(scan->err, ERR_MEMORY, _("Out of memory"));
		return scan->ok = false;
	}
	scan->value = value;
	scan->room = room;
	return true;
}

/* Keeps count bytes that lie in the block, none of them an end of line. */
static bool keep(struct import_scan *scan, size_t count)
{
	if (!make_room(scan, count))
		return false;
	memcpy(scan->value + scan->length, scan->block + scan->at, count);
	scan->length += count;
	scan->value[scan->length] = '\0';
	scan->at += count;
	scan->column += (int)count;
	return true;
}

/* Keeps one character, whatever it is. */
static bool keep_one(struct import_scan *scan)
{
	if (!make_room(scan, 1))
		return false;
	scan->value[scan->length++] = (char)take(scan);
	scan->value[scan->length] = '\0';
	return true;
}

/* How many bytes of the block come before one of these (or a zero byte). */
static size_t span(const struct import_scan *scan, const bool stop[256])
{
	size_t at = scan->at;

	while (at < scan->end && !stop[(unsigned char)scan->block[at]])
		at++;
	return at - scan->at;
}

static bool keep_string(struct import_scan *scan)
{
	static const bool stop[256] = { ['"'] = true, ['\\'] = true, ['\n'] = true, [0] = true };

	if (!keep_one(scan))
		return false;
	for (;;) {
		int c = next(scan);

		if (c == EOF)
			return import_scan_fail(scan, _("the file ends inside a text"));
		if (c == '"')
			return keep_one(scan);
		if (c == '\\' || c == '\n' || c == 0) {
			if (!keep_one(scan) ||
			    (c == '\\' && next(scan) != EOF && !keep_one(scan)))
				return false;
		} else if (!keep(scan, span(scan, stop))) {
			return false;
		}
	}
}

/* What ends a number or a word. */
static const bool ends_word[256] = {
	[0] = true,   [' '] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true, [','] = true,
	[':'] = true, ['['] = true, [']'] = true,  ['{'] = true,  ['}'] = true,  ['"'] = true,
};

/* Keeps what comes next whole: a text, a bracket, or a word; *depth follows the brackets. */
static bool keep_token(struct import_scan *scan, int *depth)
{
	/* Inside brackets nothing between texts, brackets and lines needs a look. */
	static const bool inside[256] = { [0] = true,   ['\n'] = true, ['['] = true, [']'] = true,
		                          ['{'] = true, ['}'] = true,  ['"'] = true };
	const bool *stop = *depth > 0 ? inside : ends_word;
	int c = next(scan);

	if (c == EOF)
		return import_scan_fail(scan, _("the file ends too early"));
	if (c == '\0')
		return import_scan_fail(scan, _("a zero byte has no place here"));
	if (c == '"')
		return keep_string(scan);
	if (!stop[c]) /* a block may cut it in two */
		return keep(scan, span(scan, stop));
	if (c == '{' || c == '[') {
		if (++*depth > IMPORT_DEPTH_MAX)
			return import_scan_fail(scan, _("brackets lie too deep in each other"));
	} else if (c == '}' || c == ']') {
		--*depth;
	}
	return keep_one(scan);
}

/* Whether the block ended within a number or a word. */
static bool goes_on(struct import_scan *scan)
{
	int c = next(scan);

	return scan->length > 0 && c != EOF && !ends_word[c] &&
	       !strchr("\"]}", scan->value[scan->length - 1]);
}

bool import_scan_value(struct import_scan *scan)
{
	int depth = 0;
	int first = import_scan_peek(scan);

	scan->length = 0;
	scan->value_line = scan->line;
	scan->value_column = scan->column;
	if (first == ',' || first == ':' || first == '}' || first == ']')
		return import_scan_fail(scan, _("a value is missing here"));
	do {
		if (!keep_token(scan, &depth))
			return false;
	} while (depth > 0 || goes_on(scan));
	return scan->ok;
}
