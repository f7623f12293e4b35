/* Any bytes as a routine file: no crash, no hang, and what is said and read is sound. */
#include "fuzz.h"

#include <libconfig.h>

#include "../io/corpus.h"

static void check_findings(const struct document *document)
{
	const struct finding_list *list = &document->findings;

	demand_findings(list, document->bytes, document->len);
	for (size_t i = 0; i < list->count; i++) {
		size_t len;

		demand(i == 0 || list->item[i - 1].line <= list->item[i].line, "findings in order");
		document_line(document, list->item[i].line, &len);
	}
}

/* A file without errors holds nothing that was not checked, and libconfig alone reads it too. */
static void check_model(const struct document *document)
{
	config_t config;
	size_t skip = document->len >= 3 && memcmp(document->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	char *copy = malloc(document->len + 2);

	for (int i = 0; i < document->exercise_count; i++) {
		const struct exercise *exercise = &document->exercise[i];

		demand_safe(exercise->id, "a text without controls");
		demand_safe(exercise->title, "a text without controls");
		demand_safe(exercise->position, "a text without controls");
		demand_safe(exercise->stop, "a text without controls");
		demand(exercise->tool_count >= 1 && exercise->tool_count <= TOOL_COUNT, "tools");
		demand(exercise->hold_s >= HOLD_MIN_S && exercise->hold_s <= HOLD_MAX_S, "hold");
		demand(exercise->pressure >= 1 && exercise->pressure <= PRESSURE_MAX, "pressure");
		demand(exercise->area < AREA_COUNT && exercise->near < AREA_COUNT, "area");
	}
	if (document->routine) {
		demand_safe(document->routine->title, "a text without controls");
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
FUZZ_MAIN(20, "tests/fuzz/corpus/routine", "tests/data/routines/bad", "tests/data/routines/good",
          "routines", "routines/exercises")
#endif
