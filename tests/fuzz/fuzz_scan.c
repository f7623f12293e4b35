/* Any bytes for the pre-scan: what libconfig gets is clean, and every place lies within the file. */
#include "fuzz.h"

#include "io/routine_lex.h"
#include "io/routine_scan.h"

static void check_clean(const struct scan *scan)
{
	const char *clean = scan->clean;

	demand(strlen(clean) == scan->len + 1U && clean[scan->len] == '\n', "a copy of the same size");
	for (uint32_t i = 0; i < scan->len; i++)
		demand((clean[i] == '\n') == (scan->bytes[i] == '\n'), "lines stay where they are");
	if (!scan->whole)
		return;
	for (uint32_t i = 0; i < scan->len; i++) {
		unsigned char c = (unsigned char)clean[i];

		demand(c >= 0x20 || c == '\n' || c == '\t' || c == '\r', "no control characters");
	}
}

static void check_nodes(const struct scan *scan)
{
	for (int i = 0; i < scan->count; i++) {
		const struct scan_node *node = &scan->node[i];
		struct spot spot = scan_node_spot(scan, i);
		int children = 0;

		demand(node->at <= node->end && node->end <= scan->len, "a value within the file");
		demand(node->key + node->key_len <= scan->len, "a key within the file");
		demand(node->parent < i && (i == 0) == (node->parent < 0), "a parent that came before");
		demand(node->next < 0 || (node->next > i && node->next < scan->count), "a next one");
		demand(spot.line >= 1 && spot.line <= scan->line_count && spot.col >= 1, "a place");
		for (int at = node->first; at >= 0; at = scan->node[at].next, children++)
			demand(at < scan->count && scan->node[at].parent == i, "a child of its own");
		demand(children == node->count, "as many children as were counted");
		demand(scan_item(scan, i, children) < 0, "no more items than children");
	}
}

/* The lexer goes on to the end, and never back. */
static void check_words(const struct scan *scan)
{
	struct lexer lexer = { .bytes = scan->clean, .len = scan->len };
	struct lex_token token;

	do {
		uint32_t before = lexer.at;

		token = lex_next(&lexer);
		demand(token.at >= before && token.at <= token.end && token.end <= scan->len &&
		           lexer.at >= token.end,
		       "words in order");
		demand(token.kind == LEX_END || lexer.at > before, "a word that is not empty");
	} while (token.kind != LEX_END);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct finding_list findings = { 0 };
	struct scan scan;
	char *bytes = malloc(size + 1); /* exactly as large, so that one byte more is noticed */

	demand(bytes != NULL, "memory");
	if (size)
		memcpy(bytes, data, size);
	bytes[size] = '\0';
	demand(scan_init(&scan, bytes, size, &findings), "memory");
	check_clean(&scan);
	check_nodes(&scan);
	check_words(&scan);
	demand_findings(&findings, bytes, scan.len);
	scan_finish(&scan);
	finding_list_finish(&findings);
	free(bytes);
	return 0;
}

#ifndef UNKNOT_LIBFUZZER
FUZZ_MAIN(20, "tests/fuzz/corpus/routine", "tests/data/routines/bad", "tests/data/routines/good",
          "routines/exercises")
#endif
