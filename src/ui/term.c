#define _XOPEN_SOURCE_EXTENDED 1
#include "ui/term.h"

#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "core/i18n.h"
#include "ui/keys.h"
#include "ui/paint.h"

struct terminal {
	SCREEN *screen;
	struct cell *shown; /* what the terminal was last told */
	int rows, cols;
	int cursor_row, cursor_col;
	bool all;           /* draw everything */
	attr_t attr[STYLE_COUNT];
	short pair[STYLE_COUNT];
	bool direct; /* painted by paint; else by ncurses */
	struct paint paint;
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

/* ---- Terminals that speak ECMA-48: bytes are counted, ncurses only keeps the modes and keys ------ */

static bool is_string(const char *name, const char *wanted)
{
	const char *text = tigetstr(name);

	return text && text != (const char *)-1 && strcmp(text, wanted) == 0; /* NOLINT */
}

static bool speaks_ecma48(void)
{
	return is_string("cup", "\x1b[%i%p1%d;%p2%dH") && is_string("el", "\x1b[K") &&
	       is_string("cuf", "\x1b[%p1%dC") && is_string("cub", "\x1b[%p1%dD") &&
	       is_string("cuu", "\x1b[%p1%dA") && is_string("cud", "\x1b[%p1%dB") &&
	       is_string("ri", "\x1bM") &&
	       is_string("bold", "\x1b[1m") && is_string("rev", "\x1b[7m") &&
	       is_string("smul", "\x1b[4m") && tigetflag("xenl") > 0;
}

/* nonl() has told the line not to turn a line feed into two. */
static bool goes_straight_down(void)
{
	struct termios modes;

	return is_string("cud1", "\n") && tcgetattr(STDOUT_FILENO, &modes) == 0 &&
	       !(modes.c_oflag & OPOST && modes.c_oflag & ONLCR);
}

static void send_bytes(void *ctx, const char *bytes, size_t size)
{
	(void)ctx;
	while (size) {
		ssize_t sent = write(STDOUT_FILENO, bytes, size);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return; /* nobody looks any more: the hang-up tells the rest */
		bytes += sent;
		size -= (size_t)sent;
	}
}

/* Adds ";NUMBERS" of a colour's "\x1b[NUMBERSm"; false when it is written in another way. */
static bool add_colour(char pen[PAINT_PEN_MAX], const char *name, int colour)
{
	const char *text = colour < 0 ? "\x1b[m" : tparm(tigetstr(name), colour, 0, 0, 0, 0, 0, 0, 0, 0);
	size_t used = strlen(pen), len = text ? strlen(text) : 0, size = PAINT_PEN_MAX - used;

	if (colour < 0)
		return true;
	if (len < 4 || strncmp(text, "\x1b[", 2) != 0 || strspn(text + 2, "0123456789;") != len - 3 ||
	    text[len - 1] != 'm')
		return false;
	return snprintf(pen + used, size, ";%.*s", (int)len - 3, text + 2) < (int)size;
}

/* A block is a reversed blank: bold is not to be seen in it. */
static bool make_pen(char pen[PAINT_PEN_MAX], const struct look *look, bool block)
{
	snprintf(pen, PAINT_PEN_MAX, "%s%s%s", look->attr & LOOK_BOLD && !block ? ";1" : "",
	         look->attr & LOOK_UNDERLINE ? ";4" : "",
	         block || look->attr & LOOK_REVERSE ? ";7" : "");
	return add_colour(pen, "setaf", look->fg) && add_colour(pen, "setab", look->bg);
}

/* The terminal is blank again and in ncurses' modes. */
static void clear_all(struct terminal *term)
{
	term->all = true;
	if (!term->direct)
		return;
	clearok(stdscr, TRUE);
	refresh();
	paint_forget(&term->paint);
}

static bool allot(struct terminal *term)
{
	if (term->direct)
		return paint_size(&term->paint, term->rows, term->cols);

	struct cell *shown =
	    calloc((size_t)term->rows * (size_t)term->cols, sizeof *shown);

	if (!shown)
		return false;
	free(term->shown);
	term->shown = shown;
	term->all = true;
	return true;
}

static void make_pair(int pair, const struct look *look)
{
#ifdef NCURSES_EXT_COLORS
	init_extended_pair(pair, look->fg, look->bg);
#else
	init_pair((short)pair, (short)look->fg, (short)look->bg);
#endif
}

void term_set_theme(struct terminal *term, enum theme theme, bool colours)
{
	int depth = colours && has_colors() ? COLORS : 0;
	bool known = true;

	for (int i = 0; i < STYLE_COUNT; i++) {
		struct look look = theme_look(theme, (enum style)i, depth);

		term->attr[i] = (look.attr & LOOK_BOLD ? A_BOLD : 0) |
		                (look.attr & LOOK_REVERSE ? A_REVERSE : 0) |
		                (look.attr & LOOK_UNDERLINE ? A_UNDERLINE : 0);
		term->pair[i] = 0;
		if (depth >= 8 && i + 1 < COLOR_PAIRS) {
			make_pair(i + 1, &look);
			term->pair[i] = (short)(i + 1);
		}
		term->paint.bare[i] = look.bg < 0 && !(look.attr & ~(unsigned)LOOK_BOLD);
		known = known && make_pen(term->paint.pen[i][0], &look, false) &&
		        make_pen(term->paint.pen[i][1], &look, true);
	}
	if (term->direct && !known) {
		term->direct = false;
		if (!allot(term))
			term->rows = term->cols = 0;
	}
	clear_all(term);
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
	term->direct = speaks_ecma48();
	term->paint.write = send_bytes;
	term->paint.line_feed = goes_straight_down();
	term->paint.erases = is_string("ech", "\x1b[%p1%dX");
	getmaxyx(stdscr, term->rows, term->cols);
	if (!allot(term)) {
		term_close(term);
		return err_set(err, ERR_MEMORY, _("Out of memory."));
	}
	term_set_theme(term, theme, colours);
	*out = term;
	return true;
}

static void leave(struct terminal *term)
{
	if (term->direct)
		paint_plain(&term->paint);
	endwin();
}

void term_close(struct terminal *term)
{
	if (!term)
		return;
	leave(term);
	delscreen(term->screen);
	free(term->shown);
	paint_finish(&term->paint);
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
	clear_all(term);
}

void term_redraw(struct terminal *term)
{
	reset_prog_mode();
	clearok(stdscr, TRUE);
	clear_all(term);
}

void term_leave(struct terminal *term)
{
	def_prog_mode();
	leave(term);
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

	if (term->direct) {
		paint_show(&term->paint, grid);
		return;
	}
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
