/* The pre-scan at work: what its tree and its parser share. Private to io/routine_*.c. */
#ifndef UNKNOT_IO_ROUTINE_PARSE_H
#define UNKNOT_IO_ROUTINE_PARSE_H

#include "io/routine_lex.h"
#include "io/routine_scan.h"

/* One scan under way. */
struct scan_work {
	struct scan *scan;
	struct finding_list *findings;
	struct lexer lexer;
	struct lex_token token;       /* the one being looked at */
	int last[SCAN_DEPTH_MAX + 1]; /* the last child of each open node, or -1 */
	bool memory_out, stopped;
};

/* Reads the clean copy to its end, or to what stops it, and builds the tree under node 0. */
void scan_parse(struct scan_work *work);

/* Whether there are as many findings as a file may have: nothing more is looked at then. */
bool scan_is_full(const struct scan_work *work);

/* What stands in the way of making any sense of the rest. */
void scan_stop(struct scan_work *work);

/* Stops at the token and says what was expected instead; unclosed: a bracket that was left open
 * before it is the likely cause, and is told where it opened. */
void scan_expected(struct scan_work *work, const char *what, bool unclosed, const char *hint);

/* Stops at an @include. */
void scan_refuse_include(struct scan_work *work);

/* Overwrites bytes of the clean copy with blanks. */
void scan_blank(struct scan *scan, uint32_t at, uint32_t end);

/* Adds a node without a place in the tree; -1 when there are too many. */
int scan_add_node(struct scan_work *work, struct scan_node node);

/* Hangs a node under the innermost open one. */
void scan_link_node(struct scan_work *work, int node);

/* The place of the token being looked at. */
struct spot scan_token_spot(const struct scan_work *work);

#endif
