#include "cmd/findings.h"

#include <stdio.h>

#include "core/text.h"

void findings_print_settings(const struct cmd_context *ctx, FILE *out,
                             const struct finding_list *findings)
{
	char safe[1024];

	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->item[i];
		const char *dir = finding->line > 0 ? ctx->config_dir : ctx->state_dir;

		fprintf(out, "%s/settings.cfg:", text_safe(safe, sizeof safe, dir, ctx->ascii));
		if (finding->line > 0)
			fprintf(out, "%d:%d:", finding->line, finding->col);
		fprintf(out, " %s", text_safe(safe, sizeof safe, finding->message, ctx->ascii));
		if (*finding->hint)
			fprintf(out, " (%s)",
			        text_safe(safe, sizeof safe, finding->hint, ctx->ascii));
		fputc('\n', out);
	}
}
