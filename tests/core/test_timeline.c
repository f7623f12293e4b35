/* A timeline is the session itself, without keys. */
#include "session_help.h"

#include "core/timeline.h"

static struct session session;
static struct timeline_entry entry[2000];
static int count;

static void keep(void *ctx, const struct timeline_entry *one)
{
	(void)ctx;
	assert_in_range(count, 0, 1999);
	entry[count++] = *one;
}

static int64_t walk(const struct session_item *item, int items, bool spoken, int rate)
{
	count = 0;
	return timeline_walk(&session, item, items, spoken, rate, keep, NULL);
}

static struct timeline_entry find_cue(enum cue cue)
{
	for (int i = 0; i < count; i++)
		if (!entry[i].speech && entry[i].cue == cue)
			return entry[i];
	return (struct timeline_entry){ .ms = -1, .end_ms = -1, .item = -1 };
}

static struct timeline_entry find_words(enum phrase phrase)
{
	for (int i = 0; i < count; i++)
		if (entry[i].speech && entry[i].phrase == phrase)
			return entry[i];
	return (struct timeline_entry){ .ms = -1, .end_ms = -1, .item = -1 };
}

static void a_timeline(void **state)
{
	struct session_item item[] = { work_item(&roll, SIDE_LEFT, 30000, 1), rest_item_of(20000),
		                       work_item(&stretch, SIDE_LEFT, 20000, 1) };

	(void)state;
	assert_int_equal(walk(item, 3, true, 0), 10000 + 30000 + 6000 + 20000 + 10000 + 20000);
	assert_int_equal(entry[0].ms, 0);
	assert_int_equal(entry[0].cue, CUE_READY);
	assert_int_equal(entry[0].end_ms, 700);
	assert_int_equal(find_cue(CUE_REST).ms, 46000);
	assert_int_equal(find_cue(CUE_REST).item, 1);
	assert_int_equal(find_cue(CUE_DONE).ms, 97000);
	assert_int_equal(find_words(PHRASE_ANNOUNCE).ms, 800);
	assert_int_equal(find_words(PHRASE_ANNOUNCE).end_ms,
	                 800 + phrase_ms(&item[0], PHRASE_ANNOUNCE, 0, 0));
	assert_int_equal(find_words(PHRASE_HALF).ms, 25600);
	assert_int_equal(find_words(PHRASE_DONE).ms, 99500);
	/* Where nothing is spoken the words are written at their time. */
	assert_int_equal(walk(item, 3, false, 0), 96000);
	assert_int_equal(find_words(PHRASE_HALF).ms, 25000);
	assert_int_equal(find_words(PHRASE_HALF).end_ms, 25000);
	/* What a tone cuts short ends there. */
	item[0].lead_in_ms = 2000;
	walk(item, 3, true, 0);
	assert_int_equal(find_words(PHRASE_ANNOUNCE).end_ms, 2000 - SESSION_HUSH_MS);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(a_timeline) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
