/* The journal's file when things are not as they should be: foreign, newer, locked, in the way, not
 * writable. Nothing is ever overwritten. */
#include "journal_files.h"

#include <linux/capability.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <sqlite3.h>

#include "io/fs.h"
#include "io/lock.h"

static void test_empty_file_is_begun(void **state)
{
	struct journal *journal;

	(void)state;
	assert_int_equal(mkdir(fixture_path("data"), 0700), 0);
	spew(db(), "", 0);
	journal = fixture_open(fixture_path("data"));
	assert_string_equal(journal_news(journal), "");
	journal_close(journal);
}

static void execute(const char *path, const char *sql)
{
	sqlite3 *handle;

	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static void test_foreign_database_is_left_alone(void **state)
{
	(void)state;
	assert_int_equal(mkdir(fixture_path("data"), 0700), 0);
	execute(db(), "CREATE TABLE bookmarks (url); INSERT INTO bookmarks VALUES ('x')");
	refused(ERR_DENIED, "another program");
}

static void test_newer_version_is_left_alone(void **state)
{
	(void)state;
	make(2);
	execute(db(), "PRAGMA user_version = 2");
	refused(ERR_NEWER, "--data");
}

static void test_locked_by_another_program(void **state)
{
	sqlite3 *handle;
	struct journal *journal;
	struct journal_rating r = fixture_rating(AREA_CALF, SIDE_LEFT, RATING_PEAK, 3, 0);
	char id[JOURNAL_ID];
	struct err err;

	(void)state;
	make(1);
	journal = fixture_open(fixture_path("data"));
	fixture_session(journal, 0, id);
	assert_int_equal(sqlite3_open(db(), &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_false(journal_rating(journal, id, &r, &err));
	assert_int_equal(err.code, ERR_BUSY);
	assert_non_null(strstr(err.msg, "--data"));
	assert_int_equal(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	WORK(err, journal_rating(journal, id, &r, &err));
	journal_close(journal);
	/* One that keeps everybody out, from the start. */
	assert_int_equal(sqlite3_exec(handle, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;"
	                                      "UPDATE note SET value = value",
	                              NULL, NULL, NULL),
	                 SQLITE_OK);
	assert_false(journal_open(fixture_path("data"), false, &journal, &err));
	assert_int_equal(err.code, ERR_BUSY);
	assert_int_equal(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
	journal = fixture_open(fixture_path("data"));
	assert_int_equal(fixture_counts(journal).sessions, 2);
	journal_close(journal);
}

static void denied(const char *part)
{
	struct journal *journal;
	struct err err;

	assert_false(journal_open(fixture_path("data"), false, &journal, &err));
	if (err.code != ERR_DENIED || !strstr(err.msg, part))
		fail_msg("%d: %s", (int)err.code, err.msg);
}

static void test_symlinks_in_the_way(void **state)
{
	static const char *const names[] = { "data/journal.db", "data/journal.lock",
		                             "data/journal.db-wal" };
	struct stat st;

	(void)state;
	assert_int_equal(mkdir(fixture_path("real"), 0700), 0);
	assert_int_equal(symlink(fixture_path("real"), fixture_path("data")), 0);
	denied("--data");
	assert_int_equal(unlink(fixture_path("data")), 0);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		make(1);
		unlink(fixture_path(names[i]));
		assert_int_equal(symlink(fixture_path("victim"), fixture_path(names[i])), 0);
		denied("--data");
		assert_int_not_equal(lstat(fixture_path("victim"), &st), 0);
		assert_int_equal(unlink(fixture_path(names[i])), 0);
	}
	unlink(db());
	assert_int_equal(mkfifo(db(), 0600), 0);
	denied("plain file");
	assert_int_equal(unlink(db()), 0);
	/* A link above the folder is the user's own business. */
	assert_int_equal(symlink(fixture_path("real"), fixture_path("link")), 0);
	journal_close(fixture_open(fixture_path("link/data")));
	assert_int_equal(lstat(fixture_path("real/data/journal.db"), &st), 0);
}

static void test_a_file_in_place_of_the_folder(void **state)
{
	struct journal *journal;
	struct err err;

	(void)state;
	spew(fixture_path("data"), "x", 1);
	assert_false(journal_open(fixture_path("data"), false, &journal, &err));
	assert_non_null(strstr(err.msg, "data"));
	assert_false(journal_open(fixture_path("data/below"), false, &journal, &err));
}

/* Gives up root's right to pass over permissions; others never had it. */
static bool obey_permissions(void)
{
	struct __user_cap_header_struct head = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct none[2] = { { 0 }, { 0 } };

	return geteuid() != 0 || syscall(SYS_capset, &head, none) == 0;
}

/* Runs a check in a process that permissions hold for. 0 when it is fine. */
static int obediently(int (*check)(void))
{
	pid_t pid = fork();
	int status;

	assert_true(pid >= 0);
	if (pid == 0)
		_exit(obey_permissions() ? check() : 99);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int check_unwritable(void)
{
	struct journal *journal;
	struct err err;

	if (journal_open(fixture_path("data"), false, &journal, &err) || err.code != ERR_DENIED ||
	    !strstr(err.msg, "--data"))
		return 1;
	if (journal_open(fixture_path("data/new/deep"), false, &journal, &err) ||
	    err.code != ERR_DENIED || !strstr(err.msg, "--data"))
		return 2;
	/* Reading goes on, without a log or shared memory beside the file. */
	if (!journal_open(fixture_path("data"), true, &journal, &err))
		return 3;
	struct journal_counts counts = { 0 };

	if (!journal_counts(journal, &counts, &err) || counts.sessions != 3)
		return 4;
	journal_close(journal);
	return 0;
}

static void test_unwritable_folder(void **state)
{
	(void)state;
	make(3);
	assert_int_equal(chmod(fixture_path("data"), 0555), 0);
	assert_int_equal(chmod(db(), 0444), 0);
	assert_int_equal(chmod(fixture_path("data/journal.lock"), 0444), 0);
	assert_int_equal(obediently(check_unwritable), 0);
	assert_int_equal(chmod(fixture_path("data"), 0755), 0);
}

/* Writes until the disk is full, in a child whose files may not grow. What was told as written must be
 * there afterwards. */
static int fill_up(void)
{
	struct rlimit limit = { 1 << 20, 1 << 20 };
	struct journal *journal;
	struct err err = { 0 };
	int written = 0;

	signal(SIGXFSZ, SIG_IGN);
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0 ||
	    !journal_open(fixture_path("data"), false, &journal, &err))
		return 201;
	for (;;) {
		const struct journal_hold hold = fixture_hold(AREA_CALF, SIDE_LEFT);
		const struct journal_session plan = { .routine = "r", .title = "R",
			                              .started = fixture_at(written),
			                              .holds = &hold, .hold_count = 1 };
		char id[JOURNAL_ID];

		if (!journal_session_begin(journal, &plan, id, &err))
			break;
		if (++written > 10000)
			return 202;
	}
	if (err.code != ERR_FULL || !strstr(err.msg, "full"))
		return 203;
	journal_close(journal);
	spew(fixture_path("written"), &written, sizeof written);
	return 0;
}

static void test_full_disk(void **state)
{
	struct journal *journal;
	unsigned char *bytes;
	struct err err;
	int written;

	(void)state;
	make(0);
	pid_t pid = fork();
	int status;

	if (pid == 0)
		_exit(fill_up());
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	assert_int_equal(slurp(fixture_path("written"), &bytes), sizeof written);
	memcpy(&written, bytes, sizeof written);
	free(bytes);
	assert_true(written > 20);
	journal = fixture_open(fixture_path("data"));
	assert_int_equal(fixture_counts(journal).sessions, written);
	assert_string_equal(journal_news(journal), "");
	WORK(err, journal_check(journal, &err));
	journal_close(journal);
}

static void test_without_wal(void **state)
{
	struct journal *journal;
	char id[JOURNAL_ID];

	(void)state;
	assert_false(fs_is_network("/tmp"));
	assert_false(fs_is_network("/nowhere"));
	make(2);
	/* A file that came from a place with a rollback journal is brought to WAL, and read either way. */
	execute(db(), "PRAGMA journal_mode = TRUNCATE");
	journal = fixture_open(fixture_path("data"));
	fixture_session(journal, 0, id);
	assert_int_equal(access(fixture_path("data/journal.db-wal"), F_OK), 0);
	assert_int_equal(fixture_counts(journal).sessions, 3);
	journal_close(journal);
}

static void test_second_session_is_refused(void **state)
{
	struct session_lock first = { 0 }, second = { 0 };
	struct err err;
	char pid[32];

	(void)state;
	lock_session_release(&first);
	assert_int_equal(mkdir(fixture_path("data"), 0700), 0);
	WORK(err, lock_session(fixture_path("data"), "2026-01-05 09:00", &first, &err));
	assert_false(lock_session(fixture_path("data"), "2026-01-05 09:05", &second, &err));
	assert_int_equal(err.code, ERR_BUSY);
	snprintf(pid, sizeof pid, "process %ld", (long)getpid());
	assert_non_null(strstr(err.msg, "2026-01-05 09:00"));
	assert_non_null(strstr(err.msg, pid));
	lock_session_release(&first);
	WORK(err, lock_session(fixture_path("data"), "2026-01-05 09:05", &second, &err));
	/* What is in the file is not believed beyond a number and a time. */
	spew(fixture_path("data/session.lock"), "12 \x1b[2Jhello", 12);
	assert_false(lock_session(fixture_path("data"), "2026-01-05 09:06", &first, &err));
	assert_null(strchr(err.msg, 0x1b));
	lock_session_release(&second);
}

static void test_session_lock_goes_with_its_process(void **state)
{
	struct session_lock lock = { 0 };
	int ready[2], status;
	struct err err;
	char c;

	(void)state;
	assert_int_equal(mkdir(fixture_path("data"), 0700), 0);
	assert_int_equal(pipe(ready), 0);
	pid_t pid = fork();

	if (pid == 0) {
		bool ok = lock_session(fixture_path("data"), "now", &lock, &err);

		(void)!write(ready[1], ok ? "y" : "n", 1);
		pause();
		_exit(0);
	}
	assert_int_equal(read(ready[0], &c, 1), 1);
	assert_int_equal(c, 'y');
	assert_false(lock_session(fixture_path("data"), "now", &lock, &err));
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	WORK(err, lock_session(fixture_path("data"), "now", &lock, &err));
	lock_session_release(&lock);
	close(ready[0]);
	close(ready[1]);
}

static void test_atomic_write(void **state)
{
	unsigned char *bytes;
	struct err err;

	(void)state;
	WORK(err, fs_write_atomic(fixture_path("f"), "one", 3, &err));
	WORK(err, fs_write_atomic(fixture_path("f"), "two!", 4, &err));
	assert_int_equal(slurp(fixture_path("f"), &bytes), 4);
	assert_memory_equal(bytes, "two!", 4);
	free(bytes);
	assert_false(fs_write_atomic(fixture_path("none/f"), "x", 1, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_int_equal(symlink(fixture_path("f"), fixture_path("link")), 0);
	assert_false(fs_write_atomic(fixture_path("link"), "x", 1, &err));
	assert_int_equal(err.code, ERR_DENIED);
	assert_same_file(fixture_path("f"), (const unsigned char *)"two!", 4);
	assert_false(fs_write_atomic(fixture_root, "x", 1, &err));
	WORK(err, fs_copy(fixture_path("f"), fixture_path("g"), &err));
	assert_same_file(fixture_path("g"), (const unsigned char *)"two!", 4);
	assert_false(fs_copy(fixture_path("none"), fixture_path("g"), &err));
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		T(test_empty_file_is_begun),
		T(test_foreign_database_is_left_alone),
		T(test_newer_version_is_left_alone),
		T(test_locked_by_another_program),
		T(test_symlinks_in_the_way),
		T(test_a_file_in_place_of_the_folder),
		T(test_unwritable_folder),
		T(test_full_disk),
		T(test_without_wal),
		T(test_second_session_is_refused),
		T(test_session_lock_goes_with_its_process),
		T(test_atomic_write),
	};
#undef T

	return cmocka_run_group_tests(tests, NULL, NULL);
}
