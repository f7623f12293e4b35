/* The speech role: one sentence at a time through speech-dispatcher. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif

#include <libspeechd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"
#include "helper/role.h"

enum { RETRY_MS = 5000, UNSET = -1000, NAME_BYTES = 128 };

static SPDConnection *connection;
static char module[NAME_BYTES]; /* that speaks */
static int64_t failed_ms;

/* What the server was last told, so that it is told once. */
static struct {
	int rate, volume;
	char language[NAME_BYTES], voice[NAME_BYTES];
} told;

static void disconnect_speech(void)
{
	if (connection)
		spd_close(connection);
	connection = NULL;
}

/* Starts the server when there is none (by its own settings), so it is not tried all the time. */
static bool connect_speech(struct answer *answer)
{
	char *why = NULL, *name;

	disconnect_speech();
	if (role_now_ms() - failed_ms < RETRY_MS) {
		answer_set(answer, MESSAGE_FAIL, N_("speech-dispatcher does not answer"));
		return false;
	}
	connection = spd_open2("unknot", "coach", NULL, SPD_MODE_SINGLE, NULL, 1, &why);
	if (!connection) {
		answer_set(answer, MESSAGE_FAIL, "%s",
		           why ? why : N_("speech-dispatcher does not answer"));
		fprintf(stderr, "%s\n", answer->text);
		free(why);
		failed_ms = role_now_ms();
		return false;
	}
	told.rate = told.volume = UNSET;
	told.language[0] = told.voice[0] = '\0';
	name = spd_get_output_module(connection);
	snprintf(module, sizeof module, "%s", name ? name : "");
	free(name);
	return true;
}

static void serve_hello(struct answer *answer)
{
	failed_ms = role_now_ms() - RETRY_MS;
	if (connect_speech(answer))
		answer_set(answer, MESSAGE_READY, "%s", module);
}

/* The protocol is lines, and a dot alone ends a text: a sentence is one line, whatever it holds,
 * and does not begin with a dot. */
static bool speak(const char *text)
{
	char line[MESSAGE_MAX];
	size_t used = 0;

	for (; *text && used < sizeof line - 1; text++) {
		if (used > 0 || ((unsigned char)*text > ' ' && *text != '.'))
			line[used++] = (unsigned char)*text < ' ' ? ' ' : *text;
	}
	line[used] = '\0';
	return used == 0 || spd_say(connection, SPD_TEXT, line) > 0;
}

/* Nor is a name more than a part of one. */
static bool is_name(const char *name)
{
	for (const char *at = name; *at; at++) {
		if ((unsigned char)*at < ' ' || *at == 0x7f)
			return false;
	}
	return strlen(name) < NAME_BYTES;
}

static bool tell_name(char *told_name, const char *name, int (*set)(SPDConnection *, const char *))
{
	if (!*name || strcmp(told_name, name) == 0)
		return true;
	if (set(connection, name) != 0)
		return false;
	snprintf(told_name, NAME_BYTES, "%s", name);
	return true;
}

static bool tell_number(int *told_number, int number, int (*set)(SPDConnection *, int))
{
	if (*told_number == number)
		return true;
	if (set(connection, number) != 0)
		return false;
	*told_number = number;
	return true;
}

static int within(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* An unknown language or voice is no reason to be silent. The priority is that of plain text: what
 * comes later replaces what is still being said, and screen readers' urgent messages pass. */
static bool say(const struct message *message)
{
	int rate = within(message->value[SAY_RATE], -100, 100);
	int volume = within(message->value[SAY_VOLUME], 0, 100) * 2 - 100;

	if (!connection)
		return false;
	if (!tell_name(told.language, message->text[1], spd_set_language))
		fprintf(stderr, "no language %s\n", message->text[1]);
	if (!tell_name(told.voice, message->text[2], spd_set_synthesis_voice))
		fprintf(stderr, "no voice %s\n", message->text[2]);
	tell_number(&told.rate, rate, spd_set_voice_rate);
	tell_number(&told.volume, volume, spd_set_volume);
	return speak(message->text[0]);
}

static void serve_say(const struct message *message, struct answer *answer)
{
	if (!is_name(message->text[1]) || !is_name(message->text[2])) {
		answer_set(answer, MESSAGE_REFUSED, "a language or voice of no such name");
	} else if (say(message)) {
		answer_set(answer, MESSAGE_DONE, "%s", module);
	} else if (connect_speech(answer)) {
		if (role_is_late(message))
			answer_set(answer, MESSAGE_LATE, "%s", "");
		else if (say(message))
			answer_set(answer, MESSAGE_DONE, "%s", module);
		else
			answer_set(answer, MESSAGE_FAIL, N_("speech-dispatcher refuses to speak"));
	}
}

void speech_serve(const struct message *message, struct answer *answer)
{
	if (message->kind == MESSAGE_HELLO) {
		serve_hello(answer);
	} else if (message->kind == MESSAGE_SAY) {
		serve_say(message, answer);
	} else if (message->kind == MESSAGE_HUSH) {
		if (connection)
			spd_cancel(connection); /* without a connection nothing is being said */
		answer_set(answer, MESSAGE_DONE, "%s", "");
	}
}
