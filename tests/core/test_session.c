/* A session played on made-up time: what is heard when, and what becomes of the items. */
#include "session_help.h"

static struct player player;
static struct player *const p = &player;

static enum session_state state_of(void)
{
	return p->session.state;
}

static const struct session_result *result(int i)
{
	return &p->session.result[i];
}

/* Cue times within a hold of each length, in ms from its start. */
static void cues_of_a_hold(void **state)
{
	static const struct {
		int hold_s;
		int64_t half, ten;
	} cases[] = {
		{ 5, -1, -1 },       { 12, -1, -1 },      { 18, -1, -1 },      { 20, 10000, -1 },
		{ 30, 15000, 20000 }, { 31, 15500, 21000 }, { 45, 22500, 35000 }, { 60, 30000, 50000 },
		{ 90, 45000, 80000 }, { 300, 150000, 290000 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int spoken = 0; spoken < 2; spoken++) {
			int64_t hold = cases[i].hold_s * INT64_C(1000), start = 10000;
			struct session_item item = work_item(&roll, SIDE_LEFT, hold, 1);

			player_start(p, &item, 1, spoken, 0);
			assert_int_equal(player_to_end(p), start + hold + SESSION_RATE_MS);
			assert_int_equal(cue_time(p, CUE_READY, 0, 0), 0);
			assert_int_equal(cue_time(p, CUE_START, 0, 0), start);
			assert_int_equal(cue_time(p, CUE_HALF, 0, 0),
			                 cases[i].half < 0 ? -1 : start + cases[i].half);
			assert_int_equal(cue_time(p, CUE_TEN, 0, 0),
			                 cases[i].ten < 0 ? -1 : start + cases[i].ten);
			for (int tick = 0; tick < 3; tick++)
				assert_int_equal(cue_time(p, CUE_TICK, 0, tick),
				                 start + hold - (3 - tick) * 1000);
			assert_int_equal(cue_time(p, CUE_TICK, 0, 3), -1);
			assert_int_equal(cue_time(p, CUE_STOP, 0, 0), start + hold);
			assert_int_equal(cue_time(p, CUE_STOP, 0, 1), -1);
			assert_int_equal(cue_time(p, CUE_DONE, 0, 0), start + hold + 6000);
			assert_int_equal(result(0)->held_ms, hold);
			assert_int_equal(result(0)->outcome, OUTCOME_DONE);
		}
	}
}

/* Two sets, a change of sides, a rest: every cue of a session in order. */
static void whole_session(void **state)
{
	static const struct {
		int64_t ms;
		enum cue cue;
	} expected[] = {
		{ 0, CUE_READY },      { 10000, CUE_START },  { 12000, CUE_TICK },
		{ 13000, CUE_TICK },   { 14000, CUE_TICK },   { 15000, CUE_STOP },
		{ 16000, CUE_REST },   { 30000, CUE_START },  { 32000, CUE_TICK },
		{ 33000, CUE_TICK },   { 34000, CUE_TICK },   { 35000, CUE_STOP },
		{ 41000, CUE_CHANGE }, { 51000, CUE_START },  { 53000, CUE_TICK },
		{ 54000, CUE_TICK },   { 55000, CUE_TICK },   { 56000, CUE_STOP },
		{ 62000, CUE_REST },   { 92000, CUE_READY },  { 102000, CUE_START },
		{ 104000, CUE_TICK },  { 105000, CUE_TICK },  { 106000, CUE_TICK },
		{ 107000, CUE_STOP },  { 108000, CUE_DONE },
	};
	struct session_item item[] = { work_item(&roll, SIDE_LEFT, 5000, 2),
		                       work_item(&roll, SIDE_RIGHT, 5000, 1), rest_item_of(30000),
		                       work_item(&stretch, SIDE_LEFT, 5000, 1) };
	int at = 0;

	(void)state;
	item[1].same_place = true;
	player_start(p, item, 4, true, 0);
	assert_int_equal(session_left_ms(&p->session, 0), 107000);
	assert_int_equal(player_to_end(p), 107000);
	for (int i = 0; i < p->count; i++) {
		if (p->heard[i].effect.kind != EFFECT_CUE)
			continue;
		assert_int_equal(p->heard[i].ms, expected[at].ms);
		assert_int_equal(p->heard[i].effect.cue, expected[at].cue);
		at++;
	}
	assert_int_equal(at, sizeof expected / sizeof *expected);
	assert_int_equal(result(0)->sets_done, 2);
	assert_int_equal(result(0)->held_ms, 10000);
}

