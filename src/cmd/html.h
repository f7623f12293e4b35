/* Pages for a browser and a printer: one file each, that asks nothing of the network and runs
 * nothing. Texts go through html_text; what is markup is written by the page itself. */
#ifndef UNKNOT_CMD_HTML_H
#define UNKNOT_CMD_HTML_H

#include <stdio.h>

/* Everything up to the body's first element, with the style for screen and paper (A4, Letter). */
void html_begin(FILE *out, const char *title);

/* The end of the page. */
void html_end(FILE *out);

/* A text from anywhere; what means something in markup, and control characters, are made harmless.
 */
void html_text(FILE *out, const char *text);

/* <tag>text</tag>; tag may have attributes ("p class=x"). Nothing for "". */
void html_element(FILE *out, const char *tag, const char *text);

#endif
