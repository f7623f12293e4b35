#include "io/helper_link.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include "core/i18n.h"

enum {
	PACKETS_MAX = 64, /* read at a time, so that a flood cannot hold us up */
	ASLEEP_MS = 2000  /* so far past a due time we were not running ourselves */
};

/* When the answer to a request is due. */
static int64_t patience(enum message_kind kind)
{
	bool slow = kind == MESSAGE_HELLO || kind == MESSAGE_INHIBIT || kind == MESSAGE_NOTIFY;

	return slow ? HELPER_SLOW_MS : HELPER_REPLY_MS;
}

/* The clock that the helpers compare the stamp with; now_ms may be of another one. */
static int64_t stamp_now(void)
{
	struct timespec now;

#ifdef CLOCK_BOOTTIME
	clock_gettime(CLOCK_BOOTTIME, &now);
#else
	clock_gettime(CLOCK_MONOTONIC, &now);
#endif
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void set_state(struct helper_link *link, enum helper_state state, const char *text)
{
	link->state = state;
	snprintf(link->text, sizeof link->text, "%s", text);
}

/* The person is told once that it is off, and once that it is on again. */
static void tell_off(struct helper_link *link)
{
	if (!link->told_off)
		link->news = LINK_WENT_OFF;
	link->told_off = true;
}

static void set_ready(struct helper_link *link, const char *text)
{
	set_state(link, HELPER_READY, text);
	if (link->told_off)
		link->news = link->news == LINK_WENT_OFF ? LINK_NO_NEWS : LINK_CAME_BACK;
	link->told_off = false;
}

static void set_trouble(struct helper_link *link, const char *why)
{
	set_state(link, HELPER_TROUBLE, why);
	tell_off(link);
}

static void set_failed(struct helper_link *link, const char *why)
{
	link_end(link);
	set_state(link, HELPER_FAILED, why);
	tell_off(link);
}

static void set_not_built(struct helper_link *link)
{
	link_end(link);
	set_state(link, HELPER_NOT_BUILT, _("this program was built without it"));
	tell_off(link);
}

static void bury(struct helper_link *link)
{
	for (int i = 0; i < LINK_CORPSES; i++) {
		if (link->corpse[i] > 0 && helper_process_reap(link->corpse[i], 0))
			link->corpse[i] = 0;
	}
}

static pid_t *free_grave(struct helper_link *link)
{
	bury(link);
	for (int i = 0; i < LINK_CORPSES; i++) {
		if (link->corpse[i] == 0)
			return &link->corpse[i];
	}
	return NULL;
}

void link_start(struct helper_link *link, const char *program, const char *log, int64_t now_ms)
{
	struct err err;

	if (link_runs(link))
		return;
	link->wanted = true;
	if (!free_grave(link)) {
		set_failed(link, _("its earlier helpers have not ended yet"));
		return;
	}
	if (!helper_process_start(&link->process, program, link->name, log, &err)) {
		set_failed(link, err.msg);
		return;
	}
	set_state(link, HELPER_STARTING, "");
	link_request(link, &(struct message){ .kind = MESSAGE_HELLO }, now_ms);
}

void link_end(struct helper_link *link)
{
	pid_t *grave = free_grave(link); /* there is one, or it would not have been started */

	if (link_runs(link) && grave)
		*grave = link->process.pid;
	helper_process_kill(&link->process);
	for (int i = 0; i < link->pending_count; i++)
		link->lost += link->pending[i].kind == MESSAGE_PLAY && !link->pending[i].missed;
	link->pending_count = 0;
	link->misses = 0;
	bury(link);
}

static bool transmit(const struct helper_link *link, const struct message *message)
{
	unsigned char packet[MESSAGE_MAX];
	size_t size = message_encode(message, packet);

	errno = EMSGSIZE;
	return size > 0 &&
	       send(link->process.fd, packet, size, MSG_DONTWAIT | MSG_NOSIGNAL) == (ssize_t)size;
}

bool link_request(struct helper_link *link, struct message *message, int64_t now_ms)
{
	if (!link_runs(link) || link->pending_count == LINK_PENDING)
		return false;
	message->id = ++link->last_id;
	message->stamp_ms = stamp_now();
	if (!transmit(link, message)) {
		if (errno == EPIPE || errno == ECONNRESET)
			set_failed(link, _("its helper ended"));
		return false;
	}
	link->pending[link->pending_count++] = (struct link_pending){
		.id = message->id, .kind = message->kind, .due_ms = now_ms + patience(message->kind)
	};
	return true;
}

void link_farewell(struct helper_link *link, enum message_kind kind)
{
	if (link_runs(link)) {
		transmit(link, &(struct message){ .kind = kind });
		helper_process_hang_up(&link->process);
	}
}

/* An answer to what was asked; false when it does not fit. A DONE to a PING or HUSH shows that the
 * helper lives, not that its server does. */
static bool take_answer(struct helper_link *link, enum message_kind asked,
                        const struct message *answer)
{
	bool lost = asked == MESSAGE_PLAY;

	switch (answer->kind) {
	case MESSAGE_READY:
		set_ready(link, answer->text[0]);
		return asked == MESSAGE_HELLO;
	case MESSAGE_ABSENT:
		set_not_built(link);
		return true;
	case MESSAGE_DONE:
		if (link->state == HELPER_TROUBLE && asked != MESSAGE_PING && asked != MESSAGE_HUSH)
			set_ready(link, answer->text[0]);
		return true;
	case MESSAGE_LATE:
		return true;
	case MESSAGE_REFUSED:
		link->lost += lost;
		return true;
	case MESSAGE_FAIL:
		link->lost += lost;
		set_trouble(link, answer->text[0]);
		return true;
	default:
		return false;
	}
}

/* Removes the request of this id; false when there is none. */
static bool take_pending(struct helper_link *link, uint32_t id, struct link_pending *out)
{
	for (int i = 0; i < link->pending_count; i++) {
		if (link->pending[i].id != id)
			continue;
		*out = link->pending[i];
		link->pending_count--;
		memmove(&link->pending[i], &link->pending[i + 1],
		        (size_t)(link->pending_count - i) * sizeof link->pending[0]);
		return true;
	}
	return false;
}

/* What was missed was counted as lost when it was. */
static bool take_packet(struct helper_link *link, const unsigned char *packet, size_t length)
{
	struct link_pending pending;
	struct message answer;
	int lost = link->lost;

	if (!message_decode(&answer, packet, length) || !take_pending(link, answer.id, &pending))
		return false;
	link->misses = 0;
	if (!take_answer(link, pending.kind, &answer))
		return false;
	if (pending.missed)
		link->lost = lost;
	return true;
}

void link_read(struct helper_link *link)
{
	unsigned char packet[MESSAGE_MAX];

	for (int i = 0; i < PACKETS_MAX && link_runs(link); i++) {
		ssize_t length =
		    recv(link->process.fd, packet, sizeof packet, MSG_DONTWAIT | MSG_TRUNC);

		if (length < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (length <= 0)
			set_failed(link, _("its helper ended"));
		else if ((size_t)length > sizeof packet ||
		         !take_packet(link, packet, (size_t)length))
			set_failed(link, _("its helper answers nonsense"));
	}
}

/* Time that we slept ourselves is no fault of the helper: it gets another period, once. */
static bool is_overdue(struct link_pending *pending, int64_t now_ms)
{
	if (pending->missed || now_ms < pending->due_ms)
		return false;
	if (now_ms - pending->due_ms > ASLEEP_MS && !pending->spared) {
		pending->spared = true;
		pending->due_ms = now_ms + HELPER_REPLY_MS;
		return false;
	}
	return true;
}

/* After the first miss it is asked whether it is alive at all. */
void link_check(struct helper_link *link, int64_t now_ms)
{
	int before = link->misses;

	for (int i = 0; i < link->pending_count; i++) {
		if (!is_overdue(&link->pending[i], now_ms))
			continue;
		link->pending[i].missed = true;
		link->misses++;
		link->lost += link->pending[i].kind == MESSAGE_PLAY;
	}
	if (link->misses >= HELPER_MISSES)
		set_failed(link, _(link->silent));
	else if (link->misses > before)
		link_request(link, &(struct message){ .kind = MESSAGE_PING }, now_ms);
}

/* Answers that it sent before it ended are read first. */
void link_reap(struct helper_link *link)
{
	if (helper_process_ended(&link->process)) {
		link_read(link);
		if (link_runs(link))
			set_failed(link, _("its helper ended"));
	}
	bury(link);
}
