#include "core/session_marks.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "core/phrase.h"
#include "core/session_parts.h"

enum {
	HALF_FROM_MS = 20000,
	TEN_FROM_MS = 30000,
	TEN_MS = 10000,
	TICKS = 3,
	CUE_SLACK_MS = 10000, /* how late an exercise's own cue may come */
	WORD_SLACK_MS = 1500, /* how late "half way" still makes sense */
	ANY_SLACK_MS = 1 << 30,
	BREATHS_MAX = 160,    /* marks for breath tones; the rest is for what matters more */
	OTHERS_MAX = 11       /* stop, start, ticks; half and ten, each twice; move; half a breath */
};
_Static_assert(BREATHS_MAX + OTHERS_MAX + CUES_MAX <= SESSION_MARKS_MAX, "room for all marks");

/* Bits of session.told; those below are the exercise's own cues. */
enum { TOLD_MOVE = CUES_MAX, TOLD_HALF, TOLD_TEN, TOLD_FIRST, TOLD_NEXT, TOLD_TONE, TOLD_HALF_TONE };

_Static_assert(TOLD_HALF_TONE < 32, "told is 32 bits");

/* The marks of one state while they are laid out. All times are offsets into the state. */
struct layout {
	struct session *s;
	int64_t elapsed;
	int64_t quiet;  /* the last tone is over, with its gap */
	int64_t silent; /* the last words are over, with their gap */
};

/* The least silence from one thing to the next; words stop before a tone, and need to be told
 * from other words. */
static int64_t gap_between(bool words, bool then_words)
{
	return !words       ? SESSION_SOUND_GAP_MS
	       : then_words ? SESSION_TEXT_GAP_MS
	                    : SESSION_WORD_GAP_MS;
}

/* Whether a mark is in the way of what else would sound. */
static bool overlap(const struct session_mark *mark, const struct session_mark *other)
{
	if (mark->speech && mark->ms == 0)
		return false; /* written, not heard */
	return other->at_ms < mark->at_ms + mark->ms + gap_between(mark->speech, other->speech) &&
	       mark->at_ms < other->at_ms + other->ms + gap_between(other->speech, mark->speech);
}

static int told_bit(const struct session_mark *mark)
{
	if (!mark->speech)
		return mark->cue == CUE_HALF          ? TOLD_HALF_TONE
		       : cue_info[mark->cue].waits ? TOLD_TONE
		                                   : -1;
	switch (mark->phrase) {
	case PHRASE_CUE:
		return mark->n;
	case PHRASE_MOVE:
		return TOLD_MOVE;
	case PHRASE_HALF:
		return TOLD_HALF;
	case PHRASE_TEN:
		return TOLD_TEN;
	case PHRASE_NEXT:
		return TOLD_NEXT;
	default:
		return TOLD_FIRST;
	}
}

static bool was_told(const struct session *s, int bit)
{
	return bit >= 0 && (s->told >> bit & 1);
}

void session_marks_reset(struct session *s)
{
	s->told = 0;
	s->told_last = -1;
	s->fired_ms = -1;
}

void session_marks_told(struct session *s, const struct session_mark *mark)
{
	int bit = told_bit(mark);

	if (bit >= 0)
		s->told |= UINT32_C(1) << bit;
	if (mark->speech)
		s->told_last = bit;
	else
		s->fired_ms = mark->at_ms;
}

void session_marks_untold(struct session *s)
{
	if (s->told_last >= 0)
		s->told &= ~(UINT32_C(1) << s->told_last);
	s->told_last = -1;
}

static void remove_mark(struct session *s, int i)
{
	s->mark_count--;
	memmove(&s->mark[i], &s->mark[i + 1], (size_t)(s->mark_count - i) * sizeof *s->mark);
}

/* Keeps the marks in order of time. */
static void insert(struct session *s, struct session_mark mark)
{
	int i = s->mark_count;

	assert(s->mark_count < SESSION_MARKS_MAX);
	for (; i > 0 && s->mark[i - 1].at_ms > mark.at_ms; i--)
		s->mark[i] = s->mark[i - 1];
	s->mark[i] = mark;
	s->mark_count++;
}

