/* After the session: one question for all places, a list where something was different, the summary. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "app/rows.h"
#include "core/i18n.h"
#include "core/phrase.h"
#include "ui/screen_list.h"
#include "ui/screen_text.h"

struct writer {
	char *text;
	size_t size, used;
};

__attribute__((format(printf, 2, 3))) static void add(struct writer *w, const char *fmt, ...)
{
	va_list args;
	int wrote;

	va_start(args, fmt);
	wrote = vsnprintf(w->text + w->used, w->size - w->used, fmt, args);
	va_end(args);
	if (wrote > 0)
		w->used += (size_t)wrote < w->size - w->used ? (size_t)wrote : w->size - w->used - 1;
}

/* Whether one must be asked about though all is settled. */
static bool item_asks(const struct app *app, int i)
{
	const struct session_item *item = &app->play.session.item[i];

	return item->kind == STEP_WORK && app->play.plan->routine &&
	       session_worked(&app->play.session.result[i]) &&
	       coach_asks_after(&app->coach, item, app->play.plan->routine->purpose);
}

static bool asks_after(const struct app *app)
{
	for (int i = 0; i < app->play.session.item_count; i++)
		if (item_asks(app, i))
			return true;
	return false;
}

/* ---- One question -------------------------------------------------------------------------- */

static bool same_place(const struct session_item *a, const struct session_item *b)
{
	return a->kind == STEP_WORK && b->kind == STEP_WORK && a->area == b->area &&
	       a->side == b->side && strcmp(a->exercise->site, b->exercise->site) == 0;
}

/* What a word for all cannot settle: the place hurt, felt as it should not, or went over its limit. */
static bool excepted(const struct session *s, int at)
{
	int peak = RATING_UNKNOWN, limit = RATING_MAX;

	for (int i = 0; i < s->item_count; i++) {
		const struct session_result *result = &s->result[i];

		if (!same_place(&s->item[i], &s->item[at]) || !session_worked(result))
			continue;
		if (result->outcome == OUTCOME_HURTS || !quality_info[result->quality].normal)
			return true;
		peak = result->peak > peak ? result->peak : peak;
		limit = s->item[i].pressure < limit ? s->item[i].pressure : limit;
	}
	return technique_presses(s->item[at].exercise->technique) && peak > limit;
}

/* "Calf, left; Chest", each once; "" when there is none. */
static const char *exceptions(struct app *app)
{
	const struct session *s = &app->play.session;
	struct writer w = { .size = 2048 };
	char name[PHRASE_NAME_MAX];

	w.text = app_frame(app, w.size);
	w.text[0] = '\0';
	for (int i = 0; i < s->item_count; i++) {
		bool told = s->item[i].kind != STEP_WORK || !excepted(s, i);

		for (int k = 0; k < i && !told; k++)
			told = same_place(&s->item[k], &s->item[i]);
		if (!told)
			add(&w, "%s%s", w.used ? "; " : "",
			    phrase_place(name, sizeof name, &s->item[i]));
	}
	return w.text;
}

static const char *settled_question(struct app *app)
{
	const char *except = exceptions(app);

	if (!except[0])
		return _("All settled: nothing above its limit, nothing worse than before?");
	return app_text(app,
	                _("Apart from %s: was everything settled, nothing above its limit, "
	                  "nothing worse than before?"),
	                except);
}

static const void *settled_view(struct app *app)
{
	struct text_view *view = app_frame(app, sizeof *view);

	*view = (struct text_view){
		.title = app->play.complete ? _("Done") : _("Stopped; what you did is kept"),
		.right = app->play.plan->routine ? app->play.plan->routine->title : "",
		.text = app_text(app,
		                 _("# %s\n\n%s\tYes, all settled.\n%s\tNo, something was different: "
		                   "show me the list.\n%s\tNo answer."),
		                 settled_question(app), app_key_of(app, ACTION_YES), app_key_of(app, ACTION_NO),
		                 app_key_of(app, ACTION_DONE)),
		.scroll = 0,
		.notice = app->notice,
	};
	return view;
}

static void settled_act(struct app *app, enum action action, const struct term_key *key)
{
	struct err err;

	(void)key;
	if (action == ACTION_YES) {
		if (!coach_settled(&app->coach, app->play.plan, app->play.id, &err) ||
		    !coach_decide(&app->coach, app->play.id, &err)) {
			app_notice(app, err.msg);
			return;
		}
		app_replace(app, asks_after(app) ? &page_eased : &page_summary);
	} else if (action == ACTION_NO) {
		app_replace(app, &page_after);
	} else if (action == ACTION_DONE || action == ACTION_LEAVE) {
		app_replace(app, &page_summary);
	}
}

const struct page page_settled = { .screen = &screen_settled,
	                           .view = settled_view,
	                           .act = settled_act };

/* ---- The list ------------------------------------------------------------------------------ */

/* Two numbers for each place that was worked: the worst during, and how it is now. */
struct after_row {
	int item;
	int value[2]; /* peak, after; RATING_UNKNOWN */
};

