/* A routine file while it is written: findings and preview, side by side or one under the other. */
#ifndef UNKNOT_UI_SCREEN_WATCH_H
#define UNKNOT_UI_SCREEN_WATCH_H

#include <stdbool.h>

#include "ui/screen.h"

enum { WATCH_WIDE = 100 }; /* columns from which on they stand side by side */

struct watch_finding {
	bool error;
	const char *text, *hint; /* hint may be "" */
};

struct watch_view {
	const char *path;
	const char *state; /* "1 error, 2 warnings" */
	const struct watch_finding *finding;
	int finding_count;
	const char *note;        /* over the preview; "" */
	const char *const *step; /* a line for each step or exercise */
	int step_count, chosen;
	const char *detail; /* how the chosen one is done; "" */
	void (*figure)(struct grid *grid, int row, int col, int rows, int cols, const void *ctx);
	const void *figure_ctx; /* NULL: the chosen one has no figure */
};

extern const struct screen screen_watch;

#endif
