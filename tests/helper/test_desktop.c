/* The desktop role, by what the services on a message bus are asked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <signal.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "tests/helper/fake_desktop.h"
#include "tests/helper/support.h"

static struct helper_status status_of(const struct helpers *helpers)
{
	return helpers_status(helpers, HELPER_DESKTOP);
}

static struct helpers *start(struct fake_desktop *desktop, bool services, bool markup)
{
	struct helpers *helpers;

	if (!fake_desktop_start(desktop, services, markup))
		skip();
	helpers = support_start(HELPER_DESKTOP);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	assert_string_equal(status_of(helpers).text, services
	                                                 ? "notifications, session bus, system bus"
	                                                 : "session bus, system bus");
	return helpers;
}

static bool was_asked(const char *text)
{
	return support_wait_for(support_path("asked"), text);
}

static int times_asked(const char *text)
{
	char all[4096];
	int count = 0;

	support_read(support_path("asked"), all, sizeof all);
	for (const char *at = strstr(all, text); at; at = strstr(at + 1, text))
		count++;
	return count;
}

static void the_screen_stays_awake(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);

	(void)state;
	for (int i = 1; i <= 2; i++) {
		helpers_inhibit(helpers, "a session runs", 0);
		helpers_inhibit(helpers, "a session runs", 0); /* once is enough */
		support_settle(helpers);
		assert_int_equal(times_asked("saver inhibit unknot|a session runs\n"), i);
		assert_int_equal(times_asked("login inhibit idle|unknot|a session runs|block\n"),
		                 i);
		assert_int_equal(times_asked("release"), 2 * (i - 1));
		helpers_release(helpers, 0);
		helpers_release(helpers, 0);
		support_settle(helpers);
		assert_int_equal(times_asked("saver release 4711\n"), i);
		for (int k = 0; k < SUPPORT_TRIES && times_asked("login release\n") < i; k++)
			usleep(SUPPORT_TRY_US);
		assert_int_equal(times_asked("login release\n"), i);
	}
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

static void the_end_releases_it(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);

	(void)state;
	helpers_inhibit(helpers, "a session runs", 0);
	support_settle(helpers);
	helpers_destroy(helpers);
	assert_true(was_asked("saver release 4711\n"));
	assert_true(was_asked("login release\n"));
	fake_desktop_stop(&desktop);
}

static void a_violent_end_releases_it(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);

	(void)state;
	helpers_inhibit(helpers, "a session runs", 0);
	support_settle(helpers);
	kill(support_find(getpid(), "desktop"), SIGKILL);
	assert_true(was_asked("login release\n"));
	while (status_of(helpers).state != HELPER_FAILED)
		helpers_reap(helpers);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

static void notifications_are_plain_text(void **state)
{
	static const char *const expected[] = {
		"notify unknot|Time <now> & then|<b>9</b> & 3 min\n",
		"notify unknot|Time <now> & then|"
		"&lt;b&gt;9&lt;/b&gt; &amp; 3 min\n"
	};

	(void)state;
	for (int markup = 0; markup < 2; markup++) {
		struct fake_desktop desktop;
		struct helpers *helpers = start(&desktop, true, markup);

		assert_true(helpers_notify(helpers, "Time <now> & then", "<b>9</b> & 3 min", 0));
		support_settle(helpers);
		assert_int_equal(times_asked(expected[markup]), 1);
		assert_int_equal(status_of(helpers).state, HELPER_READY);
		helpers_destroy(helpers);
		fake_desktop_stop(&desktop);
	}
}

