/* Baseline: a bare ncurses program that draws one full screen and waits for a key. With a number as
 * its argument it counts that many seconds down, one tick a second, as small a redraw as can be;
 * with "cells N" it writes N cells four times a second; with a file it keeps a SQLite database open. */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static void fill(void)
{
	for (int row = 0; row < LINES; row++)
		for (int col = 0; col < COLS - 1; col++)
			mvaddch(row, col, (chtype)('a' + (row + col) % 26));
	refresh();
}

static void count_down(int seconds)
{
	for (; seconds > 0; seconds--) {
		mvprintw(0, 0, "%d:%02d ", seconds / 60, seconds % 60);
		refresh();
		timeout(1000);
		if (getch() == 'q')
			return;
	}
}

static void write_cells(int cells)
{
	for (unsigned turn = 0;; turn++) {
		for (int i = 0; i < cells; i++)
			mvaddch(2 + i / 30, 40 + i % 30, (chtype)('a' + (turn + (unsigned)i) % 26));
		refresh();
		timeout(250);
		if (getch() == 'q')
			return;
	}
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;

	setlocale(LC_ALL, "");
	if (argc > 1 && strchr(argv[1], '/') && sqlite3_open(argv[1], &db) == SQLITE_OK)
		sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL);
	initscr();
	cbreak();
	noecho();
	curs_set(0);
	fill();
	if (argc > 2 && strcmp(argv[1], "cells") == 0)
		write_cells((int)strtol(argv[2], NULL, 10));
	else if (argc > 1 && !db)
		count_down((int)strtol(argv[1], NULL, 10));
	else
		getch();
	endwin();
	sqlite3_close(db);
	return 0;
}
