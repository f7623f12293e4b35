#include "core/message.h"

#include <string.h>

enum { MAGIC = 0x75, HEAD = 15 };

static const struct {
	int values, texts;
} shape[MESSAGE_COUNT] = {
#define X(sym, values, texts) { values, texts },
	MESSAGE_TABLE(X)
#undef X
};

static void put(unsigned char *out, uint64_t value, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		out[i] = (unsigned char)(value >> 8 * i & 0xff);
}

static uint64_t get(const unsigned char *in, size_t bytes)
{
	uint64_t value = 0;

	for (size_t i = 0; i < bytes; i++)
		value |= (uint64_t)in[i] << 8 * i;
	return value;
}

size_t message_encode(const struct message *message, unsigned char out[MESSAGE_MAX])
{
	size_t at = HEAD;

	out[0] = MAGIC;
	out[1] = MESSAGE_VERSION;
	out[2] = (unsigned char)message->kind;
	put(out + 3, message->id, 4);
	put(out + 7, (uint64_t)message->stamp_ms, 8);
	for (int i = 0; i < shape[message->kind].values; i++, at += 4)
		put(out + at, (uint32_t)message->value[i], 4);
	for (int i = 0; i < shape[message->kind].texts; i++) {
		const char *text = message->text[i] ? message->text[i] : "";
		size_t size = strlen(text) + 1;

		if (size > MESSAGE_MAX - at)
			return 0;
		memcpy(out + at, text, size);
		at += size;
	}
	return at;
}

bool message_decode(struct message *message, const unsigned char *packet, size_t length)
{
	size_t at = HEAD;

	if (length < HEAD || packet[0] != MAGIC || packet[1] != MESSAGE_VERSION ||
	    packet[2] >= MESSAGE_COUNT)
		return false;
	*message = (struct message){ .kind = (enum message_kind)packet[2],
		                     .id = (uint32_t)get(packet + 3, 4),
		                     .stamp_ms = (int64_t)get(packet + 7, 8) };
	for (int i = 0; i < shape[message->kind].values; i++, at += 4) {
		if (length - at < 4)
			return false;
		message->value[i] = (int32_t)(uint32_t)get(packet + at, 4);
	}
	for (int i = 0; i < shape[message->kind].texts; i++) {
		const unsigned char *end = memchr(packet + at, 0, length - at);

		if (!end)
			return false;
		message->text[i] = (const char *)packet + at;
		at = (size_t)(end - packet) + 1;
	}
	return at == length;
}