/* The reminder, as the timer starts it: on a desktop, and on a bus where nobody shows anything. */
static void a_reminder_is_shown(void **state)
{
	const char *program = getenv("UNKNOT_HELPER"), *library = getenv("UNKNOT_SRCDIR");
	char data[128], word[] = "due", *argv[] = { word, NULL };
	struct cmd_context ctx = { .library_dir = library ? library : ".",
		                   .data_dir = data,
		                   .config_dir = data,
		                   .state_dir = data,
		                   .helper = program ? program : "src/unknot-helper" };

	(void)state;
	snprintf(data, sizeof data, "%s", support_folder);
	support_write(support_path("settings.cfg"),
	              "quiet_from = \"00:00\"; quiet_to = \"00:00\";\n");
	ctx.out = ctx.err = tmpfile();
	assert_non_null(ctx.out);
	for (int services = 0; services < 2; services++) {
		struct fake_desktop desktop;

		if (!fake_desktop_start(&desktop, services, false))
			skip();
		assert_int_equal(cmd_run(cmd_find("remind"), &ctx, 1, argv),
		                 services ? EXIT_DONE : EXIT_SYSTEM);
		fake_desktop_stop(&desktop);
	}
	assert_int_equal(times_asked("notify unknot|Time for your session|Desk reset "), 1);
	assert_int_equal(times_asked(" min. To begin, type: unknot\n"), 1);
	fclose(ctx.out);
}

/* A bus without services, as in a plain terminal: no news, since nobody misses them. */
static void nobody_there_is_no_news(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, false, false);

	(void)state;
	helpers_inhibit(helpers, "a session runs", 0);
	assert_true(helpers_notify(helpers, "title", "body", 0));
	support_settle(helpers);
	assert_int_equal(status_of(helpers).state, HELPER_TROUBLE);
	assert_true(*status_of(helpers).text);
	helpers_release(helpers, 0);
	support_settle(helpers);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

static void no_bus_is_no_news(void **state)
{
	struct helpers *helpers = support_start(HELPER_DESKTOP);

	(void)state;
	assert_int_equal(status_of(helpers).state, HELPER_TROUBLE);
	assert_string_equal(status_of(helpers).text, "no D-Bus here");
	helpers_inhibit(helpers, "a session runs", 0);
	assert_true(helpers_notify(helpers, "title", "body", 0));
	helpers_release(helpers, 0);
	support_settle(helpers);
	assert_null(helpers_news(helpers));
	helpers_destroy(helpers);
}

static void it_survives_a_restart(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);

	(void)state;
	helpers_inhibit(helpers, "a session runs", 0);
	support_settle(helpers);
	fake_desktop_stop(&desktop);
	helpers_release(helpers, 0);
	support_settle(helpers);
	assert_true(fake_desktop_start(&desktop, true, false));
	for (int i = 0; i < 2; i++) {
		helpers_inhibit(helpers, "a session runs", 0);
		support_settle(helpers);
	}
	assert_int_equal(times_asked("saver inhibit"), 1);
	assert_int_equal(times_asked("login inhibit"), 1);
	assert_int_equal(status_of(helpers).state, HELPER_READY);
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

static void a_hung_bus_switches_it_off(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);
	pid_t pid = support_find(getpid(), "desktop");

	(void)state;
	kill(desktop.bus, SIGSTOP);
	helpers_inhibit(helpers, "a session runs", 0);
	assert_false(support_hears(helpers, 300));
	helpers_handle(helpers, 3000);
	helpers_handle(helpers, 3500);
	assert_int_equal(status_of(helpers).state, HELPER_FAILED);
	assert_null(helpers_news(helpers));
	assert_true(support_dies(pid));
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

static void it_rests(void **state)
{
	struct fake_desktop desktop;
	struct helpers *helpers = start(&desktop, true, false);

	(void)state;
	helpers_inhibit(helpers, "a session runs", 0);
	support_settle(helpers);
	assert_int_equal(support_wakeups(support_find(getpid(), "desktop")), 0);
	helpers_destroy(helpers);
	fake_desktop_stop(&desktop);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, support_setup, support_teardown)
	const struct CMUnitTest tests[] = {
		TEST(the_screen_stays_awake),     TEST(the_end_releases_it),
		TEST(a_violent_end_releases_it),  TEST(notifications_are_plain_text),
		TEST(a_reminder_is_shown),        TEST(nobody_there_is_no_news),
		TEST(no_bus_is_no_news),          TEST(it_survives_a_restart),
		TEST(a_hung_bus_switches_it_off), TEST(it_rests),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
