/* A sound server of the test's own, with a sink that leads nowhere and can be recorded. */
#ifndef UNKNOT_TESTS_HELPER_PRIVATE_PULSE_H
#define UNKNOT_TESTS_HELPER_PRIVATE_PULSE_H

#include <stdbool.h>
#include <sys/types.h>

/* Starts it for clients that have support_folder as XDG_RUNTIME_DIR, and waits until it takes
 * connections. 0 when PulseAudio is not installed or does not start. Its sink has two sides, each a
 * sink of its own: "tones" is the left one, "words" the right one (PULSE_SINK). */
pid_t private_pulse_start(void);

/* Records the sink into a file of raw samples: 1 or 2 channels, 16 bits, 44.1 kHz. Returns when it
 * records; the process ends with support_kill. 0 when there is no parec. */
pid_t private_pulse_record(const char *path, int channels);

#endif
