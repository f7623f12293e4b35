#include "core/session_marks.h"

#include <stddef.h>

#include "core/phrase.h"

enum {
	HALF_FROM_MS = 20000,
	TEN_FROM_MS = 30000,
	TEN_MS = 10000,
	TICKS = 3,
	CUE_SLACK_MS = 10000, /* how late an exercise's own cue may come */
	WORD_SLACK_MS = 1500, /* how late "half way" still makes sense */
	ANY_SLACK_MS = 1 << 30
};

static bool overlap(const struct session_mark *mark, int64_t at, int64_t ms)
{
	return at < mark->at_ms + mark->ms + SESSION_SOUND_GAP_MS &&
	       mark->at_ms < at + ms + SESSION_SOUND_GAP_MS;
}

static void remove_mark(struct session *s, int i)
{
	s->mark_count--;
	for (; i < s->mark_count; i++)
		s->mark[i] = s->mark[i + 1];
}

/* Keeps the marks in order of time; what does not fit in the array is the least urgent anyway,
 * since tones that matter are laid out first. */
static void insert(struct session *s, struct session_mark mark)
{
	int i = s->mark_count;

	if (s->mark_count == SESSION_MARKS_MAX)
		return;
	for (; i > 0 && s->mark[i - 1].at_ms > mark.at_ms; i--)
		s->mark[i] = s->mark[i - 1];
	s->mark[i] = mark;
	s->mark_count++;
}

/* Of two cues that meet the higher priority stays; one that may wait comes after the other. */
static void place_cue(struct session *s, int64_t at, enum cue cue)
{
	const struct cue_info *info = &cue_info[cue];
	int64_t busy = s->quiet_ms - s->began_ms; /* a cue of the state before may still sound */

	if (info->waits && at < busy)
		at = busy;
	for (int i = 0; i < s->mark_count; i++) {
		if (!overlap(&s->mark[i], at, info->ms))
			continue;
		if (info->waits)
			at = s->mark[i].at_ms + s->mark[i].ms + SESSION_SOUND_GAP_MS;
		else if (info->priority > cue_info[s->mark[i].cue].priority)
			remove_mark(s, i--);
		else
			return;
	}
	insert(s, (struct session_mark){ .at_ms = at, .cue = cue, .ms = info->ms });
}

/* The first moment from `from` on, at most slack later, at which ms of words meet nothing and end
 * within the state; -1 when there is none. */
static int64_t gap_from(const struct session *s, int64_t from, int64_t ms, int64_t slack)
{
	int64_t at = from;

	if (ms == 0)
		return at;
	for (int i = 0; i < s->mark_count; i++)
		if (overlap(&s->mark[i], at, ms))
			at = s->mark[i].at_ms + s->mark[i].ms + SESSION_SOUND_GAP_MS;
	return at - from <= slack && at + ms <= s->length_ms ? at : -1;
}

static int64_t words_ms(const struct session *s, int item, enum phrase phrase, int n)
{
	return s->spoken ? phrase_ms(&s->item[item], phrase, n, s->speech_rate) : 0;
}

static void place_words(struct session *s, int64_t from, int64_t slack, struct session_mark mark,
                        int item)
{
	mark.speech = true;
	mark.ms = words_ms(s, item, mark.phrase, mark.n);
	mark.at_ms = gap_from(s, from, mark.ms, slack);
	if (mark.at_ms >= 0)
		insert(s, mark);
}

/* The announcement is never left out: where it does not fit it is cut short by the next tone. */
static void announce(struct session *s, enum phrase phrase, int n)
{
	struct session_mark mark = { .speech = true, .phrase = phrase, .n = n };
	int64_t after_tones = 0;

	for (int i = 0; i < s->mark_count; i++)
		after_tones = s->mark[i].at_ms + s->mark[i].ms + SESSION_SOUND_GAP_MS;
	if (after_tones >= s->length_ms)
		after_tones = 0;
	mark.at_ms = s->spoken ? after_tones : 0;
	mark.ms = words_ms(s, s->at, phrase, n);
	if (mark.at_ms + mark.ms > s->length_ms)
		mark.ms = s->length_ms - mark.at_ms;
	insert(s, mark);
}

