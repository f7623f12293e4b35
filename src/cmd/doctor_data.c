/* What the doctor sees in files: settings, library, journal. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/doctor.h"
#include "cmd/findings.h"
#include "core/check.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/journal.h"
#include "io/library.h"

static int count_from(const struct settings *settings, enum setting_from from)
{
	int count = 0;

	for (int i = 0; i < SETTING_COUNT; i++)
		count += settings->from[i] == from;
	return count;
}

void doctor_settings(struct doctor *doctor)
{
	struct cmd_context *ctx = doctor->ctx;
	struct finding_list findings = { 0 };
	struct err err;

	if (!settings_load(&doctor->settings, ctx->config_dir, ctx->state_dir, &findings, &err)) {
		doctor_wrong(doctor, _("settings"),
		             _("Make it a plain file that you may read, or remove it; until then "
		               "the defaults hold."),
		             "%s", err.msg);
		settings_defaults(&doctor->settings);
	} else if (findings.count > 0) {
		doctor_wrong(doctor, _("settings"),
		             _("Mend these lines; \"unknot settings\" lists the keys."),
		             i18n_count("%zu line is passed over", "%zu lines are passed over",
		                        findings.count),
		             findings.count);
		findings_print_settings(ctx, ctx->out, &findings);
	} else {
		doctor_fine(doctor, _("settings"), _("%d by your file, %d by the screen"),
		            count_from(&doctor->settings, FROM_FILE),
		            count_from(&doctor->settings, FROM_SCREEN));
	}
	finding_list_finish(&findings);
}

/* What is to be typed stands on one line, so that it can be copied. */
static void tell_broken(struct doctor *doctor, const struct library_file *file)
{
	char safe[1024];

	doctor_wrong(doctor, _("library"), _("To see why, type:"), _("%s cannot be used"),
	             file->name);
	fprintf(doctor->ctx->out, "unknot check %s\n",
	        text_safe(safe, sizeof safe, file->path, doctor->ctx->ascii));
}

/* The routine that the settings choose. */
static void look_for_chosen(struct doctor *doctor, struct library *library)
{
	const char *id = settings_text(&doctor->settings, SETTING_ROUTINE);

	if (!*id || library_routine(library, id))
		return;
	const char *near = library_nearest(library, id);

	if (near)
		doctor_wrong(doctor, _("routine"), _("\"unknot list routines\" shows them all."),
		             _("\"%s\" of your settings is not there; did you mean \"%s\"?"), id,
		             near);
	else
		doctor_wrong(doctor, _("routine"), _("\"unknot list routines\" shows them all."),
		             _("\"%s\" of your settings is not there"), id);
}

void doctor_library(struct doctor *doctor)
{
	struct cmd_context *ctx = doctor->ctx;
	struct library library = { 0 };
	int routines, exercises, broken = 0;
	struct err err;

	if (!library_open(&library, ctx->library_dir, ctx->data_dir, &err)) {
		doctor_wrong(doctor, _("library"),
		             strstr(err.msg, ctx->data_dir)
		                 ? _("Make the folder yours again, or choose another with --data "
		                     "DIR.")
		                 : _("Install unknot again, or name the folder with --library "
		                     "DIR."),
		             "%s", err.msg);
		return;
	}
	library_routines(&library, &routines);
	library_exercises(&library, &exercises);
	library_load_all(&library);
	for (int i = 0; i < library.file_count; i++) {
		const struct library_file *file = &library.file[i];

		if (file->failed || document_errors(&file->document) > 0) {
			tell_broken(doctor, file);
			broken++;
		}
	}
	if (broken == 0 && routines == 0)
		doctor_wrong(doctor, _("library"),
		             _("Install unknot again, or name the folder with --library DIR."),
		             _("no routine in %s"), ctx->library_dir);
	else if (broken == 0)
		doctor_fine(doctor, _("library"), _("routines: %d, exercises: %d, in %s"), routines,
		            exercises, ctx->library_dir);
	look_for_chosen(doctor, &library);
	library_close(&library);
}

static void look_into(struct doctor *doctor, struct journal *journal)
{
	struct journal_counts counts;
	struct err err;

	if (*journal_news(journal))
		doctor_note(doctor, _("journal"), "%s", journal_news(journal));
	if (!journal_check(journal, &err) || !journal_counts(journal, &counts, &err))
		doctor_wrong(doctor, _("journal"),
		             _("Start unknot once: it keeps the damaged file and saves what it can "
		               "from it."),
		             "%s", err.msg);
	else
		doctor_fine(doctor, _("journal"), _("sessions: %lld, ratings: %lld, in %s, intact"),
		            (long long)counts.sessions, (long long)counts.ratings,
		            journal_path(journal));
}

/* Whether files can be made in the folder; when it is not there, in the nearest one above it. */
static bool can_write(const char *dir)
{
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s", dir);
	while (!fs_exists(path, NULL)) {
		char *slash = strrchr(path, '/');

		if (!slash || slash == path)
			return access(slash ? "/" : ".", W_OK | X_OK) == 0;
		*slash = '\0';
	}
	return access(path, W_OK | X_OK) == 0;
}

void doctor_journal(struct doctor *doctor)
{
	const char *dir = doctor->ctx->data_dir;
	char path[PATH_MAX];
	struct journal *journal;
	struct err err;

	snprintf(path, sizeof path, "%s/journal.db", dir);
	if (!can_write(dir)) {
		doctor_wrong(doctor, _("journal"),
		             _("Make the folder yours again, or choose another with --data DIR."),
		             _("%s cannot be written"), dir);
		return;
	}
	if (!fs_exists(path, NULL)) {
		doctor_fine(doctor, _("journal"), _("none yet; it will be made in %s"), dir);
		return;
	}
	if (!journal_open(dir, true, &journal, &err)) {
		doctor_wrong(doctor, _("journal"), _("Nothing was changed."), "%s", err.msg);
		return;
	}
	look_into(doctor, journal);
	journal_close(journal);
}
