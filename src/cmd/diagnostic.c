#include "cmd/diagnostic.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

enum { GUTTER = 6, LINE_COLUMNS = 88, LEFT_COLUMNS = 40, FAR = 200, ROOM = 4096 };

/* SGR sequences, or nothing without colour. */
struct paint {
	const char *bold, *error, *warning, *dim, *off;
};

static struct paint paint_of(const struct cmd_context *ctx)
{
	static const struct paint coloured = { "\033[1m", "\033[1;31m", "\033[1;35m", "\033[36m",
		                               "\033[m" };
	static const struct paint none = { "", "", "", "", "" };

	return ctx->colour ? coloured : none;
}

/* Bytes of the first count characters of a safe text. */
static size_t characters(const char *text, int count)
{
	size_t at = 0;

	for (; count > 0 && text[at]; count--) {
		at++;
		while (((unsigned char)text[at] & 0xC0) == 0x80)
			at++;
	}
	return at;
}

static int width_of(const char *text, size_t len)
{
	char part[ROOM];

	snprintf(part, sizeof part, "%.*s", (int)len, text);
	return text_width(part);
}

/* The stretch of a long line that is shown: it begins far enough in for the column to be in sight.
 */
static size_t first_shown(const char *line, size_t at)
{
	size_t from = 0;

	while (width_of(line + from, at - from) > LINE_COLUMNS - LEFT_COLUMNS)
		from += characters(line + from, 1);
	return from;
}

/* Bytes of the first count characters of a text that may hold anything. */
static size_t raw_characters(const char *text, size_t len, int count)
{
	size_t at = 0;
	uint32_t cp;

	for (; count > 0 && at < len; count--) {
		size_t took = text_decode(text + at, len - at, &cp);

		at += took ? took : 1;
	}
	return at;
}

/* The line of a finding made safe, tabs as blanks; of a very long one only the part around the
 * column. Returns the column within it, from 0, or -1 when there is nothing to show. */
static int safe_line(const struct cmd_context *ctx, const struct document *document,
                     const struct finding *finding, char line[static ROOM])
{
	char raw[ROOM / 4];
	size_t len, from, used = 0;
	const char *text = document_line(document, finding->line, &len);
	int before = finding->col - 1;

	if (!text || before < 0)
		return -1;
	if (finding->line == 1 && len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		len -= 3;
	}
	from = before > FAR ? raw_characters(text, len, before - FAR) : 0;
	for (; from + used < len && used < sizeof raw; used++)
		raw[used] = text[from + used] == '\t' ? ' ' : text[from + used];
	text_safe_bytes(line, ROOM, raw, used, ctx->ascii);
	return before > FAR ? FAR : before;
}

static void print_source(const struct cmd_context *ctx, FILE *out, const struct document *document,
                         const struct finding *finding, const struct paint *paint)
{
	char line[ROOM];
	int before = safe_line(ctx, document, finding, line);

	if (before < 0)
		return;
	size_t at = characters(line, before), from = first_shown(line, at);
	size_t end = at + characters(line + at, finding->width);
	size_t shown = text_fit(line + from, LINE_COLUMNS);
	if (end > from + shown)
		end = from + shown;
	fprintf(out, "%s%*d |%s %.*s\n", paint->dim, GUTTER, finding->line, paint->off, (int)shown,
	        line + from);
	fprintf(out, "%s%*s |%s %*s%s^", paint->dim, GUTTER, "", paint->off,
	        width_of(line + from, at - from), "",
	        finding->severity == SEVERITY_ERROR ? paint->error : paint->warning);
	for (int i = end > at ? width_of(line + at, end - at) : 1; i > 1; i--)
		fputc('~', out);
	fprintf(out, "%s\n", paint->off);
}

void diagnostic_print(const struct cmd_context *ctx, FILE *out, const struct document *document,
                      bool source)
{
	struct paint paint = paint_of(ctx);
	char name[ROOM];

	text_safe(name, sizeof name, document->path, ctx->ascii);
	for (size_t i = 0; i < document->findings.count; i++) {
		const struct finding *finding = &document->findings.item[i];
		bool error = finding->severity == SEVERITY_ERROR;

		fprintf(out, "%s%s:%d:%d:%s %s%s:%s %s [%s]\n", paint.bold, name,
		        finding->line > 0 ? finding->line : 1, finding->col > 0 ? finding->col : 1,
		        paint.off, error ? paint.error : paint.warning, error ? "error" : "warning",
		        paint.off, finding->message, finding->rule);
		if (!source)
			continue;
		print_source(ctx, out, document, finding, &paint);
		if (*finding->hint)
			fprintf(out, "%s%*s |%s %s: %s\n", paint.dim, GUTTER, "", paint.off,
			        _("hint"), finding->hint);
	}
}

void diagnostic_summary(const struct cmd_context *ctx, int files, size_t errors, size_t warnings)
{
	if (ctx->quiet)
		return;
	fprintf(ctx->err, i18n_count("%d file: ", "%d files: ", (unsigned long)files), files);
	if (errors + warnings == 0) {
		fprintf(ctx->err, "%s\n", _("nothing to complain about"));
		return;
	}
	fprintf(ctx->err, i18n_count("%zu error, ", "%zu errors, ", errors), errors);
	fprintf(ctx->err, i18n_count("%zu warning\n", "%zu warnings\n", warnings), warnings);
}
