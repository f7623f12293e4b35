/* The terminal: shows a grid, hands out keys. The only file that calls ncurses. */
#ifndef UNKNOT_UI_TERM_H
#define UNKNOT_UI_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/err.h"
#include "ui/grid.h"
#include "ui/theme.h"

struct terminal;

/* A key, and for KEYCODE_MOUSE where it was pressed. */
struct term_key {
	uint32_t key;
	int row, col;
};

/* Whether TERM names a terminal whose cursor can be placed; false says why in err. Draws nothing. */
bool term_usable(struct err *err);

/* Opens the terminal on standard input and output. colours: false leaves them out. */
bool term_open(struct terminal **term, enum theme theme, bool colours, struct err *err);

/* Restores the terminal. Takes NULL. */
void term_close(struct terminal *term);

void term_set_theme(struct terminal *term, enum theme theme, bool colours);

int term_rows(const struct terminal *term);
int term_cols(const struct terminal *term);

/* Tells the terminal's new size; the next term_show draws everything. */
void term_resize(struct terminal *term, int rows, int cols);

/* Sends what has changed since the last time. */
void term_show(struct terminal *term, const struct grid *grid);

/* The next key that waits; false when there is none. */
bool term_next_key(struct terminal *term, struct term_key *key);

void term_bell(struct terminal *term);

/* The terminal was used by another program: the next term_show draws everything. */
void term_redraw(struct terminal *term);

/* Gives the terminal back for a while (an editor runs); term_redraw takes it again. */
void term_leave(struct terminal *term);

#endif
