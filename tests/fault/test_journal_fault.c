/* Every system call of a session's writes fails or kills once: what was told as written is there
 * afterwards, the file is not taken for damaged, and what is said is plain. strace makes the faults. */
#include "../io/journal_fixture.h"

#include <limits.h>
#include <sys/wait.h>

static char self[PATH_MAX];

/* ---- The writer: a small session, a line on standard output for each thing that is written ------ */

static void ack(const char *what)
{
	size_t len = strlen(what);

	if (write(1, what, len) != (ssize_t)len)
		_exit(3);
}

static int give_up(const struct err *err)
{
	char line[600];
	int n = snprintf(line, sizeof line, "E%d %s\n", (int)err->code, err->msg);

	return write(1, line, (size_t)n) == n ? 1 : 3;
}

static int write_session(const char *dir)
{
	struct journal *journal;
	struct err err = { 0 };
	char id[JOURNAL_ID];
	struct stamp at = fixture_at(5000);
	const struct journal_hold holds[] = { fixture_hold(AREA_CALF, SIDE_LEFT),
		                              fixture_hold(AREA_CALF, SIDE_RIGHT) };
	const struct journal_session plan = { .routine = "fault", .title = "F", .started = at,
		                              .holds = holds, .hold_count = 2 };
	int ids = 0;

	if (!journal_open(dir, false, &journal, &err))
		return give_up(&err);
	journal_set_ids(journal, fixture_sequential, &ids);
	ack("O\n");
	if (!journal_session_begin(journal, &plan, id, &err))
		return give_up(&err);
	ack("B\n");
	for (int i = 1; i <= 2; i++) {
		struct journal_rating r =
		    fixture_rating(AREA_CALF, holds[i - 1].side, RATING_PEAK, i, 5000);

		if (!journal_hold(journal, id, i, OUTCOME_DONE, 45000, 1, &at, &err))
			return give_up(&err);
		ack("H\n");
		if (!journal_rating(journal, id, &r, &err))
			return give_up(&err);
		ack("R\n");
	}
	if (!journal_session_end(journal, id, JOURNAL_FINISHED, &at, &err))
		return give_up(&err);
	ack("F\n");
	journal_close(journal);
	ack("C\n");
	return 0;
}

/* ---- The faults ----------------------------------------------------------------------------- */

static char said[4096];

/* What strace looks at: the journal's files and nothing else. */
static const char *const watched[] = { "data", "data/journal.db", "data/journal.db-wal",
	                               "data/journal.db-shm", "data/journal.db-journal",
	                               "data/journal.lock", "data/journal.suspect",
	                               "data/journal.rescue.db", "data/journal.salvage.db",
	                               "data/journal.damaged-1.db" };
enum { WATCHED = sizeof watched / sizeof *watched };

/* Becomes the writer under strace, which logs what `expression` names to the file log. */
static void exec_writer(const char *expression)
{
	char path[WATCHED][256], log[256];
	const char *argv[12 + 2 * WATCHED] = { "strace", "-o", log, "-e", "signal=none", "-e",
		                               expression };
	int n = 7;

	snprintf(log, sizeof log, "%s", fixture_path("strace.log"));
	for (int i = 0; i < WATCHED; i++) {
		snprintf(path[i], sizeof path[i], "%s", fixture_path(watched[i]));
		argv[n++] = "-P";
		argv[n++] = path[i];
	}
	argv[n++] = self;
	argv[n++] = "--write";
	argv[n++] = path[0];
	setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
	execvp("strace", (char *const *)(uintptr_t)argv);
	_exit(127);
}