struct after_form {
	struct after_row row[SESSION_ITEMS_MAX];
	int count;
	int column;    /* 0: worst during, 1: now */
	bool only_now; /* the worst is known: all is settled */
};

static void fill_form(struct app *app, bool all)
{
	struct after_form *form = app_state(app, sizeof *form);
	const struct session *s = &app->play.session;

	for (int i = 0; i < s->item_count; i++) {
		const struct session_item *item = &s->item[i];
		bool known = item->kind != STEP_WORK || !session_worked(&s->result[i]) ||
		             !technique_presses(item->exercise->technique) ||
		             (!all && !item_asks(app, i));

		for (int k = 0; k < form->count && !known; k++) {
			known = same_place(item, &s->item[form->row[k].item]);
			if (known && s->result[i].peak > form->row[k].value[0])
				form->row[k].value[0] = s->result[i].peak;
		}
		if (!known)
			form->row[form->count++] = (struct after_row){
				i, { s->result[i].peak, RATING_UNKNOWN }
			};
	}
}

static void after_enter(struct app *app)
{
	fill_form(app, true);
}

/* Only how it is now of those that must be asked about. */
static void eased_enter(struct app *app)
{
	struct after_form *form;

	fill_form(app, false);
	form = app->page_state;
	if (form) {
		form->column = 1;
		form->only_now = true;
	}
}

static const char *value_text(struct app *app, int value)
{
	return value == RATING_UNKNOWN ? " -" : app_text(app, "%2d", value);
}

