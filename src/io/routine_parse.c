#include "io/routine_parse.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

enum { SHOWN = 40 }; /* bytes of a token that a message quotes */

/* Puts something harmless in the place of a value that was wrong. */
static void patch(struct scan *scan, uint32_t at, uint32_t end, const char *with)
{
	size_t len = strlen(with);

	scan_blank(scan, at, end);
	if (end - at >= len)
		memcpy(scan->clean + at, with, len);
}

static const char *quote(const struct scan_work *work, uint32_t at, uint32_t end,
                         char buf[static SHOWN + 8])
{
	size_t len = end - at > SHOWN ? SHOWN : end - at;

	text_safe_bytes(buf, SHOWN + 8, work->scan->bytes + at, len, false);
	return buf;
}

/* A tab within a text is a control character, though between words it is a blank. */
static void check_tabs(struct scan_work *work, const struct lex_token *token)
{
	const char *bytes = work->scan->bytes;
	const char *tab = memchr(bytes + token->at, '\t', token->end - token->at);

	if (!tab)
		return;
	uint32_t at = (uint32_t)(tab - bytes);
	finding_add(work->findings, CHECK_CONTROL, scan_spot(work->scan, at, at + 1),
	            _("write a space"), _("a tab inside a text"));
	for (uint32_t i = at; i < token->end; i++) {
		if (bytes[i] == '\t')
			work->scan->clean[i] = ' ';
	}
}

static void next(struct scan_work *work)
{
	work->token = lex_next(&work->lexer);
}

static const struct {
	const char *why, *hint;
} number_faults[] = {
	[LEX_NO_NUMBER] = { N_("not a number"),
	                    N_("write digits only; the unit is fixed, and a text needs quotes") },
	[LEX_LEADING_ZERO] = { N_("begins with a zero"), N_("leave the zero out") },
	[LEX_EXPONENT] = { N_("has an exponent"), N_("write all its digits") },
	[LEX_TOO_BIG] = { N_("too large to be kept"), N_("write a smaller number") },
};

static void bad_number(struct scan_work *work, struct scan_node *node)
{
	enum lex_fault fault = work->token.fault;
	char shown[SHOWN + 8];

	finding_add(work->findings, CHECK_NUMBER, scan_token_spot(work),
	            _(number_faults[fault].hint), "%s: %s", quote(work, node->at, node->end, shown),
	            _(number_faults[fault].why));
	node->bad = true;
	patch(work->scan, node->at, node->end,
	      node->kind == SCAN_FLOAT && node->end - node->at > 2 ? "0.0" : "0");
}

/* Takes a text and those that follow it at once, which libconfig joins. */
static void take_text(struct scan_work *work, struct scan_node *node)
{
	uint32_t chars = 0;

	while (work->token.kind == LEX_TEXT && work->token.fault == LEX_FINE) {
		chars += work->token.chars;
		node->end = work->token.end;
		if (work->token.nul) {
			finding_add(work->findings, CHECK_CONTROL, scan_token_spot(work),
			            _("delete it"), _("\\x00 in a text"));
			node->bad = true;
		}
		check_tabs(work, &work->token);
		next(work);
	}
	if (chars > TEXT_MAX) {
		finding_add(work->findings, CHECK_TOO_LONG,
		            scan_spot(work->scan, node->at, node->end), _("shorten it"),
		            _("a text of %u characters; at most %d"), chars, TEXT_MAX);
		node->too_long = true;
	}
}

static const char array_hint[] = N_("[ ] holds plain values of one kind; ( ) holds groups");

/* An array with more than one kind in it, which libconfig refuses, goes on as a list. */
static void loosen(struct scan_work *work)
{
	struct scan *scan = work->scan;
	struct scan_node *open = &scan->node[scan->open[scan->depth]];

	open->loose = true;
	scan->clean[open->at] = '(';
}

