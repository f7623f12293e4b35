/* Sessions under keys at all times: every effect is as it was when it was looked at. */
#include "session_help.h"
#include "transcript.h"

static struct transcript transcript;
static uint64_t seed;

static int below(int n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)((seed >> 33) % (uint64_t)n);
}

static int make_items(struct session_item *item)
{
	static const enum area areas[] = { AREA_CALF, AREA_SOLEUS, AREA_QUADS };
	int count = 1 + below(5);

	for (int i = 0; i < count; i++) {
		if (below(5) == 0) {
			item[i] = rest_item_of(1000 * below(30));
			continue;
		}
		item[i] = work_item(below(4) ? &roll : &stretch, (enum side)below(SIDE_COUNT),
		                    500 * (1 + below(below(4) ? 70 : 200)), 1 + below(3));
		item[i].area = areas[below(3)];
		item[i].lead_in_ms = 500 * below(40);
		item[i].rest_ms = 500 * below(30);
		item[i].same_place = i > 0 && item[i - 1].kind == STEP_WORK && below(2) == 0;
		item[i].side = item[i].same_place ? SIDE_RIGHT : item[i].side;
		if (below(3) == 0) {
			item[i].breath_in_ms = 1 + 500 * below(9);
			item[i].breath_out_ms = 6000;
		}
	}
	return count;
}

static void tell(const struct session *s, int64_t now, const struct effects *fx)
{
	for (int i = 0; i < fx->count; i++) {
		const struct effect *e = &fx->list[i];

		transcript_add(&transcript, "%lld: effect %d cue %d phrase %d item %d n %d value %d",
		               (long long)now, (int)e->kind,
		               e->kind == EFFECT_CUE ? (int)e->cue : 0,
		               e->kind == EFFECT_SAY ? (int)e->phrase : 0, e->item, e->n, e->value);
	}
	transcript_add(&transcript, "%lld: state %d halt %d at %d set %d left %lld due %lld until %lld",
	               (long long)now, (int)s->state, (int)s->halt, s->at, s->set,
	               (long long)session_left_ms(s, now), (long long)session_deadline(s),
	               (long long)session_sounds_until(s));
}

static void step(struct session *s, int64_t now, struct session_event event)
{
	struct effects fx = session_step(s, event, now);

	tell(s, now, &fx);
}

/* Awake at every deadline until then. */
static void run(struct session *s, int64_t *now, int64_t until)
{
	for (int64_t due; (due = session_deadline(s)) >= 0 && due <= until;) {
		if (due > *now)
			*now = due;
		step(s, *now, (struct session_event){ .kind = EVENT_TICK });
	}
	*now = until;
}

static struct session_event some_event(int64_t now)
{
	static const int value[] = { 0, 3, 5, 6, 7, 8, 10, -1, 11 };
	struct session_event event = { .kind = (enum session_event_kind)(below(EVENT_QUIT + 1)),
		                       .at_ms = now - below(4000) };

	if (event.kind == EVENT_QUIT && below(4))
		event.kind = below(2) ? EVENT_RATE : EVENT_BACK;
	event.value = event.kind == EVENT_QUALITY ? below(QUALITY_COUNT + 2) - 1
	                                           : value[below(9)];
	return event;
}

static void play_one(int number)
{
	struct session_item item[8];
	struct session session;
	int64_t now = 0;
	int keys;

	seed = (uint64_t)number + 1;
	int count = make_items(item);

	session_init(&session, item, count, number % 2, below(3) * 50 - 50);
	keys = number % 3 ? below(number % 7 ? 12 : 60) : 0;
	step(&session, now, (struct session_event){ .kind = EVENT_START });
	while (keys-- > 0 && session_running(&session)) {
		int64_t until = now + (below(2) ? 250 * below(40) : below(below(3) ? 12000 : 60000));

		if (below(4) == 0 && session_deadline(&session) >= 0)
			until = session_deadline(&session); /* the very moment of a change */
		if (below(12))
			run(&session, &now, until);
		else
			now = until; /* late, or asleep */
		step(&session, now - (below(9) ? 0 : 500), some_event(now)); /* or told late */
	}
	for (int again = 0; again < 40 && session_deadline(&session) >= 0; again++) {
		run(&session, &now, now + 1000000);
		if (session.halt != HALT_NONE)
			step(&session, now, (struct session_event){ .kind = EVENT_PAUSE });
	}
	session_leave(&session, now);
	for (int i = 0; i < count; i++)
		transcript_add(&transcript, "item %d: outcome %d held %lld sets %d peak %d quality %d "
		               "dropped %d", i, (int)session.result[i].outcome,
		               (long long)session.result[i].held_ms, session.result[i].sets_done,
		               session.result[i].peak, (int)session.result[i].quality,
		               session.result[i].dropped_by);
}

static void as_saved(void **state)
{
	(void)state;
	transcript_open(&transcript, "session");
	for (int i = 0; i < 4000; i++) {
		play_one(i);
		if (i % 10 == 9)
			transcript_end_case(&transcript);
	}
	assert_true(transcript_close(&transcript));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_saved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