/* Runs the writer so; its lines are in said. Returns its status as from waitpid. */
static int run_writer(const char *expression)
{
	int fd[2], status;
	size_t used = 0;
	ssize_t n;

	assert_int_equal(pipe(fd), 0);
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		dup2(fd[1], 1);
		close(fd[0]);
		close(fd[1]);
		exec_writer(expression);
	}
	close(fd[1]);
	while ((n = read(fd[0], said + used, sizeof said - 1 - used)) > 0)
		used += (size_t)n;
	said[used] = '\0';
	close(fd[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return status;
}

static int count_of(char what)
{
	int count = 0;

	for (const char *line = said; line && *line; line = strchr(line, '\n')) {
		line += *line == '\n';
		count += *line == what;
	}
	return count;
}

/* All that the writer told is there, and no more than it tried. */
static void verify(int sessions_before, const char *inject)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	struct arena arena = { 0 };
	struct journal_session s = { 0 };
	struct err err;
	int done = 0;

	if (*journal_news(journal))
		fail_msg("%s: %s", inject, journal_news(journal));
	WORK(err, journal_check(journal, &err));
	struct journal_counts counts = fixture_counts(journal);

	if (count_of('B'))
		assert_int_equal(counts.sessions, sessions_before + 1);
	else
		assert_true(counts.sessions <= sessions_before + 1);
	if (counts.sessions > sessions_before)
		WORK(err, journal_session_get(journal, "00000000-0000-4000-8000-000000000001", &arena,
		                              &s, &err));
	for (int i = 0; i < s.hold_count; i++)
		done += s.holds[i].outcome == OUTCOME_DONE;
	if (done < count_of('H') || s.rating_count < count_of('R') ||
	    (count_of('F') && s.state != JOURNAL_FINISHED))
		fail_msg("%s: told %s but found %d holds, %d ratings", inject, said, done,
		         s.rating_count);
	assert_true(s.rating_count <= count_of('R') + 1);
	arena_finish(&arena);
	journal_close(journal);
}

enum there { NOTHING, WHOLE, DAMAGED };
static char wreck[4096]; /* in the place of a damaged journal's first page */

/* The folder with a journal of three sessions in it, whole or damaged, or without. */
static void prepare(enum there there)
{
	assert_int_equal(fixture_teardown(NULL), 0);
	assert_int_equal(fixture_setup(NULL), 0);
	if (there != NOTHING) {
		struct journal *journal = fixture_open(fixture_path("data"));
		uint64_t seed = 3;

		for (int i = 0; i < 3; i++)
			fixture_random_session(journal, &seed, i);
		journal_close(journal);
	}
	if (there == DAMAGED) {
		int fd = open(fixture_path("data/journal.db"), O_WRONLY);

		memset(wreck, 'x', sizeof wreck);
		assert_int_equal(pwrite(fd, wreck, sizeof wreck, 0), sizeof wreck);
		close(fd);
	}
}

/* After faults while a damaged journal was being mended: it is mended now, and the damaged one kept. */
static void verify_mended(const char *expression)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	int64_t sessions = fixture_counts(journal).sessions;
	char page[4096], name[64];
	int kept = 0;

	if (sessions < 3 + (count_of('B') > 0))
		fail_msg("%s: told %s but %d sessions are there", expression, said, (int)sessions);
	journal_close(journal);
	for (int i = 1; i < 4; i++) {
		snprintf(name, sizeof name, "data/journal.damaged-%d.db", i);
		int fd = open(fixture_path(name), O_RDONLY);

		if (fd < 0)
			continue;
		kept += pread(fd, page, sizeof page, 0) == sizeof page &&
		        memcmp(page, wreck, sizeof page) == 0;
		close(fd);
	}
	assert_int_equal(kept, 1);
}

/* What the writer does when it is told of a fault: a code and a sentence with a way on. */
static void assert_plain(const char *inject)
{
	const char *line = strstr(said, "\nE");

	line = line ? line + 1 : said[0] == 'E' ? said : NULL;
	if (!line)
		fail_msg("%s: nothing was said", inject);
	if (strncmp(line, "E0", 2) == 0 || strlen(line) < 20 || strstr(line, "damaged"))
		fail_msg("%s: %s", inject, line);
}

/* How many calls of a kind the writer makes on the journal's files when nothing fails; -1 without
 * strace. */
