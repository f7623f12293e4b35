/* Writers that are killed at any moment, alone and beside others: what was told as written is there,
 * once, and the journal is whole. */
#include "journal_fixture.h"

#include <signal.h>
#include <sys/wait.h>

enum { SESSIONS_MAX = 4000, ITEMS = 3 };

/* What a writer tells after each thing that is written. */
struct told {
	char id[JOURNAL_ID];
	enum { TOLD_BEGUN, TOLD_HOLD, TOLD_RATING, TOLD_ENDED } what;
	int seq, value;
};

static void tell(int fd, const struct told *told)
{
	/* Shorter than PIPE_BUF: all or nothing. */
	if (write(fd, told, sizeof *told) != (ssize_t)sizeof *told)
		_exit(3);
}

static enum side side_of(int seq)
{
	return seq % 2 ? SIDE_LEFT : SIDE_RIGHT;
}

/* Lives one session, telling each step. */
static void live(struct journal *journal, int fd, int n)
{
	struct journal_hold holds[ITEMS];
	struct told told = { .what = TOLD_BEGUN };
	struct stamp at = fixture_at(n);
	struct err err;

	for (int i = 0; i < ITEMS; i++)
		holds[i] = fixture_hold((enum area)i, side_of(i + 1));
	const struct journal_session plan = { .routine = "r", .title = "R", .started = at,
		                              .holds = holds, .hold_count = ITEMS };

	if (!journal_session_begin(journal, &plan, told.id, &err))
		_exit(4);
	tell(fd, &told);
	for (int i = 1; i <= ITEMS; i++) {
		struct journal_rating r = fixture_rating((enum area)(i - 1), side_of(i), RATING_PEAK,
		                                         (n + i) % 11, n);

		told.seq = i;
		told.what = TOLD_HOLD;
		told.value = n * 10 + i;
		if (!journal_hold(journal, told.id, i, OUTCOME_DONE, told.value, 1, &at, &err))
			_exit(5);
		tell(fd, &told);
		told.what = TOLD_RATING;
		told.value = r.value;
		if (!journal_rating(journal, told.id, &r, &err))
			_exit(6);
		tell(fd, &told);
	}
	told.what = TOLD_ENDED;
	if (!journal_session_end(journal, told.id, JOURNAL_FINISHED, &at, &err))
		_exit(7);
	tell(fd, &told);
}

static pid_t start_writer(int fd)
{
	pid_t pid = fork();
	struct journal *journal;
	struct err err;

	assert_true(pid >= 0);
	if (pid > 0)
		return pid;
	if (!journal_open(fixture_path("data"), false, &journal, &err))
		_exit(2);
	for (int n = 0;; n++)
		live(journal, fd, n);
}

static const struct told *begun[SESSIONS_MAX];
static struct told all[SESSIONS_MAX * (2 * ITEMS + 2)];
static int all_count, begun_count;

/* Takes what is in the pipe; false at its end. */
static bool hear(int fd)
{
	struct told *told = &all[all_count];
	ssize_t n = read(fd, told, sizeof *told);

	if (n == 0)
		return false;
	assert_int_equal(n, sizeof *told);
	all_count++;
	if (told->what == TOLD_BEGUN)
		begun[begun_count++] = told;
	return true;
}

static void assert_there(const struct told *told, const struct journal_session *s)
{
	int seen = 0;

	if (told->what == TOLD_BEGUN) {
		assert_int_equal(s->hold_count, ITEMS);
	} else if (told->what == TOLD_HOLD) {
		assert_int_equal(s->holds[told->seq - 1].seq, told->seq);
		assert_int_equal(s->holds[told->seq - 1].held_ms, told->value);
		assert_int_equal(s->holds[told->seq - 1].outcome, OUTCOME_DONE);
	} else if (told->what == TOLD_RATING) {
		for (int i = 0; i < s->rating_count; i++)
			seen += s->ratings[i].area == (enum area)(told->seq - 1) &&
			        s->ratings[i].value == told->value;
		assert_int_equal(seen, 1);
	} else {
		assert_int_equal(s->state, JOURNAL_FINISHED);
	}
}

/* Everything that was told since `from` is in the journal, and nothing there is half a session. */
static void verify(int from)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct journal_session s;
	struct err err;

	assert_string_equal(journal_news(journal), "");
	for (int i = from; i < all_count; i++) {
		struct arena arena = { 0 };

		WORK(err, journal_session_get(journal, all[i].id, &arena, &s, &err));
		assert_there(&all[i], &s);
		arena_finish(&arena);
	}
	struct journal_counts counts = fixture_counts(journal);

	assert_true(counts.sessions >= begun_count);
	assert_int_equal(counts.holds, counts.sessions * ITEMS);
	WORK(err, journal_check(journal, &err));
	journal_close(journal);
}

