#include "ui/chart.h"

#include <stdio.h>

#include "core/date.h"
#include "core/i18n.h"
#include "core/text.h"

enum { LABEL_COLS = 4, DAYS = 7, RATINGS = 11, STUB_WEEKS = 4 };

/* As numbers, the last that fit. */
static int spoken(struct grid *grid, int row, int col, int width, const int8_t *value, int count)
{
	int from = count > width / 3 ? count - width / 3 : 0;
	int used = 0;

	for (int i = from; i < count; i++)
		used += grid_printf(grid, row, col + used, width - used, STYLE_TEXT, "%s%d",
		                    used ? " " : "", value[i]);
	return used;
}

int chart_spark(struct grid *grid, int row, int col, int width, const int8_t *value, int count,
                int top)
{
	static const char ascii[RATINGS + 1] = "0123456789#";
	int from = count > width ? count - width : 0;

	if (grid->words)
		return spoken(grid, row, col, width, value, count);
	for (int i = from; i < count; i++) {
		int v = value[i] < 0 ? 0 : value[i] > 10 ? 10 : value[i];
		uint32_t block = 0x2581u + (uint32_t)(v * 7 + top / 2) / (uint32_t)top;

		grid_fill(grid, row, col + i - from, 1, STYLE_WORK,
		          grid->ascii ? (uint32_t)ascii[v] : block);
	}
	return count - from;
}

void chart_bar(struct grid *grid, int row, int col, int width, int64_t part, int64_t most,
               enum style style)
{
	int64_t eighths = most > 0 ? part * width * 8 / most : 0;
	int whole;

	if (part > 0 && eighths < 1)
		eighths = 1;
	if (grid->words)
		return;
	if (eighths > (int64_t)width * 8)
		eighths = (int64_t)width * 8;
	whole = (int)(eighths / 8);
	if (grid->ascii) {
		grid_fill(grid, row, col, whole ? whole : part > 0, style, '#');
		return;
	}
	grid_fill(grid, row, col, whole, style, 0x2588);
	if (eighths % 8)
		grid_fill(grid, row, col + whole, 1, style, 0x2590u - (uint32_t)(eighths % 8));
}

/* ---- Calendar ------------------------------------------------------------------------------ */

/* Least minutes of a step, its sign, and what stands for it in ASCII. */
static const struct {
	int least;
	uint32_t sign;
	char ascii;
	enum style style;
} steps[] = {
	{ 0, 0x00b7, '.', STYLE_DIM },   { 1, 0x2591, '-', STYLE_GOOD }, { 5, 0x2592, '+', STYLE_GOOD },
	{ 10, 0x2593, '*', STYLE_GOOD }, { 20, 0x2588, '#', STYLE_GOOD },
};

enum { STEPS = sizeof steps / sizeof *steps };

static void draw_step(struct grid *grid, int row, int col, int count, int step)
{
	grid_fill(grid, row, col, count, steps[step].style,
	          grid->ascii ? (uint32_t)steps[step].ascii : steps[step].sign);
}

static int step_of(int minutes)
{
	int step = 0;

	while (step + 1 < STEPS && minutes >= steps[step + 1].least)
		step++;
	return step;
}

static void draw_months(struct grid *grid, int row, int col, int cell, int from, int weeks,
                        const struct chart_calendar *calendar)
{
	int free_from = 0, last = 0;

	for (int week = 0; week < weeks; week++) {
		int year, month, day;
		int at = col + week * cell;

		/* the month that begins in this week, or the first one when much of it shows */
		date_to_civil(calendar->first + (from + week) * DAYS + DAYS - 1, &year, &month, &day);
		if (at < free_from && at + 1 >= free_from)
			at = free_from; /* a column late rather than left out */
		if (month != last && day <= (week ? DAYS : 2 * DAYS) && at >= free_from &&
		    at + text_width(_(date_month_name(month))) <= col + weeks * cell + 1)
			free_from =
			    at + 1 + grid_text(grid, row, at, -1, STYLE_DIM, _(date_month_name(month)));
		last = month;
	}
}

void chart_legend(struct grid *grid, int row, int col, int width)
{
	int end = col + width;

	col += LABEL_COLS;

	for (int i = 0; i < STEPS; i++) {
		char text[16];
		int cols;

		snprintf(text, sizeof text, "%d+", steps[i].least);
		cols = 2 + text_width(i ? text : _("none"));
		if (col + cols > end)
			return;
		draw_step(grid, row, col, 1, i);
		grid_text(grid, row, col + 2, -1, STYLE_DIM, i ? text : _("none"));
		col += cols + 2;
	}
	if (col + text_width(_("minutes")) <= end)
		grid_text(grid, row, col, -1, STYLE_DIM, _("minutes"));
}

/* The weeks of a band. */
struct band {
	int cell, weeks, from; /* columns of a week, how many, the first of them */
};

static struct band band_of(int width, const struct chart_calendar *calendar, int number)
{
	int all = calendar->today / DAYS + 1;
	int room = width - LABEL_COLS > 0 ? width - LABEL_COLS : 1;
	int cell = room / all >= 2 ? 2 : 1;
	int fit = room / cell < all ? room / cell : all;
	int from = all - (number + 1) * fit;

	return (struct band){ cell, from < 0 ? fit + from : fit, from < 0 ? 0 : from };
}

int chart_bands(int width, const struct chart_calendar *calendar)
{
	struct band band = band_of(width, calendar, 0);
	int count = 1;

	while (band.from >= STUB_WEEKS)
		band = band_of(width, calendar, count++);
	return count;
}

void chart_band(struct grid *grid, int row, int col, int width,
                const struct chart_calendar *calendar, int number)
{
	struct band band = band_of(width, calendar, number);

	draw_months(grid, row, col + LABEL_COLS, band.cell, band.from, band.weeks, calendar);
	for (int day = 0; day < DAYS; day++) {
		if (day % 2 == 0)
			grid_text(grid, row + 1 + day, col, LABEL_COLS - 1, STYLE_DIM,
			          _(date_weekday_name(date_weekday(calendar->first + day))));
		for (int week = 0; week < band.weeks; week++) {
			int i = (band.from + week) * DAYS + day;

			if (i <= calendar->today)
				draw_step(grid, row + 1 + day, col + LABEL_COLS + week * band.cell, 1,
				          step_of(calendar->minutes[i]));
		}
	}
}
