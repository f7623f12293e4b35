/* The safety questions, where what is ticked holds, and the page that says why nothing is rolled. */
#include <string.h>

#include "app/pages.h"
#include "app/rows.h"
#include "core/i18n.h"

/* What has been ticked so far; lives while the questions are on the screen. */
struct safety_form {
	bool holds[CONDITION_COUNT];
	uint64_t areas[CONDITION_COUNT];
	enum condition asked; /* whose areas are being ticked */
};

static struct safety_form *form(struct app *app)
{
	return app->page_state;
}

/* What holds already is ticked, so that being asked again loses nothing: not what a clinician cleared,
 * and not a fever that is over. */
static void safety_enter(struct app *app)
{
	struct safety_form *f = app_state(app, sizeof *f);
	const struct safety *safety = &app->coach.safety;

	for (int i = 0; i < safety->count; i++) {
		const struct safety_hold *hold = &safety->hold[i];
		const struct condition_info *info = &condition_info[hold->condition];

		if ((info->effect == EFFECT_BLOCK && !hold->blocks) ||
		    (hold->condition == CONDITION_FEVER && hold->opens != DATE_NONE))
			continue;
		f->holds[hold->condition] = true;
		f->areas[hold->condition] |= hold->areas;
	}
	for (int i = 0; i < CONDITION_COUNT; i++)
		if (f->areas[i] == AREA_BIT(AREA_COUNT) - 1)
			f->areas[i] = 0; /* everywhere */
}

/* Rows: what blocks everything, what blocks a place, what asks for care, each under a heading. */
enum heading { HEADING_WORD, HEADING_FEVER, HEADING_PLACE, HEADING_CARE, HEADING_USUAL, HEADINGS };
enum { SAFETY_ROWS = CONDITION_COUNT + HEADINGS, NARROW = 60 };

static enum heading heading_of(int i)
{
	const struct condition_info *info = &condition_info[i];

	if (i == CONDITION_FEVER)
		return HEADING_FEVER;
	if (info->effect != EFFECT_BLOCK)
		return info->effect == EFFECT_ASK ? HEADING_USUAL : HEADING_CARE;
	return info->scope == SCOPE_AREA ? HEADING_PLACE : HEADING_WORD;
}

static int rows_of(int condition[SAFETY_ROWS])
{
	int count = 0;

	for (int heading = 0; heading < HEADINGS; heading++) {
		condition[count++] = -1 - heading;
		for (int i = 0; i < CONDITION_COUNT; i++)
			if ((int)heading_of(i) == heading)
				condition[count++] = i;
	}
	return count;
}

/* Where what is ticked holds: the one place, or how many on a narrow screen. */
static const char *where_text(struct app *app, enum condition c)
{
	uint64_t areas = form(app)->areas[c];
	unsigned long count = 0;

	for (uint64_t left = areas; left; left &= left - 1)
		count++;
	if (count > 2 || (count > 1 && app->grid.cols < NARROW))
		return app_text(app, i18n_count("%lu place", "%lu places", count), count);
	return rows_area_names(app, areas);
}

static const char *ticked_text(struct app *app, enum condition c)
{
	if (!form(app)->holds[c] || condition_info[c].scope != SCOPE_AREA)
		return "";
	return app_text(app, _("Ticked for: %s."), rows_area_names(app, form(app)->areas[c]));
}

static const void *safety_view(struct app *app)
{
	static const char *const headings[HEADINGS] = {
		[HEADING_WORD] = N_("No rolling until a clinician clears it"),
		[HEADING_FEVER] = N_("No rolling until two days after it"),
		[HEADING_PLACE] = N_("These stop the place where they are"),
		[HEADING_CARE] = N_("These ask for care: level 2 at most"),
		[HEADING_USUAL] = N_("This changes what you are asked: more than your usual?"),
	};
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, SAFETY_ROWS * sizeof *row);
	int condition[SAFETY_ROWS];
	int count = rows_of(condition);

	for (int i = 0; i < count; i++) {
		int c = condition[i];

		row[i] = (struct list_row){ .right = "", .rating = RATING_UNKNOWN };
		row[i].heading = c < 0;
		row[i].text = c < 0 ? _(headings[-1 - c]) : _(condition_info[c].question);
		if (c < 0)
			continue;
		row[i].mark = form(app)->holds[c] ? MARK_ON : MARK_OFF;
		row[i].style = STYLE_CAUTION;
		if (form(app)->holds[c] && condition_info[c].scope == SCOPE_AREA)
			row[i].right = where_text(app, (enum condition)c);
	}
	if (*app_chosen(app) == 0)
		*app_chosen(app) = 1;
	*view = (struct list_view){
		.title = _("Before anything: do any of these hold?"),
		.right = "",
		.intro = app_text(app,
		                  _("Tick with %s, then %s; %s: none of these. Your answers stay on "
		                    "this machine. Not medical advice."),
		                  app_key_of(app, ACTION_TOGGLE), app_key_of(app, ACTION_DONE),
		                  app_key_of(app, ACTION_NONE_OF_THESE)),
		.row = row,
		.count = count,
		.chosen = *app_chosen(app),
		.detail = ticked_text(app, (enum condition)condition[*app_chosen(app)]),
		.notice = app->notice,
	};
	return view;
}

