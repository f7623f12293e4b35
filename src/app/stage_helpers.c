#include "app/stage_helpers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/probe.h"
#include "core/i18n.h"
#include "io/fs.h"

static bool cue(void *data, enum cue cue, int64_t due_ms, int64_t now_ms)
{
	struct stage_helpers *self = data;
	const struct sound_file *file = &self->file[cue];
	enum helper_state state = helpers_status(self->helpers, HELPER_AUDIO).state;
	int volume = probe_volume(&self->settings, cue);

	if (!self->sound || file->found == SOUND_DISABLED || volume == 0)
		return true; /* as wanted */
	if (cue_info[cue].kind == CUE_BREATH && state != HELPER_READY)
		return true; /* no bell is rung for each breath */
	return file->found == SOUND_FILE &&
	       helpers_play(self->helpers, file->path, volume, now_ms - due_ms, now_ms);
}

static void say(void *data, const char *text, int64_t due_ms, int64_t now_ms)
{
	struct stage_helpers *self = data;
	struct helper_speech speech = {
		.text = text,
		.language = self->language,
		.voice = settings_text(&self->settings, SETTING_VOICE),
		.rate = settings_number(&self->settings, SETTING_SPEECH_RATE),
		.volume = settings_number(&self->settings, SETTING_SPEECH_VOLUME),
	};

	if (self->speech)
		helpers_say(self->helpers, &speech, now_ms - due_ms, now_ms);
}

static void hush(void *data, int64_t now_ms)
{
	struct stage_helpers *self = data;

	if (self->speech)
		helpers_hush(self->helpers, now_ms);
}

/* At the first session, not at the start: a theme is hundreds of looks at the disk. */
static void find_sounds(struct stage_helpers *self)
{
	for (int i = 0; i < CUE_COUNT; i++) {
		self->file[i] = probe_cue(self->ctx, &self->settings, (enum cue)i);
		if (probe_silent(&self->settings, (enum cue)i))
			self->file[i].found = SOUND_DISABLED;
	}
	self->sounds_found = true;
}

static void session(void *data, bool on, int64_t now_ms)
{
	struct stage_helpers *self = data;
	bool inhibit = settings_flag(&self->settings, SETTING_INHIBIT);

	if (!on) {
		helpers_release(self->helpers, now_ms);
		return;
	}
	helpers_reset(self->helpers, now_ms);
	if (self->sound && !self->sounds_found)
		find_sounds(self);
	if (self->sound)
		helpers_start(self->helpers, HELPER_AUDIO, now_ms);
	if (self->speech)
		helpers_start(self->helpers, HELPER_SPEECH, now_ms);
	if (inhibit) {
		helpers_start(self->helpers, HELPER_DESKTOP, now_ms);
		helpers_inhibit(self->helpers, _("A guided session is running"), now_ms);
	}
}

static const char *news(void *data)
{
	struct stage_helpers *self = data;

	return helpers_news(self->helpers);
}

static const char *sound(void *data)
{
	struct stage_helpers *self = data;
	enum helper_state state = helpers_status(self->helpers, HELPER_AUDIO).state;

	if (!self->sound)
		return _("sound off");
	return state == HELPER_READY || state == HELPER_STARTING ? _("sound on") : _("bell");
}

bool stage_helpers_init(struct stage_helpers *self, const struct cmd_context *ctx,
                        struct stage *stage, struct err *err)
{
	char log_dir[1024];
	struct helpers_config config = { .program = ctx->helper, .log_dir = log_dir };
	const char *language;

	memset(self, 0, sizeof *self);
	self->ctx = ctx;
	if (!settings_load(&self->settings, ctx->config_dir, ctx->state_dir, NULL, err))
		settings_defaults(&self->settings);
	snprintf(log_dir, sizeof log_dir, "%s", ctx->state_dir);
	if (!fs_make_dir(log_dir, err))
		config.log_dir = NULL;
	self->helpers = helpers_create(&config);
	if (!self->helpers)
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	self->sound = !ctx->no_sound && settings_flag(&self->settings, SETTING_SOUND);
	self->speech = !ctx->no_speech && settings_flag(&self->settings, SETTING_SPEECH);
	language = ctx->language && *ctx->language ? ctx->language : "en";
	snprintf(self->language, sizeof self->language, "%.*s", (int)strcspn(language, "_.@-"),
	         language);
	*stage = (struct stage){
		.self = self,
		.cue = cue,
		.say = say,
		.hush = hush,
		.session = session,
		.news = news,
		.sound = sound,
		.spoken = self->speech,
	};
	return true;
}

void stage_helpers_finish(struct stage_helpers *self)
{
	helpers_destroy(self->helpers);
	self->helpers = NULL;
}
