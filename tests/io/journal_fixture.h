/* What the tests of the journal share: a folder of their own, random journals, sequential ids. */
#ifndef UNKNOT_TESTS_JOURNAL_FIXTURE_H
#define UNKNOT_TESTS_JOURNAL_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/journal.h"

#define WORK(err, call)                                                                            \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %s", #call, (err).msg);                                      \
	} while (0)

/* 2026-01-05T09:00Z, a Monday. */
#define MONDAY_MS (INT64_C(20458) * 86400000 + 9 * 3600000)
#define MONDAY    20458

static char fixture_root[256];

static inline int fixture_setup(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(fixture_root, sizeof fixture_root, "%s/unknot-journal-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(fixture_root) ? 0 : -1;
}

static inline int fixture_remove(const char *path, const struct stat *file, int type,
                                 struct FTW *walk)
{
	(void)file, (void)type, (void)walk;
	return remove(path);
}

static inline int fixture_teardown(void **state)
{
	(void)state;
	return nftw(fixture_root, fixture_remove, 8, FTW_DEPTH | FTW_PHYS);
}

/* A path below the root; four at a time. */
static inline const char *fixture_path(const char *name)
{
	static char buf[4][512];
	static int at;

	at = (at + 1) % 4;
	snprintf(buf[at], sizeof buf[at], "%s/%s", fixture_root, name);
	return buf[at];
}

static inline uint32_t fixture_random(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33);
}

static inline int fixture_below(uint64_t *seed, int n)
{
	return (int)(fixture_random(seed) % (uint32_t)n);
}

static inline void fixture_sequential(void *ctx, char id[JOURNAL_ID])
{
	snprintf(id, JOURNAL_ID, "00000000-0000-4000-8000-%012d", ++*(int *)ctx);
}

static inline struct journal *fixture_open(const char *dir)
{
	struct journal *journal;
	struct err err;

	WORK(err, journal_open(dir, false, &journal, &err));
	return journal;
}

static inline struct stamp fixture_at(int64_t minutes)
{
	return stamp_make(MONDAY_MS + minutes * 60000, 60);
}

static inline struct journal_hold fixture_hold(enum area area, enum side side)
{
	return (struct journal_hold){
		.kind = STEP_WORK,
		.exercise = "calf-roll",
		.area = area,
		.site = area == AREA_OTHER ? "Scar, right knee" : "",
		.side = side,
		.tool = TOOL_FOAM_ROLLER,
		.hold_ms = 45000,
		.hold_max_ms = 120000,
		.lead_in_ms = 10000,
		.rest_ms = 15000,
		.sets = 1,
		.level = 2,
		.pressure = 3,
		.step = 1,
		.note = "",
		.rule = "repeat",
		.reason = "nothing known yet",
		.inputs = "S=2 L=2",
		.not_before = DATE_NONE,
	};
}

/* A session of two holds on the calves. */
static inline void fixture_session(struct journal *journal, int64_t minutes, char id[JOURNAL_ID])
{
	const struct journal_hold holds[] = { fixture_hold(AREA_CALF, SIDE_LEFT),
		                              fixture_hold(AREA_CALF, SIDE_RIGHT) };
	const struct journal_session plan = {
		.routine = "desk-reset",
		.title = "Desk reset",
		.purpose = PURPOSE_DAILY,
		.started = fixture_at(minutes),
		.holds = holds,
		.hold_count = 2,
	};
	struct err err;

	WORK(err, journal_session_begin(journal, &plan, id, &err));
}

static inline struct journal_rating fixture_rating(enum area area, enum side side,
                                                   enum rating_kind kind, int value,
                                                   int64_t minutes)
{
	return (struct journal_rating){
		.area = area,
		.site = area == AREA_OTHER ? "Scar, right knee" : "",
		.side = side,
		.kind = kind,
		.value = value,
		.lasting = DATE_NONE,
		.at = fixture_at(minutes),
	};
}

static inline struct journal_counts fixture_counts(struct journal *journal)
{
	struct journal_counts counts;
	struct err err;

	WORK(err, journal_counts(journal, &counts, &err));
	return counts;
}

static inline struct journal_hold fixture_random_hold(uint64_t *seed)
{
	struct journal_hold hold = fixture_hold((enum area)fixture_below(seed, AREA_COUNT),
	                                        (enum side)fixture_below(seed, SIDE_COUNT));

	hold.hold_ms = 5000 * (1 + fixture_below(seed, 60));
	hold.sets = 1 + fixture_below(seed, 3);
	hold.level = 1 + fixture_below(seed, 6);
	hold.not_before = MONDAY + fixture_below(seed, 9);
	if (fixture_below(seed, 6) == 0)
		hold = (struct journal_hold){ .kind = STEP_REST, .area = AREA_COUNT, .side = SIDE_COUNT,
			                      .hold_ms = 30000, .sets = 1, .not_before = DATE_NONE };
	return hold;
}

/* Some of the four answers about a place. */
static inline void fixture_random_answers(struct journal *journal, uint64_t *seed, const char *id,
                                          const struct journal_hold *h, int64_t minutes)
{
	struct err err;

	for (int k = 0; k < RATING_KIND_COUNT; k++) {
		int value = fixture_below(seed, 12) - 1;
		struct journal_rating r =
		    fixture_rating(h->area, h->side, (enum rating_kind)k,
		                   value > RATING_MAX ? RATING_MAX : value, minutes);

		if (k != RATING_BEFORE)
			r.quality = (enum quality)fixture_below(seed, QUALITY_COUNT);
		if (k == RATING_NEXT_DAY) {
			r.cause = (enum cause)fixture_below(seed, CAUSE_COUNT);
			r.limping = fixture_below(seed, 9) == 0;
			if (fixture_below(seed, 4) == 0)
				r.lasting = MONDAY + 2;
		}
		if (fixture_below(seed, 3))
			WORK(err, journal_rating(journal, id, &r, &err));
	}
}

