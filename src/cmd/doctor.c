/* unknot doctor: what works, what does not, and what to type then. */
#include "cmd/doctor.h"

#include <stdarg.h>
#include <stdio.h>

#include "cmd/print.h"
#include "core/i18n.h"

enum { OPTION_REPLAY };
enum { PART_COLUMN = 14, LINE = 1024 };

static const struct cmd_option options[] = {
	[OPTION_REPLAY] = { "replay", NULL,
	                    N_("also make every decision again from the stored answers and "
	                       "compare"),
	                    NULL },
	{ 0 },
};

static void print_line(struct doctor *doctor, const char *part, const char *verdict,
                       const char *text)
{
	char line[LINE + 64];

	snprintf(line, sizeof line, *text ? "%s: %s" : "%s%s", verdict, text);
	print_paragraph(doctor->ctx, part, PART_COLUMN, line);
}

void doctor_fine(struct doctor *doctor, const char *part, const char *fmt, ...)
{
	char text[LINE];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	print_line(doctor, part, _("fine"), text);
}

void doctor_wrong(struct doctor *doctor, const char *part, const char *remedy, const char *fmt, ...)
{
	char text[LINE];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	doctor->wrong++;
	print_line(doctor, part, _("WRONG"), text);
	if (*remedy)
		print_paragraph(doctor->ctx, "", PART_COLUMN, remedy);
}

void doctor_note(struct doctor *doctor, const char *part, const char *fmt, ...)
{
	char text[LINE];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	print_paragraph(doctor->ctx, part, PART_COLUMN, text);
}

static int run(struct cmd_context *ctx, int argc, char **argv, const char *const *value)
{
	struct doctor doctor = { .ctx = ctx };

	(void)argc;
	(void)argv;
	doctor_settings(&doctor);
	doctor_terminal(&doctor);
	doctor_locale(&doctor);
	doctor_helpers(&doctor);
	doctor_library(&doctor);
	doctor_journal(&doctor);
	if (value[OPTION_REPLAY])
		doctor_replay(&doctor);
	fputc('\n', ctx->out);
	if (doctor.wrong == 0)
		fprintf(ctx->out, "%s\n", _("All is well."));
	else
		fprintf(ctx->out,
		        i18n_count("%d thing is wrong.\n", "%d things are wrong.\n",
		                   (unsigned long)doctor.wrong),
		        doctor.wrong);
	return doctor.wrong == 0 ? EXIT_DONE : EXIT_NO;
}

const struct cmd cmd_doctor = {
	.name = "doctor",
	.args = "",
	.summary = N_("what works here, what does not, and what to do about it"),
	.options = options,
	.run = run,
};
