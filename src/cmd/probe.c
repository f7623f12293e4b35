#include "cmd/probe.h"

#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/i18n.h"
#include "io/clock.h"
#include "io/fs.h"

enum { START_MS = HELPER_SLOW_MS + 1000, STEP_MS = 50 };

struct helpers *probe_create(struct cmd_context *ctx)
{
	struct err err;
	struct helpers_config config = {
		.program = ctx->helper,
		.log_dir = fs_make_dir(ctx->state_dir, &err) ? ctx->state_dir : NULL,
	};
	struct helpers *helpers = helpers_create(&config);

	if (!helpers) {
		err_set(&err, ERR_MEMORY, _("There is not enough memory."));
		cmd_fail(ctx, &err);
	}
	return helpers;
}

/* Until something is to be read, a child ended, or a step is over. */
static void one_step(struct helpers *helpers, int64_t ms)
{
	struct pollfd fds[HELPER_COUNT];
	int count = helpers_fds(helpers, fds);

	poll(fds, (nfds_t)count, (int)(ms < STEP_MS ? ms : STEP_MS));
	helpers_handle(helpers, clock_now_ms());
	helpers_reap(helpers);
}

struct helper_status probe_start(struct helpers *helpers, enum helper_role role)
{
	int64_t until = clock_now_ms() + START_MS;

	helpers_start(helpers, role, clock_now_ms());
	while (helpers_status(helpers, role).state == HELPER_STARTING && clock_now_ms() < until)
		one_step(helpers, STEP_MS);
	return helpers_status(helpers, role);
}

void probe_wait(struct helpers *helpers, int64_t ms)
{
	int64_t until = clock_now_ms() + ms;

	for (int64_t now = clock_now_ms(); now < until; now = clock_now_ms())
		one_step(helpers, until - now);
}

/* An empty variable counts as none. */
static const char *environment(const char *name)
{
	const char *text = getenv(name);

	return text && *text ? text : NULL;
}

struct sound_file probe_cue(const struct cmd_context *ctx, const struct settings *settings,
                            enum cue cue)
{
	const char *data_home = environment("XDG_DATA_HOME"), *dirs = environment("XDG_DATA_DIRS");
	char own[PATH_MAX], home[PATH_MAX] = "", name[64];

	snprintf(own, sizeof own, "%s/sounds", ctx->library_dir);
	if (!data_home && environment("HOME")) {
		snprintf(home, sizeof home, "%s/.local/share", environment("HOME"));
		data_home = home;
	}
	struct sound_places places = {
		.theme = settings_text(settings, SETTING_SOUND_THEME),
		.data_home = data_home,
		.data_dirs = dirs ? dirs : "/usr/local/share:/usr/share",
		.own = own,
		.locale = environment("LANG"),
	};

	snprintf(name, sizeof name, "unknot-%s", cue_info[cue].id);
	return sound_theme_find(&places, name);
}

bool probe_silent(const struct settings *settings, enum cue cue)
{
	return settings_number(settings, SETTING_SILENT_CUES) >> cue & 1;
}

int probe_volume(const struct settings *settings, enum cue cue)
{
	int volume = settings_number(settings, SETTING_VOLUME);

	switch (cue_info[cue].kind) {
	case CUE_TIME:
		return volume * settings_number(settings, SETTING_VOLUME_TIME) / 100;
	case CUE_BREATH:
		return volume * settings_number(settings, SETTING_VOLUME_BREATH) / 100;
	case CUE_SIGNAL:
		break;
	}
	return volume;
}