static void eight_hours(void **state)
{
	struct session_item item[96];
	int64_t sum = 0;

	(void)state;
	for (int i = 0; i < 96; i++) {
		item[i] = work_item(&stretch, SIDE_LEFT, 299999, 1);
		item[i].lead_in_ms = 1;
		sum += 300000;
	}
	player_start(p, item, 96, false, 0);
	assert_int_equal(sum, INT64_C(8) * 3600 * 1000);
	assert_int_equal(player_to_end(p), sum);
}

static void pause_adds_nothing(void **state)
{
	struct session_item item = work_item(&roll, SIDE_LEFT, 60000, 1);

	(void)state;
	for (int64_t at = 10000; at < 70000; at += 333) {
		player_start(p, &item, 1, true, 0);
		player_run(p, at);
		player_key(p, EVENT_PAUSE, 0);
		assert_int_equal(p->session.halt, HALT_PAUSED);
		assert_int_equal(session_elapsed_ms(&p->session, p->now + 5000), at - 10000);
		player_run(p, at + 123457);
		assert_int_equal(session_deadline(&p->session), -1);
		player_key(p, EVENT_PAUSE, 0);
		assert_int_equal(player_to_end(p), 76000 + 123457);
		assert_int_equal(result(0)->held_ms, 60000);
		assert_int_equal(cue_time(p, CUE_STOP, 0, 0), 70000 + 123457);
	}
}

/* Getting into position starts again after a pause. */
static void pause_in_ready(void **state)
{
	struct session_item item = work_item(&roll, SIDE_LEFT, 30000, 1);

	(void)state;
	player_start(p, &item, 1, true, 0);
	player_run(p, 7000);
	player_key(p, EVENT_PAUSE, 0);
	player_run(p, 20000);
	assert_int_equal(words_time(p, PHRASE_PAUSED, 0), 7600);
	player_key(p, EVENT_PAUSE, 0);
	assert_int_equal(cue_time(p, CUE_RESUME, 0, 0), 20000);
	player_run(p, 30000);
	assert_int_equal(cue_time(p, CUE_READY, 1, 0), 20600);
	assert_true(words_time(p, PHRASE_ANNOUNCE, 20000) > 20600);
	assert_int_equal(cue_time(p, CUE_START, 0, 0), 30000);
}

static void asleep(void **state)
{
	struct session_item item = work_item(&roll, SIDE_LEFT, 60000, 1);

	(void)state;
	/* Told by the clock: awake until 25 s, back at 500 s. */
	player_start(p, &item, 1, true, 0);
	player_run(p, 20000);
	p->now = 500000;
	player_step(p, (struct session_event){ .kind = EVENT_ASLEEP, .at_ms = 25000 });
	assert_int_equal(p->session.halt, HALT_ASLEEP);
	assert_int_equal(session_elapsed_ms(&p->session, p->now), 15000);
	assert_int_equal(cue_time(p, CUE_PAUSE, 0, 0), 500000);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 0), -1);
	player_run(p, 600000);
	assert_true(words_time(p, PHRASE_ASLEEP, 500000) > 0);
	player_key(p, EVENT_PAUSE, 0);
	assert_int_equal(player_to_end(p), 600000 + 45000 + 6000);
	assert_int_equal(result(0)->held_ms, 60000);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 0), 615000);

	/* Not told: a deadline missed by more than 2 s, last seen at 38 s. */
	player_start(p, &item, 1, false, 0);
	player_run(p, 38000);
	player_key(p, EVENT_TICK, 0);
	p->now = 42001;
	player_key(p, EVENT_TICK, 0);
	assert_int_equal(p->session.halt, HALT_ASLEEP);
	assert_int_equal(session_elapsed_ms(&p->session, p->now), 28000);
	player_key(p, EVENT_PAUSE, 0);
	assert_int_equal(player_to_end(p), 42001 + 32000 + 6000);
	assert_int_equal(result(0)->held_ms, 60000);

	/* 2 s late is late, not asleep; what tells the time is dropped. */
	player_start(p, &item, 1, false, 0);
	player_run(p, 38000);
	p->now = 42000;
	player_key(p, EVENT_TICK, 0);
	assert_int_equal(p->session.halt, HALT_NONE);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 0), -1);
	assert_int_equal(player_to_end(p), 76000);

	/* Already paused: nothing changes. */
	player_start(p, &item, 1, false, 0);
	player_run(p, 30000);
	player_key(p, EVENT_PAUSE, 0);
	p->now = 90000;
	player_step(p, (struct session_event){ .kind = EVENT_ASLEEP, .at_ms = 50000 });
	assert_int_equal(p->session.halt, HALT_PAUSED);
	assert_int_equal(session_elapsed_ms(&p->session, p->now), 20000);
}