static int64_t cue_from(const struct spoken_cue *cue, int64_t length_ms)
{
	switch (cue->at) {
	case CUE_AT_START:
		return 0;
	case CUE_AT_HALF:
		return length_ms / 2;
	case CUE_AT_TIME:
		break;
	}
	return cue->at_s * INT64_C(1000);
}

static void place_breaths(struct session *s, const struct session_item *item)
{
	int64_t breath = item->breath_in_ms + item->breath_out_ms;

	if (breath <= 0)
		return;
	for (int64_t at = 0; at + breath <= s->length_ms; at += breath) {
		place_cue(s, at, CUE_BREATHE_IN);
		place_cue(s, at + item->breath_in_ms, CUE_BREATHE_OUT);
	}
}

static void build_hold(struct session *s)
{
	const struct session_item *item = &s->item[s->at];
	const struct exercise *exercise = item->exercise;
	const int64_t length = s->length_ms;

	place_cue(s, 0, CUE_START);
	for (int i = TICKS; i > 0; i--)
		place_cue(s, length - i * 1000, CUE_TICK);
	if (length >= TEN_FROM_MS)
		place_cue(s, length - TEN_MS, CUE_TEN);
	if (length >= HALF_FROM_MS && !s->half_told)
		place_cue(s, length / 2, CUE_HALF);
	place_breaths(s, item);
	if (!item->same_place)
		place_words(s, 0, ANY_SLACK_MS, (struct session_mark){ .phrase = PHRASE_MOVE },
		            s->at);
	for (int i = 0; i < exercise->cue_count; i++) {
		int64_t from = cue_from(&exercise->cues[i], length);

		if (from < length)
			place_words(s, from, CUE_SLACK_MS,
			            (struct session_mark){ .phrase = PHRASE_CUE, .n = i }, s->at);
	}
	if (length >= HALF_FROM_MS && !s->half_told)
		place_words(s, length / 2, WORD_SLACK_MS,
		            (struct session_mark){ .phrase = PHRASE_HALF }, s->at);
	if (length >= TEN_FROM_MS)
		place_words(s, length - TEN_MS, WORD_SLACK_MS,
		            (struct session_mark){ .phrase = PHRASE_TEN }, s->at);
}

static void build_rate(struct session *s)
{
	int next = session_next_item(s);

	if (next >= 0 && s->item[next].kind == STEP_WORK)
		place_words(s, 0, ANY_SLACK_MS,
		            (struct session_mark){ .phrase = PHRASE_NEXT, .n = next }, next);
}

void session_marks_build(struct session *s, bool after_hold, int64_t elapsed_ms)
{
	s->mark_count = s->mark_next = 0;
	if (after_hold)
		place_cue(s, 0, CUE_STOP);
	switch (s->state) {
	case SESSION_READY:
		place_cue(s, 0, CUE_READY);
		announce(s, PHRASE_ANNOUNCE, 0);
		break;
	case SESSION_CHANGE:
		place_cue(s, 0, CUE_CHANGE);
		announce(s, PHRASE_ANNOUNCE, 1);
		break;
	case SESSION_HOLD:
		build_hold(s);
		break;
	case SESSION_SET_REST:
		place_cue(s, 0, CUE_REST);
		place_words(s, 0, ANY_SLACK_MS, (struct session_mark){ .phrase = PHRASE_SET_REST },
		            s->at);
		break;
	case SESSION_BREAK:
		place_cue(s, 0, CUE_REST);
		announce(s, PHRASE_BREAK, 0);
		break;
	case SESSION_RATE:
		build_rate(s);
		break;
	case SESSION_FINISHED:
		place_cue(s, 0, CUE_DONE);
		announce(s, PHRASE_DONE, 0);
		break;
	case SESSION_IDLE:
	case SESSION_STATE_COUNT:
		break;
	}
	while (s->mark_next < s->mark_count && s->mark[s->mark_next].at_ms < elapsed_ms)
		s->mark_next++;
}
