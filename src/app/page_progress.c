/* Progress: what the journal says about the places, the weeks, the year and the check-ins. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "core/trend.h"
#include "ui/screen_progress.h"

enum { RATINGS_MAX = 400, WEEKS = 12, DAYS_MAX = 5000, VERDICT_TEXT = 160 };

/* Ratings of one place or question, read once when the page comes up. */
struct series {
	int8_t value[RATINGS_MAX];
	struct trend_point point[RATINGS_MAX];
	int count;
	char verdict[VERDICT_TEXT];
	enum style style;
	enum trend_advice advice;
};

struct progress_data {
	enum progress_part part;
	struct series place[AREA_COUNT];
	enum area area[AREA_COUNT];
	int places;
	struct series checkin[CHECKIN_COUNT];
	struct trend_week week[WEEKS];
	struct trend_day day[DAYS_MAX];
	size_t days;
	int16_t minutes[CHART_DAYS];
	int32_t first; /* of the calendar */
	int today;     /* its last day */
};

static void judge(struct series *series, bool more_is_better)
{
	static const enum style styles[] = {
		[VERDICT_NONE] = STYLE_DIM,
		[VERDICT_BETTER] = STYLE_GOOD,
		[VERDICT_WORSE] = STYLE_CAUTION,
		[VERDICT_NO_CHANGE] = STYLE_TEXT,
	};
	struct trend trend = trend_of(series->point, (size_t)series->count, more_is_better);

	trend_sentence(series->verdict, sizeof series->verdict, &trend);
	series->style = styles[trend.verdict];
	if (!series->verdict[0] && series->count)
		snprintf(series->verdict, sizeof series->verdict,
		         i18n_count("%d rating so far", "%d ratings so far",
		                    (unsigned long)series->count),
		         series->count);
}

static void add_point(struct series *series, int32_t date, int value)
{
	if (value == RATING_UNKNOWN)
		return;
	if (series->count == RATINGS_MAX) {
		memmove(series->value, series->value + 1, RATINGS_MAX - 1);
		memmove(series->point, series->point + 1,
		        (RATINGS_MAX - 1) * sizeof *series->point);
		series->count--;
	}
	series->value[series->count] = (int8_t)value;
	series->point[series->count] = (struct trend_point){ date, value };
	series->count++;
}

/* Sessions that an area was marked for; two sides on one day are one. */
static int sessions_of(const struct series *series)
{
	int count = 0;

	for (int i = 0; i < series->count; i++)
		count += i == 0 || series->point[i].date != series->point[i - 1].date;
	return count;
}

static bool load_places(struct app *app, struct progress_data *data, struct err *err)
{
	struct journal_point *point = malloc(RATINGS_MAX * sizeof *point);
	bool ok = point != NULL || err_set(err, ERR_MEMORY, _("Out of memory."));

	for (int area = 0; ok && area < AREA_COUNT; area++) {
		struct series *series = &data->place[data->places];
		int count = 0;

		ok = journal_recent(app->coach.journal, (enum area)area, NULL, SIDE_COUNT,
		                    RATING_BEFORE, RATINGS_MAX, point, &count, err);
		for (int i = 0; ok && i < count; i++)
			add_point(series, point[i].date, point[i].value);
		if (!ok || !series->count)
			continue;
		judge(series, false);
		struct trend trend = trend_of(series->point, (size_t)series->count, false);

		series->advice = trend_advice(&trend, sessions_of(series), series->point[0].date,
		                              app->coach.now.local_date);
		data->area[data->places++] = (enum area)area;
	}
	free(point);
	return ok;
}

static bool take_day(void *ctx, const struct journal_day *day)
{
	struct progress_data *data = ctx;
	int at = day->date - data->first;
	int64_t minutes = (day->held_ms + 59999) / 60000;

	if (at >= 0 && at < CHART_DAYS)
		data->minutes[at] = (int16_t)(minutes > 999 ? 999 : minutes ? minutes : 1);
	if (data->days < DAYS_MAX)
		data->day[data->days++] =
		    (struct trend_day){ day->date, day->sessions, day->held_ms };
	return true;
}

static bool take_checkin(void *ctx, const struct journal_checkin *checkin)
{
	struct progress_data *data = ctx;
	int32_t date = checkin->at.local_date;

	add_point(&data->checkin[CHECKIN_PAIN], date, checkin->pain);
	add_point(&data->checkin[CHECKIN_MOVEMENT], date, checkin->movement);
	add_point(&data->checkin[CHECKIN_SLEEP], date, checkin->sleep);
	add_point(&data->checkin[CHECKIN_ENERGY], date, checkin->energy);
	add_point(&data->checkin[CHECKIN_PERFORMANCE], date, checkin->performance);
	return true;
}

