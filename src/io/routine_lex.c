#include "io/routine_lex.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char at(const struct lexer *lexer, uint32_t where)
{
	return where < lexer->len ? lexer->bytes[where] : '\0';
}

/* Passes over blanks and comments; false when a comment does not end, its start in *open. */
static bool skip(struct lexer *lexer, uint32_t *open)
{
	for (;;) {
		char c = at(lexer, lexer->at), next = at(lexer, lexer->at + 1);

		if (lexer->at < lexer->len && is_space(c)) {
			lexer->at++;
		} else if (c == '#' || (c == '/' && next == '/')) {
			while (lexer->at < lexer->len && lexer->bytes[lexer->at] != '\n')
				lexer->at++;
		} else if (c == '/' && next == '*') {
			*open = lexer->at;
			lexer->at += 2;
			while (lexer->at < lexer->len &&
			       !(at(lexer, lexer->at) == '*' && at(lexer, lexer->at + 1) == '/'))
				lexer->at++;
			if (lexer->at >= lexer->len)
				return false;
			lexer->at += 2;
		} else {
			return true;
		}
	}
}

static void read_text(struct lexer *lexer, struct lex_token *token)
{
	uint32_t i = token->at + 1;

	token->kind = LEX_TEXT;
	while (at(lexer, i) != '"') {
		char c = at(lexer, i);

		if (i >= lexer->len || c == '\n' || c == '\r') {
			token->fault = LEX_UNCLOSED_TEXT;
			break;
		}
		if (c == '\\') {
			char next = at(lexer, i + 1);

			if ((next | 0x20) == 'x' && is_hex(at(lexer, i + 2)) &&
			    is_hex(at(lexer, i + 3))) {
				if (at(lexer, i + 2) == '0' && at(lexer, i + 3) == '0')
					token->nul = true;
				i += 3;
			} else if (next && strchr("nrtf\\\"", next)) {
				i++;
			}
		}
		i++;
		if (((unsigned char)c & 0xC0) != 0x80)
			token->chars++;
	}
	lexer->at = token->fault == LEX_FINE ? i + 1 : i;
	token->end = lexer->at;
}

static void read_name(struct lexer *lexer, struct lex_token *token)
{
	uint32_t i = token->at;

	while (i < lexer->len && (is_letter(lexer->bytes[i]) || is_digit(lexer->bytes[i]) ||
	                          (lexer->bytes[i] && strchr("-_*", lexer->bytes[i]))))
		i++;
	lexer->at = token->end = i;
	token->kind = LEX_NAME;
	uint32_t len = i - token->at;
	const char *word = lexer->bytes + token->at;
	static const char yes[] = "true", no[] = "false";
	bool is_true = len == 4, is_false = len == 5;
	for (uint32_t k = 0; k < len && (is_true || is_false); k++) {
		is_true = is_true && (word[k] | 0x20) == yes[k];
		is_false = is_false && (word[k] | 0x20) == no[k];
	}
	if (is_true || is_false)
		token->kind = LEX_BOOL;
}

/* Whether the first len digits, in base 10 or 16, stay within 32 bits with a sign. */
static bool fits(const char *digits, uint32_t len, unsigned base, bool negative)
{
	const uint64_t most = negative ? UINT64_C(2147483648) : UINT64_C(2147483647);
	uint64_t value = 0;

	for (uint32_t i = 0; i < len; i++) {
		char c = digits[i];
		unsigned digit =
		    is_digit(c) ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a') + 10;

		value = value * base + digit;
		if (value > most)
			return false;
	}
	return true;
}

/* What is wrong with a word that starts like a number; sets *kind when nothing is. */
static enum lex_fault number_fault(const char *word, uint32_t len, enum lex_kind *kind)
{
	bool negative = word[0] == '-';
	uint32_t i = word[0] == '-' || word[0] == '+' ? 1 : 0, start = i;

