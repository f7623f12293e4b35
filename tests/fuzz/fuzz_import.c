/* Any bytes as an export to be imported: refused with nothing changed, or taken whole; then the
 * journal is sound, holds no text that is unsafe to print, and a second import adds nothing. */
#include "fuzz.h"

#include "io/export.h"
#include "io/import.h"

static struct journal *journal;
static char data_dir[300];

static void check_text(const char *text, size_t size)
{
	for (const char *line = text, *end; line < text + size; line = end + 1) {
		end = memchr(line, '\n', size - (size_t)(line - text));
		if (!end)
			break;
		demand(text_check(line, (size_t)(end - line), NULL) == TEXT_OK,
		       "an export that is safe to print");
	}
}

static bool import(const void *data, size_t size, struct import_counts *counts)
{
	const struct stamp now = stamp_make(INT64_C(1767603600000), 60);
	FILE *in = fmemopen((void *)(uintptr_t)data, size, "rb");
	struct err err = { ERR_NONE, "" };
	bool ok;

	demand(in != NULL, "memory");
	ok = import_json(journal, in, "fuzz.json", &now, NULL, NULL, counts, &err);
	fclose(in);
	demand(ok || (err.code != ERR_NONE && err.msg[0]), "a refusal says why");
	demand_safe(ok ? "" : err.msg, "a message that is safe to print");
	demand(ok || err.code == ERR_INVALID || err.code == ERR_NEWER, "the fault is the file's");
	return ok;
}

static struct journal_counts counted(void)
{
	struct journal_counts counts;
	struct err err;

	demand(journal_counts(journal, &counts, &err), "counts");
	return counts;
}

/* It was taken: look at everything, then begin anew, so that each input counts for itself. */
static void check_taken(const void *data, size_t size)
{
	struct journal_counts before = counted(), after;
	struct import_counts counts;
	struct err err;
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);

	demand(journal_check(journal, &err), "a sound journal");
	demand(out && export_json(journal, out, 0, &err) && fclose(out) == 0, "an export");
	check_text(text, length);
	demand(import(data, size, &counts) && counts.added == 0, "again, and nothing is added");
	demand(import(text, length, &counts) && counts.added == 0, "its own export adds nothing");
	after = counted();
	demand(memcmp(&before, &after, sizeof before) == 0, "the same rows as before");
	free(text);
	journal_close(journal);
	journal = NULL;
	nftw(data_dir, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct import_counts counts;
	struct err err;

	if (size == 0 || size > FUZZ_BYTES_MAX)
		return 0;
	snprintf(data_dir, sizeof data_dir, "%s/data", fuzz_folder());
	if (!journal)
		demand(journal_open(data_dir, false, &journal, &err), "a journal");
	if (import(data, size, &counts)) {
		check_taken(data, size);
	} else {
		struct journal_counts now = counted(), none = { 0 };

		demand(memcmp(&now, &none, sizeof now) == 0, "nothing of a refused file is kept");
	}
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
FUZZ_MAIN(100, "tests/fuzz/corpus/import")
#endif
