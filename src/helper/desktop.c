/* The desktop role: notifications, and the screen kept awake while a session runs. The bus lets go
 * of both kinds of inhibition when this process ends, however it ends. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include "core/i18n.h"
#include "helper/role.h"

#define SAVER      "org.freedesktop.ScreenSaver"
#define SAVER_PATH "/org/freedesktop/ScreenSaver"
#define LOGIN      "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define NOTE       "org.freedesktop.Notifications"
#define NOTE_PATH  "/org/freedesktop/Notifications"
#define BUS        "org.freedesktop.DBus"
#define BUS_PATH   "/org/freedesktop/DBus"

/* An answer that takes longer is a failure that we can still report ourselves. */
enum { CALL_US = 2000000, BODY_BYTES = 5 * MESSAGE_MAX };

static sd_bus *session, *machine;
static uint32_t cookie;  /* the screen saver's; 0: none */
static int lock_fd = -1; /* the login manager's; its end releases it */
static bool notes;       /* something showed notifications at the start */

static sd_bus *get_bus(sd_bus **bus, int (*open_bus)(sd_bus **))
{
	if (*bus && !sd_bus_is_open(*bus))
		*bus = sd_bus_unref(*bus);
	if (!*bus) {
		int code = open_bus(bus);

		if (code < 0) {
			fprintf(stderr, "no bus: %s\n", strerror(-code));
			*bus = NULL;
		} else {
			sd_bus_set_method_call_timeout(*bus, CALL_US);
		}
	}
	return *bus;
}

/* Whether a call went well; the reason goes to `why`, a broken connection is dropped. */
static bool went_well(sd_bus **bus, int code, const sd_bus_error *error, char *why, size_t size)
{
	if (code >= 0)
		return true;
	snprintf(why, size, "%s", error->message ? error->message : strerror(-code));
	fprintf(stderr, "%s\n", why);
	if (*bus && !sd_bus_is_open(*bus))
		*bus = sd_bus_unref(*bus);
	return false;
}

/* Whether something shows notifications, or would be started for it. */
static bool shows_notes(void)
{
	sd_bus_message *reply = NULL;
	const char *name;
	int owned = 0;

	if (sd_bus_call_method(session, BUS, BUS_PATH, BUS, "NameHasOwner", NULL, &reply, "s",
	                       NOTE) >= 0)
		sd_bus_message_read(reply, "b", &owned);
	reply = sd_bus_message_unref(reply);
	if (!owned &&
	    sd_bus_call_method(session, BUS, BUS_PATH, BUS, "ListActivatableNames", NULL, &reply,
	                       "") >= 0 &&
	    sd_bus_message_enter_container(reply, 'a', "s") >= 0) {
		while (!owned && sd_bus_message_read(reply, "s", &name) > 0)
			owned = strcmp(name, NOTE) == 0;
	}
	sd_bus_message_unref(reply);
	return owned != 0;
}

/* What there is, with READY or DONE. */
static void answer_well(struct answer *answer, enum message_kind kind)
{
	answer_set(answer, kind, "%s%s%s%s", notes ? "notifications, " : "",
	           session ? "session bus" : "", session && machine ? ", " : "",
	           machine ? "system bus" : "");
}

static void serve_hello(struct answer *answer)
{
	get_bus(&machine, sd_bus_open_system);
	notes = get_bus(&session, sd_bus_open_user) && shows_notes();
	if (session || machine)
		answer_well(answer, MESSAGE_READY);
	else
		answer_set(answer, MESSAGE_FAIL, N_("no D-Bus here"));
}

static bool inhibit_saver(const char *reason, char *why, size_t size)
{
	sd_bus_error error = SD_BUS_ERROR_NULL;
	sd_bus_message *reply = NULL;
	bool ok = false;

	if (cookie)
		return true;
	snprintf(why, size, "no session bus");
	if (get_bus(&session, sd_bus_open_user)) {
		int code = sd_bus_call_method(session, SAVER, SAVER_PATH, SAVER, "Inhibit", &error,
		                              &reply, "ss", "unknot", reason);

		if (code >= 0)
			code = sd_bus_message_read(reply, "u", &cookie);
		ok = went_well(&session, code, &error, why, size);
	}
	sd_bus_message_unref(reply);
	sd_bus_error_free(&error);
	return ok;
}

