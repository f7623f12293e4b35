#include "cmd/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { AFTER_MS = 1000, EVERY_MS = 100, CELLS = 30 };

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void progress_begin(struct progress *progress, const struct cmd_context *ctx, const char *what,
                    long total)
{
	bool show = !ctx->quiet && total > 0 && isatty(fileno(ctx->err));

	*progress =
	    (struct progress){ .out = show ? ctx->err : NULL, .what = what, .total = total };
	if (show)
		progress->began_ms = progress->drawn_ms = now_ms();
}

void progress_step(struct progress *progress, long done)
{
	char bar[CELLS + 1];

	if (!progress->out)
		return;
	int64_t now = now_ms();
	if (now - progress->began_ms < AFTER_MS || now - progress->drawn_ms < EVERY_MS)
		return;
	progress->drawn_ms = now;
	progress->shown = true;
	long cells = done * CELLS / progress->total;
	for (long i = 0; i < CELLS; i++)
		bar[i] = i < cells ? '#' : '.';
	bar[CELLS] = '\0';
	fprintf(progress->out, "\r%s [%s] %ld/%ld\033[K", progress->what, bar, done,
	        progress->total);
	fflush(progress->out);
}

void progress_clear(struct progress *progress)
{
	if (!progress->shown)
		return;
	fputs("\r\033[K", progress->out);
	fflush(progress->out);
	progress->shown = false;
}