	*kind = LEX_INT;
	if (i == 0 && len > 2 && word[0] == '0' && (word[1] | 0x20) == 'x') {
		for (i = 2; i < len && is_hex(word[i]);)
			i++;
		if (i < len || i == 2)
			return LEX_NO_NUMBER;
		return fits(word + 2, len - 2, 16, false) ? LEX_FINE : LEX_TOO_BIG;
	}
	while (i < len && is_digit(word[i]))
		i++;
	uint32_t whole = i - start, part = 0;
	if (i < len && word[i] == '.') {
		*kind = LEX_FLOAT;
		for (i++; i < len && is_digit(word[i]); i++)
			part++;
	}
	if (whole + part == 0)
		return LEX_NO_NUMBER;
	if (i < len && (word[i] | 0x20) == 'e' && i + 1 < len &&
	    (is_digit(word[i + 1]) || word[i + 1] == '-' || word[i + 1] == '+'))
		return LEX_EXPONENT;
	if (*kind == LEX_INT && i < len && word[i] == 'L')
		i += i + 1 < len && word[i + 1] == 'L' ? 2 : 1;
	if (i < len)
		return LEX_NO_NUMBER;
	if (whole > 1 && word[start] == '0')
		return LEX_LEADING_ZERO;
	if (*kind == LEX_FLOAT)
		return whole + part <= 15 ? LEX_FINE : LEX_TOO_BIG;
	return fits(word + start, whole, 10, negative) ? LEX_FINE : LEX_TOO_BIG;
}

static void read_number(struct lexer *lexer, struct lex_token *token)
{
	uint32_t i = token->at;

	while (i < lexer->len && (is_digit(lexer->bytes[i]) || is_letter(lexer->bytes[i]) ||
	                          (lexer->bytes[i] && strchr("+-._", lexer->bytes[i]))))
		i++;
	lexer->at = token->end = i;
	token->fault = number_fault(lexer->bytes + token->at, i - token->at, &token->kind);
}

static enum lex_kind mark(char c)
{
	static const struct {
		char c;
		enum lex_kind kind;
	} marks[] = {
		{ '=', LEX_EQUALS },    { ':', LEX_EQUALS },   { ',', LEX_COMMA },
		{ ';', LEX_SEMICOLON }, { '{', LEX_GROUP },    { '}', LEX_GROUP_END },
		{ '(', LEX_LIST },      { ')', LEX_LIST_END }, { '[', LEX_ARRAY },
		{ ']', LEX_ARRAY_END },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (marks[i].c == c)
			return marks[i].kind;
	}
	return LEX_GARBAGE;
}

/* A character that begins nothing: taken whole, so that a caret can stand under it. */
static void read_garbage(struct lexer *lexer, struct lex_token *token)
{
	static const char include[] = "@include";

	token->kind = LEX_GARBAGE;
	lexer->at++;
	while (lexer->at < lexer->len && ((unsigned char)lexer->bytes[lexer->at] & 0xC0) == 0x80)
		lexer->at++;
	if (lexer->len - token->at >= sizeof include - 1 &&
	    memcmp(lexer->bytes + token->at, include, sizeof include - 1) == 0) {
		token->kind = LEX_INCLUDE;
		while (lexer->at < lexer->len && lexer->bytes[lexer->at] != '\n' &&
		       lexer->bytes[lexer->at] != '\r')
			lexer->at++;
	}
	token->end = lexer->at;
}

struct lex_token lex_next(struct lexer *lexer)
{
	struct lex_token token = { .kind = LEX_END };
	uint32_t open = 0;

	if (!skip(lexer, &open)) {
		token.fault = LEX_UNCLOSED_COMMENT;
		token.at = open;
		token.end = open + 2;
		lexer->at = lexer->len;
		return token;
	}
	token.at = token.end = lexer->at;
	if (lexer->at >= lexer->len)
		return token;
	char c = lexer->bytes[lexer->at];
	if (c == '"') {
		read_text(lexer, &token);
	} else if (is_letter(c) || c == '*') {
		read_name(lexer, &token);
	} else if (is_digit(c) || c == '-' || c == '+' || c == '.') {
		read_number(lexer, &token);
	} else if (mark(c) == LEX_GARBAGE) {
		read_garbage(lexer, &token);
	} else {
		token.kind = mark(c);
		token.end = ++lexer->at;
	}
	return token;
}

struct lex_token lex_peek(const struct lexer *lexer)
{
	struct lexer copy = *lexer;

	return lex_next(&copy);
}
