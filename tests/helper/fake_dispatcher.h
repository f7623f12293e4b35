/* A speech server that notes what it is told. */
#ifndef UNKNOT_TESTS_HELPER_FAKE_DISPATCHER_H
#define UNKNOT_TESTS_HELPER_FAKE_DISPATCHER_H

#include <sys/types.h>

/* Starts it at FOLDER/speechd.sock, points SPEECHD_ADDRESS there, and has every line that it gets
 * added to FOLDER/said. A language or voice called "none" is refused. */
pid_t fake_dispatcher_start(void);

#endif
