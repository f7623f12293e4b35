/* Every key in every state, running and halted; and what only a slow or odd machine brings about. */
#include "session_help.h"

static struct player player;
static struct player *const p = &player;
static struct session_item item[4];

/* When a session of these items is in each state, and what each key leads to: a state and its item.
 * Keys that halt stay where they are. */
static const struct row {
	enum session_state state;
	int64_t at_ms;
	struct {
		enum session_state state;
		int at;
	} released, skip, back, hurts, six;
} rows[] = {
	{ SESSION_READY, 5000, { SESSION_READY, 0 }, { SESSION_READY, 1 }, { SESSION_READY, 0 },
	  { SESSION_RATE, 0 }, { SESSION_READY, 0 } },
	{ SESSION_HOLD, 15000, { SESSION_RATE, 0 }, { SESSION_CHANGE, 1 }, { SESSION_READY, 0 },
	  { SESSION_RATE, 0 }, { SESSION_RATE, 0 } },
	{ SESSION_SET_REST, 45000, { SESSION_RATE, 0 }, { SESSION_CHANGE, 1 }, { SESSION_READY, 0 },
	  { SESSION_RATE, 0 }, { SESSION_RATE, 0 } },
	{ SESSION_RATE, 88000, { SESSION_RATE, 0 }, { SESSION_CHANGE, 1 }, { SESSION_READY, 0 },
	  { SESSION_RATE, 0 }, { SESSION_RATE, 0 } },
	{ SESSION_CHANGE, 95000, { SESSION_CHANGE, 1 }, { SESSION_BREAK, 2 }, { SESSION_READY, 0 },
	  { SESSION_RATE, 0 }, { SESSION_RATE, 0 } },
	{ SESSION_BREAK, 190000, { SESSION_BREAK, 2 }, { SESSION_READY, 3 }, { SESSION_READY, 1 },
	  { SESSION_RATE, 1 }, { SESSION_RATE, 1 } },
	{ SESSION_FINISHED, 300000, { SESSION_FINISHED, 3 }, { SESSION_FINISHED, 3 },
	  { SESSION_FINISHED, 3 }, { SESSION_FINISHED, 3 }, { SESSION_FINISHED, 3 } },
};

static void go_to(const struct row *row)
{
	item[0] = work_item(&roll, SIDE_LEFT, 30000, 2);
	item[1] = work_item(&roll, SIDE_RIGHT, 30000, 2);
	item[1].same_place = true;
	item[2] = rest_item_of(20000);
	item[3] = work_item(&stretch, SIDE_LEFT, 30000, 1);
	player_start(p, item, 4, true, 0);
	player_run(p, row->at_ms);
	assert_int_equal(p->session.state, row->state);
}

static void expect(enum session_state state, int at)
{
	assert_int_equal(p->session.state, state);
	assert_int_equal(p->session.at, at);
}

static void press_each(const struct row *row, bool paused)
{
	const struct {
		enum session_event_kind key;
		int value;
		enum session_state state;
		int at;
		bool moves; /* halted, it still does what it does */
	} keys[] = {
		{ EVENT_TICK, 0, row->state, -1, false },
		{ EVENT_START, 0, row->state, -1, false },
		{ EVENT_RELEASED, 0, row->released.state, row->released.at, false },
		{ EVENT_SKIP, 0, row->skip.state, row->skip.at, true },
		{ EVENT_BACK, 0, row->back.state, row->back.at, true },
		{ EVENT_LONGER, 0, row->state, -1, false },
		{ EVENT_HURTS, 0, row->hurts.state, row->hurts.at, true },
		{ EVENT_RATE, 6, row->six.state, row->six.at, true },
		{ EVENT_RATE, 3, row->state, -1, true },
		{ EVENT_RATE, 11, row->state, -1, false },
		{ EVENT_RATE, -1, row->state, -1, false },
		{ EVENT_QUALITY, QUALITY_BURNING, row->six.state, row->six.at, true },
		{ EVENT_QUALITY, QUALITY_COUNT, row->state, -1, false },
		{ EVENT_QUALITY, -1, row->state, -1, false },
		{ EVENT_QUIT, 0, SESSION_FINISHED, -1, true },
	};

	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
		int at;

		go_to(row);
		at = p->session.at;
		if (paused) {
			player_key(p, EVENT_PAUSE, 0);
			assert_int_equal(p->session.halt, session_running(&p->session) ? HALT_PAUSED
			                                                               : HALT_NONE);
			p->now += 50000;
		}
		player_key(p, keys[k].key, keys[k].value);
		if (paused && !keys[k].moves)
			expect(row->state, at);
		else
			expect(keys[k].state, keys[k].at < 0 ? at : keys[k].at);
	}
}

static void every_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		press_each(&rows[i], false);
		if (rows[i].state != SESSION_FINISHED)
			press_each(&rows[i], true);
	}
}

