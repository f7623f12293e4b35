#include "io/routine_scan.h"

#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "io/routine_parse.h"

/* Where each line begins, so that a place costs no walk through the file. */
static bool find_lines(struct scan *scan)
{
	const char *at = scan->bytes, *end = at + scan->len;
	int count = 1;

	for (const char *nl = at; (nl = memchr(nl, '\n', (size_t)(end - nl))); nl++)
		count++;
	scan->line = malloc((size_t)count * sizeof *scan->line);
	if (!scan->line)
		return false;
	scan->line[scan->line_count++] = 0;
	for (const char *nl = at; (nl = memchr(nl, '\n', (size_t)(end - nl))); nl++)
		scan->line[scan->line_count++] = (uint32_t)(nl - at) + 1;
	return true;
}

/* The last line that begins at or before an offset, from 0. */
static int line_of(const struct scan *scan, uint32_t at)
{
	int low = 0, high = scan->line_count - 1;

	while (low < high) {
		int mid = low + (high - low + 1) / 2;

		if (scan->line[mid] <= at)
			low = mid;
		else
			high = mid - 1;
	}
	return low;
}

struct spot scan_spot(const struct scan *scan, uint32_t at, uint32_t end)
{
	if (at > scan->len)
		at = scan->len;
	if (end > scan->len)
		end = scan->len;
	int line = line_of(scan, at);
	uint32_t start = scan->line[line], stop = at;
	if (line == 0 && at >= 3 && memcmp(scan->bytes, "\xEF\xBB\xBF", 3) == 0)
		start = 3;
	while (stop < end && scan->bytes[stop] != '\n' && scan->bytes[stop] != '\r')
		stop++;
	return (struct spot){
		.line = line + 1,
		.col = text_chars(scan->bytes + start, at - start) + 1,
		.width = text_chars(scan->bytes + at, stop - at),
	};
}

struct spot scan_node_spot(const struct scan *scan, int node)
{
	const struct scan_node *n = &scan->node[node];
	bool bracket = n->kind == SCAN_GROUP || n->kind == SCAN_LIST || n->kind == SCAN_ARRAY;

	if (node == 0)
		return (struct spot){ .line = 1, .col = 1 };
	if (n->key_len)
		return scan_spot(scan, n->key, bracket ? n->key + n->key_len : n->end);
	return scan_spot(scan, n->at, bracket ? n->at + 1 : n->end);
}

int scan_child(const struct scan *scan, int node, const char *key)
{
	size_t len = strlen(key);

	for (int at = scan->node[node].first; at >= 0; at = scan->node[at].next) {
		const struct scan_node *n = &scan->node[at];

		if (n->key_len == len && memcmp(scan->bytes + n->key, key, len) == 0)
			return at;
	}
	return -1;
}

int scan_item(const struct scan *scan, int node, int item)
{
	int at = scan->node[node].first;

	while (at >= 0 && item-- > 0)
		at = scan->node[at].next;
	return at;
}

void scan_blank(struct scan *scan, uint32_t at, uint32_t end)
{
	for (uint32_t i = at; i < end && i < scan->len; i++) {
		if (scan->clean[i] != '\n')
			scan->clean[i] = ' ';
	}
}

bool scan_is_full(const struct scan_work *work)
{
	return work->findings->count >= FINDINGS_MAX;
}

void scan_stop(struct scan_work *work)
{
	work->stopped = true;
	work->scan->whole = false;
}

struct spot scan_token_spot(const struct scan_work *work)
{
	return scan_spot(work->scan, work->token.at, work->token.end);
}

/* Reports what each byte is on its own, one finding a line and rule, and cleans the copy. */
static void check_bytes(struct scan_work *work, uint32_t from)
{
	struct scan *scan = work->scan;
	bool told[2] = { false, false };

	for (uint32_t i = from; i < scan->len && !scan_is_full(work);) {
		unsigned char c = (unsigned char)scan->bytes[i];
		uint32_t cp = c;
		size_t took = 1;

		if (c == '\n')
			told[0] = told[1] = false;
		if ((c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' ||
		    (c == '\r' && i + 1 < scan->len && scan->bytes[i + 1] == '\n')) {
			i++;
			continue;
		}
		if (c >= 0x80)
			took = text_decode(scan->bytes + i, scan->len - i, &cp);
		uint32_t end = i + (took ? (uint32_t)took : 1);
		if (took == 0) {
			if (!told[0])
				finding_add(work->findings, CHECK_ENCODING, scan_spot(scan, i, end),
				            _("save the file as UTF-8"),
				            _("byte 0x%02x is not UTF-8"), c);
			told[0] = true;
			scan_blank(scan, i, end);
		} else if (text_is_control(cp)) {
			if (!told[1])
				finding_add(work->findings, CHECK_CONTROL, scan_spot(scan, i, end),
				            cp == '\r' ? _("save the file with Unix line ends")
				                       : _("delete it"),
				            _("control character U+%04X"), (unsigned)cp);
			told[1] = true;
			scan_blank(scan, i, end);
		}
		i = end;
	}
}

int scan_add_node(struct scan_work *work, struct scan_node node)
{
	struct scan *scan = work->scan;

	if (scan->count == SCAN_NODES_MAX) {
		finding_add(work->findings, CHECK_TOO_MANY, scan_token_spot(work),
		            _("split the file"), _("more than %d keys and values"), SCAN_NODES_MAX);
		scan_stop(work);
		return -1;
	}
	if (scan->count == scan->size) {
		int size = scan->size ? 2 * scan->size : 64;
		struct scan_node *grown = realloc(scan->node, (size_t)size * sizeof *grown);

		if (!grown) {
			work->memory_out = true;
			scan_stop(work);
			return -1;
		}
		scan->node = grown;
		scan->size = size;
	}
	node.first = node.next = -1;
	scan->node[scan->count] = node;
	return scan->count++;
}

void scan_link_node(struct scan_work *work, int node)
{
	struct scan *scan = work->scan;
	int parent = scan->open[scan->depth], last = work->last[scan->depth];

	scan->node[node].parent = parent;
	if (last < 0)
		scan->node[parent].first = node;
	else
		scan->node[last].next = node;
	work->last[scan->depth] = node;
	scan->node[parent].count++;
}

bool scan_init(struct scan *scan, const char *bytes, size_t len, struct finding_list *findings)
{
	struct scan_work work = { .scan = scan, .findings = findings };
	uint32_t from = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	*scan = (struct scan){ .bytes = bytes, .len = (uint32_t)len, .whole = true };
	if (len > SCAN_BYTES_MAX) {
		finding_add(findings, CHECK_TOO_LARGE, (struct spot){ 0 }, _("split the file"),
		            _("the file is larger than %d KiB"), SCAN_BYTES_MAX / 1024);
		scan->whole = false;
		scan->len = 0;
	}
	scan->clean = malloc(scan->len + 2);
	if (!scan->clean || !find_lines(scan))
		return false;
	memcpy(scan->clean, bytes, scan->len);
	memcpy(scan->clean + scan->len, "\n", 2);
	scan_blank(scan, 0, from);
	check_bytes(&work, from);
	work.lexer = (struct lexer){ .bytes = scan->clean, .len = scan->len };
	work.last[0] = -1;
	if (scan_add_node(&work, (struct scan_node){
	                             .kind = SCAN_GROUP, .parent = -1, .end = scan->len }) == 0)
		scan_parse(&work);
	return !work.memory_out;
}

void scan_finish(struct scan *scan)
{
	free(scan->clean);
	free(scan->node);
	free(scan->line);
	*scan = (struct scan){ 0 };
}
