#include "core/timeline.h"

#include "core/phrase.h"

struct walk {
	const struct session *session;
	void (*each)(void *ctx, const struct timeline_entry *entry);
	void *ctx;
	bool speaking;
	struct timeline_entry words; /* held back until it is known that no tone cuts them */
};

static void tell_words(struct walk *walk)
{
	if (walk->speaking)
		walk->each(walk->ctx, &walk->words);
	walk->speaking = false;
}

static void tell_tone(struct walk *walk, const struct effect *fx, int64_t now)
{
	struct timeline_entry tone = { .ms = now,
		                       .cue = fx->cue,
		                       .end_ms = now + cue_info[fx->cue].ms,
		                       .item = fx->item };

	tell_words(walk);
	walk->each(walk->ctx, &tone);
}

static void hold_words(struct walk *walk, const struct effect *fx, int64_t now)
{
	const struct session *s = walk->session;

	tell_words(walk);
	walk->words = (struct timeline_entry){ .ms = now,
		                               .speech = true,
		                               .end_ms = now,
		                               .item = fx->item,
		                               .phrase = fx->phrase,
		                               .n = fx->n };
	if (s->spoken)
		walk->words.end_ms +=
		    phrase_ms(&s->item[fx->item], fx->phrase, fx->n, s->speech_rate);
	walk->speaking = true;
}

static void take(struct walk *walk, const struct effects *fx, int64_t now)
{
	for (int i = 0; i < fx->count; i++) {
		if (fx->list[i].kind == EFFECT_HUSH && walk->words.end_ms > now)
			walk->words.end_ms = now;
		if (fx->list[i].kind == EFFECT_CUE)
			tell_tone(walk, &fx->list[i], now);
		if (fx->list[i].kind == EFFECT_SAY)
			hold_words(walk, &fx->list[i], now);
	}
}

int64_t timeline_walk(struct session *s, const struct session_item *item, int item_count,
                      bool spoken, int speech_rate,
                      void (*each)(void *ctx, const struct timeline_entry *entry), void *ctx)
{
	struct walk walk = { .session = s, .each = each, .ctx = ctx };
	struct session_event event = { .kind = EVENT_START };
	struct effects fx;
	int64_t now = 0, total = 0;

	session_init(s, item, item_count, spoken, speech_rate);
	do {
		fx = session_step(s, event, now);
		take(&walk, &fx, now);
		for (int i = 0; i < fx.count; i++)
			if (fx.list[i].kind == EFFECT_FINISHED)
				total = now;
		event.kind = EVENT_TICK;
		now = session_deadline(s);
	} while (now >= 0);
	tell_words(&walk);
	return total;
}
