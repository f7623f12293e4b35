#include "io/helpers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/i18n.h"
#include "core/message.h"
#include "io/helper_link.h"

enum {
	FAREWELL_MS = 150, /* to end by itself */
	REAP_MS = 200      /* after SIGKILL */
};

struct helpers {
	char *program, *log_dir;
	struct helper_link link[HELPER_COUNT];
	char news[LINK_TEXT + 200];
};

static const struct helper_link fresh[HELPER_COUNT] = {
	[HELPER_AUDIO] = { .name = "audio", .silent = N_("no answer from the sound server") },
	[HELPER_SPEECH] = { .name = "speech", .silent = N_("no answer from speech-dispatcher") },
	[HELPER_DESKTOP] = { .name = "desktop", .silent = N_("no answer from the desktop") },
};

struct helpers *helpers_create(const struct helpers_config *config)
{
	struct helpers *helpers = calloc(1, sizeof *helpers);

	if (!helpers)
		return NULL;
	memcpy(helpers->link, fresh, sizeof fresh);
	helpers->program = strdup(config->program);
	helpers->log_dir = config->log_dir ? strdup(config->log_dir) : NULL;
	if (!helpers->program || (config->log_dir && !helpers->log_dir)) {
		helpers_destroy(helpers);
		return NULL;
	}
	return helpers;
}

static bool have_all_ended(const struct helpers *helpers)
{
	for (int i = 0; i < HELPER_COUNT; i++) {
		if (link_runs(&helpers->link[i]) &&
		    !helper_process_ended(&helpers->link[i].process))
			return false;
	}
	return true;
}

static void finish_link(struct helper_link *link)
{
	link_end(link);
	for (int i = 0; i < LINK_CORPSES; i++) {
		if (link->corpse[i] > 0)
			helper_process_reap(link->corpse[i], REAP_MS);
	}
}

/* Those that can still hear let go of the screen and stop speaking before they end. */
void helpers_destroy(struct helpers *helpers)
{
	const struct timespec step = { .tv_nsec = 1000000 };

	if (!helpers)
		return;
	link_farewell(&helpers->link[HELPER_AUDIO], MESSAGE_PING);
	link_farewell(&helpers->link[HELPER_SPEECH], MESSAGE_HUSH);
	link_farewell(&helpers->link[HELPER_DESKTOP], MESSAGE_RELEASE);
	for (int i = 0; i < FAREWELL_MS && !have_all_ended(helpers); i++)
		nanosleep(&step, NULL);
	for (int i = 0; i < HELPER_COUNT; i++)
		finish_link(&helpers->link[i]);
	free(helpers->program);
	free(helpers->log_dir);
	free(helpers);
}

void helpers_start(struct helpers *helpers, enum helper_role role, int64_t now_ms)
{
	char log[4096];

	if (!helpers)
		return;
	snprintf(log, sizeof log, "%s/helper-%s.log", helpers->log_dir ? helpers->log_dir : "",
	         helpers->link[role].name);
	link_start(&helpers->link[role], helpers->program, helpers->log_dir ? log : NULL, now_ms);
}

/* What it owed is not missed, nor is there news of it. */
void helpers_stop(struct helpers *helpers, enum helper_role role)
{
	struct helper_link *link = helpers ? &helpers->link[role] : NULL;

	if (!link)
		return;
	link_end(link);
	link->state = HELPER_OFF;
	link->text[0] = '\0';
	link->lost = 0;
	link->news = LINK_NO_NEWS;
	link->told_off = link->wanted = false;
}

static bool ask(struct helpers *helpers, enum helper_role role, struct message message,
                int64_t now_ms)
{
	return helpers && link_request(&helpers->link[role], &message, now_ms);
}

void helpers_reset(struct helpers *helpers, int64_t now_ms)
{
	for (int i = 0; helpers && i < HELPER_COUNT; i++) {
		const struct helper_link *link = &helpers->link[i];

		if (link->state == HELPER_FAILED && link->wanted)
			helpers_start(helpers, (enum helper_role)i, now_ms);
		else if (link->state == HELPER_TROUBLE)
			ask(helpers, (enum helper_role)i, (struct message){ .kind = MESSAGE_HELLO },
			    now_ms);
	}
}

static int32_t to_age(int64_t ms)
{
	return ms < 0 ? 0 : ms > INT32_MAX / 2 ? INT32_MAX / 2 : (int32_t)ms;
}

bool helpers_play(struct helpers *helpers, const char *path, int volume, int64_t age_ms,
                  int64_t now_ms)
{
	struct message message = { .kind = MESSAGE_PLAY, .text = { path } };

	message.value[PLAY_VOLUME] = volume;
	message.value[PLAY_AGE] = to_age(age_ms);
	message.value[PLAY_LIMIT] = HELPER_CUE_MS;
	return ask(helpers, HELPER_AUDIO, message, now_ms);
}

