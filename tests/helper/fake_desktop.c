#include "tests/helper/fake_desktop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include "tests/helper/support.h"

static const char bus_config[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
    " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig><listen>unix:path=%s</listen><policy context=\"default\">"
    "<allow user=\"*\"/><allow own=\"*\"/><allow send_destination=\"*\" eavesdrop=\"true\"/>"
    "<allow receive_sender=\"*\" eavesdrop=\"true\"/></policy></busconfig>\n";

static FILE *record;
static bool has_markup;
static int lock_end = -1; /* ours of the login manager's lock: it hangs up when it is released */

static int on_capabilities(sd_bus_message *message, void *data, sd_bus_error *error)
{
	(void)data, (void)error;
	return sd_bus_reply_method_return(message, "as", 2, "body",
	                                  has_markup ? "body-markup" : "actions");
}

static int on_notify(sd_bus_message *message, void *data, sd_bus_error *error)
{
	const char *program, *icon, *title, *body;
	uint32_t replaces;

	(void)data, (void)error;
	if (sd_bus_message_read(message, "susss", &program, &replaces, &icon, &title, &body) < 0)
		return -1;
	fprintf(record, "notify %s|%s|%s\n", program, title, body);
	return sd_bus_reply_method_return(message, "u", 1);
}

static int on_saver_inhibit(sd_bus_message *message, void *data, sd_bus_error *error)
{
	const char *program, *reason;

	(void)data, (void)error;
	if (sd_bus_message_read(message, "ss", &program, &reason) < 0)
		return -1;
	fprintf(record, "saver inhibit %s|%s\n", program, reason);
	return sd_bus_reply_method_return(message, "u", 4711);
}

static int on_saver_release(sd_bus_message *message, void *data, sd_bus_error *error)
{
	uint32_t cookie;

	(void)data, (void)error;
	if (sd_bus_message_read(message, "u", &cookie) < 0)
		return -1;
	fprintf(record, "saver release %u\n", cookie);
	return sd_bus_reply_method_return(message, "");
}

static int on_login_inhibit(sd_bus_message *message, void *data, sd_bus_error *error)
{
	const char *what, *who, *why, *mode;
	int ends[2], code;

	(void)data, (void)error;
	if (sd_bus_message_read(message, "ssss", &what, &who, &why, &mode) < 0 ||
	    pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	fprintf(record, "login inhibit %s|%s|%s|%s\n", what, who, why, mode);
	lock_end = ends[0];
	code = sd_bus_reply_method_return(message, "h", ends[1]);
	close(ends[1]);
	return code;
}

static const sd_bus_vtable notifications[] = {
	SD_BUS_VTABLE_START(0),
	SD_BUS_METHOD("GetCapabilities", "", "as", on_capabilities, SD_BUS_VTABLE_UNPRIVILEGED),
	SD_BUS_METHOD("Notify", "susssasa{sv}i", "u", on_notify, SD_BUS_VTABLE_UNPRIVILEGED),
	SD_BUS_VTABLE_END
};

static const sd_bus_vtable saver[] = {
	SD_BUS_VTABLE_START(0),
	SD_BUS_METHOD("Inhibit", "ss", "u", on_saver_inhibit, SD_BUS_VTABLE_UNPRIVILEGED),
	SD_BUS_METHOD("UnInhibit", "u", "", on_saver_release, SD_BUS_VTABLE_UNPRIVILEGED),
	SD_BUS_VTABLE_END
};

static const sd_bus_vtable login[] = { SD_BUS_VTABLE_START(0),
	                               SD_BUS_METHOD("Inhibit", "ssss", "h", on_login_inhibit,
	                                             SD_BUS_VTABLE_UNPRIVILEGED),
	                               SD_BUS_VTABLE_END };

static bool own_all(sd_bus *bus)
{
	return sd_bus_add_object_vtable(bus, NULL, "/org/freedesktop/Notifications",
	                                "org.freedesktop.Notifications", notifications,
	                                NULL) >= 0 &&
	       sd_bus_add_object_vtable(bus, NULL, "/org/freedesktop/ScreenSaver",
	                                "org.freedesktop.ScreenSaver", saver, NULL) >= 0 &&
	       sd_bus_add_object_vtable(bus, NULL, "/org/freedesktop/login1",
	                                "org.freedesktop.login1.Manager", login, NULL) >= 0 &&
	       sd_bus_request_name(bus, "org.freedesktop.Notifications", 0) >= 0 &&
	       sd_bus_request_name(bus, "org.freedesktop.ScreenSaver", 0) >= 0 &&
	       sd_bus_request_name(bus, "org.freedesktop.login1", 0) >= 0;
}

static void notice_release(void)
{
	fprintf(record, "login release\n");
	close(lock_end);
	lock_end = -1;
}

static void serve(void)
{
	sd_bus *bus = NULL;

	if (sd_bus_open_user(&bus) < 0 || !own_all(bus))
		_exit(1);
	fprintf(record, "there\n");
	for (;;) {
		struct pollfd fds[2] = { { .fd = sd_bus_get_fd(bus), .events = POLLIN },
			                 { .fd = lock_end } };

		while (sd_bus_process(bus, NULL) > 0)
			;
		fds[1].fd = lock_end;
		if (poll(fds, 2, -1) > 0 && fds[1].revents)
			notice_release();
	}
}

static bool start_bus(struct fake_desktop *desktop)
{
	char text[1024], address[300];

	snprintf(text, sizeof text, bus_config, support_path("bus"));
	support_write(support_path("bus.conf"), text);
	unlink(support_path("bus")); /* left by one before */
	snprintf(address, sizeof address, "unix:path=%s", support_path("bus"));
	setenv("DBUS_SESSION_BUS_ADDRESS", address, 1);
	setenv("DBUS_SYSTEM_BUS_ADDRESS", address, 1);
	snprintf(text, sizeof text, "--config-file=%s", support_path("bus.conf"));
	desktop->bus = fork();
	if (desktop->bus == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		dup2(open(support_path("bus.log"), O_WRONLY | O_CREAT, 0600), 2);
		execlp("dbus-daemon", "dbus-daemon", text, "--nofork", "--nopidfile", (char *)NULL);
		_exit(99);
	}
	for (int i = 0; i < SUPPORT_TRIES && !support_is_dead(desktop->bus); i++) {
		if (support_listens(support_path("bus")))
			return true;
		usleep(SUPPORT_TRY_US);
	}
	return false;
}

bool fake_desktop_start(struct fake_desktop *desktop, bool services, bool markup)
{
	*desktop = (struct fake_desktop){ 0 };
	if (!start_bus(desktop)) {
		fake_desktop_stop(desktop);
		return false;
	}
	if (!services)
		return true;
	unlink(support_path("asked"));
	desktop->services = fork();
	if (desktop->services == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		record = fopen(support_path("asked"), "a");
		setvbuf(record, NULL, _IOLBF, 0); /* noted before it is answered */
		has_markup = markup;
		serve();
	}
	assert_true(support_wait_for(support_path("asked"), "there\n"));
	return true;
}

void fake_desktop_stop(struct fake_desktop *desktop)
{
	support_kill(&desktop->services);
	support_kill(&desktop->bus);
}
