/* The words of a routine file: a lexer over bytes that are already known to be clean. It accepts no
 * more than libconfig does, and less where libconfig would guess. */
#ifndef UNKNOT_IO_ROUTINE_LEX_H
#define UNKNOT_IO_ROUTINE_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum lex_kind {
	LEX_END,
	LEX_NAME,
	LEX_TEXT,
	LEX_INT,
	LEX_FLOAT,
	LEX_BOOL,
	LEX_EQUALS,
	LEX_COMMA,
	LEX_SEMICOLON,
	LEX_GROUP,
	LEX_GROUP_END,
	LEX_LIST,
	LEX_LIST_END,
	LEX_ARRAY,
	LEX_ARRAY_END,
	LEX_INCLUDE,
	LEX_GARBAGE
};

enum lex_fault {
	LEX_FINE,
	LEX_UNCLOSED_TEXT, /* no closing quote on its line */
	LEX_UNCLOSED_COMMENT,
	LEX_NO_NUMBER,    /* starts like a number, but is none: 60s */
	LEX_LEADING_ZERO, /* 010, which some read as 8 */
	LEX_EXPONENT,     /* 1e400 */
	LEX_TOO_BIG       /* outside 32 bits, or more digits than a double keeps */
};

struct lex_token {
	enum lex_kind kind;
	enum lex_fault fault;
	uint32_t at, end; /* offsets of its first byte and after its last */
	uint32_t chars;   /* of a text: characters once decoded */
	bool nul;         /* of a text: it holds \x00, which libconfig drops without a word */
};

struct lexer {
	const char *bytes;
	uint32_t len, at;
};

/* The next word. After a fault of a text or a comment the lexer stands at its end. */
struct lex_token lex_next(struct lexer *lexer);

/* The next word without taking it. */
struct lex_token lex_peek(const struct lexer *lexer);

#endif
