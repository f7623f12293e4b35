/* A program in a terminal: libvterm is the terminal, a small shell of its own starts, stops and
 * continues the program as a person's shell does. */
#ifndef UNKNOT_TESTS_E2E_EMULATOR_H
#define UNKNOT_TESTS_E2E_EMULATOR_H

#include <stdbool.h>
#include <stddef.h>

struct emulator;

/* What the shell prints when the program stops, and when it ends (a number follows). */
#define EMULATOR_STOPPED "[stopped]"
#define EMULATOR_ENDED   "[ended]"

/* Runs argv on a terminal of this size and TERM; NULL when it cannot. */
struct emulator *emulator_start(int rows, int cols, const char *term, char *const argv[]);

/* Hangs up, waits for everything to end, and frees. */
void emulator_finish(struct emulator *emulator);

/* Reads until the screen holds the text; false after ten seconds. */
bool emulator_wait(struct emulator *emulator, const char *text);

/* Whether it is on the screen as of the last wait. */
bool emulator_shows(const struct emulator *emulator, const char *text);

/* Presses keys. */
void emulator_type(struct emulator *emulator, const char *keys);

/* Changes the size; the program gets its signal. */
void emulator_resize(struct emulator *emulator, int rows, int cols);

/* Another program writes to the terminal. */
void emulator_disturb(struct emulator *emulator, const char *text);

/* Lets a stopped program go on, as "fg" does. */
void emulator_continue(struct emulator *emulator);

/* Whether the alternate screen is in use, and the cursor hidden. */
bool emulator_alternate(const struct emulator *emulator);
bool emulator_cursor_hidden(const struct emulator *emulator);

/* Whether the terminal's modes are those it was started with. */
bool emulator_modes_restored(const struct emulator *emulator);

/* Everything that came, as text. */
const char *emulator_log(const struct emulator *emulator);

#endif
