/* A message bus of the test's own, with a notification server, a screen saver and a login manager
 * that note what they are asked. */
#ifndef UNKNOT_TESTS_HELPER_FAKE_DESKTOP_H
#define UNKNOT_TESTS_HELPER_FAKE_DESKTOP_H

#include <stdbool.h>
#include <sys/types.h>

struct fake_desktop {
	pid_t bus, services;
};

/* Starts the bus, as the session's and the system's, and what is asked for of the services. What
 * they are asked goes to FOLDER/asked. False when dbus-daemon is not installed. */
bool fake_desktop_start(struct fake_desktop *desktop, bool services, bool markup);

void fake_desktop_stop(struct fake_desktop *desktop);

#endif
