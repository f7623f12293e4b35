/* Writes SVG or other markup into a buffer of the caller's: bounded, numbers without a locale. */
#ifndef UNKNOT_CORE_SVG_H
#define UNKNOT_CORE_SVG_H

#include <stddef.h>

/* len counts what the whole would take, so that a caller can try again with a larger buffer. */
struct svg {
	char *buf;
	size_t size, len;
};

/* Uses size bytes of buf; the text is always ended when size is not 0. */
void svg_init(struct svg *svg, char *buf, size_t size);

/* Markup as it is. */
void svg_raw(struct svg *svg, const char *text);

/* Text from outside: what means something in markup, or nothing in XML, is made harmless. */
void svg_text(struct svg *svg, const char *text);

/* A number with one decimal at most. */
void svg_number(struct svg *svg, double value);

/* Markup in which each '#' stands for the next number. */
void svg_format(struct svg *svg, const char *markup, const double *number);

#endif
