#define _XOPEN_SOURCE_EXTENDED 1
#include "ui/term.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include "core/i18n.h"
#include "ui/keys.h"

struct terminal {
	SCREEN *screen;
	struct cell *shown; /* what the terminal was last told */
	int rows, cols;
	int cursor_row, cursor_col;
	bool all;           /* draw everything */
	attr_t attr[STYLE_COUNT];
	short pair[STYLE_COUNT];
};

static const struct {
	int curses;
	uint32_t key;
} key_codes[] = {
	{ KEY_ENTER, KEYCODE_ENTER },         { KEY_BACKSPACE, KEYCODE_BACKSPACE },
	{ KEY_UP, KEYCODE_UP },               { KEY_DOWN, KEYCODE_DOWN },
	{ KEY_LEFT, KEYCODE_LEFT },           { KEY_RIGHT, KEYCODE_RIGHT },
	{ KEY_PPAGE, KEYCODE_PAGE_UP },       { KEY_NPAGE, KEYCODE_PAGE_DOWN },
	{ KEY_HOME, KEYCODE_HOME },           { KEY_END, KEYCODE_END },
	{ KEY_BTAB, KEYCODE_BACKTAB },        { KEY_DC, KEYCODE_DELETE },
	{ KEY_F(1), KEYCODE_F1 },             { KEY_MOUSE, KEYCODE_MOUSE },
};

bool term_usable(struct err *err)
{
	int status;
	const char *name = getenv("TERM");

	if (setupterm(NULL, 1, &status) == ERR)
		return err_set(err, ERR_UNAVAILABLE, _("The terminal type \"%s\" is not known here."),
		               name ? name : "");
	const char *cup = tigetstr("cup");
	bool places = cup && cup != (const char *)-1; /* NOLINT: the library's own way to say no */

	del_curterm(cur_term); /* newterm reads it again */
	if (!places)
		return err_set(err, ERR_UNAVAILABLE,
		               _("This terminal (TERM=%s) cannot place its cursor."),
		               name ? name : "");
	return true;
}

void term_set_theme(struct terminal *term, enum theme theme, bool colours)
{
	int depth = colours && has_colors() ? COLORS : 0;

	for (int i = 0; i < STYLE_COUNT; i++) {
		struct look look = theme_look(theme, (enum style)i, depth);

		term->attr[i] = (look.attr & LOOK_BOLD ? A_BOLD : 0) |
		                (look.attr & LOOK_REVERSE ? A_REVERSE : 0) |
		                (look.attr & LOOK_UNDERLINE ? A_UNDERLINE : 0);
		term->pair[i] = 0;
		if (depth >= 8 && i + 1 < COLOR_PAIRS) {
			init_pair((short)(i + 1), look.fg, look.bg);
			term->pair[i] = (short)(i + 1);
		}
	}
	term->all = true;
}

static bool allot(struct terminal *term)
{
	struct cell *shown =
	    calloc((size_t)term->rows * (size_t)term->cols, sizeof *shown);

	if (!shown)
		return false;
	free(term->shown);
	term->shown = shown;
	term->all = true;
	return true;
}

bool term_open(struct terminal **out, enum theme theme, bool colours, struct err *err)
{
	struct terminal *term = calloc(1, sizeof *term);

	*out = NULL;
	if (!term)
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	term->screen = newterm(NULL, stdout, stdin);
	if (!term->screen) {
		free(term);
		return err_set(err, ERR_UNAVAILABLE, _("The terminal could not be opened."));
	}
	set_escdelay(25);
	cbreak();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	curs_set(0);
	mousemask(BUTTON1_CLICKED | BUTTON1_PRESSED, NULL);
	mouseinterval(0);
	if (has_colors()) {
		start_color();
		use_default_colors();
	}
	getmaxyx(stdscr, term->rows, term->cols);
	if (!allot(term)) {
		term_close(term);
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	}
	term_set_theme(term, theme, colours);
	*out = term;
	return true;
}

void term_close(struct terminal *term)
{
	if (!term)
		return;
	endwin();
	delscreen(term->screen);
	free(term->shown);
	free(term);
}

int term_rows(const struct terminal *term)
{
	return term->rows;
}

int term_cols(const struct terminal *term)
{
	return term->cols;
}

void term_resize(struct terminal *term, int rows, int cols)
{
	resizeterm(rows, cols);
	getmaxyx(stdscr, term->rows, term->cols);
	if (!allot(term))
		term->rows = term->cols = 0; /* nothing is shown rather than out of bounds */
}

void term_redraw(struct terminal *term)
{
	reset_prog_mode();
	clearok(stdscr, TRUE);
	term->all = true;
}

void term_leave(struct terminal *term)
{
	(void)term;
	def_prog_mode();
	endwin();
}

void term_bell(struct terminal *term)
{
	(void)term;
	beep();
}

static void put_cell(const struct terminal *term, int row, int col, const struct cell *cell)
{
	wchar_t text[3] = { (wchar_t)cell->code, (wchar_t)cell->mark, 0 };
	cchar_t out;

	setcchar(&out, text, term->attr[cell->style], term->pair[cell->style], NULL);
	mvadd_wch(row, col, &out);
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
	return a->code == b->code && a->mark == b->mark && a->style == b->style;
}

void term_show(struct terminal *term, const struct grid *grid)
{
	int rows = grid->rows < term->rows ? grid->rows : term->rows;
	int cols = grid->cols < term->cols ? grid->cols : term->cols;
	bool news = term->all;

	for (int row = 0; row < rows; row++) {
		for (int col = 0; col < cols; col++) {
			const struct cell *cell = &grid->cell[row * grid->cols + col];
			struct cell *shown = &term->shown[row * term->cols + col];

			if (!term->all && same_cell(cell, shown))
				continue;
			*shown = *cell;
			news = true;
			if (cell->code)
				put_cell(term, row, col, cell);
		}
	}
	if (!news && grid->cursor_row == term->cursor_row && grid->cursor_col == term->cursor_col)
		return;
	term->cursor_row = grid->cursor_row;
	term->cursor_col = grid->cursor_col;
	term->all = false;
	move(term->cursor_row < rows ? term->cursor_row : rows - 1,
	     term->cursor_col < cols ? term->cursor_col : cols - 1);
	refresh();
}

bool term_next_key(struct terminal *term, struct term_key *key)
{
	wint_t code;
	int got = wget_wch(stdscr, &code);

	(void)term;
	if (got == ERR)
		return false;
	*key = (struct term_key){ .key = KEYCODE_NONE };
	if (got == OK) {
		key->key = code == '\n' ? KEYCODE_ENTER : code == 8 ? KEYCODE_BACKSPACE : (uint32_t)code;
		return true;
	}
	for (size_t i = 0; i < sizeof key_codes / sizeof *key_codes; i++)
		if (key_codes[i].curses == (int)code)
			key->key = key_codes[i].key;
	if (key->key == KEYCODE_MOUSE) {
		MEVENT event;

		if (getmouse(&event) == OK) {
			key->row = event.y;
			key->col = event.x;
		} else {
			key->key = KEYCODE_NONE;
		}
	}
	return true;
}
