#include "core/wav.h"

#include <stdint.h>
#include <string.h>

enum { RIFF_HEAD = 12, CHUNK_HEAD = 8, FORMAT_BYTES = 16, FORMAT_PCM = 1, CHANNELS_MAX = 8 };

static uint32_t get(const unsigned char *in, int bytes)
{
	uint32_t value = 0;

	for (int i = 0; i < bytes; i++)
		value |= (uint32_t)in[i] << 8 * i;
	return value;
}

static bool read_format(struct wav *wav, const unsigned char *chunk, size_t size)
{
	if (size < FORMAT_BYTES || get(chunk, 2) != FORMAT_PCM)
		return false;
	wav->channels = (int)get(chunk + 2, 2);
	wav->rate = (int)(get(chunk + 4, 4) & 0x7fffffff);
	wav->bits = (int)get(chunk + 14, 2);
	return wav->channels >= 1 && wav->channels <= CHANNELS_MAX && wav->rate > 0 &&
	       (wav->bits == 8 || wav->bits == 16);
}

bool wav_read(struct wav *wav, const unsigned char *bytes, size_t length)
{
	size_t at = RIFF_HEAD;
	bool format = false;

	*wav = (struct wav){ 0 };
	if (length < RIFF_HEAD || memcmp(bytes, "RIFF", 4) != 0 ||
	    memcmp(bytes + 8, "WAVE", 4) != 0)
		return false;
	while (length - at >= CHUNK_HEAD) {
		const unsigned char *chunk = bytes + at + CHUNK_HEAD;
		size_t room = length - at - CHUNK_HEAD;
		size_t size = get(bytes + at + 4, 4);

		size = size < room ? size : room;
		if (memcmp(bytes + at, "fmt ", 4) == 0) {
			format = read_format(wav, chunk, size);
		} else if (memcmp(bytes + at, "data", 4) == 0) {
			if (!format)
				return false;
			wav->data_at = at + CHUNK_HEAD;
			wav->data_bytes = size - size % (size_t)(wav->channels * wav->bits / 8);
			return true;
		}
		size += size % 2; /* chunks begin at even places */
		at += CHUNK_HEAD + (size < room ? size : room);
	}
	return false;
}

void wav_scale(const struct wav *wav, unsigned char *bytes, int volume)
{
	unsigned char *at = bytes + wav->data_at;
	const unsigned char *end = at + wav->data_bytes;
	int32_t gain = volume * volume;

	if (wav->bits == 8) {
		for (; at < end; at++)
			*at = (unsigned char)(128 + (*at - 128) * gain / 10000);
		return;
	}
	for (; at < end; at += 2) {
		int32_t sample = (int16_t)(uint16_t)get(at, 2) * gain / 10000;

		at[0] = (unsigned char)(sample & 0xff);
		at[1] = (unsigned char)(sample >> 8 & 0xff);
	}
}
