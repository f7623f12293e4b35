/* The library: exercises by area, tool, purpose, technique and place, and one of them in full. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/motion.h"
#include "app/pages.h"
#include "core/i18n.h"
#include "ui/figure_view.h"
#include "ui/screen_library.h"

enum { ALL = -1, TEXT_BYTES = 8192, ROWS_MAX = 400 };
enum { FILTER_AREA, FILTER_TOOL, FILTER_PURPOSE, FILTER_TECHNIQUE, FILTER_PLACE };
_Static_assert(FILTER_PLACE + 1 == LIBRARY_FILTERS, "a filter each");

/* Freed with the page. */
struct shelf {
	int active;                 /* filter */
	int value[LIBRARY_FILTERS]; /* ALL, or one of its enum */
	int64_t since_ms;           /* the exercise came up in full */
	struct motion motion;
};

/* The values of a filter. */
static const struct {
	const char *name, *all; /* N_(), NP_(): "all" agrees with the name in some languages */
	int count;
} filters[LIBRARY_FILTERS] = {
	[FILTER_AREA] = { N_("area"), NP_("area", "all"), AREA_COUNT },
	[FILTER_TOOL] = { N_("tool"), NP_("tool", "all"), TOOL_COUNT },
	[FILTER_PURPOSE] = { N_("purpose"), NP_("purpose", "all"), PURPOSE_COUNT },
	[FILTER_TECHNIQUE] = { N_("technique"), NP_("technique", "all"), TECHNIQUE_COUNT },
	[FILTER_PLACE] = { N_("place"), NP_("place", "all"), PLACE_COUNT },
};

static const char *value_name(int filter, int value)
{
	if (value == ALL)
		return _(filters[filter].all);
	switch (filter) {
	case FILTER_AREA:
		return _(area_info[value].name);
	case FILTER_TOOL:
		return _(tool_name((enum tool)value));
	case FILTER_PURPOSE:
		return _(purpose_info[value].name);
	case FILTER_TECHNIQUE:
		return _(technique_name((enum technique)value));
	default:
		return _(place_name((enum place)value));
	}
}

static bool has_tool(const struct exercise *exercise, int tool)
{
	for (int i = 0; i < exercise->tool_count; i++)
		if ((int)exercise->tools[i] == tool)
			return true;
	return false;
}

/* Whether it is work of the kind that the purpose asks for: before training nothing still, in
 * recovery what presses, for release what is still, before sleep no rolling. */
static bool suits(const struct exercise *exercise, enum purpose purpose)
{
	enum technique technique = exercise->technique;
	bool still = technique == TECHNIQUE_HOLD || technique == TECHNIQUE_SINK ||
	             technique == TECHNIQUE_CROSS_HAND;

	switch (purpose) {
	case PURPOSE_WARM_UP:
		return !still && technique != TECHNIQUE_BREATHE;
	case PURPOSE_RECOVERY:
		return technique_presses(technique);
	case PURPOSE_RELEASE:
		return still;
	case PURPOSE_WIND_DOWN:
		return technique != TECHNIQUE_ROLL && technique != TECHNIQUE_SKIN_ROLL;
	default:
		return true;
	}
}

static bool passes(const struct exercise *exercise, int filter, int value)
{
	if (value == ALL)
		return true;
	switch (filter) {
	case FILTER_AREA:
		return (int)exercise->area == value;
	case FILTER_TOOL:
		return has_tool(exercise, value);
	case FILTER_PURPOSE:
		return suits(exercise, (enum purpose)value);
	case FILTER_TECHNIQUE:
		return (int)exercise->technique == value;
	default:
		return (int)exercise->place == value;
	}
}

/* What the filters leave, in the order of the body, head to foot. Returns how many. */
static int shown(struct app *app, const struct exercise **out, int *all)
{
	const struct shelf *shelf = app->page_state;
	const struct exercise *const *exercise = library_exercises(&app->coach.library, all);
	int count = 0;

	for (int area = 0; area < AREA_COUNT; area++)
		for (int i = 0; i < *all && count < ROWS_MAX; i++) {
			bool pass = (int)exercise[i]->area == area;

			for (int k = 0; k < LIBRARY_FILTERS && pass && shelf; k++)
				pass = passes(exercise[i], k, shelf->value[k]);
			if (pass)
				out[count++] = exercise[i];
		}
	return count;
}

