#include "io/trends.h"

#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"

enum { TOO_MUCH = 6, NEXT_DAY_SORE = 4 };

/* Room for one more row; NULL when memory is out. */
static void *grow(struct trends *t, void *list, int count, int *size, size_t row)
{
	void *grown;
	int wanted = *size ? 2 * *size : 16;

	if (count < *size)
		return list;
	grown = realloc(list, (size_t)wanted * row);
	if (!grown) {
		t->out_of_memory = true;
		return NULL;
	}
	*size = wanted;
	return grown;
}

static bool add_point(struct trends *t, struct trend_point **point, int *count, int *size,
                      int32_t date, int value)
{
	struct trend_point *grown = grow(t, *point, *count, size, sizeof *grown);

	if (!grown)
		return false;
	*point = grown;
	grown[(*count)++] = (struct trend_point){ date, value };
	return true;
}

/* ---- Places ---------------------------------------------------------------------------------- */

static int compare(const struct trends_place *p, enum area area, const char *site, enum side side)
{
	if (p->area != area)
		return p->area < area ? -1 : 1;
	if (p->side != side)
		return p->side < side ? -1 : 1;
	return strcmp(p->site, site);
}

static struct trends_place *place_of(struct trends *t, enum area area, const char *site,
                                     enum side side)
{
	struct trends_place *grown;
	int at = 0, order = 1;
	char *name;

	while (at < t->place_count && (order = compare(&t->place[at], area, site, side)) < 0)
		at++;
	if (at < t->place_count && order == 0)
		return &t->place[at];
	grown = grow(t, t->place, t->place_count, &t->place_size, sizeof *grown);
	name = strdup(site);
	if (grown)
		t->place = grown;
	if (!grown || !name) {
		free(name);
		t->out_of_memory = true;
		return NULL;
	}
	memmove(&t->place[at + 1], &t->place[at],
	        (size_t)(t->place_count - at) * sizeof t->place[0]);
	t->place[at] = (struct trends_place){
		.area = area, .side = side, .site = name, .first = DATE_NONE, .last = DATE_NONE
	};
	t->place_count++;
	return &t->place[at];
}

/* The places that an item or an answer of both sides is about. */
static int sides_of(enum area area, enum side side, enum side out[2])
{
	out[0] = area_info[area].shape == SHAPE_MIDLINE ? SIDE_MIDLINE : side;
	out[1] = SIDE_RIGHT;
	if (out[0] != SIDE_BOTH)
		return 1;
	out[0] = SIDE_LEFT;
	return 2;
}

/* ---- What is not as it should be ------------------------------------------------------------- */

static void add_adverse(struct trends *t, struct trends_adverse adverse, const char *site)
{
	struct trends_adverse *grown;

	t->adverse_all++;
	if (t->adverse_count == TRENDS_ADVERSE_MAX) {
		free(t->adverse[0].site);
		memmove(t->adverse, t->adverse + 1,
		        (size_t)(--t->adverse_count) * sizeof t->adverse[0]);
	}
	grown = grow(t, t->adverse, t->adverse_count, &t->adverse_size, sizeof *grown);
	if (!grown)
		return;
	t->adverse = grown;
	adverse.site = strdup(site);
	if (!adverse.site)
		t->out_of_memory = true;
	else
		t->adverse[t->adverse_count++] = adverse;
}

static bool is_adverse(const struct journal_rating *r)
{
	bool given = !r->settled;

	if (r->limping || r->lasting != DATE_NONE || !quality_info[r->quality].normal)
		return true;
	if (r->kind == RATING_NEXT_DAY)
		return given && r->value >= NEXT_DAY_SORE && r->cause != CAUSE_TRAINING;
	return given && r->kind == RATING_PEAK && r->value >= TOO_MUCH;
}

static void take_rating(struct trends *t, int32_t date, const struct journal_rating *r)
{
	enum side side[2];
	int count = sides_of(r->area, r->side, side);

	if (is_adverse(r))
		add_adverse(t,
		            (struct trends_adverse){
		                .date = date,
		                .area = r->area,
		                .side = r->side,
		                .kind = r->kind,
		                .value = r->value,
		                .quality = r->quality,
		                .limping = r->limping,
		                .lasting = r->lasting != DATE_NONE,
		            },
		            r->site);
	for (int i = 0; r->kind == RATING_BEFORE && r->value != RATING_UNKNOWN && i < count; i++) {
		struct trends_place *p = place_of(t, r->area, r->site, side[i]);

		if (p)
			add_point(t, &p->point, &p->count, &p->size, date, r->value);
	}
}

/* ---- Sessions -------------------------------------------------------------------------------- */

static void take_place(struct trends *t, int32_t date, const struct journal_hold *h, enum side side,
                       bool worked)
{
	struct trends_place *p = place_of(t, h->area, h->site, side);

	if (!p)
		return;
	p->planned_ms += h->hold_ms * h->sets;
	p->held_ms += h->held_ms;
	if (!worked)
		return;
	p->sessions += p->last != date;
	p->last = date;
	if (p->first == DATE_NONE)
		p->first = date;
}

