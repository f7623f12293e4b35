/* Charts: heights, colours and signs say the value; what does not fit is left out at the old end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/date.h"
#include "ui/chart.h"

enum { BLOCK_LOW = 0x2581, BLOCK_FULL = 0x2588 };

static struct grid grid;

static int setup(void **state)
{
	(void)state;
	assert_true(grid_resize(&grid, 12, 120));
	grid_clear(&grid);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	grid_finish(&grid);
	memset(&grid, 0, sizeof grid);
	return 0;
}

static uint32_t code_at(int row, int col)
{
	return grid.cell[row * grid.cols + col].code;
}

static int style_at(int row, int col)
{
	return (int)grid.cell[row * grid.cols + col].style;
}

static void sparks_rise_with_the_value(void **state)
{
	int8_t value[11];

	(void)state;
	for (int i = 0; i < 11; i++)
		value[i] = (int8_t)i;
	assert_int_equal(chart_spark(&grid, 1, 2, 20, value, 11, 10), 11);
	assert_int_equal(code_at(1, 2), BLOCK_LOW);
	assert_int_equal(code_at(1, 12), BLOCK_FULL);
	for (int i = 0; i < 11; i++) {
		assert_int_equal(style_at(1, 2 + i), STYLE_WORK);
		if (i > 0)
			assert_true(code_at(1, 2 + i) >= code_at(1, 1 + i));
	}
	assert_int_equal(code_at(1, 13), ' ');
}

static void sparks_keep_the_latest(void **state)
{
	static const int8_t value[] = { 9, 9, 9, 1, 2, 3 };

	(void)state;
	grid.ascii = true;
	assert_int_equal(chart_spark(&grid, 0, 0, 3, value, 6, 9), 3);
	assert_int_equal(code_at(0, 0), '1');
	assert_int_equal(code_at(0, 2), '3');
	assert_int_equal(code_at(0, 3), ' ');
	assert_int_equal(style_at(0, 0), STYLE_WORK);
	assert_int_equal(chart_spark(&grid, 0, 0, 3, value, 0, 5), 0);
}

static void bars_are_as_long_as_their_part(void **state)
{
	static const struct {
		int64_t part, most;
		int full;          /* whole cells */
		uint32_t rest;     /* the cell after them */
	} rows[] = {
		{ 0, 10, 0, ' ' },      { 1, 1000, 0, 0x258f }, { 5, 10, 5, ' ' },
		{ 55, 100, 5, 0x258c }, { 10, 10, 10, ' ' },    { 30, 10, 10, ' ' },
		{ 3, 0, 0, 0x258f },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		grid_clear(&grid);
		chart_bar(&grid, 0, 0, 10, rows[i].part, rows[i].most, STYLE_WORK);
		for (int col = 0; col < rows[i].full; col++)
			assert_int_equal(code_at(0, col), BLOCK_FULL);
		assert_int_equal(code_at(0, rows[i].full), rows[i].rest);
	}
	grid.ascii = true;
	grid_clear(&grid);
	chart_bar(&grid, 0, 0, 10, 1, 1000, STYLE_WORK); /* a little is not nothing */
	assert_int_equal(code_at(0, 0), '#');
	assert_int_equal(code_at(0, 1), ' ');
}

/* A year to Thursday 2026-01-15, in weeks from a Monday on. */
static struct chart_calendar year(int16_t *minutes)
{
	int32_t today = date_from_civil(2026, 1, 15);
	struct chart_calendar calendar = { .minutes = minutes };

	calendar.first = today - date_weekday(today) - 52 * 7;
	calendar.today = today - calendar.first;
	return calendar;
}

static void a_day_has_its_place_and_its_step(void **state)
{
	static const uint32_t signs[] = { 0x00b7, 0x2591, 0x2592, 0x2593, 0x2588 };
	static const int least[] = { 0, 1, 5, 10, 20 };
	int16_t minutes[53 * 7] = { 0 };
	struct chart_calendar calendar = year(minutes);

	(void)state;
	for (int i = 0; i < 5; i++)
		minutes[i * 7 + 2] = (int16_t)least[i]; /* Wednesdays of the first five weeks */
	assert_int_equal(chart_bands(70, &calendar), 1);
	chart_band(&grid, 0, 0, 70, &calendar, 0);
	for (int i = 0; i < 5; i++)
		assert_int_equal(code_at(3, 4 + i), signs[i]);
	assert_int_equal(code_at(4, 4 + 52), signs[0]); /* today, a Thursday */
	assert_int_equal(code_at(5, 4 + 52), ' ');      /* tomorrow is not yet */
}

static void narrow_ones_show_the_latest_weeks(void **state)
{
	int16_t minutes[53 * 7] = { 0 };
	struct chart_calendar calendar = year(minutes);

	(void)state;
	grid.ascii = true;
	minutes[calendar.today] = 30;
	chart_band(&grid, 0, 0, 34, &calendar, 0);
	assert_int_equal(code_at(4, 33), '#');
	assert_int_equal(code_at(4, 34), ' ');
	grid_clear(&grid);
	chart_band(&grid, 0, 0, 112, &calendar, 0); /* two columns a week */
	assert_int_equal(code_at(4, 4 + 104), '#');
}

static void the_older_weeks_are_bands_of_their_own(void **state)
{
	int16_t minutes[53 * 7] = { 0 };
	struct chart_calendar calendar = year(minutes);

	(void)state;
	minutes[0] = 30;                           /* Monday of the oldest week */
	minutes[22 * 7 + 1] = 30;                  /* Tuesday of the last one of the older band */
	assert_int_equal(chart_bands(34, &calendar), 2); /* 30 weeks, then 23 */
	chart_band(&grid, 0, 0, 34, &calendar, 1);
	assert_int_equal(code_at(1, 4), 0x2588);
	assert_int_equal(code_at(2, 4 + 22), 0x2588);
	assert_int_equal(code_at(2, 4 + 23), ' ');
	assert_int_equal(chart_bands(4 + 50, &calendar), 1); /* three weeks are no band */
	assert_int_equal(chart_bands(4 + 49, &calendar), 2);
	assert_int_equal(chart_bands(4, &calendar), 50);     /* never none, never more than it has */
}

static void every_month_has_its_name(void **state)
{
	int16_t minutes[53 * 7] = { 0 };
	struct chart_calendar calendar = year(minutes);
	char row[512];

	(void)state;
	chart_band(&grid, 0, 0, 70, &calendar, 0);
	grid_row_text(&grid, 0, row, sizeof row);
	for (int month = 1; month <= 12; month++)
		if (!strstr(row, date_month_name(month)))
			fail_msg("%s is not in: %s", date_month_name(month), row);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sparks_rise_with_the_value),
		TEST(sparks_keep_the_latest),
		TEST(bars_are_as_long_as_their_part),
		TEST(a_day_has_its_place_and_its_step),
		TEST(narrow_ones_show_the_latest_weeks),
		TEST(the_older_weeks_are_bands_of_their_own),
		TEST(every_month_has_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
