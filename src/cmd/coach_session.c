/* A session: begun, recorded, rated. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"

enum { SENTENCE = 512, INPUTS = 1024 };

/* ---- Beginning ------------------------------------------------------------------------------- */

static struct journal_hold rest_hold(const struct session_item *item)
{
	return (struct journal_hold){
		.kind = STEP_REST,
		.exercise = "",
		.area = AREA_COUNT,
		.site = "",
		.side = SIDE_COUNT,
		.tool = TOOL_NONE,
		.hold_ms = item->hold_ms,
		.sets = item->sets,
		.step = item->step,
		.note = item->note,
		.rule = "",
		.reason = "",
		.inputs = "",
		.not_before = DATE_NONE,
	};
}

static bool work_hold(const struct coach_plan *plan, int i, struct arena *arena,
                      struct journal_hold *hold)
{
	const struct session_item *item = &plan->item[i];
	const struct plan_item *from = &plan->plan.item[plan->source[i]];
	struct dose_bounds bounds = 
	    plan_bounds_for(plan->routine, from->step, from->exercise);
	char sentence[SENTENCE], inputs[INPUTS];

	rule_sentence(sentence, sizeof sentence, &from->dose.reason);
	coach_inputs(inputs, sizeof inputs, &from->dose.reason, &bounds, item->exercise->technique);
	*hold = (struct journal_hold){
		.kind = STEP_WORK,
		.exercise = item->exercise->id,
		.area = item->area,
		.site = coach_item_site(item),
		.side = item->side,
		.tool = item->tool,
		.hold_ms = item->hold_ms,
		.hold_max_ms = item->hold_max_ms,
		.lead_in_ms = item->lead_in_ms,
		.rest_ms = item->rest_ms,
		.sets = item->sets,
		.level = item->level,
		.pressure = item->pressure,
		.same_place = item->same_place,
		.step = item->step,
		.note = item->note,
		.rule = rule_info[from->dose.reason.rule].id,
		.reason = arena_text(arena, sentence, strlen(sentence)),
		.inputs = arena_text(arena, inputs, strlen(inputs)),
		.not_before = from->dose.not_before,
	};
	return hold->reason && hold->inputs;
}

static bool begin_holds(const struct coach_plan *plan, struct arena *arena,
                        struct journal_session *session)
{
	struct journal_hold *holds = arena_alloc(arena, (size_t)plan->count * sizeof *holds);

	if (!holds)
		return false;
	for (int i = 0; i < plan->count; i++) {
		if (plan->source[i] < 0)
			holds[i] = rest_hold(&plan->item[i]);
		else if (!work_hold(plan, i, arena, &holds[i]))
			return false;
	}
	session->holds = holds;
	session->hold_count = plan->count;
	return true;
}

static bool write_marks(struct coach *coach, const char *id, struct err *err)
{
	for (int i = 0; i < coach->memory->mark_count; i++) {
		const struct coach_today_mark *mark = &coach->memory->mark[i];
		const struct journal_rating rating = {
			.area = mark->area,
			.site = mark->site,
			.side = mark->side,
			.kind = RATING_BEFORE,
			.value = mark->value,
			.lasting = DATE_NONE,
			.at = coach->now,
		};

		if (!journal_rating(coach->journal, id, &rating, err))
			return false;
	}
	return true;
}

/* The session of today's marks, "DATE ID". */
#define NOTE_MARKS "marks kept"

/* It may have been deleted since. */
static bool is_gone(struct coach *coach, const char *id)
{
	struct arena arena = { 0 };
	struct journal_session session;
	struct err err;
	bool found = journal_session_get(coach->journal, id, &arena, &session, &err);

	arena_finish(&arena);
	return !found;
}

/* Its id; begun when there is none yet. */
static bool marks_session(struct coach *coach, char id[JOURNAL_ID], bool *fresh, struct err *err)
{
	const struct journal_session session = {
		.routine = "",
		.title = _("Soreness, nothing done"),
		.path = "",
		.purpose = PURPOSE_DAILY,
		.started = coach->now,
	};
	char note[DATE_TEXT + JOURNAL_ID], today[DATE_TEXT];

	date_format(coach->now.local_date, today);
	if (!journal_note_get(coach->journal, NOTE_MARKS, note, sizeof note, err))
		return false;
	*fresh = strncmp(note, today, DATE_TEXT - 1) != 0 || note[DATE_TEXT - 1] != ' ' ||
	         is_gone(coach, note + DATE_TEXT);
	if (!*fresh) {
		snprintf(id, JOURNAL_ID, "%s", note + DATE_TEXT);
		return true;
	}
	if (!journal_session_begin(coach->journal, &session, id, err))
		return false;
	snprintf(note, sizeof note, "%s %s", today, id);
	return journal_note_set(coach->journal, NOTE_MARKS, note, err);
}

bool coach_write_marks(struct coach *coach, char id[JOURNAL_ID], bool *fresh, struct err *err)
{
	return marks_session(coach, id, fresh, err) && write_marks(coach, id, err);
}

void coach_rated_start(struct coach_memory *memory, const char *id)
{
	memory->rated = (struct coach_rated){ 0 };
	snprintf(memory->rated.id, sizeof memory->rated.id, "%s", id);
	for (int i = 0; i < SESSION_ITEMS_MAX; i++)
		memory->rated.peak[i] = RATING_UNKNOWN;
}

