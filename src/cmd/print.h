/* Text in columns and paragraphs. What comes from files is made safe for a terminal here. */
#ifndef UNKNOT_CMD_PRINT_H
#define UNKNOT_CMD_PRINT_H

#include "cmd/cmd.h"

enum { PRINT_COLUMNS = 78 };

/* Prints a text, and blanks up to width columns (0: none). */
void print_cell(const struct cmd_context *ctx, const char *text, int width);

/* Prints a text wrapped to PRINT_COLUMNS, after a label that takes indent columns; following lines
 * are indented by as much, and all of them when the label needs the whole room. Nothing is printed
 * for "". */
void print_paragraph(const struct cmd_context *ctx, const char *label, int indent, const char *text);

/* Prints a heading on a line of its own, in bold where there is colour. */
void print_heading(const struct cmd_context *ctx, const char *text);

/* Prints what io made for other programs and frees it; EXIT_SYSTEM when it is NULL (memory out). */
int print_json(struct cmd_context *ctx, char *text);

#endif
