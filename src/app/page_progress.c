/* Progress: what the journal says about the places, the weeks, the year and the check-ins. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "cmd/trends.h"
#include "core/i18n.h"
#include "ui/screen_progress.h"

enum { RATINGS_MAX = 400, PLACES_MAX = 120, WEEKS = CHART_DAYS / 7, SENTENCE = 160, PAGE = 6 };

/* Ratings of one place or question, read once when the page comes up. */
struct series {
	int8_t value[RATINGS_MAX];
	int count;
	char name[SENTENCE];
	char verdict[SENTENCE];
	enum style style;
	enum trend_advice advice;
};

struct progress_data {
	enum progress_part part;
	int at[PROGRESS_COUNT]; /* of the parts that are not on top */
	struct series place[PLACES_MAX];
	int places;
	struct series checkin[CHECKIN_COUNT];
	struct trend_week week[WEEKS]; /* newest first */
	int weeks;
	int16_t minutes[CHART_DAYS];
	int32_t first; /* of the calendar */
	int today;     /* its last day */
	int days;      /* in it with a session */
	int64_t held_ms;
	struct trend_streak streak;
};

static void fill(struct series *series, const struct trend_point *point, int count,
                 const struct trend *trend)
{
	static const enum style styles[] = {
		[VERDICT_NONE] = STYLE_DIM,
		[VERDICT_BETTER] = STYLE_GOOD,
		[VERDICT_WORSE] = STYLE_CAUTION,
		[VERDICT_NO_CHANGE] = STYLE_TEXT,
	};
	int from = count > RATINGS_MAX ? count - RATINGS_MAX : 0;

	for (int i = from; i < count; i++)
		series->value[series->count++] = (int8_t)point[i].value;
	trend_sentence(series->verdict, sizeof series->verdict, trend);
	series->style = styles[trend->verdict];
	if (!series->verdict[0] && count)
		snprintf(series->verdict, sizeof series->verdict,
		         i18n_count("%d rating so far", "%d ratings so far", (unsigned long)count),
		         count);
}

static void take_places(struct progress_data *data, const struct trends *trends)
{
	for (int i = 0; i < trends->place_count && data->places < PLACES_MAX; i++) {
		const struct trends_place *from = &trends->place[i];
		struct series *to = &data->place[data->places];

		if (!from->count)
			continue;
		trends_place_name(to->name, sizeof to->name, from->area, from->site, from->side);
		fill(to, from->point, from->count, &from->trend);
		to->advice = from->advice;
		data->places++;
	}
}

static void take_days(struct progress_data *data, const struct trends *trends)
{
	for (int i = 0; i < trends->day_count; i++) {
		const struct trend_day *day = &trends->day[i];
		int at = day->date - data->first;
		int64_t minutes = (day->held_ms + 59999) / 60000;

		if (at < 0 || at >= CHART_DAYS)
			continue;
		data->minutes[at] = (int16_t)(minutes > 999 ? 999 : minutes ? minutes : 1);
		data->days++;
		data->held_ms += day->held_ms;
	}
}

/* From the first one with a session on. */
static void take_weeks(struct progress_data *data, const struct trends *trends, int32_t today,
                       int start)
{
	struct trend_week week[WEEKS];
	int first = 0;

	trend_weeks(week, WEEKS, trends->day, (size_t)trends->day_count, today, start);
	while (first < WEEKS && !week[first].sessions)
		first++;
	for (int i = WEEKS - 1; i >= first; i--)
		data->week[data->weeks++] = week[i];
}

static void progress_enter(struct app *app)
{
	static const int weekday[] = { 0, 6, 5 };
	struct progress_data *data = app_state(app, sizeof *data);
	int start = weekday[settings_number(&app->coach.settings, SETTING_WEEK_START)];
	int32_t today = app->coach.now.local_date;
	struct trends trends = { 0 };
	struct err err;

	data->first = trend_week_start(today, start) - (CHART_DAYS - 7);
	data->today = today - data->first;
	if (trends_gather(&trends, app->coach.journal, AREA_COUNT, today, start, &err)) {
		take_places(data, &trends);
		take_days(data, &trends);
		take_weeks(data, &trends, today, start);
		data->streak = trends.streak;
		for (int i = 0; i < CHECKIN_COUNT; i++)
			fill(&data->checkin[i], trends.checkin[i], trends.checkin_count[i],
			     &trends.checkin_trend[i]);
	} else {
		app_notice(app, err.msg);
	}
	trends_finish(&trends);
}

static const char *date_text(struct app *app, int32_t date)
{
	int year, month, day;

	date_to_civil(date, &year, &month, &day);
	return app_text(app, _("%d %s"), day, _(date_month_name(month)));
}

static const char *year_text(struct app *app, const struct progress_data *data)
{
	const char *sum;

	if (!data->days)
		return _("The first session opens the calendar.");
	sum = app_text(app,
	               i18n_count("In a year: %d day with a session, %lld min of work.",
	                          "In a year: %d days with a session, %lld min of work.",
	                          (unsigned long)data->days),
	               data->days, (long long)((data->held_ms + 30000) / 60000));
	if (data->streak.days < 2)
		return sum;
	return app_text(app,
	                i18n_count("%s On a run since %s: %d session with no gap over three days.",
	                           "%s On a run since %s: %d sessions with no gap over three days.",
	                           (unsigned long)data->streak.days),
	                sum, date_text(app, data->streak.since), data->streak.days);
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
	struct progress_series *place = app_frame(app, PLACES_MAX * sizeof *place);
	struct progress_series *checkin = app_frame(app, CHECKIN_COUNT * sizeof *checkin);
	struct progress_week *week = app_frame(app, WEEKS * sizeof *week);

	for (int i = 0; i < data->places; i++)
		place[i] = series_view(&data->place[i], data->place[i].name, true);
	for (int i = 0; i < CHECKIN_COUNT; i++)
		checkin[i] = series_view(&data->checkin[i], _(checkin_info[i].name),
		                         i == CHECKIN_PAIN);
	for (int i = 0; i < data->weeks; i++)
		week[i] = (struct progress_week){
			.label = date_text(app, data->week[i].start),
			.minutes = (int)((data->week[i].held_ms + 30000) / 60000),
			.days = data->week[i].days,
		};
	*view = (struct progress_view){
		.part = data->part,
		.place = place,
		.places = data->places,
		.week = week,
		.weeks = data->weeks,
		.calendar = { data->minutes, data->today, data->first },
		.year = year_text(app, data),
		.checkin = checkin,
		.checkins = CHECKIN_COUNT,
		.notice = app->notice,
	};
	memcpy(view->at, data->at, sizeof view->at);
	view->at[data->part] = *app_chosen(app);
	return view;
}

static void progress_act(struct app *app, enum action action, const struct term_key *key)
{
	struct progress_data *data = app->page_state;
	int step = action == ACTION_NEXT_FIELD ? 1 : PROGRESS_COUNT - 1;

	(void)key;
	if (app_move(app, action, progress_positions(&app->grid, progress_view(app)), PAGE))
		return;
	if (action == ACTION_NEXT_FIELD || action == ACTION_PREV_FIELD) {
		data->at[data->part] = *app_chosen(app);
		data->part = (enum progress_part)(((int)data->part + step) % PROGRESS_COUNT);
		*app_chosen(app) = data->at[data->part];
	} else if (action == ACTION_LEAVE || action == ACTION_DONE) {
		app_pop(app);
	}
}

const struct page page_progress = { .screen = &screen_progress,
	                            .view = progress_view,
	                            .act = progress_act,
	                            .enter = progress_enter };