bool coach_begin(struct coach *coach, const struct coach_plan *plan, char id[JOURNAL_ID],
                 struct err *err)
{
	struct arena arena = { 0 };
	struct journal_session session = {
		.routine = plan->routine->id,
		.title = plan->routine->title,
		.path = plan->routine->path,
		.purpose = plan->routine->purpose,
		.started = coach->now,
	};
	bool ok;

	if (plan->count == 0)
		return err_set(err, ERR_INVALID, _("There is nothing to do today."));
	ok = begin_holds(plan, &arena, &session) ||
	     err_set(err, ERR_MEMORY, _("There is not enough memory."));
	ok = ok && journal_begin(coach->journal, err);
	if (ok) {
		ok = journal_session_begin(coach->journal, &session, id, err) &&
		     write_marks(coach, id, err);
		if (ok)
			ok = journal_commit(coach->journal, err);
		else
			journal_rollback(coach->journal);
	}
	if (ok)
		coach_rated_start(coach->memory, id);
	arena_finish(&arena);
	return ok;
}

/* ---- Recording ------------------------------------------------------------------------------- */

bool coach_record(struct coach *coach, const struct coach_plan *plan, const char *id, int i,
                  const struct session_result *result, struct err *err)
{
	return journal_hold(coach->journal, id, plan->seq[i], result->outcome, result->held_ms,
	                    result->sets_done, &coach->now, err);
}

static bool same_place(const struct session_item *a, const struct session_item *b)
{
	return a->kind == b->kind && a->area == b->area && a->side == b->side &&
	       strcmp(coach_item_site(a), coach_item_site(b)) == 0;
}

/* Several items of one place have one rating: the highest, and what is not normal before the rest.
 */
static void merge_rated(struct coach *coach, const struct coach_plan *plan, int i,
                        struct journal_rating *rating)
{
	struct coach_rated *rated = &coach->memory->rated;

	if (rating->value != RATING_UNKNOWN)
		rated->peak[i] = rating->value;
	if (rating->quality != QUALITY_NONE)
		rated->quality[i] = rating->quality;
	for (int k = 0; k < plan->count; k++) {
		if (k == i || !same_place(&plan->item[k], &plan->item[i]))
			continue;
		if (rating->value != RATING_UNKNOWN && rated->peak[k] > rating->value)
			rating->value = rated->peak[k];
		if (rating->quality != QUALITY_NONE && !quality_info[rated->quality[k]].normal)
			rating->quality = rated->quality[k];
	}
}

bool coach_rate(struct coach *coach, const struct coach_plan *plan, const char *id, int i,
                enum rating_kind kind, int value, enum quality quality, struct err *err)
{
	struct journal_rating rating = {
		.area = plan->item[i].area,
		.site = coach_item_site(&plan->item[i]),
		.side = plan->item[i].side,
		.kind = kind,
		.value = value,
		.quality = quality,
		.lasting = DATE_NONE,
		.at = coach->now,
	};

	if (value == RATING_UNKNOWN && quality == QUALITY_NONE)
		return true;
	if (strcmp(coach->memory->rated.id, id) != 0)
		coach_rated_start(coach->memory, id);
	if (kind == RATING_PEAK)
		merge_rated(coach, plan, i, &rating);
	return journal_rating(coach->journal, id, &rating, err);
}

bool coach_rate_place(struct coach *coach, const char *id, const struct journal_rating *rating,
                      struct err *err)
{
	return journal_rating(coach->journal, id, rating, err);
}

static bool settle(struct coach *coach, const char *id, const struct journal_answer *said,
                   enum rating_kind kind, int value, struct err *err)
{
	const struct journal_rating rating = {
		.area = said->area,
		.site = said->site,
		.side = said->side,
		.kind = kind,
		.value = value,
		.settled = true,
		.lasting = DATE_NONE,
		.at = coach->now,
	};

	return value == RATING_UNKNOWN || said->value[kind] != RATING_UNKNOWN ||
	       journal_rating(coach->journal, id, &rating, err);
}

/* What hurt, was felt as it should not be or went over its limit is not settled by a word for all. */
static bool settle_places(struct coach *coach, const char *id, struct err *err)
{
	struct arena arena = { 0 };
	struct coach_answers answers = { 0 };
	struct journal_session session;
	bool ok = journal_session_get(coach->journal, id, &arena, &session, err) &&
	          coach_gather(&answers, coach, &session, err);

	for (int i = 0; ok && i < answers.count; i++) {
		const struct journal_answer *said = &answers.item[i].said;

		if (!said->worked || !answers.item[i].presses || said->hurts ||
		    !quality_info[said->quality].normal ||
		    said->value[RATING_PEAK] > said->pressure)
			continue;
		ok = settle(coach, id, said, RATING_PEAK, said->pressure, err) &&
		     settle(coach, id, said, RATING_AFTER, said->value[RATING_BEFORE], err);
	}
	coach_answers_finish(&answers);
	arena_finish(&arena);
	return ok;
}

bool coach_settled(struct coach *coach, const struct coach_plan *plan, const char *id,
                   struct err *err)
{
	(void)plan;
	if (!journal_begin(coach->journal, err))
		return false;
	if (journal_settled(coach->journal, id, true, err) && settle_places(coach, id, err))
		return journal_commit(coach->journal, err);
	journal_rollback(coach->journal);
	return false;
}