/* Whether a value of that kind is out of place in the array that is open. */
static bool is_odd(const struct scan *scan, enum scan_kind kind)
{
	const struct scan_node *open = &scan->node[scan->open[scan->depth]];

	return open->kind == SCAN_ARRAY &&
	       (kind < SCAN_TEXT || (open->first >= 0 && scan->node[open->first].kind != kind));
}

static void check_odd(struct scan_work *work, struct scan_node *node)
{
	if (!is_odd(work->scan, node->kind))
		return;
	finding_add(work->findings, CHECK_TYPE, scan_token_spot(work), _(array_hint),
	            node->kind < SCAN_TEXT ? _("a bracket inside [ ]")
	                                   : _("this is not of the same kind as the value before"));
	node->bad = true;
	loosen(work);
}

/* A word without quotes, where a value is due; not when it is the next key. */
static bool bare_word(struct scan_work *work, struct scan_node *node)
{
	char shown[SHOWN + 8], hint[96];

	if (work->token.kind != LEX_NAME || lex_peek(&work->lexer).kind == LEX_EQUALS)
		return false;
	quote(work, work->token.at, work->token.end, shown);
	snprintf(hint, sizeof hint, _("write \"%s\""), shown);
	finding_add(work->findings, CHECK_SYNTAX, scan_token_spot(work), hint,
	            _("%s has no quotes"), shown);
	node->kind = SCAN_TEXT;
	node->bad = true;
	if (is_odd(work->scan, node->kind))
		loosen(work);
	if (work->token.end - work->token.at < 2)
		scan_stop(work);
	patch(work->scan, work->token.at, work->token.end, "\"\"");
	next(work);
	return true;
}

static bool plain_value(struct scan_work *work, struct scan_node *node)
{
	static const enum scan_kind kinds[] = {
		[LEX_TEXT] = SCAN_TEXT,
		[LEX_INT] = SCAN_INT,
		[LEX_FLOAT] = SCAN_FLOAT,
		[LEX_BOOL] = SCAN_BOOL,
	};

	node->at = work->token.at;
	node->end = work->token.end;
	if (bare_word(work, node))
		return true;
	if (work->token.fault == LEX_UNCLOSED_TEXT || work->token.kind < LEX_TEXT ||
	    work->token.kind > LEX_BOOL)
		return false;
	node->kind = kinds[work->token.kind];
	check_odd(work, node);
	if (node->kind == SCAN_TEXT) {
		take_text(work, node);
		return true;
	}
	if (work->token.fault != LEX_FINE)
		bad_number(work, node);
	next(work);
	return true;
}

static void open_bracket(struct scan_work *work, struct scan_node node)
{
	struct scan *scan = work->scan;
	enum lex_kind kind = work->token.kind;

	node.at = work->token.at;
	node.end = work->token.end;
	node.kind = kind == LEX_GROUP ? SCAN_GROUP : kind == LEX_LIST ? SCAN_LIST : SCAN_ARRAY;
	check_odd(work, &node);
	if (scan->depth == SCAN_DEPTH_MAX) {
		finding_add(work->findings, CHECK_TOO_DEEP, scan_token_spot(work),
		            _("take brackets away"), _("more than %d brackets inside each other"),
		            SCAN_DEPTH_MAX);
		scan_stop(work);
		return;
	}
	int index = scan_add_node(work, node);
	if (index < 0)
		return;
	scan_link_node(work, index);
	scan->open[++scan->depth] = index;
	work->last[scan->depth] = -1;
	next(work);
}

/* Reads a value for node; brackets stay open. hint: for what cannot be one. */
static void value(struct scan_work *work, struct scan_node node, const char *hint)
{
	enum lex_kind kind = work->token.kind;
	bool closer = kind == LEX_GROUP_END || kind == LEX_LIST_END || kind == LEX_ARRAY_END ||
	              kind == LEX_END;

	if (kind == LEX_GROUP || kind == LEX_LIST || kind == LEX_ARRAY) {
		open_bracket(work, node);
	} else if (kind == LEX_INCLUDE) {
		scan_refuse_include(work);
	} else if (plain_value(work, &node)) {
		int index = work->stopped ? -1 : scan_add_node(work, node);

		if (index >= 0)
			scan_link_node(work, index);
	} else {
		scan_expected(work, _("a value"), closer && !node.key_len, hint);
	}
}