static void before_the_start(void **state)
{
	(void)state;
	item[0] = work_item(&roll, SIDE_LEFT, 30000, 1);
	session_init(&p->session, item, 1, false, 0);
	p->now = 1000;
	for (int key = 0; key <= EVENT_QUIT; key++)
		if (key != EVENT_START)
			player_key(p, (enum session_event_kind)key, 3);
	assert_int_equal(p->session.state, SESSION_IDLE);
	assert_int_equal(session_deadline(&p->session), -1);
	assert_int_equal(session_left_ms(&p->session, p->now), 46000);
	assert_int_equal(session_next_item(&p->session), 0);
	session_leave(&p->session, p->now);
	/* All done already, as when an interrupted one is gone on with. */
	p->session.result[0].outcome = OUTCOME_DONE;
	p->count = 0;
	player_key(p, EVENT_START, 0);
	assert_int_equal(p->session.state, SESSION_FINISHED);
	assert_int_equal(count_of(p, EFFECT_FINISHED), 1);
}

static void left_without_an_end(void **state)
{
	(void)state;
	for (int halted = 0; halted < 2; halted++) {
		go_to(&rows[1]);
		if (halted)
			player_key(p, EVENT_PAUSE, 0);
		session_leave(&p->session, p->now + 2000);
		session_leave(&p->session, p->now + 2000); /* counts once */
		assert_int_equal(p->session.result[0].held_ms, halted ? 5000 : 7000);
		assert_int_equal(p->session.result[0].outcome, OUTCOME_NONE);
	}
	go_to(&rows[6]);
	session_leave(&p->session, p->now);
	assert_int_equal(p->session.result[3].held_ms, 30000);
}

static void odd_clocks(void **state)
{
	(void)state;
	/* Backwards is now; told to have slept until after now, or before what was seen. */
	go_to(&rows[1]);
	player_key(p, EVENT_TICK, 0);
	p->now = 3000;
	player_key(p, EVENT_RATE, 3);
	assert_int_equal(p->session.seen_ms, 15000);
	p->now = 16000;
	player_step(p, (struct session_event){ .kind = EVENT_ASLEEP, .at_ms = 99000 });
	assert_int_equal(p->session.halt, HALT_ASLEEP);
	assert_int_equal(session_elapsed_ms(&p->session, 99999), 6000);
	go_to(&rows[1]);
	player_key(p, EVENT_TICK, 0);
	p->now = 17000;
	player_step(p, (struct session_event){ .kind = EVENT_ASLEEP, .at_ms = 0 });
	assert_int_equal(session_elapsed_ms(&p->session, 99999), 5000);
}

/* So much at one moment that it takes more than one call. */
static void more_than_fits(void **state)
{
	struct session_item many[60];

	(void)state;
	for (int i = 0; i < 60; i++) {
		many[i] = work_item(&stretch, SIDE_LEFT, 0, 6);
		many[i].lead_in_ms = many[i].rest_ms = 0;
	}
	player_start(p, many, 60, false, 0);
	assert_int_equal(session_deadline(&p->session), p->now);
	assert_int_equal(player_to_end(p), 0);
	assert_int_equal(p->session.result[59].sets_done, 6);
	/* The machine slept before all of it was done. */
	player_start(p, many, 60, false, 0);
	p->now = 300;
	player_key(p, EVENT_TICK, 0);
	assert_true(session_deadline(&p->session) < 300 && p->session.halt == HALT_NONE);
	p->now = 300 + SESSION_LATE_MS + 1;
	player_key(p, EVENT_TICK, 0);
	assert_int_equal(p->session.halt, HALT_ASLEEP);
	assert_int_equal(p->session.halted_ms, 300);
	player_key(p, EVENT_PAUSE, 0);
	player_to_end(p);
	assert_int_equal(p->session.result[59].sets_done, 6);
}

/* A sound that a key made still sounds when another is due. */
static void tones_that_meet(void **state)
{
	(void)state;
	/* Resume 300 ms before a tick: the tick gives way; before the stop: the stop is heard. */
	item[0] = work_item(&roll, SIDE_LEFT, 30000, 1);
	player_start(p, item, 1, false, 0);
	player_run(p, 36700);
	player_key(p, EVENT_PAUSE, 0);
	p->now += 10000;
	player_key(p, EVENT_PAUSE, 0);
	player_to_end(p);
	assert_int_equal(cue_time(p, CUE_TICK, 0, 0), 48000);
	assert_int_equal(cue_time(p, CUE_STOP, 0, 0), 50000);
	player_start(p, item, 1, false, 0);
	player_run(p, 39800);
	player_key(p, EVENT_PAUSE, 0);
	p->now += 10000;
	player_key(p, EVENT_PAUSE, 0);
	player_to_end(p);
	assert_int_equal(cue_time(p, CUE_STOP, 0, 0), 50000);
}

