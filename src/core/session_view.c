#include "core/session_parts.h"

int64_t session_sounds_until(const struct session *s)
{
	int64_t until = s->quiet_ms > s->spoken_ms ? s->quiet_ms : s->spoken_ms;

	for (int i = s->mark_next; i < s->mark_count && s->state == SESSION_FINISHED; i++) {
		const struct session_mark *mark = &s->mark[i];
		int64_t end = s->began_ms + mark->at_ms + mark->ms;

		until = end > until ? end : until;
	}
	return until;
}

int64_t session_elapsed_ms(const struct session *s, int64_t now)
{
	return (s->halt != HALT_NONE ? s->halted_ms : now) - s->began_ms;
}

static int64_t sets_ms(const struct session_item *item, int sets)
{
	return sets > 0 ? sets * item->hold_ms + (sets - 1) * item->rest_ms : 0;
}

static int64_t rate_ms(const struct session_item *item)
{
	return session_presses(item) ? SESSION_RATE_MS : 0;
}

int64_t session_left_ms(const struct session *s, int64_t now)
{
	const struct session_item *item = &s->item[s->at];
	int64_t left = 0;

	if (session_running(s)) {
		int sets_left = item->sets - s->set - (s->state == SESSION_HOLD);

		left = s->length_ms - session_elapsed_ms(s, now);
		if (s->state != SESSION_RATE && item->kind == STEP_WORK) {
			left += rate_ms(item) + sets_ms(item, sets_left);
			if (s->state == SESSION_HOLD && sets_left > 0)
				left += item->rest_ms;
		}
	}
	if (s->state == SESSION_FINISHED)
		return 0;
	for (int i = session_next_item(s); i >= 0; i = session_open_from(s, i + 1)) {
		item = &s->item[i];
		left += item->kind == STEP_REST ? item->hold_ms
		                                : item->lead_in_ms + sets_ms(item, item->sets) +
		                                      rate_ms(item);
	}
	return left > 0 ? left : 0;
}
