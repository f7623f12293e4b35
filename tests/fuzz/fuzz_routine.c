/* Any bytes as a routine file: no crash, no hang, and what is said is sound. With clang:
 *   clang -fsanitize=fuzzer,address,undefined -DUNKNOT_LIBFUZZER ... tests/fuzz/fuzz_routine.c
 * Without, a program that goes over the files of tests/data/routines and routines, each as it is
 * and changed at random places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <libconfig.h>

#include "../io/corpus.h"
#include "core/text.h"
#include "fuzz.h"

/* Says why and stops, so that the fuzzer keeps the input. */
static void demand(bool held, const char *what)
{
	if (!held) {
		fprintf(stderr, "fuzz_routine: %s\n", what);
		abort();
	}
}

static void check_findings(const struct document *document)
{
	const struct finding_list *list = &document->findings;
	int lines = 1;

	for (size_t i = 0; i < document->len; i++)
		lines += document->bytes[i] == '\n';
	demand(list->count <= FINDINGS_MAX, "too many findings");
	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->item[i];
		size_t len;

		demand(finding->line >= 0 && finding->line <= lines, "a line that is not there");
		demand(finding->width >= 0 && finding->col >= 0, "a column below zero");
		demand(text_check(finding->message, strlen(finding->message), NULL) == TEXT_OK,
		       "a message that is not safe to print");
		demand(text_check(finding->hint, strlen(finding->hint), NULL) == TEXT_OK,
		       "a hint that is not safe to print");
		demand(i == 0 || list->item[i - 1].line <= finding->line, "findings out of order");
		document_line(document, finding->line, &len);
	}
}

static void check_text(const char *text)
{
	demand(text != NULL, "a text that is NULL");
	demand(text_check(text, strlen(text), NULL) == TEXT_OK, "a text with controls got through");
}

/* A file without errors holds nothing that was not checked, and libconfig alone reads it too. */
static void check_model(const struct document *document)
{
	config_t config;
	size_t skip = document->len >= 3 && memcmp(document->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	char *copy = malloc(document->len + 2);

	for (int i = 0; i < document->exercise_count; i++) {
		const struct exercise *exercise = &document->exercise[i];

		check_text(exercise->id);
		check_text(exercise->title);
		check_text(exercise->position);
		check_text(exercise->stop);
		demand(exercise->tool_count >= 1 && exercise->tool_count <= TOOL_COUNT, "tools");
		demand(exercise->hold_s >= HOLD_MIN_S && exercise->hold_s <= HOLD_MAX_S, "hold");
		demand(exercise->pressure >= 1 && exercise->pressure <= PRESSURE_MAX, "pressure");
		demand(exercise->area < AREA_COUNT && exercise->near < AREA_COUNT, "area");
	}
	if (document->routine) {
		check_text(document->routine->title);
		demand(document->routine->step_count <= STEPS_MAX, "steps");
	}
	demand(copy != NULL, "memory");
	memcpy(copy, document->bytes + skip, document->len - skip);
	memcpy(copy + document->len - skip, "\n", 2);
	config_init(&config);
	config_set_include_dir(&config, "/dev/null");
	demand(config_read_string(&config, copy) == CONFIG_TRUE,
	       "libconfig does not read what was found to be right");
	config_destroy(&config);
	free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct document document = { 0 };
	struct err err;

	if (document_parse(&document, "fuzz.cfg", (const char *)data, size, &err)) {
		bool whole = document.scan.whole;

		corpus_check(&document);
		check_findings(&document);
		if (whole && document_errors(&document) == 0)
			check_model(&document);
	}
	document_finish(&document);
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
static const char *const folders[] = { "tests/data/routines/bad", "tests/data/routines/good",
	                               "routines", "routines/exercises" };

static void test_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_true(fuzz_folder(folders[i], LLVMFuzzerTestOneInput, 0) > 0);
}

static void test_changed_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_true(fuzz_folder(folders[i], LLVMFuzzerTestOneInput, 20) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_changed_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
