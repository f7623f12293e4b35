/* The words of a session. */
#include "session_help.h"

static void words(void **state)
{
	static const struct {
		enum phrase phrase;
		int n;
		const char *text;
	} cases[] = {
		{ PHRASE_ANNOUNCE, 0,
		  "Calf, left, foam roller. Sit, roller under one calf. Up to 3 of 10. 45 seconds." },
		{ PHRASE_ANNOUNCE, 1, "Change sides. Calf, left. Up to 3 of 10. 45 seconds." },
		{ PHRASE_MOVE, 0, "Roll slowly." },
		{ PHRASE_CUE, 1, "Point the foot." },
		{ PHRASE_HALF, 0, "Half way." },
		{ PHRASE_TEN, 0, "Ten seconds." },
		{ PHRASE_SET_REST, 1, "Rest, 15 seconds. Then set 1 of 1." },
		{ PHRASE_NEXT, 0, "Next: Calf, left." },
		{ PHRASE_PAUSED, 0, "Paused." },
		{ PHRASE_STOPPED, 0, "Stopped. What you did is kept." },
	};
	struct session_item item = work_item(&roll, SIDE_LEFT, 45000, 1);
	char text[PHRASE_TEXT_MAX];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_string_equal(
		    phrase_text(text, sizeof text, &item, cases[i].phrase, cases[i].n),
		    cases[i].text);
		assert_int_equal(phrase_ms(&item, cases[i].phrase, cases[i].n, 0),
		                 phrase_text_ms(cases[i].text, 0));
	}
	for (int phrase = 0; phrase < PHRASE_COUNT; phrase++)
		assert_true(strlen(phrase_text(text, sizeof text, &item, (enum phrase)phrase, 0)) > 0);
	item.sets = 2;
	item.note = "Slowly.";
	assert_string_equal(phrase_text(text, sizeof text, &item, PHRASE_ANNOUNCE, 1),
	                    "Change sides. Calf, left. Slowly. Up to 3 of 10. 2 times 45 seconds.");
	item.rest_ms = 1000;
	assert_string_equal(phrase_text(text, sizeof text, &item, PHRASE_SET_REST, 2),
	                    "Rest, 1 second. Then set 2 of 2.");
	item.tool = TOOL_HANDS; /* the position says where they go */
	assert_string_equal(phrase_text(text, sizeof text, &item, PHRASE_ANNOUNCE, 0),
	                    "Calf, left. Sit, roller under one calf. Slowly. Up to 3 of 10. "
	                    "2 times 45 seconds.");
	/* Cut, and ended. */
	for (size_t size = 1; size < 60; size++)
		assert_true(strlen(phrase_text(text, size, &item, PHRASE_ANNOUNCE, 0)) < size);
}

static void other_places(void **state)
{
	struct exercise scar = roll;
	struct session_item item = work_item(&stretch, SIDE_MIDLINE, 30000, 1);
	struct session_item rest = rest_item_of(20000);
	char text[PHRASE_TEXT_MAX];

	(void)state;
	assert_string_equal(phrase_text(text, sizeof text, &item, PHRASE_ANNOUNCE, 0),
	                    "Front of the thigh. Stand. 30 seconds.");
	assert_int_equal(phrase_ms(&item, PHRASE_MOVE, 0, 0), 0);
	scar.area = AREA_OTHER;
	scar.site = "Scar, right knee";
	item = work_item(&scar, SIDE_MIDLINE, 30000, 1);
	assert_string_equal(phrase_place(text, sizeof text, &item), "Scar, right knee");
	scar.site = "";
	assert_string_equal(phrase_place(text, sizeof text, &item), "Other place");
	assert_string_equal(phrase_place(text, sizeof text, &rest), "Other place");
	assert_string_equal(phrase_text(text, sizeof text, &rest, PHRASE_BREAK, 0),
	                    "Rest, 20 seconds.");
	rest.note = "Change to the floor.";
	assert_string_equal(phrase_text(text, sizeof text, &rest, PHRASE_BREAK, 0),
	                    "Change to the floor.");
}

static void how_long(void **state)
{
	int64_t last = INT64_MAX;

	(void)state;
	assert_int_equal(phrase_text_ms("", 0), 0);
	assert_int_equal(phrase_text_ms("aaaaaaaaaa", 0), 400 + 10 * 68);
	assert_int_equal(phrase_text_ms("\xc3\xa4\xc3\xa4", 0), 400 + 2 * 68);
	assert_int_equal(phrase_text_ms("aaaaaaaaaa", -100), 2 * 1080);
	assert_int_equal(phrase_text_ms("aaaaaaaaaa", 100), 1080 * 2 / 5);
	for (int rate = -100; rate <= 100; rate++) {
		int64_t ms = phrase_text_ms("Sit with the roller under your calf.", rate);

		assert_true(ms > 0 && ms <= last);
		last = ms;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(other_places),
		cmocka_unit_test(how_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
