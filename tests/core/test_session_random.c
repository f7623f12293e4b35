/* Sessions of random items under random keys: what always holds. */
#include "session_help.h"

static struct player player;
static struct player *const p = &player;
static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static int make_items(struct session_item *item)
{
	static const enum area areas[] = { AREA_CALF, AREA_SOLEUS, AREA_QUADS, AREA_FOOT };
	int count = 1 + below(8);

	for (int i = 0; i < count; i++) {
		if (below(6) == 0) {
			item[i] = rest_item_of(1000 * below(40));
			continue;
		}
		item[i] = work_item(below(4) ? &roll : &stretch, (enum side)below(SIDE_COUNT),
		                    5000 + 1000 * below(below(8) ? 90 : 595), 1 + below(3));
		item[i].area = areas[below(4)];
		item[i].lead_in_ms = 1000 * below(30);
		item[i].rest_ms = 1000 * below(30);
		item[i].same_place = i > 0 && item[i - 1].kind == STEP_WORK && below(3) == 0;
		if (below(4) == 0) {
			item[i].breath_in_ms = 4000;
			item[i].breath_out_ms = 6000;
		}
	}
	return count;
}

/* What is left is what it takes when no key is pressed. */
static void left_is_true(void **state)
{
	struct session_item item[8];

	(void)state;
	for (seed = 1; seed < 3000; seed++) {
		uint64_t kept = seed;
		int count = make_items(item);
		bool spoken = below(2);
		int64_t total, last;

		player_start(p, item, count, spoken, below(201) - 100);
		total = last = session_left_ms(&p->session, 0);
		while (session_running(&p->session)) {
			int64_t due = session_deadline(&p->session);

			assert_true(due >= p->now);
			p->now = due;
			player_key(p, EVENT_TICK, 0);
			last = session_left_ms(&p->session, p->now);
			assert_int_equal(p->now + last, total);
		}
		assert_int_equal(last, 0);
		player_to_end(p);
		assert_int_equal(count_of(p, EFFECT_FINISHED), 1);
		for (int i = 0; i < count; i++)
			if (item[i].kind == STEP_WORK)
				assert_int_equal(p->session.result[i].held_ms,
				                 item[i].sets * item[i].hold_ms);
		seed = kept;
	}
}

/* No tone and no words meet, by the estimate, as long as no key is pressed. */
static void nothing_overlaps(void **state)
{
	struct session_item item[8];

	(void)state;
	for (seed = 1; seed < 3000; seed++) {
		uint64_t kept = seed;
		int rate = below(201) - 100;
		int64_t busy = 0;

		player_start(p, item, make_items(item), true, rate);
		player_to_end(p);
		for (int i = 0; i < p->count; i++) {
			const struct effect *fx = &p->heard[i].effect;
			int64_t ms = p->heard[i].ms;

			if (fx->kind == EFFECT_HUSH)
				busy = ms;
			if (fx->kind != EFFECT_CUE && fx->kind != EFFECT_SAY)
				continue;
			if (ms < busy)
				fail_msg("seed %d: %s %d at %d ms, busy to %d", (int)kept,
				         fx->kind == EFFECT_CUE ? "cue" : "phrase",
				         fx->kind == EFFECT_CUE ? (int)fx->cue : (int)fx->phrase, (int)ms,
				         (int)busy);
			busy = ms + (fx->kind == EFFECT_CUE
			                 ? cue_info[fx->cue].ms
			                 : phrase_ms(&item[fx->item], fx->phrase, fx->n, rate));
		}
		seed = kept;
	}
}

/* Nor do they from a voice that takes up to twice as long: words are stopped before a tone comes,
 * early enough for a server to fall silent. */
static void slow_voices_stop_in_time(void **state)
{
	struct session_item item[8];
	int stopped = 0;

	(void)state;
	for (seed = 1; seed < 3000; seed++) {
		uint64_t kept = seed;
		int rate = below(201) - 100;
		int64_t said = -1, busy = 0;

		player_start(p, item, make_items(item), true, rate);
		player_to_end(p);
		for (int i = 0; i < p->count; i++) {
			const struct effect *fx = &p->heard[i].effect;
			int64_t ms = p->heard[i].ms;

			if (fx->kind == EFFECT_SAY) {
				said = ms;
				busy = ms + 2 * phrase_ms(&item[fx->item], fx->phrase, fx->n, rate);
			} else if (fx->kind == EFFECT_HUSH) {
				busy = ms == said ? ms : ms + SESSION_HUSH_MS;
				stopped++;
			} else if (fx->kind == EFFECT_CUE && ms < busy) {
				fail_msg("seed %d: cue %d at %d ms, busy to %d", (int)kept,
				         (int)fx->cue, (int)ms, (int)busy);
			}
		}
		seed = kept;
	}
	assert_true(stopped > 1000);
}

