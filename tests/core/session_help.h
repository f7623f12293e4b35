/* What the tests of sessions share: items made by hand, and a player that keeps what it heard. */
#ifndef UNKNOT_TESTS_SESSION_HELP_H
#define UNKNOT_TESTS_SESSION_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/phrase.h"
#include "core/session.h"

static const struct exercise roll = {
	.id = "roll",
	.title = "Roll",
	.area = AREA_CALF,
	.site = "",
	.near = AREA_CALF,
	.sides = SIDES_EACH,
	.tools = { TOOL_FOAM_ROLLER },
	.tool_count = 1,
	.technique = TECHNIQUE_ROLL,
	.hold_s = 60,
	.pressure = 4,
	.position = "Sit, roller under one calf.",
	.movement = "Roll slowly.",
	.cues = { { CUE_AT_START, 0, "Slow strokes." },
	          { CUE_AT_HALF, 0, "Point the foot." },
	          { CUE_AT_TIME, 45, "Stay there." } },
	.cue_count = 3,
};

static const struct exercise stretch = {
	.id = "stretch",
	.title = "Stretch",
	.area = AREA_QUADS,
	.site = "",
	.near = AREA_QUADS,
	.sides = SIDES_EACH,
	.tools = { TOOL_NONE },
	.tool_count = 1,
	.technique = TECHNIQUE_STRETCH,
	.hold_s = 30,
	.pressure = 1,
	.position = "Stand.",
	.movement = "",
};

static inline struct session_item work_item(const struct exercise *exercise, enum side side,
                                            int64_t hold_ms, int sets)
{
	return (struct session_item){ .kind = STEP_WORK,
		                      .exercise = exercise,
		                      .area = exercise->area,
		                      .side = side,
		                      .tool = exercise->tools[0],
		                      .hold_ms = hold_ms,
		                      .hold_max_ms = hold_ms + 20000,
		                      .sets = sets,
		                      .pressure = 3,
		                      .level = 2,
		                      .lead_in_ms = 10000,
		                      .rest_ms = 15000,
		                      .step = 1,
		                      .note = "" };
}

static inline struct session_item rest_item_of(int64_t ms)
{
	return (struct session_item){ .kind = STEP_REST,
		                      .area = AREA_OTHER,
		                      .side = SIDE_MIDLINE,
		                      .tool = TOOL_NONE,
		                      .hold_ms = ms,
		                      .sets = 1,
		                      .note = "" };
}

/* Something that was heard or written, at the time it was asked for. */
struct heard {
	int64_t ms;
	struct effect effect;
};

struct player {
	struct session session;
	int64_t now;
	struct heard heard[20000];
	int count;
};

static inline void player_step(struct player *p, struct session_event event)
{
	struct effects fx = session_step(&p->session, event, p->now);

	assert_in_range(fx.count, 0, EFFECTS_MAX);
	for (int i = 0; i < fx.count; i++) {
		if (p->count < (int)(sizeof p->heard / sizeof *p->heard))
			p->heard[p->count++] = (struct heard){ p->now, fx.list[i] };
	}
}

static inline void player_key(struct player *p, enum session_event_kind kind, int value)
{
	player_step(p, (struct session_event){ .kind = kind, .value = value });
}

/* Wakes exactly at every deadline up to ms. */
static inline void player_run(struct player *p, int64_t ms)
{
	for (;;) {
		int64_t due = session_deadline(&p->session);

		if (due < 0 || due > ms)
			break;
		if (due > p->now)
			p->now = due;
		player_key(p, EVENT_TICK, 0);
	}
	if (p->now < ms)
		p->now = ms;
}

static inline void player_start(struct player *p, const struct session_item *item, int count,
                                bool spoken, int rate)
{
	session_init(&p->session, item, count, spoken, rate);
	p->now = 0;
	p->count = 0;
	player_key(p, EVENT_START, 0);
}

/* Plays to the end without a key; the time it took. */
static inline int64_t player_to_end(struct player *p)
{
	int64_t ended = -1;

	while (session_deadline(&p->session) >= 0) {
		p->now = session_deadline(&p->session);
		player_key(p, EVENT_TICK, 0);
		if (ended < 0 && p->session.state == SESSION_FINISHED)
			ended = p->now;
	}
	return ended;
}

/* The time of the nth cue of a kind from `from` on; -1: none. */
static inline int64_t cue_time(const struct player *p, enum cue cue, int64_t from, int nth)
{
	for (int i = 0; i < p->count; i++)
		if (p->heard[i].ms >= from && p->heard[i].effect.kind == EFFECT_CUE &&
		    p->heard[i].effect.cue == cue && nth-- == 0)
			return p->heard[i].ms;
	return -1;
}

static inline int64_t words_time(const struct player *p, enum phrase phrase, int64_t from)
{
	for (int i = 0; i < p->count; i++)
		if (p->heard[i].ms >= from && p->heard[i].effect.kind == EFFECT_SAY &&
		    p->heard[i].effect.phrase == phrase)
			return p->heard[i].ms;
	return -1;
}

static inline int count_of(const struct player *p, enum effect_kind kind)
{
	int count = 0;

	for (int i = 0; i < p->count; i++)
		count += p->heard[i].effect.kind == kind;
	return count;
}

#endif