static int calls_of(const char *call, enum there there)
{
	char expression[64], line[512];
	int count = 0;

	snprintf(expression, sizeof expression, "trace=%s", call);
	prepare(there);
	if (run_writer(expression) != 0)
		return -1;
	FILE *log = fopen(fixture_path("strace.log"), "r");

	assert_non_null(log);
	while (fgets(line, sizeof line, log))
		count += strncmp(line, call, strlen(call)) == 0;
	fclose(log);
	return count;
}

/* Each call of a kind, or every one in `stride`, fails once; with on, all after it as well. */
static void fail_some(const char *call, const char *fault, bool on, enum there there, int stride)
{
	char expression[128];
	int count = calls_of(call, there);

	if (count < 0)
		skip();
	for (int when = 1; when <= count; when += stride) {
		snprintf(expression, sizeof expression, "inject=%s:%s:when=%d%s", call, fault, when,
		         on ? "+" : "");
		prepare(there);
		int status = run_writer(expression);

		if (there == DAMAGED)
			verify_mended(expression);
		else
			verify(there == WHOLE ? 3 : 0, expression);
		if (WIFEXITED(status) && WEXITSTATUS(status) == 1)
			assert_plain(expression);
		else if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
			fail_msg("%s: status %d, %s", expression, status, said);
	}
}

static void fail_each(const char *call, const char *fault, bool on, enum there there)
{
	fail_some(call, fault, on, there, 1);
}

static void test_full_disk(void **state)
{
	(void)state;
	for (enum there there = NOTHING; there <= WHOLE; there++) {
		fail_each("pwrite64", "error=ENOSPC", true, there);
		fail_each("ftruncate", "error=ENOSPC", true, there);
		fail_each("openat", "error=ENOSPC", true, there);
	}
	fail_each("mkdir", "error=ENOSPC", true, NOTHING);
}

static void test_quota(void **state)
{
	(void)state;
	fail_each("pwrite64", "error=EDQUOT", true, WHOLE);
}

static void test_failing_disk(void **state)
{
	(void)state;
	for (enum there there = NOTHING; there <= WHOLE; there++) {
		fail_each("pwrite64", "error=EIO", false, there);
		fail_each("fdatasync", "error=EIO", false, there);
	}
	fail_each("pread64", "error=EIO", false, WHOLE);
	fail_each("ftruncate", "error=EIO", false, WHOLE);
	fail_each("unlink", "error=EIO", false, WHOLE);
}

static void test_interrupted(void **state)
{
	static const char *const calls[] = { "openat", "pwrite64", "pread64", "fdatasync", "ftruncate",
		                             "close" };

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		fail_each(calls[i], "error=EINTR", false, WHOLE);
}

/* A lock that fails is waited for, so only some of them. */
static void test_no_locks(void **state)
{
	(void)state;
	fail_some("fcntl", "error=ENOLCK", false, WHOLE, 7);
	fail_some("fcntl", "error=EINTR", false, WHOLE, 7);
}

static void test_killed_at_each_call(void **state)
{
	static const char *const calls[] = { "pwrite64", "fdatasync", "ftruncate", "unlink", "openat" };

	(void)state;
	for (enum there there = NOTHING; there <= WHOLE; there++)
		for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
			fail_each(calls[i], "signal=SIGKILL", false, there);
}

static void test_mending(void **state)
{
	static const char *const calls[] = { "write", "pwrite64", "openat", "rename", "fsync",
		                             "fdatasync" };

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		bool on = strcmp(calls[i], "fsync") && strcmp(calls[i], "fdatasync");

		fail_each(calls[i], "error=ENOSPC", on, DAMAGED);
		fail_each(calls[i], "signal=SIGKILL", false, DAMAGED);
	}
}

int main(int argc, char **argv)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		T(test_full_disk),
		T(test_quota),
		T(test_failing_disk),
		T(test_interrupted),
		T(test_no_locks),
		T(test_killed_at_each_call),
		T(test_mending),
	};
#undef T

	if (argc == 3 && strcmp(argv[1], "--write") == 0)
		return write_session(argv[2]);
	if (!realpath("/proc/self/exe", self))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