static bool is_twin(const struct scan *scan, const struct scan_node *a, const struct lex_token *b)
{
	return a->key_len == b->end - b->at &&
	       memcmp(scan->bytes + a->key, scan->bytes + b->at, a->key_len) == 0;
}

/* Whether the group has a key of this name already, where libconfig would give up. */
static bool check_twin(struct scan_work *work, int group)
{
	struct scan *scan = work->scan;
	char shown[SHOWN + 8], hint[96];

	if (scan->node[group].count >= SCAN_KEYS_MAX) {
		finding_add(work->findings, CHECK_TOO_MANY, scan_token_spot(work),
		            _("`man unknot-routine` lists the keys there are"),
		            _("more than %d keys in one group"), SCAN_KEYS_MAX);
		scan_stop(work);
		return false;
	}
	for (int at = scan->node[group].first; at >= 0; at = scan->node[at].next) {
		if (!is_twin(scan, &scan->node[at], &work->token))
			continue;
		snprintf(hint, sizeof hint, _("the first is on line %d; keep one of them"),
		         scan_spot(scan, scan->node[at].key, 0).line);
		finding_add(work->findings, CHECK_DUPLICATE_KEY, scan_token_spot(work), hint,
		            _("%s is given twice"),
		            quote(work, work->token.at, work->token.end, shown));
		/* The first one counts; this one goes on under a name that no key has. */
		scan->clean[work->token.at] = '*';
		return true;
	}
	return false;
}

/* Whether a number stands before a word on its line, as in "20 sec". */
static bool after_number(const struct scan *scan, uint32_t at)
{
	while (at > 0 && (scan->bytes[at - 1] == ' ' || scan->bytes[at - 1] == '\t'))
		at--;
	return at > 0 && scan->bytes[at - 1] >= '0' && scan->bytes[at - 1] <= '9';
}

static void setting(struct scan_work *work)
{
	struct scan *scan = work->scan;
	const char *hint = after_number(scan, work->token.at) ? _(number_faults[LEX_NO_NUMBER].hint)
	                                                      : _("a setting is: key = value;");
	struct scan_node node = { .key = work->token.at,
		                  .key_len = work->token.end - work->token.at };
	char shown[SHOWN + 8], what[SHOWN + 64];

	node.twin = check_twin(work, scan->open[scan->depth]);
	if (work->stopped)
		return;
	quote(work, work->token.at, work->token.end, shown);
	next(work);
	if (work->token.kind != LEX_EQUALS) {
		snprintf(what, sizeof what, _("\"=\" after %s"), shown);
		scan_expected(work, what, false, hint);
		return;
	}
	next(work);
	value(work, node, _("a setting is: key = value;"));
}

/* After a value in a group: a terminator, which may be missing. A second one is passed over. */
static void terminator(struct scan_work *work)
{
	if (work->token.kind != LEX_SEMICOLON && work->token.kind != LEX_COMMA)
		return;
	next(work);
	while (work->token.kind == LEX_SEMICOLON) {
		finding_add(work->findings, CHECK_SYNTAX, scan_token_spot(work), _("delete it"),
		            _("a \";\" too many"));
		scan_blank(work->scan, work->token.at, work->token.end);
		next(work);
	}
}