/* Rounds of writers; the first is killed after a random while, the others stop when their pipe is
 * closed or are killed as well. */
static void rounds(int count, int writers, uint64_t seed)
{
	signal(SIGPIPE, SIG_IGN);
	for (int round = 0; round < count; round++) {
		int fd[2], from = all_count, until;
		pid_t pid[4];

		assert_int_equal(pipe(fd), 0);
		for (int i = 0; i < writers; i++)
			pid[i] = start_writer(fd[1]);
		close(fd[1]);
		until = all_count + 1 + fixture_below(&seed, 40);
		while (all_count < until && all_count + 100 < SESSIONS_MAX * (2 * ITEMS + 2))
			assert_true(hear(fd[0]));
		usleep((useconds_t)fixture_below(&seed, 2000));
		for (int i = 0; i < writers; i++) {
			kill(pid[i], SIGKILL);
			if (i + 1 < writers)
				hear(fd[0]); /* the others go on for a moment */
		}
		for (int i = 0; i < writers; i++)
			assert_int_equal(waitpid(pid[i], NULL, 0), pid[i]);
		while (hear(fd[0]))
			;
		close(fd[0]);
		verify(from);
	}
	verify(0);
}

static void reset(void)
{
	all_count = begun_count = 0;
}

static void test_one_writer_killed(void **state)
{
	(void)state;
	reset();
	rounds(60, 1, 1);
}

static void test_two_writers_killed(void **state)
{
	(void)state;
	reset();
	rounds(30, 2, 2);
}

/* A reader that opens, reads and closes again and again while a writer writes must not take anything
 * from it: closing a plain descriptor of the file would drop SQLite's locks. */
static void test_readers_come_and_go(void **state)
{
	int fd[2];
	struct journal *reader;
	struct err err;
	int64_t last = 0;

	(void)state;
	reset();
	assert_int_equal(pipe(fd), 0);
	pid_t pid = start_writer(fd[1]);

	close(fd[1]);
	for (int i = 0; i < 100; i++) {
		assert_true(hear(fd[0]));
		WORK(err, journal_open(fixture_path("data"), i % 2, &reader, &err));
		int64_t now = fixture_counts(reader).sessions;

		assert_true(now >= last && now >= begun_count);
		last = now;
		journal_close(reader);
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	while (hear(fd[0]))
		;
	close(fd[0]);
	verify(0);
}

/* Many who begin the same new journal at once. */
static void test_all_begin_at_once(void **state)
{
	enum { MANY = 8 };
	pid_t pid[MANY];
	int status;

	(void)state;
	for (int i = 0; i < MANY; i++) {
		pid[i] = fork();
		assert_true(pid[i] >= 0);
		if (pid[i] == 0) {
			struct journal *journal;
			struct err err;
			char id[JOURNAL_ID];

			if (!journal_open(fixture_path("data"), false, &journal, &err))
				_exit(1);
			fixture_session(journal, i, id);
			journal_close(journal);
			_exit(0);
		}
	}
	for (int i = 0; i < MANY; i++) {
		assert_int_equal(waitpid(pid[i], &status, 0), pid[i]);
		assert_int_equal(status, 0);
	}
	struct journal *journal = fixture_open(fixture_path("data"));

	assert_int_equal(fixture_counts(journal).sessions, MANY);
	journal_close(journal);
}

/* One is killed at any moment while it mends a damaged journal: nothing is lost by that. */
static void test_killed_while_mending(void **state)
{
	uint64_t seed = 5;
	char wreck[4096];

	(void)state;
	memset(wreck, 'x', sizeof wreck);
	for (int round = 0; round < 25; round++) {
		struct journal *journal;
		uint64_t content = (uint64_t)round;

		fixture_teardown(state);
		assert_int_equal(fixture_setup(state), 0);
		journal = fixture_open(fixture_path("data"));
		for (int i = 0; i < 40; i++)
			fixture_random_session(journal, &content, i * 1440);
		journal_close(journal);
		int fd = open(fixture_path("data/journal.db"), O_WRONLY);

		assert_int_equal(pwrite(fd, wreck, sizeof wreck, 0), sizeof wreck);
		close(fd);
		for (int attempt = 0; attempt < 4; attempt++) {
			pid_t pid = fork();

			assert_true(pid >= 0);
			if (pid == 0) {
				struct err err;

				_exit(!journal_open(fixture_path("data"), false, &journal, &err));
			}
			usleep((useconds_t)fixture_below(&seed, 30000));
			kill(pid, SIGKILL);
			waitpid(pid, NULL, 0);
		}
		journal = fixture_open(fixture_path("data"));
		assert_int_equal(fixture_counts(journal).sessions, 40);
		journal_close(journal);
	}
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		T(test_one_writer_killed),
		T(test_two_writers_killed),
		T(test_readers_come_and_go),
		T(test_all_begin_at_once),
		T(test_killed_while_mending),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