static void take_hold(struct trends *t, int32_t date, const struct journal_hold *h)
{
	bool worked = h->outcome != OUTCOME_NONE && h->outcome != OUTCOME_SKIPPED;
	enum side side[2];
	int count = sides_of(h->area, h->side, side);

	t->items++;
	t->items_done += h->outcome == OUTCOME_DONE || h->outcome == OUTCOME_RELEASED;
	t->items_skipped += !worked;
	t->planned_ms += h->hold_ms * h->sets;
	t->held_ms += h->held_ms;
	if (h->outcome == OUTCOME_HURTS)
		add_adverse(t,
		            (struct trends_adverse){
		                .date = date,
		                .area = h->area,
		                .side = h->side,
		                .kind = RATING_PEAK,
		                .value = RATING_UNKNOWN,
		                .hurts = true,
		            },
		            h->site);
	for (int i = 0; i < count; i++)
		take_place(t, date, h, side[i], worked);
}

struct pass {
	struct trends *trends;
	enum area area;
};

static bool take_session(void *ctx, const struct journal_session *s)
{
	struct pass *pass = ctx;
	struct trends *t = pass->trends;
	int32_t date = s->started.local_date;

	if (s->state == JOURNAL_OPEN)
		return true;
	t->sessions++;
	t->finished += s->state == JOURNAL_FINISHED;
	for (int i = 0; i < s->hold_count; i++)
		if (s->holds[i].kind == STEP_WORK &&
		    (pass->area == AREA_COUNT || s->holds[i].area == pass->area))
			take_hold(t, date, &s->holds[i]);
	for (int i = 0; i < s->rating_count; i++)
		if (pass->area == AREA_COUNT || s->ratings[i].area == pass->area)
			take_rating(t, date, &s->ratings[i]);
	return !t->out_of_memory;
}

static bool take_day(void *ctx, const struct journal_day *day)
{
	struct trends *t = ctx;
	struct trend_day *grown = grow(t, t->day, t->day_count, &t->day_size, sizeof *grown);

	if (!grown)
		return false;
	t->day = grown;
	t->day[t->day_count++] = (struct trend_day){ day->date, day->sessions, day->held_ms };
	return true;
}

static bool take_checkin(void *ctx, const struct journal_checkin *c)
{
	struct trends *t = ctx;
	const int value[CHECKIN_COUNT] = {
		[CHECKIN_PAIN] = c->pain,
		[CHECKIN_MOVEMENT] = c->movement,
		[CHECKIN_SLEEP] = c->sleep,
		[CHECKIN_ENERGY] = c->energy,
		[CHECKIN_PERFORMANCE] = c->performance,
	};

	for (int i = 0; i < CHECKIN_COUNT; i++)
		if (value[i] != RATING_UNKNOWN &&
		    !add_point(t, &t->checkin[i], &t->checkin_count[i], &t->checkin_size[i],
		               c->at.local_date, value[i]))
			return false;
	return true;
}

/* What the numbers say, when all of them are there. */
static void judge(struct trends *t, int first_weekday)
{
	for (int i = 0; i < t->place_count; i++) {
		struct trends_place *p = &t->place[i];

		p->trend = trend_of(p->point, (size_t)p->count, false);
		if (p->first != DATE_NONE)
			p->advice = trend_advice(&p->trend, p->sessions, p->first, t->today);
	}
	for (int i = 0; i < t->adverse_count / 2; i++) {
		struct trends_adverse swap = t->adverse[i];

		t->adverse[i] = t->adverse[t->adverse_count - 1 - i];
		t->adverse[t->adverse_count - 1 - i] = swap;
	}
	for (int i = 0; i < CHECKIN_COUNT; i++)
		t->checkin_trend[i] = trend_of(t->checkin[i], (size_t)t->checkin_count[i],
		                               checkin_info[i].higher_is_better);
	trend_weeks(t->week, TRENDS_WEEKS, t->day, (size_t)t->day_count, t->today, first_weekday);
	t->streak = trend_streak(t->day, (size_t)t->day_count, t->today);
}

bool trends_gather(struct trends *t, struct journal *journal, enum area area, int32_t today,
                   int first_weekday, struct err *err)
{
	struct journal_filter filter = JOURNAL_ALL;
	struct pass pass = { t, area };

	*t = (struct trends){ .today = today };
	filter.area = area;
	if (!journal_sessions(journal, &filter, take_session, &pass, err) ||
	    !journal_days(journal, DATE_NONE, take_day, t, err) ||
	    !journal_checkin_each(journal, take_checkin, t, err))
		return false;
	if (t->out_of_memory)
		return err_set(err, ERR_MEMORY, _("There is not enough memory."));
	judge(t, first_weekday);
	return true;
}

void trends_finish(struct trends *t)
{
	for (int i = 0; i < t->place_count; i++) {
		free(t->place[i].point);
		free(t->place[i].site);
	}
	for (int i = 0; i < t->adverse_count; i++)
		free(t->adverse[i].site);
	for (int i = 0; i < CHECKIN_COUNT; i++)
		free(t->checkin[i]);
	free(t->place);
	free(t->adverse);
	free(t->day);
	*t = (struct trends){ 0 };
}