/* Takes the closing bracket when it is the right one. */
static bool close_bracket(struct scan_work *work)
{
	static const enum lex_kind closer[] = {
		[SCAN_GROUP] = LEX_GROUP_END,
		[SCAN_LIST] = LEX_LIST_END,
		[SCAN_ARRAY] = LEX_ARRAY_END,
	};
	struct scan *scan = work->scan;
	int node = scan->open[scan->depth];

	if (scan->depth == 0 || work->token.kind != closer[scan->node[node].kind])
		return false;
	scan->node[node].end = work->token.end;
	if (scan->node[node].loose)
		scan->clean[work->token.at] = ')';
	scan->depth--;
	next(work);
	if (scan->node[scan->open[scan->depth]].kind == SCAN_GROUP)
		terminator(work);
	return true;
}

/* What cannot be a key: how it came there, as far as the kind of the token tells. */
static void no_key(struct scan_work *work)
{
	enum lex_kind kind = work->token.kind;
	int depth = work->scan->depth;
	bool closer = kind == LEX_GROUP_END || kind == LEX_LIST_END || kind == LEX_ARRAY_END;
	bool bracket = closer || kind == LEX_GROUP || kind == LEX_LIST || kind == LEX_ARRAY;
	const char *hint = _("a setting is: key = value;");

	if (depth == 0 && closer)
		hint = _(
		    "nothing is open here; delete it, or look for a bracket that closed too early");
	else if (kind == LEX_TEXT)
		hint = _("a key has no quotes");
	scan_expected(work, depth ? _("a key or \"}\"") : _("a key"),
	              bracket || kind == LEX_COMMA || kind == LEX_END, hint);
}

static void in_group(struct scan_work *work)
{
	int depth = work->scan->depth;

	if (work->token.kind == LEX_NAME) {
		setting(work);
		if (!work->stopped && work->scan->depth == depth)
			terminator(work);
	} else if (work->token.kind == LEX_INCLUDE) {
		scan_refuse_include(work);
	} else if (!close_bracket(work)) {
		no_key(work);
	}
}

/* Between two values of a list; a comma before the end is passed over. */
static void separator(struct scan_work *work)
{
	const struct scan *scan = work->scan;
	bool list = scan->node[scan->open[scan->depth]].kind == SCAN_LIST;
	enum lex_kind end = list ? LEX_LIST_END : LEX_ARRAY_END;

	if (work->token.kind == LEX_COMMA) {
		struct lex_token comma = work->token;

		next(work);
		if (work->token.kind != end)
			return;
		finding_add(work->findings, CHECK_SYNTAX, scan_spot(scan, comma.at, comma.end),
		            _("delete it"), _("a \",\" too many"));
		scan_blank(work->scan, comma.at, comma.end);
	} else if (work->token.kind != end) {
		bool value = (work->token.kind >= LEX_TEXT && work->token.kind <= LEX_BOOL) ||
		             work->token.kind == LEX_GROUP || work->token.kind == LEX_LIST;

		scan_expected(work, list ? _("\",\" or \")\"") : _("\",\" or \"]\""), !value,
		              _("put a comma between the two"));
	}
}

static void in_list(struct scan_work *work)
{
	struct scan *scan = work->scan;
	int node = scan->open[scan->depth];

	if (work->last[scan->depth] >= 0) {
		separator(work);
		if (work->stopped || close_bracket(work))
			return;
	} else if (close_bracket(work)) {
		return;
	}
	bool key = work->token.kind == LEX_NAME;
	value(work, (struct scan_node){ 0 },
	      key && scan->node[node].kind == SCAN_LIST
	          ? _("a group begins with \"{\"")
	          : _("put a value here, or take the comma out"));
}

void scan_parse(struct scan_work *work)
{
	struct scan *scan = work->scan;

	next(work);
	while (!work->stopped && !(scan->depth == 0 && work->token.kind == LEX_END &&
	                           work->token.fault == LEX_FINE)) {
		if (scan->node[scan->open[scan->depth]].kind == SCAN_GROUP)
			in_group(work);
		else
			in_list(work);
		if (scan_is_full(work))
			scan_stop(work);
	}
}