static enum side side_of(const struct exercise *exercise)
{
	switch (exercise->sides) {
	case SIDES_BOTH:
		return SIDE_BOTH;
	case SIDES_MIDLINE:
		return SIDE_MIDLINE;
	default:
		return SIDE_RIGHT;
	}
}

static const char *facts_of(struct app *app, const struct exercise *exercise)
{
	char text[512];
	size_t used = (size_t)snprintf(text, sizeof text, "%s", _(area_info[exercise->area].name));

	for (int i = 0; i < exercise->tool_count && used < sizeof text; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
		                         i ? _(" or ") : "; ", _(tool_name(exercise->tools[i])));
	if (used < sizeof text)
		used += (size_t)snprintf(text + used, sizeof text - used, "; %s; %s; ",
		                         _(technique_name(exercise->technique)),
		                         _(place_name(exercise->place)));
	if (used < sizeof text)
		used += (size_t)snprintf(text + used, sizeof text - used, _("%d s"),
		                         exercise->hold_s);
	if (used < sizeof text && technique_presses(exercise->technique))
		snprintf(text + used, sizeof text - used, _(", up to %d/10"), exercise->pressure);
	return app_text(app, "%s", text);
}

static void add(char *text, size_t *used, const char *heading, const char *words)
{
	if (words[0] && *used < TEXT_BYTES)
		*used += (size_t)snprintf(text + *used, TEXT_BYTES - *used, "%s# %s\n%s\n",
		                          *used ? "\n" : "", heading, words);
}

static const char *text_of(struct app *app, const struct exercise *exercise, bool whole)
{
	char *text = app_frame(app, TEXT_BYTES);
	size_t used = 0;

	if (!whole && app->grid.rows < 16) { /* the rest is on the page of its own */
		snprintf(text, TEXT_BYTES, "%s", exercise->movement);
		return text;
	}
	if (!whole) {
		snprintf(text, TEXT_BYTES, _("%s\n%s\nStop: %s\nSource: %s"), exercise->position,
		         exercise->movement, exercise->stop, exercise->source);
		return text;
	}
	text[0] = '\0';
	add(text, &used, _("Position"), exercise->position);
	add(text, &used, _("Movement"), exercise->movement);
	add(text, &used, _("Stop"), exercise->stop);
	add(text, &used, _("What it may feel like"), exercise->feel);
	add(text, &used, _("Easier"), exercise->easier);
	add(text, &used, _("Harder"), exercise->harder);
	add(text, &used, _("Keep off"), _(area_info[exercise->area].keep_off));
	add(text, &used, _("Source"), exercise->source);
	return text;
}

static void fill_exercise(struct app *app, struct exercise_view *view,
                          const struct exercise *exercise, bool whole)
{
	struct shelf *shelf = app->page_state;
	struct figure_shot *shot = app_frame(app, sizeof *shot);

	*view = (struct exercise_view){
		.title = exercise->title,
		.facts = facts_of(app, exercise),
		.text = text_of(app, exercise, whole),
		.notice = app->notice,
	};
	if (!shelf || !motion_stage(&shelf->motion, exercise, side_of(exercise)))
		return;
	shelf->motion.shown = false;
	*shot = (struct figure_shot){ .scene = &shelf->motion.scene,
		                      .frames = &shelf->motion.frames,
		                      .shown = &shelf->motion.shown };
	if (whole)
		shot->t = motion_at(&shelf->motion, app->now_ms - shelf->since_ms);
	view->figure = figure_view_draw;
	view->figure_ctx = shot;
	view->figure_shape = figure_view_shape(shot);
}

/* ---- The list ------------------------------------------------------------------------------ */

static void library_enter(struct app *app)
{
	struct shelf *shelf = app_state(app, sizeof *shelf);

	for (int i = 0; i < LIBRARY_FILTERS; i++)
		shelf->value[i] = ALL;
}

static const void *library_view_of(struct app *app)
{
	const struct shelf *shelf = app->page_state;
	const struct exercise **exercise = app_frame(app, ROWS_MAX * sizeof *exercise);
	struct library_view *view = app_frame(app, sizeof *view);
	int all, count = shown(app, exercise, &all);
	struct library_row *row = app_frame(app, (size_t)(count + 1) * sizeof *row);

	if (*app_chosen(app) >= count)
		*app_chosen(app) = count > 0 ? count - 1 : 0;
	for (int i = 0; i < count; i++)
		row[i] = (struct library_row){ exercise[i]->title,
			                       _(technique_name(exercise[i]->technique)) };
	*view = (struct library_view){
		.count = app_text(app, i18n_count("%d of %d exercise", "%d of %d exercises",
		                                  (unsigned long)all),
		                  count, all),
		.active = shelf ? shelf->active : 0,
		.row = row,
		.rows = count,
		.chosen = *app_chosen(app),
		.notice = app->notice,
	};
	for (int i = 0; i < LIBRARY_FILTERS; i++) {
		int value = shelf ? shelf->value[i] : ALL;

		view->filter[i] = (struct library_filter){ _(filters[i].name), value_name(i, value),
			                                   value != ALL };
	}
	if (count > 0)
		fill_exercise(app, &view->detail, exercise[view->chosen], false);
	return view;
}

