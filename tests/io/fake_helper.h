/* A helper that misbehaves. */
#ifndef UNKNOT_TESTS_IO_FAKE_HELPER_H
#define UNKNOT_TESTS_IO_FAKE_HELPER_H

/* Plays the part that the manner names ("silent", "garbage", ...) on descriptor 3; what it has to
 * tell goes to files in the folder FAKE_DIR. Returns the exit status. */
int fake_helper(const char *manner);

#endif