bool helpers_say(struct helpers *helpers, const struct helper_speech *speech, int64_t age_ms,
                 int64_t now_ms)
{
	struct message message = { .kind = MESSAGE_SAY,
		                   .text = { speech->text, speech->language, speech->voice } };

	message.value[SAY_RATE] = speech->rate;
	message.value[SAY_VOLUME] = speech->volume;
	message.value[SAY_AGE] = to_age(age_ms);
	message.value[SAY_LIMIT] = HELPER_SPEECH_MS;
	return ask(helpers, HELPER_SPEECH, message, now_ms);
}

void helpers_hush(struct helpers *helpers, int64_t now_ms)
{
	ask(helpers, HELPER_SPEECH, (struct message){ .kind = MESSAGE_HUSH }, now_ms);
}

void helpers_inhibit(struct helpers *helpers, const char *reason, int64_t now_ms)
{
	ask(helpers, HELPER_DESKTOP,
	    (struct message){ .kind = MESSAGE_INHIBIT, .text = { reason } }, now_ms);
}

void helpers_release(struct helpers *helpers, int64_t now_ms)
{
	ask(helpers, HELPER_DESKTOP, (struct message){ .kind = MESSAGE_RELEASE }, now_ms);
}

bool helpers_notify(struct helpers *helpers, const char *title, const char *body, int64_t now_ms)
{
	return ask(helpers, HELPER_DESKTOP,
	           (struct message){ .kind = MESSAGE_NOTIFY, .text = { title, body } }, now_ms);
}

int helpers_fds(const struct helpers *helpers, struct pollfd fds[HELPER_COUNT])
{
	int count = 0;

	for (int i = 0; helpers && i < HELPER_COUNT; i++) {
		if (link_runs(&helpers->link[i]))
			fds[count++] =
			    (struct pollfd){ .fd = helpers->link[i].process.fd, .events = POLLIN };
	}
	return count;
}

void helpers_handle(struct helpers *helpers, int64_t now_ms)
{
	for (int i = 0; helpers && i < HELPER_COUNT; i++) {
		link_read(&helpers->link[i]);
		link_check(&helpers->link[i], now_ms);
	}
}

int64_t helpers_deadline(const struct helpers *helpers)
{
	int64_t first = -1;

	for (int i = 0; helpers && i < HELPER_COUNT; i++) {
		const struct helper_link *link = &helpers->link[i];

		for (int k = 0; k < link->pending_count; k++) {
			int64_t due = link->pending[k].due_ms;

			if (!link->pending[k].missed && (first < 0 || due < first))
				first = due;
		}
	}
	return first;
}

void helpers_reap(struct helpers *helpers)
{
	for (int i = 0; helpers && i < HELPER_COUNT; i++)
		link_reap(&helpers->link[i]);
}

struct helper_status helpers_status(const struct helpers *helpers, enum helper_role role)
{
	if (!helpers)
		return (struct helper_status){ HELPER_OFF, "" };
	return (struct helper_status){ helpers->link[role].state, helpers->link[role].text };
}

int helpers_lost(struct helpers *helpers)
{
	int lost = 0;

	for (int i = 0; helpers && i < HELPER_COUNT; i++) {
		lost += helpers->link[i].lost;
		helpers->link[i].lost = 0;
	}
	return lost;
}

/* What a library says of its trouble is for helpers_status, not for a line on the screen. */
static const char *reason(const struct helper_link *link, const char *trouble)
{
	return link->state == HELPER_TROUBLE ? trouble : link->text;
}

/* Nobody misses speech that was never there, or a desktop. */
static const char *went_off(struct helpers *helpers, enum helper_role role)
{
	const struct helper_link *link = &helpers->link[role];

	if (role == HELPER_AUDIO) {
		snprintf(helpers->news, sizeof helpers->news,
		         _("Sound is off: %s. The bell rings instead."),
		         reason(link, _("no sound server and no sound card")));
		return helpers->news;
	}
	if (role == HELPER_SPEECH && link->state != HELPER_NOT_BUILT) {
		snprintf(helpers->news, sizeof helpers->news,
		         _("Speech is off: %s. The words stay on the screen."),
		         reason(link, _("speech-dispatcher does not run")));
		return helpers->news;
	}
	return NULL;
}

static const char *came_back(enum helper_role role)
{
	return role == HELPER_AUDIO    ? _("Sound is on again.")
	       : role == HELPER_SPEECH ? _("Speech is on again.")
	                               : NULL;
}

const char *helpers_news(struct helpers *helpers)
{
	const char *text = NULL;

	for (int i = 0; helpers && !text && i < HELPER_COUNT; i++) {
		enum link_news news = helpers->link[i].news;

		helpers->link[i].news = LINK_NO_NEWS;
		if (news == LINK_WENT_OFF)
			text = went_off(helpers, (enum helper_role)i);
		else if (news == LINK_CAME_BACK)
			text = came_back((enum helper_role)i);
	}
	return text;
}
