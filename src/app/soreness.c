#include "app/soreness.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/phrase.h"
#include "core/trend.h"
#include "ui/chart.h"

enum { RATINGS_MAX = 60, PLOT_MAX = 14 };

static const struct soreness unknown = { .value = RATING_UNKNOWN, .most = RATING_UNKNOWN };

/* What the ratings of the journal say of each place, in the order in which they were felt. */
struct lately {
	struct soreness at[BODY_PLACES_MAX];
	int marked[BODY_PLACES_MAX]; /* today, before the last session */
	int32_t today;
};

static int places(void)
{
	int count = bodymap_count();

	return count < BODY_PLACES_MAX ? count : BODY_PLACES_MAX;
}

static void take(struct lately *lately, int i, const struct journal_rating *r, int32_t date)
{
	int32_t felt = date + (r->kind == RATING_NEXT_DAY);

	if (r->kind == RATING_BEFORE && date == lately->today)
		lately->marked[i] = r->value;
	if (!r->settled)
		lately->at[i] = (struct soreness){ r->value, felt, RATING_UNKNOWN, DATE_NONE };
	else if (r->kind == RATING_PEAK)
		lately->at[i].most = r->value, lately->at[i].settled = felt;
}

static bool take_rating(void *ctx, const struct journal_rating *r, int32_t date)
{
	for (int i = 0, count = places(); i < count; i++) {
		struct bodymap_place place = bodymap_place(i);

		if (soreness_is_of(r, &place))
			take(ctx, i, r, date);
	}
	return true;
}

/* A mark is what was felt last, unless a session was begun with it and more was said since. */
static void take_marks(struct app *app, struct lately *lately)
{
	for (int i = 0, count = places(); i < count; i++) {
		struct bodymap_place place = bodymap_place(i);
		int mark = coach_marked(&app->coach, place.area, "", place.side);

		if (mark != RATING_UNKNOWN && mark != lately->marked[i])
			lately->at[i] = (struct soreness){ mark, lately->today, RATING_UNKNOWN,
				                           DATE_NONE };
	}
}

/* area AREA_COUNT: all. What the journal cannot tell stays unknown. */
static void look(struct app *app, struct lately *lately, int32_t since, enum area area)
{
	struct err ignored;

	lately->today = app->coach.now.local_date;
	for (int i = 0; i < BODY_PLACES_MAX; i++) {
		lately->at[i] = unknown;
		lately->marked[i] = RATING_UNKNOWN;
	}
	journal_ratings(app->coach.journal, since, area, take_rating, lately, &ignored);
	take_marks(app, lately);
}

bool soreness_is_of(const struct journal_rating *r, const struct bodymap_place *place)
{
	return r->area == place->area && (r->side == place->side || r->side == SIDE_BOTH) &&
	       !*r->site;
}

struct soreness soreness_at(struct app *app, const struct bodymap_place *place)
{
	struct lately lately;

	look(app, &lately, DATE_NONE, place->area);
	return lately.at[bodymap_find(place->area, place->side)];
}

void soreness_map(struct app *app, struct soreness_map *map)
{
	struct lately lately;

	look(app, &lately, app->coach.now.local_date - SORENESS_DAYS, AREA_COUNT);
	body_view_init(&map->body);
	map->sorest = -1;
	for (int i = 0, count = places(); i < count; i++) {
		int value = lately.at[i].value;

		map->at[i] = lately.at[i];
		map->body.value[i] = value;
		if (value != RATING_UNKNOWN &&
		    (map->sorest < 0 || value > map->body.value[map->sorest]))
			map->sorest = i;
	}
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

/* The last ratings of one kind, oldest first. Today's mark is one before it is in the journal. */
static bool series_of(struct app *app, const struct bodymap_place *place, enum rating_kind kind,
                      struct journal_point point[RATINGS_MAX + 1], int *count, struct err *err)
{
	int32_t today = app->coach.now.local_date;
	int mark = coach_marked(&app->coach, place->area, "", place->side);

	if (!journal_recent(app->coach.journal, place->area, "", place->side, kind, RATINGS_MAX,
	                    point, count, err))
		return false;
	for (int i = 0; kind == RATING_NEXT_DAY && i < *count; i++)
		point[i].date++;
	if (kind == RATING_BEFORE && mark != RATING_UNKNOWN &&
	    (*count == 0 || point[*count - 1].date != today || point[*count - 1].value != mark))
		point[(*count)++] = (struct journal_point){ today, mark };
	return true;
}

/* The plot of a series with its verdict, or with what was felt last where there is none yet. */
static const char *course(struct app *app, const struct journal_point *point, int count, int value,
                          int32_t date)
{
	struct trend_point each[RATINGS_MAX + 1];
	char bars[128], sentence[128];
	struct trend trend;

	if (count < 2)
		return soreness_text(app, value, date);
	for (int i = 0; i < count; i++)
		each[i] = (struct trend_point){ point[i].date, point[i].value };
	trend = trend_of(each, (size_t)count, false);
	trend_sentence(sentence, sizeof sentence, &trend);
	plot(bars, sizeof bars, point, count, app->grid.ascii || app->grid.words);
	if (sentence[0])
		return app_text(app, "%s  %s", bars, sentence);
	return app_text(app, _("%s  %d of 10, %s"), bars, value, soreness_day(app, date));
}

const char *soreness_trend(struct app *app, const struct bodymap_place *place,
                           enum rating_kind kind)
{
	struct journal_point point[RATINGS_MAX + 1];
	struct err err;
	int count = 0;

	if (!series_of(app, place, kind, point, &count, &err))
		return app_text(app, "%s", err.msg);
	if (count == 0)
		return "";
	return course(app, point, count, point[count - 1].value, point[count - 1].date);
}

const char *soreness_course(struct app *app, const struct bodymap_place *place,
                            const struct soreness *last)
{
	struct journal_point point[RATINGS_MAX + 1];
	struct err err;
	int count = 0;
	bool ok = series_of(app, place, RATING_BEFORE, point, &count, &err);

	if (ok && count == 0)
		ok = series_of(app, place, RATING_PEAK, point, &count, &err);
	return ok ? course(app, point, count, last->value, last->date)
	          : app_text(app, "%s", err.msg);
}

int soreness_trends(struct app *app, const struct soreness_map *map, int max, int at[],
                    const char *trend[])
{
	int found = 0;

	for (int value = RATING_MAX; value >= 0; value--)
		for (int i = 0, count = places(); i < count && found < max; i++)
			if (map->body.value[i] == value) {
				struct bodymap_place place = bodymap_place(i);

				trend[found] = soreness_course(app, &place, &map->at[i]);
				at[found++] = i;
			}
	return found;
}

const char *soreness_settled(struct app *app, const struct soreness *s)
{
	if (s->most == RATING_UNKNOWN)
		return "";
	return app_text(app, _("settled, at most %d, %s"), s->most, soreness_day(app, s->settled));
}

const char *soreness_text(struct app *app, int value, int32_t date)
{
	return app_text(app, _("%d of 10, %s"), value, soreness_day(app, date));
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
