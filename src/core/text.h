/* Text as bytes of UTF-8: is it sound, how wide is it on a terminal, is it safe to print, and which
 * known word did the author mean. Nothing here depends on the locale. */
#ifndef UNKNOT_CORE_TEXT_H
#define UNKNOT_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum text_fault {
	TEXT_OK,
	TEXT_NOT_UTF8, /* overlong forms, surrogates and values past U+10FFFF included */
	TEXT_CONTROL   /* C0, DEL, C1, line separators, bidirectional controls, tags */
};

/* Reads one character from the first len bytes (len of 1 or more). Returns the bytes it takes, or 0
 * when they are not UTF-8; *cp is set only on success. */
size_t text_decode(const char *text, size_t len, uint32_t *cp);

/* Writes one character as UTF-8 with an end. Returns its bytes; 0 and an empty text when buf is too
 * small or cp is no character. */
size_t text_encode(char *buf, size_t size, uint32_t cp);

/* A control character: one that moves a cursor, ends a line, turns the writing direction or hides. */
bool text_is_control(uint32_t cp);

/* The first fault in len bytes, its offset in *at (may be NULL). A newline is a control too. */
enum text_fault text_check(const char *text, size_t len, size_t *at);

/* Columns of one character on a terminal: 0, 1 or 2. */
int text_cp_width(uint32_t cp);

/* Columns of a text. Bytes that are not UTF-8 and controls count as the one column they print in. */
int text_width(const char *text);

/* Characters in len bytes; a byte that is not UTF-8 counts as one. */
int text_chars(const char *text, size_t len);

/* Bytes of the longest start of text that fits in columns; combining marks stay with their base. */
size_t text_fit(const char *text, int columns);

/* Breaks a text for a column: returns the bytes of the first line, which fits in columns (1 or more)
 * and ends at a space where there is one, and where the next line starts in *next. At the end of the
 * text both are its length. Always moves on. */
size_t text_wrap(const char *text, int columns, size_t *next);

/* The ASCII character that may stand for another, in the same width: a letter without its accent, a
 * plain quotation mark; '?' where nothing fits. */
char text_plain(uint32_t cp);

/* Copies text so that it can do nothing to a terminal: every control and every wrong byte becomes
 * one replacement character. When ascii is set that is '?', and letters lose their marks (text_plain).
 * Cut at a character when buf is too small; always ended (size of 1 or more). Returns buf. */
char *text_safe(char *buf, size_t size, const char *text, bool ascii);

/* The same for len bytes that may hold NUL. Returns the bytes written, without the end. */
size_t text_safe_bytes(char *buf, size_t size, const char *text, size_t len, bool ascii);

/* Edits that turn one word into the other: insert, delete, replace, swap neighbours. At most limit
 * + 1 is told, which means "more than limit". Compares bytes; words over 64 bytes are too far. */
int text_distance(const char *a, const char *b, int limit);

/* The word nearest to `word` among count, or NULL when none is near enough to be meant (at most a
 * third of its letters differ, case and '_' for '-' aside). Ties go to the first. */
const char *text_nearest(const char *word, const char *const *list, size_t count);

#endif
