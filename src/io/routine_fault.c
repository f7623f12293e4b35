/* What the pre-scan says when the text stops making sense. */
#include <stdio.h>
#include <string.h>

#include "io/routine_parse.h"

static const char *const kind_name[] = {
	[LEX_END] = N_("the end of the file"),
	[LEX_NAME] = N_("a name"),
	[LEX_TEXT] = N_("a text"),
	[LEX_INT] = N_("a number"),
	[LEX_FLOAT] = N_("a number"),
	[LEX_BOOL] = N_("true or false"),
	[LEX_EQUALS] = "\"=\"",
	[LEX_COMMA] = "\",\"",
	[LEX_SEMICOLON] = "\";\"",
	[LEX_GROUP] = "\"{\"",
	[LEX_GROUP_END] = "\"}\"",
	[LEX_LIST] = "\"(\"",
	[LEX_LIST_END] = "\")\"",
	[LEX_ARRAY] = "\"[\"",
	[LEX_ARRAY_END] = "\"]\"",
	[LEX_INCLUDE] = "@include",
	[LEX_GARBAGE] = N_("a character that means nothing here"),
};

static const char *found_name(enum lex_kind kind)
{
	return *kind_name[kind] == '"' ? kind_name[kind] : _(kind_name[kind]);
}

/* The bracket that is still open where the text stopped making sense, told where it opened. */
static void report_open(struct scan_work *work)
{
	struct scan *scan = work->scan;
	const struct scan_node *open = &scan->node[scan->open[scan->depth]];
	struct spot at = scan_token_spot(work);
	struct spot spot = scan_spot(scan, open->at, open->at + 1);
	char c = scan->bytes[open->at];
	char closer = c == '{' ? '}' : c == '(' ? ')' : ']';
	char hint[128];

	snprintf(hint, sizeof hint, _("close it with \"%c\" before line %d, column %d"), closer,
	         at.line, at.col);
	finding_add(work->findings, CHECK_SYNTAX, spot, hint, _("\"%c\" is not closed"), c);
}

static void unclosed_text(struct scan_work *work)
{
	finding_add(
	    work->findings, CHECK_SYNTAX, scan_token_spot(work),
	    _("end the text with \" on the same line; a long one may go on in a second pair of "
	      "quotes on the next line"),
	    _("the text that begins here is not closed"));
}

static void unclosed_comment(struct scan_work *work)
{
	finding_add(work->findings, CHECK_SYNTAX, scan_token_spot(work), _("end it with */"),
	            _("the comment that begins here is not closed"));
}

/* Characters that come from word processors and other formats, and what to write instead. */
static const char *garbage_hint(const struct scan_work *work, const char *hint)
{
	static const struct {
		const char *mark, *hint;
	} marks[] = {
		{ "'", N_("write texts between straight double quotes") },
		{ "\xE2\x80\x98", N_("write texts between straight double quotes") },
		{ "\xE2\x80\x9C", N_("write texts between straight double quotes") },
		{ "\xE2\x80\x9D", N_("write texts between straight double quotes") },
		{ "\xE2\x80\x9E", N_("write texts between straight double quotes") },
		{ "\xC2\xAB", N_("write texts between straight double quotes") },
		{ "\xC2\xA0", N_("this blank is not a plain space; write one") },
		{ "<", N_("this is not a routine file") },
	};
	const char *at = work->scan->bytes + work->token.at;
	size_t len = work->token.end - work->token.at;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (strlen(marks[i].mark) == len && memcmp(at, marks[i].mark, len) == 0)
			return _(marks[i].hint);
	}
	return hint;
}

void scan_expected(struct scan_work *work, const char *what, bool unclosed, const char *hint)
{
	const struct scan *scan = work->scan;
	char open[96];

	if (work->token.fault == LEX_UNCLOSED_TEXT) {
		unclosed_text(work);
	} else if (work->token.fault == LEX_UNCLOSED_COMMENT) {
		unclosed_comment(work);
	} else {
		if (unclosed && scan->depth > 0) {
			uint32_t at = scan->node[scan->open[scan->depth]].at;

			report_open(work);
			snprintf(open, sizeof open, _("the \"%c\" of line %d is still open"),
			         scan->bytes[at], scan_spot(scan, at, at).line);
			hint = open;
		} else if (work->token.kind == LEX_GARBAGE) {
			hint = garbage_hint(work, hint);
		}
		finding_add(work->findings, CHECK_SYNTAX, scan_token_spot(work), hint,
		            _("expected %s, found %s"), what, found_name(work->token.kind));
	}
	scan_stop(work);
}

void scan_refuse_include(struct scan_work *work)
{
	finding_add(work->findings, CHECK_INCLUDE, scan_token_spot(work),
	            _("copy the exercises into this file, or put them into your exercises folder"),
	            _("@include is not allowed"));
	scan_stop(work);
}