static inline void fixture_random_decision(struct journal *journal, uint64_t *seed, const char *id,
                                           const struct journal_hold *h, int64_t minutes)
{
	const struct journal_decision d = {
		.area = h->area,
		.site = h->site,
		.side = h->side,
		.rule = "progress",
		.reason = "peak 2, after 2: one step up",
		.inputs = "b=3 p=2",
		.level = 3,
		.hold_s = 60,
		.sets = 1,
		.pressure = 4,
		.not_before = MONDAY + 1,
		.refer = fixture_below(seed, 2) == 0,
		.at = fixture_at(minutes),
	};
	struct err err;

	WORK(err, journal_decision(journal, id, &d, &err));
}

static inline void fixture_random_end(struct journal *journal, uint64_t *seed, const char *id,
                                      int64_t minutes)
{
	struct stamp at = fixture_at(minutes);
	struct err err;

	if (fixture_below(seed, 3) == 0)
		WORK(err, journal_settled(journal, id, fixture_below(seed, 2), &err));
	if (fixture_below(seed, 3) == 0)
		WORK(err, journal_next_asked(journal, id, &err));
	WORK(err, journal_session_end(journal, id,
	                              fixture_below(seed, 2) ? JOURNAL_FINISHED : JOURNAL_STOPPED,
	                              &at, &err));
}

/* One random session with holds, answers, decisions and now and then a correction. */
static inline void fixture_random_session(struct journal *journal, uint64_t *seed, int64_t minutes)
{
	struct journal_hold holds[8];
	int count = 1 + fixture_below(seed, 8);
	char id[JOURNAL_ID];
	struct err err;

	for (int i = 0; i < count; i++)
		holds[i] = fixture_random_hold(seed);
	const struct journal_session plan = {
		.routine = "desk-reset",
		.title = "Desk \"reset\"\\ \xC3\xA9",
		.path = fixture_below(seed, 3) ? "" : "/home/a b/x.cfg",
		.purpose = (enum purpose)fixture_below(seed, PURPOSE_COUNT),
		.started = fixture_at(minutes),
		.holds = holds,
		.hold_count = count,
	};

	WORK(err, journal_begin(journal, &err));
	WORK(err, journal_session_begin(journal, &plan, id, &err));
	for (int i = 0; i < count; i++) {
		struct stamp at = fixture_at(minutes + i);

		if (fixture_below(seed, 5))
			WORK(err, journal_hold(journal, id, i + 1,
			                       (enum outcome)(1 + fixture_below(seed, OUTCOME_COUNT - 1)),
			                       fixture_below(seed, 90000), holds[i].sets, &at, &err));
		if (holds[i].kind == STEP_REST)
			continue;
		fixture_random_answers(journal, seed, id, &holds[i], minutes + i);
		if (fixture_below(seed, 2))
			fixture_random_decision(journal, seed, id, &holds[i], minutes + i);
	}
	fixture_random_end(journal, seed, id, minutes + 20);
	WORK(err, journal_commit(journal, &err));
}

/* Health answers, locks, check-ins and notes. */
static inline void fixture_random_rest(struct journal *journal, uint64_t *seed)
{
	struct err err;

	for (int i = fixture_below(seed, 6); i > 0; i--) {
		const struct journal_health h = {
			.code = i % 2 ? "clot" : "haematoma",
			.area = i % 2 ? AREA_COUNT : (enum area)fixture_below(seed, AREA_COUNT),
			.state = (enum journal_health_state)fixture_below(seed, HEALTH_STATE_COUNT),
			.since = i % 3 ? DATE_NONE : MONDAY - 3,
			.at = fixture_at(i),
		};
		const struct journal_lock l = {
			.area = (enum area)fixture_below(seed, AREA_COUNT + 1),
			.side = (enum side)fixture_below(seed, SIDE_COUNT + 1),
			.why = "nerve",
			.from = fixture_at(i),
			.cleared = { .local_date = DATE_NONE },
		};
		const struct journal_checkin c = {
			.pain = fixture_below(seed, 11),
			.movement = RATING_UNKNOWN,
			.sleep = 7,
			.energy = fixture_below(seed, 11),
			.performance = 10,
			.at = fixture_at(i),
		};
		struct stamp at = fixture_at(100 + i);
		int opened;

		WORK(err, journal_health_add(journal, &h, &err));
		WORK(err, journal_lock_add(journal, &l, &err));
		WORK(err, journal_checkin_add(journal, &c, &err));
		if (i == 2)
			WORK(err, journal_lock_clear(journal, l.area, NULL, l.side, &at, &opened, &err));
	}
	WORK(err, journal_note_set(journal, "safety asked", "2026-01-05", &err));
}

#ifdef FIXTURE_JOURNAL
/* The journal of a test, with sequential ids; for cmocka's setup and teardown. */
static struct journal *journal;
static int fixture_ids;

static inline int fixture_open_new(void **state)
{
	if (fixture_setup(state) != 0)
		return -1;
	journal = fixture_open(fixture_path("data"));
	fixture_ids = 0;
	journal_set_ids(journal, fixture_sequential, &fixture_ids);
	return 0;
}

static inline int fixture_close(void **state)
{
	journal_close(journal);
	journal = NULL;
	return fixture_teardown(state);
}
#endif

#endif