static bool load(struct app *app, struct progress_data *data, struct err *err)
{
	static const int weekday[] = { 0, 6, 5 };
	int start = weekday[settings_number(&app->coach.settings, SETTING_WEEK_START)];
	int32_t today = app->coach.now.local_date;

	data->first = trend_week_start(today, start) - (CHART_DAYS - 7);
	data->today = today - data->first;
	if (!load_places(app, data, err) ||
	    !journal_days(app->coach.journal, data->first, take_day, data, err) ||
	    !journal_checkin_each(app->coach.journal, take_checkin, data, err))
		return false;
	trend_weeks(data->week, WEEKS, data->day, data->days, today, start);
	for (int i = 0; i < CHECKIN_COUNT; i++)
		judge(&data->checkin[i], checkin_info[i].higher_is_better);
	return true;
}

static void progress_enter(struct app *app)
{
	struct progress_data *data = app_state(app, sizeof *data);
	struct err err;

	if (!load(app, data, &err))
		app_notice(app, err.msg);
}

static const char *date_text(struct app *app, int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	return app_text(app, _("%d %s"), day, _(date_month_name(month)));
}

static const char *year_text(struct app *app, const struct progress_data *data)
{
	struct trend_streak streak = trend_streak(data->day, data->days, app->coach.now.local_date);
	int64_t ms = 0;
	const char *sum;

	for (size_t i = 0; i < data->days; i++)
		ms += data->day[i].held_ms;
	if (!data->days)
		return _("The first session opens the calendar.");
	sum = app_text(app,
	               i18n_count("In a year: %zu day with a session, %lld min under the tool.",
	                          "In a year: %zu days with a session, %lld min under the tool.",
	                          (unsigned long)data->days),
	               data->days, (long long)((ms + 30000) / 60000));
	if (streak.days < 2)
		return sum;
	return app_text(app,
	                i18n_count("%s On a run since %s: %d session with no gap over three days.",
	                           "%s On a run since %s: %d sessions with no gap over three days.",
	                           (unsigned long)streak.days),
	                sum, date_text(app, streak.since), streak.days);
}

static struct progress_series series_view(const struct series *series, const char *name, bool ramp)
{
	return (struct progress_series){ .name = name,
		                         .value = series->value,
		                         .count = series->count,
		                         .ramp = ramp,
		                         .verdict = series->verdict,
		                         .style = series->style,
		                         .advice = _(trend_advice_text(series->advice)) };
}

static const void *progress_view(struct app *app)
{
	const struct progress_data *data = app->page_state;
	struct progress_view *view = app_frame(app, sizeof *view);
	struct progress_series *place = app_frame(app, AREA_COUNT * sizeof *place);
	struct progress_series *checkin = app_frame(app, CHECKIN_COUNT * sizeof *checkin);
	struct progress_week *week = app_frame(app, WEEKS * sizeof *week);

	for (int i = 0; i < data->places; i++)
		place[i] = series_view(&data->place[i], _(area_info[data->area[i]].name), true);
	for (int i = 0; i < CHECKIN_COUNT; i++)
		checkin[i] = series_view(&data->checkin[i], _(checkin_info[i].name),
		                         i == CHECKIN_PAIN);
	for (int i = 0; i < WEEKS; i++)
		week[i] = (struct progress_week){
			.label = date_text(app, data->week[i].start),
			.minutes = (int)((data->week[i].held_ms + 30000) / 60000),
			.days = data->week[i].days,
		};
	*view = (struct progress_view){
		.part = data->part,
		.place = place,
		.places = data->places,
		.chosen = data->part == PROGRESS_PLACES ? *app_chosen(app) : 0,
		.week = week,
		.weeks = WEEKS,
		.calendar = { data->minutes, data->today, data->first },
		.year = year_text(app, data),
		.checkin = checkin,
		.checkins = CHECKIN_COUNT,
		.notice = app->notice,
	};
	return view;
}

static void progress_act(struct app *app, enum action action, const struct term_key *key)
{
	struct progress_data *data = app->page_state;
	int step = action == ACTION_NEXT_FIELD ? 1 : PROGRESS_COUNT - 1;

	(void)key;
	if (app_move(app, action, data->places ? data->places : 1, 10))
		return;
	if (action == ACTION_NEXT_FIELD || action == ACTION_PREV_FIELD)
		data->part = (enum progress_part)(((int)data->part + step) % PROGRESS_COUNT);
	else if (action == ACTION_LEAVE || action == ACTION_DONE)
		app_pop(app);
}

const struct page page_progress = { .screen = &screen_progress,
	                            .view = progress_view,
	                            .act = progress_act,
	                            .enter = progress_enter };
