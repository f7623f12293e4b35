/* Any bytes as a settings file: every value stays in its range, and what is saved is read back. */
#include "fuzz.h"

#include "io/settings.h"

static void check_values(const struct settings *settings)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_info *info = &setting_info[i];

		demand_safe(settings->text[i], "a value that is safe to print");
		if (info->type == SETTING_FLAG || info->type == SETTING_NUMBER)
			demand(settings->number[i] >= info->least && settings->number[i] <= info->most,
			       "a number in its range");
	}
}

/* What came from the file is written as if from the screen, and comes back the same. */
static void check_saving(struct settings *settings, const char *dir)
{
	struct settings again;
	struct err err;

	for (int i = 0; i < SETTING_COUNT; i++) {
		if (settings->from[i] == FROM_FILE) {
			settings->from[i] = FROM_SCREEN;
			demand(settings_set(settings, (enum setting)i, settings->text[i], &err),
			       "a value that was read can be set");
		}
	}
	demand(settings_save(settings, dir, &err), "settings can be saved");
	demand(settings_load(&again, "/nonexistent", dir, NULL, &err), "and loaded");
	for (int i = 0; i < SETTING_COUNT; i++)
		demand(again.number[i] == settings->number[i] &&
		           strcmp(again.text[i], settings->text[i]) == 0,
		       "and are the same");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct finding_list findings = { 0 };
	struct settings settings;
	struct err err;
	char path[300], state[300];

	if (size > FUZZ_BYTES_MAX)
		return 0;
	snprintf(path, sizeof path, "%s/settings.cfg", fuzz_folder());
	snprintf(state, sizeof state, "%s/state", fuzz_root);
	fuzz_write(path, data, size);
	demand(settings_load(&settings, fuzz_root, "/nonexistent", &findings, &err),
	       "a file that is there can be read");
	demand_findings(&findings, (const char *)data, size);
	check_values(&settings);
	check_saving(&settings, state);
	finding_list_finish(&findings);
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
FUZZ_MAIN(40, "tests/fuzz/corpus/settings")
#endif
