#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/message.h"

static const struct {
	enum message_kind kind;
	int values, texts;
} kinds[] = {
#define X(sym, values, texts) { MESSAGE_##sym, values, texts },
	MESSAGE_TABLE(X)
#undef X
};

static struct message example(size_t i)
{
	static const char *const texts[] = { "/a/sound.wav", "", "Wade gedr\303\274ckt" };
	struct message message = { .kind = kinds[i].kind,
		                   .id = 0xfedcba98,
		                   .stamp_ms = INT64_MIN + 5 };

	for (int k = 0; k < kinds[i].values; k++)
		message.value[k] = k % 2 ? INT32_MIN + k : 70000 * k;
	for (int k = 0; k < kinds[i].texts; k++)
		message.text[k] = texts[k];
	return message;
}

static void what_is_written_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < MESSAGE_COUNT; i++) {
		unsigned char packet[MESSAGE_MAX];
		struct message in = example(i), out;
		size_t length = message_encode(&in, packet);

		assert_true(length > 0);
		assert_true(message_decode(&out, packet, length));
		assert_int_equal(out.kind, in.kind);
		assert_int_equal(out.id, in.id);
		assert_true(out.stamp_ms == in.stamp_ms);
		assert_memory_equal(out.value, in.value, sizeof in.value);
		for (int k = 0; k < kinds[i].texts; k++)
			assert_string_equal(out.text[k], in.text[k]);
		for (int k = kinds[i].texts; k < MESSAGE_TEXTS; k++)
			assert_null(out.text[k]);
	}
}

static void no_text_is_an_empty_text(void **state)
{
	unsigned char packet[MESSAGE_MAX];
	struct message in = { .kind = MESSAGE_SAY, .text = { "words" } }, out;
	size_t length = message_encode(&in, packet);

	(void)state;
	assert_true(message_decode(&out, packet, length));
	assert_string_equal(out.text[1], "");
	assert_string_equal(out.text[2], "");
}

/* Any cut and any extra byte is noticed. */
static void only_whole_packets_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < MESSAGE_COUNT; i++) {
		unsigned char packet[MESSAGE_MAX + 1] = { 0 };
		struct message in = example(i), out;
		size_t length = message_encode(&in, packet);

		for (size_t cut = 0; cut < length; cut++)
			assert_false(message_decode(&out, packet, cut));
		assert_false(message_decode(&out, packet, length + 1));
	}
}

static void foreign_packets_are_not_read(void **state)
{
	static const struct {
		size_t at;
		unsigned char byte;
	} wrong[] = {
		{ 0, 0 }, { 1, MESSAGE_VERSION + 1 }, { 1, 0 }, { 2, MESSAGE_COUNT }, { 2, 255 }
	};
	unsigned char packet[MESSAGE_MAX];
	struct message in = example(MESSAGE_PLAY), out;
	size_t length = message_encode(&in, packet);

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		unsigned char kept = packet[wrong[i].at];

		packet[wrong[i].at] = wrong[i].byte;
		assert_false(message_decode(&out, packet, length));
		packet[wrong[i].at] = kept;
	}
	assert_true(message_decode(&out, packet, length));
}

/* Bytes by chance: whatever is taken is written the same again. */
static void what_is_read_is_written_the_same(void **state)
{
	uint32_t seed = 12345;
	int taken = 0;

	(void)state;
	for (size_t round = 0; round < 200000; round++) {
		unsigned char packet[64], again[MESSAGE_MAX];
		size_t length = round % 40;
		struct message out;

		for (size_t i = 0; i < length; i++) {
			seed = seed * 1664525 + 1013904223;
			packet[i] = (unsigned char)(seed >> 24) & (i < 3 || i > 15 ? 0x0f : 0xff);
		}
		if (length > 1) {
			packet[0] = 0x75;
			packet[1] = MESSAGE_VERSION;
		}
		if (!message_decode(&out, packet, length))
			continue;
		taken++;
		assert_int_equal(message_encode(&out, again), length);
		assert_memory_equal(again, packet, length);
	}
	assert_true(taken > 100);
}

static void a_text_too_long_is_refused(void **state)
{
	unsigned char packet[MESSAGE_MAX];
	char text[MESSAGE_MAX + 1];
	struct message message = { .kind = MESSAGE_NOTIFY, .text = { text, "" } }, out;
	size_t longest = 0;

	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t length = 0; length <= MESSAGE_MAX; length++) {
		size_t size;

		text[length] = '\0';
		size = message_encode(&message, packet);
		text[length] = 'a';
		if (size == 0)
			continue;
		assert_int_equal(length, longest);
		assert_true(size <= MESSAGE_MAX);
		assert_true(message_decode(&out, packet, size));
		longest = length + 1;
	}
	assert_true(longest > MESSAGE_MAX - 40 && longest < MESSAGE_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(no_text_is_an_empty_text),
		cmocka_unit_test(only_whole_packets_are_read),
		cmocka_unit_test(foreign_packets_are_not_read),
		cmocka_unit_test(what_is_read_is_written_the_same),
		cmocka_unit_test(a_text_too_long_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