static void store(struct app *app)
{
	struct err err;

	if (!coach_safety_answer(&app->coach, form(app)->holds, form(app)->areas, &err)) {
		app_notice(app, err.msg);
		return;
	}
	app_pop(app);
	app_plan_today(app);
	app_begin(app);
}

static bool any_ticked(const struct app *app)
{
	const struct safety_form *f = app->page_state;

	for (int i = 0; i < CONDITION_COUNT; i++)
		if (f->holds[i])
			return true;
	return false;
}

static void safety_act(struct app *app, enum action action, const struct term_key *key)
{
	const struct list_view *view = safety_view(app);
	int condition[SAFETY_ROWS];
	int c;

	(void)key;
	if (rows_move(app, view, action))
		return;
	rows_of(condition);
	c = condition[*app_chosen(app)];
	switch (action) {
	case ACTION_TOGGLE:
		if (c < 0)
			break;
		form(app)->holds[c] = !form(app)->holds[c];
		form(app)->areas[c] = 0;
		if (form(app)->holds[c] && condition_info[c].scope == SCOPE_AREA) {
			form(app)->asked = (enum condition)c;
			app_push(app, &page_safety_area);
		}
		break;
	case ACTION_NONE_OF_THESE:
		memset(form(app)->holds, 0, sizeof form(app)->holds);
		store(app);
		break;
	case ACTION_DONE:
		/* Enter alone is never an answer to these */
		if (any_ticked(app))
			store(app);
		else
			app_notice(app, app_text(app,
			                         _("Nothing is ticked. Press %s when none of "
			                           "these holds."),
			                         app_key_of(app, ACTION_NONE_OF_THESE)));
		break;
	case ACTION_LEAVE:
		app->start_asked = false;
		app_pop(app);
		break;
	default:
		break;
	}
}

const struct page page_safety = { .screen = &screen_safety,
	                          .view = safety_view,
	                          .act = safety_act,
	                          .enter = safety_enter };

/* ---- Where a condition holds --------------------------------------------------------------- */

static const void *area_view(struct app *app)
{
	enum condition asked = form(app)->asked;

	return rows_areas(app, _(condition_info[asked].question),
	                  app_text(app,
	                           _("Tick the places with %s, then %s. Without a place it holds "
	                             "everywhere."),
	                           app_key_of(app, ACTION_TOGGLE), app_key_of(app, ACTION_DONE)),
	                  form(app)->areas[asked]);
}

static void area_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	if (app_move(app, action, AREA_COUNT, 10))
		return;
	if (action == ACTION_TOGGLE)
		form(app)->areas[form(app)->asked] ^= AREA_BIT(*app_chosen(app));
	else if (action == ACTION_DONE || action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_safety_area = { .screen = &screen_safety_area,
	                               .view = area_view,
	                               .act = area_act };

/* ---- Everything is blocked ----------------------------------------------------------------- */

static const void *stop_view(struct app *app)
{
	struct text_view *view = app_frame(app, sizeof *view);
	char text[APP_TEXT_MAX];

	coach_blocked(&app->coach, text, sizeof text);
	*view = (struct text_view){ .title = _("Please wait with this"),
		                    .right = "",
		                    .text = app_text(app, "%s", text),
		                    .scroll = *app_chosen(app),
		                    .notice = "" };
	return view;
}

static void stop_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	if (rows_scroll(app, stop_view(app), action))
		return;
	if (action == ACTION_HEALTH)
		app_replace(app, &page_health);
	else if (action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_stop = { .screen = &screen_stop, .view = stop_view, .act = stop_act };
