/* Helpers that are this test program itself, playing a part (fake_helper.h). */
#ifndef UNKNOT_TESTS_IO_HELPERS_FIXTURE_H
#define UNKNOT_TESTS_IO_HELPERS_FIXTURE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "io/helpers.h"

/* Where the logs and the numbers that the helpers tell go. */
extern char fixture_folder[64];

/* cmocka's set-up and tear-down; no test may leave a child behind, dead or alive. */
int fixture_setup(void **state);
int fixture_teardown(void **state);

/* Helpers that will play a part, and with one role started and connected. */
struct helpers *fixture_create(const char *manner);
struct helpers *fixture_create_ready(const char *manner, enum helper_role role);

/* Waits until something comes from a helper, and handles it at a made-up time. */
void fixture_pump(struct helpers *helpers, int64_t now_ms);

/* Waits for a number that a helper tells. */
long fixture_number(const char *name);

/* Gone, or dead and waiting for whoever adopted it. */
bool fixture_is_dead(pid_t pid);

#endif
