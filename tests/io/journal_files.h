/* Looking at the journal's files from outside. */
#ifndef UNKNOT_TESTS_JOURNAL_FILES_H
#define UNKNOT_TESTS_JOURNAL_FILES_H

#include "journal_fixture.h"

static inline const char *db(void)
{
	return fixture_path("data/journal.db");
}

/* A journal of n sessions, closed. */
static inline void make(int n)
{
	struct journal *journal = fixture_open(fixture_path("data"));
	uint64_t seed = 42;

	for (int i = 0; i < n; i++)
		fixture_random_session(journal, &seed, i * 1440);
	fixture_random_rest(journal, &seed);
	journal_close(journal);
}

static inline size_t slurp(const char *path, unsigned char **bytes)
{
	struct stat st;
	int fd = open(path, O_RDONLY);

	assert_true(fd >= 0);
	assert_int_equal(fstat(fd, &st), 0);
	*bytes = malloc((size_t)st.st_size + 1);
	assert_non_null(*bytes);
	assert_int_equal(read(fd, *bytes, (size_t)st.st_size), st.st_size);
	close(fd);
	return (size_t)st.st_size;
}

static inline void spew(const char *path, const void *bytes, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, size), (ssize_t)size);
	close(fd);
}

static inline void assert_same_file(const char *path, const unsigned char *bytes, size_t size)
{
	unsigned char *now;

	assert_int_equal(slurp(path, &now), size);
	assert_memory_equal(now, bytes, size);
	free(now);
}

/* Opening must fail so, leaving the file byte for byte as it was. */
static inline void refused(enum err_code code, const char *part)
{
	unsigned char *bytes;
	struct journal *journal = NULL;
	struct err err;
	size_t size = slurp(db(), &bytes);

	assert_false(journal_open(fixture_path("data"), false, &journal, &err));
	assert_null(journal);
	if (err.code != code || !strstr(err.msg, part))
		fail_msg("%d: %s", (int)err.code, err.msg);
	assert_same_file(db(), bytes, size);
	assert_int_not_equal(access(fixture_path("data/journal.damaged-1.db"), F_OK), 0);
	free(bytes);
}

#endif