/* The next value that leaves something; `all` always does. */
static void change(struct app *app, int by)
{
	struct shelf *shelf = app->page_state;
	const struct exercise **exercise = app_frame(app, ROWS_MAX * sizeof *exercise);
	int *value = &shelf->value[shelf->active];
	int all;

	do {
		*value += by;
		if (*value < ALL)
			*value = filters[shelf->active].count - 1;
		else if (*value >= filters[shelf->active].count)
			*value = ALL;
	} while (*value != ALL && shown(app, exercise, &all) == 0);
	*app_chosen(app) = 0;
}

static void library_act(struct app *app, enum action action, const struct term_key *key)
{
	struct shelf *shelf = app->page_state;
	const struct exercise **exercise;
	int all, count;

	(void)key;
	app->frame_used = 0;
	exercise = app_frame(app, ROWS_MAX * sizeof *exercise);
	count = shown(app, exercise, &all);
	if (app_move(app, action, count, 10))
		return;
	switch (action) {
	case ACTION_OPEN:
		if (count > 0)
			app_push(app, &page_exercise);
		break;
	case ACTION_FILTER:
		if (shelf)
			shelf->active = (shelf->active + 1) % LIBRARY_FILTERS;
		break;
	case ACTION_LESS:
	case ACTION_MORE:
		if (shelf)
			change(app, action == ACTION_LESS ? -1 : 1);
		break;
	case ACTION_LEAVE:
		app_pop(app);
		break;
	default:
		break;
	}
}

const struct page page_library = { .screen = &screen_library,
	                           .view = library_view_of,
	                           .act = library_act,
	                           .enter = library_enter };

/* ---- One exercise -------------------------------------------------------------------------- */

static void exercise_enter(struct app *app)
{
	struct shelf *shelf = app->page_state;

	if (shelf)
		shelf->since_ms = app->now_ms;
}

static const void *exercise_view_of(struct app *app)
{
	const struct exercise **exercise = app_frame(app, ROWS_MAX * sizeof *exercise);
	struct exercise_view *view = app_frame(app, sizeof *view);
	int all, most;

	shown(app, exercise, &all);
	fill_exercise(app, view, exercise[app->chosen[app->depth - 2]], true);
	most = exercise_scroll_max(&app->grid, view);
	if (*app_chosen(app) > most)
		*app_chosen(app) = most;
	view->scroll = *app_chosen(app);
	return view;
}

static int64_t exercise_news(struct app *app)
{
	const struct shelf *shelf = app->page_state;
	int64_t wait;

	if (!shelf || !shelf->motion.shown)
		return -1;
	wait = motion_next_ms(&shelf->motion, app->now_ms - shelf->since_ms);
	return wait < 0 ? -1 : app->now_ms + wait;
}

/* The exercise before or after in the list. */
static void turn(struct app *app, int by)
{
	const struct exercise **exercise = app_frame(app, ROWS_MAX * sizeof *exercise);
	int *at = &app->chosen[app->depth - 2];
	int all, count = shown(app, exercise, &all);

	if (*at + by < 0 || *at + by >= count)
		return;
	*at += by;
	*app_chosen(app) = 0;
	exercise_enter(app);
}

static void exercise_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct exercise_view *view;

	(void)key;
	app->frame_used = 0;
	view = exercise_view_of(app);
	if (app_move(app, action, exercise_scroll_max(&app->grid, view) + 1, app->grid.rows - 4))
		return;
	if (action == ACTION_PREVIOUS || action == ACTION_NEXT)
		turn(app, action == ACTION_PREVIOUS ? -1 : 1);
	else if (action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_exercise = { .screen = &screen_exercise,
	                            .view = exercise_view_of,
	                            .act = exercise_act,
	                            .enter = exercise_enter,
	                            .deadline = exercise_news };
