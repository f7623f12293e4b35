#include "ui/screens.h"

#include "ui/screen_body.h"
#include "ui/screen_home.h"
#include "ui/screen_library.h"
#include "ui/screen_list.h"
#include "ui/screen_progress.h"
#include "ui/screen_session.h"
#include "ui/screen_text.h"
#include "ui/screen_watch.h"

const struct screen *const screens[] = {
	&screen_after,   &screen_area,    &screen_before,      &screen_body,    &screen_checkin,
	&screen_clear,   &screen_confirm, &screen_emergency,   &screen_exercise, &screen_gone,
	&screen_health,  &screen_help,    &screen_home,        &screen_library, &screen_next_day,
	&screen_progress, &screen_resume, &screen_routines,    &screen_safety,  &screen_safety_area,
	&screen_session, &screen_settings, &screen_settled,    &screen_stop,    &screen_summary,
	&screen_typing,  &screen_watch,   &screen_why,         &screen_words,   NULL
};

enum action screen_unreached(const struct screen *screen, const struct keymap *map)
{
	for (const enum action *a = screen->actions; *a != ACTION_NONE; a++) {
		bool reached = false;

		for (int i = 0; i < KEYS_PER_ACTION && map->key[*a][i] && !reached; i++)
			reached = keymap_find(map, screen->actions, map->key[*a][i]) == *a;
		if (!reached)
			return *a;
	}
	return ACTION_NONE;
}
