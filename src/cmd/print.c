#include "cmd/print.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/i18n.h"
#include "core/text.h"

enum { ROOM = 8192 };

void print_cell(const struct cmd_context *ctx, const char *text, int width)
{
	char safe[ROOM];
	int used = text_width(text_safe(safe, sizeof safe, text, ctx->ascii));

	fprintf(ctx->out, "%s%*s", safe, width > used ? width - used : 0, "");
}

void print_paragraph(const struct cmd_context *ctx, const char *label, int indent, const char *text)
{
	char safe[ROOM];
	const char *at = text_safe(safe, sizeof safe, text, ctx->ascii);

	if (*at == '\0')
		return;
	print_cell(ctx, label, indent);
	if (indent > 0 && text_width(label) >= indent)
		fprintf(ctx->out, "\n%*s", indent, "");
	for (bool first = true; *at; first = false) {
		size_t next, len = text_wrap(at, PRINT_COLUMNS - indent, &next);

		fprintf(ctx->out, "%*s%.*s\n", first ? 0 : indent, "", (int)len, at);
		at += next;
	}
}

void print_heading(const struct cmd_context *ctx, const char *text)
{
	char safe[ROOM];

	text_safe(safe, sizeof safe, text, ctx->ascii);
	fprintf(ctx->out, ctx->colour ? "\033[1m%s\033[m\n" : "%s\n", safe);
}

int print_json(struct cmd_context *ctx, char *text)
{
	struct err err;

	if (!text) {
		err_set(&err, ERR_MEMORY, _("not enough memory"));
		return cmd_fail(ctx, &err);
	}
	fprintf(ctx->out, "%s\n", text);
	free(text);
	return EXIT_DONE;
}