/* Left and right calf, the other calf exercise, the thigh. */
static int calves(struct session_item *item)
{
	item[0] = work_item(&roll, SIDE_LEFT, 30000, 1);
	item[1] = work_item(&roll, SIDE_RIGHT, 30000, 1);
	item[1].same_place = true;
	item[2] = work_item(&roll, SIDE_LEFT, 30000, 1);
	item[2].area = AREA_SOLEUS;
	item[3] = work_item(&roll, SIDE_BOTH, 30000, 1);
	item[4] = work_item(&stretch, SIDE_LEFT, 30000, 1);
	return 5;
}

static void expect_dropped(const bool dropped[5])
{
	for (int i = 0; i < 5; i++) {
		assert_int_equal(result(i)->dropped_by != 0, dropped[i]);
		if (dropped[i])
			assert_int_equal(result(i)->outcome, OUTCOME_SKIPPED);
	}
}

static void too_much_drops_the_group(void **state)
{
	static const bool none[5] = { false }, left[5] = { false, false, true, true, false };
	static const struct {
		enum session_event_kind kind;
		int value;
		enum outcome outcome;
		bool drops;
	} cases[] = {
		{ EVENT_HURTS, 0, OUTCOME_HURTS, true },
		{ EVENT_RATE, 6, OUTCOME_STOPPED, true },
		{ EVENT_RATE, 10, OUTCOME_STOPPED, true },
		{ EVENT_RATE, 5, OUTCOME_NONE, false },
		{ EVENT_QUALITY, QUALITY_NUMB, OUTCOME_STOPPED, true },
		{ EVENT_QUALITY, QUALITY_SHARP, OUTCOME_STOPPED, true },
		{ EVENT_QUALITY, QUALITY_TEARFUL, OUTCOME_NONE, false },
	};
	struct session_item item[5];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int halted = 0; halted < 2; halted++) {
			player_start(p, item, calves(item), true, 0);
			player_run(p, 20000);
			if (halted)
				player_key(p, EVENT_PAUSE, 0);
			player_run(p, 21000);
			player_key(p, cases[i].kind, cases[i].value);
			assert_int_equal(result(0)->outcome, cases[i].outcome);
			expect_dropped(cases[i].drops ? left : none);
			if (!cases[i].drops)
				continue;
			assert_int_equal(state_of(), SESSION_RATE);
			assert_int_equal(p->session.halt, HALT_NONE);
			assert_int_equal(result(0)->held_ms, halted ? 10000 : 11000);
			assert_int_equal(cue_time(p, CUE_SOFTEN, 0, 0), 21000);
			player_run(p, 21000 + 5000);
			assert_int_equal(words_time(p, PHRASE_HURTS, 0), 22100);
			assert_int_equal(session_next_item(&p->session), 1);
		}
	}
}

static void taken_back(void **state)
{
	static const bool none[5] = { false }, left[5] = { false, false, true, true, false };
	struct session_item item[5];

	(void)state;
	/* By another digit. */
	player_start(p, item, calves(item), true, 0);
	player_run(p, 41000);
	player_key(p, EVENT_RATE, 8);
	expect_dropped(left);
	assert_int_equal(result(0)->outcome, OUTCOME_DONE);
	player_key(p, EVENT_RATE, 7);
	expect_dropped(left);
	player_key(p, EVENT_RATE, 3);
	expect_dropped(none);
	assert_int_equal(result(2)->outcome, OUTCOME_NONE);
	assert_int_equal(result(0)->peak, 3);
	/* By a step back. */
	player_start(p, item, calves(item), true, 0);
	player_run(p, 20000);
	player_key(p, EVENT_HURTS, 0);
	player_key(p, EVENT_RATE, 9);
	player_key(p, EVENT_BACK, 0);
	expect_dropped(none);
	assert_int_equal(state_of(), SESSION_READY);
	assert_int_equal(p->session.at, 0);
	assert_int_equal(result(0)->peak, RATING_UNKNOWN);
	assert_int_equal(result(0)->outcome, OUTCOME_NONE);
	/* What two answers ended is not given back by one: both sides go with either calf. */
	player_start(p, item, calves(item), false, 0);
	player_run(p, 41000);
	player_key(p, EVENT_RATE, 7);
	player_run(p, 85000);
	assert_int_equal(p->session.at, 1);
	player_run(p, 95000);
	assert_int_equal(state_of(), SESSION_RATE);
	player_key(p, EVENT_RATE, 7);
	assert_int_equal(result(3)->dropped_by, 1);
	player_key(p, EVENT_RATE, 2);
	assert_int_equal(result(3)->dropped_by, 1);
	assert_int_equal(result(2)->dropped_by, 1);
}

