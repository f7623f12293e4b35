/* A speech-dispatcher of the test's own, with a voice that plays on a private sound server. */
#ifndef UNKNOT_TESTS_HELPER_PRIVATE_SPEECH_H
#define UNKNOT_TESTS_HELPER_PRIVATE_SPEECH_H

#include <sys/types.h>

/* Starts it at FOLDER/speechd.sock, points SPEECHD_ADDRESS there, and has espeak-ng play on the
 * sink "words" (tests/helper/private_pulse.h). 0 when it is not installed or does not start. */
pid_t private_speech_start(void);

#endif