/* The first moment from `at` on at which a mark meets no other. */
static int64_t past_others(const struct layout *l, struct session_mark mark, int64_t at)
{
	const struct session *s = l->s;

	mark.at_ms = at;
	for (int i = 0; i < s->mark_count; i++)
		if (overlap(&s->mark[i], &mark))
			mark.at_ms = s->mark[i].at_ms + s->mark[i].ms +
			             gap_between(s->mark[i].speech, mark.speech);
	return mark.at_ms;
}

/* A cue that may wait comes when all is quiet, if it ends before the state does. */
static void place_waiting(struct layout *l, enum cue cue)
{
	struct session *s = l->s;
	struct session_mark mark = { .cue = cue, .ms = cue_info[cue].ms };
	int64_t at = l->quiet > l->elapsed ? l->quiet : l->elapsed;

	if (was_told(s, told_bit(&mark)))
		return;
	mark.at_ms = past_others(l, mark, at);
	if (mark.at_ms + mark.ms + SESSION_SOUND_GAP_MS <= s->length_ms)
		insert(s, mark);
}

/* Of two cues that meet the higher priority stays. */
static void place_cue(struct layout *l, int64_t at, enum cue cue)
{
	struct session *s = l->s;
	struct session_mark mark = { .at_ms = at, .cue = cue, .ms = cue_info[cue].ms };

	if (at < l->elapsed || at <= s->fired_ms || was_told(s, told_bit(&mark)))
		return;
	for (int i = 0; i < s->mark_count; i++) {
		if (!overlap(&s->mark[i], &mark))
			continue;
		if (s->mark[i].speech || cue_info[cue].priority <= cue_info[s->mark[i].cue].priority)
			return;
		remove_mark(s, i--);
	}
	insert(s, mark);
}

/* The first moment from `from` on at which words meet no mark. */
static int64_t gap_from(const struct layout *l, int64_t from, struct session_mark words)
{
	int64_t at = from;

	if (at < l->quiet)
		at = l->quiet;
	if (at < l->silent)
		at = l->silent;
	return past_others(l, words, at);
}

/* Places words about an item from `from` on, at most slack later, where they end within the state;
 * else they are left out. Where nothing is spoken they are written at their time. */
static void place_words(struct layout *l, int64_t from, int64_t slack, struct session_mark mark,
                        int item)
{
	struct session *s = l->s;
	int64_t at = from > l->elapsed ? from : l->elapsed;

	mark.speech = true;
	if (was_told(s, told_bit(&mark)))
		return;
	if (s->spoken) {
		mark.ms = phrase_ms(&s->item[item], mark.phrase, mark.n, s->speech_rate);
		if (mark.ms == 0)
			return;
		at = gap_from(l, at, mark);
		if (at + mark.ms + SESSION_WORD_GAP_MS > s->length_ms)
			return;
	}
	mark.at_ms = at;
	if (at - from <= slack)
		insert(s, mark);
}

/* The announcement is never left out: where it does not fit it is cut short by the next tone. */
static void announce(struct layout *l, enum phrase phrase, int n)
{
	struct session *s = l->s;
	struct session_mark mark = { .speech = true, .phrase = phrase, .n = n };
	int64_t room;

	if (was_told(s, TOLD_FIRST))
		return;
	mark.at_ms = l->elapsed;
	if (s->spoken) {
		mark.ms = phrase_ms(&s->item[s->at], phrase, n, s->speech_rate);
		mark.at_ms = gap_from(l, l->elapsed, mark);
		room = s->length_ms - SESSION_WORD_GAP_MS - mark.at_ms;
		mark.cut = mark.ms > room;
		if (mark.cut)
			mark.ms = room > 0 ? room : 0;
		if (mark.at_ms >= s->length_ms)
			mark.at_ms = s->length_ms > 0 ? s->length_ms - 1 : 0;
	}
	insert(s, mark);
}

static int64_t cue_from(const struct spoken_cue *cue, int64_t length_ms)
{
	if (cue->at == CUE_AT_HALF)
		return length_ms / 2;
	return cue->at == CUE_AT_START ? 0 : cue->at_s * INT64_C(1000);
}

/* Breath tones are laid out last: words and other tones come first. */
static void place_breaths(struct layout *l, const struct session_item *item)
{
	struct session *s = l->s;
	int64_t breath = item->breath_in_ms + item->breath_out_ms;

	if (breath <= 0)
		return;
	for (int64_t at = 0; at + breath <= s->length_ms && s->mark_count < BREATHS_MAX;
	     at += breath) {
		if (at >= l->silent && at >= l->quiet)
			place_cue(l, at, CUE_BREATHE_IN);
		if (at + item->breath_in_ms >= l->silent && at + item->breath_in_ms >= l->quiet)
			place_cue(l, at + item->breath_in_ms, CUE_BREATHE_OUT);
	}
}

