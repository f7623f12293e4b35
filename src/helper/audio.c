/* The sound role: libcanberra plays by file name. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif

#include <canberra.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "helper/role.h"
#include "helper/volume.h"

enum { SILENT_FRAMES = 441, WAV_HEAD = 44 };

static ca_context *context;
static char playing_by[64];

/* Tried in this order, one by one, so that we know which of them plays. The last two are seldom
 * there, and no news when they are not. */
static const char *const drivers[] = { "pulse", "alsa", "oss", "gstreamer" };
enum { USUAL_DRIVERS = 2 };

/* A hundredth of a second of nothing, played on connecting: some drivers open nothing before. */
static int play_silence(ca_context *ca)
{
	static const unsigned char head[WAV_HEAD] = {
		'R', 'I', 'F', 'F', 0x96, 3, 0,   0,   'W', 'A',  'V',  'E', 'f', 'm',  't',
		' ', 16,  0,   0,   0,    1, 0,   1,   0,   0x44, 0xac, 0,   0,   0x88, 0x58,
		1,   0,   2,   0,   16,   0, 'd', 'a', 't', 'a',  0x72, 3,   0,   0
	};
	unsigned char bytes[WAV_HEAD + 2 * SILENT_FRAMES] = { 0 };
	char name[64];
	int fd, code;

	memcpy(bytes, head, sizeof head);
	fd = volume_memory_file(bytes, sizeof bytes, name, sizeof name);
	if (fd < 0)
		return CA_SUCCESS; /* the first cue will tell */
	code = ca_context_play(ca, 0, CA_PROP_MEDIA_FILENAME, name, CA_PROP_MEDIA_NAME, "unknot",
	                       NULL);
	close(fd);
	return code;
}

/* The role of the stream is not "event": many people have system sounds turned down, and these are
 * what the program is for. */
static int open_driver(const char *driver)
{
	ca_context *ca = NULL;
	int code = ca_context_create(&ca);

	if (code == CA_SUCCESS && driver)
		code = ca_context_set_driver(ca, driver);
	if (code == CA_SUCCESS)
		code = ca_context_change_props(
		    ca, CA_PROP_APPLICATION_NAME, "unknot", CA_PROP_APPLICATION_ID, "unknot",
		    CA_PROP_MEDIA_ROLE, "a11y", CA_PROP_CANBERRA_CACHE_CONTROL, "never", NULL);
	if (code == CA_SUCCESS)
		code = ca_context_open(ca);
	if (code == CA_SUCCESS)
		code = play_silence(ca);
	if (code == CA_SUCCESS)
		context = ca;
	else if (ca)
		ca_context_destroy(ca);
	return code;
}

static void add_reason(struct answer *answer, const char *driver, int code)
{
	size_t used = strlen(answer->text);

	snprintf(answer->text + used, sizeof answer->text - used, "%s%s: %s", used ? "; " : "",
	         driver, code == CA_ERROR_NODRIVER ? "driver not installed" : ca_strerror(code));
	fprintf(stderr, "%s: %s\n", driver, ca_strerror(code));
}

/* Opens a driver (NULL: as CANBERRA_DRIVER says) and notes its name, or why it does not play. */
static bool try_driver(const char *driver, const char *name, bool usual, struct answer *answer)
{
	int code = open_driver(driver);

	if (code != CA_SUCCESS) {
		if (usual || code != CA_ERROR_NODRIVER)
			add_reason(answer, name, code);
		return false;
	}
	snprintf(playing_by, sizeof playing_by, "%s", name);
	answer_set(answer, MESSAGE_READY, "%s", name);
	return true;
}

/* READY and the driver's name, or FAIL and why each of them does not play. */
static void connect_sound(struct answer *answer)
{
	const char *chosen = getenv("CANBERRA_DRIVER");

	answer_set(answer, MESSAGE_FAIL, "%s", "");
	if (chosen) {
		try_driver(NULL, chosen, true, answer);
		return;
	}
	for (size_t i = 0; i < sizeof drivers / sizeof drivers[0]; i++) {
		if (try_driver(drivers[i], drivers[i], i < USUAL_DRIVERS, answer))
			return;
	}
}

static void disconnect_sound(void)
{
	if (context)
		ca_context_destroy(context);
	context = NULL;
}

/* Other than WAV, files are scaled by the driver, if it can. */
static int play(const char *path, int volume)
{
	char name[64], decibels[16] = "0";
	bool scaled = volume < 100 && volume_file(path, volume, name, sizeof name);

	if (volume < 100 && !scaled)
		snprintf(decibels, sizeof decibels, "%.1f", 40 * log10(volume / 100.0));
	return ca_context_play(context, 1, CA_PROP_MEDIA_FILENAME, scaled ? name : path,
	                       CA_PROP_MEDIA_NAME, "unknot", CA_PROP_CANBERRA_VOLUME, decibels,
	                       NULL);
}

static bool is_about_file(int code)
{
	return code == CA_ERROR_NOTFOUND || code == CA_ERROR_CORRUPT || code == CA_ERROR_TOOBIG ||
	       code == CA_ERROR_NOTSUPPORTED || code == CA_ERROR_ACCESS || code == CA_ERROR_INVALID;
}

/* After the server was started anew every play fails until the context is made anew. */
static int play_or_reconnect(const struct message *message, struct answer *answer)
{
	int volume = message->value[PLAY_VOLUME];
	int code = context ? play(message->text[0], volume) : CA_ERROR_STATE;

	if (code == CA_SUCCESS || is_about_file(code))
		return code;
	disconnect_sound();
	connect_sound(answer);
	if (!context)
		return code;
	if (role_is_late(message)) {
		answer_set(answer, MESSAGE_LATE, "%s", "");
		return code;
	}
	code = play(message->text[0], volume);
	answer_set(answer, MESSAGE_FAIL, "%s", ca_strerror(code));
	return code;
}

static void serve_play(const struct message *message, struct answer *answer)
{
	struct stat file;
	int code;

	if (message->value[PLAY_VOLUME] <= 0) {
		answer_set(answer, MESSAGE_DONE, "%s", "");
		return;
	}
	if (stat(message->text[0], &file) != 0 || !S_ISREG(file.st_mode)) {
		answer_set(answer, MESSAGE_REFUSED, "%s: no such file", message->text[0]);
		return;
	}
	code = play_or_reconnect(message, answer);
	if (code == CA_SUCCESS)
		answer_set(answer, MESSAGE_DONE, "%s", playing_by);
	else if (is_about_file(code))
		answer_set(answer, MESSAGE_REFUSED, "%s: %s", message->text[0], ca_strerror(code));
}

void audio_serve(const struct message *message, struct answer *answer)
{
	if (message->kind == MESSAGE_HELLO) {
		disconnect_sound();
		connect_sound(answer);
	} else if (message->kind == MESSAGE_PLAY) {
		serve_play(message, answer);
	}
}
