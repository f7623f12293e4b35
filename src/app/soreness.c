#include "app/soreness.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/phrase.h"
#include "core/trend.h"
#include "ui/chart.h"

enum { RATINGS_MAX = 60, PLOT_MAX = 14, TRIES_MAX = 5 };

static void take(struct soreness *soreness, int32_t date, int value)
{
	if (value == RATING_UNKNOWN || date < soreness->date)
		return;
	if (date == soreness->date && value < soreness->value)
		return;
	*soreness = (struct soreness){ .value = value, .date = date };
}

struct soreness soreness_at(struct app *app, const struct bodymap_place *place, int days)
{
	const struct dose_place *memory = coach_place(&app->coach, place->area, "", place->side);
	int32_t today = app->coach.now.local_date;
	struct soreness s = { .value = RATING_UNKNOWN, .date = today - days };

	for (int i = 0; i < memory->mark_count; i++)
		take(&s, memory->mark[i].date, memory->mark[i].before);
	for (int i = 0; i < PURPOSE_COUNT; i++) {
		const struct dose_last *last = &memory->level[i].last;

		if (last->serial == 0)
			continue;
		take(&s, last->session.date, last->session.answers.before);
		take(&s, last->session.date, last->session.answers.peak);
	}
	int mark = coach_marked(&app->coach, place->area, "", place->side);

	if (mark != RATING_UNKNOWN)
		s = (struct soreness){ .value = mark, .date = today };
	return s;
}

int soreness_map(struct app *app, struct body_view *view)
{
	int count = bodymap_count(), sorest = -1;

	body_view_init(view);
	for (int i = 0; i < count && i < BODY_PLACES_MAX; i++) {
		struct bodymap_place place = bodymap_place(i);

		view->value[i] = soreness_at(app, &place, SORENESS_DAYS).value;
		if (view->value[i] != RATING_UNKNOWN &&
		    (sorest < 0 || view->value[i] > view->value[sorest]))
			sorest = i;
	}
	return sorest;
}

const char *soreness_name(struct app *app, const struct bodymap_place *place)
{
	struct session_item item = { .area = place->area, .side = place->side };
	char name[PHRASE_NAME_MAX];

	return app_text(app, "%s", phrase_place(name, sizeof name, &item));
}

/* The last values as bars, or as digits where there are only ASCII characters. */
static void plot(char *buf, size_t size, const struct journal_point *point, int count, bool ascii)
{
	static const char *const bars[] = { "\u2581", "\u2582", "\u2583", "\u2584",
		                            "\u2585", "\u2586", "\u2587", "\u2588" };
	int top = CHART_TOP_LEAST;
	size_t used = 0;

	buf[0] = '\0';
	for (int i = count > PLOT_MAX ? count - PLOT_MAX : 0; i < count; i++)
		top = point[i].value > top ? point[i].value : top;
	for (int i = count > PLOT_MAX ? count - PLOT_MAX : 0; i < count && used < size; i++) {
		int value = point[i].value;

		if (ascii)
			used += (size_t)snprintf(buf + used, size - used, "%s%d", used ? " " : "",
			                         value);
		else
			used += (size_t)snprintf(buf + used, size - used, "%s",
			                         bars[(value * 7 + top / 2) / top]);
	}
}

const char *soreness_trend(struct app *app, const struct bodymap_place *place,
                           enum rating_kind kind)
{
	struct journal_point point[RATINGS_MAX];
	struct trend_point value[RATINGS_MAX];
	char bars[128], sentence[128];
	struct trend trend;
	struct err err;
	int count = 0;

	if (!journal_recent(app->coach.journal, place->area, "", place->side, kind, RATINGS_MAX,
	                    point, &count, &err))
		return app_text(app, "%s", err.msg);
	if (count == 0)
		return "";
	if (count == 1)
		return app_text(app, _("%d of 10, %s"), point[0].value,
		                soreness_day(app, point[0].date));
	for (int i = 0; i < count; i++)
		value[i] = (struct trend_point){ point[i].date, point[i].value };
	trend = trend_of(value, (size_t)count, false);
	trend_sentence(sentence, sizeof sentence, &trend);
	plot(bars, sizeof bars, point, count, app->grid.ascii || app->grid.words);
	if (sentence[0])
		return app_text(app, "%s  %s", bars, sentence);
	return app_text(app, _("%s  %d of 10, %s"), bars, point[count - 1].value,
	                soreness_day(app, point[count - 1].date));
}

/* Soreness before the work says most; where it was never marked, what was felt at the peak. */
static const char *verdict_of(struct app *app, int at)
{
	struct bodymap_place place = bodymap_place(at);
	const char *trend = soreness_trend(app, &place, RATING_BEFORE);

	return trend[0] ? trend : soreness_trend(app, &place, RATING_PEAK);
}

int soreness_trends(struct app *app, const struct body_view *view, int max, int at[],
                    const char *trend[])
{
	int count = bodymap_count(), found = 0, tries = 0;

	for (int value = RATING_MAX; value >= 0; value--)
		for (int i = 0; i < count && i < BODY_PLACES_MAX; i++) {
			if (view->value[i] != value || found == max || tries == TRIES_MAX)
				continue;
			trend[found] = verdict_of(app, i);
			at[found] = i;
			found += trend[found][0] != '\0';
			tries++;
		}
	return found;
}

const char *soreness_day(struct app *app, int32_t date)
{
	char words[DATE_WORDS];
	int32_t ago = app->coach.now.local_date - date;

	if (ago == 0)
		return _("today");
	if (ago == 1)
		return _("yesterday");
	return app_text(app, "%s", date_words(date, words));
}