static bool inhibit_idle(const char *reason, char *why, size_t size)
{
	sd_bus_error error = SD_BUS_ERROR_NULL;
	sd_bus_message *reply = NULL;
	bool ok = false;
	int fd;

	if (lock_fd >= 0)
		return true;
	snprintf(why, size, "no system bus");
	if (get_bus(&machine, sd_bus_open_system)) {
		int code =
		    sd_bus_call_method(machine, LOGIN, LOGIN_PATH, LOGIN ".Manager", "Inhibit",
		                       &error, &reply, "ssss", "idle", "unknot", reason, "block");

		if (code >= 0)
			code = sd_bus_message_read(reply, "h", &fd);
		if (code >= 0) {
			lock_fd = fcntl(fd, F_DUPFD_CLOEXEC, 0); /* the reply owns its own */
			code = lock_fd < 0 ? -1 : 0;
		}
		ok = went_well(&machine, code, &error, why, size);
	}
	sd_bus_message_unref(reply);
	sd_bus_error_free(&error);
	return ok;
}

static void serve_inhibit(const struct message *message, struct answer *answer)
{
	char saver[160], idle[160];
	bool awake = inhibit_saver(message->text[0], saver, sizeof saver);

	/* Each desktop honours one or the other; both are asked. */
	if (inhibit_idle(message->text[0], idle, sizeof idle) || awake)
		answer_well(answer, MESSAGE_DONE);
	else
		answer_set(answer, MESSAGE_FAIL, "%s; %s", saver, idle);
}

static void serve_release(struct answer *answer)
{
	if (lock_fd >= 0)
		close(lock_fd);
	lock_fd = -1;
	if (cookie && session)
		sd_bus_call_method(session, SAVER, SAVER_PATH, SAVER, "UnInhibit", NULL, NULL, "u",
		                   cookie);
	cookie = 0;
	answer_well(answer, MESSAGE_DONE);
}

/* Whether the notification server reads <, > and & as markup. */
static bool reads_markup(void)
{
	sd_bus_message *reply = NULL;
	const char *word;
	bool found = false;

	if (sd_bus_call_method(session, NOTE, NOTE_PATH, NOTE, "GetCapabilities", NULL, &reply,
	                       "") >= 0 &&
	    sd_bus_message_enter_container(reply, 'a', "s") >= 0) {
		while (!found && sd_bus_message_read(reply, "s", &word) > 0)
			found = strcmp(word, "body-markup") == 0;
	}
	sd_bus_message_unref(reply);
	return found;
}

static void escape(char *out, size_t size, const char *text)
{
	size_t used = 0;

	for (; *text; text++) {
		char one[2] = { *text, '\0' };
		const char *put = *text == '&'   ? "&amp;"
		                  : *text == '<' ? "&lt;"
		                  : *text == '>' ? "&gt;"
		                                 : one;
		size_t length = strlen(put);

		if (used + length >= size)
			break;
		memcpy(out + used, put, length);
		used += length;
	}
	out[used] = '\0';
}

static void serve_notify(const struct message *message, struct answer *answer)
{
	sd_bus_error error = SD_BUS_ERROR_NULL;
	char body[BODY_BYTES], why[160];
	int code;

	if (!get_bus(&session, sd_bus_open_user)) {
		answer_set(answer, MESSAGE_FAIL, N_("no session bus"));
		return;
	}
	if (reads_markup())
		escape(body, sizeof body, message->text[1]);
	else
		snprintf(body, sizeof body, "%s", message->text[1]);
	code = sd_bus_call_method(session, NOTE, NOTE_PATH, NOTE, "Notify", &error, NULL,
	                          "susssasa{sv}i", "unknot", 0, "unknot", message->text[0], body, 0,
	                          0, -1);
	if (went_well(&session, code, &error, why, sizeof why))
		answer_well(answer, MESSAGE_DONE);
	else
		answer_set(answer, MESSAGE_FAIL, "%s", why);
	sd_bus_error_free(&error);
}

void desktop_serve(const struct message *message, struct answer *answer)
{
	if (message->kind == MESSAGE_HELLO)
		serve_hello(answer);
	else if (message->kind == MESSAGE_INHIBIT)
		serve_inhibit(message, answer);
	else if (message->kind == MESSAGE_RELEASE)
		serve_release(answer);
	else if (message->kind == MESSAGE_NOTIFY)
		serve_notify(message, answer);
}
