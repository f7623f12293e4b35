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

static void read_next(struct import_scan *scan)
{
	if (scan->bytes >= IMPORT_BYTES_MAX) {
		import_scan_fail(scan, _("the file is too large (at most 4 GiB)"));
		scan->next = EOF;
		return;
	}
	scan->next = getc_unlocked(scan->in);
	if (scan->next != EOF) {
		scan->bytes++;
	} else if (ferror(scan->in) && scan->ok) {
		fs_err(scan->err, errno, _("cannot read"), scan->name);
		scan->ok = false;
	}
}

/* Takes the next character and counts lines. */
static int take(struct import_scan *scan)
{
	int c = scan->next;

	if (c == '\n') {
		scan->line++;
		scan->column = 1;
	} else {
		scan->column++;
	}
	read_next(scan);
	return c;
}

void import_scan_init(struct import_scan *scan, FILE *in, const char *name, struct err *err)
{
	*scan = (struct import_scan){ .in = in, .name = name, .line = 1, .column = 1, .err = err };
	scan->ok = true;
	read_next(scan);
	if (scan->next == 0xEF) { /* a byte-order mark */
		read_next(scan);
		if (scan->next == 0xBB)
			read_next(scan);
		if (scan->next == 0xBF)
			read_next(scan);
	}
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
	while (blank(scan->next))
		take(scan);
	return scan->next;
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

static bool keep(struct import_scan *scan, int c)
{
	if (scan->length + 1 >= scan->room) {
		size_t room = scan->room ? 2 * scan->room : 4096;

		if (scan->length >= IMPORT_VALUE_MAX)
			return import_scan_fail(scan, _("one row is too large (at most 8 MiB)"));
		char *value = realloc(scan->value, room);

		if (!value) {
			err_set(scan->err, ERR_MEMORY, _("Out of memory"));
			return scan->ok = false;
		}
		scan->value = value;
		scan->room = room;
	}
	scan->value[scan->length++] = (char)c;
	scan->value[scan->length] = '\0';
	return true;
}

static bool keep_string(struct import_scan *scan)
{
	int c;

	do {
		c = take(scan);
		if (!keep(scan, c))
			return false;
		if (c == '\\' && scan->next != EOF && !keep(scan, take(scan)))
			return false;
	} while (scan->next != '"' && scan->next != EOF);
	return scan->next == '"' ? keep(scan, take(scan))
	                         : import_scan_fail(scan, _("the file ends inside a text"));
}

static bool ends_word(int c)
{
	return c == EOF || c == '\0' || blank(c) || strchr(",]}[{:\"", c);
}

/* Keeps what comes next whole: a text, a bracket, or a word; *depth follows the brackets. */
static bool keep_token(struct import_scan *scan, int *depth)
{
	int c = scan->next;

	if (c == EOF)
		return import_scan_fail(scan, _("the file ends too early"));
	if (c == '\0')
		return import_scan_fail(scan, _("a zero byte has no place here"));
	if (c == '"')
		return keep_string(scan);
	if (c == '{' || c == '[') {
		if (++*depth > IMPORT_DEPTH_MAX)
			return import_scan_fail(scan, _("brackets lie too deep in each other"));
	} else if (c == '}' || c == ']') {
		--*depth;
	} else if (c != ',' && c != ':' && !blank(c)) {
		while (!ends_word(scan->next))
			if (!keep(scan, take(scan)))
				return false;
		return true;
	}
	return keep(scan, take(scan));
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
	} while (depth > 0);
	return scan->ok;
}