static void back(void **state)
{
	struct session_item item[5];

	(void)state;
	player_start(p, item, calves(item), false, 0);
	player_key(p, EVENT_BACK, 0); /* nothing is before it */
	assert_int_equal(p->session.at, 0);
	player_key(p, EVENT_SKIP, 0);
	assert_int_equal(p->session.at, 1);
	assert_int_equal(state_of(), SESSION_READY); /* nobody lies there yet */
	assert_int_equal(result(0)->outcome, OUTCOME_SKIPPED);
	player_key(p, EVENT_BACK, 0);
	assert_int_equal(p->session.at, 0);
	assert_int_equal(result(0)->outcome, OUTCOME_NONE);
	player_run(p, 12000);
	assert_int_equal(state_of(), SESSION_HOLD);
	player_run(p, 12999);
	player_key(p, EVENT_BACK, 0);
	assert_int_equal(p->session.at, 0);
	assert_int_equal(result(0)->held_ms, 2999);
	player_run(p, p->now + 10000 + 30000 + 6000 + 10000 + 2999);
	assert_int_equal(p->session.at, 1);
	assert_int_equal(state_of(), SESSION_HOLD);
	player_key(p, EVENT_BACK, 0); /* early in the hold: the one before */
	assert_int_equal(p->session.at, 0);
	player_run(p, p->now + 10000 + 30000 + 6000 + 10000 + 3000);
	player_key(p, EVENT_BACK, 0); /* later: this one again */
	assert_int_equal(p->session.at, 1);
	assert_int_equal(state_of(), SESSION_READY);
}

static void released_and_skipped(void **state)
{
	struct session_item item[2] = { work_item(&roll, SIDE_LEFT, 30000, 3),
		                        work_item(&stretch, SIDE_LEFT, 30000, 1) };

	(void)state;
	player_start(p, item, 2, true, 0);
	player_key(p, EVENT_RELEASED, 0); /* not yet at work */
	assert_int_equal(state_of(), SESSION_READY);
	player_run(p, 20000);
	player_key(p, EVENT_RELEASED, 0);
	assert_int_equal(state_of(), SESSION_RATE);
	assert_int_equal(result(0)->outcome, OUTCOME_RELEASED);
	assert_int_equal(result(0)->held_ms, 10000);
	assert_int_equal(result(0)->sets_done, 1);
	assert_int_equal(cue_time(p, CUE_STOP, 0, 0), 20000);
	player_key(p, EVENT_SKIP, 0); /* no answer */
	assert_int_equal(p->session.at, 1);
	player_run(p, 35000);
	player_key(p, EVENT_SKIP, 0);
	assert_int_equal(result(1)->outcome, OUTCOME_SKIPPED);
	assert_int_equal(result(1)->held_ms, 5000);
	assert_int_equal(state_of(), SESSION_FINISHED);
	/* In the rest between sets. */
	player_start(p, item, 2, true, 0);
	player_run(p, 42000);
	assert_int_equal(state_of(), SESSION_SET_REST);
	player_key(p, EVENT_RELEASED, 0);
	assert_int_equal(result(0)->outcome, OUTCOME_RELEASED);
	assert_int_equal(result(0)->sets_done, 1);
	assert_int_equal(cue_time(p, CUE_STOP, 41000, 0), -1);
}