static struct session_event random_event(int64_t now)
{
	struct session_event event = { .kind = (enum session_event_kind)below(EVENT_QUIT + 1) };

	if (event.kind == EVENT_QUIT && below(8))
		event.kind = EVENT_TICK;
	if (event.kind == EVENT_RATE)
		event.value = below(13) - 1;
	if (event.kind == EVENT_QUALITY)
		event.value = below(QUALITY_COUNT + 2) - 1;
	event.at_ms = now - below(4000);
	return event;
}

static int64_t random_wait(void)
{
	switch (below(6)) {
	case 0:
		return 0;
	case 1:
		return below(600);
	case 2:
		return below(1 << 20);
	default:
		return below(9000);
	}
}

static void check_results(const struct session_item *item, int count, int64_t awake)
{
	int64_t held = 0;

	for (int i = 0; i < count; i++) {
		const struct session_result *result = &p->session.result[i];

		assert_true(result->held_ms >= 0);
		assert_true(result->sets_done >= 0 && result->sets_done <= item[i].sets);
		assert_in_range(result->peak + 1, 0, RATING_MAX + 1);
		assert_in_range(result->dropped_by, 0, count);
		if (result->dropped_by)
			assert_int_equal(result->outcome, OUTCOME_SKIPPED);
		held += result->held_ms;
	}
	assert_true(held <= awake);
}

static void random_keys(void **state)
{
	struct session_item item[8];
	int64_t awake = 0;
	int count = 0;

	(void)state;
	seed = 42;
	p->session.state = SESSION_FINISHED;
	for (int i = 0; i < 100000; i++) {
		int64_t before;

		if (!session_running(&p->session)) {
			assert_true(i == 0 || count_of(p, EFFECT_FINISHED) == 1);
			count = make_items(item);
			player_start(p, item, count, below(2), below(201) - 100);
			awake = 0;
		}
		before = p->now;
		if (below(3))
			player_run(p, p->now + random_wait()); /* awake at every deadline */
		else
			p->now += random_wait();
		awake += p->now - before;
		player_step(p, random_event(p->now));
		assert_true(session_left_ms(&p->session, p->now) >= 0);
		assert_true(p->session.length_ms >= 0);
		assert_in_range(p->session.mark_count, 0, SESSION_MARKS_MAX);
		assert_in_range(p->session.at, 0, count - 1);
		check_results(item, count, awake);
	}
}

/* Time asleep is never time held: seen every second, with a gap somewhere. */
static void asleep_is_not_held(void **state)
{
	struct session_item item[8];

	(void)state;
	for (seed = 1; seed < 1000; seed++) {
		uint64_t kept = seed;
		int count = make_items(item);
		int64_t gap_at = 1000 * below(200), gap = 3000 + below(100000), planned = 0, held = 0;

		player_start(p, item, count, false, 0);
		while (session_running(&p->session)) {
			p->now += 1000;
			if (p->now > gap_at && gap > 0) {
				p->now += gap;
				gap = 0;
			}
			player_key(p, EVENT_TICK, 0);
			if (p->session.halt == HALT_ASLEEP)
				player_key(p, EVENT_PAUSE, 0);
		}
		for (int i = 0; i < count; i++) {
			planned += item[i].kind == STEP_WORK ? item[i].sets * item[i].hold_ms : 0;
			held += p->session.result[i].held_ms;
		}
		assert_int_equal(held, planned);
		seed = kept;
	}
}

/* Whatever the keys were, left alone it ends. */
static void it_always_ends(void **state)
{
	struct session_item item[8];

	(void)state;
	for (seed = 1; seed < 2000; seed++) {
		uint64_t kept = seed;
		int steps = 0;

		player_start(p, item, make_items(item), below(2), 0);
		for (int i = below(20); i > 0; i--) {
			player_run(p, p->now + below(20000));
			player_step(p, random_event(p->now));
		}
		if (p->session.halt != HALT_NONE)
			player_key(p, EVENT_PAUSE, 0);
		while (session_deadline(&p->session) >= 0) {
			assert_true(++steps < 10000);
			p->now = session_deadline(&p->session) > p->now ? session_deadline(&p->session)
			                                                 : p->now;
			player_key(p, EVENT_TICK, 0);
		}
		assert_int_equal(p->session.state, SESSION_FINISHED);
		assert_int_equal(count_of(p, EFFECT_FINISHED), 1);
		seed = kept;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(left_is_true),       cmocka_unit_test(nothing_overlaps),
		cmocka_unit_test(slow_voices_stop_in_time),
		cmocka_unit_test(random_keys),        cmocka_unit_test(asleep_is_not_held),
		cmocka_unit_test(it_always_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