/* Words that a pause cut are said again; those that were said are not. */
static void words_once(void **state)
{
	static struct exercise talker;

	(void)state;
	talker = roll;
	talker.movement = "Roll slowly from above the heel to below the knee, and breathe.";
	item[0] = work_item(&talker, SIDE_LEFT, 60000, 2);
	player_start(p, item, 1, true, 0);
	player_run(p, 12000);
	assert_int_equal(words_time(p, PHRASE_MOVE, 0), 10700);
	player_key(p, EVENT_PAUSE, 0);
	assert_true(count_of(p, EFFECT_HUSH) > 0);
	p->now = 20000;
	player_key(p, EVENT_PAUSE, 0);
	player_run(p, 40000);
	assert_true(words_time(p, PHRASE_RESUMED, 20000) == 20600);
	assert_true(words_time(p, PHRASE_MOVE, 20000) > 21000);
	player_key(p, EVENT_PAUSE, 0);
	p->now = 50000;
	player_key(p, EVENT_PAUSE, 0);
	player_run(p, 300000);
	assert_int_equal(words_time(p, PHRASE_MOVE, 50000), -1); /* nor in the second set */
	assert_true(words_time(p, PHRASE_HALF, 50000) > 0);
}

/* A correction while "come off" is still being said changes what comes next; a rest that comes back
 * with it announces itself. */
static void next_after_a_correction(void **state)
{
	(void)state;
	for (int rest = 0; rest < 2; rest++) {
		int last = 2 + rest;

		item[0] = work_item(&roll, SIDE_LEFT, 30000, 1);
		item[1] = rest_item_of(20000);
		item[last - 1] = rest ? item[1] : work_item(&roll, SIDE_LEFT, 30000, 1);
		item[last] = work_item(&stretch, SIDE_RIGHT, 30000, 1);
		if (rest) {
			item[2] = work_item(&roll, SIDE_LEFT, 30000, 1);
			item[3] = item[2];
		}
		player_start(p, item, last + 1, true, 100);
		player_run(p, 20000);
		player_key(p, EVENT_RATE, 8);
		assert_int_equal(session_next_item(&p->session), rest ? -1 : 2);
		player_key(p, EVENT_RATE, 3);
		assert_int_equal(session_next_item(&p->session), 1);
		p->session.length_ms = SESSION_HURTS_MS; /* as if there had been the time */
		player_run(p, 31000);
		for (int i = 0; i < p->count; i++)
			if (p->heard[i].effect.kind == EFFECT_SAY &&
			    p->heard[i].effect.phrase == PHRASE_NEXT)
				assert_int_equal(p->heard[i].effect.item, 1);
		assert_int_equal(words_time(p, PHRASE_NEXT, 0) > 0, !rest);
	}
}

static void breath_tones(void **state)
{
	int tones = 0;

	(void)state;
	item[0] = work_item(&stretch, SIDE_LEFT, 600000, 1);
	item[0].breath_in_ms = 4000;
	item[0].breath_out_ms = 6000;
	player_start(p, item, 1, false, 0);
	player_run(p, 610000);
	for (int i = 0; i < p->count; i++)
		tones += p->heard[i].effect.kind == EFFECT_CUE &&
		         (p->heard[i].effect.cue == CUE_BREATHE_IN ||
		          p->heard[i].effect.cue == CUE_BREATHE_OUT);
	/* 120 but those that meet the start, half and ten seconds. */
	assert_in_range(tones, 115, 119);
	assert_int_equal(cue_time(p, CUE_BREATHE_OUT, 0, 0), 14000);
	/* More than there is room for: what matters is still heard. */
	item[0].breath_in_ms = item[0].breath_out_ms = 1000;
	player_start(p, item, 1, true, 0);
	player_run(p, 611000);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 0), 310000);
	assert_int_equal(cue_time(p, CUE_TICK, 0, 2), 609000);
	assert_int_equal(cue_time(p, CUE_STOP, 0, 0), 610000);
}

/* There is something to say about what was held, and about what hurt at once. */
static void what_was_worked(void **state)
{
	static const struct {
		struct session_result result;
		bool worked;
	} cases[] = {
		{ { .outcome = OUTCOME_SKIPPED }, false },
		{ { .outcome = OUTCOME_SKIPPED, .held_ms = 1 }, true },
		{ { .outcome = OUTCOME_HURTS }, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(session_worked(&cases[i].result), cases[i].worked);
}

/* A journal from elsewhere may call the first the other side of what was before it; the sanitizers see it
 * when that is looked up. */
static void the_first_follows_nothing(void **state)
{
	struct session_item first = work_item(&roll, SIDE_LEFT, 5000, 1);

	(void)state;
	first.same_place = true;
	player_start(p, &first, 1, true, 0);
	assert_int_equal(p->session.state, SESSION_READY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_follows_nothing),
		cmocka_unit_test(every_key),       cmocka_unit_test(before_the_start),
		cmocka_unit_test(left_without_an_end), cmocka_unit_test(odd_clocks),
		cmocka_unit_test(more_than_fits),  cmocka_unit_test(tones_that_meet),
		cmocka_unit_test(words_once),      cmocka_unit_test(breath_tones),
		cmocka_unit_test(next_after_a_correction), cmocka_unit_test(what_was_worked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