static void longer_and_shorter(void **state)
{
	struct session_item item = work_item(&roll, SIDE_LEFT, 30000, 1);

	(void)state;
	player_start(p, &item, 1, false, 0);
	player_run(p, 10000);
	player_key(p, EVENT_LONGER, 0); /* at the very moment of the start: once only */
	assert_int_equal(p->session.length_ms, 45000);
	player_key(p, EVENT_LONGER, 0);
	assert_int_equal(p->session.length_ms, 50000);
	player_key(p, EVENT_LONGER, 0);
	assert_int_equal(p->session.length_ms, 50000);
	player_run(p, 11000);
	assert_int_equal(cue_time(p, CUE_START, 0, 1), -1);
	player_key(p, EVENT_SHORTER, 0);
	assert_int_equal(p->session.length_ms, 35000);
	player_run(p, 28000);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 0), 27500);
	player_key(p, EVENT_LONGER, 0); /* half is told once */
	player_run(p, 40000);
	assert_int_equal(cue_time(p, CUE_HALF, 0, 1), -1);
	player_key(p, EVENT_SHORTER, 0);
	player_key(p, EVENT_SHORTER, 0);
	assert_int_equal(state_of(), SESSION_RATE);
	assert_int_equal(result(0)->held_ms, 30000);
	player_key(p, EVENT_LONGER, 0);
	assert_int_equal(p->session.length_ms, SESSION_RATE_MS);
	/* Time to get into place. */
	player_start(p, &item, 1, false, 0);
	for (int i = 0; i < 20; i++)
		player_key(p, EVENT_LONGER, 0);
	assert_int_equal(p->session.length_ms, 10000 + 8 * SESSION_NUDGE_MS);
	assert_int_equal(cue_time(p, CUE_READY, 0, 1), -1);
}

static void quitting(void **state)
{
	static const int64_t times[] = { 0, 5000, 10000, 20000, 40000, 41000, 46000, 47000 };
	struct session_item item[2] = { work_item(&roll, SIDE_LEFT, 30000, 1),
		                        work_item(&stretch, SIDE_LEFT, 30000, 1) };

	(void)state;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		for (int halt = 0; halt < 3; halt++) {
			int64_t held = times[i] < 10000 ? 0 : times[i] > 40000 ? 30000 : times[i] - 10000;

			player_start(p, item, 2, true, 0);
			player_run(p, times[i]);
			if (halt > 0)
				player_key(p, halt == 1 ? EVENT_PAUSE : EVENT_EMERGENCY, 0);
			player_run(p, times[i] + halt * 1000);
			player_key(p, EVENT_QUIT, 0);
			assert_int_equal(state_of(), SESSION_FINISHED);
			assert_false(session_running(&p->session));
			assert_int_equal(session_deadline(&p->session), -1);
			assert_int_equal(session_left_ms(&p->session, p->now), 0);
			assert_int_equal(result(0)->held_ms, held);
			assert_int_equal(result(0)->outcome, times[i] < 10000   ? OUTCOME_NONE
			                                     : times[i] < 40000 ? OUTCOME_STOPPED
			                                                        : OUTCOME_DONE);
			assert_int_equal(count_of(p, EFFECT_FINISHED), 1);
			player_key(p, EVENT_QUIT, 0);
			assert_int_equal(count_of(p, EFFECT_FINISHED), 1);
		}
	}
}

static void emergency(void **state)
{
	struct session_item item = work_item(&roll, SIDE_LEFT, 30000, 1);

	(void)state;
	for (int key = 0; key <= EVENT_QUIT; key++) {
		for (int before = 0; before < 2; before++) {
			player_start(p, &item, 1, true, 0);
			player_run(p, 20000);
			if (before)
				player_key(p, EVENT_PAUSE, 0);
			player_key(p, EVENT_EMERGENCY, 0);
			assert_int_equal(p->session.halt, HALT_EMERGENCY);
			player_key(p, (enum session_event_kind)key, 7);
			if (key == EVENT_PAUSE)
				assert_int_equal(p->session.halt, HALT_NONE);
			else if (key == EVENT_QUIT)
				assert_int_equal(state_of(), SESSION_FINISHED);
			else
				assert_int_equal(p->session.halt, HALT_EMERGENCY);
			if (key != EVENT_QUIT)
				assert_int_equal(state_of(), SESSION_HOLD);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cues_of_a_hold),
		cmocka_unit_test(whole_session),
		cmocka_unit_test(eight_hours),
		cmocka_unit_test(pause_adds_nothing),
		cmocka_unit_test(pause_in_ready),
		cmocka_unit_test(asleep),
		cmocka_unit_test(too_much_drops_the_group),
		cmocka_unit_test(taken_back),
		cmocka_unit_test(back),
		cmocka_unit_test(released_and_skipped),
		cmocka_unit_test(longer_and_shorter),
		cmocka_unit_test(quitting),
		cmocka_unit_test(emergency),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
