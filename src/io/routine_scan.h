/* The pre-scan of a routine file: reads the bytes before libconfig does, enforces every bound, and
 * remembers where each key and value stands. Beside its findings it makes a clean copy of the text,
 * in which what was wrong but can be passed over is blanked out, so that one mistake does not hide
 * the others. libconfig never sees anything that was not accepted here. */
#ifndef UNKNOT_IO_ROUTINE_SCAN_H
#define UNKNOT_IO_ROUTINE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/check.h"

enum {
	SCAN_BYTES_MAX = 256 * 1024,
	SCAN_DEPTH_MAX = 16,
	SCAN_NODES_MAX = 40000, /* keys and values of one file */
	SCAN_KEYS_MAX = 256     /* of one group: libconfig's search through them is quadratic */
};

enum scan_kind { SCAN_GROUP, SCAN_LIST, SCAN_ARRAY, SCAN_TEXT, SCAN_INT, SCAN_FLOAT, SCAN_BOOL };

/* A value with its key, if it has one. Children are linked in the order of the file. */
struct scan_node {
	enum scan_kind kind;
	uint32_t key, key_len; /* offset and bytes of the key; 0 bytes in a list */
	uint32_t at, end;      /* offsets of the value's first byte and after its last */
	int parent, first, next;
	int count; /* children */
	bool bad;  /* reported and blanked: what libconfig reads there means nothing */
	bool too_long;
	bool loose; /* an array with values of several kinds */
	bool twin;  /* the key was there already: passed over */
};

struct scan {
	const char *bytes; /* as given */
	uint32_t len;
	char *clean;            /* for libconfig; ends with a newline and a NUL */
	struct scan_node *node; /* node[0] is the file itself */
	int count, size;
	uint32_t *line; /* where each line begins */
	int line_count;
	int open[SCAN_DEPTH_MAX + 1]; /* nodes that were open when the text stopped making sense */
	int depth;
	bool whole; /* libconfig may read clean */
};

/* Scans len bytes, which must outlive the scan, and adds what is wrong to findings. A byte-order
 * mark is passed over. Returns false when memory is out. */
bool scan_init(struct scan *scan, const char *bytes, size_t len, struct finding_list *findings);

void scan_finish(struct scan *scan);

/* Line, column and width of the bytes from at to end, as far as they are on one line. */
struct spot scan_spot(const struct scan *scan, uint32_t at, uint32_t end);

/* Where a node stands: a setting from its key on, a group or list by its opening. */
struct spot scan_node_spot(const struct scan *scan, int node);

/* The child with that key, or -1. */
int scan_child(const struct scan *scan, int node, const char *key);

/* The item-th child, or -1. */
int scan_item(const struct scan *scan, int node, int item);

#endif