static const void *after_view(struct app *app)
{
	const struct after_form *form = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)(form->count + 1) * sizeof *row);

	for (int i = 0; i < form->count; i++) {
		const struct after_row *from = &form->row[i];

		row[i] = rows_place(app, &app->play.session.item[from->item]);
		row[i].right = app_text(app, form->column ? _(" worst %s  >now %s")
		                                          : _(">worst %s   now %s"),
		                        value_text(app, from->value[0]),
		                        value_text(app, from->value[1]));
		row[i].style = STYLE_TEXT;
	}
	*view = (struct list_view){
		.title = _("How was it?"),
		.right = form->column ? _("now") : _("at its worst"),
		.intro = form->only_now
		             ? app_text(app,
		                        _("Half of what was prescribed until two sessions went well. "
		                          "How is it now, 0 to 10 (%s)? %s: no answer."),
		                        app_ten(app, ACTION_NUMBER), app_key_of(app, ACTION_DONE))
		             : app_text(app,
		                        _("A number for what was different, 0 to 10 (%s). %s: between "
		                          "the worst during it and now. %s: done."),
		                        app_ten(app, ACTION_NUMBER),
		                        app_key_of(app, ACTION_NEXT_FIELD),
		                        app_key_of(app, ACTION_DONE)),
		.row = row,
		.count = form->count,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void rate(struct app *app, int value)
{
	struct after_form *form = app->page_state;
	struct after_row *row = &form->row[*app_chosen(app)];
	struct err err;

	if (!coach_rate(&app->coach, app->play.plan, app->play.id, row->item,
	                form->column ? RATING_AFTER : RATING_PEAK, value, QUALITY_NONE, &err)) {
		app_notice(app, err.msg);
		return;
	}
	row->value[form->column] = value;
	if (form->column == 0) {
		form->column = 1;
	} else {
		form->column = form->only_now;
		if (*app_chosen(app) + 1 < form->count)
			++*app_chosen(app);
	}
}

static void after_act(struct app *app, enum action action, const struct term_key *key)
{
	struct after_form *form = app->page_state;
	struct err err;

	if (app_move(app, action, form->count, 10))
		return;
	if (action == ACTION_NEXT_FIELD) {
		form->column = !form->column;
	} else if (action == ACTION_NUMBER && form->count > 0) {
		rate(app, app_number(app, action, key));
	} else if (action == ACTION_DONE || action == ACTION_LEAVE) {
		bool decided = coach_decide(&app->coach, app->play.id, &err);

		app_replace(app, &page_summary);
		if (!decided)
			app_notice(app, err.msg);
	}
}

const struct page page_eased = { .screen = &screen_after,
	                         .view = after_view,
	                         .act = after_act,
	                         .enter = eased_enter };

const struct page page_after = { .screen = &screen_after,
	                         .view = after_view,
	                         .act = after_act,
	                         .enter = after_enter };

/* ---- Summary ------------------------------------------------------------------------------- */

/* The first of the work at the place of item i, and whether any of it was done. */
static int first_at_place(const struct session *s, int i, bool *done)
{
	int first = i;

	*done = false;
	for (int k = s->item_count - 1; k >= 0; k--)
		if (same_place(&s->item[k], &s->item[i])) {
			*done = *done || s->result[k].held_ms > 0;
			first = k;
		}
	return first;
}

static void add_work(struct app *app, struct writer *w)
{
	const struct session *s = &app->play.session;
	int64_t held = 0;
	int worked = 0, left = 0;

	for (int i = 0; i < s->item_count; i++) {
		bool done;

		if (s->item[i].kind != STEP_WORK)
			continue;
		held += s->result[i].held_ms;
		if (first_at_place(s, i, &done) != i)
			continue;
		worked += done;
		left += !done;
	}
	add(w, i18n_count("%d place worked", "%d places worked", (unsigned long)worked), worked);
	add(w, _(", %d:%02d of work."), (int)(held / 60000), (int)(held / 1000 % 60));
	if (left)
		add(w, i18n_count(" %d was left out.", " %d were left out.", (unsigned long)left), left);
	add(w, "\n");
}

/* What two decisions must share to be told in one sentence. */
static bool same_decision(const struct journal_decision *a, const struct journal_decision *b)
{
	return strcmp(a->reason, b->reason) == 0 && a->not_before == b->not_before &&
	       a->refer == b->refer;
}

static void add_place(struct writer *w, const struct journal_decision *d, bool first)
{
	struct exercise at = { .site = d->site };
	struct session_item item = { .exercise = &at, .area = d->area, .side = d->side };
	char name[PHRASE_NAME_MAX];

	add(w, "%s%s", first ? "" : "; ", phrase_place(name, sizeof name, &item));
}

/* Places with the same decision are told together. */
static void add_decisions(struct app *app, struct writer *w)
{
	struct arena arena = { 0 };
	struct journal_session session;
	struct err err;
	char date[DATE_WORDS];

	if (!journal_session_get(app->coach.journal, app->play.id, &arena, &session, &err))
		session.decision_count = 0;
	if (session.decision_count)
		add(w, "\n# %s\n", _("Next time"));
	for (int i = 0; i < session.decision_count; i++) {
		const struct journal_decision *d = &session.decisions[i];
		bool told = false;

		for (int k = 0; k < i && !told; k++)
			told = same_decision(&session.decisions[k], d);
		if (told)
			continue;
		for (int k = i; k < session.decision_count; k++)
			if (same_decision(&session.decisions[k], d))
				add_place(w, &session.decisions[k], k == i);
		add(w, _(": %s"), d->reason);
		if (d->not_before != DATE_NONE && d->not_before > app->coach.now.local_date + 1)
			add(w, _(" (not before %s)"), date_words(d->not_before, date));
		add(w, d->refer ? _(". See a clinician before rolling this.\n") : ".\n");
	}
	arena_finish(&arena);
}

/* Places that were left alone and that a clinician should see. */
static void add_referrals(struct app *app, struct writer *w)
{
	const struct plan *plan = &app->play.plan->plan;
	char name[PHRASE_NAME_MAX], reason[512];

	for (int i = 0; i < plan->count; i++) {
		const struct plan_item *item = &plan->item[i];
		struct session_item place = { .exercise = item->exercise,
			                      .area = item->area,
			                      .side = item->side };

		if (item->dose.refer && item->dose.status != DOSE_DO)
			add(w, _("%s: %s. See a clinician before rolling this.\n"),
			    phrase_place(name, sizeof name, &place),
			    rule_sentence(reason, sizeof reason, &item->dose.reason));
	}
}

static const void *summary_view(struct app *app)
{
	struct text_view *view = app_frame(app, sizeof *view);
	const struct routine *routine = app->play.plan->routine;
	struct writer w = { .size = 12000 };
	char advice[APP_TEXT_MAX];

	w.text = app_frame(app, w.size);
	w.text[0] = '\0';
	add_work(app, &w);
	add_decisions(app, &w);
	add_referrals(app, &w);
	add(&w, "\n# %s\n", _("Afterwards"));
	for (int i = 0; routine && i < routine->after.count; i++)
		add(&w, "%s\n", routine->after.item[i]);
	add(&w, "%s\n",
	    _("Soreness, tiredness and thirst for a day or two are normal; hobbling for days was "
	      "too much: say so next time. Warmth, a stretch, feeling it elsewhere or "
	      "feeling moved are normal too; distress that stays: talk to someone."));
	if (routine && coach_advice(&app->coach, routine, advice, sizeof advice))
		add(&w, "%s\n", advice);
	*view = (struct text_view){ .title = _("Summary"),
		                    .right = routine ? routine->title : "",
		                    .text = w.text,
		                    .scroll = *app_chosen(app),
		                    .notice = app->notice };
	return view;
}

static void summary_act(struct app *app, enum action action, const struct term_key *key)
{
	struct text_view view = *(const struct text_view *)summary_view(app);
	int rows = text_rows(&app->grid, &view) - text_page(&app->grid) + 1;

	(void)key;
	if (app_move(app, action, rows > 1 ? rows : 1, text_page(&app->grid)))
		return;
	if (action == ACTION_DONE || action == ACTION_LEAVE)
		app_home(app);
}

const struct page page_summary = { .screen = &screen_summary,
	                           .view = summary_view,
	                           .act = summary_act };
