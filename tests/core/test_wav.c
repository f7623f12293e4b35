#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/wav.h"

/* A head of 44 bytes, then two frames of 16 bits in two channels. */
static const unsigned char plain[52] = {
	'R', 'I', 'F', 'F', 44, 0, 0,    0,    'W',  'A',  'V',  'E',  'f',  'm',  't',  ' ', 16, 0,
	0,   0,   1,   0,   2,  0, 0x44, 0xac, 0,    0,    0x10, 0xb1, 2,    0,    4,    0,   16, 0,
	'd', 'a', 't', 'a', 8,  0, 0,    0,    0xff, 0x7f, 0x00, 0x80, 0x10, 0x27, 0x01, 0x00
};

static void the_head_is_read(void **state)
{
	struct wav wav;

	(void)state;
	assert_true(wav_read(&wav, plain, sizeof plain));
	assert_int_equal(wav.channels, 2);
	assert_int_equal(wav.rate, 44100);
	assert_int_equal(wav.bits, 16);
	assert_int_equal(wav.data_at, 44);
	assert_int_equal(wav.data_bytes, 8);
}

/* What a cut or a lying length leaves is whole frames inside the file. */
static void no_length_leads_outside(void **state)
{
	(void)state;
	for (size_t length = 0; length <= sizeof plain; length++) {
		unsigned char *bytes = test_malloc(length + 1);
		struct wav wav;

		memcpy(bytes, plain, length);
		if (length > 44)
			memset(bytes + 40, 0xff, 4);
		assert_int_equal(wav_read(&wav, bytes, length), length >= 44);
		if (length >= 44)
			assert_int_equal(wav.data_bytes, (length - 44) / 4 * 4);
		test_free(bytes);
	}
}

static void other_files_are_refused(void **state)
{
	static const struct {
		size_t at;
		unsigned char byte;
	} wrong[] = { { 0, 'X' }, { 8, 'X' }, { 12, 'x' }, { 16, 15 }, { 20, 3 },
		      { 22, 0 },  { 22, 9 },  { 34, 24 },  { 34, 0 },  { 36, 'x' } };

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		unsigned char bytes[sizeof plain];
		struct wav wav;

		memcpy(bytes, plain, sizeof bytes);
		bytes[wrong[i].at] = wrong[i].byte;
		assert_false(wav_read(&wav, bytes, sizeof bytes));
	}
}

static void a_rate_of_zero(void **state)
{
	unsigned char bytes[sizeof plain];
	struct wav wav;

	(void)state;
	memcpy(bytes, plain, sizeof bytes);
	memset(bytes + 24, 0, 4);
	assert_false(wav_read(&wav, bytes, sizeof bytes));
}

/* A chunk of odd length between the format and the data is passed over with its padding. */
static void other_chunks_are_passed_over(void **state)
{
	static const unsigned char chunk[] = { 'L', 'I', 'S', 'T', 3, 0, 0, 0, 1, 2, 3, 0 };
	unsigned char bytes[sizeof plain + sizeof chunk];
	struct wav wav;

	(void)state;
	memcpy(bytes, plain, 36);
	memcpy(bytes + 36, chunk, sizeof chunk);
	memcpy(bytes + 36 + sizeof chunk, plain + 36, sizeof plain - 36);
	assert_true(wav_read(&wav, bytes, sizeof bytes));
	assert_int_equal(wav.data_at, 44 + sizeof chunk);
	assert_int_equal(wav.data_bytes, 8);
}

static int sample_of(const unsigned char *bytes, int i)
{
	return (int16_t)(uint16_t)(bytes[44 + 2 * i] | bytes[45 + 2 * i] << 8);
}

static void the_volume_is_squared(void **state)
{
	static const struct {
		int volume;
		int expected[4];
	} rows[] = { { 100, { 32767, -32768, 10000, 1 } },
		     { 50, { 8191, -8192, 2500, 0 } },
		     { 10, { 327, -327, 100, 0 } },
		     { 1, { 3, -3, 1, 0 } },
		     { 0, { 0, 0, 0, 0 } } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		unsigned char bytes[sizeof plain];
		struct wav wav;

		memcpy(bytes, plain, sizeof bytes);
		assert_true(wav_read(&wav, bytes, sizeof bytes));
		wav_scale(&wav, bytes, rows[i].volume);
		assert_memory_equal(bytes, plain, 44);
		for (int k = 0; k < 4; k++)
			assert_int_equal(sample_of(bytes, k), rows[i].expected[k]);
	}
}

static void eight_bits_are_scaled_about_their_middle(void **state)
{
	unsigned char bytes[sizeof plain];
	struct wav wav;

	(void)state;
	memcpy(bytes, plain, sizeof bytes);
	bytes[34] = 8;
	memcpy(bytes + 44, (unsigned char[]){ 0, 255, 128, 28 }, 4);
	assert_true(wav_read(&wav, bytes, 48));
	wav_scale(&wav, bytes, 50);
	assert_memory_equal(bytes + 44, ((unsigned char[]){ 96, 159, 128, 103 }), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_head_is_read),
		cmocka_unit_test(no_length_leads_outside),
		cmocka_unit_test(other_files_are_refused),
		cmocka_unit_test(a_rate_of_zero),
		cmocka_unit_test(other_chunks_are_passed_over),
		cmocka_unit_test(the_volume_is_squared),
		cmocka_unit_test(eight_bits_are_scaled_about_their_middle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