static void hold_tones(struct layout *l)
{
	const int64_t length = l->s->length_ms;

	place_cue(l, 0, CUE_START);
	for (int i = TICKS; i > 0; i--)
		place_cue(l, length - i * INT64_C(1000), CUE_TICK);
	if (length >= TEN_FROM_MS)
		place_cue(l, length - TEN_MS, CUE_TEN);
	if (length >= HALF_FROM_MS)
		place_cue(l, length / 2, CUE_HALF);
}

static void hold_words(struct layout *l)
{
	const struct session *s = l->s;
	const struct exercise *exercise = s->item[s->at].exercise;
	const int64_t length = s->length_ms;

	if (length >= HALF_FROM_MS)
		place_words(l, length / 2, WORD_SLACK_MS,
		            (struct session_mark){ .phrase = PHRASE_HALF }, s->at);
	if (length >= TEN_FROM_MS)
		place_words(l, length - TEN_MS, WORD_SLACK_MS,
		            (struct session_mark){ .phrase = PHRASE_TEN }, s->at);
	if (s->set == 0 && !s->changing)
		place_words(l, 0, ANY_SLACK_MS, (struct session_mark){ .phrase = PHRASE_MOVE },
		            s->at);
	for (int i = 0; i < exercise->cue_count; i++) {
		int64_t from = cue_from(&exercise->cues[i], length);

		if (from < length)
			place_words(l, from, CUE_SLACK_MS,
			            (struct session_mark){ .phrase = PHRASE_CUE, .n = i }, s->at);
	}
}

static void build_hold(struct layout *l)
{
	hold_tones(l);
	hold_words(l);
	place_breaths(l, &l->s->item[l->s->at]);
}

static void build_rate(struct layout *l)
{
	int next = session_next_item(l->s);

	if (next >= 0 && l->s->item[next].kind == STEP_WORK)
		place_words(l, 0, ANY_SLACK_MS, (struct session_mark){ .phrase = PHRASE_NEXT }, next);
}

static void build_set_rest(struct layout *l)
{
	struct session *s = l->s;

	place_waiting(l, CUE_REST);
	place_words(l, 0, ANY_SLACK_MS,
	            (struct session_mark){ .phrase = PHRASE_SET_REST, .n = s->set + 1 }, s->at);
}

static void build_state(struct layout *l)
{
	static const struct {
		void (*build)(struct layout *l); /* or else a tone and an announcement */
		enum cue cue;
		enum phrase phrase;
		int n;
	} states[SESSION_STATE_COUNT] = {
		[SESSION_READY] = { .cue = CUE_READY, .phrase = PHRASE_ANNOUNCE },
		[SESSION_CHANGE] = { .cue = CUE_CHANGE, .phrase = PHRASE_ANNOUNCE, .n = 1 },
		[SESSION_HOLD] = { build_hold },
		[SESSION_SET_REST] = { build_set_rest },
		[SESSION_BREAK] = { .cue = CUE_REST, .phrase = PHRASE_BREAK },
		[SESSION_RATE] = { build_rate },
		[SESSION_FINISHED] = { .cue = CUE_DONE, .phrase = PHRASE_DONE },
	};
	enum session_state state = l->s->state;

	if (states[state].build) {
		states[state].build(l);
	} else {
		place_waiting(l, states[state].cue);
		announce(l, states[state].phrase, states[state].n);
	}
}

void session_marks_build(struct session *s, bool after_hold, int64_t elapsed_ms)
{
	struct layout layout = { .s = s, .elapsed = elapsed_ms, .quiet = elapsed_ms };

	if (s->quiet_ms > s->began_ms + elapsed_ms)
		layout.quiet = s->quiet_ms - s->began_ms;
	if (s->spoken_ms > s->began_ms + elapsed_ms)
		layout.silent = s->spoken_ms - s->began_ms + SESSION_TEXT_GAP_MS;
	s->mark_count = s->mark_next = 0;
	if (after_hold)
		place_cue(&layout, 0, CUE_STOP);
	build_state(&layout);
}
